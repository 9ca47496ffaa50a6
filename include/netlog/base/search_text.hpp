#pragma once
// Text as it is searched. Names are told apart by `folded` (base/text.hpp); whoever searches may leave out more.

#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// `text` folded, without any mark, and with the letters that have no plain one of their own by Unicode's rules (ł ø đ
/// ð æ œ þ ħ ı) as l o d d ae oe th h i: "lukasz" finds "Łukasz".
std::string folded_to_find(std::string_view text);
/// The same of a text that is `folded` already.
std::string as_searched(std::string_view folded_text);

/// The words of `text` as they are searched.
std::vector<std::string> words_to_find(std::string_view text);

}  // namespace netlog
