#pragma once
// What an update asks for, told apart from what holds already.

#include "netlog/base/repeats.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/network.hpp"
#include "netlog/syntax/contact_changes.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace netlog {

/// Collects, field by field, what is to become of a contact. The network must outlive it.
class AskedChanges {
 public:
  /// `without`: values that are to go, of whatever list they are a member.
  AskedChanges(const Network& network, PersonIndex person, std::vector<std::string> without)
      : network_(network), profile_(network.profile(person)), person_(person), without_(std::move(without)) {}

  /// The contact as it is on the network's day, and what is wanted so far.
  const Profile& profile() const { return profile_; }
  DesiredContact& wanted() { return wanted_; }
  const DesiredContact& wanted() const { return wanted_; }

  void rename(const std::string& name);

  /// A field is to be `value`, or to go; `now` is what it is.
  template <class T> void one(std::string_view key, const std::optional<T>& value, const std::optional<T>& now,
                              std::optional<Change<T>>& change) {
    if (text_of(value) == text_of(now))
      holds_already(key, value.has_value());
    else
      change = Change<T>{value};
  }

  /// What `values` make of a list: what is there and what is new; behind a blank one, only what follows it.
  template <class T> void list(std::string_view key, const std::vector<T>& values, const std::vector<T>& now,
                               std::optional<Change<std::vector<T>>>& change) {
    const auto has = [&](const std::vector<T>& members, const T& value) {
      return std::ranges::count(members, compared(value), compared<T>) > 0;
    };
    auto wanted = now;
    std::erase_if(wanted, [&](const T& member) { return is_to_go(key, text_of(member)); });
    std::vector<T> kept;  // of the values, those that the list has
    for (const auto& value : values) {
      if (compared(value).empty())
        wanted.clear();
      else if (has(wanted, value))
        kept.push_back(value);
      else
        wanted.push_back(value);
    }
    const auto text = [](const T& member) { return text_of(member); };
    const bool changes = !std::ranges::equal(wanted, now, {}, text, text);
    if (changes) change = Change<std::vector<T>>{wanted.empty() ? std::nullopt : std::optional(wanted)};
    std::erase_if(kept, [&](const T& value) { return !has(now, value); });
    if (values.size() > 1 && !kept.empty())
      for (const auto& value : without_repeats(kept)) has_.push_back(member_in_words(key, text_of(value)));
    else if (!kept.empty() || (!values.empty() && !changes))
      holds_already(key, !wanted.empty());
  }

  /// Throws UsageError when something that is to go is nowhere, or where no update can take it off.
  void refuse_what_stays() const;

  std::vector<std::string> aliases_taken_off() const;
  /// "has that phone already, and no trade"; empty where everything is new.
  std::string already() const;

 private:
  template <class T> static std::string text_of(const T& value) { return Spelling<T>::print(value).text; }
  template <class T> static std::string text_of(const std::optional<T>& value) {
    return value ? text_of(*value) : std::string();
  }
  template <class T> static std::string compared(const T& value) { return folded(text_of(value)); }

  static std::string member_in_words(std::string_view key, const std::string& member);
  void holds_already(std::string_view key, bool has_it);
  /// Whether `without` names the member of a list, whose key it is.
  bool is_to_go(std::string_view key, const std::string& member);
  [[noreturn]] void refuse_to_take_off(const std::string& value) const;

  const Network& network_;
  Profile profile_;
  PersonIndex person_;
  std::vector<std::string> without_, gone_;
  DesiredContact wanted_;
  bool is_called_so_ = false;
  std::vector<std::string> has_, lacks_;  // that phone; no trade
};

}  // namespace netlog
