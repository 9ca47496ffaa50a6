#pragma once
// People as vCards: what vcard.hpp reads, written. What is written is read back the same.

#include "netlog/base/words.hpp"
#include "netlog/exchange/records.hpp"

#include <array>
#include <string>
#include <string_view>

namespace netlog {

enum class VcardVersion { v3, v4 };
template <> inline constexpr auto words<VcardVersion> = std::array{std::string_view("3.0"), std::string_view("4.0")};

/// A person as a card of its own, with a mark that it is netlog's. Of `record` it writes the formatted name, what is
/// given and family of it, nicknames, phones, e-mails, categories, company, role, city, website, note and `uid`.
/// Control characters go, as in reading.
std::string to_vcard(const PersonRecord& record, VcardVersion version);

/// Whether `text`, in a file named after `uid`, is a card that `to_vcard` made, perhaps changed since by a program that
/// keeps address books.
bool is_own_card(std::string_view text, std::string_view uid);

/// What is to stand in place of the card `old`, an own one, where `now` is to be written: `old` as it is, whatever
/// others made of it, while netlog has nothing new to say of the person; else `now`, with what others put in that
/// netlog does not write: a photo, a birthday, a note where neither card has netlog's.
std::string card_over(std::string_view old, std::string_view now);

}  // namespace netlog
