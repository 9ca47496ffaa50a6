#include "netlog/views/text/phrase_lines.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {

Line dated_line(const Network& network, EntryIndex i, const Phrase& said, std::size_t columns) {
  const auto date = date_of(network.history().entry(i));
  const auto day = date ? day_and_month(*date, network.as_of()) : std::string();
  const auto used = 2 + 11 + 2 + 2 + 1 + 7;
  const auto room = columns > used + 12 ? columns - used : 12;
  const auto words = said.words + (said.remark.empty() ? "" : ": " + said.remark);
  return {{"  "},
          {padded_left(day, 11), Style::dim},
          {"  "},
          {padded(said.arrow, 2), said.style},
          {padded(words, room), said.style},
          {" "},
          {said.handle, Style::dim}};
}

Line phrase_line(const Phrase& said, Line before, std::size_t columns) {
  const auto used = width(before) + 2;
  const auto room = columns > used + said.handle.size() + 2 ? columns - used - said.handle.size() - 1 : 20;
  Line line = std::move(before);
  line.push_back({padded(said.arrow, 2), said.style});
  const auto words = clipped(said.words, room);
  line.push_back({words, said.style});
  auto taken = width(words);
  if (!said.remark.empty() && taken + 8 < room) {
    const auto remark = clipped(": " + said.remark, room - taken);
    taken += width(remark);
    line.push_back({remark, Style::dim});
  }
  line.push_back({std::string(room - std::min(room, taken) + 1, ' ')});
  line.push_back({said.handle, Style::dim});
  return line;
}

bool has_arrow(const Network& network, const std::vector<EntryIndex>& entries) {
  return std::ranges::any_of(entries, [&](EntryIndex i) { return !phrase(network, i).arrow.empty(); });
}

}  // namespace netlog
