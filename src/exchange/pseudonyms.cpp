#include "netlog/exchange/pseudonyms.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/fields.hpp"
#include "netlog/ledger/passive_reasons.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/ledger/unsaid.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What the pseudonym of a text under a key begins with: a word that every ledger has, so that none of the owner's can
/// seem to be left.
std::string_view word_for(std::string_view key) {
  if (key == "who" || key == "via" || key == "to") return "prospect";
  return key == "for" ? "need" : key;
}

/// The pseudonyms of a ledger, made as they are asked for.
class Pseudonyms {
 public:
  explicit Pseudonyms(const History& history) {
    std::size_t number = 0;
    for (const auto& person : history.persons) {
      ++number;
      for (std::size_t i = 0; i < person.names.size(); ++i)
        called_.emplace(folded(person.names[i]),
                        i == 0 ? fmt::format("contact {}", number) : fmt::format("contact {} ({})", number, i + 1));
    }
  }

  void replace(std::string_view word, std::string& text) {
    const auto [at, is_new] = called_.try_emplace(folded(text));
    if (is_new) at->second = fmt::format("{} {}", word, ++last_number_[word]);
    text = at->second;
  }

  Entry entry(Entry entry) {
    entry.own_keys.clear();
    std::visit([](auto& one) { one.remarks.note.reset(), one.remarks.source.reset(); }, entry.content);
    each_value<ContactName>(entry, [&](std::string_view, ContactName& contact) { replace("contact", contact.name); });
    each_value<GroupName>(entry, [&](std::string_view, GroupName& group) { replace("group", group.name); });
    const bool is_group = std::holds_alternative<Group>(entry.content);
    each_value<std::string>(entry, [&](std::string_view key, std::string& text) {
      if (key == "trade" || (key == "passive_reason" && is_common_passive_reason(text))) return;
      if (key == "text")
        text = unsaid;
      else
        replace(key == "name" && is_group ? "group" : word_for(key), text);
    });
    return entry;
  }

  Header header(Header header) {
    header.books.clear();
    if (header.owner) replace("owner", *header.owner);
    return header;
  }

 private:
  std::map<std::string, std::string> called_;  // by folded text
  std::map<std::string_view, int> last_number_;
};

std::string in_toml(const Literal& literal) {
  return literal.shape == Shape::text ? in_quotes(literal.text) : literal.text;
}

/// What is set of a table of the header; nothing where nothing is.
template <Described Table> std::string header_table(const Table& table) {
  std::string lines;
  each_row(table, [&]<class R, class F>(const Row<R>& row, const F& field) {
    if constexpr (!Field<F>::list)
      if (field) lines += fmt::format("{} = {}\n", row.key, in_toml(Spelling<typename F::value_type>::print(*field)));
  });
  return lines.empty() ? "" : fmt::format("[{}]\n{}\n", Table::kind.name, lines);
}

std::string next_table(const NextSettings& next) {
  std::string lines;
  for (const auto& rule : rule_settings)
    if (const auto& value = next.values.at(std::size_t(rule.rule)))
      lines += fmt::format("{} = {}\n", rule.name, value->number ? fmt::format("{}", *value->number) : "false");
  return lines.empty() ? "" : fmt::format("[netlog.next]\n{}\n", lines);
}

std::string score_table(const ScoreTable& score) {
  auto text = fmt::format("[netlog.score]\nmonths = {}\n", score.months);
  for (const auto& scale : score.scales) {
    std::string pairs;
    for (const auto& pair : scale.pairs)
      pairs += fmt::format("{}[{}, {}]", pairs.empty() ? "" : ", ", pair.from.text(), pair.points.text());
    text += fmt::format("{} = [{}]\n", spelled(scale.metric), pairs);
  }
  text += fmt::format("other = {}\n", score.other.text());
  std::string bands;
  for (const auto& band : score.bands)
    bands += fmt::format("{}[{}, {}]", bands.empty() ? "" : ", ", in_quotes(band.word), band.least.text());
  return text + (bands.empty() ? "" : fmt::format("bands = [{}]\n", bands)) + "\n";
}

}  // namespace

std::string with_pseudonyms(const History& history) {
  Pseudonyms pseudonyms{history};
  const auto& settings = history.ledger.settings;
  std::string text =
      header_table(pseudonyms.header(settings.header)) + header_table(settings.goals) + next_table(settings.next);
  // A table with something wrong in it gives no points, and whatever it holds may be words of the owner's.
  if (settings.score && settings.score_findings.empty()) text += score_table(*settings.score);
  for (const auto& entry : history.ledger.entries) text += to_toml(pseudonyms.entry(entry)) + "\n";
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace netlog
