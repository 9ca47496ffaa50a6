// import: people of other programs, into the ledger.

#include "netlog/base/search_text.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/import_choices.hpp"
#include "netlog/context/address_files.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/disk/whole_file.hpp"
#include "netlog/exchange/importing.hpp"
#include "netlog/ledger/file.hpp"
#include "netlog/ledger/last_change.hpp"
#include "netlog/ledger/new_ledger.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/import_view.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

struct ImportWords {
  std::vector<std::string> files, groups, tags, columns;
  std::optional<std::string> match, charset;
  std::optional<Date> since;
  std::optional<Namesakes> namesakes;
  std::optional<Origin> from;
  bool add_new = false, pick = false, update = false, keep_notes = false, strict = false, no_header = false;
  bool dry_run = false;
};

HowToRead how_to_read(const ImportWords& words) {
  HowToRead how{words.from, words.charset, {}, words.no_header, {}};
  const auto known_keys = mapped_keys();
  for (const auto& column : words.columns) {
    const auto equals = column.find('=');
    const auto key = ascii_lower(column.substr(0, equals));
    if (equals == column.npos || equals + 1 == column.size() || std::ranges::count(known_keys, key) == 0)
      refuse(fmt::format("--map {} says not what a column holds", in_quotes(column)),
             fmt::format("write KEY=TITLE or KEY=#3; a key is {}", enumerated(known_keys, " or ")));
    how.columns.push_back({key, column.substr(equals + 1)});
  }
  return how;
}

/// Tells how far a part of the import is, "reading".
using TellsProgress = decltype(Surroundings::progress);

/// Leaves out whose own date is before `since`. Throws UsageError where nobody has one.
void leave_out_older(Records& all, Date since) {
  auto& records = all.records;
  if (std::ranges::none_of(records, [](const PersonRecord& one) { return one.date.has_value(); }))
    refuse("--since asks for a date of each record, and none has one",
           "leave it out; LinkedIn's \"Connected On\" is one, or --map date=COLUMN");
  all.left_out.older += std::erase_if(records, [&](const PersonRecord& one) { return !one.date || *one.date < since; });
}

/// `text` on one line of a comment.
std::string comment_line(const Imported& result, const std::string& name, Date as_of) {
  return fmt::format("# imported {} from {}: {}\n", iso(as_of), shown(name), import_counts(result));
}

std::string toml_of(const Imported& result) {
  std::string text;
  for (const auto* entries : {&result.fresh, &result.updates})
    for (const auto& entry : *entries) text += fmt::format("{}{}", text.empty() ? "" : "\n", to_toml(entry));
  return text;
}

/// One run: what the files say, and what is to be written of it.
class ImportRun {
 public:
  ImportRun(const ImportWords& words, const CommandContext& context)
      : words_(words),
        context_(context),
        tell_progress_(context.common_options.quiet ? Surroundings().progress : context.surroundings.progress),
        read_(read_address_files(words.files, how_to_read(words),
                                 [this](std::size_t done, std::size_t all) { tell_progress_("reading", done, all); })) {
    name_ = names_in_one(read_.given);
    if (words.since) leave_out_older(read_.all, *words.since);
    const auto comparing = [this](std::size_t done, std::size_t all) { tell_progress_("comparing", done, all); };
    people_ = brought_together(std::move(read_.all.records), words.namesakes, comparing);
    if (words.strict && !read_.all.problems.empty()) {
      const auto& first = read_.all.problems.front();
      throw CannotDo({.what = first.message,
                      .remedy = "nothing was written; without --strict the rest is imported",
                      .where = place_in_file(read_.names.at(first.file), first.line)});
    }
    wishes_.progress = comparing;
    wishes_.add_new = words.add_new || words.pick;
    wishes_.update = words.update;
    wishes_.keep_notes = words.keep_notes;
    wishes_.tags = words.tags;
    wishes_.namesakes = words.namesakes;
    if (words.match) wishes_.match = words_to_find(*words.match);
  }

