#pragma once
// Who would like to meet somebody: the contacts one of whose asks fits what is being written down.

#include "netlog/network/network.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace netlog {

/// A contact, and the first of their asks that fits.
struct Asking {
  PersonIndex person;
  std::string ask;
};

/// Those who take part and one of whose asks fits one of `texts`: a weighty word of the ask begins with a word of four
/// letters or more of the text, or begins one. In the order of the file, without `but`.
std::vector<Asking> asking_for(const Network& network, const std::vector<std::string>& texts, PersonIndex but = none);

}  // namespace netlog
