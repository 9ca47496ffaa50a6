#include "netlog/exchange/address_book.hpp"

#include "netlog/base/text.hpp"
#include "netlog/exchange/filled_fields.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace netlog {
namespace {

/// Whether a card may be called so, which its file is too: no program renames such a one.
bool is_plain_uid(std::string_view uid) {
  constexpr std::size_t longest = 200;  // a file's name may have 255 bytes
  const auto is_letter_or_digit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !uid.empty() && uid.size() <= longest && is_letter_or_digit(uid.front()) &&
         std::ranges::all_of(uid, [&](char c) { return c == '-' || is_letter_or_digit(c); });
}

/// What the cards were called from which a person was imported, the earliest first.
std::vector<std::string> imported_uids(const History& history, PersonIndex person) {
  std::vector<std::string> uids;
  const auto add = [&](const Remarks& remarks) {
    constexpr std::string_view kind = "vcard:";
    if (remarks.source && remarks.source->starts_with(kind)) uids.push_back(remarks.source->substr(kind.size()));
  };
  for (const auto& contact : history.persons[person].contacts) {
    add(history.as<Contact>(contact.entry).remarks);
    for (const auto i : contact.updates) add(history.as<Update>(i).remarks);
  }
  return uids;
}

/// The name of somebody's card, which is none of `taken`; letters are the same there in either case.
std::string uid_of(const History& history, PersonIndex person, std::set<std::string>& taken) {
  for (const auto& uid : imported_uids(history, person))
    if (is_plain_uid(uid) && taken.insert(ascii_lower(uid)).second) return uid;
  const auto& first_name = history.as<Contact>(history.persons[person].contacts.front().entry).name;
  for (auto named = first_name;; named += ' ')
    if (auto uid = fmt::format("netlog-{:016x}", hash_of(named)); taken.insert(uid).second) return uid;
}

void take_notes(PersonRecord& record, const Profile& profile) {
  record.note = profile.remarks.note.value_or("");
  if (const auto& reason = profile.details.passive_reason)
    record.note += fmt::format("{}passive: {}", record.note.empty() ? "" : "\n", *reason);
  record.categories = profile.remarks.tags;
}

PersonRecord record_of(const Profile& profile, bool with_notes) {
  PersonRecord record;
  record.formatted = tidied(profile.name);
  // Programs put a name together of given and family: what they then show is the name.
  const auto last_blank = record.formatted.rfind(' ');
  record.given = record.formatted.substr(0, last_blank);
  if (last_blank != std::string::npos) record.family = record.formatted.substr(last_blank + 1);
  record.nicknames = profile.details.aliases;
  for (const auto& field : filled_fields) record.*field.from = (profile.details.*field.kept).value_or("");
  for (const auto& list : filled_lists) record.*list.from = profile.details.*list.kept;
  if (with_notes) take_notes(record, profile);
  return record;
}

}  // namespace

std::vector<PersonRecord> address_book(const Network& network, bool with_notes) {
  const auto& history = network.history();
  std::vector<PersonRecord> book;
  std::set<std::string> taken;
  for (const auto person : history.persons.indices()) {
    auto uid = uid_of(history, person, taken);
    if (!network.is_known(person)) continue;
    book.push_back(record_of(network.profile(person), with_notes));
    book.back().uid = std::move(uid);
  }
  return book;
}

}  // namespace netlog
