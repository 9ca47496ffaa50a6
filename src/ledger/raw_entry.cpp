#include "netlog/ledger/raw_entry.hpp"

#include "netlog/base/nearest.hpp"
#include "netlog/base/repeats.hpp"
#include "netlog/base/sorting.hpp"
#include "netlog/ledger/header.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace netlog {
namespace {

/// What a table is called in a message: "a referral", "[netlog.goals]".
std::string called(std::string_view kind) {
  return kind.starts_with("netlog") ? fmt::format("[{}]", kind) : with_article(kind);
}

bool is_blank_text(const Value& value) {
  const auto* literal = std::get_if<Literal>(&value.is);
  return literal && literal->shape == Shape::text && is_blank(literal->text);
}

/// Reads the fields of one table into the members of a struct, and keeps what is wrong with them.
class Reader {
 public:
  Reader(RawEntry& text, std::vector<Finding>& findings, std::vector<Finding>& doubts)
      : text_(text), findings_(findings), doubts_(doubts) {}

  template <Described T> void read(T& into) {
    std::size_t known = 0;
    std::vector<Missing> missing;
    each_row(into, [&]<class F>(const Row<F>& row, F& field) {
      if (auto* raw = known < text_.fields.size() ? field_of(row.key) : nullptr) {
        ++known;
        read_field(*raw, field);
      } else if (Field<F>::required) {
        missing.push_back({row.key, Spelling<typename Field<F>::Value>::expected()});
      }
    });
    if (known < text_.fields.size()) take_other_fields(keys_of<T>(), missing);
    for (const auto& one : missing) {
      add(text_.place, fmt::format("{} needs the key \"{}\"", called(text_.kind), one.key),
          fmt::format("add a line {} = ..., which must be {}", one.key, one.expected), text_.kind.size() + 4);
      findings_.back().lacks_something = true;
    }
  }

  /// [netlog.next], whose rows are those of the rules.
  void read(NextSettings& into) {
    for (const auto& setting : rule_settings) {
      const auto raw = std::ranges::find(text_.fields, setting.name, &RawField::key);
      if (raw == text_.fields.end()) continue;
      auto& value = into.values.at(std::size_t(setting.rule));
      if (setting.number)
        read_field(*raw, value);
      else if (value_of<Off>(*raw, raw->value))
        value = OffOrNumber{};
    }
    std::vector<Missing> none_missing;
    take_other_fields({words<Rule>.begin(), words<Rule>.end()}, none_missing);
  }

  Object take_own_keys() { return std::move(own_keys_); }
  const RawEntry& text() const { return text_; }

  /// A finding about the value of `key`, or about the whole table when it has no such key.
  void add(std::string_view key, std::string what, std::string remedy) {
    const auto raw = std::ranges::find(text_.fields, key, &RawField::key);
    if (raw == text_.fields.end())
      add(text_.place, std::move(what), std::move(remedy), text_.kind.size() + 4);
    else
      add(raw->place, std::move(what), std::move(remedy), 1);
  }

 private:
  void add(Place place, std::string what, std::string remedy, std::size_t length) {
    findings_.push_back({Level::error, place, std::move(what), std::move(remedy), length});
  }

  /// The field of that key; null where there is none. Most fields are asked for in their order.
  RawField* field_of(std::string_view key) {
    auto& fields = text_.fields;
    if (next_ < fields.size() && fields[next_].key == key) return &fields[next_++];
    const auto at = std::ranges::find(fields, key, &RawField::key);
    if (at == fields.end()) return nullptr;
    next_ = std::size_t(at - fields.begin()) + 1;
    return &*at;
  }

  /// A required key that is not there.
  struct Missing {
    std::string_view key;
    std::string expected;
  };

  template <Described T> static std::vector<std::string> keys_of() {
    std::vector<std::string> keys;
    each_row<T>([&](const auto& row) { keys.emplace_back(row.key); });
    if constexpr (std::is_same_v<T, Header>) keys.insert(keys.end(), header_tables.begin(), header_tables.end());
    return keys;
  }

