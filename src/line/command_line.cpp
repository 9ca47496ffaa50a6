#include "netlog/line/command_line.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/line/option_values.hpp"
#include "netlog/line/suggestions.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string joined_by_blanks(const std::vector<std::string>& parts, std::size_t from) {
  std::string text;
  for (auto i = from; i < parts.size(); ++i) text += (i > from ? " " : "") + parts[i];
  return text;
}

/// Whether `text`, behind a value in its place, can only be its currency.
bool is_currency(const std::string& text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return text.size() == 3 && std::ranges::all_of(text, is_letter);
}

/// Gives each argument to the parameter in whose place it stands.
void place_arguments(CommandLine& line) {
  std::size_t at = 0;
  const auto& arguments = line.arguments;
  for (std::size_t i = line.common; i < line.syntax.parameters.size() && at < arguments.size(); ++i) {
    const auto& parameter = line.syntax.parameters[i];
    auto& given = line.given[i];
    if (parameter.is_option()) continue;
    if (parameter.joined)
      given.push_back(joined_by_blanks(arguments, at));
    else
      given.assign(arguments.begin() + std::ptrdiff_t(at),
                   parameter.many ? arguments.end() : arguments.begin() + std::ptrdiff_t(at) + 1);
    at = parameter.joined || parameter.many ? arguments.size() : at + 1;
    if (parameter.takes == Takes::money && at < arguments.size() && is_currency(arguments[at]))
      given.back() += " " + arguments[at++];
  }
  line.placed = at;
}

void require_utf8(const std::vector<std::string>& arguments) {
  for (const auto& text : arguments)
    if (!is_utf8(text)) refuse(fmt::format("\"{}\" is not UTF-8", shown(text)), "set your terminal to UTF-8");
}

/// Whether `value`, as the FOR in its place, would be taken for the rest of the PROSPECT before it.
bool is_rest_of_prospect(const Parameter& parameter, const std::string& before, const std::string& value) {
  return parameter.name == "FOR" && looks_like_one_name(before, value);
}

void add_option(std::vector<std::string>& options, const Parameter& option, const std::string& value) {
  options.push_back(option.name);
  if (!option.is_flag()) options.push_back(value);
}

/// Fills the syntax of `line`, whose command is known.
void add_parameters(CommandLine& line) {
  auto& [command, common_options, entry_options, run] = *line.call;
  add_common_options(line.syntax, common_options, command ? command->formats : usual_formats);
  line.syntax.flag("--version", common_options.version, "the version of netlog");
  line.common = line.syntax.parameters.size();
  if (!command) return;
  run = command->define(line.syntax);
  line.entry = line.syntax.parameters.size();
  if (std::holds_alternative<Record>(run)) add_entry_options(line.syntax, entry_options);
}

}  // namespace

CommandLine parse_line(const std::vector<std::string>& arguments, const std::vector<Alias>& aliases) {
  require_utf8(arguments);
  CommandLine line;
  line.call = std::make_shared<Call>();
  auto others = arguments;
  if (const auto index = command_index(arguments); index < arguments.size()) {
    const auto at = arguments.begin() + std::ptrdiff_t(index);
    line.call->command = command_called(*at);
    if (!line.call->command) refuse_unknown_command({at, arguments.end()}, aliases);
    others.erase(others.begin() + std::ptrdiff_t(index));
  }
  add_parameters(line);
  line.tokens = tokenize(others, line.syntax.parameters);
  std::erase_if(line.tokens, [](const Token& token) { return token.kind == Token::Kind::separator; });
  line.given = option_values(line.tokens, line.syntax.parameters);
  for (const auto& token : line.tokens)
    if (token.kind == Token::Kind::argument) line.arguments.push_back(token.text);
  place_arguments(line);
  return line;
}

std::vector<std::string> to_arguments(const CommandLine& line) {
  const auto& parameters = line.syntax.parameters;
  std::vector<std::string> placed{line.call->command->name}, options;
  bool gap = false;  // an argument before was left out, so that those after it must be said by options
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const auto& parameter = parameters[i];
    const auto says_the_same = [&](const Parameter& other) { return other.fills == std::vector{parameter.name}; };
    const auto option = std::ranges::find_if(parameters, says_the_same);
    for (const auto& value : line.given[i]) {
      gap =
          gap || (!parameter.is_option() && placed.size() > 1 && is_rest_of_prospect(parameter, placed.back(), value));
      if (parameter.is_option())
        add_option(options, parameter, value);
      else if (gap && option != parameters.end())
        add_option(options, *option, value);
      else
        placed.push_back(value);
    }
    gap = gap || (!parameter.is_option() && line.given[i].empty());
  }
  return with_options(placed, options);
}

std::vector<std::string> options_given(const CommandLine& line) {
  std::vector<std::string> options;
  for (std::size_t i = 0; i < line.syntax.parameters.size(); ++i)
    if (line.syntax.parameters[i].is_option())
      for (const auto& value : line.given[i]) add_option(options, line.syntax.parameters[i], value);
  return options;
}

}  // namespace netlog
