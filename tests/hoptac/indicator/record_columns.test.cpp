// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/record_columns.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::indicator;

TEST(RecordColumns, LendNumbersWithTheirPresence) {
  const number_column capital{"capital", {7, 0, -3, 0, 1, 2, 3, 4, 5}, {0b11110101, 0b1}};
  const auto view = capital.view();
  ASSERT_EQ(view.rows(), 9U);
  EXPECT_TRUE(view.present(0));
  EXPECT_EQ(view.value(0), 7);
  EXPECT_FALSE(view.present(1));
  EXPECT_TRUE(view.present(2));
  EXPECT_EQ(view.value(2), -3);
  EXPECT_FALSE(view.present(3));
  EXPECT_TRUE(view.present(8));
  EXPECT_EQ(number_column{}.view().rows(), 0U);
  // Fewer bits than rows are no column.
  EXPECT_THROW(static_cast<void>(number_column({"x", {1}, {}}).view()), hoptac::contract_violation);
}

}  // namespace TEST_FILE
