#include "netlog/network/names.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/search_text.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/base/text.hpp"
#include "netlog/network/word_fit.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Titles before a name, which say nothing of who bears it.
bool is_title(const std::string& word) {
  static constexpr std::array<std::string_view, 27> titles{
      "av",   "avocat", "arh", "conf", "dipl", "dl", "dna", "doamna", "domnul", "doctor", "dr",  "dra", "drs", "ec",
      "frau", "herr",   "ing", "jr",   "miss", "mr", "mrs", "ms",     "mx",     "prof",   "sir", "sr",  "univ"};
  return std::ranges::count(titles, word) > 0;
}

/// The beginnings of a UTF-8 word, the shortest first.
std::vector<std::string> beginnings(const std::string& word) {
  std::vector<std::string> all;
  for (std::size_t i = 1; i <= word.size(); ++i)
    if (i == word.size() || (word[i] & 0xC0) != 0x80) all.push_back(word.substr(0, i));
  return all;
}

/// The part of a sorted list whose members are `wanted` by `key`.
template <class T, class Key>
std::span<const T> equal_part(const std::vector<T>& list, std::string_view wanted, Key key) {
  const auto begin = std::ranges::lower_bound(list, wanted, {}, key);
  const auto end = std::ranges::upper_bound(list, wanted, {}, key);
  return {begin, end};
}

void sort_without_repeats(std::vector<std::size_t>& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// Takes note of `page` unless it is there, and says whether there are `most` now.
bool is_full_with(std::vector<std::size_t>& pages, std::size_t page, std::size_t most) {
  // Names of one page often stand together; repeats that do not are taken out at the end.
  if (pages.empty() || pages.back() != page) pages.push_back(page);
  if (pages.size() < most) return false;
  sort_without_repeats(pages);
  return pages.size() >= most;
}

std::vector<PersonIndex> persons(const std::vector<std::size_t>& indices) {
  std::vector<PersonIndex> persons;
  for (const auto index : indices) persons.emplace_back(index);
  return persons;
}

}  // namespace

struct NameBook::Query {
  explicit Query(std::string_view text)
      : compared(netlog::folded(text)), folded(as_searched(compared)), words(words_of(folded)) {
    if (words.size() > most_query_words)
      throw UsageError({.what = fmt::format("a name of {} words is looked for", words.size()),
                        .remedy = fmt::format("write {} at most; a part of the name is enough", most_query_words)});
  }
  std::string compared, folded;
  std::vector<std::string> words;
};

NameBook::NameBook(const std::vector<Named>& named) {
  for (const auto& one : named) {
    pages_.push_back(Page{one.index, names_.size(), one.names.size()});
    for (const auto& written : one.names) {
      Name name{pages_.size() - 1, written, netlog::folded(written), {}, {}};
      name.folded = as_searched(name.compared);
      name.words = words_of(name.folded);
      sorted_.push_back(names_.size());
      names_.push_back(std::move(name));
    }
  }
  for (std::size_t i = 0; i < names_.size(); ++i)
    for (const auto& word : names_[i].words) words_.push_back(Word{word, i});
  std::ranges::sort(sorted_, {}, [this](std::size_t i) -> const std::string& { return names_[i].folded; });
  std::ranges::sort(words_, {}, &Word::text);
}

std::vector<std::size_t> NameBook::same(const Query& query, std::size_t most) const {
  std::vector<std::size_t> pages;
  const auto folded_name = [this](std::size_t i) { return std::string_view(names_[i].folded); };
  for (const auto i : equal_part(sorted_, query.folded, folded_name))
    if (names_[i].compared == query.compared && is_full_with(pages, names_[i].page, most)) break;
  return pages;
}

std::vector<std::size_t> NameBook::whole(const Query& query, std::size_t most) const {
  std::vector<std::size_t> pages;
  const auto folded_name = [this](std::size_t i) { return std::string_view(names_[i].folded); };
  for (const auto i : equal_part(sorted_, query.folded, folded_name))
    if (is_full_with(pages, names_[i].page, most)) break;
  return pages;
}

std::vector<std::size_t> NameBook::by_words(const Query& query, std::size_t most) const {
  if (query.words.empty()) return {};
  // Only names with the rarest of the words can fit.
  const auto text = [](const Word& word) { return word.text; };
  auto rarest = equal_part(words_, query.words.front(), text);
  for (const auto& word : query.words)
    if (const auto range = equal_part(words_, word, text); range.size() < rarest.size()) rarest = range;
  std::vector<std::size_t> pages;
  for (const auto& word : rarest) {
    const auto& name = names_[word.name];
    if (all_fit(query.words, name.words, is_word) && is_full_with(pages, name.page, most)) break;
  }
  return pages;
}

std::span<const NameBook::Word> NameBook::words_begun_by(const std::string& beginning) const {
  return equal_part(words_, beginning, [&](const Word& one) { return one.text.substr(0, beginning.size()); });
}

std::vector<std::size_t> NameBook::by_beginnings(const Query& query, std::size_t most) const {
  if (query.words.empty()) return {};
  auto rarest = words_begun_by(query.words.front());
  for (const auto& word : query.words)
    if (const auto range = words_begun_by(word); range.size() < rarest.size()) rarest = range;
  std::vector<std::size_t> pages;
  for (const auto& word : rarest) {
    const auto& name = names_[word.name];
    if (all_fit(query.words, name.words, is_beginning) && is_full_with(pages, name.page, most)) break;
  }
  return pages;
}

