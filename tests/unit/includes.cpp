// Each file includes what it uses of the standard library and of fmt, and the types of ours, itself or through a header
// of ours: a build that reads headers once for all files does not find a missing one.
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace {

using Words = std::set<std::string, std::less<>>;

/// The headers that declare each name that is used anywhere; one of them is enough.
std::map<std::string, Words, std::less<>> headers_of_names() {
  std::istringstream rows{R"(
algorithm: any_of clamp count equal fill find find_if find_if_not max min move ranges rotate stable_partition unique
array: array end get to_array
charconv: chars_format errc from_chars to_chars
chrono: chrono chrono_literals
clocale: localeconv setlocale
cmath: abs ceil floor isfinite lround round sqrt
compare: strong_ordering
concepts: convertible_to integral same_as
csignal: raise sig_atomic_t signal
cstddef: ptrdiff_t size_t
cstdint: int32_t int64_t uintptr_t uint32_t uint64_t
cstdio: fputs
cstdlib: _Exit abs free getenv strtoul
cctype: isalpha
ctime: time time_t tm
deque: deque
exception: exception
filesystem: filesystem
fmt/format.h: format format_to formatted_size join memory_buffer print runtime to_string
fmt/core.h: format format_to
functional: function greater hash invoke less
initializer_list: initializer_list
iterator: back_inserter end istreambuf_iterator next prev ssize
limits: numeric_limits
map: erase_if map multimap
memory: make_shared make_unique shared_ptr unique_ptr
new: bad_alloc
numeric: accumulate iota
optional: nullopt nullopt_t optional
random: random_device
set: erase_if set
span: span
sstream: istringstream ostringstream
stdexcept: logic_error runtime_error
string: end erase erase_if getline stoul string to_string wstring
string_view: end string_view string_view_literals
system_error: errc error_code generic_category
thread: this_thread
tuple: get tie tuple
type_traits: conditional_t is_arithmetic_v is_enum_v is_invocable_v is_same_v remove_const_t remove_cvref_t remove_reference_t
unordered_map: erase_if unordered_map
unordered_set: erase_if unordered_set
utility: declval exchange forward get in_place_type in_place_type_t index_sequence make_index_sequence move pair swap
variant: bad_variant_access get get_if holds_alternative variant variant_size_v visit
vector: end erase erase_if vector
)"};
  std::map<std::string, Words, std::less<>> headers;
  for (std::string row; std::getline(rows, row);) {
    const auto colon = row.find(':');
    if (colon == std::string::npos) continue;
    std::istringstream names{row.substr(colon + 1)};
    for (std::string name; names >> name;) headers[name].insert(row.substr(0, colon));
  }
  return headers;
}

bool in_name(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
         letter == '_';
}

struct File {
  Words includes;
  /// The names behind `std::` and `fmt::`, outside comments.
  Words names;
  /// The names that begin as those of our types do: where they are declared, and all of them.
  Words types_here, types;
};

/// Takes the types of a line: "struct Page {" and "template <Described Table>" declare, all else uses.
void take_types(std::string_view line, File& file) {
  static const Words declaring{"struct", "class", "concept", "using"};
  const bool is_template = line.find("template <") != std::string_view::npos;
  std::string before;
  bool in_quotes = false;
  for (std::size_t at = 0, end = 0; at < line.size(); at = end) {
    end = at + 1;
    if (line[at] == '"' && !line.substr(at).starts_with("\"'")) in_quotes = !in_quotes;
    if (in_quotes && line[at] == '\\') ++end;
    if (in_quotes || !in_name(line[at])) continue;
    while (end < line.size() && in_name(line[end])) ++end;
    const std::string word{line.substr(at, end - at)};
    if (word.size() > 1 && word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'a') {
      file.types.insert(word);
      if (is_template || declaring.contains(before)) file.types_here.insert(word);
    }
    before = word;
  }
}

void take_line(std::string_view line, File& file) {
  constexpr std::string_view include = "#include ";
  if (line.starts_with(include)) {
    file.includes.emplace(line.substr(include.size() + 1, line.find_last_of(">\"") - include.size() - 1));
    return;
  }
  line = line.substr(0, line.find("//"));
  take_types(line, file);
  for (const std::string_view space : {"std::", "fmt::"})
    for (auto at = line.find(space); at != std::string_view::npos; at = line.find(space, at + 1)) {
      if (at > 0 && in_name(line[at - 1])) continue;
      auto end = at + space.size();
      while (end < line.size() && in_name(line[end])) ++end;
      file.names.emplace(line.substr(at + space.size(), end - at - space.size()));
    }
}

/// A file without its raw texts, which go over lines.
std::string text_of(const std::filesystem::path& path) {
  std::ifstream in{path};
  std::string text{std::istreambuf_iterator<char>{in}, {}};
  for (auto at = text.find("R\""); at != text.npos; at = text.find("R\"", at)) {
    const auto begin = text.find('(', at);
    if (begin == text.npos) break;
    const auto end = text.find(")" + text.substr(at + 2, begin - at - 2) + "\"", begin);
    text.erase(at, end == text.npos ? end : end - at + begin - at);
  }
  return text;
}

/// By path: "src/base/text.cpp", "netlog/base/text.hpp".
std::map<std::string, File, std::less<>> read_files() {
  const std::filesystem::path source = NETLOG_SOURCE_DIR;
  std::map<std::string, File, std::less<>> files;
  for (const auto* root : {"src", "include"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(source / root)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
      const auto from = std::string_view{root} == "src" ? source : source / root;
      auto& file = files[entry.path().lexically_relative(from).string()];
      std::istringstream in{text_of(entry.path())};
      for (std::string line; std::getline(in, line);) take_line(line, file);
    }
  return files;
}

void reach(const std::map<std::string, File, std::less<>>& files, const File& file, Words& reached) {
  for (const auto& header : file.includes)
    if (reached.insert(header).second)
      if (const auto found = files.find(header); found != files.end()) reach(files, found->second, reached);
}

template <class Headers> bool have_one_in_common(const Headers& headers, const Words& reached) {
  return std::ranges::any_of(headers, [&](const auto& header) { return reached.contains(header); });
}

}  // namespace

TEST_CASE("every file includes the headers of the names that it uses") {
  const auto headers = headers_of_names();
  const auto files = read_files();
  CHECK(files.size() > 400);
  for (const auto& file : files) {
    Words reached;
    reach(files, file.second, reached);
    for (const auto& name : file.second.names) {
      const auto row = headers.find(name);
      CHECK_MESSAGE((row != headers.end() && have_one_in_common(row->second, reached)), file.first << " uses " << name);
    }
  }
}

TEST_CASE("every file includes the headers of our types that it uses") {
  const auto files = read_files();
  std::map<std::string, Words, std::less<>> headers_of_types;
  for (const auto& [path, file] : files)
    if (path.starts_with("netlog/"))
      for (const auto& type : file.types_here) headers_of_types[type].insert(path);
  CHECK(headers_of_types.size() > 300);
  for (const auto& file : files) {
    Words reached;
    reach(files, file.second, reached);
    for (const auto& type : file.second.types) {
      const auto headers = headers_of_types.find(type);
      if (file.second.types_here.contains(type) || headers == headers_of_types.end()) continue;
      CHECK_MESSAGE(have_one_in_common(headers->second, reached), file.first << " uses " << type);
    }
  }
}
