#pragma once
// The words of the commands that say what is known about a contact.

#include "netlog/syntax/command.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// The words that fill the fields of a contact; blank ones take a field away, in `update` alone.
struct DetailWords {
  std::optional<BlankableText> trade, company, role, city, website, passive_reason, introduced_by;
  std::vector<BlankableText> phone, email, groups, aliases;
  std::optional<BlankableInterval> every;
  std::optional<BlankableDate> ended;
  std::optional<Count> cards;
  bool may_be_new = false;
};

/// The meaning of a key of `contact`, from its row.
std::string meaning_of_key(std::string_view key);

void add_detail_words(Syntax& syntax, DetailWords& words);

std::vector<std::string> texts(const std::vector<BlankableText>& list);
/// Names as they are written, without those that say the same as one before; blank ones stay. Throws UsageError.
std::vector<std::string> different_names(const std::vector<std::string>& list);

/// Throws UsageError: what was typed behind `--introduced-by` means the contact of that name itself.
[[noreturn]] void refuse_own_introduction(const std::string& typed, const std::string& name);

/// Adds what `--cards` says, that so many cards were taken. Throws UsageError.
void add_cards(Draft& draft, const ContactName& contact, const std::optional<Count>& cards);

}  // namespace netlog
