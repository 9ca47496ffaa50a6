#include "netlog/base/shell.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

namespace netlog {
namespace {

bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

/// Whether no shell finds anything to do in `text`.
bool is_plain(std::string_view text) {
  const auto may_stand = [](char c) {
    return is_ascii_letter_or_digit(c) || std::string_view("._@%+=:,/-").find(c) != std::string_view::npos;
  };
  // zsh takes "=ls" for the path of ls.
  return !text.empty() && text.front() != '=' && std::ranges::all_of(text, may_stand);
}

/// `text` by way of printf, in letters and digits alone.
std::string printed(std::string_view text) {
  std::string format;
  for (const char c : text)
    if (c == ' ' || (is_ascii_letter_or_digit(c) && (c & 0x80) == 0))
      format += c;
    else
      format += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
  return fmt::format("\"$(printf '{}')\"", format);
}

}  // namespace

std::string shell_word(std::string_view text) {
  if (shown(text) != text) return printed(text);
  if (is_plain(text)) return std::string(text);
  // A "!" calls up history even between double quotes.
  if (text.find_first_of("\"\\$`!") == text.npos) return fmt::format("\"{}\"", text);
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'')
      quoted += "'\\''";
    else
      quoted += c;
  }
  return quoted + "'";
}

std::string command_line(const std::vector<std::string>& arguments) {
  std::string line = "netlog";
  for (const auto& argument : arguments) line += fmt::format(" {}", shell_word(argument));
  return line;
}

std::vector<std::string> with_options(const std::vector<std::string>& placed, const std::vector<std::string>& options) {
  const auto is_like_option = [](const std::string& argument) { return argument.starts_with('-') && argument != "-"; };
  auto all = placed;
  if (std::ranges::none_of(placed, is_like_option)) {
    all.insert(all.end(), options.begin(), options.end());
    return all;
  }
  all.assign(placed.begin(), placed.begin() + 1);
  all.insert(all.end(), options.begin(), options.end());
  all.emplace_back("--");
  all.insert(all.end(), placed.begin() + 1, placed.end());
  return all;
}

std::string command_line(const std::vector<std::string>& placed, const std::vector<std::string>& options) {
  return command_line(with_options(placed, options));
}

std::string with_argument_replaced(std::string line, const std::string& argument, const std::string& other,
                                   std::size_t from) {
  const auto quoted = " " + shell_word(argument);
  for (auto at = line.find(quoted, from); at != std::string::npos; at = line.find(quoted, at + 1)) {
    const auto end = at + quoted.size();
    if (end < line.size() && line[end] != ' ') continue;
    return line.replace(at, quoted.size(), " " + shell_word(other));
  }
  return line;
}

std::string how_it_ended(std::string_view program, int status) {
  if (status == 127) return fmt::format("{} was not found", program);
  if (status == 126) return fmt::format("{} is no program that may be run", program);
  if (status > 128) return fmt::format("{} was ended by signal {}", program, status - 128);
  return fmt::format("{} ended with status {}", program, status);
}

}  // namespace netlog
