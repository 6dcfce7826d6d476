// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_RESULT_HPP
#define HOPTAC_CORE_RESULT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/error.hpp>

#include <optional>     // std::optional
#include <stdexcept>    // std::runtime_error
#include <type_traits>  // std::is_nothrow_move_constructible_v, std::is_same_v
#include <utility>      // std::move, std::exchange, std::swap

namespace hoptac::inline HOPTAC_ABI {

/// Thrown by `result::value()` when there is none: the way out for callers who prefer exceptions.
class bad_input : public std::runtime_error {
 public:
  explicit bad_input(hoptac::error what)
      : std::runtime_error(describe(what, language::en)), error_(std::move(what)) {}
  [[nodiscard]] const hoptac::error& error() const { return error_; }

 private:
  hoptac::error error_;
};

/// A value, or the located error that explains why there is none. An answer like *not eligible*
/// is a value, never an error. The error lives on the heap, so that a result is hardly larger
/// than its value and can be computed at compile time when its value can. Moved from, a result
/// without a value holds no error either: assign to it or let it go.
template <class T>
class [[nodiscard]] result {
  static_assert(!std::is_same_v<T, hoptac::error>, "a result of an error says nothing");

 public:
  using value_type = T;

  // NOLINTNEXTLINE(google-explicit-constructor): `return value;` is the point of the type.
  constexpr result(T value) : value_(std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor): `return error{...};` likewise.
  result(hoptac::error what) : error_(new hoptac::error(std::move(what))) {}

  constexpr result(const result& other)
      : value_(other.value_),
        error_(other.error_ == nullptr ? nullptr : new hoptac::error(*other.error_)) {}
  constexpr result(result&& other) noexcept(std::is_nothrow_move_constructible_v<T>)
      : value_(std::move(other.value_)), error_(std::exchange(other.error_, nullptr)) {}
  constexpr result& operator=(result other) noexcept(std::is_nothrow_move_constructible_v<T>) {
    value_ = std::move(other.value_);
    std::swap(error_, other.error_);  // `other` takes the old one with it
    return *this;
  }
  constexpr ~result() { delete error_; }

  [[nodiscard]] constexpr bool has_value() const { return value_.has_value(); }
  [[nodiscard]] constexpr explicit operator bool() const { return value_.has_value(); }

  /// The value. Throws `bad_input` when there is none. Out of a temporary result it comes by value,
  /// so that `for (auto& x : read().value())` does not dangle.
  [[nodiscard]] constexpr const T& value() const& {
    if (!value_) throw bad_input(error());
    return *value_;
  }
  [[nodiscard]] constexpr T value() && {
    if (!value_) throw bad_input(error());
    return *std::move(value_);
  }

  /// The value. Precondition: `has_value()`.
  [[nodiscard]] constexpr const T& operator*() const& {
    HOPTAC_PRE(has_value());
    return *value_;
  }
  [[nodiscard]] constexpr T operator*() && {
    HOPTAC_PRE(has_value());
    return *std::move(value_);
  }
  [[nodiscard]] constexpr const T* operator->() const {
    HOPTAC_PRE(has_value());
    return &*value_;
  }

  /// The value, or `other` when there is none.
  [[nodiscard]] constexpr T value_or(T other) const& { return value_ ? *value_ : other; }

  /// What is wrong. Precondition: `!has_value()`.
  [[nodiscard]] constexpr const hoptac::error& error() const {
    HOPTAC_PRE(error_ != nullptr);
    return *error_;
  }

 private:
  std::optional<T> value_;
  hoptac::error* error_ = nullptr;  // owned, and only there without a value
};

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_RESULT_HPP
