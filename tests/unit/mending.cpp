#include "netlog/ledger/mending.hpp"

#include "netlog/context/editor.hpp"
#include "netlog/network/item_references.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

/// The text without its last `count` entries, or the place of what forbids it.
std::string undone(const std::string& text, std::size_t count = 1) {
  const auto rest = without_last(read_ledger(text), count);
  if (rest.in_the_way.line > 0) return fmt::format("{}:{}", rest.in_the_way.line, rest.in_the_way.column);
  return text.substr(0, rest.length);
}

std::vector<Range> bodies_in(const Ledger& ledger) {
  std::vector<Range> bodies;
  for (const auto& entry : ledger.entries) bodies.push_back(body_of(ledger.text, entry.begin, entry.end));
  return bodies;
}

/// The text with an edited copy of all its entries put back.
std::string edited(const std::string& text, const std::string& copy) {
  return put_back(text, bodies_in(read_ledger(text)), read_ledger(copy)).text;
}

const std::string ana = "[[contact]]\nname = \"Ana\"\n", dan = "[[contact]]\nname = \"Dan\"\ntrade = \"roofer\"\n";
const std::string eva = "[[contact]]\nname = \"Eva\"\n", ion = "[[contact]]\nname = \"Ion\"\ncity = \"Turda\"\n";

}  // namespace

TEST_CASE("an entry is taken off from its heading on, with one blank line before it") {
  check_each(Pairs{{ana, ""},
                   {ana + "\n" + dan, ana},
                   {ana + "\n\n" + dan, ana + "\n"},
                   {ana + " \t\n" + dan, ana},
                   {ana + "\r\n" + dan, ana},
                   {ana + dan, ana},
                   {ana + "\n" + dan + "\n \n\n", ana},
                   {ana + "\n# above\n" + dan, ana + "\n# above\n"},
                   {ana + "\n# merged 2026-11-28 from laptop.toml: 1 entry\n" + dan, ana},
                   {ana + "\n# merged with hers\n" + dan, ana + "\n# merged with hers\n"},
                   {"[netlog]\nformat = 1\n\n" + ana, "[netlog]\nformat = 1\n"},
                   {"\n" + ana, ""},
                   {"\xEF\xBB\xBF" + ana, "\xEF\xBB\xBF"},
                   {ana + "\n  [[contact]]  # here\n# and here\nname = \"Dan\"", ana}},
             [](const auto& text) { return undone(text); });
  CHECK(undone(ana + "\n" + dan + "\n" + eva, 2) == ana);
  CHECK(undone(ana + "\n" + dan + "\n" + eva, 3) == "");
}

TEST_CASE("what was not edited keeps its line breaks, whatever the editor wrote") {
  const std::string crlf_ana = "[[contact]]\r\nname = \"Ana\"\r\n", crlf_dan = "[[contact]]\r\nname = \"Dan\"\r\n";
  const std::string other = "[[contact]]\nname = \"Ana B\"\n", crlf_other = "[[contact]]\r\nname = \"Ana B\"\r\n";
  // The editor wrote plain line breaks everywhere.
  CHECK(edited(crlf_ana + "\r\n" + crlf_dan, other + "\n[[contact]]\nname = \"Dan\"\n") == other + "\r\n" + crlf_dan);
  // The ledger has both.
  CHECK(edited(crlf_dan + "\n" + ana + "\r\n" + eva, crlf_dan + "\n" + other + "\r\n" + eva) ==
        crlf_dan + "\n" + other + "\r\n" + eva);
  CHECK(edited(ana + "\n" + crlf_dan, ana + "\n" + crlf_other) == ana + "\n" + crlf_other);
}

