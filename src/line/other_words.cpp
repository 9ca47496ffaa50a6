#include "netlog/line/other_words.hpp"

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Words that stand for a command elsewhere, and what does it here. `{0}` is what was typed behind the word,
/// `{1}` and `{2}` its parts, or what stands for them in the help.
struct OtherWords {
  std::vector<std::string_view> words;
  std::string_view here;
};

const std::vector<OtherWords>& other_words() {
  static const std::vector<OtherWords> all{
      {{"search", "grep", "lookup"}, "did you mean netlog find{0}?"},
      {{"view", "who", "whois"}, "did you mean netlog show{0}?"},
      {{"delete", "del", "remove", "rm"},
       "netlog undo takes back what was written last, netlog edit{0} opens an entry, netlog forget{0} takes a "
       "person out"},
      {{"rename"}, "did you mean netlog update {1} --name {2}?"},
      {{"modify", "change"}, "did you mean netlog edit{0}?"},
      {{"new", "create"}, "did you mean netlog add{0}?"},
      {{"refer", "recommend"}, "did you mean netlog give{0}?"},
      {{"thank", "thanks"}, "did you mean netlog outcome thanked{0}?"},
      {{"todo", "todos", "due"}, "did you mean netlog next{0}?"},
      {{"stats", "statistics", "summary"}, "did you mean netlog report{0}?"},
      {{"status", "reciprocity"}, "did you mean netlog balance{0}?"},
      {{"history"}, "did you mean netlog log --contact {1}?"},
      {{"ls"}, "did you mean netlog list{0}?"},
      {{"config", "settings"}, "did you mean netlog set{0}?"},
      {{"backup"}, "did you mean netlog export ledger -o {1}?"},
      {{"sync"}, "netlog merge takes over what another machine wrote"},
      {{"asks"}, "netlog show CONTACT tells what somebody asks for, netlog list needs what others need"},
      {{"version"}, "did you mean netlog --version?"}};
  return all;
}

/// What stands for `{1}` and `{2}` where nothing was typed for them.
std::string_view placeholder_of(std::string_view word, bool first) {
  if (word == "backup") return "FILE";
  return first ? "CONTACT" : "NAME";
}

}  // namespace

std::string what_does_it_here(const std::vector<std::string>& typed) {
  const auto word = ascii_lower(typed.front());
  const auto row = std::ranges::find_if(other_words(),
                                        [&](const OtherWords& one) { return std::ranges::count(one.words, word) > 0; });
  if (row == other_words().end()) return {};
  std::string all, others;
  for (std::size_t i = 1; i < typed.size(); ++i) {
    all += " " + shell_word(typed[i]);
    if (i > 1) others += (others.empty() ? "" : " ") + typed[i];
  }
  const auto first = typed.size() > 1 ? shell_word(typed[1]) : std::string(placeholder_of(word, true));
  others = others.empty() ? std::string(placeholder_of(word, false)) : shell_word(others);
  return fmt::format(fmt::runtime(row->here), all, first, others);
}

}  // namespace netlog
