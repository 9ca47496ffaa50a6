#include "netlog/asking/questions.hpp"

#include "netlog/asking/dialogue.hpp"
#include "netlog/asking/partial_line.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/references.hpp"
#include "netlog/views/text/questions_view.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Where a question led: on to the next, back to the one before, or out of the series.
enum class Move { on, back, away };

/// Questions and answers until the command line is whole.
class Conversation {
 public:
  Conversation(const std::vector<std::string>& arguments, const Network& network, const Surroundings& surroundings,
               Colors colors, Series& series)
      : network_(network),
        person_(network, surroundings, colors, file_among(arguments)),
        series_(series),
        line_(arguments, network, surroundings),
        typed_(line_.parameters().size()) {}

  std::optional<Completed> run() {
    const bool asks = !clear_up_until_clear().empty();
    if (asks && series_.done == 0) {
      Page keys;
      add_text(keys, "Tab completes, < goes back, - leaves out, Ctrl-C writes nothing.", Style::dim, person_.width());
      person_.say(keys);
      person_.say(Line{});
    }
    if (asks && ask_all() == Move::away) return {};
    if (!asks) ask_about_warnings();
    return Completed{line_.whole(), line_.in_short(), asks};
  }

 private:
  /// Ends everything from within any question: an exception, for nothing between here and `main` has a part in it.
  [[noreturn]] void leave(std::string_view why = {}) const {
    const auto undone = !line_.records()    ? "nothing was chosen"
                        : series_.done == 0 ? "nothing was written"
                                            : "nothing more was written";
    throw CannotDo({.what = fmt::format("{}{}", why, undone),
                    .remedy = {},
                    .details = {fmt::format("so far: {}", command_line(line_.in_short()))}});
  }

  /// The answer as it was typed. Throws CannotDo when the person leaves.
  std::string answer_to(const Question& question) const {
    const auto read = person_.read(question, word_from<Status>(line_.leading_value()));
    if (read.by == LineRead::By::interrupt) leave();
    if (read.by == LineRead::By::end && !question.may_end) leave("the input ended; ");
    return trimmed(read.text);
  }

  /// The name of what is missing, if anything is, with a choice put for all that is unclear. None where the person went
  /// back from one, which `gone_back_to_` names. Throws UsageError.
  std::optional<std::string> clear_up() {
    while (true) {
      const auto obstacle = line_.obstacle();
      if (const auto* missing = std::get_if<std::string>(&obstacle)) return *missing;
      const auto* unclear = std::get_if<Unclear>(&obstacle);
      if ((unclear ? choose(*unclear) : ask_if_new(std::get<OtherSpelling>(obstacle))) == Move::back) return {};
    }
  }

  std::string clear_up_until_clear() {
    while (true) {
      if (const auto missing = clear_up()) return *missing;
      const auto parameter = gone_back_to_;
      if (line_.parameters()[parameter].question.empty() || line_.given(parameter).size() != 1) continue;
      typed_[parameter] = line_.given(parameter).front();
      while (ask(parameter) == Move::back) continue;
    }
  }

  /// Puts a choice, and what is chosen in its place.
  Move choose(const Unclear& unclear) {
    const auto position = line_.position_of(unclear);
    if (!position) throw UsageError(unclear.problem());
    const auto& parameter = line_.parameters()[position->parameter];
    const bool may_be_new = unclear.is_unknown && parameter.may_be_new &&
                            (line_.given(position->parameter).size() == 1 || parameter.is_option());
    if (unclear.meanings.empty() && !may_be_new) throw UsageError(unclear.problem());
    const auto name = unclear.newcomer.empty() ? tidied(unclear.query) : unclear.newcomer;
    const auto newcomer = may_be_new ? newcomer_in_words(unclear.referent, name) : std::string();
    person_.say(choices_page(network_, unclear, newcomer, person_.width()));
    const auto question = which_of(unclear);
    while (true) {
      const auto answer = answer_to({.words = question, .proposal = {}, .is_choice = true});
      const auto number = std::size_t(whole_number(answer).value_or(0));
      if (answer == "<") {
        gone_back_to_ = position->parameter;
        return Move::back;
      }
      if (may_be_new && ascii_lower(answer) == "n") {
        line_.give_new_name(*position, name);
        return Move::on;
      }
      if (number >= 1 && number <= unclear.meanings.size()) {
        line_.replace(*position, unclear.meanings[number - 1].query);
        return Move::on;
      }
      person_.say(fmt::format("\"{}\" is none of them", shown(answer)), unclear.meanings.empty() ? "write n or <"
                                                                        : may_be_new ? "write a number, n or <"
                                                                                     : "write a number or <");
    }
  }

