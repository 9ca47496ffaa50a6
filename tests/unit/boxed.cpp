#include "netlog/base/boxed.hpp"

#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace netlog {

TEST_CASE("a box is copied like its value, and moved without it") {
  Boxed<std::string> one{std::string("roofer")};
  const auto* place = &*one;
  Boxed<std::string> other = one;
  *other += " and tiler";
  CHECK(*one == "roofer");
  one = other;
  other->clear();
  CHECK(*one == "roofer and tiler");
  CHECK(&*one != place);

  const auto* kept = &*one;
  const Boxed<std::string> moved = std::move(one);
  CHECK(&*moved == kept);
  one = moved;
  CHECK(*one == "roofer and tiler");
}

}  // namespace netlog
