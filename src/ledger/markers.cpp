#include "netlog/ledger/markers.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Seven of these or more at the beginning of the line, and nothing or a blank and a label behind them.
bool is_marker(std::string_view line, char sign) {
  const auto end = std::min(line.find_first_not_of(sign), line.size());
  return end >= 7 && (end == line.size() || line[end] == ' ' || line[end] == '\r');
}

std::string label_of(std::string_view line) {
  const auto blank = line.find(' ');
  return blank == line.npos ? std::string() : trimmed(line.substr(blank));
}

}  // namespace

std::vector<MarkedConflict> marked_conflicts(std::string_view text) {
  std::vector<MarkedConflict> conflicts;
  MarkedConflict open;
  bool has_middle = false;
  std::size_t number = 0;
  for (std::size_t at = behind_mark(text); at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.empty() || (line[0] != '<' && line[0] != '|' && line[0] != '=' && line[0] != '>')) continue;
    if (is_marker(line, '<')) {
      open = {.first = number, .ours = label_of(line)};
      has_middle = false;
    } else if (open.first > 0 && !has_middle && (is_marker(line, '|') || is_marker(line, '='))) {
      if (open.ours_end == 0) open.ours_end = number;
      ++open.markers;
      has_middle = line[0] == '=';
    } else if (open.first > 0 && has_middle && is_marker(line, '>')) {
      open.last = number;
      open.markers += 2;
      open.theirs = label_of(line);
      conflicts.push_back(open);
      open = {};
    }
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

std::vector<LoneMarker> lone_markers(std::string_view text) {
  const auto conflicts = marked_conflicts(text);
  std::vector<LoneMarker> lone;
  std::size_t number = 0;
  auto conflict = conflicts.begin();
  for (std::size_t at = behind_mark(text); at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    const auto begin = at;
    at = end + 1;
    ++number;
    while (conflict != conflicts.end() && conflict->last < number) ++conflict;
    if (conflict != conflicts.end() && conflict->first <= number) continue;
    if (std::ranges::any_of(std::string_view("<|=>"), [&](char sign) { return is_marker(line, sign); }))
      lone.push_back({number, begin, end});
  }
  return lone;
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
                      conflict.markers == 3 ? "three" : "four", conflict.first, hint),
          7};
}

Finding finding_of(const LoneMarker& marker) {
  return {Level::error,
          {marker.line, 1},
          "one of git's conflict markers",
          fmt::format("take the line out, and see that what stands around it is right (netlog edit +{})", marker.line),
          7};
}

}  // namespace netlog
