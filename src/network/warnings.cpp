#include "netlog/network/warnings.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/network/duplicate_entries.hpp"
#include "netlog/network/names.hpp"
#include "netlog/network/network.hpp"
#include "netlog/network/oneself.hpp"
#include "netlog/network/shared_details.hpp"
#include "netlog/network/sorted_by_kind.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// So many groups that are named once are compared with all others; whoever has more of them means them so.
constexpr std::size_t most_groups_compared = 200;

class WarningSearch {
 public:
  WarningSearch(const History& history, Date as_of, EntryIndex first)
      : history_(history), as_of_(as_of), first_(first), entries_(history.ledger.entries) {}

  std::vector<Finding> find();

  void future_dates() {
    for (const auto i : entries_.indices_from(first_))
      if (const auto date = date_of(entries_[i]); date && *date > as_of_)
        warn(i, "date", fmt::format("{} is in the future", iso(*date)), "it counts from that day on");
  }

  void unknown_currencies() {
    const auto own = history_.ledger.settings.currency();
    if (first_ == 0 && !is_iso_currency(own))
      findings_.push_back({Level::warning, history_.ledger.currency_place,
                           fmt::format("ISO 4217 has no currency {}", own.code), "correct currency under [netlog]",
                           own.code.size() + 2});
    for (const auto i : entries_.indices_from(first_)) {
      bool has_amount = false;
      each_value<Money>(entries_[i], [&](std::string_view, const Money&) { has_amount = true; });
      if (!has_amount) continue;
      each_value<Currency>(entries_[i], [&](std::string_view key, const Currency& currency) {
        if (!is_iso_currency(currency))
          warn(i, key, fmt::format("ISO 4217 has no currency {}", currency.code), "correct it");
      });
    }
  }

  /// 18.500 is eighteen and a half, and may have been meant as thousands.
  void points_of_thousands() {
    for (const auto i : entries_.indices_from(first_))
      each_value<Money>(entries_[i], [&](std::string_view key, const Money&) {
        const auto written = characters_of(history_.ledger, entries_[i], key);
        const auto point = written.find('.');
        if (point != std::string::npos && written.find_first_not_of("0123456789", point + 1) - point > 3 &&
            written.size() - point > 3)
          warn(i, key, fmt::format("{} is read as {}", written, plain(*money_from_number(without_gaps(written)))),
               "if that is not meant, write it without the point");
      });
  }

  void oneself() {
    for (const auto i : entries_.indices_from(first_))
      if (const auto key = key_of_oneself(history_, i))
        warn_of_oneself(i, *key, fmt::format("{} is the contact too, and {}", *key, rule_against(*key)));
  }

  void outcomes_before_their_item() {
    for (const auto i : entries_.indices_from(first_)) {
      const auto* outcome = std::get_if<Outcome>(&entries_[i].content);
      if (!outcome) continue;
      const auto& of = entries_[history_.items[history_.item_of[i]].entry];
      if (outcome->date < *date_of(of))
        warn(i, "date", fmt::format("{} is before its {}, of {}", iso(outcome->date), kind_of(of), iso(*date_of(of))),
             "it counts on that day");
    }
  }

  void values_that_count_for_nothing() {
    for (const auto i : entries_.indices_from(first_))
      if (const auto* outcome = std::get_if<Outcome>(&entries_[i].content);
          outcome && outcome->value && outcome->status != Status::won && outcome->status != Status::quoted)
        warn(i, "value", fmt::format("a value with {} counts for nothing", spelled(outcome->status)),
             "closed business is what was won");
  }

  /// What was found while the ledger was read.
  void repeats_in_lists() {
    if (first_ == 0) findings_.insert(findings_.end(), history_.ledger.doubts.begin(), history_.ledger.doubts.end());
  }

  /// Needs that were met by whoever has them.
  void own_needs() {
    for (const auto& item : history_.items) {
      const auto* need = std::get_if<Need>(&entries_[item.entry].content);
      for (const auto i : item.referrals)
        if (need && history_.person_of[i] != none && history_.person_called(need->who) == history_.person_of[i] &&
            !key_of_oneself(history_, i))
          warn_of_oneself(
              i, "need",
              fmt::format("the need {} is the contact's own, and somebody else is to meet it", need->id.text));
    }
  }

