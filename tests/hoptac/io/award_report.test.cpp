// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/io/award_report.hpp>  // first, so that the header is seen to stand alone

#include <cstddef>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using namespace hoptac;
using nlohmann::json;
using policy::outcome_kind;

class AwardReport : public testing::Test {
 protected:
  policy::pack pack_ = policy::pack::make(catalogue::bac_kan::programmes()).value();
  policy::programme by_ = policy::programme::make(pack_, "human_resources").value();

  [[nodiscard]] io::application application(const std::string& id) const {
    return {id, policy::situation(pack_), io::read_dong("5000000").value()};
  }
  [[nodiscard]] policy::outcome outcome(outcome_kind kind) const {
    const bool is_open = kind == outcome_kind::not_known;
    return {.kind = kind,
            .rank = 1,
            .why = {.answer = truth::not_met,
                    .conditions = {truth::not_met, truth::met, truth::met, truth::not_met}},
            .missing = is_open ? std::vector{pack_.fact_place("birth_date").value()}
                               : std::vector<std::size_t>{},
            .amount = io::read_dong("5000000").value(),
            .taken_by = kind == outcome_kind::place_taken ? "B" : "",
            .left = io::read_dong("1000000").value()};
  }
};

TEST_F(AwardReport, EveryOutcomeHasAReasonInBothLanguages) {
  for (int k = 1; k <= 6; ++k) {
    const auto kind = static_cast<outcome_kind>(k);
    const bilingual why = io::award_reason(by_, outcome(kind));
    EXPECT_NE(why.vi, "") << to_string(kind);
    EXPECT_NE(why.en, "") << to_string(kind);
  }
  EXPECT_EQ(io::award_reason(by_, outcome(outcome_kind::not_eligible)).en,
            "over the age limit (women 35, men 40); the cooperative has already been supported "
            "once");
  EXPECT_EQ(io::award_reason(by_, outcome(outcome_kind::budget_ended)).vi,
            "đủ điều kiện; kinh phí còn 1.000.000 đồng, cần 5.000.000 đồng");
  EXPECT_EQ(io::award_reason(by_, outcome(outcome_kind::not_known)).en,
            "to be stated: " + pack_.content().facts[*pack_.fact_place("birth_date")].name.en);
  EXPECT_TRUE(io::award_reason(by_, outcome(outcome_kind::place_taken))
                  .en.starts_with("application “B” was granted first in this run: "));
}

TEST_F(AwardReport, LinesKeepTheOrderOfTheApplicationsAndThePageThatOfTheTurns) {
  const std::vector<io::application> all{application("A"), application("B")};
  policy::awards made{{outcome(outcome_kind::budget_ended), outcome(outcome_kind::granted)},
                      io::read_dong("5000000").value(),
                      io::read_dong("1000000").value()};
  made.outcomes[0].rank = 2;
  made.outcomes[0].turned_by = {{{{"age", "birthday"}}, truth::met}};
  const std::string lines = io::awards_jsonl(by_, all, made);
  const json first = json::parse(lines.substr(0, lines.find('\n')));
  EXPECT_EQ(first["id"], "A");
  EXPECT_EQ(first["outcome"], "budget_ended");
  EXPECT_EQ(first["rank"], 2);
  EXPECT_EQ(first["left"], "1000000");
  EXPECT_EQ(first["not_met"], json::array({"age", "once"}));
  EXPECT_EQ(first["turned_by"],
            json::array({{{"reading", "age=birthday"}, {"answer", "eligible"}}}));
  const std::string page =
      io::awards_text(by_, all, made, policy::after_shortfall::stop, language::en);
  EXPECT_LT(page.find("1  B"), page.find("2  A")) << page;
  EXPECT_NE(
      page.find("by other readings: age=birthday (not past the birthday of the limit): eligible"),
      std::string::npos)
      << page;
  EXPECT_NE(page.find("Granted: 1/2 applications, 5,000,000 đồng; left 1,000,000 đồng."),
            std::string::npos);
  EXPECT_TRUE(
      io::awards_csv(by_, all, made)
          .starts_with("id,programme,outcome,rank,amount,not_met,missing,taken_by,left,"
                       "reason_vi,reason_en,turned_by\nA,bac_kan.human_resources,budget_ended,2,"
                       "5000000,age;once,,,1000000,"));
}

TEST_F(AwardReport, AsksForAnOutcomeOfEachApplication) {
  const std::vector<io::application> all{application("A")};
  const policy::awards none{{}, io::read_dong("0").value(), io::read_dong("0").value()};
  EXPECT_THROW(static_cast<void>(io::awards_jsonl(by_, all, none)), contract_violation);
}

}  // namespace TEST_FILE
