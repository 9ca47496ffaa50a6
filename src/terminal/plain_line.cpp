#include "netlog/terminal/lines.hpp"

#include <cerrno>
#include <csignal>
#include <cstddef>

#include <poll.h>
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

/// Until it goes, Ctrl-C ends the reading instead of the program. It comes through only while `wait` waits, so that
/// none is lost just before.
class Interruptible {
 public:
  Interruptible() {
    interrupted = 0;
    struct sigaction action {};
    action.sa_handler = [](int) { interrupted = 1; };
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupt, &mask_before_);
    sigaction(SIGINT, &action, &before_);
  }
  ~Interruptible() {
    sigaction(SIGINT, &before_, nullptr);
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
  }
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

  /// Waits until there is something to read, or the end; false after Ctrl-C.
  bool wait() const {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (interrupted == 0 && ppoll(&input, 1, nullptr, &mask_before_) < 0 && errno == EINTR) continue;
    return interrupted == 0;
  }

 private:
  struct sigaction before_ {};
  sigset_t mask_before_{};
};

}  // namespace

LineRead read_plain_line(const LineWanted& wanted) {
  const Interruptible while_reading;
  write_all(wanted.prompt + (wanted.text.empty() ? "" : "(" + wanted.text + ") "));
  std::string line;
  while (true) {
    char c = 0;
    const bool goes_on = while_reading.wait();
    if (!goes_on || read(STDIN_FILENO, &c, 1) <= 0) {
      write_all("\n");
      return {goes_on ? LineRead::By::end : LineRead::By::interrupt, {}};
    }
    if (c == '\n') return {LineRead::By::enter, line.empty() ? wanted.text : line};
    line += c;
  }
}

}  // namespace netlog
