#include "netlog/ledger/entries.hpp"

namespace netlog {
namespace {

template <class T> const T* address(const T& value) {
  return &value;
}
template <class T> const T* address(const Rare<T>& value) {
  return value ? &*value : nullptr;
}

}  // namespace

Entry::Entry(const Entry&) = default;
Entry::Entry(Entry&&) noexcept = default;
Entry& Entry::operator=(const Entry&) = default;
Entry& Entry::operator=(Entry&&) noexcept = default;
Entry::~Entry() = default;

std::string_view kind_of(const Entry& entry) {
  return std::visit([]<class T>(const T&) { return T::kind.name; }, entry.content);
}

std::vector<std::string> all_kinds() {
  return []<class... Kinds>(const std::variant<Kinds...>*) {
    return std::vector<std::string>{std::string(Kinds::kind.name)...};
  }(static_cast<const Content*>(nullptr));
}

std::string with_article(std::string_view kind) {
  const bool vowel = std::string_view("aeiou").find(kind.front()) != std::string_view::npos;
  return std::string(vowel ? "an " : "a ").append(kind);
}

std::string_view kind_for(Status status) {
  if (status <= Status::thanked) return Referral::kind.name;
  return status == Status::dropped ? Need::kind.name : Invitation::kind.name;
}

bool fits(Status status, const Entry& entry) {
  return kind_of(entry) == kind_for(status);
}

const ContactName* contact_of(const Entry& entry) {
  return std::visit(
      [](const auto& e) -> const ContactName* {
        if constexpr (requires { e.contact; })
          return &e.contact;
        else
          return nullptr;
      },
      entry.content);
}

const Id* id_of(const Entry& entry) {
  return std::visit(
      [](const auto& e) -> const Id* {
        if constexpr (requires { e.id; })
          return &e.id;
        else
          return nullptr;
      },
      entry.content);
}

std::optional<Date> date_of(const Entry& entry) {
  return std::visit([](const auto& e) { return std::optional<Date>(e.date); }, entry.content);
}

const Remarks& remarks_of(const Entry& entry) {
  return std::visit([](const auto& e) -> const Remarks& { return e.remarks; }, entry.content);
}

const std::string* wanted_of(const Entry& entry) {
  return std::visit(
      [](const auto& e) -> const std::string* {
        if constexpr (requires { e.wanted; })
          return address(e.wanted);
        else
          return nullptr;
      },
      entry.content);
}

}  // namespace netlog
