#include "netlog/merge/two_ledgers.hpp"

#include "netlog/base/text.hpp"
#include "netlog/merge/joined.hpp"
#include "netlog/merge/joinings.hpp"
#include "netlog/merge/known_contact.hpp"
#include "netlog/merge/left_there.hpp"
#include "netlog/merge/list_changes.hpp"
#include "netlog/merge/meaning.hpp"
#include "netlog/merge/twins.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

namespace netlog {
namespace {

std::vector<std::size_t> all_of(const Blocks& blocks) {
  std::vector<std::size_t> numbers(blocks.all.size());
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  return numbers;
}

class TakingOver {
 public:
  TakingOver(const Blocks& here, const Blocks& other, Preference::Takes takes, std::string_view headline)
      : here_(here),
        other_(other),
        takes_(takes),
        headline_(headline),
        history_(persons_alone(here.ledger)),
        here_side_{here, std::vector<bool>(here.all.size(), true), std::vector<std::size_t>(here.all.size(), none)},
        other_side_{other, std::vector<bool>(other.all.size(), true),
                    std::vector<std::size_t>(other.all.size(), none)} {}

  TakenOver take() {
    settle_twins();
    settle_other_names();
    settle_joinings();
    settle_references();
    find_corrected();
    append_new();
    bring_fields_together();
    find_left();
    finish();
    return std::move(taken_);
  }

 private:
  void settle_twins() {
    for (const auto& twins : twins_among(here_, all_of(here_), other_, all_of(other_))) {
      link(twins.a, twins.b);
      const auto& there = other_.entry(twins.b);
      if (twins.are == Twins::Are::equal) {
        last_in_both_ = std::max(last_in_both_.value_or(0), twins.b);
        ++taken_.in_both;
      } else if (std::holds_alternative<Contact>(there.content)) {
        settle_contact(twins.a, twins.b);
      } else {
        settle_difference(twins.a, twins.b);
      }
    }
  }

  void link(std::size_t here, std::size_t there) {
    here_side_.in_other[here] = there;
    other_side_.in_other[there] = here;
    here_side_.is_own[here] = other_side_.is_own[there] = false;
  }

  /// Contacts of the other ledger that have another name here.
  void settle_other_names() {
    std::unordered_map<std::string, std::size_t> by_name;
    for (const auto& person : history_.persons)
      for (const auto& name : person.names) by_name.emplace(folded(name), person.contacts.front().entry);
    for (std::size_t i = 0; i < other_.all.size(); ++i) {
      const auto* contact = std::get_if<Contact>(&other_.entry(i).content);
      if (!contact || !other_side_.is_own[i]) continue;
      const auto at = by_name.find(folded(contact->name));
      if (at == by_name.end()) continue;
      other_side_.in_other[i] = at->second;
      other_side_.is_own[i] = false;
      settle_contact(at->second, i);
    }
  }

  void settle_contact(std::size_t here, std::size_t there) {
    const auto& contacts = history_.persons[history_.person_of[here]].contacts;
    const auto& contact = *std::ranges::find(contacts, here, &ContactHistory::entry);
    const auto& entry = other_.entry(there);
    auto known = compared(history_, contact, entry);
    if (known.update) updates_.emplace(there, *std::move(known.update));
    if (takes_ == Preference::Takes::theirs) {
      auto keys = known.differing;
      keys.insert(keys.end(), known.lacking.begin(), known.lacking.end());
      if (!keys.empty()) replaced_[here] = with_values(here_.all[here], here_.entry(here), entry, keys);
      return;
    }
    const auto own = key_lines_of(here_.entry(here)), others = key_lines_of(entry);
    for (const auto& key : known.lacking)
      taken_.left_there.push_back(
          shown(fmt::format("of {}: {}", history_.as<Contact>(contact.entry).name, told_line(others, key, {}))));
    if (known.differing.empty() || takes_ == Preference::Takes::ours) return;
    Difference difference{called(entry), {}, {}};
    for (const auto& key : known.differing) {
      difference.here += told_line(own, key, difference.here);
      difference.there += told_line(others, key, difference.there);
    }
    taken_.differences.push_back(std::move(difference));
  }

