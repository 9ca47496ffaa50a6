#include "netlog/commands/review_questions.hpp"

#include "netlog/base/text.hpp"
#include "netlog/syntax/typed.hpp"

#include <fmt/format.h>

namespace netlog {

void ReviewQuestions::leave() const {
  throw CannotDo({.what = std::string(nothing_was_written), .remedy = {}, .details = command_lines(answers_)});
}

std::string ReviewQuestions::read(const Question& question) const {
  const auto line = person_.read(question, {});
  if (line.by != LineRead::By::enter) leave();
  return trimmed(line.text);
}

std::string ReviewQuestions::key(std::size_t item) {
  const auto before = typed_before(item, '>');
  auto answer = read({.words = ">", .proposal = {}, .text = before, .is_choice = true});
  if (answer.size() > before.size() && answer.starts_with(before)) answer = trimmed(answer.substr(before.size()));
  return answer == "-" ? std::string() : ascii_lower(answer);
}

std::string ReviewQuestions::typed_before(std::size_t item, char key) const {
  const auto at = typed_.find({item, key});
  return at == typed_.end() ? std::string() : at->second;
}

std::optional<std::string> ReviewQuestions::text(std::size_t item, char key, const std::string& question,
                                                 const Check& is_right) {
  auto text = typed_before(item, key);
  while (true) {
    text = read({.words = question, .proposal = {}, .text = text});
    if (text == "<") return {};
    if (text == "-") text.clear();
    if (is_right(text)) return typed_[{item, key}] = text;
  }
}

std::optional<std::string> ReviewQuestions::value(std::size_t item, char key) {
  return text(item, key, "What is it worth? Enter: not known.", [&](const std::string& text) {
    try {
      if (!text.empty()) typed<TypedValue>("VALUE", text, context_.as_of);
      return true;
    } catch (const UsageError& error) {
      person_.say(error.problem());
      return false;
    }
  });
}

void ReviewQuestions::ask_date(std::size_t item) {
  text(item, 'd', "On which day?", [&](const std::string& text) {
    try {
      const auto date = date_from_words(text, context_.as_of);
      if (date) person_.remark(weekday_date(*date), Style::dim);
      if (date || text.empty()) return true;
      person_.say(fmt::format("\"{}\" is no date", shown(text)), "write 11-20, fri, yesterday or 3d");
    } catch (const UsageError& error) {
      person_.say(error.problem());
    }
    return false;
  });
}

std::optional<Date> ReviewQuestions::date(std::size_t item) const {
  return date_from_words(typed_before(item, 'd'), context_.as_of);
}

}  // namespace netlog
