#include "netlog/analysis/next_line.hpp"

#include "netlog/base/shell.hpp"

#include <fmt/format.h>

namespace netlog {

const Directory& NextLookup::directory() const {
  if (!directory_) directory_.emplace(network_);
  return *directory_;
}

std::string NextLine::ago(Date date) const {
  return days_ago(date, input.network.as_of());
}

std::string NextLine::item_ago() const {
  return ago(*date_of(input.entry(*found.item)));
}

std::string NextLine::last_status() const {
  const auto last = input.network.last_outcome(*found.item);
  if (last == none) return {};
  return fmt::format(", {} {}", spelled(input.history.as<Outcome>(last).status), ago(*input.history.counts_on[last]));
}

std::string NextLine::outcome_command(Status status) const {
  return command_line({"outcome", std::string(spelled(status)), id_of(input.entry(*found.item))->text}, {});
}

std::string joined(std::string_view joint, const std::optional<std::string>& text) {
  return text ? fmt::format("{}{}", joint, *text) : std::string();
}

}  // namespace netlog
