#include "netlog/views/text/standings.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/passive_reasons.hpp"

#include <fmt/format.h>

namespace netlog {

std::string why_nothing_came(const Reciprocity& contact) {
  if (contact.standing == Standing::mutual || contact.standing == Standing::your_turn) return {};
  if (contact.passive_reason && contact.networker != Networker::active) {
    return passive_reason_in_words(*contact.passive_reason);
  }
  return std::string(spelled(contact.networker));
}

Style style_of(Standing standing) {
  switch (standing) {
    case Standing::your_turn:
      return Style::yellow;
    case Standing::mutual:
      return Style::green;
    case Standing::one_sided:
      return Style::magenta;
    case Standing::quiet:
      return Style::dim;
    default:
      return Style::plain;
  }
}

std::string standing_heading(Standing standing) {
  return standing == Standing::your_turn ? "Your turn" : capitalised(spelled(standing));
}

std::string meaning_of(Standing standing, days grace) {
  switch (standing) {
    case Standing::your_turn:
      return "they gave, you have not yet";
    case Standing::mutual:
      return "you both gave";
    case Standing::waiting:
      return fmt::format("you gave, up to {} days ago; give it time", grace.count());
    case Standing::one_sided:
      return fmt::format("you gave, and nothing has come back for over {} days", grace.count());
    default:
      return "neither gave in the window";
  }
}

}  // namespace netlog
