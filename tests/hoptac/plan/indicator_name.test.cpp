// SPDX-License-Identifier: BSL-1.0

#include <hoptac/plan/indicator_name.hpp>  // first, so that the header is seen to stand alone

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::plan::averaged_indicator, hoptac::plan::breakdown, hoptac::plan::direction;
using hoptac::plan::effect_of, hoptac::plan::intended_direction, hoptac::plan::is_mean;
using hoptac::plan::figure_kind, hoptac::plan::growth_named, hoptac::plan::kind_by_name;
using hoptac::plan::progress_measure, hoptac::plan::shared_indicator;

static_assert(shared_indicator("organisations_share") == "organisations");
static_assert(shared_indicator("cost_ratio") == "cost" && shared_indicator("a_percent") == "a");
static_assert(shared_indicator("share") == "share" && shared_indicator("shares") == "shares");
static_assert(shared_indicator("share_capital") == "share_capital");
static_assert(shared_indicator("a_share_share") == "a_share");  // one ending at a time

static_assert(averaged_indicator("revenue_average") == "revenue");
static_assert(averaged_indicator("income_mean") == "income");
static_assert(!averaged_indicator("average_revenue") && !averaged_indicator("mean"));
static_assert(!averaged_indicator("") && !averaged_indicator("demeaned"));

static_assert(averaged_indicator("members_per_HTX") == "members");
static_assert(averaged_indicator("income_per_worker_per_year") == "income_per_worker");
static_assert(!averaged_indicator("_per_HTX") && !averaged_indicator("per_HTX"));

static_assert(growth_named("organisations_growth")->of == "organisations");
static_assert(growth_named("organisations_growth")->measure == progress_measure::excess);
static_assert(growth_named("revenue_multiple")->of == "revenue");
static_assert(growth_named("revenue_multiple")->measure == progress_measure::ratio);
static_assert(!growth_named("growth") && !growth_named("growth_rate"));
static_assert(kind_by_name("organisations_growth") == figure_kind::growth);
static_assert(kind_by_name("effective_share") == figure_kind::share);
static_assert(kind_by_name("organisations") == figure_kind::actual);

static_assert(effect_of("members_increase")->is_net && effect_of("members_decrease")->is_net);
static_assert(!effect_of("members_joined")->is_net);
static_assert(effect_of("organisations_established")->stock == "organisations");
static_assert(effect_of("organisations_established")->adds);
static_assert(!effect_of("organisations_dissolved")->adds);
static_assert(!effect_of("organisations") && !effect_of("established") && !effect_of(""));
static_assert(!effect_of("organisations_established_share"));

TEST(IndicatorName, EveryFlowNamesItsStockAndItsSign) {
  for (const std::string_view ending :
       {"established", "new", "joined", "admitted", "added", "increase"}) {
    const std::string name = "members_" + std::string(ending);
    ASSERT_TRUE(effect_of(name)) << name;
    EXPECT_EQ(effect_of(name)->stock, "members");
    EXPECT_TRUE(effect_of(name)->adds) << name;
  }
  for (const std::string_view ending : {"dissolved", "left", "removed", "closed", "ceased",
                                        "terminated", "withdrawn", "decrease"}) {
    const std::string name = "members_" + std::string(ending);
    ASSERT_TRUE(effect_of(name)) << name;
    EXPECT_EQ(effect_of(name)->stock, "members");
    EXPECT_FALSE(effect_of(name)->adds) << name;
  }
}

TEST(IndicatorName, AMeanSaysSoAsAWholeWordOrByWhatItIsPer) {
  const breakdown nothing;
  for (const std::string_view name : {"revenue_average", "average_revenue", "income_mean", "mean",
                                      "gdp_per_capita", "demeaned_mean"})
    EXPECT_TRUE(is_mean(name, nothing)) << name;
  for (const std::string_view name :
       {"revenue", "meaning", "averages", "demeaned", "per_capitas", "members", ""})
    EXPECT_FALSE(is_mean(name, nothing)) << name;
  EXPECT_TRUE(is_mean("revenue", *breakdown::parse("per=HTX")));
  EXPECT_FALSE(is_mean("revenue", *breakdown::parse("sector=per")));
}

TEST(IndicatorName, FewerOfTheUnwantedAreMeant) {
  for (const std::string_view name :
       {"organisations_dissolved", "ineffective_share", "weak", "poverty_rate", "debt_overdue"})
    EXPECT_EQ(intended_direction(name), direction::less) << name;
  for (const std::string_view name :
       {"organisations", "effective_share", "weaknesses_mended", "poorest", ""})
    EXPECT_EQ(intended_direction(name), direction::more) << name;
}

}  // namespace TEST_FILE
