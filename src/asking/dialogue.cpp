#include "netlog/asking/dialogue.hpp"

#include "netlog/base/text.hpp"
#include "netlog/completion/candidates.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A question in bold, and what Enter stands for, as the beginning of the line that is read. Where that leaves no room
/// for an answer, the lines before the last one are told at once.
std::string prompt_for(const std::string& question, const std::string& proposal, Colors colors,
                       const Surroundings& surroundings) {
  constexpr std::size_t room_for_answer = 8;
  const auto columns = surroundings.width - room_for_answer;
  Line line{{question, Style::bold}};
  if (!proposal.empty()) line.push_back({fmt::format(" [{}]", shown(proposal)), Style::dim});
  Page page;
  if (width(line) <= columns) {
    page.row(std::move(line));
  } else {
    for (const auto& part : wrapped_text(question, columns)) page.row({{part, Style::bold}});
    if (!proposal.empty()) page.row({{fmt::format("[{}]", clipped(shown(proposal), columns - 2)), Style::dim}});
  }
  Page last;
  last.lines.push_back(std::move(page.lines.back()));
  page.lines.pop_back();
  if (!page.lines.empty()) surroundings.tell_at_once(rendered(page, colors, Show::everything));
  auto prompt = rendered(last, colors, Show::everything);
  prompt.back() = ' ';
  return prompt;
}

/// A remark beside a question, in lines; a command in it, which may be pasted, is never broken.
Page remark_page(std::string_view text, Style style, std::size_t columns) {
  Page page;
  const auto command = width(text) + 2 <= columns ? text.npos : text.find("netlog ");
  for (const auto& line : wrapped_text(text.substr(0, command), columns - 2)) page.row({{"  " + line, style}});
  if (command != text.npos) page.row({{fmt::format("  {}", text.substr(command)), style}});
  return page;
}

std::string in_one(const std::string& what, std::string_view remedy) {
  return fmt::format("{}{}{}", with_short_quotes(what), remedy.empty() ? "" : "; ", remedy);
}

std::string counted_word(std::size_t number) {
  constexpr auto known = std::array{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  return number >= 2 && number < known.size() + 2 ? known.at(number - 2) : fmt::format("{}", number);
}

}  // namespace

void Dialogue::say(const Page& page) const {
  surroundings_.tell_at_once(rendered(with_file(page, file_, surroundings_.width), colors_, Show::everything));
}

void Dialogue::say(Line line) const {
  Page page;
  page.row(std::move(line));
  say(page);
}

void Dialogue::say(const std::string& what, std::string_view remedy) const {
  remark(in_one(what, remedy), Style::red);
}

void Dialogue::remark(std::string_view text, Style style) const {
  say(remark_page(with_file(text, file_), style, surroundings_.width));
}

LineRead Dialogue::read(const Question& question, std::optional<Status> status) const {
  const auto completions = [&](const std::string& typed) {
    std::vector<LineWanted::Completion> all;
    if (!question.parameter) return all;
    for (const auto& one : fitting(candidates(*question.parameter, network_, status), typed))
      if (shown(one.value) == one.value) all.push_back({one.value, one.meaning});
    return all;
  };
  return surroundings_.read_line({.prompt = prompt_for(question.words, question.proposal, colors_, surroundings_),
                                  .text = question.text,
                                  .completions = completions,
                                  .is_choice = question.is_choice});
}

std::vector<std::string> values_in(const std::string& answer, const Parameter& parameter, const Network& network) {
  const bool is_one = parameter.more_question.empty() || answer.find(',') == std::string::npos ||
                      (parameter.takes == Takes::group && !groups_meant(network, answer).empty());
  std::vector<std::string> values;
  for (std::size_t from = 0; !is_one && from <= answer.size();) {
    const auto end = std::min(answer.find(',', from), answer.size());
    if (auto value = trimmed(answer.substr(from, end - from)); !value.empty()) values.push_back(std::move(value));
    from = end + 1;
  }
  return values.empty() ? std::vector{answer} : values;
}

std::string which_of(const Unclear& unclear) {
  if (unclear.is_unknown || unclear.meanings.size() == 1) return "Which one?";
  return fmt::format("Which of the {}?", counted_word(unclear.meanings.size()));
}

std::string newcomer_in_words(Referent referent, const std::string& name) {
  const auto* what = referent == Referent::group    ? "a new group"
                     : referent == Referent::reason ? "your own words"
                                                    : "a new contact";
  return fmt::format("{}, {}", what, shown(name));
}

std::optional<bool> yes_or_no(std::string_view answer, bool by_default) {
  const auto lower = ascii_lower(answer);
  if (lower.empty()) return by_default;
  if (lower == "y" || lower == "yes") return true;
  return lower == "n" || lower == "no" ? std::optional(false) : std::nullopt;
}

bool says_yes(const std::string& question, const CommandContext& context, bool by_default) {
  while (true) {
    const auto prompt = prompt_for(question, by_default ? "Y/n" : "y/N", context.colors(), context.surroundings);
    const auto read =
        context.surroundings.read_line({.prompt = prompt, .text = {}, .completions = {}, .is_choice = true});
    if (read.by != LineRead::By::enter) return false;
    if (const auto answer = yes_or_no(trimmed(read.text), by_default)) return *answer;
    const auto what = in_one(fmt::format("\"{}\" is neither yes nor no", shown(trimmed(read.text))), "write y or n");
    context.surroundings.tell_at_once(
        rendered(remark_page(what, Style::red, context.surroundings.width), context.colors(), Show::everything));
  }
}

std::optional<std::string> answered(const std::string& question, const std::string& proposal,
                                    const std::string& nothing_done, const CommandContext& context) {
  const auto read =
      context.surroundings.read_line({prompt_for(question, proposal, context.colors(), context.surroundings), {}, {}});
  if (read.by != LineRead::By::enter) throw CannotDo({.what = nothing_done, .remedy = {}});
  auto answer = trimmed(read.text);
  if (answer.empty()) answer = proposal;
  return answer.empty() || answer == "-" ? std::nullopt : std::optional(answer);
}

}  // namespace netlog
