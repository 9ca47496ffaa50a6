#pragma once
// Blocks by something that several of them may have alike.

#include "netlog/network/history.hpp"

#include <unordered_map>
#include <utility>
#include <vector>

namespace netlog {

/// Numbers by a key, given out in their order.
template <class Key> class Queues {
 public:
  void add(Key key, std::size_t number) { queues_[std::move(key)].numbers.push_back(number); }
  /// The next one of that key, which stays; none if there is none left.
  std::size_t first(const Key& key) const {
    const auto at = queues_.find(key);
    return at == queues_.end() || at->second.next == at->second.numbers.size() ? none
                                                                               : at->second.numbers[at->second.next];
  }
  /// The same, which is given out.
  std::size_t take(const Key& key) {
    const auto number = first(key);
    if (number != none) ++queues_.find(key)->second.next;
    return number;
  }

 private:
  struct Queue {
    std::vector<std::size_t> numbers;
    std::size_t next = 0;
  };
  std::unordered_map<Key, Queue> queues_;
};

}  // namespace netlog
