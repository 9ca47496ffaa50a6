#include "netlog/line/parse.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/line/arguments.hpp"
#include "netlog/line/suggestions.hpp"
#include "netlog/syntax/command.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace netlog {
namespace {

[[noreturn]] void refuse_unknown_option(const std::string& text, const std::vector<Word>& words) {
  std::vector<std::string> names;
  for (const auto& word : words)
    if (word.is_option()) names.push_back(word.name.substr(2));
  if (text.size() > 1 && text[1] >= '0' && text[1] <= '9')
    refuse(fmt::format("\"{}\" is below zero, or no option", shown(text)), "put -- before arguments that begin with -");
  const auto meant = nearest(text.substr(std::min(text.size(), text.find_first_not_of('-'))), names);
  refuse(fmt::format("there is no option {}", shown(text)),
         meant.empty() ? "--help shows those there are" : fmt::format("did you mean --{}?", meant));
}

/// What was typed: the values of each option, in the order of the words, and the arguments in their places.
struct Typed {
  std::vector<std::vector<std::string>> values;
  std::vector<std::string> arguments;
};

/// Takes `--name=value` and `-nd fri` apart: CLI11 would take an empty value for a missing one.
std::vector<TypedPart> parts_of(const std::vector<std::string>& arguments, const std::vector<Word>& words) {
  using What = TypedPart::What;
  std::vector<TypedPart> apart;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& text = arguments[i];
    if (text == "--") {
      for (++i; i < arguments.size(); ++i) apart.push_back({What::placed, arguments[i]});
      break;
    }
    if (!text.starts_with('-') || text == "-") {
      apart.push_back({What::placed, text});
      continue;
    }
    const auto parts = is_cluster(text) ? unclustered(text, words) : std::vector{text};
    for (std::size_t j = 0; j < parts.size(); ++j) {
      const auto equals = parts[j].find('=');
      const auto* word = option_called(words, parts[j]);
      if (!word) refuse_unknown_option(text, words);
      apart.push_back({What::option, word->name});
      if (word->is_flag()) {
        if (equals != std::string::npos)
          refuse(fmt::format("{} takes no value", word->name), fmt::format("write {} alone", word->name));
        continue;
      }
      if (equals != std::string::npos && parts[j].starts_with("--"))
        apart.push_back({What::value, parts[j].substr(equals + 1)});
      else if (j + 1 < parts.size())
        apart.push_back({What::value, parts[++j]});
      else if (i + 1 < arguments.size())
        apart.push_back({What::value, arguments[++i]});
      else
        refuse(fmt::format("{} needs a value", word->name), fmt::format("write {} {}", word->name, word->placeholder));
      // In capitals only: what stands here may also be a name.
      if (word->takes_currency && i + 1 < arguments.size() && is_iso_currency({arguments[i + 1]}))
        apart.back().text += " " + arguments[++i];
    }
  }
  return apart;
}

Typed read_words(const std::vector<TypedPart>& apart, const std::vector<Word>& words) {
  // CLI11 gets a stand-in for every value and argument, so that none is ever split, unescaped or taken for an option.
  std::vector<std::string> stand_ins;
  for (std::size_t i = 0; i < apart.size(); ++i)
    stand_ins.push_back(apart[i].what == TypedPart::What::option ? apart[i].text : fmt::format("{}", i));
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<CLI::Option*> given;
  for (const auto& word : words) {
    CLI::Option* option = nullptr;
    const auto names = word.letter == 0 ? word.name : fmt::format("-{},{}", word.letter, word.name);
    const auto accept = [](const CLI::results_t&) { return true; };
    if (word.is_flag())
      option = app.add_flag_function(names, [](std::int64_t) {});
    else if (word.is_option())
      option = app.add_option(names, accept)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    given.push_back(option);
  }
  std::ranges::reverse(stand_ins);
  try {
    app.parse(stand_ins);
  } catch (const CLI::ParseError& error) {
    refuse(error.what(), "--help shows how to write it");
  }
  const auto real = [&](const CLI::Option* option) {
    std::vector<std::string> values;
    for (const auto& stand_in : option->results()) values.push_back(apart.at(std::stoul(stand_in)).text);
    return values;
  };
  Typed typed;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!given[i])
      typed.values.emplace_back();
    else if (words[i].is_flag())
      typed.values.emplace_back(given[i]->count(), std::string());
    else
      typed.values.push_back(real(given[i]));
  }
  for (const auto& stand_in : app.remaining()) typed.arguments.push_back(apart.at(std::stoul(stand_in)).text);
  return typed;
}

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

