// Merging random histories: from one ledger two sides each record, edit, undo, rename, join contacts and settle
// outcomes. NETLOG_MERGES says how many; `NETLOG_MERGES=10000 netlog-unit -tc='*random*'`.
#include "netlog/ledger/markers.hpp"
#include "netlog/merge/blocks.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/three_way.hpp"
#include "netlog/merge/two_ledgers.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "dice.hpp"
#include "ledgers.hpp"
#include "rounds.hpp"

namespace netlog {
namespace {

/// Of each form.
std::size_t merges_to_try() {
  const auto* count = std::getenv("NETLOG_MERGES");
  return count ? std::size_t(whole_number(count).value_or(1)) : rounds(120);
}

/// A ledger that grows and is mended at random. Each entry has a mark of its own as its note, and a comment above it
/// has the same.
class RandomLedger {
 public:
  RandomLedger(Dice& dice, std::string side) : dice_(dice), side_(std::move(side)) {}
  /// One that goes on from a text.
  RandomLedger(Dice& dice, std::string side, const std::string& text) : RandomLedger(dice, std::move(side)) {
    for (const auto& block : Blocks{text}.all) blocks_.emplace_back(block.text);
  }
  RandomLedger(const RandomLedger& base, std::string side) : RandomLedger(base) {
    side_ = std::move(side);
    count_ = 0;
    moved_ = is_renamed_ = false;
  }

  std::string text() const {
    std::string all = "[netlog]\nformat = 1\nowner = \"Ioana\"\n";
    for (const auto& block : blocks_) all += "\n" + block;
    return all;
  }
  bool is_moved() const { return moved_; }
  bool is_renamed() const { return is_renamed_; }

  void begin() {
    for (const auto* name : {"Ana", "Dan", "Eva"}) blocks_.push_back(fmt::format("[[contact]]\nname = \"{}\"\n", name));
    steps(3 + dice_.below(12));
  }
  /// So many steps after which the ledger checks.
  void steps(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const auto before = blocks_;
      step();
      if (!findings_of(text()).empty()) blocks_ = before;
    }
  }

 private:
  void step() {
    switch (dice_.below(14)) {
      case 12:
        if (dice_.one_in(3)) rename();
        break;
      case 13:
        return correct();
      case 0:
        if (!blocks_.empty()) blocks_.pop_back();
        break;
      case 1:
        return edit(dice_.one_of(blocks_number()));
      case 2:
        if (!blocks_.empty() && dice_.one_in(3))
          blocks_.erase(blocks_.begin() + std::ptrdiff_t(dice_.below(blocks_.size())));
        break;
      case 3:
        if (dice_.one_in(6)) move();
        break;
      default:
        record();
    }
  }

  std::vector<std::size_t> blocks_number() const {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < blocks_.size(); ++i) numbers.push_back(i);
    if (numbers.empty()) numbers.push_back(none);
    return numbers;
  }

  void edit(std::size_t at) {
    if (at == none) return;
    auto& block = blocks_[at];
    if (block.find("note = ") == block.npos) return;  // so that what is said twice looks the same
    if (dice_.one_in(4)) {
      block += fmt::format("x_{} = {}\n", side_, ++count_);
    } else if (const auto value = block.find("value = "); value != block.npos) {
      block.insert(value + 8, fmt::format("{}", 1 + dice_.below(3)));
    } else if (const auto place = block.find("place = \""); place != block.npos) {
      block.insert(place + 9, dice_.one_in(2) ? "Café " : "Bar ");
    } else {
      block += "tags = [\"vip\"]\n";
    }
  }

  /// Gives a contact another name wherever it stands, as an editor does.
  void rename() {
    const auto old = fmt::format("\"{}\"", name()), now = fmt::format("\"Called {}{}\"", side_, ++count_);
    for (auto& block : blocks_)
      for (auto at = block.find(old); at != block.npos; at = block.find(old, at + now.size()))
        block.replace(at, old.size(), now);
    is_renamed_ = true;
  }

