#include "netlog/ledger/mending.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/entry_matching.hpp"
#include "netlog/ledger/toml.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace netlog {
namespace {

bool is_toml(std::string_view text) {
  bool whole = true;
  read_toml(text, {[](const RawEntry&) { return true; }, [](const RawEntry&, std::size_t, std::size_t) {},
                   [&](const Finding&, bool lost) { whole = whole && !lost; }});
  return whole;
}

/// Where the line begins that ends before `end`.
std::size_t line_begin(std::string_view text, std::size_t end) {
  return end == 0 ? 0 : text.rfind('\n', end - 1) + 1;
}
bool is_comment(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  return first != line.npos && line[first] == '#';
}

/// Where the blank line above `begin`, which begins a line, begins; `begin` itself where there is none.
std::size_t with_blank_line_above(std::string_view text, std::size_t begin) {
  if (begin == 0) return 0;
  const auto above = line_begin(text, begin - 1);
  return is_blank(text.substr(above, begin - above)) ? above : begin;
}

/// Where the comment begins that `merge` writes above the first entry which it takes over; `begin` itself where there
/// is none above the entry at `begin`.
std::size_t with_merge_comment(std::string_view text, std::size_t begin) {
  if (begin == 0) return 0;
  const auto above = line_begin(text, begin - 1);
  const auto line = text.substr(above, begin - above);
  const bool is_one = line.starts_with("# merged ") && line.find(" from ") != line.npos &&
                      (line.find(" entry") != line.npos || line.find(" entries") != line.npos);
  return is_one ? above : begin;
}

/// The first comment behind the last value of `entry`, on its line or below; none: npos. In the last line each `#` may
/// begin one or be part of a string: where it begins one, what stands before it is TOML by itself.
std::size_t comment_behind(std::string_view entry) {
  const auto body = body_of(entry, 0, entry.size()).end;
  const auto last_line = line_begin(entry, without_end_of_blanks(entry.substr(0, body)).size());
  for (auto at = entry.find('#', last_line); at < body; at = entry.find('#', at + 1))
    if (is_toml(entry.substr(0, at))) return at;
  return entry.find('#', body);
}

/// `text` with plain line breaks, to be compared: an editor may write others.
std::string with_plain_breaks(std::string_view text) {
  std::string plain{text};
  std::size_t to = 0;
  for (std::size_t from = 0; from < plain.size(); ++from)
    if (plain[from] != '\r' || from + 1 == plain.size() || plain[from + 1] != '\n') plain[to++] = plain[from];
  plain.resize(to);
  return plain;
}

std::string_view line_break_of(std::string_view text) {
  return text.find("\r\n") == text.npos ? "\n" : "\r\n";
}

/// An entry of the edited copy with the comments right above it, without blank lines around.
struct Chunk {
  std::string text;
  std::size_t from = 0;
};

std::vector<Chunk> pieces_of(const Ledger& copy) {
  const std::string_view text = copy.text;
  const auto line_break = line_break_of(text);
  std::vector<Chunk> pieces;
  const auto add = [&](std::size_t begin, std::size_t end) {
    begin = std::min(text.find_first_not_of("\r\n", begin), end);
    const auto inner = without_end_of_blanks(text.substr(begin, end - begin));
    if (inner.empty()) return;
    const auto behind = text.substr(begin + inner.size(), end - begin - inner.size());
    pieces.push_back({std::string(inner).append(
                          behind.empty() ? line_break : line_break_of(behind.substr(0, behind.find('\n') + 1))),
                      begin});
  };
  std::size_t begin = 0;
  for (std::size_t i = 1; i < copy.entries.size(); ++i) {
    const auto body_end = body_of(text, copy.entries[i - 1].begin, copy.entries[i - 1].end).end;
    std::size_t next = copy.entries[i].begin;
    while (next > body_end) {
      const auto above = line_begin(text, next - 1);
      if (!is_comment(text.substr(above, next - above))) break;
      next = above;
    }
    add(begin, next);
    begin = next;
  }
  add(begin, text.size());
  return pieces;
}

}  // namespace

Range body_of(std::string_view text, std::size_t begin, std::size_t end) {
  const auto entry = text.substr(begin, end - begin);
  // Comments and blank lines at the end; a line of a string may look like one, then what stands before is no TOML.
  auto body = entry.size();
  while (body > 0) {
    const auto line = line_begin(entry, body - 1);
    const auto last = entry.substr(line, body - line);
    if (!is_blank(last) && !is_comment(last)) break;
    body = line;
  }
  if (body < entry.size() && !is_toml(entry.substr(0, body))) {
    if (!is_toml(entry)) return {begin, end};
    while (body < entry.size() && !is_toml(entry.substr(0, body))) body = line_end(entry, body);
  }
  return {begin, begin + body};
}

