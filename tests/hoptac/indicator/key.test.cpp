// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/key.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac::indicator;

struct rows_from_zero {
  std::size_t count;
  [[nodiscard]] std::size_t size() const { return count; }
  [[nodiscard]] std::size_t operator[](std::size_t i) const { return i; }
};

/// What `find` says of each row, after `find_all` has been seen to say the same.
template <class Grouping>
std::vector<std::optional<std::uint64_t>> found(const Grouping& by) {
  std::vector<std::optional<std::uint64_t>> out;
  for (std::size_t row = 0; row < by.rows(); ++row) {
    const auto one = by.find(row);
    out.push_back(one.is_outside ? std::nullopt : std::optional(one.number));
    EXPECT_EQ(by.outside(row) == Grouping::dimensions, !one.is_outside) << row;
  }
  std::vector<std::uint32_t> group(by.rows());
  bool all = true;
  for (const auto& one : out) all &= one.has_value();
  EXPECT_EQ(by.find_all(rows_from_zero{by.rows()}, group.data()), all);
  for (std::size_t row = 0; row < by.rows(); ++row)
    if (all) {
      EXPECT_EQ(group[row], out[row]) << row;
    }
  return out;
}

using numbers = std::vector<std::optional<std::uint64_t>>;

TEST(Key, NumbersTheValuesThatWereAnnounced) {
  const std::vector<std::uint16_t> years{2015, 2014, 2024, 2025};
  EXPECT_EQ(found(group_by(key(column(years), 10, 2015))),
            (numbers{0, std::nullopt, 9, std::nullopt}));
  const std::vector<std::int32_t> signs{-2,
                                        3,
                                        -3,
                                        4,
                                        std::numeric_limits<std::int32_t>::min(),
                                        std::numeric_limits<std::int32_t>::max()};
  EXPECT_EQ(found(group_by(key(column(signs), 6, -2))),
            (numbers{0, 5, std::nullopt, std::nullopt, std::nullopt, std::nullopt}));
  const std::vector<std::int64_t> wide{5'000'000'000, 4'999'999'999, 5'000'000'002,
                                       std::numeric_limits<std::int64_t>::min(),
                                       std::numeric_limits<std::int64_t>::max()};
  EXPECT_EQ(found(group_by(key(column(wide), 2, 5'000'000'000))),
            (numbers{0, std::nullopt, std::nullopt, std::nullopt, std::nullopt}));
  const std::vector<std::uint8_t> bytes{0, 255, 254};
  EXPECT_EQ(found(group_by(key(column(bytes), 256))), (numbers{0, 255, 254}));
  EXPECT_EQ(found(group_by(key(column(bytes), 255))), (numbers{0, std::nullopt, 254}));
}

TEST(Key, RowsWithoutAValueComeFirst) {
  const std::vector<std::uint8_t> kinds{0, 2, 9, 3};
  const std::array<std::uint8_t, 4> missing{0, 0, 1, 0};
  const key by(column(kinds, unless_flagged(missing, 1)), 3);
  EXPECT_EQ(by.parts(), 4U);
  EXPECT_EQ(found(group_by(by)), (numbers{1, 3, 0, std::nullopt}));
  EXPECT_EQ(by.value_of(0), std::nullopt);
  EXPECT_EQ(by.value_of(3), 2);
}

TEST(Key, RefusesRangesThatTheColumnCannotHold) {
  const std::vector<std::uint8_t> no_bytes;
  const column bytes(no_bytes);
  EXPECT_NO_THROW(key(bytes, 256));
  EXPECT_THROW(key(bytes, 257), hoptac::contract_violation);
  EXPECT_THROW(key(bytes, 0), hoptac::contract_violation);
  EXPECT_THROW(key(bytes, 1, -1), hoptac::contract_violation);
  EXPECT_THROW(key(bytes, 2, 255), hoptac::contract_violation);
  const std::vector<std::int64_t> no_numbers;
  const column wide(no_numbers);
  const std::int64_t least = std::numeric_limits<std::int64_t>::min();
  EXPECT_NO_THROW(key(wide, std::numeric_limits<std::uint64_t>::max(), least));
  EXPECT_THROW(key(wide, std::numeric_limits<std::uint64_t>::max(), least + 2),
               hoptac::contract_violation);
}

TEST(Grouping, NumbersCombinationsInTheOrderOfTheKeys) {
  const std::vector<std::uint16_t> years{2015, 2015, 2016, 2017};
  const std::vector<std::uint8_t> kinds{0, 2, 1, 3};
  const auto by = group_by(key(column(years), 2, 2015), key(column(kinds), 3));
  EXPECT_EQ(by.combinations(), 6U);
  EXPECT_EQ(found(by), (numbers{0, 2, 4, std::nullopt}));
  EXPECT_EQ(by.outside(3), 0U);
  EXPECT_EQ(by.values_of(4), (std::array<std::optional<std::int64_t>, 2>{2016, 1}));
}

TEST(Grouping, AnyKeyKeepsTheOrderOfItsValues) {
  const std::vector<std::int64_t> ids{std::numeric_limits<std::int64_t>::min(), -1, 0, 1,
                                      std::numeric_limits<std::int64_t>::max()};
  const auto by = group_by(any_key(column(ids)));
  for (std::size_t row = 0; row < ids.size(); ++row) {
    const auto one = by.find(row);
    EXPECT_FALSE(one.is_outside);
    EXPECT_EQ(by.values_of(one.number)[0], ids[row]);
    if (row != 0) {
      EXPECT_LT(by.find(row - 1).number, one.number);
    }
  }
}

TEST(Grouping, RefusesColumnsOfDifferentLengthsAndTooManyCombinations) {
  const std::vector<std::uint8_t> three{1, 2, 3}, two{1, 2};
  EXPECT_THROW((void)group_by(key(column(three), 4), key(column(two), 4)),
               hoptac::contract_violation);
  const std::vector<std::int64_t> wide{1, 2, 3};
  const column of_wide(wide);
  const key large(of_wide, std::uint64_t{1} << 62U);
  EXPECT_NO_THROW((void)group_by(large, key(column(three), 3)));
  EXPECT_THROW((void)group_by(large, key(column(three), 4)), hoptac::contract_violation);
}

TEST(Grouping, AFilterChoosesRows) {
  const std::vector<std::uint8_t> kinds{0, 1, 2};
  const auto by = group_by(key(column(kinds), 3)).where([](std::size_t row) { return row != 1; });
  static_assert(decltype(by)::is_filtered &&
                !decltype(group_by(key(column(kinds), 3)))::is_filtered);
  EXPECT_TRUE(by.has(0));
  EXPECT_FALSE(by.has(1));
}

}  // namespace
}  // namespace TEST_FILE
