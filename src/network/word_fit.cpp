#include "netlog/network/word_fit.hpp"

namespace netlog {
namespace {

/// A matching in a bipartite graph, found by augmenting paths.
class Dealer {
 public:
  Dealer(const std::vector<std::string>& query, const std::vector<std::string>& name, Fits fits)
      : query_(query), name_(name), fits_(fits), holder_(name.size(), query.size()) {}

  bool deal() {
    for (std::size_t i = 0; i < query_.size(); ++i) {
      seen_.assign(name_.size(), false);
      if (!has_word(i)) return false;
    }
    return true;
  }

 private:
  /// Finds a word for the query word `i`, for which others may have to take another one.
  bool has_word(std::size_t i) {
    for (std::size_t j = 0; j < name_.size(); ++j) {
      if (seen_[j] || !fits_(query_[i], name_[j])) continue;
      seen_[j] = true;
      if (holder_[j] != query_.size() && !has_word(holder_[j])) continue;
      holder_[j] = i;
      return true;
    }
    return false;
  }

  const std::vector<std::string>& query_;
  const std::vector<std::string>& name_;
  Fits fits_;
  std::vector<std::size_t> holder_;  // of each word of the name, the query word that has it
  std::vector<bool> seen_;
};

}  // namespace

bool can_be_dealt_out(const std::vector<std::string>& query, const std::vector<std::string>& name, Fits fits) {
  return Dealer{query, name, fits}.deal();
}

}  // namespace netlog
