// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>
#include <hoptac/policy/when.hpp>  // first, so that the header is seen to stand alone

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "build_kind.hpp"
#include "python.hpp"
#include "small_domain.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;
using calendar::date, calendar::days, calendar::partial_date;

/// The ages of the rule without its period and the end of its province, which these sweeps cross.
pack_content timeless() {
  pack_content out = catalogue::bac_kan::programmes();
  out.territory.reset();
  for (rule& one : out.rules) one.period_dates.clear();
  return out;
}

programme hire(const std::string& age, const std::string& leap = "mar_1",
               const std::string& age_at = "hire") {
  static const pack content = pack::make(timeless()).value();
  return programme::make(content, "human_resources",
                         {{"age", age}, {"leap_day", leap}, {"age_at", age_at}})
      .value();
}

/// A woman with all that the rule asks for, born on 10/3/1990 and without a date of hire.
situation a_woman(const programme& by) {
  situation out(by.of());
  out.set("sex", "female").set("birth_date", date(1990, 3, 10)).set("qualification", "college");
  return out.set("relation", "outside").set("supported_before", false);
}

TEST(When, SaysUntilWhichDayAWomanOf35IsEligible) {
  const struct {
    const char* age;
    date last;
  } table[] = {{"completed_years", {2026, 3, 9}},
               {"birthday", {2025, 3, 10}},
               {"year_difference", {2025, 12, 31}}};
  for (const auto& row : table) {
    const programme by = hire(row.age);
    const std::vector<stretch> runs = when(by, a_woman(by), "hire_date");
    ASSERT_EQ(runs.size(), 2U) << row.age;
    EXPECT_EQ(runs[0].answer, truth::met);
    EXPECT_EQ(runs[0].from(), std::nullopt);
    EXPECT_EQ(runs[0].to(), row.last);
    EXPECT_EQ(runs[1].answer, truth::not_met);
    EXPECT_EQ(runs[1].from(), row.last + days{1});
    EXPECT_EQ(runs[1].to(), std::nullopt);
  }
}

// With its period and the end of the province: the day before, the day, the day after each of them.
TEST(When, GoesThroughThePeriodAndTheEndOfTheProvince) {
  const pack whole = pack::make(catalogue::bac_kan::programmes()).value();
  const programme by = programme::make(whole, "human_resources").value();
  const std::vector<stretch> runs = when(by, a_woman(by), "hire_date");
  ASSERT_EQ(runs.size(), 4U);
  EXPECT_EQ(runs[0].to(), date(2021, 12, 31));
  EXPECT_EQ(runs[0].answer, truth::not_met);
  EXPECT_EQ(runs[1].to(), date(2025, 6, 30));
  EXPECT_EQ(runs[1].answer, truth::met);
  EXPECT_EQ(runs[2].to(), date(2025, 12, 31));
  EXPECT_EQ(runs[2].answer, truth::not_known);
  EXPECT_EQ(runs[3].answer, truth::not_met);
  // Applied for within the period, a hire before or after it is a question of the reading.
  situation applied = a_woman(by);
  applied.set("application_date", date(2025, 3, 1));
  const std::vector<stretch> mixed = when(by, applied, "hire_date");
  ASSERT_EQ(mixed.size(), 4U);
  EXPECT_EQ(mixed[0].to(), date(2021, 12, 31));
  EXPECT_EQ(mixed[0].answer, truth::not_known);
  EXPECT_EQ(mixed[1].to(), date(2025, 6, 30));
  EXPECT_EQ(mixed[2].answer, truth::not_known);
  EXPECT_EQ(mixed[2].to(), date(2026, 3, 9));  // her age
  EXPECT_EQ(mixed[3].answer, truth::not_met);
}

TEST(When, OfAnIncompleteBirthHasARunInWhichNothingIsKnown) {
  const programme by = hire("completed_years");
  situation facts = a_woman(by);
  facts.set("birth_date", partial_date::of_month(1990, 3));
  const std::vector<stretch> runs = when(by, facts, "hire_date");
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_EQ(runs[0].to(), date(2026, 2, 28));  // the eve of the earliest 36th birthday
  EXPECT_EQ(runs[1].answer, truth::not_known);
  EXPECT_EQ(runs[1].to(), date(2026, 3, 30));
  EXPECT_EQ(runs[2].answer, truth::not_met);
}

