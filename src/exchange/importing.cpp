#include "netlog/exchange/importing.hpp"

#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/exchange/filled_fields.hpp"
#include "netlog/exchange/new_contacts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// "0722 000 111 against 0745 010 114"; empty where not both sides can be reached in one way.
std::string both_sides(const PersonRecord& there, const std::vector<std::string>& phones,
                       const std::vector<std::string>& emails) {
  const auto against = [](const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return a.empty() || b.empty() ? std::string() : fmt::format("{} against {}", enumerated(a), enumerated(b));
  };
  const auto words = against(there.phones, phones);
  return words.empty() ? against(there.emails, emails) : words;
}

/// What one import adds, while it is put together.
class ImportMaker {
 public:
  ImportMaker(const Network& network, const Gathered& gathered, const ImportWishes& wishes)
      : network_(network), gathered_(gathered), wishes_(wishes) {
    const auto& persons = network.history().persons;
    known_.reserve(persons.size());
    for (const auto person : persons.indices()) {
      known_.add(traits_of(network.history(), person));
      for (const auto& name : persons[person].names) names_.take(name);
    }
  }

  Imported made() {
    judge_all();
    for (const auto& [person, numbers] : numbers_of_) update(person, numbers);
    sort_stably(result_.updates,
                [&](const Entry& entry) { return order_of_update_.at(std::get<Update>(entry.content).contact.name); });
    result_.fresh.reserve(std::size_t(std::ranges::count(is_wanted_new_, true)));
    for (std::size_t i = 0; i < people().size(); ++i)
      if (is_wanted_new_[i]) add(i);
    tell_neighbours();
    return std::move(result_);
  }

 private:
  const std::vector<Gathered::Person>& people() const { return gathered_.people; }

  void judge_all() {
    std::vector<Judgement> judged;
    for (const auto& one : people()) {
      if (wishes_.progress) wishes_.progress(judged.size(), people().size());
      judged.push_back(known_.judge(one.traits));
    }
    is_wanted_new_.assign(people().size(), false);
    const auto in_doubt = in_doubt_beside_others(gathered_, judged, known_);
    for (std::size_t i = 0; i < people().size(); ++i) {
      if (!wishes_.match.empty() && !is_matched(people()[i].record, wishes_.match)) {
        result_.passed_over += people()[i].records;
        continue;
      }
      auto& one = judged[i];
      if (in_doubt.contains(i)) one.verdict = Verdict::unclear;
      settle(i, one);
      if (one.verdict == Verdict::same)
        take_known(i, PersonIndex{one.who.front()});
      else if (one.verdict == Verdict::unclear)
        take_doubtful(i, one);
      else
        take_new(i);
    }
  }

  /// What was decided about somebody who is not clear.
  void settle(std::size_t i, Judgement& one) const {
    if (const auto decided = wishes_.decisions.find(i); decided != wishes_.decisions.end()) {
      one.verdict = decided->second == none ? Verdict::other : Verdict::same;
      if (decided->second != none) one.who = {decided->second};
      return;
    }
    if (one.verdict != Verdict::unclear || !wishes_.namesakes) return;
    if (*wishes_.namesakes == Namesakes::separate)
      one.verdict = Verdict::other;
    else if (one.who.size() == 1)
      one.verdict = Verdict::same;
  }

  void take_known(std::size_t i, PersonIndex person) {
    result_.known += people()[i].records;
    records_of_[person] += people()[i].records;
    const auto& record = people()[i].record;
    const auto& theirs = known_.traits(person);
    const auto name = network_.name(person);
    if (std::ranges::find_first_of(people()[i].traits.names, theirs.names) == people()[i].traits.names.end())
      differs(name, "name", name, record.name);
    const auto is_profile = [](const std::string& key) { return key.starts_with("linkedin:") && key[9] != '#'; };
    const auto profile = std::ranges::find_if(theirs.keys, is_profile);
    if (is_profile(record.key) && profile != theirs.keys.end() && std::ranges::count(theirs.keys, record.key) == 0)
      differs(name, "source", *profile, record.key);
    numbers_of_[person].push_back(i);
  }