  /// Changes the day of an entry that has no id, and keeps all else.
  void correct() {
    const auto at = dice_.one_of(blocks_number());
    if (at == none || blocks_[at].find("note = ") == std::string::npos ||
        blocks_[at].find("id = ") != std::string::npos)
      return;
    if (const auto date = blocks_[at].find("date = 2026-11-"); date != std::string::npos)
      blocks_[at].replace(date + 15, 2, fmt::format("{:02}", 10 + dice_.below(9)));
  }

  void move() {
    if (blocks_.empty()) return;
    const auto last = blocks_.back();
    blocks_.pop_back();
    blocks_.insert(blocks_.begin() + std::ptrdiff_t(dice_.below(blocks_.size() + 1)), last);
    moved_ = true;
  }

  void record() {
    if (dice_.one_in(8)) {
      const auto block = dice_.one_of(what_both_may_record());
      if (std::ranges::count(blocks_, block) == 0) blocks_.push_back(block);
      return;
    }
    const auto mark = fmt::format("{}{}", side_, ++count_);
    auto block = fmt::format("{}note = \"{}\"\n", recorded(mark), mark);
    if (dice_.one_in(4)) block.insert(0, fmt::format("# {}\n", mark));
    blocks_.push_back(std::move(block));
  }

  static std::vector<std::string> what_both_may_record() {
    return {"[[meeting]]\ndate = 2026-11-05\ncontact = \"Ana\"\n",
            "[[note]]\ndate = 2026-11-06\ncontact = \"Dan\"\ntext = \"a\"\n",
            "[[update]]\ncontact = \"Ana\"\ndate = 2026-11-06\nsame_as = \"Dan\"\n",
            "[[update]]\ncontact = \"Dan\"\ndate = 2026-11-07\nsame_as = \"Ana\"\n",
            "[[contact]]\nname = \"Ion\"\n",
            "[[contact]]\nname = \"Ion\"\ntrade = \"roofer\"\n",
            "[[contact]]\nname = \"Ion\"\ncity = \"Turda\"\n",
            "[[deal]]\ndate = 2026-11-07\ndirection = \"given\"\ncontact = \"Eva\"\nvalue = 5\n",
            "[[deal]]\ndate = 2026-11-07\ndirection = \"given\"\ncontact = \"Eva\"\nvalue = 5.0\ncurrency = \"EUR\"\n"};
  }

  std::string recorded(const std::string& mark) {
    const auto day = fmt::format("2026-11-{:02}", 1 + dice_.below(9));
    const auto who = name();
    switch (dice_.below(9)) {
      case 0:
        return fmt::format("[[contact]]\nname = \"New {}\"\n", mark);
      case 1:
        return fmt::format("[[meeting]]\ndate = {}\ncontact = \"{}\"\nplace = \"{}\"\n", day, who, mark);
      case 2:
        return fmt::format("[[referral]]\nid = \"id-{}\"\ndate = {}\ndirection = \"given\"\ncontact = \"{}\"\n", mark,
                           day, who);
      case 3:
        return fmt::format("[[deal]]\ndate = {}\ndirection = \"received\"\ncontact = \"{}\"\nvalue = {}\n", day, who,
                           count_);
      case 4:
        return fmt::format("[[update]]\ncontact = \"{}\"\ndate = {}\nphone = [\"{}\", \"{}\"]\n", who, day,
                           dice_.below(4), 4 + dice_.below(4));
      case 5:
        return dice_.one_in(2)
                   ? fmt::format("[[update]]\ncontact = \"{}\"\ndate = {}\nname = \"Re {}\"\n", who, day, mark)
                   : fmt::format("[[update]]\ncontact = \"{}\"\ndate = {}\ncity = \"{}\"\n", who, day, mark);
      case 6:
        return fmt::format("[[update]]\ncontact = \"{}\"\ndate = {}\nsame_as = \"{}\"\n", who, day, name());
      default:
        return fmt::format("[[outcome]]\nof = \"{}\"\ndate = {}\nstatus = \"{}\"\n", id(), day,
                           dice_.one_in(2) ? "contacted" : "won");
    }
  }

