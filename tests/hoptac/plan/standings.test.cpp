// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/plan/standings.hpp>  // first, so that the header is seen to stand alone

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "page.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::truth;
using hoptac::calendar::date;
using hoptac::money::decimal, hoptac::money::ratio;
using hoptac::notation::bound;
using hoptac::plan::figure, hoptac::plan::figure_kind, hoptac::plan::interval;
using hoptac::plan::standing, hoptac::plan::standing_state, hoptac::plan::standings;
using hoptac_tests::page;

static_assert(to_string(standing_state::already_met) == "already_met");
static_assert(to_string(hoptac::plan::standing_basis::rate) == "rate");
static_assert(name_of(standing_state::on_pace).vi == "đúng tiến độ");
static_assert([] {
  for (std::size_t i = 0; i < hoptac::plan::standing_texts.size(); ++i)
    if (static_cast<std::size_t>(hoptac::plan::standing_texts[i].state) != i) return false;
  return true;
}());

std::string or_dash(const std::optional<ratio>& of) {
  if (!of) return "-";
  const std::string out = to_string(of->reduced());
  return out.ends_with("/1") ? out.substr(0, out.size() - 2) : out;
}

/// `behind gt 7350 F3 lacks 96 at 725500/7350 of 50`: state, comparison and number planned, result,
/// shortfall, progress, share of time passed.
std::string text(const standing& s) {
  std::string out(to_string(s.state));
  out += s.bound == bound::exact ? "" : " " + std::string(to_string(s.bound));
  out += " " + to_string(s.value);
  out += " " + (s.result ? s.result->figure : "-");
  out += " lacks " + (s.shortfall ? to_string(*s.shortfall) + (s.beyond ? "+" : "") : "-");
  return out + " at " + or_dash(s.progress) + " of " + or_dash(s.passed);
}

std::string remarks(const standing& s) {
  std::string out;
  for (const auto& one : s.remarks) {
    EXPECT_FALSE(one.vi.empty());
    EXPECT_NE(one.vi, one.en);
    out += one.en + "\n";
  }
  return out;
}

/// Everything, for comparing two runs.
std::string whole_text(const std::vector<standing>& all) {
  std::string out;
  for (const standing& s : all) {
    out += s.figure + " " + text(s) + " " + std::string(to_string(s.basis)) + " " +
           std::string(s.unit.code) + " " + std::string(to_string(s.meets)) +
           std::string(to_string(s.keeps_pace)) + s.planned_by + "\n";
    for (const auto& one : s.remarks) out += one.vi + "\n" + one.en + "\n";
  }
  return out;
}

const standing& one_of(const std::vector<standing>& all, std::string_view id) {
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const standing& s) { return s.figure == id; });
  EXPECT_NE(at, all.end()) << id;
  return at == all.end() ? all.front() : *at;
}

figure& target(page& p, std::string id, std::string_view subject, std::string_view indicator,
               std::string_view parts, std::string_view period, std::string_view value,
               bound says = bound::exact, std::string_view unit = "count") {
  figure& f = p.add(std::move(id), subject, indicator, parts, period, value, unit);
  f.kind = figure_kind::target;
  f.bound = says;
  return f;
}

std::vector<figure> published() {
  const std::string csv =
      hoptac::io::read_file(HOPTAC_ROOT "/examples/bac_kan/figures.csv").value();
  return hoptac::io::read_figures(csv).figures;
}

// What a reader finds who goes through the published plan by hand. Results are those of the first
// half of 2024: half of 2024 and 42 of the 60 months of 2021 to 2025 had passed.
struct expected {
  std::string_view figure;
  std::string_view says;
};
constexpr expected by_hand[] = {
    // progress against 2024: 655 / 94.5% = 693.1 … 655 / 94% = 696.8 … 655 / 93.5% = 700.5
    {"F002", "on_pace 690–700 F001 lacks 35–45 at - of 50"},
    {"F011", "met 386–390 F010 lacks - at - of 50"},
    // plans of which no result is published
    {"F059", "no_baseline 3992 - lacks - at - of -"},
    {"F077", "no_baseline 14 - lacks - at - of -"},
    {"F078", "no_baseline 31580 - lacks - at - of -"},
    {"F079", "no_baseline 30000 - lacks - at - of -"},
    {"F080", "no_baseline 1580 - lacks - at - of -"},
    {"F084", "no_baseline 9 - lacks - at - of -"},
    // 2 works handed over in June; of January to May nothing is said
    {"F086", "behind 12 F082 lacks 0–10 at - of 50"},
    {"F087", "behind 12 F083 lacks 0–10 at - of 50"},
    // progress against 2021-2025
    {"F110", "met 349–352 F010 lacks - at - of 70"},
    {"F112", "met 234–236 F021 lacks - at - of 70"},
    {"F116", "met 2980–3010 F015 lacks - at - of 70"},
    {"F118", "met 899–906 F117 lacks - at - of 70"},
    {"F120", "met 90 F119 lacks - at 940/3 of 70"},
    {"F123", "no_baseline ? - lacks - at - of -"},  // of 229, of 385 or of 156
    {"F125", "met 294–295 F001 lacks - at - of 70"},
    {"F132", "met 347–351 F008 lacks - at - of 80"},  // an estimate of all of 2024
    {"F134", "met ≤ 50 F009 lacks - at - of 80"},
    // targets of the plan 2021-2025
    {"F135", "behind 100 F108 lacks > 20 at - of 70"},  // nearly 80%
    {"F136", "no_baseline 2 - lacks - at - of -"},
    {"F137", "no_baseline 80 - lacks - at - of -"},
    {"F138", "no_baseline 20 - lacks - at - of -"},
    {"F139", "no_baseline 100 - lacks - at - of -"},
    // targets of 2025, which had not begun
    {"F140", "no_baseline 1 - lacks - at - of -"},
    {"F141", "behind 21 F032 lacks 3 at 600/7 of -"},  // "to date"
    {"F142", "no_baseline 215 - lacks - at - of -"},
    {"F143", "no_baseline 380 - lacks - at - of -"},
    {"F144", "not_started ge 35 F012 lacks 35 at - of 0"},  // 42 in half a year, but of 2024
    {"F145", "already_met lt 10 F114 lacks - at - of 0"},
    {"F146", "already_met 282 F119 lacks - at 100 of 0"},
    {"F147", "no_baseline 64 - lacks - at - of -"},   // per member; the result is per person
    {"F148", "no_baseline 241 - lacks - at - of -"},  // the result adds "or higher"
    {"F149", "not_started 165 F019 lacks 9 at 1040/11 of 0"},
    {"F150", "no_baseline ge 25 - lacks - at - of -"},
    {"F151", "not_started gt 7350 F003 lacks 96 at 14510/147 of 0"},
    {"F152", "not_started 104 F009 lacks 13 at 175/2 of 0"},
    {"F153", "no_baseline 40960 - lacks - at - of -"},
    {"F154", "no_baseline 23162 - lacks - at - of -"},
    {"F155", "no_baseline 17798 - lacks - at - of -"},
};

