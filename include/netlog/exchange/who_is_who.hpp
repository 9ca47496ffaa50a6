#pragma once
// Who is who: whether what two programs say is about one person. In doubt two people stay two, for two contacts are
// joined by one line, and one made of two cannot be parted.
//
// Compared is what somebody has or ever had: the words of names, phones, e-mails, keys and firms. A key alone never
// decides, for some programs make new ones at each export, and a name alone not where both can be reached elsewhere.

#include "netlog/exchange/records.hpp"
#include "netlog/network/history.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace netlog {

/// What tells somebody from others.
struct Traits {
  std::vector<std::vector<std::string>> names;  // the words of each, sorted
  std::vector<PhoneNumber> phones;
  std::vector<std::string> emails;  // folded
  std::vector<std::string> keys;
  std::vector<std::vector<std::string>> firms;  // the words of each but for its legal form, sorted
};
Traits traits_of(const PersonRecord& record);
/// Of a person: what all contacts that are joined in it ever had.
Traits traits_of(const History& history, PersonIndex person);

enum class Verdict { same, unclear, other };
/// By what it was decided: the key, a phone or e-mail with a part of the name, or the name alone.
enum class Ground { key, reach, name };

struct Judgement {
  Verdict verdict = Verdict::other;
  Ground ground = Ground::key;
  std::vector<std::size_t> who;  // exactly one where it is the same
};

bool have_common_reach(const Traits& a, const Traits& b);
bool have_common_word(const Traits& a, const Traits& b);

/// Those who can be reached in one place, a phone or an e-mail. Of many, as of a firm's number, those who are called
/// somehow are found by the words of their names.
class Reached {
 public:
  /// Adds one of `all`.
  void add(std::size_t who, const std::vector<Traits>& all);
  /// Adds a further name of somebody who is there.
  void add_name(std::size_t who, const std::vector<std::string>& words);
  /// Adds all who may be called by a part of one of these names, or by more than it; some others may be among them.
  void add_similar(const std::vector<std::vector<std::string>>& names, std::vector<std::size_t>& found) const;
  std::size_t count() const { return people_.size(); }
  /// Calls `visit` with those who may have a word of one of these names, until it says false.
  template <class Visit> void each_with_word(const std::vector<std::vector<std::string>>& names, Visit visit) const;

 private:
  struct Crowd {
    std::unordered_map<std::string, std::vector<std::size_t>> by_word, by_name;
  };
  std::vector<std::size_t> people_;
  std::unique_ptr<Crowd> crowd_;  // of more than a few
};

/// People by what they have. To judge one costs what it has in common with others, not how many there are.
class KnownPeople {
 public:
  /// Makes room for so many.
  void reserve(std::size_t count);
  /// Adds somebody; they get the next number, from 0.
  std::size_t add(Traits traits);
  /// Adds what else is known of one of them.
  void extend(std::size_t who, const Traits& more);
  const Traits& traits(std::size_t who) const { return all_[who]; }
  /// Whether nobody else has one of their phones and e-mails.
  bool is_reached_alone(std::size_t who) const;
  /// Their traits, when nobody is to be judged any more.
  Traits take_traits(std::size_t who) { return std::move(all_[who]); }

  /// Who somebody is among them; `but` is nobody to be compared with.
  Judgement judge(const Traits& traits, std::size_t but = none) const;
  /// With whom somebody shares a phone or e-mail, and a word of a name: `most` of them.
  std::vector<std::size_t> neighbours(const Traits& traits, std::size_t most) const;

 private:
  using Index = std::unordered_map<std::string, std::vector<std::size_t>>;
  void index(std::size_t who, const Traits& traits);
  /// Calls `visit` with the places where one of these traits is reached and somebody here, too.
  template <class Visit> void each_reached(const Traits& traits, Visit visit) const;

  std::vector<Traits> all_;
  Index by_key_, by_name_;
  std::unordered_map<std::string, Reached> by_email_, by_phone_;
};

}  // namespace netlog
