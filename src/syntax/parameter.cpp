#include "netlog/syntax/parameter.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace netlog {
namespace {

/// What the values of a name are; those of any other name are any text.
constexpr std::pair<std::string_view, Takes> value_names[] = {{"CONTACT", Takes::contact},
                                                              {"GROUP", Takes::group},
                                                              {"REF", Takes::item},
                                                              {"ID", Takes::need},
                                                              {"ID|CONTACT|GROUP|+LINE", Takes::entry},
                                                              {"PROSPECT", Takes::person},
                                                              {"WHO", Takes::person},
                                                              {"FOR", Takes::wanted},
                                                              {"WHAT", Takes::wanted},
                                                              {"WORDS", Takes::trade},
                                                              {"TRADE", Takes::trade},
                                                              {"CITY", Takes::city},
                                                              {"ROLE", Takes::role},
                                                              {"WHERE", Takes::place},
                                                              {"TAG", Takes::tag},
                                                              {"REASON", Takes::reason},
                                                              {"CUR", Takes::currency},
                                                              {"DATE", Takes::date},
                                                              {"PERIOD", Takes::period},
                                                              {"INTERVAL", Takes::interval},
                                                              {"DAYS", Takes::number_of_days},
                                                              {"1..5", Takes::heat},
                                                              {"STATUS", Takes::status},
                                                              {"KEY", Takes::setting},
                                                              {"COMMAND", Takes::command},
                                                              {"FILE", Takes::file},
                                                              {"DIR", Takes::file},
                                                              {"OTHER", Takes::file}};

Takes what_is_called(std::string_view value_name) {
  const auto* at = std::ranges::find(value_names, value_name, &std::pair<std::string_view, Takes>::first);
  return at == std::end(value_names) ? Takes::text : at->second;
}

}  // namespace

Parameter parameter(std::string_view declared, std::string meaning) {
  Parameter made;
  if (declared.size() > 3 && declared[0] == '-' && declared[2] == ',') {
    made.letter = declared[1];
    declared.remove_prefix(3);
  }
  const auto blank = declared.find(' ');
  made.name = declared.substr(0, blank);
  if (blank != declared.npos) made.placeholder = declared.substr(blank + 1);
  made.meaning = std::move(meaning);
  made.takes = what_is_called(made.value_name());
  return made;
}

}  // namespace netlog