TEST(StandingOfThePublishedPlan, AgreesWithAReader) {
  const auto found = standings(published());
  ASSERT_EQ(found.size(), std::size(by_hand));
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].figure, by_hand[i].figure);
    EXPECT_EQ(text(found[i]), by_hand[i].says) << found[i].figure;
    if (found[i].state == standing_state::no_baseline) {
      EXPECT_NE(remarks(found[i]), "") << found[i].figure;
    }
  }
}

TEST(StandingOfThePublishedPlan, SaysWhichReadingsItNeeded) {
  const auto found = standings(published());
  const auto said = [&](std::string_view id) { return remarks(one_of(found, id)); };
  EXPECT_EQ(said("F002"),
            "The plan is not stated; from 94% follows 694–700 when rounded half up, 690–696 when "
            "cut off\nThe pace is that of the level: what existed before the plan began counts "
            "too\n");
  EXPECT_NE(said("F086").find("The result counts June 2024 only; what came before in 2024 is not"),
            std::string::npos);
  EXPECT_EQ(said("F123"),
            "It is not clear which result comes to nearly 300%: 229 (plan: at least 77) or "
            "156+229 (plan: at least 129) or 156 (plan: at least 53)\n");
  EXPECT_NE(said("F132").find("The result is an estimate\n"), std::string::npos);
  EXPECT_NE(said("F146").find("that of the first half of 2024 alone or a year's"),
            std::string::npos);
  EXPECT_EQ(said("F144"),
            "The result is of an earlier time, the first half of 2024; at that pace 2025 comes to "
            "84; nothing is counted yet of 2025 itself\n");
  EXPECT_NE(said("F147").find("F024, 5–5.5 million đồng a month “thu nhập bình quân ước đạt"),
            std::string::npos);
  EXPECT_NE(
      said("F148").find("F020, 229 people “229 cán bộ có trình độ cao đẳng, đại học trở lên”"),
      std::string::npos);
  EXPECT_EQ(said("F151"),
            "The text does not say whom this is for: the newly established or all; it is read here "
            "as for all\n"
            "At the time of the result 2025 had not begun: no pace can be told\n");
  EXPECT_EQ(one_of(found, "F151").remarks.front().vi,
            "Văn bản không nói mục tiêu này cho ai: phần thành lập mới hay tất cả; ở đây hiểu là "
            "cho tất cả");
}

TEST(StandingOfThePublishedPlan, AgreesWithTheAuditOnTargetsThatAreReached) {
  const auto figures = published();
  const auto found = standings(figures);
  std::size_t seen = 0;
  for (const auto& finding : hoptac::plan::audit(figures).findings)
    if (finding.check == hoptac::plan::check::target_reached ||
        finding.check == hoptac::plan::check::target_equals_result) {
      EXPECT_EQ(one_of(found, finding.figures[0]).state, standing_state::already_met);
      EXPECT_EQ(one_of(found, finding.figures[0]).result->figure, finding.figures[1]);
      ++seen;
    }
  EXPECT_EQ(seen, 2U);
}

TEST(StandingOfThePublishedPlan, DoesNotDependOnTheOrderOfTheRows) {
  auto figures = published();
  const std::string expected_text = whole_text(standings(figures));
  std::mt19937 engine{20};
  for (int round = 0; round < 20; ++round) {
    std::shuffle(figures.begin(), figures.end(), engine);
    ASSERT_EQ(whole_text(standings(figures)), expected_text);
  }
}

