#include "netlog/ledger/header_text.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/toml.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view blanks = " \t";

/// A line of the header as far as `set` has to know it.
struct HeaderLine {
  enum class Is { heading, key, other };
  std::string_view text, ending;  // without its line break, and that
  Is is = Is::other;
  bool commented = false;
  std::string_view name;  // of the table, or the key
  std::size_t value = 0;  // where what stands behind the "=" or the heading begins
};

std::size_t after_blanks(std::string_view line, std::size_t at) {
  return std::min(line.find_first_not_of(blanks, at), line.size());
}

HeaderLine understood(std::string_view line, std::string_view ending) {
  constexpr std::string_view bare = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
  HeaderLine known{line, ending, HeaderLine::Is::other, false, {}, 0};
  auto at = after_blanks(line, 0);
  if (at < line.size() && line[at] == '#') {
    known.commented = true;
    at = after_blanks(line, at + 1);
  }
  if (at < line.size() && line[at] == '[') {
    const auto end = line.find(']', at);
    const auto inner = line.substr(at + 1, end == line.npos ? line.npos : end - at - 1);
    if (end == line.npos || (known.commented && !inner.starts_with("netlog"))) return known;
    known.is = HeaderLine::Is::heading;
    known.name = inner == "netlog" ? std::string_view() : inner.starts_with("netlog.") ? inner.substr(7) : "?";
    known.value = after_blanks(line, end + 1);
    return known;
  }
  const auto end = std::min(line.find_first_not_of(bare, at), line.size());
  const auto equals = after_blanks(line, end);
  if (end == at || equals == line.size() || line[equals] != '=') return known;
  known.is = HeaderLine::Is::key;
  known.name = line.substr(at, end - at);
  known.value = after_blanks(line, equals + 1);
  return known;
}

/// Where the value ends that begins at `at`; nothing for one that may go over several lines or hold others.
std::optional<std::size_t> value_end(std::string_view line, std::size_t at) {
  const auto rest = line.substr(at);
  if (rest.empty() || rest[0] == '[' || rest[0] == '{' || rest.starts_with("\"\"\"") || rest.starts_with("'''"))
    return {};
  if (rest[0] != '"' && rest[0] != '\'') return at + std::min(rest.find_first_of(" \t#"), rest.size());
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] == '\\' && rest[0] == '"')
      ++i;
    else if (rest[i] == rest[0])
      return at + i + 1;
  }
  return {};
}

/// The words of the comment that stands at `at`; nothing where something else does.
std::optional<std::string_view> comment_at(std::string_view line, std::size_t at) {
  at = after_blanks(line, at);
  if (at == line.size() || line[at] != '#') return {};
  const auto words = after_blanks(line, at + 1);
  return line.substr(words, line.find_last_not_of(blanks) + 1 - words);
}

/// `line` with `before` in the place of all before its comment, which stays in its column if there is room.
std::string before_comment(std::string_view line, std::size_t value_ends, std::string before) {
  const auto comment = after_blanks(line, value_ends);
  if (comment == line.size()) return before.append(line.substr(value_ends));
  const auto column = width(line.substr(0, comment)), taken = width(before);
  before.append(column > taken ? column - taken : 1, ' ');
  return before.append(line.substr(comment));
}

class HeaderText {
 public:
  HeaderText(std::string_view text, const HeaderKey& key) : key_(key) {
    mark_ = text.substr(0, behind_mark(text));
    text.remove_prefix(mark_.size());
    line_break_ = text.find("\r\n") == text.npos ? "\n" : "\r\n";
    while (!text.empty()) {
      const auto whole = text.substr(0, text.find('\n') == text.npos ? text.npos : text.find('\n') + 1);
      if (whole.substr(after_blanks(whole, 0)).starts_with("[[")) break;
      const auto line = whole.substr(0, whole.find_last_not_of("\r\n") + 1);
      lines_.push_back(understood(line, whole.substr(line.size())));
      text.remove_prefix(whole.size());
    }
    rest_ = text;
  }

  std::optional<std::string> with(const std::optional<std::string>& value) {
    const auto at = active_key();
    if (at < lines_.size()) {
      const auto line = lines_[at];
      const auto end = value_end(line.text, line.value);
      const auto behind = end ? after_blanks(line.text, *end) : 0;
      if (!end || (behind < line.text.size() && line.text[behind] != '#')) return {};
      if (value)
        return text_with(at, before_comment(line.text, *end, std::string(line.text.substr(0, line.value)) + *value));
      if (key_.usual.empty() || comment_at(line.text, *end) != key_.meaning) return text_with(at, std::nullopt);
      return text_with(at, before_comment(line.text, *end, fmt::format("# {} = {}", key_.key, key_.usual)));
    }
    return value ? std::optional(with_new(*value)) : std::nullopt;
  }

