#include "netlog/ledger/score_table.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/raw_entry.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view pairs_expected = "pairs of numbers that both grow: [[0.5, 5], [1, 10]]",
                           bands_expected =
                               "single words and least totals that fall to 0: [[\"green\", 70], [\"grey\", 0]]";

const Literal* literal_in(const Value& value) {
  return std::get_if<Literal>(&value.is);
}

std::optional<Decimal> number_in(const Value& value) {
  const auto* literal = literal_in(value);
  if (!literal || (literal->shape != Shape::integer && literal->shape != Shape::decimal)) return {};
  return Decimal::of_number(literal->text);
}

/// The two members of each list in a list; none where it is anything else.
std::vector<std::pair<const Value*, const Value*>> couples_in(const Value& value) {
  const auto* list = std::get_if<List>(&value.is);
  if (!list) return {};
  std::vector<std::pair<const Value*, const Value*>> couples;
  for (const auto& member : *list) {
    const auto* couple = std::get_if<List>(&member.is);
    if (!couple || couple->size() != 2) return {};
    couples.emplace_back(&couple->front(), &couple->back());
  }
  return couples;
}

std::optional<std::vector<ScoreTable::Pair>> pairs_in(const Value& value) {
  std::vector<ScoreTable::Pair> pairs;
  for (const auto& couple : couples_in(value)) {
    const auto from = number_in(*couple.first), points = number_in(*couple.second);
    if (!from || !points) return {};
    const bool grows = pairs.empty() ? !points->is_zero() || from->is_zero()
                                     : *from > pairs.back().from && *points > pairs.back().points;
    if (!grows) return {};
    pairs.push_back({*from, *points});
  }
  return pairs.empty() ? std::nullopt : std::optional(std::move(pairs));
}

std::optional<std::vector<ScoreTable::Band>> bands_in(const Value& value) {
  std::vector<ScoreTable::Band> bands;
  for (const auto& couple : couples_in(value)) {
    const auto* word = literal_in(*couple.first);
    const auto least = number_in(*couple.second);
    if (!word || word->shape != Shape::text || is_blank(word->text) || split_at_blanks(word->text).size() > 1 || !least)
      return {};
    if (!bands.empty() && *least >= bands.back().least) return {};
    bands.push_back({word->text, *least});
  }
  if (bands.empty() || !bands.back().least.is_zero()) return {};
  return bands;
}

class ScoreReader {
 public:
  ScoreReader(const RawEntry& text, std::vector<Finding>& findings) : text_(text), findings_(findings) {}

  ScoreTable read() {
    // What stands in a header's line that should be a table comes as a field of its name.
    if (text_.fields.size() == 1 && text_.fields.front().key_place == text_.place) {
      wrong(text_.fields.front().place, "score under [netlog] must be a table",
            "write it as one: [netlog.score], and its lines below");
      return std::move(table_);
    }
    for (const auto& field : text_.fields) read_field(field);
    sort_stably(table_.scales, &ScoreTable::Scale::metric);
    if (!has_months_)
      wrong(text_.place, "[netlog.score] needs the key \"months\"", "add how many months it looks back: months = 6");
    if (!has_metric_)
      wrong(text_.place, "[netlog.score] gives points for nothing",
            fmt::format("add a line like referrals_given = [[0.5, 5], [1, 10]]; it knows {}", enumerated(metrics())));
    return std::move(table_);
  }

 private:
  static std::vector<std::string> metrics() { return {words<Metric>.begin(), words<Metric>.end()}; }

  void wrong(Place place, std::string what, std::string remedy) {
    findings_.push_back({Level::warning, place, std::move(what), std::move(remedy)});
  }

  template <class T> void take(const RawField& field, std::optional<T> value, std::string_view expected, T& into) {
    if (value)
      into = *std::move(value);
    else
      wrong(field.place, fmt::format("{} under [netlog.score] must be {}", field.key, expected), "correct it");
  }

  void read_field(const RawField& field) {
    using Months = Whole<1, 36>;
    if (field.key.starts_with("x_")) return;
    if (field.key == "months") {
      has_months_ = true;
      const auto* literal = literal_in(field.value);
      const auto months = literal ? Spelling<Months>::parse(*literal) : std::nullopt;
      take(field, months ? std::optional(months->number) : std::nullopt, Spelling<Months>::expected(), table_.months);
    } else if (field.key == "other") {
      take(field, number_in(field.value), "a number, 0 or more", table_.other);
    } else if (field.key == "bands") {
      take(field, bands_in(field.value), bands_expected, table_.bands);
    } else if (const auto metric = word_from<Metric>(field.key)) {
      has_metric_ = true;
      take(field, pairs_in(field.value), pairs_expected,
           table_.scales.emplace_back(ScoreTable::Scale{*metric, {}}).pairs);
    } else {
      auto keys = metrics();
      keys.insert(keys.end(), {"months", "other", "bands"});
      const auto meant = nearest(field.key, keys);
      wrong(field.key_place, fmt::format("[netlog.score] has no key \"{}\"", clipped(shown(field.key), 60)),
            meant.empty() ? fmt::format("it knows {}", enumerated(keys)) : meant + "?");
    }
  }

  const RawEntry& text_;
  std::vector<Finding>& findings_;
  ScoreTable table_;
  bool has_months_ = false, has_metric_ = false;
};

}  // namespace

bool is_by_week(Metric metric) {
  return metric < Metric::closed_received;
}

bool is_money(Metric metric) {
  return metric == Metric::closed_received || metric == Metric::closed_given;
}

ScoreTable score_table_from(const RawEntry& text, std::vector<Finding>& findings) {
  return ScoreReader{text, findings}.read();
}

}  // namespace netlog
