// review: goes through what waits, one at a time.

#include "netlog/analysis/review.hpp"

#include "netlog/asking/dialogue.hpp"
#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/commands/commands.hpp"
#include "netlog/context/command_context.hpp"
#include "netlog/line/aliases.hpp"
#include "netlog/line/hints.hpp"
#include "netlog/line/parse.hpp"
#include "netlog/views/text/questions_view.hpp"
#include "netlog/views/text/review_view.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

namespace netlog {
namespace {

/// A command line that answers an item.
struct ReviewAnswer {
  std::size_t item = 0;
  std::vector<std::string> arguments;
};

/// The keys that answer an item by an outcome.
std::vector<std::pair<char, Status>> outcome_keys(Rule rule) {
  switch (rule) {
    case Rule::thank:
      return {{'t', Status::thanked}};
    case Rule::invited:
      return {{'v', Status::visited}, {'j', Status::joined}, {'x', Status::declined}};
    case Rule::match:
      return {{'x', Status::dropped}};
    case Rule::decide:
      return {};
    default:
      return {{'c', Status::contacted}, {'q', Status::quoted}, {'w', Status::won}, {'l', Status::lost}};
  }
}

std::vector<ReviewKey> keys_for(const ReviewItem& item) {
  std::vector<ReviewKey> keys;
  for (const auto& one : outcome_keys(item.line.rule)) keys.push_back({one.first, std::string(spelled(one.second))});
  if (item.line.rule == Rule::match) keys.push_back({'g', "give"});
  if (item.line.rule == Rule::decide) keys.push_back({'p', "passive"});
  if (!item.query.empty()) keys.push_back({'n', "note"});
  keys.push_back({'d', "date"});
  return keys;
}

constexpr std::string_view nothing_was_written = "nothing was written";

/// Adds what a command line would write to a draft. Throws as the command would.
void add_answer(const std::vector<std::string>& arguments, const Surroundings& surroundings, Draft& draft) {
  const auto call = parse(arguments, surroundings);
  Draft one{draft.network(), call->entry_options, command_line(arguments)};
  std::get<Record>(call->run)(one);
  for (auto& entry : one.entries()) draft.entries().push_back(std::move(entry));
  for (const auto& warning : one.warnings()) draft.warn(warning.what, warning.once_written);
  for (const auto& hint : one.hints()) draft.hint(hint);
}

/// The items one after the other, and the answers so far.
class Pass {
 public:
  Pass(const Network& network, const CommandContext& context)
      : network_(network), context_(context), items_(make_review(network)) {}

  void run() {
    if (items_.empty()) return say(review_page(items_, context_.surroundings.width));
    help();
    for (std::size_t i = 0; i < items_.size();) {
      const auto step = settle(i);
      if (step == Step::end) break;
      if (step == Step::back && i == 0) continue;
      i = step == Step::back ? i - 1 : i + 1;
      if (step == Step::back) std::erase_if(answers_, [&](const ReviewAnswer& answer) { return answer.item >= i; });
    }
    if (answers_.empty()) return;
    say(draft_page(network_, entries_of_answers(), context_.surroundings.width));
    if (!says_yes(fmt::format("Write {}?", answers_.size() == 1 ? "it" : "them"), context_)) leave();
    write();
  }

 private:
  enum class Step { on, back, end };

  void say(const Page& page) const {
    const auto with_its_file = with_file(page, context_.common_options.file, context_.surroundings.width);
    context_.surroundings.tell_at_once(rendered(with_its_file, context_.colors(), Show::everything));
  }
  void say(std::string text, Style style) const {
    Page page;
    page.row({{"  " + std::move(text), style}});
    say(page);
  }
  void help() const {
    say("A key and Enter answers, Enter alone leaves it for later, < goes back, . ends; nothing is written before you "
        "say so at the end.",
        Style::dim);
  }

  [[noreturn]] void leave() const {
    Problem problem{.what = std::string(nothing_was_written), .remedy = {}};
    for (const auto& answer : answers_) problem.details.push_back(command_line(answer.arguments));
    throw CannotDo(std::move(problem));
  }

  std::string asked(const std::string& question, const std::string& text = {}, bool is_choice = false) const {
    auto prompt = rendered({{{Role::row, {{question, Style::bold}}}}}, context_.colors(), Show::everything);
    prompt.back() = ' ';
    const auto read = context_.surroundings.read_line({prompt, text, {}, is_choice});
    if (read.by != LineRead::By::enter) leave();
    return trimmed(read.text);
  }

