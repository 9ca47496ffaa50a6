#include "netlog/ledger/last_change.hpp"

#include "netlog/base/problem.hpp"
#include "netlog/base/text.hpp"
#include "netlog/disk/whole_file.hpp"
#include "netlog/ledger/file.hpp"

#include <chrono>
#include <cstddef>
#include <exception>
#include <iterator>
#include <numeric>
#include <sstream>
#include <system_error>

#include <fmt/format.h>

namespace netlog {
namespace {

constexpr std::string_view beginning_of_name = "last-change-", format_line = "netlog last change 1";

/// The second line: of which text it is the last change.
std::string mark_of(std::string_view text) {
  return fmt::format("{} {:016x}", text.size(), hash_of(text));
}

std::string numbers(const std::vector<std::size_t>& all) {
  std::string text;
  for (const auto one : all) text += fmt::format("{}{}", text.empty() ? "" : " ", one);
  return text;
}

std::vector<std::size_t> read_numbers(const std::string& line) {
  std::istringstream in{line};
  std::vector<std::size_t> all;
  for (std::size_t one = 0; in >> one;) all.push_back(one);
  return all;
}

}  // namespace

std::filesystem::path file_of_last_change(const std::filesystem::path& folder, const std::filesystem::path& ledger) {
  if (folder.empty()) return {};
  std::error_code error;
  const auto real = std::filesystem::canonical(ledger, error);
  return error ? std::filesystem::path() : folder / fmt::format("{}{:016x}", beginning_of_name, hash_of(real.native()));
}

std::optional<LastChange> last_change(const std::filesystem::path& file, std::string_view text) {
  std::error_code error;
  if (file.empty() || !std::filesystem::is_regular_file(file, error)) return {};
  try {
    std::istringstream in{read_file(file, [] {})};
    std::string first, mark, written_from, taken_off;
    std::getline(in, first);
    std::getline(in, mark);
    if (first != format_line || mark != mark_of(text)) return {};
    std::getline(in, written_from);
    std::getline(in, taken_off);
    LastChange change{.taken_off = read_numbers(taken_off)};
    if (const auto begin = read_numbers(written_from); !begin.empty()) change.written_from = begin.front();
    change.tail.assign(std::istreambuf_iterator<char>{in}, {});
    const auto length = std::accumulate(change.taken_off.begin(), change.taken_off.end(), std::size_t{0});
    if (length != change.tail.size()) return {};
    return change;
  } catch (const CannotDo&) {
    return {};
  }
}

bool keep_last_change(const std::filesystem::path& file, std::string_view text, const LastChange& change) {
  if (file.empty()) return false;
  forget_last_change(file);
  try {
    const auto written_from = change.written_from ? fmt::format("{}", *change.written_from) : std::string();
    return make_file(file, fmt::format("{}\n{}\n{}\n{}\n{}", format_line, mark_of(text), written_from,
                                       numbers(change.taken_off), change.tail));
  } catch (const std::exception&) {  // there may be no home, or no right to write there
    return false;
  }
}

void forget_last_change(const std::filesystem::path& file) {
  std::error_code error;
  if (!file.empty()) std::filesystem::remove(file, error);
}

void forget_old_changes(const std::filesystem::path& folder, std::filesystem::file_time_type now) {
  std::error_code error;
  if (folder.empty()) return;
  for (std::filesystem::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
    std::error_code of_one;
    const auto written = std::filesystem::last_write_time(at->path(), of_one);
    constexpr std::chrono::hours day{24};
    if (of_one || (now - written < day && written - now < day)) continue;  // the clock may have been set back
    if (at->path().filename().native().starts_with(beginning_of_name)) std::filesystem::remove(at->path(), of_one);
  }
}

}  // namespace netlog
