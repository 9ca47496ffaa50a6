// Random contacts: that a second import of the same writes nothing, and that many in one place are judged as few are.
#include "netlog/base/text.hpp"
#include "netlog/exchange/importing.hpp"
#include "netlog/exchange/who_is_who.hpp"
#include "netlog/ledger/toml.hpp"
#include "netlog/network/history.hpp"

#include <algorithm>
#include <random>
#include <utility>

#include "ledgers.hpp"
#include "rounds.hpp"
#include <doctest/doctest.h>

using namespace netlog;

namespace {

/// Chance that is the same at each run.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  const std::string& of(const Texts& some) { return some[below(some.size())]; }

 private:
  std::mt19937 engine_;
};

const Texts given_names{"Ana", "Dan", "Ioana", "Mihai", "Ștefan", "Mara"};
const Texts family_names{"Pop", "Rus", "Popescu", "Câmpean", "Mureșan"};

std::string random_number(Dice& dice) {
  return fmt::format("07{:02}{:06}", dice.below(4), dice.below(3));
}

std::string random_card(Dice& dice) {
  std::string card = "BEGIN:VCARD\nVERSION:3.0\n";
  if (!dice.one_in(9)) card += fmt::format("FN:{} {}\n", dice.of(given_names), dice.of(family_names));
  for (auto count = dice.below(3); count > 0; --count) card += fmt::format("TEL:{}\n", random_number(dice));
  if (dice.one_in(2)) card += fmt::format("EMAIL:{}@b.ro\n", ascii_lower(dice.of(given_names)));
  if (dice.one_in(3)) card += fmt::format("ORG:{} SRL\n", dice.of(family_names));
  if (dice.one_in(3)) card += fmt::format("ADR:;;;{};;;\n", dice.one_in(2) ? "Cluj" : "Turda");
  if (dice.one_in(3)) card += fmt::format("UID:u{}\n", dice.below(9));
  return card + "END:VCARD\n";
}

Imported import_of(const std::string& cards, const std::string& ledger) {
  Records all;
  read_records(cards, 0, "cards", {}, all);
  const auto history = checked(read_ledger(ledger)).history();
  const Network network{history, day("2026-11-28"), days{182}};
  return imported(network, brought_together(all.records, {}), {.add_new = true});
}

std::string with_import(std::string ledger, const Imported& result) {
  for (const auto* entries : {&result.fresh, &result.updates})
    for (const auto& entry : *entries) ledger += (ledger.empty() ? "" : "\n") + to_toml(entry);
  return ledger;
}

/// An update of somebody in the ledger: renamed, without phones, ended, of another company, or the same as somebody
/// else.
std::string random_update(Dice& dice, const Texts& names, std::size_t number) {
  const auto who = dice.below(names.size());
  auto text = fmt::format("\n[[update]]\ncontact = \"{}\"\ndate = 2026-11-{:02}\n", names[who], 1 + number);
  switch (dice.below(5)) {
    case 0:
      return text + fmt::format("name = \"New {}\"\n", number);
    case 1:
      return text + "phone = []\n";
    case 2:
      return text + "ended = 2026-11-27\n";
    case 3:
      return text + "company = \"Other\"\n";
    default:
      // Later ones are joined to earlier ones, so that nobody is the same as themselves.
      return who == 0 ? std::string() : text + fmt::format("same_as = \"{}\"\n", names[dice.below(who)]);
  }
}

std::string lines_of(const Imported& result) {
  return with_import({}, result);
}

}  // namespace

TEST_CASE("a second import of the same writes nothing, also after renames, removals and joins") {
  std::size_t written = 0, changed = 0;
  for (unsigned seed = 0; seed < rounds(1000); ++seed) {
    CAPTURE(seed);
    Dice dice{seed};
    std::string cards;
    for (auto count = 1 + dice.below(12); count > 0; --count) cards += random_card(dice);
    CAPTURE(cards);
    const auto first = import_of(cards, {});
    auto ledger = with_import({}, first);
    written += first.fresh.size();
    CHECK(lines_of(import_of(cards, ledger)).empty());

    Texts names;
    for (const auto& entry : first.fresh) names.push_back(std::get<Contact>(entry.content).name);
    // Somebody who was not clear may be so when a person says who is who.
    if (names.empty() || !first.doubtful.empty()) continue;
    for (std::size_t i = 0; i < 4; ++i) {
      const auto more = random_update(dice, names, i);
      if (checked(read_ledger(ledger + more)).has_errors()) continue;
      ledger += more;
      CAPTURE(ledger);
      const auto again = import_of(cards, ledger);
      CHECK(lines_of(again).empty());
      ++changed;
    }
  }
  CHECK(written > rounds(1000));
  CHECK(changed > rounds(500));
}

TEST_CASE("of many at one phone each is judged as of few") {
  Dice dice{7};
  for (int round = 0; round < 20; ++round) {
    KnownPeople known;
    std::vector<Traits> all;
    for (int i = 0; i < 60; ++i) {
      Traits traits;
      for (auto count = 1 + dice.below(2); count > 0; --count) {
        std::vector<std::string> name;
        for (auto words = 1 + dice.below(3); words > 0; --words)
          name.push_back(dice.of(dice.one_in(2) ? given_names : family_names));
        std::ranges::sort(name);
        traits.names.push_back(std::move(name));
      }
      if (!dice.one_in(4)) traits.phones.push_back(phone_number("0264 595 001"));
      if (dice.one_in(3)) traits.phones.push_back(phone_number(random_number(dice)));
      if (dice.one_in(3)) traits.emails.push_back("office@b.ro");
      // Some are somebody who is there, with more that is known.
      if (!all.empty() && dice.one_in(4)) {
        const auto who = dice.below(all.size());
        known.extend(who, traits);
        all[who] = known.traits(who);
      } else {
        known.add(traits);
        all.push_back(std::move(traits));
      }
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      std::vector<std::size_t> expected;
      for (std::size_t j = 0; j < all.size(); ++j) {
        const auto is_part = [&](const auto& a, const auto& b) {
          return std::ranges::includes(a, b) || std::ranges::includes(b, a);
        };
        const bool has_part = std::ranges::any_of(all[i].names, [&](const auto& a) {
          return std::ranges::any_of(all[j].names, [&](const auto& b) { return is_part(a, b); });
        });
        if (j != i && has_part && have_common_reach(all[i], all[j])) expected.push_back(j);
      }
      const auto judged = known.judge(all[i], i);
      if (expected.size() == 1 || (expected.size() > 1 && judged.ground == Ground::reach))
        CHECK(judged.who == expected);
      else if (expected.empty())
        CHECK(judged.ground != Ground::reach);
      for (const auto other : known.neighbours(all[i], 3)) {
        CHECK(have_common_reach(all[i], all[other]));
        CHECK(have_common_word(all[i], all[other]));
      }
    }
  }
}
