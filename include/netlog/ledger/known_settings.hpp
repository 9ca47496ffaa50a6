#pragma once
// The settings of the header by the names that `set` gives them: "currency", "goals.referrals", "alias.w".

#include "netlog/base/value.hpp"
#include "netlog/ledger/header_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netlog {

struct KnownSetting {
  HeaderKey place;
  std::string usual;     // what holds where the header says nothing; empty: nothing does
  std::string expected;  // "a whole number from 1 to 36525"
  /// The value that a person types; nothing where it is none.
  std::optional<Literal> (*value)(const std::string& typed);

  std::string name() const { return place.table.empty() ? place.key : place.table + "." + place.key; }
};

/// All but the aliases, in the order of the header.
std::vector<KnownSetting> known_settings();

/// The setting of that name, an alias too. Throws UsageError.
KnownSetting setting_called(const std::string& name);

}  // namespace netlog
