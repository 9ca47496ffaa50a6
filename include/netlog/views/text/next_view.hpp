#pragma once
// How `next` looks, and the end of `report`.

#include "netlog/analysis/next.hpp"
#include "netlog/views/data/calendar.hpp"
#include "netlog/views/data/values.hpp"
#include "netlog/views/text/page.hpp"

#include <string>
#include <string_view>

namespace netlog {

/// What a rule asks for, before whom or what it is about: "keep in touch with".
std::string_view deed(Rule rule);

/// In lines of at most `width` columns.
Page next_page(const Next& next, std::size_t width);

/// The steps as lines, `indent` columns in: rule and reason, and the command below.
void add_steps(Page& page, const Next& next, std::size_t indent, std::size_t width);

/// The steps, a row each, under the keys of the JSON.
Sheet next_sheet(const Next& next);

/// The steps as a table, under the sentence that tells the first.
std::string next_markdown(const Next& next, Show show);

/// The steps as to-dos of a calendar. Nothing in them changes while the ledger does not.
std::vector<Todo> next_todos(const Next& next);

}  // namespace netlog
