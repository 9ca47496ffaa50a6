// What merging is made of: blocks, lines, conflict markers, and the names of a synchroniser's files.
#include "netlog/context/conflict_files.hpp"
#include "netlog/context/git.hpp"
#include "netlog/ledger/markers.hpp"
#include "netlog/merge/blocks.hpp"
#include "netlog/merge/lines.hpp"
#include "netlog/merge/meaning.hpp"

#include "../fuzz/marked.hpp"
#include "ledgers.hpp"

namespace netlog {
namespace {

/// A text of one-letter lines.
std::string lines_from(std::string_view letters) {
  std::string text;
  for (const char letter : letters) (text += letter) += '\n';
  return text;
}

/// The merge of such texts, its lines as letters again; a conflict as "(ours|theirs)".
std::string by_lines(std::string_view base, std::string_view ours, std::string_view theirs) {
  const auto merged = merged_lines(lines_from(base), lines_from(ours), lines_from(theirs), {});
  std::string letters;
  for (std::size_t at = 0; at < merged.text.size(); at = merged.text.find('\n', at) + 1) {
    const char first = merged.text[at];
    letters += first == '<' ? '(' : first == '=' ? '|' : first == '>' ? ')' : first;
  }
  return letters;
}

Texts block_texts(const std::string& text) {
  Texts texts;
  for (const auto& block : Blocks{text}.all) texts.emplace_back(block.text);
  return texts;
}

std::string meaning(const std::string& text) {
  const auto ledger = read_ledger(spread(text));
  return meaning_of(ledger.entries.at(0), ledger.settings.currency());
}

std::string places(std::string_view text) {
  std::string all;
  for (const auto& conflict : marked_anywhere(text))
    all += fmt::format("{}-{}-{} {}/{};", conflict.first, conflict.ours_end, conflict.last, conflict.ours,
                       conflict.theirs);
  return all;
}

}  // namespace

TEST_CASE("a ledger's header and blocks take all its lines, comments with the entry that they stand at") {
  const std::string text =
      "# mine\n[netlog]\nformat = 1\n\n\n# of Ana\n# more\n[[contact]]\nname = \"Ana\"\n\n# behind\n\n# of Dan\n"
      "[[contact]]\nname = \"Dan\"  # here\n# below\n\n";
  const Blocks blocks{text};
  CHECK(blocks.header == "# mine\n[netlog]\nformat = 1\n");
  REQUIRE(blocks.all.size() == 2);
  CHECK(blocks.all[0].gap == "\n\n");
  CHECK(blocks.all[0].text == "# of Ana\n# more\n[[contact]]\nname = \"Ana\"\n\n# behind\n");
  CHECK(blocks.all[1].gap == "\n");
  CHECK(blocks.all[1].text == "# of Dan\n[[contact]]\nname = \"Dan\"  # here\n# below\n");
  CHECK(blocks.all[1].text.substr(blocks.all[1].heading, 11) == "[[contact]]");
  CHECK(blocks.all[1].text.substr(blocks.all[1].body_end) == "# below\n");
  CHECK(blocks.tail == "\n");
}

TEST_CASE("what only looks like a comment is part of its entry") {
  const std::string note = "[[note]]\ndate = 2026-11-03\ncontact = \"Ana\"\ntext = \"\"\"\n\n# no comment\"\"\"\n",
                    next = "[[contact]]\nname = \"Ana\"\n";
  CHECK(block_texts(note + next) == Texts{note, next});
  CHECK(block_texts(note + "# one\n" + next) == Texts{note, "# one\n" + next});
  CHECK(block_texts("[[contact]]\nname = \"Ana\"\ntags = [\n# inside\n\"a\",\n]\n") ==
        Texts{"[[contact]]\nname = \"Ana\"\ntags = [\n# inside\n\"a\",\n]\n"});
}

TEST_CASE("entries are equal that say the same, whatever they look like") {
  const std::string deal = "[[deal]] date = 2026-11-03; direction = \"given\"; contact = \"Ana\"; value = 5";
  CHECK(meaning(deal) == meaning(deal + ".0; currency = \"EUR\"  # paid"));
  CHECK(meaning(deal) != meaning(deal + "; currency = \"RON\""));
  const std::string bni = "[[group]] name = \"BNI\"; fee = 500";
  CHECK(meaning(bni) == meaning(bni + ".00; currency = \"EUR\""));
  CHECK(meaning(deal) != meaning(deal + "; note = \"x\""));
  const std::string card = "[[card]] date = 2026-11-03; contact = \"Ana\"; action = \"take\"";
  CHECK(meaning(card) == meaning(card + "; count = 1"));
  CHECK(meaning(card + "; tags = [\"a\", \"b\"]") != meaning(card + "; tags = [\"b\", \"a\"]"));
  CHECK(meaning(card + "; x_a = { b = 1, c = [2] }") == meaning(card + "\n[card.x_a]\nc = [2]\nb = 1"));
  CHECK(meaning(card + "; x_a = 1") != meaning(card + "; x_a = \"1\""));
  CHECK(meaning(card + "; note = \"a\\r\\nb\"") == meaning(card + "; note = \"a\\nb\""));
  CHECK(meaning(card + "; note = \"A\"") != meaning(card + "; note = \"a\""));
}

TEST_CASE("lines are merged three-way") {
  // Two lines in either order are paired the same way whichever side is ours.
  CHECK(merged_lines("\n", "a\nb\n", "b\na\nc\n", {}).conflicts ==
        merged_lines("\n", "b\na\nc\n", "a\nb\n", {}).conflicts);
  struct LineCase {
    std::string base, ours, theirs, result;
  };
  for (const auto& one : std::vector<LineCase>{{"abc", "abc", "abc", "abc"},
                                               {"abc", "aXc", "abc", "aXc"},
                                               {"abc", "abc", "ac", "ac"},
                                               {"abcd", "aXcd", "abcY", "aXcY"},
                                               {"abcd", "aXcd", "abYd", "aXYd"},
                                               {"abc", "aXc", "aYc", "a(X|Y)c"},
                                               {"abc", "aXc", "ac", "a(X|)c"},
                                               {"ab", "aXb", "aXb", "aXb"},
                                               {"ab", "aXYb", "aXZb", "aX(Y|Z)b"},
                                               {"ab", "aXb", "aXZb", "aXZb"},
                                               {"", "ab", "abc", "abc"},
                                               {"", "a", "", "a"},
                                               {"aa", "aaa", "a", "a(aa|)"},
                                               {"abab", "ab", "ababX", "ab(|abX)"}}) {
    CAPTURE(one.base + " " + one.ours + " " + one.theirs);
    CHECK(by_lines(one.base, one.ours, one.theirs) == one.result);
  }
}

TEST_CASE("git's conflict markers are known by seven signs, whatever stands behind them") {
  CHECK(places("a\n<<<<<<< Updated upstream\nb\n=======\nc\n>>>>>>> Stashed changes\n") ==
        "2-4-6 Updated upstream/Stashed changes;");
  CHECK(places("<<<<<<<<< ours\n=========\nc\r\n>>>>>>>>> theirs\r\n") == "1-2-4 ours/theirs;");
  CHECK(places("<<<<<<< a\nx\n||||||| base\ny\n=======\nz\n>>>>>>> b\n") == "1-3-7 a/b;");
  CHECK(places("<<<<<<< a\nx\n=======\nz\n") == "");
  CHECK(places("=======\n>>>>>>> b\n<<<<<< a\n") == "");
  // As diff3 marks what both sides wrote alike, and as fossil marks a conflict (diffutils 3.8, fossil 2.21).
  CHECK(places("<<<<<<< before\n=======\nx\n>>>>>>> desktop\n") == "1-2-4 before/desktop;");
  CHECK(places("<<<<<<< LOCAL FIRST <<<<<<<<<<<< (line 2)\nx\n||||||| ANCESTOR |||||||||| (line 2)\n"
               "======= MERGED IN ========== (line 2)\ny\n>>>>>>> END >>>>>>>>>>>>>>>>>>\n") ==
        "1-3-6 LOCAL FIRST <<<<<<<<<<<< (line 2)/END >>>>>>>>>>>>>>>>>>;");
  const std::string text =
      "[[contact]]\n<<<<<<< Updated upstream\nname = \"Ana\"\n=======\nname = \"Eva\"\n>>>>>>> Stashed changes\n";
  const auto findings = findings_of(text);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].what == "git's conflict markers, lines 2 to 6");
  CHECK(findings[0].place == Place{2, 1});
  CHECK(findings[0].remedy ==
        "keep what is right, take the three lines out (netlog edit +2); git keeps what was stashed until you drop it: "
        "git stash list");
  const auto shorter = with_marked_blanked(text, marked_conflicts(text, findings), MarkedSide::ours);
  CHECK(shorter.size() == text.size());
  CHECK(read_ledger(shorter).findings.empty());
}

