#include "netlog/views/balance_view.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/cells.hpp"
#include "netlog/views/markdown.hpp"
#include "netlog/views/phrases.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string signed_number(int number) {
  if (number == 0) return "0";
  return fmt::format("{}{}", number < 0 ? "−" : "+", std::abs(number));
}

Piece number_piece(int number) {
  return {fmt::format("{}", number), number == 0 ? Style::dim : Style::plain};
}

std::string first_sentence(const Balance& balance) {
  const auto stand = [&](Standing standing) {
    return std::ranges::count(balance.contacts, standing, &Reciprocity::standing);
  };
  const auto mutual = stand(Standing::mutual), your_turn = stand(Standing::your_turn);
  auto text = fmt::format("{} of {} {} and receive", mutual, counted(std::int64_t(balance.contacts.size()), "contact"),
                          mutual == 1 ? "gives" : "give");
  if (your_turn > 0) text += fmt::format("; with {} it is your turn", your_turn);
  return text + ".";
}

/// Why little comes back, in the words of the contact's field, or what kind of networker they are.
std::string remark(const Reciprocity& contact) {
  if (contact.standing == Standing::mutual || contact.standing == Standing::your_turn) return {};
  if (contact.passive_reason && contact.networker != Networker::active) {
    auto reason = *contact.passive_reason;
    if (reason == "narrow-market" || reason == "not-interested" || reason == "too-far")
      std::ranges::replace(reason, '-', ' ');
    return shown(reason);
  }
  return std::string(spelled(contact.networker));
}

std::vector<std::string> legend(const Balance& balance, bool by_standing, days grace) {
  std::vector<std::string> parts;
  if (!by_standing)
    for (const auto standing :
         {Standing::your_turn, Standing::mutual, Standing::waiting, Standing::one_sided, Standing::quiet})
      if (std::ranges::count(balance.contacts, standing, &Reciprocity::standing) > 0)
        parts.push_back(fmt::format("{}: {}", spelled(standing), meaning_of(standing, grace)));
  const auto some = [&](Networker kind) {
    return std::ranges::any_of(balance.contacts, [&](const auto& contact) { return remark(contact) == spelled(kind); });
  };
  if (some(Networker::undecided)) parts.push_back(fmt::format("undecided: known for up to {} days", grace.count()));
  if (some(Networker::passive)) parts.emplace_back("passive: known for longer, nothing received");
  return parts;
}

void add_nobody(Page& page, const Network& network) {
  const bool any = !network.participants().empty();
  page.around({{any ? "No contact fits." : "No contacts yet.", Style::bold}});
  page.around({{any ? "All of them: " : "Begin with one: ", Style::dim},
               {any ? "netlog balance --all" : "netlog add NAME", Style::cyan}});
}

void add_sentences(Page& page, const Balance& balance) {
  int given = 0, received = 0;
  for (const auto& contact : balance.contacts) {
    given += contact.given.total;
    received += contact.received.total;
  }
  page.around({{first_sentence(balance), Style::bold}});
  page.around({{fmt::format("In the {} to {} you gave {} and received {}.",
                            days_in_words((balance.to - balance.from).count() + 1), long_date(balance.to),
                            counted(given, "time"), counted(received, "time"))}});
  page.blank();
}

Table table_of(const Balance& balance, BalanceOrder order) {
  const bool by_standing = order == BalanceOrder::standing;
  Table table{{{"", false, Room::cut},
               {"trade", false, Room::cut_then_left_out},
               {"given", true},
               {"received", true},
               {"balance", true},
               {"last", true, order == BalanceOrder::last ? Room::kept : Room::left_out},
               {"standing"},
               {"", false, Room::cut_then_left_out}},
              {}};
  if (by_standing) table.columns[6].heading.clear();
  for (const auto& contact : balance.contacts)
    table.rows.push_back({{(by_standing ? "  " : "") + shown(contact.name)},
                          {shown(contact.trade.value_or(""))},
                          number_piece(contact.given.total),
                          number_piece(contact.received.total),
                          {signed_number(contact.balance), contact.balance == 0 ? Style::dim : Style::plain},
                          {contact.last_act ? day_and_month(*contact.last_act, balance.as_of) : "", Style::dim},
                          {by_standing ? "" : std::string(spelled(contact.standing)), style_of(contact.standing)},
                          {remark(contact), Style::dim}});
  return table;
}

}  // namespace

Style style_of(Standing standing) {
  switch (standing) {
    case Standing::your_turn:
      return Style::yellow;
    case Standing::mutual:
      return Style::green;
    case Standing::one_sided:
      return Style::magenta;
    case Standing::quiet:
      return Style::dim;
    default:
      return Style::plain;
  }
}

std::string meaning_of(Standing standing, days grace) {
  switch (standing) {
    case Standing::your_turn:
      return "they gave, you have not yet";
    case Standing::mutual:
      return "you both gave";
    case Standing::waiting:
      return fmt::format("you gave, up to {} days ago; give it time", grace.count());
    case Standing::one_sided:
      return fmt::format("you gave, and nothing has come back for over {} days", grace.count());
    default:
      return "neither gave in the window";
  }
}

Page balance_page(const Network& network, const Balance& balance, BalanceOrder order, std::size_t columns) {
  const bool by_standing = order == BalanceOrder::standing;
  Page page;
  if (balance.contacts.empty()) {
    add_nobody(page, network);
    return page;
  }
  add_sentences(page, balance);
  const auto lines = laid_out(table_of(balance, order), columns);
  page.around(lines.front());
  for (std::size_t i = 0; i < balance.contacts.size(); ++i) {
    const auto standing = balance.contacts[i].standing;
    if (by_standing && (i == 0 || balance.contacts[i - 1].standing != standing))
      page.around(
          {{padded(spelled(standing), 11), style_of(standing)}, {meaning_of(standing, network.grace()), Style::dim}});
    page.row(lines[i + 1]);
  }
  page.blank();
  for (const auto& line : wrapped(legend(balance, by_standing, network.grace()), columns, "   "))
    page.around({{line, Style::dim}});
  const auto asked = std::ranges::find(balance.contacts, Standing::one_sided, &Reciprocity::standing);
  const auto& name = (asked == balance.contacts.end() ? balance.contacts.front() : *asked).name;
  page.around(
      {{"Why? ", Style::dim},
       {command_line({"balance", contact_names(network).shortest_query(contact_called(network, name))}, {"--why"}),
        Style::cyan},
       {"   Whom next? ", Style::dim},
       {"netlog next", Style::cyan}});
  return page;
}

std::string balance_markdown(const Network& network, const Balance& balance, const std::vector<std::string>& why,
                             Show show) {
  Markdown document{show};
  Page opening;
  if (balance.contacts.empty())
    add_nobody(opening, network);
  else
    add_sentences(opening, balance);
  document.opening(opening);
  Table table{columns_for_people<Reciprocity>(), {}};
  if (!why.empty()) table.columns.push_back({"why"});
  for (std::size_t i = 0; i < balance.contacts.size(); ++i) {
    auto cells = cells_of(balance.contacts[i]);
    if (!why.empty()) cells.push_back({shown(why[i])});
    table.rows.push_back(std::move(cells));
  }
  document.table(table);
  return document.text();
}

}  // namespace netlog
