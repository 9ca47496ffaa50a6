#include "netlog/merge/assembly.hpp"

#include <tuple>

namespace netlog {

std::vector<NewBlock> in_one_run(const std::vector<NewBlock>& blocks) {
  std::vector<NewBlock> first, second, run;
  for (const auto& block : blocks) (block.is_of_first ? first : second).push_back(block);
  run.reserve(blocks.size());
  const auto goes_before = [](const NewBlock& a, const NewBlock& b) {
    return std::tie(a.date, a.block->text) < std::tie(b.date, b.block->text);
  };
  auto a = first.begin(), b = second.begin();
  while (a != first.end() && b != second.end()) run.push_back(goes_before(*b, *a) ? *b++ : *a++);
  run.insert(run.end(), a, first.end());
  run.insert(run.end(), b, second.end());
  return run;
}

void Assembly::add(std::string_view gap, std::string_view text, bool stood_at_the_top) {
  if (text_.empty()) {
    if (stood_at_the_top) text_ += gap;
  } else {
    text_ += gap.empty() && stood_at_the_top ? std::string_view("\n") : gap;
  }
  text_ += text;
}

}  // namespace netlog
