// SPDX-License-Identifier: BSL-1.0

#include <hoptac/policy/situation.hpp>

#include <cstdint>
#include <limits>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::contract_violation;
using hoptac::errc;
using hoptac::result;
using hoptac::calendar::date;
using hoptac::calendar::date_precision;
using hoptac::calendar::partial_date;
using hoptac::money::any_amount;
using hoptac::money::decimal;
using namespace hoptac::policy;

static_assert(std::is_copy_constructible_v<situation>);
static_assert(!std::is_default_constructible_v<situation>);

const std::vector<fact> all_kinds = {
    {.key = "flag", .kind = value_kind::boolean},
    {.key = "count", .kind = value_kind::integer},
    {.key = "rate", .kind = value_kind::decimal, .scale = 2},
    {.key = "fine", .kind = value_kind::decimal, .scale = 15},
    {.key = "fee", .kind = value_kind::money, .currency = "VND"},
    {.key = "price", .kind = value_kind::money, .currency = "USD"},
    {.key = "hired", .kind = value_kind::date},
    {.key = "paid", .kind = value_kind::date, .precision = date_precision::month},
    {.key = "born", .kind = value_kind::date, .precision = date_precision::year},
    {.key = "sex", .kind = value_kind::enumeration, .values = {{"female"}, {"male"}}},
    {.key = "coop", .kind = value_kind::id},
};

const fact& declared(std::string_view key) {
  for (const fact& one : all_kinds)
    if (one.key == key) return one;
  throw std::invalid_argument(std::string(key));
}

pack sample() {
  return *pack::make({.id = "sample", .version = "1", .facts = all_kinds});
}

cell day(int year, int month, int on) {
  return cell::exactly(date(year, month, on).packed());
}
cell days(const date& first, const date& last) {
  return {first.packed(), last.packed()};
}

struct text_of_cell {
  std::string_view key;
  std::string_view text;
  cell expected;
  std::string_view written = {};  // where it is not `text`
};

TEST(Cell, EveryKindReadsItsTextsAndWritesThemBack) {
  const text_of_cell table[] = {
      {"flag", "true", cell::exactly(1)},
      {"flag", "false", cell::exactly(0)},
      {"count", "0", cell::exactly(0)},
      {"count", "-12", cell::exactly(-12)},
      {"count", "+7", cell::exactly(7), "7"},
      {"count", "12.0", cell::exactly(12), "12"},
      {"count", "9223372036854775806", cell::exactly(INT64_MAX - 1)},
      {"count", "-9223372036854775807", cell::exactly(INT64_MIN + 1)},
      {"rate", "0.35", cell::exactly(35)},
      {"rate", "12", cell::exactly(1200), "12.00"},
      {"rate", "12.3", cell::exactly(1230), "12.30"},
      {"rate", "-0.010", cell::exactly(-1), "-0.01"},
      {"fine", "0.000000000000001", cell::exactly(1)},
      {"fee", "4000000", cell::exactly(4'000'000)},
      {"price", "12.5", cell::exactly(1250), "12.50"},  // major units
      {"hired", "2026-03-09", day(2026, 3, 9)},
      {"paid", "2026-03-09", day(2026, 3, 9)},
      {"paid", "2024-02", days({2024, 2, 1}, {2024, 2, 29})},
      {"paid", "2023-02", days({2023, 2, 1}, {2023, 2, 28})},
      {"born", "1990", days({1990, 1, 1}, {1990, 12, 31})},
      {"born", "1990-12", days({1990, 12, 1}, {1990, 12, 31})},
      {"born", "1990-12-31", day(1990, 12, 31)},
      {"born", "1400", days({1400, 1, 1}, {1400, 12, 31})},
      {"born", "9999", days({9999, 1, 1}, {9999, 12, 31})},
      {"sex", "female", cell::exactly(0)},
      {"sex", "male", cell::exactly(1)},
  };
  for (const text_of_cell& row : table) {
    SCOPED_TRACE(std::string(row.key) + " " + std::string(row.text));
    const result<cell> read = read_cell(declared(row.key), row.text);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(*read, row.expected);
    EXPECT_EQ(write_cell(declared(row.key), *read), row.written.empty() ? row.text : row.written);
  }
}

