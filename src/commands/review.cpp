// review: goes through what waits, one at a time.

#include "netlog/analysis/review.hpp"

#include "netlog/asking/dialogue.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/review_answers.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/syntax/typed.hpp"
#include "netlog/views/text/questions_view.hpp"
#include "netlog/views/text/review_view.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view nothing_was_written = "nothing was written";
constexpr std::string_view how_to_answer =
    "A key and Enter answers, Enter alone leaves it for later, < goes back, . ends; nothing is written before you say "
    "so at the end.";

/// The items one after the other, and the answers so far.
class Pass {
 public:
  Pass(const Network& network, const CommandContext& context)
      : network_(network),
        context_(context),
        person_(network, context.surroundings, context.colors(), context.common_options.file),
        items_(make_review(network)) {}

  void run() {
    if (items_.empty()) return person_.say(review_page(items_, person_.width()));
    help();
    for (std::size_t i = 0; i < items_.size();) {
      const auto step = settle(i);
      if (step == Step::end) break;
      if (step == Step::back)
        take_back_to(i == 0 ? i : --i);
      else
        ++i;
    }
    if (answers_.empty()) return;
    person_.say(Line{});
    auto draft = drafted();
    person_.say(draft_page(network_, draft.entries(), person_.width()));
    for (const auto& warning : draft.warnings()) person_.remark(shown(warning.what), Style::yellow);
    if (!says_yes(fmt::format("Write {}?", answers_.size() == 1 ? "it" : "them"), context_)) leave();
    write();
  }

 private:
  enum class Step { on, back, end };

  void help() const { person_.remark(how_to_answer, Style::dim); }

  /// The command lines of the answers so far, for who has to write them otherwise.
  std::vector<std::string> lines_of_answers() const {
    std::vector<std::string> lines;
    for (const auto& answer : answers_) lines.push_back(command_line(answer.arguments));
    return lines;
  }

  void take_back_to(std::size_t i) {
    std::erase_if(answers_, [&](const ReviewAnswer& answer) { return answer.item >= i; });
  }

  [[noreturn]] void leave() const {
    throw CannotDo({.what = std::string(nothing_was_written), .remedy = {}, .details = lines_of_answers()});
  }

  std::string asked(const std::string& question, bool is_choice = false) const {
    const auto read = person_.read({.words = question, .proposal = {}, .is_choice = is_choice}, {});
    if (read.by != LineRead::By::enter) leave();
    return trimmed(read.text);
  }

  Step settle(std::size_t i) {
    date_.clear();
    const auto& item = items_[i];
    const auto keys = keys_for(item);
    person_.say(review_item_page(item, i + 1, items_.size(), keys, person_.width()));
    while (true) {
      const auto answer = asked(">", true);
      if (answer.empty()) return Step::on;
      if (answer == "<") return Step::back;
      if (answer == ".") return Step::end;
      const auto is_it = [&](const ReviewKey& key) { return answer == std::string(1, key.key); };
      if (answer == "?" || std::ranges::none_of(keys, is_it)) {
        if (answer != "?") person_.say(fmt::format("\"{}\" is no answer here", shown(answer)), {});
        help();
        continue;
      }
      if (answered_by(answer.front(), i)) return Step::on;
    }
  }

  /// Takes the answer of a key; false where the item is still to be settled.
  bool answered_by(char key, std::size_t i) {
    const auto& item = items_[i];
    if (key == 'd') {
      take_date();
      return false;
    }
    if (key == 'n') {
      const auto text = asked("What is there to remember?");
      if (!text.empty()) take(i, {"note", item.query, "--", text});
      return false;
    }
    if (key == 'g') return give(i);
    if (key == 'p') {
      const auto reason = asked("Why? not-interested, narrow-market, too-far, or your own words:");
      if (reason.empty()) return false;
      if (reason.starts_with('-')) return take(i, {"update", item.query, "--passive=" + reason, "--new"});
      return take(i, {"update", item.query, "--passive", reason, "--new"});
    }
    for (const auto status : outcomes_for(item.line.rule))
      if (key_of(status) == key) return take_outcome(i, status);
    return false;
  }

  bool take_outcome(std::size_t i, Status status) {
    std::vector<std::string> arguments{"outcome", std::string(spelled(status)), *items_[i].line.entry};
    if (status == Status::won) {
      auto value = asked("What is it worth? Enter: not known.");
      while (!value.empty() && value != "<" && !is_value(value)) value = asked("What is it worth?");
      if (value == "<") return false;
      if (!value.empty()) arguments.push_back(value);
    }
    return take(i, arguments);
  }

  /// Whether it can be written as a value; else says what is wrong.
  bool is_value(const std::string& value) const {
    try {
      typed<TypedValue>("VALUE", value, context_.as_of);
      return true;
    } catch (const UsageError& error) {
      person_.say(error.problem());
      return false;
    }
  }

  bool give(std::size_t i) {
    const auto& item = items_[i];
    for (std::size_t match = 0; match < item.names.size(); ++match)
      person_.say(Line{{fmt::format("  {}  {}", match + 1, shown(item.names[match]))}});
    const auto whom = asked(item.names.empty() ? "Whom?" : "Whom? A number, or another contact:");
    if (whom.empty()) return false;
    const auto number = std::size_t(whole_number(whom).value_or(0));
    const auto query = number >= 1 && number <= item.matches.size() ? item.matches[number - 1] : whom;
    if (query.starts_with('-')) return take(i, {"give", "--need", *item.line.entry, "--", query});
    return take(i, {"give", query, "--need", *item.line.entry});
  }

