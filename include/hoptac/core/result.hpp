// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_RESULT_HPP
#define HOPTAC_CORE_RESULT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/error.hpp>

#include <concepts>     // std::same_as
#include <memory>       // std::construct_at, std::destroy_at
#include <stdexcept>    // std::runtime_error
#include <type_traits>  // std::is_trivially_destructible_v, std::is_same_v
#include <utility>      // std::move, std::exchange

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
/// than its value and can be computed at compile time when its value can. Moved from, a result without a value
/// holds no error either: assign to it or let it go.
template <class T>
class [[nodiscard]] result {
  static_assert(!std::is_same_v<T, hoptac::error>, "a result of an error says nothing");

 public:
  using value_type = T;

  // NOLINTNEXTLINE(google-explicit-constructor): `return value;` is the point of the type.
  constexpr result(T value) : value_(std::move(value)), has_value_(true) {}
  // NOLINTNEXTLINE(google-explicit-constructor): `return error{...};` likewise.
  result(hoptac::error what) : error_(new hoptac::error(std::move(what))) {}

  constexpr result(const result& other) : none_{}, has_value_(other.has_value_) {
    if (has_value_)
      std::construct_at(&value_, other.value_);
    else
      std::construct_at(&error_, new hoptac::error(*other.error_));
  }
  constexpr result(result&& other) noexcept(std::is_nothrow_move_constructible_v<T>)
      : none_{}, has_value_(other.has_value_) {
    if (has_value_)
      std::construct_at(&value_, std::move(other.value_));
    else
      std::construct_at(&error_, std::exchange(other.error_, nullptr));
  }
  constexpr result& operator=(result other) noexcept(std::is_nothrow_move_constructible_v<T>) {
    destroy();
    has_value_ = other.has_value_;
    if (has_value_)
      std::construct_at(&value_, std::move(other.value_));
    else
      std::construct_at(&error_, std::exchange(other.error_, nullptr));
    return *this;
  }
  constexpr ~result() { destroy(); }

  [[nodiscard]] constexpr bool has_value() const { return has_value_; }
  [[nodiscard]] constexpr explicit operator bool() const { return has_value_; }

  /// The value. Throws `bad_input` when there is none.
  [[nodiscard]] constexpr const T& value() const& {
    if (!has_value_) throw bad_input(error());
    return value_;
  }
  [[nodiscard]] constexpr T&& value() && {
    if (!has_value_) throw bad_input(error());
    return std::move(value_);
  }

  /// The value. Precondition: `has_value()`.
  [[nodiscard]] constexpr const T& operator*() const& {
    HOPTAC_PRE(has_value());
    return value_;
  }
  [[nodiscard]] constexpr T&& operator*() && {
    HOPTAC_PRE(has_value());
    return std::move(value_);
  }
  [[nodiscard]] constexpr const T* operator->() const {
    HOPTAC_PRE(has_value());
    return &value_;
  }

  /// The value, or `other` when there is none.
  [[nodiscard]] constexpr T value_or(T other) const& { return has_value_ ? value_ : other; }

  /// What is wrong. Precondition: `!has_value()`.
  [[nodiscard]] constexpr const hoptac::error& error() const {
    HOPTAC_PRE(!has_value() && error_ != nullptr);
    return *error_;
  }

 private:
  constexpr void destroy() {
    if (has_value_)
      std::destroy_at(&value_);
    else
      delete error_;
  }

  struct nothing {};
  union {
    nothing none_;
    T value_;
    hoptac::error* error_;
  };
  bool has_value_ = false;
};

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_RESULT_HPP
