#include "netlog/views/text/bars.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr int most_acts_of_two_cells = 7;
constexpr std::int64_t most_blocks = 8;

std::string repeated(std::string_view sign, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += sign;
  return text;
}

/// The cells of the referrals among all cells of a bar: some where there are any of a kind, if there is room for both.
std::size_t cells_of_referrals(const Tally& tally, std::size_t cells) {
  const int others = tally.total - tally.referrals;
  if (tally.referrals == 0 || cells == 0) return 0;
  if (others == 0) return cells;
  const auto share = std::size_t(std::lround(double(cells) * tally.referrals / tally.total));
  return cells == 1 ? share : std::clamp<std::size_t>(share, 1, cells - 1);
}

/// How wide the columns are, and how far apart.
struct Pitch {
  std::size_t wide, apart;
  std::size_t fitting(std::size_t room) const { return (room + apart) / (wide + apart); }
};
constexpr std::array<Pitch, 4> pitches{Pitch{3, 2}, Pitch{3, 1}, Pitch{2, 1}, Pitch{1, 1}};

std::int64_t highest(const Columns& chart, std::int64_t Columns::Column::*side) {
  std::int64_t most = 0;
  for (const auto& column : chart.columns) most = std::max(most, column.*side);
  return most;
}

/// How many halves of a block stand for a number; one at least for what is not nothing.
std::int64_t halves(std::int64_t number, std::int64_t block) {
  return number <= 0 ? 0 : std::max<std::int64_t>(1, (2 * number + block / 2) / block);
}

/// A chart in the making: what stands at its left edge, and where its columns are.
class Drawing {
 public:
  Drawing(const Columns& chart, std::size_t width) : chart_(chart), block_(block_of(chart)), width_(width) {
    for (const auto number : {highest(chart, &Columns::Column::up), highest(chart, &Columns::Column::down), block_})
      number_width_ = std::max(number_width_, netlog::width(chart.written(number)));
    name_width_ = std::max(netlog::width(chart.above), netlog::width(chart.below));
    for (const auto& pitch : pitches)
      if (pitch_ = pitch; pitch.fitting(room()) >= chart.columns.size()) break;
  }

  std::size_t fitting() const { return pitches.back().fitting(room()); }

  std::vector<Line> lines() const {
    std::vector<Line> lines;
    const auto up = side(&Columns::Column::up, chart_.above, Style::plain);
    lines.assign(up.rbegin(), up.rend());
    lines.push_back({{edge("", "") + labels(), Style::dim}});
    for (auto& line : side(&Columns::Column::down, chart_.below, Style::green)) lines.push_back(std::move(line));
    return lines;
  }

 private:
  std::size_t room() const {
    const auto used = netlog::width(edge("", ""));
    return width_ > used ? width_ - used : 0;
  }

  std::string edge(std::string_view name, const std::string& number) const {
    return fmt::format("{}  {}  ", padded(name, name_width_), padded_left(number, number_width_));
  }

  /// The lines of one side, that next to the labels first.
  std::vector<Line> side(std::int64_t Columns::Column::*what, const std::string& name, Style style) const {
    const auto most = highest(chart_, what);
    const auto rows = std::max<std::int64_t>(1, (halves(most, block_) + 1) / 2);
    const std::string_view half = what == &Columns::Column::up ? "▄" : "▀";
    std::vector<Line> lines;
    for (std::int64_t row = 1; row <= rows; ++row) {
      std::string number;
      if (row == rows)
        number = chart_.written(most);
      else if (row == 1 || (rows >= 5 && row == (rows + 1) / 2))
        number = chart_.written(row * block_);
      std::string cells;
      for (const auto& column : chart_.columns) {
        const auto here = halves(column.*what, block_) - 2 * (row - 1);
        cells += repeated(here > 1 ? "▇" : here == 1 ? half : " ", pitch_.wide) + std::string(pitch_.apart, ' ');
      }
      lines.push_back({{edge(row == rows ? name : "", number), Style::dim}, {cells, style}});
    }
    return lines;
  }

