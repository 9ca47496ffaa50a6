#pragma once
// Values without a type of netlog's own: what stands between a file format and the structs that mean something.

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace netlog {

enum class Shape { text, integer, decimal, boolean, date, other };

/// The characters of a value and what a file format says of them: TOML quotes text, JSON text and dates, CSV nothing.
/// A decimal keeps its characters as they stand in the file, so that `18.500` can be told from `18.5`.
struct Literal {
  Shape shape = Shape::other;
  std::string text;
  bool operator==(const Literal&) const = default;
};

struct Value;
struct Member;
using List = std::vector<Value>;
using Object = std::vector<Member>;

/// A literal, a list or an object (its keys in their order), to any depth.
struct Value {
  std::variant<Literal, List, Object> is;
};

/// A key of an object, and what stands under it.
struct Member {
  Member(std::string_view its_key, Value its_value) : key(its_key), value(std::move(its_value)) {}
  std::string key;
  Value value;
};

bool operator==(const Value& a, const Value& b);
inline bool operator==(const Member& a, const Member& b) {
  return a.key == b.key && a.value == b.value;
}
inline bool operator==(const Value& a, const Value& b) {
  return a.is == b.is;
}

}  // namespace netlog
