#include "netlog/syntax/syntax.hpp"

#include <fmt/format.h>

namespace netlog {

void refuse_second_value(std::string_view name, std::string_view text) {
  throw UsageError({.what = fmt::format("{} is given twice; the second time as \"{}\"", name, shown(text)),
                    .remedy = "keep one of them"});
}

MissingArgument::MissingArgument(std::string argument, Problem problem)
    : UsageError(std::move(problem)), name(std::move(argument)) {}

MissingArgument::MissingArgument(const std::string& argument, std::string remedy)
    : MissingArgument(argument, {.what = fmt::format("{} is missing", argument), .remedy = std::move(remedy)}) {}

Parameter& Syntax::flag(std::string_view declared, bool& into, std::string meaning) {
  return bound(declared, std::move(meaning), [&into](const std::string&, Date) { into = true; });
}

Parameter& Syntax::bound(std::string_view declared, std::string meaning, Binding binding) {
  return bind(add(declared, std::move(meaning)), std::move(binding));
}

Parameter& Syntax::add(std::string_view declared, std::string meaning) {
  parameters.push_back(parameter(declared, std::move(meaning)));
  return parameters.back();
}

Parameter& Syntax::bind(Parameter& added, Binding binding) {
  bindings_.push_back(std::move(binding));
  return added;
}

}  // namespace netlog
