#include "netlog/views/text/brief_view.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/contact_view.hpp"
#include "netlog/views/text/phrase_lines.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::size_t screen = 24;
constexpr std::size_t label_width = 12;
constexpr std::size_t most_entries = 3;  // of what is open, and of notes
constexpr std::size_t note_column = 17;  // where the words of an entry begin

/// A label, and as much of what stands behind it as fits.
void add_field(Page& page, std::string_view label, const std::string& text, std::size_t columns) {
  if (text.empty()) return;
  const auto room = columns - std::min(columns, label_width + 2);
  page.row({{"  "}, {padded(label, label_width), Style::dim}, {clipped(text, room)}});
}

std::string shown_or_empty(const std::optional<std::string>& text) {
  return text ? shown(*text) : std::string();
}

void add_details(Page& page, const Network& network, const Brief& brief, std::size_t columns) {
  const auto profile = network.profile(brief.person);
  const auto& phones = profile.details.phone;
  add_field(page, "phone", phones.empty() ? "" : shown(phones.front()), columns);
  std::string met = "no one-to-one yet";
  if (brief.last_meeting != none) {
    const auto& meeting = network.history().as<Meeting>(brief.last_meeting);
    met = fmt::format("{}{}", days_ago(meeting.date, network.as_of()),
                      meeting.place ? ", " + shown(*meeting.place) : std::string());
  }
  add_field(page, "last met", met, columns);
  const auto held = brief.reciprocity.cards_held;
  const auto none_held = network.takes_part(brief.person) ? "none at hand: ask for some" : "none at hand";
  add_field(page, "cards", held == 0 ? none_held : fmt::format("{} at hand", held), columns);
  add_field(page, "note", shown_or_empty(profile.remarks.note), columns);
}

/// What is open, and what became of it so far, without the name that stands above.
Phrase open_in_words(const Network& network, PersonIndex person, EntryIndex entry, std::size_t columns) {
  const auto& history = network.history();
  auto said = phrase(network, entry);
  said.remark.clear();
  const auto name = shown(network.name(person));
  if (const auto* referral = std::get_if<Referral>(&history.entry(entry).content))
    said.words = fmt::format("{}{}", referral->prospect ? shown(*referral->prospect) : "somebody",
                             referral->wanted ? " for " + shown(*referral->wanted) : std::string());
  else if (const auto at = said.words.find(name); at != said.words.npos)
    said.words.erase(at == 0 ? 0 : at - 1, name.size() + 1);
  const auto last = network.last_outcome(history.items[history.item_of[entry]]);
  if (last == none) return said;
  const auto& outcome = history.as<Outcome>(last);
  const auto currency = history.ledger.settings.currency(outcome.currency);
  const auto end = fmt::format(", {}{} {}", spelled(outcome.status),
                               outcome.value ? fmt::format(" {}", money_in_words(*outcome.value, currency)) : "",
                               day_and_month(outcome.date, network.as_of()));
  // How it stands matters most, so the words before it give way.
  const auto room = columns > note_column + 8 + width(end) + 16 ? columns - note_column - 8 - width(end) : 16;
  said.words = clipped(said.words, room) + end;
  return said;
}

/// What an entry says to remember.
std::string remembered(const Entry& entry) {
  const auto* note = std::get_if<Note>(&entry.content);
  return shown(note ? note->text : *remarks_of(entry).note);
}

/// The last few of a list.
template <class T> std::vector<T> last(std::size_t number, const std::vector<T>& list) {
  return {list.end() - std::ptrdiff_t(std::min(number, list.size())), list.end()};
}

/// The sections of a brief, each a heading and a few lines.
class Sections {
 public:
  Sections(const Network& network, const Brief& brief, std::size_t columns)
      : network_(network),
        brief_(brief),
        columns_(columns),
        query_(contact_names(network).shortest_query(brief.person)) {}

  void add_open(Page& page) const {
    if (brief_.open.empty()) return;
    add_heading_of(page, "Open", brief_.open);
    for (const auto i : last(most_entries, brief_.open))
      page.row(dated_line(network_, i, open_in_words(network_, brief_.person, i, columns_), columns_));
  }

