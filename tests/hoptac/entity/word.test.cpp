// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/industry.hpp>
#include <hoptac/entity/legal_status.hpp>
#include <hoptac/entity/measure.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/records.hpp>
#include <hoptac/entity/report.hpp>
#include <hoptac/entity/word.hpp>

#include <set>
#include <span>
#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;

/// What must hold of every closed list: each code is permanent ASCII, stands once, and gives back
/// its place; each value has a name in both languages.
template <class Parse>
void expect_closed(std::span<const word> words, std::size_t count, Parse parse) {
  ASSERT_EQ(words.size(), count);
  std::set<std::string> codes;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string code(words[i].code);
    EXPECT_TRUE(codes.insert(code).second) << code;
    EXPECT_EQ(code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"),
              std::string::npos)
        << code;
    EXPECT_FALSE(words[i].name.vi.empty()) << code;
    EXPECT_FALSE(words[i].name.en.empty()) << code;
    const auto value = parse(code);
    ASSERT_TRUE(value.has_value()) << code;
    EXPECT_EQ(static_cast<std::size_t>(*value), i) << code;
    EXPECT_FALSE(parse(code + " ").has_value());
  }
  EXPECT_FALSE(parse("").has_value());
  EXPECT_FALSE(parse("nothing of the kind").has_value());
}

TEST(Word, EveryListIsClosed) {
  expect_closed(organisation_kind_words(), organisation_kind_count, parse_organisation_kind);
  expect_closed(industry_words(), industry_count, parse_industry);
  expect_closed(legal_status_words(), legal_status_count, parse_legal_status);
  expect_closed(report_kind_words(), 3, parse_report_kind);
  expect_closed(report_standing_words(), 3, parse_report_standing);
  expect_closed(ending_words(), 5, parse_ending);
  expect_closed(event_kind_words(), 6, parse_event_kind);
  expect_closed(undertaking_kind_words(), 5, parse_undertaking_kind);
  expect_closed(rating_words(), 4, parse_rating);
  expect_closed(support_state_words(), 3, parse_support_state);
}

TEST(Word, AnUnknownCodeIsFoundAtCompileTime) {
  static_assert(parse_industry("credit") == industry::credit);
  static_assert(!parse_industry("Credit"));
  static_assert(parse_rating("weak") == rating::weak);
}

}  // namespace TEST_FILE
