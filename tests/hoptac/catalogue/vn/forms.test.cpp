// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/indicators.hpp>
#include <hoptac/catalogue/vn/forms.hpp>
#include <hoptac/entity/industry.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/plan/breakdown.hpp>

#include <set>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using indicator::definition;
using indicator::form;
using indicator::form_row;

/// The definition that a row is computed by; null when there is none.
const definition* definition_of(const form_row& row) {
  for (const definition& one : catalogue::bac_kan::indicators()) {
    const auto subject = entity::parse_organisation_kind(row.subject);
    if (!subject || one.code != row.indicator || !one.is_of(*subject)) continue;
    if (one.breakdown == row.breakdown) return &one;
    const auto industry = row.breakdown.substr(0, 9) == "industry="
                              ? entity::parse_industry(row.breakdown.substr(9))
                              : std::nullopt;
    if (one.breakdown.empty() && industry) return &one;
  }
  return nullptr;
}

TEST(YearlyForms, AreThreeAndSayThatTheyAreOnlyRemembered) {
  const auto all = catalogue::vn::yearly_forms();
  ASSERT_EQ(all.size(), 3U);
  std::set<std::string_view> ids;
  for (const form& one : all) {
    EXPECT_TRUE(ids.insert(one.id).second);
    EXPECT_EQ(one.known, law::confirmation::remembered);
    EXPECT_FALSE(one.valid_from);
    EXPECT_FALSE(one.source.vi.empty() || one.source.en.empty());
    EXPECT_FALSE(one.version.empty() || one.columns.empty() || one.rows.empty());
  }
}

TEST(YearlyForms, EveryRowIsAHeadingOrAnIndicatorOfADefinitionOrOfPublishedFigures) {
  const auto published =
      io::read_figures(io::read_file(HOPTAC_ROOT "/examples/bac_kan/figures.csv").value()).figures;
  for (const form& one : catalogue::vn::yearly_forms()) {
    std::set<std::string> keys;
    for (const form_row& row : one.rows) {
      SCOPED_TRACE(row.name.en);
      EXPECT_FALSE(row.name.vi.empty() || row.name.en.empty());
      EXPECT_TRUE(plan::breakdown::parse(row.breakdown));
      if (row.is_heading()) {
        EXPECT_TRUE(row.unit.vi.empty() && row.subject.empty() && row.depth == 0);
        continue;
      }
      EXPECT_FALSE(row.unit.vi.empty() || row.unit.en.empty());
      std::string key(row.subject);
      key.append(" ").append(row.indicator).append(" ").append(row.breakdown);
      EXPECT_TRUE(keys.insert(key).second) << key;
      if (const definition* computed = definition_of(row)) {
        EXPECT_EQ(computed->power, row.power);
        continue;
      }
      bool is_published = false;
      for (const plan::figure& figure : published)
        is_published =
            is_published || (figure.subject == row.subject && figure.indicator == row.indicator);
      EXPECT_TRUE(is_published) << key;
      EXPECT_TRUE(one.id == "phu_luc_3") << "only funding is not computed";
    }
  }
}

TEST(YearlyForms, TheFirstHasActiveCooperativesAndRegisteredGroups) {
  std::set<std::string> found;
  for (const form_row& row : catalogue::vn::yearly_forms()[0].rows)
    if (row.indicator == "organisations" && !row.breakdown.empty())
      found.insert(std::string(row.subject) + " " + std::string(row.breakdown));
  EXPECT_EQ(found, (std::set<std::string>{"HTX status=active", "THT registration=code_number"}));
}

TEST(YearlyForms, RowsOfAYearSaySo) {
  for (const form& one : catalogue::vn::yearly_forms())
    for (const form_row& row : one.rows)
      EXPECT_EQ(row.per_year, row.unit.vi.ends_with("/năm")) << row.name.en;
}

TEST(YearlyForms, TheSecondHasEveryIndustryOfEveryKind) {
  const form& second = catalogue::vn::yearly_forms()[1];
  std::size_t rows = 0;
  for (const form_row& row : second.rows) rows += row.breakdown.starts_with("industry=") ? 1U : 0U;
  EXPECT_EQ(rows, entity::industry_count * entity::organisation_kind_count);
}

}  // namespace TEST_FILE
