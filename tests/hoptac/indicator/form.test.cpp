// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/form.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::indicator;

constexpr form_row rows[] = {
    {.number = "I", .name = {"Hợp tác xã", "Cooperatives"}},
    {.number = "1",
     .depth = 1,
     .name = {"Tổng số", "In all"},
     .subject = "HTX",
     .indicator = "organisations"},
};
constexpr form_column columns[] = {{.name = {"Năm trước", "Year before"}, .year = -1},
                                   {.name = {"Sáu tháng", "Half a year"}, .first_half = true}};
constexpr form blank{
    .id = "f", .title = {"Biểu", "Form"}, .version = "1", .columns = columns, .rows = rows};

static_assert(blank.rows[0].is_heading() && !blank.rows[1].is_heading());
static_assert(columns[0].from == column_source::registry && !columns[0].first_half);

TEST(Form, IsDataWhoseOriginIsNotKnownUntilSomebodySaysSo) {
  EXPECT_FALSE(blank.valid_from);
  EXPECT_EQ(blank.known, law::confirmation::not_found);
  EXPECT_EQ(blank.rows[1].power, 0);
}

}  // namespace TEST_FILE