  /// Keeps the user's own keys, and refuses all that are none of `keys`. One that looks like a missing key was meant as
  /// that one, which is then missing no more.
  void take_other_fields(const std::vector<std::string>& keys, std::vector<Missing>& missing) {
    std::vector<std::string> candidates;  // of several that are as near, a missing one
    for (const auto& one : missing) candidates.emplace_back(one.key);
    candidates.insert(candidates.end(), keys.begin(), keys.end());
    sort_stably(text_.fields, &RawField::key);  // the user's own keys have no other order
    for (auto& raw : text_.fields) {
      if (std::ranges::count(keys, raw.key) > 0) continue;
      if (raw.key.starts_with("x_")) {
        own_keys_.emplace_back(raw.key, std::move(raw.value));
        continue;
      }
      const auto meant = nearest(raw.key, candidates);
      std::erase_if(missing, [&](const Missing& one) { return one.key == meant; });
      add(raw.key_place, fmt::format("{} has no key \"{}\"", called(text_.kind), clipped(shown(raw.key), 60)),
          meant.empty() ? fmt::format("it knows {}; start a key of your own with x_", enumerated(keys)) : meant + "?",
          width(raw.key));
    }
  }

  template <class T> void must_be(const RawField& raw) {
    add(raw.place, fmt::format("{} must be {}", raw.key, Spelling<T>::expected()), {}, 1);
    const auto* literal = std::get_if<Literal>(&raw.value.is);
    const bool is_year = std::is_same_v<T, Date> && literal && literal->shape == Shape::integer;
    findings_.back().lacks_something = is_year;
  }

  /// The value that one literal spells; nothing, and a finding, when it spells none or is blank.
  template <class T> std::optional<T> value_of(const RawField& raw, Value& value) {
    auto* literal = std::get_if<Literal>(&value.is);
    if (literal && is_blank_text(value)) {
      add(raw.place, fmt::format("{} is blank", raw.key), "write it out, or take it away", 2);
      return {};
    }
    auto parsed = literal ? Spelling<T>::parse(std::move(*literal)) : std::nullopt;
    if (!parsed) must_be<T>(raw);
    return parsed;
  }

  template <class T> void read_field(RawField& raw, T& into) {
    if (auto value = value_of<T>(raw, raw.value)) into = *std::move(value);
  }
  template <class T> void read_field(RawField& raw, std::optional<T>& into) { into = value_of<T>(raw, raw.value); }
  template <class T> void read_field(RawField& raw, Rare<T>& into) { into = value_of<T>(raw, raw.value); }
  template <class T> void read_field(RawField& raw, std::vector<T>& into) {
    auto* list = std::get_if<List>(&raw.value.is);
    if (!list) {
      add(raw.place, fmt::format("{} must be a list", raw.key), "put it in brackets: [\"...\"]", 1);
      return;
    }
    for (auto& member : *list)
      if (auto value = value_of<T>(raw, member)) into.push_back(*std::move(value));
    const auto size = into.size();
    into = without_repeats(std::move(into));
    if (into.size() < size)
      doubts_.push_back({Level::warning, raw.place, fmt::format("{} says the same more than once", raw.key),
                         "it counts once; take the others out", 1});
  }
  template <class T> void read_field(RawField& raw, std::optional<Change<T>>& into) {
    const auto* list = std::get_if<List>(&raw.value.is);
    if (is_blank_text(raw.value) || (list && list->empty())) {
      into = Change<T>{};
      return;
    }
    T value{};
    const auto before = findings_.size();
    read_field(raw, value);
    if (findings_.size() == before) into = Change<T>{std::move(value)};
  }

