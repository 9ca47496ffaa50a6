#include "netlog/asking/partial_line.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/network/item_references.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>

namespace netlog {
namespace {

/// What the values of a parameter stand for; none where they are what they say.
std::optional<Referent> referent_of(const Parameter& parameter) {
  switch (parameter.takes) {
    case Takes::contact:
      return Referent::contact;
    case Takes::group:
      return Referent::group;
    case Takes::reason:
      return Referent::reason;
    case Takes::item:
    case Takes::need:
      return Referent::item;
    default:
      return {};
  }
}

bool stands_for_name(const Parameter& parameter) {
  const auto referent = referent_of(parameter);
  return referent == Referent::contact || referent == Referent::group;
}

}  // namespace

PartialLine::PartialLine(const std::vector<std::string>& arguments, const Network& network,
                         const Surroundings& surroundings)
    : network_(network), surroundings_(surroundings), line_(parse_line(arguments)) {
  for (const auto& values : line_.given) given_at_first_.push_back(!values.empty());
}

std::size_t PartialLine::parameter_called(std::string_view name) const {
  return std::size_t(std::ranges::find(parameters(), name, &Parameter::name) - parameters().begin());
}

bool PartialLine::is_filled(std::size_t parameter) const {
  for (auto i = begin(); i < end(); ++i)
    if (is_given(i) && std::ranges::count(parameters()[i].fills, parameters()[parameter].name) > 0) return true;
  return is_given(parameter);
}

bool PartialLine::has_flag(std::string_view name) const {
  const auto parameter = parameter_called(name);
  return parameter < parameters().size() && is_given(parameter);
}

void PartialLine::set_flag(std::string_view name) {
  if (const auto parameter = parameter_called(name); parameter < parameters().size()) line_.given[parameter].resize(1);
}

std::string PartialLine::leading_value() const {
  const auto parameter =
      std::size_t(std::ranges::find_if_not(parameters(), &Parameter::is_option) - parameters().begin());
  return parameter < parameters().size() && is_given(parameter) ? ascii_lower(given(parameter).front()) : std::string();
}

std::optional<PartialLine::Position> PartialLine::position_of(const Unclear& unclear) const {
  for (auto i = begin(); i < end(); ++i)
    for (std::size_t j = 0; j < given(i).size(); ++j)
      if (given(i)[j] == unclear.query && referent_of(parameters()[i]) == unclear.referent) return Position{i, j};
  return {};
}

std::vector<std::size_t> PartialLine::parameters_to_ask() const {
  std::vector<std::size_t> steps;
  for (auto i = begin(); i < parameters().size(); ++i)
    if (!parameters()[i].question.empty() && !is_filled(i)) steps.push_back(i);
  const auto place = [&](std::size_t step) {
    const bool is_date = parameters()[step].name == "--date";
    const auto before = is_date ? parameter_called(syntax().date_asked_before) : parameters().size();
    return before == parameters().size() ? std::pair(step, 1) : std::pair(before, 0);
  };
  sort_stably(steps, place);
  return steps;
}

std::size_t PartialLine::step_from(const std::vector<std::size_t>& steps, std::size_t from) {
  for (; from < steps.size(); ++from) {
    const auto& with = parameters()[steps[from]].goes_with;
    if (with.empty() || std::ranges::count(with, leading_value()) > 0) break;
    clear(steps[from]);
  }
  return from;
}

void PartialLine::clear(std::size_t parameter) {
  cut(parameter, 0);
}

void PartialLine::cut(std::size_t parameter, std::size_t count) {
  auto& values = line_.given[parameter];
  values.resize(std::min(count, values.size()));
  std::erase_if(new_names_,
                [&](const auto& one) { return one.first == parameter && std::ranges::count(values, one.second) == 0; });
}

void PartialLine::give_new_name(Position position, const std::string& name) {
  replace(position, name);
  new_names_.emplace_back(position.parameter, name);
}

void PartialLine::write_name_out(std::size_t parameter) {
  if (!stands_for_name(parameters()[parameter]) || given_at_first_[parameter]) return;
  for (auto& value : line_.given[parameter])
    if (!has_flag("--new")) value = whole_name(parameter, value);
}

PartialLine::Trial PartialLine::tried(CommandLine line, bool once_more) const {
  if (const auto again = parameter_called("--again"); once_more && again < parameters().size())
    line.given[again].resize(1);
  const auto arguments = to_arguments(line);
  const auto call = parse(arguments, surroundings_);
  if (const auto* ask = std::get_if<Ask>(&call->run)) {
    (*ask)(network_);
    return {};
  }
  Draft draft{network_, call->entry_options, command_line(arguments)};
  std::get<Record>(call->run)(draft);
  return {std::move(draft.entries()), draft.warnings(), draft.questions()};
}

bool PartialLine::is_new(std::size_t parameter, const std::string& value) const {
  return std::ranges::count(new_names_, std::pair(parameter, value)) > 0;
}

std::string PartialLine::whole_name(std::size_t parameter, const std::string& value) const {
  if (is_new(parameter, value)) return value;
  return referent_of(parameters()[parameter]) == Referent::group ? find_group(network_, value)
                                                                 : network_.name(find_contact(network_, value));
}

/// With --new whoever is known must be called by the whole name.
void PartialLine::write_out_beside_new_names() {
  const auto flag = parameter_called("--new");
  if (flag == parameters().size() || given_at_first_[flag]) return;
  line_.given[flag].resize(new_names_.empty() ? 0 : 1);
  if (new_names_.empty()) return;
  for (auto i = begin(); i < end(); ++i)
    if (parameters()[i].may_be_new && stands_for_name(parameters()[i]))
      for (auto& value : line_.given[i]) value = whole_name(i, value);
}

/// What a command cannot look at yet, because something is missing.
void PartialLine::look_at_names() const {
  if (has_flag("--new")) return;
  const auto status = word_from<Status>(leading_value());
  for (auto i = begin(); i < end(); ++i) {
    if (given(i).size() != 1) continue;
    if (stands_for_name(parameters()[i])) whole_name(i, given(i).front());
    if (referent_of(parameters()[i]) == Referent::item && status) find_item(network_, *status, given(i).front());
  }
}

std::variant<PartialLine::Trial, Duplicate> PartialLine::trial() const {
  try {
    return tried(false);
  } catch (const Duplicate& duplicate) {
    return duplicate;
  }
}

/// The name of what is missing, if anything is. Throws Unclear and UsageError about what is there.
std::string PartialLine::missing() {
  write_out_beside_new_names();
  try {
    tried(true);
    return {};
  } catch (const MissingArgument& error) {
    look_at_names();
    return error.name;
  }
}

PartialLine::Obstacle PartialLine::obstacle() {
  try {
    return missing();
  } catch (const Unclear& unclear) {
    return unclear;
  } catch (const OtherSpelling& other) {
    return other;
  }
}

std::string PartialLine::last_answer(std::size_t parameter) const {
  const auto contact = parameter_called("CONTACT");
  if (!line_.syntax.writes_such || parameters()[parameter].is_option() || contact >= parameter || !is_given(contact))
    return {};
  const auto& query = given(contact).front();
  const auto found = contact_names(network_).find(query);
  if (found.size() != 1 || is_new(contact, query)) return {};
  const auto& history = network_.history();
  std::string answer;
  for (const auto i : history.by_date) {
    const auto& entry = history.entry(i);
    if (history.person_of[i] != found.front() || !network_.counts(i) || !line_.syntax.writes_such(entry)) continue;
    answer.clear();
    for (const auto& [key, value] : object_of(entry, EmptyLists::left_out))
      if (key == ascii_lower(parameters()[parameter].name)) answer = std::get<Literal>(value.is).text;
  }
  return answer;
}

std::vector<std::string> PartialLine::in_short() const {
  auto shorter = line_;
  const auto& book = contact_names(network_);
  for (auto i = begin(); i < end(); ++i)
    if (referent_of(parameters()[i]) == Referent::contact && !given_at_first_[i] && new_names_.empty())
      for (auto& value : shorter.given[i])
        if (const auto person = contact_called(network_, value); person != none) value = book.shortest_query(person);
  try {
    tried(shorter, true);
  } catch (const MissingArgument&) {
    return to_arguments(shorter);
  } catch (const UsageError&) {
    return whole();
  }
  return to_arguments(shorter);
}

}  // namespace netlog
