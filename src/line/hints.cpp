#include "netlog/line/hints.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/data/markdown.hpp"
#include "netlog/views/html/html.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view program = "netlog ";

/// The words behind "netlog " up to the next command, or the end of the line.
std::string_view first_command(std::string_view rest) {
  rest = rest.substr(0, rest.find('\n'));
  return rest.substr(0, rest.find(program));
}

/// Whether `rest`, what follows "netlog " in a line, is a command that works on a ledger and names none.
bool lacks_file(std::string_view rest) {
  rest = rest.substr(0, rest.find('\n'));
  const auto words = first_command(rest);
  if (words.find(" --file ") != words.npos || words.find(" -f ") != words.npos) return false;
  const auto name = rest.substr(0, rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz"));
  const auto* command = command_called(name);
  return command && command->name != "help" && command->name != "manual" && command->name != "completion";
}

/// Whether a command may be given several files. Answered for each hint of a page, so the commands are looked at once.
bool asks_several(std::string_view name) {
  static const auto asking = [] {
    std::vector<std::string_view> names;
    for (const auto& command : all_commands()) {
      Syntax unused;
      if (std::holds_alternative<Ask>(command.define(unused))) names.push_back(command.name);
    }
    return names;
  }();
  return std::ranges::count(asking, name) > 0;
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
}

bool ends_word(std::string_view text, std::size_t at) {
  return at + 1 == text.size() || std::string_view(" ,;:.?)").find(text[at + 1]) != std::string_view::npos;
}

/// The line in two, the second from what stands behind its first command; one where there is nothing behind it.
std::vector<Line> broken(const Line& line) {
  const auto command = std::ranges::find(line, Style::cyan, &Piece::style);
  if (command == line.end()) return {line};
  const auto is_more = [](const Piece& piece) { return piece.text.find_first_not_of(' ') != std::string::npos; };
  const auto more = std::find_if(command + 1, line.end(), is_more);
  const bool is_command_there =
      std::any_of(more, line.end(), [](const Piece& one) { return one.style == Style::cyan; });
  if (!is_command_there) return {line};
  return {Line(line.begin(), command + 1), Line(more, line.end())};
}

/// A command of netlog that is marked as code, from the mark before it to the one behind; with `--file`, where it lacks
/// one.
std::string code_with_file(std::string_view code, bool is_html, const HintFile& file) {
  const auto behind_program = code.find(program) + program.size();
  const auto head = code.substr(0, behind_program), rest = code.substr(behind_program);
  if (!lacks_file(rest.substr(0, rest.find_last_of("`<")))) return std::string(code);
  const auto told = file.option_for(rest.substr(0, rest.find_last_of("`<"))) + " ";
  if (code.starts_with('`'))
    return markdown_code(fmt::format("{}{}{}", head.substr(1), told, rest.substr(0, rest.size() - 1)));
  return fmt::format("{}{}{}", head, is_html ? plain(told).markup() : markdown_escaped(told), rest);
}

}  // namespace

std::string HintFile::option_for(std::string_view words) const {
  const auto option = [](const std::string& file) { return fmt::format("--file {}", shell_word(file)); };
  if (of_ids_.empty() && all_.empty()) return option(*usual_);
  const auto parts = split_at_blanks(words);
  if (!of_ids_.empty())
    for (const auto& word : parts)
      if (const auto at = of_ids_.find(word.substr(0, word.find_first_of(",;:.)"))); at != of_ids_.end())
        return option(at->second);
  if (all_.empty() || parts.empty() || !asks_several(parts.front())) return option(*usual_);
  std::string options;
  for (const auto& file : all_) options += (options.empty() ? "" : " ") + option(file);
  return options;
}

std::string with_file(std::string_view text, const HintFile& file) {
  if (!file.is_known() || text.find(program) == text.npos) return std::string(text);
  std::string all;
  bool in_quotes = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    if (!in_quotes && rest.starts_with(program) && begins_word(text, at) && lacks_file(rest.substr(program.size()))) {
      all += fmt::format("{}{} ", program, file.option_for(first_command(rest.substr(program.size()))));
      at += program.size();
      continue;
    }
    // A quote begins where a word does, and ends where one does: that of `Dan 5" Pipe` is a letter like others.
    if (text[at] == '"') in_quotes = in_quotes ? !ends_word(text, at) : begins_word(text, at);
    all += text[at++];
  }
  return all;
}

Problem with_file(Problem problem, const HintFile& file) {
  problem.remedy = with_file(problem.remedy, file);
  for (auto& detail : problem.details)
    if (!detail.starts_with(' ') && detail.find('\n') == detail.npos) detail = with_file(detail, file);
  return problem;
}

Page with_file(Page page, const HintFile& file, std::size_t columns) {
  if (!file.is_known()) return page;
  Page told;
  told.lines.reserve(page.lines.size());
  for (auto& [role, line] : page.lines) {
    bool is_longer = false;
    for (auto& piece : line) {
      if (piece.style != Style::cyan && role != Role::around) continue;
      auto text = with_file(piece.text, file);
      is_longer = is_longer || text.size() > piece.text.size();
      piece.text = std::move(text);
    }
    if (is_longer && width(line) > columns)
      for (auto& part : broken(line)) told.lines.push_back({role, std::move(part)});
    else
      told.lines.push_back({role, std::move(line)});
  }
  return told;
}

std::string with_file_in_code(std::string_view text, Format format, const HintFile& file) {
  if (!file.is_known()) return std::string(text);
  std::string all;
  while (true) {
    const auto tick = format == Format::markdown ? text.find("`netlog ") : text.npos;
    const auto at = std::min(tick, text.find("<code>netlog "));
    all += text.substr(0, at);
    if (at == text.npos) return all;
    text.remove_prefix(at);
    const std::string_view mark_behind = at == tick ? "`" : "</code>";
    const auto end = text.find(mark_behind, 1);
    const bool is_escaped = all.ends_with('\\');
    if (end == text.npos || is_escaped) {
      all += text.front();
      text.remove_prefix(1);
      continue;
    }
    all += code_with_file(text.substr(0, end + mark_behind.size()), format == Format::html, file);
    text.remove_prefix(end + mark_behind.size());
  }
}

}  // namespace netlog
