#include "netlog/views/text/answer_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/text/phrases.hpp"
#include "netlog/views/text/standings.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// How the owner stands with a person now, and before; of somebody who takes no part, that they do not.
void add_standing(Line& line, const Network& network, PersonIndex person, const StandingsBefore& before) {
  if (!network.takes_part(person)) {
    line.push_back({fmt::format("   {} in balance, next and find; all the same: ",
                                network.ended(person) ? "no longer" : "not yet"),
                    Style::dim});
    line.push_back({fmt::format("netlog show {}", contact_names(network).shortest_query(person)), Style::cyan});
    return;
  }
  const auto now = reciprocity(network, person, dealings(network)[person]);
  line.push_back({fmt::format("   {} given, {} received: ", now.given.total, now.received.total), Style::dim});
  const auto was = before.find(network.history().persons[person].contacts.front().entry);
  if (was != before.end() && was->second != now.standing) {
    line.push_back({std::string(spelled(was->second)), style_of(was->second)});
    line.push_back({" → ", Style::dim});
  }
  line.push_back({std::string(spelled(now.standing)), style_of(now.standing)});
}

}  // namespace

Page answer_page(const Network& network, const std::vector<EntryIndex>& written, const StandingsBefore& before) {
  Page page;
  const auto& history = network.history();
  for (const auto i : written) {
    const auto said = phrase(network, i);
    Line line{{padded(said.arrow, 2), said.style}, {said.words, said.style}};
    if (const auto* card = std::get_if<Card>(&history.entry(i).content);
        card && card->action != CardAction::leave && card->action != CardAction::carried)
      line.push_back({fmt::format("; {} at hand", counted(network.cards_held(history.person_of[i]), "card"))});
    page.row(std::move(line));
    // Those of another day than the last one's stand above it.
    const auto date = date_of(history.entry(i));
    if (i != written.back() && date_of(history.entry(EntryIndex{i + 1})) != date)
      page.row({{"  "}, {date ? weekday_date(*date) : "no date", Style::dim}});
  }
  if (written.empty()) return page;
  if (const auto fields = otherwise_today(network, written); !fields.empty())
    page.row({{fmt::format("  today: {}", joined(fields, "; "))}});
  const auto& entry = history.entry(written.back());
  const auto date = date_of(entry);
  Line below{{"  "}, {date ? weekday_date(*date) : "no date", Style::dim}};
  if (const auto* id = id_of(entry)) below.push_back({"   " + id->text, Style::cyan});
  const auto person = history.person_of[written.back()];
  const auto is_with_them = [&](EntryIndex i) { return history.person_of[i] == person; };
  const bool is_about_one = person != none && std::ranges::all_of(written, is_with_them);
  if (is_about_one) add_standing(below, network, person, before);
  page.row(std::move(below));
  return page;
}

}  // namespace netlog