TEST_CASE("a comment behind the last value stands in the way, but not what only looks like one") {
  check_each(Pairs{{ana + "# below\n", "3:1"},
                   {ana + "\n\n   # far below", "5:4"},
                   {"[[contact]]\nname = \"Ana\"  # same line\n", "2:15"},
                   {"[[contact]]\nname = \"A#b\" # x # y\n", "2:14"},
                   {"[[contact]]\nname = \"Aña\" # x\n", "2:14"},
                   {"[[contact]]\nname = \"Ana\"\n[contact.x_a] # x\n", "3:15"},
                   {"[[contact]]\nname = \"Ana\"\ntags = [\"a\",\n# inside\n]\n", ""},
                   {"[[contact]]\nname = \"Ana\"\ntags = [\"a\"] # x\n", "3:14"},
                   {"[[contact]]\nname = \"Ana # no\"\n", ""},
                   {"[[contact]]\nname = 'Ana # no'\n", ""},
                   {"[[contact]]\nname = \"Ana\"\nnote = \"\"\"\n# no\n\n# no\"\"\"\n", ""},
                   {"[[contact]]\nname = \"Ana\"\nnote = '''\n# no''' # yes\n", "4:9"}},
             [](const auto& text) { return undone(text); });
  CHECK(undone(ana + "# above Dan\n" + dan, 1) == ana + "# above Dan\n");
  CHECK(undone(ana + "# above Dan\n" + dan, 2) == "3:1");
}

TEST_CASE("the body of an entry ends with its last value, whatever stands above the next one") {
  const auto body = [](const std::string& text) {
    const auto range = body_of(text, 0, text.size());
    return text.substr(range.begin, range.end - range.begin);
  };
  check_each(Pairs{{ana, ana},
                   {ana + "\n\n# above the next\n  # too\n\n", ana},
                   {"[[contact]]\nname = \"Ana\"", "[[contact]]\nname = \"Ana\""},
                   {"[[contact]]\nname = \"Ana\" # mine\n# not mine\n", "[[contact]]\nname = \"Ana\" # mine\n"},
                   {"[[a]]\nb = '''\n\n# x'''\n\n# y\n", "[[a]]\nb = '''\n\n# x'''\n"},
                   {"[[a]]\nb = \"open\n# c\n", "[[a]]\nb = \"open\n# c\n"}},
             body);
}

TEST_CASE("what was not edited is put back byte for byte, and so is everything between") {
  const auto text = "# top\n\n" + ana + "\n\n# between\n" + dan + " \n# below\n";
  CHECK(only(text, bodies_in(read_ledger(text))) == ana + "\n" + dan);
  CHECK(edited(text, ana + "\n" + dan) == text);
  CHECK(edited("[[contact]]\nname = \"Ana\"", ana) == "[[contact]]\nname = \"Ana\"");
  const std::string crlf = "[[contact]]\r\nname = \"Ana\"\r\n";
  CHECK(only(crlf + "\r\n" + crlf, {{0, crlf.size()}, {crlf.size() + 2, 2 * crlf.size() + 2}}) == crlf + "\r\n" + crlf);
}

TEST_CASE("an entry that was edited goes back to where it stood") {
  const auto text = ana + "\n# of Dan\n" + dan + "\n" + eva;
  const std::string lea = "[[contact]]\nname = \"Lea\"\n", changed = "[[contact]]\nname = \"Dan\"\ntrade = \"tiler\"\n";
  check_each(Pairs{{ana + "\n" + changed + "\n" + eva, ana + "\n# of Dan\n" + changed + "\n" + eva},
                   {lea + "\n" + dan + "\n" + lea, lea + "\n# of Dan\n" + dan + "\n" + lea},
                   // Gone: with its blank line; the comment above it stays.
                   {dan + "\n" + eva, "# of Dan\n" + dan + "\n" + eva},
                   {ana + "\n" + eva, ana + "\n# of Dan\n\n" + eva},
                   {ana + "\n" + dan, ana + "\n# of Dan\n" + dan},
                   {"", "# of Dan\n"},
                   {eva, "# of Dan\n\n" + eva},
                   {ana, ana + "\n# of Dan\n"},
                   // Gone and changed at once: the one that resembles it most.
                   {ana + "\n" + changed, ana + "\n# of Dan\n" + changed},
                   // New: behind the one before, or before the first.
                   {ana + "\n" + lea + "\n" + dan + "\n" + eva, ana + "\n" + lea + "\n# of Dan\n" + dan + "\n" + eva},
                   {ana + "\n" + dan + "\n" + eva + lea, ana + "\n# of Dan\n" + dan + "\n" + eva + "\n" + lea},
                   {ion + "\n" + ana + "\n" + dan + "\n" + eva, ion + "\n" + ana + "\n# of Dan\n" + dan + "\n" + eva},
                   // A comment goes with the entry below it, or in the end with the last.
                   {ana + "\n# why\n" + changed + "\n" + eva + "# end\n",
                    ana + "\n# of Dan\n# why\n" + changed + "\n" + eva + "# end\n"},
                   {"# all gone\n", "# all gone\n\n# of Dan\n"}},
             [&](const auto& copy) { return edited(text, copy); });
}

