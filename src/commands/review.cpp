// review: goes through what waits, one at a time.

#include "netlog/analysis/review.hpp"

#include "netlog/asking/dialogue.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/commands/review_answers.hpp"
#include "netlog/commands/review_questions.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/views/text/questions_view.hpp"
#include "netlog/views/text/review_view.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view how_to_answer =
    "A key and Enter answers, Enter alone leaves it for later, < goes back and keeps what was typed, . ends; nothing "
    "is written before you say so at the end.";

/// The command line that says why a contact is passive.
std::vector<std::string> passive(const std::string& query, const std::string& why) {
  if (why.starts_with('-')) return {"update", query, "--passive=" + why, "--new"};
  return {"update", query, "--passive", why, "--new"};
}

/// The items one after the other, and the answers so far.
class Pass {
 public:
  Pass(const Network& network, const CommandContext& context)
      : network_(network),
        context_(context),
        person_(network, context.surroundings, context.colors(), context.common_options.file),
        questions_(person_, context, answers_),
        items_(make_review(network)) {}

  void run() {
    if (items_.empty()) return person_.say(review_page(items_, person_.width()));
    person_.remark(how_to_answer, Style::dim);
    std::size_t i = 0;
    while (true) {
      i = settle_from(i);
      if (answers_.empty()) return;
      if (is_confirmed()) return write();
      take_back_to(--i);
    }
  }

 private:
  enum class Step { on, back, end };

  /// Settles items until all are, or the person ends; then gives how many they came by.
  std::size_t settle_from(std::size_t i) {
    while (i < items_.size()) {
      const auto step = settle(i);
      if (step == Step::end) return i + 1;
      if (step == Step::back)
        take_back_to(i == 0 ? i : --i);
      else
        ++i;
    }
    return i;
  }

  /// Shows what is to be written, and asks; false where the person goes back. Throws CannotDo where the answer is no.
  bool is_confirmed() const {
    person_.say(Line{});
    auto draft = drafted();
    person_.say(draft_page(network_, draft.entries(), person_.width()));
    for (const auto& warning : draft.warnings()) person_.remark(shown(warning.what), Style::yellow);
    while (true) {
      const auto answer = questions_.read(
          {.words = answers_.size() == 1 ? "Write it?" : "Write them?", .proposal = "Y/n/<", .is_choice = true});
      if (answer == "<") return false;
      const auto yes = yes_or_no(answer, true);
      if (yes == true) return true;
      if (yes) questions_.leave();
      person_.say(fmt::format("\"{}\" is neither yes nor no", shown(answer)), "write y, n or <");
    }
  }

  void take_back_to(std::size_t i) {
    std::erase_if(answers_, [&](const ReviewAnswer& answer) { return answer.item >= i; });
  }

  Step settle(std::size_t i) {
    const auto& item = items_[i];
    const auto keys = keys_for(item);
    person_.say(review_item_page(item, i + 1, items_.size(), keys, person_.width()));
    if (const auto date = questions_.date(i)) person_.remark(weekday_date(*date), Style::dim);
    if (const auto note = questions_.typed_before(i, 'n'); !note.empty() && take_note(i, note))
      person_.remark("to be noted: " + shown(note), Style::dim);
    while (true) {
      const auto answer = questions_.key(i);
      if (answer == "<") return Step::back;
      if (answer == ".") return Step::end;
      const auto is_it = [&](const ReviewKey& key) { return answer == std::string(1, key.key); };
      if (answer == "?")
        person_.remark(how_to_answer, Style::dim);
      else if (!answer.empty() && std::ranges::none_of(keys, is_it))
        person_.say(fmt::format("\"{}\" is no answer here", shown(answer)), keys_in_words(keys));
      else if (answer.empty() || answered_by(answer.front(), i)) {
        questions_.keep_key(i, answer);
        return Step::on;
      }
    }
  }

  /// Takes the answer of a key; false where the item is still to be settled.
  bool answered_by(char key, std::size_t i) {
    const auto& item = items_[i];
    if (key == 'd') {
      questions_.ask_date(i);
      return false;
    }
    if (key == 'n') {
      questions_.text(i, key, "What is there to remember?",
                      [&](const std::string& text) { return take_note(i, text); });
      return false;
    }
    if (key == 'g') return give(i);
    if (key == 'p') {
      const auto reason = questions_.text(
          i, key, "Why? not-interested, narrow-market, too-far, or your own words:", [&](const std::string& why) {
            return why.empty() || take(i, passive(item.query, why));
          });
      return reason && !reason->empty();
    }
    for (const auto status : outcomes_for(item.line.rule))
      if (key_of(status) == key) return take_outcome(i, status);
    return false;
  }

  /// Takes a note in place of the one that was taken with the same item before.
  bool take_note(std::size_t i, const std::string& text) {
    std::erase_if(answers_, [&](const auto& answer) { return answer.item == i; });
    return text.empty() || take(i, {"note", items_[i].query, "--", text});
  }

  bool take_outcome(std::size_t i, Status status) {
    std::vector<std::string> arguments{"outcome", std::string(spelled(status)), *items_[i].line.entry};
    if (status == Status::won) {
      const auto value = questions_.value(i, key_of(status));
      if (!value) return false;
      if (!value->empty()) arguments.push_back(*value);
    }
    return take(i, arguments);
  }

  bool give(std::size_t i) {
    const auto& item = items_[i];
    for (std::size_t match = 0; match < item.names.size(); ++match)
      person_.say(Line{{fmt::format("  {}  {}", match + 1, shown(item.names[match]))}});
    const auto is_taken = [&](const std::string& whom) {
      if (whom.empty()) return true;
      const auto number = std::size_t(whole_number(whom).value_or(0));
      const auto query = number >= 1 && number <= item.matches.size() ? item.matches[number - 1] : whom;
      if (query.starts_with('-')) return take(i, {"give", "--need", *item.line.entry, "--", query});
      return take(i, {"give", query, "--need", *item.line.entry});
    };
    const auto whom =
        questions_.text(i, 'g', item.names.empty() ? "Whom?" : "Whom? A number, or another contact:", is_taken);
    return whom && !whom->empty();
  }

  /// Keeps an answer that could be written now; else says why it could not.
  bool take(std::size_t i, std::vector<std::string> arguments) {
    if (const auto date = questions_.date(i)) arguments.insert(arguments.begin() + 1, {"-d", iso(*date)});
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
        left_out = AnswersDraft{draft, context_.surroundings}.add_what_fits(answers_, items_);
        if (draft.entries().empty())
          throw CannotDo({.what = std::string(nothing_was_written),
                          .remedy = "the ledger was changed meanwhile, and no answer fits any more",
                          .details = left_out});
      });
    } catch (const Failure& failure) {
      if (could_read) throw;
      auto problem = failure.problem();
      problem.details.push_back(fmt::format("{}; the answers were:", nothing_was_written));
      for (const auto& line : command_lines(answers_)) problem.details.push_back("  " + line);
      throw CannotDo(std::move(problem));
    }
    for (const auto& one : left_out)
      context_.answer.err += fmt::format("netlog: left out, as the ledger was changed meanwhile: {}\n",
                                         with_file(shown(one), context_.common_options.file));
  }

  const Network& network_;
  const CommandContext& context_;
  Dialogue person_;
  std::vector<ReviewAnswer> answers_;
  ReviewQuestions questions_;
  std::vector<ReviewItem> items_;
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
