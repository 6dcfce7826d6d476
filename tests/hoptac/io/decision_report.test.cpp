// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/catalogue/vn/rules.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/decision_report.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/io/pack.hpp>

#include <algorithm>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using namespace hoptac;
using nlohmann::json;

TEST(DecisionReport, EveryBundledProgrammeCanBeReportedForNothingStated) {
  for (const policy::pack& pack : {policy::pack::make(catalogue::bac_kan::programmes()).value(),
                                   policy::pack::make(catalogue::vn::rules()).value()}) {
    const std::string sha256 = io::pack_sha256(pack.content());
    for (const policy::rule& rule : pack.content().rules) {
      const auto by = policy::programme::make(pack, rule.id).value();
      const io::application empty[] = {{"“A”", policy::situation(pack)}};
      const std::string text = io::decisions_jsonl(by, empty);
      EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1) << rule.id;
      const json line = json::parse(text);
      EXPECT_EQ(line["id"], "“A”");
      EXPECT_EQ(line["programme"], by.id());
      EXPECT_EQ(line["answer"], "not_known") << rule.id;
      EXPECT_EQ(line["conditions"].size(), by.conditions().size());
      EXPECT_EQ(line["reading"].size(), rule.readings.size());
      EXPECT_EQ(line["pack"]["sha256"], sha256);
      for (const json& condition : line["conditions"]) {
        EXPECT_NE(condition["text"]["vi"], "") << rule.id;
        EXPECT_NE(condition["text"]["en"], "") << rule.id;
        EXPECT_NE(condition["source"], "") << rule.id;
      }
      for (const language lang : {language::vi, language::en})
        EXPECT_TRUE(is_utf8(io::decisions_text(by, empty, lang)));
      const std::string table = io::decisions_csv(by, empty);
      EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 2);
    }
  }
}

TEST(DecisionReport, NoApplicationsGiveNoLines) {
  const auto pack = policy::pack::make(catalogue::bac_kan::programmes()).value();
  const auto by = policy::programme::make(pack, "human_resources").value();
  EXPECT_EQ(io::decisions_jsonl(by, {}), "");
  EXPECT_EQ(io::decisions_csv(by, {}),
            "id,programme,answer,not_met,not_known,missing,from,to,amount,reading,pack,turned_by,"
            "cut_off\n");
  EXPECT_NE(io::decisions_text(by, {}, language::en).find("0 applications: 0 eligible"),
            std::string::npos);
}

}  // namespace TEST_FILE
