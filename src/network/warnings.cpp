#include "netlog/network/warnings.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/network/likeness.hpp"
#include "netlog/network/names.hpp"
#include "netlog/network/network.hpp"
#include "netlog/network/oneself.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

class Doubts {
 public:
  Doubts(const History& history, Date as_of, std::size_t first)
      : history_(history), as_of_(as_of), first_(first), entries_(history.ledger.entries) {}

  std::vector<Finding> find() {
    header();
    for (auto i = first_; i < entries_.size(); ++i) one_entry(i);
    for (const auto& finding : history_.ledger.doubts)
      if (first_ == 0) findings_.push_back(finding);
    cards();
    if (first_ == 0) sorted_by_kind();
    twins();
    own_needs();
    lonely_groups();
    shared_reach();
    std::ranges::stable_sort(findings_, {}, &Finding::place);
    return std::move(findings_);
  }

 private:
  void doubt(std::size_t entry, std::string_view key, std::string what, std::string remedy) {
    if (entry < first_) return;
    const auto spot = spot_of(history_.ledger, entries_[entry], key);
    findings_.push_back({Level::warning, spot.place, std::move(what), std::move(remedy), spot.length});
  }

  void header() {
    const auto currency = history_.ledger.settings.currency();
    if (first_ == 0 && !is_iso_currency(currency))
      findings_.push_back({Level::warning, history_.ledger.currency_place,
                           fmt::format("ISO 4217 has no currency {}", currency.code), "correct currency under [netlog]",
                           currency.code.size() + 2});
  }

  void one_entry(std::size_t i) {
    const auto& entry = entries_[i];
    if (const auto date = date_of(entry); date && *date > as_of_)
      doubt(i, "date", fmt::format("{} is in the future", iso(*date)), "it counts from that day on");
    const auto money = [&](const std::optional<Currency>& currency) {
      if (currency && !is_iso_currency(*currency))
        doubt(i, "currency", fmt::format("ISO 4217 has no currency {}", currency->code), "correct it");
      const auto written = characters_of(history_.ledger, entry, "value");
      const auto point = written.find('.');
      if (point != std::string::npos && written.find_first_not_of("0123456789", point + 1) - point > 3 &&
          written.size() - point > 3)
        doubt(i, "value", fmt::format("{} is read as {}", written, plain(*money_from_number(without_gaps(written)))),
              "if that is not meant, write it without the point");
    };
    if (const auto* deal = std::get_if<Deal>(&entry.content)) money(deal->currency);
    if (const auto key = key_of_oneself(history_, i))
      doubt_oneself(i, *key, fmt::format("{} is the contact too, and {}", *key, rule_against(*key)));
    const auto* outcome = std::get_if<Outcome>(&entry.content);
    if (!outcome) return;
    if (outcome->value) money(outcome->currency);
    const auto& of = entries_[history_.items[history_.item_of[i]].entry];
    if (outcome->date < *date_of(of))
      doubt(i, "date", fmt::format("{} is before its {}, of {}", iso(outcome->date), kind_of(of), iso(*date_of(of))),
            "it counts on that day");
    if (outcome->value && outcome->status != Status::won && outcome->status != Status::quoted)
      doubt(i, "value", fmt::format("a value with {} counts for nothing", spelled(outcome->status)),
            "closed business is what was won");
  }

  static std::string_view rule_against(std::string_view key_of_oneself) {
    if (key_of_oneself == "prospect") return "nobody is recommended to themselves";
    if (key_of_oneself == "to") return "a card goes to somebody else";
    return key_of_oneself == "guest" ? "a guest is somebody else" : "nobody introduces themselves";
  }

  void doubt_oneself(std::size_t i, std::string_view key, std::string what) {
    doubt(i, key, std::move(what), "correct it, or take it out: " + edit_at({entries_[i].line, 1}));
  }

  /// Needs that were met by whoever has them.
  void own_needs() {
    for (const auto& item : history_.items) {
      const auto* need = std::get_if<Need>(&entries_[item.entry].content);
      for (const auto i : item.referrals)
        if (need && history_.person_of[i] != none && is_called(history_.persons[history_.person_of[i]], need->who) &&
            !key_of_oneself(history_, i))
          doubt_oneself(
              i, "need",
              fmt::format("the need {} is the contact's own, and somebody else is to meet it", need->id.text));
    }
  }

