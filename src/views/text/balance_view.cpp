#include "netlog/views/text/balance_view.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/text/bars.hpp"
#include "netlog/views/text/phrases.hpp"
#include "netlog/views/text/standings.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>

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
  auto text = fmt::format("{} of {} {}", mutual, counted(std::int64_t(balance.contacts.size()), "contact"),
                          mutual == 1 || balance.contacts.size() == 1 ? "gives and receives" : "give and receive");
  if (your_turn > 0) text += fmt::format("; with {} it is your turn", your_turn);
  return text + ".";
}

std::vector<std::string> legend(const std::vector<const Reciprocity*>& rows, bool by_standing, days grace) {
  std::vector<std::string> parts;
  if (!by_standing)
    for (const auto standing :
         {Standing::your_turn, Standing::mutual, Standing::waiting, Standing::one_sided, Standing::quiet})
      if (std::ranges::any_of(rows, [&](const auto* contact) { return contact->standing == standing; }))
        parts.push_back(fmt::format("{}: {}", spelled(standing), meaning_of(standing, grace)));
  const auto some = [&](Networker kind) {
    return std::ranges::any_of(rows, [&](const auto* contact) { return why_nothing_came(*contact) == spelled(kind); });
  };
  if (some(Networker::undecided)) parts.push_back(fmt::format("undecided: watched for up to {} days", grace.count()));
  if (some(Networker::passive)) parts.emplace_back("passive: watched for longer, nothing received");
  return parts;
}

void add_nobody(Page& page, const Network& network) {
  const bool any = !network.history().persons.empty();
  page.around({{any ? "No contact fits." : "No contacts yet.", Style::bold}});
  page.around({{any ? "All of them: " : "Begin with one: ", Style::dim},
               {any ? "netlog balance --all" : "netlog add NAME", Style::cyan}});
}

void add_sentences(Page& page, const Balance& balance, std::size_t columns) {
  const auto acts = acts_of(balance);
  add_text(page, first_sentence(balance), Style::bold, columns);
  add_text(page,
           fmt::format("In the {} to {} you gave {} and received {}.",
                       days_in_words(Span{balance.from, balance.to}.length().count()), long_date(balance.to),
                       counted(acts.given, "time"), counted(acts.received, "time")),
           Style::plain, columns);
  page.blank();
}

constexpr std::size_t usual_half = 14;
/// Room for the headings, and for a name. Where there is less, there are no bars.
constexpr std::size_t least_left = 6, least_right = 9, least_of_name = 12;

/// How the columns of a terminal are shared out between names, trades and bars.
struct Plan {
  std::vector<const Reciprocity*> rows;
  Scale scale;
  std::size_t left = 0, right = 0;  // of the middle line; 0: no bars
};

template <class Measure> std::size_t widest(const std::vector<const Reciprocity*>& rows, Measure measure) {
  std::size_t most = 0;
  for (const auto* contact : rows) most = std::max(most, std::size_t(measure(*contact)));
  return most;
}

