#pragma once
// Finding somebody by a clear part of a name. A query names what it matches at the first of four levels that has a
// match: the whole of a name; all its words are words of a name; each is the beginning of one; it occurs in a name.
// Names and queries are compared folded as text is searched, and each word of the query needs a word of its own. Where
// the whole of several names fits so, those come first that are the same name by the rule that tells names apart.

#include "netlog/network/history.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Somebody or something that can be called by any of its names.
struct Named {
  std::size_t index = 0;
  std::vector<std::string> names;
};

/// The words of a query, at most.
inline constexpr std::size_t most_query_words = 64;

/// Names made ready for many queries: made in O(n log n) of all their words. A query that the whole or words of a name
/// answer costs what it finds; only one that has to be looked for inside of names reads them all.
class NameBook {
 public:
  explicit NameBook(const std::vector<Named>& named);
  NameBook(const NameBook&) = delete;
  NameBook(NameBook&&) = default;

  /// The indices of those that `query` names, in the order of the book. Throws UsageError for more than 64 words.
  std::vector<std::size_t> find(std::string_view query) const;

  /// The shortest query that names only `index`: its first word if that is enough (and no title), else with as much of
  /// the next words as it takes, joined by points ("ana.p"), else the whole of its first name that has a letter or
  /// digit.
  std::string shortest_query(std::size_t index) const;

  /// The indices of those with a name, or a word of one, that comes near to `query`, the nearest first, three at most.
  std::vector<std::size_t> nearest(std::string_view query) const;

 private:
  struct Name {
    std::size_t page;
    std::string written, compared, folded;
    std::vector<std::string> words;
  };
  struct Page {
    std::size_t index, first_name, names;
  };
  struct Word {
    std::string_view text;  // a part of names_
    std::size_t name;
  };
  struct Query;
  using Level = std::vector<std::size_t> (NameBook::*)(const Query&, std::size_t) const;

  std::vector<std::size_t> pages_of(const Query& query, std::size_t most) const;
  std::vector<std::size_t> same(const Query& query, std::size_t most) const;
  std::vector<std::size_t> whole(const Query& query, std::size_t most) const;
  std::vector<std::size_t> by_words(const Query& query, std::size_t most) const;
  std::vector<std::size_t> by_beginnings(const Query& query, std::size_t most) const;
  std::vector<std::size_t> inside(const Query& query, std::size_t most) const;
  /// The words that begin so.
  std::span<const Word> words_begun_by(const std::string& beginning) const;
  /// Whether `query`, made of beginnings of words of a name of `page`, names that page only. Of `begun`, which holds
  /// all names that may fit, those stay that do.
  bool is_only(std::size_t page, const Query& query, std::vector<std::size_t>& begun) const;

  std::vector<Page> pages_;
  std::vector<Name> names_;          // page by page
  std::vector<std::size_t> sorted_;  // names_ by `folded`
  std::vector<Word> words_;          // of all names, by text
};

/// A book whose indices are those of persons.
class ContactNames : private NameBook {
 public:
  using NameBook::NameBook, NameBook::shortest_query;
  /// All of a book, where it does not matter of what the names are.
  const NameBook& book() const { return *this; }
  /// As those of NameBook.
  std::vector<PersonIndex> find(std::string_view query) const;
  std::vector<PersonIndex> nearest(std::string_view query) const;
};

/// Whether each word of `text` is the beginning of a word of `name` of its own: "pop" and "a.pop" of Ana Popescu.
bool begins_words_of(std::string_view text, std::string_view name);

/// Whether each word of `words` is a word of `text` of its own: "crown" of "a gold crown".
bool has_words(std::string_view text, std::string_view words);

/// Whether `text` is made only of words of `names` that `query` leaves out: "popescu" after "ana" for Ana Popescu. Such
/// a text goes on with the name before it, and was hardly meant as something else.
bool goes_on_with_name(std::string_view query, std::string_view text, const std::vector<std::string>& names);

/// `query` and `more` as one argument: "ana.popescu".
std::string joined_query(std::string_view query, std::string_view more);

}  // namespace netlog
