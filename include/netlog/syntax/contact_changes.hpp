#pragma once
// What has to be written so that something holds of a contact from a day on. One person may stand in several
// `[[contact]]` entries, whose fields are worked out apart: what is taken away must be taken from each that has it.

#include "netlog/ledger/entries.hpp"
#include "netlog/network/network.hpp"
#include "netlog/syntax/draft.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

/// What is to hold of a contact; of a field that is not there, what holds already. Lists are meant whole.
struct DesiredContact {
  std::optional<std::string> name;
  Details<Changed> details;
};

/// The updates of the network's day that make `wanted` hold of a person on it: the first one's, then those of the
/// contacts that are joined to it. None where all of it holds already.
std::vector<Update> updates_for(const Network& network, PersonIndex person, const DesiredContact& wanted);

/// Adds `updates` to a draft, with a warning for each later update of the ledger that replaces what they say.
void add_updates(Draft& draft, const std::vector<Update>& updates);

}  // namespace netlog
