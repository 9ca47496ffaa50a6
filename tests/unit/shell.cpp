#include "netlog/base/shell.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

TEST_CASE("a word is quoted only where a shell would find something in it, and then so that it finds nothing") {
  check_each(Pairs{{"ana.p", "ana.p"},
                   {"Ștefan", "Ștefan"},
                   {"", "\"\""},
                   {"Dan Pop", "\"Dan Pop\""},
                   {"O'Neill", "\"O'Neill\""},
                   {"a;b&c|d>e*f?g[h](i){j}~#", "\"a;b&c|d>e*f?g[h](i){j}~#\""},
                   {"=ls", "\"=ls\""},
                   {"a=b", "a=b"},
                   {"$HOME", "'$HOME'"},
                   {"`id`", "'`id`'"},
                   {"a\\b", "'a\\b'"},
                   {"say \"hi\"", "'say \"hi\"'"},
                   {"Yahoo!", "'Yahoo!'"},
                   {"it's $5", "'it'\\''s $5'"},
                   {"a\nb", "\"$(printf 'a\\012b')\""},
                   {"\x1b[2J% ș", "\"$(printf '\\033\\1332J\\045 \\310\\231')\""},
                   {"a\u202eb", "\"$(printf 'a\\342\\200\\256b')\""}},
             shell_word);
}

TEST_CASE("arguments that begin with a dash stand after two of them, behind the options") {
  CHECK(command_line({"give", "ana p", "x"}) == "netlog give \"ana p\" x");
  CHECK(command_line({"give", "ana"}, {"--need", "-x"}) == "netlog give ana --need -x");
  CHECK(command_line({"give", "-ana"}, {"--need", "x"}) == "netlog give --need x -- -ana");
  CHECK(command_line({"outcome", "thanked", "-ab"}, {}) == "netlog outcome -- thanked -ab");
}

}  // namespace
}  // namespace netlog
