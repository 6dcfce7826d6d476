// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/places.hpp>
#include <hoptac/io/indicator_report.hpp>
#include <hoptac/io/table.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::indicator;
using calendar::period;

const period half = period::of_half(2024, 1);

definition a_definition(formula how, int power = 0) {
  return {.code = "x_average",
          .breakdown = "per=HTX",
          .name = {"Bình quân", "Mean"},
          .subjects = of_cooperatives,
          .unit = "million_vnd",
          .power = static_cast<std::uint8_t>(power),
          .of_the_year = true,
          .how = how,
          .first = {},
          .source = {"Mục \"1\", a", "Section \"1\", a"},
          .known = law::confirmation::derived};
}
value a_value(const definition& of, std::optional<money::ratio> exact) {
  return {&of, entity::organisation_kind::cooperative, {{"district", "066"}}, exact, 7, 2};
}

TEST(IndicatorReport, WritesSumsExactlyAndQuotientsTo3Places) {
  const definition sum = a_definition(formula::total, 6);
  const definition mean = a_definition(formula::quotient, 6);
  const definition share = a_definition(formula::share);
  const struct {
    const definition* of;
    std::int64_t above;
    std::int64_t below;
    const char* text;
  } cases[] = {
      {&sum, 5, 1, "5"},         {&sum, 1'234'567, 1'000'000, "1.234567"},
      {&sum, 15, 10, "1.5"},     {&sum, -3, 1'000'000, "-0.000003"},
      {&mean, 10, 2, "5"},       {&mean, 5, 2, "2.500"},
      {&mean, 1, 3, "0.333"},    {&mean, 2, 3, "0.667"},
      {&mean, 1, 2000, "0.001"}, {&mean, -1, 2000, "-0.001"},
      {&mean, 1, 2001, "0.000"}, {&share, 32700, 443, "73.815"},
      {&share, 100, 1, "100"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(io::written_value(a_value(*c.of, money::ratio::of(c.above, c.below))), c.text);
  EXPECT_EQ(io::written_value(a_value(sum, std::nullopt)), "");
}

TEST(IndicatorReport, TellsWhatIsPerYear) {
  const definition mean = a_definition(formula::quotient);
  definition stock = a_definition(formula::total);
  stock.of_the_year = false;
  const period days = period::of_days({2024, 1, 1}, {2024, 12, 31});
  EXPECT_EQ(io::written_unit(a_value(mean, {}), half), "million_vnd");
  EXPECT_EQ(io::written_unit(a_value(mean, {}), period::of_year(2024)), "million_vnd_per_year");
  EXPECT_EQ(io::written_unit(a_value(mean, {}), days), "million_vnd_per_year");
  EXPECT_EQ(io::written_unit(a_value(mean, {}), period::of_years(2021, 2025)), "million_vnd");
  EXPECT_EQ(io::written_unit(a_value(stock, {}), period::of_year(2024)), "million_vnd");
}

TEST(IndicatorReport, TablesAreReadBack) {
  const definition mean = a_definition(formula::quotient);
  const value values[] = {a_value(mean, money::ratio::of(5, 2)), a_value(mean, std::nullopt)};
  const std::string text = io::indicators_csv(values, half, language::vi);
  io::table_reader rows(text, "f");
  std::vector<std::vector<std::string>> seen;
  while (rows.next()) {
    seen.emplace_back();
    for (std::size_t i = 0; i < rows.columns().size(); ++i)
      seen.back().emplace_back(rows.field(i).text);
  }
  EXPECT_TRUE(rows.errors().empty());
  EXPECT_EQ(rows.columns(), (std::vector<std::string>{"subject", "indicator", "breakdown", "period",
                                                      "value", "unit", "count", "source", "of",
                                                      "estimated", "not_known", "reading"}));
  EXPECT_EQ(seen, (std::vector<std::vector<std::string>>{
                      {"HTX", "x_average", "district=066;per=HTX", "2024-H1", "2.500",
                       "million_vnd", "7", "Mục \"1\", a", "9", "0", "", ""},
                      {"HTX", "x_average", "district=066;per=HTX", "2024-H1", "", "million_vnd",
                       "7", "Mục \"1\", a", "9", "0", "not_stated", ""}}));
}

TEST(IndicatorReport, JsonSaysWhatIsRoundedAndWhoIsSilent) {
  const definition mean = a_definition(formula::quotient);
  const value values[] = {a_value(mean, money::ratio::of(1, 3)),
                          a_value(mean, money::ratio::of(5, 2)), a_value(mean, std::nullopt)};
  const auto all = nlohmann::json::parse(io::indicators_json(values, half));
  ASSERT_EQ(all["indicators"].size(), 3U);
  EXPECT_EQ(all["indicators"][0]["exact"], false);
  EXPECT_EQ(all["indicators"][1]["exact"], true);
  EXPECT_EQ(all["indicators"][1]["value"], "2.500");
  EXPECT_TRUE(all["indicators"][2]["value"].is_null());
  EXPECT_EQ(all["indicators"][2]["exact"], false);
  EXPECT_EQ(all["indicators"][0]["silent"], 2);
  EXPECT_EQ(all["indicators"][0]["confirmation"], "derived");
  EXPECT_EQ(all["indicators"][0]["name"]["vi"], "Bình quân");
}

TEST(IndicatorReport, PagesNamePlacesAndGroupThousandsAsTheLanguageDoes) {
  const definition mean = a_definition(formula::quotient);
  const value values[] = {a_value(mean, money::ratio::of(24691, 2))};
  const calendar::date day(2024, 6, 30);
  const std::string vi =
      io::indicators_text(values, half, language::vi, &catalogue::vn::places(), day);
  EXPECT_EQ(vi,
            "Chỉ tiêu kỳ 2024-H1\n\nhợp tác xã (HTX)\n\n"
            "  Bình quân: Huyện Na Rì (066)  12.345,500  triệu đồng  2 chưa có số\n");
  const std::string en = io::indicators_text(values, half, language::en, nullptr, day);
  EXPECT_EQ(en,
            "Indicators for 2024-H1\n\ncooperative (HTX)\n\n"
            "  Mean: 066  12,345.500  million đồng  2 not stated\n");
}

}  // namespace TEST_FILE