/// Gives each argument to the word in whose place it stands.
void place_arguments(CommandLine& line) {
  std::size_t at = 0;
  const auto& arguments = line.arguments;
  for (std::size_t i = line.globals; i < line.syntax.words.size() && at < arguments.size(); ++i) {
    const auto& word = line.syntax.words[i];
    auto& given = line.given[i];
    if (word.is_option()) continue;
    if (word.joined)
      given.push_back(joined_by_blanks(arguments, at));
    else
      given.assign(arguments.begin() + std::ptrdiff_t(at),
                   word.many ? arguments.end() : arguments.begin() + std::ptrdiff_t(at) + 1);
    at = word.joined || word.many ? arguments.size() : at + 1;
    if (word.takes_currency && at < arguments.size() && is_currency(arguments[at]))
      given.back() += " " + arguments[at++];
  }
  line.placed = at;
}

/// How many arguments stand before the word whose words have to stand together; all, where there is none.
std::size_t before_words_together(const CommandLine& line) {
  std::size_t before = 0;
  for (std::size_t i = line.globals; i < line.syntax.words.size(); ++i) {
    const auto& word = line.syntax.words[i];
    if (word.is_option()) continue;
    if (word.joined || word.together) return before;
    ++before;
  }
  return line.arguments.size();
}

/// Whether the option `name` of `command` takes `value`.
bool takes_value(const Command& command, const std::string& name, const std::string& value, Date as_of) {
  const auto fresh = taken_apart({command.name});
  try {
    option_called(fresh.syntax.words, name)->set(value, as_of);
    return true;
  } catch (const UsageError&) {
    return false;
  }
}

/// Throws UsageError for a word that stands apart from the others of a name or text, behind the value of an option:
/// `add Ana Pop --phone 0723 456 789`. It belongs to the value, where that takes it, else to the name or text.
void refuse_words_apart(const CommandLine& line, Date as_of) {
  using What = TypedPart::What;
  const auto first = before_words_together(line);
  const auto& parts = line.parts;
  std::vector<std::string> meant{line.call->command->name};
  std::string apart;
  std::size_t placed = 0, text = 0, into = 0;  // in `meant`: the name or text, and where the words at hand belong
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_placed = parts[i].what == What::placed;
    if (!is_placed || placed < first || text == 0) {
      into = meant.size();
      if (is_placed && placed >= first) text = into;
      meant.push_back(parts[i].text);
    } else {
      if (parts[i - 1].what == What::value) {
        if (apart.empty()) apart = parts[i].text;
        const bool fits =
            takes_value(*line.call->command, parts[i - 2].text, parts[i - 1].text + " " + parts[i].text, as_of);
        into = fits ? meant.size() - 1 : text;
      } else if (parts[i - 1].what == What::option) {
        into = text;
      }
      meant[into] += " " + parts[i].text;
    }
    placed += is_placed ? 1 : 0;
  }
  if (!apart.empty())
    refuse(fmt::format("\"{}\" stands apart from the words before", shown(apart)),
           fmt::format("put quotes around what belongs together: {}", command_line(meant)));
}

void take_over_arguments(const CommandLine& line, Date as_of) {
  refuse_words_apart(line, as_of);
  for (std::size_t i = line.globals; i < line.syntax.words.size(); ++i) {
    const auto& word = line.syntax.words[i];
    if (word.is_option()) continue;
    if (word.required && line.given[i].empty())
      throw MissingArgument(word.name,
                            fmt::format("write netlog {} {}", line.call->command->name, line.call->command->arguments));
    for (const auto& value : line.given[i]) word.set(value, as_of);
  }
  if (line.placed == line.arguments.size()) return;
  refuse(fmt::format("\"{}\" is one argument too many", shown(line.arguments[line.placed])),
         line.placed == 0 ? fmt::format("{} takes none", line.call->command->name)
                          : "put quotes around a name or text of several words");
}

/// Takes over all but the words of every command.
void take_over(const CommandLine& line, Date as_of) {
  for (std::size_t i = line.globals; i < line.syntax.words.size(); ++i)
    for (const auto& value : line.given[i])
      if (line.syntax.words[i].is_option()) line.syntax.words[i].set(value, as_of);
  try {
    take_over_arguments(line, as_of);
  } catch (const UsageError& error) {
    const auto meant = probably_meant(line);
    if (meant.empty()) throw;
    auto problem = error.problem();
    problem.remedy = fmt::format("did you mean {}?", meant);
    throw UsageError(std::move(problem));
  }
}

void require_utf8(const std::vector<std::string>& arguments) {
  for (const auto& text : arguments)
    if (!is_utf8(text)) refuse(fmt::format("\"{}\" is not UTF-8", shown(text)), "set your terminal to UTF-8");
}

/// Whether `value`, as the FOR in its place, would be taken for the rest of the PROSPECT before it.
bool is_rest_of_prospect(const Word& word, const std::string& before, const std::string& value) {
  return word.name == "FOR" && looks_like_one_name(before, value);
}

}  // namespace

