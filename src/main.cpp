// Reads what lies outside of netlog, runs it, and prints what it has to say.

#include "netlog/base/shell.hpp"
#include "netlog/base/text.hpp"
#include "netlog/context/surroundings.hpp"
#include "netlog/terminal/lines.hpp"
#include "netlog/views/text/progress_bar.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// Opens those of the first three descriptors that are closed, on /dev/null: else the first file that is opened, the
/// ledger perhaps, would be taken for one of them, and get what is printed.
void open_standard_descriptors() {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
    if (fcntl(descriptor, F_GETFD) < 0 && errno == EBADF && open("/dev/null", O_RDWR) != descriptor) std::_Exit(1);
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

netlog::Date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return netlog::date_of(local.tm_year + 1900, unsigned(local.tm_mon) + 1, unsigned(local.tm_mday))
      .value_or(netlog::first_date);
}

/// A file of netlog's in the folder that a variable names, else in one of the home; empty where there is no home.
std::filesystem::path own_file(const char* folder_variable, std::string_view folder, std::string_view name) {
  if (const auto named = variable(folder_variable); named.starts_with('/'))
    return std::filesystem::path(named) / "netlog" / name;
  const auto home = variable("HOME");
  return home.empty() ? std::filesystem::path() : std::filesystem::path(home) / folder / "netlog" / name;
}

/// How wide the text may be: as the terminal, else as COLUMNS says, else 80.
std::size_t text_width() {
  constexpr unsigned long least = 40, most = 1000, usual = 80;
  winsize size{};
  if (isatty(STDOUT_FILENO) == 1)
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= least ? size.ws_col : usual;
  const auto columns = variable("COLUMNS");
  const auto number = std::strtoul(columns.c_str(), nullptr, 10);
  return number == 0 ? usual : std::clamp(number, least, most);
}

enum class Printed { all, reader_gone, failed };

/// Writes all of `text`.
Printed print(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno == EPIPE ? Printed::reader_gone : Printed::failed;
    text.remove_prefix(std::size_t(written));
  }
  return Printed::all;
}

