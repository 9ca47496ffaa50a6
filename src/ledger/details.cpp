#include "netlog/ledger/details.hpp"

#include <algorithm>
#include <iterator>

namespace netlog {
namespace {

/// The fields that are called otherwise than their key.
struct FieldName {
  std::string_view key, in_words, one;
};
constexpr FieldName field_names[] = {{"aliases", "aliases", "alias"},
                                     {"groups", "groups", "group"},
                                     {"asks", "asks", "ask"},
                                     {"email", "email", "e-mail"},
                                     {"introduced_by", "introduced by", "introducer"},
                                     {"passive_reason", "passive reason", "passive reason"},
                                     {"every", "every", "interval"},
                                     {"ended", "ended", "end"}};

std::string_view name_of_field(std::string_view key, std::string_view FieldName::*which) {
  const auto* at = std::ranges::find(field_names, key, &FieldName::key);
  return at == std::end(field_names) ? key : at->*which;
}

}  // namespace

std::string_view field_in_words(std::string_view key) {
  return name_of_field(key, &FieldName::in_words);
}

std::string_view one_of_field(std::string_view key) {
  return name_of_field(key, &FieldName::one);
}

}  // namespace netlog