  void take_date() {
    const auto text = asked("On which day?");
    if (text.empty()) return;
    try {
      const auto date = date_from_words(text, context_.as_of);
      if (!date) return person_.say(fmt::format("\"{}\" is no date", shown(text)), "write 11-20, fri, yesterday or 3d");
      date_ = iso(*date);
      person_.remark(weekday_date(*date), Style::dim);
    } catch (const UsageError& error) {
      person_.say(error.problem());
    }
  }

  /// Keeps an answer that could be written now; else says why it could not.
  bool take(std::size_t i, std::vector<std::string> arguments) {
    if (!date_.empty()) arguments.insert(arguments.begin() + 1, {"-d", date_});
    answers_.push_back({i, std::move(arguments)});
    try {
      draft_page(network_, drafted().entries(), person_.width());
      return true;
    } catch (const Failure& error) {
      answers_.pop_back();
      person_.say(error.problem());
      return false;
    }
  }

  Draft drafted() const {
    static const EntryOptions as_ever;
    Draft draft{network_, as_ever, "netlog review"};
    AnswersDraft answers{draft, context_.surroundings};
    for (const auto& answer : answers_) answers.add(answer.arguments);
    return draft;
  }

  /// Writes the answers that still fit the ledger as it is then, and names the others. No answer is lost: where the
  /// ledger cannot even be read, the command lines are in the problem that it throws.
  void write() const {
    std::vector<std::string> left_out;
    bool could_read = false;  // then `record` tells itself what it could not write
    try {
      context_.record([&](Draft& draft) {
        could_read = true;
        left_out = add_what_fits(draft);
        if (draft.entries().empty())
          throw CannotDo({.what = std::string(nothing_was_written),
                          .remedy = "the ledger was changed meanwhile, and no answer fits any more",
                          .details = left_out});
      });
    } catch (const Failure& failure) {
      if (could_read) throw;
      auto problem = failure.problem();
      problem.details.push_back(fmt::format("{}; the answers were:", nothing_was_written));
      for (const auto& line : lines_of_answers()) problem.details.push_back("  " + line);
      throw CannotDo(std::move(problem));
    }
    for (const auto& one : left_out)
      context_.answer.err += fmt::format("netlog: left out, as the ledger was changed meanwhile: {}\n",
                                         with_file(shown(one), context_.common_options.file));
  }

  /// Adds the answers that still fit to a draft; gives the others, each with why.
  std::vector<std::string> add_what_fits(Draft& draft) const {
    std::vector<std::string> left_out;
    const auto now = make_review(draft.network());
    AnswersDraft answers{draft, context_.surroundings};
    for (const auto& answer : answers_) {
      try {
        if (std::ranges::count(now, items_[answer.item]) == 0)
          throw CannotDo({.what = "it no longer waits", .remedy = {}});
        answers.add(answer.arguments);
      } catch (const Failure& failure) {
        left_out.push_back(fmt::format("{}: {}", command_line(answer.arguments), failure.problem().what));
      }
    }
    return left_out;
  }

  const Network& network_;
  const CommandContext& context_;
  Dialogue person_;
  std::vector<ReviewItem> items_;
  std::vector<ReviewAnswer> answers_;
  std::string date_;  // of the next answer, where it is not the day asked about
};

void show_list(const Network& network, const CommandContext& context) {
  const auto items = std::make_shared<std::vector<ReviewItem>>(make_review(network));
  const auto lines = [items] {
    std::vector<ReviewLine> list;
    for (const auto& item : *items) list.push_back(item.line);
    return list;
  };
  context.show({[items](std::size_t width) { return review_page(*items, width); }, [=] { return value_of(lines()); },
                [=] { return sheet_of(lines()); }});
}

void review(bool as_list, const CommandContext& context) {
  context.require_path();
  const auto history = read_and_check(context.read()).history_or_refuse(context.ledger.string());
  const Network network{history, context.as_of, history.ledger.settings.window()};
  const bool can_ask = context.surroundings.read_line && !context.common_options.quiet &&
                       context.common_options.format.value_or(Format::text) == Format::text;
  if (as_list || !can_ask) return show_list(network, context);
  Pass{network, context}.run();
}

}  // namespace

Command review_command() {
  return {
      .name = "review",
      .section = Section::ask,
      .arguments = "",
      .summary = "settle what waits, one thing at a time",
      .about =
          "Goes through what waits for a word: whom to thank, to call, to ask, to follow up, to bring, to recommend "
          "for a need, to decide on. At a terminal a key answers each: c contacted, q quoted, w won, l lost, t "
          "thanked, v visited, j joined, x declined or dropped, p passive, n a note, g give, d another date; Enter "
          "leaves it, < goes back, . ends. All is shown and asked about at the end, and written at once; Ctrl-C "
          "writes nothing and prints the command lines so far. Without a terminal, or with --list, it prints each "
          "with the commands that would answer it.",
      .examples = {"netlog review", "netlog review --list --format json"},
      .define = [](Syntax& syntax) -> Run {
        const auto as_list = std::make_shared<bool>(false);
        syntax.flag("--list", *as_list, "only print them, with the commands that would answer them");
        return Keep([as_list](const CommandContext& context) { review(*as_list, context); });
      }};
}

}  // namespace netlog
