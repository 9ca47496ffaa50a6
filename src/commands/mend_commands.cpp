// edit: the ledger mended by hand.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/aliases.hpp"
#include "netlog/commands/command.hpp"
#include "netlog/commands/editor.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/mending.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>
#include <memory>

namespace netlog {
namespace {

struct EditWords {
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

Opened opened(const EditWords& words, const Ledger& ledger, const Desk& desk) {
  if (words.last) return last_entry(ledger, desk.ledger.string());
  if (!words.what) return {};
  if (words.what->starts_with('+')) {
    const auto line = whole_number(std::string_view(*words.what).substr(1));
    if (!line || *line == 0)
      throw UsageError({.what = fmt::format("\"{}\" is no line", shown(*words.what)), .remedy = "write it like +212"});
    return {{}, std::size_t(*line)};
  }
  const auto history = without_errors(ledger);
  const Network network{history, desk.as_of, history.ledger.settings.window()};
  Opened part;
  try {
    for (const auto i : find_entries(network, *words.what)) {
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

/// Throws CannotDo for the first of `findings`, if there is any, which stands at `place` of `file`.
void refuse_edited(const std::vector<Finding>& findings, Place place, const std::string& file,
                   const std::string& otherwise = "take your lines from there when you edit it again") {
  if (findings.empty()) return;
  Problem problem{.what = findings.front().what, .remedy = findings.front().remedy, .where = at_place(file, place)};
  if (const auto others = std::int64_t(findings.size()) - 1; others > 0)
    problem.details.push_back(counted(others, "more error"));
  problem.details.push_back(otherwise);
  throw CannotDo(std::move(problem));
}

/// The ledger with what was edited in its place. Throws CannotDo where it does not check.
std::string mended(const std::string& original, const Opened& what, const std::string& edited, const std::string& copy,
                   const std::string& path) {
  const auto first_place = [](const Ledger& ledger) {
    return ledger.findings.empty() ? Place{} : ledger.findings.front().place;
  };
  if (what.bodies.empty()) {
    if (edited.empty())
      throw CannotDo({.what = "the editor left nothing of it",
                      .remedy = "to begin anew, move the ledger away and write netlog init",
                      .where = copy});
    const auto ledger = read_history(edited).ledger;
    refuse_edited(
        ledger.findings, first_place(ledger), copy,
        fmt::format("mend it there; this tells when it is right: {}", command_line({"check", "--file", copy})));
    return edited;
  }
  const auto alone = read_ledger(edited);
  refuse_edited(alone.findings, first_place(alone), copy);
  auto back = put_back(original, what.bodies, alone);
  const auto whole = read_history(back.text).ledger;
  const auto in_copy = place_in_copy(back, edited, first_place(whole));
  if (in_copy.line > 0) refuse_edited(whole.findings, in_copy, copy);
  refuse_edited(whole.findings, first_place(whole), path,
                fmt::format("this stands outside of what you changed; open it there: {}", edit_at(first_place(whole))));
  return std::move(back.text);
}

/// Replaces the ledger, unless somebody else has changed it meanwhile.
void replace(const Desk& desk, const std::string& original, const std::string& text) {
  auto file = LockedFile::lock(desk.ledger, desk.waiting());
  if (!file || file->read() != original)
    throw CannotDo({.what = "it was changed while the editor was open",
                    .remedy = "edit it again, and take your lines from the copy",
                    .where = desk.ledger.string()});
  file->replace(text);
}

void edit(const EditWords& words, const Desk& desk) {
  if (words.last && words.what)
    throw UsageError({.what = fmt::format("\"{}\" and --last are two things to open", shown(*words.what)),
                      .remedy = "give one of them"});
  // The lock shows at once that the ledger may be written; it is given up before the editor opens.
  const auto original = desk.lock().read();
  const auto ledger = read_history(original).ledger;
  const auto what = opened(words, ledger, desk);
  WorkingCopy copy{write_beside(desk.ledger, "edit", what.bodies.empty() ? original : only(original, what.bodies))};
  const auto edited = copy.edited(what.line, desk);
  if (!edited) {
    if (!desk.globals.quiet) desk.answer.out += fmt::format("nothing changed in {}\n", shown(desk.ledger.string()));
    return;
  }
  std::string text;
  try {
    text = mended(original, what, *edited, copy.kept_at(), desk.ledger.string());
    replace(desk, original, text);
  } catch (const CannotDo& error) {
    throw CannotDo(copy.kept(error.problem()));
  }
  desk.answer.recorded = true;
  if (desk.globals.quiet) return;
  const auto before = std::int64_t(ledger.entries.size()), now = std::int64_t(read_ledger(text).entries.size());
  desk.answer.out += fmt::format("changed {}: {}{}\n", shown(desk.ledger.string()), counted(now, "entry", "entries"),
                                 before == now ? "" : fmt::format(", {} before", before));
}

}  // namespace

std::vector<Command> mend_commands() {
  return {
      {.name = "edit",
       .other_names = {},
       .section = Section::keep,
       .arguments = "[ID|CONTACT|+LINE|--last]",
       .summary = "change the ledger by hand",
       .about =
           "Opens a copy of the ledger, or of some of its entries, in $VISUAL, $EDITOR, editor or vi; the ledger is "
           "replaced when that ends well, the result checks, and nobody else has changed it meanwhile. Else it stays "
           "as it was, and the copy is kept. Of some entries: one whose lines you delete goes; a new one goes behind "
           "the one before it.",
       .examples = {"netlog edit vb5d51", "netlog edit --last"},
       .define = [](Syntax& syntax) -> Run {
         const auto words = std::make_shared<EditWords>();
         auto& what = syntax.one("ID|CONTACT|+LINE", words->what,
                                 "only the entry of this id (or its beginning) and its outcomes, or those of this "
                                 "contact; or all, at this line; without it all");
         what.joined = true;
         syntax.flag("--last", words->last, "only the last entry in the file");
         return Keep([words](const Desk& desk) { edit(*words, desk); });
       }},
  };
}

}  // namespace netlog
