#pragma once
// The header of a ledger, `[netlog]` and its tables: the owner's settings.

#include "netlog/base/described.hpp"
#include "netlog/base/problem.hpp"
#include "netlog/base/spelling.hpp"
#include "netlog/ledger/rules.hpp"
#include "netlog/ledger/score_table.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// The newest format of a ledger that this program reads.
inline constexpr int newest_format = 1;

/// The tables of the header beside `[netlog]` itself: `[netlog.goals]` ...
inline const std::vector<std::string> header_tables{"goals", "next", "alias", "score"};

struct Goals {
  std::optional<Goal> referrals, invitations, meetings;
  static constexpr Kind kind{"netlog.goals", "what you aim at in a week"};
  static constexpr void describe(auto& row) {
    row("referrals", &Goals::referrals, "referrals given");
    row("invitations", &Goals::invitations, "invitations given");
    row("meetings", &Goals::meetings, "one-to-ones");
  }
};

struct Header {
  std::optional<Whole<1, newest_format>> format;
  std::optional<std::string> owner;
  std::optional<Currency> currency;
  std::optional<WindowDays> window_days;
  std::optional<GraceDays> grace_days;
  std::vector<std::string> books;
  static constexpr Kind kind{"netlog", "the settings of a ledger"};
  static constexpr void describe(auto& row) {
    row("format", &Header::format, "the version of this format; 1 unless it says so");
    row("owner", &Header::owner, "whose ledger it is");
    row("currency", &Header::currency, "of values that name none; EUR unless it says so");
    row("window_days", &Header::window_days, "what counts as recent, in days; 182 unless it says so");
    row("grace_days", &Header::grace_days,
        "how long a contact may stay undecided, and a gift unreturned, in days; 90 unless it says so");
    row("books", &Header::books, "address books to look into when a contact is added: files, folders");
  }
};

/// A word of the user's own, and the command line that it stands for.
struct Alias {
  std::string name, stands_for;
  Place place;
};

/// All that a header says.
struct Settings {
  Header header;
  Goals goals;
  NextSettings next;
  std::vector<Alias> aliases;  // by name
  std::optional<ScoreTable> score;
  std::vector<Finding> score_findings;  // what is wrong with it: warnings, for all but `score` itself

  Currency currency() const { return header.currency.value_or(Currency{}); }
  /// The currency of a value that names this one, or none.
  Currency currency(const std::optional<Currency>& named) const { return named.value_or(currency()); }
  days window() const { return days{header.window_days.value_or(WindowDays{182}).number}; }
  days grace() const { return days{header.grace_days.value_or(GraceDays{90}).number}; }
};

}  // namespace netlog
