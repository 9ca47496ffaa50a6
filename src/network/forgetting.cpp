#include "netlog/network/forgetting.hpp"

#include "netlog/base/search_text.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/mending.hpp"
#include "netlog/ledger/passive_reasons.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/ledger/unsaid.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

void take_out_reason(std::string& reason) {
  if (!is_common_passive_reason(reason)) reason = unsaid;
}

/// What a contact entry has, or what an update says, of who somebody is.
template <class Fields> void take_out_details(Fields& details) {
  details.aliases = {};
  details.company = {};
  details.role = {};
  details.city = {};
  details.phone = {};
  details.email = {};
  details.website = {};
  details.asks = {};
}

bool changes_nothing(const Update& update) {
  bool changes = update.name.has_value() || update.same_as.has_value();
  each_row(*update.details, [&](const auto&, const auto& field) { changes = changes || field.has_value(); });
  return !changes;
}

/// One person being taken out of the entries of a ledger.
class Forgetting {
 public:
  Forgetting(const History& history, PersonIndex person) : history_(history), person_(person) {
    std::set<std::string> taken;
    for (const auto& one : history.persons)
      for (const auto& name : one.names) taken.insert(folded(name));
    std::size_t number = 0;
    for (const auto& contact : history.persons[person].contacts) {
      std::string called;
      do called = fmt::format("somebody {}", ++number);
      while (taken.contains(called));
      name_so(contact, called);
      called_.push_back(called);
    }
    for (const auto& name : history.persons[person].names)
      for (auto& word : words_to_find(name)) words_.insert(std::move(word));
    words_.erase("somebody");  // of who was forgotten before
    for (const auto i : history.ledger.entries.indices())
      if (is_with(i)) add_ways_to_reach(history.entry(i).content);
  }

  Forgotten run() {
    const auto& ledger = history_.ledger;
    const auto& text = ledger.text;
    Forgotten result;
    result.called = called_.front();
    kept_for_its_day_ = last_of_earliest_day();
    std::size_t copied = 0;
    for (const auto i : ledger.entries.indices()) {
      const auto& entry = ledger.entries[i];
      auto now = without_person(i);
      if (now && to_toml(*now) == to_toml(entry) && !is_with(i)) continue;
      const auto body =
          body_of(text, entry.begin, i + 1 < ledger.entries.size() ? ledger.entries[i + 1].begin : text.size());
      auto from = is_with(i) ? above_comments(body.begin) : body.begin;
      if (!now) from = above_blank(from);
      result.text.append(text, copied, from - copied);
      copied = is_with(i) ? below_comments(body.end) : body.end;
      if (!now) {
        ++result.gone;
        continue;
      }
      result.changed.push_back(to_toml(*now));
      result.text += is_with(i) ? body_in_toml(*now, body) : renamed_body(i, *now, body);
    }
    result.text.append(text, copied, std::string::npos);
    find_mentions(result);
    return result;
  }

 private:
  bool is_with(EntryIndex entry) const { return history_.person_of[entry] == person_; }

  void name_so(const ContactHistory& contact, const std::string& called) {
    const auto& first = history_.as<Contact>(contact.entry);
    const auto add = [&](const std::string& name) { names_.emplace(folded(name), called); };
    add(first.name);
    std::ranges::for_each(first.details->aliases, add);
    for (const auto i : contact.updates) {
      const auto& update = history_.as<Update>(i);
      if (update.name) add(*update.name);
      if (update.details->aliases && update.details->aliases->to)
        std::ranges::for_each(*update.details->aliases->to, add);
    }
  }

  void rename(std::string& text) const {
    if (const auto at = names_.find(folded(text)); at != names_.end()) text = at->second;
  }
  void rename(Rare<std::string>& text) const {
    if (text) rename(*text);
  }
  void rename(ContactName& contact) const { rename(contact.name); }

  /// The names that stand as a whole in an entry of whatever kind.
  void rename_in(Content& content) const {
    std::visit(
        [&](auto& one) {
          if constexpr (requires { one.contact; }) rename(one.contact);
          if constexpr (requires { one.prospect; }) rename(one.prospect);
          if constexpr (requires { one.via; }) rename(one.via);
          if constexpr (requires { one.to; }) rename(one.to);
          if constexpr (requires { one.guest; }) rename(one.guest);
          if constexpr (requires { one.who; }) rename(one.who);
          if constexpr (requires { one.place; }) rename(one.place);
        },
        content);
    if (auto* contact = std::get_if<Contact>(&content))
      if (auto& by = contact->details->introduced_by) rename(*by);
    if (auto* update = std::get_if<Update>(&content)) {
      if (update->same_as) rename(*update->same_as);
      if (auto& by = update->details->introduced_by; by && by->to) rename(*by->to);
    }
  }

  /// The entry as it is to be; nothing where it is to go.
  std::optional<Entry> without_person(EntryIndex i) const {
    Entry now = history_.entry(i);
    rename_in(now.content);
    if (!is_with(i)) return now;
    now.own_keys.clear();
    std::visit([](auto& one) { one.remarks = {}; }, now.content);
    if (auto* note = std::get_if<Note>(&now.content)) note->text = unsaid;
    if (auto* contact = std::get_if<Contact>(&now.content)) {
      rename(contact->name);
      take_out_details(*contact->details);
      if (auto& reason = contact->details->passive_reason) take_out_reason(*reason);
    }
    auto* update = std::get_if<Update>(&now.content);
    if (!update) return now;
    update->name.reset();
    take_out_details(*update->details);
    if (auto& reason = update->details->passive_reason; reason && reason->to) take_out_reason(*reason->to);
    if (!changes_nothing(*update)) return now;
    if (i != kept_for_its_day_) return std::nullopt;
    update->name = update->contact.name;
    return now;
  }

