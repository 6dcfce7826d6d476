// SPDX-License-Identifier: BSL-1.0

// Issue 12, section 6: what a rule is said to do must be so. Each case is one that was answered
// wrongly, with neighbours of its kind.

#include <hoptac/policy/award.hpp>
#include <hoptac/policy/check.hpp>
#include <hoptac/policy/columns.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/determine.hpp>
#include <hoptac/policy/explain.hpp>
#include <hoptac/policy/missing.hpp>
#include <hoptac/policy/screen.hpp>
#include <hoptac/policy/when.hpp>

#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "hire.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac_tests;
using calendar::date;

term fact_term(std::string key) {
  return {.kind = term_kind::of_fact, .name = std::move(key)};
}
term whole(int x) {
  return {.value = money::decimal::from_integer(x)};
}
term on(int year, int month, int day_of_month) {
  return {.value = date(year, month, day_of_month)};
}
term p() {
  return {.kind = term_kind::of_parameter, .name = "p"};
}
term of(term_kind kind, std::vector<term> operands) {
  return {.kind = kind, .of = std::move(operands)};
}
test compare(test_kind kind, term a, term b) {
  return {.kind = kind, .terms = {std::move(a), std::move(b)}};
}
test both_of(std::vector<test> all) {
  return {.kind = test_kind::all, .of = std::move(all)};
}

/// Facts of every kind that the cases need, and `p`: 5 from 2020-01-01, 7 from 2023-01-01.
pack_content content_of(std::vector<condition> conditions) {
  pack_content out{.id = "cases", .version = "1", .title = {"gói", "pack"}};
  for (const char* key : {"app", "event", "third"})
    out.facts.push_back({.key = key, .name = {key, key}, .kind = value_kind::date});
  for (const char* key : {"n", "x", "y", "z", "u", "v", "w", "score"})
    out.facts.push_back({.key = key, .name = {key, key}, .kind = value_kind::integer});
  for (int i = 0; i < 9; ++i)
    out.facts.push_back({.key = "n" + std::to_string(i), .kind = value_kind::integer});
  out.facts.push_back(
      {.key = "sex", .kind = value_kind::enumeration, .values = {{"female"}, {"male"}}});
  fact province{.key = "province", .kind = value_kind::enumeration};
  for (int i = 0; i < 34; ++i) province.values.push_back({"p" + std::to_string(i)});
  out.facts.push_back(province);
  fact crop = province;
  crop.key = "crop";
  out.facts.push_back(crop);
  crop.key = "soil";
  out.facts.push_back(crop);
  using history = calendar::dated<parameter_value>;
  const auto held = [](int x) {
    return parameter_value{.value = money::decimal::from_integer(x),
                           .source = {.how = law::confirmation::read_in_text}};
  };
  out.parameters = {
      {.id = "p",
       .name = {"p", "p"},
       .histories = {{.values = history::of({{held(5), {2020, 1, 1}, date(2022, 12, 31)},
                                             {held(7), {2023, 1, 1}}})}}}};
  out.rules = {{.id = "rule",
                .title = {"quy định", "rule"},
                .reference_date = "app",
                .readings = {readings::age("completed_years"), readings::leap_day("mar_1"),
                             readings::incomplete_birth("interval")},
                .conditions = std::move(conditions)}};
  return out;
}
programme rule_of(std::vector<test> tests) {
  std::vector<condition> conditions;
  for (test& one : tests)
    conditions.push_back({.id = "c" + std::to_string(conditions.size()), .when = std::move(one)});
  return programme::make(pack::make(content_of(std::move(conditions))).value(), "rule").value();
}

// ------------------------------------------------------------------------------------- one pack