TEST(Standing, SaysNothingOfNothing) {
  EXPECT_TRUE(standings({}).empty());
  page p;
  p.add("F1", "HTX", "members", "", "2024", "10", "person");
  EXPECT_TRUE(standings(p.figures).empty());
}

// Targets of members in 2024 (more is better) and of closed cooperatives per cent (less is better).
TEST(Standing, EachComparisonHasItsOwnLimit) {
  struct {
    bound says;
    bool less;
    std::string_view below, at, above;  // results 99, 100, 101 against 100
  } const cases[] = {
      {bound::exact, false, "behind lacks 1", "met", "met"},
      {bound::ge, false, "behind lacks 1", "met", "met"},
      {bound::gt, false, "behind lacks 2", "behind lacks 1", "met"},
      {bound::le, false, "met", "met", "behind lacks 1"},
      {bound::lt, false, "met", "behind lacks 1", "behind lacks 2"},
      {bound::range_low, false, "behind lacks 1", "met", "met"},
      {bound::range_high, false, "behind lacks 1", "met", "met"},
      {bound::approx, false, "no_baseline", "no_baseline", "no_baseline"},
      {bound::approx_below, false, "no_baseline", "no_baseline", "no_baseline"},
      {bound::exact, true, "met", "met", "behind lacks 1"},
      {bound::ge, true, "behind lacks 1", "met", "met"},
      {bound::lt, true, "met", "behind lacks 0+", "behind lacks 1+"},
  };
  for (const auto& c : cases) {
    const std::string_view wanted[] = {c.below, c.at, c.above};
    for (int i = 0; i < 3; ++i) {
      page p;
      const std::string_view indicator = c.less ? "ineffective_share" : "members";
      const std::string_view unit = c.less ? "percent" : "person";
      target(p, "F1", "HTX", indicator, "", "2024", "100", c.says, unit);
      p.add("F2", "HTX", indicator, "", "2024", std::to_string(99 + i), unit);
      const standing s = standings(p.figures).at(0);
      std::string got(to_string(s.state));
      if (s.shortfall) got += " lacks " + to_string(*s.shortfall) + (s.beyond ? "+" : "");
      EXPECT_EQ(got, wanted[i]) << to_string(c.says) << " " << 99 + i << (c.less ? " less" : "");
      EXPECT_EQ(s.remarks.empty(), s.state != standing_state::no_baseline);
    }
  }
}

TEST(Standing, ARangeIsMetFromItsEasierEndOn) {
  for (const auto& [result, says] : {std::pair("4.9", "behind range_low 5–5.5 F3 lacks 0.1"),
                                     std::pair("5", "met range_low 5–5.5 F3 lacks -"),
                                     std::pair("5.7", "met range_low 5–5.5 F3 lacks -")}) {
    page p;
    target(p, "F1", "HTX", "income_average", "", "2024", "5", bound::range_low,
           "million_vnd_per_month");
    target(p, "F2", "HTX", "income_average", "", "2024", "5.5", bound::range_high,
           "million_vnd_per_month");
    p.add("F3", "HTX", "income_average", "", "2024", result, "million_vnd_per_month");
    const auto found = standings(p.figures);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(text(found[0]).starts_with(says)) << text(found[0]);
  }
}

/// Whether a whole number meets a target, said once more without the code under test.
bool meets(std::int64_t result, bound says, std::int64_t value) {
  switch (says) {
    case bound::gt: return result > value;
    case bound::le: return result <= value;
    case bound::lt: return result < value;
    default: return result >= value;
  }
}

TEST(Standing, OfWholeThingsTheShortfallIsTheLeastThatMeetsTheTarget) {
  std::mt19937_64 engine{6};
  const bound kinds[] = {bound::exact, bound::ge, bound::gt, bound::le, bound::lt};
  int short_ones = 0;
  for (int round = 0; round < 2000; ++round) {
    const bound says = kinds[engine() % 5];
    const auto value = static_cast<std::int64_t>(1 + engine() % 12);
    const auto result = static_cast<std::int64_t>(engine() % 15);
    page p;
    target(p, "F1", "HTX", "organisations", "", "2025", std::to_string(value), says);
    p.add("F2", "HTX", "organisations", "", "2024", std::to_string(result));
    const standing s = standings(p.figures).at(0);
    const bool met = meets(result, says, value);
    ASSERT_EQ(s.state == standing_state::already_met, met) << result << to_string(says) << value;
    ASSERT_EQ(s.meets, hoptac::truth_of(met));
    ASSERT_EQ(s.shortfall.has_value(), !met);
    if (met) continue;
    ++short_ones;
    ASSERT_TRUE(s.shortfall->exact());
    ASSERT_FALSE(s.beyond);
    const std::int64_t sign = says == bound::le || says == bound::lt ? -1 : 1;
    const auto lacks = static_cast<std::int64_t>(std::stoll(to_string(*s.shortfall)));
    ASSERT_TRUE(meets(result + sign * lacks, says, value));
    ASSERT_FALSE(meets(result + sign * (lacks - 1), says, value));
  }
  EXPECT_GT(short_ones, 500);
}

