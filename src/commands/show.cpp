// show: all about one contact.

#include "netlog/analysis/brief.hpp"
#include "netlog/analysis/entries_by_date.hpp"
#include "netlog/analysis/returns.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/brief_view.hpp"
#include "netlog/views/text/contact_view.hpp"

#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

struct ShowOptions {
  std::optional<std::string> contact;
  std::optional<WindowDays> window;
  bool brief = false;
};

Shown show_brief(const Network& network, PersonIndex person) {
  const auto brief = std::make_shared<Brief>(make_brief(network, person));
  return {[=](std::size_t width) { return brief_page(network, *brief, width); },
          [=] { return brief_value(network, *brief); }, [=] { return brief_sheet(network, *brief); }};
}

Shown show_contact(const ShowOptions& options, const Network& network) {
  const auto wide = with_window(network, options.window);
  if (options.brief) return show_brief(wide, find_contact(network, *options.contact));
  const auto view = std::make_shared<ContactView>();
  const auto& history = network.history();
  const auto person = find_contact(network, *options.contact);
  view->reciprocity = reciprocity(wide, person, dealings(wide)[person], came_round(wide)[person]);
  view->entries = entries_by_date(network, [&](EntryIndex i) { return history.person_of[i] == person; });
  view->open = open_with(network, person);
  return {[view, wide](std::size_t width) { return contact_page(wide, *view, width); },
          [view, wide] { return contact_value(wide, *view); },
          [view, wide] { return entries_sheet(wide, view->entries); }};
}

}  // namespace

Command show_command() {
  return {
      .name = "show",
      .section = Section::ask,
      .arguments = "CONTACT",
      .summary = "all about one contact",
      .about =
          "All about one contact: details, standing, cards, what is open, and the entries. With --brief what to know "
          "before a one-to-one, on one screen: standing, what is open, the last notes, which open needs they fit, "
          "who fits theirs, and who does something alike.",
      .examples = {"netlog show emil", "netlog show emil --brief"},
      .define = [](Syntax& syntax) -> Run {
        const auto options = std::make_shared<ShowOptions>();
        auto& contact = syntax.one("CONTACT", options->contact, "who: any clear part of the name");
        contact.required = contact.joined = true;
        contact.question = "Whom do you want to see?";
        syntax.flag("--brief", options->brief, "before a one-to-one: what matters, on one screen");
        add_window_option(syntax, options->window);
        return Ask([options](const Network& network) { return show_contact(*options, network); });
      }};
}

}  // namespace netlog