TEST_CASE("the markers of one conflict have one size, and lines of a text between them are none of it") {
  // A heading of Markdown, or a conflict that somebody noted.
  CHECK(places("<<<<<<< a\nx\n==========\ny\n=======\nz\n>>>>>>> b\n") == "1-5-7 a/b;");
  CHECK(places("<<<<<<< a\nx\n=======\n<<<<<<<<<< look\nz\n>>>>>>> b\n") == "1-3-6 a/b;");
  CHECK(places("<<<<<<< a\nx\n=======\n<<<<<<< look\nz\n>>>>>>> b\n") == "1-3-6 a/b;");
  CHECK(places("<<<<<<<<<< look\n<<<<<<< a\n=======\n>>>>>>> b\n") == "2-3-4 a/b;");
  // The base that git shows may be in conflict itself.
  CHECK(places("<<<<<<< a\n||||||| c\n<<<<<<<<< d\n=========\n>>>>>>>>> e\n=======\n>>>>>>> b\n") == "1-2-7 a/b;");
  // Of the first one the last marker was taken out, and of the second one the first.
  CHECK(places("<<<<<<< a\n=======\n<<<<<<< b\n=======\n>>>>>>> c\n") == "3-4-5 b/c;");
  CHECK(places("<<<<<<< a\n=======\n>>>>>>> b\n=======\n>>>>>>> c\n") == "1-2-3 a/b;");
}

