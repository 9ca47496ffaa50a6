#include "netlog/views/html/reciprocity_html.hpp"

#include "netlog/base/text.hpp"
#include "netlog/views/html/drawings.hpp"
#include "netlog/views/text/cells.hpp"
#include "netlog/views/text/report_view.hpp"
#include "netlog/views/text/standings.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// More contacts than this are told by their number, so that two sheets of paper hold the page.
constexpr std::size_t most_contacts = 40;

Html contact_row(const Reciprocity& contact, int largest) {
  const auto count = [](const Tally& tally, std::string_view style) {
    return element("td", {{"class", fmt::format("{}{}", style, tally.total == 0 ? " none" : "")}}, plain(cell(tally)));
  };
  const auto why = why_nothing_came(contact);
  const auto came = contact.received.total > 0 ? drawn_acts(Side::them, contact.received, largest)
                                               : element("span", {{"class", "soft"}, {"title", why}}, plain(why));
  return element("tr", {{"class", "contact"}},
                 element("th", {{"scope", "row"}, {"title", contact.name}}, isolated(contact.name)) +
                     element("td", drawn_acts(Side::me, contact.given, largest)) + count(contact.given, "number") +
                     count(contact.received, "to") + element("td", {{"class", "came"}}, came));
}

/// How to see all contacts of a standing.
Html all_of(Standing standing, const std::string& asked) {
  return element("code", plain(fmt::format("netlog balance --standing {}{}", spelled(standing), asked)));
}

/// A heading for the contacts of a standing, the contacts, and how to see those who are left out.
Html standing_rows(const Network& network, const Balance& balance, Standing standing, int largest,
                   const std::string& asked) {
  const auto all = number_of(balance, standing);
  if (all == 0) return {};
  const auto across = [](const Attributes& attributes, const Html& content) {
    auto with_span = attributes;
    with_span.push_back({"colspan", "5"});
    return element("tr", element(attributes.empty() ? "td" : "th", with_span, content));
  };
  const auto meaning = fmt::format(" {} · {}", all, meaning_of(standing, network.grace()));
  auto rows = across({{"scope", "rowgroup"}},
                     plain(standing_heading(standing)) + element("span", {{"class", "note"}}, plain(meaning)));
  const auto contacts = shown_on_page(balance, standing);
  for (const auto* contact : contacts) rows += contact_row(*contact, largest);
  if (contacts.size() < all)
    rows +=
        across({}, element("span", {{"class", "note"}}, plain(fmt::format("and {} more: ", all - contacts.size()))) +
                       all_of(standing, asked));
  return element("tbody", rows);
}

Html columns_of_acts() {
  const auto column = [](std::string_view style) {
    return empty_element("col", style.empty() ? Attributes{} : Attributes{{"class", std::string(style)}});
  };
  return element("colgroup", column("name")) + element("colgroup", column("") + column("count")) +
         element("colgroup", column("count") + column(""));
}

/// Those with whom nothing happened, by name while they are few.
Html quiet_ones(const Balance& balance, const std::string& asked) {
  constexpr std::size_t few = 24;
  std::vector<Html> names;
  for (const auto& contact : balance.contacts)
    if (contact.standing == Standing::quiet) names.push_back(isolated(contact.name));
  if (names.empty()) return {};
  return note(element("b", plain(standing_heading(Standing::quiet))) +
              plain(fmt::format(" {} · nothing either way: ", names.size())) +
              (names.size() > few ? all_of(Standing::quiet, asked) : in_a_row(names)));
}

}  // namespace

std::size_t number_of(const Balance& balance, Standing standing) {
  return std::size_t(std::ranges::count(balance.contacts, standing, &Reciprocity::standing));
}

std::vector<const Reciprocity*> shown_on_page(const Balance& balance, Standing standing) {
  std::size_t most = most_contacts;
  const auto all = [&] {
    std::size_t sum = 0;
    for (const auto each : standings_with_acts) sum += std::min(most, number_of(balance, each));
    return sum;
  };
  while (all() > most_contacts) --most;
  std::vector<const Reciprocity*> contacts;
  for (const auto& contact : balance.contacts)
    if (contact.standing == standing && contacts.size() < most) contacts.push_back(&contact);
  return contacts;
}

Html who_gives_back(const Network& network, const Report& report, const Balance& balance, const std::string& asked) {
  if (balance.contacts.empty()) return note(plain("No contacts yet: ") + element("code", plain("netlog add NAME")));
  const auto [given, received] = acts_of(balance);
  int largest = 4;  // one act alone is no long bar
  for (const auto& contact : balance.contacts)
    largest = std::max({largest, contact.given.total, contact.received.total});
  const auto& first = report.efficiency.gave_first;
  const auto& unreturned = report.efficiency.unreturned;
  auto words =
      fmt::format("Acts in the {} to {}.", days_in_words(network.window().length().count()), long_date(balance.to));
  if (first.me + first.them > 0)
    words +=
        fmt::format(" You gave first to {} of the {}.", first.me, counted(first.me + first.them, "mutual contact"));
  if (unreturned.acts > 0)
    words += fmt::format(" {} of {} went to people who have not given back yet.", unreturned.acts,
                         counted(unreturned.of, "gift"));
  if (const auto returns = returns_in_words(report.efficiency.returns); !returns.empty())
    words += fmt::format(" {}.", capitalised(returns));
  if (report.concentration.of >= acts_that_concentrate)
    words += fmt::format(" Received: {}.", concentration_in_words(report.concentration));
  const auto heading = [](std::string_view style, const Html& content) {
    return element("th", {{"scope", "colgroup"}, {"colspan", "2"}, {"class", std::string(style)}}, content);
  };
  auto table =
      columns_of_acts() +
      element("thead",
              element("tr", element("th", {{"scope", "col"}}, plain("Contact")) +
                                heading("number", element("span", {{"class", "key"}}, plain("given")) +
                                                      plain(fmt::format(" {}", given))) +
                                heading("to", plain(fmt::format("{} ", received)) +
                                                  element("span", {{"class", "key back"}}, plain("received")))));
  for (const auto standing : standings_with_acts) table += standing_rows(network, balance, standing, largest, asked);
  return note(plain(words)) + element("table", {{"class", "acts"}}, table) + quiet_ones(balance, asked);
}

}  // namespace netlog
