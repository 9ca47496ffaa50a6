// export: the ledger for other programs.

#include "netlog/analysis/entries_by_date.hpp"
#include "netlog/analysis/next.hpp"
#include "netlog/analysis/next_rules.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/todo_folder.hpp"
#include "netlog/exchange/address_book.hpp"
#include "netlog/exchange/pseudonyms.hpp"
#include "netlog/exchange/sql.hpp"
#include "netlog/exchange/vcard_text.hpp"
#include "netlog/views/data/calendar.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/data/journal.hpp"
#include "netlog/views/text/next_view.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace netlog {
namespace {

/// How it is to be written.
struct ExportWishes {
  bool keep_notes = false, pseudonyms = false;
  std::optional<VcardVersion> vcard_version;
};

/// A kind of export: what it is called, how its files end, what it is for, and what is written of a network: `whole`,
/// and `folder` where it has parts that can stand in files of their own.
struct ExportKind {
  std::string_view name, ending, meaning;
  Shown (*shown)(const Network& network, const ExportWishes& wishes);
};

Shown vcard_export(const Network& network, const ExportWishes& wishes) {
  const auto book = std::make_shared<std::vector<PersonRecord>>(address_book(network, wishes.keep_notes));
  const auto version = wishes.vcard_version.value_or(VcardVersion::v3);
  const auto whole = [=] {
    std::string text;
    for (const auto& person : *book) text += to_vcard(person, version);
    return text;
  };
  const auto folder = [=] {
    FolderOfParts cards{.ending = ".vcf", .part_name = "vCard", .is_own = is_own_card, .over = card_over};
    for (const auto& person : *book) cards.parts.push_back({person.uid, to_vcard(person, version)});
    return cards;
  };
  return {.whole = whole, .folder = folder, .remark = book->empty() ? "nobody is known, so there is no vCard" : ""};
}

Shown jsonl_export(const Network& network, const ExportWishes&) {
  return {.whole = [network] {
    const auto all = entries_by_date(network, [](EntryIndex) { return true; });
    return to_json_lines(std::get<List>(entries_value(network, all).is));
  }};
}

Shown ics_export(const Network& network, const ExportWishes&) {
  const auto as_of = network.as_of();
  const auto next = std::make_shared<Next>(make_next(network, 0));
  return {.whole = [=] { return to_ics(next_todos(*next), as_of); },
          .folder = [=] { return todo_folder(*next, as_of); },
          .commands = [=](const auto& change) { each_command(*next, change); },
          .remark = next->steps.empty() ? "nothing to do now, so there is no calendar" : ""};
}

Shown sql_export(const Network& network, const ExportWishes&) {
  const bool has_owner = network.history().ledger.settings.header.owner.has_value();
  return {.whole = [network] { return sql_script(network); },
          .remark = has_owner ? ""
                              : "no owner is named, so in one database the next ledger without one takes the place of "
                                "this; name one: netlog set owner \"Your Name\""};
}

Shown hledger_export(const Network& network, const ExportWishes&) {
  return {.whole = [network] { return closed_journal(network); }};
}

Shown ledger_export(const Network& network, const ExportWishes& wishes) {
  const auto& history = network.history();
  if (!wishes.pseudonyms) return {.whole = [&history] { return history.ledger.text; }};
  return {.whole = [&history] { return with_pseudonyms(history); },
          .remark =
              "no name is left, but in a small town trades, dates and amounts may still say who somebody is; so may "
              "ids that you made up"};
}

const std::vector<ExportKind>& export_kinds() {
  static const std::vector<ExportKind> all{
      {"vcard", ".vcf", "the contacts, ended ones too, as vCards for phones and address books", vcard_export},
      {"jsonl", ".jsonl", "every entry as JSON, one a line, for jq and scripts", jsonl_export},
      {"ics", ".ics", "what there is to do now as to-dos of a calendar", ics_export},
      {"sql", ".sql", "all of it as tables for SQLite, DuckDB and PostgreSQL, many owners' ledgers in one database",
       sql_export},
      {"hledger", ".journal", "closed business as a journal for hledger and Ledger", hledger_export},
      {"ledger", ".toml", "the ledger itself; with --pseudonyms, one that names nobody and has the same figures",
       ledger_export}};
  return all;
}

std::vector<std::string> names_of_kinds() {
  std::vector<std::string> names;
  for (const auto& kind : export_kinds()) names.emplace_back(kind.name);
  return names;
}

const ExportKind& kind_called(const std::string& typed) {
  const auto word = ascii_lower(typed);
  const auto at = std::ranges::find(export_kinds(), word, &ExportKind::name);
  if (at != export_kinds().end()) return *at;
  std::string meant = word == "csv" ? "list contacts --format csv" : "";
  if (const auto by_ending = std::ranges::find(export_kinds(), "." + word, &ExportKind::ending);
      by_ending != export_kinds().end())
    meant = fmt::format("export {}", by_ending->name);
  if (meant.empty()) refuse_word(typed, names_of_kinds());
  refuse_typed(typed, fmt::format("is none of {}", enumerated(names_of_kinds())),
               fmt::format("did you mean netlog {}?", meant));
}

struct ExportOptions {
  std::optional<std::string> kind;
  Output output;
  ExportWishes wishes;
};

/// Throws UsageError where an option was given that says nothing about this kind.
void require_fitting_options(const ExportKind& kind, const ExportWishes& wishes) {
  struct OptionOfKind {
    std::string_view option, kind;
    bool is_given;
  };
  for (const auto& [option, is_for, is_given] : {OptionOfKind{"--keep-notes", "vcard", wishes.keep_notes},
                                                 {"--vcard-version", "vcard", wishes.vcard_version.has_value()},
                                                 {"--pseudonyms", "ledger", wishes.pseudonyms}})
    if (is_given && kind.name != is_for)
      refuse(fmt::format("{} is for {}, and says nothing about {}", option, is_for, kind.name), "leave it away");
}

Shown show_export(const ExportOptions& options, const Network& network) {
  const auto& kind = kind_called(options.kind.value_or(""));
  require_fitting_options(kind, options.wishes);
  auto shown_export = kind.shown(network, options.wishes);
  if (options.output.folder && !shown_export.folder)
    refuse(fmt::format("--into is for vcard and ics, and {} is one text", kind.name),
           fmt::format("write netlog export {} -o network{}", kind.name, kind.ending));
  if (options.output.folder) shown_export.remark.clear();
  shown_export.output = options.output;
  return shown_export;
}

std::string about_export() {
  std::string kinds;
  for (const auto& kind : export_kinds())
    kinds += fmt::format("{}{}: {}", kinds.empty() ? "" : "; ", kind.name, kind.meaning);
  return fmt::format("Prints what other programs read, or writes it into a file or a folder. {}.", kinds);
}

}  // namespace

