// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/state_report.hpp>
#include <hoptac/io/table.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using namespace hoptac;
using indicator::state;
using indicator::tally;
using nlohmann::json;

tally tally_of(std::initializer_list<std::int64_t> numbers) {
  tally out;
  for (const std::int64_t number : numbers) out.add(number);
  return out;
}

constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

state example() {
  const std::vector<std::string> keys{"6", "a, \"b\"", "25", "=1+1", "", "2024"};
  const std::vector<state> parts{
      state::make({{"province", "loại"}, {{"capital", "đồng"}, {"members", ""}}}, "Bắc", keys,
                  {3, 2, 1},
                  {tally_of({1, 2, 2}), tally_of({-7, 0}), tally_of({highest, highest}), tally(),
                   tally(), tally_of({1234567})})
          .value(),
      state::make({{"province", "loại"}, {{"capital", "đồng"}, {"members", ""}}}, "\"Nam\"", {}, {},
                  {})
          .value()};
  return indicator::merged(parts).value();
}

TEST(StateReport, WritesOneRowPerGroup) {
  EXPECT_EQ(io::state_csv(example()),
            "province,loại,capital_count,capital_sum,capital_min,capital_max,capital_mean,"
            "members_count,members_sum,members_min,members_max,members_mean\n"
            ",2024,0,,,,,1,1234567,1234567,1234567,1234567\n"
            "6,\"a, \"\"b\"\"\",3,5,1,2,2,2,-7,-7,0,-4\n"
            "25,'=1+1,2,18446744073709551614,9223372036854775807,9223372036854775807,"
            "9223372036854775807,0,,,,\n");
}

TEST(StateReport, RoundsMeansHalfAwayFromZero) {
  const struct {
    std::initializer_list<std::int64_t> numbers;
    const char* mean;
  } cases[] = {{{1, 2}, "2"},        {{-1, -2}, "-2"}, {{0, 1}, "1"},     {{0, -1}, "-1"},
               {{1, 1, 2}, "1"},     {{0, 0, 1}, "0"}, {{-1, 0, 0}, "0"}, {{4, 5, 5}, "5"},
               {{-4, -5, -5}, "-5"}, {{3, 4}, "4"}};
  for (const auto& c : cases) {
    const state one =
        state::make({{}, {{"m", ""}}}, "A", {}, {c.numbers.size()}, {tally_of(c.numbers)}).value();
    const std::string text = io::state_csv(one);
    EXPECT_EQ(text.substr(text.rfind(',') + 1), std::string(c.mean) + "\n");
  }
}

TEST(StateReport, IsReadBackAsATable) {
  const std::string text = io::state_csv(example());
  const std::string header = text.substr(0, text.find('\n'));
  std::vector<std::string_view> columns;
  for (std::size_t at = 0; at < header.size();
       at = std::min(header.find(',', at), header.size()) + 1)
    columns.push_back(std::string_view(header).substr(at, header.find(',', at) - at));
  io::table_reader rows(text, "x.csv", columns);
  std::size_t group = 0;
  while (rows.next()) {
    EXPECT_EQ(rows.field(0).text, example().key(group, 0));
    EXPECT_EQ(rows.field(1).text, example().key(group, 1));
    ++group;
  }
  EXPECT_TRUE(rows.errors().empty());
  EXPECT_EQ(group, 3U);
}

TEST(StateReport, WritesTheSameAsJson) {
  const std::string text = io::state_json(example());
  const json all = json::parse(text);
  EXPECT_EQ(all["dimensions"], json::parse(R"(["province", "loại"])"));
  EXPECT_EQ(all["measures"], json::parse(R"([{"name": "capital", "unit": "đồng"},
                                             {"name": "members", "unit": ""}])"));
  EXPECT_EQ(all["shards"], json::parse(R"(["\"Nam\"", "Bắc"])"));
  ASSERT_EQ(all["groups"].size(), 3U);
  EXPECT_EQ(all["groups"][0], json::parse(R"({"province": "", "loại": "2024",
      "capital_count": 0, "capital_sum": null, "capital_min": null, "capital_max": null,
      "capital_mean": null, "members_count": 1, "members_sum": "1234567",
      "members_min": "1234567", "members_max": "1234567", "members_mean": "1234567"})"));
  EXPECT_EQ(all["groups"][2]["capital_sum"], "18446744073709551614");
  EXPECT_EQ(all["groups"][2]["loại"], "=1+1");
  EXPECT_NE(text.find("{\"province\": \"\", \"loại\": \"2024\", \"capital_count\": 0, "),
            std::string::npos);
}

TEST(StateReport, WritesAPageToRead) {
  const std::string vi = io::state_text(example(), language::vi);
  EXPECT_TRUE(vi.starts_with("Phần dữ liệu (2): \"Nam\", Bắc\n\n")) << vi;
  EXPECT_NE(vi.find("1.234.567"), std::string::npos) << vi;
  EXPECT_NE(vi.find("18.446.744.073.709.551.614"), std::string::npos);
  EXPECT_NE(vi.find("Bình quân"), std::string::npos);
  const std::string en = io::state_text(example(), language::en);
  EXPECT_TRUE(en.starts_with("Shards (2): \"Nam\", Bắc\n\n")) << en;
  EXPECT_NE(en.find("1,234,567"), std::string::npos) << en;
}

TEST(StateReport, LeavesTheShardsOutWhereTheyAreNothingToTheReader) {
  json listed = json::parse(io::state_json(example()));
  listed.erase("shards");
  EXPECT_EQ(json::parse(io::state_json(example(), io::shard_ids::omitted)), listed);
  const std::string page = io::state_text(example(), language::en);
  EXPECT_EQ("Shards (2): \"Nam\", Bắc\n\n" +
                io::state_text(example(), language::en, io::shard_ids::omitted),
            page);
}

TEST(StateReport, ShowsWhatHasNoGroupsDimensionsOrMeasures) {
  const state nothing = state::make({{"k"}, {{"m", ""}}}, "A", {}, {}, {}).value();
  EXPECT_EQ(io::state_csv(nothing), "k,m_count,m_sum,m_min,m_max,m_mean\n");
  EXPECT_EQ(json::parse(io::state_json(nothing))["groups"], json::array());
  EXPECT_EQ(io::state_text(nothing, language::en), "Shards (1): A\n\nThere are no rows.\n");
  EXPECT_EQ(io::state_text(nothing, language::vi, io::shard_ids::omitted), "Không có dòng nào.\n");
  const state total = state::make({{}, {{"m", ""}}}, "A", {}, {1}, {tally_of({5})}).value();
  EXPECT_EQ(io::state_csv(total), "m_count,m_sum,m_min,m_max,m_mean\n1,5,5,5,5\n");
  const std::vector<std::string> keys{"x"};
  const state counted = state::make({{"k"}, {}}, "A", keys, {12}, {}).value();
  EXPECT_EQ(io::state_csv(counted), "k\nx\n");
  EXPECT_NE(io::state_text(counted, language::en).find("12"), std::string::npos);
  EXPECT_EQ(io::state_csv(state::make({{}, {}}, "A", {}, {12}, {}).value()), "");
}

}  // namespace TEST_FILE