  static std::string without_gaps(std::string number) {
    std::erase(number, '_');
    return number;
  }

  /// Cards below zero since the last count, which settles what was before it.
  void cards() {
    for (std::size_t person = 0; person < history_.persons.size(); ++person) {
      std::int64_t counted_now = 0, at_hand = 0;
      std::vector<std::pair<std::size_t, std::int64_t>> below;  // the entry, and how many were lacking
      for (const auto i : history_.persons[person].cards) {
        const auto& card = history_.as<Card>(i);
        const std::int64_t number = card.count.value_or(Count{1}).number;
        if (card.action == CardAction::count) {
          counted_now = number;
          below.clear();
        }
        if (card.action == CardAction::take) counted_now += number;
        if (card.action == CardAction::pass || card.action == CardAction::drop) {
          counted_now -= number;
          if (counted_now < 0) below.emplace_back(i, -counted_now);
        }
        if (card.date <= as_of_) at_hand = std::max<std::int64_t>(0, counted_now);
      }
      for (const auto& [i, lacking] : below)
        doubt(i, "contact",
              fmt::format("{} more {} than there were", counted(lacking, "card"),
                          history_.as<Card>(i).action == CardAction::pass ? "passed on" : "dropped"),
              fmt::format("count them: netlog card count {} {}", netlog_query(person), at_hand));
    }
  }

  std::string netlog_query(std::size_t person) const {
    return joined_query(history_.persons[person].names.front(), "");
  }