  /// Asks for all that is missing and for what may stand beside it, then whether it is right.
  Move ask_all() {
    const auto steps = line_.parameters_to_ask();
    std::vector<std::size_t> asked;
    auto step = line_.step_from(steps, 0);
    while (true) {
      const bool is_question = step < steps.size();
      const auto move = is_question ? ask(steps[step]) : confirm();
      if (move == Move::away || (move == Move::on && !is_question)) return move;
      if (move == Move::on) {
        asked.push_back(step);
        step = line_.step_from(steps, step + 1);
      } else if (!asked.empty()) {
        if (is_question) line_.clear(steps[step]);
        step = asked.back();
        asked.pop_back();
      }
    }
  }

  /// What Enter stands for: the answer before, or what this contact's last such entry had.
  std::vector<std::string> proposals(std::size_t index) const {
    const auto& parameter = line_.parameters()[index];
    if (const auto before = series_.kept.find(parameter.name); parameter.kept && before != series_.kept.end())
      return before->second;
    const auto last = line_.last_answer(index);
    return last.empty() ? std::vector<std::string>{} : std::vector{last};
  }

  Move ask(std::size_t index) {
    const auto& parameter = line_.parameters()[index];
    const auto& next_question = line_.syntax().next_question;
    const bool begins_series = !next_question.empty() && index == line_.begin();
    const auto& question = begins_series && series_.done > 0 ? next_question : parameter.question;
    if (!parameter.known.empty()) person_.remark(parameter.meaning, Style::dim);
    while (true) {
      line_.clear(index);
      const auto proposed = proposals(index);
      const auto proposal = proposed.empty() ? parameter.usual : enumerated(proposed, ", ");
      const auto answer = answer_to({question, proposal, typed_[index], &parameter, begins_series});
      if (answer == "<") return Move::back;
      if (answer.empty() && begins_series) return Move::away;
      typed_[index] = answer;
      std::vector<std::string> values;
      if (answer.empty())
        values = proposed;
      else if (answer != "-")
        values = values_in(answer, parameter, network_);
      else if (!parameter.dash.empty())
        values = {parameter.dash};
      if (!accepts(index, values)) continue;
      if (answer.empty() || answer == "-" || parameter.more_question.empty()) return Move::on;
      if (ask_for_more(index) == Move::on) return Move::on;
    }
  }

  /// Asks for further values of a word until the answer is empty.
  Move ask_for_more(std::size_t index) {
    const auto& parameter = line_.parameters()[index];
    while (true) {
      const auto answer = answer_to({parameter.more_question, {}, {}, &parameter});
      if (answer == "<") return Move::back;
      if (answer.empty() || answer == "-") return Move::on;
      const auto before = line_.given(index).size();
      if (accepts(index, values_in(answer, parameter, network_)))
        typed_[index] += ", " + answer;
      else
        line_.cut(index, before);
    }
  }

  /// Whether the line can go on with `values` more in this place; else the person was told why, or went back from a
  /// choice.
  bool accepts(std::size_t index, const std::vector<std::string>& values) {
    const auto& parameter = line_.parameters()[index];
    for (const auto& value : values) line_.give_more(index, value);
    try {
      const auto missing = clear_up();
      if (!missing) return false;
      if (*missing == parameter.name || std::ranges::count(parameter.fills, *missing) > 0) {
        person_.say(fmt::format("{} is needed", *missing), "Ctrl-C leaves");
        return false;
      }
      line_.write_name_out(index);
      return true;
    } catch (const UsageError& error) {
      person_.say(error.problem());
      return false;
    }
  }