  void run() {
    context_.require_path();
    if (words_.pick)
      if (auto picked = picked_in_editor(judged(understood(text_now())), context_))
        wishes_.picked = [picked](std::size_t number) { return picked->contains(number); };
    if (words_.dry_run) return tell(made(text_now(), true), true);
    const bool asks = context_.surroundings.read_line && !context_.common_options.quiet;
    if (!asks) return write({});
    const auto before = text_now();
    ask_who_is_who(judged(understood(before)), wishes_, context_);
    write(before);
  }

 private:
  struct Made {
    Imported result;
    std::string appended;  // to the text of the ledger
    History after;
  };

  bool is_to_be_made() const { return context_.is_default_ledger && !context_.has_ledger(); }
  std::string text_now() const { return is_to_be_made() ? new_ledger({}, {}) : context_.read(); }

  History understood(std::string text) const {
    return read_and_check(std::move(text)).history_or_refuse(context_.ledger.string());
  }

  Imported judged(const History& history) {
    const Network network{history, context_.as_of, history.ledger.settings.window()};
    wishes_.groups.clear();
    for (const auto& group : words_.groups)
      wishes_.groups.push_back({find_group(network, group, "a new one: netlog group NAME")});
    auto result = imported(network, people_, wishes_);
    tell_progress_({}, 0, 0);
    return result;
  }

  /// What is to be appended to `text`. The last time that is asked, room is made for the ledger behind it.
  Made made(std::string text, bool is_last) {
    auto history = understood(std::move(text));
    Made made{judged(history), {}, {}};
    if (is_last) people_ = {};
    auto written = toml_of(made.result);
    if (written.empty()) {
      made.after = std::move(history);
      return made;
    }
    written.insert(0, comment_line(made.result, name_, context_.as_of));
    // Where the last line has no end, no blank line follows: so it is seen, when this is undone, that it had none.
    const auto& before = history.ledger.text;
    made.appended = before.empty() || before.ends_with('\n') ? appendix(before, written) : fmt::format("\n{}", written);
    made.after = understood(history.ledger.text + made.appended);
    return made;
  }

  /// Writes it down. `seen`: the text that a person decided on; nothing where nobody was asked.
  void write(const std::optional<std::string>& seen) {
    while (true) {
      if (auto file = LockedFile::lock(context_.ledger, context_.waiting())) {
        auto text = file->read();
        if (seen && text != *seen)
          throw CannotDo(
              {.what = "the ledger was changed meanwhile", .remedy = "nothing was written; import it again"});
        const auto done = made(std::move(text), true);
        if (!done.appended.empty()) {
          file->append(done.appended);
          was_written();
        }
        return tell(done, false);
      }
      if (!context_.is_default_ledger) context_.refuse_missing();
      const auto done = made(new_ledger({}, {}), false);
      if (done.appended.empty()) return tell(done, false);
      if (!make_file(context_.ledger, done.after.ledger.text)) continue;
      was_written();
      context_.answer.err += fmt::format("netlog: made the ledger {}\n", shown(context_.ledger.string()));
      return tell(done, false);
    }
  }

  void was_written() {
    context_.answer.recorded = true;
    forget_last_change(file_of_last_change(context_.surroundings.state, context_.ledger));
  }

  void tell(const Made& done, bool dry_run) {
    if (!read_.all.problems.empty()) context_.answer.status = 1;
    const Network after{done.after, context_.as_of, done.after.ledger.settings.window()};
    const ImportTold told{&done.result, &read_.all, read_.names, name_, wishes_.add_new};
    if (dry_run && context_.common_options.format.value_or(Format::text) == Format::text)
      show_toml(done, import_summary(told));
    else if (!context_.common_options.quiet || context_.common_options.format.value_or(Format::text) != Format::text)
      context_.show({[&](std::size_t) { return import_page(told); }, [&] { return import_value(told, after); },
                     [&] { return import_sheet(done, after); }});
    const auto remarks = context_.common_options.quiet ? import_problems(told) : import_remarks(told, after);
    for (const auto& line : remarks)
      context_.answer.err += fmt::format("netlog: {}\n", with_file(line, context_.common_options.file));
  }

