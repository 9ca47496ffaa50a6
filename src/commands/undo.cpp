// undo: the last entries taken off, and put back. It, `edit` and `merge` alone take a byte away.

#include "netlog/asking/dialogue.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/undo_import.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/last_change.hpp"
#include "netlog/ledger/mending.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/undo_view.hpp"

#include <algorithm>
#include <limits>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct UndoOptions {
  std::optional<std::string> count;
  bool dry_run = false, back = false, of_import = false;
};

std::size_t number_of_entries(const std::optional<std::string>& text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c & 0x80) != 0; };
  if (!text) return 1;
  if (!text->empty() && std::ranges::all_of(*text, is_digit)) {
    const auto number = whole_number(*text).value_or(std::numeric_limits<std::int64_t>::max());
    if (number > 0) return std::size_t(number);
  } else if (std::ranges::any_of(ascii_lower(*text), is_letter)) {
    throw UsageError(
        {.what = fmt::format("\"{}\" is no number, and undo takes off the last entries only", shown(*text)),
         .remedy = fmt::format("to change this one: {}", command_line({"edit", *text}))});
  }
  throw UsageError(
      {.what = fmt::format("\"{}\" is no number of entries", shown(*text)), .remedy = "write 1 or more, in digits"});
}

/// A ledger before and after its last entries are taken off.
struct Undone {
  History before, after;
};

Undone undone(std::string text, std::size_t count, const std::string& path) {
  auto before = read_and_check(std::move(text)).history_or_refuse(path);
  const auto& ledger = before.ledger;
  const auto there = std::int64_t(ledger.entries.size());
  if (count > ledger.entries.size())
    throw CannotDo(
        {.what = there == 0
                     ? "there is no entry to take off"
                     : fmt::format("there {} only {}", there == 1 ? "is" : "are", counted(there, "entry", "entries")),
         .remedy = there == 0 ? "" : fmt::format("nothing was taken off; all of them: netlog undo {}", there),
         .where = path});
  const auto rest = without_last(ledger, count);
  if (rest.in_the_way.line > 0)
    throw CannotDo({.what = "a comment stands behind the value that would go, and would go with it",
                    .remedy = fmt::format("move it up, or take both off by hand: {}", edit_at(rest.in_the_way)),
                    .where = at_place(path, rest.in_the_way)});
  auto after = read_and_check(ledger.text.substr(0, rest.length));
  if (after.has_errors()) {
    const auto& first = after.ledger().findings.front();
    throw CannotDo(
        {.what = fmt::format("without {} this would not check: {}",
                             count == 1 ? std::string("the last entry") : fmt::format("the last {} entries", count),
                             first.what),
         .remedy = fmt::format("nothing was taken off; change this one first: {}", edit_at(first.place)),
         .where = at_place(path, first.place)});
  }
  return {std::move(before), std::move(after).history()};
}

/// Which of the entries that are left were written by one command with the first of those that go.
std::vector<EntryIndex> left_of_one_go(const Undone& all, const LastChange& change) {
  const auto& entries = all.before.ledger.entries;
  const auto is_of_it = [&](EntryIndex entry) {
    return change.written_from && entries[entry].begin >= *change.written_from;
  };
  std::vector<EntryIndex> left;
  const auto& kept = all.after.ledger.entries;
  if (!is_of_it(kept.end_index())) return left;
  for (const auto i : kept.indices())
    if (is_of_it(i)) left.push_back(i);
  return left;
}

void tell(const Undone& all, const LastChange& change, Undoing undoing, const CommandContext& context) {
  const Network before{all.before, context.as_of, all.before.ledger.settings.window()};
  const Network after{all.after, context.as_of, all.after.ledger.settings.window()};
  const auto gone = entries_from(all.after.ledger.entries.end_index(), all.before.ledger);
  const auto left = left_of_one_go(all, change);
  context.show({[&](std::size_t) { return undo_page(before, after, left, undoing); },
                [&] { return entries_value(before, gone); }, [&] { return entries_sheet(before, gone); }});
}

/// Prints what goes before it does. Throws CannotDo where that fails.
void print_first(const CommandContext& context) {
  if (!context.surroundings.print_at_once(context.answer))
    throw CannotDo({.what = "what would go could not be printed", .remedy = "nothing was taken off"});
}

/// What is kept of the ledger's last change; nothing where it is not known.
LastChange known_change(const CommandContext& context, std::string_view text) {
  return last_change(file_of_last_change(context.surroundings.state, context.ledger), text).value_or(LastChange{});
}

void take_off(LockedFile& file, const Undone& all, LastChange change, const CommandContext& context) {
  const auto& rest = all.after.ledger.text;
  file.shorten(rest.size());
  context.answer.recorded = true;
  const auto gone = std::string_view(all.before.ledger.text).substr(rest.size());
  change.taken_off.insert(change.taken_off.begin(), gone.size());
  change.tail.insert(0, gone);
  const bool kept = keep_last_change(file_of_last_change(context.surroundings.state, context.ledger), rest, change);
  const bool is_text = context.common_options.format.value_or(Format::text) == Format::text;
  if (kept && is_text && !context.common_options.quiet)
    context.show({[](std::size_t) { return way_back_page(); }, {}, {}});
}

