// SPDX-License-Identifier: BSL-1.0

#include <hoptac/money/literals.hpp>
#include <hoptac/policy/write.hpp>

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date;
using hoptac::money::any_amount;
using hoptac::money::decimal;
using hoptac::money::dong;
using hoptac::money::rounding;
using namespace hoptac::policy;

enum class sex_word { female, male };
enum class level_word { none, college };

// What may stand beside what. A mistake is refused by the compiler: tests/compile_fail shows how.
static_assert(operand_of<int, number> && operand_of<decimal, number> && !operand_of<bool, number>);
static_assert(!operand_of<double, number>);
static_assert(operand_of<bool, bool> && !operand_of<int, bool>);
static_assert(operand_of<date, date> && !operand_of<date, number> && !operand_of<int, date>);
static_assert(operand_of<any_amount, funds> && operand_of<decltype(dong(1)), funds>);
static_assert(!operand_of<int, funds> && !operand_of<decimal, funds>);
static_assert(operand_of<fact_of<date>, date> && !operand_of<fact_of<date>, number>);
static_assert(operand_of<fact_of<sex_word>, sex_word>);
static_assert(!operand_of<fact_of<level_word>, sex_word>);
static_assert(!operand_of<const char*, sex_word>);

template <class A, class B>
concept can_equal = requires(const A& a, const B& b) {
  a == b;
};
template <class A, class B>
concept can_order = requires(const A& a, const B& b) {
  a < b;
};
template <class A, class B>
concept can_add = requires(const A& a, const B& b) {
  a + b;
};
template <class A, class B>
concept can_multiply = requires(const A& a, const B& b) {
  a* b;
};
template <class A, class B>
concept can_choose = requires(const A& a, const B& b) {
  lower_of(a, b);
};

static_assert(can_equal<fact_of<bool>, bool> && !can_order<fact_of<bool>, bool>);
static_assert(can_equal<fact_of<date>, fact_of<date>> && can_order<fact_of<date>, date>);
static_assert(!can_equal<fact_of<date>, int> && !can_equal<fact_of<date>, fact_of<funds>>);
static_assert(can_equal<fact_of<sex_word>, sex_word> && !can_equal<fact_of<sex_word>, level_word>);
static_assert(!can_equal<fact_of<naming>, fact_of<naming>>);
static_assert(can_add<fact_of<funds>, fact_of<funds>> && !can_add<fact_of<funds>, int>);
static_assert(can_multiply<fact_of<funds>, int>);
static_assert(!can_multiply<fact_of<funds>, fact_of<funds>>);
static_assert(!can_add<fact_of<date>, fact_of<date>> && !can_choose<fact_of<date>, date>);
static_assert(can_choose<fact_of<number>, decimal>);

const fact_of<bool> supported{{.key = "supported"}};
const fact_of<bool> young{{.key = "young"}};
const fact_of<number> members{{.key = "members"}};
const fact_of<number> rate{{.key = "rate", .scale = 2}};
const fact_of<funds> fee{{.key = "fee", .currency = "VND"}};
const fact_of<funds> whole{{.key = "whole", .currency = "VND"}};
const fact_of<date> born{{.key = "born"}};
const fact_of<date> hired{{.key = "hired"}};
const fact_of<naming> coop{{.key = "coop"}};
const fact_of<sex_word> sex{{.key = "sex", .values = {{"female"}, {"male"}}}};
const fact_of<level_word> level{{.key = "level", .values = {{"none"}, {"college"}}}};
const fact_of<sex_word> boss{{.key = "boss", .values = {{"female"}, {"male"}}}};
const parameter_of<number> limit{{.id = "limit"}};

// The trees that are expected, by hand.
term fact_term(std::string key) {
  return {.kind = term_kind::of_fact, .name = std::move(key)};
}
term word_term(std::string key) {
  return {.value = word{std::move(key)}};
}
term number_term(int x) {
  return {.value = decimal::from_integer(x)};
}
test pair(test_kind kind, term a, term b) {
  return {.kind = kind, .terms = {std::move(a), std::move(b)}};
}
test known_test(std::string key) {
  return {.kind = test_kind::known, .name = std::move(key)};
}
term operation(term_kind kind, std::vector<term> of) {
  return {.kind = kind, .of = std::move(of)};
}

TEST(Write, FactsHaveTheKindOfTheirType) {
  EXPECT_EQ(supported.declared.kind, value_kind::boolean);
  EXPECT_EQ(members.declared.kind, value_kind::integer);
  EXPECT_EQ(rate.declared.kind, value_kind::decimal);
  EXPECT_EQ(fee.declared.kind, value_kind::money);
  EXPECT_EQ(born.declared.kind, value_kind::date);
  EXPECT_EQ(coop.declared.kind, value_kind::id);
  EXPECT_EQ(sex.declared.kind, value_kind::enumeration);
  EXPECT_EQ(sex.tree, fact_term("sex"));
  EXPECT_EQ(limit.tree, (term{.kind = term_kind::of_parameter, .name = "limit"}));
  EXPECT_EQ(reference_date().tree, term{.kind = term_kind::reference_date});
}

