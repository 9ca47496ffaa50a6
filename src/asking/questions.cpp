#include "netlog/asking/questions.hpp"

#include "netlog/asking/unfinished.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/completion/completion.hpp"
#include "netlog/desk/desk.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/text/questions_view.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Where a question led: on to the next, back to the one before, or out of the series.
enum class Went { on, back, away };

std::string counted_word(std::size_t number) {
  constexpr auto known = std::array{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  return number >= 2 && number < known.size() + 2 ? known.at(number - 2) : fmt::format("{}", number);
}

/// Questions and answers until the command line is whole.
class Conversation {
 public:
  Conversation(const std::vector<std::string>& arguments, const Network& network, const Surroundings& surroundings,
               Colors colors, Series& series)
      : network_(network),
        surroundings_(surroundings),
        colors_(colors),
        file_(file_among(arguments)),
        series_(series),
        line_(arguments, network, surroundings),
        typed_(line_.parameters().size()) {}

  std::optional<Completed> hold() {
    const bool asks = !clear_up_what_was_typed().empty();
    if (asks && series_.done == 0) {
      say({{"Tab completes, < goes back, - leaves out, Ctrl-C writes nothing.", Style::dim}});
      say(Line{});
    }
    if (asks && ask_all() == Went::away) return {};
    if (!asks) ask_about_doubts();
    return Completed{line_.whole(), line_.in_short(), asks};
  }

 private:
  void say(const Page& page) const {
    surroundings_.tell_at_once(rendered(with_file(page, file_, surroundings_.width), colors_, Show::everything));
  }
  void say(Line line) const {
    Page page;
    page.row(std::move(line));
    say(page);
  }
  void say(std::string what, std::string_view remedy) const {
    say({{fmt::format("  {}{}{}", what, remedy.empty() ? "" : "; ", remedy), Style::red}});
  }
  void say(const Problem& problem) const { say(problem.what, problem.remedy); }

  [[noreturn]] void leave(std::string_view why = {}) const {
    const auto undone = !line_.records()    ? "nothing was chosen"
                        : series_.done == 0 ? "nothing was written"
                                            : "nothing more was written";
    throw CannotDo({.what = fmt::format("{}{}", why, undone),
                    .remedy = {},
                    .details = {fmt::format("so far: {}", command_line(line_.in_short()))}});
  }

  struct Question {
    std::string words, proposal, text = {};
    const Parameter* word = nullptr;  // whose values complete the answer
    bool may_end = false;             // the end of the input is an empty answer
    bool is_choice = false;           // a key or two is the whole answer
  };

  /// The answer as it was typed. Throws CannotDo when the person leaves.
  std::string answer_to(const Question& question) const {
    Line prompt{{question.words, Style::bold}};
    if (!question.proposal.empty()) prompt.push_back({fmt::format(" [{}]", shown(question.proposal)), Style::dim});
    auto text = rendered({{{Role::row, std::move(prompt)}}}, colors_, Show::everything);
    text.back() = ' ';
    const auto read = surroundings_.read_line(
        {text, question.text, [&](const std::string& typed) { return completions(question.word, typed); },
         question.is_choice});
    if (read.by == LineRead::By::interrupt) leave();
    if (read.by == LineRead::By::end && !question.may_end) leave("the input ended; ");
    return trimmed(read.text);
  }

  std::vector<LineWanted::Completion> completions(const Parameter* word, const std::string& typed) const {
    std::vector<LineWanted::Completion> all;
    if (!word) return all;
    const auto status = word_from<Status>(line_.leading_value());
    for (const auto& one : fitting(candidates(*word, network_, status), typed))
      if (shown(one.value) == one.value) all.push_back({one.value, one.meaning});
    return all;
  }

  /// The name of what is missing, if anything is, with a choice put for all that is unclear. None where the person went
  /// back from one, which `gone_back_to_` names. Throws UsageError.
  std::optional<std::string> clear_up() {
    while (true) {
      try {
        return line_.missing();
      } catch (const Unclear& unclear) {
        if (choose(unclear) == Went::back) return {};
      } catch (const OtherSpelling& other) {
        if (ask_if_new(other) == Went::back) return {};
      }
    }
  }

  std::string clear_up_what_was_typed() {
    while (true) {
      if (const auto missing = clear_up()) return *missing;
      const auto word = gone_back_to_;
      if (line_.parameters()[word].question.empty() || line_.given(word).size() != 1) continue;
      typed_[word] = line_.given(word).front();
      while (ask(word) == Went::back) continue;
    }
  }

  /// Puts a choice, and what is chosen in its place.
  Went choose(const Unclear& unclear) {
    const auto spot = line_.spot_of(unclear);
    if (!spot) throw UsageError(unclear.problem());
    const auto& word = line_.parameters()[spot->word];
    const bool may_be_new =
        unclear.is_unknown && word.may_be_new && (line_.given(spot->word).size() == 1 || word.is_option());
    if (unclear.meanings.empty() && !may_be_new) throw UsageError(unclear.problem());
    const auto name = unclear.newcomer.empty() ? tidied(unclear.query) : unclear.newcomer;
    const auto newcomer = fmt::format("{}, {}",
                                      unclear.referent == Referent::group    ? "a new group"
                                      : unclear.referent == Referent::reason ? "your own words"
                                                                             : "a new contact",
                                      shown(name));
    say(choices_page(network_, unclear, may_be_new ? newcomer : "", surroundings_.width));
    const auto question = unclear.is_unknown || unclear.meanings.size() == 1
                              ? "Which one?"
                              : fmt::format("Which of the {}?", counted_word(unclear.meanings.size()));
    while (true) {
      const auto answer = answer_to({.words = question, .proposal = {}, .is_choice = true});
      const auto number = std::size_t(whole_number(answer).value_or(0));
      if (answer == "<") {
        gone_back_to_ = spot->word;
        return Went::back;
      }
      if (may_be_new && ascii_lower(answer) == "n") {
        line_.give_new_name(*spot, name);
        return Went::on;
      }
      if (number >= 1 && number <= unclear.meanings.size()) {
        line_.replace(*spot, unclear.meanings[number - 1].query);
        return Went::on;
      }
      say(fmt::format("\"{}\" is none of them", shown(answer)), unclear.meanings.empty() ? "write n or <"
                                                                : may_be_new             ? "write a number, n or <"
                                                                                         : "write a number or <");
    }
  }

  /// The words that are asked for, in the order in which they are.
  std::vector<std::size_t> steps_to_ask() const {
    std::vector<std::size_t> steps;
    for (auto i = line_.begin(); i < line_.parameters().size(); ++i)
      if (!line_.parameters()[i].question.empty() && !line_.is_filled(i)) steps.push_back(i);
    const auto place = [&](std::size_t word) {
      const auto before = line_.parameters()[word].name == "--date"
                              ? line_.parameter_called(line_.syntax().date_asked_before)
                              : line_.parameters().size();
      return before == line_.parameters().size() ? std::pair(word, 1) : std::pair(before, 0);
    };
    std::ranges::sort(steps, {}, place);
    return steps;
  }

  /// The place among `steps` of the first one, from `from` on, that goes with the answers so far; what does not is
  /// taken back. The number of all where none is left.
  std::size_t step_from(const std::vector<std::size_t>& steps, std::size_t from) {
    for (; from < steps.size(); ++from) {
      const auto& with = line_.parameters()[steps[from]].goes_with;
      if (with.empty() || std::ranges::count(with, line_.leading_value()) > 0) break;
      line_.clear(steps[from]);
    }
    return from;
  }

  /// Asks for all that is missing and for what may stand beside it, then whether it is right.
  Went ask_all() {
    const auto steps = steps_to_ask();
    std::vector<std::size_t> asked;
    auto step = step_from(steps, 0);
    while (true) {
      const bool is_question = step < steps.size();
      const auto went = is_question ? ask(steps[step]) : confirm();
      if (went == Went::away || (went == Went::on && !is_question)) return went;
      if (went == Went::on) {
        asked.push_back(step);
        step = step_from(steps, step + 1);
      } else if (!asked.empty()) {
        if (is_question) line_.clear(steps[step]);
        step = asked.back();
        asked.pop_back();
      }
    }
  }

  /// What Enter stands for: the answer before, or what this contact's last such entry had.
  std::vector<std::string> proposals(std::size_t index) const {
    const auto& word = line_.parameters()[index];
    if (const auto before = series_.kept.find(word.name); word.kept && before != series_.kept.end())
      return before->second;
    const auto last = line_.last_answer(index);
    return last.empty() ? std::vector<std::string>{} : std::vector{last};
  }

  /// The values in an answer, which may be several with commas between where the word takes several.
  std::vector<std::string> values_in(const std::string& answer, const Parameter& word) const {
    const bool is_one = word.more_question.empty() || answer.find(',') == std::string::npos ||
                        (word.takes == Takes::group && !groups_meant(network_, answer).empty());
    std::vector<std::string> values;
    for (std::size_t from = 0; !is_one && from <= answer.size();) {
      const auto end = std::min(answer.find(',', from), answer.size());
      if (auto value = trimmed(answer.substr(from, end - from)); !value.empty()) values.push_back(std::move(value));
      from = end + 1;
    }
    return values.empty() ? std::vector{answer} : values;
  }

  Went ask(std::size_t index) {
    const auto& word = line_.parameters()[index];
    const auto& next_question = line_.syntax().next_question;
    const bool begins_series = !next_question.empty() && index == line_.begin();
    const auto& question = begins_series && series_.done > 0 ? next_question : word.question;
    if (!word.known.empty()) say({{"  " + word.meaning, Style::dim}});
    while (true) {
      line_.clear(index);
      const auto proposed = proposals(index);
      const auto proposal = proposed.empty() ? word.usual : enumerated(proposed, ", ");
      const auto answer = answer_to({question, proposal, typed_[index], &word, begins_series});
      if (answer == "<") return Went::back;
      if (answer.empty() && begins_series) return Went::away;
      typed_[index] = answer;
      std::vector<std::string> values;
      if (answer.empty())
        values = proposed;
      else if (answer != "-")
        values = values_in(answer, word);
      else if (!word.dash.empty())
        values = {word.dash};
      if (!accepts(index, values)) continue;
      if (answer.empty() || answer == "-" || word.more_question.empty()) return Went::on;
      if (ask_for_more(index) == Went::on) return Went::on;
    }
  }

  /// Asks for further values of a word until the answer is empty.
  Went ask_for_more(std::size_t index) {
    const auto& word = line_.parameters()[index];
    while (true) {
      const auto answer = answer_to({word.more_question, {}, {}, &word});
      if (answer == "<") return Went::back;
      if (answer.empty() || answer == "-") return Went::on;
      const auto before = line_.given(index).size();
      if (accepts(index, values_in(answer, word)))
        typed_[index] += ", " + answer;
      else
        line_.cut(index, before);
    }
  }

  /// Whether the line can go on with `values` more in this place; else the person was told why, or went back from a
  /// choice.
  bool accepts(std::size_t index, const std::vector<std::string>& values) {
    const auto& word = line_.parameters()[index];
    for (const auto& value : values) line_.give_more(index, value);
    try {
      const auto missing = clear_up();
      if (!missing) return false;
      if (*missing == word.name || std::ranges::count(word.fills, *missing) > 0) {
        say(fmt::format("{} is needed", *missing), "Ctrl-C leaves");
        return false;
      }
      line_.write_out(index);
      return true;
    } catch (const UsageError& error) {
      say(error.problem());
      return false;
    }
  }

  /// Shows what is to be written and asks whether it is right.
  Went confirm() {
    if (!line_.records() || line_.has_flag("--dry-run")) return Went::on;
    try {
      const auto trial = line_.tried(true);
      const auto page = draft_page(network_, trial.entries);
      say(Line{});
      say(page);
      for (const auto& doubt : trial.doubts) say({{"  " + shown(doubt.what), Style::yellow}});
      line_.tried(false);
    } catch (const UsageError& error) {
      say(error.problem());
      return Went::back;
    } catch (const Duplicate& duplicate) {
      return ask_once_more(duplicate);
    }
    return yes_or_no({.words = "Write it?", .proposal = "Y/n/<", .is_choice = true}, true);
  }

  /// Where nothing was missing: whether what is there already is meant once more, and a name that begins like another.
  void ask_about_doubts() {
    try {
      const auto trial = line_.tried(false);
      if (trial.questions.empty() || line_.has_flag("--dry-run")) return;
      say(draft_page(network_, trial.entries));
      for (const auto& question : trial.questions) say({{"  " + question, Style::yellow}});
      if (yes_or_no(somebody_else_, false) == Went::back) leave();
    } catch (const Duplicate& duplicate) {
      say(draft_page(network_, line_.tried(true).entries));
      if (ask_once_more(duplicate) == Went::back) leave();
    }
  }

  /// Asks whether a name that is written like another is somebody else's, which is then new.
  Went ask_if_new(const OtherSpelling& other) {
    say({{"  " + other.problem().what, Style::yellow}});
    const auto name = line_.parameter_called("NAME");
    const auto went = yes_or_no(somebody_else_, false);
    if (went == Went::on)
      line_.give_new_name({name, 0}, line_.given(name).front());
    else
      gone_back_to_ = name;
    return went;
  }

  Went ask_once_more(const Duplicate& duplicate) {
    say({{"  " + duplicate.problem().what, Style::yellow}});
    const auto went = yes_or_no({.words = "Write it once more?", .proposal = "y/N/<", .is_choice = true}, false);
    if (went == Went::on) line_.set_flag("--again");
    return went;
  }

  /// Leaves where the answer is no.
  Went yes_or_no(const Question& question, bool by_default) const {
    while (true) {
      const auto answer = ascii_lower(answer_to(question));
      if (answer == "<") return Went::back;
      if (answer == "y" || answer == "yes" || (answer.empty() && by_default)) return Went::on;
      if (answer == "n" || answer == "no" || answer.empty()) leave();
      say(fmt::format("\"{}\" is neither yes nor no", shown(answer)), "write y, n or <");
    }
  }

  const Network& network_;
  const Surroundings& surroundings_;
  Colors colors_;
  std::optional<std::string> file_;  // that `--file` names: hints repeat it
  Series& series_;
  Unfinished line_;
  std::vector<std::string> typed_;  // for each word the last answer, as it was typed
  std::size_t gone_back_to_ = 0;
  const Question somebody_else_{.words = "Is that somebody else?", .proposal = "y/N/<", .is_choice = true};
};

}  // namespace

