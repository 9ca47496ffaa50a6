#include "netlog/exchange/sql.hpp"

#include "netlog/base/repeats.hpp"
#include "netlog/exchange/sql_tables.hpp"
#include "netlog/ledger/entry_object.hpp"
#include "netlog/ledger/fields.hpp"

#include <algorithm>
#include <concepts>
#include <iterator>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

namespace netlog {
namespace {

template <class T> inline constexpr bool is_whole = false;
template <int Least, int Most> inline constexpr bool is_whole<Whole<Least, Most>> = true;

/// The columns of a kind of entry. A list is text; so is what an update changes, as '' says that it is taken away.
template <Described T> std::vector<SqlColumn> sql_columns() {
  std::vector<SqlColumn> columns;
  each_row<T>([&]<class R>(const Row<R>& row) {
    using F = Field<R>;
    using Value = typename F::Value;
    auto type = SqlType::text;
    if constexpr (std::same_as<Value, Date>) type = SqlType::date;
    if constexpr (std::same_as<Value, Money>) type = SqlType::money;
    if constexpr (is_whole<Value>) type = SqlType::integer;
    columns.push_back({std::string(row.key), F::list || F::change ? SqlType::text : type, F::required});
  });
  return columns;
}

/// The lists of a contact that have a table of their own, "contact_group".
struct ListOfContact {
  std::string_view key, member;
};
constexpr ListOfContact lists_of_contact[] = {{"groups", "group"}, {"phone", "phone"}, {"email", "email"}};

bool has_own_table(const SqlColumn& column) {
  return std::ranges::find(lists_of_contact, column.name, &ListOfContact::key) != std::end(lists_of_contact);
}

/// The tables of a ledger, filled.
class SqlLedger {
 public:
  explicit SqlLedger(const Network& network) : network_(network), history_(network.history()) {}

  /// Those that others refer to come first.
  std::vector<SqlTable> tables() {
    static_assert(std::variant_size_v<Content> == 11, "a table for each kind");
    std::vector<SqlTable> tables{day(), contacts()};
    for (auto& list : lists_of_contacts()) tables.push_back(std::move(list));
    tables.push_back(kind<Update>("contact_update", {"entry"}));
    tables.push_back(kind<Group>("own_group", {"name"}));
    tables.push_back(kind<Card>("card", {"entry"}));
    tables.push_back(kind<Need>("need", {"id"}));
    tables.push_back(kind<Referral>("referral", {"id"}));
    tables.push_back(kind<Invitation>("invitation", {"id"}));
    tables.push_back(outcomes());
    tables.push_back(kind<Meeting>("meeting", {"entry"}));
    tables.push_back(kind<Deal>("deal", {"entry"}));
    tables.push_back(kind<Note>("note", {"entry"}));
    return tables;
  }

 private:
  const Settings& settings() const { return history_.ledger.settings; }

  SqlTable with_owner(std::string name, std::vector<SqlColumn> columns, const std::vector<std::string>& key) const {
    SqlTable table{.name = std::move(name), .columns = {{"owner", SqlType::text, true}}, .key = {"owner"}};
    table.columns.insert(table.columns.end(), columns.begin(), columns.end());
    table.key.insert(table.key.end(), key.begin(), key.end());
    for (auto& column : table.columns)
      column.required = column.required || std::ranges::count(table.key, column.name) > 0;
    return table;
  }

  /// Adds a row of `cells`, the owner's.
  void add_row(SqlTable& table, const Object& cells) const {
    auto& row = table.rows.emplace_back();
    row.push_back(sql_text(settings().header.owner.value_or("")));
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
      const auto cell = std::ranges::find(cells, table.columns[i].name, &Member::key);
      row.push_back(cell == cells.end() ? "NULL" : sql_value(cell->value, table.columns[i].type));
    }
  }

  /// On which day the views look at the ledger, and from which on what they tell apart.
  SqlTable day() const {
    auto table = with_owner("ledger",
                            {{"as_of", SqlType::date, true},
                             {"window_from", SqlType::date, true},
                             {"grace_from", SqlType::date, true},
                             {"log_begins", SqlType::date},
                             {"currency", SqlType::text, true}},
                            {});
    Object cells{{"as_of", date(network_.as_of())},
                 {"window_from", date(network_.window().from)},
                 {"grace_from", date(std::max(first_date, network_.as_of() - network_.grace()))},
                 {"currency", text(settings().currency().code)}};
    if (history_.log_begins) cells.emplace_back("log_begins", date(*history_.log_begins));
    add_row(table, cells);
    return table;
  }