TEST(Issue12Pack, FactsOfAnotherPackOrVersionAreRefused) {
  pack_content one = content_of(
      {{.id = "c", .when = compare(test_kind::no_less, fact_term("n"), fact_term("x"))}});
  pack_content swapped = one;
  swapped.version = "2";
  std::swap(swapped.facts[3], swapped.facts[4]);
  pack_content renamed = one;
  renamed.version = "2";
  pack_content other_rule = one;
  other_rule.rules[0].conditions[0].when.kind = test_kind::less;
  const programme by = programme::make(pack::make(one).value(), "rule").value();
  for (const pack_content& content : {swapped, renamed, other_rule}) {
    const pack other = pack::make(content).value();
    EXPECT_FALSE(by.of().same_as(other));
    situation facts(other);
    facts.set("app", date(2024, 1, 1)).set("n", 1).set("x", 2);
    EXPECT_THROW((void)answer(by, facts), contract_violation);
    EXPECT_THROW((void)decide(by, facts), contract_violation);
    EXPECT_THROW((void)missing(by, facts), contract_violation);
    EXPECT_THROW((void)find_missing(by, facts), contract_violation);
    EXPECT_THROW((void)when(by, facts, "n"), contract_violation);
    EXPECT_THROW((void)screen(by, columns(other, 1)), contract_violation);
    EXPECT_THROW((void)explainer(by).remarks(facts), contract_violation);
    EXPECT_THROW(
        (void)award(by, std::vector<candidate>{{"a", facts}}, dong(1), after_shortfall::stop),
        contract_violation);
    EXPECT_THROW(ledger(by, {}).apply(facts), contract_violation);
  }
}

TEST(Issue12Pack, TheSamePackReadTwiceIsOne) {
  const pack_content content =
      content_of({{.id = "c", .when = compare(test_kind::no_less, fact_term("n"), whole(3))}});
  const programme by = programme::make(pack::make(content).value(), "rule").value();
  const pack again = pack::make(content).value();
  EXPECT_TRUE(by.of().same_as(again));
  EXPECT_EQ(decide(by, situation(again).set("n", 3)).answer, truth::met);
  EXPECT_EQ(screen(by, columns(again, 1)), std::vector{truth::not_known});
}

// ----------------------------------------------------------------------- parameters off the way

TEST(Issue12Parameter, OneThatTheBranchTakenDoesNotReadDoesNotMatter) {
  const term chosen{
      .kind = term_kind::choose,
      .branches = {{compare(test_kind::less, fact_term("app"), on(2020, 1, 1)), whole(7)},
                   {compare(test_kind::no_less, fact_term("app"), on(2020, 1, 1)), p()}}};
  const programme choice = rule_of({compare(test_kind::no_less, fact_term("n"), chosen)});
  const programme list =
      rule_of({{.kind = test_kind::one_of, .terms = {fact_term("n"), whole(7), p()}}});
  const programme range =
      rule_of({{.kind = test_kind::between, .terms = {fact_term("n"), whole(3), p()}}});
  const programme age = rule_of(
      {{.kind = test_kind::has_reached, .terms = {fact_term("event"), fact_term("app"), chosen}}});
  const programme sum = rule_of(
      {compare(test_kind::no_less, of(term_kind::add, {fact_term("n"), chosen}), whole(10))});
  const struct {
    const programme& by;
    date app;
    int n;
    truth expected;
  } cases[] = {
      {choice, {2019, 6, 1}, 9, truth::met},    {choice, {2019, 12, 31}, 6, truth::not_met},
      {choice, {2020, 1, 1}, 6, truth::met},    {choice, {2023, 1, 1}, 6, truth::not_met},
      {list, {2019, 6, 1}, 7, truth::met},      {list, {2019, 6, 1}, 5, truth::not_known},
      {list, {2020, 1, 1}, 5, truth::met},      {list, {2020, 1, 1}, 6, truth::not_met},
      {range, {2019, 6, 1}, 1, truth::not_met}, {range, {2019, 6, 1}, 4, truth::not_known},
      {range, {2020, 1, 1}, 5, truth::met},     {range, {2020, 1, 1}, 6, truth::not_met},
      {age, {2019, 6, 1}, 0, truth::met},       {sum, {2019, 6, 1}, 3, truth::met},
      {sum, {2019, 6, 1}, 2, truth::not_met}};
  for (const auto& one : cases) {
    situation facts(one.by.of());
    facts.set("app", one.app).set("n", one.n).set("event", date(2010, 1, 1));
    EXPECT_EQ(decide(one.by, facts).answer, one.expected) << one.app << " " << one.n;
    std::vector<std::int64_t> ns{one.n};
    std::vector<std::uint32_t> apps{one.app.packed()};
    std::vector<std::uint32_t> events{date(2010, 1, 1).packed()};
    columns rows(one.by.of(), 1);
    rows.set("n", std::span<const std::int64_t>(ns));
    rows.set("app", std::span<const std::uint32_t>(apps));
    rows.set("event", std::span<const std::uint32_t>(events));
    EXPECT_EQ(screen(one.by, rows).front(), one.expected) << one.app << " " << one.n;
  }
}