bool can_be_asked(const Failure& failure, const CommandLine& line) {
  if (std::holds_alternative<Keep>(line.call->run)) return false;
  if (dynamic_cast<const MissingArgument*>(&failure))
    return std::ranges::any_of(line.syntax.parameters, [](const Parameter& word) { return !word.question.empty(); });
  return dynamic_cast<const Unclear*>(&failure) || dynamic_cast<const Duplicate*>(&failure) ||
         dynamic_cast<const OtherSpelling*>(&failure) || dynamic_cast<const NameBeside*>(&failure);
}

std::optional<Completed> completed(const std::vector<std::string>& arguments, const Network& network,
                                   const Surroundings& surroundings, Colors colors, Series& series) {
  if (series.done == 0) series.typed = arguments;
  return Conversation{arguments, network, surroundings, colors, series}.hold();
}

bool says_yes(const std::string& question, const Desk& desk, bool by_default) {
  const auto on_screen = desk.colors();
  auto prompt = rendered({{{Role::row, {{question, Style::bold}, {by_default ? " [Y/n]" : " [y/N]", Style::dim}}}}},
                         on_screen, Show::everything);
  prompt.back() = ' ';
  while (true) {
    const auto read = desk.surroundings.read_line({.prompt = prompt, .text = {}, .completions = {}, .is_choice = true});
    const auto answer = ascii_lower(trimmed(read.text));
    if (read.by != LineRead::By::enter || answer == "n" || answer == "no") return false;
    if (answer.empty()) return by_default;
    if (answer == "y" || answer == "yes") return true;
    const auto what = fmt::format("  \"{}\" is neither yes nor no; write y or n", shown(answer));
    desk.surroundings.tell_at_once(rendered({{{Role::row, {{what, Style::red}}}}}, on_screen, Show::everything));
  }
}

