// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/code_number.hpp>

#include <random>
#include <regex>
#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;
using hoptac::errc;

static_assert(is_place_of_business_code("00001"));
static_assert(is_place_of_business_code("99999"));
static_assert(!is_place_of_business_code("00000"));
static_assert(!is_place_of_business_code("0001"));
static_assert(!is_place_of_business_code("000001"));
static_assert(!is_place_of_business_code("0000a"));

TEST(CodeNumber, TenDigitsOrThoseOfADependant) {
  const auto main = code_number::parse("4700123456");
  ASSERT_TRUE(main.has_value());
  EXPECT_FALSE(main->is_of_dependant());
  EXPECT_EQ(main->main_digits(), "4700123456");
  const auto branch = code_number::parse("4700123456-001");
  ASSERT_TRUE(branch.has_value());
  EXPECT_TRUE(branch->is_of_dependant());
  EXPECT_EQ(branch->main_digits(), main->str());
  EXPECT_EQ(branch->str(), "4700123456-001");
  EXPECT_LT(*main, *branch);
}

TEST(CodeNumber, SaysWhereItStopsBeingOne) {
  const struct {
    const char* text;
    std::uint32_t column;
  } rows[] = {{"", 1},
              {"470012345", 10},
              {"47001234567", 11},
              {"4700123456-", 12},
              {"4700123456-01", 14},
              {"4700123456-0012", 15},
              {"47OO123456", 3},
              {" 4700123456", 1},
              {"4700123456 ", 11},
              {"00001", 6},
              {"4700123456-00a", 14},
              {"4700 123456", 5}};
  for (const auto& row : rows) {
    const auto read = code_number::parse(row.text);
    ASSERT_FALSE(read.has_value()) << row.text;
    EXPECT_EQ(read.error().code(), errc::code_number_unreadable) << row.text;
    EXPECT_EQ(read.error().where().column, row.column) << row.text;
  }
}

TEST(CodeNumber, ReadsWhatTheExpressionMatches) {
  const std::regex form("[0-9]{10}(-[0-9]{3})?");
  std::mt19937 dice(7);
  std::size_t read = 0;
  for (int i = 0; i < 100'000; ++i) {
    std::string text;
    for (int k = 0; k < 9 + i % 7; ++k)
      text += dice() % 200 == 0 ? 'a' : k == 10 && dice() % 2 == 0 ? '-' : "0193"[dice() % 4];
    EXPECT_EQ(code_number::parse(text).has_value(), std::regex_match(text, form)) << text;
    read += code_number::parse(text).has_value() ? 1U : 0U;
  }
  EXPECT_GT(read, 100U);
}

}  // namespace TEST_FILE
