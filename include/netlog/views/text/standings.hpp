#pragma once
// The standing of a contact in colour and in words.

#include "netlog/analysis/balance.hpp"
#include "netlog/views/text/page.hpp"

#include <string>

namespace netlog {

/// The colour of a standing, everywhere.
Style style_of(Standing standing);

/// "Your turn", "One-sided".
std::string standing_heading(Standing standing);

/// "they gave, you have not yet".
std::string meaning_of(Standing standing, days grace);

/// Why nothing came back, in the words of the contact's field, or what kind of networker they are; empty where it did.
std::string why_nothing_came(const Reciprocity& contact);

}  // namespace netlog
