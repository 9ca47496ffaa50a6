#include "netlog/asking/book_names.hpp"

#include "netlog/asking/dialogue.hpp"
#include "netlog/asking/partial_line.hpp"
#include "netlog/base/text.hpp"
#include "netlog/context/book_files.hpp"
#include "netlog/syntax/draft.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What the books offer for a line as it is.
std::vector<Draft::BookOffer> offers_for(const std::vector<std::string>& arguments, const Network& network,
                                         const CommandContext& context) {
  const auto call = parse(arguments, context.surroundings);
  const auto* record = std::get_if<Record>(&call->run);
  if (!record || call->entry_options.dry_run) return {};
  Draft draft{network, call->entry_options, {}};
  draft.look_in([&] {
    return books_on_disk(book_paths(network.history().ledger.settings, context.surroundings, context.ledger));
  });
  (*record)(draft);
  return draft.book_offers();
}

/// The name that the person means; empty: the one that was typed.
std::string name_meant(const Draft::BookOffer& offer, const Dialogue& person) {
  constexpr std::size_t most = 9;
  const auto count = std::min(offer.people.size(), most);
  Page page;
  for (std::size_t i = 0; i < count; ++i)
    page.row({{fmt::format("  {}  {}", i + 1, shown(offer.people[i].name))},
              {fmt::format("  {}", shown(offer.people[i].book)), Style::dim}});
  if (offer.people.size() > most)
    page.row({{fmt::format("     and {} more: write more of the name", offer.people.size() - most), Style::dim}});
  page.row({{fmt::format("  n  {}, as typed", shown(offer.typed))}});
  person.say(page);
  while (true) {
    const auto read = person.read({.words = "Who is meant?", .proposal = {}, .is_choice = true}, {});
    if (read.by != LineRead::By::enter) throw CannotDo({.what = "nothing was written", .remedy = {}});
    const auto answer = trimmed(read.text);
    const auto number = std::size_t(whole_number(answer).value_or(0));
    if (number >= 1 && number <= count) return offer.people[number - 1].name;
    if (ascii_lower(answer) == "n") return {};
    person.say(fmt::format("\"{}\" is none of them", shown(answer)), "write a number or n");
  }
}

/// `arguments` with `name` in the place of `typed`; where it is empty, with `--no-book`.
std::vector<std::string> with_name(const std::vector<std::string>& arguments, const std::string& typed,
                                   const std::string& name, const Network& network, const Surroundings& surroundings) {
  PartialLine line{arguments, network, surroundings};
  if (name.empty()) line.set_flag("--no-book");
  for (auto i = line.begin(); i < line.end() && !name.empty(); ++i)
    for (std::size_t j = 0; j < line.given(i).size(); ++j)
      if (tidied(line.given(i)[j]) == typed) line.replace({i, j}, name);
  return line.whole();
}

}  // namespace

void take_names_from_books(Completed& line, const Network& network, const CommandContext& context) {
  const Dialogue person{network, context.surroundings, context.colors(), context.common_options.file};
  for (const auto& offer : offers_for(line.arguments, network, context)) {
    const auto name = name_meant(offer, person);
    for (auto* arguments : {&line.arguments, &line.in_short})
      *arguments = with_name(*arguments, offer.typed, name, network, context.surroundings);
  }
}

}  // namespace netlog
