// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/pack_finding.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace hp = hoptac::policy;

static_assert(hp::to_string(hp::severity::contradiction) == "contradiction");
static_assert(hp::to_string(hp::severity::tension) == "tension");
static_assert(hp::to_string(hp::severity::note) == "note");

TEST(PackFinding, EachLanguageHasItsOwnArguments) {
  const hp::pack_finding one = hp::detail::found(hoptac::errc::never_used, hp::severity::note,
                                                 "support", "", {{"dữ kiện “a”", "the fact “a”"}});
  EXPECT_EQ(one.rule, "support");
  EXPECT_EQ(one.message.vi, "dữ kiện “a” không được dùng đến");
  EXPECT_EQ(one.message.en, "the fact “a” is never used");
}

TEST(PackFinding, EqualityComparesEveryPart) {
  const hp::pack_finding one{.rule = "a"};
  EXPECT_EQ(one, hp::pack_finding{.rule = "a"});
  EXPECT_NE(one, hp::pack_finding{.rule = "b"});
  EXPECT_NE(one, (hp::pack_finding{.severity = hp::severity::tension, .rule = "a"}));
}

}  // namespace TEST_FILE
