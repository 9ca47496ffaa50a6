#pragma once
// What `list` lists, a row each.

#include "netlog/base/words.hpp"
#include "netlog/network/network.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <string_view>

namespace netlog {

enum class Things { contacts, groups, cards, referrals, invitations, needs, deals, meetings, notes };
template <> inline constexpr auto words<Things> = std::array{
    "contacts"sv, "groups"sv, "cards"sv, "referrals"sv, "invitations"sv, "needs"sv, "deals"sv, "meetings"sv, "notes"sv};

/// What can be listed, and how. With `open_only`, which goes with `can_be_open` alone, only what is open.
struct Listed {
  Things things;
  std::string_view in_words;  // in the help
  bool can_be_open;
  Page (*page)(const Network& network, bool open_only, std::size_t width);
  Value (*value)(const Network& network, bool open_only);
  Sheet (*sheet)(const Network& network, bool open_only);
};
const Listed& listed(Things things);

}  // namespace netlog
