// SPDX-License-Identifier: BSL-1.0

// `hoptac explain` as an office runs it.

#include <string>

#include "tool.hpp"

namespace TEST_FILE {

using ExplainTool = ToolTest;

TEST_F(ExplainTool, WritesEveryBundledProgrammeAsAPage) {
  const outcome page = run("explain bac_kan.human_resources --on 2025-06-01");
  EXPECT_EQ(page.code, 0);
  EXPECT_EQ(page.err, "");
  for (const char* part : {"Hỗ trợ nguồn nhân lực cho hợp tác xã giai đoạn 2022-2025", "II.3.2",
                           "completed_years", "Chưa tìm thấy mức hỗ trợ hằng tháng."})
    EXPECT_NE(page.out.find(part), std::string::npos) << part;
  const outcome english = run("explain bac_kan.human_resources --lang en --out page.md");
  EXPECT_EQ(english.code, 0);
  EXPECT_EQ(english.out, "");
  EXPECT_NE(read(path("page.md")).find("The monthly amount was not found."), std::string::npos);
  EXPECT_EQ(run("explain vn.ocop_prize").code, 0);
}

TEST_F(ExplainTool, TheDayMovesTheBirthDatesAtTheLimits) {
  EXPECT_NE(run("explain bac_kan.human_resources --on 2025-06-01").out,
            run("explain bac_kan.human_resources --on 2025-06-02").out);
}

TEST_F(ExplainTool, RefusesAWrongCommandLine) {
  const struct {
    const char* arguments;
    const char* says;
  } cases[] = {
      {"", "PROGRAMME is missing"},
      {"bac_kan.human_resurces", "(bac_kan.human_resources?)"},
      {"bac_kan.human_resources --on 1/6/2025", "--on: "},
      {"bac_kan.human_resources --on 2025-02-30", "2025-02-30"},
      {"bac_kan.human_resources --reading age=x", "completed_years, birthday, year_difference"},
  };
  for (const auto& c : cases) {
    const outcome wrong = run("explain --lang en " + std::string(c.arguments));
    EXPECT_EQ(wrong.code, 2) << c.arguments;
    EXPECT_EQ(wrong.out, "");
    EXPECT_NE(wrong.err.find(c.says), std::string::npos) << wrong.err;
  }
}

}  // namespace TEST_FILE
