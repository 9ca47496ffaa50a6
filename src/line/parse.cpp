#include "netlog/line/parse.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/line/suggestions.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// How many arguments stand before the one whose words have to stand together; all, where there is none.
std::size_t arguments_before_text(const CommandLine& line) {
  std::size_t before = 0;
  for (std::size_t i = line.common; i < line.syntax.parameters.size(); ++i) {
    const auto& parameter = line.syntax.parameters[i];
    if (parameter.is_option()) continue;
    if (parameter.joined || parameter.together) return before;
    ++before;
  }
  return line.arguments.size();
}

/// Whether the option `name` of `command` takes `value`.
bool takes_value(const Command& command, const std::string& name, const std::string& value, Date as_of) {
  const auto fresh = parse_line({command.name});
  try {
    fresh.syntax.assign(*option_called(fresh.syntax.parameters, name), value, as_of);
    return true;
  } catch (const UsageError&) {
    return false;
  }
}

/// Throws UsageError for a word that stands apart from the others of a name or text, behind the value of an option:
/// `add Ana Pop --phone 0723 456 789`. It belongs to the value, where that takes it, else to the name or text.
void refuse_words_apart(const CommandLine& line, Date as_of) {
  using Kind = Token::Kind;
  const auto first = arguments_before_text(line);
  const auto& tokens = line.tokens;
  std::vector<std::string> meant{line.call->command->name};
  std::string apart;
  std::size_t placed = 0, text = 0, into = 0;  // in `meant`: the name or text, and where the words at hand belong
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool is_placed = tokens[i].kind == Kind::argument;
    if (!is_placed || placed < first || text == 0) {
      into = meant.size();
      if (is_placed && placed >= first) text = into;
      meant.push_back(tokens[i].text);
    } else {
      if (tokens[i - 1].kind == Kind::value) {
        if (apart.empty()) apart = tokens[i].text;
        const bool fits =
            takes_value(*line.call->command, tokens[i - 2].text, tokens[i - 1].text + " " + tokens[i].text, as_of);
        into = fits ? meant.size() - 1 : text;
      } else if (tokens[i - 1].kind == Kind::option) {
        into = text;
      }
      meant[into] += " " + tokens[i].text;
    }
    placed += is_placed ? 1 : 0;
  }
  if (!apart.empty())
    refuse(fmt::format("\"{}\" stands apart from the words before", shown(apart)),
           fmt::format("put quotes around what belongs together: {}", command_line(meant)));
}

void assign_arguments(const CommandLine& line, Date as_of) {
  refuse_words_apart(line, as_of);
  for (std::size_t i = line.common; i < line.syntax.parameters.size(); ++i) {
    const auto& parameter = line.syntax.parameters[i];
    if (parameter.is_option()) continue;
    if (parameter.required && line.given[i].empty())
      throw MissingArgument(parameter.name,
                            fmt::format("write netlog {} {}", line.call->command->name, line.call->command->arguments));
    for (const auto& value : line.given[i]) line.syntax.assign(i, value, as_of);
  }
  if (line.placed == line.arguments.size()) return;
  refuse(fmt::format("\"{}\" is one argument too many", shown(line.arguments[line.placed])),
         line.placed == 0 ? fmt::format("{} takes none", line.call->command->name)
                          : "put quotes around a name or text of several words");
}

/// Assigns what all parameters but those of every command were given.
void assign(const CommandLine& line, Date as_of) {
  for (std::size_t i = line.common; i < line.syntax.parameters.size(); ++i)
    for (const auto& value : line.given[i])
      if (line.syntax.parameters[i].is_option()) line.syntax.assign(i, value, as_of);
  try {
    assign_arguments(line, as_of);
  } catch (const UsageError& error) {
    const auto meant = probably_meant(line);
    if (meant.empty()) throw;
    auto problem = error.problem();
    problem.remedy = fmt::format("did you mean {}?", meant);
    throw UsageError(std::move(problem));
  }
}

}  // namespace

Date day_asked_about(const CommonOptions& common_options, const Surroundings& surroundings) {
  if (common_options.today) return *common_options.today;
  if (surroundings.today_variable.empty()) return surroundings.today;
  const auto date = date_from_words(surroundings.today_variable, surroundings.today);
  if (!date)
    refuse(fmt::format("NETLOG_TODAY is \"{}\", which is no date", shown(surroundings.today_variable)),
           "write it like 2026-11-20, or unset it");
  return *date;
}

void assign_common_options(const CommandLine& line, const Surroundings& surroundings) {
  for (std::size_t i = 0; i < line.common; ++i)
    for (const auto& value : line.given[i]) line.syntax.assign(i, value, surroundings.today);
}

std::shared_ptr<Call> parse(const std::vector<std::string>& arguments, const Surroundings& surroundings,
                            const std::vector<Alias>& aliases) {
  const auto line = parse_line(arguments, aliases);
  const auto& call = line.call;
  // Whoever asks for help, or the version, gets it, whatever else is still missing.
  for (std::size_t i = 0; i < line.common; ++i)
    if (line.syntax.parameters[i].is_flag() && !line.given[i].empty()) line.syntax.assign(i, {}, {});
  if (call->common_options.help || call->common_options.version) return call;
  assign_common_options(line, surroundings);
  if (call->command) assign(line, day_asked_about(call->common_options, surroundings));
  return call;
}

}  // namespace netlog