/// Throws CannotDo unless the entries that would go stood last when the command began, too: while it waited for the
/// lock, another process may have written behind them, or taken them off.
void require_last_at_first(const std::string& at_first, const Undone& all, const CommandContext& context) {
  const auto gone = std::string_view(all.before.ledger.text).substr(all.after.ledger.text.size());
  if (at_first.ends_with(gone)) return;
  throw CannotDo({.what = "what stands last is not what stood last a moment ago",
                  .remedy = "nothing was taken off; look at it: netlog undo --dry-run",
                  .where = context.ledger.string()});
}

/// At a terminal: shows what would go, asks, and only then locks.
void take_off_if_wanted(std::size_t count, const CommandContext& context) {
  const auto path = context.ledger.string();
  const auto all = undone(context.read(), count, path);
  const auto change = known_change(context, all.before.ledger.text);
  tell(all, change, Undoing::asked, context);
  print_first(context);
  if (!says_yes(count == 1 ? "Take it off?" : "Take them off?", context))
    throw CannotDo({.what = "nothing was taken off", .remedy = {}});
  auto file = context.lock();
  if (file.read() != all.before.ledger.text)
    throw CannotDo({.what = "the ledger was changed meanwhile", .remedy = "nothing was taken off; look again"});
  take_off(file, all, change, context);
}

void undo(const UndoOptions& options, const CommandContext& context) {
  if (options.of_import) {
    if (options.count || options.back)
      refuse("--import takes the last import out, and nothing else", "leave the rest out");
    return undo_import(options.dry_run, context);
  }
  const auto count = number_of_entries(options.count);
  const auto path = context.ledger.string();
  if (options.dry_run) {
    const auto all = undone(context.read(), count, path);
    return tell(all, known_change(context, all.before.ledger.text), Undoing::dry_run, context);
  }
  if (context.surroundings.read_line && !context.common_options.quiet) return take_off_if_wanted(count, context);
  const auto at_first = context.glance();
  auto file = context.lock();
  const auto all = undone(file.read(), count, path);
  require_last_at_first(at_first, all, context);
  const auto change = known_change(context, all.before.ledger.text);
  if (!context.common_options.quiet) {
    tell(all, change, Undoing::done, context);
    print_first(context);
  }
  take_off(file, all, change, context);
}

/// Puts back what the last `undo` took off.
void put_back(const UndoOptions& options, const CommandContext& context) {
  if (options.count)
    refuse(fmt::format("--back puts back what the last undo took off, and takes no number like \"{}\"",
                       shown(*options.count)),
           "leave the number out");
  // Before somebody looks only, nothing is locked.
  std::optional<LockedFile> file;
  if (!options.dry_run) file.emplace(context.lock());
  const auto text = file ? file->read() : context.read();
  const auto kept = file_of_last_change(context.surroundings.state, context.ledger);
  auto change = known_change(context, text);
  if (change.taken_off.empty())
    throw CannotDo({.what = "there is nothing to put back",
                    .remedy = "what undo takes off is kept for a day, until something else is written",
                    .where = context.ledger.string()});
  const auto piece = change.tail.substr(0, change.taken_off.front());
  const auto first = read_ledger(text).entries.end_index();
  const auto history = read_and_check(text + piece).history_or_refuse(context.ledger.string());
  change.tail.erase(0, piece.size());
  change.taken_off.erase(change.taken_off.begin());
  if (file) {
    file->append(piece);
    context.answer.recorded = true;
    keep_last_change(kept, history.ledger.text, change);
  }
  if (context.common_options.quiet) return;
  const Network network{history, context.as_of, history.ledger.settings.window()};
  const auto entries = entries_from(first, history.ledger);
  context.show({[&](std::size_t) { return put_back_page(network, first, !change.taken_off.empty(), options.dry_run); },
                [&] { return entries_value(network, entries); }, [&] { return entries_sheet(network, entries); }});
}

}  // namespace

Command undo_command() {
  return {.name = "undo",
          .section = Section::keep,
          .arguments = "[COUNT]",
          .summary = "take the last entry off",
          .about =
              "Takes the last entry off the end of the ledger, or the last COUNT or none of them, and prints it as "
              "TOML; at a terminal it shows it first, and asks. It refuses when another program wrote at the end since "
              "it was called. An entry with a comment behind it is refused, and so is one without which the rest would "
              "not check. What was taken off can be put back with --back for a day, as long as nothing else was "
              "written.",
          .examples = {"netlog undo", "netlog undo 2 --dry-run"},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<UndoOptions>();
            syntax.one("COUNT", options->count, "how many; 1 without it");
            syntax.flag("--back", options->back, "put back what the last undo took off");
            syntax.flag("--import", options->of_import,
                        "take out the last import, wherever it stands, unless what it added is in use");
            syntax.flag("-n,--dry-run", options->dry_run, "show what would be taken off, or put back, and leave it");
            return Keep([options](const CommandContext& context) {
              options->back && !options->of_import ? put_back(*options, context) : undo(*options, context);
            });
          }};
}

}  // namespace netlog
