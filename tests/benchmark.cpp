// Measures the real program on made-up ledgers, and prints a table for the README: netlog-benchmark NETLOG [RUNS]
//
// The ledgers are the same every time (of the same compiler): ten years of entries of every kind, in the order of their
// days. Each command runs RUNS times (21 unless given) after once for warming up; a figure is the median of its runs.
// `give` finds the ledger as it was, each time. It may cost what reading costs (`log today` does little more) and one
// fsync.

#include "netlog/base/calendar.hpp"
#include "netlog/base/date.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace netlog {
namespace {

namespace fs = std::filesystem;

constexpr Date last_day = date_on(std::chrono::year{2026} / std::chrono::November / 20);

/// Makes up the entries of a networker's life, each with a blank line after it.
class Life {
 public:
  explicit Life(std::size_t length) : length_(length) {}

  std::string next() {
    today_ = iso(last_day - days{3650 - std::int64_t(3650 * done_ / length_)});
    if (const auto number = done_++; number < groups.size())
      return entry("group", "name = '{}'\nmeets = 'every Friday at 7'", groups.at(number));
    const auto roll = contacts_ < 10 ? 0 : below(100);
    if (roll < 3 && contacts_ < 4000) return contact();
    if (roll < 5) return entry("update", "contact = '{}'\nrole = 'manager'", someone());
    if (roll < 16)
      return entry("card", "contact = '{}'\naction = '{}'\ncount = {}", someone(), one_of(actions), 1 + below(5));
    if (roll < 18)
      return entry("need", "id = '{}'\nwho = '{}'\nfor = '{}'", new_id(needs_), name(below(4000)), one_of(wishes));
    if (roll < 20)
      return entry("deal", "direction = '{}'\ncontact = '{}'\nvalue = {}", direction(), someone(), 100 * below(300));
    if (roll < 23) return entry("note", "contact = '{}'\ntext = 'prefers to be called in the morning'", someone());
    if (roll < 34) return entry("meeting", "contact = '{}'\nplace = 'Café Bulgakov'", someone());
    if (roll < 37)
      return entry("invitation", "id = '{}'\ndirection = '{}'\ncontact = '{}'\ngroup = '{}'", new_id(invitations_),
                   direction(), someone(), one_of(groups));
    if (roll < 62 || referrals_.empty())
      return entry("referral", "id = '{}'\ndirection = '{}'\ncontact = '{}'\nprospect = '{}'\nfor = '{}'\nheat = {}",
                   new_id(referrals_), direction(), someone(), name(below(4000)), one_of(wishes), 1 + below(5));
    if (roll < 64 && !invitations_.empty())
      return entry("outcome", "of = '{}'\nstatus = '{}'", recent(invitations_), one_of(answers));
    if (roll < 65 && !needs_.empty()) return entry("outcome", "of = '{}'\nstatus = 'dropped'", recent(needs_));
    if (roll < 72)
      return entry("outcome", "of = '{}'\nstatus = 'won'\nvalue = {}", recent(referrals_), 100 * below(300));
    return entry("outcome", "of = '{}'\nstatus = '{}'", recent(referrals_), one_of(statuses));
  }

 private:
  using Words = std::vector<std::string_view>;
  using Ids = std::vector<std::string>;
  inline static const Words groups{"BNI Someș", "Clubul Antreprenorilor", "Camera de Comerț"};
  inline static const Words actions{"take", "pass", "drop", "count", "leave", "carried"};
  inline static const Words statuses{"contacted", "contacted", "quoted", "lost", "thanked"};
  inline static const Words answers{"visited", "joined", "declined"};
  inline static const Words trades{"roofer", "accountant", "photographer", "estate agent", "dentist"};
  inline static const Words wishes{"roof repair", "monthly bookkeeping", "a flat to let", "a wedding photographer"};
  inline static const Words first_names{"Ana",  "Ștefan", "Ioana",  "Mihai",  "Elena", "Radu",  "Raluca", "Vlad",
                                        "Oana", "Dan",    "Mirela", "Zoltán", "Crina", "Kinga", "Bogdan", "Sorin"};
  inline static const Words last_names{"Popescu", "Mureșan", "Rusu",  "Câmpean", "Boța", "Nistor", "Pavel",  "Țăranu",
                                       "Pop",     "Szabó",   "Ghișe", "Olteanu", "Moga", "Rotar",  "Balogh", "Prodan"};

  std::string entry(std::string_view kind, std::string_view keys, const auto&... values) const {
    auto text = fmt::format("[[{}]]\ndate = {}\n", kind, today_) + fmt::format(fmt::runtime(keys), values...) + "\n\n";
    std::ranges::replace(text, '\'', '"');
    return text;
  }
  std::string contact() {
    return entry("contact", "name = '{}'\ntrade = '{}'\ncity = 'Cluj-Napoca'\nphone = ['0745 {:06}']\ngroups = ['{}']",
                 name(contacts_++), one_of(trades), below(1'000'000), one_of(groups));
  }