TEST(Standing, OfMeasuresTheShortfallIsExact) {
  page p;
  target(p, "F1", "HTX", "charter_capital_total", "", "2025", "1.5", bound::gt, "billion_vnd");
  p.add("F2", "HTX", "charter_capital_total", "", "2024", "1499999999", "vnd");
  EXPECT_EQ(text(standings(p.figures).at(0)),
            "not_started gt 1.5 F2 lacks 0.000000001+ at 1499999999/15000000 of 0");
  p.figures[1].value = decimal::parse("1500000000").value();
  EXPECT_EQ(text(standings(p.figures).at(0)), "not_started gt 1.5 F2 lacks 0+ at 100 of 0");
  p.figures[1].period = "2025";  // all of its time has passed: no pace is left to keep
  EXPECT_EQ(text(standings(p.figures).at(0)), "behind gt 1.5 F2 lacks 0+ at 100 of 100");
  p.figures[1].period = "2024";
  p.figures[1].value = decimal::parse("1500000001").value();
  EXPECT_EQ(standings(p.figures).at(0).state, standing_state::already_met);
}

TEST(Standing, AMonthIsComparedWithAYearWithoutRounding) {
  page p;
  target(p, "F1", "HTX", "income_average", "", "2025", "5", bound::exact, "million_vnd_per_month");
  p.add("F2", "HTX", "income_average", "", "2024", "59", "million_vnd_per_year");
  const standing s = standings(p.figures).at(0);
  EXPECT_EQ(s.unit.code, "million_vnd_per_year");  // a twelfth of 59 is no decimal
  EXPECT_EQ(text(s), "not_started 60 F2 lacks 1 at 295/3 of 0");
}

TEST(Standing, AResultWithinLimitsLeavesAShortfallWithinLimits) {
  struct {
    bound says;
    std::string_view expected;
  } const cases[] = {
      {bound::exact, "behind 80 F2 lacks 10 at 175/2 of 100"},
      {bound::gt, "behind 80 F2 lacks 0–9 at - of 100"},  // more than 70 may be 80
      {bound::lt, "behind 80 F2 lacks ≥ 11 at - of 100"},
      {bound::le, "behind 80 F2 lacks ≥ 10 at - of 100"},
      {bound::approx_below, "behind 80 F2 lacks ≥ 11 at - of 100"},
      {bound::approx, "no_baseline 80 F2 lacks - at - of 100"},
  };
  for (const auto& c : cases) {
    page p;
    target(p, "F1", "HTX", "members", "", "2024", "80", bound::exact, "person");
    p.add("F2", "HTX", "members", "", "2024", "70", "person").bound = c.says;
    const standing s = standings(p.figures).at(0);
    EXPECT_EQ(text(s), c.expected) << to_string(c.says);
    if (c.says == bound::gt) {
      EXPECT_EQ(s.meets, truth::not_known);
      EXPECT_NE(remarks(s).find("it may be met already"), std::string::npos);
    }
  }
}

TEST(StandingProgress, HoldsForEveryPlanThatPrintsTheSamePercentage) {
  for (std::int64_t result = 1; result <= 30; ++result)
    for (std::int64_t percent = 1; percent <= 240; percent += 3) {
      // Every plan of which `result` is so many per cent, rounded half up or cut off.
      std::optional<std::int64_t> least;
      std::int64_t most = 0;
      for (std::int64_t plan = 1; plan <= 200 * result; ++plan) {
        const bool half_up = (result * 200 + plan) / (2 * plan) == percent;
        if (!half_up && result * 100 / plan != percent) continue;
        if (!least) least = plan;
        most = plan;
      }
      if (!least) continue;  // only rounding up makes it, or nothing
      page p;
      p.progress("F1", "HTX", "organisations", "", "2024-H1", "plan_2024", std::to_string(percent));
      p.add("F2", "HTX", "organisations", "", "2024-H1", std::to_string(result));
      const standing s = standings(p.figures).at(0);
      const auto n = [](std::int64_t value) { return decimal::from_integer(value); };
      ASSERT_EQ(s.value, (interval{n(*least), n(most), false, false})) << result << "/" << percent;
      const truth met = result >= most    ? truth::met
                        : result < *least ? truth::not_met
                                          : truth::not_known;
      ASSERT_EQ(s.meets, met) << result << "/" << percent;
      if (met == truth::met) {
        ASSERT_EQ(s.state, standing_state::met);
        ASSERT_FALSE(s.shortfall);
      } else {
        ASSERT_EQ(s.shortfall->low, n(std::max<std::int64_t>(0, *least - result)));
        ASSERT_EQ(s.shortfall->high, n(most - result));
        ASSERT_EQ(s.state, result * 2 >= most ? standing_state::on_pace : standing_state::behind);
      }
    }
}

TEST(StandingProgress, IsTakenAgainstTheStatedPlanWhereThereIsOne) {
  page p;
  p.progress("F1", "HTX", "members", "", "2024-H1", "plan_2024", "94");
  p.add("F2", "HTX", "members", "", "2024-H1", "655", "person");
  figure& plan = target(p, "F3", "HTX", "members", "", "2024", "699", bound::exact, "person");
  EXPECT_EQ(text(standings(p.figures).at(0)), "on_pace 699 F2 lacks 44 at 65500/699 of 50");
  EXPECT_EQ(standings(p.figures).at(0).planned_by, "F3");
  plan.kind = figure_kind::plan;
  plan.value = decimal::from_integer(698);
  target(p, "F0", "HTX", "members", "", "2024", "699", bound::exact, "person");
  EXPECT_EQ(one_of(standings(p.figures), "F1").planned_by, "F3");  // a plan rather than a target
}

