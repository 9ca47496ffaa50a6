// The layers: data goes one way, and this is where a compiler's reader can see it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

/// The layers in the order in which data goes through them: each may include itself and those before it.
const std::vector<std::string> layers = {"base",     "disk",  "ledger",   "network", "merge", "exchange",
                                         "analysis", "views", "syntax",   "context", "line",  "completion",
                                         "asking",   "help",  "commands", "run"};

/// Whether a file of `layer` may include headers of `other`. The terminal stands apart: it knows the line that it is
/// asked for, and nothing else.
bool may_include(const std::string& layer, const std::string& other) {
  if (layer == "terminal") return other == "base" || other == "context" || other == "terminal";
  return std::ranges::find(layers, other) <= std::ranges::find(layers, layer) && other != "terminal";
}

/// Headers that only some files may include.
const std::map<std::string, std::set<std::string>> only_in = {
    {"toml++/toml.h", {"ledger/toml.cpp"}},
    {"CLI/CLI.hpp", {"line/option_values.cpp"}},
    {"netlog/ledger/toml.hpp",
     {"ledger/toml.cpp", "ledger/ledger.cpp", "ledger/mending.cpp", "ledger/header_text.cpp", "merge/joined.cpp",
      "run/recording.cpp", "commands/import.cpp", "network/forgetting.cpp", "exchange/pseudonyms.cpp"}},
    {"netlog/ledger/file.hpp",
     {"ledger/file.cpp",       "context/output.cpp",        "context/command_context.cpp", "run/recording.cpp",
      "run/several_files.cpp", "context/git.cpp",           "commands/merge.cpp",          "commands/merge_driver.cpp",
      "commands/merging.cpp",  "commands/edit.cpp",         "commands/forget.cpp",         "commands/undo.cpp",
      "commands/set.cpp",      "ledger/last_change.cpp",    "context/editor.cpp",          "context/conflict_files.cpp",
      "commands/complete.cpp", "context/address_files.cpp", "commands/import.cpp",         "commands/undo_import.cpp"}},
    // What tells names apart, and what may be left out in searching besides.
    {"utf8proc.h", {"base/text.cpp", "base/folding.cpp", "base/characters.cpp"}},
    {"unistd.h",
     {"ledger/file.cpp", "disk/descriptor.cpp", "disk/atomic_file.cpp", "disk/whole_file.cpp", "main.cpp",
      "terminal/plain_line.cpp"}},
    {"csv.h", {"exchange/csv.cpp"}},
    {"iconv.h", {"exchange/charset.cpp"}},
    {"histedit.h", {"terminal/edited_line.cpp"}},
    {"fcntl.h", {"ledger/file.cpp", "disk/atomic_file.cpp", "disk/whole_file.cpp", "main.cpp"}},
    {"sys/file.h", {"ledger/file.cpp"}},
    {"sys/mman.h", {"disk/large_pages.cpp"}},
    {"sys/ioctl.h", {"main.cpp"}},
    {"sys/wait.h", {"main.cpp"}},
    {"spawn.h", {"main.cpp"}},
    {"cstdlib",
     {"base/folding.cpp", "disk/atomic_file.cpp", "views/text/balance_view.cpp", "analysis/balance.cpp", "main.cpp"}},
    {"ctime", {"main.cpp"}},
    {"random", {"main.cpp"}},
    {"iostream", {}},
    {"fstream", {}},
};

std::set<std::string> trespasses(const std::filesystem::path& root) {
  static const std::regex include{R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re"};
  std::set<std::string> found;
  for (const auto& file : std::filesystem::recursive_directory_iterator(root)) {
    if (!file.is_regular_file()) continue;
    const auto path = file.path().lexically_relative(root).string();
    const auto layer = path.substr(0, path.find('/'));
    std::ifstream in{file.path()};
    for (std::string line; std::getline(in, line);) {
      std::smatch match;
      if (!std::regex_search(line, match, include)) continue;
      const std::string header = match[1];
      if (const auto rule = only_in.find(header); rule != only_in.end() && !rule->second.contains(path))
        found.insert(path + " includes " + header);
      if (!header.starts_with("netlog/") || layer == "main.cpp") continue;
      const auto other = header.substr(7, header.find('/', 7) - 7);
      if (!may_include(layer, other)) found.insert(path + " includes " + header);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("no layer includes what it must not know") {
  const std::filesystem::path source = NETLOG_SOURCE_DIR;
  CHECK(trespasses(source / "src") == std::set<std::string>{});
  CHECK(trespasses(source / "include/netlog") == std::set<std::string>{});
}

TEST_CASE("every file that the map of the sources names is there, and every folder is on it") {
  const std::filesystem::path source = NETLOG_SOURCE_DIR;
  std::ifstream in{source / "src/README.md"};
  const std::string map{std::istreambuf_iterator<char>{in}, {}};
  static const std::regex file{R"re(`((?:src|include|examples|tests)/[a-z_/-]+\.[a-z]+)`)re"};
  std::size_t count = 0;
  for (std::sregex_iterator at{map.begin(), map.end(), file}, end; at != end; ++at, ++count)
    CHECK_MESSAGE(std::filesystem::exists(source / (*at)[1].str()), (*at)[1].str());
  CHECK(count > 20);
  for (const auto& folder : layers) CHECK(map.find("| `" + folder + "/` |") != std::string::npos);
  for (const auto& folder : std::filesystem::directory_iterator(source / "include/netlog"))
    CHECK_MESSAGE(map.find("| `" + folder.path().filename().string() + "/` |") != std::string::npos, folder.path());
}
