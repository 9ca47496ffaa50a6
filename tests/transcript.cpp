// Replays transcripts of the real program: netlog-transcript [--update] NETLOG LEDGERS FILE...
//
// A transcript is what a person would see. Each runs in a new folder of its own, with the ledger of its first line
// ("# ledger: town.toml", from LEDGERS) as ledger.toml, which NETLOG_FILE names, on Friday 20 November 2026.
//
//   $ COMMAND      is run by sh; further lines of it begin with "> "
//   text           what it printed on standard output; behind a "\" where it could be taken for another line here
//   ! text         what it printed on standard error
//   [2]            its exit status, unless 0
//   # text         a remark
//   $ gained       shows the bytes that the ledger gained in the command before
//
// New ids are shown as id0001, id0002, ... and can be used so in commands. After each command it is checked unasked
// that the ledger still begins with its old bytes (after `undo`: that it is a beginning of them; `set` and `merge` are
// free), and that one which failed, or asked, left it as it was. In a Markdown file only the blocks between ```console
// and ``` count; they run on the ledger examples/ledger.toml beside the file, and show a terminal as it is: no "! ",
// and ids that look like ids. With --update each file is rewritten with what the program does now: read the difference.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// What a command printed, and its exit status; a signal counts as 128 and its number.
struct Outcome {
  std::string out, err;
  int status = 0;
};

Outcome run_in_shell(const std::string& command, const fs::path& folder) {
  const auto out = folder / ".out", err = folder / ".err";
  const auto child = fork();
  if (child == 0) {
    if (chdir(folder.c_str()) != 0) _exit(126);
    const auto to = [](const fs::path& file, int descriptor) {
      const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
      if (opened < 0 || dup2(opened, descriptor) < 0) _exit(126);
      close(opened);
    };
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    to(out, STDOUT_FILENO);
    to(err, STDERR_FILENO);
    execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  const Outcome outcome{contents(out), contents(err), WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)};
  fs::remove(out);
  fs::remove(err);
  return outcome;
}

/// A folder that goes when the transcript is done.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "netlog-transcript-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// One run through a transcript.
class Replay {
 public:
  explicit Replay(bool markdown) : markdown_(markdown), ledger_(scratch_.path() / "ledger.toml") {
    setenv("XDG_STATE_HOME", state_.path().c_str(), 1);
  }

  void use_ledger(const fs::path& ledger) {
    fs::copy_file(ledger, ledger_, fs::copy_options::overwrite_existing);
    note_ids(contents(ledger_), false);
  }

  /// What the terminal shows after `command`.
  std::string shown(std::string command) {
    if (command == "gained") return lines(gained_, "");
    for (const auto& known : id_of_name_) replace_all(command, known.first, known.second);
    const auto before = contents(ledger_);
    const auto outcome = run_in_shell(command, scratch_.path());
    const auto after = contents(ledger_);
    note_ids(after, true);
    gained_ = after.starts_with(before) ? after.substr(before.size()) : after;
    std::string text = lines(outcome.out, "") + lines(outcome.err, markdown_ ? "" : "! ");
    if (outcome.status != 0) text.append("[").append(std::to_string(outcome.status)).append("]\n");
    const bool by_netlog = command.starts_with("netlog ") && command.find('>') == command.npos;
    const bool is_undo = command.starts_with("netlog undo") && command.find(" --back") == command.npos;
    const bool is_set = command.starts_with("netlog set");
    const bool is_merge = command.starts_with("netlog merge");
    if (by_netlog && !is_undo && !is_set && !is_merge && !after.starts_with(before)) text += "THE LEDGER LOST BYTES\n";
    if (is_undo && !before.starts_with(after)) text += "THE LEDGER IS NOT WHAT IT BEGAN WITH\n";
    if (by_netlog && !is_merge && outcome.status != 0 && after != before)
      text += "THE LEDGER CHANGED THOUGH IT FAILED\n";
    return text;
  }

