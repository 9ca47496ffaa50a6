#pragma once
// An optional member that few of many structs have: where it is not there, it takes one word.

#include <concepts>
#include <memory>
#include <optional>
#include <utility>

namespace netlog {

/// What std::optional<T> is, with the value on the heap: to copy one costs an allocation, and to have none nothing. It
/// converts to a std::optional.
template <class T> class Rare {
 public:
  using value_type = T;
  Rare() = default;
  Rare(std::nullopt_t) {}
  Rare(std::optional<T> value) : value_(value ? std::make_unique<T>(*std::move(value)) : nullptr) {}
  template <class U>
  requires std::convertible_to<U, T> Rare(U&& value) : value_(std::make_unique<T>(std::forward<U>(value))) {}
  Rare(const Rare& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  Rare& operator=(const Rare& other) { return *this = Rare(other); }
  Rare& operator=(Rare&&) noexcept = default;
  ~Rare() = default;

  bool has_value() const { return value_ != nullptr; }
  explicit operator bool() const { return has_value(); }
  operator std::optional<T>() const { return value_ ? std::optional<T>(*value_) : std::nullopt; }
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return value_.get(); }
  const T* operator->() const { return value_.get(); }
  template <class U> T value_or(U&& otherwise) const {
    return value_ ? *value_ : static_cast<T>(std::forward<U>(otherwise));
  }
  void reset() { value_.reset(); }

  friend bool operator==(const Rare& a, const Rare& b) { return a && b ? *a == *b : a.has_value() == b.has_value(); }
  template <class U>
  requires std::convertible_to<const U&, T>
  friend bool operator==(const Rare& a, const U& b) { return a && *a == b; }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace netlog
