#include "netlog/network/oneself.hpp"

#include <string>

namespace netlog {

std::optional<std::string_view> key_of_oneself(const History& history, EntryIndex entry) {
  const auto person = history.person_of[entry];
  if (person == none) return {};
  const auto names = [&](const Rare<std::string>& text) { return text && history.person_called(*text) == person; };
  const auto& content = history.entry(entry).content;
  if (const auto* referral = std::get_if<Referral>(&content); referral && names(referral->prospect)) return "prospect";
  if (const auto* card = std::get_if<Card>(&content); card && names(card->to)) return "to";
  if (const auto* invitation = std::get_if<Invitation>(&content); invitation && names(invitation->guest))
    return "guest";
  const std::optional<ContactName>* introduced_by = nullptr;
  if (const auto* contact = std::get_if<Contact>(&content)) introduced_by = &contact->details->introduced_by;
  if (const auto* update = std::get_if<Update>(&content); update && update->details->introduced_by)
    introduced_by = &update->details->introduced_by->to;
  if (introduced_by && *introduced_by && history.person_called((*introduced_by)->name) == person)
    return "introduced_by";
  return {};
}

}  // namespace netlog
