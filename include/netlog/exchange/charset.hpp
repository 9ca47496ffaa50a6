#pragma once
// Character sets: bytes of other programs as UTF-8.

#include <optional>
#include <string>
#include <string_view>

namespace netlog {

bool is_known_charset(const std::string& charset);

/// `bytes` of a character set as UTF-8; nothing where the set is unknown, or has no such bytes.
std::optional<std::string> from_charset(std::string_view bytes, const std::string& charset);

/// `bytes` as UTF-8, whatever they are: of `charset` if it is given and fits, else UTF-8 where they are that, else of
/// `otherwise`, what it has not as U+FFFD.
std::string as_utf8(std::string_view bytes, const std::string& charset, const std::string& otherwise = "CP1252");

/// The text of a file in UTF-16, with a mark of its order or without one; nothing where it is something else.
std::optional<std::string> from_utf16(std::string_view bytes);

/// The name of a code page in short, as people write it ("1250"), as a character set.
std::string charset_called(std::string_view name);

/// Whether a text that was read as Windows-1252 has letters inside of words, ª º Þ þ, that are Ş ş Ţ ţ in 1250 and
/// hardly stand there in any language. Spain's "Mª" and Portugal's "Nº" are none.
bool has_letters_of_1250(std::string_view text);
/// What to say then of a file.
std::string hint_at_1250(std::string_view name);

}  // namespace netlog
