#include "netlog/terminal/lines.hpp"

#include <cerrno>
#include <csignal>

#include <unistd.h>

namespace netlog {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void write_all(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto written = write(STDERR_FILENO, text.data() + at, text.size() - at);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) at += std::size_t(written);
  }
}

/// Until it goes, Ctrl-C ends the reading instead of the program.
class Interruptible {
 public:
  Interruptible() {
    interrupted = 0;
    struct sigaction action {};
    action.sa_handler = [](int) { interrupted = 1; };
    sigaction(SIGINT, &action, &before_);
  }
  ~Interruptible() { sigaction(SIGINT, &before_, nullptr); }
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

 private:
  struct sigaction before_ {};
};

}  // namespace

LineRead read_plain_line(const LineWanted& wanted) {
  write_all(wanted.prompt + (wanted.text.empty() ? "" : "(" + wanted.text + ") "));
  const Interruptible while_reading;
  std::string line;
  while (true) {
    char c = 0;
    const auto got = read(STDIN_FILENO, &c, 1);
    if (got < 0 && errno == EINTR && interrupted == 0) continue;
    if (got <= 0) {
      write_all("\n");
      return {interrupted != 0 ? LineRead::By::interrupt : LineRead::By::end, {}};
    }
    if (c == '\n') return {LineRead::By::enter, line.empty() ? wanted.text : line};
    line += c;
  }
}

}  // namespace netlog