  /// The update that would go, and with it the ledger's earliest day, where an open start of a period begins.
  EntryIndex last_of_earliest_day() const {
    if (!history_.earliest) return none;
    EntryIndex last = none;
    for (const auto i : history_.ledger.entries.indices()) {
      if (date_of(history_.entry(i)) != history_.earliest) continue;
      if (without_person(i)) return none;
      last = i;
    }
    return last;
  }

  /// The body of an entry written anew.
  std::string body_in_toml(const Entry& now, Range body) const {
    auto toml = to_toml(now);
    while (toml.ends_with('\n')) toml.pop_back();
    const bool ends_line = body.end > body.begin && history_.ledger.text[body.end - 1] == '\n';
    return toml + (ends_line ? "\n" : "");
  }

  /// The body of somebody else's entry with only the names exchanged, so that comments and spacing stay; written anew
  /// where a name does not stand in plain quotes.
  std::string renamed_body(EntryIndex i, const Entry& now, Range body) const {
    const auto& ledger = history_.ledger;
    const auto& entry = ledger.entries[i];
    auto text = ledger.text.substr(body.begin, body.end - body.begin);
    const auto before = object_of(entry, EmptyLists::left_out), after = object_of(now, EmptyLists::left_out);
    for (std::size_t cell = 0; cell < before.size(); ++cell) {
      if (before[cell].value == after[cell].value) continue;
      const auto old = characters_of(ledger, entry, before[cell].key);
      const auto line = spot_of(ledger, entry, before[cell].key).place.line - entry.line;
      std::size_t begin = 0;
      for (std::size_t n = 0; n < line; ++n) begin = text.find('\n', begin) + 1;
      const auto at = text.find(old, begin);
      const auto* name = std::get_if<Literal>(&after[cell].value.is);
      if (!name || old.size() < 3 || old.front() != old.back() || at == text.npos) return body_in_toml(now, body);
      text.replace(at, old.size(), in_quotes(name->text));
    }
    return text;
  }

  /// Where the comment lines begin that stand directly above a place.
  std::size_t above_comments(std::size_t at) const {
    const auto& text = history_.ledger.text;
    while (at > 0) {
      const auto begin = at < 2 ? 0 : text.rfind('\n', at - 2) + 1;
      if (trimmed(text.substr(begin, at - begin)).starts_with('#'))
        at = begin;
      else
        break;
    }
    return at;
  }
  /// Where the comment lines end that stand directly below a place, unless they stand directly above the next entry.
  std::size_t below_comments(std::size_t at) const {
    const auto& text = history_.ledger.text;
    auto end = at;
    while (end < text.size()) {
      const auto next = std::min(text.find('\n', end), text.size() - 1) + 1;
      const auto line = trimmed(text.substr(end, next - end));
      if (line.empty()) break;
      if (!line.starts_with('#')) return at;
      end = next;
    }
    return end;
  }
  /// The same as `above_comments` for one blank line.
  std::size_t above_blank(std::size_t at) const {
    const auto& text = history_.ledger.text;
    if (at == 0) return at;
    const auto begin = at < 2 ? 0 : text.rfind('\n', at - 2) + 1;
    return is_blank(std::string_view(text).substr(begin, at - begin)) ? begin : at;
  }

  void find_mentions(Forgotten& result) const {
    std::size_t number = 0;
    std::string_view rest = result.text;
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size());
      const auto line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      ++number;
      if (!line.starts_with("[[") && names_person(line)) result.mentions.push_back({number, std::string(line)});
    }
  }
  /// Whether a line holds a word of a name, "Ana's" too, or how to reach them.
  bool names_person(std::string_view line) const {
    const auto is_of_name = [&](const std::string& word) { return letters(word) > 1 && words_.contains(word); };
    std::string parted{line};
    for (const std::string_view apostrophe : {"'", "’"})
      for (auto at = parted.find(apostrophe); at != parted.npos; at = parted.find(apostrophe))
        parted.replace(at, apostrophe.size(), " ");
    const auto found = folded(line);
    return std::ranges::any_of(words_to_find(line), is_of_name) ||
           std::ranges::any_of(words_to_find(parted), is_of_name) ||
           std::ranges::any_of(ways_to_reach_, [&](const auto& way) { return found.find(way) != found.npos; });
  }
  void add_ways_to_reach(const Content& content) {
    const auto add = [&](const std::string& way) {
      if (const auto way_found = folded(way); letters(way_found) > 3) ways_to_reach_.insert(way_found);
    };
    if (const auto* contact = std::get_if<Contact>(&content)) {
      std::ranges::for_each(contact->details->phone, add);
      std::ranges::for_each(contact->details->email, add);
      if (contact->details->website) add(*contact->details->website);
    }
    if (const auto* update = std::get_if<Update>(&content)) {
      for (const auto* list : {&update->details->phone, &update->details->email})
        if (*list && (*list)->to) std::ranges::for_each(*(*list)->to, add);
      if (const auto& website = update->details->website; website && website->to) add(*website->to);
    }
  }
  static std::ptrdiff_t letters(std::string_view word) {
    return std::ranges::count_if(word, [](char c) { return (c & 0xC0) != 0x80; });
  }

  const History& history_;
  PersonIndex person_;
  std::map<std::string, std::string> names_;  // by folded name: what stands in its place
  std::vector<std::string> called_;
  EntryIndex kept_for_its_day_ = none;   // an update that says nothing but on which day the ledger begins
  std::set<std::string> words_;          // of the names
  std::set<std::string> ways_to_reach_;  // phones, e-mails and websites, folded
};

}  // namespace

Forgotten forgotten(const History& history, PersonIndex person) {
  return Forgetting{history, person}.run();
}

}  // namespace netlog
