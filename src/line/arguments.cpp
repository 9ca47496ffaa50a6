#include "netlog/line/arguments.hpp"

#include <algorithm>

namespace netlog {

const Word* option_called(const std::vector<Word>& words, std::string_view text) {
  const auto name = text.substr(0, text.find('='));
  const auto at = std::ranges::find_if(words, [&](const Word& word) {
    return word.is_option() &&
           (name == word.name || (word.letter != 0 && text.size() == 2 && text[0] == '-' && text[1] == word.letter));
  });
  return at == words.end() ? nullptr : &*at;
}

bool is_cluster(std::string_view text) {
  return text.size() > 2 && text[0] == '-' && text[1] != '-';
}

std::vector<std::string> unclustered(const std::string& text, const std::vector<Word>& words) {
  std::vector<std::string> apart;
  for (std::size_t i = 1; i < text.size(); ++i) {
    apart.push_back(std::string("-") + text[i]);
    const auto* word = option_called(words, apart.back());
    if (!word) return {text};
    if (word->is_flag() || i + 1 == text.size()) continue;
    const auto value = text.substr(i + 1);
    apart.push_back(value.starts_with('=') ? value.substr(1) : value);
    break;
  }
  return apart;
}

namespace {

/// Whether the argument after `text` is the value of an option.
bool takes_next(const std::string& text, const std::vector<Word>& words) {
  const auto parts = is_cluster(text) ? unclustered(text, words) : std::vector{text};
  const auto* word = parts.back().starts_with('-') ? option_called(words, parts.back()) : nullptr;
  return word && !word->is_flag() && parts.back().find('=') == std::string::npos;
}

}  // namespace

std::size_t command_place(const std::vector<std::string>& arguments, const std::vector<Word>& globals) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& text = arguments[i];
    if (text == "--") return i + 1;
    if (!text.starts_with('-') || text == "-") return i;
    if (takes_next(text, globals)) ++i;
  }
  return arguments.size();
}

}  // namespace netlog
