#pragma once
// The contacts of a ledger as an address book has them.

#include "netlog/exchange/records.hpp"
#include "netlog/network/network.hpp"

#include <vector>

namespace netlog {

/// Everybody who is known by the network's day, ended ones too, in the order of the ledger. `uid` is what an imported
/// card was called, else made of the first name that stands in the ledger: letters, digits and hyphens, of each person
/// another one, which neither a rename nor a new entry changes. `with_notes`: the note with the passive reason, and
/// the tags as categories.
std::vector<PersonRecord> address_book(const Network& network, bool with_notes);

}  // namespace netlog
