#pragma once
// The parameters that a command takes. It says them once, with where each value goes; the parser and the help read them
// here, and know neither the command nor each other.

#include "netlog/base/described.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/entries.hpp"
#include "netlog/syntax/parameter.hpp"
#include "netlog/syntax/typed.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace netlog {

[[noreturn]] void refuse_second_value(std::string_view name, std::string_view text);

/// An argument that is needed is not there.
struct MissingArgument : UsageError {
  std::string name;
  MissingArgument(std::string argument, Problem problem);
  MissingArgument(const std::string& argument, std::string remedy);
};

/// "week, month or quarter", of a closed set; empty for all other types.
template <class T> std::string values_in_words(std::string_view last_joint = " or ") {
  if constexpr (ClosedSet<T>) return enumerated({words<T>.begin(), words<T>.end()}, last_joint);
  return {};
}

/// Parameters, each with its binding: what takes a value over, into a variable of the command, which must outlive it.
class Syntax {
 public:
  /// Takes a value over. Throws UsageError when it is none, or one was given before.
  using Binding = std::function<void(const std::string& text, Date as_of)>;

  std::vector<Parameter> parameters;

  /// A parameter that may be given once. `declared`: see `parameter`. The values of a closed set are its meaning, where
  /// none is said. What is returned holds until the next one is added.
  template <class T>
  Parameter& one(std::string_view declared, std::optional<T>& into, std::string meaning = values_in_words<T>()) {
    return one_value<T>(declared, into, std::move(meaning));
  }
  /// A parameter that may be given often.
  template <class T>
  Parameter& many(std::string_view declared, std::vector<T>& into, std::string meaning = values_in_words<T>()) {
    auto& added = parameter_of<T>(declared, std::move(meaning));
    added.many = true;
    return bind(added, [&into, name = added.name](const std::string& text, Date as_of) {
      into.push_back(typed<T>(name, text, as_of));
    });
  }
  Parameter& flag(std::string_view declared, bool& into, std::string meaning);
  /// A parameter whose values `binding` takes over.
  Parameter& bound(std::string_view declared, std::string meaning, Binding binding);
  /// An option that says the same as an argument in its place.
  template <class T> Parameter& same(std::string_view declared, std::string argument, std::optional<T>& into) {
    auto& added = one(declared, into, "the same as " + argument);
    added.fills = {std::move(argument)};
    return added;
  }
  /// The parameter that fills a field of an entry; its meaning is the field's: `field("--place WHERE", meeting,
  /// &Meeting::place)`.
  template <class Owner, class T>
  Parameter& field(std::string_view declared, Owner& owner, std::optional<T> Owner::*member) {
    return one(declared, owner.*member, meaning_of(member));
  }
  template <class Owner, class T> Parameter& field(std::string_view declared, Owner& owner, Rare<T> Owner::*member) {
    return one_value<T>(declared, owner.*member, meaning_of(member));
  }
  template <class Owner, class T>
  Parameter& field(std::string_view declared, Owner& owner, std::vector<T> Owner::*member) {
    return many(declared, owner.*member, meaning_of(member) + "; repeat it for more");
  }

  /// Gives a value to the parameter of that index. Throws UsageError.
  void assign(std::size_t index, const std::string& text, Date as_of) const { bindings_.at(index)(text, as_of); }

  /// Whether an entry is of the kind that the command writes: the last such one with a contact makes the proposals.
  std::function<bool(const Entry&)> writes_such;
  /// How the first argument is asked for again, where a command that was asked for goes on with the next one; empty: it
  /// does not.
  std::string next_question;
  /// How the entry's day is asked for, and before which parameter; empty: it is not.
  std::string date_question, date_asked_before;
  /// Whether the entry may go without a date: `--date unknown`.
  bool date_may_be_unknown = false;

 private:
  /// `Optional`: a std::optional<T> or a Rare<T>.
  template <class T, class Optional>
  Parameter& one_value(std::string_view declared, Optional& into, std::string meaning) {
    auto& added = parameter_of<T>(declared, std::move(meaning));
    return bind(added, [&into, name = added.name](const std::string& text, Date as_of) {
      if (into) refuse_second_value(name, text);
      into = typed<T>(name, text, as_of);
    });
  }
  template <class T> Parameter& parameter_of(std::string_view declared, std::string meaning) {
    auto& added = add(declared, std::move(meaning));
    if constexpr (ClosedSet<T>) added.known = {words<T>.begin(), words<T>.end()};
    if constexpr (std::is_same_v<T, TypedValue>) added.takes = Takes::money;
    return added;
  }
  Parameter& add(std::string_view declared, std::string meaning);
  Parameter& bind(Parameter& added, Binding binding);

  std::vector<Binding> bindings_;  // of each parameter
};

}  // namespace netlog