std::size_t command_place(const std::vector<std::string>& arguments) {
  Globals globals;
  Syntax syntax;
  add_global_words(syntax, globals);
  return command_place(arguments, syntax.words);
}

std::optional<std::string> file_among(const std::vector<std::string>& arguments) {
  Globals globals;
  Syntax syntax;
  add_global_words(syntax, globals);
  std::optional<std::string> file;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const auto* word = arguments[i].starts_with('-') ? option_called(syntax.words, arguments[i]) : nullptr;
    if (!word || word->is_flag()) continue;
    const auto equals = arguments[i].find('=');
    const auto value =
        equals == std::string::npos && i + 1 < arguments.size() ? arguments[++i] : arguments[i].substr(equals + 1);
    if (word->name == "--file") file = value;
  }
  return file;
}

Date day_asked_about(const Globals& globals, const Surroundings& surroundings) {
  if (globals.today) return *globals.today;
  if (surroundings.today_variable.empty()) return surroundings.today;
  const auto date = date_from_words(surroundings.today_variable, surroundings.today);
  if (!date)
    refuse(fmt::format("NETLOG_TODAY is \"{}\", which is no date", shown(surroundings.today_variable)),
           "write it like 2026-11-20, or unset it");
  return *date;
}

CommandLine taken_apart(const std::vector<std::string>& arguments, const std::vector<Alias>& aliases) {
  require_utf8(arguments);
  CommandLine line;
  line.call = std::make_shared<Call>();
  const auto place = command_place(arguments);
  auto others = arguments;
  auto& command = line.call->command;
  if (place < arguments.size()) {
    command = command_called(arguments[place]);
    if (!command) refuse_unknown_command({arguments.begin() + std::ptrdiff_t(place), arguments.end()}, aliases);
  }
  add_global_words(line.syntax, line.call->globals, command ? command->formats : usual_formats);
  line.syntax.flag("--version", line.call->globals.version, "the version of netlog");
  line.globals = line.syntax.words.size();
  if (command) {
    others.erase(others.begin() + std::ptrdiff_t(place));
    line.call->run = command->define(line.syntax);
    line.stamps = line.syntax.words.size();
    if (std::holds_alternative<Record>(line.call->run))
      add_stamp_words(line.syntax, line.call->stamp, command->name == "add" || command->name == "group");
  }
  line.parts = parts_of(others, line.syntax.words);
  auto typed = read_words(line.parts, line.syntax.words);
  line.given = std::move(typed.values);
  line.arguments = std::move(typed.arguments);
  place_arguments(line);
  return line;
}

void take_over_globals(const CommandLine& line, const Surroundings& surroundings) {
  for (std::size_t i = 0; i < line.globals; ++i)
    for (const auto& value : line.given[i]) line.syntax.words[i].set(value, surroundings.today);
}

std::vector<std::string> put_together(const CommandLine& line) {
  std::vector<std::string> placed, options;
  bool gap = false;
  for (std::size_t i = 0; i < line.syntax.words.size(); ++i) {
    const auto& word = line.syntax.words[i];
    const auto says_the_same = [&](const Word& other) { return other.fills == std::vector{word.name}; };
    const auto twin = std::ranges::find_if(line.syntax.words, says_the_same);
    for (const auto& value : line.given[i]) {
      gap = gap || (!word.is_option() && !placed.empty() && is_rest_of_prospect(word, placed.back(), value));
      if (!word.is_option() && !(gap && twin != line.syntax.words.end())) {
        placed.push_back(value);
        continue;
      }
      options.push_back(word.is_option() ? word.name : twin->name);
      if (!word.is_flag()) options.push_back(value);
    }
    gap = gap || (!word.is_option() && line.given[i].empty());
  }
  std::vector<std::string> arguments{line.call->command->name};
  const bool looks_like_option =
      std::ranges::any_of(placed, [](const auto& text) { return text.starts_with('-') && text != "-"; });
  if (!looks_like_option) arguments.insert(arguments.end(), placed.begin(), placed.end());
  arguments.insert(arguments.end(), options.begin(), options.end());
  if (!looks_like_option) return arguments;
  arguments.push_back("--");
  arguments.insert(arguments.end(), placed.begin(), placed.end());
  return arguments;
}

std::shared_ptr<Call> parse(const std::vector<std::string>& arguments, const Surroundings& surroundings,
                            const std::vector<Alias>& aliases) {
  const auto line = taken_apart(arguments, aliases);
  const auto& call = line.call;
  // Whoever asks for help, or the version, gets it, whatever else is still missing.
  for (std::size_t i = 0; i < line.globals; ++i)
    if (line.syntax.words[i].is_flag() && !line.given[i].empty()) line.syntax.words[i].set({}, {});
  if (call->globals.help || call->globals.version) return call;
  take_over_globals(line, surroundings);
  if (call->command) take_over(line, day_asked_about(call->globals, surroundings));
  return call;
}

}  // namespace netlog
