// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/slips.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::notation::slips, hoptac::notation::slips_allowed;

static_assert(slips_allowed(0) == 1 && slips_allowed(5) == 1 && slips_allowed(6) == 2);

TEST(Slips, CountLettersWrongMissingAddedAndSwapped) {
  const struct {
    std::string_view a;
    std::string_view b;
    std::size_t count;
  } cases[] = {
      {"", "", 0},
      {"", "abc", 3},
      {"abc", "", 3},
      {"lang", "lang", 0},
      {"lang", "Lang", 0},
      {"lang", "land", 1},
      {"lang", "lan", 1},
      {"lang", "laang", 1},
      {"lang", "alng", 1},
      {"lang", "lagn", 1},
      {"ca", "abc", 3},
      {"kitten", "sitting", 3},
      {"van lang", "vang lang", 1},
      {"abcd", "badc", 2},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(slips(c.a, c.b), c.count) << c.a << " " << c.b;
    EXPECT_EQ(slips(c.b, c.a), c.count) << c.b << " " << c.a;
  }
}

/// The definition of the distance, without a table.
std::size_t by_definition(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const bool same = a.back() == b.back();
  const std::string_view a1 = a.substr(0, a.size() - 1);
  const std::string_view b1 = b.substr(0, b.size() - 1);
  std::size_t best = by_definition(a1, b1) + (same ? 0 : 1);
  best = std::min(best, by_definition(a1, b) + 1);
  best = std::min(best, by_definition(a, b1) + 1);
  if (!a1.empty() && !b1.empty() && a.back() == b1.back() && a1.back() == b.back())
    best =
        std::min(best, by_definition(a1.substr(0, a1.size() - 1), b1.substr(0, b1.size() - 1)) + 1);
  return best;
}

TEST(Slips, AgreesWithItsDefinitionOnRandomWords) {
  std::mt19937 random(5);  // NOLINT(cert-msc51-cpp): the same words every time
  for (int round = 0; round < 2000; ++round) {
    const auto word = [&random] {
      std::string out(random() % 6, 'a');
      for (char& letter : out) letter = static_cast<char>('a' + random() % 3);
      return out;
    };
    const std::string a = word();
    const std::string b = word();
    ASSERT_EQ(slips(a, b), by_definition(a, b)) << a << " " << b;
  }
}

}  // namespace TEST_FILE
