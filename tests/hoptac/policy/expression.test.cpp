// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/expression.hpp>

#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

namespace TEST_FILE {

namespace hp = hoptac::policy;
using hoptac::money::decimal;
using hp::term_kind;
using hp::test_kind;

// A tree is a value: it can be copied, moved and compared, and it holds nothing else's memory.
static_assert(std::is_copy_constructible_v<hp::term> && std::is_copy_constructible_v<hp::test>);
static_assert(std::is_nothrow_move_constructible_v<hp::term>);
static_assert(std::is_nothrow_move_constructible_v<hp::test>);
static_assert(std::is_aggregate_v<hp::term> && std::is_aggregate_v<hp::test>);

// A number is never true or false, and a text is no literal.
static_assert(!std::is_constructible_v<hp::literal, double>);
static_assert(std::is_constructible_v<hp::literal, decimal>);

// Stored numbers: the first, the last and one between two of each list.
static_assert(static_cast<int>(term_kind::constant) == 1);
static_assert(static_cast<int>(term_kind::years_between) == 6);
static_assert(static_cast<int>(term_kind::divide) == 12);
static_assert(static_cast<int>(term_kind::choose) == 16);
static_assert(static_cast<int>(test_kind::all) == 1);
static_assert(static_cast<int>(test_kind::equal) == 5);
static_assert(static_cast<int>(test_kind::no_less) == 10);
static_assert(static_cast<int>(test_kind::share) == 17);

hp::term whole_term() {
  return {.kind = term_kind::divide,
          .value = decimal::from_integer(1),
          .name = "x",
          .of = {{.value = true}},
          .places = 2,
          .mode = hoptac::money::rounding::floor,
          .branches = {{.when = {.kind = test_kind::known, .name = "x"}, .then = {.name = "y"}}}};
}

hp::test whole_test() {
  return {.kind = test_kind::share,
          .of = {{.kind = test_kind::any}},
          .terms = {whole_term()},
          .name = "x",
          .count = 2,
          .compare = test_kind::less,
          .why = {"vì", "for"}};
}

TEST(Expression, EqualityOfTermsLooksAtEveryMember) {
  EXPECT_EQ(whole_term(), whole_term());
  const auto differs = [](auto change) {
    hp::term other = whole_term();
    change(other);
    return !(other == whole_term());
  };
  EXPECT_TRUE(differs([](hp::term& x) { x.kind = term_kind::round; }));
  EXPECT_TRUE(differs([](hp::term& x) { x.value = decimal::from_integer(2); }));
  EXPECT_TRUE(differs([](hp::term& x) { x.value = {}; }));
  EXPECT_TRUE(differs([](hp::term& x) { x.name = "z"; }));
  EXPECT_TRUE(differs([](hp::term& x) { x.of[0].value = false; }));
  EXPECT_TRUE(differs([](hp::term& x) { x.of.clear(); }));
  EXPECT_TRUE(differs([](hp::term& x) { x.places = 3; }));
  EXPECT_TRUE(differs([](hp::term& x) { x.mode = hoptac::money::rounding::ceiling; }));
  EXPECT_TRUE(differs([](hp::term& x) { x.mode = {}; }));
  EXPECT_TRUE(differs([](hp::term& x) { x.branches[0].when.name = "z"; }));
  EXPECT_TRUE(differs([](hp::term& x) { x.branches[0].then.name = "z"; }));
}

TEST(Expression, EqualityOfTestsLooksAtEveryMember) {
  EXPECT_EQ(whole_test(), whole_test());
  const auto differs = [](auto change) {
    hp::test other = whole_test();
    change(other);
    return !(other == whole_test());
  };
  EXPECT_TRUE(differs([](hp::test& x) { x.kind = test_kind::all; }));
  EXPECT_TRUE(differs([](hp::test& x) { x.of[0].kind = test_kind::all; }));
  EXPECT_TRUE(differs([](hp::test& x) { x.terms[0].name = "z"; }));
  EXPECT_TRUE(differs([](hp::test& x) { x.name = "z"; }));
  EXPECT_TRUE(differs([](hp::test& x) { x.count = 3; }));
  EXPECT_TRUE(differs([](hp::test& x) { x.compare = test_kind::greater; }));
  EXPECT_TRUE(differs([](hp::test& x) { x.why.en = "since"; }));
}

TEST(Expression, CopiesAreIndependent) {
  const hp::test one = whole_test();
  hp::test other = one;
  other.terms[0].branches[0].then.name = "z";
  EXPECT_EQ(one, whole_test());
  const hp::test moved = std::move(other);
  EXPECT_EQ(moved.terms[0].branches[0].then.name, "z");
}

TEST(Expression, NothingAtAllIsMetByDefault) {
  EXPECT_EQ(hp::test{}.kind, test_kind::all);  // of none: a condition without a question
  EXPECT_EQ(hp::term{}.kind, term_kind::constant);
  EXPECT_FALSE(hp::term{}.value.has_value());
}

}  // namespace TEST_FILE
