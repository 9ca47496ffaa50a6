// The file is walked line by line. Lines that belong together (folded ones, soft breaks of quoted-printable, base64)
// make a property; only properties that a record has room for are kept.

#include "netlog/exchange/vcard.hpp"

#include "netlog/base/text.hpp"
#include "netlog/exchange/card_fields.hpp"
#include "netlog/exchange/charset.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace netlog {
namespace {

/// Whether the last escape of `text` begins a character of UTF-8 that the first one of `more` goes on with.
bool goes_on_inside_character(std::string_view text, std::string_view more) {
  if (text.size() < 3 || text[text.size() - 3] != '=' || more.size() < 3 || more.front() != '=') return false;
  const auto byte = [](std::string_view escape) {
    const auto decoded = decoded_escapes(escape, '=');
    return decoded.size() == 1 ? static_cast<unsigned char>(decoded.front()) : 0U;
  };
  const auto before = byte(text.substr(text.size() - 3)), after = byte(more.substr(0, 3));
  return before >= 0x80 && after >= 0x80 && after < 0xC0;
}

/// Where the reading of a file stands.
class CardReader {
 public:
  CardReader(std::size_t file, std::string charset, Records& into)
      : file_(file), charset_(std::move(charset)), into_(into) {}

  void read(std::string_view bytes, const Progress& progress) {
    PhysicalLines lines{bytes};
    for (std::string_view line; lines.next(line);) {
      if (progress) progress(lines.read(), bytes.size());
      if (name_ == "begin" || name_ == "end") flush();
      if (card_ && is_first_line_ && !is_blank(line)) {
        indent_ = line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
        is_first_line_ = false;
      }
      // Where all lines of a card are indented, that folds none.
      if (!indent_.empty() && line.starts_with(indent_)) line.remove_prefix(indent_.size());
      if (continues(line)) continue;
      flush();
      begin(line, lines.number());
    }
    flush();
    if (card_) finish();
  }

  /// Whether values that were taken for Windows-1252 look like 1250.
  bool looks_like_1250() const { return looks_like_1250_; }

 private:
  /// Adds `line` to the property before it, if it belongs there.
  bool continues(std::string_view line) {
    if (!is_open_) return false;
    if (ends_softly_ && !is_this_word(without_blanks(line), "end:vcard")) {
      add_behind_soft_break(line);
      return true;
    }
    if (line.empty()) return false;
    if (is_card_blank(line.front())) {
      add(line.substr(1));
      return true;
    }
    if (is_base64_ && line.find(':') == line.npos) {
      add(line);
      return true;
    }
    return false;
  }

  void add_behind_soft_break(std::string_view line) {
    if (is_kept_) bytes_.erase(bytes_.find_last_not_of(" \t"));
    // Some fold such lines besides: that blank is none of the text.
    const auto bare = without_blanks(line);
    const bool is_indented = line.starts_with('\t') || line.starts_with("  ");
    const bool is_folded = line.starts_with(" =") && goes_on_inside_character(bytes_, bare);
    add(is_indented || is_folded ? bare : line);
  }

  void add(std::string_view line) {
    constexpr std::size_t most_of_header = 1000;
    if (is_kept_ && !is_too_long_) {
      is_too_long_ = bytes_.size() + line.size() > most_bytes_of_value + most_of_header;
      bytes_ += is_too_long_ ? line.substr(0, most_of_header) : line;
    }
    if (!has_header_) look_at_header();
    ends_softly_ = is_quoted_printable_ && without_blanks(line).ends_with('=') && !is_too_long_;
  }

  /// The header may be folded, too: what it says is known when its colon is there.
  void look_at_header() {
    const auto begin = value_begin(bytes_);
    has_header_ = begin != bytes_.npos || is_too_long_;
    if (!has_header_) return;
    name_ = name_of_property(bytes_);
    const std::string_view name = name_;
    is_kept_ = name == "begin" || name == "end" || name == "agent" || is_known_property(name);
    const auto coding = coding_of(std::string_view(bytes_).substr(0, std::min(begin, std::size_t(1000))));
    is_quoted_printable_ = coding == CardCoding::quoted_printable;
    is_base64_ = coding == CardCoding::base64;
  }

