// edit: the ledger mended by hand.

#include "netlog/asking/dialogue.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/context/editor.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/mending.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/network/item_references.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct EditOptions {
  std::optional<std::string> what;
  bool last = false;
};

/// What is opened in the editor: bodies of entries, or (without any) the whole ledger at a line.
struct Opened {
  std::vector<Range> bodies;
  std::size_t line = 0;
};

Opened last_entry(const Ledger& ledger, const std::string& path) {
  const auto& text = ledger.text;
  if (ledger.entries.empty() && ledger.findings.empty())
    throw CannotDo({.what = "there is no entry yet", .remedy = "netlog edit opens the header", .where = path});
  if (ledger.entries.empty()) return {{}, ledger.findings.back().place.line};
  const auto& last = ledger.entries.back();
  // What stands behind the last entry that could be read is one that could not.
  if (last.end < text.size()) return {{{last.end, text.size()}}, 0};
  return {{body_of(text, last.begin, last.end)}, 0};
}

Opened opened(const EditOptions& options, const Ledger& ledger, const CommandContext& context) {
  if (options.last) return last_entry(ledger, context.ledger.string());
  if (!options.what) return {};
  if (options.what->starts_with('+')) {
    const auto line = whole_number(std::string_view(*options.what).substr(1));
    if (!line || *line == 0)
      throw UsageError(
          {.what = fmt::format("\"{}\" is no line", shown(*options.what)), .remedy = "write it like +212"});
    return {{}, std::size_t(*line)};
  }
  const auto history = without_errors(ledger);
  const Network network{history, context.as_of, history.ledger.settings.window()};
  Opened part;
  try {
    for (const auto i : find_entries(network, *options.what)) {
      const auto& entry = history.entry(i);
      part.bodies.push_back(body_of(ledger.text, entry.begin, entry.end));
    }
  } catch (const UsageError& error) {
    if (ledger.findings.empty()) throw;
    auto problem = error.problem();
    problem.details.push_back(
        fmt::format("the ledger has errors; open it at the first: {}", edit_at(ledger.findings.front().place)));
    throw UsageError(std::move(problem));
  }
  return part;
}

const std::string take_your_lines = "take your lines from there when you edit it again";

/// What was written cannot be taken.
struct Refused : CannotDo {
  std::string otherwise;  // what to do with the copy, when it is not edited again at once
  std::size_t line;       // of the copy, where that is to be opened; 0 where none is to blame
  Refused(Problem problem, std::string what_then, std::size_t at_line)
      : CannotDo(std::move(problem)), otherwise(std::move(what_then)), line(at_line) {}
};

/// Throws Refused for the first of `findings`, if there is any, which stands at `place` of `file`.
void refuse_edited(const std::vector<Finding>& findings, Place place, const std::string& file,
                   const std::string& otherwise = take_your_lines, bool is_in_copy = true) {
  if (findings.empty()) return;
  Problem problem{.what = findings.front().what, .remedy = findings.front().remedy, .where = at_place(file, place)};
  if (const auto others = std::int64_t(findings.size()) - 1; others > 0)
    problem.details.push_back(counted(others, "more error"));
  throw Refused(std::move(problem), otherwise, is_in_copy ? place.line : 0);
}

