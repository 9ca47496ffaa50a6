#pragma once
// Entries that are asked for one after the other: `add`, and then the next one.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace netlog {

/// A series of entries that are asked for one after the other.
struct Series {
  std::size_t done = 0;
  std::vector<std::string> typed;                        // the arguments before anything was asked, which hold for each
  std::map<std::string, std::vector<std::string>> kept;  // by the word: the answer before, which is proposed again
};

/// The line that asks for the next one; empty where the command does not go on.
std::vector<std::string> next_in_series(const std::vector<std::string>& arguments, Series& series);

}  // namespace netlog
