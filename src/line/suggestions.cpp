#include "netlog/line/suggestions.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/line/other_words.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Whether `text` can be a word of a name: it begins with a letter, and has no blank or point.
bool is_one_word(const std::string& text) {
  const auto lead = static_cast<unsigned char>(text.empty() ? ' ' : text.front());
  return (std::isalpha(lead) != 0 || lead >= 0x80) && text.find_first_of(" .") == std::string::npos;
}

/// The places of a command, in their order.
std::vector<const Parameter*> places_of(const CommandLine& line) {
  std::vector<const Parameter*> places;
  for (auto i = line.common; i < line.syntax.parameters.size(); ++i)
    if (!line.syntax.parameters[i].is_option()) places.push_back(&line.syntax.parameters[i]);
  return places;
}

/// The arguments with the word that belongs first moved there, those before it joined to one name. Empty where there is
/// none.
std::vector<std::string> with_word_first(const CommandLine& line) {
  const auto places = places_of(line);
  const auto& arguments = line.arguments;
  if (places.size() < 2 || places.front()->known.empty()) return {};
  const auto& known = places.front()->known;
  const auto is_known = [&](const std::string& text) { return std::ranges::count(known, ascii_lower(text)) > 0; };
  const auto word = std::ranges::find_if(arguments, is_known);
  if (word == arguments.begin() || word == arguments.end()) return {};
  std::string name;
  for (auto part = arguments.begin(); part != word; ++part) name += (name.empty() ? "" : ".") + *part;
  std::vector<std::string> meant{*word, name};
  meant.insert(meant.end(), word + 1, arguments.end());
  return meant;
}

/// The arguments with CONTACT or REF and the one after it as one, where that one only goes on with the name. Empty
/// where that cannot be.
std::vector<std::string> with_name_joined(const CommandLine& line) {
  const auto places = places_of(line);
  auto arguments = line.arguments;
  const auto takes_more = [](const Parameter* one) { return one->many || one->joined; };
  const auto is_called = [](const Parameter* one) { return one->takes == Takes::contact || one->takes == Takes::item; };
  const auto name = std::ranges::find_if(places, is_called);
  const auto at = std::size_t(name - places.begin());
  const auto required = std::size_t(std::ranges::count(places, true, &Parameter::required));
  if (std::ranges::any_of(places, takes_more) || at + 1 >= arguments.size() || arguments.size() <= required) return {};
  const bool too_many = arguments.size() == places.size() + 1;
  const bool value_follows = at + 1 < places.size() && places[at + 1]->takes == Takes::money;
  if ((!too_many && !value_follows) || !is_one_word(arguments[at]) || !is_one_word(arguments[at + 1])) return {};
  arguments[at] += "." + arguments[at + 1];
  arguments.erase(arguments.begin() + std::ptrdiff_t(at) + 1);
  return arguments;
}

/// The arguments with a value in groups, and its currency, as one: `1 200 RON`. Empty where that cannot be.
std::vector<std::string> with_value_joined(const CommandLine& line) {
  const auto places = places_of(line);
  auto arguments = line.arguments;
  const auto at = std::size_t(std::ranges::find(places, Takes::money, &Parameter::takes) - places.begin());
  if (at == places.size() || at + 1 >= arguments.size()) return {};
  std::string value;
  for (auto i = at; i < arguments.size(); ++i) value += (i > at ? " " : "") + arguments[i];
  try {
    typed<TypedValue>("VALUE", value, {});
  } catch (const UsageError&) {
    return {};
  }
  arguments.resize(at);
  arguments.push_back(std::move(value));
  return arguments;
}

/// The line with a number that is one argument too many as the value of `--limit`: `next 3`. Empty where that cannot
/// be.
std::string with_limit(const CommandLine& line) {
  auto placed = line.arguments;
  const bool has_limit =
      std::ranges::find(line.syntax.parameters, "--limit", &Parameter::name) != line.syntax.parameters.end();
  if (!has_limit || line.placed == placed.size() || !whole_number(placed.back())) return {};
  auto options = options_given(line);
  options.insert(options.end(), {"--limit", placed.back()});
  placed.pop_back();
  placed.insert(placed.begin(), line.call->command->name);
  return command_line(placed, options);
}

/// `card emil 3`, which lacks what became of the cards: most of them are taken along.
std::vector<std::string> with_usual_action(const CommandLine& line) {
  auto arguments = line.arguments;
  if (line.call->command->name != "card" || arguments.size() < 2 || !whole_number(arguments.back())) return {};
  arguments.insert(arguments.begin(), "take");
  return arguments;
}

UsageError no_command(const std::string& word, std::string remedy) {
  return UsageError({.what = fmt::format("there is no command \"{}\"", shown(word)), .remedy = std::move(remedy)});
}

/// A command whose first argument is one of a few words, `rest` being the first of them: `outcome won dan` for `won
/// dan`.
std::string with_command_before(const std::vector<std::string>& rest) {
  for (const auto& command : all_commands()) {
    if (command.section == Section::hidden) continue;
    const auto parameters = parameters_of(command).own;
    const auto first = std::ranges::find_if(parameters, [](const Parameter& one) { return !one.is_option(); });
    if (first == parameters.end() || std::ranges::count(first->known, ascii_lower(rest.front())) == 0) continue;
    auto line = rest;
    line.insert(line.begin(), command.name);
    return command_line(line);
  }
  return {};
}

}  // namespace

void refuse_unknown_command(const std::vector<std::string>& rest, const std::vector<Alias>& aliases) {
  const auto& word = rest.front();
  if (const auto meant = with_command_before(rest); !meant.empty())
    throw no_command(word, fmt::format("did you mean {}?", meant));
  if (auto remedy = what_does_it_here(rest); !remedy.empty()) throw no_command(word, std::move(remedy));
  std::vector<std::string> names;
  for (const auto& command : all_commands()) {
    // `undo` takes something away: it is suggested for what is one letter off, and nothing else.
    if (command.section == Section::hidden || (command.name == "undo" && changes_between(word, command.name, 1) > 1))
      continue;
    names.push_back(command.name);
    names.insert(names.end(), command.other_names.begin(), command.other_names.end());
  }
  for (const auto& alias : aliases) names.push_back(alias.name);
  const auto meant = nearest(word, names);
  throw no_command(word, meant.empty() ? "netlog help shows those there are" : fmt::format("did you mean {}?", meant));
}

std::string probably_meant(const CommandLine& line) {
  auto placed = with_word_first(line);
  if (placed.empty()) placed = with_value_joined(line);
  if (placed.empty()) placed = with_name_joined(line);
  if (placed.empty()) placed = with_usual_action(line);
  if (placed.empty()) return with_limit(line);
  placed.insert(placed.begin(), line.call->command->name);
  return command_line(placed, options_given(line));
}

}  // namespace netlog