/// The ledger with what was edited in its place. Throws Refused where it does not check.
std::string mended(const std::string& original, const Opened& what, const std::string& edited, const std::string& copy,
                   const std::string& path) {
  const auto first_place = [](const Ledger& ledger) {
    return ledger.findings.empty() ? Place{} : ledger.findings.front().place;
  };
  if (what.bodies.empty()) {
    if (edited.empty())
      throw Refused({.what = "the editor left nothing of it",
                     .remedy = "to begin anew, move the ledger away and write netlog init",
                     .where = copy},
                    {}, 0);
    const auto ledger = read_and_check(edited).ledger();
    refuse_edited(
        ledger.findings, first_place(ledger), copy,
        fmt::format("mend it there; this tells when it is right: {}", command_line({"check", "--file", copy})));
    return edited;
  }
  const auto alone = read_ledger(edited);
  refuse_edited(alone.findings, first_place(alone), copy);
  auto back = put_back(original, what.bodies, alone);
  const auto whole = read_and_check(back.text).ledger();
  const auto in_copy = place_in_copy(back, edited, first_place(whole));
  if (in_copy.line > 0) refuse_edited(whole.findings, in_copy, copy);
  refuse_edited(whole.findings, first_place(whole), path,
                fmt::format("this stands outside of what you changed; open it there: {}", edit_at(first_place(whole))),
                false);
  return std::move(back.text);
}

/// Replaces the ledger, unless somebody else has changed it meanwhile.
void replace(const CommandContext& context, const std::string& original, const std::string& text) {
  auto file = LockedFile::lock(context.ledger, context.waiting());
  if (!file || file->read() != original)
    throw CannotDo({.what = "it was changed while the editor was open",
                    .remedy = "edit it again, and take your lines from the copy",
                    .where = context.ledger.string()});
  file->replace(text);
}

/// Whether a person is there to be asked.
bool can_ask(const CommandContext& context) {
  return context.surroundings.read_line && !context.common_options.quiet;
}

/// The entries `gone` from `before`, a line each, a dozen at most: "16 Sep 2025  one-to-one with Ana Rusu".
std::string named_in_lines(const std::vector<EntryIndex>& gone, const Ledger& before, const CommandContext& context) {
  constexpr std::size_t most = 12;
  const auto history = without_errors(before);
  const Network network{history, context.as_of, history.ledger.settings.window()};
  const auto& known = history.ledger.entries;
  std::string lines;
  for (std::size_t i = 0; i < std::min(most, gone.size()); ++i) {
    const auto& entry = before.entries[gone[i]];
    const auto date = date_of(entry);
    const auto at = std::ranges::find(known, entry.begin, &Entry::begin);
    auto words = fmt::format("the {} in line {}", kind_of(entry), entry.line);
    if (at != known.end()) {
      const auto said = phrase(network, EntryIndex(std::size_t(at - known.begin())));
      words = said.arrow + (said.arrow.empty() ? "" : " ") + said.words;
    }
    lines += fmt::format("  {:<11}  {}\n", date ? day_and_month(*date, context.as_of) : std::string(), words);
  }
  if (gone.size() > most) lines += fmt::format("  and {} more\n", gone.size() - most);
  return lines;
}

/// Names the entries of `before` that `text` has no more: what is to be told of them once they are gone, or a person is
/// asked now. Throws Refused where they are to stay.
std::string confirm_gone(const Ledger& before, const std::string& text, const CommandContext& context) {
  const auto gone = entries_gone(before, read_ledger(text));
  const bool is_most = gone.size() > 2 && 2 * gone.size() >= before.entries.size();
  if (gone.empty() || (context.common_options.quiet && !is_most)) return {};
  const bool is_one = gone.size() == 1, asks = can_ask(context);
  auto message = fmt::format("netlog: {}: {} of {} {}:\n{}", shown(context.ledger.string()), gone.size(),
                             counted(std::int64_t(before.entries.size()), "entry", "entries"),
                             asks     ? "would be taken out"
                             : is_one ? "is taken out"
                                      : "are taken out",
                             named_in_lines(gone, before, context));
  if (!asks) return message;
  context.surroundings.tell_at_once(message);
  if (!says_yes(is_one ? "Take it out?" : "Take them out?", context, !is_most))
    throw Refused({.what = is_one ? "it was not taken out" : "they were not taken out", .remedy = {}}, take_your_lines,
                  0);
  return {};
}

