#pragma once
// Finding somebody by a clear part of a name. A query names what it matches at the first of four levels that has a
// match: the whole of a name; all its words are words of a name; each is the beginning of one; it occurs in a name.
// Names and queries are compared folded, and each word of the query needs a word of its own.

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Somebody or something that can be called by any of its names.
struct Named {
  std::size_t index = 0;
  std::vector<std::string> names;
};

/// Names made ready for many queries.
class NameBook {
 public:
  explicit NameBook(const std::vector<Named>& named);

  /// The indices of those that `query` names, in the order of the book.
  std::vector<std::size_t> find(std::string_view query) const;

  /// The shortest query that names only `index`: its first word if that is enough, else with as much of the next words
  /// as it takes, joined by points ("ana.p"), else the whole of its first name that has a letter or digit.
  std::string shortest_query(std::size_t index) const;

  /// The indices of those with a name, or a word of one, that comes near to `query`, the nearest first, three at most.
  std::vector<std::size_t> nearest(std::string_view query) const;

 private:
  struct Name {
    std::string written, folded;
    std::vector<std::string> words;
  };
  struct Page {
    std::size_t index;
    std::vector<Name> names;
  };
  std::vector<Page> pages_;
};

/// Whether each word of `text` is the beginning of a word of `name` of its own: "pop" and "a.pop" of Ana Popescu.
bool begins_words_of(std::string_view text, std::string_view name);

/// Whether `text` is made only of words of `names` that `query` leaves out: "popescu" after "ana" for Ana Popescu. Such
/// a text goes on with the name before it, and was hardly meant as something else.
bool goes_on_with_name(std::string_view query, std::string_view text, const std::vector<std::string>& names);

/// `query` and `more` as one argument: "ana.popescu".
std::string joined_query(std::string_view query, std::string_view more);

}  // namespace netlog
