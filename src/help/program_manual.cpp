// netlog(1): the words of every command, as the help has them, and what is said about them all.

#include "netlog/analysis/next_rules.hpp"
#include "netlog/help/manual.hpp"
#include "netlog/syntax/command.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

const std::string options_intro = R"(.SH OPTIONS
Every command takes these, before it or after it.
A value follows its option, as \fB\-\-date fri\fR or \fB\-\-date=fri\fR; \fB\-\-\fR ends the options.
None is abbreviated.
)";
const std::string record_intro = R"(.SH RECORD
Each of these adds entries to the ledger, answers with what was written and what it changed, and takes these options
too.
)";
const std::string ask_intro = R"(.SH ASK
These look, and change nothing.
.B \-\-format json
and
.B csv
are for scripts and spreadsheets; their keys are stable.
A command in them is without the
.B \-\-file
that was given, which all others repeat.
)";
const std::string keep_intro = R"(.SH KEEP
The ledger's file, and netlog itself.
)";

/// A usage line's own words in italics: "CONTACT [PROSPECT [FOR]]".
std::string usage(std::string_view arguments) {
  std::string roff;
  bool italic = false;
  for (const char c : arguments) {
    const bool is_name = c >= 'A' && c <= 'Z';
    if (is_name != italic) roff += is_name ? "\\fI" : "\\fR";
    italic = is_name;
    roff += c;
  }
  return italic ? roff + "\\fR" : roff;
}

std::string parameter_entry(const Parameter& parameter) {
  if (!parameter.is_option())
    return fmt::format(".TP\n\\fI{}\\fR\n{}\n", in_roff(parameter.name), roff_prose(parameter.meaning));
  const auto letter = parameter.letter == 0 ? std::string() : fmt::format("\\fB\\-{}\\fR, ", parameter.letter);
  const auto value =
      parameter.placeholder.empty() ? std::string() : fmt::format(" \\fI{}\\fR", in_roff(parameter.placeholder));
  return fmt::format(".TP\n{}\\fB{}\\fR{}\n{}\n", letter, in_roff(parameter.name), value,
                     roff_prose(parameter.meaning));
}

std::string command_section(const Command& command, const std::vector<Parameter>& said_once) {
  auto roff =
      fmt::format(".SS netlog {}{}{}\n", command.name, command.arguments.empty() ? "" : " ", usage(command.arguments));
  roff += roff_prose(command.about) + "\n";
  for (const auto& other : command.other_names) roff += fmt::format("Also: \\fBnetlog {}\\fR.\n", other);
  for (const auto& parameter : parameters_of(command).own)
    if (std::ranges::count(said_once, parameter.name, &Parameter::name) == 0) roff += parameter_entry(parameter);
  std::string examples;
  for (const auto& example : command.examples) examples += (examples.empty() ? "" : "\n") + example;
  return roff + roff_lines(examples);
}

std::string commands(Section section, const std::vector<Parameter>& said_once) {
  std::string roff;
  for (const auto& command : all_commands())
    if (command.section == section) roff += command_section(command, said_once);
  return roff;
}

std::string entries(const std::vector<Parameter>& parameters) {
  std::string roff;
  for (const auto& parameter : parameters) roff += parameter_entry(parameter);
  return roff;
}

/// The rules of `next`, with the numbers that hold while the ledger gives no others.
std::string rules_section() {
  std::string roff;
  for (const auto& setting : rule_settings)
    roff += roff_entry(setting.name, "",
                       fmt::format(fmt::runtime(rule_of_next(setting.rule).manual), setting.number.value_or(0)));
  return roff;
}

}  // namespace

std::string program_manual() {
  CommonOptions common_options;
  EntryOptions entry_options;
  Syntax common, recording;
  add_common_options(common, common_options);
  add_entry_options(recording, entry_options);
  std::string roff = roff_title("NETLOG", 1, "User Commands");
  roff += program_opening;
  roff += options_intro + entries(common.parameters);
  roff += record_intro + entries(recording.parameters) + commands(Section::record, recording.parameters);
  roff += ask_intro + commands(Section::ask, recording.parameters);
  roff += keep_intro + commands(Section::keep, recording.parameters);
  roff += program_meanings;
  roff += rules_section();
  roff += program_closing;
  return roff;
}

}  // namespace netlog
