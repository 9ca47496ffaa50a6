#include "netlog/ledger/entry_object.hpp"

namespace netlog {
namespace {

/// `value` as a Value; an empty Value's literal stays of shape `other`.
template <class T> Value value_from(const T& value) {
  return {Spelling<T>::print(value)};
}
template <class T> Value value_from(const std::vector<T>& list) {
  List values;
  for (const auto& member : list) values.push_back(value_from(member));
  return {std::move(values)};
}

template <class T> void write_field(Object& object, std::string_view key, const T& value, EmptyLists) {
  object.emplace_back(key, value_from(value));
}
template <class T> void write_field(Object& object, std::string_view key, const std::optional<T>& value, EmptyLists) {
  if (value) object.emplace_back(key, value_from(*value));
}
template <class T> void write_field(Object& object, std::string_view key, const Rare<T>& value, EmptyLists) {
  if (value) object.emplace_back(key, value_from(*value));
}
template <class T>
void write_field(Object& object, std::string_view key, const std::vector<T>& list, EmptyLists empty_lists) {
  if (!list.empty() || empty_lists == EmptyLists::written) object.emplace_back(key, value_from(list));
}
template <class T>
void write_field(Object& object, std::string_view key, const std::optional<Change<T>>& change, EmptyLists) {
  if (!change) return;
  if (change->to)
    object.emplace_back(key, value_from(*change->to));
  else if (Field<T>::list)
    object.emplace_back(key, Value{List{}});
  else
    object.emplace_back(key, Value{Literal{Shape::text, ""}});
}

}  // namespace

Object object_of(const Entry& entry, EmptyLists empty_lists) {
  Object object;
  std::visit(
      [&](const auto& content) {
        each_row(content,
                 [&](const auto& row, const auto& field) { write_field(object, row.key, field, empty_lists); });
      },
      entry.content);
  object.insert(object.end(), entry.own_keys.begin(), entry.own_keys.end());
  return object;
}

}  // namespace netlog
