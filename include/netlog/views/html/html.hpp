#pragma once
// Markup for a browser: HTML, and SVG inside it. Text becomes markup only through the functions here, which escape it,
// so that nothing that a ledger holds can be a tag, an attribute or a script. What they make is well-formed XML, too.

#include "netlog/views/text/page.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netlog {

struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::vector<Attribute>;

/// A piece of markup.
class Html {
 public:
  Html() = default;

  Html& operator+=(const Html& more);
  const std::string& markup() const { return markup_; }

 private:
  explicit Html(std::string markup) : markup_(std::move(markup)) {}
  friend Html plain(std::string_view text);
  friend Html isolated_in_svg(std::string_view text);
  friend Html style_sheet(std::string_view css);
  friend Html element(std::string_view tag, const std::vector<Attribute>& attributes, const Html& content);
  friend Html empty_element(std::string_view tag, const std::vector<Attribute>& attributes);

  std::string markup_;
};
Html operator+(Html first, const Html& second);

/// A text as `shown` has it, in which nothing means anything.
Html plain(std::string_view text);
/// A text of the ledger: its direction of writing does not turn what stands around it.
Html isolated(std::string_view text);
/// The same inside SVG, which knows no `bdi`.
Html isolated_in_svg(std::string_view text);

/// `<tag attributes>content</tag>`.
Html element(std::string_view tag, const Attributes& attributes, const Html& content);
Html element(std::string_view tag, const Html& content);
/// `<tag attributes/>`: of an element that never has content.
Html empty_element(std::string_view tag, const Attributes& attributes);

/// `<style>`, of netlog's own words alone: nothing is escaped in it.
Html style_sheet(std::string_view css);

/// A paragraph that explains, in small letters.
Html note(const Html& text);

/// "a, b and c".
Html in_a_row(const std::vector<Html>& parts);

/// Bold, dim, or what to type: the styles that a page of paper has.
Html styled(const Line& line);

/// A table whose first column names the rows; without rows nothing. Columns that hold nothing are left out. `drawn`: a
/// picture for each row in one more column, under `heading`.
Html html_table(const Table& table, std::string_view heading = {}, const std::vector<Html>& drawn = {});

}  // namespace netlog