// On 1 March 2023 the youngest who are past their 35th birthday are born on 28 February 1988: one
// who is born on the 29th has that birthday today.
TEST(When, OfABirthTurnsOn29February) {
  const programme by = hire("birthday");
  situation facts = a_woman(by);
  facts.set("hire_date", date(2023, 3, 1));
  const std::vector<stretch> runs = when(by, facts, "birth_date");
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].answer, truth::not_met);
  EXPECT_EQ(runs[1].from(), date(1988, 2, 29));
}

TEST(When, IsAskedOfTheDateOnWhichTheAgeIsRead) {
  EXPECT_EQ(sweep_fact(hire("birthday")), "hire_date");
  EXPECT_EQ(sweep_fact(hire("birthday", "mar_1", "application")), "application_date");
  const programme none = programme::make(small_domain::pack_of({.id = "none"}), "none").value();
  EXPECT_EQ(sweep_fact(none), "");
}

TEST(When, RefusesWhatIsNoDateOrNumber) {
  const programme by = hire("birthday");
  EXPECT_THROW((void)when(by, a_woman(by), "sex"), contract_violation);
  EXPECT_THROW((void)when(by, a_woman(by), "supported_before"), contract_violation);
  EXPECT_THROW((void)when(by, a_woman(by), "shoe_size"), contract_violation);
}

/// The run that holds a value; runs are in order.
const stretch& run_at(const std::vector<stretch>& runs, std::int64_t value) {
  for (const stretch& one : runs)
    if (!one.high || value <= *one.high) return one;
  return runs.back();
}

/// Runs meet without a gap, neighbours differ, and only the outer ends are open.
void check_shape(const std::vector<stretch>& runs, bool is_date) {
  ASSERT_FALSE(runs.empty());
  EXPECT_FALSE(runs.front().low);
  EXPECT_FALSE(runs.back().high);
  for (std::size_t i = 1; i < runs.size(); ++i) {
    ASSERT_TRUE(runs[i - 1].high && runs[i].low);
    EXPECT_NE(runs[i - 1].answer, runs[i].answer);
    if (is_date)
      EXPECT_EQ(*runs[i - 1].to() + days{1}, *runs[i].from());
    else
      EXPECT_EQ(*runs[i - 1].high + 1, *runs[i].low);
  }
}

/// Day by day over nine years, and far outside them, without births after the day.
void check_dates(const programme& by, const situation& facts, std::string_view key) {
  const std::vector<stretch> runs = when(by, facts, key);
  check_shape(runs, true);
  const std::size_t place = *by.of().fact_place(key);
  const cell other = facts[key == "on" ? "birth" : "on"];
  situation moved = facts;
  const auto look = [&](const date& on) {
    if (!other.absent() && (key == "on" ? on.packed() < other.low : on.packed() > other.high))
      return;
    moved.put(place, cell::exactly(on.packed()));
    EXPECT_EQ(decide(by, moved).answer, run_at(runs, on.packed()).answer)
        << key << "=" << on << " with " << small_domain::text_of(facts);
  };
  for (date on(2018, 1, 1); on < date(2027, 1, 1); on = on + days{1}) look(on);
  for (const int year : {1400, 1900, 1999, 2010, 2050, 2500, 9999}) look({year, 12, 31});
}

void check_numbers(const programme& by, const situation& facts, std::string_view key) {
  const std::vector<stretch> runs = when(by, facts, key);
  check_shape(runs, false);
  const std::size_t place = *by.of().fact_place(key);
  situation moved = facts;
  const auto look = [&](std::int64_t value) {
    moved.put(place, cell::exactly(value));
    EXPECT_EQ(decide(by, moved).answer, run_at(runs, value).answer)
        << key << "=" << value << " with " << small_domain::text_of(facts);
  };
  for (std::int64_t value = -40; value <= 40; ++value) look(value);
  for (const std::int64_t value : {1'000'000'000'000LL, -1'000'000'000'000LL}) look(value);
}