  SqlTable contacts() const {
    auto columns = sql_columns<Contact>();
    std::erase_if(columns, has_own_table);
    columns.push_back({"known_since", SqlType::date});
    auto table = with_owner("contact", std::move(columns), {"name"});
    for (const auto person : history_.persons.indices()) {
      auto cells = contact_cells(person);
      if (const auto& since = history_.persons[person].known_since) cells.emplace_back("known_since", date(*since));
      add_row(table, cells);
    }
    return table;
  }

  Object contact_cells(PersonIndex person) const {
    auto profile = network_.profile(person);
    return object_of(
        {Contact{std::move(profile.name), profile.date, std::move(profile.details), std::move(profile.remarks)}, {}},
        EmptyLists::left_out);
  }

  std::vector<SqlTable> lists_of_contacts() const {
    std::vector<SqlTable> tables;
    for (const auto& list : lists_of_contact) {
      tables.push_back(with_owner(fmt::format("contact_{}", list.member),
                                  {{"contact", SqlType::text, true},
                                   {"place", SqlType::integer, true},
                                   {std::string(list.member), SqlType::text, true}},
                                  {"contact", "place"}));
      tables.back().references.push_back({"contact", "contact", "name"});
    }
    for (const auto person : history_.persons.indices()) {
      const auto cells = contact_cells(person);
      for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto cell = std::ranges::find(cells, lists_of_contact[i].key, &Member::key);
        if (cell != cells.end()) add_list(tables[i], person, std::get<List>(cell->value.is));
      }
    }
    return tables;
  }

  void add_list(SqlTable& table, PersonIndex person, const List& list) const {
    std::vector<std::string> members;
    for (const auto& member : list) members.push_back(std::get<Literal>(member.is).text);
    std::size_t place = 0;
    for (auto& member : without_repeats(std::move(members)))
      add_row(table, {{"contact", text(network_.name(person))},
                      {"place", {Spelling<std::size_t>::print(++place)}},
                      {table.columns.back().name, text(std::move(member))}});
  }

  /// The entries of a kind. `entry` is the number of one in the ledger, counted from 1.
  template <class T>
  SqlTable kind(std::string name, const std::vector<std::string>& key, std::vector<SqlColumn> more = {}) const {
    std::vector<SqlColumn> columns{{"entry", SqlType::integer, true}};
    for (auto& column : sql_columns<T>()) columns.push_back(std::move(column));
    columns.insert(columns.end(), more.begin(), more.end());
    auto table = with_owner(std::move(name), std::move(columns), key);
    for (const auto& column : table.columns) {
      if (column.name == "contact") table.references.push_back({"contact", "contact", "name"});
      if (column.name == "referral" || column.name == "invitation" || column.name == "need")
        table.references.push_back({column.name, column.name, "id"});
    }
    for (const auto i : history_.ledger.entries.indices())
      if (std::holds_alternative<T>(history_.entry(i).content)) add_row(table, entry_cells(i));
    return table;
  }

  /// What became of items: also with whom, the day on which it counts, and of what kind its item is.
  SqlTable outcomes() const {
    return kind<Outcome>("outcome", {"entry"},
                         {{"counts_on", SqlType::date, true},
                          {"contact", SqlType::text},
                          {"referral", SqlType::text},
                          {"invitation", SqlType::text},
                          {"need", SqlType::text}});
  }

  Object entry_cells(EntryIndex i) const {
    const auto entry = with_defaults(network_.with_names_now(i), settings().currency());
    Object cells{{"entry", {Spelling<std::size_t>::print(i + 1)}}};
    if (history_.person_of[i] != none) cells.emplace_back("contact", text(network_.name(history_.person_of[i])));
    if (const auto* outcome = std::get_if<Outcome>(&entry.content)) {
      cells.emplace_back("counts_on", date(*history_.counts_on[i]));
      cells.emplace_back(kind_of(history_.entry(history_.items[history_.item_of[i]].entry)), text(outcome->of.text));
    }
    for (auto& cell : object_of(entry, EmptyLists::left_out)) cells.push_back(std::move(cell));
    return cells;
  }

  static Value text(std::string text) { return {Literal{Shape::text, std::move(text)}}; }
  static Value date(Date date) { return {Spelling<Date>::print(date)}; }

  const Network& network_;
  const History& history_;
};

}  // namespace

std::string sql_script(const Network& network) {
  return sql_script(SqlLedger{network}.tables());
}

}  // namespace netlog
