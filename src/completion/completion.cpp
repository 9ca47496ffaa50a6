#include "netlog/completion/completion.hpp"

#include "netlog/base/text.hpp"
#include "netlog/line/tokens.hpp"
#include "netlog/network/names.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// The arguments before the one that is being typed, sorted out as far as they make sense.
struct LineBefore {
  std::vector<Parameter> parameters;  // that may stand: the command's own, then those of every command
  std::vector<Token> tokens;
  bool has_command = false, is_unknown = false;  // of the command

  bool options_ended() const { return std::ranges::count(tokens, Token::Kind::separator, &Token::kind) > 0; }
  std::vector<std::string> arguments() const {
    std::vector<std::string> all;
    for (const auto& token : tokens)
      if (token.kind == Token::Kind::argument) all.push_back(token.text);
    return all;
  }
};

/// Sorts `arguments` out; what the options of every command among them say is assigned to `common_options`.
LineBefore sorted_out(std::vector<std::string> arguments, CommonOptions& common_options, Date today) {
  LineBefore line;
  const auto index = command_index(arguments);
  line.has_command = index < arguments.size();
  const auto* command = line.has_command ? command_called(arguments[index]) : nullptr;
  line.is_unknown = line.has_command && !command;
  if (command) line.parameters = parameters_of(*command).own;
  if (line.has_command) arguments.erase(arguments.begin() + std::ptrdiff_t(index));
  Syntax common;
  add_common_options(common, common_options, command ? command->formats : usual_formats);
  const auto own = line.parameters.size();
  line.parameters.insert(line.parameters.end(), common.parameters.begin(), common.parameters.end());
  line.tokens = tokenize(arguments, line.parameters);
  for (const auto& token : line.tokens)
    if (token.kind == Token::Kind::value && *token.parameter >= own) {
      try {
        common.assign(*token.parameter - own, token.text, today);
      } catch (const Failure&) {  // it will be told when the line is run
      }
    }
  return line;
}

std::vector<Candidate> options_left(const LineBefore& line) {
  std::vector<Candidate> options;
  for (std::size_t i = 0; i < line.parameters.size(); ++i) {
    const auto& parameter = line.parameters[i];
    const auto is_this = [&](const Token& token) { return token.kind == Token::Kind::option && token.parameter == i; };
    if (parameter.is_option() && (parameter.many || std::ranges::none_of(line.tokens, is_this)))
      options.push_back({parameter.name, parameter.meaning, {}});
  }
  return options;
}

/// Whether one value may stand in several arguments: PERIOD, and names without quotes.
bool is_spread(const Parameter& parameter) {
  return !parameter.is_option() && (parameter.joined || parameter.takes == Takes::period);
}

/// Finds the parameter in whose place the next argument stands.
void want_argument(CompletionTarget& target, const LineBefore& line) {
  const auto arguments = line.arguments();
  std::size_t at = 0;
  for (const auto& parameter : line.parameters) {
    if (parameter.is_option()) continue;
    if (parameter.takes == Takes::status && at < arguments.size())
      target.status = word_from<Status>(ascii_lower(arguments[at]));
    if (at == arguments.size() || parameter.many || parameter.joined) {
      target.parameter = parameter;
      target.earlier.assign(arguments.begin() + std::ptrdiff_t(at), arguments.end());
      return;
    }
    ++at;
  }
  if (target.typed.empty()) target.words = options_left(line);
}

/// Finds what an argument that begins with "-" may become: an option, or the value behind "--standing=".
void want_option(CompletionTarget& target, const LineBefore& line) {
  const auto equals = target.typed.find('=');
  if (equals == target.typed.npos) {
    target.words = options_left(line);
    return;
  }
  const auto option = option_called(line.parameters, std::string_view(target.typed).substr(0, equals));
  if (!option || line.parameters[*option].is_flag()) return;
  target.parameter = line.parameters[*option];
  target.before = target.typed.substr(0, equals + 1);
  target.typed.erase(0, equals + 1);
}

/// Whether `words`, each of which may be short, begin `parts`.
bool begin(const std::vector<std::string>& words, const std::vector<std::string>& parts) {
  return words.size() < parts.size() &&
         std::ranges::equal(words, std::vector(parts.begin(), parts.begin() + std::ptrdiff_t(words.size())),
                            [](const auto& word, const auto& part) { return folded(part).starts_with(folded(word)); });
}

/// The words that go on with `earlier`, each once: "week" and "month" after "last". What may follow them in turn is
/// their meaning.
std::vector<Candidate> next_words(const std::vector<Candidate>& all, const std::vector<std::string>& earlier) {
  std::vector<Candidate> next;
  for (const auto& candidate : all) {
    const auto parts = split_at_blanks(candidate.value);
    if (!begin(earlier, parts)) continue;
    const auto& word = parts[earlier.size()];
    std::string rest;
    for (auto i = earlier.size() + 1; i < parts.size(); ++i) rest += (rest.empty() ? "" : " ") + parts[i];
    const auto same = std::ranges::find(next, word, &Candidate::value);
    if (same == next.end())
      next.push_back({word, rest.empty() ? candidate.meaning : rest, {}});
    else if (!rest.empty())
      same->meaning += ", " + rest;
  }
  return next;
}

/// A value that would be taken for an option, or that no terminal shows as it is, as words of it that say the same.
void make_typable(Candidate& candidate) {
  if (!candidate.value.starts_with('-') && shown(candidate.value) == candidate.value) return;
  candidate.names.push_back(candidate.value);
  candidate.value = joined_query(candidate.value, {});
}

}  // namespace

CompletionTarget completion_target(const std::vector<std::string>& arguments, Date today) {
  CompletionTarget target;
  if (arguments.empty()) return target;
  target.typed = arguments.back();
  const auto line = sorted_out({arguments.begin(), arguments.end() - 1}, target.common_options, today);
  if (line.is_unknown) return target;
  if (waits_for_value(line.tokens, line.parameters))
    target.parameter = line.parameters[*line.tokens.back().parameter];
  else if (target.typed.starts_with('-') && !line.options_ended())
    want_option(target, line);
  else if (!line.has_command)
    target.words = command_candidates();
  else
    want_argument(target, line);
  return target;
}

std::vector<Candidate> completions(const CompletionTarget& target, const Network& network) {
  auto all = target.words;
  if (target.parameter) {
    all = candidates(*target.parameter, network, target.status);
    const bool goes_on = !target.earlier.empty() && is_spread(*target.parameter);
    if (goes_on || target.parameter->takes == Takes::period)
      all = next_words(all, target.earlier);
    else
      std::erase_if(all, [&](const auto& one) { return std::ranges::count(target.earlier, one.value) > 0; });
    for (auto& one : all) make_typable(one);
    std::erase_if(all, [](const auto& one) { return one.value.empty(); });
  }
  if (!target.parameter && target.typed.starts_with('-'))
    std::erase_if(all, [&](const auto& one) { return !one.value.starts_with(target.typed); });  // -n is not --note
  else
    all = fitting(all, target.typed);
  for (auto& one : all) one.value.insert(0, target.before);
  return all;
}

}  // namespace netlog
