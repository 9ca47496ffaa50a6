#include "netlog/asking/unfinished.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/ledger/written.hpp"
#include "netlog/network/references.hpp"

#include <algorithm>

namespace netlog {
namespace {

/// What the values of a word stand for; none where they are what they say.
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

bool stands_for_name(const Parameter& word) {
  const auto referent = referent_of(word);
  return referent == Referent::contact || referent == Referent::group;
}

}  // namespace

Unfinished::Unfinished(const std::vector<std::string>& arguments, const Network& network,
                       const Surroundings& surroundings)
    : network_(network), surroundings_(surroundings), line_(parse_line(arguments)) {
  for (const auto& values : line_.given) given_at_first_.push_back(!values.empty());
}

std::size_t Unfinished::parameter_called(std::string_view name) const {
  return std::size_t(std::ranges::find(parameters(), name, &Parameter::name) - parameters().begin());
}

bool Unfinished::is_filled(std::size_t word) const {
  for (auto i = begin(); i < end(); ++i)
    if (is_given(i) && std::ranges::count(parameters()[i].fills, parameters()[word].name) > 0) return true;
  return is_given(word);
}

bool Unfinished::has_flag(std::string_view name) const {
  const auto word = parameter_called(name);
  return word < parameters().size() && is_given(word);
}

void Unfinished::set_flag(std::string_view name) {
  if (const auto word = parameter_called(name); word < parameters().size()) line_.given[word].resize(1);
}

std::string Unfinished::leading_value() const {
  const auto word = std::size_t(std::ranges::find_if_not(parameters(), &Parameter::is_option) - parameters().begin());
  return word < parameters().size() && is_given(word) ? ascii_lower(given(word).front()) : std::string();
}

std::optional<Unfinished::Spot> Unfinished::spot_of(const Unclear& unclear) const {
  for (auto i = begin(); i < end(); ++i)
    for (std::size_t j = 0; j < given(i).size(); ++j)
      if (given(i)[j] == unclear.query && referent_of(parameters()[i]) == unclear.referent) return Spot{i, j};
  return {};
}

void Unfinished::clear(std::size_t word) {
  cut(word, 0);
}

void Unfinished::cut(std::size_t word, std::size_t count) {
  auto& values = line_.given[word];
  values.resize(std::min(count, values.size()));
  std::erase_if(new_names_,
                [&](const auto& one) { return one.first == word && std::ranges::count(values, one.second) == 0; });
}

void Unfinished::give_new_name(Spot spot, const std::string& name) {
  replace(spot, name);
  new_names_.emplace_back(spot.word, name);
}

void Unfinished::write_out(std::size_t word) {
  if (!stands_for_name(parameters()[word]) || given_at_first_[word]) return;
  for (auto& value : line_.given[word])
    if (!has_flag("--new")) value = whole_name(word, value);
}

Unfinished::Trial Unfinished::tried(CommandLine line, bool once_more) const {
  if (const auto again = parameter_called("--again"); once_more && again < parameters().size())
    line.given[again].resize(1);
  const auto arguments = to_arguments(line);
  const auto call = parse(arguments, surroundings_);
  if (const auto* ask = std::get_if<Ask>(&call->run)) {
    (*ask)(network_);
    return {};
  }
  Draft draft{network_, call->stamp, command_line(arguments)};
  std::get<Record>(call->run)(draft);
  return {std::move(draft.entries()), draft.doubts(), draft.questions()};
}

bool Unfinished::is_new(std::size_t word, const std::string& value) const {
  return std::ranges::count(new_names_, std::pair(word, value)) > 0;
}

std::string Unfinished::whole_name(std::size_t word, const std::string& value) const {
  if (is_new(word, value)) return value;
  return referent_of(parameters()[word]) == Referent::group ? find_group(network_, value)
                                                            : network_.name(find_contact(network_, value));
}

/// With --new whoever is known must be called by the whole name.
void Unfinished::write_out_beside_new_names() {
  const auto flag = parameter_called("--new");
  if (flag == parameters().size() || given_at_first_[flag]) return;
  line_.given[flag].resize(new_names_.empty() ? 0 : 1);
  if (new_names_.empty()) return;
  for (auto i = begin(); i < end(); ++i)
    if (parameters()[i].may_be_new && stands_for_name(parameters()[i]))
      for (auto& value : line_.given[i]) value = whole_name(i, value);
}

/// What a command cannot look at yet, because something is missing.
void Unfinished::look_at_names() const {
  if (has_flag("--new")) return;
  const auto status = word_from<Status>(leading_value());
  for (auto i = begin(); i < end(); ++i) {
    if (given(i).size() != 1) continue;
    if (stands_for_name(parameters()[i])) whole_name(i, given(i).front());
    if (referent_of(parameters()[i]) == Referent::item && status) find_item(network_, *status, given(i).front());
  }
}

std::string Unfinished::missing() {
  write_out_beside_new_names();
  try {
    tried(true);
    return {};
  } catch (const MissingArgument& error) {
    look_at_names();
    return error.name;
  }
}

std::string Unfinished::last_answer(std::size_t word) const {
  const auto contact = parameter_called("CONTACT");
  if (!line_.syntax.writes_such || parameters()[word].is_option() || contact >= word || !is_given(contact)) return {};
  const auto& query = given(contact).front();
  const auto found = contact_names(network_).find(query);
  if (found.size() != 1 || is_new(contact, query)) return {};
  const auto& history = network_.history();
  std::string answer;
  for (const auto i : history.by_date) {
    const auto& entry = history.entry(i);
    if (history.person_of[i] != found.front() || !network_.counts(i) || !line_.syntax.writes_such(entry)) continue;
    answer.clear();
    for (const auto& [key, value] : written(entry, EmptyLists::left_out))
      if (key == ascii_lower(parameters()[word].name)) answer = std::get<Literal>(value.is).text;
  }
  return answer;
}

std::vector<std::string> Unfinished::in_short() const {
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
