#pragma once
// The words that a command takes. It says them once, with where each value goes; the parser and the help read them
// here, and know neither the command nor each other.

#include "netlog/ledger/entries.hpp"
#include "netlog/syntax/typed.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// One argument in its place, or one option. What its values are is said by one word, the same everywhere: CONTACT,
/// GROUP, DATE, PERIOD ...: the name of an argument, the placeholder of an option.
struct Word {
  std::string name;         // "CONTACT", or "--date"
  char letter = 0;          // of "-d"
  std::string placeholder;  // what stands for an option's value: "DATE"; empty for a flag
  std::string meaning;
  std::vector<std::string> known;  // its only values, where they are a closed set
  bool required = false;
  bool many = false;    // repeated for more; an argument in its place takes all that are left
  bool joined = false;  // an argument in its place whose words may go without quotes
  // An argument in its place of which no word may stand apart from the others, behind an option's value.
  bool together = false;
  bool takes_currency = false;  // a value: the argument after it may be its currency

  // For who is asked at a terminal, see questions.hpp.
  std::string question;                // "To whom?"; a word without one is not asked for
  std::string more_question;           // of a word that may be given often: "Another group? Enter: no."
  std::string usual;                   // what holds when it is left out, to be shown: "today"
  std::string dash;                    // what - stands for; empty: it is left out
  std::vector<std::string> goes_with;  // asked for only with these values of the command's first argument; empty: all
  std::vector<std::string> fills;      // of an option: the arguments in their places that it says, "PROSPECT" of --to
  bool may_be_new = false;             // with --new its value may be a name that nobody has yet
  bool kept = false;                   // for the next one in a row the answer before is proposed

  /// Takes the value over. Throws UsageError when it is none, or one was given before.
  std::function<void(const std::string& text, Date as_of)> set;

  bool is_option() const { return name.starts_with('-'); }
  bool is_flag() const { return is_option() && placeholder.empty(); }
  /// What its values are: "CONTACT".
  const std::string& value_name() const { return is_option() ? placeholder : name; }
};

[[noreturn]] void refuse_second_value(std::string_view name, std::string_view text);

/// An argument that is needed is not there.
struct MissingArgument : UsageError {
  std::string name;
  MissingArgument(std::string argument, Problem problem);
  MissingArgument(const std::string& argument, std::string remedy);
};

struct Syntax {
  std::vector<Word> words;

  /// A word that may be given once. `name` is "CONTACT", "--to WHO" or "-d,--date DATE".
  template <class T> Word& one(std::string_view name, std::optional<T>& into, std::string meaning) {
    Word& word = add<T>(name, std::move(meaning));
    word.set = [&into, called = word.name](const std::string& text, Date as_of) {
      if (into) refuse_second_value(called, text);
      into = typed<T>(called, text, as_of);
    };
    return word;
  }
  /// A word that may be given often.
  template <class T> Word& many(std::string_view name, std::vector<T>& into, std::string meaning) {
    Word& word = add<T>(name, std::move(meaning));
    word.many = true;
    word.set = [&into, called = word.name](const std::string& text, Date as_of) {
      into.push_back(typed<T>(called, text, as_of));
    };
    return word;
  }
  Word& flag(std::string_view name, bool& into, std::string meaning);
  /// An option that says the same as an argument in its place.
  template <class T> Word& same(std::string_view name, std::string argument, std::optional<T>& into) {
    Word& word = one(name, into, "the same as " + argument);
    word.fills = {std::move(argument)};
    return word;
  }

  /// Whether an entry is of the kind that the command writes: the last such one with a contact makes the proposals.
  std::function<bool(const Entry&)> writes_such;
  /// How the first word is asked for again, where a command that was asked for goes on with the next one; empty: it
  /// does not.
  std::string next_question;
  /// How the entry's day is asked for, and before which word; empty: it is not.
  std::string date_question, date_asked_before;

 private:
  template <class T> Word& add(std::string_view name, std::string meaning) {
    Word& word = add(name, std::move(meaning));
    if constexpr (ClosedSet<T>) word.known = {netlog::words<T>.begin(), netlog::words<T>.end()};
    return word;
  }
  Word& add(std::string_view name, std::string meaning);
};

}  // namespace netlog
