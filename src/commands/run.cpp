#include "netlog/base/text.hpp"
#include "netlog/commands/command.hpp"
#include "netlog/commands/questions.hpp"
#include "netlog/commands/template.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/network/warnings.hpp"
#include "netlog/views/entries_view.hpp"
#include "netlog/views/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

template <class... Cases> struct Overloaded : Cases... { using Cases::operator()...; };
template <class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

Colors colors(const Globals& globals, const Surroundings& surroundings) {
  const auto when = globals.color.value_or(When::automatic);
  return when == When::always || (when == When::automatic && surroundings.colors) ? Colors::yes : Colors::no;
}

std::string rendering(const Shown& shown, const Globals& globals, const Surroundings& surroundings) {
  switch (globals.format.value_or(Format::text)) {
    case Format::json:
      return to_json(shown.json());
    case Format::csv:
      return to_csv(shown.csv());
    default:
      return rendered(shown.text(surroundings.width), colors(globals, surroundings),
                      globals.quiet ? Show::rows : Show::everything);
  }
}

[[noreturn]] void refuse_missing(const Desk& desk) {
  throw CannotDo({.what = "there is no ledger",
                  .remedy = fmt::format("make one: netlog init{}",
                                        desk.is_default_ledger ? "" : fmt::format(" --file {}", desk.ledger.string())),
                  .details = {"another one: --file FILE, or NETLOG_FILE"},
                  .where = desk.ledger.string()});
}

Waiting waiting(const Desk& desk) {
  return [&desk] {
    desk.surroundings.tell_at_once(
        fmt::format("netlog: {}: another netlog has it locked; waiting\n", desk.ledger.string()));
  };
}

bool is_there(const std::filesystem::path& path) {
  std::error_code error;
  return std::filesystem::exists(path, error) || error;  // what cannot be looked at is told by who opens it
}

void ask(const Ask& what, const Desk& desk) {
  if (!is_there(desk.ledger)) refuse_missing(desk);
  const auto history = make_history(read_ledger(read_file(desk.ledger, waiting(desk))));
  refuse_errors(history.ledger, desk.ledger.string());
  const Network network{history, desk.as_of, history.ledger.settings.window()};
  desk.show(what(network));
}

std::string tomls(const std::vector<Entry>& entries) {
  std::string text;
  for (const auto& entry : entries) {
    if (!text.empty()) text += '\n';
    text += to_toml(entry);
  }
  return text;
}

/// Gives an id to every entry that needs one: six characters of Crockford's base 32 that nothing in the ledger has.
void draw_ids(std::vector<Entry>& entries, const Ledger& ledger, const Surroundings& surroundings) {
  constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  std::vector<std::string> taken;
  const auto is_taken = [&](const std::string& id) {
    const auto has = [&](const Entry& entry) {
      const auto* own = id_of(entry);
      return own && own->text == id;
    };
    return std::ranges::count(taken, id) > 0 || std::ranges::any_of(ledger.entries, has);
  };
  for (auto& entry : entries)
    std::visit(
        [&](auto& content) {
          if constexpr (requires { content.id; }) {
            std::string id;
            do {
              auto number = surroundings.chance();
              id.clear();
              for (int i = 0; i < 6; ++i, number /= 32) id += alphabet[number % 32];
            } while (is_taken(id));
            taken.push_back(id);
            content.id = {id};
          }
        },
        entry.content);
}

/// The standings of all contacts by the entry of each, which stays the same when more entries follow.
StandingsBefore standings_now(const Network& network) {
  StandingsBefore standings;
  const auto all = dealings(network);
  for (std::size_t person = 0; person < all.size(); ++person)
    standings.emplace(network.history().persons[person].contacts.front().entry,
                      standing(all[person].given.total, all[person].received.total, all[person].first_unreturned,
                               network.as_of(), network.grace()));
  return standings;
}

/// The entries as hints to paste, each line of their TOML a detail.
void add_for_pasting(Problem& problem, const std::string& toml) {
  problem.details.push_back("not written; paste it at the end when that is mended:");
  std::size_t from = 0;
  while (from < toml.size()) {
    const auto end = std::min(toml.find('\n', from), toml.size());
    problem.details.push_back("  " + toml.substr(from, end - from));
    from = end + 1;
  }
}

/// Everything between the words of a recording command and its answer.
class Recording {
 public:
  Recording(const Record& record, const Call& call, const Desk& desk, std::string typed)
      : record_(record), call_(call), desk_(desk), typed_(std::move(typed)) {}

