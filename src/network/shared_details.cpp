#include "netlog/network/shared_details.hpp"

#include "netlog/base/text.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace netlog {
namespace {

/// The digits of a phone that count: at most the last nine, without what is not dialled from abroad ("(0)") and
/// without an extension.
std::string digits_compared(std::string phone) {
  if (const auto zero = phone.find("(0)"); zero != std::string::npos) phone.erase(zero, 3);
  phone = ascii_lower(phone);
  for (const std::string_view extension : {"ext", "int", "x", "#", ";"})
    if (const auto at = phone.find(extension); at != std::string::npos) phone.resize(at);
  std::erase_if(phone, [](char c) { return c < '0' || c > '9'; });
  constexpr std::size_t most = 9;
  return phone.size() > most ? phone.substr(phone.size() - most) : phone;
}

/// Remembers whose each phone and address is.
class DetailOwners {
 public:
  explicit DetailOwners(const History& history) : history_(history) {}

  void add_all(EntryIndex entry, const std::vector<std::string>& phones, const std::vector<std::string>& emails) {
    for (const auto& phone : phones) add(entry, "phone", digits_compared(phone));
    for (const auto& email : emails) add(entry, "email", folded(email));
  }

  std::vector<SharedDetail> shared;

 private:
  using Owner = std::pair<std::string, PersonIndex>;  // what is compared, and the person

  void add(EntryIndex entry, std::string_view key, const std::string& compared) {
    constexpr std::size_t least = 7;  // digits of a phone that may lack its area code
    if (compared.empty()) return;
    const bool is_phone = key == "phone";
    auto& alike = owners_[is_phone && compared.size() > least ? compared.substr(compared.size() - least) : compared];
    const auto is_same = [&](const Owner& one) {
      return is_phone ? one.first.ends_with(compared) || compared.ends_with(one.first) : one.first == compared;
    };
    const auto person = history_.person_of[entry];
    const auto at = std::ranges::find_if(alike, is_same);
    if (at == alike.end())
      alike.emplace_back(compared, person);
    else if (at->second != person)
      shared.push_back({entry, key, at->second});
  }

  const History& history_;
  std::map<std::string, std::vector<Owner>> owners_;  // by a phone's last digits, or an address
};

}  // namespace

std::vector<SharedDetail> shared_phones_and_emails(const History& history) {
  DetailOwners owners{history};
  for (const auto i : history.ledger.entries.indices()) {
    const auto& content = history.entry(i).content;
    if (const auto* contact = std::get_if<Contact>(&content))
      owners.add_all(i, contact->details->phone, contact->details->email);
    if (const auto* update = std::get_if<Update>(&content)) {
      const auto list = [](const auto& change) {
        return change ? change->to.value_or(std::vector<std::string>{}) : std::vector<std::string>{};
      };
      owners.add_all(i, list(update->details->phone), list(update->details->email));
    }
  }
  return std::move(owners.shared);
}

}  // namespace netlog
