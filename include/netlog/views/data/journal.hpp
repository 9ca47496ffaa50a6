#pragma once
// Closed business for plain text accounting: a journal of hledger's, which Ledger reads too.

#include "netlog/analysis/balance.hpp"

#include <string>
#include <string_view>

namespace netlog {

/// The business closed up to the network's day, a transaction each, in the order of its days. What came through
/// contacts is revenue, what was bought from them an expense; what contacts closed through the owner is money of
/// others, and stands in an account that nothing balances. A transaction is called as the contact is by now, its code
/// is the id of the referral. All accounts and commodities are declared, so that `hledger check --strict` holds.
std::string closed_journal(const Network& network);

/// `text` as hledger reads it in the description of a transaction: without `;` and `|`, a line break or two blanks.
std::string in_description(std::string_view text);

}  // namespace netlog
