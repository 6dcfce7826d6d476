// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/age_dates.hpp>

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;

term date_fact(std::string key) {
  return {.kind = term_kind::of_fact, .name = std::move(key)};
}
term years(int count) {
  return {.value = money::decimal::from_integer(count)};
}

pack pack_of(std::vector<test> tests, std::string reference = "applied") {
  pack_content out{.id = "ages", .version = "1"};
  for (const char* key : {"child_born", "hired", "applied", "parent_born"})
    out.facts.push_back({.key = key, .kind = value_kind::date});
  rule one{.id = "rule",
           .reference_date = std::move(reference),
           .readings = {readings::age("birthday"),
                        readings::leap_day("mar_1"),
                        readings::incomplete_birth("interval"),
                        {"age_at", "hire", {{"hire", {}}, {"application", {}}}}}};
  for (test& when : tests)
    one.conditions.push_back({.id = "c" + std::to_string(one.conditions.size()), .when = when});
  out.rules = {one};
  return pack::make(out).value();
}

TEST(AgeDates, AreThoseOfEveryTestOfAgeAndItsReferenceDate) {
  const pack direct =
      pack_of({{.kind = test_kind::any,
                .of = {{.kind = test_kind::not_older_than,
                        .terms = {date_fact("parent_born"), date_fact("hired"), years(35)}}}}});
  EXPECT_EQ(age_dates_of(direct), (std::vector<age_dates>{{3, 1}, {3, 2}}));
  const pack by_reading = pack_of(
      {{.kind = test_kind::has_reached,
        .terms = {date_fact("child_born"),
                  {.kind = term_kind::by_reading,
                   .name = "age_at",
                   .of = {date_fact("hired"), {.kind = term_kind::reference_date}}},
                  years(6)}},
       {.kind = test_kind::not_older_than,
        .terms = {date_fact("parent_born"), {.kind = term_kind::reference_date}, years(35)}}});
  EXPECT_EQ(age_dates_of(by_reading), (std::vector<age_dates>{{0, 1}, {0, 2}, {3, 2}}));
}

TEST(AgeDates, AreNoneWhereNoAgeIsAsked) {
  EXPECT_TRUE(age_dates_of(pack_of({{.kind = test_kind::less,
                                     .terms = {date_fact("hired"), date_fact("applied")}}}))
                  .empty());
}

}  // namespace TEST_FILE
