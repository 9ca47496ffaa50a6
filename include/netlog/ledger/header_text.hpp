#pragma once
// The text of a ledger with one key of its header written, changed or taken out: what `set` makes of it. Text in, text
// out; every other line stays as it is. The header is looked at line by line, not parsed: whoever calls reads what
// comes of it, to see that nothing else has changed.

#include "netlog/base/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace netlog {

/// A key of the header, and what the commented line of it says that a new ledger has.
struct HeaderKey {
  std::string table;    // "goals" of [netlog.goals]; empty for [netlog] itself
  std::string key;      // "referrals"
  std::string usual;    // the value, as TOML; empty: there is no such line
  std::string meaning;  // the comment behind it
};

/// `text` with `key` set to `value` (as TOML), else without it. A key that has a line keeps its place and the comment
/// there; a new one takes the place of its commented line, else it goes to the end of its table, which is made where
/// it is missing. One that is taken out becomes its commented line again where it has that comment, else its line goes.
/// Nothing where its value does not stand on a line of its own.
std::optional<std::string> with_header_key(std::string_view text, const HeaderKey& key,
                                           const std::optional<std::string>& value);

/// What the header of a ledger says, by the names of its keys: "currency", "goals.referrals".
using HeaderValues = std::map<std::string, Literal>;
HeaderValues header_values(std::string_view text);

}  // namespace netlog