  RawEntry& text_;
  std::size_t next_ = 0;  // the field behind the last one that was asked for
  std::vector<Finding>& findings_;
  std::vector<Finding>& doubts_;
  Object own_keys_;
};

/// The rules inside one entry that go beyond single keys. Most kinds have none.
template <class T> void check_inside(const T&, Reader&) {}

void check_inside(const Card& card, Reader& reader) {
  if (card.count && card.count->number == 0 && card.action != CardAction::count)
    reader.add("count", fmt::format("count must be 1 or more to {} cards", spelled(card.action)),
               "0 goes with action = \"count\" alone");
}

void check_inside(const Invitation& invitation, Reader& reader) {
  if (invitation.guest && invitation.direction == Direction::given)
    reader.add("guest", "a guest goes with an invitation received alone",
               "they brought a guest: direction = \"received\"");
}

void check_inside(const Group& group, Reader& reader) {
  if (group.currency && !group.fee)
    reader.add("currency", "a group's currency goes with a fee alone", "add fee = ..., or take the currency out");
}

void check_inside(const Update& update, Reader& reader) {
  bool changes = update.name.has_value();
  each_row(*update.details, [&](const auto&, const auto& field) { changes = changes || field.has_value(); });
  // A field that could not be read is a finding already.
  const auto& fields = reader.text().fields;
  changes = changes || std::ranges::any_of(fields, [](const RawField& raw) {
              return raw.key != "contact" && raw.key != "date" && raw.key != "note" && raw.key != "tags" &&
                     raw.key != "source" && raw.key != "same_as" && !raw.key.starts_with("x_");
            });
  if (update.same_as && changes)
    reader.add("same_as", "same_as must stand alone", "write the other fields in an update of their own");
  if (!update.same_as && !changes && std::ranges::find(fields, "same_as", &RawField::key) == fields.end())
    reader.add("contact", "an update without a field changes nothing", "add the field that changed, or take it out");
}

/// Calls `visit` with a null pointer of the kind's type.
template <class Visit> void with_kind(std::string_view kind, Visit visit) {
  [&]<class... Kinds>(const std::variant<Kinds...>*) {
    ((kind == Kinds::kind.name ? visit(static_cast<const Kinds*>(nullptr)) : void()), ...);
  }(static_cast<const Content*>(nullptr));
}

}  // namespace

template <class T> T table_from(RawEntry text, std::vector<Finding>& findings) {
  T table{};
  std::vector<Finding> doubts;  // no table of the header has a list
  Reader{text, findings, doubts}.read(table);
  return table;
}
template Header table_from<Header>(RawEntry, std::vector<Finding>&);
template Goals table_from<Goals>(RawEntry, std::vector<Finding>&);
template NextSettings table_from<NextSettings>(RawEntry, std::vector<Finding>&);

bool read_entry(RawEntry&& text, std::vector<Entry>& entries, std::vector<Finding>& findings,
                std::vector<Finding>& doubts) {
  const auto& kind = text.kind;
  bool known = false;
  with_kind(kind, [&]<class T>(const T*) {
    known = true;
    entries.emplace_back(std::in_place_type<T>, text.place.line);
    auto& entry = entries.back();
    auto& content = std::get<T>(entry.content);
    Reader reader{text, findings, doubts};
    const auto before = findings.size();
    reader.read(content);
    if (findings.size() == before) check_inside(content, reader);
    entry.own_keys = reader.take_own_keys();
    entry.has_error = findings.size() > before;
  });
  if (known) return true;
  const auto meant = nearest(kind, all_kinds());
  findings.push_back({Level::error, text.place, fmt::format("no kind of entry is called \"{}\"", shown(kind)),
                      meant.empty() ? fmt::format("there are {}", enumerated(all_kinds())) : meant + "?",
                      width(kind) + 4});
  return false;
}

std::vector<Column> columns_of(std::string_view kind) {
  std::vector<Column> columns;
  with_kind(kind, [&]<class T>(const T*) {
    each_row<T>([&]<class Type>(const Row<Type>& row) {
      using F = Field<Type>;
      columns.push_back({std::string(row.key), std::string(row.meaning), Spelling<typename F::Value>::expected(),
                         F::required, F::list});
    });
  });
  return columns;
}

}  // namespace netlog
