// update: what changed about a contact.

#include "netlog/base/nearest.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/contact_details.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/contact_changes.hpp"

#include <algorithm>
#include <memory>

namespace netlog {
namespace {

struct UpdateWords : DetailWords {
  std::optional<std::string> contact, name, same_as;
  std::vector<std::string> without;
};

/// What one of a field is called: "alias".
std::string_view one_of_field(std::string_view key) {
  if (key == "aliases") return "alias";
  if (key == "groups") return "group";
  if (key == "email") return "e-mail";
  if (key == "introduced_by") return "introducer";
  if (key == "passive_reason") return "passive reason";
  if (key == "every") return "interval";
  if (key == "ended") return "end";
  return key;
}

std::string digits_of(std::string text) {
  std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
  return text;
}

/// What the words of an update ask for, apart from what holds already.
class Changes {
 public:
  Changes(const Network& network, std::size_t person, std::vector<std::string> without)
      : network_(network), profile_(network.profile(person)), person_(person), without_(std::move(without)) {}

  void rename(const std::string& name) {
    if (name == profile_.name)
      is_called_so_ = true;
    else
      wanted_.name = name;
  }

  template <class T> void one(std::string_view key, const std::optional<T>& word,
                              std::optional<T> Details<Kept>::*present,
                              std::optional<Change<T>> Details<Changed>::*change) {
    const auto& now = profile_.details.*present;
    const auto spelled = [](const std::optional<T>& value) {
      return value ? Spelling<T>::print(*value).text : std::string();
    };
    if (spelled(word) == spelled(now))
      holds_already(key, word.has_value());
    else
      wanted_.details.*change = Change<T>{word};
  }

  /// What the words make of a list: what is there and what is new; after a blank one, only what follows it.
  template <class T> void list(std::string_view key, const std::vector<T>& words,
                               std::vector<T> Details<Kept>::*present,
                               std::optional<Change<std::vector<T>>> Details<Changed>::*change) {
    const auto text = [](const T& member) { return Spelling<T>::print(member).text; };
    const auto has = [&](const std::vector<T>& members, const T& word) {
      return std::ranges::count(members, folded(text(word)), [&](const T& one) { return folded(text(one)); }) > 0;
    };
    const auto& now = profile_.details.*present;
    auto list = now;
    std::erase_if(list, [&](const T& member) { return is_to_go(key, text(member)); });
    std::vector<T> kept;  // of the words, those that the list has
    for (const auto& word : words) {
      if (folded(text(word)).empty())
        list.clear();
      else if (has(list, word))
        kept.push_back(word);
      else
        list.push_back(word);
    }
    const bool changes = !std::ranges::equal(list, now, {}, text, text);
    if (changes) wanted_.details.*change = Change<std::vector<T>>{list.empty() ? std::nullopt : std::optional(list)};
    const auto is_new = [&](const T& word) { return !has(now, word); };
    std::erase_if(kept, is_new);
    if (words.size() > 1 && !kept.empty())
      for (const auto& word : kept) has_.push_back(fmt::format("the {} {}", one_of_field(key), shown(text(word))));
    else if (!kept.empty() || (!words.empty() && !changes))
      holds_already(key, !list.empty());
  }

  /// Throws UsageError when something that is to go is nowhere, or where no update can take it off.
  void refuse_what_stays() const {
    for (const auto& value : without_)
      if (std::ranges::count(gone_, value) == 0) refuse_to_take_off(value);
  }

  const DesiredContact& wanted() const { return wanted_; }
  std::vector<std::string> aliases_taken_off() const {
    std::vector<std::string> names;
    if (!wanted_.details.aliases) return names;
    const auto left = wanted_.details.aliases->to.value_or(std::vector<std::string>{});
    for (const auto& alias : profile_.details.aliases)
      if (std::ranges::count(left, folded(alias), folded) == 0) names.push_back(alias);
    return names;
  }
  /// "has that phone already, and no trade"; empty where everything is new.
  std::string already() const {
    std::vector<std::string> all;
    if (is_called_so_) all.emplace_back("is called so already");
    if (!has_.empty()) all.push_back(fmt::format("has {} already", enumerated(has_)));
    if (!lacks_.empty()) all.push_back(fmt::format("has {}", enumerated(lacks_)));
    return enumerated(all, ", and ");
  }

 private:
  void holds_already(std::string_view key, bool has_it) {
    (has_it ? has_ : lacks_).push_back(fmt::format("{} {}", has_it ? "that" : "no", one_of_field(key)));
  }

  bool is_to_go(std::string_view key, const std::string& member) {
    bool goes = false;
    for (const auto& value : without_) {
      const auto groups = key == "groups" ? groups_meant(network_, value) : std::vector<std::string>{};
      const auto digits = key == "phone" ? digits_of(value) : std::string();
      if (folded(value) != folded(member) && (digits.empty() || digits != digits_of(member)) &&
          (groups.size() != 1 || folded(groups.front()) != folded(member)))
        continue;
      gone_.push_back(value);
      goes = true;
    }
    return goes;
  }

