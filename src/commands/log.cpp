// log: the entries by date.

#include "netlog/analysis/entries_by_date.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/log_view.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include <fmt/format.h>

namespace netlog {
namespace {

struct LogOptions {
  std::vector<std::string> period, contacts, kinds, tags;
};

/// The period; a contact in its place, as who does not know the option writes it, is told with the option.
Period period_or_hint(const std::vector<std::string>& words, const Network& network) {
  try {
    return period_typed(words, network);
  } catch (const UsageError& error) {
    const auto query = joined(words, ".");
    if (words_of(folded(query)).empty() || contact_names(network).find(query).size() != 1) throw;
    refuse(error.problem().what, fmt::format("did you mean {}?", command_line({"log", "--contact", query})));
  }
}

Shown show_log(const LogOptions& options, const Network& network) {
  const auto& history = network.history();
  std::optional<Period> period;
  if (!options.period.empty()) period = period_or_hint(options.period, network);
  std::set<PersonIndex> persons;
  for (const auto& query : options.contacts) persons.insert(find_contact(network, query));
  std::set<std::string> kinds, tags;
  for (const auto& kind : options.kinds) {
    const auto known = all_kinds();
    if (std::ranges::count(known, ascii_lower(kind)) == 0) refuse_word(kind, known);
    kinds.insert(ascii_lower(kind));
  }
  for (const auto& tag : options.tags) tags.insert(folded(tag));
  const auto entries = entries_by_date(network, [&](EntryIndex i) {
    const auto& entry = history.entry(i);
    const auto date = date_of(entry);
    if (period && (!date || !period->span.holds(*date))) return false;
    if (!persons.empty() && !persons.contains(history.person_of[i])) return false;
    if (!kinds.empty() && !kinds.contains(std::string(kind_of(entry)))) return false;
    const auto is_wanted = [&](const std::string& tag) { return tags.contains(folded(tag)); };
    return tags.empty() || std::ranges::any_of(remarks_of(entry).tags, is_wanted);
  });
  const auto title = period ? in_words(period->span) : std::string("All entries");
  return {[=](std::size_t width) { return log_page(network, entries, title, width); },
          [=] { return entries_value(network, entries); }, [=] { return entries_sheet(network, entries); }};
}

}  // namespace

Command log_command() {
  return {.name = "log",
          .section = Section::ask,
          .arguments = "[PERIOD]",
          .summary = "entries by date",
          .about =
              "The entries in the order of their dates, all of them or those of a period. A repeated option means or, "
              "different ones mean and.",
          .examples = {"netlog log this week", "netlog log --contact emil --kind referral --kind outcome"},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<LogOptions>();
            syntax.many("PERIOD", options->period, "the days; without it all, and entries without a date too");
            syntax.many("--contact CONTACT", options->contacts, "only entries with this contact");
            syntax.many("--kind KIND", options->kinds, "only entries of this kind: " + enumerated(all_kinds(), ", "))
                .known = all_kinds();
            syntax.many("--tag TAG", options->tags, "only entries with this tag");
            return Ask([options](const Network& network) { return show_log(*options, network); });
          }};
}

}  // namespace netlog
