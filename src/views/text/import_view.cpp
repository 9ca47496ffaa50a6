#include "netlog/views/text/import_view.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/data/entry_values.hpp"
#include "netlog/views/text/phrases.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A contact that was not clear, as scripts read it.
struct UnclearRow {
  std::string name;
  std::vector<std::string> contacts;
  static constexpr void describe(auto& row) {
    row("name", &UnclearRow::name, "in the file");
    row("contacts", &UnclearRow::contacts, "in the ledger");
  }
};

/// What differs, as scripts read it.
struct DifferenceRow {
  std::string contact, key, here, there;
  static constexpr void describe(auto& row) {
    row("contact", &DifferenceRow::contact, "the contact");
    row("key", &DifferenceRow::key, "the field");
    row("here", &DifferenceRow::here, "in the ledger");
    row("there", &DifferenceRow::there, "in the file");
  }
};

/// A record that could not be read, as scripts read it.
struct ProblemRow {
  std::string file;
  int line = 0;
  std::string message;
  static constexpr void describe(auto& row) {
    row("file", &ProblemRow::file, "the file");
    row("line", &ProblemRow::line, "the line");
    row("message", &ProblemRow::message, "what is wrong");
  }
};

/// "phone 0722 000 111, city Cluj": what an update says.
std::string changes_in_words(const Update& update) {
  std::vector<std::string> parts;
  each_row(*update.details, [&](const auto& row, const auto& change) {
    if (!change || !change->to) return;
    using Type = std::remove_cvref_t<decltype(*change->to)>;
    if constexpr (std::is_same_v<Type, std::string>) parts.push_back(fmt::format("{} {}", row.key, shown(*change->to)));
    if constexpr (std::is_same_v<Type, std::vector<std::string>>)
      for (const auto& text : *change->to) parts.push_back(fmt::format("{} {}", row.key, shown(text)));
    if constexpr (std::is_same_v<Type, std::vector<GroupName>>)
      for (const auto& group : *change->to) parts.push_back(fmt::format("group {}", shown(group.name)));
  });
  return enumerated(parts, ", ");
}

std::string contact_in_words(const Contact& contact) {
  std::vector<std::string> parts;
  for (const auto& text : contact.details->phone) parts.push_back(shown(text));
  for (const auto& text : contact.details->email) parts.push_back(shown(text));
  for (const auto* field : {&contact.details->company, &contact.details->city})
    if (*field) parts.push_back(shown(**field));
  return enumerated(parts, ", ");
}

/// Who is not clear, each with both sides, and how that is settled.
std::vector<std::string> doubts_in_words(const ImportTold& told) {
  std::vector<std::string> lines;
  const auto place = [&](const RecordPlace& where) { return place_in_file(told.files.at(where.file), where.line); };
  for (const auto& one : told.result->doubtful) {
    std::vector<std::string> others;
    for (std::size_t i = 0; i < one.contacts.size(); ++i)
      others.push_back(i < one.others.size() ? fmt::format("{} of {}", shown(one.contacts[i]), place(one.others[i]))
                                             : fmt::format("your contact {}", shown(one.contacts[i])));
    constexpr std::size_t most = 5;
    const auto more = others.size() > most ? fmt::format(" or {} more", others.size() - most) : "";
    others.resize(std::min(others.size(), most));
    lines.push_back(fmt::format("{}: {} may be {}{}: {}", place(one.place), shown(one.name), enumerated(others, " or "),
                                more, shown(one.why)));
  }
  if (const auto count = lines.size(); count > 0)
    lines.push_back(fmt::format("{} not clear, and left out: --namesakes same takes {}, --namesakes new adds {}",
                                count == 1 ? "that is" : fmt::format("these {} are", count),
                                count == 1 ? "both for one" : "each two for one",
                                count == 1 ? "somebody of the same name" : "others of the same names"));
  return lines;
}

}  // namespace

std::string import_counts(const Imported& result) {
  return fmt::format("{}, {}", counted(std::int64_t(result.fresh.size()), "contact"),
                     counted(std::int64_t(result.updates.size()), "update"));
}

std::string names_in_one(const std::vector<std::string>& names) {
  constexpr std::size_t most = 3;
  if (names.size() <= most) return enumerated(names);
  return fmt::format("{}, {} and {} more", names[0], names[1], names.size() - 2);
}

std::size_t number_left_out(const ImportTold& told) {
  const auto& read = told.read->left_out;
  return read.nobody + read.groups + read.older + told.result->passed_over;
}

/// "3 left out: 2 without a name, 1 a group". Empty where none is.
std::string left_out_in_words(const ImportTold& told) {
  const auto& read = told.read->left_out;
  const auto all = number_left_out(told);
  std::vector<std::string> reasons;
  const auto add = [&](std::size_t number, std::string_view reason) {
    if (number > 0) reasons.push_back(number == all ? std::string(reason) : fmt::format("{} {}", number, reason));
  };
  add(read.nobody, "without a name, e-mail or company");
  add(read.groups, "of groups, not people");
  add(read.older, "from before --since, or without a date");
  add(told.result->passed_over, "not of --match");
  return all == 0 ? "" : fmt::format("{} left out: {}", all, enumerated(reasons));
}