TEST(Cell, AnEmptyTextIsAbsenceOfEveryKind) {
  for (const fact& one : all_kinds) {
    const result<cell> read = read_cell(one, "");
    ASSERT_TRUE(read.has_value()) << one.key;
    EXPECT_TRUE(read->absent()) << one.key;
    EXPECT_EQ(write_cell(one, *read), "") << one.key;
  }
}

TEST(Cell, AnIdIsKnownAndNothingElse) {
  const result<cell> read = read_cell(declared("coop"), "HTX 12/3");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(*read, cell::exactly(0));
  EXPECT_EQ(write_cell(declared("coop"), *read), "");
}

struct refusal {
  std::string_view key;
  std::string_view text;
  errc expected;
};

TEST(Cell, EveryRefusalHasItsNumber) {
  const refusal table[] = {
      {"flag", "yes", errc::fact_value_unknown},
      {"flag", "True", errc::fact_value_unknown},
      {"flag", "1", errc::fact_value_unknown},
      {"flag", " ", errc::fact_value_unknown},
      {"sex", "Female", errc::fact_value_unknown},
      {"sex", "0", errc::fact_value_unknown},
      {"count", "twelve", errc::fact_value_unreadable},
      {"count", "1,000", errc::fact_value_unreadable},
      {"count", "1e3", errc::fact_value_unreadable},
      {"count", " 1", errc::fact_value_unreadable},
      {"count", "9223372036854775807", errc::fact_value_out_of_range},
      {"count", "-9223372036854775808", errc::fact_value_out_of_range},
      {"count", "18446744073709551617", errc::fact_value_out_of_range},
      {"count", "99999999999999999999999999999999999999", errc::fact_value_out_of_range},
      {"fine", "99999999999999999999999999999999999999", errc::fact_value_out_of_range},
      {"fine", "9223.372036854775807", errc::fact_value_out_of_range},
      {"fee", "4.000.000", errc::fact_value_unreadable},
      {"fee", "5 VND", errc::fact_value_unreadable},
      {"count", "1.5", errc::fact_value_too_fine},
      {"rate", "0.355", errc::fact_value_too_fine},
      {"fine", "0.0000000000000001", errc::fact_value_too_fine},
      {"fee", "4000000.5", errc::fact_value_too_fine},
      {"price", "0.001", errc::fact_value_too_fine},
      {"hired", "2026-03", errc::fact_date_too_coarse},
      {"hired", "2026", errc::fact_date_too_coarse},
      {"paid", "2026", errc::fact_date_too_coarse},
      {"born", "90", errc::date_unreadable},
      {"born", "10/03/1990", errc::date_unreadable},
      {"born", "1990-13", errc::date_does_not_exist},
      {"hired", "2023-02-29", errc::date_does_not_exist},
      {"born", "1399", errc::date_out_of_range},
  };
  for (const refusal& row : table) {
    const result<cell> read = read_cell(declared(row.key), row.text);
    ASSERT_FALSE(read.has_value()) << row.key << " " << row.text;
    EXPECT_EQ(read.error().code(), row.expected) << row.key << " " << row.text;
  }
}

TEST(Cell, ARefusedWordIsAnsweredWithThoseThereAre) {
  const result<cell> word = read_cell(declared("sex"), "nữ");
  ASSERT_FALSE(word);
  EXPECT_EQ(word.error().arguments(), (std::vector<std::string>{"nữ", "sex", "female, male"}));
  const result<cell> flag = read_cell(declared("flag"), "x");
  ASSERT_FALSE(flag);
  EXPECT_EQ(flag.error().arguments(), (std::vector<std::string>{"x", "flag", "true, false"}));
}

