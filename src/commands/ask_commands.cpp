// show, log, list: commands that look at contacts and entries.

#include "netlog/analysis/brief.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/text/brief_view.hpp"
#include "netlog/views/text/entries_view.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include <fmt/format.h>

namespace netlog {
namespace {

struct ShowWords {
  std::optional<std::string> contact;
  std::optional<WindowDays> window;
  bool brief = false;
};

/// The entries with the contacts that `wanted` accepts, dated ones in the order of their dates, undated ones first.
std::vector<std::size_t> in_date_order(const Network& network, const std::function<bool(std::size_t)>& wanted) {
  std::vector<std::size_t> entries;
  const auto& all = network.history().ledger.entries;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (wanted(i)) entries.push_back(i);
  std::ranges::stable_sort(entries, {}, [&](std::size_t i) { return date_of(all[i]); });
  return entries;
}

Shown show_brief(const Network& network, std::size_t person) {
  const auto brief = std::make_shared<Brief>(make_brief(network, person));
  return {[=](std::size_t width) { return brief_page(network, *brief, width); },
          [=] { return brief_value(network, *brief); }, [=] { return brief_sheet(network, *brief); }};
}

Shown show_contact(const ShowWords& words, const Network& network) {
  const auto wide = with_window(network, words.window);
  if (words.brief) return show_brief(wide, find_contact(network, *words.contact));
  const auto view = std::make_shared<ContactView>();
  const auto& history = network.history();
  view->person = find_contact(network, *words.contact);
  view->reciprocity = reciprocity(wide, view->person, dealings(wide)[view->person]);
  view->entries = in_date_order(network, [&](std::size_t i) { return history.person_of[i] == view->person; });
  view->open = open_with(network, view->person);
  return {[view, wide](std::size_t width) { return contact_page(wide, *view, width); },
          [view, wide] { return contact_value(wide, *view); },
          [view, wide] { return entries_sheet(wide, view->entries); }};
}

struct LogWords {
  std::vector<std::string> period, contacts, kinds, tags;
};

Shown show_log(const LogWords& words, const Network& network) {
  const auto& history = network.history();
  std::optional<Period> period;
  if (!words.period.empty()) period = period_typed(words.period, network);
  std::set<std::size_t> persons;
  for (const auto& query : words.contacts) persons.insert(find_contact(network, query));
  std::set<std::string> kinds, tags;
  for (const auto& kind : words.kinds) {
    const auto known = all_kinds();
    if (std::ranges::count(known, ascii_lower(kind)) == 0) refuse_word(kind, known);
    kinds.insert(ascii_lower(kind));
  }
  for (const auto& tag : words.tags) tags.insert(folded(tag));
  const auto entries = in_date_order(network, [&](std::size_t i) {
    const auto& entry = history.entry(i);
    const auto date = date_of(entry);
    if (period && (!date || !period->span.holds(*date))) return false;
    if (!persons.empty() && !persons.contains(history.person_of[i])) return false;
    if (!kinds.empty() && !kinds.contains(std::string(kind_of(entry)))) return false;
    const auto is_wanted = [&](const std::string& tag) { return tags.contains(folded(tag)); };
    return tags.empty() || std::ranges::any_of(remarks_of(entry).tags, is_wanted);
  });
  const auto title = period ? in_words(period->span) : std::string("All entries");
  return {[=](std::size_t width) { return log_page(network, entries, title, width); },
          [=] { return entries_value(network, entries); }, [=] { return entries_sheet(network, entries); }};
}

struct ListWords {
  std::optional<Things> things;
  bool open = false;
};

std::vector<std::size_t> contacts_by_name(const Network& network) {
  std::vector<std::size_t> persons;
  for (std::size_t i = 0; i < network.history().persons.size(); ++i)
    if (network.is_known(i)) persons.push_back(i);
  std::ranges::stable_sort(persons, {}, [&](std::size_t i) { return folded(network.name(i)); });
  return persons;
}

Shown list_contacts(const Network& network) {
  const auto persons = contacts_by_name(network);
  const auto value = [=] {
    List list;
    for (const auto person : persons) {
      Object object{{"kind", value_of(std::string(Contact::described().name))}};
      for (auto& cell : contact_object(network, person)) object.push_back(std::move(cell));
      list.push_back({std::move(object)});
    }
    return Value{std::move(list)};
  };
  return {[=](std::size_t width) { return contacts_page(network, persons, width); }, value,
          [=] {
            std::vector<std::string> columns{"kind"};
            for (const auto& key : columns_of<Contact>()) columns.push_back(key);
            return Sheet{columns, objects(value())};
          }};
}

Shown show_list(const ListWords& words, const Network& network) {
  const auto things = *words.things;
  const bool can_be_open = things == Things::referrals || things == Things::invitations || things == Things::needs;
  if (words.open && !can_be_open)
    throw UsageError({.what = fmt::format("{} are never open or closed", spelled(things)),
                      .remedy = "--open goes with referrals, invitations and needs"});
  if (things == Things::contacts) return list_contacts(network);
  if (things == Things::groups)
    return {[=](std::size_t width) { return groups_page(network, width); }, [=] { return groups_value(network); },
            [=] {
              return Sheet{{"name", "mine", "date", "city", "meets", "members"}, objects(groups_value(network))};
            }};
  if (things == Things::cards)
    return {[=](std::size_t width) { return cards_page(network, width); }, [=] { return cards_value(network); },
            [=] {
              return Sheet{{"contact", "held"}, objects(cards_value(network))};
            }};
  const auto& history = network.history();
  const auto word = spelled(things);
  const auto kind = word.substr(0, word.size() - 1);
  const auto entries = in_date_order(network, [&](std::size_t i) {
    if (kind_of(history.entry(i)) != kind) return false;
    return !words.open || (network.counts(i) && network.is_open(history.items[history.item_of[i]]));
  });
  const bool open = words.open;
  return {[=](std::size_t width) { return items_page(network, things, open, entries, width); },
          [=] { return entries_value(network, entries); }, [=] { return entries_sheet(network, entries, kind); }};
}

}  // namespace

std::vector<Command> ask_commands() {
  return {
      {.name = "show",
       .other_names = {},
       .section = Section::ask,
       .arguments = "CONTACT",
       .summary = "all about one contact",
       .about =
           "All about one contact: details, standing, cards, what is open, and the entries. With --brief what to know "
           "before a one-to-one, on one screen: standing, what is open, the last notes, which open needs they fit, "
           "who fits theirs, and who does something alike.",
       .examples = {"netlog show emil", "netlog show emil --brief"},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<ShowWords>();
         auto& contact = syntax.one("CONTACT", words->contact, "who: any clear part of the name");
         contact.required = contact.joined = true;
         contact.question = "Whom do you want to see?";
         syntax.flag("--brief", words->brief, "before a one-to-one: what matters, on one screen");
         add_window_word(syntax, words->window);
         return Ask([words](const Network& network) { return show_contact(*words, network); });
       }},
      {.name = "log",
       .other_names = {},
       .section = Section::ask,
       .arguments = "[PERIOD]",
       .summary = "entries by date",
       .about =
           "The entries in the order of their dates, all of them or those of a period. A repeated option means or, "
           "different ones mean and.",
       .examples = {"netlog log this week", "netlog log --contact emil --kind referral --kind outcome"},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<LogWords>();
         syntax.many("PERIOD", words->period, "the days; without it all, and entries without a date too");
         syntax.many("--contact CONTACT", words->contacts, "only entries with this contact");
         syntax.many("--kind KIND", words->kinds, "only entries of this kind: " + enumerated(all_kinds(), ", ")).known =
             all_kinds();
         syntax.many("--tag TAG", words->tags, "only entries with this tag");
         return Ask([words](const Network& network) { return show_log(*words, network); });
       }},
      {.name = "list",
       .other_names = {},
       .section = Section::ask,
       .arguments = "THINGS",
       .summary = "contacts, cards, referrals, needs ...",
       .about = "All contacts, groups, cards at hand, referrals, invitations, needs, deals, meetings or notes.",
       .examples = {"netlog list referrals --open", "netlog list contacts --format csv"},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<ListWords>();
         syntax
             .one("THINGS", words->things,
                  "contacts, groups, cards, referrals, invitations, needs, deals, meetings or notes")
             .required = true;
         syntax.flag("--open", words->open, "only those that are open: of referrals, invitations, needs");
         return Ask([words](const Network& network) { return show_list(*words, network); });
       }},
  };
}

}  // namespace netlog