TEST_CASE("any of a few entries may go, and any other may come, and the rest stay where they stood") {
  // Entries of one line, A to G; what is left stands behind the comments of its old neighbours.
  const auto entry = [](char c) { return fmt::format("[[contact]]\nname = \"{}\"\n", c); };
  const std::string all = "ABCDEFG";
  std::string text;
  for (const char c : all) text += fmt::format("# {}\n{}\n", c, entry(c));
  for (unsigned kept = 0; kept < 128; ++kept) {
    std::string copy, wanted;
    for (unsigned i = 0; i < 7; ++i) {
      const bool stays = (kept >> i) % 2 == 1;
      if (stays) copy += entry(all[i]) + "\n";
      wanted += fmt::format("# {}\n{}\n", all[i], stays ? entry(all[i]) : "");
    }
    CASE(kept);
    CHECK(edited(text, copy) == wanted);
  }
}

TEST_CASE("an id says where an entry belongs, though everything else was written anew") {
  const auto need = [](std::string_view id, std::string_view who, std::string_view wanted) {
    return fmt::format("[[need]]\nid = \"{}\"\ndate = 2026-01-01\nwho = \"{}\"\nfor = \"{}\"\n", id, who, wanted);
  };
  const auto one = need("aaaa11", "Ana", "a cake"), two = need("bbbb22", "Dan", "a roof");
  const auto anew = need("bbbb22", "Ana", "a cake");
  CHECK(edited(one + "\n# two\n" + two, anew) == "# two\n" + anew);
}

TEST_CASE("a place in the ledger is told as one in the copy") {
  const auto text = ana + "\n# of Dan\n" + dan + "\n" + eva;
  const auto ledger = read_ledger(text);
  const std::string copy = dan + "city = \"Cluj\"\n";
  const auto back = put_back(text, {bodies_in(ledger)[1]}, read_ledger(copy));
  CHECK(back.text == ana + "\n# of Dan\n" + copy + "\n" + eva);
  CHECK(place_in_copy(back, copy, {8, 3}) == Place{4, 3});
  CHECK(place_in_copy(back, copy, {5, 1}) == Place{1, 1});
  CHECK(place_in_copy(back, copy, {2, 1}) == Place{});
  CHECK(place_in_copy(back, copy, {10, 1}) == Place{});
}

TEST_CASE("many edited entries of which nothing is like before stay in their order") {
  std::string text, copy;
  for (int i = 0; i < 2100; ++i) {
    text += fmt::format("[[contact]]\nname = \"Old {}\"\n\n# {}\n", i, i);
    copy += fmt::format("[[contact]]\nname = \"New {}\"\n\n", i);
  }
  auto wanted = text;
  for (auto at = wanted.find("Old"); at != wanted.npos; at = wanted.find("Old", at)) wanted.replace(at, 3, "New");
  CHECK(edited(text, copy) == wanted);
}

TEST_CASE("among many entries one that goes and one that changes far behind leave the others where they stood") {
  std::string text, copy, wanted;
  for (int i = 0; i < 5000; ++i) {
    const auto old_one = fmt::format("[[contact]]\nname = \"Person {}\"\n", i);
    const auto new_one = i == 4990 ? old_one + "trade = \"roofer\"\n" : old_one;
    text += fmt::format("{}\n# {}\n", old_one, i);
    wanted += i == 5 ? "" : new_one;
    wanted += i == 4 ? "\n# 4\n\n# 5\n" : i == 5 ? "" : fmt::format("\n# {}\n", i);
    if (i != 5) copy += new_one + "\n";
  }
  CHECK(edited(text, copy) == wanted);
}