  /// What would be written, and who else there is as a comment.
  void show_toml(const Made& done, const std::string& summary) const {
    context_.answer.out += done.appended.substr(std::min(done.appended.find_first_not_of('\n'), done.appended.size()));
    if (!context_.common_options.quiet && !summary.empty()) context_.answer.out += fmt::format("# {}\n", summary);
  }

  /// The entries that were imported, which stand last in `after`.
  static Sheet import_sheet(const Made& done, const Network& after) {
    const auto& ledger = after.history().ledger;
    const EntryIndex first{ledger.entries.size() - done.result.fresh.size() - done.result.updates.size()};
    return entries_sheet(after, entries_from(first, ledger), "contact");
  }

  const ImportWords& words_;
  const CommandContext& context_;
  TellsProgress tell_progress_;
  ReadAddressFiles read_;
  std::string name_;
  Gathered people_;
  ImportWishes wishes_;
};

}  // namespace

Command import_command() {
  return {
      .name = "import",
      .section = Section::keep,
      .arguments = "FILE...",
      .summary = "take people over from another program",
      .about =
          "Reads vCards (2.1, 3.0, 4.0), LinkedIn's Connections.csv, the CSV of Google Contacts, Outlook and "
          "Thunderbird, and any CSV; what a file is, its content decides. FILE may be a folder (its *.vcf) or - "
          "(standard input). Without --new nobody is added: it fills in what is lacking of whom the ledger knows, and "
          "tells how many are nobody here. What was there before never changes, and who is not clear is told and left "
          "out. All is one write, and netlog undo --import takes it back.",
      .examples = {"netlog import contacts.vcf --dry-run", "netlog import Connections.csv --new --match dentist"},
      .define = [](Syntax& syntax) -> Run {
        const auto words = std::make_shared<ImportWords>();
        auto& files = syntax.many("FILE", words->files, "the file, or a folder with *.vcf, or - for standard input");
        files.required = true;
        syntax.flag("--new", words->add_new, "add those who are nobody here, too");
        syntax.one("--match WORDS", words->match,
                   "only those with all these words in name, company, role, city or category");
        syntax.one("--since DATE", words->since, "only those connected on that day or later (LinkedIn)");
        syntax.flag("--pick", words->pick, "choose the new ones in an editor");
        syntax.many("--group GROUP", words->groups, "the group where you meet them; repeat it for more");
        syntax.many("--tag TAG", words->tags, "a label for the new ones; repeat it for more");
        syntax.flag("--update", words->update, "let company, role, city and website be as the file has them");
        syntax.one("--namesakes HOW", words->namesakes, "of those who may be somebody of the same name: same, or new");
        syntax.flag("--keep-notes", words->keep_notes, "notes, birthdays and categories (as tags) of new ones, too");
        syntax.many(
            "--map KEY=COLUMN", words->columns,
            "of any CSV: what a column holds, by its title or #3; a key is " + enumerated(mapped_keys(), " or "));
        syntax.flag("--no-header", words->no_header, "the CSV has no line of titles");
        syntax.one("--from KIND", words->from,
                   "what the file is, where that is not seen: vcard, linkedin, google, outlook, thunderbird, csv");
        syntax.one("--charset C", words->charset, "the character set: 1250, ISO-8859-2");
        syntax.flag("--strict", words->strict, "write nothing when a record cannot be read");
        syntax.flag("-n,--dry-run", words->dry_run, "show what would be written, and write nothing");
        return Keep([words](const CommandContext& context) { ImportRun{*words, context}.run(); });
      }};
}

}  // namespace netlog
