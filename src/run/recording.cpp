#include "netlog/run/recording.hpp"

#include "netlog/base/text.hpp"
#include "netlog/context/book_files.hpp"
#include "netlog/context/kept_to_the_end.hpp"
#include "netlog/disk/whole_file.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/last_change.hpp"
#include "netlog/ledger/new_ledger.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/network/warnings.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/answer_view.hpp"
#include "netlog/views/text/find_view.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace netlog {
namespace {

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
  for (const auto person : all.indices())
    standings.emplace(network.history().persons[person].contacts.front().entry, standing(all[person], network));
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

/// How many lines of the ledger's text stand before that byte, which is behind all entries.
std::size_t lines_before(std::size_t at, const Ledger& ledger) {
  const auto text = std::string_view(ledger.text).substr(0, at);
  if (ledger.entries.empty()) return std::size_t(std::ranges::count(text, '\n'));
  const auto& last = ledger.entries.back();
  return last.line - 1 + std::size_t(std::ranges::count(text.substr(last.begin), '\n'));
}

/// Runs a recording command: lock, read, check, write, answer.
class Recording {
 public:
  Recording(const Record& record, const Call& call, const CommandContext& context, std::string typed)
      : record_(record), call_(call), context_(context), typed_(std::move(typed)) {}

  void run() {
    if (call_.entry_options.dry_run) return dry_run();
    while (true) {
      if (auto file = LockedFile::lock(context_.ledger, context_.waiting())) {
        const auto& written = kept_to_the_end(prepared(file->read()));
        append_to(*file, written);
        remember_for_undo(written);
        return answer(written);
      }
      if (!context_.is_default_ledger) context_.refuse_missing();
      const auto written = prepared(new_ledger({}, {}));
      if (!make_file(context_.ledger, written.after.ledger.text)) continue;
      remember_for_undo(written);
      answer(written);
      if (!call_.common_options.quiet)
        context_.answer.err += fmt::format("netlog: made the ledger {}, with values in EUR; another currency: {}\n",
                                           shown(context_.ledger.string()), "netlog set currency CUR");
      return;
    }
  }

 private:
  std::vector<Entry> draft(const History& history) {
    const Network network{history, context_.as_of, history.ledger.settings.window()};
    Draft draft{network, call_.entry_options, typed_};
    draft.look_in(
        [&] { return books_on_disk(book_paths(history.ledger.settings, context_.surroundings, context_.ledger)); });
    record_(draft);
    auto entries = std::move(draft.entries());
    warnings_ = draft.warnings();
    hints_ = draft.hints();
    const bool may_ask = context_.surroundings.read_line && !call_.common_options.quiet && !call_.entry_options.dry_run;
    if (may_ask && !draft.questions().empty())
      throw NameBeside({.what = draft.questions().front(), .remedy = "say whether that is somebody else"});
    if (may_ask && !draft.book_offers().empty())
      throw NameBeside({.what = draft.hints().front(), .remedy = "say whether that is meant"});
    draw_ids(entries, history.ledger, context_.surroundings);
    return entries;
  }

  /// The history of `text`, which has no errors; else the error, with what would have been written.
  History understood(std::string text) {
    auto read = read_and_check(std::move(text));
    if (!read.has_errors()) return std::move(read).history();
    auto problem = first_error(read.ledger(), context_.ledger.string());
    std::string toml;
    try {
      toml = tomls(draft(without_errors(read.ledger())));
    } catch (const Failure&) {
      problem.details.emplace_back("nothing was written");
    }
    if (!toml.empty()) add_for_pasting(problem, toml);
    throw CannotDo(std::move(problem));
  }

  /// `history` with the entries of `toml` at its end, read as they will be read from the file. Throws UsageError when
  /// they do not check.
  static History with(History history, const std::string& toml) {
    auto ledger = std::move(history.ledger);
    auto fresh = read_ledger(toml);
    refuse_findings(fresh.findings);
    ledger.text += appendix(ledger.text, toml);
    const auto before = std::uint32_t(ledger.text.size() - toml.size());
    const auto lines = std::uint32_t(lines_before(before, ledger));
    for (auto& entry : fresh.entries) {
      entry.line += lines;
      entry.begin += before;
      entry.end += before;
      ledger.entries.push_back(std::move(entry));
    }
    auto longer = checked(std::move(ledger));
    refuse_findings(longer.ledger().findings);
    return std::move(longer).history();
  }

