#include "netlog/base/text.hpp"
#include "netlog/commands/command.hpp"
#include "netlog/views/page.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t meaning_column = 26;

/// "-d, --date DATE".
std::string label(const Word& word) {
  std::string text = word.letter == 0 ? word.name : fmt::format("-{}, {}", word.letter, word.name);
  return word.placeholder.empty() ? text : fmt::format("{} {}", text, word.placeholder);
}

void add_word(std::string& text, const Word& word) {
  std::string left = fmt::format("  {}", label(word));
  const auto lines = wrapped_text(word.meaning, page_width - meaning_column);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 && width(left) + 1 > meaning_column) {
      text += left + "\n";
      left.clear();
    }
    text += fmt::format("{}{}\n", padded(i == 0 ? left : "", meaning_column), lines[i]);
    if (i == 0) left.clear();
  }
}

void add_paragraph(std::string& text, std::string_view paragraph) {
  for (const auto& line : wrapped_text(paragraph, page_width)) text += line + "\n";
}

std::vector<std::string> spelled_all(const std::vector<Format>& formats) {
  std::vector<std::string> names;
  for (const auto format : formats) names.emplace_back(spelled(format));
  return names;
}

std::string names_of(const Command& command) {
  std::string names = command.name;
  for (const auto& other : command.other_names) names += ", " + other;
  return names;
}

/// The format that `text` names, of those that a command has.
Format format_typed(const std::string& text, const std::vector<Format>& formats) {
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

void add_global_words(Syntax& syntax, Globals& globals, const std::vector<Format>& formats) {
  syntax.one("-f,--file FILE", globals.file, "the ledger; else NETLOG_FILE, else ~/.local/share/netlog/ledger.toml");
  syntax.one("--today DATE", globals.today, "the day asked about, instead of today; also NETLOG_TODAY");
  auto& format = syntax.one("--format FORMAT", globals.format, enumerated(spelled_all(formats), " or "));
  format.known = spelled_all(formats);
  format.set = [&globals, formats](const std::string& text, Date) {
    if (globals.format) refuse_second_value("--format", text);
    globals.format = format_typed(text, formats);
  };
  syntax.one("--color WHEN", globals.color, "auto, always or never; auto heeds NO_COLOR");
  syntax.flag("--ascii", globals.ascii,
              "plain signs: = - | for lines and blocks; so too where the locale is not UTF-8");
  syntax.flag("--raw", globals.raw,
              "CSV without the apostrophe that keeps a spreadsheet from computing cells like =1+1 or +40745");
  syntax.flag("-q,--quiet", globals.quiet, "say nothing but what was asked for; when recording, nothing");
  syntax.flag("-h,--help", globals.help, "this help");
}

void add_stamp_words(Syntax& syntax, Stamp& stamp, bool date_may_be_unknown) {
  auto& date = syntax.one("-d,--date DATE", stamp.date, "when, if not today: fri, yesterday, 3d, 11-18, 2026-11-18");
  date.question = syntax.date_question;
  date.kept = true;
  date.usual = "today";
  if (date_may_be_unknown) {
    date.dash = "unknown";
    date.meaning += "; 2019, 2018-05: their first day; unknown: no date";
    date.set = [&stamp](const std::string& text, Date as_of) {
      if (stamp.date || stamp.date_unknown) refuse_second_value("--date", text);
      const auto day = typed<DateOrUnknown>("--date", text, as_of);
      stamp.date = day.date;
      stamp.date_unknown = !day.date;
      stamp.first_day_of = day.first_day_of;
    };
  }
  syntax.one("-m,--note TEXT", stamp.note, "a remark");
  syntax.many("--tag TAG", stamp.tags, "a label to find it by; repeat it for more");
  syntax.flag("-n,--dry-run", stamp.dry_run, "show what would be written, and write nothing");
}

void add_window_word(Syntax& syntax, std::optional<WindowDays>& window) {
  syntax.one("--window DAYS", window, "how many days count as recent, instead of the ledger's window_days");
}

Network with_window(const Network& network, const std::optional<WindowDays>& window) {
  if (!window) return network;
  return {network.history(), network.as_of(), days{window->number}};
}

Period period_typed(const std::vector<std::string>& words, const Network& network) {
  return period_from_words(fmt::format("{}", fmt::join(words, " ")), network.as_of(), network.history().earliest);
}

std::string help_for(const Command& command) {
  const auto words = words_of(command);
  std::string text =
      fmt::format("netlog {}{}{}\n", command.name, command.arguments.empty() ? "" : " ", command.arguments);
  for (const auto& other : command.other_names) text += fmt::format("also: netlog {}\n", other);
  add_paragraph(text, command.about);
  text += "\n";
  bool any = false;
  for (const auto& word : words.own)
    if (!word.is_option()) {
      add_word(text, word);
      any = true;
    }
  if (any) text += "\n";
  any = false;
  for (const auto& word : words.own)
    if (word.is_option()) {
      add_word(text, word);
      any = true;
    }
  if (any) text += "\n";
  text += "Always\n";
  for (const auto& word : words.common) add_word(text, word);
  text += "\nExamples\n";
  for (const auto& example : command.examples) text += fmt::format("  {}\n", example);
  return text;
}

std::string general_help() {
  std::string text =
      "netlog: who gives, and who gives back. A log of business networking.\n"
      "\n"
      "  netlog give emil \"Dan Pop\" wiring   after recommending Emil to Dan Pop\n"
      "  netlog report                       once a week\n";
  const auto section = [&](Section which, std::string_view title) {
    text += fmt::format("\n{}\n", title);
    for (const auto& command : all_commands()) {
      if (command.section != which) continue;
      const auto left =
          fmt::format("  {}{}{}", names_of(command), command.arguments.empty() ? "" : " ", command.arguments);
      if (width(left) > 36)
        text += fmt::format("{}\n{}{}\n", left, std::string(37, ' '), command.summary);
      else
        text += fmt::format("{}{}\n", padded(left, 37), command.summary);
    }
  };
  section(Section::record, "Record   what you leave out is asked for, at a terminal");
  section(Section::ask, "Ask      --format text, json or csv");
  section(Section::keep, "Keep");
  text +=
      "\nWords\n"
      "  CONTACT   any clear part of a name: ana.p, s.mur; a point joins words\n"
      "  REF       an id, its beginning, a contact or a prospect\n"
      "  PERIOD    last week, this month, 2026-Q3, last 30 days, 2026-01..2026-06\n"
      "  DATE      -d fri, -d 3d (days ago), -d 11-18; today if not given\n"
      "  always    -f FILE, --today DATE, --format FMT, --color WHEN, --ascii, --raw, -q\n"
      "\nmore: netlog help give, man netlog\n";
  return text;
}

}  // namespace netlog
