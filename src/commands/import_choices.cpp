#include "netlog/commands/import_choices.hpp"

#include "netlog/base/text.hpp"
#include "netlog/context/editor.hpp"
#include "netlog/views/text/page.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

std::string line_to_pick(const Contact& contact) {
  auto line = contact.name;
  for (const auto* field : {&contact.details->company, &contact.details->role, &contact.details->city})
    if (*field) line += fmt::format(", {}", **field);
  for (const auto& phone : contact.details->phone) line += fmt::format(", {}", phone);
  for (const auto& email : contact.details->email) line += fmt::format(", {}", email);
  return line;
}

/// One question: a number of `one`'s contacts, n for somebody new where that may be, Enter for nobody.
void decide(const Doubtful& one, ImportWishes& wishes, const CommandContext& context) {
  while (true) {
    auto prompt = rendered({{{Role::row, {{"Which?", Style::bold}, {" [Enter: left out]", Style::dim}}}}},
                           context.colors(), Show::everything);
    prompt.back() = ' ';
    const auto read = context.surroundings.read_line({prompt, {}, {}, true});
    if (read.by == LineRead::By::interrupt) throw CannotDo({.what = "nothing was written", .remedy = {}});
    const auto answer = ascii_lower(trimmed(read.text));
    if (answer.empty()) return;
    const auto number = std::size_t(whole_number(answer).value_or(0));
    if (number >= 1 && number <= one.persons.size()) {
      wishes.decisions[one.number] = one.persons[number - 1];
      return;
    }
    if (answer == "n" && wishes.add_new) {
      wishes.decisions[one.number] = none;
      return;
    }
    context.surroundings.tell_at_once(fmt::format("  {} is none of these\n", in_quotes(answer)));
  }
}

}  // namespace

std::optional<std::set<std::size_t>> picked_in_editor(const Imported& result, const CommandContext& context) {
  if (result.fresh.empty()) return {};
  std::string list = "# These are new. Delete the lines of those who are not wanted, save, and close the editor.\n";
  for (std::size_t at = 0; at < result.fresh.size(); ++at) {
    const auto& contact = std::get<Contact>(result.fresh[at].content);
    list += fmt::format("{:<5} {}\n", result.fresh_numbers[at] + 1, shown(line_to_pick(contact)));
  }
  WorkingCopy copy{context.ledger, "import", list};
  const auto edited = copy.edited(0, context);
  if (!edited) return {};
  std::set<std::size_t> kept;
  for (std::size_t at = 0; at < edited->size();) {
    const auto end = std::min(edited->find('\n', at), edited->size());
    const auto words = split_at_blanks(std::string_view(*edited).substr(at, end - at));
    if (!words.empty())
      if (const auto number = whole_number(words.front()); number && *number > 0) kept.insert(std::size_t(*number - 1));
    at = end + 1;
  }
  return kept;
}

void ask_who_is_who(const Imported& result, ImportWishes& wishes, const CommandContext& context) {
  for (const auto& one : result.doubtful) {
    Page page;
    page.row({{shown(one.name), Style::bold}, {fmt::format(" is not clear: {}", shown(one.why)), Style::dim}});
    for (std::size_t i = 0; i < one.persons.size(); ++i)
      page.row({{fmt::format("  {}  {}", i + 1, shown(one.contacts[i]))}});
    if (wishes.add_new) page.row({{"  n  somebody new"}});
    context.surroundings.tell_at_once(rendered(page, context.colors(), Show::everything));
    decide(one, wishes, context);
  }
}

}  // namespace netlog
