#pragma once
// The options that fill the fields of a contact, which `add` and `update` share: one for each field of Details, bound
// to it, so that a new field needs its row there and its option here.

#include "netlog/ledger/entries.hpp"
#include "netlog/syntax/draft.hpp"
#include "netlog/syntax/syntax.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace netlog {

/// What is typed for a value: of a contact or a group any clear part of its name.
template <class T> using AsTyped =
    std::conditional_t<std::is_same_v<T, ContactName> || std::is_same_v<T, GroupName>, std::string, T>;

/// How the fields of a contact are typed by `add`.
struct Typed {
  template <class T> using One = std::optional<AsTyped<T>>;
  template <class T> using Many = std::vector<AsTyped<T>>;
};
/// The same by `update`, where a blank value takes the field away.
struct TypedOrBlank {
  template <class T> using One = std::optional<Blankable<AsTyped<T>>>;
  template <class T> using Many = std::vector<Blankable<AsTyped<T>>>;
};

/// What `add` and `update` may both be told of a contact.
template <class How> struct DetailOptions {
  Details<How> details;
  std::optional<Count> cards;
  bool may_be_new = false;
};

/// Adds the options that both commands have. Of `Typed` and `TypedOrBlank`.
template <class How> void add_detail_options(Syntax& syntax, DetailOptions<How>& options);

/// Throws UsageError: what was typed behind `--introduced-by` means the contact of that name itself.
[[noreturn]] void refuse_own_introduction(const std::string& typed, const std::string& name);

/// Hints at the contacts who ask for such people as `texts` tell of; `but`: whom the entry is with.
void hint_at_asking(Draft& draft, const std::vector<std::string>& texts, PersonIndex but = none);

/// Adds what `--cards` says, that so many cards were taken. Throws UsageError.
void add_cards(Draft& draft, const ContactName& contact, const std::optional<Count>& cards);

}  // namespace netlog