/// Runs a command line of the shell, which finds `arguments` in "$@" and reads `input`, if there is any, and waits for
/// its end. While it runs, Ctrl-C is for it alone; and it finds every signal as a program that a shell starts does.
int run_in_shell(const std::string& line, const std::vector<std::string>& arguments,
                 std::optional<std::string_view> input) {
  std::vector<std::string> words{"sh", "-c", line, line};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);

  std::array<int, 2> pipe_ends{-1, -1};
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  if (input) {
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) return 127;
    posix_spawn_file_actions_adddup2(&files, pipe_ends[0], STDIN_FILENO);
  }
  sigset_t as_usual;
  sigemptyset(&as_usual);
  for (const int each : {SIGPIPE, SIGXFSZ}) sigaddset(&as_usual, each);
  const auto on_interrupt = std::signal(SIGINT, SIG_IGN), on_quit = std::signal(SIGQUIT, SIG_IGN);
  if (on_interrupt != SIG_IGN) sigaddset(&as_usual, SIGINT);
  if (on_quit != SIG_IGN) sigaddset(&as_usual, SIGQUIT);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &as_usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  pid_t child = 0;
  int status = 0;
  const bool runs = posix_spawn(&child, "/bin/sh", &files, &attributes, pointers.data(), environ) == 0;
  if (input) {
    close(pipe_ends[0]);
    if (runs) print(pipe_ends[1], *input);
    close(pipe_ends[1]);
  }
  while (runs && waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGQUIT, on_quit);
  if (!runs) return 127;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool is_terminal() {
  return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

/// Draws a bar on standard error.
std::function<void(std::string_view, std::size_t, std::size_t)> progress_on_terminal() {
  const auto bar = std::make_shared<netlog::ProgressBar>();
  return [bar](std::string_view what, std::size_t done, std::size_t all) {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto text = bar->step(what, done, all, std::chrono::duration_cast<std::chrono::milliseconds>(now));
    if (!text.empty()) (void)!write(STDERR_FILENO, text.data(), text.size());
  };
}

int shell(const std::string& line, const std::vector<std::string>& arguments) {
  return run_in_shell(line, arguments, {});
}

/// What long text is read with: empty when it is just printed.
std::string pager() {
  if (isatty(STDOUT_FILENO) != 1 || variable("TERM") == "dumb") return {};
  auto line = variable("PAGER");
  if (const char* own = std::getenv("NETLOG_PAGER"))
    line = own;
  else if (netlog::is_blank(line))
    line = "if command -v less >/dev/null; then exec less -FRX; else exec cat; fi";
  return line == "cat" || netlog::is_blank(line) ? std::string() : line;
}

/// Shows `text`, through the pager where it is longer than the terminal; as it is, with a word of it in `errors`, where
/// the pager fails.
Printed show(std::string_view text, std::string& errors) {
  winsize size{};
  const bool is_long =
      ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && std::ranges::count(text, '\n') >= size.ws_row;
  const auto line = is_long ? pager() : std::string();
  if (line.empty()) return print(STDOUT_FILENO, text);
  setenv("LESS", "FRX", 0);  // so that less as it comes shows colours, too
  const auto status = run_in_shell(line, {}, text);
  const bool was_left = status == 128 + SIGINT || status == 128 + SIGQUIT || status == 128 + SIGPIPE;
  if (status == 0 || was_left) return Printed::all;
  // Where there is no such program, the shell has said so.
  if (status != 126 && status != 127)
    errors += fmt::format("netlog: the pager: {}\n", netlog::how_it_ended(line, status));
  return print(STDOUT_FILENO, text);
}

/// The currency of the locale; empty where it has none.
std::string currency_of_locale() {
  if (!std::setlocale(LC_MONETARY, "")) return {};
  return std::string(std::localeconv()->int_curr_symbol).substr(0, 3);
}

/// Whether a terminal shows the signs that netlog draws with: the locale says so, or says nothing.
bool is_unicode_locale() {
  for (const auto* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    auto locale = variable(name);
    if (locale.empty()) continue;
    std::erase(locale, '-');
    return netlog::ascii_lower(locale).find("utf8") != std::string::npos;
  }
  return true;
}

netlog::Surroundings surroundings() {
  netlog::Surroundings around;
  around.today = local_today();
  around.today_variable = variable("NETLOG_TODAY");
  around.file_variable = variable("NETLOG_FILE");
  around.books_variable = variable("NETLOG_BOOKS");
  around.home = variable("HOME");
  around.default_ledger = own_file("XDG_DATA_HOME", ".local/share", "ledger.toml");
  around.state = own_file("XDG_STATE_HOME", ".local/state", "");
  around.now = std::filesystem::file_time_type::clock::now();
  around.page = own_file("XDG_CACHE_HOME", ".cache", "report.html");
  around.prints_to_terminal = isatty(STDOUT_FILENO) == 1;
  around.colors = around.prints_to_terminal && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
  around.width = text_width();
  around.unicode = is_unicode_locale();
  around.chance = [] {
    static std::random_device device;
    return std::uint32_t(device());
  };
  around.currency = currency_of_locale();
  around.editor = variable("VISUAL").empty() ? variable("EDITOR") : variable("VISUAL");
  around.shell = shell;
  around.tell_at_once = [](const std::string& text) { (void)!write(STDERR_FILENO, text.data(), text.size()); };
  if (isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb") around.progress = progress_on_terminal();
  if (is_terminal()) {
    around.read_line = netlog::read_plain_line;
#ifdef NETLOG_EDITS_LINES
    if (variable("TERM") != "dumb") around.read_line = netlog::read_edited_line;
#endif
  }
  around.print_at_once = [](netlog::Answer& answer) {
    const auto printed = print(STDOUT_FILENO, std::exchange(answer.out, {}));
    print(STDERR_FILENO, std::exchange(answer.err, {}));
    return printed == Printed::all;
  };
  return around;
}

}  // namespace

int main(int argc, char** argv) {
  open_standard_descriptors();
  // A file that may not grow is told like a full disk, and a reader who has gone away is no failure.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  netlog::Answer answer;
  const auto around = surroundings();
  try {
    netlog::run(arguments, around, answer);
  } catch (const netlog::Failure& failure) {
    answer.err += netlog::error_message(failure.problem(), answer.command);
    answer.status = failure.status();
  } catch (const std::bad_alloc&) {
    answer.err += netlog::error_message({.what = "there is not enough memory for it", .remedy = {}}, answer.command);
    answer.status = 1;
  } catch (const std::exception& error) {
    answer.err += netlog::error_message({.what = error.what(), .remedy = "nothing more is known"}, answer.command);
    answer.status = 1;
  }
  around.progress({}, 0, 0);  // what failed in the middle leaves no bar behind
  const bool printed = Printed::failed != show(answer.out, answer.err);
  if (!printed)
    answer.err += answer.recorded ? "netlog: cannot write to standard output; the ledger was changed all the same\n"
                                  : "netlog: cannot write to standard output\n";
  print(STDERR_FILENO, answer.err);
  return printed ? answer.status : 1;
}
