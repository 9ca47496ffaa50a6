#pragma once
// Why a contact has their standing, in a sentence and with what was counted.

#include "netlog/analysis/why.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <vector>

namespace netlog {

/// Why one contact stands where they stand.
struct Why {
  std::size_t person = none;
  Reciprocity contact;
  std::string sentence;
  std::vector<Evidence> evidence;
};
/// Why each of `contacts`, which `balance` has put in their order.
std::vector<Why> reasons(const Network& network, const std::vector<Reciprocity>& contacts);

/// "one-sided: 3 referrals given since 12 Jun, nothing back in 164 days; too far".
std::string why_sentence(const Network& network, std::size_t person, const Reciprocity& contact);

/// The evidence for each of several contacts.
Page why_page(const Network& network, const std::vector<Why>& reasons, std::size_t width);

/// `balance` as JSON and CSV have it with `--why`: to each contact its reason is added, in JSON with what was counted
/// and what was not. `reasons`: those of its contacts.
Value reasons_value(const Network& network, const Balance& balance, const std::vector<Why>& reasons);
Sheet reasons_sheet(const Balance& balance, const std::vector<Why>& reasons);

}  // namespace netlog
