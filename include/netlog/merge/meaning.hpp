#pragma once
// What an entry says, whatever it looks like, and what tells it from others.

#include "netlog/ledger/entries.hpp"
#include "netlog/merge/blocks.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace netlog {

/// The same text for two entries that are *equal*: of one kind, with the same keys and values. Defaults are filled in,
/// `currency` for a value that names none; money is compared as hundredths, texts exactly but for line ends in them.
std::string meaning_of(const Entry& entry, const Currency& currency);

/// The same text for what has the same keys and values.
std::string meaning_of_keys(std::string_view kind, const Object& keys);

/// The same text for two equal blocks. Of an entry with an error some fields are not known: there, for alike ones.
std::string saying_of(const Blocks& blocks, std::size_t block);

/// What an entry is found by wherever it stands: its id, or the name of a contact or group, folded. Empty: nothing.
std::string identity_of(const Entry& entry);

/// By a name that a contact or group has on one side, the one that it has in the base; both folded.
using OldNames = std::unordered_map<std::string, std::string>;
/// Of an entry without identity: its kind, and the contact (by its old name) or item that it is about.
std::string subject_of(const Entry& entry, const OldNames& old_names = {});

/// What the keys of an entry tell of it: whom or which item it is about and in which way; the day; the place; how it is
/// labelled, as many entries are alike; or what there is to say, as few say it alike.
enum class KeyTells { subject, day, place, label, content };
KeyTells told_by(std::string_view key);

/// Whether a key has a text or a list that few entries have alike.
bool is_telling(const Member& member);
/// What an entry says by such keys, each by itself: the same text for one kind, key and value.
std::vector<std::string> telling_parts(const Entry& entry);
/// The keys of `telling_parts`.
std::vector<std::string> telling_keys(const Entry& entry);

/// What an entry says but for its contact; empty where many entries of one day may say that.
std::string all_but_the_contact(const Entry& entry, const Currency& currency);
/// What a contact says but for its name.
std::string all_but_the_name(Entry contact);
/// Whether both are contacts with a phone, an e-mail, a website or a note in common.
bool have_a_way_in_common(const Entry& a, const Entry& b);

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
