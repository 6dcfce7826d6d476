// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/value.hpp>
#include <hoptac/plan/breakdown.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::indicator;

TEST(Value, WritesItsBreakdownAsFiguresFilesDo) {
  const struct {
    std::string_view fixed;
    std::vector<part> parts;
    const char* text;
  } cases[] = {
      {"", {}, ""},
      {"per=HTX", {}, "per=HTX"},
      {"", {{"sector", "agriculture"}}, "sector=agriculture"},
      {"per=HTX",
       {{"sector", "trade"}, {"industry", "trade"}},
       "industry=trade;per=HTX;sector=trade"},
      {"b=1;a=2", {}, "a=2;b=1"},
      // By the name of the dimension: `a` stands before `a1`, though `1` stands before `=`.
      {"a1=x", {{"a", "y"}}, "a=y;a1=x"},
      {"holder=HTX Tài Hoan", {{"district", "066"}}, "district=066;holder=HTX Tài Hoan"},
      {"", {{"district", ""}}, "district="},
  };
  for (const auto& c : cases) {
    const definition of{.code = "x",
                        .breakdown = c.fixed,
                        .name = {},
                        .subjects = of_groups,
                        .unit = "count",
                        .first = {}};
    const value one{&of, entity::organisation_kind::cooperative_group, c.parts, {}};
    EXPECT_EQ(breakdown_of(one), c.text);
    if (!c.parts.empty() && c.parts.front().word.empty()) continue;  // not known: no figure has it
    EXPECT_EQ(plan::breakdown::parse(breakdown_of(one)).value().str(), c.text);
  }
}

}  // namespace TEST_FILE
