#pragma once
// Address books that are looked into, and never written: when a contact is added, what the book knows fills in.

#include "netlog/exchange/importing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// The most records, and bytes of their text, of one book.
inline constexpr std::size_t most_records_of_book = 100'000, most_text_of_book = 64 << 20;

/// All books, each with its number.
struct Shelf {
  Records all;
  std::vector<std::string> names;
  std::vector<std::string> warnings;  // about books that cannot be used
};

/// "the book phone.xlsx is not used: it is a ZIP archive".
std::string book_not_used(const std::string& name, std::string_view what);

/// Adds a book of these bytes. What is wrong with it becomes a warning.
void add_book(Shelf& shelf, const std::string& name, std::string_view bytes);

struct FoundInBooks {
  std::optional<PersonRecord> person;  // exactly one who is called so
  std::vector<std::string> books;      // from which that is
  struct Offer {
    std::string name, book;
  };
  std::vector<Offer> offers;     // people whose name has all words of it, in the order of the books
  std::vector<Offer> namesakes;  // several who are called so, of whom nobody knows which is meant
};
/// Whom `name` means in the books: the same words in any order, or a nickname.
FoundInBooks found_in_books(const Shelf& shelf, std::string_view name);

/// The names in the books that begin so: each word of `typed` is the beginning of a word of its own.
std::vector<std::string> names_in_books(const Shelf& shelf, std::string_view typed, std::size_t most);

/// What `contact` lacks, from `record`. Gives the keys that were filled in: "phone", "company".
std::vector<std::string> fill_in(Contact& contact, const PersonRecord& record);

}  // namespace netlog
