#include "netlog/commands/asked_changes.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/ledger/details.hpp"
#include "netlog/network/references.hpp"

namespace netlog {
namespace {

std::string digits_of(std::string text) {
  std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
  return text;
}

}  // namespace

void AskedChanges::rename(const std::string& name) {
  if (name == profile_.name)
    is_called_so_ = true;
  else
    wanted_.name = name;
}

void AskedChanges::refuse_what_stays() const {
  for (const auto& value : without_)
    if (std::ranges::count(gone_, value) == 0) refuse_to_take_off(value);
}

std::vector<std::string> AskedChanges::aliases_taken_off() const {
  std::vector<std::string> names;
  if (!wanted_.details.aliases) return names;
  const auto left = wanted_.details.aliases->to.value_or(std::vector<std::string>{});
  for (const auto& alias : profile_.details.aliases)
    if (std::ranges::count(left, folded(alias), folded) == 0) names.push_back(alias);
  return names;
}

std::string AskedChanges::already() const {
  std::vector<std::string> all;
  if (is_called_so_) all.emplace_back("is called so already");
  if (!has_.empty()) all.push_back(fmt::format("has {} already", enumerated(has_)));
  if (!lacks_.empty()) all.push_back(fmt::format("has {}", enumerated(lacks_)));
  return enumerated(all, ", and ");
}

std::string AskedChanges::member_in_words(std::string_view key, const std::string& member) {
  return fmt::format("the {} {}", one_of_field(key), shown(member));
}

void AskedChanges::holds_already(std::string_view key, bool has_it) {
  (has_it ? has_ : lacks_).push_back(fmt::format("{} {}", has_it ? "that" : "no", one_of_field(key)));
}

bool AskedChanges::is_to_go(std::string_view key, const std::string& member) {
  bool goes = false;
  for (const auto& value : without_) {
    const auto groups = key == "groups" ? groups_meant(network_, value) : std::vector<std::string>{};
    const auto digits = key == "phone" ? digits_of(value) : std::string();
    if (folded(value) != folded(member) && (digits.empty() || digits != digits_of(member)) &&
        (groups.size() != 1 || folded(groups.front()) != folded(member)))
      continue;
    gone_.push_back(value);
    goes = true;
  }
  return goes;
}

void AskedChanges::refuse_to_take_off(const std::string& value) const {
  for (const auto& contact : network_.history().persons[person_].contacts) {
    const auto& entry = network_.history().entry(contact.entry);
    if (std::ranges::count(remarks_of(entry).tags, folded(value), folded) > 0)
      refuse(fmt::format("\"{}\" is a tag, which no update changes", shown(value)),
             fmt::format("take it off where it stands: {}", edit_at({entry.line, 1})));
  }
  std::vector<std::string> members = profile_.details.phone;
  for (const auto* list : {&profile_.details.email, &profile_.details.asks, &profile_.details.aliases})
    members.insert(members.end(), list->begin(), list->end());
  for (const auto& group : profile_.details.groups) members.push_back(group.name);
  const auto meant = nearest(value, members);
  refuse(fmt::format("{} has no phone, e-mail, ask, alias or group \"{}\"", shown(profile_.name), shown(value)),
         meant.empty()
             ? fmt::format("netlog show {} shows what is known", contact_names(network_).shortest_query(person_))
             : fmt::format("did you mean {}?", shown(meant)));
}

}  // namespace netlog
