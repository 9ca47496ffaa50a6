#include "netlog/line/hints.hpp"

#include <doctest/doctest.h>

using namespace netlog;

TEST_CASE("a hint names the ledger that was named, once, and nothing that is no hint does") {
  struct Case {
    std::string hint, with_it;
  };
  const std::vector<Case> cases = {
      {"netlog check", "netlog --file \"my t.toml\" check"},
      {"open it there: netlog edit +7", "open it there: netlog --file \"my t.toml\" edit +7"},
      {"did you mean netlog give \"Dan Pop\" x?", "did you mean netlog --file \"my t.toml\" give \"Dan Pop\" x?"},
      {"netlog show a or (netlog got b)", "netlog --file \"my t.toml\" show a or (netlog --file \"my t.toml\" got b)"},
      {"netlog init --file other.toml", "netlog init --file other.toml"},
      {"netlog give ana -f x.toml \"a roof\"", "netlog give ana -f x.toml \"a roof\""},
      {"netlog -f x.toml give", "netlog -f x.toml give"},
      {"netlog help shows those there are", "netlog help shows those there are"},
      {"another netlog has it locked", "another netlog has it locked"},
      {"text = \"netlog show ana\"", "text = \"netlog show ana\""},
      {"the name \"Dan 5\" Pipe\" has a digit in it; if that is a slip: netlog undo",
       "the name \"Dan 5\" Pipe\" has a digit in it; if that is a slip: netlog --file \"my t.toml\" undo"},
      {"mynetlog show ana", "mynetlog show ana"},
      {"netlog shows", "netlog shows"},
      {"", ""},
  };
  for (const auto& one : cases) {
    CHECK(with_file(one.hint, "my t.toml") == one.with_it);
    CHECK(with_file(one.hint, std::nullopt) == one.hint);
  }
}

TEST_CASE("what is to be pasted into the ledger is no hint") {
  const Problem problem{.what = "netlog show", .remedy = "netlog check", .details = {"netlog log", "  netlog log"}};
  const auto told = with_file(problem, "t.toml");
  CHECK(told.what == "netlog show");
  CHECK(told.remedy == "netlog --file t.toml check");
  CHECK(told.details == std::vector<std::string>{"netlog --file t.toml log", "  netlog log"});
}

TEST_CASE("in a page commands and remarks name it, rows do not, and two commands get a line each") {
  Page page;
  page.row({{"note: netlog show ana"}});
  page.row({{"   "}, {"netlog show ana", Style::cyan}});
  page.around({{"Why? "}, {"netlog balance ana", Style::cyan}, {"   "}, {"Whom? "}, {"netlog next", Style::cyan}});
  CHECK(rendered(with_file(page, "t.toml", 50), Colors::no, Show::everything) ==
        "note: netlog show ana\n"
        "   netlog --file t.toml show ana\n"
        "Why? netlog --file t.toml balance ana\n"
        "Whom? netlog --file t.toml next\n");
  CHECK(rendered(with_file(page, std::nullopt, 20), Colors::no, Show::everything) ==
        rendered(page, Colors::no, Show::everything));
}

TEST_CASE("in Markdown and HTML what is marked as code names it, and what only looks like code does not") {
  const auto markdown = [](std::string_view text, const std::string& file) {
    return with_file_in_code(text, Format::markdown, file);
  };
  CHECK(markdown("all: `netlog next`\n\n| a | `netlog show a` |\n", "my t.toml") ==
        "all: `netlog --file \"my t.toml\" next`\n\n| a | `netlog --file \"my t.toml\" show a` |\n");
  CHECK(markdown("| \\`netlog show a\\` \\<code>netlog next\\</code> |", "t.toml") ==
        "| \\`netlog show a\\` \\<code>netlog next\\</code> |");
  CHECK(markdown("`netlog next`", "a`b.toml") == "<code>netlog --file 'a\\`b.toml' next</code>");
  CHECK(markdown("<code>netlog give 'a\\|b'</code>", "a_b.toml") ==
        "<code>netlog --file a\\_b.toml give 'a\\|b'</code>");
  CHECK(markdown("`netlog --file x next`", "t.toml") == "`netlog --file x next`");
  CHECK(with_file_in_code("<code>netlog next</code>`netlog next`", Format::html, "a&b.toml") ==
        "<code>netlog --file &quot;a&amp;b.toml&quot; next</code>`netlog next`");
  CHECK(with_file_in_code("<code>netlog next</code>", Format::html, std::nullopt) == "<code>netlog next</code>");
}

TEST_CASE("of several files a hint names the one that has the id, else all to ask and the last one to write") {
  netlog::CommonOptions options;
  options.file = "2026.toml";
  options.files_of_ids = {{"aaaaaa", "2025.toml"}};
  CHECK(netlog::with_file("netlog outcome thanked aaaaaa, or netlog give dan", options) ==
        "netlog --file 2025.toml outcome thanked aaaaaa, or netlog --file 2026.toml give dan");
  options.all_files = {"2025.toml", "2026.toml"};
  CHECK(netlog::with_file("netlog export vcard", options) == "netlog --file 2025.toml --file 2026.toml export vcard");
  CHECK(netlog::with_file("netlog check, netlog manual", options) == "netlog --file 2026.toml check, netlog manual");
  CHECK(netlog::with_file("netlog list contacts, netlog show aaaaaa, or netlog review", options) ==
        "netlog --file 2025.toml --file 2026.toml list contacts, netlog --file 2025.toml show aaaaaa, or netlog --file "
        "2026.toml review");
}
