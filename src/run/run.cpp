#include "netlog/asking/book_names.hpp"
#include "netlog/asking/questions.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/context/conflict_files.hpp"
#include "netlog/context/kept_to_the_end.hpp"
#include "netlog/context/output.hpp"
#include "netlog/help/help.hpp"
#include "netlog/ledger/last_change.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/line/parse.hpp"
#include "netlog/run/recording.hpp"
#include "netlog/run/several_files.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

template <class... Cases> struct Overloaded : Cases... { using Cases::operator()...; };
template <class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

Colors colors(const CommonOptions& common_options, const Surroundings& surroundings) {
  const auto when = common_options.color.value_or(ColorMode::automatic);
  return when == ColorMode::always || (when == ColorMode::automatic && surroundings.colors) ? Colors::yes : Colors::no;
}

/// `text` line by line with nothing that a terminal would obey: CSV has no escapes of its own.
std::string for_terminal(const std::string& text) {
  std::string lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const bool ends_in_cr = end > begin && text[end - 1] == '\r';
    lines += shown(text.substr(begin, end - begin - std::size_t(ends_in_cr))) + "\n";
    begin = end + 1;
  }
  return lines;
}

std::string rendering(const Shown& shown, Format format, const CommonOptions& common_options,
                      const Surroundings& surroundings) {
  if (shown.whole) {
    auto text = shown.whole();
    return surroundings.prints_to_terminal ? for_terminal(text) : text;
  }
  const auto show = common_options.quiet ? Show::rows : Show::everything;
  switch (format) {
    case Format::json:
      return to_json(shown.json());
    case Format::csv: {
      const auto csv = to_csv(shown.csv(), common_options.raw ? Cells::raw : Cells::guarded);
      return surroundings.prints_to_terminal ? for_terminal(csv) : csv;
    }
    case Format::text:
      return rendered(with_file(shown.text(surroundings.width), common_options, surroundings.width),
                      colors(common_options, surroundings), show,
                      common_options.ascii || !surroundings.unicode ? Signs::ascii : Signs::unicode);
    case Format::markdown:
    case Format::html:
      return with_file_in_code(shown.others.at(format)(show), format, common_options);
    default:
      return shown.others.at(format)(show);
  }
}

void ask(const Ask& what, const CommandContext& context) {
  if (!context.common_options.more_files.empty()) return ask_several(what, context);
  const auto& history = kept_to_the_end(read_and_check(context.read()).history_or_refuse(context.ledger.string()));
  const Network network{history, context.as_of, history.ledger.settings.window()};
  context.show(what(network));
}

CommandContext context_for(const CommonOptions& common_options, const Surroundings& surroundings, Date as_of,
                           Answer& answer) {
  const auto named = common_options.file.value_or(surroundings.file_variable);
  return {common_options,
          surroundings,
          named.empty() ? surroundings.default_ledger : std::filesystem::path(named),
          named.empty(),
          as_of,
          answer,
          {}};
}

/// What another machine wrote must not be missed by who looks at the figures, or goes on writing.
void tell_of_conflict_files(const CommandContext& context) {
  if (context.common_options.quiet) return;
  std::vector<std::string> names;
  for (const auto& file : conflict_files(context.ledger)) names.push_back(shown(file.filename().string()));
  if (names.empty()) return;
  context.answer.err +=
      fmt::format("netlog: a synchroniser left {} beside the ledger; take over what is in {}: {}\n", enumerated(names),
                  names.size() == 1 ? "it" : "them", with_file("netlog merge", context.common_options.file));
}

void run_call(const Call& call, const std::vector<std::string>& arguments, const Surroundings& surroundings,
              Answer& answer) {
  if (call.common_options.version) {
    answer.out = fmt::format("netlog {}\n", NETLOG_VERSION);
    return;
  }
  if (!call.command) {
    if (call.common_options.help) {
      answer.out = general_help();
      return;
    }
    answer.err = general_help();
    answer.status = 2;
    return;
  }
  if (call.common_options.help) {
    answer.out = help_for(*call.command);
    return;
  }
  auto context =
      context_for(call.common_options, surroundings, day_asked_about(call.common_options, surroundings), answer);
  context.record = [&](const Record& what) { record(what, call, context, command_line(arguments)); };
  if (!std::holds_alternative<Keep>(call.run)) context.require_path();
  if (!std::holds_alternative<Ask>(call.run)) require_one_file(call.common_options);
  if (call.command->tells_of_conflict_files) tell_of_conflict_files(context);
  std::visit(Overloaded{[&](const Ask& what) { ask(what, context); },
                        [&](const Record& what) { record(what, call, context, command_line(arguments)); },
                        [&](const Keep& what) { what(context); }},
             call.run);
  if (std::holds_alternative<Record>(call.run)) tell_of_conflict_files(context);
}

/// Whether a person is there to be asked about `failure`.
bool may_ask(const Failure& failure, const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  if (!surroundings.read_line) return false;
  const auto line = parse_line(arguments);
  assign_common_options(line, surroundings);
  return !line.call->common_options.quiet && can_be_asked(failure, line);
}

