// The layers: data goes one way, and this is where a compiler's reader can see it.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace {

/// Each layer, and what it may include: other layers, and libraries that one file alone may know.
const std::map<std::string, std::set<std::string>> may_include = {
    {"base", {"base"}},
    {"ledger", {"base", "ledger"}},
    {"network", {"base", "ledger", "network"}},
    {"analysis", {"base", "ledger", "network", "analysis"}},
    {"views", {"base", "ledger", "network", "analysis", "views"}},
    {"commands", {"base", "ledger", "network", "analysis", "views", "commands"}},
    {"terminal", {"base", "commands", "terminal"}},
};
/// Headers that only some files may include.
const std::map<std::string, std::set<std::string>> only_in = {
    {"toml++/toml.h", {"ledger/toml.cpp"}},
    {"CLI/CLI.hpp", {"commands/parse.cpp"}},
    {"netlog/ledger/toml.hpp",
     {"ledger/toml.cpp", "ledger/ledger.cpp", "ledger/mending.cpp", "ledger/header_text.cpp",
      "commands/recording.cpp"}},
    {"netlog/ledger/file.hpp",
     {"ledger/file.cpp", "ledger/whole_file.cpp", "commands/output.cpp", "commands/desk.cpp", "commands/recording.cpp",
      "commands/keep_commands.cpp", "commands/mend_commands.cpp", "commands/undo_command.cpp",
      "commands/set_command.cpp", "ledger/last_change.cpp", "commands/editor.cpp", "commands/program_commands.cpp"}},
    // What tells names apart, and what may be left out in searching besides.
    {"utf8proc.h", {"base/text.cpp", "base/search_text.cpp"}},
    {"unistd.h", {"ledger/file.cpp", "ledger/whole_file.cpp", "main.cpp", "terminal/plain_line.cpp"}},
    {"histedit.h", {"terminal/edited_line.cpp"}},
    {"fcntl.h", {"ledger/file.cpp", "ledger/whole_file.cpp", "main.cpp"}},
    {"sys/file.h", {"ledger/file.cpp"}},
    {"sys/ioctl.h", {"main.cpp"}},
    {"sys/wait.h", {"main.cpp"}},
    {"spawn.h", {"main.cpp"}},
    {"cstdlib", {"base/text.cpp", "views/balance_view.cpp", "analysis/balance.cpp", "main.cpp"}},
    {"ctime", {"main.cpp"}},
    {"random", {"main.cpp"}},
    {"iostream", {}},
    {"fstream", {}},
};

std::set<std::string> trespasses(const std::filesystem::path& root) {
  static const std::regex include{R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re"};
  std::set<std::string> found;
  for (const auto& file : std::filesystem::recursive_directory_iterator(root)) {
    if (!file.is_regular_file()) continue;
    const auto path = file.path().lexically_relative(root).string();
    const auto layer = may_include.find(path.substr(0, path.find('/')));
    std::ifstream in{file.path()};
    for (std::string line; std::getline(in, line);) {
      std::smatch match;
      if (!std::regex_search(line, match, include)) continue;
      const std::string header = match[1];
      if (const auto rule = only_in.find(header); rule != only_in.end() && !rule->second.contains(path))
        found.insert(path + " includes " + header);
      if (!header.starts_with("netlog/") || layer == may_include.end()) continue;
      const auto other = header.substr(7, header.find('/', 7) - 7);
      if (!layer->second.contains(other)) found.insert(path + " includes " + header);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("no layer includes what it must not know") {
  const std::filesystem::path source = NETLOG_SOURCE_DIR;
  CHECK(trespasses(source / "src") == std::set<std::string>{});
  CHECK(trespasses(source / "include/netlog") == std::set<std::string>{});
}

TEST_CASE("every file that the map of the sources names is there, and every folder is on it") {
  const std::filesystem::path source = NETLOG_SOURCE_DIR;
  std::ifstream in{source / "src/README.md"};
  const std::string map{std::istreambuf_iterator<char>{in}, {}};
  static const std::regex file{R"re(`((?:src|include|examples|tests)/[a-z_/-]+\.[a-z]+)`)re"};
  std::size_t count = 0;
  for (std::sregex_iterator at{map.begin(), map.end(), file}, end; at != end; ++at, ++count)
    CHECK_MESSAGE(std::filesystem::exists(source / (*at)[1].str()), (*at)[1].str());
  CHECK(count > 20);
  for (const auto& folder : may_include) CHECK(map.find("| `" + folder.first + "/` |") != std::string::npos);
}
