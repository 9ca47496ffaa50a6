#include "netlog/help/help.hpp"

#include "netlog/base/text.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/text/page.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t meaning_column = 26;

/// "-d, --date DATE".
std::string label(const Parameter& parameter) {
  std::string text = parameter.letter == 0 ? parameter.name : fmt::format("-{}, {}", parameter.letter, parameter.name);
  return parameter.placeholder.empty() ? text : fmt::format("{} {}", text, parameter.placeholder);
}

void add_parameter(std::string& text, const Parameter& parameter) {
  std::string left = fmt::format("  {}", label(parameter));
  const auto lines = wrapped_text(parameter.meaning, page_width - meaning_column);
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

std::string names_of(const Command& command) {
  std::string names = command.name;
  for (const auto& other : command.other_names) names += ", " + other;
  return names;
}

}  // namespace

std::string help_for(const Command& command) {
  const auto parameters = parameters_of(command);
  std::string text =
      fmt::format("netlog {}{}{}\n", command.name, command.arguments.empty() ? "" : " ", command.arguments);
  for (const auto& other : command.other_names) text += fmt::format("also: netlog {}\n", other);
  add_paragraph(text, command.about);
  text += "\n";
  bool any = false;
  for (const auto& parameter : parameters.own)
    if (!parameter.is_option()) {
      add_parameter(text, parameter);
      any = true;
    }
  if (any) text += "\n";
  any = false;
  for (const auto& parameter : parameters.own)
    if (parameter.is_option()) {
      add_parameter(text, parameter);
      any = true;
    }
  if (any) text += "\n";
  text += "Always\n";
  for (const auto& parameter : parameters.common) add_parameter(text, parameter);
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
      "  always    -q, -f FILE, --today DATE, --format FMT, --color WHEN, --ascii,\n"
      "            --raw\n"
      "\nmore: netlog help give, man netlog\n";
  return text;
}

}  // namespace netlog