  /// The labels, each where its column begins; of those for which there is no room, the ones that begin nothing
  /// go.
  std::string labels() const {
    const auto step = pitch_.wide + pitch_.apart;
    std::string line(chart_.columns.size() * step + 8, ' ');
    for (const bool begins : {true, false})
      for (std::size_t i = 0; i < chart_.columns.size(); ++i) {
        const auto& column = chart_.columns[i];
        const auto at = i * step, from = at == 0 ? 0 : at - 1;
        if (at + column.label.size() > room()) continue;
        const auto free = line.substr(from, at - from + column.label.size() + 1);
        if (column.begins == begins && is_blank(free)) line.replace(at, column.label.size(), column.label);
      }
    return line;
  }

  const Columns& chart_;
  std::int64_t block_;
  std::size_t width_;
  std::size_t name_width_ = 0, number_width_ = 0;
  Pitch pitch_{};
};

}  // namespace

std::optional<std::size_t> Scale::cells_an_act() const {
  const auto acts = std::size_t(std::max(largest, 0));
  if (largest <= most_acts_of_two_cells && 2 * acts <= cells) return 2;
  if (acts <= cells) return 1;
  return {};
}

std::size_t Scale::cells_of(int acts) const {
  if (acts <= 0 || largest <= 0) return 0;
  if (const auto each = cells_an_act()) return *each * std::size_t(acts);
  return std::max<std::size_t>(1, std::size_t(std::lround(double(cells) * acts / largest)));
}

std::string bar_to_the_left(const Tally& tally, const Scale& scale) {
  const auto cells = scale.cells_of(tally.total), referrals = cells_of_referrals(tally, cells);
  return repeated("─", cells - referrals) + repeated("━", referrals);
}

std::string bar_to_the_right(const Tally& tally, const Scale& scale) {
  const auto cells = scale.cells_of(tally.total), referrals = cells_of_referrals(tally, cells);
  return repeated("━", referrals) + repeated("─", cells - referrals);
}

Line two_sided(Piece given, Piece received, std::size_t left, std::size_t right) {
  return {
      {padded_left(given.text, left), given.style}, {"│", Style::dim}, {padded(received.text, right), received.style}};
}

std::vector<std::string> legend_of(const Scale& scale) {
  const auto each = scale.cells_an_act();
  std::vector<std::string> one, many;  // of the acts beside referrals
  for (const auto& kind : kinds_of_act)
    if (kind.kind != ActKind::referral) {
      one.emplace_back(kind.one);
      many.push_back(fmt::format("{}s", kind.one));
    }
  if (each)
    return {fmt::format("{} a referral", repeated("━", *each)),
            fmt::format("{} a {}", repeated("─", *each), enumerated(one, " or "))};
  return {"━ referrals", fmt::format("─ {}", enumerated(many, ", ")),
          fmt::format("to scale: the longest is {}", scale.largest)};
}

Line progress(int count, double goal, std::size_t cells) {
  if (count >= goal) return {{repeated("━", cells), Style::green}};
  const auto done = std::min(cells - 1, std::size_t(std::floor(double(cells) * count / goal)));
  return {{repeated("━", done)}, {repeated("─", cells - done), Style::dim}};
}

Line sparkline(const std::vector<int>& numbers) {
  constexpr std::array<std::string_view, 7> levels{"▁", "▂", "▃", "▄", "▅", "▆", "▇"};
  if (numbers.empty()) return {};
  const int largest = std::max(1, *std::ranges::max_element(numbers));
  const auto block = [&](int number) {
    if (number <= 0) return levels.front();
    return levels.at(std::max<std::size_t>(1, std::size_t(std::lround(6.0 * number / largest))));
  };
  std::string before;
  for (auto number = numbers.begin(); number + 1 < numbers.end(); ++number) before += block(*number);
  return {{before, Style::dim}, {std::string(block(numbers.back())), numbers.back() > 0 ? Style::bold : Style::dim}};
}

std::int64_t block_of(const Columns& chart) {
  const auto most = std::max(highest(chart, &Columns::Column::up), highest(chart, &Columns::Column::down));
  for (std::int64_t ten = 1;; ten *= 10)
    for (const auto block : {ten, 2 * ten, 5 * ten})
      if (most <= most_blocks * block) return block;
}

std::size_t columns_that_fit(const Columns& chart, std::size_t width) {
  return Drawing(chart, width).fitting();
}

std::vector<Line> drawn(const Columns& chart, std::size_t width) {
  return Drawing(chart, width).lines();
}

}  // namespace netlog