  void run() {
    if (call_.stamp.dry_run) return dry_run();
    while (true) {
      if (auto file = LockedFile::lock(desk_.ledger, waiting(desk_))) return append_to(*file, file->read(), "");
      if (!desk_.is_default_ledger) refuse_missing(desk_);
      // What cannot be done must not leave an empty ledger behind, so the draft comes first.
      draft(History{make_history(Ledger{})});
      if (auto file = LockedFile::create(desk_.ledger)) {
        append_to(*file, "", new_ledger({}, {}));
        if (!call_.globals.quiet)
          desk_.answer.err +=
              fmt::format("netlog: made the ledger {}, with values in EUR; another currency: edit its header\n",
                          desk_.ledger.string());
        return;
      }
    }
  }

 private:
  std::vector<Entry> draft(const History& history) {
    const Network network{history, desk_.as_of, history.ledger.settings.window()};
    Draft draft{network, call_.stamp, typed_};
    record_(draft);
    auto entries = std::move(draft.entries());
    draw_ids(entries, history.ledger, desk_.surroundings);
    return entries;
  }

  /// The history of `text`, which has no errors; else the error, with what would have been written.
  History understood(std::string text) {
    auto history = make_history(read_ledger(std::move(text)));
    if (history.ledger.findings.empty()) return history;
    try {
      refuse_errors(history.ledger, desk_.ledger.string());
    } catch (const CannotDo& error) {
      auto problem = error.problem();
      std::string toml;
      try {
        toml = tomls(draft(without_errors(history.ledger)));
      } catch (const Failure&) {
        problem.details.emplace_back("nothing was written");
      }
      if (!toml.empty()) add_for_pasting(problem, toml);
      throw CannotDo(std::move(problem));
    }
    return history;
  }

  /// `history` with the entries of `toml` at its end, read as they will be read from the file. Throws UsageError when
  /// they do not check.
  static History with(History history, const std::string& toml) {
    auto ledger = std::move(history.ledger);
    auto fresh = read_ledger(toml);
    refuse_findings(fresh.findings);
    ledger.text += appendix(ledger.text, toml);
    const auto before = ledger.text.size() - toml.size();
    const auto lines = std::size_t(std::ranges::count(std::string_view(ledger.text).substr(0, before), '\n'));
    for (auto& entry : fresh.entries) {
      entry.line += lines;
      entry.begin += before;
      entry.end += before;
      ledger.entries.push_back(std::move(entry));
    }
    auto longer = make_history(std::move(ledger));
    refuse_findings(longer.ledger.findings);
    return longer;
  }

  static void refuse_findings(const std::vector<Finding>& findings) {
    if (!findings.empty())
      throw UsageError({.what = findings.front().what, .remedy = findings.front().remedy, .details = {}, .where = {}});
  }

  void dry_run() {
    std::string text;
    if (is_there(desk_.ledger))
      text = read_file(desk_.ledger, waiting(desk_));
    else if (!desk_.is_default_ledger)
      refuse_missing(desk_);
    auto history = understood(std::move(text));
    const auto first = history.ledger.entries.size();
    const auto toml = tomls(draft(history));
    const auto after = with(std::move(history), toml);
    if (call_.globals.format.value_or(Format::text) == Format::text)
      desk_.answer.out += toml;
    else
      tell(after, first, {});
    warn(after, first);
  }

  void append_to(LockedFile& file, const std::string& text, const std::string& header) {
    auto history = understood(text.empty() ? header : text);
    const auto first = history.ledger.entries.size();
    const auto before = standings_now(Network{history, desk_.as_of, history.ledger.settings.window()});
    const auto toml = tomls(draft(history));
    const auto after = with(std::move(history), toml);
    try {
      file.append(header + appendix(header + text, toml));
    } catch (const CannotDo& error) {
      auto problem = error.problem();
      add_for_pasting(problem, toml);
      throw CannotDo(std::move(problem));
    }
    desk_.answer.recorded = true;
    if (call_.globals.quiet) return;
    tell(after, first, before);
    warn(after, first);
  }

  void tell(const History& history, std::size_t first, const StandingsBefore& before) {
    const Network network{history, desk_.as_of, history.ledger.settings.window()};
    std::vector<std::size_t> written;
    for (auto i = first; i < history.ledger.entries.size(); ++i) written.push_back(i);
    desk_.show({[&](std::size_t) { return answer_page(network, written, before); },
                [&] { return entries_value(network, written); }, [&] { return entries_sheet(network, written); }});
  }

