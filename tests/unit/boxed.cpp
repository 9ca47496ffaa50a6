#include "netlog/base/boxed.hpp"

#include "netlog/base/rare.hpp"

#include <optional>
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

TEST_CASE("what is rare is there or not, as an optional is, and is copied like its value") {
  Rare<std::string> none_yet;
  CHECK(!none_yet);
  CHECK(none_yet.value_or("roofer") == "roofer");
  CHECK(std::optional<std::string>(none_yet) == std::nullopt);
  CHECK(sizeof(none_yet) == sizeof(void*));

  Rare<std::string> one = "roofer";
  const Rare<std::string> other = one;
  *one += " and tiler";
  CHECK(one == "roofer and tiler");
  CHECK(other == std::string("roofer"));
  CHECK(one != other);
  CHECK(none_yet != other);
  none_yet = other;
  CHECK(none_yet == other);
  CHECK(std::optional<std::string>(none_yet) == "roofer");
  none_yet = std::nullopt;
  CHECK(none_yet == Rare<std::string>{});
}

}  // namespace netlog