/// The bars take what they need, but no more than usual while that would take a trade away, and no less while that
/// would only take its trade.
Plan planned(const Balance& balance, BalanceOrder order, std::size_t columns) {
  const bool by_standing = order == BalanceOrder::standing;
  Plan plan;
  for (const auto& contact : balance.contacts)
    if (!by_standing || contact.standing != Standing::quiet) plan.rows.push_back(&contact);
  if (plan.rows.empty()) return plan;
  plan.scale.largest =
      int(widest(plan.rows, [](const auto& one) { return std::max(one.given.total, one.received.total); }));
  const auto name = widest(plan.rows, [](const auto& one) { return width(shown(one.name)); });
  const auto trade = widest(plan.rows, [](const auto& one) { return width(shown(one.trade.value_or(""))); });
  const auto counts = widest(
      plan.rows, [](const auto& one) { return fmt::format("{}{}", one.given.total, one.received.total).size(); });
  const auto last = widest(plan.rows, [&](const auto& one) {
    return one.last_act ? width(day_and_month(*one.last_act, balance.as_of)) : 0;
  });
  // The counts, the middle line, the balance, and the gaps between; then what the order adds.
  const auto kept = counts + 16 + (by_standing ? 2 : 11) + (order == BalanceOrder::last ? last + 2 : 0);
  if (columns < kept + least_of_name + least_left + least_right) return plan;
  const auto used = std::clamp<std::size_t>(name, least_of_name, 24) + kept;
  const auto half = [&](std::size_t taken) {
    return columns > taken + 2 * least_left ? (columns - taken) / 2 : least_left;
  };
  const auto with_trade = half(std::max(name, least_of_name) + kept + trade + 2);
  const auto room = std::max(with_trade, std::min(usual_half, half(used)));
  plan.scale.cells = room;
  plan.left = std::max(plan.scale.longest(), least_left);
  const auto words = widest(plan.rows, [](const auto& one) { return width(why_nothing_came(one)) + 1; });
  plan.right = std::max({plan.scale.longest(), least_right, std::min(words, room)});
  const bool is_usual = plan.right <= usual_half && plan.left <= usual_half && with_trade >= usual_half;
  if (is_usual) plan.left = plan.right = usual_half;
  return plan;
}

/// The bar of a contact; where nothing came back, the empty half says why.
Line bar_of(const Reciprocity& contact, const Plan& plan) {
  const auto style = style_of(contact.standing);
  const auto reason = why_nothing_came(contact);
  Piece received{bar_to_the_right(contact.received, plan.scale), style};
  if (contact.received.total == 0 && !reason.empty()) received = {" " + reason, Style::dim};
  return two_sided({bar_to_the_left(contact.given, plan.scale), style}, std::move(received), plan.left, plan.right);
}

Table table_of(const Balance& balance, BalanceOrder order, const Plan& plan) {
  const bool by_standing = order == BalanceOrder::standing;
  const bool bars = plan.left > 0;
  Table table{{{"", false, Room::cut},
               {bars ? "" : "trade", false, Room::cut_then_left_out},
               {bars ? "" : "given", true},
               {bars ? fmt::format("{}│ received", padded_left("given ", plan.left)) : ""},
               {bars ? "" : "received", true},
               {"balance", true},
               {"last", true, order == BalanceOrder::last ? Room::kept : Room::left_out},
               {by_standing ? "" : "standing", false, by_standing ? Room::kept : Room::left_out_last},
               {"", false, Room::cut_then_left_out}},
              {}};
  for (const auto* contact : plan.rows)
    table.rows.push_back({{(by_standing ? "  " : "") + shown(contact->name)},
                          {shown(contact->trade.value_or("")), Style::dim},
                          number_piece(contact->given.total),
                          bars ? bar_of(*contact, plan) : Line{},
                          number_piece(contact->received.total),
                          {signed_number(contact->balance), contact->balance == 0 ? Style::dim : Style::plain},
                          {contact->last_act ? day_and_month(*contact->last_act, balance.as_of) : "", Style::dim},
                          {by_standing ? "" : std::string(spelled(contact->standing)), style_of(contact->standing)},
                          {bars ? "" : why_nothing_came(*contact), Style::dim}});
  return table;
}

/// What came round through whom, which stands beside the balance and is no part of it.
void add_came_round(Page& page, const Balance& balance, std::size_t columns) {
  std::vector<const Reciprocity*> through;
  for (const auto& contact : balance.contacts)
    if (contact.came_round > 0) through.push_back(&contact);
  if (through.empty()) return;
  sort_stably(through, [](const auto* contact) { return -contact->came_round; });
  std::vector<std::string> items;
  for (const auto* contact : through) items.push_back(fmt::format("{} {}", shown(contact->name), contact->came_round));
  constexpr std::size_t most = 5;
  if (items.size() > most) {
    items.resize(most);
    items.push_back(fmt::format("and {} more", through.size() - most));
  }
  add_text(page, fmt::format("Came round, by whom they introduced or through them: {}.", joined(items, ", ")),
           Style::dim, columns);
}