TEST(When, OfDatesAgreesWithEveryDay) {
  small_domain::source random(7);
  int runs = 0;
  for (int i = 0; i < (optimised ? 1'500 : 40) && !HasFailure(); ++i) {
    const programme by = small_domain::any_programme(
        random, {.words = true, .numbers = true, .dates = true, .arithmetic = i % 2 == 0});
    const situation facts = small_domain::any_situation(random, by.of(), i % 4, 3);
    for (const char* key : {"birth", "on"}) {
      check_dates(by, facts, key);
      runs += static_cast<int>(when(by, facts, key).size());
    }
    EXPECT_FALSE(HasFailure()) << "rule " << i;
  }
  EXPECT_GT(runs, optimised ? 3'500 : 80);
}

TEST(When, OfNumbersAgreesWithEveryValue) {
  small_domain::source random(8);
  int runs = 0;
  for (int i = 0; i < (optimised ? 4'000 : 200) && !HasFailure(); ++i) {
    const programme by = small_domain::any_programme(
        random, {.words = true, .numbers = true, .dates = i % 2 == 0, .arithmetic = true});
    const situation facts = small_domain::any_situation(random, by.of(), i % 4, 2);
    for (const char* key : {"count_a", "count_b"}) {
      check_numbers(by, facts, key);
      runs += static_cast<int>(when(by, facts, key).size());
    }
    EXPECT_FALSE(HasFailure()) << "rule " << i;
  }
  EXPECT_GT(runs, optimised ? 10'000 : 400);
}

// The hire rule once more, from the text: a woman of at most 35, a man of at most 40, of college
// level or higher, whose cooperative was not supported before.
constexpr std::string_view hire_script = R"(
import sys
from datetime import date
def birthday(born, years, leap):
    try:
        return date(born.year + years, born.month, born.day)
    except ValueError:
        return date(born.year + years, 2, 28) if leap == 'feb_28' else date(born.year + years, 3, 1)
degrees = ['none', 'elementary', 'intermediate', 'college', 'university', 'master', 'doctor']
with open(sys.argv[1]) as rows, open(sys.argv[2], 'w') as out:
    for row in rows:
        age, leap, age_at, sex, born, hired, applied, degree, supported = row.strip().split(',')
        born = date.fromisoformat(born)
        on = date.fromisoformat(hired if age_at == 'hire' else applied)
        limit = 35 if sex == 'female' else 40
        if age == 'completed_years':
            young = on < birthday(born, limit + 1, leap)
        elif age == 'birthday':
            young = on <= birthday(born, limit, leap)
        else:
            young = on.year - born.year <= limit
        met = young and degrees.index(degree) >= 3 and supported == 'false'
        out.write('eligible\n' if met else 'not_eligible\n')
)";

/// Applications on the day before, on and after every turn of `when`, each with hoptac's answer.
struct boundary_rows {
  std::string text;
  std::vector<std::string> answers;
  int turns = 0;

  void add(const programme& by, const std::string& readings, const situation& facts) {
    text += readings;
    for (const char* key : {"sex", "birth_date", "hire_date", "application_date", "qualification",
                            "supported_before"}) {
      const std::size_t place = *by.of().fact_place(key);
      text += "," + write_cell(by.of().content().facts[place], facts[place]);
    }
    text += "\n";
    answers.emplace_back(eligibility(decide(by, facts).answer));
  }

  void sweep(const programme& by, const std::string& readings, const situation& facts,
             std::string_view key) {
    const std::vector<stretch> runs = when(by, facts, key);
    for (std::size_t i = 1; i < runs.size(); ++i) {
      ++turns;
      for (const int off : {-1, 0, 1}) {
        situation row = facts;
        row.set(key, *runs[i].from() + days{off});
        add(by, readings, row);
      }
    }
  }
};

TEST(When, BoundariesOfTheHireRuleAreThoseOfPython) {
  if (!python::is_here()) GTEST_SKIP() << "python3 is absent";
  std::vector<date> births;
  for (date on(1983, 12, 1); on < date(1984, 4, 1); on = on + days{1}) births.push_back(on);
  for (date on(1987, 2, 27); on < date(1992, 3, 3); on = on + days{17}) births.push_back(on);
  for (int year = 1960; year <= 1992; year += 4) births.emplace_back(year, 2, 29);
  boundary_rows rows;
  for (const std::string age : {"completed_years", "birthday", "year_difference"})
    for (const std::string leap : {"feb_28", "mar_1"})
      for (const std::string age_at : {"hire", "application"}) {
        const programme by = hire(age, leap, age_at);
        const std::string readings = age + "," + leap + "," + age_at;
        situation facts = a_woman(by);
        facts.set("hire_date", date(2024, 6, 1)).set("application_date", date(2024, 6, 20));
        const std::string_view swept = sweep_fact(by);
        for (std::size_t i = 0; i < births.size(); ++i) {
          facts.set("sex", i % 2 == 0 ? "female" : "male").set("birth_date", births[i]);
          rows.sweep(by, readings, facts, swept);
          // What no day turns.
          for (const char* degree : {"intermediate", "doctor"})
            for (const bool supported : {false, true}) {
              situation other = facts;
              other.set("qualification", degree).set("supported_before", supported);
              rows.add(by, readings, other);
            }
        }
        for (const int year : {2022, 2023, 2024, 2025})
          for (const auto& [month, day] : {std::pair{1, 1}, {2, 28}, {2, 29}, {3, 1}, {12, 31}}) {
            if (!date::exists(year, month, day)) continue;
            for (const char* sex : {"female", "male"}) {
              facts.set("sex", sex).set(swept, date(year, month, day));
              rows.sweep(by, readings, facts, "birth_date");
            }
          }
      }
  EXPECT_GT(rows.turns, 3'000);

  const python::folder place("hire");
  std::ofstream(place / "rows") << rows.text;
  ASSERT_TRUE(python::run(hire_script, place / "rows", place / "answers"));
  std::ifstream answers(place / "answers");
  std::ifstream asked(place / "rows");
  std::string answer;
  std::string row;
  std::size_t count = 0;
  for (; std::getline(answers, answer) && std::getline(asked, row); ++count)
    ASSERT_EQ(rows.answers[count], answer) << row;
  EXPECT_EQ(count, rows.answers.size());
}

// Two questions about ages can leave no day that fits both. Then the answer of one day must not
// stand for all: every day has its own.
TEST(When, CoversEveryDayWhereTwoAgesLeaveNone) {
  using small_domain::of_fact, small_domain::whole;
  auto facts = small_domain::facts();
  facts.push_back({.key = "app", .kind = value_kind::date});
  small_domain::source random(1);
  rule asked = small_domain::any_rule(random, {.words = true, .dates = true});
  const auto reached = [](const char* birth, const char* day) {
    return test{.kind = test_kind::has_reached, .terms = {of_fact(birth), of_fact(day), whole(1)}};
  };
  asked.conditions = {{.id = "c",
                       .when = {.kind = test_kind::any,
                                .of = {reached("birth", "on"),
                                       reached("on", "app"),
                                       {.kind = test_kind::no_less,
                                        .terms = {of_fact("on"), {.value = date(2020, 1, 1)}}}}}}};
  const pack of = pack::make({.id = "random",
                              .version = "1",
                              .facts = facts,
                              .parameters = small_domain::parameters(),
                              .rules = {asked}})
                      .value();
  const programme by = programme::make(of, asked.id).value();
  situation stated(of);
  stated.set("birth", date(2021, 1, 1)).set("app", date(2015, 1, 1));
  const std::vector<stretch> runs = when(by, stated, "on");
  situation moved = stated;
  for (date day(2010, 1, 1); day < date(2026, 1, 1); day = day + hoptac::calendar::days{1}) {
    std::size_t at = 0;
    while (runs[at].to() && *runs[at].to() < day) ++at;
    moved.set("on", day);
    ASSERT_EQ(runs[at].answer, decide(by, moved).answer) << day;
  }
}

}  // namespace TEST_FILE
