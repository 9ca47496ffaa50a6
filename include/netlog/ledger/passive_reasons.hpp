#pragma once
// The reasons that netlog has a word of its own for, why little comes back from a contact.

#include <array>
#include <string>
#include <string_view>

namespace netlog {

/// As the ledger spells them. The meaning of the key `passive_reason` in entries.hpp names them too; a test says when
/// it does not.
inline constexpr std::array<std::string_view, 3> passive_reasons{"narrow-market", "not-interested", "too-far"};

/// Whether a reason is one of them, in whatever case: it says nothing of a person.
bool is_common_passive_reason(std::string_view reason);

/// netlog's own words without their hyphens ("too far"), others as they are; safe to show.
std::string passive_reason_in_words(std::string reason);

}  // namespace netlog
