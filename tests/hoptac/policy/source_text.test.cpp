// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/source_text.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace hp = hoptac::policy;
using hoptac::language;
using hoptac::law::confirmation;

static_assert(hp::confirmation_text(confirmation::not_found, language::en) == "not found");
static_assert(hp::confirmation_text(confirmation::read_in_text, language::vi) ==
              "đọc trong văn bản");

hp::pack sample() {
  return *hp::pack::make(
      {.id = "sample",
       .version = "1",
       .sources = {{"decree", {"Nghị định số 1", "Decree No. 1"}}, {"unnamed", {"", "Plan"}}}});
}

TEST(SourceText, ArticlesStandBeforeTheText) {
  const hp::legal_source at{.instrument = "decree", .where = {22, 2, "b"}};
  EXPECT_EQ(hp::source_text(sample(), at, language::vi), "điểm b khoản 2 Điều 22 Nghị định số 1");
  EXPECT_EQ(hp::source_text(sample(), at, language::en),
            "point b, clause 2, Article 22 of Decree No. 1");
}

TEST(SourceText, PartsStandBehindTheText) {
  const hp::legal_source at{.instrument = "decree", .part = "II.3.2"};
  EXPECT_EQ(hp::source_text(sample(), at, language::vi), "Nghị định số 1, mục II.3.2");
  EXPECT_EQ(hp::source_text(sample(), at, language::en), "Decree No. 1, part II.3.2");
}

TEST(SourceText, WholeTextsGoByTheirName) {
  EXPECT_EQ(hp::source_text(sample(), {.instrument = "decree"}, language::en), "Decree No. 1");
}

TEST(SourceText, WhatHasNoNameGoesByItsId) {
  EXPECT_EQ(hp::source_text(sample(), {.instrument = "unnamed"}, language::vi), "unnamed");
  EXPECT_EQ(hp::source_text(sample(), {.instrument = "unnamed"}, language::en), "Plan");
  EXPECT_EQ(hp::source_text(sample(), {.instrument = "other"}, language::en), "other");
}

TEST(SourceText, NoSourceIsNoText) {
  EXPECT_EQ(hp::source_text(sample(), {}, language::vi), "");
}

TEST(SourceText, EveryLevelOfConfirmationHasItsWords) {
  for (int how = 0; how <= 6; ++how)
    for (const language lang : {language::vi, language::en})
      for (int other = 0; other < how; ++other)
        EXPECT_NE(hp::confirmation_text(static_cast<confirmation>(how), lang),
                  hp::confirmation_text(static_cast<confirmation>(other), lang));
}

}  // namespace TEST_FILE
