// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/legal_source.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::language;
using hoptac::law::confirmation;
using namespace hoptac::policy;

static_assert(std::is_aggregate_v<legal_source> && std::is_aggregate_v<legal_text>);

// No real text: a made-up law.
constexpr hoptac::law::instrument made_up{.id = "vn.law_1_2001_qh11",
                                          .kind = hoptac::law::instrument_kind::law,
                                          .number = "1/2001/QH11",
                                          .title = "Mẫu"};

TEST(LegalSource, ATextIsNamedByItsIdAndCitedInBothLanguages) {
  const legal_text text = legal_text_of(made_up);
  EXPECT_EQ(text.id, "vn.law_1_2001_qh11");
  const hoptac::law::citation whole(made_up);
  EXPECT_EQ(text.text.vi, hoptac::law::to_text(whole, language::vi));
  EXPECT_EQ(text.text.en, hoptac::law::to_text(whole, language::en));
  EXPECT_NE(text.text.vi.find("1/2001/QH11"), std::string::npos);
  EXPECT_NE(text.text.vi, text.text.en);
}

TEST(LegalSource, ArticlesAndPartsAreKeptApart) {
  const legal_source article = cite(made_up, {4, 2, "a"}, confirmation::read_in_text, "“đủ”");
  EXPECT_EQ(article, (legal_source{.instrument = "vn.law_1_2001_qh11",
                                   .where = {4, 2, "a"},
                                   .how = confirmation::read_in_text,
                                   .quote = "“đủ”"}));
  const legal_source part = cite_part(made_up, "II.3.2", confirmation::reported);
  EXPECT_EQ(part, (legal_source{.instrument = "vn.law_1_2001_qh11",
                                .part = "II.3.2",
                                .how = confirmation::reported}));
  EXPECT_FALSE(article == part);
  EXPECT_FALSE(article == cite(made_up, {4, 2, "b"}, confirmation::read_in_text, "“đủ”"));
  EXPECT_FALSE(article == cite(made_up, {4, 2, "a"}, confirmation::reported, "“đủ”"));
  EXPECT_FALSE(article == cite(made_up, {4, 2, "a"}, confirmation::read_in_text));
}

TEST(LegalSource, NoSourceIsEmptyAndNotTrusted) {
  EXPECT_TRUE(legal_source{}.empty());
  EXPECT_EQ(legal_source{}.how, confirmation::not_found);
  EXPECT_LT(legal_source{}.how, hoptac::law::trusted);
  EXPECT_FALSE(cite_part(made_up, "", confirmation::not_found).empty());
}

}  // namespace TEST_FILE
