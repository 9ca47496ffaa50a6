// update: what changed about a contact.

#include "netlog/base/nearest.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/asked_changes.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/contact_details.hpp"
#include "netlog/ledger/details.hpp"
#include "netlog/ledger/passive_reasons.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/contact_changes.hpp"
#include "netlog/syntax/name_warnings.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct UpdateOptions : DetailOptions<TypedOrBlank> {
  std::optional<std::string> contact, name, same_as;
  std::vector<std::string> without;
};

/// A reason as it is written: netlog's own words in their spelling. Throws Unclear when one of these may be meant.
std::string reason_to_write(const Network& network, const std::string& text, bool is_own_words) {
  const std::vector<std::string> known{passive_reasons.begin(), passive_reasons.end()};
  if (const auto at = std::ranges::find(known, folded(text)); at != known.end()) return *at;
  const auto is_used = [&](PersonIndex person) {
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

/// What is typed for the fields of a contact, as it is to be written. Each throws UsageError, also Unclear.
class Values {
 public:
  Values(const UpdateOptions& options, const Network& network, PersonIndex person, Draft& draft)
      : options_(options), network_(network), person_(person), draft_(draft) {}

  /// The value of the field `key`, which is a T or has such members; none where a blank is typed.
  template <class T> std::optional<T> value(std::string_view key, const Blankable<AsTyped<T>>& typed) {
    if (!typed.value) return {};
    if constexpr (std::is_same_v<T, GroupName>)
      return draft_.group(*typed.value, options_.may_be_new);
    else if constexpr (std::is_same_v<T, ContactName>)
      return introducer(*typed.value);
    else if constexpr (std::is_same_v<T, std::string>)
      return text(key, *typed.value);
    else
      return typed.value;
  }

 private:
  std::string text(std::string_view key, const std::string& typed) const {
    if (key == "aliases") return name_to_write(typed);
    return key == "passive_reason" ? reason_to_write(network_, typed, options_.may_be_new) : typed;
  }

  ContactName introducer(const std::string& typed) const {
    auto contact = draft_.known_contact(typed);
    const auto is = [&](const ContactName& other) {
      return contact_called(network_, contact.name) == contact_called(network_, other.name);
    };
    if (is({network_.name(person_)}) || (options_.same_as && is(draft_.known_contact(*options_.same_as))))
      refuse_own_introduction(typed, network_.name(person_));
    const auto before = network_.profile(person_).details.introduced_by;
    return before && is(*before) ? *before : contact;  // by whatever name
  }

  const UpdateOptions& options_;
  const Network& network_;
  PersonIndex person_;
  Draft& draft_;
};

AskedChanges changes_asked_for(const UpdateOptions& options, const Network& network, PersonIndex person, Draft& draft) {
  AskedChanges changes{network, person, options.without};
  if (options.name) changes.rename(name_to_write(*options.name));
  Values values{options, network, person, draft};
  const auto take = [&]<class Field>(std::string_view key, const auto& typed, const Field& now, auto& change) {
    using T = typename Field::value_type;
    if constexpr (std::is_same_v<Field, std::vector<T>>) {
      std::vector<T> all;
      for (const auto& one : typed) all.push_back(values.value<T>(key, one).value_or(T{}));
      changes.list(key, all, now, change);
    } else if (typed) {
      changes.one(key, values.value<T>(key, *typed), now, change);
    }
  };
  // In this order people are told what holds already: single texts, then the rest.
  for (const bool are_texts : {true, false})
    each_field(
        [&]<class Field>(std::string_view key, const auto& typed, const Field& now, auto& change) {
          if (are_texts == std::is_same_v<Field, std::optional<std::string>>) take(key, typed, now, change);
        },
        options.details, changes.profile().details, changes.wanted().details);
  changes.refuse_what_stays();
  return changes;
}

/// Whether nothing was written since the contact was added but cards and changes of the same contact.
bool was_added_last(const History& history, PersonIndex person) {
  const auto added = history.persons[person].contacts.front().entry;
  for (const auto i : history.ledger.entries.indices_from(EntryIndex{added + 1})) {
    const auto& content = history.entry(i).content;
    if (history.person_of[i] != person ||
        !(std::holds_alternative<Card>(content) || std::holds_alternative<Update>(content)))
      return false;
  }
  return true;
}

/// A name or a field that is mended on the day it was written down leaves the slip in the ledger for ever.
void hint_at_slip(const UpdateOptions& options, PersonIndex person, Draft& draft) {
  const auto& history = draft.network().history();
  const auto& added = history.as<Contact>(history.persons[person].contacts.front().entry);
  if (draft.is_dry_run() || options.same_as || added.date != draft.date() ||
      !(options.name || was_added_last(history, person)))
    return;
  const auto count = draft.entries().size();
  draft.hint(
      fmt::format("{} was added on the same day; a slip? netlog undo{} takes this off again, netlog edit {} mends "
                  "what was added",
                  shown(added.name), count > 1 ? fmt::format(" {}", count) : "",
                  contact_names(draft.network()).shortest_query(person)));
}

/// Whoever had a name is found by it for ever.
void hint_at_names_that_stay(const AskedChanges& changes, const std::string& query, Draft& draft) {
  const auto names = changes.aliases_taken_off();
  if (!names.empty())
    draft.hint(fmt::format("they are still found as {}; to take that out too: netlog edit {}", shown(enumerated(names)),
                           query));
}

void record_update(const UpdateOptions& options, Draft& draft) {
  const auto& network = draft.network();
  const auto person = find_contact(network, *options.contact);
  const auto on_day = network.on(draft.date());
  const auto changes = changes_asked_for(options, on_day, person, draft);
  const ContactName contact{network.name(person)};
  auto updates = updates_for(on_day, person, changes.wanted());
  if (options.same_as) {
    if (updates.empty()) updates.push_back({contact, draft.date(), {}, {}, {}, {}});
    updates.front().same_as = draft.known_contact(*options.same_as);
  }
  const auto already = changes.already();
  const auto query = shell_word(*options.contact);
  if (updates.empty() && !options.cards && already.empty())
    throw MissingArgument("a change",
                          {.what = "nothing to change is given",
                           .remedy = "add what changed, like --trade plumber",
                           .details = {fmt::format("to remember something about them: netlog note {} ...", query)}});
  if (updates.empty() && !options.cards)
    refuse(fmt::format("{} {}", shown(contact.name), already),
           fmt::format("netlog show {} shows what is known", query));
  if (!already.empty()) draft.warn(fmt::format("{} {}; only the rest is written", shown(contact.name), already));
  if (!updates.empty()) updates.front().remarks = draft.remarks();
  if (changes.wanted().name)
    warn_of_more_than_name(draft, *changes.wanted().name, {"update", *options.contact, "--name"});
  add_updates(draft, updates);
  add_cards(draft, contact, options.cards);
  hint_at_names_that_stay(changes, query, draft);
  if (!updates.empty()) hint_at_slip(options, person, draft);
}

}  // namespace

Command update_command() {
  return {.name = "update",
          .section = Section::record,
          .arguments = "CONTACT",
          .summary = "what changed about a contact",
          .about =
              "What changed about a contact, from a day on. Lists (--phone, --email, --group, --ask, --alias) are "
              "added to, "
              "and --without takes one of them off; a blank value takes a field away: --trade \"\", --phone \"\".",
          .examples = {"netlog update emil --trade \"heating engineer\" --phone \"0745 123 456\"",
                       "netlog update emil --ended 2026-11-01 -m \"moved to Vienna\""},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<UpdateOptions>();
            auto& contact = syntax.one("CONTACT", options->contact, "who: any clear part of the name");
            contact.required = contact.joined = true;
            contact.question = "Who has changed?";
            syntax.one("--name NAME", options->name, "the new name; the old one is still found");
            add_detail_options(syntax, *options);
            syntax.parameters.back().meaning = "a GROUP is new, or a REASON is in your own words: take it exactly so";
            syntax.field("--passive REASON", options->details, &Details<TypedOrBlank>::passive_reason).may_be_new =
                true;
            syntax.many("--without VALUE", options->without,
                        "take this phone, e-mail, ask, alias or group off; repeat it for more");
            syntax.field("--ended DATE", options->details, &Details<TypedOrBlank>::ended);
            syntax.one("--same-as CONTACT", options->same_as, "the contact that this one is too; both become one");
            return Record([options](Draft& draft) { record_update(*options, draft); });
          }};
}

}  // namespace netlog
