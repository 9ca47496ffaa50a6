// What a type promises holds of every field of that type, in whichever entry: these tests walk the rows, so that a
// field which is added is tested without another line.
#include "netlog/ledger/fields.hpp"

#include "netlog/network/references.hpp"
#include "netlog/network/warnings.hpp"

#include <algorithm>

#include "ledgers.hpp"

namespace netlog {
namespace {

/// An entry with a field of each sort that has a promise.
struct Lunch {
  Date date = {};
  ContactName contact;
  std::optional<ContactName> host;
  std::vector<ContactName> guests;
  std::optional<Change<ContactName>> instead_of;
  std::optional<Change<std::vector<GroupName>>> groups;
  Money price = {};
  std::optional<Money> tip = {};
  std::optional<Currency> currency = {};
  static constexpr void describe(auto& row) {
    row("date", &Lunch::date, "the day");
    row("contact", &Lunch::contact, "with whom");
    row("host", &Lunch::host, "who paid");
    row("guests", &Lunch::guests, "who came too");
    row("instead_of", &Lunch::instead_of, "who did not come");
    row("groups", &Lunch::groups, "of which groups");
    row("price", &Lunch::price, "what it cost");
    row("tip", &Lunch::tip, "and more");
    row("currency", &Lunch::currency, "of both");
  }
};

TEST_CASE("a value is found by its type, wherever it stands in a field") {
  Lunch lunch{.contact = {"Ana"},
              .host = ContactName{"Ion"},
              .guests = {{"Mara"}, {"Dan"}},
              .instead_of = Change<ContactName>{ContactName{"Eva"}},
              .groups = Change<std::vector<GroupName>>{{{{"BNI"}, {"Rotary"}}}}};
  Texts names;
  each_value<ContactName>(lunch, [&](std::string_view key, const ContactName& contact) {
    names.push_back(fmt::format("{} {}", key, contact.name));
  });
  CHECK(joined(names) == "contact Ana, host Ion, guests Mara, guests Dan, instead_of Eva");
  each_value<GroupName>(lunch, [](std::string_view, GroupName& group) { group.name += "!"; });
  CHECK(lunch.groups->to->back().name == "Rotary!");
  lunch.instead_of->to.reset();
  lunch.groups.reset();
  names.clear();
  each_value<ContactName>(lunch, [&](std::string_view key, const ContactName&) { names.emplace_back(key); });
  each_value<GroupName>(lunch, [&](std::string_view key, const GroupName&) { names.emplace_back(key); });
  CHECK(joined(names) == "contact, host, guests, guests");
}

TEST_CASE("an amount of money that names no currency has the ledger's") {
  Lunch lunch{};
  CHECK(lacks_currency(lunch));
  fill_in_currency(lunch, {"RON"});
  CHECK(lunch.currency->code == "RON");
  fill_in_currency(lunch, {"EUR"});
  CHECK(lunch.currency->code == "RON");
  const auto currency_of_outcome = [](const Outcome& outcome) {
    return std::get<Outcome>(with_defaults({outcome, {}}, {"RON"}).content).currency;
  };
  CHECK_FALSE(currency_of_outcome({}));
  CHECK(currency_of_outcome({.value = Money::of_hundredths(100)})->code == "RON");
}

/// Calls `visit(entry, key)` for each field of any kind of entry that holds a T, put to `value` in an entry by itself.
template <class T, class Visit> void each_field_of(const T& value, Visit visit) {
  const auto of_kind = [&]<class KindOfEntry>(const KindOfEntry& content) {
    each_row<KindOfEntry>([&]<class F>(const Row<F>& row) {
      if constexpr (std::same_as<typename Field<F>::Value, T>) {
        KindOfEntry one = content;
        each_row(one, [&]<class G>(const Row<G>& other, G& field) {
          if constexpr (std::same_as<G, F>)
            if (other.key == row.key) {
              if constexpr (std::same_as<F, T>)
                field = value;
              else if constexpr (std::same_as<F, std::optional<T>> || std::same_as<F, Rare<T>>)
                field = value;
              else if constexpr (std::same_as<F, std::vector<T>>)
                field = {value};
              else if constexpr (std::same_as<F, std::optional<Change<T>>>)
                field = Change<T>{value};
              else
                field = Change<std::vector<T>>{{{value}}};
            }
        });
        visit(Entry{one, {}}, row.key);
      }
    });
  };
  [&]<class... Kinds>(const std::variant<Kinds...>*) { (of_kind(Kinds{}), ...); }(static_cast<const Content*>(nullptr));
}

TEST_CASE("every field with the name of a contact is checked") {
  std::size_t fields = 0;
  each_field_of(ContactName{"Nobody"}, [&](const Entry& entry, std::string_view key) {
    INFO(kind_of(entry), " ", key);
    ++fields;
    Ledger ledger;
    ledger.entries.push_back(entry);
    const auto read = checked(std::move(ledger));
    REQUIRE(read.ledger().findings.size() == 1);
    CHECK(read.ledger().findings.front().what == "nobody is called \"Nobody\"");
  });
  CHECK(fields >= 10);
}

TEST_CASE("every field with the name of a group is a mention of it, shown as its own entry spells it") {
  std::size_t fields = 0;
  each_field_of(GroupName{"bni"}, [&](const Entry& entry, std::string_view key) {
    INFO(kind_of(entry), " ", key);
    ++fields;
    Ledger ledger;
    ledger.entries = {{Contact{.name = "Ana"}, {}}, entry};
    std::visit(
        [](auto& content) {
          if constexpr (requires { content.contact; }) content.contact.name = "Ana";
        },
        ledger.entries.back().content);
    {
      const auto history = checked(ledger).history();
      CHECK(joined(all_group_names(network_of(history, "2026-11-20"))) == "bni");
      CHECK(network_of(history, "2026-11-20").groups().size() == 1);
    }
    ledger.entries.push_back({Group{.name = "BNI"}, {}});
    const auto history = checked(ledger).history();
    const auto network = network_of(history, "2026-11-20");
    CHECK(joined(all_group_names(network)) == "BNI");
    each_value<GroupName>(network.with_names_now(EntryIndex{1}),
                          [](std::string_view, const GroupName& group) { CHECK(group.name == "BNI"); });
  });
  CHECK(fields >= 4);
}

}  // namespace
}  // namespace netlog