  [[noreturn]] void refuse_to_take_off(const std::string& value) const {
    for (const auto& contact : network_.history().persons[person_].contacts) {
      const auto& entry = network_.history().entry(contact.entry);
      if (std::ranges::count(remarks_of(entry).tags, folded(value), folded) > 0)
        refuse(fmt::format("\"{}\" is a tag, which no update changes", shown(value)),
               fmt::format("take it off where it stands: {}", edit_at({entry.line, 1})));
    }
    std::vector<std::string> members = profile_.details.phone;
    for (const auto* list : {&profile_.details.email, &profile_.details.aliases})
      members.insert(members.end(), list->begin(), list->end());
    for (const auto& group : profile_.details.groups) members.push_back(group.name);
    const auto meant = nearest(value, members);
    refuse(fmt::format("{} has no phone, e-mail, alias or group \"{}\"", shown(profile_.name), shown(value)),
           meant.empty()
               ? fmt::format("netlog show {} shows what is known", contact_names(network_).shortest_query(person_))
               : fmt::format("did you mean {}?", shown(meant)));
  }

  const Network& network_;
  Profile profile_;
  std::size_t person_;
  std::vector<std::string> without_, gone_;
  DesiredContact wanted_;
  bool is_called_so_ = false;
  std::vector<std::string> has_, lacks_;  // that phone; no trade
};

std::optional<std::string> text_of(const BlankableText& word) {
  return word.text.empty() ? std::nullopt : std::optional(word.text);
}

/// A reason as it is written: netlog's own words in their spelling. Throws Unclear when one of these may be meant.
std::optional<std::string> reason_to_write(const Network& network, const std::string& text, bool is_own_words) {
  const std::vector<std::string> known{"narrow-market", "not-interested", "too-far"};
  if (text.empty()) return {};
  if (const auto at = std::ranges::find(known, folded(text)); at != known.end()) return *at;
  const auto is_used = [&](std::size_t person) {
    return folded(network.profile(person).details.passive_reason.value_or("")) == folded(text);
  };
  const auto meant = nearest(text, known);
  if (meant.empty() || is_own_words || std::ranges::any_of(network.participants(), is_used)) return text;
  Unclear unclear{Referent::reason,
                  text,
                  {{meant, meant}},
                  {.what = fmt::format("\"{}\" is no reason that netlog knows", shown(text)),
                   .remedy = fmt::format("did you mean {}? your own words: add --new", meant)}};
  unclear.is_unknown = true;
  throw unclear;
}

Changes changes_asked_for(const UpdateWords& words, const Network& network, std::size_t person, Draft& draft) {
  Changes changes{network, person, words.without};
  if (words.name) changes.rename(name_to_write(*words.name));
  const auto text = [&](std::string_view key, const std::optional<BlankableText>& word,
                        std::optional<std::string> Details<Kept>::*present,
                        std::optional<Change<std::string>> Details<Changed>::*change) {
    if (word) changes.one(key, text_of(*word), present, change);
  };
  text("trade", words.trade, &Details<Kept>::trade, &Details<Changed>::trade);
  text("company", words.company, &Details<Kept>::company, &Details<Changed>::company);
  text("role", words.role, &Details<Kept>::role, &Details<Changed>::role);
  text("city", words.city, &Details<Kept>::city, &Details<Changed>::city);
  text("website", words.website, &Details<Kept>::website, &Details<Changed>::website);
  if (words.passive_reason)
    changes.one("passive_reason", reason_to_write(network, words.passive_reason->text, words.may_be_new),
                &Details<Kept>::passive_reason, &Details<Changed>::passive_reason);
  changes.list("phone", texts(words.phone), &Details<Kept>::phone, &Details<Changed>::phone);
  changes.list("email", texts(words.email), &Details<Kept>::email, &Details<Changed>::email);
  changes.list("aliases", different_names(texts(words.aliases)), &Details<Kept>::aliases, &Details<Changed>::aliases);
  std::vector<GroupName> groups;
  for (const auto& group : texts(words.groups))
    groups.push_back(group.empty() ? GroupName{} : draft.group(group, words.may_be_new));
  changes.list("groups", groups, &Details<Kept>::groups, &Details<Changed>::groups);
  if (words.introduced_by) {
    std::optional<ContactName> contact;
    if (!words.introduced_by->text.empty()) contact = draft.known_contact(words.introduced_by->text);
    const auto is = [&](const ContactName& other) {
      return contact && contact_called(network, contact->name) == contact_called(network, other.name);
    };
    if (is({network.name(person)}) || (words.same_as && is(draft.known_contact(*words.same_as))))
      refuse_own_introduction(words.introduced_by->text, network.name(person));
    const auto before = network.profile(person).details.introduced_by;
    if (before && is(*before)) contact = before;  // by whatever name
    changes.one("introduced_by", contact, &Details<Kept>::introduced_by, &Details<Changed>::introduced_by);
  }
  if (words.every) changes.one("every", words.every->interval, &Details<Kept>::every, &Details<Changed>::every);
  if (words.ended) changes.one("ended", words.ended->date, &Details<Kept>::ended, &Details<Changed>::ended);
  changes.refuse_what_stays();
  return changes;
}

/// Whether nothing was written since the contact was added but cards and changes of the same contact.
bool was_added_last(const History& history, std::size_t person) {
  const auto added = history.persons[person].contacts.front().entry;
  for (auto i = added + 1; i < history.ledger.entries.size(); ++i) {
    const auto& content = history.entry(i).content;
    if (history.person_of[i] != person ||
        !(std::holds_alternative<Card>(content) || std::holds_alternative<Update>(content)))
      return false;
  }
  return true;
}

/// A name or a field that is mended on the day it was written down leaves the slip in the ledger for ever.
void hint_at_slip(const UpdateWords& words, std::size_t person, Draft& draft) {
  const auto& history = draft.network().history();
  const auto& added = history.as<Contact>(history.persons[person].contacts.front().entry);
  if (draft.is_dry_run() || words.same_as || added.date != draft.date() ||
      !(words.name || was_added_last(history, person)))
    return;
  const auto count = draft.entries().size();
  draft.hint(
      fmt::format("{} was added on the same day; a slip? netlog undo{} takes this off again, netlog edit {} mends "
                  "what was added",
                  shown(added.name), count > 1 ? fmt::format(" {}", count) : "",
                  contact_names(draft.network()).shortest_query(person)));
}

/// Whoever had a name is found by it for ever.
void hint_at_names_that_stay(const Changes& changes, const std::string& query, Draft& draft) {
  const auto names = changes.aliases_taken_off();
  if (!names.empty())
    draft.hint(fmt::format("they are still found as {}; to take that out too: netlog edit {}", shown(enumerated(names)),
                           query));
}

void record_update(const UpdateWords& words, Draft& draft) {
  const auto& network = draft.network();
  const auto person = find_contact(network, *words.contact);
  const auto on_day = network.on(draft.date());
  const auto changes = changes_asked_for(words, on_day, person, draft);
  const ContactName contact{network.name(person)};
  auto updates = updates_for(on_day, person, changes.wanted());
  if (words.same_as) {
    if (updates.empty()) updates.push_back({contact, draft.date(), {}, {}, {}, {}});
    updates.front().same_as = draft.known_contact(*words.same_as);
  }
  const auto already = changes.already();
  const auto query = shell_word(*words.contact);
  if (updates.empty() && !words.cards && already.empty())
    throw MissingArgument("a change",
                          {.what = "nothing to change is given",
                           .remedy = "add what changed, like --trade plumber",
                           .details = {fmt::format("to remember something about them: netlog note {} ...", query)}});
  if (updates.empty() && !words.cards)
    refuse(fmt::format("{} {}", shown(contact.name), already),
           fmt::format("netlog show {} shows what is known", query));
  if (!already.empty()) draft.doubt(fmt::format("{} {}; only the rest is written", shown(contact.name), already));
  if (!updates.empty()) updates.front().remarks = draft.remarks();
  if (changes.wanted().name) draft.doubt_name(*changes.wanted().name, {"update", *words.contact, "--name"});
  add_updates(draft, updates);
  add_cards(draft, contact, words.cards);
  hint_at_names_that_stay(changes, query, draft);
  if (!updates.empty()) hint_at_slip(words, person, draft);
}

}  // namespace

Command update_command() {
  return {.name = "update",
          .section = Section::record,
          .arguments = "CONTACT",
          .summary = "what changed about a contact",
          .about =
              "What changed about a contact, from a day on. Lists (--phone, --email, --group, --alias) are added to, "
              "and --without takes one of them off; a blank value takes a field away: --trade \"\", --phone \"\".",
          .examples = {"netlog update emil --trade \"heating engineer\" --phone \"0745 123 456\"",
                       "netlog update emil --ended 2026-11-01 -m \"moved to Vienna\""},
          .define = [](Syntax& syntax) -> Run {
            const auto words = std::make_shared<UpdateWords>();
            auto& contact = syntax.one("CONTACT", words->contact, "who: any clear part of the name");
            contact.required = contact.joined = true;
            contact.question = "Who has changed?";
            syntax.one("--name NAME", words->name, "the new name; the old one is still found");
            add_detail_words(syntax, *words);
            syntax.words.back().meaning = "a GROUP is new, or a REASON is in your own words: take it exactly so";
            syntax.one("--passive REASON", words->passive_reason, meaning_of_key("passive_reason")).may_be_new = true;
            syntax.many("--without VALUE", words->without,
                        "take this phone, e-mail, alias or group off; repeat it for more");
            syntax.one("--ended DATE", words->ended, meaning_of_key("ended"));
            syntax.one("--same-as CONTACT", words->same_as, "the contact that this one is too; both become one");
            return Record([words](Draft& draft) { record_update(*words, draft); });
          }};
}

}  // namespace netlog
