#pragma once
// A person at the terminal of a ledger of its own, and somebody else who changes that ledger meanwhile.

#include "netlog/context/surroundings.hpp"

#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "ledgers.hpp"
#include <unistd.h>

namespace netlog {

/// What a person does at each question, and what somebody else does to the ledger before that answer is read.
struct Doing {
  std::string answer;
  std::string meanwhile = {};  // the whole ledger from then on; empty: as it was
  LineRead::By by = LineRead::By::enter;
};

class Terminal {
 public:
  explicit Terminal(const std::string& text) : before_(text) {
    static int number = 0;
    ledger_ = std::filesystem::temp_directory_path() / fmt::format("netlog-terminal-{}-{}.toml", ::getpid(), ++number);
    write(text);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal() { std::filesystem::remove(ledger_); }

  /// Runs netlog, all of whose questions these answer, and gives its exit status.
  int run(Texts arguments, const std::vector<Doing>& doings) {
    arguments.insert(arguments.begin(), {"--file", ledger_.string()});
    std::deque<Doing> left{doings.begin(), doings.end()};
    Surroundings around;
    around.today = day(friday);
    around.width = width;
    std::uint32_t ids = 0;
    around.chance = [&ids] { return ids++; };
    around.tell_at_once = [this](const std::string& told) { seen += told; };
    around.read_line = [&](const LineWanted& wanted) {
      seen += wanted.prompt;
      if (left.empty()) FAIL("one question too many: " << seen);
      auto doing = left.front();
      left.pop_front();
      if (!doing.meanwhile.empty()) write(doing.meanwhile);
      if (doing.meanwhile == gone) std::filesystem::remove(ledger_);
      if (doing.answer == as_kept) doing.answer = wanted.text;
      seen += doing.answer + "\n";
      return LineRead{doing.by, doing.answer};
    };
    Answer answer;
    int status = 0;
    try {
      netlog::run(arguments, around, answer);
    } catch (const Failure& failure) {
      status = failure.status();
      answer.err += failure.problem().what + "\n" + joined(failure.problem().details, "\n") + "\n";
    }
    if (!left.empty()) FAIL("nobody asked for " << left.front().answer << ": " << seen);
    said = answer.out + answer.err;
    return status;
  }
  int review(const std::vector<Doing>& doings) { return run({"review"}, doings); }
  /// What was written behind what was there; blank lines left out.
  std::string gained() const {
    const auto now = text();
    CHECK(now.starts_with(before_));
    if (!now.starts_with(before_)) return now;
    std::string lines;
    std::string last;
    for (const char c : now.substr(before_.size())) {
      if (c == '\n' && !last.empty()) lines += (lines.empty() ? "" : "; ") + last;
      if (c == '\n') last.clear();
      if (c != '\n') last += c;
    }
    return lines;
  }
  std::string text() const {
    std::ifstream in(ledger_);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  bool was_seen(std::string_view part) const { return seen.find(part) != std::string::npos; }
  bool was_said(std::string_view part) const { return said.find(part) != std::string::npos; }

  static constexpr auto gone = "-";
  static constexpr auto as_kept = "(as kept)";  // an answer: what stands in the line already
  std::string seen, said;
  std::size_t width = 80;

 private:
  void write(const std::string& text) const { std::ofstream(ledger_) << text; }

  std::filesystem::path ledger_;
  std::string before_;
};

/// The answers, none of which is anything but entered.
inline std::vector<Doing> entered(const Texts& answers) {
  std::vector<Doing> doings;
  for (const auto& answer : answers) doings.push_back({answer});
  return doings;
}

}  // namespace netlog
