#include "netlog/asking/series.hpp"

#include "netlog/line/command_line.hpp"

namespace netlog {

std::vector<std::string> next_in_series(const std::vector<std::string>& arguments, Series& series) {
  auto line = parse_line(arguments);
  if (line.syntax.next_question.empty()) return {};
  ++series.done;
  const auto typed = parse_line(series.typed);
  for (auto i = line.common; i < line.syntax.parameters.size(); ++i) {
    if (!typed.given[i].empty()) continue;
    const auto& parameter = line.syntax.parameters[i];
    if (parameter.kept) series.kept[parameter.name] = line.given[i];
    line.given[i].clear();
  }
  return to_arguments(line);
}

}  // namespace netlog
