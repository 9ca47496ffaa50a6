#pragma once
// The fields of a contact that an import fills in, with where they stand in a record, a contact and an update; and what
// a person ever held in them.

#include "netlog/exchange/records.hpp"
#include "netlog/ledger/entries.hpp"
#include "netlog/network/history.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netlog {

/// A field that an import may fill, in a record, a contact and an update.
struct FilledField {
  std::string_view key;
  std::string PersonRecord::*from;
  std::optional<std::string> Details<Kept>::*kept;
  std::optional<Change<std::string>> Details<Changed>::*changed;
};
inline constexpr std::array filled_fields{
    FilledField{"company", &PersonRecord::company, &Details<Kept>::company, &Details<Changed>::company},
    FilledField{"role", &PersonRecord::role, &Details<Kept>::role, &Details<Changed>::role},
    FilledField{"city", &PersonRecord::city, &Details<Kept>::city, &Details<Changed>::city},
    FilledField{"website", &PersonRecord::website, &Details<Kept>::website, &Details<Changed>::website}};

struct FilledList {
  std::string_view key;
  std::vector<std::string> PersonRecord::*from;
  std::vector<std::string> Details<Kept>::*kept;
  std::optional<Change<std::vector<std::string>>> Details<Changed>::*changed;
  bool (*same)(std::string_view a, std::string_view b);
};
inline constexpr std::array filled_lists{
    FilledList{"phone", &PersonRecord::phones, &Details<Kept>::phone, &Details<Changed>::phone, same_number},
    FilledList{"email", &PersonRecord::emails, &Details<Kept>::email, &Details<Changed>::email, same_text}};

/// Whether two values of a field mean the same: an address with and without "www.", a firm with and without its legal
/// form.
bool say_the_same(std::string_view key, const std::string& a, const std::string& b);

/// All that a field of a person ever held, in the order of the ledger; of groups, folded.
std::vector<std::string> ever_held(const History& history, PersonIndex person, const FilledField& field);
std::vector<std::string> ever_held(const History& history, PersonIndex person, const FilledList& field);
std::vector<std::string> groups_ever(const History& history, PersonIndex person);

}  // namespace netlog
