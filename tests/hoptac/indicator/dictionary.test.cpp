// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/dictionary.hpp>

#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::indicator::dictionary;

TEST(Dictionary, NumbersWordsInTheOrderInWhichTheyAreMet) {
  dictionary words;
  EXPECT_EQ(words.size(), 0U);
  EXPECT_EQ(words.number_of("HTX"), 0U);
  EXPECT_EQ(words.number_of(""), 1U);
  EXPECT_EQ(words.number_of("THT"), 2U);
  EXPECT_EQ(words.number_of("HTX"), 0U);
  EXPECT_EQ(words.number_of(""), 1U);
  EXPECT_EQ(words.size(), 3U);
  EXPECT_EQ(words.word(0), "HTX");
  EXPECT_EQ(words.word(1), "");
  EXPECT_EQ(words.word(2), "THT");
  EXPECT_THROW(static_cast<void>(words.word(3)), hoptac::contract_violation);
}

// Words of every length that differ in one place only, zero bytes among them: all stay apart.
TEST(Dictionary, TellsWordsOfOneBitOfDifferenceApart) {
  dictionary words;
  std::vector<std::string> all;
  for (std::size_t size = 0; size <= 50; ++size) {
    const std::string zeros(size, '\0');
    all.push_back(zeros);
    for (std::size_t at = 0; at < size; ++at)
      for (int bit = 0; bit < 8; ++bit) {
        std::string one = zeros;
        one[at] = static_cast<char>(one[at] ^ (1 << bit));
        all.push_back(one);
      }
  }
  for (std::size_t i = 0; i < all.size(); ++i) ASSERT_EQ(words.number_of(all[i]), i);
  for (std::size_t i = 0; i < all.size(); ++i) {
    ASSERT_EQ(words.number_of(all[i]), i);
    ASSERT_EQ(words.word(i), all[i]);
  }
}

TEST(Dictionary, AgreesWithAMap) {
  std::mt19937 random(7);
  dictionary words;
  std::map<std::string, std::uint32_t> expected;
  for (int i = 0; i < 200'000; ++i) {
    std::string word = std::to_string(random() % 50'000);
    if (random() % 3 == 0) word += "/a word of more than sixteen bytes/" + word;
    const auto found = expected.try_emplace(word, expected.size()).first;
    ASSERT_EQ(words.number_of(word), found->second) << word;
  }
  EXPECT_EQ(words.size(), expected.size());
  for (const auto& [word, number] : expected) EXPECT_EQ(words.word(number), word);
}

}  // namespace TEST_FILE