/// Asks a person for what is missing or unclear in the arguments, and runs them then; so on with the next in a row.
void run_with_questions(std::vector<std::string> arguments, const Surroundings& surroundings, Answer& answer) {
  Series series;
  while (!arguments.empty()) {
    const auto line = parse_line(arguments);
    assign_common_options(line, surroundings);
    const auto& common_options = line.call->common_options;
    const auto context =
        context_for(common_options, surroundings, day_asked_about(common_options, surroundings), answer);
    const bool is_new = context.is_default_ledger && !context.has_ledger();
    const auto history =
        read_and_check(is_new ? std::string() : context.read()).history_or_refuse(context.ledger.string());
    const Network network{history, context.as_of, history.ledger.settings.window()};
    const auto on_screen = colors(common_options, surroundings);
    auto whole = completed(arguments, network, surroundings, on_screen, series);
    if (!whole) return;
    take_names_from_books(*whole, network, context);
    surroundings.tell_at_once("\n");
    auto asked = surroundings;
    asked.read_line = nullptr;  // all questions were answered
    run_call(*parse(whole->arguments, surroundings), whole->arguments, asked, answer);
    if (series.done == 0) {
      Page page;
      page.blank();
      page.row({{"the same in a line: ", Style::dim}, {command_line(whole->in_short), Style::cyan}});
      answer.err += rendered(page, on_screen, Show::everything);
    }
    arguments = whole->was_asked ? next_in_series(whole->arguments, series) : std::vector<std::string>{};
    if (arguments.empty()) return;
    answer.err += "\n";
    surroundings.print_at_once(answer);
  }
}

void run_line(const std::vector<std::string>& arguments, const Surroundings& surroundings, Answer& answer) {
  auto words = arguments;
  std::vector<Alias> aliases;
  const auto has_command = [&] {
    const auto place = command_index(words);
    answer.command = place < words.size() && command_called(words[place]) ? words[place] : std::string();
    return place == words.size() || !answer.command.empty();
  };
  if (!has_command()) {
    CommonOptions common_options;
    common_options.file = file_among(words);
    aliases = context_for(common_options, surroundings, surroundings.today, answer).aliases();
    words = without_alias(std::move(words), aliases);
    has_command();
  }
  answer.file = file_among(words);
  try {
    run_call(*parse(words, surroundings, aliases), words, surroundings, answer);
    return;
  } catch (const Failure& failure) {
    if (!may_ask(failure, words, surroundings)) throw;
  }
  run_with_questions(std::move(words), surroundings, answer);
}

}  // namespace

Colors CommandContext::colors() const {
  return netlog::colors(common_options, surroundings);
}

void CommandContext::show(const Shown& shown) const {
  require_sound(shown.output);
  const auto format = shown.whole ? Format::text : format_for(shown.output, common_options);
  const bool is_for_other_programs = shown.whole || format == Format::ics;
  if (shown.commands && is_for_other_programs && common_options.file)
    shown.commands([&](std::string& command) { command = with_file(command, common_options); });
  if (shown.output.folder) {
    put_into(*shown.output.folder, shown.folder(), *this);
  } else if (is_printed(shown.output)) {
    answer.out += rendering(shown, format, common_options, surroundings);
  } else {
    auto paper = surroundings;
    paper.prints_to_terminal = paper.colors = false;
    put(rendering(shown, format, common_options, paper), shown.output, *this);
  }
  if (!shown.remark.empty() && is_for_other_programs && !common_options.quiet)
    answer.err += fmt::format("netlog: {}\n", shown.remark);
  if (!shown.nothing) return;
  answer.status = 1;
  if (!common_options.quiet) throw CannotDo(*shown.nothing);
}

void run(const std::vector<std::string>& arguments, const Surroundings& surroundings, Answer& answer) {
  forget_old_changes(surroundings.state, surroundings.now);
  try {
    run_line(arguments, surroundings, answer);
  } catch (const Failure& failure) {
    CommonOptions named;
    named.file = answer.file;
    if (auto files = files_among(arguments); files.size() > 1) {
      const auto& where = failure.problem().where;
      const auto of_it = [&](const std::string& file) { return where == file || where.starts_with(file + ":"); };
      if (const auto one = std::ranges::find_if(files, of_it); one != files.end())
        named.file = *one;
      else
        named.all_files = std::move(files);
    }
    throw Failure(failure.status(), with_file(failure.problem(), named));
  }
}

std::string error_message(const Problem& problem, const std::string& command) {
  const auto& where = problem.where.empty() ? command : problem.where;
  std::string text =
      fmt::format("netlog: {}{}", where.empty() ? "" : shown(where) + ": ", with_short_quotes(shown(problem.what)));
  if (!problem.remedy.empty()) text += "; " + shown(problem.remedy);
  text += '\n';
  for (const auto& detail : problem.details) text += fmt::format("  {}\n", shown(detail));
  return text;
}

}  // namespace netlog
