#pragma once
// Address books as CSV: of LinkedIn, Google, Outlook, Thunderbird, and any with a header or with `--map`.

#include "netlog/exchange/records.hpp"

#include <string>
#include <string_view>

namespace netlog {

/// Adds the rows of `bytes` to `into`. `charset` overrules; empty: UTF-8 where it is that, else the code page of the
/// header's language. Throws UsageError where nobody can tell what the columns are.
void read_table(std::string_view bytes, std::size_t file, const std::string& name, const std::string& charset,
                const HowToRead& how, Records& into);

}  // namespace netlog
