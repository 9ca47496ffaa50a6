#include "netlog/syntax/syntax.hpp"

namespace netlog {

void refuse_second_value(std::string_view name, std::string_view text) {
  throw UsageError({.what = fmt::format("{} is given twice; the second time as \"{}\"", name, shown(text)),
                    .remedy = "keep one of them"});
}

MissingArgument::MissingArgument(std::string argument, Problem problem)
    : UsageError(std::move(problem)), name(std::move(argument)) {}

MissingArgument::MissingArgument(const std::string& argument, std::string remedy)
    : MissingArgument(argument, {.what = fmt::format("{} is missing", argument), .remedy = std::move(remedy)}) {}

Word& Syntax::flag(std::string_view name, bool& into, std::string meaning) {
  Word& word = add(name, std::move(meaning));
  word.set = [&into](const std::string&, Date) { into = true; };
  return word;
}

Word& Syntax::add(std::string_view name, std::string meaning) {
  Word word;
  if (name.size() > 3 && name[0] == '-' && name[2] == ',') {
    word.letter = name[1];
    name.remove_prefix(3);
  }
  const auto blank = name.find(' ');
  word.name = name.substr(0, blank);
  if (blank != name.npos) word.placeholder = name.substr(blank + 1);
  word.meaning = std::move(meaning);
  words.push_back(std::move(word));
  return words.back();
}

}  // namespace netlog
