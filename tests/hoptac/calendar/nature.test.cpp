// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/nature.hpp>  // first, so that the header is seen to stand alone

#include <optional>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::calendar;
using values = std::vector<period_value<int>>;

constexpr period year = period::of_year(2024);
constexpr period first_half = period::of_half(2024, 1);
constexpr period second_half = period::of_half(2024, 2);

static_assert(static_cast<int>(nature::stock) == 1 && static_cast<int>(nature::flow) == 2);
static_assert(may_add(nature::flow, first_half, second_half));
static_assert(!may_add(nature::flow, first_half, year));  // the half would count twice
static_assert(!may_add(nature::stock, first_half, second_half));

TEST(Nature, FlowsAddAndStocksTakeTheLast) {
  const values halves{{first_half, 12}, {second_half, 30}};
  EXPECT_EQ(over_whole<int>(nature::flow, year, halves), 42);
  EXPECT_EQ(over_whole<int>(nature::stock, year, halves), 30);
  EXPECT_EQ(over_whole<int>(nature::flow, year, values{{year, 7}}), 7);
}

TEST(Nature, PartsMayBeOfDifferentKinds) {
  values parts{{period::of_quarter(2024, 1), 1}};
  for (int month = 4; month <= 6; ++month) parts.push_back({period::of_month(2024, month), 10});
  parts.push_back({second_half, 100});
  EXPECT_EQ(over_whole<int>(nature::flow, year, parts), 131);
  EXPECT_EQ(over_whole<int>(nature::stock, year, parts), 100);
}

TEST(Nature, NothingFollowsFromPartsThatDoNotFit) {
  const period q1 = period::of_quarter(2024, 1);
  const period q2 = period::of_quarter(2024, 2);
  const period q4 = period::of_quarter(2024, 4);
  const struct {
    const char* what;
    values parts;
    std::optional<int> flow;
    std::optional<int> stock;
  } table[] = {
      {"no parts", {}, {}, {}},
      {"the end is missing", {{first_half, 1}}, {}, {}},
      {"the start is missing: a stock does not mind", {{second_half, 2}}, {}, 2},
      {"a quarter is missing", {{first_half, 1}, {q4, 2}}, {}, 2},
      {"a shared quarter", {{first_half, 1}, {q2, 2}, {second_half, 3}}, {}, {}},
      {"out of order", {{second_half, 2}, {first_half, 1}}, {}, {}},
      {"out of order within", {{q2, 1}, {q1, 1}, {second_half, 2}}, {}, {}},
      {"starts before the whole", {{period::of_years(2023, 2024), 1}}, {}, {}},
      {"ends after the whole", {{first_half, 1}, {period::of_years(2024, 2025), 1}}, {}, {}},
      {"one shared day",
       {{period::of_days({2024, 1, 1}, {2024, 6, 30}), 1},
        {period::of_days({2024, 6, 30}, {2024, 12, 31}), 2}},
       {},
       {}},
      {"the same part twice", {{year, 1}, {year, 1}}, {}, {}},
  };
  for (const auto& row : table) {
    EXPECT_EQ(over_whole<int>(nature::flow, year, row.parts), row.flow) << row.what;
    EXPECT_EQ(over_whole<int>(nature::stock, year, row.parts), row.stock) << row.what;
  }
}

}  // namespace TEST_FILE