TEST(Cell, WhatNoTextStandsForIsWrittenAsNothing) {
  const fact& born = declared("born");
  EXPECT_EQ(write_cell(born, days({1990, 1, 1}, {1990, 12, 30})), "");
  EXPECT_EQ(write_cell(born, days({1990, 1, 2}, {1990, 1, 31})), "");
  EXPECT_EQ(write_cell(born, days({1990, 1, 1}, {1991, 12, 31})), "");
  EXPECT_EQ(write_cell(born, {cell::lowest, date(1990, 12, 31).packed()}), "");
  EXPECT_EQ(write_cell(born, {date(1990, 1, 1).packed(), cell::highest}), "");
  EXPECT_EQ(write_cell(declared("flag"), {0, 1}), "");
  EXPECT_EQ(write_cell(declared("sex"), {0, 1}), "");
  EXPECT_EQ(write_cell(declared("count"), {0, 1}), "");
  EXPECT_EQ(write_cell(declared("fee"), {5, cell::highest}), "");
  EXPECT_THROW((void)write_cell(declared("sex"), cell::exactly(2)), contract_violation);
}

/// A cell that a fact of this kind can have, written without `read_cell`.
cell random_cell(const fact& of, std::mt19937_64& random) {
  const auto up_to = [&](std::int64_t n) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n));
  };
  switch (of.kind) {
    case value_kind::boolean: return cell::exactly(up_to(2));
    case value_kind::enumeration: return cell::exactly(up_to(std::int64_t(of.values.size())));
    case value_kind::date: {
      const int year = static_cast<int>(1400 + up_to(8600));
      const int month = static_cast<int>(1 + up_to(12));
      const auto known = date_precision(static_cast<int>(of.precision) +
                                        up_to(4 - static_cast<int>(of.precision)));
      if (known == date_precision::year) return days({year, 1, 1}, {year, 12, 31});
      const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
      const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
      const int length = lengths[month - 1];
      if (known == date_precision::month) return days({year, month, 1}, {year, month, length});
      return day(year, month, static_cast<int>(1 + up_to(length)));
    }
    default: break;
  }
  const std::int64_t any = static_cast<std::int64_t>(random()) >> (random() % 60);
  return any == cell::lowest || any == cell::highest ? cell::exactly(0) : cell::exactly(any);
}

TEST(Cell, WhatIsWrittenIsReadBack) {
  std::mt19937_64 random(20260309);
  for (const fact& one : all_kinds) {
    if (one.kind == value_kind::id) continue;
    for (int i = 0; i < 4000; ++i) {
      const cell before = random_cell(one, random);
      const std::string text = write_cell(one, before);
      const result<cell> after = read_cell(one, text);
      ASSERT_TRUE(after.has_value()) << one.key << " " << text;
      ASSERT_EQ(*after, before) << one.key << " " << text;
      ASSERT_FALSE(text.empty());
    }
  }
}

TEST(Situation, NothingIsKnownAtFirst) {
  const situation none(sample());
  ASSERT_EQ(none.cells().size(), all_kinds.size());
  for (std::size_t i = 0; i < all_kinds.size(); ++i) {
    EXPECT_TRUE(none[i].absent());
    EXPECT_TRUE(none[all_kinds[i].key].absent());
    EXPECT_EQ(none.id(i), "");
  }
  EXPECT_EQ(none.facts_of(), sample());
}