Command export_command() {
  return {.name = "export",
          .section = Section::keep,
          .arguments = "KIND",
          .summary = "hand the ledger to another program",
          .about = about_export(),
          .examples = {"netlog export vcard --into people", "netlog export vcard -o network.vcf",
                       "netlog export jsonl | jq -r .kind", "netlog export sql | sqlite3 network.db",
                       "netlog export hledger -o network.journal"},
          .formats = {},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<ExportOptions>();
            auto& kind = syntax.one("KIND", options->kind, enumerated(names_of_kinds(), " or "));
            kind.known = names_of_kinds();
            kind.required = true;
            syntax.one("-o,--output FILE", options->output.file, "into this file");
            syntax.one("--into DIR", options->output.folder,
                       "vcard, ics: a file a person or to-do into this folder; files of netlog's that no longer hold "
                       "are removed, all others stay; a folder of its own for each ledger");
            syntax.flag("--keep-notes", options->wishes.keep_notes,
                        "vcard: the notes, passive reasons and tags of contacts, too");
            syntax.one("--vcard-version V", options->wishes.vcard_version, "vcard: 3.0, or 4.0; 3.0 if not given");
            syntax.flag("--pseudonyms", options->wishes.pseudonyms,
                        "ledger: contact 1, group 2, ... in place of all names and words but trades, the same wherever "
                        "they stand; without notes, sources, x_ keys, aliases and comments");
            return Ask([options](const Network& network) { return show_export(*options, network); });
          }};
}

}  // namespace netlog
