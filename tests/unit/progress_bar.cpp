#include "netlog/views/text/progress_bar.hpp"

#include "ledgers.hpp"

namespace netlog {
namespace {

using namespace std::chrono_literals;

TEST_CASE("a bar stands from half a second on, ten times a second at most, and leaves a blank line") {
  ProgressBar bar;
  CHECK(bar.step("reading", 0, 200, 7000ms) == "");
  CHECK(bar.step("reading", 50, 200, 7499ms) == "");
  CHECK(bar.step("reading", 100, 200, 7500ms) == "\rnetlog: reading [###############               ] 50%");
  CHECK(bar.step("reading", 101, 200, 7599ms) == "");
  CHECK(bar.step("reading", 200, 200, 7600ms) == "\rnetlog: reading [##############################] 100%");
  CHECK(bar.step("comparing", 1, 200, 7700ms) == "\rnetlog: comparing [                              ]  0%");
  CHECK(bar.step("reading", 1, 2, 7800ms) == "\rnetlog: reading [###############               ] 50%  ");
  CHECK(bar.step("", 0, 0, 7801ms) == "\r" + std::string(54, ' ') + "\r");
  CHECK(bar.step("", 0, 0, 7702ms) == "");
  CHECK(bar.step("comparing", 1, 200, 7703ms) == "");
  CHECK(bar.step("comparing", 1, 200, 8203ms) != "");
}

TEST_CASE("what is short shows no bar, and takes none away") {
  ProgressBar bar;
  CHECK(bar.step("reading", 0, 0, 100ms) == "");
  CHECK(bar.step("", 0, 0, 900ms) == "");
}

}  // namespace
}  // namespace netlog
