#pragma once
// What an entry says, whatever it looks like, and what tells it from others.

#include "netlog/ledger/entries.hpp"

#include <string>
#include <vector>

namespace netlog {

/// The same text for two entries that are *equal*: of one kind, with the same keys and values. Defaults are filled in,
/// `currency` for a value that names none; money is compared as hundredths, texts exactly but for line ends in them.
std::string meaning_of(const Entry& entry, const Currency& currency);

/// What an entry is found by wherever it stands: its id, or the name of a contact or group, folded. Empty: nothing.
std::string identity_of(const Entry& entry);

/// Of an entry without identity: its kind, and the contact or item that it is about.
std::string subject_of(const Entry& entry);

/// What two new entries that say different things would be a conflict by: the item and status of an outcome; contact,
/// direction and day of a deal. Empty: nothing.
std::string rival_key_of(const Entry& entry);

/// What other entries may call it by: its id, and the names that it brings, folded, "@" before a name. Only contacts
/// and their updates bring names.
std::vector<std::string> handles_of(const Entry& entry);
/// What it calls others by, in the same spelling.
std::vector<std::string> references_of(const Entry& entry);

/// "the deal with Ana Pop of 2026-11-03", "the contact Ana Pop".
std::string called(const Entry& entry);

}  // namespace netlog