  /// Cards below zero since the last count, which settles what was before it.
  void cards_below_zero() {
    for (const auto person : history_.persons.indices()) {
      std::int64_t counted_now = 0, at_hand = 0;
      std::vector<std::pair<EntryIndex, std::int64_t>> below;  // the entry, and how many were lacking
      for (const auto i : history_.persons[person].cards) {
        const auto& card = history_.as<Card>(i);
        counted_now = cards_after(counted_now, card);
        if (card.action == CardAction::count) below.clear();
        if ((card.action == CardAction::pass || card.action == CardAction::drop) && counted_now < 0)
          below.emplace_back(i, -counted_now);
        if (card.date <= as_of_) at_hand = std::max<std::int64_t>(0, counted_now);
      }
      for (const auto& [i, lacking] : below)
        warn(i, "contact",
             fmt::format("{} more {} than there were", counted(lacking, "card"),
                         history_.as<Card>(i).action == CardAction::pass ? "passed on" : "dropped"),
             fmt::format("count them: netlog card count {} {}", query_of(person), at_hand));
    }
  }

  void sorted_by_kind() {
    if (const auto back = first_ == 0 ? where_days_go_back_by_kind(entries_) : std::nullopt)
      warn(*back, "date", "this looks sorted by kind, as some tools do; entries of one day now count in this order",
           "git can bring the old order back");
  }

  void table_of_points() {
    const auto& findings = history_.ledger.settings.score_findings;
    if (first_ == 0) findings_.insert(findings_.end(), findings.begin(), findings.end());
  }

  /// Whom a referral came through, told by a part of a name: it counts for nobody.
  void parts_of_names() {
    std::optional<Network> network;
    for (const auto i : entries_.indices_from(first_)) {
      const auto* referral = std::get_if<Referral>(&entries_[i].content);
      if (!referral || !referral->via || words_of(folded(*referral->via)).empty()) continue;
      if (!network) network.emplace(history_, as_of_, days{1});
      std::vector<PersonIndex> found;
      try {
        found = network->contact_names().find(*referral->via);
      } catch (const UsageError&) {  // far too many words for a name
      }
      if (found.size() != 1 || history_.person_called(*referral->via) == found.front()) continue;
      warn(i, "via",
           fmt::format("via \"{}\" is only a part of {}, and counts for nobody", shown(*referral->via),
                       shown(network->name(found.front()))),
           fmt::format("if they are meant, write the whole name: {}", edit_at({entries_[i].line, 1})));
    }
  }

  /// Groups that one contact, referral or invitation names, and that look like another one.
  void groups_named_once() {
    struct Mention {
      EntryIndex entry;
      std::size_t count = 0;
      std::string_view key;
      std::string name;
    };
    std::map<std::string, Mention> mentions;
    std::vector<std::string> names;
    const auto mention = [&](EntryIndex i, std::string_view key, const std::string& name, std::size_t weight) {
      auto& one = mentions[folded(name)];
      if (one.count == 0) names.push_back(name);
      one = {i, one.count + weight, key, name};
    };
    for (const auto i : entries_.indices()) {
      const auto& content = entries_[i].content;
      if (const auto* group = std::get_if<Group>(&content)) mention(i, "name", group->name, 2);
      each_value<GroupName>(entries_[i],
                            [&](std::string_view key, const GroupName& group) { mention(i, key, group.name, 1); });
    }
    std::size_t compared = 0;
    for (const auto& one : mentions) {
      if (one.second.count != 1) continue;
      if (++compared > most_groups_compared) return;
      auto others = names;
      std::erase(others, one.second.name);
      const auto resembled = nearest(one.second.name, others);
      if (!resembled.empty())
        warn(one.second.entry, one.second.key,
             fmt::format("the group \"{}\" is named only here", shown(one.second.name)), shown(resembled) + "?");
    }
  }

  void duplicates() {
    for (const auto& [i, earlier] : duplicate_entries(history_, first_))
      warn(i, "", fmt::format("the same as the {} in line {}", kind_of(entries_[i]), entries_[earlier].line),
           fmt::format("unless both are meant, take one out: {}", edit_at({entries_[earlier].line, 1})));
  }

