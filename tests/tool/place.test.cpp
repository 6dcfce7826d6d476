// SPDX-License-Identifier: BSL-1.0

// `hoptac place` as an office runs it.

#include <string>

#include "tool.hpp"
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using nlohmann::json;
using PlaceTool = ToolTest;

TEST_F(PlaceTool, TellsWhatAPlaceBecame) {
  const outcome page = run("place 'xã Côn Minh, huyện Na Rì' --on 2024-06-30 --to 2025-07-01");
  EXPECT_EQ(page.code, 0);
  EXPECT_EQ(page.err, "");
  EXPECT_EQ(
      page.out,
      "Xã Côn Minh (02173)\n"
      "  Cấp           xã\n"
      "  Thuộc         Huyện Na Rì (066), Tỉnh Bắc Kạn (06)\n"
      "  Từ ngày       chưa rõ; có trong danh mục từ 31/8/2004\n"
      "  Đến hết ngày  30/6/2025\n"
      "\n"
      "Ngày 01/7/2025: toàn bộ nằm trong\n"
      "  02185  Xã Côn Minh  Tỉnh Thái Nguyên (19)\n"
      "  Căn cứ yếu nhất: Xã Côn Minh (02173), kết thúc ngày 30/6/2025 — đọc trong văn bản\n");
  EXPECT_EQ(run("place 02173 --on 2024-06-30 --to 2025-07-01").out, page.out);
}

TEST_F(PlaceTool, SaysOfEveryFateWhatItIs) {
  const struct {
    const char* arguments;
    const char* says;
  } cases[] = {
      {"02173 --on 2024-06-30 --to 2024-07-01", "On 1 July 2024: this same unit"},
      {"066 --on 2025-06-30 --to 2025-07-01", "it has no successor"},
      {"05461 --on 2025-06-30 --to 2025-07-01", "divided; how much lies in each is not known"},
      {"19 --on 2025-07-01 --to 2025-06-30", "the whole of each of\n  06  Tỉnh Bắc Kạn"},
      {"01957 --on 2025-07-01 --to 2025-06-30", "the whole of\n  01957  Xã Thượng Quan"},
      {"05467 --on 2025-07-01 --to 2025-06-30", "Phường Cam Giá"},
      {"02149 --on 2020-01-31 --to 2025-07-01", "As remembered, without a source: the whole"},
      {"05704 --on 2024-11-30 --to 2025-07-01", "On 1 July 2025: not known\n"},
      {"02185 --on 2025-07-01", "1683/NQ-UBTVQH15, clause 69, Article 1 — read in the text"},
      {"06 --on 2025-06-30", "Units in it    8\n"},
      {"01 --on 2025-07-01", "has 126 communes"},
  };
  for (const auto& c : cases) {
    const outcome page = run("place --lang en " + std::string(c.arguments));
    EXPECT_EQ(page.code, 0) << page.err;
    EXPECT_NE(page.out.find(c.says), std::string::npos) << c.says << "\n" << page.out;
  }
}

TEST_F(PlaceTool, WritesJson) {
  const outcome page =
      run("place 05461 --on 2025-06-30 --to 2025-07-01 --format json --out place.json");
  EXPECT_EQ(page.code, 0) << page.err;
  EXPECT_EQ(page.out, "");
  const json out = json::parse(read(path("place.json")));
  EXPECT_EQ(out["on"], "2025-06-30");
  EXPECT_EQ(out["to"], "2025-07-01");
  EXPECT_EQ(out["unit"]["name"], "Phường Gia Sàng");
  EXPECT_EQ(out["unit"]["from"], nullptr);
  EXPECT_EQ(out["unit"]["seen"], "2004-08-31");
  EXPECT_EQ(out["unit"]["above"][0]["code"], "164");
  EXPECT_EQ(out["became"]["fate"], "parts");
  EXPECT_EQ(out["became"]["known"], "read_in_text");
  ASSERT_EQ(out["became"]["units"].size(), 2U);
  EXPECT_EQ(out["became"]["units"][0]["code"], "05443");
  EXPECT_EQ(out["became"]["units"][1]["whole"], false);
  EXPECT_FALSE(out.contains("came_from"));

  const json back = json::parse(run("place 19 --on 2025-07-01 --to 2025-06-30 --format json").out);
  EXPECT_EQ(back["came_from"]["fate"], "several");
  EXPECT_EQ(back["unit"]["children"], 92);
  EXPECT_EQ(back["unit"]["instrument"]["number"], "202/2025/QH15");
  const json alone = json::parse(run("place 02185 --on 2025-07-01 --format json").out);
  EXPECT_EQ(alone["to"], nullptr);
  EXPECT_EQ(alone["unit"]["instrument"]["part"], "art_1__para_69");
  const json weak =
      json::parse(run("place 02149 --on 2020-01-31 --to 2020-02-01 --format json").out);
  EXPECT_EQ(weak["became"]["fate"], "not_known");
  EXPECT_EQ(weak["became"]["weakest"]["code"], "02149");
  EXPECT_EQ(weak["remembered"]["units"][0]["code"], "02137");
}

TEST_F(PlaceTool, RefusesAWrongCommandLine) {
  const struct {
    const char* arguments;
    const char* says;
  } cases[] = {
      {"", "CODE is missing"},
      {"02173", "--on DATE is missing"},
      {"02173 --on 30/6/2024", "--on: "},
      {"02173 --on 2024-06-30 --to 2025-02-30", "2025-02-30"},
      {"02173 --on 2024-06-30 --format xml", "xml"},
      {"02173 --on 2025-07-01", "HT0513 “02173” no longer exists on 2025-07-01: Xã Côn Minh"},
      {"01843 --on 2004-08-30", "HT0514 "},
      {"2173 --on 2024-06-30", "HT0515 "},
      {"'phường Trung Thành' --on 2024-06-30", "(05476, Thành phố Thái Nguyên); "},
      {"'xã Văn Lăng, Na Rì' --on 2024-06-30", "(Xã Văn Lang (02140, Huyện Na Rì)?"},
      {"'Phường Bắc Kạn' --on 2024-06-30", "HT0514 "},
  };
  for (const auto& c : cases) {
    const outcome wrong = run("place --lang en " + std::string(c.arguments));
    EXPECT_EQ(wrong.code, 2) << c.arguments;
    EXPECT_EQ(wrong.out, "");
    EXPECT_NE(wrong.err.find(c.says), std::string::npos) << wrong.err;
  }
}

TEST_F(PlaceTool, SaysWhenItCannotWrite) {
  EXPECT_EQ(run("place 02173 --on 2024-06-30 --out missing/place.txt").code, 4);
  EXPECT_TRUE(files().empty());
}

}  // namespace TEST_FILE