TEST(Write, LiteralsAreConstants) {
  EXPECT_EQ(value(7).tree, number_term(7));
  EXPECT_EQ(value(std::int64_t{7}).tree, number_term(7));
  EXPECT_EQ(value(decimal::scaled(35, 2)).tree, (term{.value = decimal::scaled(35, 2)}));
  EXPECT_EQ(value(true).tree, (term{.value = true}));
  EXPECT_EQ(value(date(2026, 3, 9)).tree, (term{.value = date(2026, 3, 9)}));
  EXPECT_EQ(value(dong(5)).tree, (term{.value = any_amount(dong(5))}));
  EXPECT_EQ(value(any_amount(dong(5))).tree, (term{.value = any_amount(dong(5))}));
  EXPECT_EQ(value(fee).tree, fact_term("fee"));
}

TEST(Write, EveryComparisonIsTheOneItIsWrittenAs) {
  const term a = fact_term("members");
  const term b = number_term(7);
  EXPECT_EQ(members == 7, pair(test_kind::equal, a, b));
  EXPECT_EQ(members != 7, pair(test_kind::not_equal, a, b));
  EXPECT_EQ(members < 7, pair(test_kind::less, a, b));
  EXPECT_EQ(members <= 7, pair(test_kind::at_most, a, b));
  EXPECT_EQ(members > 7, pair(test_kind::greater, a, b));
  EXPECT_EQ(members >= 7, pair(test_kind::no_less, a, b));

  EXPECT_EQ(level == level_word::college,
            pair(test_kind::equal, fact_term("level"), word_term("college")));
  EXPECT_EQ(level != level_word::none,
            pair(test_kind::not_equal, fact_term("level"), word_term("none")));
  EXPECT_EQ(level < level_word::college,
            pair(test_kind::less, fact_term("level"), word_term("college")));
  EXPECT_EQ(level <= level_word::college,
            pair(test_kind::at_most, fact_term("level"), word_term("college")));
  EXPECT_EQ(level > level_word::none,
            pair(test_kind::greater, fact_term("level"), word_term("none")));
  EXPECT_EQ(level >= level_word::none,
            pair(test_kind::no_less, fact_term("level"), word_term("none")));
}

// Two facts of one type: neither operand is the other's mirror image.
TEST(Write, FactsAreComparedInTheOrderInWhichTheyAreWritten) {
  EXPECT_EQ(born == hired, pair(test_kind::equal, fact_term("born"), fact_term("hired")));
  EXPECT_EQ(hired == born, pair(test_kind::equal, fact_term("hired"), fact_term("born")));
  EXPECT_EQ(born != hired, pair(test_kind::not_equal, fact_term("born"), fact_term("hired")));
  EXPECT_EQ(born < hired, pair(test_kind::less, fact_term("born"), fact_term("hired")));
  EXPECT_EQ(sex == boss, pair(test_kind::equal, fact_term("sex"), fact_term("boss")));
  EXPECT_EQ(young != supported,
            pair(test_kind::not_equal, fact_term("young"), fact_term("supported")));
  EXPECT_EQ(members <= limit, pair(test_kind::at_most, fact_term("members"), limit.tree));
  EXPECT_EQ(supported == false,
            pair(test_kind::equal, fact_term("supported"), term{.value = false}));
  EXPECT_EQ(reference_date() >= hired,
            pair(test_kind::no_less, reference_date().tree, fact_term("hired")));
}

TEST(Write, AndAndOrAreFlatWhereverTheParenthesesStand) {
  const test a = known(born);
  const test b = known(hired);
  const test c = known(fee);
  const test d = known(sex);
  const auto group = [](test_kind kind, std::vector<test> of) {
    return test{.kind = kind, .of = std::move(of)};
  };
  EXPECT_EQ(a && b, group(test_kind::all, {a, b}));
  EXPECT_EQ(a || b, group(test_kind::any, {a, b}));
  EXPECT_EQ(a && b && c, group(test_kind::all, {a, b, c}));
  EXPECT_EQ(a && (b && c), group(test_kind::all, {a, b, c}));
  EXPECT_EQ((a && b) && (c && d), group(test_kind::all, {a, b, c, d}));
  EXPECT_EQ(a || b || c || d, group(test_kind::any, {a, b, c, d}));
  EXPECT_EQ((a && b) || (c && d), group(test_kind::any, {a && b, c && d}));
  EXPECT_EQ((a || b) && c, group(test_kind::all, {a || b, c}));
  EXPECT_EQ(a && (b || c), group(test_kind::all, {a, b || c}));
  EXPECT_EQ(!a, group(test_kind::negation, {a}));
  EXPECT_EQ(!(a && b) && c, group(test_kind::all, {!(a && b), c}));
  EXPECT_EQ(at_least(2, {a, b, c}),
            (test{.kind = test_kind::at_least, .of = {a, b, c}, .count = 2}));
}

