#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/views/html/drawings.hpp"
#include "netlog/views/text/standings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Room for a label at each side, in the widths of an M; the page's style leaves as much.
constexpr double label_room = 10.5;
constexpr double least_step = 15, usual_step = 27, largest_step = 34;
constexpr double widest_line = 8;
constexpr std::size_t most_quiet_dots = 24;

/// About how wide a text is in the widest of the usual fonts, in the widths of an M.
double breadth(std::string_view text) {
  constexpr std::string_view thin = "iljtfrI.,:;'!|()[] ", thick = "mwMWOQ@%&#<>+=~";
  double sum = 0;
  std::size_t ascii = 0;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) continue;
    ++ascii;
    if (thin.find(c) != thin.npos)
      sum += 0.4;
    else if (thick.find(c) != thick.npos)
      sum += 0.95;
    else
      sum += c >= 'A' && c <= 'Z' ? 0.7 : 0.62;
  }
  // A wide character takes two columns, "…" nearly as much, all others about one of these.
  return sum + 0.65 * double(width(text) - ascii) + (text.ends_with("…") ? 0.35 : 0);
}

/// `text`, or its beginning with "…".
std::string label_of(std::string_view text) {
  auto label = shown(text);
  for (auto columns = width(label); breadth(label) > label_room && columns > 1; --columns)
    label = clipped(shown(text), columns);
  return label;
}

/// What stands at one side: names under the standing they share.
struct Spoke {
  const Tie* tie = nullptr;  // none: a heading
  Standing standing = Standing::quiet;
};

std::vector<Spoke> side_of(const std::vector<Tie>& ties, std::array<Standing, 2> standings) {
  std::vector<Spoke> spokes;
  for (const auto standing : standings) {
    const auto before = spokes.size();
    for (const auto& tie : ties) {
      if (tie.standing != standing) continue;
      if (spokes.size() == before) spokes.push_back({nullptr, standing});
      spokes.push_back({&tie, standing});
    }
  }
  return spokes;
}

double step_for(std::size_t spokes) {
  constexpr double usual_height = 540;
  return std::clamp(usual_height / double(std::max<std::size_t>(spokes, 1)), least_step, usual_step);
}

/// A place on the oval around the owner, in per cent and pixels.
struct Point {
  double x, y;
};

class Picture {
 public:
  Picture(const std::vector<Tie>& ties, std::size_t quiet) : quiet_(quiet) {
    right_ = side_of(ties, {Standing::your_turn, Standing::mutual});
    left_ = side_of(ties, {Standing::waiting, Standing::one_sided});
    const auto longer = std::max<std::size_t>({right_.size(), left_.size(), 3});
    height_ = step_for(longer) * double(longer);
    for (const auto& tie : ties) most_ = std::max(most_, tie.given + tie.received);
  }

  Html html() const {
    std::vector<std::pair<double, Html>> lines;
    Html labels;
    for (const bool is_right : {true, false}) {
      const auto& spokes = is_right ? right_ : left_;
      for (std::size_t i = 0; i < spokes.size(); ++i) {
        const auto at = place(spokes.size(), i, is_right);
        if (spokes[i].tie) lines.emplace_back(width_of(*spokes[i].tie), line_to(*spokes[i].tie, at));
        labels += spokes[i].tie ? named(*spokes[i].tie, at, is_right) : heading(spokes[i].standing, at, is_right);
      }
    }
    // The widest first, so that none hides a thin one.
    sort_stably(lines, [](const auto& a, const auto& b) { return a.first > b.first; });
    auto content = element("title", plain("The network"));
    content += element("desc", plain(fmt::format("{} around you, by standing; the numbers are in the table.",
                                                 counted(std::int64_t(lines.size()), "contact"))));
    for (const auto& [width, line] : lines) content += line;
    content += empty_element("circle", {{"class", "owner"}, {"cx", "50%"}, {"cy", pixels(middle())}, {"r", "22"}});
    content += element("text", {{"x", "50%"}, {"y", pixels(middle() + 4)}, {"text-anchor", "middle"}}, plain("you"));
    content += labels + those_quiet();
    return element("svg",
                   {{"class", "fan"},
                    {"role", "img"},
                    {"width", "100%"},
                    {"height", pixels(std::ceil(height_ + (quiet_ > 0 ? 50 : 10)))}},
                   content);
  }

