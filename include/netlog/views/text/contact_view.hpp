#pragma once
// How `show` looks: all about one contact.

#include "netlog/analysis/balance.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <vector>

namespace netlog {

struct ContactView {
  Reciprocity reciprocity;
  std::vector<EntryIndex> open, entries;  // in the order of their dates
};
Page contact_page(const Network& network, const ContactView& view, std::size_t width);
Value contact_value(const Network& network, const ContactView& view);
/// The object of `balance`, then the contact's fields.
Value contact_value(const Network& network, const Reciprocity& contact);

/// The lines that say who a contact is and how you both stand.
void add_contact_heading(Page& page, const Network& network, const Reciprocity& contact, std::size_t width);

}  // namespace netlog
