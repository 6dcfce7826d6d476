// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/pack_content.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::policy;

static_assert(std::is_aggregate_v<pack_content>);
static_assert(std::is_nothrow_move_constructible_v<pack_content>);

pack_content sample() {
  return {.id = "sample",
          .version = "1",
          .title = {"Mẫu", "Sample"},
          .sources = {{"decree", {"Nghị định", "Decree"}}},
          .facts = {{.key = "hired", .kind = value_kind::date}},
          .parameters = {{.id = "limit"}},
          .rules = {{.id = "training"}}};
}

TEST(PackContent, EqualityLooksAtEveryMember) {
  EXPECT_EQ(sample(), sample());
  const auto differs = [](auto change) {
    pack_content other = sample();
    change(other);
    return !(other == sample());
  };
  EXPECT_TRUE(differs([](pack_content& x) { x.id = "other"; }));
  EXPECT_TRUE(differs([](pack_content& x) { x.version = "2"; }));
  EXPECT_TRUE(differs([](pack_content& x) { x.title.vi = ""; }));
  EXPECT_TRUE(differs([](pack_content& x) { x.sources[0].text.en = ""; }));
  EXPECT_TRUE(differs([](pack_content& x) { x.sources[0].id = "law"; }));
  EXPECT_TRUE(differs([](pack_content& x) { x.facts[0].key = "born"; }));
  EXPECT_TRUE(differs([](pack_content& x) { x.parameters[0].id = "rate"; }));
  EXPECT_TRUE(differs([](pack_content& x) { x.rules[0].id = "other"; }));
}

}  // namespace TEST_FILE
