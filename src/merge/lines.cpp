#include "netlog/merge/lines.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr auto no_line = static_cast<std::size_t>(-1);

using Lines = std::vector<std::string_view>;

/// Lines from `begin` to before `end`.
struct LineRange {
  std::size_t begin = 0, end = 0;
  std::size_t size() const { return end - begin; }
};

class LineMerger {
 public:
  LineMerger(Lines base, Lines ours, Lines theirs, const Preference& preference)
      : base_(std::move(base)), ours_(std::move(ours)), theirs_(std::move(theirs)), preference_(preference) {}

  MergedLines merge() {
    const auto in_ours = line_partners(base_, ours_), in_theirs = line_partners(base_, theirs_);
    std::size_t base = 0, ours = 0, theirs = 0;
    while (true) {
      auto next = base;
      while (next < base_.size() && (in_ours[next] == no_line || in_theirs[next] == no_line)) ++next;
      const bool at_end = next == base_.size();
      const auto next_ours = at_end ? ours_.size() : in_ours[next],
                 next_theirs = at_end ? theirs_.size() : in_theirs[next];
      settle({base, next}, {ours, next_ours}, {theirs, next_theirs});
      if (at_end) break;
      merged_.text += base_[next];
      base = next + 1;
      ours = next_ours + 1;
      theirs = next_theirs + 1;
    }
    return std::move(merged_);
  }

 private:
  static Lines part(const Lines& lines, LineRange range) {
    return {lines.begin() + std::ptrdiff_t(range.begin), lines.begin() + std::ptrdiff_t(range.end)};
  }
  void add(const Lines& lines) {
    for (const auto line : lines) merged_.text += line;
  }

  /// Lines of which none is the same in all three.
  void settle(LineRange base_range, LineRange our_range, LineRange their_range) {
    const auto base = part(base_, base_range), ours = part(ours_, our_range), theirs = part(theirs_, their_range);
    if (ours == theirs || theirs == base) return add(ours);
    if (ours == base) return add(theirs);
    if (base.size() == ours.size() && base.size() == theirs.size()) return settle_each(base, ours, theirs);
    settle_between_common(base.empty(), ours, theirs);
  }

  /// As many lines on all three sides: each by itself, conflicts that touch together.
  void settle_each(const Lines& base, const Lines& ours, const Lines& theirs) {
    Lines our_conflict, their_conflict;
    for (std::size_t i = 0; i < base.size(); ++i) {
      const bool is_conflict = ours[i] != theirs[i] && ours[i] != base[i] && theirs[i] != base[i];
      if (is_conflict) {
        our_conflict.push_back(ours[i]);
        their_conflict.push_back(theirs[i]);
        continue;
      }
      add_conflict(our_conflict, their_conflict);
      merged_.text += ours[i] == base[i] ? theirs[i] : ours[i];
    }
    add_conflict(our_conflict, their_conflict);
  }

  /// For each line of ours its partner in theirs: the same pairs whichever side is ours.
  static std::vector<std::size_t> partners_either_way(const Lines& ours, const Lines& theirs) {
    if (ours <= theirs) return line_partners(ours, theirs);
    const auto in_ours = line_partners(theirs, ours);
    std::vector<std::size_t> in_theirs(ours.size(), no_line);
    for (std::size_t i = 0; i < in_ours.size(); ++i)
      if (in_ours[i] != no_line) in_theirs[in_ours[i]] = i;
    return in_theirs;
  }

  /// What both sides have is no conflict, nor is what one side alone puts in where the base has nothing.
  void settle_between_common(bool base_is_empty, const Lines& ours, const Lines& theirs) {
    const auto partners = partners_either_way(ours, theirs);
    Lines our_conflict, their_conflict;
    std::size_t their_next = 0;
    const auto end_of_conflict = [&] {
      if (base_is_empty && (our_conflict.empty() || their_conflict.empty())) {
        add(our_conflict);
        add(their_conflict);
        our_conflict.clear();
        their_conflict.clear();
      }
      add_conflict(our_conflict, their_conflict);
    };
    for (std::size_t i = 0; i < ours.size(); ++i) {
      if (partners[i] == no_line) {
        our_conflict.push_back(ours[i]);
        continue;
      }
      while (their_next < partners[i]) their_conflict.push_back(theirs[their_next++]);
      end_of_conflict();
      merged_.text += ours[i];
      ++their_next;
    }
    while (their_next < theirs.size()) their_conflict.push_back(theirs[their_next++]);
    end_of_conflict();
  }

  void add_conflict(Lines& ours, Lines& theirs) {
    if (ours.empty() && theirs.empty()) return;
    merged_.text += conflict_text(joined(ours, ""), joined(theirs, ""), preference_);
    ++merged_.conflicts;
    ours.clear();
    theirs.clear();
  }

  Lines base_, ours_, theirs_;
  const Preference& preference_;
  MergedLines merged_;
};

}  // namespace

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

std::string_view comment_in(std::string_view line) {
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (quote == 0 && line[i] == '#') return line.substr(i);
    if (quote == '"' && line[i] == '\\')
      ++i;
    else if (quote != 0 ? line[i] == quote : line[i] == '"' || line[i] == '\'')
      quote = quote != 0 ? char(0) : line[i];
  }
  return {};
}

std::string conflict_text(std::string_view ours, std::string_view theirs, const Preference& preference) {
  if (preference.takes != Preference::Takes::marked)
    return std::string(preference.takes == Preference::Takes::ours ? ours : theirs);
  const auto size = preference.marker_size;
  return fmt::format("{} ours\n{}{}\n{}{} theirs\n", std::string(size, '<'), ours, std::string(size, '='), theirs,
                     std::string(size, '>'));
}

MergedLines merged_lines(std::string_view base, std::string_view ours, std::string_view theirs,
                         const Preference& preference) {
  if (ours == theirs || theirs == base) return {std::string(ours), 0};
  if (ours == base) return {std::string(theirs), 0};
  return LineMerger{lines_in(base), lines_in(ours), lines_in(theirs), preference}.merge();
}

}  // namespace netlog