TEST(StandingProgress, OfAFlowSaysNothingOfAStock) {
  page p;
  p.progress("F1", "HTX", "organisations_new", "", "2024-H1", "plan_2024", "60");
  p.add("F2", "HTX", "organisations_new", "", "2024-H1", "21");
  const standing s = standings(p.figures).at(0);
  EXPECT_EQ(text(s), "on_pace 35 F2 lacks 14 at 60 of 50");
  EXPECT_EQ(s.basis, hoptac::plan::standing_basis::flow);
  EXPECT_EQ(remarks(s).find("what existed before"), std::string::npos);
}

TEST(StandingProgress, NamesARepeatThatDiffersOfTheSameDayOnly) {
  page p;
  p.progress("F1", "HTX", "members", "", "2024-H1", "plan_2024", "94");
  p.add("F2", "HTX", "members", "", "2024-H1", "655", "person").as_of = "2024-06-30";
  figure& repeat = p.add("F3", "HTX", "members", "", "2024-H1", "640", "person");
  repeat.as_of = "2024-03-31";
  EXPECT_EQ(remarks(standings(p.figures).at(0)).find("F3"), std::string::npos);
  p.figures.back().as_of = "2024-06-30";
  EXPECT_NE(remarks(standings(p.figures).at(0)).find("same time: F3, 640"), std::string::npos);
}

TEST(StandingProgress, WithoutAPlanHasNoBaseline) {
  page p;
  p.progress("F1", "HTX", "members", "", "2024", "plan_2024", "94");
  p.add("F2", "HTX", "members", "", "2024", "100", "person");
  struct {
    std::string_view result, percent;
    bound says_result, says_progress;
    std::string_view remark;
  } const cases[] = {
      {"100", "94", bound::gt, bound::exact, "not one positive number"},
      {"0", "94", bound::exact, bound::exact, "not one positive number"},
      {"100", "94", bound::exact, bound::approx, "no exact limit"},
      {"3", "290", bound::exact, bound::exact, "No plan value makes"},  // 3 / 1 = 300%
  };
  for (const auto& c : cases) {
    p.figures[0].value = decimal::parse(c.percent).value();
    p.figures[0].bound = c.says_progress;
    p.figures[1].value = decimal::parse(c.result).value();
    p.figures[1].bound = c.says_result;
    const standing s = standings(p.figures).at(0);
    EXPECT_EQ(s.state, standing_state::no_baseline) << c.remark;
    EXPECT_TRUE(s.value.unbounded());
    EXPECT_NE(remarks(s).find(c.remark), std::string::npos) << remarks(s);
  }
  p.figures.resize(1);
  EXPECT_EQ(text(standings(p.figures).at(0)), "no_baseline ? - lacks - at - of -");
}

TEST(StandingPace, OfAFlowIsItsShareOfTheTimePassed) {
  struct {
    std::string_view period, as_of, result, expected;
  } const cases[] = {
      // half of 35 is 17.5: months count alike, though the first six are 182 of 366 days
      {"2024-H1", "", "17", "behind ge 35 F2 lacks 18 at 340/7 of 50"},
      {"2024-H1", "", "18", "on_pace ge 35 F2 lacks 17 at 360/7 of 50"},
      {"2024-Q1", "", "9", "on_pace ge 35 F2 lacks 26 at 180/7 of 25"},
      {"2024-Q1", "", "8", "behind ge 35 F2 lacks 27 at 160/7 of 25"},
      {"2024-01", "", "2", "behind ge 35 F2 lacks 33 at 40/7 of 25/3"},
      {"2024-01", "", "3", "on_pace ge 35 F2 lacks 32 at 60/7 of 25/3"},
      {"2024-H1", "", "35", "met ge 35 F2 lacks - at 100 of 50"},
      {"2024", "", "34", "behind ge 35 F2 lacks 1 at 680/7 of 100"},
      {"2024", "", "35", "met ge 35 F2 lacks - at 100 of 100"},
      // a day within a month: days, 167 of 366
      {"2024-H1", "2024-06-15", "16", "on_pace ge 35 F2 lacks 19 at 320/7 of 8350/183"},
      {"2024-01-01/2024-06-15", "", "15", "behind ge 35 F2 lacks 20 at 300/7 of 8350/183"},
  };
  for (const auto& c : cases) {
    page p;
    target(p, "F1", "HTX", "organisations_established", "", "2024", "35", bound::ge);
    p.add("F2", "HTX", "organisations_established", "", c.period, c.result).as_of = c.as_of;
    const standing s = standings(p.figures).at(0);
    EXPECT_EQ(text(s), c.expected);
    EXPECT_TRUE(s.remarks.empty()) << remarks(s);
  }
}