TEST_CASE("an editor is told the line in its own way, and one that nobody knows gets the file alone") {
  check_each(Pairs{{"", "+7 f"},
                   {"vi", "+7 f"},
                   {"/usr/bin/vim -n", "+7 f"},
                   {"emacsclient -t", "+7 f"},
                   {"code --wait", "-g f:7"},
                   {"  hx", "f:7"},
                   {"sed -i s/a/b/", "f"},
                   {"vigor", "f"}},
             [](const auto& editor) { return joined(editor_arguments(editor, "f", 7), " "); });
  CHECK(editor_arguments("vi", "f", 0) == Texts{"f"});
}

TEST_CASE("an id means its entry and the outcomes, a contact all that is with them") {
  const auto history = history_of(
      "[[contact]] name = 'Ana'\n"
      "[[contact]] name = 'Abel Pop'\n"
      "[[referral]] id = 'ab12'; date = 2026-01-01; direction = 'given'; contact = 'Ana'\n"
      "[[outcome]] of = 'ab12'; date = 2026-01-02; status = 'won'\n"
      "[[need]] id = 'ab34'; date = 2026-01-01; who = 'Oana'; for = 'a cake'\n"
      "[[outcome]] of = 'ab34'; date = 2026-01-02; status = 'dropped'\n"
      "[[referral]] id = 'cd56'; date = 2026-01-01; direction = 'given'; contact = 'Abel Pop'; need = 'ab34'\n"
      "[[update]] contact = 'Ana'; date = 2026-01-01; city = 'Turda'\n");
  const auto network = network_of(history, "2025-01-01");
  const auto found = [&](const std::string& reference) {
    std::string text;
    for (const auto i : find_entries(network, reference)) text += fmt::format("{} ", i);
    return text;
  };
  check_each(
      Pairs{{"ab12", "2 3 "}, {"AB1", "2 3 "}, {"ab34", "4 5 "}, {"cd", "6 "}, {"ana", "0 2 3 7 "}, {"pop", "1 6 "}},
      found);
  for (const auto* unclear : {"ab", "a", "nobody", "ab99", "..."}) {
    CASE(std::string(unclear));
    CHECK(status_of([&] { find_entries(network, unclear); }) == 2);
  }
}

TEST_CASE("entries that are gone are those that are neither there, nor changed, nor moved") {
  const std::string meet_ana = "[[meeting]]\ndate = 2026-11-01\ncontact = \"Ana\"\nplace = \"Olivo\"\n";
  const std::string meet_dan = "[[meeting]]\ndate = 2026-11-02\ncontact = \"Dan\"\nplace = \"Olivo\"\n";
  const std::string changed = "[[meeting]]\ndate = 2026-11-02\ncontact = \"Dan\"\nplace = \"Zama\"\n";
  const auto all = ana + "\n" + dan + "\n" + meet_ana + "\n" + meet_dan;
  struct Case {
    std::string after;
    std::vector<std::size_t> gone;
  };
  const std::vector<Case> cases{{all, {}},
                                {meet_dan + meet_ana + dan + ana, {}},
                                {all + "# a comment\n\n", {}},
                                {ana + dan + meet_ana, {3}},
                                {ana + dan + changed, {2}},
                                {ana + dan + changed + meet_ana, {}},
                                {ana + dan + eva + meet_ana + meet_dan, {}},
                                {dan + meet_dan, {0, 2}},
                                {"", {0, 1, 2, 3}}};
  for (const auto& one : cases) {
    CAPTURE(one.after);
    CHECK(entries_gone(read_ledger(all), read_ledger(one.after)) ==
          std::vector<EntryIndex>(one.gone.begin(), one.gone.end()));
  }
  CHECK(entries_gone(read_ledger(meet_ana + meet_ana), read_ledger(meet_ana)) == std::vector{EntryIndex{1}});
}

}  // namespace netlog
