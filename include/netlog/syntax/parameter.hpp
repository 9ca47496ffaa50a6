#pragma once
// The parameters of a command, as data. What takes their values over stands apart, see Syntax.

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// What the values of a parameter stand for: what is completed, and what a person is asked to choose from.
enum class Takes {
  text,  // any
  contact,
  group,
  item,    // a referral, invitation or need that an outcome may be of
  need,    // the id of an open need
  entry,   // an id, a contact or a group
  person,  // who need not be a contact
  wanted,  // what somebody looks for
  trade,
  city,
  role,
  place,
  tag,
  reason,
  currency,
  money,
  date,
  period,
  interval,
  number_of_days,
  heat,
  status,
  setting,
  command,
  file
};

/// One argument in its place, or one option.
struct Parameter {
  std::string name;         // "CONTACT", or "--date"
  char letter = 0;          // of "-d"
  std::string placeholder;  // what stands for an option's value: "DATE"; empty for a flag
  std::string meaning;
  Takes takes = Takes::text;
  std::vector<std::string> known;  // its only values, where they are a closed set
  bool required = false;
  bool many = false;    // repeated for more; an argument in its place takes all that are left
  bool joined = false;  // an argument in its place whose words may go without quotes
  // An argument in its place of which no word may stand apart from the others, behind an option's value.
  bool together = false;

  // For who is asked at a terminal, see questions.hpp.
  std::string question;                // "To whom?"; a parameter without one is not asked for
  std::string more_question;           // of one that may be given often: "Another group? Enter: no."
  std::string usual;                   // what holds when it is left out, to be shown: "today"
  std::string dash;                    // what - stands for; empty: it is left out
  std::vector<std::string> goes_with;  // asked for only with these values of the command's first argument; empty: all
  std::vector<std::string> fills;      // of an option: the arguments in their places that it says, "PROSPECT" of --to
  bool may_be_new = false;             // with --new its value may be a name that nobody has yet
  bool kept = false;                   // for the next one in a row the answer before is proposed

  bool is_option() const { return name.starts_with('-'); }
  bool is_flag() const { return is_option() && placeholder.empty(); }
  /// What its values are called: "CONTACT".
  const std::string& value_name() const { return is_option() ? placeholder : name; }
};

/// The parameter that `declared` says: "CONTACT", "--to WHO" or "-d,--date DATE". What it takes follows from what its
/// values are called.
Parameter parameter(std::string_view declared, std::string meaning);

}  // namespace netlog
