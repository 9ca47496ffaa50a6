#pragma once
// Texts merged line by line: the header of a ledger, and whole files that cannot be read as ledgers.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// Which side of a conflict is taken; `marked`: both, between git's markers of so many signs.
struct Preference {
  enum class Takes { marked, ours, theirs };
  Takes takes = Takes::marked;
  std::size_t marker_size = 7;
};

/// The lines of a text, each with its line break.
std::vector<std::string_view> lines_in(std::string_view text);

/// The comment of a line of TOML, from its sign on; empty where it has none outside of quotes. Of a text of several
/// lines any line may look as if it had one.
std::string_view comment_in(std::string_view line);

/// A conflict between two texts (each ends with a line break, or is empty), as it is to stand in the file.
std::string conflict_text(std::string_view ours, std::string_view theirs, const Preference& preference);

struct MergedLines {
  std::string text;
  std::size_t conflicts = 0;
};

/// Three-way, by lines. What one side alone changed is taken; lines that both put in where the base has none are a
/// conflict as far as they differ. Every line of the texts is ended.
MergedLines merged_lines(std::string_view base, std::string_view ours, std::string_view theirs,
                         const Preference& preference);

/// For each of the first lines its partner among the second ones, none (-1) for one without; partners keep their order.
/// Lines that stand once on both sides are paired first, then what lies between them: fast for any texts, and nearly
/// always the longest common sequence.
std::vector<std::size_t> line_partners(const std::vector<std::string_view>& first,
                                       const std::vector<std::string_view>& second);

}  // namespace netlog
