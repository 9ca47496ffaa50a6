#pragma once
// What is said to a person at the terminal, and the lines that are read.

#include "netlog/context/command_context.hpp"
#include "netlog/network/network.hpp"
#include "netlog/network/references.hpp"
#include "netlog/syntax/parameter.hpp"
#include "netlog/views/text/page.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

struct Question {
  std::string words, proposal, text = {};
  const Parameter* parameter = nullptr;  // whose values complete the answer
  bool may_end = false;                  // the end of the input is an empty answer
  bool is_choice = false;                // a key or two is the whole answer
};

/// Says and asks, about the contacts of a network. Network and surroundings must outlive it.
class Dialogue {
 public:
  /// `file`: that `--file` names; hints repeat it.
  Dialogue(const Network& network, const Surroundings& surroundings, Colors colors, std::optional<std::string> file)
      : network_(network), surroundings_(surroundings), colors_(colors), file_(std::move(file)) {}

  void say(const Page& page) const;
  void say(Line line) const;
  /// In red: what is wrong, and what to do.
  void say(const std::string& what, std::string_view remedy) const;
  void say(const Problem& problem) const { say(problem.what, problem.remedy); }
  /// In lines, with `--file` in the commands of it.
  void remark(std::string_view text, Style style) const;
  std::size_t width() const { return surroundings_.width; }

  /// What the person did. `status`: which items may complete the answer.
  LineRead read(const Question& question, std::optional<Status> status) const;

 private:
  const Network& network_;
  const Surroundings& surroundings_;
  Colors colors_;
  std::optional<std::string> file_;
};

/// The values in an answer, which may be several with commas between where the parameter takes several.
std::vector<std::string> values_in(const std::string& answer, const Parameter& parameter, const Network& network);

/// "Which of the three?"
std::string which_of(const Unclear& unclear);
/// "a new contact, Dan Pop".
std::string newcomer_in_words(Referent referent, const std::string& name);

/// What the answer to a question says that is answered by yes or no; nothing where it is neither. An empty one is
/// `by_default`.
std::optional<bool> yes_or_no(std::string_view answer, bool by_default);

/// Asks a person at the terminal (there is one: `read_line`) a question to which Enter is `by_default`. Ctrl-C, and the
/// end of the input, are no.
bool says_yes(const std::string& question, const CommandContext& context, bool by_default = true);

/// What a person at the terminal (there is one) answers to a question in words; for Enter `proposal`, and for -
/// nothing. Throws CannotDo, which says `nothing_done`, where the person leaves.
std::optional<std::string> answered(const std::string& question, const std::string& proposal,
                                    const std::string& nothing_done, const CommandContext& context);

}  // namespace netlog