TEST(StandingPace, OfAnEarlierFlowIsItsYearlyRate) {
  struct {
    std::string_view period, result, expected;
    truth keeps_pace = truth::not_known;
  } const cases[] = {
      {"2024-H1", "18", "not_started ge 35 F2 lacks 35 at - of 0", truth::met},
      {"2024-H1", "17", "not_started ge 35 F2 lacks 35 at - of 0", truth::not_met},
      {"2024", "35", "not_started ge 35 F2 lacks 35 at - of 0", truth::met},
      {"2024", "34", "not_started ge 35 F2 lacks 35 at - of 0", truth::not_met},
      {"2023-2024", "70", "not_started ge 35 F2 lacks 35 at - of 0", truth::met},
      {"2023-2024", "69", "not_started ge 35 F2 lacks 35 at - of 0", truth::not_met},
      {"to_date", "99", "no_baseline ge 35 - lacks - at - of -"},
      {"2024-2025", "99", "no_baseline ge 35 - lacks - at - of -"},  // not all of it of 2025
      {"2026", "99", "no_baseline ge 35 - lacks - at - of -"},
  };
  for (const auto& c : cases) {
    page p;
    target(p, "F1", "HTX", "organisations_established", "", "2025", "35", bound::ge);
    p.add("F2", "HTX", "organisations_established", "", c.period, c.result);
    const standing s = standings(p.figures).at(0);
    EXPECT_EQ(text(s), c.expected) << c.period;
    EXPECT_EQ(s.keeps_pace, c.keeps_pace) << c.period;
  }
}

// The day before its time begins, its first day and the day after.
TEST(StandingPace, BeginsWithTheFirstDayOfThePlan) {
  struct {
    std::string_view period, expected;
  } const cases[] = {
      {"2024-12-01/2024-12-31", "not_started ge 24 F2 lacks 24 at - of 0"},
      {"2025-01-01/2025-01-01", "on_pace ge 24 F2 lacks 21 at 25/2 of 20/73"},
      {"2025-01-01/2025-01-02", "on_pace ge 24 F2 lacks 21 at 25/2 of 40/73"},
  };
  for (const auto& c : cases) {
    page p;
    target(p, "F1", "HTX", "organisations_established", "", "2025", "24", bound::ge);
    p.add("F2", "HTX", "organisations_established", "", c.period, "3");
    EXPECT_EQ(text(standings(p.figures).at(0)), c.expected) << c.period;
  }
}

TEST(StandingData, WhatItDoesNotReachIsNoResult) {
  const date until(2024, 6, 30);
  struct {
    std::string_view period, as_of;
    figure_kind kind;
    std::string_view expected, remark;
  } const cases[] = {
      {"2024-H1", "", figure_kind::actual, "behind 40 F2 lacks 30 at 25 of 50", ""},
      {"2024", "2024-06-30", figure_kind::actual, "behind 40 F2 lacks 30 at 25 of 50", ""},
      {"2024", "2024-07-01", figure_kind::actual, "no_baseline 40 - lacks - at - of -",
       "The data ends on 2024-06-30"},
      {"2024", "", figure_kind::actual, "no_baseline 40 - lacks - at - of -", "not used is F2"},
      {"2024", "", figure_kind::estimate, "behind 40 F2 lacks 30 at 25 of 100",
       "The result is an estimate"},
      {"2024-Q3", "", figure_kind::estimate, "no_baseline 40 - lacks - at - of -",
       "The data ends on 2024-06-30"},
      {"to_date", "", figure_kind::actual, "behind 40 F2 lacks 30 at 25 of 50", ""},
  };
  for (const auto& c : cases) {
    page p;
    target(p, "F1", "HTX", "members", "", "2024", "40", bound::exact, "person");
    figure& result = p.add("F2", "HTX", "members", "", c.period, "10", "person");
    result.as_of = c.as_of;
    result.kind = c.kind;
    const standing s = standings(p.figures, until).at(0);
    EXPECT_EQ(text(s), c.expected) << c.period << c.as_of;
    EXPECT_NE(remarks(s).find(c.remark), std::string::npos) << remarks(s);
  }
}

TEST(StandingData, ToDateIsBeforeAPlanThatHasNotBegun) {
  page p;
  target(p, "F1", "LHHTX", "member_cooperatives", "", "2025", "21");
  p.add("F2", "LHHTX", "member_cooperatives", "", "to_date", "18");
  EXPECT_EQ(text(standings(p.figures, date(2024, 6, 30)).at(0)),
            "not_started 21 F2 lacks 3 at 600/7 of 0");
  EXPECT_EQ(text(standings(p.figures, date(2025, 3, 31)).at(0)),
            "on_pace 21 F2 lacks 3 at 600/7 of 25");
}

TEST(StandingData, AProgressOfAResultBeyondItIsNotKnown) {
  page p;
  p.progress("F1", "HTX", "members", "", "2024", "plan_2024", "94");
  p.add("F2", "HTX", "members", "", "2024", "655", "person");
  EXPECT_EQ(standings(p.figures, date(2024, 12, 30)).at(0).state, standing_state::no_baseline);
  EXPECT_NE(standings(p.figures, date(2024, 12, 31)).at(0).state, standing_state::no_baseline);
  EXPECT_NE(standings(p.figures).at(0).state, standing_state::no_baseline);
}