// ------------------------------------------------------------------------- timelines and missing

test within_30_days() {
  return compare(
      test_kind::at_most,
      of(term_kind::larger, {of(term_kind::days_between, {fact_term("event"), fact_term("app")}),
                             of(term_kind::days_between, {fact_term("app"), fact_term("event")})}),
      whole(30));
}
test between_roots(std::string key) {
  const auto minus = [&](int c) { return of(term_kind::subtract, {fact_term(key), whole(c)}); };
  return compare(test_kind::at_most, of(term_kind::multiply, {minus(2), minus(7)}), whole(0));
}

TEST(Issue12When, FindsAWindowWithinAYear) {
  const programme by = rule_of({within_30_days()});
  situation facts(by.of());
  facts.set("event", date(2024, 7, 1));
  const std::vector<stretch> runs = when(by, facts, "app");
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_EQ(runs[1].answer, truth::met);
  EXPECT_EQ(runs[1].from(), date(2024, 6, 1));
  EXPECT_EQ(runs[1].to(), date(2024, 7, 31));
  for (const stretch& one : runs) EXPECT_FALSE(one.cut_off);
  EXPECT_EQ(missing(by, facts), std::vector{*by.of().fact_place("app")});
  EXPECT_FALSE(find_missing(by, facts).cut_off);
}

/// All runs against the answers day by day, or value by value, over what is looked at.
void agrees(const programme& by, const situation& facts, std::string_view key,
            const std::vector<std::int64_t>& values) {
  const std::vector<stretch> runs = when(by, facts, key);
  situation moved = facts;
  std::size_t at = 0;
  for (const std::int64_t value : values) {
    while (at + 1 < runs.size() && runs[at].high && *runs[at].high < value) ++at;
    if (runs[at].cut_off) continue;
    moved.put(*by.of().fact_place(key), cell::exactly(value));
    EXPECT_EQ(runs[at].answer, decide(by, moved).answer) << key << " " << value;
  }
}
std::vector<std::int64_t> days_of(int from, int to) {
  std::vector<std::int64_t> out;
  for (date one(from, 1, 1); one < date(to, 1, 1); one = one + calendar::days{1})
    out.push_back(one.packed());
  return out;
}

TEST(Issue12When, IsRightForWhatTheVocabularyCanWrite) {
  const auto span = [](term_kind kind, const char* a, const char* b) {
    return of(kind, {fact_term(a), fact_term(b)});
  };
  const term days = span(term_kind::days_between, "event", "app");
  const term months = span(term_kind::months_between, "event", "app");
  const term years = span(term_kind::years_between, "event", "app");
  const term by_sex{
      .kind = term_kind::choose,
      .branches = {
          {compare(test_kind::equal, fact_term("sex"), {.value = word{"male"}}), whole(40)},
          {compare(test_kind::equal, fact_term("sex"), {.value = word{"female"}}), whole(30)}}};
  term halved = of(term_kind::divide, {days, whole(2)});
  halved.places = 0;
  halved.mode = money::rounding::half_even;
  const std::vector<test> dated{
      within_30_days(),
      compare(test_kind::at_most, of(term_kind::multiply, {days, days}), whole(900)),
      compare(test_kind::equal, of(term_kind::multiply, {days, days}), whole(900)),
      compare(test_kind::equal, months, years),
      compare(test_kind::not_equal, months, years),
      compare(test_kind::equal, months, whole(1)),
      compare(test_kind::equal, days, whole(17)),
      compare(test_kind::at_most, days, by_sex),
      compare(test_kind::equal, halved, whole(8)),
      compare(test_kind::at_most,
              of(term_kind::subtract, {months, of(term_kind::multiply, {years, whole(12)})}),
              whole(5)),
      compare(test_kind::less, of(term_kind::multiply, {days, p()}), whole(100)),
      {.kind = test_kind::has_reached,
       .terms = {fact_term("event"), fact_term("app"),
                 of(term_kind::smaller, {p(), of(term_kind::add, {years, whole(0)})})}},
  };
  for (std::size_t i = 0; i < dated.size(); ++i) {
    SCOPED_TRACE(i);
    const programme by = rule_of({dated[i]});
    situation facts(by.of());
    facts.set("event", date(2024, 2, 29));
    agrees(by, facts, "app", days_of(2018, 2033));
    facts.set("app", date(2024, 7, 1)).forget("event");
    agrees(by, facts, "event", days_of(2010, 2026));
    facts.set("event", date(2024, 2, 28));
    for (const stretch& one : when(by, facts, "event"))
      EXPECT_TRUE(!one.cut_off || i == 9U) << "only the months within each year turn that often";
  }
}

