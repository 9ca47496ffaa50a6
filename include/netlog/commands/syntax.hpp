#pragma once
// The words that a command takes. It says them once, with where each value goes; the parser and the help read them
// here, and know neither the command nor each other.

#include "netlog/commands/typed.hpp"

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
  /// Takes the value over. Throws UsageError when it is none, or one was given before.
  std::function<void(const std::string& text, Date as_of)> set;

  bool is_option() const { return name.starts_with('-'); }
  bool is_flag() const { return is_option() && placeholder.empty(); }
  /// What its values are: "CONTACT".
  const std::string& value_name() const { return is_option() ? placeholder : name; }
};

[[noreturn]] void refuse_second_value(std::string_view name, std::string_view text);

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

 private:
  template <class T> Word& add(std::string_view name, std::string meaning) {
    Word& word = add(name, std::move(meaning));
    if constexpr (ClosedSet<T>) word.known = {netlog::words<T>.begin(), netlog::words<T>.end()};
    return word;
  }
  Word& add(std::string_view name, std::string meaning);
};

}  // namespace netlog
