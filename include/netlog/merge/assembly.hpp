#pragma once
// The blocks of a merged ledger, put one behind the other.

#include "netlog/base/date.hpp"
#include "netlog/merge/blocks.hpp"
#include "netlog/network/history.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

/// What a new block is to stand as.
struct NewText {
  std::string text = {};    // empty: as it is
  bool is_dropped = false;  // its twin on the other side stands for both
  bool is_equal = false;    // to its twin
  std::size_t twin = none;  // the number of that one
  std::size_t list = none;  // the list that is brought together once it stands there
};

/// A new block where it is to be put.
struct NewBlock {
  const Block* block = nullptr;
  const NewText* text = nullptr;
  std::size_t number = none;  // on its side
  std::optional<Date> date = {};
  bool is_of_first = false;       // of the first side
  bool stood_at_the_top = false;  // nothing stood above it
};
/// The blocks of both sides in one run: by date, undated ones first, on one day the smaller text first. Either side's
/// keep their order, also beside those that both sides have; what is dropped is left out.
std::vector<NewBlock> in_one_run(const std::vector<NewBlock>& blocks);

/// A ledger's text that grows by blocks.
class Assembly {
 public:
  explicit Assembly(std::string header) : text_(std::move(header)) {}
  void add(std::string_view gap, std::string_view text, bool stood_at_the_top = false);
  std::string ended(std::string_view tail) { return std::move(text_.append(tail)); }

 private:
  std::string text_;
};

}  // namespace netlog