  /// All entries of a kind together and days that go back from one kind to the next: so do tools that rewrite TOML
  /// leave a ledger, which by itself grows in the order of its days. Contacts, updates and groups may well stand on
  /// top.
  void sorted_by_kind() {
    std::vector<bool> seen(std::variant_size_v<Content>);
    std::optional<Date> latest, latest_of_kind;
    std::size_t in_a_row = 0, kinds_of_several = 0, back = none;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const auto& content = entries_[i].content;
      if (i == 0 || entries_[i - 1].content.index() != content.index()) {
        if (seen[content.index()]) return;
        seen[content.index()] = true;
        in_a_row = 0;
        latest = std::max(latest, latest_of_kind);
      }
      if (std::holds_alternative<Contact>(content) || std::holds_alternative<Update>(content) ||
          std::holds_alternative<Group>(content))
        continue;
      if (++in_a_row == 2) ++kinds_of_several;
      const auto date = date_of(entries_[i]);
      latest_of_kind = std::max(latest_of_kind, date);
      if (back == none && date < latest) back = i;
    }
    // A single entry of a kind stands by itself in any order.
    if (back != none && kinds_of_several >= 2)
      doubt(back, "date", "this looks sorted by kind, as some tools do; entries of one day now count in this order",
            "git can bring the old order back");
  }

  /// Entries that are alike in all but their id.
  void twins() {
    using Key = std::pair<std::size_t, std::optional<Date>>;  // kind and day, to compare only what could be alike
    const auto key = [&](std::size_t i) { return Key{entries_[i].content.index(), date_of(entries_[i])}; };
    std::map<Key, std::vector<std::size_t>> alike;
    for (auto i = first_; i < entries_.size(); ++i) alike[key(i)];
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (const auto at = alike.find(key(i)); at != alike.end()) at->second.push_back(i);
    for (const auto& group : alike) {
      if (group.second.size() < 2) continue;
      struct Seen {
        std::pair<std::size_t, std::string> of_whom;  // the person; of an update also the contact that it names
        Likeness what;
        std::size_t entry;
      };
      std::vector<Seen> seen;
      for (const auto i : group.second) {
        const auto* update = std::get_if<Update>(&entries_[i].content);
        Seen now{{history_.person_of[i], update ? folded(update->contact.name) : std::string()},
                 likeness(entries_[i], history_.ledger.settings.currency(), {std::string("id")}),
                 i};
        const auto twin = std::ranges::find_if(
            seen, [&](const Seen& one) { return one.of_whom == now.of_whom && one.what == now.what; });
        if (twin == seen.end()) {
          // Of updates only one that says what the one before it says is without effect.
          if (update) std::erase_if(seen, [&](const Seen& one) { return one.of_whom == now.of_whom; });
          seen.push_back(std::move(now));
          continue;
        }
        doubt(i, "", fmt::format("the same as the {} in line {}", kind_of(entries_[i]), entries_[twin->entry].line),
              fmt::format("unless both are meant, take one out: {}", edit_at({entries_[twin->entry].line, 1})));
      }
    }
  }

  /// Groups that one contact, referral or invitation names, and that look like another one.
  void lonely_groups() {
    struct Mention {
      std::size_t entry = none, count = 0;
      std::string_view key;
      std::string name;
    };
    std::map<std::string, Mention> mentions;
    std::vector<std::string> names;
    const auto mention = [&](std::size_t i, std::string_view key, const std::string& name, std::size_t weight) {
      auto& one = mentions[folded(name)];
      if (one.count == 0) names.push_back(name);
      one = {i, one.count + weight, key, name};
    };
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const auto& content = entries_[i].content;
      if (const auto* group = std::get_if<Group>(&content)) mention(i, "name", group->name, 2);
      each_value<GroupName>(entries_[i],
                            [&](std::string_view key, const GroupName& group) { mention(i, key, group.name, 1); });
    }
    for (const auto& one : mentions) {
      if (one.second.count != 1) continue;
      auto others = names;
      std::erase(others, one.second.name);
      const auto resembled = nearest(one.second.name, others);
      if (!resembled.empty())
        doubt(one.second.entry, one.second.key,
              fmt::format("the group \"{}\" is named only here", shown(one.second.name)), shown(resembled) + "?");
    }
  }

  /// The digits of a phone that count: at most the last nine, without what is not dialled from abroad ("(0)") and
  /// without an extension.
  static std::string digits_compared(std::string phone) {
    if (const auto zero = phone.find("(0)"); zero != std::string::npos) phone.erase(zero, 3);
    phone = ascii_lower(phone);
    for (const std::string_view extension : {"ext", "int", "x", "#", ";"})
      if (const auto at = phone.find(extension); at != std::string::npos) phone.resize(at);
    std::erase_if(phone, [](char c) { return c < '0' || c > '9'; });
    constexpr std::size_t most = 9;
    return phone.size() > most ? phone.substr(phone.size() - most) : phone;
  }

  /// Contacts that share a telephone number or an e-mail address.
  void shared_reach() {
    using Owner = std::pair<std::string, std::size_t>;  // what is compared, and whose it is
    constexpr std::size_t least = 7;                    // digits of a phone that may lack its area code
    std::map<std::string, std::vector<Owner>> owners;   // by a phone's last digits, or an address
    const auto reach = [&](std::size_t i, std::string_view key, const std::string& compared) {
      if (compared.empty()) return;
      const bool is_phone = key == "phone";
      auto& alike = owners[is_phone && compared.size() > least ? compared.substr(compared.size() - least) : compared];
      const auto is_same = [&](const Owner& one) {
        return is_phone ? one.first.ends_with(compared) || compared.ends_with(one.first) : one.first == compared;
      };
      const auto at = std::ranges::find_if(alike, is_same);
      if (at == alike.end()) {
        alike.emplace_back(compared, history_.person_of[i]);
        return;
      }
      if (at->second == history_.person_of[i]) return;
      const auto& other = history_.persons[at->second].names.front();
      doubt(i, key, fmt::format("{} has the same {}", shown(other), is_phone ? "phone" : "e-mail"),
            fmt::format("one person? netlog update {} --same-as {}", netlog_query(history_.person_of[i]),
                        netlog_query(at->second)));
    };
    const auto all = [&](std::size_t i, const std::vector<std::string>& phones,
                         const std::vector<std::string>& emails) {
      for (const auto& phone : phones) reach(i, "phone", digits_compared(phone));
      for (const auto& email : emails) reach(i, "email", folded(email));
    };
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (const auto* contact = std::get_if<Contact>(&entries_[i].content))
        all(i, contact->details->phone, contact->details->email);
      if (const auto* update = std::get_if<Update>(&entries_[i].content)) {
        const auto list = [](const auto& change) {
          return change ? change->to.value_or(std::vector<std::string>{}) : std::vector<std::string>{};
        };
        all(i, list(update->details->phone), list(update->details->email));
      }
    }
  }

  const History& history_;
  Date as_of_;
  std::size_t first_;
  const std::vector<Entry>& entries_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> warnings(const History& history, Date as_of, std::size_t first) {
  return Doubts{history, as_of, first}.find();
}

}  // namespace netlog
