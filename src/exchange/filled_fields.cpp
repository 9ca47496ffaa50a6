#include "netlog/exchange/filled_fields.hpp"

#include "netlog/base/text.hpp"
#include "netlog/exchange/who_is_who.hpp"

namespace netlog {
namespace {

/// An address without what says the same in other ways: "http://www.ana.ro/" and "ana.ro".
std::string bare_address(std::string_view address) {
  auto text = folded(address);
  for (const auto* const beginning : {"https://", "http://", "www."})
    if (text.starts_with(beginning)) text.erase(0, std::string_view(beginning).size());
  while (text.ends_with('/')) text.pop_back();
  return text;
}

/// Calls `visit` with the details of each contact of a person, and the changes of each update.
template <class OfContact, class OfUpdate>
void each_version(const History& history, PersonIndex person, OfContact kept, OfUpdate changed) {
  for (const auto& contact : history.persons[person].contacts) {
    kept(*history.as<Contact>(contact.entry).details);
    for (const auto i : contact.updates) changed(*history.as<Update>(i).details);
  }
}

}  // namespace

bool say_the_same(std::string_view key, const std::string& a, const std::string& b) {
  if (key == "website") return bare_address(a) == bare_address(b);
  if (key == "company") {
    PersonRecord one, other;
    one.company = a;
    other.company = b;
    return traits_of(one).firms == traits_of(other).firms || same_text(a, b);
  }
  return same_text(a, b);
}

std::vector<std::string> ever_held(const History& history, PersonIndex person, const FilledField& field) {
  std::vector<std::string> all;
  each_version(
      history, person,
      [&](const Details<Kept>& details) {
        if (details.*field.kept) all.push_back(*(details.*field.kept));
      },
      [&](const Details<Changed>& details) {
        if (const auto& change = details.*field.changed; change && change->to) all.push_back(*change->to);
      });
  return all;
}

std::vector<std::string> ever_held(const History& history, PersonIndex person, const FilledList& field) {
  std::vector<std::string> all;
  const auto add = [&](const std::vector<std::string>& list) { all.insert(all.end(), list.begin(), list.end()); };
  each_version(
      history, person, [&](const Details<Kept>& details) { add(details.*field.kept); },
      [&](const Details<Changed>& details) {
        if (const auto& change = details.*field.changed; change && change->to) add(*change->to);
      });
  return all;
}

std::vector<std::string> groups_ever(const History& history, PersonIndex person) {
  std::vector<std::string> all;
  const auto add = [&](const std::vector<GroupName>& groups) {
    for (const auto& group : groups) all.push_back(folded(group.name));
  };
  each_version(
      history, person, [&](const Details<Kept>& details) { add(details.groups); },
      [&](const Details<Changed>& details) {
        if (details.groups && details.groups->to) add(*details.groups->to);
      });
  return all;
}

}  // namespace netlog