TEST_CASE("at most fifty single markers are told in one entry, and one in each of any number of entries") {
  const std::string contact = "[[contact]]\nname = \"Ana\"\n", marker = "=======\n";
  std::string one_entry = contact, entries;
  for (int i = 0; i < 80; ++i) {
    one_entry += marker;
    entries += marker + contact;
  }
  const auto told = [](const std::string& text) {
    return std::ranges::count(findings_of(text), "one of git's conflict markers", &Finding::what);
  };
  CHECK(told(one_entry) == 50);
  CHECK(findings_of(one_entry).size() == 51);
  CHECK(told(entries) == 80);
}

TEST_CASE(
    "where git shows the base too there are four lines to take out, and its own driver's labels tell of a stash") {
  const auto findings = findings_of("<<<<<<< ours\n||||||| base\n=======\n>>>>>>> theirs\n");
  REQUIRE(findings.size() == 1);
  CHECK(
      findings[0].remedy ==
      "keep what is right, take the four lines out (netlog edit +1); after --autostash or stash pop git keeps what was "
      "stashed until you drop it: git stash list");
}

TEST_CASE("a conflict marker that was left alone is told as such, and one in a text is none") {
  const std::string ana = "[[contact]]\nname = \"Ana\"\n";
  for (const std::string marker : {"<<<<<<< ours", "||||||| base", "=======", ">>>>>>>>> Stashed changes"}) {
    CAPTURE(marker);
    const auto ledger = read_ledger(ana + marker + "\n[[contact]]\nname = \"Dan\"\n");
    REQUIRE(ledger.findings.size() == 1);
    CHECK(ledger.findings[0].what == "one of git's conflict markers");
    CHECK(ledger.findings[0].place == Place{3, 1});
    CHECK(ledger.entries.size() == 2);
    CHECK(!Blocks{ledger.text}.is_whole);
  }
  const auto two = findings_of(ana + "=======\n[[contact]]\nname = \"Dan\"\n>>>>>>> theirs\nplace = 1\n");
  REQUIRE(two.size() >= 2);
  CHECK(two[0].place.line == 3);
  CHECK(two[1].place.line == 6);
  const std::string quoted = "[[contact]]\nname = \"Ana\"\nnote = \"\"\"\nA\n=======\n\"\"\"\n";
  CHECK(findings_of(quoted).empty());
  CHECK(findings_of(quoted + "nam = 1\n")[0].what == "a contact has no key \"nam\"");
}

