// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/standing.hpp>  // first, so that the header is seen to stand alone

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::plan;

TEST(Standing, WordsAreThoseOfTheDocumentation) {
  EXPECT_EQ(to_string(standing_state::met), "met");
  EXPECT_EQ(to_string(standing_state::already_met), "already_met");
  EXPECT_EQ(to_string(standing_state::on_pace), "on_pace");
  EXPECT_EQ(to_string(standing_state::behind), "behind");
  EXPECT_EQ(to_string(standing_state::no_baseline), "no_baseline");
  EXPECT_EQ(to_string(standing_state::not_started), "not_started");
  EXPECT_EQ(to_string(standing_basis::level), "level");
  EXPECT_EQ(to_string(standing_basis::flow), "flow");
  EXPECT_EQ(to_string(standing_basis::rate), "rate");
}

TEST(Standing, EveryStateHasANameOfItsOwnInBothLanguages) {
  std::set<std::string> vi, en;
  for (const standing_text& one : standing_texts) {
    EXPECT_EQ(standing_texts[static_cast<std::size_t>(one.state)].state, one.state);
    vi.emplace(name_of(one.state).in(language::vi));
    en.emplace(name_of(one.state).in(language::en));
  }
  EXPECT_EQ(vi.size(), standing_texts.size());
  EXPECT_EQ(en.size(), standing_texts.size());
  EXPECT_FALSE(vi.contains(""));
  EXPECT_FALSE(en.contains(""));
}

TEST(Standing, ClaimsNothingBeforeItIsFound) {
  const standing nothing;
  EXPECT_EQ(nothing.state, standing_state::no_baseline);
  EXPECT_EQ(nothing.meets, truth::not_known);
  EXPECT_EQ(nothing.keeps_pace, truth::not_known);
  EXPECT_FALSE(nothing.result || nothing.shortfall || nothing.progress || nothing.passed);
}

}  // namespace TEST_FILE