std::optional<std::string> answered(const std::string& question, const std::string& proposal,
                                    const std::string& nothing_done, const Desk& desk) {
  Line words{{question, Style::bold}};
  if (!proposal.empty()) words.push_back({fmt::format(" [{}]", shown(proposal)), Style::dim});
  auto prompt = rendered({{{Role::row, std::move(words)}}}, desk.colors(), Show::everything);
  prompt.back() = ' ';
  const auto read = desk.surroundings.read_line({prompt, {}, {}});
  if (read.by != LineRead::By::enter) throw CannotDo({.what = nothing_done, .remedy = {}});
  auto answer = trimmed(read.text);
  if (answer.empty()) answer = proposal;
  return answer.empty() || answer == "-" ? std::nullopt : std::optional(answer);
}

std::vector<std::string> next_in_series(const std::vector<std::string>& arguments, Series& series) {
  auto line = parse_line(arguments);
  if (line.syntax.next_question.empty()) return {};
  ++series.done;
  const auto typed = parse_line(series.typed);
  for (auto i = line.common; i < line.syntax.parameters.size(); ++i) {
    if (!typed.given[i].empty()) continue;
    const auto& word = line.syntax.parameters[i];
    if (word.kept) series.kept[word.name] = line.given[i];
    line.given[i].clear();
  }
  return to_arguments(line);
}

}  // namespace netlog
