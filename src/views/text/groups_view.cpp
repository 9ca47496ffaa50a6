#include "netlog/views/text/groups_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/data/markdown.hpp"
#include "netlog/views/text/bars.hpp"
#include "netlog/views/text/cells.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t cells_of_a_bar = 12;

/// Whether fee and closed business are of one currency, or nothing was closed.
bool are_comparable(const GroupWorth& group) {
  const auto is_other = [&](const Amount& sum) { return sum.currency != group.fee->currency; };
  return group.fee && std::ranges::none_of(group.closed_received, is_other);
}

bool brought_more(const GroupWorth& group) {
  return !group.closed_received.empty() && group.closed_received.front().amount > group.fee->amount;
}

void add_groups_heading(Page& page, const Network& network, Span period, const std::vector<GroupWorth>& groups,
                        std::size_t columns) {
  const auto day = std::min(period.to, network.as_of());
  int given = 0, received = 0;
  for (const auto& group : groups) {
    given += group.given;
    received += group.received;
  }
  const Span counted_days{period.from, day};
  add_text(page,
           groups.empty() ? fmt::format("{}: you belonged to no group.", in_words(counted_days))
                          : fmt::format("{}: {}, {} given in them and {} received.", in_words(counted_days),
                                        counted(std::int64_t(groups.size()), "group"), counted(given, "act"), received),
           Style::bold, columns);
  if (groups.empty()) return;
  add_text(page,
           fmt::format("Who gives is told by the {} to {}. What stands with two groups counts for both.",
                       days_in_words(network.window().length().count()), long_date(day)),
           Style::dim, columns);
}

/// The acts as the bars of `balance` are drawn.
Tally tally_of(int referrals, int all) {
  Tally tally;
  tally.referrals = referrals;
  tally.total = all;
  return tally;
}

Table groups_table(const std::vector<GroupWorth>& groups) {
  Scale scale{0, cells_of_a_bar};
  for (const auto& group : groups) scale.largest = std::max({scale.largest, group.given, group.received});
  Table table{{{"", false, Room::cut},
               {"members", true, Room::left_out_last},
               {"active", true, Room::left_out_last},
               {"given", true},
               {"", false, Room::left_out},
               {"received"}},
              {}};
  std::size_t left = 0, right = 0;
  for (const auto& group : groups) {
    left = std::max(left, width(bar_to_the_left(tally_of(group.referrals_given, group.given), scale)));
    right = std::max(right, width(bar_to_the_right(tally_of(group.referrals_received, group.received), scale)));
  }
  for (const auto& group : groups) {
    const auto given = tally_of(group.referrals_given, group.given),
               received = tally_of(group.referrals_received, group.received);
    table.rows.push_back(
        {{shown(group.name), Style::bold},
         cell(group.members),
         cell(group.active),
         cell(group.given),
         two_sided({bar_to_the_left(given, scale)}, {bar_to_the_right(received, scale), Style::green}, left, right),
         {cell(group.received), group.received > 0 ? Style::green : Style::dim}});
  }
  return table;
}

/// "61 750 RON for you; fee 2 094.25 RON: it brought more than it cost".
std::string money_of(const GroupWorth& group) {
  std::vector<std::string> parts;
  if (!group.closed_received.empty()) parts.push_back(sums_in_words(group.closed_received) + " for you");
  if (group.fee) parts.push_back("fee " + money_in_words(group.fee->amount, group.fee->currency));
  if (const auto worth = worth_in_words(group); !worth.empty()) parts.back() += ": " + worth;
  return enumerated(parts, "; ");
}

/// What else there is to say of a group, a line each.
std::vector<Piece> remarks_on(const GroupWorth& group, Date day) {
  std::vector<Piece> remarks;
  if (group.ended && *group.ended <= day)
    remarks.push_back({fmt::format("you left on {}", long_date(*group.ended)), Style::dim});
  if (const auto money = money_of(group); !money.empty())
    remarks.push_back({money, are_comparable(group) && brought_more(group) ? Style::green : Style::plain});
  if (!group.shared.empty()) {
    const auto shared = sums_in_words(group.shared);
    const bool is_all = shared == sums_in_words(group.closed_received);
    remarks.push_back({fmt::format("{} of it stands with another group too", is_all ? "all" : shared), Style::dim});
  }
  if (!group.closed_given.empty())
    remarks.push_back({fmt::format("{} for members", sums_in_words(group.closed_given)), Style::dim});
  std::vector<std::string> people;
  if (group.passive > 0)
    people.push_back(fmt::format("{} of {} gave nothing", group.passive, counted(group.members, "member")));
  if (group.invited > 0 || group.joined > 0)
    people.push_back(fmt::format("{} invited, {} joined", group.invited, group.joined));
  if (!people.empty()) remarks.push_back({enumerated(people, "; "), Style::dim});
  return remarks;
}

}  // namespace

std::string worth_in_words(const GroupWorth& group) {
  if (!are_comparable(group)) return {};
  if (brought_more(group)) return "it brought more than it cost";
  return group.closed_received.empty() ? "nothing closed for you there yet" : "it has not brought its fee yet";
}

Table groups_in_rows(const std::vector<GroupWorth>& groups) {
  Table table{{{""}, {""}}, {}};
  for (const auto& group : groups) {
    auto words = fmt::format("{} given, {} received", group.given, group.received);
    if (const auto money = money_of(group); !money.empty()) words += "; " + money;
    table.rows.push_back({{group.name}, {std::move(words)}});
  }
  return table;
}

Page group_worths_page(const Network& network, Span period, const std::vector<GroupWorth>& groups,
                       std::size_t columns) {
  Page page;
  add_groups_heading(page, network, period, groups, columns);
  if (groups.empty()) {
    add_hint(page, "a group of yours:", "netlog group NAME", columns);
    return page;
  }
  page.blank();
  const auto lines = laid_out(groups_table(groups), columns);
  page.around(lines.front());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    page.row(lines[i + 1]);
    for (const auto& remark : remarks_on(groups[i], std::min(period.to, network.as_of())))
      for (const auto& line : wrapped_text(remark.text, columns - 2)) page.around({{"  "}, {line, remark.style}});
  }
  page.blank();
  add_hint(page, "who is in one:", "netlog balance --group NAME", columns);
  return page;
}

std::string groups_markdown(const Network& network, Span period, const std::vector<GroupWorth>& groups, Show show) {
  Markdown document{show};
  Page words;
  add_groups_heading(words, network, period, groups, unbroken);
  document.told(words);
  Table table{columns_for_people<GroupWorth>(), {}};
  for (const auto& group : groups) table.rows.push_back(cells_of(group));
  document.table(table);
  return document.text();
}

}  // namespace netlog