 private:
  double middle() const { return height_ / 2; }

  /// The `i`th of so many places down one side.
  Point place(std::size_t spokes, std::size_t i, bool is_right) const {
    const double step = std::min(largest_step, height_ / double(spokes));
    const double y = middle() + (double(i) - double(spokes - 1) / 2) * step;
    const double down = (y - middle()) / (height_ / 2 + 12);
    const double aside = 50 * std::sqrt(std::max(0.0, 1 - down * down));
    return {is_right ? 50 + aside : 50 - aside, y};
  }

  double width_of(const Tie& tie) const { return 1 + (widest_line - 1) * (tie.given + tie.received - 1) / (most_ - 1); }

  /// `tie` has an act at least.
  Html line_to(const Tie& tie, Point at) const {
    const double mine = double(tie.given) / (tie.given + tie.received);
    const Point owner{50, middle()};
    const Point parting{owner.x + (at.x - owner.x) * mine, owner.y + (at.y - owner.y) * mine};
    const auto part = [&](std::string_view side, Point from, Point to) {
      return empty_element("line", {{"class", std::string(side)},
                                    {"x1", percent(from.x)},
                                    {"y1", pixels(from.y)},
                                    {"x2", percent(to.x)},
                                    {"y2", pixels(to.y)}});
    };
    Html parts;
    if (tie.given > 0) parts += part("given", owner, parting);
    if (tie.received > 0) parts += part("received", parting, at);
    return element("g", {{"stroke-width", pixels(width_of(tie))}}, parts);
  }

  static Html beside(std::string_view style, Point at, bool is_right, const Html& text) {
    return element("text",
                   {{"class", std::string(style)},
                    {"x", percent(at.x)},
                    {"y", pixels(at.y + 4)},
                    {"dx", is_right ? "9" : "-9"},
                    {"text-anchor", is_right ? "start" : "end"}},
                   text);
  }

  static Html named(const Tie& tie, Point at, bool is_right) {
    const auto told =
        isolated_in_svg(tie.name) + plain(fmt::format(": {} given, {} received", tie.given, tie.received));
    return element("g", element("title", told) +
                            empty_element("circle", {{"class", tie.received > 0 ? "received" : "given"},
                                                     {"cx", percent(at.x)},
                                                     {"cy", pixels(at.y)},
                                                     {"r", "4"}}) +
                            beside("", at, is_right, isolated_in_svg(label_of(tie.name))));
  }

  static Html heading(Standing standing, Point at, bool is_right) {
    return beside("heading", at, is_right, plain(standing_heading(standing)));
  }

  Html those_quiet() const {
    if (quiet_ == 0) return {};
    Html dots;
    if (quiet_ <= most_quiet_dots)
      for (std::size_t i = 0; i < quiet_; ++i)
        dots += empty_element(
            "circle", {{"class", "quiet"},
                       {"cx", "50%"},
                       {"transform", fmt::format("translate({})", pixels(12 * (double(i) - double(quiet_ - 1) / 2)))},
                       {"cy", pixels(height_ + 20)},
                       {"r", "3.5"}});
    return element(
        "g",
        dots + element("text",
                       {{"class", "heading"}, {"x", "50%"}, {"y", pixels(height_ + 42)}, {"text-anchor", "middle"}},
                       plain(fmt::format("{} {}", standing_heading(Standing::quiet), quiet_))));
  }

  std::vector<Spoke> right_, left_;
  double height_ = 0;
  int most_ = 6;  // one act alone is no wide line
  std::size_t quiet_;
};

}  // namespace

Html drawn_network(const std::vector<Tie>& ties, std::size_t quiet) {
  return Picture(ties, quiet).html();
}

}  // namespace netlog
