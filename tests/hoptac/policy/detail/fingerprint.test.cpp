// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/detail/fingerprint.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/pack.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "../small_domain.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;

policy::detail::fingerprint fingerprint_of(const pack_content& content) {
  return policy::detail::fingerprint_maker::make(content);
}

pack_content content_of(small_domain::source& random) {
  pack_content out{.id = "random", .version = "1", .facts = small_domain::facts()};
  out.parameters = small_domain::parameters();
  out.rules = {small_domain::any_rule(
      random, {.words = true, .numbers = true, .dates = true, .arithmetic = true})};
  return out;
}

TEST(Fingerprint, IsThatOfEqualPacksAndOfNoOther) {
  std::vector<pack> all;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    small_domain::source random(seed % 50);  // ten of them twice
    all.push_back(pack::make(content_of(random)).value());
  }
  for (const pack& a : all)
    for (const pack& b : all) EXPECT_EQ(a.same_as(b), a == b);
}

// One change of each kind; that no member of the structures is forgotten is seen when compiling.
TEST(Fingerprint, ChangesWithEveryPartOfAPack) {
  small_domain::source random(3);
  const pack_content content = content_of(random);
  const std::vector<std::function<void(pack_content&)>> changes{
      [](auto& x) { x.version = "2"; },
      [](auto& x) { x.title.en = "a"; },
      [](auto& x) { x.title.vi = "a"; },
      [](auto& x) { std::swap(x.facts[0], x.facts[1]); },
      [](auto& x) { x.facts[2].values.push_back({"black"}); },
      [](auto& x) { x.facts[3].ordered = false; },
      [](auto& x) { x.facts[0].history = history_reading{.per = {"colour"}}; },
      [](auto& x) { x.facts[6].precision = calendar::date_precision::month; },
      [](auto& x) {
        x.parameters[0].unit = {"tuổi", "years"};
      },
      [](auto& x) { x.parameters[1].histories.pop_back(); },
      [](auto& x) { x.rules[0].readings[0].chosen += "x"; },
      [](auto& x) {
        x.rules[0].conditions[0].source.where = {1, 2, "a"};
      },
      [](auto& x) {
        x.rules[0].conditions[0].source.where = {1, 2, "b"};
      },
      [](auto& x) { x.rules[0].conditions[0].source.how = law::confirmation::derived; },
      [](auto& x) { x.rules[0].conditions[0].when.count += 1; },
      [](auto& x) { x.rules[0].in_force_from = calendar::date(2020, 1, 1); },
      [](auto& x) { x.rules[0].in_force_to = calendar::date(2020, 1, 1); },
      [](auto& x) { x.rules[0].amount = small_domain::whole(1); },
      [](auto& x) { x.rules[0].amount = small_domain::whole(2); },
      [](auto& x) {
        x.rules[0].gaps.push_back({"a", "b"});
      },
      [](auto& x) {
        x.rules[0].gaps.push_back({"ab", ""});
      },
      [](auto& x) { x.rules.push_back(x.rules[0]); },
      [](auto& x) {
        x.sources.push_back({"a", {"b", "c"}});
      },
  };
  std::vector<policy::detail::fingerprint> seen{fingerprint_of(content)};
  for (const auto& change : changes) {
    pack_content changed = content;
    change(changed);
    seen.push_back(fingerprint_of(changed));
  }
  for (std::size_t i = 0; i < seen.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(seen[i] == seen[k]) << i << " " << k;
}

// 2 and 2.0 are one number and so one pack.
TEST(Fingerprint, TakesNumbersByTheirValue) {
  pack_content a{.id = "a", .version = "1"};
  a.rules = {{.id = "r", .amount = small_domain::whole(2)}};
  pack_content b = a;
  b.rules[0].amount->value = money::decimal::scaled(20, 1);
  EXPECT_EQ(a, b);
  EXPECT_EQ(fingerprint_of(a), fingerprint_of(b));
}

}  // namespace TEST_FILE