 private:
  using Is = HeaderLine::Is;

  std::size_t active_key() const {
    std::string_view table = "?";
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].commented) continue;
      if (lines_[i].is == Is::heading) table = lines_[i].name;
      if (lines_[i].is == Is::key && table == key_.table && lines_[i].name == key_.key) return i;
    }
    return lines_.size();
  }

  /// The line of the heading of the key's table, commented or not; the number of all where there is none.
  std::size_t heading(bool commented) const {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].is == Is::heading && lines_[i].commented == commented && lines_[i].name == key_.table &&
          (!commented || lines_[i].value == lines_[i].text.size() || lines_[i].text[lines_[i].value] == '#'))
        return i;
    return lines_.size();
  }

  bool is_own_commented_line(const HeaderLine& line) const {
    if (!line.commented || line.is != Is::key || line.name != key_.key || key_.usual.empty()) return false;
    const auto end = value_end(line.text, line.value);
    return end && comment_at(line.text, *end) == key_.meaning;
  }

  std::string with_new(const std::string& value) {
    const auto line = fmt::format("{} = {}", key_.key, value);
    auto top = heading(false);
    if (top == lines_.size()) {
      top = heading(true);
      if (top == lines_.size()) return with_new_table(line);
      const auto& old = lines_[top].text;
      made_.push_back(before_comment(old, old.find(']') + 1,
                                     key_.table.empty() ? "[netlog]" : fmt::format("[netlog.{}]", key_.table)));
      lines_[top].text = made_.back();
    }
    auto last = top;
    for (auto i = top + 1; i < lines_.size() && lines_[i].is != Is::heading; ++i) {
      if (is_own_commented_line(lines_[i]))
        return text_with(i, before_comment(lines_[i].text, *value_end(lines_[i].text, lines_[i].value), line));
      if (lines_[i].is == Is::key) last = i;
    }
    return text_with(last, fmt::format("{}{}{}", lines_[last].text, line_break_, line));
  }

  std::string with_new_table(const std::string& line) {
    const auto heading = key_.table.empty() ? std::string("[netlog]") : fmt::format("[netlog.{}]", key_.table);
    auto last = lines_.size();
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].is != Is::other) last = i;
    if (last < lines_.size() && !key_.table.empty())
      return text_with(last, fmt::format("{0}{1}{1}{2}{1}{3}", lines_[last].text, line_break_, heading, line));
    const bool stands_alone = lines_.empty() && rest_.empty();
    const auto all = text_with(lines_.size(), std::nullopt);
    return fmt::format("{}{}{}{}{}{}{}", mark_, heading, line_break_, line, line_break_,
                       stands_alone ? std::string_view() : line_break_, std::string_view(all).substr(mark_.size()));
  }

  /// All with another line `at`, or without it.
  std::string text_with(std::size_t at, const std::optional<std::string>& line) const {
    std::string text = mark_;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i == at && !line) continue;
      text += i == at ? std::string_view(*line) : lines_[i].text;
      text += lines_[i].ending;
    }
    return text.append(rest_);
  }

  const HeaderKey& key_;
  std::vector<HeaderLine> lines_;
  std::vector<std::string> made_;
  std::string mark_;
  std::string_view line_break_, rest_;
};

}  // namespace

std::optional<std::string> with_header_key(std::string_view text, const HeaderKey& key,
                                           const std::optional<std::string>& value) {
  return HeaderText{text, key}.with(value);
}

HeaderValues header_values(std::string_view text) {
  HeaderValues values;
  const auto table = [&](const RawEntry& raw) {
    const auto before = raw.kind == "netlog" ? std::string() : raw.kind.substr(7) + ".";
    for (const auto& field : raw.fields)
      if (const auto* literal = std::get_if<Literal>(&field.value.is))
        values[before + std::string(field.key)] = *literal;
    return true;
  };
  read_toml(text, {table, [](const RawEntry&, std::size_t, std::size_t) {}, [](const Finding&, bool) {}});
  return values;
}

}  // namespace netlog
