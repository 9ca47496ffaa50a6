#include "netlog/views/text/next_view.hpp"

#include <algorithm>

#include "ledgers.hpp"

namespace netlog {
namespace {

Next next_of(const std::string& name, std::size_t limit = 0) {
  const auto history = history_of("[[group]] name = 'G'\n[[contact]] name = \"" + name +
                                  "\"; date = 2020-01-01; trade = 'a'; groups = ['G']; every = '1w'\n[[need]] id = "
                                  "'n1'; date = 2026-11-01; who = 'Zoe'; for = 'x'\n");
  return make_next(network_of(history, "2026-11-20"), limit);
}

std::string text_of(const Next& next, std::size_t width) {
  return rendered(next_page(next, width), Colors::no, Show::everything);
}

TEST_CASE("where the width is short the reason goes on in the next line, and the command is never broken") {
  const std::string name = "Ana Maria Popescu-Ionescu of the long name";
  CHECK(text_of(next_of(name), 60) ==
        "3 things to do. First: find somebody for Zoe.\n"
        "\n"
        "match     Zoe with nobody you know yet: x\n"
        "          netlog find x\n"
        "keep      Ana Maria Popescu-Ionescu of the long name, every\n"
        "          week; no entry yet\n"
        "          netlog meet ana\n"
        "card      Ana Maria Popescu-Ionescu of the long name, a: no\n"
        "          card at hand\n"
        "          netlog card take ana\n");
  const auto is_too_wide = [](const PageLine& line) { return width(line.line) > 60; };
  CHECK(std::ranges::none_of(next_page(next_of(name), 60).lines, is_too_wide));
}

TEST_CASE("what was left out is told by rule, the command on a line of its own where it does not fit") {
  CHECK(text_of(next_of("Ana", 1), 80).ends_with("\n\n2 more: 1 keep, 1 card; netlog next --limit 0\n"));
  CHECK(text_of(next_of("Ana", 1), 40).ends_with("\n\n2 more: 1 keep, 1 card;\nnetlog next --limit 0\n"));
  CHECK(text_of(next_of("Ana", 1), 20).ends_with("\n\n2 more: 1 keep,\n1 card;\nnetlog next --limit 0\n"));
  CHECK(text_of(next_of("Ana", 3), 80).find("more") == std::string::npos);
  CHECK(text_of(Next{}, 80) == "Nothing to do now.\n");
}

TEST_CASE("a name's control characters reach neither a terminal nor a calendar") {
  const auto next = next_of("Ana\\u001b[2J;\\\\\\u202e");
  const auto text = text_of(next, 200);
  CHECK(text.find("keep      Ana\\x1b[2J;\\\\u202e, every week; no entry yet\n") != std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
  const auto ics = to_ics(next_todos(next), day("2026-11-20"));
  CHECK(ics.find("SUMMARY:keep in touch with Ana\\\\x1b[2J\\;\\\\\\\\u202e\r\n") != std::string::npos);
  CHECK(ics.find('\x1b') == std::string::npos);
}

TEST_CASE("JSON has only what is there") {
  CHECK(to_json(value_of(next_of("Ana", 1))) ==
        "[{\"rule\": \"match\", \"entry\": \"n1\", \"since\": \"2026-11-01\", \"reason\": \"Zoe with nobody you know "
        "yet: "
        "x\", \"command\": \"netlog find x\"}]\n");
}

}  // namespace
}  // namespace netlog
