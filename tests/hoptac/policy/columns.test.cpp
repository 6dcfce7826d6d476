// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/policy/columns.hpp>
#include <hoptac/policy/write.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "random_rule.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;

using words = std::vector<std::uint8_t>;
using days = std::vector<std::uint32_t>;
using steps = std::vector<std::int64_t>;

static_assert(absent_in_column<std::uint8_t> == 255);
static_assert(absent_in_column<std::uint32_t> == 0);
static_assert(absent_in_column<std::int64_t> == cell::lowest);
static_assert(column_value<std::uint8_t> && !column_value<bool> && !column_value<double>);

columns three_rows() {
  return {pack::make(random_rule::without_rules()).value(), 3};
}

std::uint32_t packed(int year, int month, int day) {
  return calendar::date(year, month, day).packed();
}

TEST(Columns, ReadEachKind) {
  const words flags{1, 255, 0};
  const words levels{4, 0, 255};
  const words names{0, 255, 0};
  const steps ratios{-35, cell::lowest, cell::highest};
  const days born{packed(1990, 2, 28), 0, packed(1400, 1, 1)};
  columns facts = three_rows();
  facts.set("flag", flags).set("level", levels).set("who", names).set("ratio", ratios);
  facts.set("born", born);
  const auto at = [&](std::string_view key, std::size_t row) {
    return facts.read(*facts.facts_of().fact_place(key), row);
  };
  EXPECT_EQ(at("flag", 0), cell::exactly(1));
  EXPECT_EQ(at("flag", 1), cell{});
  EXPECT_EQ(at("flag", 2), cell::exactly(0));
  EXPECT_EQ(at("level", 0), cell::exactly(4));
  EXPECT_EQ(at("level", 2), cell{});
  EXPECT_EQ(at("who", 0), cell::exactly(0));
  EXPECT_EQ(at("who", 1), cell{});
  EXPECT_EQ(at("ratio", 0), cell::exactly(-35));
  EXPECT_EQ(at("ratio", 1), cell{});
  EXPECT_EQ(at("ratio", 2), cell::exactly(cell::highest));
  EXPECT_EQ(at("born", 0), cell::exactly(packed(1990, 2, 28)));
  EXPECT_EQ(at("born", 1), cell{});
  EXPECT_EQ(at("born", 2), cell::exactly(packed(1400, 1, 1)));
  EXPECT_EQ(at("capital", 0), cell{});  // no column
}

TEST(Columns, ReadDatesThatAreNotKnownToTheDay) {
  const days first{packed(1990, 1, 1), 0, packed(1990, 2, 1)};
  const days last{packed(1990, 12, 31), 0, packed(1990, 2, 28)};
  columns facts = three_rows();
  facts.set("born", first, last);
  const std::size_t born = facts.facts_of().fact_place("born").value();
  EXPECT_EQ(facts.read(born, 0), (cell{packed(1990, 1, 1), packed(1990, 12, 31)}));
  EXPECT_EQ(facts.read(born, 1), cell{});
  EXPECT_EQ(facts.read(born, 2), (cell{packed(1990, 2, 1), packed(1990, 2, 28)}));
  facts.set("born", first);  // a later column takes the place of both
  EXPECT_EQ(facts.read(born, 0), cell::exactly(packed(1990, 1, 1)));
}

TEST(Columns, AreMadeOfValuesAndABitmap) {
  const steps values{5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
  const words bitmap{0b1000'0101, 0b10};
  const std::int64_t no = absent_in_column<std::int64_t>;
  EXPECT_EQ(column_of<std::int64_t>(values, bitmap), (steps{5, no, 7, no, no, no, no, 12, no, 14}));
  EXPECT_EQ(column_of<std::uint8_t>(words{0, 1}, words{0b10}), (words{255, 1}));
  EXPECT_EQ(column_of<std::uint32_t>(days{}, words{}), days{});
  EXPECT_THROW(static_cast<void>(column_of<std::int64_t>(values, words{255})), contract_violation);
}

TEST(Columns, RefuseWhatAFactCannotHave) {
  columns facts = three_rows();
  EXPECT_THROW(facts.set("no_such_fact", words{0, 0, 0}), contract_violation);
  EXPECT_THROW(facts.set("flag", words{0, 0}), contract_violation);
  EXPECT_THROW(facts.set("flag", words{0, 2, 0}), contract_violation);
  EXPECT_THROW(facts.set("level", words{0, 5, 0}), contract_violation);
  EXPECT_THROW(facts.set("who", words{0, 1, 0}), contract_violation);
  EXPECT_THROW(facts.set("flag", steps{0, 0, 0}), contract_violation);
  EXPECT_THROW(facts.set("members", words{0, 0, 0}), contract_violation);
  EXPECT_THROW(facts.set("members", days{0, 0, 0}), contract_violation);
  const std::uint32_t day = packed(2024, 2, 29);
  for (const std::uint32_t wrong :
       {std::uint32_t{1}, day + 512, day + 1, day + 2, day - 29, (day & 511) + (1399U << 9),
        (day & 511) + (10'000U << 9), UINT32_MAX})
    EXPECT_THROW(facts.set("born", days{day, wrong, 0}), contract_violation) << wrong;
  EXPECT_THROW(facts.set("born", days{day, day, day}, days{day, day - 1, day}), contract_violation);
  EXPECT_THROW(facts.set("born", days{day, 0, day}, days{day, day, day}), contract_violation);
  EXPECT_THROW(facts.set("born", days{day, day, day}, days{day, day}), contract_violation);
  for (std::size_t place = 0; place < facts.facts_of().content().facts.size(); ++place)
    EXPECT_EQ(facts.read(place, 0), cell{});  // what was refused left nothing
}

}  // namespace TEST_FILE