TEST_CASE("markers in texts are let alone, whatever else is wrong, and hide neither an error nor a conflict") {
  const auto noted = [](std::string_view text, std::string_view name = "Ana") {
    return fmt::format("[[contact]]\nname = \"{}\"\nnote = \"\"\"\n{}\n\"\"\"\n", name, text);
  };
  const auto told = [](const std::string& text) {
    Texts all;
    for (const auto& finding : findings_of(text))
      all.push_back(fmt::format("{}: {}", finding.place.line, finding.what));
    return all;
  };
  const auto conflict = noted("<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs");
  const std::string dan = "[[contact]]\nname = \"Dan\"\n", unknown = "nam = 1\n";
  CHECK(told(conflict).empty());
  CHECK(findings_of(noted("Title\n======= \\q")).at(0).place == Place{5, 10});
  CHECK(told(conflict + unknown) == Texts{"10: a contact has no key \"nam\""});
  // The markers of one that looks like a conflict stand in two texts.
  CHECK(told(noted("<<<<<<< a\n=======") + dan + unknown + noted(">>>>>>> b", "Eva")) ==
        Texts{"9: a contact has no key \"nam\""});
  // Those of another size stand around a real one, which has one of that size in a text.
  const auto real = "<<<<<<< ours\n" + dan + "=======\n" + noted("==========", "Eva") + ">>>>>>> theirs\n";
  CHECK(told(noted("<<<<<<<<<< a") + real + noted(">>>>>>>>>> b", "Ion")) ==
        Texts{"6: git's conflict markers, lines 6 to 15"});
  // Several conflicts in one entry, and one that begins in a text.
  const std::string two =
      "<<<<<<< a\nphone = [\"1\"]\n=======\n>>>>>>> b\ncity = \"Cluj\"\n<<<<<<< a\n=======\nnote = \"x\"\n>>>>>>> b\n";
  CHECK(told(dan + two) ==
        Texts{"3: git's conflict markers, lines 3 to 6", "8: git's conflict markers, lines 8 to 11"});
  CHECK(told(dan + "note = \"\"\"\n<<<<<<< a\nx\"\"\"\n=======\ny\"\"\"\n>>>>>>> b\n") ==
        Texts{"4: git's conflict markers, lines 4 to 8"});
}

TEST_CASE("a text keeps the look of its line ends") {
  for (const std::string text : {"a\nb\n", "a\r\nb\r\n",
                                 "\xEF\xBB\xBF"
                                 "a\n"})
    CHECK(with_look(without_look(text), look_of(text)) == text);
  CHECK(without_look("a\r\nb\rc") == "a\nb\rc\n");
  CHECK(without_look("") == "");
}

TEST_CASE("a synchroniser's second file is known by its name") {
  const auto is_one = [](const std::string& name) { return is_conflict_name(name, "/home/ana/ledger.toml"); };
  for (const std::string name :
       {"ledger.sync-conflict-20261128-101500-ABCDEFG.toml", "ledger (Ana's conflicted copy 2026-11-28).toml",
        "ledger_PC_Nov-28-1015-2026_Conflict.toml", "ledger (Konflikt 1).toml", "ledger (copie en conflit).toml"})
    CHECK_MESSAGE(is_one(name), name);
  for (const std::string name :
       {"ledger2.toml", "ledger.toml", "conflict.toml", "ledger.sync-conflict.txt", "my ledger conflict.toml"})
    CHECK_MESSAGE(!is_one(name), name);
}

TEST_CASE("two ledgers have an entry in common whatever it looks like") {
  const std::string ana = "[[contact]]\nname = \"Ana\"\n", dan = "[[contact]]\nname = \"Dan\"\n";
  CHECK(share_entries(ana + dan, "# a friend\r\n[[contact]]\r\nname=\"Dan\"\r\n"));
  CHECK(!share_entries("[netlog]\n" + ana, "[netlog]\n" + dan));
  CHECK(share_entries("[netlog]\n", dan));
  // One contact is enough, whatever else is said of them; and what is broken is looked at.
  CHECK(share_entries("[[contact]]\nname = \"Ana\"\n", "[[contact]]\nname = \"Ana\"\ntrade = \"tiler\"\n"));
  CHECK(share_entries(ana, "[[contact]\n"));
}

TEST_CASE("the line of .gitattributes names the ledger, and no pattern") {
  check_each(Pairs{{"ledger.toml", "ledger.toml merge=netlog"},
                   {"my log/ledger.toml", "\"my log/ledger.toml\" merge=netlog"},
                   {"led[g]er.toml", "led\\[g]er.toml merge=netlog"},
                   {"a \"b\".toml", "\"a \\\"b\\\".toml\" merge=netlog"},
                   {"#ledger", "\"#ledger\" merge=netlog"}},
             [](const auto& file) { return attribute_line(file); });
}

}  // namespace netlog