  void warn(const History& history, std::size_t first) {
    for (const auto& finding : warnings(history, desk_.as_of, first))
      desk_.answer.err += fmt::format("netlog: warning: {}; {}\n", finding.what, finding.remedy);
  }

  const Record& record_;
  const Call& call_;
  const Desk& desk_;
  std::string typed_;
};

Desk desk_for(const Call& call, const Surroundings& surroundings, Answer& answer) {
  const auto named = call.globals.file.value_or(surroundings.file_variable);
  const auto ledger = named.empty() ? surroundings.default_ledger : std::filesystem::path(named);
  if (ledger.empty() && !std::holds_alternative<Keep>(call.run))
    throw CannotDo({.what = "there is no home folder to keep a ledger in",
                    .remedy = "name one with --file or NETLOG_FILE",
                    .details = {},
                    .where = {}});
  return {call.globals, surroundings, ledger, named.empty(), day_asked_about(call.globals, surroundings), answer};
}

void run_call(const Call& call, const std::vector<std::string>& arguments, const Surroundings& surroundings,
              Answer& answer) {
  if (!call.command) {
    if (call.globals.help) {
      answer.out = general_help();
      return;
    }
    answer.err = general_help();
    answer.status = 2;
    return;
  }
  if (call.globals.help) {
    answer.out = help_for(*call.command);
    return;
  }
  const auto desk = desk_for(call, surroundings, answer);
  std::visit(Overloaded{[&](const Ask& what) { ask(what, desk); },
                        [&](const Record& what) {
                          Recording{what, call, desk, as_typed(arguments)}.run();
                        },
                        [&](const Keep& what) { what(desk); }},
             call.run);
}

/// Whether a person is there to be asked about `failure`.
bool may_ask(const Failure& failure, const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  if (!surroundings.read_line) return false;
  const auto line = taken_apart(arguments);
  take_over_globals(line, surroundings);
  return !line.call->globals.quiet && can_be_asked(failure, line);
}

/// Asks a person for what is missing or unclear in the arguments, and runs them then; so on with the next in a row.
void run_with_questions(std::vector<std::string> arguments, const Surroundings& surroundings, Answer& answer) {
  Series series;
  while (!arguments.empty()) {
    const auto line = taken_apart(arguments);
    take_over_globals(line, surroundings);
    const auto desk = desk_for(*line.call, surroundings, answer);
    const bool is_new = desk.is_default_ledger && !is_there(desk.ledger);
    if (!is_new && !is_there(desk.ledger)) refuse_missing(desk);
    const auto history = make_history(is_new ? Ledger{} : read_ledger(read_file(desk.ledger, waiting(desk))));
    refuse_errors(history.ledger, desk.ledger.string());
    const Network network{history, desk.as_of, history.ledger.settings.window()};
    const auto on_screen = colors(line.call->globals, surroundings);
    const auto whole = completed(arguments, network, surroundings, on_screen, series);
    if (!whole) return;
    surroundings.tell_at_once("\n");
    run_call(*parse(whole->arguments, surroundings), whole->arguments, surroundings, answer);
    if (series.done == 0) {
      Page page;
      page.blank();
      page.row({{"the same in a line: ", Style::dim}, {as_typed(whole->in_short), Style::cyan}});
      answer.err += rendered(page, on_screen, Show::everything);
    }
    arguments = whole->was_asked ? next_in_series(whole->arguments, series) : std::vector<std::string>{};
    if (arguments.empty()) return;
    answer.err += "\n";
    surroundings.print_at_once(answer);
  }
}

}  // namespace

void Desk::show(const Shown& shown) const {
  answer.out += rendering(shown, globals, surroundings);
}

void run(const std::vector<std::string>& arguments, const Surroundings& surroundings, Answer& answer) {
  if (arguments.size() == 1 && arguments.front() == "--version") {
    answer.out = fmt::format("netlog {}\n", NETLOG_VERSION);
    return;
  }
  try {
    run_call(*parse(arguments, surroundings), arguments, surroundings, answer);
    return;
  } catch (const Failure& failure) {
    if (!may_ask(failure, arguments, surroundings)) throw;
  }
  run_with_questions(arguments, surroundings, answer);
}

std::string told(const Problem& problem, const std::vector<std::string>& arguments) {
  const auto& where = problem.where.empty() ? command_word(arguments) : problem.where;
  std::string text = fmt::format("netlog: {}{}", where.empty() ? "" : where + ": ", problem.what);
  if (!problem.remedy.empty()) text += "; " + problem.remedy;
  text += '\n';
  for (const auto& detail : problem.details) text += fmt::format("  {}\n", detail);
  return text;
}

}  // namespace netlog
