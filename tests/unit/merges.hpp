#pragma once
// Ledgers for the tests of merging. An entry stands on one line here, an empty line before each entry is put in.
#include "netlog/merge/blocks.hpp"
#include "netlog/merge/three_way.hpp"
#include "netlog/merge/two_ledgers.hpp"

#include "ledgers.hpp"

namespace netlog {

/// "A ledger | of such entries" in many lines.
inline std::string ledger_of(std::string_view entries) {
  std::string text;
  for (std::size_t at = 0; at < entries.size();) {
    const auto end = std::min(entries.find(" | ", at), entries.size());
    text += (text.empty() ? "" : "\n") + spread(entries.substr(at, end - at)) + "\n";
    at = end + 3;
  }
  return text;
}

inline std::string about(const MergedLedger& merged) {
  Texts names;
  for (const auto& conflict : merged.conflicts) names.push_back(conflict.what);
  return joined(names, "; ");
}

/// The merge of three ledgers; of what cannot be read as one, by lines.
inline std::string merged(std::string_view base, std::string_view ours, std::string_view theirs) {
  const auto result = merged_ledgers(ledger_of(base), ledger_of(ours), ledger_of(theirs), {});
  if (!result) return "no ledger";
  return result->text + (result->conflicts.empty() ? "" : "conflict: " + about(*result) + "\n");
}

/// A conflict as it stands in a file.
inline std::string marked(std::string_view ours, std::string_view theirs) {
  return "<<<<<<< ours\n" + ledger_of(ours) + "=======\n" + ledger_of(theirs) + ">>>>>>> theirs\n";
}

inline const std::string contact_ana = "[[contact]] name = \"Ana\"", contact_dan = "[[contact]] name = \"Dan\"";
inline const std::string base = contact_ana + " | " + contact_dan;
inline const std::string
    met_ana = "[[meeting]] date = 2026-11-03; contact = \"Ana\"",
    met_dan = "[[meeting]] date = 2026-11-02; contact = \"Dan\"",
    referral = "[[referral]] id = \"aaaaaa\"; date = 2026-11-01; direction = \"given\"; contact = \"Ana\"",
    referral_to = referral + "; prospect = \"Mara\"",
    won = "[[outcome]] of = \"aaaaaa\"; date = 2026-11-04; status = \"won\"; value = 1000";

inline std::string deal(int value) {
  return fmt::format("[[deal]] date = 2026-11-01; direction = \"received\"; contact = \"Ana\"; value = {}", value);
}
inline std::string card(int count) {
  return fmt::format("[[card]] date = 2026-11-05; contact = \"Dan\"; action = \"take\"; count = {}", count);
}
inline std::string note(std::string_view text) {
  return fmt::format("[[note]] date = 2026-11-06; contact = \"Dan\"; text = \"{}\"", text);
}
/// Entries about Ana with another name in its place.
inline std::string in(std::string text, std::string_view name) {
  for (auto at = text.find("\"Ana\""); at != text.npos; at = text.find("\"Ana\"")) text.replace(at + 1, 3, name);
  return text;
}

inline TakenOver taken(const std::string& here, const std::string& other,
                       Preference::Takes takes = Preference::Takes::marked) {
  return taken_over(Blocks{here}, Blocks{other}, takes, "merged 2026-11-28 from laptop.toml");
}

/// What is appended without the comment above it.
inline std::string appended(const TakenOver& result) {
  return result.appended.substr(result.appended.find('\n') + 1);
}

}  // namespace netlog