std::vector<std::size_t> NameBook::inside(const Query& query, std::size_t most) const {
  std::vector<std::size_t> pages;
  if (query.folded.empty()) return pages;
  for (const auto& name : names_)
    if (name.folded.find(query.folded) != std::string::npos && is_full_with(pages, name.page, most)) break;
  return pages;
}

std::vector<std::size_t> NameBook::pages_of(const Query& query, std::size_t most) const {
  static constexpr std::array<Level, 5> levels{&NameBook::same, &NameBook::whole, &NameBook::by_words,
                                               &NameBook::by_beginnings, &NameBook::inside};
  for (const auto level : levels) {
    auto pages = (this->*level)(query, most);
    if (pages.empty()) continue;
    sort_without_repeats(pages);
    return pages;
  }
  return {};
}

std::vector<std::size_t> NameBook::find(std::string_view query) const {
  std::vector<std::size_t> found;
  for (const auto page : pages_of(Query{query}, pages_.size() + 1)) found.push_back(pages_[page].index);
  return found;
}

bool NameBook::is_only(std::size_t page, const Query& query, std::vector<std::size_t>& begun) const {
  std::erase_if(begun, [&](std::size_t i) { return !all_fit(query.words, names_[i].words, is_beginning); });
  // The levels in their order; what fits at one of the others is begun by the query too.
  const auto level_of = [&](const Name& name) {
    if (name.folded == query.folded) return name.compared == query.compared ? 0 : 1;
    return all_fit(query.words, name.words, is_word) ? 2 : 3;
  };
  int own = 4;
  for (const auto i : begun)
    if (names_[i].page == page) own = std::min(own, level_of(names_[i]));
  const auto is_as_near = [&](std::size_t i) { return names_[i].page != page && level_of(names_[i]) <= own; };
  return own < 4 && std::ranges::none_of(begun, is_as_near);
}

std::string NameBook::shortest_query(std::size_t index) const {
  const auto page = std::ranges::find(pages_, index, &Page::index);
  if (page == pages_.end() || page->names == 0) return {};
  for (auto i = page->first_name; i < page->first_name + page->names; ++i) {
    const auto& name = names_[i];
    std::vector<std::string> words;
    std::ranges::remove_copy_if(name.words, std::back_inserter(words), is_title);
    if (words.size() > most_query_words) words.resize(most_query_words);
    // Each query goes on from the one before it, so only names that fit that one can fit.
    std::vector<std::size_t> begun;
    if (!words.empty())
      for (const auto& one : words_begun_by(words.front())) begun.push_back(one.name);
    sort_without_repeats(begun);
    std::string before;
    for (const auto& word : words) {
      for (const auto& part : before.empty() ? std::vector{word} : beginnings(word))
        if (const auto query = before.empty() ? part : before + "." + part; is_only(name.page, Query{query}, begun))
          return query;
      before += (before.empty() ? "" : ".") + word;
    }
    // Of two names in the same words each is still meant by the whole of it; one without words is never meant.
    if (!name.words.empty()) return name.written;
  }
  return names_[page->first_name].written;
}

std::vector<std::size_t> NameBook::nearest(std::string_view query) const {
  const std::string wanted = folded_to_find(query);
  struct Near {
    std::size_t changes, index;
  };
  std::vector<Near> near;
  const std::size_t most = std::max<std::size_t>(1, wanted.size() / 3);
  for (const auto& page : pages_) {
    Near best{most + 1, page.index};
    for (auto i = page.first_name; i < page.first_name + page.names; ++i) {
      const auto& name = names_[i];
      best.changes = std::min(best.changes, changes_between(wanted, name.folded, most));
      for (const auto& word : name.words) best.changes = std::min(best.changes, changes_between(wanted, word, most));
    }
    if (best.changes <= most) near.push_back(best);
  }
  sort_stably(near, &Near::changes);
  std::vector<std::size_t> indices;
  for (const auto& one : near)
    if (indices.size() < 3) indices.push_back(one.index);
  return indices;
}

std::vector<PersonIndex> ContactNames::find(std::string_view query) const {
  return persons(NameBook::find(query));
}

std::vector<PersonIndex> ContactNames::nearest(std::string_view query) const {
  return persons(NameBook::nearest(query));
}

bool begins_words_of(std::string_view text, std::string_view name) {
  return all_fit(words_to_find(text), words_to_find(name), is_beginning);
}

bool has_words(std::string_view text, std::string_view words) {
  return all_fit(words_of(folded(words)), words_of(folded(text)), is_word);
}

bool goes_on_with_name(std::string_view query, std::string_view text, const std::vector<std::string>& names) {
  const auto query_words = words_to_find(query), text_words = words_to_find(text);
  std::vector<std::string> left_out;
  for (const auto& name : names)
    for (const auto& word : words_to_find(name))
      if (std::ranges::none_of(query_words, [&](const auto& q) { return word.starts_with(q); }))
        left_out.push_back(word);
  return !text_words.empty() &&
         std::ranges::all_of(text_words, [&](const auto& word) { return std::ranges::count(left_out, word) > 0; });
}

std::string joined_query(std::string_view query, std::string_view more) {
  std::string joined;
  for (const auto part : {query, more})
    for (const auto& word : words_to_find(part)) joined += (joined.empty() ? "" : ".") + word;
  return joined;
}

}  // namespace netlog