TEST(Issue12When, OfNumbersFindsEveryRoot) {
  const programme roots = rule_of({between_roots("x")});
  const std::vector<stretch> runs = when(roots, situation(roots.of()), "x");
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_EQ(runs[1].low, 2);
  EXPECT_EQ(runs[1].high, 7);
  EXPECT_EQ(missing(roots, situation(roots.of())), std::vector{*roots.of().fact_place("x")});
  const term x = fact_term("x");
  const term square = of(term_kind::multiply, {x, x});
  term third = of(term_kind::divide, {x, whole(3)});
  third.places = 0;
  third.mode = money::rounding::floor;
  std::vector<std::int64_t> values;
  for (std::int64_t v = -3000; v <= 3000; ++v) values.push_back(v);
  for (const test& one :
       {compare(test_kind::equal, square, whole(49)),
        compare(test_kind::less, of(term_kind::multiply, {square, x}), whole(1000)),
        compare(test_kind::less, of(term_kind::multiply, {square, square, square}), whole(1000)),
        compare(test_kind::equal, third, whole(-4)),
        compare(test_kind::at_most,
                of(term_kind::larger, {of(term_kind::subtract, {x, whole(9)}),
                                       of(term_kind::subtract, {whole(3), x})}),
                whole(4)),
        test{.kind = test_kind::share,
        .terms = {whole(10), x, whole(2)},
        .compare = test_kind::no_less}}) {
    const programme by = rule_of({one});
    agrees(by, situation(by.of()), "x", values);
    for (const stretch& run : when(by, situation(by.of()), "x")) EXPECT_FALSE(run.cut_off);
  }
}

TEST(Issue12When, SaysWhatItCutOff) {
  const term x = fact_term("x");
  term half = of(term_kind::divide, {x, whole(2)});
  half.places = 0;
  half.mode = money::rounding::exact;  // no value for any odd number
  const programme by = rule_of({compare(test_kind::no_less, half, whole(3))});
  const std::vector<stretch> runs = when(by, situation(by.of()), "x");
  bool cut_off = false;
  for (const stretch& one : runs) {
    cut_off = cut_off || one.cut_off;
    EXPECT_TRUE(!one.cut_off || one.answer == truth::not_known);
  }
  EXPECT_TRUE(cut_off);
  // Where something else decides there is nothing to be cut off.
  const programme closed = rule_of({compare(test_kind::no_less, half, whole(3)),
                                    compare(test_kind::equal, fact_term("n"), whole(1))});
  situation facts(closed.of());
  facts.set("n", 2);
  EXPECT_EQ(when(closed, facts, "x").size(), 1U);
}

// --------------------------------------------------------------------------------------- settling

