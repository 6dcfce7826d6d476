// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/check.hpp>
#include <hoptac/policy/detail/order.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/write.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace hp = hoptac::policy;
namespace hpd = hoptac::policy::detail;
using hoptac::errc;
using hoptac::money::decimal;

decimal whole(int n) {
  return decimal::from_integer(n);
}

// Three numbers and their differences within bounds of -2 to 2, against trying every number.
TEST(Order, AgreesWithTryingEveryNumber) {
  const std::string names[] = {"x", "y", "z"};
  std::mt19937 random(1);
  const auto below = [&](std::uint32_t n) { return static_cast<int>(random() % n); };
  int impossible = 0;
  for (int round = 0; round < 2000; ++round) {
    struct bound {
      int plus;
      int minus;  // 3: nothing
      int low;
      int high;
    };
    std::vector<bound> all;
    hpd::order_of_facts order;
    for (int i = 2 + below(4); i > 0; --i) {
      bound one{below(3), below(4), below(5) - 2, below(5) - 2};
      if (one.plus == one.minus) one.minus = 3;
      if (one.low > one.high) std::swap(one.low, one.high);
      all.push_back(one);
      hpd::region_span span{.low = whole(one.low - 1), .high = whole(one.high + 1)};
      span.low_open = true;
      span.high_open = true;
      order.add({names[one.plus], one.minus == 3 ? std::string_view() : names[one.minus]},
                hpd::within_steps(span, 0));
    }
    bool can_be = false;
    for (int x = -8; x <= 8 && !can_be; ++x)
      for (int y = -8; y <= 8 && !can_be; ++y)
        for (int z = -8; z <= 8 && !can_be; ++z) {
          const int numbers[] = {x, y, z, 0};
          can_be = std::all_of(all.begin(), all.end(), [&](const bound& one) {
            const int found = numbers[one.plus] - numbers[one.minus];
            return one.low <= found && found <= one.high;
          });
        }
    EXPECT_EQ(order.can_be(), can_be) << round;
    impossible += can_be ? 0 : 1;
  }
  EXPECT_GT(impossible, 100);
}

TEST(Order, StrictOrdersDoNotClose) {
  const auto order = [](bool open) {
    hpd::order_of_facts out;
    const hpd::region_span below{.high = decimal(), .high_open = open};
    out.add({"x", "y"}, below);
    out.add({"y", "z"}, below);
    out.add({"z", "x"}, below);
    return out.can_be();
  };
  EXPECT_TRUE(order(false));  // all equal
  EXPECT_FALSE(order(true));
}

TEST(Order, ADifferenceIsThereWhereBothFactsAre) {
  const hpd::region_span none{.absent = true};
  const hpd::region_span any{};
  const auto fits = [](const hpd::region_span& x, const hpd::region_span& y,
                       const hpd::region_span& difference) {
    hpd::order_of_facts out;
    out.add({"x", {}}, x);
    out.add({"x", "y"}, difference);
    out.add({"y", {}}, y);
    return out.can_be();
  };
  EXPECT_TRUE(fits(any, any, any));
  EXPECT_FALSE(fits(any, any, none));
  EXPECT_TRUE(fits(any, none, none));
  EXPECT_FALSE(fits(any, none, any));
  EXPECT_FALSE(fits(none, none, any));
}

// What `pack check` says of rules whose conditions order three facts.
TEST(Order, RulesThatOrderFactsInACircleAreNeverMet) {
  const hp::fact_of<hp::number> x{{.key = "x", .name = {"x", "x"}}};
  const hp::fact_of<hp::number> y{{.key = "y", .name = {"y", "y"}}};
  const hp::fact_of<hp::number> z{{.key = "z", .name = {"z", "z"}}};
  const auto never = [&](const std::vector<hp::test>& conditions) {
    hp::rule one{.id = "rule"};
    for (const hp::test& when : conditions)
      one.conditions.push_back({.id = "c" + std::to_string(one.conditions.size()), .when = when});
    const hp::pack made = *hp::pack::make({.id = "order",
                                           .version = "1",
                                           .facts = {x.declared, y.declared, z.declared},
                                           .rules = {one}});
    const auto found = check(made);
    return std::any_of(found.begin(), found.end(), [](const hp::pack_finding& finding) {
      return finding.code == errc::rule_never_met;
    });
  };
  EXPECT_TRUE(never({x < y, y < z, z < x}));
  EXPECT_FALSE(never({x < y, y < z, x < z}));
  EXPECT_TRUE(never({x >= 10, y >= x, y < 10}));
  EXPECT_FALSE(never({x >= 10, y >= x, y <= 10}));
  EXPECT_TRUE(never({x > 5, x < y, y < 7}));  // no whole number lies between
  EXPECT_FALSE(never({x > 5, x < y, y < 8}));
  EXPECT_TRUE(never({x + 2 <= y, y <= z, z <= x + 1}));
  EXPECT_FALSE(never({x + 1 <= y, y <= z, z <= x + 1}));
  EXPECT_TRUE(never({x == y, y == z, x != z}));
  EXPECT_TRUE(never({x < y, y < z, !known(z)}));
}

}  // namespace TEST_FILE