  static void refuse_findings(const std::vector<Finding>& findings) {
    if (!findings.empty()) throw UsageError({.what = findings.front().what, .remedy = findings.front().remedy});
  }

  /// What is to be written, and what comes of it.
  struct Written {
    std::string toml;
    StandingsBefore before;
    EntryIndex first;    // of the new entries
    std::size_t length;  // of the text before them
    History after;
  };

  Written prepared(std::string text) {
    auto history = understood(std::move(text));
    Written written;
    written.first = history.ledger.entries.end_index();
    written.before = standings_now(Network{history, context_.as_of, history.ledger.settings.window()});
    written.toml = tomls(draft(history));
    written.length = history.ledger.text.size();
    written.after = with(std::move(history), written.toml);
    return written;
  }

  void dry_run() {
    const bool to_be_made = context_.is_default_ledger && !context_.has_ledger();
    const auto written = prepared(to_be_made ? new_ledger({}, {}) : context_.read());
    if (call_.common_options.format.value_or(Format::text) == Format::text)
      context_.answer.out += written.toml;
    else
      tell(written.after, written.first, {});
    warn(written.after, written.first);
  }

  void append_to(LockedFile& file, const Written& written) {
    try {
      file.append(std::string_view(written.after.ledger.text).substr(written.length));
    } catch (const CannotDo& error) {
      auto problem = error.problem();
      add_for_pasting(problem, written.toml);
      throw CannotDo(std::move(problem));
    }
  }

  /// Which entries were written together, for `undo`.
  void remember_for_undo(const Written& written) {
    const auto file = file_of_last_change(context_.surroundings.state, context_.ledger);
    const auto& ledger = written.after.ledger;
    if (ledger.entries.size() == written.first + 1) return forget_last_change(file);
    keep_last_change(file, ledger.text, {.written_from = ledger.entries[written.first].begin});
  }

  void answer(const Written& written) {
    context_.answer.recorded = true;
    if (call_.common_options.quiet) return;
    tell(written.after, written.first, written.before);
    warn(written.after, written.first);
  }

  void tell(const History& history, EntryIndex first, const StandingsBefore& before) {
    const Network network{history, context_.as_of, history.ledger.settings.window()};
    const auto written = entries_from(first, history.ledger);
    context_.show({[&](std::size_t width) {
                     auto page = answer_page(network, written, before);
                     for (const auto i : written) add_matches(page, network, i, width);
                     return page;
                   },
                   [&] { return entries_value(network, written); }, [&] { return entries_sheet(network, written); }});
  }

  void warn(const History& history, EntryIndex first) {
    const auto& entry_options = call_.entry_options;
    if (entry_options.date && !entry_options.first_day_of.empty())
      context_.answer.err += fmt::format("netlog: {} is written as its first day, {}\n", entry_options.first_day_of,
                                         iso(*entry_options.date));
    const auto& file = call_.common_options.file;
    const auto count = history.ledger.entries.size() - first;
    for (const auto& warning : warnings_)
      context_.answer.err += fmt::format("netlog: warning: {}\n", with_file(in_words(warning, count), file));
    for (const auto& finding : warnings(history, context_.as_of, first))
      context_.answer.err += fmt::format("netlog: warning: {}; {}\n", finding.what, with_file(finding.remedy, file));
    for (const auto& hint : hints_) context_.answer.err += fmt::format("netlog: {}\n", with_file(hint, file));
  }

  /// A warning, with what to do about it unless nothing is written.
  std::string in_words(const DraftWarning& warning, std::size_t count) const {
    if (call_.entry_options.dry_run || warning.once_written.empty()) return warning.what;
    auto remedy = warning.once_written;
    constexpr std::string_view undo = "netlog undo";
    if (const auto at = remedy.find(undo); at != remedy.npos && count > 1)
      remedy.insert(at + undo.size(), fmt::format(" {}", count));
    return fmt::format("{}{} {}", warning.what, warning.what.ends_with('?') ? "" : ";", remedy);
  }

  const Record& record_;
  const Call& call_;
  const CommandContext& context_;
  std::string typed_;
  // Of the last draft.
  std::vector<DraftWarning> warnings_;
  std::vector<std::string> hints_;
};

}  // namespace

void record(const Record& what, const Call& call, const CommandContext& context, std::string typed) {
  Recording{what, call, context, std::move(typed)}.run();
}

}  // namespace netlog
