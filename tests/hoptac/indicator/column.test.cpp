// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/column.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac::indicator;

static_assert(term<column<std::uint8_t>>);
static_assert(term<column<std::int64_t, validity_bits>>);
static_assert(!column<std::int32_t>::nullable);
static_assert(column<std::int32_t, unless_flagged>::nullable);
static_assert(!column_integer<bool> && !column_integer<std::uint64_t> && !column_integer<double>);
static_assert(column_integer<std::uint32_t> && column_integer<std::int64_t>);

const std::vector<std::int64_t> values{10, -20, 30, 40};

TEST(Column, GivesTheValuesOfItsRows) {
  const column of(values);
  ASSERT_EQ(of.rows(), 4U);
  EXPECT_EQ(of.value(1), -20);
  EXPECT_TRUE(of.present(1));
  EXPECT_EQ(column(std::vector<std::uint16_t>{}).rows(), 0U);
}

TEST(Column, BitsAreCountedFromTheLeastSignificant) {
  const std::array<std::uint8_t, 2> bits{0b1000'0000, 0b0000'0101};
  const column of(values, validity_bits(bits, 7));
  const std::array<bool, 4> present{true, true, false, true};
  for (std::size_t row = 0; row < present.size(); ++row)
    EXPECT_EQ(of.present(row), present[row]) << row;
  const column full(values, validity_bits::all());
  for (std::size_t row = 0; row < values.size(); ++row) EXPECT_TRUE(full.present(row)) << row;
}

TEST(Column, AFlagOfSeveralSaysWhatIsMissing) {
  const std::array<std::uint8_t, 4> flags{0, 1, 2, 3};
  const column first(values, unless_flagged(flags, 1));
  const column second(values, unless_flagged(flags, 2));
  const std::array<bool, 4> of_first{true, false, true, false};
  const std::array<bool, 4> of_second{true, true, false, false};
  for (std::size_t row = 0; row < flags.size(); ++row) {
    EXPECT_EQ(first.present(row), of_first[row]) << row;
    EXPECT_EQ(second.present(row), of_second[row]) << row;
  }
}

TEST(Column, RefusesTooFewBits) {
  const std::array<std::uint8_t, 1> byte{255};
  EXPECT_NO_THROW(column(values, validity_bits(byte, 4)));
  EXPECT_THROW(column(values, validity_bits(byte, 5)), hoptac::contract_violation);
  EXPECT_THROW(column(values, unless_flagged(byte, 1)), hoptac::contract_violation);
}

TEST(Terms, AreComputedFromColumns) {
  const std::array<std::uint8_t, 4> flags{0, 1, 2, 3};
  const column plain(values);
  const column first(values, unless_flagged(flags, 1));
  const column second(values, unless_flagged(flags, 2));

  const in_rows_of both(first, second);
  const or_zero support(first);
  const derived doubled([&](std::size_t row) -> std::optional<std::int64_t> {
    if (!second.present(row)) return std::nullopt;
    return 2 * second.value(row);
  });
  static_assert(term<decltype(both)> && term<decltype(support)> && term<decltype(doubled)>);
  static_assert(in_rows_of<decltype(plain), decltype(second)>::nullable);
  static_assert(!in_rows_of<decltype(plain), decltype(plain)>::nullable);
  static_assert(!decltype(support)::nullable);

  const std::array<bool, 4> in_both{true, false, false, false};
  const std::array<std::int64_t, 4> supported{10, 0, 30, 0};
  for (std::size_t row = 0; row < flags.size(); ++row) {
    EXPECT_EQ(both.present(row), in_both[row]) << row;
    EXPECT_EQ(support.value(row), supported[row]) << row;
    EXPECT_TRUE(support.present(row)) << row;
    EXPECT_EQ(doubled.present(row), second.present(row)) << row;
    if (doubled.present(row)) {
      EXPECT_EQ(doubled.value(row), 2 * values[row]) << row;
    }
  }
}

}  // namespace
}  // namespace TEST_FILE
