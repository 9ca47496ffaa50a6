#pragma once
// Structs that describe themselves: a row under each member says its key and its meaning, and reading, writing,
// checking, JSON, CSV and the reference all walk those rows. A member without a row does not compile.
//
//   struct Meeting {
//     Date date;
//     std::optional<std::string> place;
//     static constexpr auto described() {
//       return kind("meeting", "a one-to-one", row("date", &Meeting::date, "the day you met"),
//                   row("place", &Meeting::place, "where"));
//     }
//   };

#include <functional>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace netlog {

template <class Owner, class T> struct Row {
  using Type = T;
  std::string_view key;
  T Owner::*member;
  std::string_view meaning;
};
/// Members that several kinds share, boxed or not; their rows stand where the part stands.
template <class Owner, class T> struct Part {
  using Type = T;
  T Owner::*member;
};
template <class... Rows> struct Kind {
  std::string_view name, meaning;
  std::tuple<Rows...> rows;
};

template <class Owner, class T>
constexpr Row<Owner, T> row(std::string_view key, T Owner::*member, std::string_view meaning) {
  return {key, member, meaning};
}
template <class Owner, class T> constexpr Part<Owner, T> part(T Owner::*member) {
  return {member};
}
template <class... Rows> constexpr Kind<Rows...> kind(std::string_view name, std::string_view meaning, Rows... rows) {
  return {name, meaning, {rows...}};
}

template <class T>
concept Described = requires {
  T::described();
};

/// True when the rows are just the members in their order: one more `{}` would be one member too many.
template <class Owner, class... Rows> consteval bool complete(const Kind<Rows...>&) {
  return requires {
    Owner{std::declval<typename Rows::Type>()...};
  }
  &&!requires {
    Owner{std::declval<typename Rows::Type>()..., {}};
  };
}

/// Calls `visit(row, field)` for each row, those of parts too; `field(owner)` is that member of the owner.
template <Described Owner, class Visit, class Path = std::identity> void each_row(Visit visit, Path path = {}) {
  static_assert(complete<Owner>(Owner::described()),
                "a member without a row, or rows in another order than the members");
  const auto step = [&]<class R>(const R& r) {
    const auto field = [ member = r.member, path ](auto& owner) -> auto& {
      return path(owner).*member;
    };
    if constexpr (requires { r.key; })
      visit(r, field);
    else if constexpr (requires { typename R::Type::Inside; })
      each_row<typename R::Type::Inside>(
          visit, [field](auto& owner) -> auto& { return *field(owner); });
    else
      each_row<typename R::Type>(visit, field);
  };
  std::apply([&](const auto&... rows) { (step(rows), ...); }, Owner::described().rows);
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