  static std::string told_line(const std::vector<KeyLine>& lines, const std::string& key, std::string_view before) {
    const auto at = std::ranges::find(lines, key, &KeyLine::key);
    const auto line = at == lines.end() ? fmt::format("{} by an update", key) : trimmed(at->line);
    return fmt::format("{}{}", before.empty() ? "" : ", ", shown(line));
  }

  /// Contacts that the other ledger joins, and that are one here already, or that it joins to somebody else.
  void settle_joinings() {
    const auto both = joinings_of_both(here_, all_of(here_), other_, own_blocks(other_side_));
    for (const auto& [here, there] : both.rivals) {
      link(here, there);
      settle_difference(here, there);
    }
    for (const auto i : both.repeated) {
      const auto& entry = other_.entry(i);
      taken_.told.push_back(fmt::format("{} are one here already", joined_pair(entry)));
      other_side_.is_own[i] = false;
      ++taken_.in_both;
      if (const auto remarks = remarks_on_joining(entry); !remarks.empty())
        taken_.left_there.push_back(shown(fmt::format("of {}: {}", called(entry), remarks)));
    }
  }

  /// Whether the two are different things that happen to have one id.
  bool is_another_thing(std::size_t here, std::size_t there) const {
    const auto &own = here_.entry(here), &other = other_.entry(there);
    if (own.content.index() != other.content.index()) return true;
    const auto keys = different_keys(own, other);
    return std::ranges::any_of(keys, [&](const DifferentKey& key) {
      if (key.key != "contact") return key.key == "direction" || key.key == "who";
      const auto person = history_.person_of[here];
      const auto name = folded(contact_of(other)->name);
      return person == none || std::ranges::none_of(history_.persons[person].names,
                                                    [&](const std::string& known) { return folded(known) == name; });
    });
  }

  /// What the other ledger says of things that are other ones here.
  void settle_references() {
    if (other_things_.empty()) return;
    for (std::size_t i = 0; i < other_.all.size(); ++i) {
      if (!other_side_.is_own[i]) continue;
      const auto ids = references_of(other_.entry(i));
      const auto id = std::ranges::find_if(ids, [&](const std::string& one) { return other_things_.contains(one); });
      if (id == ids.end()) continue;
      other_side_.is_own[i] = false;
      if (takes_ == Preference::Takes::ours)
        taken_.left_there.push_back(called(other_.entry(i)));
      else
        taken_.differences.push_back({called(other_.entry(i)), shown(fmt::format("{} is another thing", *id)),
                                      shown(difference_between(Entry{Content{}, {}}, other_.entry(i)).there)});
    }
  }

  void settle_difference(std::size_t here, std::size_t there) {
    const auto* id = id_of(other_.entry(there));
    const bool is_other = id && is_another_thing(here, there);
    if (is_other && takes_ != Preference::Takes::theirs) other_things_.insert(id->text);
    if (is_other && takes_ == Preference::Takes::theirs)
      taken_.told.push_back(shown(fmt::format("{} was another thing here: look at what is of it", id->text)));
    if (takes_ == Preference::Takes::ours) return;
    if (takes_ == Preference::Takes::theirs) {
      replaced_[here] = text_of_other(there);
      return;
    }
    auto difference = difference_between(here_.entry(here), other_.entry(there));
    difference.what = called(other_.entry(there));
    if (id) difference.id = id->text;
    if (identity_of(other_.entry(there)).empty()) difference.text = text_of_other(there);
    difference.here = shown(difference.here);
    difference.there = shown(difference.there);
    taken_.differences.push_back(std::move(difference));
  }

