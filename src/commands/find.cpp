// find: whom to recommend.

#include "netlog/analysis/find.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/search_text.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/command.hpp"
#include "netlog/views/text/find_view.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct FindOptions {
  std::vector<std::string> query;
  std::optional<WindowDays> window;
};

/// The same words, each that is found nowhere as the nearest one that is; empty if that finds nobody either.
std::vector<std::string> corrected(const Directory& directory, std::vector<std::string> words) {
  const auto vocabulary = directory.vocabulary();
  for (auto& word : words)
    if (directory.with_all({word}).empty()) word = nearest(word, vocabulary);
  const bool all_there = std::ranges::none_of(words, [](const auto& word) { return word.empty(); });
  return all_there && !directory.with_all(words).empty() ? words : std::vector<std::string>{};
}

/// What to do when nobody was found: it was a name, a slip, or too much at once.
std::string advice(const Network& network, const Directory& directory, const std::string& query,
                   const std::vector<std::string>& words) {
  const auto& names = contact_names(network);
  if (const auto called_so = names.find(query); called_so.size() == 1)
    return fmt::format("by name: {}", command_line({"show", names.shortest_query(called_so.front())}));
  if (auto better = corrected(directory, words); !better.empty()) {
    better.insert(better.begin(), "find");
    return fmt::format("did you mean {}?", command_line(better));
  }
  if (words.size() == 1) return "a shorter word finds more, and netlog list contacts shows all";
  std::vector<std::string> alone;
  for (const auto& word : words) alone.push_back(fmt::format("\"{}\" {}", word, directory.with_all({word}).size()));
  return fmt::format("how many fit each word alone: {}", enumerated(alone, ", "));
}

Shown show_found(const FindOptions& options, const Network& network) {
  const auto query = joined(options.query, " ");
  const auto wanted = words_to_find(query);
  if (wanted.empty())
    throw UsageError({.what = fmt::format("\"{}\" has no letter or digit", shown(query)),
                      .remedy = "write what somebody needs: a trade, a thing, a place"});
  const auto wide = with_window(network, options.window);
  const Directory directory{wide};
  const auto hits = std::make_shared<std::vector<FoundContact>>(directory.with_all(wanted));
  const auto asking = std::make_shared<std::vector<FoundContact>>(directory.asking_for(wanted));
  const auto all = std::make_shared<std::vector<FoundContact>>(*hits);
  all->insert(all->end(), asking->begin(), asking->end());
  auto shown_hits =
      shown_of(all, [=](const auto&, std::size_t width) { return find_page(wide, query, *hits, *asking, width); });
  if (all->empty())
    shown_hits.nothing = Problem{.what = fmt::format("nobody fits \"{}\"", shown(query)),
                                 .remedy = advice(wide, directory, query, wanted)};
  return shown_hits;
}

}  // namespace

Command find_command() {
  return {
      .name = "find",
      .section = Section::ask,
      .arguments = "WORDS",
      .summary = "whom to recommend",
      .about =
          "Whom to recommend to somebody who needs something. WORDS are looked for in the trade, company, role, "
          "city, tags and note of your contacts, and in what you recommended them for or bought from them; each "
          "must be found, as a whole word, as the beginning of one or inside it. Whole words come first, then "
          "those whose turn it is. Behind them stands who would like to meet such people (--ask of add and update).",
      .examples = {"netlog find house", "netlog find cluj lawyer --format json"},
      .define = [](Syntax& syntax) -> Run {
        const auto options = std::make_shared<FindOptions>();
        syntax.many("WORDS", options->query, "what is needed: a trade, a thing, a place").required = true;
        add_window_option(syntax, options->window);
        return Ask([options](const Network& network) { return show_found(*options, network); });
      }};
}

}  // namespace netlog
