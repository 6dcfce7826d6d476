// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/explain.hpp>
#include <hoptac/policy/missing.hpp>

#include <string>

#include "hire.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;

class Explain : public ::testing::Test {
 protected:
  const pack of = hire_pack();
  const programme by = programme::make(of, "hire").value();
  const explainer words{by};

  std::string text(const situation& facts, language lang) const {
    return words.text(facts, decide(by, facts), lang, missing(by, facts));
  }
};

TEST_F(Explain, SaysEveryConditionWithItsValuesAndItsSource) {
  situation facts = good_hire(of);
  facts.set("degree", "none");
  EXPECT_EQ(text(facts, language::vi),
            "Không đủ điều kiện: hỗ trợ thuê lao động\n"
            "  ✓ ngày xét trong thời gian quy định có hiệu lực (ngày tuyển: 30/6/2024) — Văn bản "
            "thử, mục 1\n"
            "  ✓ trong độ tuổi (giới tính: nữ; ngày sinh: 10/3/1990; ngày tuyển: 30/6/2024) — Văn "
            "bản thử, mục 1.a\n"
            "  ✗ dưới cao đẳng (trình độ: không) — Văn bản thử, mục 1.b\n"
            "  ✓ chưa được hỗ trợ (đã được hỗ trợ: không) — Văn bản thử, mục 1.c\n");
  EXPECT_EQ(text(facts, language::en),
            "Not eligible: support for a hire\n"
            "  ✓ the reference date is within the days of force (date of hire: 2024-06-30) — Test "
            "text, part 1\n"
            "  ✓ within the age limit (sex: female; date of birth: 1990-03-10; date of hire: "
            "2024-06-30) — Test text, part 1.a\n"
            "  ✗ below college (degree: none) — Test text, part 1.b\n"
            "  ✓ not supported before (supported before: no) — Test text, part 1.c\n");
}

TEST_F(Explain, SaysWhatIsMissingAndWhatDoesNotMatter) {
  situation facts = good_hire(of);
  facts.forget("birth_date").forget("degree");
  const std::string open = text(facts, language::en);
  EXPECT_NE(open.find("Not known: "), std::string::npos) << open;
  EXPECT_NE(open.find("  ? not known: within the age limit (sex: female; date of birth: not "
                      "stated; date of hire: 2024-06-30)"),
            std::string::npos)
      << open;
  EXPECT_NE(open.find("  To be stated: date of birth, degree\n"), std::string::npos) << open;

  situation settled = good_hire(of);
  settled.forget("sex");
  EXPECT_NE(text(settled, language::vi).find("  Dữ kiện còn trống không làm thay đổi kết quả.\n"),
            std::string::npos);
}

TEST_F(Explain, GivesTheSameAsData) {
  EXPECT_EQ(words.source(1), (bilingual{"Văn bản thử, mục 1.a", "Test text, part 1.a"}));
  ASSERT_EQ(words.facts_read(1).size(), 3U);
  EXPECT_EQ(of.content().facts[words.facts_read(1)[0]].key, "sex");
  EXPECT_EQ(words.sentence(2, truth::met, language::vi), "cao đẳng trở lên");
  EXPECT_EQ(words.sentence(2, truth::not_met, language::en), "below college");
  EXPECT_EQ(words.sentence(2, truth::not_known, language::en), "not known: college or higher");
}

TEST_F(Explain, RemarksADateOutsideThePeriodThatTheTextNames) {
  pack_content content = hire_content();
  content.rules[0].in_force_from.reset();
  content.rules[0].in_force_to.reset();
  content.rules[0].named_period = calendar::period::of_years(2022, 2025);
  const pack named = pack::make(content).value();
  const explainer about(programme::make(named, "hire").value());
  const std::pair<const char*, bool> table[] = {
      {"2021-12-31", true}, {"2022-01-01", false}, {"2025-12-31", false}, {"2026-01-01", true}};
  for (const auto& [on, remarked] : table) {
    situation facts(named);
    facts.set("hire_date", day(on));
    EXPECT_EQ(about.remarks(facts).size(), remarked ? 1U : 0U) << on;
  }
  EXPECT_TRUE(about.remarks(situation(named)).empty());
}

TEST_F(Explain, WritesValuesAsTheReaderDoes) {
  const programme cap = programme::make(of, "cap").value();
  const explainer about(cap);
  situation facts(of);
  facts.set("received", dong(1'482'000));
  const decision made = decide(cap, facts);
  EXPECT_NE(about.text(facts, made, language::vi).find("đã nhận trong năm: 1.482.000 đồng"),
            std::string::npos);
  EXPECT_NE(about.text(facts, made, language::en).find("received in the year: 1482000 VND"),
            std::string::npos);
}

TEST_F(Explain, RefusesADecisionOfAnotherRule) {
  const programme cap = programme::make(of, "cap").value();
  const situation facts(of);
  EXPECT_THROW(static_cast<void>(words.text(facts, decide(cap, facts), language::vi)),
               contract_violation);
}

}  // namespace TEST_FILE