TEST(Issue12Settling, TriesWordsOnlyWhileTheyMatter) {
  // One limit for all 34 provinces and both sexes.
  std::vector<test> ways;
  for (int i = 0; i < 34; ++i)
    for (const char* sex : {"female", "male"})
      ways.push_back(both_of({compare(test_kind::equal, fact_term("province"),
                                      {.value = word{"p" + std::to_string(i)}}),
                              compare(test_kind::equal, fact_term("sex"), {.value = word{sex}}),
                              compare(test_kind::at_most, fact_term("n"), whole(35))}));
  const programme by = rule_of({{.kind = test_kind::any, .of = ways}});
  const decision out = decide(by, situation(by.of()).set("n", 30));
  EXPECT_EQ(out.answer, truth::met);
  EXPECT_TRUE(out.settled);
  EXPECT_FALSE(out.cut_off);
  EXPECT_EQ(decide(by, situation(by.of()).set("n", 36)).answer, truth::not_met);
}

TEST(Issue12Settling, SaysThatItWasCutOff) {
  // Met by every three words, which takes 34 * 34 * 34 trials to see.
  std::vector<test> counted;
  std::vector<test> ways;
  for (const char* key : {"province", "crop", "soil"})
    for (int i = 0; i < 34; ++i)
      counted.push_back(
          compare(test_kind::equal, fact_term(key), {.value = word{"p" + std::to_string(i)}}));
  const programme by = rule_of({{.kind = test_kind::at_least, .of = counted, .count = 3}});
  const decision out = decide(by, situation(by.of()));
  EXPECT_EQ(out.answer, truth::not_known);
  EXPECT_TRUE(out.cut_off);
  EXPECT_FALSE(decide(by, situation(by.of()), settling::off).cut_off);
  situation told(by.of());
  told.set("soil", "p1");
  EXPECT_EQ(decide(by, told).answer, truth::met);
  EXPECT_FALSE(decide(by, told).cut_off);
}

// ------------------------------------------------------------------------------ many open numbers

TEST(Issue12Missing, SixNumbersComparedWithEachOtherAreListed) {
  const std::vector<std::string> keys{"x", "y", "z", "u", "v", "w"};
  std::vector<test> chain;
  std::vector<test> pairs;
  for (std::size_t i = 0; i < keys.size(); ++i)
    for (std::size_t k = i + 1; k < keys.size(); ++k) {
      pairs.push_back(compare(test_kind::not_equal, fact_term(keys[i]), fact_term(keys[k])));
      if (k == i + 1)
        chain.push_back(compare(test_kind::less, fact_term(keys[i]), fact_term(keys[k])));
    }
  for (const auto& tests : {chain, pairs}) {
    const programme by = rule_of(tests);
    const missing_facts found = find_missing(by, situation(by.of()));
    EXPECT_EQ(found.places.size(), 6U);
    EXPECT_FALSE(found.cut_off);
  }
}