  void shared_details() {
    for (const auto& [i, key, owner] : shared_phones_and_emails(history_))
      warn(i, key,
           fmt::format("{} has the same {}", shown(history_.persons[owner].names.front()),
                       key == "phone" ? "phone" : "e-mail"),
           fmt::format("one person? netlog update {} --same-as {}", query_of(history_.person_of[i]), query_of(owner)));
  }

 private:
  void warn(EntryIndex entry, std::string_view key, std::string what, std::string remedy) {
    if (entry < first_) return;
    const auto spot = spot_of(history_.ledger, entries_[entry], key);
    findings_.push_back({Level::warning, spot.place, std::move(what), std::move(remedy), spot.length});
  }

  static std::string_view rule_against(std::string_view key_of_oneself) {
    if (key_of_oneself == "prospect") return "nobody is recommended to themselves";
    if (key_of_oneself == "to") return "a card goes to somebody else";
    return key_of_oneself == "guest" ? "a guest is somebody else" : "nobody introduces themselves";
  }

  void warn_of_oneself(EntryIndex i, std::string_view key, std::string what) {
    warn(i, key, std::move(what), "correct it, or take it out: " + edit_at({entries_[i].line, 1}));
  }

  static std::string without_gaps(std::string number) {
    std::erase(number, '_');
    return number;
  }

  std::string query_of(PersonIndex person) const { return joined_query(history_.persons[person].names.front(), ""); }

  const History& history_;
  Date as_of_;
  EntryIndex first_;
  const IndexedVector<Entry>& entries_;
  std::vector<Finding> findings_;
};

/// What is warned of, and how it is found. Of warnings at one place, those of the row above come first.
struct KindOfWarning {
  std::string_view looks_for;
  void (WarningSearch::*find)();
};
constexpr std::array kinds_of_warning{
    KindOfWarning{"a date in the future", &WarningSearch::future_dates},
    KindOfWarning{"a currency that ISO 4217 does not have", &WarningSearch::unknown_currencies},
    KindOfWarning{"a value with three or more digits after its point", &WarningSearch::points_of_thousands},
    KindOfWarning{"somebody who is recommended to themselves, introduces themselves, is their own guest, or gets a "
                  "card of their own",
                  &WarningSearch::oneself},
    KindOfWarning{"an outcome dated before its referral, invitation or need",
                  &WarningSearch::outcomes_before_their_item},
    KindOfWarning{"a value with another status than `quoted` and `won`", &WarningSearch::values_that_count_for_nothing},
    KindOfWarning{"a list that says the same twice, which counts once", &WarningSearch::repeats_in_lists},
    KindOfWarning{"more cards passed on or dropped than there were, since the last count",
                  &WarningSearch::cards_below_zero},
    KindOfWarning{"all entries of a kind together while days go back from one kind to the next, as tools leave a "
                  "ledger that sort it",
                  &WarningSearch::sorted_by_kind},
    KindOfWarning{"two entries alike in all but id", &WarningSearch::duplicates},
    KindOfWarning{"a need that whoever has it is recommended for", &WarningSearch::own_needs},
    KindOfWarning{"somebody through whom a referral came, told by a part of a contact's name",
                  &WarningSearch::parts_of_names},
    KindOfWarning{"a table of points that is of another shape", &WarningSearch::table_of_points},
    KindOfWarning{"a group named once that resembles another", &WarningSearch::groups_named_once},
    KindOfWarning{"contacts that share a telephone number or an e-mail address", &WarningSearch::shared_details}};

std::vector<Finding> WarningSearch::find() {
  for (const auto& kind : kinds_of_warning) (this->*kind.find)();
  sort_by_place(findings_);
  return std::move(findings_);
}

}  // namespace

std::vector<Finding> warnings(const History& history, Date as_of, EntryIndex first) {
  return WarningSearch{history, as_of, first}.find();
}

std::vector<std::string_view> what_is_warned_of() {
  std::vector<std::string_view> all;
  for (const auto& kind : kinds_of_warning) all.push_back(kind.looks_for);
  return all;
}

}  // namespace netlog
