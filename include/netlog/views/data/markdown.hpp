#pragma once
// Results in Markdown with GitHub's tables, for mails and notes.

#include "netlog/views/text/page.hpp"

#include <string>
#include <string_view>

namespace netlog {

/// `text` so that nothing in it means anything: no mark-up, HTML, entity, formula, address of the web or end of a cell.
std::string markdown_escaped(std::string_view text);

/// `text` as code, to be typed, also in the cell of a table.
std::string markdown_code(std::string_view text);

/// A document in Markdown. What is written into it may hold anything that `shown` leaves, and reads as it is; what is
/// to be typed (cyan) becomes code. With `Show::rows` it holds only tables.
class Markdown {
 public:
  explicit Markdown(Show show) : show_(show) {}

  void heading(int level, const Line& line);
  void paragraph(const Line& line);
  /// What stands around the rows of a page: a bold line is the document's heading, each other line a paragraph.
  void told(const Page& page);
  /// A table without rows is left out, and a column that holds nothing, but for the first.
  void table(const Table& table);

  const std::string& text() const { return text_; }

 private:
  void block(std::string_view text);

  Show show_;
  std::string text_;
};

}  // namespace netlog
