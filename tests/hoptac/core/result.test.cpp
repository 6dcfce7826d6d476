// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/result.hpp>

#include <memory>
#include <string>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::bad_input, hoptac::contract_violation, hoptac::errc, hoptac::error, hoptac::result;

// Small, and usable where only a value can be: at compile time.
static_assert(sizeof(result<int>) <= 2 * sizeof(void*));
static_assert(sizeof(result<char>) <= 2 * sizeof(void*));
static_assert(std::is_nothrow_move_constructible_v<result<std::string>>);
static_assert(!std::is_convertible_v<result<int>, bool>);  // `if (r)` yes, `r + 1` no
static_assert(!std::is_convertible_v<result<int>, int>);
static_assert(!std::is_default_constructible_v<result<int>>);
constexpr result<int> constant = 7;
static_assert(constant && constant.has_value() && constant.value() == 7 && *constant == 7);
static_assert(result<int>{constant}.value_or(0) == 7);

result<int> half(int n) {
  if (n % 2 != 0) return error{errc::not_exact, {"0"}};
  return n / 2;
}

// Out of a temporary the value comes by value: a loop over it does not dangle.
static_assert(std::is_same_v<decltype(std::declval<result<int>>().value()), int>);
static_assert(std::is_same_v<decltype(*std::declval<result<int>>()), int>);

TEST(Result, HoldsEitherAValueOrAnError) {
  const auto good = half(8);
  ASSERT_TRUE(good);
  EXPECT_EQ(good.value(), 4);
  EXPECT_EQ(*good, 4);
  EXPECT_EQ(good.value_or(1), 4);

  const auto bad = half(7);
  ASSERT_FALSE(bad);
  EXPECT_FALSE(bad.has_value());
  EXPECT_EQ(bad.error().code(), errc::not_exact);
  EXPECT_EQ(bad.value_or(1), 1);
}

TEST(Result, AskedForAValueItDoesNotHaveItThrowsTheError) {
  try {
    static_cast<void>(half(7).value());
    FAIL() << "nothing was thrown";
  } catch (const bad_input& thrown) {
    EXPECT_EQ(thrown.error().code(), errc::not_exact);
    EXPECT_EQ(std::string{thrown.what()},
              "HT0104 the result cannot be written exactly with 0 decimal places");
  }
  const auto bad = half(7);
  EXPECT_THROW(static_cast<void>(bad.value()), bad_input);
}

TEST(Result, LookingAtTheWrongSideIsABrokenPromise) {
  const auto good = half(8);
  const auto bad = half(7);
  EXPECT_THROW(static_cast<void>(good.error()), contract_violation);
  EXPECT_THROW(static_cast<void>(*bad), contract_violation);
  EXPECT_THROW(static_cast<void>(*half(7)), contract_violation);
  const result<std::string> no_text = error{errc::not_exact};
  EXPECT_THROW(static_cast<void>(no_text->size()), contract_violation);
}

/// Counts how many objects of it live, to see that none is lost or destroyed twice.
struct counted {
  static inline int alive = 0;
  int value = 0;
  explicit counted(int v) : value(v) { ++alive; }
  counted(const counted& other) : value(other.value) { ++alive; }
  counted(counted&& other) noexcept : value(std::exchange(other.value, -1)) { ++alive; }
  counted& operator=(const counted&) = default;
  counted& operator=(counted&&) = default;
  ~counted() { --alive; }
};

TEST(Result, EveryChangeOfSideDestroysWhatItHeld) {
  {
    const result<counted> good = counted{1};
    const result<counted> bad = error{errc::not_exact, {"a long argument that lives on the heap"}};
    EXPECT_EQ(counted::alive, 1);
    for (const auto* from : {&good, &bad})
      for (const auto* to : {&good, &bad}) {
        result<counted> it = *from;  // copy
        it = *to;                    // copy over either side
        EXPECT_EQ(it.has_value(), to->has_value());
        result<counted> moved = std::move(it);
        EXPECT_EQ(moved.has_value(), to->has_value());
        it = std::move(moved);  // assigned to after it was moved from
        EXPECT_EQ(it.has_value(), to->has_value());
        if (it)
          EXPECT_EQ(it->value, 1);
        else
          EXPECT_EQ(it.error().arguments().size(), 1U);
      }
    EXPECT_EQ(counted::alive, 1);
  }
  EXPECT_EQ(counted::alive, 0);
}

TEST(Result, AssignedToItselfItKeepsItsSide) {
  result<std::string> it = std::string(100, 'x');
  const auto& same = it;
  it = same;
  EXPECT_EQ(*it, std::string(100, 'x'));
  it = error{errc::not_exact};
  it = same;
  EXPECT_EQ(it.error().code(), errc::not_exact);
}

TEST(Result, CarriesWhatCanOnlyMove) {
  result<std::unique_ptr<int>> it = std::make_unique<int>(5);
  const std::unique_ptr<int> taken = std::move(it).value();
  ASSERT_TRUE(taken);
  EXPECT_EQ(*taken, 5);
}

TEST(Result, AMovedFromErrorIsNotThereAnyMore) {
  auto bad = half(7);
  const auto moved = std::move(bad);
  EXPECT_EQ(moved.error().code(), errc::not_exact);
  // NOLINTNEXTLINE(bugprone-use-after-move): what the comment of the type says is tested here.
  EXPECT_THROW(static_cast<void>(bad.error()), contract_violation);
}

}  // namespace TEST_FILE
