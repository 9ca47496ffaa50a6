#include "netlog/network/references.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/fields.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Contacts or groups, and what they are called.
struct Called {
  Referent referent;
  const NameBook& book;
  std::function<std::string(std::size_t)> name;

  Meaning meaning(std::size_t index) const { return {book.shortest_query(index), name(index), PersonIndex{index}}; }
};

/// A book of `names`, each by itself.
NameBook book_of(const std::vector<std::string>& names) {
  std::vector<Named> named;
  for (std::size_t i = 0; i < names.size(); ++i) named.push_back({i, {names[i]}});
  return NameBook{named};
}

Called called_contacts(const Network& network) {
  return {Referent::contact, contact_names(network).book(),
          [&network](std::size_t person) { return network.name(PersonIndex{person}); }};
}

/// Refuses a query that means all of `found`: "Ana Popescu (ana.p) or Ana Rusu (ana.r)", a dozen at most.
[[noreturn]] void refuse_ambiguous(std::string_view query, const Called& called,
                                   const std::vector<std::size_t>& found) {
  constexpr std::size_t most = 12;
  std::vector<Meaning> meanings;
  std::vector<std::string> items;
  for (const auto index : found) {
    if (items.size() == most) break;
    meanings.push_back(called.meaning(index));
    items.push_back(fmt::format("{} ({})", shown(meanings.back().words), shell_word(meanings.back().query)));
  }
  const auto more = found.size() - items.size();
  const auto choices =
      more > 0 ? enumerated(items, ", ") + fmt::format(" and {} more", more) : enumerated(items, " or ");
  Unclear unclear{called.referent,
                  query,
                  std::move(meanings),
                  {.what = fmt::format("\"{}\" is {}", shown(query), choices), .remedy = "say which"}};
  unclear.more = more;
  throw unclear;
}

/// Refuses a query that means none; `problem` has a remedy for where none is near either.
[[noreturn]] void refuse_unknown(std::string_view query, const Called& called, Problem problem,
                                 std::string newcomer = {}) {
  std::vector<Meaning> meanings;
  std::vector<std::string> near;
  for (const auto index : called.book.nearest(query)) {
    meanings.push_back(called.meaning(index));
    near.push_back(shown(meanings.back().words));
  }
  if (!near.empty()) problem.remedy = fmt::format("did you mean {}?", enumerated(near, " or "));
  Unclear unclear{called.referent, query, std::move(meanings), std::move(problem)};
  unclear.is_unknown = true;
  unclear.newcomer = std::move(newcomer);
  throw unclear;
}

}  // namespace

void require_letters(std::string_view query) {
  if (words_of(folded(query)).empty())
    throw UsageError({.what = fmt::format("\"{}\" has no letter or digit", shown(query)),
                      .remedy = "write any clear part of a name"});
}

std::vector<std::string> all_group_names(const Network& network) {
  std::vector<std::string> names;
  std::set<std::string> known;
  const auto add = [&](const std::string& name) {
    if (known.insert(folded(name)).second) names.push_back(network.name_now(GroupName{name}).name);
  };
  const auto& entries = network.history().ledger.entries;
  for (const auto& entry : entries)
    if (const auto* group = std::get_if<Group>(&entry.content)) add(group->name);
  for (const auto& entry : entries)
    each_value<GroupName>(entry, [&](std::string_view, const GroupName& group) { add(group.name); });
  return names;
}

const ContactNames& contact_names(const Network& network) {
  return network.contact_names();
}

PersonIndex find_contact(const Network& network, std::string_view query, const Hint& otherwise) {
  require_letters(query);
  const auto contacts = called_contacts(network);
  const auto found = contacts.book.find(query);
  if (found.size() == 1) return PersonIndex{found.front()};
  if (found.size() > 1) refuse_ambiguous(query, contacts, found);
  const auto groups = all_group_names(network);
  const auto group =
      std::ranges::find_if(groups, [&](const std::string& name) { return has_words(name, folded(query)); });
  const bool is_group = group != groups.end();
  refuse_unknown(
      query, contacts,
      {.what = fmt::format("nobody is called \"{}\"{}", shown(query),
                           is_group ? fmt::format(", but a group is \"{}\"", shown(*group)) : ""),
       .remedy = is_group ? fmt::format("netlog list contacts --group {} shows who is in it", shell_word(*group))
                          : "netlog list contacts shows all",
       .details = otherwise ? std::vector{otherwise()} : std::vector<std::string>{}},
      newcomer_meant(network, query).name);
}

