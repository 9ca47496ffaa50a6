#include "netlog/base/period.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/network.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/syntax/typed.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace netlog {
namespace {

std::vector<std::string> spelled_all(const std::vector<Format>& formats) {
  std::vector<std::string> names;
  for (const auto format : formats) names.emplace_back(spelled(format));
  return names;
}

/// The format that `text` names, of those that a command has.
Format format_typed(const std::string& text, const std::vector<Format>& formats) {
  if (formats.empty()) refuse("there is no --format here", "leave it away");
  const auto format = word_from<Format>(ascii_lower(text));
  if (format && std::ranges::count(formats, *format) > 0) return *format;
  const auto known = spelled_all(formats);
  std::vector<std::string> others;
  if (format)
    for (const auto& command : all_commands())
      if (std::ranges::count(command.formats, *format) > 0) others.push_back(command.name);
  if (others.empty()) refuse_word(text, known);
  refuse_typed(text, fmt::format("is none of {}", enumerated(known)),
               fmt::format("{} is for {}", spelled(*format), enumerated(others)));
}

}  // namespace

void add_common_options(Syntax& syntax, CommonOptions& common_options, const std::vector<Format>& formats) {
  syntax
      .bound("-f,--file FILE", "the ledger; else NETLOG_FILE, else ~/.local/share/netlog/ledger.toml",
             [&common_options](const std::string& text, Date as_of) {
               auto path = typed<std::string>("--file", text, as_of);
               if (common_options.file)
                 common_options.more_files.push_back(std::move(path));
               else
                 common_options.file = std::move(path);
             })
      .many = true;
  syntax.one("--today DATE", common_options.today, "the day asked about, instead of today; also NETLOG_TODAY");
  syntax
      .bound("--format FORMAT", formats.empty() ? "not here" : enumerated(spelled_all(formats), " or "),
             [&common_options, formats](const std::string& text, Date) {
               if (common_options.format) refuse_second_value("--format", text);
               common_options.format = format_typed(text, formats);
             })
      .known = spelled_all(formats);
  syntax.one("--color WHEN", common_options.color, values_in_words<ColorMode>() + "; auto heeds NO_COLOR");
  syntax.flag("--ascii", common_options.ascii,
              "plain signs: = - | for lines and blocks; so too where the locale is not UTF-8");
  syntax.flag("--raw", common_options.raw,
              "CSV without the apostrophe that keeps a spreadsheet from computing cells like =1+1 or +40745");
  syntax.flag("-q,--quiet", common_options.quiet, "say nothing but what was asked for; when recording, nothing");
  syntax.flag("-h,--help", common_options.help, "this help");
}

void add_entry_options(Syntax& syntax, EntryOptions& entry_options) {
  const bool may_be_unknown = syntax.date_may_be_unknown;
  std::string meaning = "when, if not today: fri, yesterday, 3d, 11-18, 2026-11-18";
  if (may_be_unknown) meaning += "; 2019, 2018-05: their first day; unknown: no date";
  const auto take = [&entry_options, may_be_unknown](const std::string& text, Date as_of) {
    if (entry_options.date || entry_options.date_unknown) refuse_second_value("--date", text);
    const auto day = may_be_unknown ? typed<DateOrUnknown>("--date", text, as_of)
                                    : DateOrUnknown{typed<Date>("--date", text, as_of)};
    entry_options.date = day.date;
    entry_options.date_unknown = !day.date;
    entry_options.first_day_of = day.first_day_of;
  };
  auto& date = syntax.bound("-d,--date DATE", std::move(meaning), take);
  date.question = syntax.date_question;
  date.kept = true;
  date.usual = "today";
  if (may_be_unknown) date.dash = "unknown";
  syntax.one("-m,--note TEXT", entry_options.note, "a remark");
  syntax.many("--tag TAG", entry_options.tags, "a label to find it by; repeat it for more");
  if (std::ranges::count(syntax.parameters, "--new", &Parameter::name) > 0)
    syntax.flag("--no-book", entry_options.no_book, "fill in nothing of a new contact from address books");
  syntax.flag("-n,--dry-run", entry_options.dry_run, "show what would be written, and write nothing");
}

void add_window_option(Syntax& syntax, std::optional<WindowDays>& window) {
  syntax.one("--window DAYS", window, "how many days count as recent, instead of the ledger's window_days");
}

Network with_window(const Network& network, const std::optional<WindowDays>& window) {
  if (!window) return network;
  return {network.history(), network.as_of(), days{window->number}};
}

Period period_typed(const std::vector<std::string>& words, const Network& network) {
  return period_from_words(joined(words, " "), network.as_of(), network.history().earliest);
}

CommandParameters parameters_of(const Command& command) {
  CommonOptions common_options;
  EntryOptions entry_options;
  Syntax own, common;
  const Run run = command.define(own);
  if (std::holds_alternative<Record>(run)) add_entry_options(own, entry_options);
  add_common_options(common, common_options, command.formats);
  return {std::move(own.parameters), std::move(common.parameters)};
}

}  // namespace netlog
