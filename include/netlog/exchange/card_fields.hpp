#pragma once
// What the properties of a vCard say of a person.

#include "netlog/exchange/card_properties.hpp"
#include "netlog/exchange/records.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// One of several, of which the preferred stands first.
struct RankedText {
  std::string text, group;
  bool is_last = false;  // a fax, a pager
  int preference = 0;
};

/// A card while it is read.
struct OpenCard {
  PersonRecord record;
  std::string version, abuid, role, first_url;
  std::vector<RankedText> names, phones, cities;
  std::map<std::string, std::string> labels;  // by group, folded
  bool is_group = false, is_too_long = false;
  bool is_of_netlog = false;  // netlog wrote it
};

/// Whether a property of this name, in lower case, says something. Those that do not are passed over, so that photos
/// cost nothing.
bool is_known_property(std::string_view name);

/// Adds what a property says to a card.
void take_property(OpenCard& card, const CardProperty& property);

/// The record of a card that is whole: what depends on several of its properties follows.
PersonRecord record_of(OpenCard card);

}  // namespace netlog
