#include "netlog/base/problem.hpp"

#include "netlog/base/sorting.hpp"

#include <algorithm>
#include <utility>

namespace netlog {

Failure::Failure(int status, Problem problem)
    : std::runtime_error(problem.what), status_(status), problem_(std::move(problem)) {}

Failure::~Failure() = default;

CannotDo::CannotDo(Problem problem) : Failure(1, std::move(problem)) {}

UsageError::UsageError(Problem problem) : Failure(2, std::move(problem)) {}

void refuse(std::string what, std::string remedy) {
  throw UsageError({.what = std::move(what), .remedy = std::move(remedy)});
}

std::string edit_at(Place place) {
  return place.line == 0 ? "netlog edit" : "netlog edit +" + std::to_string(place.line);
}

std::string at_place(const std::string& file, Place place) {
  if (place.line == 0) return file;
  return file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

void sort_by_place(std::vector<Finding>& findings) {
  sort_stably(findings, &Finding::place);
}

}  // namespace netlog
