#pragma once
// Text as people compare it and as a terminal shows it: folding, words, width, what must not reach a terminal raw.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// `text` with A to Z in lower case; for words of netlog's own, never for names.
std::string ascii_lower(std::string_view text);

/// The number that `text` writes in digits alone (at most 18 of them).
std::optional<std::int64_t> whole_number(std::string_view text);

bool is_utf8(std::string_view text);

/// U+FEFF in UTF-8, which some editors put in front of a text.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
/// Where a text begins behind its byte order mark: at 3, or at 0 where it has none.
constexpr std::size_t behind_mark(std::string_view text) {
  return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

/// True when nothing but blanks is left of `text`.
bool is_blank(std::string_view text);

/// `text` without blanks at its ends, and with one space for each run of blanks inside: how a name is written down.
std::string tidied(std::string_view text);

/// `text` without blanks at its ends.
std::string trimmed(std::string_view text);

/// The parts of `text` between its blanks.
std::vector<std::string> split_at_blanks(std::string_view text);

/// `text` as names, tags and groups are compared: Unicode NFKD, marks dropped, full case folding, runs of blanks one
/// space, none at the ends. `folded("  Ștefan  MUREȘAN")` is "stefan muresan". What is no UTF-8 stays as it is.
std::string folded(std::string_view text);

/// The runs of letters and digits of a folded text, apostrophes dropped: "o'neill-pop" gives "oneill" and "pop".
std::vector<std::string> words_of(std::string_view folded_text);

/// A word as it was written, for those to whom capitals say something.
struct WrittenWord {
  std::string text;
  bool in_capitals;  // every letter of it
};
/// The words of a text that is not folded.
std::vector<WrittenWord> written_words_of(std::string_view text);

/// How many columns of a terminal `text` takes: 0 for a combining mark, 2 for a wide character.
std::size_t width(std::string_view text);

/// What of `text` fits into `columns`, at least one character.
std::string beginning(std::string_view text, std::size_t columns);

/// `text` cut to `columns`, with "…" as its last one when something went.
std::string clipped(std::string_view text, std::size_t columns);

/// `text` with every control character, and every character that turns the direction of writing, as an escape like
/// "\x1b" or "\u202e", so that a terminal shows it and does not obey it.
std::string shown(std::string_view text);

/// A message with whatever it quotes in double quotes cut to 200 columns. What it tells to type is better left whole.
std::string with_short_quotes(std::string_view message);

/// `text` in double quotes, as TOML and JSON both read it back; what `shown` escapes is an escape here too.
std::string in_quotes(std::string_view text);

/// A hash of `text` that stays the same for ever, on every machine: FNV-1a of 64 bits. It is no secret.
std::uint64_t hash_of(std::string_view text);

/// `items` in one line: "a, b and c".
std::string enumerated(const std::vector<std::string>& items, std::string_view last_joint = " and ");

/// `parts` in one, with `between` between two of them. It is no template, as `fmt::join` is, which costs each unit 0.6
/// s.
std::string joined(const std::vector<std::string>& parts, std::string_view between);
std::string joined(const std::vector<std::string_view>& parts, std::string_view between);

/// `text` with its first letter in upper case, where that is one of A to Z.
std::string capitalised(std::string_view text);

/// Whether the first character is a letter in upper case.
bool begins_with_capital(std::string_view text);

/// "1 card", "2 cards"; the second form is the first with an "s" unless given.
std::string counted(std::int64_t number, std::string_view one, std::string_view many = {});

}  // namespace netlog
