#pragma once
// A large member of a struct that shares its place with many small ones: what is boxed takes one word there.

#include <memory>

namespace netlog {

/// A value kept on the heap, and copied like the value. A box that was moved from holds nothing, and may only be
/// assigned to or destroyed.
template <class T> class Boxed {
 public:
  using Inside = T;
  Boxed() : value_(std::make_unique<T>()) {}
  Boxed(const T& value) : value_(std::make_unique<T>(value)) {}
  Boxed(const Boxed& other) : Boxed(*other) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(const Boxed& other) { return *this = Boxed(other); }
  Boxed& operator=(Boxed&&) noexcept = default;
  ~Boxed() = default;

  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return value_.get(); }
  const T* operator->() const { return value_.get(); }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace netlog