std::string import_summary(const ImportTold& told) {
  const auto& result = *told.result;
  std::vector<std::string> parts;
  if (result.known > 0)
    parts.push_back(fmt::format(
        "{} known{}", result.known,
        result.updates.empty() ? "" : fmt::format(", {} of them with something new", result.known - result.unchanged)));
  if (result.others > 0)
    parts.push_back(told.adds_new ? fmt::format("{} not wanted", result.others)
                                  : fmt::format("{} more {} nobody here: --new adds them, --match WORDS --new some, "
                                                "--pick asks",
                                                result.others, result.others == 1 ? "is" : "are"));
  if (auto left_out = left_out_in_words(told); !left_out.empty()) parts.push_back(std::move(left_out));
  std::string line;
  for (const auto& part : parts) line += fmt::format("{}{}", line.empty() ? "" : "; ", part);
  return line;
}

Page import_page(const ImportTold& told) {
  const auto& result = *told.result;
  Page page;
  const bool is_something = !result.fresh.empty() || !result.updates.empty();
  page.around({{is_something ? fmt::format("imported {}: {}", shown(told.name), import_counts(result))
                             : fmt::format("nothing to write from {}", shown(told.name)),
                Style::bold}});
  for (const auto& entry : result.fresh) {
    const auto& contact = std::get<Contact>(entry.content);
    page.row({{"  new  "},
              {shown(contact.name), Style::bold},
              {fmt::format("  {}", contact_in_words(contact)), Style::dim}});
  }
  for (const auto& entry : result.updates) {
    const auto& update = std::get<Update>(entry.content);
    page.row({{"  "}, {shown(update.contact.name), Style::bold}, {fmt::format(": {}", changes_in_words(update))}});
  }
  if (auto summary = import_summary(told); !summary.empty()) page.around({{std::move(summary), Style::dim}});
  return page;
}

Value import_value(const ImportTold& told, const Network& after) {
  const auto& result = *told.result;
  const auto& ledger = after.history().ledger;
  const EntryIndex first_update{ledger.entries.size() - result.updates.size()};
  const auto updates = entries_from(first_update, ledger);
  auto fresh = entries_from(EntryIndex{first_update - result.fresh.size()}, ledger);
  fresh.resize(result.fresh.size());
  std::vector<UnclearRow> unclear;
  for (const auto& one : result.doubtful) unclear.push_back({one.name, one.contacts});
  std::vector<DifferenceRow> differences;
  for (const auto& one : result.differs) differences.push_back({one.contact, one.key, one.here, one.there});
  std::vector<ProblemRow> problems;
  for (const auto& one : told.read->problems) problems.push_back({told.files.at(one.file), int(one.line), one.message});
  const auto number = [](std::size_t value) { return Value{Literal{Shape::integer, fmt::format("{}", value)}}; };
  Object object;
  object.emplace_back("new", entries_value(after, fresh));
  object.emplace_back("updates", entries_value(after, updates));
  object.emplace_back("unchanged", number(result.unchanged));
  object.emplace_back("others", number(result.others));
  object.emplace_back("unclear", value_of(unclear));
  object.emplace_back("differs", value_of(differences));
  object.emplace_back("left_out", number(number_left_out(told)));
  object.emplace_back("problems", value_of(problems));
  return {std::move(object)};
}

std::string place_in_file(const std::string& file, std::size_t line) {
  return line == 0 ? shown(file) : fmt::format("{}:{}", shown(file), line);
}

std::vector<std::string> import_problems(const ImportTold& told) {
  std::vector<std::string> lines;
  for (const auto& one : told.read->problems)
    lines.push_back(
        fmt::format("{}: {}; it is left out", place_in_file(told.files.at(one.file), one.line), one.message));
  return lines;
}

std::vector<std::string> import_remarks(const ImportTold& told, const Network& after) {
  const auto& result = *told.result;
  auto lines = import_problems(told);
  for (const auto& remark : told.read->remarks) lines.push_back(remark);
  for (auto& line : doubts_in_words(told)) lines.push_back(std::move(line));
  for (const auto& one : result.differs)
    lines.push_back(fmt::format("{}: {} is {} here, {} there{}", shown(one.contact), one.key, in_quotes(one.here),
                                in_quotes(one.there), one.may_be_taken ? " (--update takes it)" : ""));
  for (const auto& remark : result.remarks) lines.push_back(shown(remark));
  if (result.may_be_one.empty()) return lines;
  const auto& names = contact_names(after);
  std::unordered_map<std::string, PersonIndex> by_name;
  const auto& persons = after.history().persons;
  for (const auto person : persons.indices())
    for (const auto& name : persons[person].names) by_name.emplace(name, person);
  for (const auto& [one, other] : result.may_be_one) {
    if (!by_name.contains(one) || !by_name.contains(other)) continue;
    const auto first = by_name.at(one), second = by_name.at(other);
    const auto update =
        command_line({"update", names.shortest_query(first), "--same-as", names.shortest_query(second)});
    lines.push_back(
        fmt::format("{} shares a phone or e-mail with {}; if they are one: {}", shown(one), shown(other), update));
  }
  return lines;
}

}  // namespace netlog
