#pragma once
// What the arguments of a command mean beside contacts and groups: a referral by its prospect, the entries of somebody.
// Each throws Unclear or UsageError when an argument means none or several.

#include "netlog/network/references.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// The items that an outcome of this status may be of: for `won` the open referrals, and of a contact without one the
/// only one already won; for `thanked` those won and not thanked since; for the others the open ones.
std::vector<const Item*> items_for(const Network& network, Status status);

/// Who else an item can be called by: the prospect of a referral, the guest of an invitation, who has a need; null
/// where nobody is named.
const std::string* other_party(const Entry& entry);

/// "Andrei Neagu to Brutăria Coaja for web shop".
std::string item_in_words(const Network& network, const Item& item);

/// The referral, invitation or need that `reference` (an id, the beginning of one, a contact, a prospect or guest, who
/// has a need; when none of these, whole words of its `for`) means among `items_for` its status.
const Item& find_item(const Network& network, Status status, std::string_view reference);

/// The entries that `reference` means, in the order of the file: by an id or the beginning of one, that entry and its
/// outcomes; by a contact, the contact's own entries and those with them; by a group, its own, or without one those of
/// the contacts that name it.
std::vector<EntryIndex> find_entries(const Network& network, std::string_view reference);

}  // namespace netlog
