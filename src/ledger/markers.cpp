#include "netlog/ledger/markers.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A line that looks like a marker: seven of a sign or more, and nothing or a blank and a label behind them.
struct Marker {
  char sign;
  std::size_t size;  // how many of the sign
  MarkerLine place;
};

std::vector<Marker> markers_in(std::string_view text) {
  std::vector<Marker> markers;
  std::size_t number = 0;
  for (std::size_t begin = behind_mark(text), end = 0; begin < text.size(); begin = end + 1) {
    end = std::min(text.find('\n', begin), text.size());
    ++number;
    const auto line = text.substr(begin, end - begin);
    if (line.empty() || (line[0] != '<' && line[0] != '|' && line[0] != '=' && line[0] != '>')) continue;
    const auto size = std::min(line.find_first_not_of(line[0]), line.size());
    if (size >= 7 && (size == line.size() || line[size] == ' ' || line[size] == '\r'))
      markers.push_back({line[0], size, {number, begin, end}});
  }
  return markers;
}

/// For each marker the next one of its size, or how many there are. Those of one conflict have one size: any other one
/// between them belongs to a text, or to a conflict of the base that git shows.
std::vector<std::size_t> next_of_size(const std::vector<Marker>& markers) {
  std::vector<std::size_t> next(markers.size(), markers.size());
  std::unordered_map<std::size_t, std::size_t> first_of_size;  // of those behind
  for (auto i = markers.size(); i-- > 0;) {
    const auto [found, is_last] = first_of_size.emplace(markers[i].size, i);
    if (!is_last) next[i] = std::exchange(found->second, i);
  }
  return next;
}

/// The markers of a conflict behind its first one, by their numbers.
struct ConflictMarkers {
  std::size_t ours_end = 0, last = 0;
  bool shows_base = false;
};
/// The conflict that the marker `first` opens. A second opening before the middle means that the first one has lost its
/// end. Behind the middle it opens the next conflict if that has a middle, too, else it is a line of a text, as each
/// marker is that stands where a conflict has none.
std::optional<ConflictMarkers> conflict_at(std::size_t first, const std::vector<Marker>& markers,
                                           const std::vector<std::size_t>& next) {
  ConflictMarkers conflict;
  bool has_middle = false, has_second_opening = false;
  for (auto i = next[first]; i < markers.size(); i = next[i]) {
    const auto sign = markers[i].sign;
    if (sign == '<') {
      if (!has_middle) return std::nullopt;
      has_second_opening = true;
    } else if (sign == '>') {
      if (!has_middle) continue;
      conflict.last = i;
      return conflict;
    } else if (has_second_opening) {
      return std::nullopt;
    } else if (!has_middle) {
      if (conflict.ours_end == 0) conflict.ours_end = i;
      conflict.shows_base = conflict.shows_base || sign == '|';
      has_middle = sign == '=';
    }
  }
  return std::nullopt;
}

std::string label_of(std::string_view text, const Marker& marker) {
  return trimmed(text.substr(marker.place.begin, marker.place.end - marker.place.begin).substr(marker.size));
}

/// Lines that are wrong from their first sign on. What is wrong further on in a line that looks like a marker is wrong
/// in a text.
std::unordered_set<std::size_t> wrong_lines(const std::vector<Finding>& findings) {
  std::unordered_set<std::size_t> lines;
  for (const auto& finding : findings)
    if (finding.place.column == 1) lines.insert(finding.place.line);
  return lines;
}

}  // namespace

std::vector<MarkedConflict> marked_conflicts(std::string_view text, const std::vector<Finding>& findings) {
  if (findings.empty()) return {};
  const auto markers = markers_in(text);
  const auto wrong = wrong_lines(findings);
  const auto next = next_of_size(markers);
  std::vector<MarkedConflict> conflicts;
  for (std::size_t i = 0; i < markers.size(); ++i) {
    if (markers[i].sign != '<') continue;
    const auto one = conflict_at(i, markers, next);
    if (!one) continue;
    auto wrong_one = i;
    while (wrong_one <= one->last && !wrong.contains(markers[wrong_one].place.line)) wrong_one = next[wrong_one];
    if (wrong_one > one->last) continue;
    conflicts.push_back({.first = markers[i].place.line,
                         .ours_end = markers[one->ours_end].place.line,
                         .last = markers[one->last].place.line,
                         .shows_base = one->shows_base,
                         .ours = label_of(text, markers[i]),
                         .theirs = label_of(text, markers[one->last])});
    i = one->last;
  }
  return conflicts;
}

std::string with_marked_blanked(std::string text, const std::vector<MarkedConflict>& conflicts, MarkedSide stays) {
  std::size_t number = 1;
  auto conflict = conflicts.begin();
  for (std::size_t at = behind_mark(text); at < text.size() && conflict != conflicts.end(); ++number) {
    const auto end = std::min(text.find('\n', at), text.size());
    const bool is_ours = conflict->first < number && number < conflict->ours_end;
    if (conflict->first <= number && !(is_ours && stays == MarkedSide::ours))
      std::fill(text.begin() + std::ptrdiff_t(at), text.begin() + std::ptrdiff_t(end), ' ');
    if (number == conflict->last) ++conflict;
    at = end + 1;
  }
  return text;
}

std::vector<MarkerLine> markers_in_the_way(std::string_view text, const std::vector<Finding>& findings) {
  const auto wrong = wrong_lines(findings);
  std::vector<MarkerLine> lines;
  for (const auto& marker : markers_in(text))
    if (wrong.contains(marker.place.line)) lines.push_back(marker.place);
  return lines;
}

Finding finding_of(const MarkedConflict& conflict) {
  constexpr auto of_stash = "git keeps what was stashed until you drop it: git stash list";
  std::string hint;
  if (conflict.theirs == "Stashed changes" || conflict.ours == "Stashed changes")
    hint = fmt::format("; {}", of_stash);
  else if (conflict.theirs == "theirs")  // netlog's own, whatever git was at
    hint = fmt::format("; after --autostash or stash pop {}", of_stash);
  return {Level::error,
          {conflict.first, 1},
          fmt::format("git's conflict markers, lines {} to {}", conflict.first, conflict.last),
          fmt::format("keep what is right, take the {} lines out (netlog edit +{}){}",
                      conflict.shows_base ? "four" : "three", conflict.first, hint),
          7};
}

Finding finding_of(const MarkerLine& marker) {
  return {Level::error,
          {marker.line, 1},
          "one of git's conflict markers",
          fmt::format("take the line out, and see that what stands around it is right (netlog edit +{})", marker.line),
          7};
}

}  // namespace netlog