  void differs(const std::string& contact, std::string_view key, const std::string& here, const std::string& there,
               bool may_be_taken = false) {
    result_.differs.push_back({contact, std::string(key), here, there, may_be_taken});
  }

  void take_doubtful(std::size_t i, const Judgement& one) {
    Doubtful doubtful{i, place_of(i), people()[i].record.name, {}, {}, {}, why(i, one)};
    for (const auto who : one.who) {
      doubtful.persons.emplace_back(who);
      doubtful.contacts.push_back(network_.name(doubtful.persons.back()));
    }
    result_.doubtful.push_back(std::move(doubtful));
  }

  /// Both sides of a doubt: "0722 000 111 against 0745 010 114".
  std::string why(std::size_t i, const Judgement& one) const {
    const auto& record = people()[i].record;
    const PersonIndex person{one.who.front()};
    const auto profile = network_.profile(person);
    if (one.who.size() > 1) return "they may be any of these";
    if (one.ground == Ground::key && !have_common_word(people()[i].traits, known_.traits(person)))
      return fmt::format("the key {} is theirs, and nothing else", record.key);
    const auto sides = both_sides(record, profile.details.phone, profile.details.email);
    return sides.empty() ? "another one of the file has this name too" : sides;
  }

  RecordPlace place_of(std::size_t i) const { return {people()[i].record.file, people()[i].record.line}; }

  void take_new(std::size_t i) {
    const auto& one = people()[i];
    const bool is_wanted = wishes_.add_new && (!wishes_.picked || wishes_.picked(i));
    if (!is_wanted) {
      ++result_.others;
      return;
    }
    const bool is_decided = wishes_.decisions.contains(i) || wishes_.namesakes == Namesakes::separate;
    if (!one.unclear.empty() && !is_decided) {
      Doubtful doubtful{i, place_of(i), one.record.name, {}};
      for (const auto other : one.unclear) {
        doubtful.contacts.push_back(people()[other].record.name);
        doubtful.others.push_back(place_of(other));
      }
      const auto& first = people()[one.unclear.front()].record;
      doubtful.why =
          one.unclear.size() > 1 ? "they may be any of these" : both_sides(one.record, first.phones, first.emails);
      if (doubtful.why.empty()) doubtful.why = "each has a key of their own";
      result_.doubtful.push_back(std::move(doubtful));
      return;
    }
    is_wanted_new_[i] = true;
  }

  /// One contact with all that the file says of them: what they lack and never had.
  void update(PersonIndex person, const std::vector<std::size_t>& numbers) {
    const auto profile = network_.profile(person);
    const auto& contact = network_.history().persons[person].contacts.front();
    Update update{.contact = {network_.profile_apart(contact).name}, .date = network_.as_of()};
    update.remarks.source = people()[numbers.front()].record.key;
    const auto ended = network_.ended(person);
    bool says_something = false;
    if (!ended || *ended > network_.as_of()) {
      for (const auto& field : filled_fields)
        says_something = fill(person, field, numbers, profile, update) || says_something;
      for (const auto& list : filled_lists)
        says_something = fill(person, list, numbers, profile, update) || says_something;
      says_something = fill_groups(person, profile, update) || says_something;
    }
    if (!says_something) {
      result_.unchanged += records_of_.at(person);
      return;
    }
    order_of_update_[update.contact.name] = numbers.front();
    result_.updates.push_back({std::move(update), {}});
  }

