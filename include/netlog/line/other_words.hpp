#pragma once
// Words that other programs have for what netlog does.

#include <string>
#include <vector>

namespace netlog {

/// What to type instead of `typed`, a word that is no command and what follows it: "did you mean netlog find roof?" for
/// `search roof`. Empty where nothing is known.
std::string what_does_it_here(const std::vector<std::string>& typed);

}  // namespace netlog