/// Those with whom nothing happens need no more lines than these.
constexpr std::size_t lines_of_quiet = 4;

/// The foremost of `names` that fit into so many lines.
std::vector<std::string> foremost(const std::vector<std::string>& names, std::size_t lines, std::size_t columns) {
  std::vector<std::string> some;
  for (const auto& name : names) {
    some.push_back(name);
    if (wrapped(some, columns, ", ").size() <= lines) continue;
    some.pop_back();
    break;
  }
  return some;
}

void add_quiet(Page& page, const Balance& balance, std::size_t columns) {
  std::vector<std::string> names;
  for (const auto& contact : balance.contacts)
    if (contact.standing == Standing::quiet) names.push_back(clipped(shown(contact.name), columns - 4));
  if (names.empty()) return;
  page.around({{padded(spelled(Standing::quiet), 11), style_of(Standing::quiet)},
               {fmt::format("neither gave in {}:", days_in_words(Span{balance.from, balance.to}.length().count())),
                Style::dim}});
  const auto some = foremost(names, lines_of_quiet, columns - 2);
  for (const auto& line : wrapped(some, columns - 2, ", ")) page.row({{"  " + line, Style::dim}});
  if (some.size() == names.size()) return;
  // A row: nobody is left out in silence, not with -q either.
  page.row({{fmt::format("  and {} more", names.size() - some.size()), Style::dim}});
  add_hint(page, "  All of them:", "netlog balance --sort name", columns);
}

}  // namespace

std::string ways_back_in_words(const Reciprocity& contact) {
  std::vector<std::string> ways;
  if (contact.return_days)
    ways.push_back(fmt::format("gifts came back after {}, the median",
                               *contact.return_days == 1 ? "1 day" : number_in_words(*contact.return_days) + " days"));
  if (contact.came_round > 0)
    ways.push_back(
        fmt::format("{} came round by whom they introduced or through them", counted(contact.came_round, "act")));
  return enumerated(ways, "; ");
}

void add_balance_sentences(Page& page, const Network& network, const Balance& balance, std::size_t columns) {
  if (balance.contacts.empty())
    add_nobody(page, network);
  else
    add_sentences(page, balance, columns);
}

Page balance_page(const Network& network, const Balance& balance, BalanceOrder order, std::size_t columns) {
  const bool by_standing = order == BalanceOrder::standing;
  Page page;
  add_balance_sentences(page, network, balance, columns);
  if (balance.contacts.empty()) return page;
  const auto plan = planned(balance, order, columns);
  const auto lines = laid_out(table_of(balance, order, plan), columns);
  if (!plan.rows.empty()) page.around(lines.front());
  for (std::size_t i = 0; i < plan.rows.size(); ++i) {
    const auto standing = plan.rows[i]->standing;
    if (by_standing && (i == 0 || plan.rows[i - 1]->standing != standing))
      page.around({{padded(spelled(standing), 11), style_of(standing)},
                   {clipped(meaning_of(standing, network.grace()), columns - 11), Style::dim}});
    page.row(lines[i + 1]);
  }
  if (by_standing) add_quiet(page, balance, columns);
  page.blank();
  add_came_round(page, balance, columns);
  if (plan.scale.largest > 0)
    for (const auto& line : wrapped(legend_of(plan.scale), columns, "   ")) page.around({{line, Style::dim}});
  for (const auto& line : wrapped(legend(plan.rows, by_standing, network.grace()), columns, "   "))
    if (width(line) <= columns)
      page.around({{line, Style::dim}});
    else
      add_text(page, line, Style::dim, columns);
  const auto asked = std::ranges::find(balance.contacts, Standing::one_sided, &Reciprocity::standing);
  const auto& contact = asked == balance.contacts.end() ? balance.contacts.front() : *asked;
  const auto query = contact_names(network).shortest_query(contact.person);
  add_hints(page, {{"Why? ", Style::dim}, {command_line({"balance", query}, {"--why"}), Style::cyan}},
            {{"Whom next? ", Style::dim}, {"netlog next", Style::cyan}}, columns);
  return page;
}

}  // namespace netlog
