// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/look_alikes.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::indicator;
using hoptac::errc, hoptac::error;

state state_of(std::vector<std::string> words, std::string shard = "s") {
  std::vector<tally> tallies(words.size());
  std::vector<std::uint64_t> rows(words.size(), 1);
  return state::make({{"province"}, {{"members", ""}}}, std::move(shard), words, std::move(rows),
                     std::move(tallies))
      .value();
}

std::vector<std::string> lines_of(const std::vector<error>& notes) {
  std::vector<std::string> out;
  for (const error& one : notes) {
    out.push_back(to_string(one.code()));
    for (const std::string& each : one.arguments()) out.back() += '|' + each;
  }
  return out;
}

using lines = std::vector<std::string>;

TEST(LookAlikes, WordsThatDifferInLookOnlyAreNoted) {
  EXPECT_EQ(lines_of(find_look_alikes(state_of({"", "1", "01", "10", "Bắc Kạn", "Cao Bằng"}))),
            lines{});
  EXPECT_EQ(lines_of(find_look_alikes(state_of({"Ba\u0306\u0301c", "Bắc", "a"}))),
            lines{"HT5031|province|Ba\u0306\u0301c|Bắc|U+0061 / U+1EAF"});
  EXPECT_EQ(lines_of(find_look_alikes(state_of({"HTX-1", "HTX-2", "HTX\u20131"}))),
            lines{"HT5031|province|HTX-1|HTX–1|U+002D / U+2013"});
  EXPECT_EQ(lines_of(find_look_alikes(state_of({"12", "1\uFF12", "13"}))),
            lines{"HT5031|province|12|1２|U+0032 / U+FF12"});
  EXPECT_EQ(lines_of(find_look_alikes(state_of({"10", "1O"}))),
            lines{"HT5031|province|10|1O|U+0030 / U+004F"});
  EXPECT_EQ(lines_of(find_look_alikes(state_of({"North", "North ", "north"}))).size(), 2U);
  EXPECT_EQ(lines_of(find_look_alikes(state_of({"", "\u200B"}))).size(), 1U);
}

TEST(LookAlikes, AgreeWithTheSkeletonsOfRandomWords) {
  std::mt19937_64 random(7);
  constexpr const char* pieces[] = {"a", "A", "b", "0", "O",      "1",      " ",      "-",
                                    "–", "Đ", "đ", "D", "\u0410", "\u200B", "\u00A0", "'"};
  for (int round = 0; round < 300; ++round) {
    std::set<std::string> words;
    for (int i = 0; i < 40; ++i) {
      std::string word;
      for (std::size_t n = random() % 4; n > 0; --n) word += pieces[random() % std::size(pieces)];
      words.insert(word);
    }
    const std::vector<std::string> all(words.begin(), words.end());
    std::map<std::string, std::size_t> looks;
    std::size_t expected = 0;
    for (const std::string& one : all) expected += looks[hoptac::notation::skeleton(one)]++ > 0;
    EXPECT_EQ(find_look_alikes(state_of(all), all.size()).size(), expected);
  }
}

TEST(LookAlikes, MoreThanAreListedAreCounted) {
  const std::vector<error> notes = find_look_alikes(state_of({"ab", "aB", "Ab", "AB"}), 1);
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0].code(), errc::groups_look_alike);
  EXPECT_EQ(notes[1].code(), errc::more_errors);
  EXPECT_EQ(notes[1].arguments(), lines{"2"});
}

TEST(LookAlikes, AShardIsOneWhateverItsCompositionAndBlanks) {
  const state composed = state_of({"a"}, "Bắc Kạn");
  for (const char* id : {"Ba\u0306\u0301c Ka\u0323n", "Bắc Kạn ", "\u00A0Bắc\u3000Kạn"}) {
    const state other = state_of({"b"}, id);
    EXPECT_EQ(other.shards()[0], "Bắc Kạn");
    const std::vector<state> both{composed, other};
    EXPECT_EQ(merged(both).error().code(), errc::shard_repeated) << id;
  }
  EXPECT_EQ(state::make({{"p"}, {}}, "\u00A0", {}, {}, {}).error().code(), errc::shard_unnamed);
}

TEST(LookAlikes, ShardsThatLookAlikeAreNoted) {
  const std::vector<state> both{state_of({"a"}, "north"), state_of({"b"}, "North")};
  EXPECT_EQ(lines_of(find_look_alikes(merged(both).value())),
            lines{"HT5032|North|north|U+004E / U+006E"});
}

}  // namespace TEST_FILE
