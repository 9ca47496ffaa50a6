#pragma once
// The lines of which vCards and calendars are made: a name, a colon and a value, folded after 75 octets.

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Adds "NAME:value", ended by CR LF; a long one goes on in lines that begin with a blank, no character or escape of it
/// torn. The value is escaped already.
void add_content_line(std::string& out, std::string_view name, std::string_view value);

/// The lines of `text`, those that go on in the next put together, without their ends. Time is linear.
std::vector<std::string> unfolded_lines(std::string_view text);

}  // namespace netlog
