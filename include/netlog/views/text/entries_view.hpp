#pragma once
// How entries look: `log`, `list`, `show`, and the answer after a recording command.

#include "netlog/analysis/balance.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"
#include "netlog/views/text/phrases.hpp"

#include <map>
#include <string>
#include <vector>

namespace netlog {

/// The entries of `log`, which are in the order of their dates. `title` names the period.
Page log_page(const Network& network, const std::vector<std::size_t>& entries, const std::string& title,
              std::size_t width);

/// What `list` can list.
enum class Things { contacts, groups, cards, referrals, invitations, needs, deals, meetings, notes };
template <> inline constexpr auto words<Things> = std::array{
    "contacts"sv, "groups"sv, "cards"sv, "referrals"sv, "invitations"sv, "needs"sv, "deals"sv, "meetings"sv, "notes"sv};

/// The entries of one kind that `list` shows.
Page items_page(const Network& network, Things things, bool open_only, const std::vector<std::size_t>& entries,
                std::size_t width);

Page contacts_page(const Network& network, const std::vector<std::size_t>& persons, std::size_t width);
Object contact_object(const Network& network, std::size_t person);

Page groups_page(const Network& network, std::size_t width);
Value groups_value(const Network& network);

Page cards_page(const Network& network, std::size_t width);
Value cards_value(const Network& network);

/// All about one contact.
struct ContactView {
  std::size_t person = none;
  Reciprocity reciprocity;
  std::vector<std::size_t> open, entries;  // in the order of their dates
};
Page contact_page(const Network& network, const ContactView& view, std::size_t width);
Value contact_value(const Network& network, const ContactView& view);
/// The object of `balance`, then the contact's fields.
Value contact_value(const Network& network, std::size_t person, const Reciprocity& reciprocity);

/// The lines that say who a contact is and how you both stand.
void add_contact_heading(Page& page, const Network& network, std::size_t person, const Reciprocity& contact,
                         std::size_t width);
/// An entry between its date and its handle.
Line dated_line(const Network& network, std::size_t entry, const Phrase& said, std::size_t width);

/// Where contacts stood before something was written, by the `[[contact]]` entry of each: persons may be renumbered.
using StandingsBefore = std::map<std::size_t, Standing>;

/// The answer to a recording command: the new entries, which stand last in `network`, in words.
Page answer_page(const Network& network, const std::vector<std::size_t>& written, const StandingsBefore& before);

}  // namespace netlog
