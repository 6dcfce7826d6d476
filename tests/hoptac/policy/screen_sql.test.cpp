// SPDX-License-Identifier: BSL-1.0

// Three-valued answers against those of SQLite, whose NULL is *not known*: the same questions in
// SQL, over the same rows.

#include <hoptac/calendar/date.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/screen.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "random_rows.hpp"
#include "random_rule.hpp"
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;

/// A database in memory with one table, `application`.
class database {
 public:
  explicit database(const std::string& columns) {
    check(sqlite3_open(":memory:", &held_));
    check(sqlite3_exec(held_, ("CREATE TABLE application (" + columns + ")").c_str(), nullptr,
                       nullptr, nullptr));
  }
  ~database() { sqlite3_close(held_); }
  database(const database&) = delete;
  database& operator=(const database&) = delete;

  /// Every row of the columns: numbers as they are, dates as text, absence as NULL.
  void fill(const columns& from) {
    const std::vector<fact>& facts = from.facts_of().content().facts;
    std::string marks;
    for (std::size_t i = 0; i < facts.size(); ++i) marks += i == 0 ? "?" : ", ?";
    sqlite3_stmt* insert = prepared("INSERT INTO application VALUES (" + marks + ")");
    check(sqlite3_exec(held_, "BEGIN", nullptr, nullptr, nullptr));
    for (std::size_t row = 0; row < from.rows(); ++row) {
      for (std::size_t i = 0; i < facts.size(); ++i) {
        const cell x = from.read(i, row);
        const int at = static_cast<int>(i) + 1;
        if (x.absent()) {
          check(sqlite3_bind_null(insert, at));
        } else if (facts[i].kind == value_kind::date) {
          const std::string text =
              to_string(calendar::date::from_packed(static_cast<std::uint32_t>(x.low)));
          check(sqlite3_bind_text(insert, at, text.c_str(), -1, SQLITE_TRANSIENT));
        } else {
          check(sqlite3_bind_int64(insert, at, x.low));
        }
      }
      if (sqlite3_step(insert) != SQLITE_DONE) fail();
      check(sqlite3_reset(insert));
    }
    check(sqlite3_finalize(insert));
    check(sqlite3_exec(held_, "COMMIT", nullptr, nullptr, nullptr));
  }

  /// The first column of what it answers.
  std::vector<truth> ask(const std::string& select) {
    sqlite3_stmt* query = prepared(select);
    std::vector<truth> out;
    int step = sqlite3_step(query);
    for (; step == SQLITE_ROW; step = sqlite3_step(query))
      out.push_back(sqlite3_column_type(query, 0) == SQLITE_NULL
                        ? truth::not_known
                        : truth_of(sqlite3_column_int(query, 0) != 0));
    if (step != SQLITE_DONE) fail();
    check(sqlite3_finalize(query));
    return out;
  }

 private:
  sqlite3_stmt* prepared(const std::string& text) {
    sqlite3_stmt* out = nullptr;
    check(sqlite3_prepare_v2(held_, text.c_str(), -1, &out, nullptr));
    return out;
  }
  void check(int status) {
    if (status != SQLITE_OK) fail();
  }
  [[noreturn]] void fail() { throw std::runtime_error(sqlite3_errmsg(held_)); }

  sqlite3* held_ = nullptr;
};

TEST(ScreenSql, GeneratedRulesAnswerAsSqlite) {
  const random_rule::rows rows(21, 1100, false);
  database sql("flag, sex, level, members, ratio, capital, born, day, who");
  sql.fill(rows.facts(pack::make(random_rule::without_rules()).value()));
  std::uint64_t seed = 5000;
  for (const char* age : {"completed_years", "birthday", "year_difference"})
    for (const char* leap_day : {"feb_28", "mar_1"})
      for (int depth = 0; depth < 4; ++depth)
        for (int i = 0; i < 12; ++i) {
          random_rule::maker make(++seed, {age, leap_day, "interval"});
          const random_rule::question one = make.next(depth);
          pack_content content = random_rule::without_rules();
          content.rules = {make.rule_of("one", one.tree)};
          const pack rules = pack::make(content).value();
          const programme by = programme::make(rules, "one").value();
          const std::vector<truth> ours = screen(by, rows.facts(rules));
          const std::vector<truth> theirs =
              sql.ask("SELECT " + one.sql + " FROM application ORDER BY rowid");
          ASSERT_EQ(ours.size(), theirs.size());
          for (std::size_t row = 0; row < ours.size(); ++row)
            ASSERT_EQ(ours[row], theirs[row])
                << "seed " << seed << ", row " << row << ": " << one.sql;
        }
}