TEST(Write, QuestionsOfTheirOwn) {
  EXPECT_EQ(known(coop), known_test("coop"));
  EXPECT_EQ(not_stated({"không nêu", "not stated"}),
            (test{.kind = test_kind::not_stated, .why = {"không nêu", "not stated"}}));
  EXPECT_EQ(one_of(level, {level_word::college, level_word::none}),
            (test{.kind = test_kind::one_of,
                  .terms = {fact_term("level"), word_term("college"), word_term("none")}}));
  EXPECT_EQ(between(members, 5, limit),
            (test{.kind = test_kind::between,
                  .terms = {fact_term("members"), number_term(5), limit.tree}}));
  EXPECT_EQ(not_older_than(born, hired, 35),
            (test{.kind = test_kind::not_older_than,
                  .terms = {fact_term("born"), fact_term("hired"), number_term(35)}}));
  EXPECT_EQ(has_reached(born, reference_date(), limit),
            (test{.kind = test_kind::has_reached,
                  .terms = {fact_term("born"), reference_date().tree, limit.tree}}));
}

TEST(Write, SharesKeepTheirComparison) {
  const decimal third = decimal::scaled(3, 1);
  const auto expected = [&](test_kind compare) {
    return test{.kind = test_kind::share,
                .terms = {fact_term("fee"), fact_term("whole"), {.value = third}},
                .compare = compare};
  };
  EXPECT_EQ(share(fee, whole) == third, expected(test_kind::equal));
  EXPECT_EQ(share(fee, whole) != third, expected(test_kind::not_equal));
  EXPECT_EQ(share(fee, whole) < third, expected(test_kind::less));
  EXPECT_EQ(share(fee, whole) <= third, expected(test_kind::at_most));
  EXPECT_EQ(share(fee, whole) > third, expected(test_kind::greater));
  EXPECT_EQ(share(fee, whole) >= third, expected(test_kind::no_less));
}

TEST(Write, ArithmeticKeepsTheOrderOfItsOperands) {
  const term a = fact_term("fee");
  const term b = fact_term("whole");
  EXPECT_EQ((fee + whole).tree, operation(term_kind::add, {a, b}));
  EXPECT_EQ((fee - whole).tree, operation(term_kind::subtract, {a, b}));
  EXPECT_EQ((fee - dong(3)).tree,
            operation(term_kind::subtract, {a, {.value = any_amount(dong(3))}}));
  EXPECT_EQ((fee * 3).tree, operation(term_kind::multiply, {a, number_term(3)}));
  EXPECT_EQ(lower_of(fee, whole).tree, operation(term_kind::smaller, {a, b}));
  EXPECT_EQ(higher_of(fee, whole).tree, operation(term_kind::larger, {a, b}));
  EXPECT_EQ((fee + whole * 2).tree,
            operation(term_kind::add, {a, operation(term_kind::multiply, {b, number_term(2)})}));
  EXPECT_EQ(divide(fee, 3, 2, rounding::floor).tree, (term{.kind = term_kind::divide,
                                                           .of = {a, number_term(3)},
                                                           .places = 2,
                                                           .mode = rounding::floor}));
  EXPECT_EQ(round(fee, 1, rounding::half_even).tree,
            (term{.kind = term_kind::round, .of = {a}, .places = 1, .mode = rounding::half_even}));
}

TEST(Write, ReadingsAndBranchesKeepTheirOrder) {
  EXPECT_EQ(by_reading<date>("age_at", {born, hired}).tree,
            (term{.kind = term_kind::by_reading,
                  .name = "age_at",
                  .of = {fact_term("born"), fact_term("hired")}}));
  EXPECT_EQ(choose<funds>({{known(fee), fee}, {known(whole), value(dong(1))}}).tree,
            (term{.kind = term_kind::choose,
                  .branches = {{known_test("fee"), fact_term("fee")},
                               {known_test("whole"), {.value = any_amount(dong(1))}}}}));
}

TEST(Write, AWordMustBeDeclared) {
  EXPECT_EQ(word_of(sex, sex_word::male), word_term("male"));
  const fact_of<sex_word> shorter{{.key = "sex", .values = {{"female"}}}};
  EXPECT_EQ(word_of(shorter, sex_word::female), word_term("female"));
  EXPECT_THROW((void)word_of(shorter, sex_word::male), hoptac::contract_violation);
  EXPECT_THROW((void)(shorter == sex_word::male), hoptac::contract_violation);
  EXPECT_THROW((void)one_of(shorter, {sex_word::female, sex_word::male}),
               hoptac::contract_violation);
  EXPECT_THROW((void)word_of(sex, static_cast<sex_word>(-1)), hoptac::contract_violation);
}

}  // namespace TEST_FILE