  /// Shows what is to be written and asks whether it is right.
  Move confirm() {
    if (!line_.records() || line_.has_flag("--dry-run")) return Move::on;
    try {
      const auto trial = line_.tried(true);
      const auto page = draft_page(network_, trial.entries, person_.width());
      person_.say(Line{});
      person_.say(page);
      for (const auto& warning : trial.warnings) person_.remark(shown(warning.what), Style::yellow);
      const auto once = line_.trial();
      if (const auto* duplicate = std::get_if<Duplicate>(&once)) return ask_once_more(*duplicate);
    } catch (const UsageError& error) {
      person_.say(error.problem());
      return Move::back;
    }
    return confirmed({.words = "Write it?", .proposal = "Y/n/<", .is_choice = true}, true);
  }

  /// Where nothing was missing: whether what is there already is meant once more, and a name that begins like another.
  void ask_about_warnings() {
    const auto once = line_.trial();
    if (const auto* duplicate = std::get_if<Duplicate>(&once)) {
      person_.say(draft_page(network_, line_.tried(true).entries, person_.width()));
      if (ask_once_more(*duplicate) == Move::back) leave();
      return;
    }
    const auto& trial = std::get<PartialLine::Trial>(once);
    if (trial.questions.empty() || line_.has_flag("--dry-run")) return;
    person_.say(draft_page(network_, trial.entries, person_.width()));
    for (const auto& question : trial.questions) person_.remark(question, Style::yellow);
    if (confirmed(somebody_else_, false) == Move::back) leave();
  }

  /// Asks whether a name that is written like another is somebody else's, which is then new.
  Move ask_if_new(const OtherSpelling& other) {
    person_.remark(other.problem().what, Style::yellow);
    const auto name = line_.parameter_called("NAME");
    const auto move = confirmed(somebody_else_, false);
    if (move == Move::on)
      line_.give_new_name({name, 0}, line_.given(name).front());
    else
      gone_back_to_ = name;
    return move;
  }

  Move ask_once_more(const Duplicate& duplicate) {
    person_.remark(duplicate.problem().what, Style::yellow);
    const auto move = confirmed({.words = "Write it once more?", .proposal = "y/N/<", .is_choice = true}, false);
    if (move == Move::on) line_.set_flag("--again");
    return move;
  }

  /// Leaves where the answer is no.
  Move confirmed(const Question& question, bool by_default) const {
    while (true) {
      const auto answer = answer_to(question);
      if (answer == "<") return Move::back;
      const auto yes = yes_or_no(answer, by_default);
      if (yes == true) return Move::on;
      if (yes) leave();
      person_.say(fmt::format("\"{}\" is neither yes nor no", shown(answer)), "write y, n or <");
    }
  }

  const Network& network_;
  Dialogue person_;
  Series& series_;
  PartialLine line_;
  std::vector<std::string> typed_;  // for each word the last answer, as it was typed
  std::size_t gone_back_to_ = 0;
  const Question somebody_else_{.words = "Is that somebody else?", .proposal = "y/N/<", .is_choice = true};
};

}  // namespace

bool can_be_asked(const Failure& failure, const CommandLine& line) {
  if (std::holds_alternative<Keep>(line.call->run)) return false;
  if (dynamic_cast<const MissingArgument*>(&failure))
    return std::ranges::any_of(line.syntax.parameters,
                               [](const Parameter& parameter) { return !parameter.question.empty(); });
  return dynamic_cast<const Unclear*>(&failure) || dynamic_cast<const Duplicate*>(&failure) ||
         dynamic_cast<const OtherSpelling*>(&failure) || dynamic_cast<const NameBeside*>(&failure);
}

std::optional<Completed> completed(const std::vector<std::string>& arguments, const Network& network,
                                   const Surroundings& surroundings, Colors colors, Series& series) {
  if (series.done == 0) series.typed = arguments;
  return Conversation{arguments, network, surroundings, colors, series}.run();
}

}  // namespace netlog