 private:
  std::string lines(std::string text, const std::string& before) const {
    for (const auto& known : id_of_name_)
      if (known.second != known.first) replace_all(text, known.second, known.first);
    replace_all(text, scratch_.path().string(), "/scratch");
    std::string out;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) out += (before.empty() ? escaped(line) : before + line) + "\n";
    if (!text.empty() && !text.ends_with('\n')) out.insert(out.size() - 1, "(no line break)");
    return out;
  }

  std::string escaped(const std::string& line) const {
    const auto leads = [&](const char* mark) { return line.starts_with(mark); };
    const std::array marks{"# ", "$ ", "> ", "! ", "\\"};
    return (!markdown_ && std::ranges::any_of(marks, leads) ? "\\" : "") + line;
  }

  /// What the next id that netlog drew is called.
  std::string next_name() {
    constexpr std::array likely{"h4t0zb", "w3k9rd", "5vq8sn", "b7xj2m", "t0gf4c", "9n2hce", "kd61yw", "r8v5pa"};
    if (markdown_ && drawn_ < likely.size()) return likely[drawn_++];
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "id%04zu", ++drawn_);
    return name.data();
  }

  /// Gives a name to each id that netlog drew; those that the transcript's own ledger has keep theirs.
  void note_ids(const std::string& ledger, bool drawn) {
    constexpr std::string_view key = "\nid = \"";
    for (auto at = ledger.find(key); at != ledger.npos; at = ledger.find(key, at + 1)) {
      const auto begin = at + key.size();
      const auto id = ledger.substr(begin, ledger.find('"', begin) - begin);
      if (std::ranges::any_of(id_of_name_, [&](const auto& known) { return known.second == id; })) continue;
      id_of_name_.emplace(drawn ? next_name() : id, id);
    }
  }

  bool markdown_;
  Scratch scratch_, state_;
  fs::path ledger_;
  std::string gained_;
  std::size_t drawn_ = 0;
  std::map<std::string, std::string> id_of_name_;
};

/// `transcript` with every expectation replaced by what happens now.
std::string replayed(const std::string& transcript, const fs::path& file, const fs::path& ledgers) {
  const bool markdown = file.extension() == ".md";
  bool inside = !markdown;
  Replay replay{markdown};
  if (markdown) replay.use_ledger(fs::absolute(file).parent_path() / "examples/ledger.toml");
  std::istringstream in{transcript};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  std::string now;
  bool in_output = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (markdown && line.starts_with("```")) {
      inside = !inside && line == "```console";
      in_output = false;
    }
    if (inside && line.starts_with("$ ")) {
      std::string command = line.substr(2);
      now += line + "\n";
      for (; i + 1 < lines.size() && lines[i + 1].starts_with("> "); ++i) {
        command += "\n" + lines[i + 1].substr(2);
        now += lines[i + 1] + "\n";
      }
      now += replay.shown(command) + (markdown ? "" : "\n");
      in_output = true;
      continue;
    }
    const bool comment = !markdown && line.starts_with("# ");
    if (comment) in_output = false;
    if (line.starts_with("# ledger: ") && !markdown) replay.use_ledger(ledgers / line.substr(10));
    if (!inside || !in_output || comment) now += line + "\n";
  }
  return now;
}

std::string first_difference(const std::string& wanted, const std::string& now) {
  std::istringstream a{wanted}, b{now};
  std::string left, right, command;
  for (std::size_t number = 1;; ++number) {
    const bool more_left = bool(std::getline(a, left)), more_right = bool(std::getline(b, right));
    if (!more_left && !more_right) return "in blank lines alone";
    if (more_left && left.starts_with("$ ")) command = left;
    if (!more_left) left = "(nothing more)";
    if (!more_right) right = "(nothing more)";
    if (left != right)
      return "line " + std::to_string(number) + ", after " + command + "\n  wanted: " + left + "\n  now:    " + right;
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool update = !arguments.empty() && arguments.front() == "--update";
  if (update) arguments.erase(arguments.begin());
  if (arguments.size() < 3) {
    std::cerr << "usage: netlog-transcript [--update] NETLOG LEDGERS FILE...\n";
    return 2;
  }
  const auto folder = fs::absolute(arguments[0]).parent_path().string();
  clearenv();
  setenv("PATH", (folder + ":/usr/local/bin:/usr/bin:/bin").c_str(), 1);
  setenv("HOME", "/nonexistent", 1);
  setenv("LC_ALL", "C.UTF-8", 1);
  setenv("NETLOG_FILE", "ledger.toml", 1);
  setenv("NETLOG_TODAY", "2026-11-20", 1);
  umask(022);
  int failed = 0;
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    const auto wanted = contents(arguments[i]);
    const auto now = replayed(wanted, arguments[i], arguments[1]);
    if (now == wanted) continue;
    if (update)
      std::ofstream{arguments[i], std::ios::binary} << now;
    else
      ++failed;
    std::cout << arguments[i] << (update ? " updated: " : " differs: ") << first_difference(wanted, now) << "\n";
  }
  return failed == 0 ? 0 : 1;
}
