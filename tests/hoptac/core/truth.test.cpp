// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/truth.hpp>

#include <array>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::truth, hoptac::truth_of;
using enum truth;

// The numbers are stored.
static_assert(sizeof(truth) == 1);
static_assert(static_cast<int>(not_met) == 0 && static_cast<int>(not_known) == 1 &&
              static_cast<int>(met) == 2);
static_assert(truth_of(true) == met && truth_of(false) == not_met);
static_assert(!std::is_convertible_v<bool, truth> && !std::is_convertible_v<truth, bool>);

constexpr std::array answers{not_met, not_known, met};

struct row {
  truth a, b, both, either;
};
// Kleene's tables, written out.
constexpr row table[] = {
    {not_met, not_met, not_met, not_met},
    {not_met, not_known, not_met, not_known},
    {not_met, met, not_met, met},
    {not_known, not_met, not_met, not_known},
    {not_known, not_known, not_known, not_known},
    {not_known, met, not_known, met},
    {met, not_met, not_met, met},
    {met, not_known, not_known, met},
    {met, met, met, met},
};

TEST(Truth, BothAndEitherFollowKleenesTables) {
  for (const auto& [a, b, both, either] : table) {
    SCOPED_TRACE(testing::Message() << to_string(a) << ", " << to_string(b));
    EXPECT_EQ(a & b, both);
    EXPECT_EQ(a | b, either);
    truth in_place = a;
    EXPECT_EQ(in_place &= b, both);
    EXPECT_EQ(in_place, both);
    in_place = a;
    EXPECT_EQ(in_place |= b, either);
    EXPECT_EQ(in_place, either);
  }
}

TEST(Truth, TheOppositeOfNotKnownIsNotKnown) {
  EXPECT_EQ(!met, not_met);
  EXPECT_EQ(!not_met, met);
  EXPECT_EQ(!not_known, not_known);
}

// A fact that becomes known never changes an answer that was decided without it.
TEST(Truth, ADecidedAnswerDoesNotDependOnWhatIsNotKnown) {
  for (const truth a : answers) {
    for (const truth known : {not_met, met}) {
      const truth both = a & not_known;
      const truth either = a | not_known;
      EXPECT_TRUE(both == not_known || (a & known) == both) << to_string(a);
      EXPECT_TRUE(either == not_known || (a | known) == either) << to_string(a);
    }
  }
}

TEST(Truth, OrdersOfEvaluationAgree) {
  for (const truth a : answers)
    for (const truth b : answers) {
      EXPECT_EQ(!(a & b), (!a) | (!b));
      EXPECT_EQ(!(a | b), (!a) & (!b));
      for (const truth c : answers) {
        EXPECT_EQ((a & b) & c, a & (b & c));
        EXPECT_EQ((a | b) | c, a | (b | c));
        EXPECT_EQ(a & (b | c), (a & b) | (a & c));
      }
    }
}

TEST(Truth, EveryAnswerHasTheWordOfTheFormats) {
  EXPECT_EQ(to_string(not_met), "not_met");
  EXPECT_EQ(to_string(not_known), "not_known");
  EXPECT_EQ(to_string(met), "met");
}

}  // namespace TEST_FILE
