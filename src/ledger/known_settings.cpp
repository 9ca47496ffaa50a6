#include "netlog/ledger/known_settings.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/spelling.hpp"
#include "netlog/ledger/header.hpp"
#include "netlog/ledger/new_ledger.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace netlog {
namespace {

bool is_decimal_number(std::string_view text) {
  const auto point = text.find('.');
  const auto is_number = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == part.npos;
  };
  return point != text.npos && is_number(text.substr(0, point)) && is_number(text.substr(point + 1));
}

template <class T> std::optional<Literal> literal_typed(const std::string& text) {
  const auto lower = ascii_lower(text);
  std::vector<Literal> readings{{Shape::text, text},
                                {Shape::boolean, lower == "off" || lower == "no" ? std::string("false") : lower}};
  if (const auto number = whole_number(text)) readings.push_back({Shape::integer, fmt::format("{}", *number)});
  auto with_point = text;
  std::ranges::replace(with_point, ',', '.');
  if (is_decimal_number(with_point)) readings.push_back({Shape::decimal, with_point});
  for (const auto& reading : readings)
    if (Spelling<T>::parse(reading)) return reading;
  return {};
}

/// What holds where the header has no such key.
std::string usual_in_words(std::string_view table, std::string_view key) {
  auto usual = usual_value(key);
  if (key == "owner" || table == "goals") return {};
  if (table == "next" && usual == "false") return "on";
  std::erase(usual, '"');
  return usual;
}

template <class Type>
KnownSetting known_setting(const std::string& table, const std::string& key, std::string_view meaning) {
  return {{table, key, usual_value(key), std::string(meaning)},
          usual_in_words(table, key),
          Spelling<Type>::expected(),
          &literal_typed<Type>};
}

template <Described T> void add_settings(std::vector<KnownSetting>& all, const std::string& table) {
  each_row<T>([&]<class R>(const Row<R>& row) {
    using Type = typename Field<R>::Value;
    if (row.key != "format" && !Field<R>::list)
      all.push_back(known_setting<Type>(table, std::string(row.key), row.meaning));
  });
}

}  // namespace

std::vector<KnownSetting> known_settings() {
  std::vector<KnownSetting> all;
  add_settings<Header>(all, "");
  add_settings<Goals>(all, "goals");
  for (const auto& rule : rule_settings) {
    const std::string key(rule.name);
    all.push_back(rule.number ? known_setting<OffOrNumber>("next", key, rule.meaning)
                              : known_setting<Off>("next", key, rule.meaning));
  }
  return all;
}

KnownSetting setting_called(const std::string& name) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
  constexpr std::string_view alias = "alias.";
  if (name.starts_with(alias)) {
    const auto key = name.substr(alias.size());
    if (key.empty() || key.find_first_not_of(letters) != key.npos)
      refuse(fmt::format("\"{}\" is no name for an alias", shown(key)), "write one word of a-z, 0-9, _ and -");
    return {{"alias", key, {}, {}}, {}, Spelling<std::string>::expected(), &literal_typed<std::string>};
  }
  std::vector<std::string> names, same_key;
  for (const auto& one : known_settings()) {
    names.push_back(one.name());
    if (names.back() == name) return one;
    if (one.place.key == name) same_key.push_back(one.name());
  }
  const auto meant = same_key.empty() ? nearest(name, names) : enumerated(same_key, " or ");
  refuse(fmt::format("there is no setting \"{}\"", shown(name)),
         meant.empty() ? "netlog set shows all" : fmt::format("did you mean {}?", meant));
}

}  // namespace netlog