  /// A block of the other ledger as it reads here: a value without a currency gets that of the other header.
  std::string text_of_other(std::size_t there) const {
    const auto currency = other_.ledger.settings.currency();
    auto text = currency == here_.ledger.settings.currency()
                    ? std::string()
                    : with_currency(other_.all[there], other_.entry(there), currency);
    return text.empty() ? std::string(other_.all[there].text) : text;
  }

  std::vector<std::size_t> own_blocks(const MergeSide& side) const {
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < side.is_own.size(); ++i)
      if (side.is_own[i]) own.push_back(i);
    return own;
  }

  void find_corrected() {
    for (const auto& twins : near_twins(here_, own_blocks(here_side_), other_, own_blocks(other_side_))) {
      corrected_.insert(twins.b);
      const auto difference = difference_between(here_.entry(twins.a), other_.entry(twins.b));
      const auto or_nothing = [](const std::string& text) { return text.empty() ? "nothing of it" : text; };
      taken_.maybe_corrected.push_back(shown(fmt::format("{}: here {}, there {}", called(other_.entry(twins.b)),
                                                         or_nothing(difference.here), or_nothing(difference.there))));
    }
  }

  void find_left() {
    taken_.left_around = settings_left(here_, other_);
    auto is_taken = other_side_.is_own;
    if (takes_ == Preference::Takes::theirs)
      for (std::size_t i = 0; i < is_taken.size(); ++i)
        if (const auto here = other_side_.in_other[i]; here != none && replaced_.contains(here))
          is_taken[i] = !std::holds_alternative<Contact>(other_.entry(i).content);
    for (auto& line : comments_left(here_, other_, is_taken)) taken_.left_around.push_back(std::move(line));
  }

  void append(std::string_view text) {
    if (!taken_.appended.empty()) taken_.appended += '\n';
    taken_.appended += text;
    ++taken_.entries;
  }

  void append_new() {
    for (std::size_t i = 0; i < other_.all.size(); ++i) {
      if (const auto update = updates_.find(i); update != updates_.end()) append(toml_of(update->second));
      if (!other_side_.is_own[i]) continue;
      append(text_of_other(i));
      if (last_in_both_ && i < *last_in_both_ && !corrected_.contains(i))
        taken_.maybe_taken_out.push_back(called(other_.entry(i)));
    }
  }

  void bring_fields_together() {
    const auto changes = field_changes(here_side_, other_side_);
    taken_.told.insert(taken_.told.end(), changes.told.begin(), changes.told.end());
    for (const auto& list : changes.lists) {
      append(list.toml);
      taken_.entries += list.count - 1;
    }
  }

  void finish() {
    if (taken_.entries > 0)
      taken_.appended.insert(
          0, fmt::format("# {}: {}\n", shown(headline_), counted(std::int64_t(taken_.entries), "entry", "entries")));
    taken_.replacements = replaced_.size();
    if (replaced_.empty()) return;
    const std::string_view text = here_.ledger.text;
    std::size_t at = 0;
    for (const auto& [block, fresh] : replaced_) {
      const auto old = here_.all[block].text;
      const auto begin = std::size_t(old.data() - text.data());
      taken_.replaced.append(text.substr(at, begin - at)).append(fresh);
      at = begin + old.size();
    }
    taken_.replaced.append(text.substr(at));
  }

  const Blocks &here_, &other_;
  Preference::Takes takes_;
  std::string_view headline_;
  History history_;
  MergeSide here_side_, other_side_;
  std::optional<std::size_t> last_in_both_;
  std::unordered_set<std::string> other_things_;  // ids that stand for one thing here and for another one there
  std::unordered_set<std::size_t> corrected_;     // of the other ledger
  std::map<std::size_t, Entry> updates_;          // by the contact of the other ledger
  std::map<std::size_t, std::string> replaced_;   // by the block here
  TakenOver taken_;
};

}  // namespace

TakenOver taken_over(const Blocks& here, const Blocks& other, Preference::Takes takes, std::string_view headline) {
  return TakingOver{here, other, takes, headline}.take();
}

}  // namespace netlog
