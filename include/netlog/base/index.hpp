#pragma once
// Indices that cannot be mistaken for each other: one of a person is no index of an entry. A plain number becomes an
// index only where the code says so; an index serves as a number, except in a list of something else.

#include <compare>
#include <concepts>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace netlog {

/// The index of nothing, of whatever kind.
struct None {
  constexpr operator std::size_t() const { return static_cast<std::size_t>(-1); }
};
inline constexpr None none;

/// Where one of the things that are called T stands in their list.
template <class T> class Index {
 public:
  constexpr Index() = default;
  constexpr Index(None) {}
  constexpr explicit Index(std::size_t number) : number_(number) {}

  constexpr operator std::size_t() const { return number_; }
  constexpr Index& operator++() { return ++number_, *this; }
  friend constexpr bool operator==(Index, Index) = default;
  friend constexpr auto operator<=>(Index, Index) = default;

 private:
  std::size_t number_ = none;
};

template <class A, class B>
requires(!std::same_as<A, B>) bool operator==(Index<A>, Index<B>) = delete;
template <class A, class B>
requires(!std::same_as<A, B>) bool operator<=>(Index<A>, Index<B>) = delete;

/// All indices from `begin` up to `end`, which is none of them.
template <class T> class Indices {
 public:
  class Iterator {
   public:
    constexpr explicit Iterator(Index<T> at) : at_(at) {}
    constexpr Index<T> operator*() const { return at_; }
    constexpr Iterator& operator++() { return ++at_, *this; }
    constexpr bool operator==(const Iterator&) const = default;

   private:
    Index<T> at_;
  };

  constexpr Indices(Index<T> begin, Index<T> end) : begin_(begin), end_(end) {}
  constexpr Iterator begin() const { return Iterator{begin_}; }
  constexpr Iterator end() const { return Iterator{end_}; }

 private:
  Index<T> begin_, end_;
};

/// A vector with an element for each of the things that are called Of. [] with an index of something else does not
/// compile.
template <class T, class Of = T> class IndexedVector : public std::vector<T> {
 public:
  using std::vector<T>::vector;
  IndexedVector() = default;
  IndexedVector(std::vector<T> elements) : std::vector<T>(std::move(elements)) {}

  using std::vector<T>::operator[];
  template <class Other>
  requires(!std::same_as<Other, Of>) void operator[](Index<Other>) const = delete;

  /// The index that the next element will have.
  Index<Of> end_index() const { return Index<Of>{this->size()}; }
  Indices<Of> indices() const { return {Index<Of>{0}, end_index()}; }
  Indices<Of> indices_from(Index<Of> first) const { return {first, end_index()}; }
};

}  // namespace netlog

template <class T> struct std::hash<netlog::Index<T>> {
  std::size_t operator()(netlog::Index<T> index) const { return index; }
};
