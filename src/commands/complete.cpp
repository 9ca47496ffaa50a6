// complete: what the last word of a line may become, for the shells.

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/completion/bash_line.hpp"
#include "netlog/completion/completion.hpp"
#include "netlog/completion/stubs.hpp"
#include "netlog/context/book_files.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/tokens.hpp"
#include "netlog/network/names.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct CompleteOptions {
  std::optional<Shell> shell;
  std::optional<std::string> word_breaks;
  std::vector<std::string> words;
  bool list = false;
};

/// The ledger that a half-typed line is about, or an empty one where there is none or it has errors.
History history_for(const CommonOptions& common_options, const CommandContext& context) {
  try {
    auto read = checked(read_ledger(read_file(common_options.file.value_or(context.ledger.string()), [] {})));
    if (!read.has_errors()) return std::move(read).history();
  } catch (const Failure&) {  // whoever runs the line is told
  }
  return {};
}

/// How far the values are the same.
std::string common_beginning(const std::vector<Candidate>& all) {
  if (all.empty()) return {};
  std::string_view common = all.front().value;
  for (const auto& one : all) {
    const auto differs = std::ranges::mismatch(common, one.value);
    common = common.substr(0, std::size_t(differs.in1 - common.begin()));
  }
  return std::string(common);
}

/// fish leaves out what the typed text is no part of; so there a candidate stands by the name under which it was found.
void name_as_found(Candidate& candidate, std::string_view typed) {
  if (ascii_lower(candidate.value).find(ascii_lower(typed)) != std::string::npos) return;
  candidate.names.push_back(candidate.value);
  const auto found =
      std::ranges::find_if(candidate.names, [&](const auto& name) { return begins_words_of(typed, name); });
  if (found == candidate.names.end()) return;
  if (candidate.value != *found)
    candidate.meaning = candidate.value + (candidate.meaning.empty() ? "" : ", " + candidate.meaning);
  candidate.value = joined_query(*found, {});
}

/// Writes the alias in `arguments` out. Where the last of them is to become a command, gives the aliases that it may
/// become too.
std::vector<Alias> write_aliases_out(std::vector<std::string>& arguments, const CommandContext& context) {
  if (arguments.empty() || arguments.back().starts_with('-')) return {};
  const auto index = command_index(arguments);
  const bool is_last = index + 1 == arguments.size();
  if (index >= arguments.size() || (!is_last && command_called(arguments[index]))) return {};
  CommandContext its_own = context;
  if (const auto file = file_among(arguments)) its_own.ledger = *file;
  auto aliases = its_own.aliases();
  if (is_last) return aliases;
  try {
    arguments = without_alias(std::move(arguments), aliases);
  } catch (const UsageError&) {  // whoever runs the line is told
  }
  return {};
}

/// Whether the word is the name of somebody new, whom an address book may know.
bool is_new_name(const Parameter& word, const std::vector<std::string>& arguments) {
  const auto place = command_index(arguments);
  if (word.value_name() == "NAME" && place < arguments.size()) return arguments[place] == "add";
  return word.value_name() == "CONTACT" && std::ranges::count(arguments, "--new") > 0;
}

/// Prints what the last word may become: a line each, with a few words about it after a tab. A line that begins with a
/// tab is for the shell: "files", it is the path of a file; "keep", what the candidates have in common is not what was
/// typed, and must not replace it.
void complete(const CompleteOptions& options, const CommandContext& context) {
  const auto breaks = options.word_breaks.value_or("");
  ShellLine line;
  auto arguments = options.words;
  if (options.shell == Shell::bash && arguments.size() == 1) {
    line = read_shell_line(arguments.front(), breaks);
    arguments.assign(line.words.begin() + 1, line.words.end());
  }
  const auto aliases = write_aliases_out(arguments, context);
  auto target = completion_target(arguments, context.surroundings.today);
  for (const auto& alias : aliases)
    if (shown(alias.name) == alias.name && fitting({{alias.name, {}, {}}}, target.typed).size() == 1)
      target.words.push_back({alias.name, alias.stands_for, {}});
  if (target.is_file()) {
    context.answer.out += "\tfiles\n";
    return;
  }
  const auto history = target.needs_ledger() ? history_for(target.common_options, context) : History{};
  const bool real_day = target.parameter && target.parameter->name == "--today";
  const auto as_of = real_day ? context.surroundings.today : target.common_options.today.value_or(context.as_of);
  auto all = completions(target, Network{history, as_of, history.ledger.settings.window()});
  if (all.empty() && target.parameter && is_new_name(*target.parameter, arguments)) {
    constexpr std::size_t most_bytes = 3 << 20, most_names = 50;  // what is read in a tenth of a second
    const auto shelf =
        books_on_disk(book_paths(history.ledger.settings, context.surroundings, context.ledger), most_bytes);
    for (auto& name : names_in_books(shelf, target.typed, most_names))
      all.push_back({std::move(name), "address book", {}});
  }
  if (options.shell == Shell::fish)
    for (auto& one : all) name_as_found(one, target.before + target.typed);
  const auto goes_on = folded(common_beginning(all)).starts_with(folded(target.before + target.typed));
  for (const auto& one : all) {
    if (options.list) {
      context.answer.out +=
          fmt::format("{}{}\n", one.value, one.meaning.empty() ? "" : fmt::format("  ({})", shown(one.meaning)));
      continue;
    }
    const auto value = options.shell == Shell::bash ? in_bash_line(line, one.value, breaks) : one.value;
    if (!value.empty()) context.answer.out += fmt::format("{}\t{}\n", value, shown(one.meaning));
  }
  if (all.size() > 1 && !goes_on && !options.list) context.answer.out += "\tkeep\n";
}

}  // namespace

Command complete_command() {
  return {.name = "complete",
          .section = Section::hidden,
          .arguments = "WORDS...",
          .summary = "what the last of the words may become",
          .about =
              "What the last of the words after \"netlog\" may become, with a few words about it after a tab. For bash "
              "the one argument is the line up to the cursor.",
          .examples = {"netlog complete -- give em", "netlog complete --shell bash --breaks := -- \"netlog give em\""},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<CompleteOptions>();
            syntax.one("--shell SHELL", options->shell, "the shell that asks");
            syntax.one("--breaks CHARACTERS", options->word_breaks, "that break words for bash, beside blanks");
            syntax.flag("--list", options->list, "to be looked at, not typed");
            syntax
                .bound(
                    "WORDS", "the words so far",
                    [options](const std::string& text, Date) { options->words.push_back(text); })  // an empty one, too
                .many = true;
            return Keep([options](const CommandContext& context) { complete(*options, context); });
          }};
}

}  // namespace netlog
