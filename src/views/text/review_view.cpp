#include "netlog/views/text/review_view.hpp"

#include "netlog/base/text.hpp"
#include "netlog/base/words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t columns_of_rule = 10;

/// The text in lines behind its rule.
void add_review_line(Page& page, const ReviewLine& line, std::size_t columns) {
  const auto room = columns > columns_of_rule + 20 ? columns - columns_of_rule : 20;
  auto lines = wrapped_text(shown(line.text), room);
  for (auto& text : lines) text = clipped(text, room);
  page.row({{padded(spelled(line.rule), columns_of_rule), Style::yellow}, {lines.front()}});
  for (std::size_t i = 1; i < lines.size(); ++i) page.row({{std::string(columns_of_rule, ' ')}, {lines[i]}});
}

}  // namespace

char key_of(Status status) {
  return status == Status::declined || status == Status::dropped ? 'x' : spelled(status).front();
}

std::vector<ReviewKey> keys_for(const ReviewItem& item) {
  std::vector<ReviewKey> keys;
  for (const auto status : outcomes_for(item.line.rule)) keys.push_back({key_of(status), std::string(spelled(status))});
  if (item.line.rule == Rule::match) keys.push_back({'g', "give"});
  if (item.line.rule == Rule::decide) keys.push_back({'p', "passive"});
  if (!item.query.empty()) keys.push_back({'n', "note"});
  keys.push_back({'d', "date"});
  return keys;
}

std::string keys_in_words(const std::vector<ReviewKey>& keys) {
  std::vector<std::string> words;
  for (const auto& key : keys) words.push_back(fmt::format("{} {}", key.key, key.meaning));
  return fmt::format("write {}; or Enter, <, . or ?", joined(words, ", "));
}

Page review_page(const std::vector<ReviewItem>& items, std::size_t columns) {
  Page page;
  if (items.empty()) {
    page.around({{"Nothing waits for a word.", Style::bold}});
    return page;
  }
  page.around({{fmt::format("{} for a word.", items.size() == 1 ? std::string("1 thing waits")
                                                                : fmt::format("{} things wait", items.size())),
                Style::bold}});
  page.blank();
  for (const auto& item : items) {
    add_review_line(page, item.line, columns);
    for (const auto& command : item.line.commands)
      page.row({{indent_of(command, columns_of_rule, columns)}, {command, Style::cyan}});
  }
  return page;
}

Page review_item_page(const ReviewItem& item, std::size_t number, std::size_t of, const std::vector<ReviewKey>& keys,
                      std::size_t columns) {
  Page page;
  page.blank();
  page.row({{fmt::format("{} of {}", number, of), Style::dim}});
  add_review_line(page, item.line, columns);
  if (!item.last_note.empty())
    for (const auto& line : wrapped_text(fmt::format("noted last: {}", shown(item.last_note)),
                                         columns > columns_of_rule + 20 ? columns - columns_of_rule : 20))
      page.row({{std::string(columns_of_rule, ' ')}, {line, Style::dim}});
  std::vector<std::string> words;
  for (const auto& key : keys) words.push_back(fmt::format("{} {}", key.key, key.meaning));
  for (const auto& line : wrapped(words, columns - columns_of_rule, "  "))
    page.row({{std::string(columns_of_rule, ' ')}, {line, Style::cyan}});
  return page;
}

}  // namespace netlog