Shortened without_last(const Ledger& ledger, std::size_t count) {
  const std::string_view text = ledger.text;
  auto length = text.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto begin = ledger.entries[ledger.entries.size() - 1 - i].begin;
    const auto comment = comment_behind(text.substr(begin, length - begin));
    if (comment != text.npos) {
      const auto before = text.substr(0, begin + comment);
      const auto line = line_begin(text, before.size());
      return {length, {std::size_t(std::ranges::count(before, '\n')) + 1, width(before.substr(line)) + 1}};
    }
    length = with_blank_line_above(text, with_merge_comment(text, begin));
  }
  return {length, {}};
}

std::string only(std::string_view text, const std::vector<Range>& bodies) {
  const auto line_break = line_break_of(text);
  std::string copy;
  for (const auto& body : bodies) {
    if (!copy.empty()) copy += line_break;
    copy += text.substr(body.begin, body.end - body.begin);
    if (!copy.ends_with('\n')) copy += line_break;
  }
  return copy;
}

PutBack put_back(std::string_view text, const std::vector<Range>& bodies, const Ledger& copy) {
  const auto pieces = pieces_of(copy);
  std::vector<std::string> old_texts, new_texts;
  for (const auto& body : bodies)
    old_texts.push_back(with_plain_breaks(without_end_of_blanks(text.substr(body.begin, body.end - body.begin))));
  for (const auto& piece : pieces) new_texts.push_back(with_plain_breaks(without_end_of_blanks(piece.text)));
  const std::vector<std::string_view> olds(old_texts.begin(), old_texts.end()),
      news(new_texts.begin(), new_texts.end());
  const auto match = matching_entries(olds, news);

  const auto line_break = line_break_of(text);
  PutBack back;
  std::size_t at = 0, next = 0;
  const auto write = [&](const Chunk& piece) {
    back.parts.push_back({{back.text.size(), back.text.size() + piece.text.size()}, piece.from});
    back.text += piece.text;
  };
  const auto is_new = [&](std::size_t piece) { return piece < pieces.size() && match[piece] == bodies.size(); };
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    back.text += text.substr(at, bodies[i].begin - at);
    at = bodies[i].end;
    for (; i == 0 && is_new(next); ++next) {
      write(pieces[next]);
      back.text += line_break;
    }
    if (next == pieces.size() || match[next] != i) {
      back.text.resize(with_blank_line_above(back.text, back.text.size()));
      if (back.text.empty() && is_blank(text.substr(at, line_end(text, at) - at))) at = line_end(text, at);
      continue;
    }
    if (news[next] == olds[i])
      back.text += text.substr(bodies[i].begin, bodies[i].end - bodies[i].begin);
    else
      write(pieces[next]);
    for (++next; is_new(next); ++next) {
      if (!back.text.ends_with('\n')) back.text += line_break;
      back.text += line_break;
      write(pieces[next]);
    }
  }
  back.text += text.substr(at);
  return back;
}

std::vector<EntryIndex> entries_gone(const Ledger& before, const Ledger& after) {
  const auto text = [](const Ledger& ledger, const Entry& entry) {
    return without_end_of_blanks(std::string_view(ledger.text).substr(entry.begin, entry.end - entry.begin));
  };
  std::map<std::string_view, std::size_t> unchanged;
  for (const auto& entry : after.entries) ++unchanged[text(after, entry)];
  // What is left once those that are the same to the letter are put aside.
  struct Rest {
    std::vector<EntryIndex> entries;
    std::vector<std::string_view> olds, news;
  };
  std::map<std::string_view, Rest> rests;
  for (const auto i : before.entries.indices()) {
    const auto old = text(before, before.entries[i]);
    if (const auto same = unchanged.find(old); same != unchanged.end() && same->second > 0) {
      --same->second;
      continue;
    }
    auto& rest = rests[kind_of(before.entries[i])];
    rest.entries.push_back(i);
    rest.olds.push_back(old);
  }
  for (const auto& entry : after.entries)
    if (auto& left = unchanged[text(after, entry)]; left > 0) {
      --left;
      rests[kind_of(entry)].news.push_back(text(after, entry));
    }
  std::vector<EntryIndex> gone;
  for (const auto& [kind, rest] : rests) {
    std::vector<bool> stays(rest.olds.size() + 1);
    for (const auto old : matching_entries(rest.olds, rest.news)) stays[old] = true;
    for (std::size_t i = 0; i < rest.olds.size(); ++i)
      if (!stays[i]) gone.push_back(rest.entries[i]);
  }
  std::ranges::sort(gone);
  return gone;
}

Place place_in_copy(const PutBack& back, std::string_view copy, Place place) {
  std::size_t line = 0;
  for (auto number = place.line; number > 1; --number) line = line_end(back.text, line);
  const auto holds = [&](const PutBack::Part& part) { return part.range.begin <= line && line < part.range.end; };
  const auto part = std::ranges::find_if(back.parts, holds);
  if (place.line == 0 || part == back.parts.end()) return {};
  const auto before = copy.substr(0, part->from + (line - part->range.begin));
  return {std::size_t(std::ranges::count(before, '\n')) + 1, place.column};
}

}  // namespace netlog
