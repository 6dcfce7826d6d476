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

TEST(CodeNumber, WhatIsNoneIsToldByWhatItWasMadeBy) {
  const struct {
    const char* text;
    errc code;
    const char* meant;
  } rows[] = {
      {"1.00109E+08", errc::code_number_in_powers, ""},
      {"1,00109E+08", errc::code_number_in_powers, ""},
      {"4,7E9", errc::code_number_in_powers, ""},
      {"1E-3", errc::code_number_in_powers, ""},
      {"100109106", errc::code_number_lost_zero, "0100109106"},
      {"100109106-001", errc::code_number_lost_zero, "0100109106-001"},
      {"12345678", errc::code_number_lost_zero, "0012345678"},
      {"'0100109106", errc::code_number_decorated, "0100109106"},
      {"=\"0100109106\"", errc::code_number_decorated, "0100109106"},
      {"0100 109 106", errc::code_number_decorated, "0100109106"},
      {"0100\u00A0109\u00A0106", errc::code_number_decorated, "0100109106"},
      {"0100.109.106", errc::code_number_decorated, "0100109106"},
      {"0100109106 - 001", errc::code_number_decorated, "0100109106-001"},
      {"0100109106\u2013001", errc::code_number_decorated, "0100109106-001"},
      {"\uFF10100109106", errc::code_number_decorated, "0100109106"},
      {"0100109106.0", errc::code_number_unreadable, ""},
      {"đang làm", errc::code_number_unreadable, ""},
      {"-", errc::code_number_unreadable, ""},
      {"chưa có", errc::code_number_unreadable, ""},
      {"1234567", errc::code_number_unreadable, ""},
      {"01001091061", errc::code_number_unreadable, ""},
      {"E", errc::code_number_unreadable, ""},
      {"", errc::code_number_unreadable, ""},
  };
  for (const auto& row : rows) {
    const auto found = hoptac::entity::code_number_fault(row.text);
    ASSERT_TRUE(found) << row.text;
    EXPECT_EQ(found->code(), row.code) << row.text;
    const auto& arguments = found->arguments();
    EXPECT_EQ(arguments.size() > 1 ? arguments[1] : "", row.meant) << row.text;
  }
  EXPECT_FALSE(hoptac::entity::code_number_fault("0100109106"));
  EXPECT_FALSE(hoptac::entity::code_number_fault("0100109106-001"));
}

}  // namespace TEST_FILE