/// Whether somebody edits the copy again, which was `refused`. Throws CannotDo, and the copy is kept, where not.
void require_another_go(const Refused& refused, WorkingCopy& copy, const CommandContext& context) {
  auto problem = refused.problem();
  if (can_ask(context)) {
    context.surroundings.tell_at_once(
        error_message(with_file(problem, context.common_options.file), context.answer.command));
    if (says_yes("Edit again?", context)) return;
    problem = {.what = "nothing was changed", .remedy = {}};
  }
  if (!refused.otherwise.empty()) problem.details.push_back(refused.otherwise);
  throw CannotDo(copy.kept(std::move(problem)));
}

/// What the ledger is to become, and what to tell when it has.
struct Edited {
  std::string text, remark;
};

/// Nothing where the copy is as it was. Throws CannotDo.
std::optional<Edited> edited_text(const Ledger& before, const Opened& what, WorkingCopy& copy,
                                  const CommandContext& context) {
  for (auto line = what.line;;) {
    const auto edited = copy.edited(line, context);
    if (!edited) return {};
    try {
      auto text = mended(before.text, what, *edited, copy.kept_at(), context.ledger.string());
      auto remark = confirm_gone(before, text, context);
      return Edited{std::move(text), std::move(remark)};
    } catch (const Refused& refused) {
      require_another_go(refused, copy, context);
      line = refused.line;
    }
  }
}

void edit(const EditOptions& options, const CommandContext& context) {
  if (options.last && options.what)
    throw UsageError({.what = fmt::format("\"{}\" and --last are two things to open", shown(*options.what)),
                      .remedy = "give one of them"});
  // The lock shows at once that the ledger may be written; it is given up before the editor opens.
  const auto original = context.lock().read();
  const auto ledger = read_and_check(original).ledger();
  const auto what = opened(options, ledger, context);
  WorkingCopy copy{context.ledger, "edit", what.bodies.empty() ? original : only(original, what.bodies)};
  const auto edited = edited_text(ledger, what, copy, context);
  if (!edited) {
    if (!context.common_options.quiet)
      context.answer.out += fmt::format("nothing changed in {}\n", shown(context.ledger.string()));
    return;
  }
  try {
    replace(context, original, edited->text);
  } catch (const CannotDo& error) {
    throw CannotDo(copy.kept(error.problem()));
  }
  context.answer.recorded = true;
  context.answer.err += edited->remark;
  if (context.common_options.quiet) return;
  const auto before = std::int64_t(ledger.entries.size()), now = std::int64_t(read_ledger(edited->text).entries.size());
  context.answer.out +=
      fmt::format("changed {}: {}{}\n", shown(context.ledger.string()), counted(now, "entry", "entries"),
                  before == now ? "" : fmt::format(", {} before", before));
}

}  // namespace

Command edit_command() {
  return {
      .name = "edit",
      .section = Section::keep,
      .arguments = "[ID|CONTACT|GROUP|+LINE]",
      .summary = "change the ledger by hand",
      .about =
          "Opens a copy of the ledger, or of some of its entries, in $VISUAL, $EDITOR, editor or vi; the ledger is "
          "replaced when that ends well, the result checks, and nobody else has changed it meanwhile. Else it stays "
          "as it was; at a terminal you are asked whether to edit again, and otherwise the copy is kept. Entries that "
          "it takes out are named, and at a terminal you are asked first. Of some entries: one whose lines you delete "
          "goes; a new one goes behind "
          "the one before it.",
      .examples = {"netlog edit vb5d51", "netlog edit --last"},
      .define = [](Syntax& syntax) -> Run {
        const auto options = std::make_shared<EditOptions>();
        auto& what = syntax.one("ID|CONTACT|GROUP|+LINE", options->what,
                                "only the entry of this id (or its beginning) and its outcomes, those of this contact, "
                                "or that of this group; or all, at this line; without it all");
        what.joined = true;
        syntax.flag("--last", options->last, "only the last entry in the file");
        return Keep([options](const CommandContext& context) { edit(*options, context); });
      }};
}

}  // namespace netlog