void refuse_unknown_contact(const Network& network, std::string_view query, Problem problem) {
  refuse_unknown(query, called_contacts(network), std::move(problem));
}

void refuse_word_for_and(const Network& network, const std::vector<std::string>& queries) {
  constexpr auto words_for_and = std::array{"and", "si", "es", "und", "et", "&", "+"};
  const auto is_and = [&](const std::string& query) {
    const auto word = folded(query);
    const auto has_word = [&](const std::string& name) { return has_words(name, word); };
    return std::ranges::count(words_for_and, word) > 0 &&
           std::ranges::none_of(network.history().persons,
                                [&](const Person& person) { return std::ranges::any_of(person.names, has_word); });
  };
  const auto found = std::ranges::find_if(queries, is_and);
  if (queries.size() < 2 || found == queries.end()) return;
  std::vector<std::string> others;
  for (const auto& query : queries)
    if (!is_and(query)) others.push_back(shell_word(query));
  throw UsageError({.what = fmt::format("\"{}\" is no name; contacts stand side by side", shown(*found)),
                    .remedy = fmt::format("write {}", joined(others, " "))});
}

Newcomer newcomer_meant(const Network& network, std::string_view query) {
  std::set<std::string> known;
  Newcomer newcomer;
  const auto look = [&](const Entry& entry, const std::optional<std::string>& name) {
    if (!name || !has_words(*name, query)) return;
    known.insert(folded(*name));
    newcomer = {tidied(*name), entry.line};
  };
  for (const auto& entry : network.history().ledger.entries) {
    if (const auto* referral = std::get_if<Referral>(&entry.content)) {
      look(entry, referral->prospect);
      look(entry, referral->via);
    }
    if (const auto* invitation = std::get_if<Invitation>(&entry.content)) look(entry, invitation->guest);
    if (const auto* need = std::get_if<Need>(&entry.content)) look(entry, need->who);
    if (const auto* card = std::get_if<Card>(&entry.content)) look(entry, card->to);
  }
  if (known.size() == 1 && split_at_blanks(newcomer.name).size() > 1) return newcomer;
  auto name = tidied(query);
  for (std::size_t i = 1; i + 1 < name.size(); ++i)
    if (name[i] == '.' && name[i - 1] != ' ' && name[i + 1] != ' ') name[i] = ' ';
  return {tidied(name)};
}

std::string as_one_argument(const Network& network, PersonIndex person, std::string_view first,
                            std::string_view second) {
  const auto& book = contact_names(network);
  const auto joined = joined_query(first, second);
  return book.find(joined) == std::vector{person} ? joined : book.shortest_query(person);
}

PersonIndex contact_by_whole_words(const Network& network, std::string_view query) {
  if (words_of(folded(query)).empty()) return none;
  const auto found = contact_names(network).find(query);
  if (found.size() != 1) return none;
  const auto& names = network.history().persons[found.front()].names;
  return std::ranges::any_of(names, [&](const auto& name) { return has_words(name, query); }) ? found.front() : none;
}

PersonIndex contact_called(const Network& network, std::string_view name) {
  return network.history().person_called(name);
}

std::vector<std::string> groups_meant(const Network& network, std::string_view query) {
  const auto names = all_group_names(network);
  std::vector<std::string> meant;
  for (const auto index : book_of(names).find(query)) meant.push_back(names[index]);
  return meant;
}

std::string find_group(const Network& network, std::string_view query, const std::string& otherwise) {
  require_letters(query);
  const auto names = all_group_names(network);
  const auto book = book_of(names);
  const Called groups{Referent::group, book, [&](std::size_t group) { return names[group]; }};
  const auto found = groups.book.find(query);
  if (found.size() == 1) return names[found.front()];
  if (found.size() > 1) refuse_ambiguous(query, groups, found);
  refuse_unknown(query, groups,
                 {.what = fmt::format("no group is called \"{}\"", shown(query)),
                  .remedy = "netlog list groups shows all",
                  .details = otherwise.empty() ? std::vector<std::string>{} : std::vector{otherwise}});
}

}  // namespace netlog