  bool fill(PersonIndex person, const FilledField& field, const std::vector<std::size_t>& numbers,
            const Profile& profile, Update& update) {
    std::string there;
    for (const auto i : numbers)
      if (there.empty()) there = people()[i].record.*field.from;
    const auto& here = profile.details.*field.kept;
    if (there.empty() || (here && say_the_same(field.key, *here, there))) return false;
    const auto ever = ever_held(network_.history(), person, field);
    const bool had_this =
        std::ranges::any_of(ever, [&](const auto& one) { return say_the_same(field.key, one, there); });
    if (!here && !ever.empty()) {
      result_.remarks.push_back(fmt::format("{}: {} {} stays off, as the {} was taken off", profile.name, field.key,
                                            in_quotes(there), field.key));
      return false;
    }
    if (here && (!wishes_.update || had_this)) {
      differs(profile.name, field.key, *here, there, !had_this);
      return false;
    }
    (*update.details).*field.changed = Change<std::string>{there};
    return true;
  }

  bool fill(PersonIndex person, const FilledList& list, const std::vector<std::size_t>& numbers, const Profile& profile,
            Update& update) {
    auto whole = profile.details.*list.kept;
    const auto before = whole.size();
    const auto ever = ever_held(network_.history(), person, list);
    const auto holds = [&](const std::vector<std::string>& texts, const std::string& text) {
      return std::ranges::any_of(texts, [&](const auto& one) { return list.same(one, text); });
    };
    for (const auto i : numbers)
      for (const auto& text : people()[i].record.*list.from) {
        if (holds(whole, text)) continue;
        if (holds(ever, text))
          result_.remarks.push_back(fmt::format("{}: {} was taken off, and stays off", profile.name, text));
        else
          whole.push_back(text);
      }
    if (whole.size() == before) return false;
    (*update.details).*list.changed = Change<std::vector<std::string>>{std::move(whole)};
    return true;
  }

  bool fill_groups(PersonIndex person, const Profile& profile, Update& update) {
    auto whole = profile.details.groups;
    const auto before = whole.size();
    const auto ever = groups_ever(network_.history(), person);
    for (const auto& group : wishes_.groups)
      if (std::ranges::count(ever, folded(group.name)) == 0) whole.push_back(group);
    if (whole.size() == before) return false;
    update.details->groups = Change<std::vector<GroupName>>{std::move(whole)};
    return true;
  }

  void add(std::size_t i) {
    const auto& record = people()[i].record;
    result_.fresh.push_back({contact_of(record, names_.free_name(record), wishes_), {}});
    result_.fresh_numbers.push_back(i);
  }

  /// With whom somebody new shares a phone or e-mail and a word of the name: here, and among the others who are new.
  void tell_neighbours() {
    constexpr std::size_t most_neighbours = 5;
    KnownPeople added;
    std::vector<std::string> names;  // of those who were added
    for (std::size_t at = 0; at < result_.fresh.size(); ++at) {
      const auto& name = std::get<Contact>(result_.fresh[at].content).name;
      const auto& person = people()[result_.fresh_numbers[at]];
      for (const auto known : known_.neighbours(person.traits, most_neighbours))
        result_.may_be_one.emplace_back(name, network_.name(PersonIndex{known}));
      if (person.is_reached_alone) continue;
      for (const auto other : added.neighbours(person.traits, most_neighbours))
        result_.may_be_one.emplace_back(name, names[other]);
      added.add(person.traits);
      names.push_back(name);
    }
  }

  const Network& network_;
  const Gathered& gathered_;
  const ImportWishes& wishes_;
  KnownPeople known_;
  std::vector<bool> is_wanted_new_;
  // Of a contact: the people of the file who are them, in their order, and how many records that are.
  std::map<PersonIndex, std::vector<std::size_t>> numbers_of_;
  std::map<PersonIndex, std::size_t> records_of_;
  std::map<std::string, std::size_t> order_of_update_;
  NewNames names_;
  Imported result_;
};

}  // namespace

Imported imported(const Network& network, const Gathered& people, const ImportWishes& wishes) {
  return ImportMaker{network, people, wishes}.made();
}

}  // namespace netlog