/// The subsidised hire: a woman of at most 35 or a man of at most 40 when hired, college or higher,
/// a cooperative without earlier support, hired within the programme.
TEST(ScreenSql, AMillionHiresAnswerAndSettleAsSqlite) {
#ifdef NDEBUG
  constexpr std::size_t count = 1'000'000;
#else
  constexpr std::size_t count = 100'000;  // sanitizers take their time
#endif
  enum class sex_word { female, male };
  enum class degree_word { none, elementary, intermediate, college, university };
  const fact_of<sex_word> sex{{.key = "sex", .values = {{"female"}, {"male"}}}};
  const fact_of<degree_word> degree{
      {.key = "degree",
       .values = {{"none"}, {"elementary"}, {"intermediate"}, {"college"}, {"university"}},
       .ordered = true}};
  const fact_of<bool> supported{{.key = "supported"}};
  const fact_of<calendar::date> birth{{.key = "birth"}};
  const fact_of<calendar::date> hired{{.key = "hired"}};
  const rule hire{
      .id = "hire",
      .in_force_from = calendar::date(2021, 1, 1),
      .in_force_to = calendar::date(2025, 12, 31),
      .reference_date = "hired",
      .readings = {readings::age("completed_years"), readings::leap_day("mar_1"),
                   readings::incomplete_birth("interval")},
      .conditions = {{.id = "age",
                      .when = (sex == sex_word::female && not_older_than(birth, hired, 35)) ||
                              (sex == sex_word::male && not_older_than(birth, hired, 40))},
                     {.id = "degree", .when = degree >= degree_word::college},
                     {.id = "once", .when = supported == false}}};
  const pack rules = pack::make({.id = "hires",
                                 .version = "1",
                                 .facts = {sex.declared, degree.declared, supported.declared,
                                           birth.declared, hired.declared},
                                 .rules = {hire}})
                         .value();

  random_rule::dice with(20250701);
  const auto missing = [&] { return with.roll(100) < 3; };
  std::vector<std::uint8_t> sexes, degrees, supports;
  std::vector<std::uint32_t> births, hires;
  const auto word = [&](std::vector<std::uint8_t>& to, int words) {
    to.push_back(missing() ? absent_in_column<std::uint8_t>
                           : static_cast<std::uint8_t>(with.roll(words)));
  };
  const auto day = [&](std::vector<std::uint32_t>& to, int first_year, int years) {
    to.push_back(missing() ? absent_in_column<std::uint32_t>
                           : with.day(first_year, years).packed());
  };
  for (std::size_t i = 0; i < count; ++i) {
    word(sexes, 2);
    word(degrees, 5);
    word(supports, 2);
    day(births, 1978, 30);
    day(hires, 2020, 7);
  }
  columns facts(rules, count);
  facts.set("sex", sexes).set("degree", degrees).set("supported", supports);
  facts.set("birth", births).set("hired", hires);

  database sql("sex, degree, supported, birth, hired");
  sql.fill(facts);
  const std::string asked =
      "((sex = 0 AND CASE WHEN birth <= hired THEN date(birth, '+36 years') > hired END) OR "
      "(sex = 1 AND CASE WHEN birth <= hired THEN date(birth, '+41 years') > hired END)) AND "
      "degree >= 3 AND supported = 0 AND hired BETWEEN '2021-01-01' AND '2025-12-31'";
  const std::vector<truth> theirs = sql.ask("SELECT " + asked + " FROM application ORDER BY rowid");
  const programme by = programme::make(rules, "hire").value();
  for (const unsigned threads : {1U, 2U}) {
    const std::vector<truth> ours = screen(by, facts, threads);
    ASSERT_EQ(ours.size(), theirs.size());
    std::size_t differing = 0;
    for (std::size_t row = 0; row < count; ++row) differing += ours[row] != theirs[row] ? 1U : 0U;
    EXPECT_EQ(differing, 0U) << threads << " threads";
  }

  // What is open is settled where all values of its missing words have one answer, and only there.
  const std::vector<truth> tried = sql.ask(
      "WITH each(value) AS (VALUES (0), (1), (2), (3), (4)),"
      " open AS (SELECT rowid AS id, * FROM application WHERE (" +
      asked +
      ") IS NULL),"
      " filled AS (SELECT id, birth, hired, coalesce(open.sex, s.value) AS sex,"
      "  coalesce(open.degree, d.value) AS degree, coalesce(open.supported, p.value) AS supported"
      "  FROM open, each s, each d, each p WHERE s.value < iif(open.sex IS NULL, 2, 1) AND"
      "  d.value < iif(open.degree IS NULL, 5, 1) AND p.value < iif(open.supported IS NULL, 2, 1)),"
      " answered AS (SELECT id, (" +
      asked +
      ") AS answer FROM filled) "
      "SELECT CASE WHEN count(*) = count(answer) AND min(answer) = max(answer) THEN min(answer) "
      "END "
      "FROM answered GROUP BY id ORDER BY id");
  std::size_t next = 0;
  std::size_t settled = 0;
  for (std::size_t row = 0; row < count; ++row) {
    if (theirs[row] != truth::not_known) continue;
    ASSERT_LT(next, tried.size());
    const decision made = decide(by, random_rule::situation_of(facts, row));
    ASSERT_EQ(made.answer, tried[next]) << row;
    ASSERT_EQ(made.settled, tried[next] != truth::not_known) << row;
    settled += made.settled ? 1U : 0U;
    ++next;
  }
  EXPECT_EQ(next, tried.size());
  EXPECT_GT(settled, count / 10'000);
  for (const truth each : {truth::met, truth::not_met, truth::not_known})
    EXPECT_GT(std::count(theirs.begin(), theirs.end(), each),
              static_cast<std::ptrdiff_t>(count / 50));
}

}  // namespace TEST_FILE
