#include "netlog/commands/contact_details.hpp"

#include "netlog/base/text.hpp"
#include "netlog/ledger/written.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {

std::string meaning_of_key(std::string_view key) {
  std::string meaning;
  each_row<Contact>([&](const auto& row, auto) {
    if (row.key == key) meaning = row.meaning;
  });
  return meaning;
}

void add_detail_words(Syntax& syntax, DetailWords& words) {
  syntax.one("--trade TRADE", words.trade, meaning_of_key("trade")).question = "What do they do?";
  syntax.one("--company NAME", words.company, meaning_of_key("company"));
  syntax.one("--role ROLE", words.role, meaning_of_key("role"));
  syntax.one("--city CITY", words.city, meaning_of_key("city"));
  auto& group = syntax.many("--group GROUP", words.groups, meaning_of_key("groups") + "; repeat it for more");
  group.question = "In which group?";
  group.more_question = "In which other group? Enter: in none.";
  group.may_be_new = group.kept = true;
  auto& phone = syntax.many("--phone NUMBER", words.phone, meaning_of_key("phone") + "; repeat it for more");
  phone.question = "What is their phone number?";
  phone.more_question = "And another number? Enter: none.";
  syntax.many("--email ADDRESS", words.email, meaning_of_key("email") + "; repeat it for more");
  syntax.one("--website ADDRESS", words.website, meaning_of_key("website"));
  syntax.many("--alias NAME", words.aliases, meaning_of_key("aliases") + "; repeat it for more");
  syntax.one("--introduced-by CONTACT", words.introduced_by, meaning_of_key("introduced_by"));
  syntax.one("--every INTERVAL", words.every, meaning_of_key("every"));
  syntax.one("--cards N", words.cards, "I took so many of their cards").question =
      "How many of their cards did you take?";
  syntax.flag("--new", words.may_be_new, "somebody or a GROUP is new: name it exactly so");
}

std::vector<std::string> texts(const std::vector<BlankableText>& list) {
  std::vector<std::string> all;
  for (const auto& one : list) all.push_back(one.text);
  return all;
}

void add_cards(Draft& draft, const ContactName& contact, const std::optional<Count>& cards) {
  if (!cards) return;
  if (cards->number == 0)
    throw UsageError({.what = "--cards is 0", .remedy = "write how many you took, or leave it out"});
  draft.add(Card{draft.date(), contact, CardAction::take, cards == Count{1} ? std::nullopt : cards, {}, {}});
}

void refuse_own_introduction(const std::string& typed, const std::string& name) {
  refuse(fmt::format("\"{}\" is {}, and nobody introduces themselves", shown(typed), shown(name)),
         "name another contact, or leave --introduced-by out");
}

std::vector<std::string> different_names(const std::vector<std::string>& list) {
  std::vector<std::string> names;
  for (const auto& text : list) {
    auto name = text.empty() ? text : name_to_write(text);
    if (name.empty() || std::ranges::count(names, folded(name), folded) == 0) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace netlog
