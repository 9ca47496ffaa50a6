#include "netlog/ledger/header_text.hpp"
#include "netlog/ledger/known_settings.hpp"
#include "netlog/ledger/new_ledger.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

/// The text with the setting, or why it cannot be.
std::string with(const std::string& text, const std::string& name, const std::optional<std::string>& toml) {
  return with_header_key(text, setting_called(name).place, toml).value_or("no line of its own");
}

const std::string an_entry = "[[contact]]\nname = \"Ana\"\n";

}  // namespace

TEST_CASE("a setting keeps its place, and all other bytes stay") {
  struct Case {
    std::string text, name;
    std::optional<std::string> toml;
    std::string after;
  };
  const std::vector<Case> cases{
      {"[netlog]\ncurrency = \"EUR\"  # mine\n\n" + an_entry, "currency", "\"RON\"",
       "[netlog]\ncurrency = \"RON\"  # mine\n\n" + an_entry},
      {"[netlog]\nowner = 'A # b'     # who\n", "owner", "\"A longer name\"",
       "[netlog]\nowner = \"A longer name\" # who\n"},
      {"[netlog]\r\n  grace_days=30\r\n\r\n" + an_entry, "grace_days", "60",
       "[netlog]\r\n  grace_days=60\r\n\r\n" + an_entry},
      {"[netlog]\ngrace_days = 30", "grace_days", "60", "[netlog]\ngrace_days = 60"},
      {"[netlog]\ngrace_days = 30\n" + an_entry, "currency", "\"RON\"",
       "[netlog]\ngrace_days = 30\ncurrency = \"RON\"\n" + an_entry},
      {"[netlog]\n[netlog.goals]\nmeetings = 2\n\n# Ana\n" + an_entry, "goals.referrals", "1",
       "[netlog]\n[netlog.goals]\nmeetings = 2\nreferrals = 1\n\n# Ana\n" + an_entry},
      {"[netlog]\nformat = 1\n\n# Ana\n" + an_entry, "goals.referrals", "1",
       "[netlog]\nformat = 1\n\n[netlog.goals]\nreferrals = 1\n\n# Ana\n" + an_entry},
      {"[netlog]\n# owner = me, as ever\n", "owner", "\"I\"", "[netlog]\n# owner = me, as ever\nowner = \"I\"\n"},
      {an_entry, "owner", "\"I\"", "[netlog]\nowner = \"I\"\n\n" + an_entry},
      {"# mine\n" + an_entry, "alias.w", "\"report\"", "[netlog.alias]\nw = \"report\"\n\n# mine\n" + an_entry},
      {"", "owner", "\"I\"", "[netlog]\nowner = \"I\"\n"},
      {"\xEF\xBB\xBF" + an_entry, "owner", "\"I\"", "\xEF\xBB\xBF[netlog]\nowner = \"I\"\n\n" + an_entry},
      {"[netlog]\nowner = \"I\"\nformat = 1\n", "owner", std::nullopt, "[netlog]\nformat = 1\n"},
      {"[netlog]\ngoals = { referrals = 1 }\n", "goals.referrals", std::nullopt, "no line of its own"},
      {"[netlog]\nowner = \"\"\"I\"\"\"\n", "owner", "\"I\"", "no line of its own"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(with(one.text, one.name, one.toml) == one.after);
  }
}

TEST_CASE("in a new ledger every setting takes the place of its commented line, and gives it back") {
  const auto fresh = new_ledger({}, {}) + "\n" + an_entry;
  for (const auto& one : known_settings()) {
    CAPTURE(one.name());
    const auto value = one.place.usual;
    const auto set = with_header_key(fresh, one.place, value).value();
    const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
    CHECK(lines(set) == lines(fresh));
    CHECK(set.find("\n" + one.place.key + " = " + value) != std::string::npos);
    CHECK(read_ledger(set).findings.empty());
    const auto back = with_header_key(set, one.place, std::nullopt).value();
    const auto uncommented = fmt::format("[netlog.{}]", one.place.table);
    if (one.place.table.empty())
      CHECK(back == fresh);
    else
      CHECK(back.find("\n" + uncommented) != std::string::npos);
  }
}

TEST_CASE("what a person types for a setting") {
  struct Case {
    std::string name, typed, value;
  };
  const std::vector<Case> cases{{"owner", "Ioana Marin", "Ioana Marin"},
                                {"window_days", "0182", "182"},
                                {"window_days", "half a year", "none"},
                                {"window_days", "0", "none"},
                                {"goals.invitations", "0,25", "0.25"},
                                {"goals.referrals", "2", "2"},
                                {"goals.referrals", "-1", "none"},
                                {"next.thank", "Off", "false"},
                                {"next.thank", "true", "none"},
                                {"next.thank", "3", "none"},
                                {"next.call", "no", "false"},
                                {"next.call", "7", "7"},
                                {"alias.w", "report last week", "report last week"}};
  for (const auto& one : cases) {
    CAPTURE(one.name);
    CAPTURE(one.typed);
    const auto value = setting_called(one.name).value(one.typed);
    CHECK((value ? value->text : "none") == one.value);
  }
  CHECK(status_of([] { setting_called("format"); }) == 2);
  CHECK(status_of([] { setting_called("meetings"); }) == 2);
  CHECK(status_of([] { setting_called("alias.two words"); }) == 2);
}

}  // namespace netlog
