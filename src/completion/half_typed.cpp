// Which word a half-typed command line waits for.

#include "netlog/base/text.hpp"
#include "netlog/completion/completion.hpp"
#include "netlog/line/arguments.hpp"
#include "netlog/line/parse.hpp"
#include "netlog/network/names.hpp"

#include <algorithm>

namespace netlog {
namespace {

/// The arguments before the one that is being typed, sorted out as far as they make sense.
struct Before {
  std::vector<Word> words;  // that may stand: the command's own, then the global ones
  std::size_t own = 0;      // how many of them are the command's
  bool has_command = false, is_unknown = false;
  std::vector<std::string> placed;     // arguments in their places
  std::vector<std::size_t> given;      // the options that are there
  std::optional<std::size_t> waiting;  // the option whose value comes next
  bool options_ended = false;

  /// The waiting option gets its value. Only what a global one says matters here.
  void take(const std::string& value, Date today) {
    const auto at = *waiting;
    waiting.reset();
    if (at < own) return;
    try {
      words[at].set(value, today);
    } catch (const Failure&) {  // it will be told when the line is run
    }
  }
};

void take_option(Before& before, const std::string& text, Date today) {
  for (const auto& part : is_cluster(text) ? unclustered(text, before.words) : std::vector{text}) {
    if (before.waiting) {
      before.take(part, today);
      continue;
    }
    const auto* word = option_called(before.words, part);
    if (!word) continue;
    const auto at = std::size_t(word - before.words.data());
    before.given.push_back(at);
    if (word->is_flag()) continue;
    before.waiting = at;
    if (const auto equals = part.find('='); equals != part.npos) before.take(part.substr(equals + 1), today);
  }
}

/// Sorts out `arguments`; what the global options among them say is taken over into `globals`.
Before sorted_out(const std::vector<std::string>& arguments, Globals& globals, Date today) {
  Before before;
  const auto place = command_place(arguments);
  before.has_command = place < arguments.size();
  const auto* command = before.has_command ? command_called(arguments[place]) : nullptr;
  before.is_unknown = before.has_command && !command;
  if (command) before.words = words_of(*command).own;
  Syntax common;
  add_global_words(common, globals, command ? command->formats : usual_formats);
  before.own = before.words.size();
  before.words.insert(before.words.end(), common.words.begin(), common.words.end());
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& text = arguments[i];
    if (i == place) continue;
    if (before.waiting)
      before.take(text, today);
    else if (before.options_ended || !text.starts_with('-') || text == "-")
      before.placed.push_back(text);
    else if (text == "--")
      before.options_ended = true;
    else
      take_option(before, text, today);
  }
  return before;
}

std::vector<Candidate> options_left(const Before& before) {
  std::vector<Candidate> options;
  for (std::size_t i = 0; i < before.words.size(); ++i) {
    const auto& word = before.words[i];
    if (word.is_option() && (word.many || std::ranges::count(before.given, i) == 0))
      options.push_back({word.name, word.meaning, {}});
  }
  return options;
}

/// Whether a text that one word of the syntax takes may stand in several arguments: PERIOD, and names without quotes.
bool is_spread(const Word& word) {
  return !word.is_option() && (word.joined || word.value_name() == "PERIOD");
}

/// The word in whose place the next argument stands.
void want_argument(Wanted& wanted, const Before& before) {
  std::size_t at = 0;
  for (const auto& word : before.words) {
    if (word.is_option()) continue;
    if (word.value_name() == "STATUS" && at < before.placed.size())
      wanted.status = word_from<Status>(ascii_lower(before.placed[at]));
    if (at == before.placed.size() || word.many || word.joined) {
      wanted.value = word;
      wanted.earlier.assign(before.placed.begin() + std::ptrdiff_t(at), before.placed.end());
      return;
    }
    ++at;
  }
  if (wanted.typed.empty()) wanted.words = options_left(before);
}

/// Whether `words`, each of which may be short, begin `parts`.
bool begin(const std::vector<std::string>& words, const std::vector<std::string>& parts) {
  return words.size() < parts.size() &&
         std::ranges::equal(words, std::vector(parts.begin(), parts.begin() + std::ptrdiff_t(words.size())),
                            [](const auto& word, const auto& part) { return folded(part).starts_with(folded(word)); });
}

/// The words that go on with `earlier`, each once: "week" and "month" after "last". What may follow them in turn is
/// their meaning.
std::vector<Candidate> next_words(const std::vector<Candidate>& all, const std::vector<std::string>& earlier) {
  std::vector<Candidate> next;
  for (const auto& candidate : all) {
    const auto parts = split_at_blanks(candidate.value);
    if (!begin(earlier, parts)) continue;
    const auto& word = parts[earlier.size()];
    std::string rest;
    for (auto i = earlier.size() + 1; i < parts.size(); ++i) rest += (rest.empty() ? "" : " ") + parts[i];
    const auto same = std::ranges::find(next, word, &Candidate::value);
    if (same == next.end())
      next.push_back({word, rest.empty() ? candidate.meaning : rest, {}});
    else if (!rest.empty())
      same->meaning += ", " + rest;
  }
  return next;
}

/// A value that would be taken for an option, or that no terminal shows as it is, as words of it that say the same.
void make_typable(Candidate& candidate) {
  if (!candidate.value.starts_with('-') && shown(candidate.value) == candidate.value) return;
  candidate.names.push_back(candidate.value);
  candidate.value = joined_query(candidate.value, {});
}

}  // namespace

Wanted wanted(const std::vector<std::string>& arguments, Date today) {
  Wanted wanted;
  if (arguments.empty()) return wanted;
  wanted.typed = arguments.back();
  const auto before = sorted_out({arguments.begin(), arguments.end() - 1}, wanted.globals, today);
  if (before.is_unknown) return wanted;
  if (before.waiting) {
    wanted.value = before.words[*before.waiting];
  } else if (wanted.typed.starts_with('-') && !before.options_ended) {
    const auto equals = wanted.typed.find('=');
    if (equals == wanted.typed.npos) {
      wanted.words = options_left(before);
    } else if (const auto* word = option_called(before.words, wanted.typed); word && !word->is_flag()) {
      wanted.value = *word;
      wanted.before = wanted.typed.substr(0, equals + 1);
      wanted.typed.erase(0, equals + 1);
    }
  } else if (!before.has_command) {
    wanted.words = command_candidates();
  } else {
    want_argument(wanted, before);
  }
  return wanted;
}

std::vector<Candidate> completions(const Wanted& wanted, const Network& network) {
  auto all = wanted.words;
  if (wanted.value) {
    all = candidates(*wanted.value, network, wanted.status);
    const bool goes_on = !wanted.earlier.empty() && is_spread(*wanted.value);
    if (goes_on || wanted.value->value_name() == "PERIOD")
      all = next_words(all, wanted.earlier);
    else
      std::erase_if(all, [&](const auto& one) { return std::ranges::count(wanted.earlier, one.value) > 0; });
    for (auto& one : all) make_typable(one);
    std::erase_if(all, [](const auto& one) { return one.value.empty(); });
  }
  if (!wanted.value && wanted.typed.starts_with('-'))
    std::erase_if(all, [&](const auto& one) { return !one.value.starts_with(wanted.typed); });  // -n is not --note
  else
    all = fitting(all, wanted.typed);
  for (auto& one : all) one.value.insert(0, wanted.before);
  return all;
}

}  // namespace netlog
