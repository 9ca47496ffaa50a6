#include "netlog/commands/undo_import.hpp"

#include "netlog/asking/dialogue.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/last_change.hpp"
#include "netlog/ledger/last_import.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A ledger before and after its last import is cut out.
struct ImportUndone {
  History before;
  LastImport import;
  std::string rest;
};

/// Up to three entries that need a contact of the import, a line each.
std::vector<std::string> entries_in_use(const ImportUndone& all, Date as_of) {
  const auto& history = all.before;
  const auto is_cut = [&](EntryIndex entry) { return std::ranges::binary_search(all.import.entries, entry); };
  std::set<PersonIndex> goes;
  for (const auto person : history.persons.indices())
    if (std::ranges::all_of(history.persons[person].contacts, is_cut, &ContactHistory::entry)) goes.insert(person);
  const Network network{history, as_of, history.ledger.settings.window()};
  constexpr std::size_t most = 3;
  std::vector<std::string> lines;
  std::size_t more = 0;
  for (const auto i : history.ledger.entries.indices()) {
    if (is_cut(i) || history.person_of[i] == none || !goes.contains(history.person_of[i])) continue;
    if (lines.size() == most) {
      ++more;
      continue;
    }
    const auto said = phrase(network, i);
    lines.push_back(fmt::format("{}{}{}   {}", said.arrow, said.arrow.empty() ? "" : " ", said.words, said.handle));
  }
  if (more > 0) lines.push_back(fmt::format("and {} more", more));
  return lines;
}

ImportUndone import_undone(std::string text, const CommandContext& context) {
  const auto path = context.ledger.string();
  auto before = read_and_check(std::move(text)).history_or_refuse(path);
  auto import = last_import(before.ledger);
  if (!import)
    throw CannotDo({.what = "there is no import in it",
                    .remedy =
                        "an import is a line like \"# imported 2026-11-28 from contacts.vcf: ...\" and the entries "
                        "behind it",
                    .where = path});
  auto rest = before.ledger.text;
  rest.erase(import->range.begin, import->range.end - import->range.begin);
  ImportUndone all{std::move(before), *std::move(import), std::move(rest)};
  const auto after = read_and_check(all.rest);
  if (!after.has_errors()) return all;
  Problem problem{
      .what = fmt::format("without the import this would not check: {}", after.ledger().findings.front().what),
      .remedy = "nothing was taken out; take these off first, with netlog undo or netlog edit",
      .details = entries_in_use(all, context.as_of),
      .where = path};
  if (problem.details.empty()) problem.remedy = "nothing was taken out; netlog edit changes what needs it";
  throw CannotDo(std::move(problem));
}

void tell(const ImportUndone& all, std::string_view heading, const CommandContext& context) {
  const Network network{all.before, context.as_of, all.before.ledger.settings.window()};
  context.show(
      {[&](std::size_t) {
         Page page;
         page.around(
             {{fmt::format("# {}: {}", heading, counted(std::int64_t(all.import.entries.size()), "entry", "entries")),
               Style::dim}});
         const auto& range = all.import.range;
         const auto text = std::string_view(all.before.ledger.text).substr(range.begin, range.end - range.begin);
         for (std::size_t at = text.find_first_not_of("\r\n"); at < text.size();) {
           const auto end = std::min(text.find('\n', at), text.size());
           page.row({{shown(text.substr(at, end - at))}});
           at = end + 1;
         }
         return page;
       },
       [&] { return entries_value(network, all.import.entries); },
       [&] { return entries_sheet(network, all.import.entries); }});
}

/// Throws CannotDo where the ledger is not as it was when the command began, or when a person was asked.
void require_unchanged(const std::string& at_first, const std::string& now) {
  if (at_first != now)
    throw CannotDo({.what = "the ledger was changed meanwhile", .remedy = "nothing was taken out; look again"});
}

void cut_out(LockedFile& file, const ImportUndone& all, const CommandContext& context) {
  const auto& before = all.before.ledger.text;
  if (all.import.range.end == before.size())
    file.shorten(all.import.range.begin);
  else
    file.replace(all.rest);
  context.answer.recorded = true;
  forget_last_change(file_of_last_change(context.surroundings.state, context.ledger));
}

}  // namespace

void undo_import(bool dry_run, const CommandContext& context) {
  if (dry_run) return tell(import_undone(context.read(), context), "would be taken out", context);
  const bool asks = context.surroundings.read_line && !context.common_options.quiet;
  if (asks) {
    const auto all = import_undone(context.read(), context);
    tell(all, "to be taken out", context);
    context.surroundings.print_at_once(context.answer);
    if (!says_yes("Take them out?", context)) throw CannotDo({.what = "nothing was taken out", .remedy = {}});
    auto file = context.lock();
    require_unchanged(all.before.ledger.text, file.read());
    return cut_out(file, all, context);
  }
  const auto at_first = context.glance();
  auto file = context.lock();
  const auto all = import_undone(file.read(), context);
  require_unchanged(at_first, all.before.ledger.text);
  cut_out(file, all, context);
  if (!context.common_options.quiet) tell(all, "taken out", context);
}

}  // namespace netlog
