#include "netlog/line/option_values.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace netlog {
namespace {

[[noreturn]] void refuse_unknown_option(const std::string& text, const std::vector<Parameter>& parameters) {
  std::vector<std::string> names;
  for (const auto& parameter : parameters)
    if (parameter.is_option()) names.push_back(parameter.name.substr(2));
  if (text.size() > 1 && text[1] >= '0' && text[1] <= '9')
    refuse(fmt::format("\"{}\" is below zero, or no option", shown(text)), "put -- before arguments that begin with -");
  const auto meant = nearest(text.substr(std::min(text.size(), text.find_first_not_of('-'))), names);
  refuse(fmt::format("there is no option {}", shown(text)),
         meant.empty() ? "--help shows those there are" : fmt::format("did you mean --{}?", meant));
}

/// Throws UsageError for the first option that is none, has a value that it does not take, or lacks one.
void check_options(const std::vector<Token>& tokens, const std::vector<Parameter>& parameters) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != Token::Kind::option) continue;
    if (!tokens[i].parameter) refuse_unknown_option(tokens[i].text, parameters);
    const auto& option = parameters[*tokens[i].parameter];
    const bool has_value = i + 1 < tokens.size() && tokens[i + 1].kind == Token::Kind::value;
    if (option.is_flag() && has_value)
      refuse(fmt::format("{} takes no value", option.name), fmt::format("write {} alone", option.name));
    if (!option.is_flag() && !has_value)
      refuse(fmt::format("{} needs a value", option.name), fmt::format("write {} {}", option.name, option.placeholder));
  }
}

/// The options of `parameters` as those of `app`; null for an argument in its place.
std::vector<CLI::Option*> add_options(CLI::App& app, const std::vector<Parameter>& parameters) {
  std::vector<CLI::Option*> options;
  for (const auto& parameter : parameters) {
    CLI::Option* option = nullptr;
    const auto names = parameter.letter == 0 ? parameter.name : fmt::format("-{},{}", parameter.letter, parameter.name);
    const auto accept = [](const CLI::results_t&) { return true; };
    if (parameter.is_flag())
      option = app.add_flag_function(names, [](std::int64_t) {});
    else if (parameter.is_option())
      option = app.add_option(names, accept)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    options.push_back(option);
  }
  return options;
}

}  // namespace

std::vector<std::vector<std::string>> option_values(const std::vector<Token>& tokens,
                                                    const std::vector<Parameter>& parameters) {
  check_options(tokens, parameters);
  CLI::App app;
  app.set_help_flag();
  const auto options = add_options(app, parameters);
  // Each value goes in as the index of its token, so that none is ever split, unescaped or taken for an option.
  std::vector<std::string> line;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == Token::Kind::option) line.push_back(tokens[i].text);
    if (tokens[i].kind == Token::Kind::value) line.push_back(fmt::format("{}", i));
  }
  std::ranges::reverse(line);
  try {
    app.parse(line);
  } catch (const CLI::ParseError& error) {
    refuse(error.what(), "--help shows how to write it");
  }
  std::vector<std::vector<std::string>> values(parameters.size());
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (!options[i]) continue;
    if (parameters[i].is_flag())
      values[i].resize(options[i]->count());
    else
      for (const auto& token : options[i]->results()) values[i].push_back(tokens.at(std::stoul(token)).text);
  }
  return values;
}

}  // namespace netlog