TEST(Situation, WhatIsSetIsKnownInTheCellOfItsFactAndInNoOther) {
  situation s(sample());
  s.set("flag", true)
      .set("count", 12)
      .set("rate", decimal::scaled(35, 2))
      .set("fine", decimal::from_integer(2))
      .set("fee", any_amount(hoptac::money::dong(4'000'000)))
      .set("price", any_amount(hoptac::money::amount<hoptac::money::usd>::from_minor(1250)))
      .set("hired", date(2026, 3, 9))
      .set("paid", partial_date::of_month(2024, 2))
      .set("born", partial_date::of_year(1990))
      .set("sex", "male")
      .set("coop", "HTX 1");
  const cell expected[] = {cell::exactly(1),
                           cell::exactly(12),
                           cell::exactly(35),
                           cell::exactly(2'000'000'000'000'000),
                           cell::exactly(4'000'000),
                           cell::exactly(1250),
                           day(2026, 3, 9),
                           days({2024, 2, 1}, {2024, 2, 29}),
                           days({1990, 1, 1}, {1990, 12, 31}),
                           cell::exactly(1),
                           cell::exactly(0)};
  for (std::size_t i = 0; i < all_kinds.size(); ++i) EXPECT_EQ(s[i], expected[i]) << i;
  EXPECT_EQ(s.id(10), "HTX 1");

  s.set("flag", false).set("count", std::int64_t{-3}).forget("hired").set("sex", "female");
  EXPECT_EQ(s["flag"], cell::exactly(0));
  EXPECT_EQ(s["count"], cell::exactly(-3));
  EXPECT_TRUE(s["hired"].absent());
  EXPECT_EQ(s["sex"], cell::exactly(0));
  EXPECT_EQ(s["paid"], expected[7]);
}

TEST(Situation, CopiesAreIndependent) {
  situation one(sample());
  one.set("count", 1).set("coop", "a");
  situation other = one;
  other.set("count", 2).set("coop", "b");
  EXPECT_EQ(one["count"], cell::exactly(1));
  EXPECT_EQ(one.id(10), "a");
  EXPECT_EQ(other.id(10), "b");
}

TEST(Situation, AnIdIsForgottenWithItsFact) {
  situation s(sample());
  s.set("coop", "HTX 1");
  EXPECT_FALSE(s["coop"].absent());
  s.forget("coop");
  EXPECT_TRUE(s["coop"].absent());
  EXPECT_EQ(s.id(10), "");
  s.put_id(10, "HTX 2");
  EXPECT_EQ(s.id(10), "HTX 2");
  s.put_id(10, "");
  EXPECT_TRUE(s["coop"].absent());
  EXPECT_EQ(s.id(10), "");
}

TEST(Situation, WhatAFactCannotBeIsAMistakeOfTheProgram) {
  situation s(sample());
  const any_amount dollars(hoptac::money::amount<hoptac::money::usd>::from_minor(1));
  EXPECT_THROW((void)s["unknown"], contract_violation);
  EXPECT_THROW(s.set("unknown", true), contract_violation);
  EXPECT_THROW(s.forget("unknown"), contract_violation);
  EXPECT_THROW(s.set("count", true), contract_violation);
  EXPECT_THROW(s.set("flag", 1), contract_violation);
  EXPECT_THROW(s.set("rate", 1), contract_violation);
  EXPECT_THROW(s.set("count", decimal::from_integer(1)), contract_violation);
  EXPECT_THROW(s.set("rate", decimal::scaled(355, 3)), contract_violation);
  EXPECT_THROW(s.set("fee", 5), contract_violation);
  EXPECT_THROW(s.set("fee", dollars), contract_violation);
  EXPECT_THROW(s.set("count", dollars), contract_violation);
  EXPECT_THROW(s.set("sex", "woman"), contract_violation);
  EXPECT_THROW(s.set("flag", "true"), contract_violation);
  EXPECT_THROW(s.set("hired", "2026-03-09"), contract_violation);
  EXPECT_THROW(s.set("count", date(2026, 3, 9)), contract_violation);
  EXPECT_THROW(s.set("hired", partial_date::of_month(2026, 3)), contract_violation);
  EXPECT_THROW(s.set("paid", partial_date::of_year(2026)), contract_violation);
  EXPECT_THROW(s.set("count", cell::lowest), contract_violation);
  EXPECT_THROW(s.set("count", cell::highest), contract_violation);
  EXPECT_THROW(s.put(all_kinds.size(), cell{}), contract_violation);
  EXPECT_THROW(s.put_id(all_kinds.size(), "x"), contract_violation);
  EXPECT_THROW(s.put_id(0, "x"), contract_violation);
  for (const cell& one : s.cells()) EXPECT_TRUE(one.absent()) << "nothing was set";
}

}  // namespace TEST_FILE
