#include "netlog/views/text/entry_tables.hpp"

#include "netlog/analysis/gaps.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/text/phrases.hpp"

#include <fmt/format.h>

namespace netlog {
namespace {

/// "contacted 24 Jul", "quoted 400 RON" or "none yet".
std::string last_outcome_in_words(const Network& network, const Item& item) {
  const auto last = network.last_outcome(item);
  if (last == none) return "none yet";
  const auto& outcome = network.history().as<Outcome>(last);
  // What was offered matters more than when.
  if (outcome.value && outcome.status == Status::quoted)
    return fmt::format("{} {}", spelled(outcome.status),
                       money_in_words(*outcome.value, network.history().ledger.settings.currency(outcome.currency)));
  return fmt::format("{} {}", spelled(outcome.status), day_and_month(outcome.date, network.as_of()));
}

/// Makes the cells of entries.
struct EntryCells {
  const Network& network;
  EntryIndex i;

  const History& history() const { return network.history(); }
  template <class T> const T& as() const { return history().as<T>(i); }
  const Item& item() const { return history().items[history().item_of[i]]; }

  Table::Cell day(Date date) const { return {day_and_month(date, network.as_of()), Style::dim}; }
  Table::Cell name() const { return {shown(network.name(history().person_of[i]))}; }
  Table::Cell handle() const { return {phrase(network, i).handle, Style::dim}; }
  Table::Cell last_outcome() const { return {last_outcome_in_words(network, item())}; }
};

Table::Cell arrow_cell(Direction direction) {
  return {direction == Direction::given ? "→" : "←"};
}

Table::Cell text_cell(const std::optional<std::string>& text) {
  return {text ? shown(*text) : std::string()};
}

Table::Column cut(std::string heading) {
  return {std::move(heading), false, Room::cut};
}
/// When it was, for tables that say most of the rest in words.
Table::Column day_if_there_is_room(std::string heading) {
  return {std::move(heading), true, Room::left_out_last};
}
Table::Column last_word() {
  return {"last word", false, Room::cut_last};
}
Table::Column optional_column(std::string heading) {
  return {std::move(heading), false, Room::cut_then_left_out};
}

/// A row for each entry, of the cells that `cells` gives it.
template <class Cells> Table table_of_entries(std::vector<Table::Column> columns, const Network& network,
                                              const std::vector<EntryIndex>& entries, Cells cells) {
  Table table{std::move(columns), {}};
  for (const auto i : entries) table.rows.push_back(cells(EntryCells{network, i}));
  return table;
}

using TableRow = std::vector<Table::Cell>;

}  // namespace

Table referrals_table(const Network& network, const std::vector<EntryIndex>& entries) {
  return table_of_entries({day_if_there_is_room("since"),
                           {""},
                           cut("contact"),
                           optional_column("prospect"),
                           optional_column("for"),
                           last_word(),
                           {"id"}},
                          network, entries, [](const EntryCells& of) -> TableRow {
                            const auto& referral = of.as<Referral>();
                            return {of.day(referral.date),         arrow_cell(referral.direction), of.name(),
                                    text_cell(referral.prospect),  text_cell(referral.wanted),     of.last_outcome(),
                                    {referral.id.text, Style::dim}};
                          });
}

Table invitations_table(const Network& network, const std::vector<EntryIndex>& entries) {
  return table_of_entries({day_if_there_is_room("since"),
                           {""},
                           cut("contact"),
                           cut("group"),
                           optional_column("guest"),
                           last_word(),
                           {"id"}},
                          network, entries, [](const EntryCells& of) -> TableRow {
                            const auto& invitation = of.as<Invitation>();
                            return {of.day(invitation.date),
                                    arrow_cell(invitation.direction),
                                    of.name(),
                                    {shown(of.network.name_now(invitation.group).name)},
                                    text_cell(invitation.guest),
                                    of.last_outcome(),
                                    {invitation.id.text, Style::dim}};
                          });
}

Table needs_table(const Network& network, const std::vector<EntryIndex>& entries) {
  return table_of_entries({{"since", true}, cut("who"), optional_column("for"), {"state"}, {"id"}}, network, entries,
                          [](const EntryCells& of) -> TableRow {
                            const auto& need = of.as<Need>();
                            const auto state = spelled(need_state(of.network, of.item()));
                            return {of.day(need.date),
                                    {shown(need.who)},
                                    {shown(need.wanted)},
                                    {std::string(state)},
                                    {need.id.text, Style::dim}};
                          });
}

Table deals_table(const Network& network, const std::vector<EntryIndex>& entries) {
  return table_of_entries(
      {day_if_there_is_room("date"), {""}, cut("contact"), {"value", true}, optional_column("for"), {"line"}}, network,
      entries, [](const EntryCells& of) -> TableRow {
        const auto& deal = of.as<Deal>();
        const auto currency = of.history().ledger.settings.currency(deal.currency);
        return {of.day(deal.date),
                arrow_cell(deal.direction),
                of.name(),
                {money_in_words(deal.value, currency)},
                text_cell(deal.wanted),
                of.handle()};
      });
}

Table meetings_table(const Network& network, const std::vector<EntryIndex>& entries) {
  return table_of_entries({{"date", true}, cut("contact"), optional_column("place"), optional_column("note"), {"line"}},
                          network, entries, [](const EntryCells& of) -> TableRow {
                            const auto& meeting = of.as<Meeting>();
                            return {of.day(meeting.date), of.name(), text_cell(meeting.place),
                                    text_cell(meeting.remarks.note), of.handle()};
                          });
}

Table notes_table(const Network& network, const std::vector<EntryIndex>& entries) {
  return table_of_entries({{"date", true}, cut("contact"), optional_column("note"), {"line"}}, network, entries,
                          [](const EntryCells& of) -> TableRow {
                            const auto& note = of.as<Note>();
                            return {of.day(note.date), of.name(), {shown(note.text)}, of.handle()};
                          });
}

}  // namespace netlog
