// Ledgers that grow and are mended at random, for the tests of merging.
#pragma once
#include "netlog/ledger/entries.hpp"
#include "netlog/merge/blocks.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "dice.hpp"
#include "ledgers.hpp"
#include "rounds.hpp"
#include <fmt/format.h>

namespace netlog {

/// An entry of such a ledger: it has one number for good, however it is changed.
struct RandomEntry {
  std::string text;
  std::string number;
};

/// A ledger that grows and is mended at random. Each entry has a mark of its own as its note, and a comment above it
/// has the same.
class RandomLedger {
 public:
  RandomLedger(Dice& dice, std::string side) : dice_(dice), side_(std::move(side)) {}
  /// One that goes on from a text.
  RandomLedger(Dice& dice, std::string side, const std::string& text) : RandomLedger(dice, std::move(side)) {
    for (const auto& block : Blocks{text}.all) add(std::string(block.text));
  }
  RandomLedger(const RandomLedger& base, std::string side) : RandomLedger(base) {
    side_ = std::move(side);
    count_ = numbers_ = 0;
    moved_ = is_renamed_ = false;
  }

  std::string text() const {
    std::string all = "[netlog]\nformat = 1\nowner = \"Ioana\"\n";
    for (const auto& block : blocks_) all += "\n" + block.text;
    return all;
  }
  const std::vector<RandomEntry>& entries() const { return blocks_; }
  bool is_moved() const { return moved_; }
  bool is_renamed() const { return is_renamed_; }

  void begin() {
    for (const auto* name : {"Ana", "Dan", "Eva"}) add(fmt::format("[[contact]]\nname = \"{}\"\n", name));
    steps(3 + dice_.below(12));
  }
  /// So many steps after which the ledger checks.
  void steps(std::size_t count) {
    for (; count > 0; --count) unless_wrong([&] { step(); });
  }
  /// New entries alone.
  void go_on(std::size_t count) {
    for (; count > 0; --count) unless_wrong([&] { record(); });
  }
  /// Changes most of the entries, and gives contacts names that have nothing to do with the old ones.
  void mend_most() {
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      for (auto changes = dice_.below(3); changes > 0; --changes)
        unless_wrong([&] {
          if (dice_.one_in(2))
            edit(i);
          else
            correct(i);
        });
    for (auto names = dice_.below(3); names > 0; --names) unless_wrong([&] { give_name(other_name()); });
  }

 private:
  template <class Step> void unless_wrong(Step step) {
    const auto before = blocks_;
    step();
    if (!findings_of(text()).empty()) blocks_ = before;
  }

  void step() {
    switch (dice_.below(14)) {
      case 12:
        if (dice_.one_in(3)) rename();
        break;
      case 13:
        return correct(dice_.one_of(blocks_number()));
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
    auto& block = blocks_[at].text;
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
  void rename() { give_name(fmt::format("Called {}{}", side_, ++count_)); }
  void give_name(const std::string& new_name) {
    const auto old = fmt::format("\"{}\"", name()), now = fmt::format("\"{}\"", new_name);
    for (auto& [block, number] : blocks_)
      for (auto at = block.find(old); at != block.npos; at = block.find(old, at + now.size()))
        block.replace(at, old.size(), now);
    is_renamed_ = true;
  }

  /// A name that is like no other one.
  std::string other_name() {
    std::string name(1, char('A' + dice_.below(26)));
    for (auto letters = 5 + dice_.below(4); letters > 0; --letters) name += char('a' + dice_.below(26));
    return name;
  }

  /// Changes the day of an entry that has no id, and keeps all else.
  void correct(std::size_t at) {
    if (at == none) return;
    auto& block = blocks_[at].text;
    if (block.find("note = ") == block.npos || block.find("id = ") != block.npos) return;
    if (const auto date = block.find("date = 2026-11-"); date != block.npos)
      block.replace(date + 15, 2, fmt::format("{:02}", 10 + dice_.below(9)));
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
      if (std::ranges::count(blocks_, block, &RandomEntry::text) == 0) add(block);
      return;
    }
    const auto mark = fmt::format("{}{}", side_, ++count_);
    auto block = fmt::format("{}note = \"{}\"\n", recorded(mark), mark);
    if (dice_.one_in(4)) block.insert(0, fmt::format("# {}\n", mark));
    add(std::move(block));
  }
  void add(std::string text) { blocks_.push_back({std::move(text), fmt::format("{}{}", side_, ++numbers_)}); }

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
    for (const auto& [block, number] : blocks_)
      if (const auto at = block.find(before); at != block.npos)
        all.push_back(block.substr(at + before.size(), block.find('"', at + before.size()) - at - before.size()));
    return all.empty() ? otherwise : dice_.one_of(all);
  }
  std::string name() { return some("\nname = \"", "Ana"); }
  std::string id() { return some("\nid = \"", "none"); }

  Dice& dice_;
  std::string side_;
  std::size_t count_ = 0, numbers_ = 0;
  bool moved_ = false, is_renamed_ = false;
  std::vector<RandomEntry> blocks_;
};

/// Of each form; NETLOG_MERGES says another number.
inline std::size_t merges_to_try() {
  const auto* count = std::getenv("NETLOG_MERGES");
  return count ? std::size_t(whole_number(count).value_or(1)) : rounds(120);
}

struct History3 {
  std::string base, ours, theirs;
  bool is_moved = false;
};

inline History3 random_history(std::size_t seed) {
  Dice dice{seed};
  RandomLedger base{dice, "o"};
  base.begin();
  RandomLedger ours{base, "a"}, theirs{base, "b"};
  ours.steps(1 + dice.below(6));
  theirs.steps(1 + dice.below(6));
  return {base.text(), ours.text(), theirs.text(), ours.is_moved() && theirs.is_moved()};
}

/// The lines of what a side added or changed that are not in `text`.
inline Texts lines_lost(const std::string& base, const std::string& side, const std::string& text) {
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

}  // namespace netlog
