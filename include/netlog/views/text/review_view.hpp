#pragma once
// How `review` looks: as a list, and one line at a time.

#include "netlog/analysis/review.hpp"
#include "netlog/views/text/page.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace netlog {

/// Each line with the commands that would answer it.
Page review_page(const std::vector<ReviewItem>& items, std::size_t width);

/// A key that answers a line, and what it says: `w`, "won".
struct ReviewKey {
  char key;
  std::string meaning;
};

/// The key that answers an item by an outcome: its first letter, but for what ends it with nothing.
char key_of(Status status);
/// The keys that fit an item.
std::vector<ReviewKey> keys_for(const ReviewItem& item);
/// What to write where something else was typed: "write c contacted, d date; or Enter, <, . or ?".
std::string keys_in_words(const std::vector<ReviewKey>& keys);

/// One line: what is known, and the keys that fit.
Page review_item_page(const ReviewItem& item, std::size_t number, std::size_t of, const std::vector<ReviewKey>& keys,
                      std::size_t width);

}  // namespace netlog