TEST(StandingPace, OfWhatShouldNotHappenIsMetOnlyAtTheEnd) {
  struct {
    std::string_view period, result, expected;
  } const cases[] = {
      {"2024-H1", "5", "on_pace le 10 F2 lacks - at - of 50"},
      {"2024-H1", "6", "behind le 10 F2 lacks - at - of 50"},
      {"2024-H1", "11", "behind le 10 F2 lacks 1 at - of 50"},
      {"2024", "10", "met le 10 F2 lacks - at - of 100"},
      {"2024", "11", "behind le 10 F2 lacks 1 at - of 100"},
      {"2023", "10", "not_started le 10 F2 lacks - at - of 0"},
      {"2023", "11", "not_started le 10 F2 lacks - at - of 0"},
  };
  for (const auto& c : cases) {
    page p;
    target(p, "F1", "HTX", "organisations_dissolved", "", "2024", "10", bound::le);
    p.add("F2", "HTX", "organisations_dissolved", "", c.period, c.result);
    EXPECT_EQ(text(standings(p.figures).at(0)), c.expected) << c.period << " " << c.result;
  }
}

TEST(StandingPace, OfAStockIsItsLevelAndSaysSo) {
  for (const auto& [result, says] : {std::pair("69", "behind 100 F2 lacks 31 at 69 of 70"),
                                     std::pair("70", "on_pace 100 F2 lacks 30 at 70 of 70")}) {
    page p;
    target(p, "F1", "HTX", "members", "", "2025", "100", bound::exact, "person").base =
        "plan_2021_2025";
    p.add("F2", "HTX", "members", "", "2024-H1", result, "person").as_of = "2024-06-30";
    const standing s = standings(p.figures).at(0);
    EXPECT_EQ(text(s), says);
    EXPECT_EQ(remarks(s).find("what existed before the plan began") != std::string::npos,
              s.state == standing_state::on_pace);
  }
}

TEST(StandingPace, ThatCannotBeToldIsSaid) {
  struct {
    std::string_view indicator, period, result_period, remark;
    bound says;
  } const cases[] = {
      {"members", "2025", "2024", "had not begun", bound::ge},
      {"members", "2025", "to_date", "names no day", bound::ge},
      {"members", "unstated", "2024", "time of the plan is not stated", bound::ge},
      {"overdue_members", "2024", "2024-H1", "Less of this indicator is better", bound::le},
  };
  for (const auto& c : cases) {
    page p;
    const bool less = c.says == bound::le;
    target(p, "F1", "HTX", c.indicator, "", c.period, "10", c.says, "person");
    p.add("F2", "HTX", c.indicator, "", c.result_period, less ? "11" : "9", "person");
    const standing s = standings(p.figures).at(0);
    const bool is_before = c.remark == "had not begun";
    EXPECT_EQ(s.state, is_before ? standing_state::not_started : standing_state::behind);
    EXPECT_EQ(s.keeps_pace, truth::not_known);
    EXPECT_EQ(to_string(s.shortfall.value()), "1");
    EXPECT_NE(remarks(s).find(c.remark), std::string::npos) << remarks(s);
  }
}

/// The result that is chosen for a target of 2024 among figures of some periods, `e` for an
/// estimate; `-` when none.
std::string chosen(std::string_view indicator, std::initializer_list<std::string_view> periods) {
  page p;
  target(p, "F1", "HTX", indicator, "", "2024", "100");
  int value = 10;
  for (const std::string_view period : periods) {
    const bool estimate = period.ends_with('e');
    figure& f = p.add("R" + std::to_string(value), "HTX", indicator, "",
                      period.substr(0, period.size() - (estimate ? 1 : 0)), std::to_string(value));
    if (estimate) f.kind = figure_kind::estimate;
    ++value;
  }
  const standing s = one_of(standings(p.figures), "F1");
  return s.result ? s.result->period + (s.result->kind == figure_kind::estimate ? "e" : "") : "-";
}

TEST(StandingResult, OfALevelIsTheLatestUpToTheEndOfThePlan) {
  EXPECT_EQ(chosen("organisations", {"2023", "2024-Q1", "2024-H1"}), "2024-H1");
  EXPECT_EQ(chosen("organisations", {"2024-H1", "2025"}), "2024-H1");
  EXPECT_EQ(chosen("organisations", {"2025"}), "-");
  EXPECT_EQ(chosen("organisations", {"2024-H1", "2024e"}), "2024-H1");  // measured within the plan
  EXPECT_EQ(chosen("organisations", {"2023", "2024e"}), "2024e");
  EXPECT_EQ(chosen("organisations", {"2023e", "2023"}), "2023");
  EXPECT_EQ(chosen("organisations", {"to_date", "2022"}), "2022");
  EXPECT_EQ(chosen("organisations", {"to_date"}), "to_date");
}

TEST(StandingResult, OfAFlowBeginsWithThePlan) {
  EXPECT_EQ(chosen("organisations_new", {"2024-Q1", "2024-H1", "2024-Q2"}), "2024-H1");
  EXPECT_EQ(chosen("organisations_new", {"2024-Q1", "2024-Q2"}), "2024-Q1");
  EXPECT_EQ(chosen("organisations_new", {"2024-Q2", "2024-06"}), "2024-Q2");  // the longer one
  EXPECT_EQ(chosen("organisations_new", {"2023", "2024-06"}), "2024-06");
  EXPECT_EQ(chosen("organisations_new", {"2023", "2023-H2", "2022"}), "2023");
  EXPECT_EQ(chosen("organisations_new", {"2024-H1", "2024e"}), "2024-H1");
  EXPECT_EQ(chosen("organisations_new", {"to_date", "2025", "2023-2024"}), "-");
}