TEST(Issue12Missing, OfSumsListsOrSaysThatItWasCutOff) {
  // y matters only where x + y lies in a narrow band, far from any value that is tried.
  const programme by = rule_of({{.kind = test_kind::between,
                                 .terms = {of(term_kind::add, {fact_term("x"), fact_term("y")}),
                                           whole(123'456), whole(123'457)}},
                                compare(test_kind::equal, fact_term("x"), whole(77'000))});
  const missing_facts found = find_missing(by, situation(by.of()));
  EXPECT_EQ(std::set(found.places.begin(), found.places.end()),
            (std::set{*by.of().fact_place("x"), *by.of().fact_place("y")}));
}

// ----------------------------------------------------------------------------------------- checks

std::vector<std::string> found_in(std::vector<test> tests,
                                  pack_content (*change)(pack_content) = nullptr) {
  std::vector<condition> conditions;
  for (test& one : tests)
    conditions.push_back({.id = "c" + std::to_string(conditions.size()), .when = std::move(one)});
  pack_content content = content_of(std::move(conditions));
  if (change != nullptr) content = change(std::move(content));
  std::vector<std::string> out;
  for (const pack_finding& one : check(pack::make(content).value())) {
    if (one.code == errc::condition_never_met) out.push_back("never " + one.condition);
    if (one.code == errc::condition_never_fails) out.push_back("always " + one.condition);
    if (one.code == errc::condition_implied) out.push_back("implied " + one.condition);
    if (one.code == errc::rule_never_met) out.push_back("rule: " + one.message.en);
    if (one.code == errc::not_analysed) out.push_back("open");
  }
  return out;
}
using said = std::vector<std::string>;

TEST(Issue12Check, FindsRulesThatNobodyCanMeet) {
  const term n = fact_term("n");
  const term x = fact_term("x");
  const term y = fact_term("y");
  const std::string at_once = "rule: no application can meet all of these at once: ";
  EXPECT_EQ(
      found_in({compare(test_kind::no_less, n, whole(5)), compare(test_kind::less, n, whole(5))}),
      said{at_once + "c0, c1"});
  EXPECT_EQ(found_in({compare(test_kind::less, fact_term("app"), on(2020, 1, 1)),
                      compare(test_kind::no_less, n, whole(1))},
                     [](pack_content content) {
                       content.rules[0].in_force_from = date(2020, 1, 1);
                       return content;
                     }),
            said{at_once + "c0, the days of force"});
  EXPECT_EQ(found_in({compare(test_kind::less, x, x)}), said{"never c0"});
  EXPECT_EQ(found_in({compare(test_kind::at_most, x, x)}), said{"always c0"});
  EXPECT_EQ(found_in({compare(test_kind::less, of(term_kind::add, {x, whole(1)}), x)}),
            said{"never c0"});
  EXPECT_EQ(found_in({compare(test_kind::less, x, of(term_kind::add, {x, whole(1)}))}),
            said{"always c0"});
  EXPECT_EQ(found_in({compare(test_kind::no_less, x, whole(10)), compare(test_kind::less, x, p())}),
            said{at_once + "c0, c1"});
  EXPECT_EQ(found_in({both_of(
                {compare(test_kind::no_less, x, whole(10)), compare(test_kind::less, x, p())})}),
            said{"never c0"});
  EXPECT_EQ(found_in({compare(test_kind::no_less, x, whole(6)), compare(test_kind::less, x, p())}),
            said{});
  EXPECT_EQ(found_in({compare(test_kind::less, x, y), compare(test_kind::greater, x, y)}),
            said{at_once + "c0, c1"});
  EXPECT_EQ(found_in({compare(test_kind::less, of(term_kind::subtract, {x, y}), whole(3)),
                      compare(test_kind::greater, x, of(term_kind::add, {y, whole(3)}))}),
            said{at_once + "c0, c1"});
  EXPECT_EQ(found_in({compare(test_kind::less, of(term_kind::multiply, {x, whole(2)}), whole(7)),
                      compare(test_kind::greater, x, whole(3))}),
            said{at_once + "c0, c1"});
  EXPECT_EQ(found_in({compare(test_kind::equal, of(term_kind::multiply, {x, whole(2)}), whole(7))}),
            said{"never c0"});
  EXPECT_EQ(found_in({compare(test_kind::less, whole(3), whole(2))}), said{"never c0"});
  // The earlier value of p is 5 and holds before 2023 only.
  EXPECT_EQ(found_in({compare(test_kind::no_less, x, whole(6)), compare(test_kind::less, x, p()),
                      compare(test_kind::less, fact_term("app"), on(2023, 1, 1))}),
            said{at_once + "c0, c1, c2"});
}

TEST(Issue12Check, ClaimsNothingThatItGaveUp) {
  std::vector<test> first;
  std::vector<test> second;
  for (int i = 0; i <= 5; ++i)
    first.push_back(compare(test_kind::no_less, fact_term("n" + std::to_string(i)), whole(1)));
  for (int i = 5; i <= 8; ++i)
    second.push_back(compare(test_kind::at_most, fact_term("n" + std::to_string(i)), whole(9)));
  EXPECT_EQ(found_in({both_of(first), both_of(second)}), said{});
  // More than can be tried: seven of nine, and not seven of nine of the same with other limits.
  std::vector<test> many;
  std::vector<test> others;
  for (int i = 0; i <= 8; ++i) {
    many.push_back({.kind = test_kind::between,
                    .terms = {fact_term("n" + std::to_string(i)), whole(1), whole(9)}});
    others.push_back({.kind = test_kind::between,
                      .terms = {fact_term("n" + std::to_string(i)), whole(5), whole(15)}});
  }
  const said out = found_in({{.kind = test_kind::at_least, .of = many, .count = 7},
                             {.kind = test_kind::negation,
                              .of = {{.kind = test_kind::at_least, .of = others, .count = 7}}}});
  for (const std::string& one : out) EXPECT_EQ(one, "open");
}

// ------------------------------------------------------------------------------------------ award

TEST(Issue12Award, OneOddApplicationDoesNotEndTheRun) {
  pack_content content = content_of({});
  content.facts.push_back({.key = "received",
                           .kind = value_kind::money,
                           .currency = "VND",
                           .history = history_reading{history_measure::sum, {"cooperative_id"}}});
  content.facts.push_back({.key = "cooperative_id", .kind = value_kind::id});
  content.rules[0].amount = of(term_kind::multiply, {{.value = dong(10)}, fact_term("score")});
  const programme by = programme::make(pack::make(content).value(), "rule").value();
  std::vector<candidate> all;
  for (const auto& [id, score] : {std::pair{"a", 3}, {"b", -3}, {"c", 4}})
    all.push_back({id, situation(by.of()).set("score", score).set("cooperative_id", "X")});
  all.push_back(all[0]);
  all[3].id = "d";
  all[3].facts.set(
      "received",
      money::any_amount(money::amount<money::vnd>::from_minor(9'223'372'036'854'775'800)));
  const awards made = award(by, all, dong(100), after_shortfall::stop);
  EXPECT_EQ(made.outcomes[0].kind, outcome_kind::granted);
  EXPECT_EQ(made.outcomes[1].kind, outcome_kind::refused);
  EXPECT_EQ(made.outcomes[1].refusal->code(), errc::award_amount_below_zero);
  EXPECT_EQ(made.outcomes[2].kind, outcome_kind::granted);
  EXPECT_EQ(made.outcomes[3].kind, outcome_kind::refused);
  EXPECT_EQ(made.outcomes[3].refusal->code(), errc::awards_too_large);
  EXPECT_EQ(made.given, dong(70));
  EXPECT_FALSE(decide(by, all[1].facts).amount);
  const determination found = determine(by, all[1].facts);
  ASSERT_EQ(found.remarks.size(), 1U);
  EXPECT_EQ(found.remarks[0].en,
            "The amount comes to -30 VND, which is below zero, so that none is stated.");
  EXPECT_NE(found.remarks[0].vi.find("-30 VND, nhỏ hơn 0"), std::string::npos);
  EXPECT_TRUE(determine(by, all[0].facts).remarks.empty());
}

TEST(Issue12Award, NamesTheEarlierGrantBesideAnotherKey) {
  // A second fact of history, by a key that the rule does not use and that differs.
  pack_content content = hire_content();
  content.facts.push_back(
      {.key = "district", .name = {"huyện", "district"}, .kind = value_kind::id});
  content.facts.push_back({.key = "in_district",
                           .name = {"trong huyện", "in the district"},
                           .kind = value_kind::integer,
                           .history = history_reading{history_measure::count, {"district"}}});
  const programme by = programme::make(pack::make(content).value(), "hire").value();
  std::vector<candidate> all;
  for (const auto& [id, cooperative, district] :
       {std::tuple{"a", "A", "D1"}, {"b", "A", "D2"}, {"c", "B", "D1"}, {"d", "A", ""}}) {
    situation facts = good_hire(by.of());
    facts.set("cooperative_id", cooperative).set("district", district);
    all.push_back({id, facts});
  }
  const awards made = award(by, all, dong(1000), after_shortfall::stop);
  EXPECT_EQ(made.outcomes[1].kind, outcome_kind::place_taken);
  EXPECT_EQ(made.outcomes[1].taken_by, "a");
  EXPECT_EQ(made.outcomes[2].kind, outcome_kind::granted);
  EXPECT_EQ(made.outcomes[3].taken_by, "a");
}

}  // namespace TEST_FILE