  std::size_t below(std::size_t limit) { return dice_() % limit; }
  std::string_view one_of(const Words& words) { return words[below(words.size())]; }
  /// The names of the numbers below 4,096 differ.
  static std::string name(std::size_t n) {
    return fmt::format("{} {}-{}", first_names[n % 16], last_names[n / 16 % 16], last_names[n / 256]);
  }
  std::string someone() { return name(below(contacts_)); }
  std::string_view direction() { return below(5) < 3 ? "given" : "received"; }
  std::string new_id(Ids& ids) { return ids.emplace_back(fmt::format("i{:05}", done_)); }
  /// One of the last fifty.
  std::string recent(const Ids& ids) { return ids[ids.size() - 1 - below(std::min<std::size_t>(50, ids.size()))]; }

  std::mt19937 dice_;
  std::size_t length_, done_ = 0, contacts_ = 0;
  std::string today_;
  Ids referrals_, invitations_, needs_;
};

double since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// What runs cost: milliseconds on the wall and of the processor, and MiB at their peak.
struct Costs {
  std::vector<double> wall, processor, memory;
};

/// Runs a command that prints to nowhere. A process inherits the peak of the one that started it: so this one keeps no
/// ledger in memory.
void run(std::vector<std::string>& command, Costs& costs) {
  std::vector<char*> arguments;
  for (auto& argument : command) arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  const auto begin = std::chrono::steady_clock::now();
  const auto child = fork();
  if (child == 0) {
    if (const int nowhere = open("/dev/null", O_WRONLY); nowhere >= 0) dup2(nowhere, STDOUT_FILENO);
    execv(arguments.front(), arguments.data());
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (wait4(child, &status, 0, &used) != child || status != 0) throw std::runtime_error("failed: " + command.front());
  costs.wall.push_back(since(begin));
  costs.processor.push_back(double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1e3 +
                            double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e3);
  costs.memory.push_back(double(used.ru_maxrss) / 1024);
}

double median(std::vector<double> numbers) {
  std::ranges::sort(numbers);
  return numbers.at(numbers.size() / 2);
}

/// Prints a line of the table: runs the command so many times, and `restore` after each.
template <class Restore>
void measure(const std::string& title, std::vector<std::string> command, int runs, Restore restore) {
  Costs warming_up, costs;
  for (int i = 0; i <= runs; ++i) {
    run(command, i == 0 ? warming_up : costs);
    restore();
  }
  std::cout << fmt::format("| {:<35} | {:>6.1f} ms | {:>6.1f} ms | {:>5.0f} MiB |\n", title, median(costs.wall),
                           median(costs.processor), median(costs.memory));
}

/// The same, the ledger cut to its length after each run.
void measure(const std::string& title, std::vector<std::string> command, const fs::path& ledger, int runs) {
  const auto size = fs::file_size(ledger);
  measure(title, std::move(command), runs, [&] { fs::resize_file(ledger, size); });
}

/// So many people as vCards, a photo of 600 bytes with each: 1 kB a card, as phones export them.
std::string vcards(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += fmt::format(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-{0}\r\nFN:Ana Popescu {0}\r\nN:{0};Ana Popescu;;;\r\n"
        "ORG:Firma {0} SRL\r\nTITLE:owner\r\nTEL;TYPE=CELL:+40 745 {0:06}\r\nTEL;TYPE=WORK:0264 {0:06}\r\n"
        "EMAIL:ana@firma{0}.example\r\nADR;TYPE=WORK:;;Strada {0};Cluj-Napoca;;400001;RO\r\n"
        "PHOTO;ENCODING=b;TYPE=JPEG:{1}\r\nEND:VCARD\r\n",
        i, std::string(600, 'A'));
  return text;
}

void write_text(const fs::path& file, std::string_view text) {
  std::ofstream{file, std::ios::binary} << text;
}

/// People of other programs: what an import and an export cost, a book that is looked into, and khard, where it is
/// installed, on the same cards.
void benchmark_people(const std::string& netlog, const fs::path& ledger, int runs) {
  const auto folder = fs::current_path() / "benchmark-people";
  fs::create_directory(folder);
  const auto cards = folder / "cards.vcf";
  const auto row = [&](const std::string& title, const std::vector<std::string>& words) {
    std::vector<std::string> command{netlog, "--file", ledger.string(), "--today", iso(last_day)};
    command.insert(command.end(), words.begin(), words.end());
    measure(title, command, ledger, runs);
  };
  write_text(cards, vcards(3'000));
  write_text(ledger, fmt::format("[netlog]\nformat = 1\nbooks = [\"{}\"]\n", cards.string()));
  row("`add`, a book of 3,000", {"add", "Somebody Else"});
  write_text(cards, vcards(10'000));
  write_text(ledger, "[netlog]\nformat = 1\n");
  row("`import`, 10,000 vCards", {"import", "--new", cards.string()});
  Costs once;
  std::vector<std::string> import{netlog, "--file", ledger.string(), "import", "--new", cards.string()};
  run(import, once);
  row("`import`, the same again", {"import", "--new", cards.string()});
  row("`export vcard`, 10,000", {"export", "vcard"});
  row("`export jsonl`, 10,000", {"export", "jsonl"});
  if (fs::exists("/usr/bin/khard")) {
    std::vector<std::string> into{netlog, "--file", ledger.string(), "export", "vcard", "--into", folder / "people"};
    run(into, once);
    fs::create_directories(folder / "khard");
    write_text(folder / "khard" / "khard.conf",
               fmt::format("[addressbooks]\n[[people]]\npath = {}\n", (folder / "people").string()));
    measure("`khard list`, 10,000", {"/usr/bin/env", "XDG_CONFIG_HOME=" + folder.string(), "khard", "list"}, ledger, 1);
  }
  fs::remove_all(folder);
}

/// A copy of a ledger with fifty more entries, which no other copy has.
fs::path grown(const fs::path& ledger, const std::string& name) {
  const auto copy = ledger.parent_path() / (name + ".toml");
  fs::copy_file(ledger, copy, fs::copy_options::overwrite_existing);
  std::ofstream out{copy, std::ios::binary | std::ios::app};
  for (int i = 0; i < 50; ++i)
    out << fmt::format("[[note]]\ndate = {}\ncontact = \"Ana Popescu-Popescu\"\ntext = \"{} {}\"\n\n", iso(last_day),
                       name, i);
  return copy;
}

/// Merging two ledgers that share all but a hundred entries, without a base and with one, and git's merge by lines.
void measure_merges(const std::string& netlog, const fs::path& base, const std::string& length, int runs) {
  const auto ours = grown(base, "benchmark_ours"), theirs = grown(base, "benchmark_theirs"),
             merged = ours.parent_path() / "benchmark_merged.toml";
  const auto restore = [&] { fs::copy_file(ours, merged, fs::copy_options::overwrite_existing); };
  restore();
  measure(fmt::format("`merge OTHER`, {} entries", length),
          {netlog, "--file", merged.string(), "--today", iso(last_day), "merge", theirs.string()}, runs, restore);
  measure(fmt::format("`merge --driver`, {} entries", length),
          {netlog, "merge", "--driver", base.string(), merged.string(), theirs.string(), "7", "ledger.toml"}, runs,
          restore);
  if (fs::exists("/usr/bin/git"))
    measure(fmt::format("`git merge-file`, {} entries", length),
            {"/bin/sh", "-c", "git merge-file -p \"$@\" >/dev/null; test $? -lt 128", "sh", merged.string(),
             base.string(), theirs.string()},
            runs, [] {});
  for (const auto& file : {ours, theirs, merged}) fs::remove(file);
}

void benchmark(const std::string& netlog, int runs) {
  const auto ledger = fs::current_path() / "benchmark.toml";
  std::cout << "| command                             |      time | processor |    memory |\n"
               "|-------------------------------------|----------:|----------:|----------:|\n";
  const auto row = [&](const std::string& title, const std::vector<std::string>& command) {
    measure(title, command, ledger, runs);
  };
  for (const std::size_t length : std::vector<std::size_t>{1'000, 10'000, 100'000}) {
    std::ofstream out{ledger, std::ios::binary};
    Life life{length};
    for (std::size_t i = 0; i < length; ++i) out << life.next();
    out.close();
    if (length == 1'000) {
      row("`/bin/true`", {"/bin/true"});
      row("`netlog --version`", {netlog, "--version"});
    }
    const auto on_ledger = [&](const std::string& name, std::vector<std::string> words) {
      const std::vector<std::string> lead{netlog, "--file", ledger.string(), "--today", iso(last_day)};
      words.insert(words.begin(), lead.begin(), lead.end());
      row(fmt::format("{}, {},000 entries", name, length / 1'000), words);
    };
    on_ledger("`report`", {"report"});
    on_ledger("`balance`", {"balance"});
    on_ledger("`log today`", {"log", "today"});
    on_ledger("`give`", {"give", "Ana Popescu-Popescu", "Somebody Else", "a boat"});
    measure_merges(netlog, ledger, fmt::format("{},000", length / 1'000), runs);
  }
  row("`dd`: one write and fsync", {"/bin/dd", "if=/dev/zero", "of=" + ledger.string(), "bs=150", "count=1",
                                    "oflag=append", "conv=notrunc,fsync", "status=none"});
  benchmark_people(netlog, ledger, runs);
  fs::remove(ledger);
}

}  // namespace
}  // namespace netlog

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  netlog::benchmark(argv[1], argc == 3 ? std::atoi(argv[2]) : 21);
}