TEST(StandingResult, OfTwoThatDifferBothAreNamed) {
  page p;
  target(p, "F1", "HTX", "organisations", "", "2024", "100");
  p.add("F2", "HTX", "organisations", "", "2024-H1", "90");
  p.add("F3", "HTX", "organisations", "", "2024-Q2", "91");
  const standing s = standings(p.figures).at(0);
  EXPECT_EQ(s.result->figure, "F2");
  EXPECT_NE(remarks(s).find("another result of the same time: F3, 91"), std::string::npos);
  p.figures[2].value = decimal::from_integer(90);
  EXPECT_EQ(remarks(standings(p.figures).at(0)).find("F3"), std::string::npos);
  p.figures[2].value = decimal::from_integer(91);
  p.add("F4", "HTX", "organisations", "", "2024-Q3", "95");  // a later one leaves both behind
  EXPECT_EQ(one_of(standings(p.figures), "F1").result->figure, "F4");
  EXPECT_EQ(remarks(one_of(standings(p.figures), "F1")).find("another"), std::string::npos);
}

TEST(StandingResult, AfterTheEndIsNamedAndNotUsed) {
  page p;
  target(p, "F1", "HTX", "organisations", "", "2023", "100");
  p.add("F2", "HTX", "organisations", "", "2024-H1", "120");
  const standing s = standings(p.figures).at(0);
  EXPECT_EQ(s.state, standing_state::no_baseline);
  EXPECT_NE(remarks(s).find("after the end of the plan: F2, 120"), std::string::npos);
}

TEST(StandingScope, IsReadAsForAllOnlyWhereTheTextAllowsIt) {
  struct {
    std::string_view scope, expected;
  } const cases[] = {
      {"scope=ambiguous(new_HTX|all_HTX)", "F2"},
      {"scope=all_HTX", "F2"},
      {"scope=new_HTX", "-"},
      {"scope=ambiguous(new_HTX|old_HTX)", "-"},
  };
  for (const auto& c : cases) {
    page p;
    target(p, "F1", "HTX", "members", c.scope, "2025", "10", bound::gt, "person");
    p.add("F2", "HTX", "members", "", "2024", "5", "person");
    const standing s = standings(p.figures).at(0);
    EXPECT_EQ(s.result ? s.result->figure : "-", c.expected) << c.scope;
    EXPECT_EQ(remarks(s).find("read here as for all") != std::string::npos,
              c.scope.find("ambiguous(new_HTX|all") != std::string_view::npos);
  }
}

TEST(StandingResult, OfAShareIsThePublishedShare) {
  page p;
  target(p, "F1", "HTX", "organisations_share", "sector=trade", "2025", "30", bound::ge, "percent")
      .base = "plan_2025|all_HTX";
  p.share("F2", "HTX", "organisations_share", "sector=trade", "2024", "27");
  EXPECT_EQ(text(standings(p.figures).at(0)), "not_started ge 30 F2 lacks 3 at 90 of 0");
  p.figures[1].base = "all_THT";  // of another whole
  EXPECT_EQ(standings(p.figures).at(0).state, standing_state::no_baseline);
}

// An invented province with words of its own: nothing above depends on those of Bac Kan.
TEST(Standing, ReadsAnotherProvince) {
  page p;
  target(p, "T1", "quỹ tín dụng", "members", "xã=An Hoà", "2026-2030", "1200", bound::ge, "person");
  target(p, "T2", "quỹ tín dụng", "loans_overdue", "", "2027", "0.5", bound::lt, "percent");
  target(p, "T3", "làng nghề", "rice", "", "2027", "120", bound::exact, "tonne");
  target(p, "T4", "làng nghề", "fields", "", "2027", "3", bound::exact, "hectare");
  p.progress("T5", "quỹ tín dụng", "capital", "", "2027-Q1", "plan_2026_2030", "25.5");
  p.add("R1", "quỹ tín dụng", "members", "xã=An Hoà", "2027-Q1", "300", "person").as_of =
      "2027-03-31";
  p.add("R2", "quỹ tín dụng", "loans_overdue", "", "2026", "0.50", "percent");
  p.add("R3", "làng nghề", "rice", "", "2027-H1", "60000", "kilogram");
  p.add("R4", "làng nghề", "fields", "", "2027", "30000", "square_metre");
  p.add("R5", "quỹ tín dụng", "capital", "", "2027-Q1", "51", "billion_vnd");
  const auto found = standings(p.figures);
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(text(found[0]), "on_pace ge 1200 R1 lacks 900 at 25 of 25");  // 15 of 60 months
  EXPECT_EQ(text(found[1]), "not_started lt 0.5 R2 lacks 0+ at - of 0");
  EXPECT_EQ(text(found[2]), "on_pace 120 R3 lacks 60 at 50 of 50");
  EXPECT_EQ(text(found[3]), "met 3 R4 lacks - at 100 of 100");
  // 51 / 25.55% = 199.6 … 51 / 25.45% = 200.4; cut off 198.8 …: whole billions as the result
  EXPECT_EQ(text(found[4]), "on_pace 200 R5 lacks 149 at 51/2 of 25");
}

TEST(Standing, RefusesNumbersThatDoNotFit) {
  page p;
  target(p, "F1", "HTX", "capital", "", "2025", "99999999999999999999999999999999999999",
         bound::exact, "billion_vnd");
  EXPECT_THROW((void)standings(p.figures), hoptac::overflow_error);
}

}  // namespace TEST_FILE
