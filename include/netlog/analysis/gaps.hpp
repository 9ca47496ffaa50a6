#pragma once
// Whom am I missing: needs that nobody covers, or only contacts who give nothing back. Defined in the manual under
// "Gaps". Stricter than Find, which only proposes: a contact covers a need by what they do, or by what was won with
// them, and not by a note, a city or a recommendation that came to nothing.

#include "netlog/analysis/weighty_words.hpp"
#include "netlog/base/described.hpp"
#include "netlog/base/period.hpp"
#include "netlog/base/spelling.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

enum class NeedState { open, met, dropped };
template <> inline constexpr auto words<NeedState> = std::array{"open"sv, "met"sv, "dropped"sv};

/// What became of a need by the network's day: met where a referral names it, though it was dropped too.
NeedState need_state(const Network& network, const Item& item);

/// Who covers a need that is a gap: nobody, or passive networkers alone.
enum class Cover { nobody, passive };
template <> inline constexpr auto words<Cover> = std::array{"nobody"sv, "passive"sv};

/// A need that is a gap.
struct Gap {
  Id need;
  std::string who, wanted;
  Date date;
  NeedState state = NeedState::open;
  Cover cover = Cover::nobody;
  std::vector<std::string> contacts;
  static constexpr void describe(auto& row) {
    row("need", &Gap::need, "the id of the need");
    row("who", &Gap::who, "who looks for it");
    row("for", &Gap::wanted, "what they look for");
    row("date", &Gap::date, "the day");
    row("state", &Gap::state, "what became of it");
    row("cover", &Gap::cover, "nobody covers it, or passive networkers alone");
    row("contacts", &Gap::contacts, "those who cover it");
  }
};

/// A word, and in how many of the gaps it stands.
struct AskedFor {
  std::string word;
  int needs = 0;
};

struct Gaps {
  std::vector<Gap> needs;
  std::vector<AskedFor> most;  // words of two gaps or more, five at most
};

/// Who covers which need, as of a network's day.
class Coverage {
 public:
  /// The network's history must outlive it.
  explicit Coverage(const Network& network);

  /// The persons that cover a need of `who` for `wanted`, in the order of the file.
  std::vector<PersonIndex> of(std::string_view wanted, std::string_view who) const;
  /// The same, once for each word by which they cover it, in no order.
  std::vector<PersonIndex> found_at(std::string_view wanted, std::string_view who) const;
  const WeightyWords& weighty() const { return weighty_; }

 private:
  void add(PersonIndex person, const std::optional<std::string>& text);

  const History& history_;
  WeightyWords weighty_;
  std::map<std::string, std::vector<PersonIndex>> persons_of_;  // by word
};

/// By person, the oldest open need that they cover; null for those who cover none. The items live as long as the
/// history.
std::vector<const Item*> oldest_needs_covered(const Network& network);

/// The gaps among the needs of a period, as of the network's day; without one, of the window, and all open ones.
Gaps make_gaps(const Network& network, std::optional<Span> period = {});

}  // namespace netlog
