// list: all contacts, groups, cards, or entries of a kind.

#include "netlog/analysis/entries_by_date.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/views/text/entries_view.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct ListOptions {
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
      Object object{{"kind", value_of(std::string(Contact::kind.name))}};
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

Shown show_list(const ListOptions& options, const Network& network) {
  const auto things = *options.things;
  const bool can_be_open = things == Things::referrals || things == Things::invitations || things == Things::needs;
  if (options.open && !can_be_open)
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
  const auto entries = entries_by_date(network, [&](std::size_t i) {
    if (kind_of(history.entry(i)) != kind) return false;
    return !options.open || (network.counts(i) && network.is_open(history.items[history.item_of[i]]));
  });
  const bool open = options.open;
  return {[=](std::size_t width) { return items_page(network, things, open, entries, width); },
          [=] { return entries_value(network, entries); }, [=] { return entries_sheet(network, entries, kind); }};
}

}  // namespace

Command list_command() {
  return {.name = "list",
          .section = Section::ask,
          .arguments = "THINGS",
          .summary = "contacts, cards, referrals, needs ...",
          .about = "All contacts, groups, cards at hand, referrals, invitations, needs, deals, meetings or notes.",
          .examples = {"netlog list referrals --open", "netlog list contacts --format csv"},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<ListOptions>();
            syntax.one("THINGS", options->things).required = true;
            syntax.flag("--open", options->open, "only those that are open: of referrals, invitations, needs");
            return Ask([options](const Network& network) { return show_list(*options, network); });
          }};
}

}  // namespace netlog
