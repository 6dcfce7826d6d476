// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/breakdown.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::plan::breakdown, hoptac::plan::is_partition;

static_assert(is_partition("sector") && is_partition("source"));
static_assert(is_partition("role") && is_partition("level"));
static_assert(!is_partition("qualification") && !is_partition("") && !is_partition("Sector"));

TEST(Breakdown, NothingIsTheWhole) {
  const auto whole = breakdown::parse("");
  ASSERT_TRUE(whole);
  EXPECT_TRUE(whole->empty());
  EXPECT_EQ(whole->size(), 0U);
  EXPECT_EQ(whole->str(), "");
  EXPECT_EQ(*whole, breakdown());
  EXPECT_EQ(whole->find("sector"), nullptr);
}

TEST(Breakdown, ReadsDimensionsInAnyOrder) {
  const auto read = breakdown::parse("sector=agriculture;per=person;type=xã+thị trấn");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->size(), 3U);
  EXPECT_EQ(read->str(), "per=person;sector=agriculture;type=xã+thị trấn");
  EXPECT_EQ(*read->find("sector"), "agriculture");
  EXPECT_EQ(*read->find("type"), "xã+thị trấn");
  EXPECT_EQ(read->find("sect"), nullptr);
  EXPECT_EQ(read->without("per").str(), "sector=agriculture;type=xã+thị trấn");
  EXPECT_EQ(read->without("unknown"), *read);
  EXPECT_EQ(*breakdown::parse("per=person;type=xã+thị trấn;sector=agriculture"), *read);
}

TEST(Breakdown, OnlyTheFirstEqualsSignParts) {
  EXPECT_EQ(*breakdown::parse("rule=a=b")->find("rule"), "a=b");
}

TEST(Breakdown, AgreesWithAnOrderedMapWhateverTheOrder) {
  std::mt19937_64 engine{20250101};
  const std::vector<std::string> names{"sector", "source", "per", "scope", "tỉnh", "a", "ab", "b"};
  for (int round = 0; round < 500; ++round) {
    std::map<std::string, std::string> expected;
    std::vector<std::string> parts;
    for (const std::string& name : names)
      if (engine() % 2 == 0) {
        std::string value = "v";
        value += std::to_string(engine() % 5);
        expected.emplace(name, value);
        parts.push_back(name + "=" + value);
      }
    std::shuffle(parts.begin(), parts.end(), engine);
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ";") + part;
    const auto read = breakdown::parse(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ((std::map<std::string, std::string>(read->entries().begin(), read->entries().end())),
              expected);
    EXPECT_TRUE(std::is_sorted(read->entries().begin(), read->entries().end()));
    EXPECT_EQ(*breakdown::parse(read->str()), *read);
    for (const std::string& name : names) {
      EXPECT_EQ(read->find(name) != nullptr, expected.contains(name));
      EXPECT_EQ(read->without(name).find(name), nullptr);
      EXPECT_EQ(read->without(name).size(), read->size() - expected.count(name));
    }
  }
}

TEST(Breakdown, RefusesWhatIsNoDimensionAndSaysWhere) {
  struct {
    std::string_view text;
    std::string_view part;
    std::uint32_t column;
  } const cases[] = {
      {"sector", "sector", 1},
      {"=agriculture", "=agriculture", 1},
      {"sector=", "sector=", 1},
      {"=", "=", 1},
      {";", "", 1},
      {"sector=a;", "", 10},
      {";sector=a", "", 1},
      {"sector=a;;per=x", "", 10},
      {"sector=a;per", "per", 10},
      {"sector=a;sector=b", "sector=b", 10},
      {"sector=a;per=x;sector=a", "sector=a", 16},
      {"tỉnh=Bắc Kạn;per", "per", 14},  // characters, not bytes
  };
  for (const auto& [text, part, column] : cases) {
    const auto read = breakdown::parse(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code(), errc::figure_breakdown_unreadable) << text;
    ASSERT_EQ(read.error().arguments().size(), 1U) << text;
    EXPECT_EQ(read.error().arguments()[0], part) << text;
    EXPECT_EQ(read.error().where().column, column) << text;
    EXPECT_EQ(read.error().where().field, "breakdown") << text;
  }
}

}  // namespace TEST_FILE