  void begin(std::string_view line, std::size_t number) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    is_open_ = !line.empty();
    name_.clear();
    line_ = number;
    bytes_.clear();
    is_kept_ = true;
    is_too_long_ = has_header_ = is_quoted_printable_ = is_base64_ = ends_softly_ = false;
    if (is_open_) add(line);
  }

  /// The property that was read is whole.
  void flush() {
    if (!std::exchange(is_open_, false)) return;
    const auto at = is_kept_ ? value_begin_of_whole(bytes_) : bytes_.npos;
    if (is_kept_ && !has_header_) name_ = name_of_property(bytes_);
    const std::string_view name = name_;
    if (name.empty() || (at == bytes_.npos && is_kept_)) return;
    const bool was_agent = std::exchange(was_agent_, false);
    if (!is_kept_) return;
    if (is_too_long_) {
      if (card_ && inside_.empty() && is_known_property(name)) card_->is_too_long = true;
      return;
    }
    const auto value = without_blanks(std::string_view(bytes_).substr(at));
    if (name == "begin") return begin_part(value, was_agent);
    if (name == "end") return end_part(value);
    was_agent_ = name == "agent" && value.empty();
    if (name == "agent" && is_this_word(value, "begin:vcard")) inside_.emplace_back("vcard");
    if (name == "agent" || !card_ || !inside_.empty() || !is_known_property(name)) return;
    const auto property = property_of(bytes_, at, charset_);
    if (property.is_guessed && has_letters_of_1250(property.value)) looks_like_1250_ = true;
    take_property(*card_, property);
  }

  void begin_part(std::string_view what, bool of_agent) {
    if (!is_this_word(what, "vcard")) {
      if (card_) inside_.push_back(ascii_lower(what));
      return;
    }
    if (card_ && (of_agent || !inside_.empty())) {
      inside_.emplace_back("vcard");
    } else {
      if (card_) finish();
      card_.emplace();
      card_->record.file = file_;
      card_->record.line = line_;
      is_first_line_ = true;
    }
  }

  void end_part(std::string_view what) {
    // Files that were put together without a line break between.
    const bool begins_next = is_this_word(what, "vcardbegin:vcard");
    if (begins_next) what = what.substr(0, 5);
    if (!inside_.empty()) {
      const auto at = std::find(inside_.rbegin(), inside_.rend(), ascii_lower(what));
      if (at != inside_.rend()) {
        inside_.erase(std::prev(at.base()), inside_.end());
        return;
      }
    }
    if (card_ && is_this_word(what, "vcard")) finish();
    if (begins_next) begin_part(what, false);
  }

  void finish() {
    auto card = *std::exchange(card_, std::nullopt);
    inside_.clear();
    indent_ = {};
    const auto line = card.record.line;
    if (card.is_group) {
      ++into_.left_out.groups;
      return;
    }
    if (card.is_too_long) {
      into_.problems.push_back({file_, line, "a value of this card is longer than 1 MiB"});
      return;
    }
    add_record(record_of(std::move(card)), "card", into_);
  }

  std::size_t file_;
  std::string charset_;
  Records& into_;
  std::optional<OpenCard> card_;
  std::vector<std::string> inside_;  // parts of this card that are not this person's
  std::string_view indent_;          // of all lines of this card
  bool is_first_line_ = false;
  // The property that is being read; its name is known when its header is.
  std::string name_, bytes_;
  std::size_t line_ = 0;
  bool is_open_ = false, has_header_ = false, is_kept_ = false, is_quoted_printable_ = false, is_base64_ = false,
       ends_softly_ = false, is_too_long_ = false;
  bool was_agent_ = false;
  bool looks_like_1250_ = false;
};

}  // namespace

bool looks_like_vcards(std::string_view bytes) {
  PhysicalLines lines{bytes};
  for (std::string_view line; lines.next(line);)
    if (const auto bare = without_blanks(line); bare.size() < 40) {
      const auto lower = ascii_lower(bare);
      if (lower.starts_with("begin") && without_blanks(std::string_view(lower).substr(5)).starts_with(':') &&
          lower.find("vcard") != lower.npos)
        return true;
    }
  return false;
}

void read_vcards(std::string_view bytes, std::size_t file, const std::string& name, const std::string& charset,
                 Records& into, const Progress& progress) {
  CardReader reader{file, charset, into};
  reader.read(bytes, progress);
  if (reader.looks_like_1250()) into.remarks.push_back(hint_at_1250(name));
}

}  // namespace netlog
