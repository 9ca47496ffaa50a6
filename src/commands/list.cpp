// list: all contacts, groups, cards, or entries of a kind.

#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/views/text/list_view.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct ListOptions {
  std::optional<Things> things;
  bool open = false;
};

/// "referrals, invitations and needs"; all that can be listed where `only_open` is false.
std::string things_in_words(bool only_open, std::string_view last_joint) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < words<Things>.size(); ++i)
    if (const auto& one = listed(Things(i)); !only_open || one.can_be_open)
      names.emplace_back(only_open ? spelled(one.things) : one.in_words);
  return enumerated(names, last_joint);
}

Shown show_list(const ListOptions& options, const Network& network) {
  const auto& one = listed(*options.things);
  const bool open = options.open;
  if (open && !one.can_be_open)
    throw UsageError({.what = fmt::format("{} are never open or closed", spelled(one.things)),
                      .remedy = fmt::format("--open goes with {}", things_in_words(true, " and "))});
  return {[=, &one](std::size_t width) { return one.page(network, open, width); },
          [=, &one] { return one.value(network, open); }, [=, &one] { return one.sheet(network, open); }};
}

}  // namespace

Command list_command() {
  return {.name = "list",
          .section = Section::ask,
          .arguments = "THINGS",
          .summary = "contacts, cards, referrals, needs ...",
          .about = fmt::format("All {}.", things_in_words(false, " or ")),
          .examples = {"netlog list referrals --open", "netlog list contacts --format csv"},
          .define = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<ListOptions>();
            syntax.one("THINGS", options->things).required = true;
            syntax.flag("--open", options->open,
                        fmt::format("only those that are open: of {}", things_in_words(true, ", ")));
            return Ask([options](const Network& network) { return show_list(*options, network); });
          }};
}

}  // namespace netlog