  /// A text that stands between `before` and a quote in some block; `otherwise` where there is none.
  std::string some(std::string_view before, std::string otherwise) {
    std::vector<std::string> all;
    for (const auto& block : blocks_)
      if (const auto at = block.find(before); at != block.npos)
        all.push_back(block.substr(at + before.size(), block.find('"', at + before.size()) - at - before.size()));
    return all.empty() ? otherwise : dice_.one_of(all);
  }
  std::string name() { return some("\nname = \"", "Ana"); }
  std::string id() { return some("\nid = \"", "none"); }

  Dice& dice_;
  std::string side_;
  std::size_t count_ = 0;
  bool moved_ = false, is_renamed_ = false;
  std::vector<std::string> blocks_;
};

/// How often each thing is said, by its meaning.
using Sayings = std::map<std::string, std::ptrdiff_t>;

Sayings sayings_of(const std::string& text) {
  const auto ledger = read_ledger(text);
  Sayings sayings;
  for (const auto& entry : ledger.entries) ++sayings[meaning_of(entry, ledger.settings.currency())];
  return sayings;
}

/// What is said more or less often in `now` than in `before`.
Texts said_otherwise(const std::string& before, const std::string& now) {
  auto old = sayings_of(before), all = sayings_of(now);
  for (const auto& [saying, count] : all) old.emplace(saying, 0);
  Texts differences;
  for (const auto& [saying, count] : old)
    if (all[saying] != count) differences.push_back(fmt::format("{} instead of {}: {}", all[saying], count, saying));
  return differences;
}

struct History3 {
  std::string base, ours, theirs;
  bool is_moved = false;
};

History3 random_history(std::size_t seed) {
  Dice dice{seed};
  RandomLedger base{dice, "o"};
  base.begin();
  RandomLedger ours{base, "a"}, theirs{base, "b"};
  ours.steps(1 + dice.below(6));
  theirs.steps(1 + dice.below(6));
  return {base.text(), ours.text(), theirs.text(), ours.is_moved() && theirs.is_moved()};
}

/// What is said once more, or once less, than either side's doings explain. Contacts that both added under one name,
/// and the updates that bring lists together, are let pass.
Texts lost_or_doubled(const History3& history, const std::string& text) {
  auto base = sayings_of(history.base), ours = sayings_of(history.ours), theirs = sayings_of(history.theirs),
       all = sayings_of(text);
  Texts wrong;
  for (const auto* side : {&ours, &theirs, &all})
    for (const auto& [saying, count] : *side) base.emplace(saying, 0);
  for (const auto& [saying, old] : base) {
    const auto a = ours[saying] - old, b = theirs[saying] - old, now = all[saying] - old;
    const auto expected = a > 0 && b > 0 ? std::max(a, b) : a < 0 && b < 0 ? std::min(a, b) : a + b;
    if (saying.find("same_as") != saying.npos) continue;  // once for a pair, whoever is named first
    const bool may_be_made = now > expected && (saying.starts_with("update") || saying.find("Ion") != saying.npos);
    if (now != expected && !may_be_made && saying.find("Ion") == saying.npos)
      wrong.push_back(fmt::format("{} instead of {}: {}", now, expected, saying));
  }
  return wrong;
}

/// The lines of what a side added or changed that are not in `text`.
Texts lines_lost(const std::string& base, const std::string& side, const std::string& text) {
  const Blocks old{base}, now{side};
  Texts lost;
  for (const auto& block : now.all) {
    if (std::ranges::count(old.all, block.text, &Block::text) > 0 || block.text.find("same_as") != block.text.npos)
      continue;
    for (std::size_t at = 0; at < block.text.size(); at = block.text.find('\n', at) + 1) {
      const auto line = block.text.substr(at, block.text.find('\n', at) - at);
      // A contact that both added stands once: with "name" and the keys of both.
      if (text.find(std::string(line) + "\n") == text.npos) lost.emplace_back(line);
    }
  }
  std::erase_if(lost, [](const std::string& line) {
    return line == "value = 5" || line == "value = 5.0" || line.starts_with("currency");
  });
  return lost;
}