  Step settle(std::size_t i) {
    date_.clear();
    const auto& item = items_[i];
    const auto keys = keys_for(item);
    say(review_item_page(item, i + 1, items_.size(), keys, context_.surroundings.width));
    while (true) {
      const auto answer = asked(">", {}, true);
      if (answer.empty()) return Step::on;
      if (answer == "<") return Step::back;
      if (answer == ".") return Step::end;
      const auto is_it = [&](const ReviewKey& key) { return answer == std::string(1, key.key); };
      if (answer == "?" || std::ranges::none_of(keys, is_it)) {
        if (answer != "?") say(fmt::format("\"{}\" is no answer here", shown(answer)), Style::red);
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
      return !reason.empty() && (take(i, {"update", item.query, "--passive", reason, "--new"}));
    }
    for (const auto& [outcome_key, status] : outcome_keys(item.line.rule))
      if (outcome_key == key) return take_outcome(i, status);
    return false;
  }

  bool take_outcome(std::size_t i, Status status) {
    std::vector<std::string> arguments{"outcome", std::string(spelled(status)), *items_[i].line.entry};
    if (status == Status::won) {
      const auto value = asked("What is it worth? Enter: not known.");
      if (!value.empty()) arguments.push_back(value);
    }
    return take(i, arguments);
  }

  bool give(std::size_t i) {
    const auto& item = items_[i];
    for (std::size_t match = 0; match < item.names.size(); ++match)
      say(fmt::format("{}  {}", match + 1, shown(item.names[match])), Style::plain);
    const auto whom = asked(item.names.empty() ? "Whom?" : "Whom? A number, or another contact:");
    if (whom.empty()) return false;
    const auto number = std::size_t(whole_number(whom).value_or(0));
    const auto query = number >= 1 && number <= item.matches.size() ? item.matches[number - 1] : whom;
    return take(i, {"give", query, "--need", *item.line.entry});
  }

  void take_date() {
    const auto text = asked("On which day?");
    try {
      const auto date = date_from_words(text, context_.as_of);
      if (date) date_ = iso(*date);
      say(date ? weekday_date(*date) : fmt::format("\"{}\" is no date", shown(text)), date ? Style::dim : Style::red);
    } catch (const UsageError& error) {
      say(error.problem().what, Style::red);
    }
  }

  /// Keeps an answer that could be written now; else says why it could not.
  bool take(std::size_t i, std::vector<std::string> arguments) {
    if (!date_.empty()) arguments.insert(arguments.begin() + 1, {"-d", date_});
    answers_.push_back({i, std::move(arguments)});
    try {
      draft_page(network_, entries_of_answers(), context_.surroundings.width);
      return true;
    } catch (const Failure& error) {
      answers_.pop_back();
      const auto& problem = error.problem();
      say(problem.what + (problem.remedy.empty() ? "" : "; " + problem.remedy), Style::red);
      return false;
    }
  }

  std::vector<Entry> entries_of_answers() const {
    const EntryOptions entry_options;
    Draft draft{network_, entry_options, "netlog review"};
    for (const auto& answer : answers_) add_answer(answer.arguments, context_.surroundings, draft);
    return draft.entries();
  }

  /// Writes the answers that still fit the ledger as it is then, and names the others.
  void write() const {
    std::vector<std::string> left_out;
    context_.record([&](Draft& draft) {
      left_out.clear();
      const auto now = make_review(draft.network());
      for (const auto& answer : answers_) {
        try {
          if (std::ranges::count(now, items_[answer.item]) == 0)
            throw CannotDo({.what = "it is settled", .remedy = {}});
          add_answer(answer.arguments, context_.surroundings, draft);
        } catch (const Failure& failure) {
          left_out.push_back(fmt::format("{}: {}", command_line(answer.arguments), failure.problem().what));
        }
      }
      if (draft.entries().empty())
        throw CannotDo({.what = std::string(nothing_was_written),
                        .remedy = "the ledger was changed meanwhile, and no answer fits any more",
                        .details = left_out});
    });
    for (const auto& one : left_out)
      context_.answer.err += fmt::format("netlog: left out, as the ledger was changed meanwhile: {}\n", shown(one));
  }

  const Network& network_;
  const CommandContext& context_;
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
