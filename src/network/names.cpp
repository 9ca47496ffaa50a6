#include "netlog/network/names.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/text.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace netlog {
namespace {

using Fits = std::function<bool(const std::string& query_word, const std::string& name_word)>;

/// Whether every query word from `at` on can have a word of `name` of its own that it fits.
bool each_has_its_own(const std::vector<std::string>& query, const std::vector<std::string>& name, const Fits& fits,
                      std::size_t at, std::vector<bool>& taken) {
  if (at == query.size()) return true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (taken[i] || !fits(query[at], name[i])) continue;
    taken[i] = true;
    if (each_has_its_own(query, name, fits, at + 1, taken)) return true;
    taken[i] = false;
  }
  return false;
}

bool all_fit(const std::vector<std::string>& query, const std::vector<std::string>& name, const Fits& fits) {
  if (query.empty() || query.size() > name.size()) return false;
  std::vector<bool> taken(name.size());
  // Longest first: a long word has the fewest places to go, so a dead end is met early.
  auto ordered = query;
  std::ranges::stable_sort(ordered, std::ranges::greater{}, &std::string::size);
  return each_has_its_own(ordered, name, fits, 0, taken);
}

bool is_word(const std::string& query_word, const std::string& name_word) {
  return query_word == name_word;
}
bool is_beginning(const std::string& query_word, const std::string& name_word) {
  return name_word.starts_with(query_word);
}

/// The beginnings of a UTF-8 word, the shortest first.
std::vector<std::string> beginnings(const std::string& word) {
  std::vector<std::string> all;
  for (std::size_t i = 1; i <= word.size(); ++i)
    if (i == word.size() || (word[i] & 0xC0) != 0x80) all.push_back(word.substr(0, i));
  return all;
}

}  // namespace

NameBook::NameBook(const std::vector<Named>& named) {
  for (const auto& one : named) {
    Page page{one.index, {}};
    for (const auto& written : one.names) {
      Name name{written, folded(written), {}};
      name.words = words_of(name.folded);
      page.names.push_back(std::move(name));
    }
    pages_.push_back(std::move(page));
  }
}

std::vector<std::size_t> NameBook::find(std::string_view query) const {
  const std::string wanted = folded(query);
  const auto words = words_of(wanted);
  const auto levels = std::array<std::function<bool(const Name&)>, 4>{
      [&](const Name& name) { return name.folded == wanted; },
      [&](const Name& name) { return all_fit(words, name.words, is_word); },
      [&](const Name& name) { return all_fit(words, name.words, is_beginning); },
      [&](const Name& name) { return !wanted.empty() && name.folded.find(wanted) != std::string::npos; }};
  std::vector<std::size_t> found;
  for (const auto& level : levels) {
    for (const auto& page : pages_)
      if (std::ranges::any_of(page.names, level)) found.push_back(page.index);
    if (!found.empty()) break;
  }
  return found;
}

std::string NameBook::shortest_query(std::size_t index) const {
  const auto page = std::ranges::find(pages_, index, &Page::index);
  if (page == pages_.end() || page->names.empty()) return {};
  const auto is_only = [&](const std::string& query) { return find(query) == std::vector{index}; };
  for (const auto& name : page->names) {
    std::string before;
    for (const auto& word : name.words) {
      for (const auto& part : before.empty() ? std::vector{word} : beginnings(word))
        if (const auto query = before.empty() ? part : before + "." + part; is_only(query)) return query;
      before += (before.empty() ? "" : ".") + word;
    }
    // Of two names in the same words each is still meant by the whole of it; one without words is never meant.
    if (!name.words.empty()) return name.written;
  }
  return page->names.front().written;
}

std::vector<std::size_t> NameBook::nearest(std::string_view query) const {
  const std::string wanted = folded(query);
  struct Near {
    std::size_t changes, index;
  };
  std::vector<Near> near;
  const std::size_t most = std::max<std::size_t>(1, wanted.size() / 3);
  for (const auto& page : pages_) {
    Near best{most + 1, page.index};
    for (const auto& name : page.names) {
      best.changes = std::min(best.changes, changes_between(wanted, name.folded));
      for (const auto& word : name.words) best.changes = std::min(best.changes, changes_between(wanted, word));
    }
    if (best.changes <= most) near.push_back(best);
  }
  std::ranges::stable_sort(near, {}, &Near::changes);
  std::vector<std::size_t> indices;
  for (const auto& one : near)
    if (indices.size() < 3) indices.push_back(one.index);
  return indices;
}

bool begins_words_of(std::string_view text, std::string_view name) {
  return all_fit(words_of(folded(text)), words_of(folded(name)), is_beginning);
}

bool goes_on_with_name(std::string_view query, std::string_view text, const std::vector<std::string>& names) {
  const auto query_words = words_of(folded(query)), text_words = words_of(folded(text));
  std::vector<std::string> left_out;
  for (const auto& name : names)
    for (const auto& word : words_of(folded(name)))
      if (std::ranges::none_of(query_words, [&](const auto& q) { return word.starts_with(q); }))
        left_out.push_back(word);
  return !text_words.empty() &&
         std::ranges::all_of(text_words, [&](const auto& word) { return std::ranges::count(left_out, word) > 0; });
}

std::string joined_query(std::string_view query, std::string_view more) {
  std::string joined;
  for (const auto part : {query, more})
    for (const auto& word : words_of(folded(part))) joined += (joined.empty() ? "" : ".") + word;
  return joined;
}

}  // namespace netlog
