#pragma once
// Structs that describe themselves: a row for each member says its key and its meaning, and reading, writing, checking,
// JSON, CSV and the reference all walk those rows. A member without a row does not compile.
//
//   struct Meeting {
//     Date date;
//     std::optional<std::string> place;
//     static constexpr Kind kind{"meeting", "a one-to-one"};
//     static constexpr void describe(auto& row) {
//       row("date", &Meeting::date, "the day you met");
//       row("place", &Meeting::place, "where");
//     }
//   };
//
// A member that no reader or writer sees, what the program's own parts need to know of a result, is `row.hidden(..)`.
// `describe` is a template, so a file that only includes the struct compiles none of its rows. A walk calls the visitor
// with the type of the member alone, so members of one type share its code.

#include "netlog/base/rare.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace netlog {

/// What a described struct is called in a ledger, if it stands in one, and what it is.
struct Kind {
  std::string_view name, meaning;
};

/// What `describe` says of a member of type T.
template <class T> struct Row {
  using Type = T;
  std::string_view key, meaning;
};

template <class T>
concept Described = requires(T& any) {
  T::describe(any);
};

/// Converts to the type of any member; never made.
template <std::size_t> struct AnyMember { template <class T> operator T() const; };
/// Whether `Owner` can be made of so many values.
template <class Owner, std::size_t... At> consteval bool takes_values(std::index_sequence<At...>) {
  return requires {
    Owner{AnyMember<At>{}...};
  };
}
/// Counts the rows of a struct, those of a part as one.
struct RowCount {
  std::size_t number = 0;
  constexpr void operator()(std::string_view, auto, std::string_view) { ++number; }
  constexpr void part(auto) { ++number; }
  constexpr void hidden(auto) { ++number; }
};
template <Described Owner> consteval std::size_t number_of_rows() {
  RowCount rows;
  Owner::describe(rows);
  return rows.number;
}
template <Described Owner> consteval bool has_a_row_for_each_member() {
  return takes_values<Owner>(std::make_index_sequence<number_of_rows<Owner>()>{}) &&
         !takes_values<Owner>(std::make_index_sequence<number_of_rows<Owner>() + 1>{});
}

/// A part itself, out of its box if it is in one.
template <Described Part> constexpr Part& unboxed(Part& part) {
  return part;
}
template <class Box> constexpr auto& unboxed(Box& box) {
  return *box;
}

/// Passes the rows of a struct on to a visitor.
template <class Visit> struct RowWalk {
  Visit& visit;
  template <class Owner, class T>
  constexpr void operator()(std::string_view key, T Owner::*, std::string_view meaning) const {
    visit(Row<T>{key, meaning});
  }
  template <class Owner, class T> constexpr void part(T Owner::*) const {
    std::remove_reference_t<decltype(unboxed(std::declval<T&>()))>::describe(*this);
  }
  constexpr void hidden(auto) const {}
};

/// The same, each with its member of `owner`.
template <class Owner, class Visit> struct FieldWalk {
  Owner& owner;
  Visit& visit;
  template <class Class, class T>
  constexpr void operator()(std::string_view key, T Class::*member, std::string_view meaning) const {
    visit(Row<T>{key, meaning}, owner.*member);
  }
  template <class Class, class T> constexpr void part(T Class::*member) const {
    auto& part = unboxed(owner.*member);
    const FieldWalk<std::remove_reference_t<decltype(part)>, Visit> walk{part, visit};
    part.describe(walk);
  }
  constexpr void hidden(auto) const {}
};

/// Looks for the meaning of one member.
template <class Owner, class T> struct MeaningWalk {
  T Owner::*member;
  std::string_view meaning{};
  template <class Other>
  constexpr void operator()(std::string_view, Other Owner::*other, std::string_view its_meaning) {
    if constexpr (std::is_same_v<Other, T>)
      if (other == member) meaning = its_meaning;
  }
  constexpr void part(auto) {}
  constexpr void hidden(auto) {}
};

/// Calls `visit(row)` for each row, those of parts where the part stands, and not for hidden members.
template <Described Owner, class Visit> constexpr void each_row(Visit visit) {
  static_assert(has_a_row_for_each_member<Owner>(), "a member without a row");
  const RowWalk<Visit> walk{visit};
  Owner::describe(walk);
}

/// Calls `visit(row, field)` for each row, those of parts where the part stands; `field` is that member of `owner`.
template <class Owner, class Visit> constexpr void each_row(Owner& owner, Visit visit) {
  static_assert(has_a_row_for_each_member<std::remove_const_t<Owner>>(), "a member without a row");
  const FieldWalk<Owner, Visit> walk{owner, visit};
  Owner::describe(walk);
}

/// What the row of a member says that it is: `meaning_of(&Meeting::place)`.
template <class Owner, class T> std::string meaning_of(T Owner::*member) {
  MeaningWalk<Owner, T> walk{member};
  Owner::describe(walk);
  return std::string(walk.meaning);
}

/// A field of an update: a new value, or (empty) the word that the old one no longer holds.
template <class T> struct Change {
  std::optional<T> to;
  bool operator==(const Change&) const = default;
};

/// What the type of a field says: an optional and a list may be absent, all else is required.
template <class T> struct Field {
  using Value = T;
  static constexpr bool required = true, list = false, change = false;
};
template <class T> struct Field<std::optional<T>> {
  using Value = T;
  static constexpr bool required = false, list = false, change = false;
};
template <class T> struct Field<Rare<T>> : Field<std::optional<T>> {};
template <class T> struct Field<std::vector<T>> {
  using Value = T;
  static constexpr bool required = false, list = true, change = false;
};
template <class T> struct Field<std::optional<Change<T>>> {
  using Value = T;
  static constexpr bool required = false, list = false, change = true;
};
template <class T> struct Field<std::optional<Change<std::vector<T>>>> {
  using Value = T;
  static constexpr bool required = false, list = true, change = true;
};

}  // namespace netlog
