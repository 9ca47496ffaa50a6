// report, balance, show, log, list: commands that look, and change nothing.

#include "netlog/analysis/balance.hpp"
#include "netlog/analysis/brief.hpp"
#include "netlog/analysis/report.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/command.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/balance_view.hpp"
#include "netlog/views/brief_view.hpp"
#include "netlog/views/entries_view.hpp"
#include "netlog/views/phrases.hpp"
#include "netlog/views/report_view.hpp"
#include "netlog/views/why_view.hpp"

#include <algorithm>
#include <memory>
#include <set>

namespace netlog {
namespace {

std::string joined_by_blanks(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

struct ReportWords {
  std::vector<std::string> period;
  std::optional<WindowDays> window;
};

Shown show_report(const ReportWords& words, const Network& network) {
  const auto wide = with_window(network, words.window);
  const auto period = words.period.empty() ? last_days(7, network.as_of())
                                           : period_from_words(joined_by_blanks(words.period), network.as_of(),
                                                               network.history().earliest);
  const auto report = std::make_shared<Report>(make_report(wide, period));
  return {[report, wide](std::size_t width) { return report_page(wide, *report, width); },
          [report] { return value_of(*report); },
          [report] { return report_sheet(*report); },
          {},
          {{Format::markdown, [report, wide](Show show) { return report_markdown(wide, *report, show); }}}};
}

struct BalanceWords {
  std::vector<std::string> contacts, groups, trades;
  std::vector<Standing> standings;
  std::vector<Networker> networkers;
  std::optional<BalanceOrder> order;
  std::optional<WindowDays> window;
  bool all = false, why = false;
};

/// What `balance --why` shows: each contact as without it, and why.
Shown show_reasons(const Network& network, const Balance& balance) {
  const auto all = std::make_shared<std::vector<Why>>(reasons(network, balance.contacts));
  const auto objects_with = [=](const std::function<Value(const Why&)>& added) {
    List contacts;
    for (const auto& why : *all) {
      auto contact = value_of(why.contact);
      std::get<Object>(contact.is).emplace_back("why", added(why));
      contacts.push_back(std::move(contact));
    }
    return Value{std::move(contacts)};
  };
  return {[=](std::size_t width) { return why_page(network, *all, width); },
          [=] {
            Object value{
                {"as_of", value_of(balance.as_of)}, {"from", value_of(balance.from)}, {"to", value_of(balance.to)}};
            value.emplace_back("contacts", objects_with([&](const Why& why) { return why_value(network, why); }));
            return Value{std::move(value)};
          },
          [=] {
            Sheet sheet{columns_of<Reciprocity>(),
                        objects(objects_with([](const Why& why) { return value_of(why.sentence); }))};
            sheet.columns.push_back("why");
            return sheet;
          },
          {},
          {{Format::markdown, [=](Show show) {
              std::vector<std::string> sentences;
              for (const auto& why : *all) sentences.push_back(why.sentence);
              return balance_markdown(network, balance, sentences, show);
            }}}};
}

/// `balance last month` for `balance --today 2026-10-31`.
void refuse_period(const std::vector<std::string>& contacts, const Network& network) {
  if (contacts.empty()) return;
  std::optional<Period> period;
  try {
    period = period_from_words(joined_by_blanks(contacts), network.as_of(), network.history().earliest);
  } catch (const UsageError&) {
    return;
  }
  throw UsageError(
      {.what = fmt::format("\"{}\" is a period, and balance is told as of a day", joined_by_blanks(contacts)),
       .remedy =
           fmt::format("did you mean netlog balance --today {}?", iso(std::min(period->span.to, network.as_of()))),
       .details = {},
       .where = {}});
}

Shown show_balance(const BalanceWords& words, const Network& network) {
  refuse_period(words.contacts, network);
  BalanceChoice choice;
  for (const auto& query : words.contacts) choice.persons.push_back(find_contact(network, query));
  for (const auto& query : words.groups) choice.groups.push_back(find_group(network, query));
  choice.trades = words.trades;
  choice.standings = words.standings;
  choice.networkers = words.networkers;
  choice.ended_too = words.all;
  choice.order = words.order.value_or(BalanceOrder::standing);
  const auto wide = with_window(network, words.window);
  const auto balance = std::make_shared<Balance>(make_balance(wide, choice));
  const auto order = choice.order;
  if (words.why) return show_reasons(wide, *balance);
  return {[balance, wide, order](std::size_t width) { return balance_page(wide, *balance, order, width); },
          [balance] { return value_of(*balance); },
          [balance] {
            return Sheet{columns_of<Reciprocity>(), objects(value_of(balance->contacts))};
          },
          {},
          {{Format::markdown, [balance, wide](Show show) { return balance_markdown(wide, *balance, {}, show); }}}};
}

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
  if (!words.period.empty())
    period = period_from_words(joined_by_blanks(words.period), network.as_of(), history.earliest);
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
                      .remedy = "--open goes with referrals, invitations and needs",
                      .details = {},
                      .where = {}});
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
      {.name = "report",
       .other_names = {},
       .section = Section::ask,
       .arguments = "[PERIOD]",
       .summary = "the week: habits, results, who reciprocates",
       .about =
           "Habits, results, growth, efficiency and who reciprocates, over a period: the last 7 days, or last week, "
           "this month, last quarter, last 30 days, 2026-11, 2026-Q4, 2026-W47, 2026-01..2026-06, all.",
       .examples = {"netlog report last month", "netlog report 2026-Q3 --format markdown"},
       .formats = {Format::text, Format::json, Format::csv, Format::markdown},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<ReportWords>();
         syntax.many("PERIOD", words->period, "the days it is over; the last 7 without it");
         add_window_word(syntax, words->window);
         return Ask([words](const Network& network) { return show_report(*words, network); });
       }},
      {.name = "balance",
       .other_names = {},
       .section = Section::ask,
       .arguments = "[CONTACT...]",
       .summary = "who gives back",
       .about = "What was given to each contact and received from them in the window, and where that leaves you both.",
       .examples = {"netlog balance --standing waiting --sort last", "netlog balance --why emil --window 365"},
       .formats = {Format::text, Format::json, Format::csv, Format::markdown},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<BalanceWords>();
         syntax.many("CONTACT", words->contacts, "only these: any clear part of each name");
         syntax.many("--group GROUP", words->groups, "only members of this group");
         syntax.many("--trade TRADE", words->trades, "only those of this trade");
         syntax.many("--standing WORD", words->standings, "your-turn, mutual, waiting, one-sided or quiet");
         syntax.many("--networker WORD", words->networkers, "active, undecided or passive");
         syntax.flag("--why", words->why, "why each stands so: what was counted, and what was not");
         syntax.flag("--all", words->all, "those who ended too");
         syntax.one("--sort BY", words->order, "standing, name, balance, given, received or last");
         add_window_word(syntax, words->window);
         return Ask([words](const Network& network) { return show_balance(*words, network); });
       }},
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