  /// In a line each, and in `spare` lines more, of which the newest takes what it needs first.
  void add_notes(Page& page, std::size_t spare) const {
    if (brief_.notes.empty()) return;
    const auto notes = last(most_entries, brief_.notes);
    const auto room = columns_ > note_column + 28 ? columns_ - note_column - 8 : 20;
    std::vector<std::vector<std::string>> texts;
    for (const auto i : notes) texts.push_back(wrapped_text(remembered(network_.history().entry(i)), room));
    for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
      const auto lines = std::min(text->size(), spare + 1);
      if (lines < text->size()) text->at(lines - 1) += " …";
      text->resize(lines);
      spare -= lines - 1;
    }
    add_heading_of(page, "Remember", brief_.notes);
    for (std::size_t i = 0; i < notes.size(); ++i) {
      auto said = phrase(network_, notes[i]);
      said.remark.clear();
      said.words = texts[i].front();
      page.row(dated_line(network_, notes[i], said, columns_));
      for (std::size_t line = 1; line < texts[i].size(); ++line)
        page.row({{std::string(note_column, ' ')}, {clipped(texts[i][line], room)}});
    }
  }

  /// How many lines the notes take at least.
  std::size_t lines_of_notes() const {
    return brief_.notes.empty() ? 0 : 2 + std::min(most_entries, brief_.notes.size());
  }

  void add_fitting(Page& page) const {
    const auto needs = last(2, brief_.fitting);
    if (needs.empty()) return;
    const auto& need = network_.history().as<Need>(needs.front());
    add_heading(page, "You could recommend them", "   ", {"give", query_, "--need", need.id.text});
    for (const auto i : needs) page.row(dated_line(network_, i, phrase(network_, i), columns_));
  }

  /// As many as fit in `room` lines, each with those who could be recommended for it.
  void add_wishes(Page& page, std::size_t room) const {
    constexpr std::size_t heading_lines = 2, wish_lines = 2;
    const auto left = room - std::min(room, page.lines.size() + heading_lines);
    const auto wishes = last(std::min<std::size_t>(2, left / wish_lines), brief_.wishes);
    if (wishes.empty()) return;
    add_heading(page, "They are looking for", "", {});
    for (const auto& wish : wishes) {
      auto said = phrase(network_, wish.entry);
      said.words = shown(network_.history().as<Need>(wish.entry).wanted);
      page.row(dated_line(network_, wish.entry, said, columns_));
      std::vector<std::string> names;
      for (const auto& found : wish.matches) names.push_back(shown(found.name));
      const auto who = names.empty() ? "nobody you know fits it yet" : enumerated(names, ", ");
      page.row(
          {{std::string(note_column, ' ')}, {clipped(who, columns_ - std::min(columns_, note_column)), Style::dim}});
    }
  }

  /// As many as still fit on the screen.
  void add_alike(Page& page) const {
    if (brief_.alike.empty() || page.lines.size() + 3 > screen) return;
    add_heading(page, "Near their work", "", {});
    Table table{{{"", false, Room::cut}, {"", false, Room::cut_then_left_out}, {"", false, Room::cut_then_left_out}},
                {}};
    for (const auto& found : brief_.alike)
      if (page.lines.size() + table.rows.size() < screen)
        table.rows.push_back(
            {{shown(found.name)}, {shown(found.trade.value_or(""))}, {shown(found.reason), Style::dim}});
    for (auto& line : laid_out(table, columns_, 2)) page.row(std::move(line));
  }

 private:
  /// A heading with the command that shows all of `entries`, where they are more than a brief tells.
  void add_heading_of(Page& page, std::string_view title, const std::vector<EntryIndex>& entries) const {
    if (entries.size() <= most_entries) return add_heading(page, title, "", {});
    add_heading(page, title, fmt::format("   last {} of {}; all: ", most_entries, entries.size()), {"show", query_});
  }

  void add_heading(Page& page, std::string_view title, const std::string& hint,
                   const std::vector<std::string>& command) const {
    page.blank();
    Line line{{std::string(title), Style::bold}, {hint, Style::dim}};
    const auto typed = command.empty() ? std::string() : command_line(command);
    if (width(line) + width(typed) > columns_) page.around(std::exchange(line, {{indent_of(typed, 2, columns_)}}));
    if (!command.empty()) line.push_back({typed, Style::cyan});
    page.around(std::move(line));
  }

  const Network& network_;
  const Brief& brief_;
  std::size_t columns_;
  std::string query_;
};

}  // namespace

Page brief_page(const Network& network, const Brief& brief, std::size_t columns) {
  Page page;
  add_contact_heading(page, network, brief.reciprocity, columns);
  add_details(page, network, brief, columns);
  const Sections sections{network, brief, columns};
  sections.add_open(page);
  Page below;
  sections.add_fitting(below);
  sections.add_wishes(below, screen - std::min(screen, page.lines.size() + sections.lines_of_notes()));
  const auto taken = page.lines.size() + sections.lines_of_notes() + below.lines.size();
  sections.add_notes(page, screen - std::min(screen, taken));
  std::ranges::move(below.lines, std::back_inserter(page.lines));
  sections.add_alike(page);
  return page;
}

Value brief_value(const Network& network, const Brief& brief) {
  List wishes;
  for (const auto& wish : brief.wishes)
    wishes.push_back({Object{{"need", {entry_object(network, wish.entry)}}, {"matches", value_of(wish.matches)}}});
  return {Object{{"contact", contact_value(network, brief.reciprocity)},
                 {"open", entries_value(network, brief.open)},
                 {"notes", entries_value(network, brief.notes)},
                 {"needs", entries_value(network, brief.fitting)},
                 {"wishes", {std::move(wishes)}},
                 {"alike", value_of(brief.alike)}}};
}

Sheet brief_sheet(const Network& network, const Brief& brief) {
  std::vector<EntryIndex> entries = brief.open;
  entries.insert(entries.end(), brief.notes.begin(), brief.notes.end());
  entries.insert(entries.end(), brief.fitting.begin(), brief.fitting.end());
  for (const auto& wish : brief.wishes) entries.push_back(wish.entry);
  return entries_sheet(network, entries);
}

}  // namespace netlog
