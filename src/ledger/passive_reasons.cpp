#include "netlog/ledger/passive_reasons.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>

namespace netlog {

bool is_common_passive_reason(std::string_view reason) {
  return std::ranges::count(passive_reasons, folded(reason)) > 0;
}

std::string passive_reason_in_words(std::string reason) {
  if (std::ranges::count(passive_reasons, reason) > 0) std::ranges::replace(reason, '-', ' ');
  return shown(reason);
}

}  // namespace netlog
