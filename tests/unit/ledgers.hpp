#pragma once
// Ledgers in a few lines, and results as text, for the tests.

#include "netlog/analysis/balance.hpp"
#include "netlog/ledger/ledger.hpp"
#include "netlog/network/history.hpp"
#include "netlog/network/network.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

/// The case that a failure is about: doctest's CAPTURE, which clang++ 14 cannot do for structured bindings.
#define CASE(value) NETLOG_NAMED_CASE(DOCTEST_ANONYMOUS(case_), value)
#define NETLOG_NAMED_CASE(name, value) \
  const auto& name = value;            \
  INFO(#value " := ", name)

namespace netlog {

/// The day that most tests ask about.
inline constexpr std::string_view friday = "2026-11-20";

/// Text whose failures doctest can print, whatever it stands for.
using Texts = std::vector<std::string>;

/// Small cases: an input and what is expected of it.
template <class Input, class Expected> using Cases = std::vector<std::pair<Input, Expected>>;
using Pairs = Cases<std::string, std::string>;

template <class Input, class Expected, class Result>
void check_each(const Cases<Input, Expected>& cases, const Result& result) {
  for (const auto& one : cases) {
    CASE(one.first);
    CHECK(result(one.first) == one.second);
  }
}

inline Date day(std::string_view text) {
  return date_from_iso(text).value();
}
inline std::string iso(std::optional<Date> date) {
  return date ? iso(*date) : "none";
}
inline std::string text_of(Span span) {
  return fmt::format("{}..{}", iso(span.from), iso(span.to));
}
inline std::string text_of(std::optional<Span> span) {
  return span ? text_of(*span) : "none";
}
inline std::string joined(const Texts& texts) {
  return joined(texts, ", ");
}

/// `text` as TOML: an entry may stand on one line, "[[card]] date = 2026-11-20; contact = 'Ana'".
inline std::string spread(std::string_view text) {
  std::string lines;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto ahead = text.substr(at, 3);
    lines += ahead.starts_with("; ") ? '\n' : text[at];
    if (ahead.starts_with("; ")) ++at;
    if (ahead == "]] ") lines.append("]\n"), at += 2;
  }
  return lines;
}

/// The history of a ledger without errors.
inline History history_of(const std::string& text) {
  auto read = checked(read_ledger(spread(text)));
  for (const auto& finding : read.ledger().findings) FAIL(finding.place.line << ": " << finding.what);
  return std::move(read).history();
}

/// What is wrong in a ledger: within its entries, and (where those can be read) between them.
inline std::vector<Finding> findings_of(const std::string& text) {
  return checked(read_ledger(text)).ledger().findings;
}

/// A network of the header's window.
inline Network network_of(const History& history, std::string_view as_of) {
  return {history, day(as_of), history.ledger.settings.window()};
}

/// The person with that whole name or alias.
inline PersonIndex person(const History& history, std::string_view name) {
  for (const auto i : history.persons.indices())
    for (const auto& known : history.persons[i].names)
      if (known == name) return i;
  FAIL("nobody is called " << std::string(name));
  return none;
}

/// The exit status of the Failure that `action` throws; 0 if it throws none.
template <class Action> int status_of(Action action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.status();
  }
  return 0;
}

}  // namespace netlog