/// Comments that stand above another entry than the one whose mark they bear.
Texts comments_astray(const std::string& text) {
  const Blocks blocks{text};
  Texts astray;
  for (const auto& block : blocks.all)
    if (block.text.starts_with("# ")) {
      const auto mark = block.text.substr(2, block.text.find('\n') - 2);
      if (block.text.find(fmt::format("note = \"{}\"", mark)) == block.text.npos) astray.emplace_back(mark);
    }
  return astray;
}

/// Errors that no merge can foresee: two contacts came to share a name, and were joined in two ways then.
bool is_foreseeable(const Finding& finding) {
  return finding.what.find("is called") == finding.what.npos;
}

/// Once more with one of the sides, from the same base, as git does where histories cross: nothing comes of it. (That a
/// new entry at the end takes the place of one that is gone on the other side may be a conflict.)
void check_merged_again(const std::string& merged, const MergedLedger& again) {
  if (again.conflicts.empty())
    CHECK(joined(said_otherwise(merged, again.text), "\n") == "");
  else
    CHECK(joined(lines_lost("", merged, again.text), "\n") == "");
}

void check_three_way(const History3& history) {
  const auto& [base, ours, theirs, is_moved] = history;
  const auto merged = merged_ledgers(base, ours, theirs, {}).value(),
             swapped = merged_ledgers(base, theirs, ours, {}).value();
  CHECK(joined(lines_lost(base, ours, merged.text), "\n") == "");
  CHECK(joined(lines_lost(base, theirs, merged.text), "\n") == "");
  CHECK(merged.conflicts.size() == swapped.conflicts.size());
  CHECK(merged_ledgers(base, base, ours, {})->text == ours);
  CHECK(merged_ledgers(base, ours, base, {})->text == ours);
  CHECK(merged_ledgers(ours, theirs, theirs, {})->text == theirs);
  if (!merged.conflicts.empty()) {
    CHECK(marked_conflicts(merged.text).size() == merged.conflicts.size());
    return;
  }
  for (const auto& finding : findings_of(merged.text)) CHECK_MESSAGE(!is_foreseeable(finding), finding.what);
  if (!is_moved) CHECK(merged.text == swapped.text);
  CHECK(joined(said_otherwise(merged.text, swapped.text), "\n") == "");
  CHECK(joined(lost_or_doubled(history, merged.text), "\n") == "");
  CHECK(joined(comments_astray(merged.text), "\n") == "");
  check_merged_again(merged.text, merged_ledgers(base, merged.text, ours, {}).value());
  check_merged_again(merged.text, merged_ledgers(base, theirs, merged.text, {}).value());
}

/// The marks of entries, updates apart, that both sides had and at least one of them left as it was, and
/// that two entries bear in `text`.
Texts doubled_marks(const std::string& both, const std::string& ours, const std::string& theirs,
                    const std::string& text) {
  Texts doubled;
  const Blocks first{ours}, second{theirs}, result{text};
  const auto is_in = [](const Blocks& side, const Block& block) {
    return std::ranges::count(side.all, block.text, &Block::text) > 0;
  };
  for (const auto& block : Blocks{both}.all) {
    const auto at = block.text.find("note = \"");
    const bool is_left_out = at == block.text.npos || block.text.find("[[update]]") != block.text.npos;
    if (is_left_out || (!is_in(first, block) && !is_in(second, block))) continue;
    const auto mark = block.text.substr(at, block.text.find('\n', at) + 1 - at);
    std::vector<std::string_view> bearers;
    for (const auto& one : result.all)
      if (one.text.find(mark) != one.text.npos) bearers.push_back(one.text);
    if (bearers.size() > 1) doubled.emplace_back(mark);
  }
  return doubled;
}

/// Whether two texts have a block that the base lacks.
bool have_more_in_common(const std::string& base, const std::string& a, const std::string& b) {
  const Blocks old{base}, first{a}, second{b};
  return std::ranges::any_of(first.all, [&](const Block& block) {
    return std::ranges::count(old.all, block.text, &Block::text) == 0 &&
           std::ranges::count(second.all, block.text, &Block::text) > 0;
  });
}

/// Both sides have merged each other, and went on: git then gives the base of the first merge, or what is left of it.
void check_crossing(const History3& history, Dice& dice) {
  const auto both = merged_ledgers(history.base, history.ours, history.theirs, {}).value();
  if (!both.conflicts.empty() || !findings_of(both.text).empty()) return;
  RandomLedger ours{dice, "c", both.text}, theirs{dice, "d", both.text};
  ours.steps(1 + dice.below(4));
  theirs.steps(1 + dice.below(4));
  INFO("--- both\n", both.text, "\n--- our end\n", ours.text(), "\n--- their end\n", theirs.text());
  const auto merged = merged_ledgers(history.base, ours.text(), theirs.text(), {}).value();
  for (const auto& side : {ours.text(), theirs.text()}) {
    auto lost = lines_lost(both.text, side, merged.text);
    // What the base had, one side took out and wrote down once more is as the other side left it: gone.
    std::erase_if(lost, [&](const std::string& line) { return history.base.find(line + "\n") != std::string::npos; });
    CHECK(joined(lost, "\n") == "");
  }
  if (!have_more_in_common(history.base, ours.text(), theirs.text())) return;
  if (merged.conflicts.empty())
    CHECK(joined(doubled_marks(both.text, ours.text(), theirs.text(), merged.text), "\n") == "");
}

void check_two_ledgers(const History3& history) {
  const auto &ours = history.ours, &theirs = history.theirs;
  const Blocks here{ours}, other{theirs};
  const auto taken = taken_over(here, other, Preference::Takes::marked, "merged");
  const auto all = ours + (taken.appended.empty() ? "" : "\n" + taken.appended);
  for (const auto& finding : findings_of(all)) CHECK_MESSAGE(!is_foreseeable(finding), finding.what);
  CHECK(taken_over(here, here, Preference::Takes::marked, "merged").entries == 0);
  if (!findings_of(all).empty()) return;
  // Who is one by now may tell that what was another thing is not.
  if (std::ranges::any_of(taken.differences, [](const Difference& one) { return one.here.ends_with("another thing"); }))
    return;
  const auto again = taken_over(Blocks{all}, other, Preference::Takes::marked, "merged");
  CHECK(again.entries == 0);
  CHECK(again.differences.size() == taken.differences.size());
  auto here_says = sayings_of(ours), there_says = sayings_of(theirs), all_say = sayings_of(all);
  std::size_t missing = 0;
  for (const auto& [saying, count] : there_says)
    if (all_say[saying] < count && !saying.starts_with("contact") && saying.find("same_as") == saying.npos)
      missing += std::size_t(count - all_say[saying]);
  CHECK(missing <= taken.differences.size() + taken.left_there.size());
  for (const auto& [saying, count] : all_say)
    if (!saying.starts_with("update")) CHECK(count <= std::max(here_says[saying], there_says[saying]));
}

}  // namespace

TEST_CASE("random merges lose nothing, double nothing, and do not depend on whose side is whose") {
  for (std::size_t seed = 1; seed <= merges_to_try(); ++seed) {
    const auto history = random_history(seed);
    INFO("seed ", seed, "\n--- base\n", history.base, "\n--- ours\n", history.ours, "\n--- theirs\n", history.theirs);
    check_three_way(history);
  }
}

TEST_CASE("random histories that cross double nothing without telling") {
  for (std::size_t seed = 1; seed <= merges_to_try(); ++seed) {
    const auto history = random_history(seed);
    Dice dice{seed + 1'000'000};
    INFO("seed ", seed, "\n--- base\n", history.base, "\n--- ours\n", history.ours, "\n--- theirs\n", history.theirs);
    check_crossing(history, dice);
  }
}

TEST_CASE("random merges without a base append what is not there, once") {
  for (std::size_t seed = 1; seed <= merges_to_try(); ++seed) {
    const auto history = random_history(seed);
    INFO("seed ", seed, "\n--- ours\n", history.ours, "\n--- theirs\n", history.theirs);
    check_two_ledgers(history);
  }
}

}  // namespace netlog
