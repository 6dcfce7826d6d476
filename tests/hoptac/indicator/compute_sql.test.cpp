// SPDX-License-Identifier: BSL-1.0

// Every way to count, against SQL over the same tables: random registries, whole and in parts.

#include <hoptac/indicator/compute.hpp>
#include <hoptac/money/wide.hpp>

#include <map>
#include <stdexcept>
#include <tuple>

#include "random_registry.hpp"
#include <gtest/gtest.h>
#include <sqlite3.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::indicator;
using namespace hoptac::entity;
using calendar::period;

std::string in_quotes(std::string_view text) {
  std::string out = "'";
  return out.append(text).append("'");
}
std::string in_quotes(const calendar::date& day) {
  return in_quotes(calendar::to_string(day));
}
std::string in_quotes(const std::optional<calendar::date>& day) {
  return day ? in_quotes(*day) : "NULL";
}
std::string number(std::int64_t x) {
  return std::to_string(x);
}

/// What SQL gathers of one part: sums, and how many state their numbers, or do not.
struct sums {
  std::int64_t first;
  std::int64_t second;
  std::int64_t counted;
  std::int64_t silent;
};

/// The registry as tables.
class database {
 public:
  explicit database(const registry_content& all) {
    check(sqlite3_open(":memory:", &held_));
    execute(
        "CREATE TABLE org(id INTEGER PRIMARY KEY, kind, name, industry, born, ended, how);"
        "CREATE TABLE report(org, first, last, kind, measure, value);"
        "CREATE TABLE member(of_union, org, since, until);"
        "CREATE TABLE product(org, name, stars, indication, since);"
        "CREATE TABLE undertaking(org, kind, name, since);"
        "CREATE TABLE rating(org, year, found);"
        "CREATE TABLE support(org, programme, day, dong, state);"
        "CREATE INDEX of_report ON report(org, measure); BEGIN");
    for (std::size_t i = 0; i < all.organisations.size(); ++i) {
      const organisation& one = all.organisations[i];
      insert("org",
             {number(static_cast<std::int64_t>(i)), number(static_cast<int>(one.kind)),
              in_quotes(one.name), in_quotes(to_string(one.industry)), in_quotes(one.established),
              in_quotes(one.ended), number(static_cast<int>(one.how))});
    }
    for (const report& one : all.reports)
      for (std::size_t m = 0; m < measure_count; ++m)
        if (const auto value = one.get(static_cast<measure>(m)))
          insert("report", {number(one.organisation), in_quotes(one.period.first_day()),
                            in_quotes(one.period.last_day()), number(static_cast<int>(one.kind)),
                            in_quotes(to_string(static_cast<measure>(m))), number(*value)});
    for (const membership& one : all.memberships)
      insert("member", {number(one.union_of_cooperatives), number(one.member), in_quotes(one.from),
                        in_quotes(one.until)});
    for (const product& one : all.products)
      insert("product", {number(one.organisation), in_quotes(one.name), number(one.ocop_stars),
                         in_quotes(one.geographical_indication), in_quotes(one.since)});
    for (const undertaking& one : all.undertakings)
      insert("undertaking",
             {one.organisation ? number(*one.organisation) : "NULL",
              number(static_cast<int>(one.kind)), in_quotes(one.name), in_quotes(one.since)});
    for (const rating_of_year& one : all.ratings)
      insert("rating",
             {number(one.organisation), number(one.year), number(static_cast<int>(one.found))});
    for (const support& one : all.supports)
      insert("support",
             {number(one.organisation), in_quotes(one.programme), in_quotes(one.on),
              one.dong ? number(*one.dong) : "NULL", number(static_cast<int>(one.state))});
    execute("COMMIT");
  }
  ~database() { sqlite3_close(held_); }
  database(const database&) = delete;
  database& operator=(const database&) = delete;

  /// The name of a table that holds what `select` answers, made once.
  std::string table_of(const std::string& select) {
    const auto [at, is_new] =
        tables_.try_emplace(select, "t" + number(std::int64_t(tables_.size())));
    if (is_new)
      execute("CREATE TABLE " + at->second + "(id INTEGER PRIMARY KEY, v); INSERT INTO " +
              at->second + " " + select);
    return at->second;
  }

  /// For each word of the first column, what the other four say.
  std::map<std::string, sums> ask(const std::string& select) {
    sqlite3_stmt* query = nullptr;
    check(sqlite3_prepare_v2(held_, select.c_str(), -1, &query, nullptr), select);
    std::map<std::string, sums> out;
    int step = sqlite3_step(query);
    for (; step == SQLITE_ROW; step = sqlite3_step(query))
      out[reinterpret_cast<const char*>(sqlite3_column_text(query, 0))] = {
          sqlite3_column_int64(query, 1), sqlite3_column_int64(query, 2),
          sqlite3_column_int64(query, 3), sqlite3_column_int64(query, 4)};
    check(step == SQLITE_DONE ? SQLITE_OK : step, select);
    check(sqlite3_finalize(query));
    return out;
  }

 private:
  void insert(const std::string& table, const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& one : values) all.append(all.empty() ? "" : ", ").append(one);
    execute("INSERT INTO " + table + " VALUES (" + all + ")");
  }
  void execute(const std::string& text) {
    check(sqlite3_exec(held_, text.c_str(), nullptr, nullptr, nullptr), text);
  }
  void check(int status, const std::string& text = {}) {
    if (status != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(held_) + (": " + text));
  }

  sqlite3* held_ = nullptr;
  std::map<std::string, std::string> tables_;
};

/// The values that are among a set of bits: `(0, 2)`.
std::string list_of(std::uint8_t among) {
  std::string out;
  for (unsigned i = 0; i < 8; ++i)
    if (((among >> i) & 1U) != 0) out.append(out.empty() ? "" : ", ").append(std::to_string(i));
  return "(" + out + ")";
}

/// A counter as a SELECT of `id` and `v`: one row for each that is counted, NULL where its number
/// is not known.
std::string sql_of(const counter& of, const period& during) {
  const std::string first = in_quotes(during.first_day());
  const std::string last = in_quotes(during.last_day());
  const auto alive = [&](const std::string& o) {
    return o + ".born <= " + last + " AND (" + o + ".ended IS NULL OR " + o + ".ended > " + last +
           ")";
  };
  const auto within = [&](const std::string& day) {
    return day + " BETWEEN " + first + " AND " + last;
  };
  const std::string there = "(since IS NULL OR since <= " + last + ")";
  const std::string named = of.named.empty() ? "1" : "name = " + in_quotes(of.named);
  switch (of.what) {
    case counted::organisations: return "SELECT id, 1 AS v FROM org o WHERE " + alive("o");
    case counted::established: return "SELECT id, 1 AS v FROM org o WHERE " + within("born");
    case counted::ended:
      return "SELECT id, 1 AS v FROM org o WHERE " + within("ended") + " AND how IN " +
             list_of(of.among);
    case counted::reported: {
      const bool flow = facts_of(of.of).nature == measure_nature::flow;
      return "SELECT id, v FROM (SELECT o.*, (SELECT value FROM report r WHERE r.org = o.id AND "
             "r.measure = " +
             in_quotes(to_string(of.of)) + " AND r.first = " + first + " AND r.last = " + last +
             " AND r.kind < 2 ORDER BY r.kind LIMIT 1) AS v FROM org o) o WHERE " +
             (flow ? "v IS NOT NULL OR (" + alive("o") + ")" : alive("o"));
    }
    case counted::member_cooperatives:
      return "SELECT u.id, (SELECT COUNT(*) FROM member m JOIN org o ON o.id = m.org WHERE "
             "m.of_union = u.id AND m.since <= " +
             last + " AND (m.until IS NULL OR m.until > " + last + ") AND " + alive("o") +
             ") AS v FROM org u WHERE u.kind = 2 AND " + alive("u");
    case counted::products:
    case counted::indications: {
      const std::string holder =
          of.holder.empty() ? "1"
                            : "(SELECT name FROM org WHERE id = p.org) = " + in_quotes(of.holder);
      const std::string kind = of.what == counted::products
                                   ? "p.stars > 0 AND p.stars IN " + list_of(of.among)
                                   : std::string("p.indication <> ''");
      // Each product with who counts it: its owner, and the first union that the owner is in.
      return "SELECT o.id, (SELECT COUNT(*) FROM (SELECT p.org AS at, p.* FROM product p UNION ALL "
             "SELECT (SELECT MIN(m.of_union) FROM member m JOIN org u ON u.id = m.of_union WHERE "
             "m.org = p.org AND m.since <= " +
             last + " AND (m.until IS NULL OR m.until > " + last + ") AND " + alive("u") +
             ") AS at, p.* FROM product p) p JOIN org h ON h.id = p.org WHERE p.at = o.id AND p." +
             (of.named.empty() ? "name = p.name" : named) + " AND " + holder + " AND " + kind +
             " AND " + there + " AND " + alive("h") + ") AS v FROM org o WHERE " + alive("o");
    }
    case counted::rated:
      return "SELECT o.id, (SELECT found IN " + list_of(of.among) +
             " FROM rating r WHERE r.org = o.id AND r.year = " + number(during.last_day().year()) +
             ") AS v FROM org o WHERE " + alive("o");
    case counted::supported:
    case counted::support_amount: {
      const std::string found = " FROM support s WHERE s.org = o.id AND " + within("s.day") +
                                " AND s.state IN " + list_of(of.among) + " AND " +
                                (of.named.empty() ? "1" : "s.programme = " + in_quotes(of.named));
      const std::string any = "EXISTS (SELECT 1" + found + ")";
      if (of.what == counted::support_amount)
        return "SELECT o.id, (SELECT CASE WHEN COUNT(*) = COUNT(s.dong) THEN SUM(s.dong) END" +
               found + ") AS v FROM org o WHERE " + any;
      return "SELECT o.id, " + any + " AS v FROM org o WHERE (" + alive("o") + ") OR " + any;
    }
    case counted::undertaking:
      return "SELECT o.id, EXISTS (SELECT 1 FROM undertaking t WHERE t.org = o.id AND t.kind = " +
             number(static_cast<int>(of.undertaking)) + " AND t." +
             (of.named.empty() ? "name = t.name" : named) + " AND " + there +
             ") AS v FROM org o WHERE " + alive("o");
    case counted::active:
    case counted::with_code:
    case counted::undertakings: break;  // compute.test.cpp counts them
  }
  return {};
}

/// The sums of a definition by the words of an SQL expression over `o`.
std::string sql_of(database& in, const definition& of, organisation_kind subject,
                   const period& during, const std::string& word) {
  const std::string a = in.table_of(sql_of(of.first, during));
  const std::string b = of.second ? in.table_of(sql_of(*of.second, during)) : a;
  return "SELECT " + word + " AS word, IFNULL(SUM(a.v), 0), IFNULL(SUM(b.v), 0), COUNT(a.v), " +
         "COUNT(*) - COUNT(a.v) FROM org o JOIN (SELECT a.id, a.v + 0 * b.v AS v FROM " + a +
         " a JOIN " + b +
         " b ON a.id = b.id) a ON a.id = o.id JOIN (SELECT a.id, b.v + 0 * a.v AS v FROM " + a +
         " a JOIN " + b +
         " b ON a.id = b.id) b ON b.id = o.id WHERE o.kind = " + number(static_cast<int>(subject)) +
         (word == "''" ? "" : " GROUP BY 1");
}

const std::string sector =
    "CASE WHEN o.kind = 2 OR o.industry = 'agriculture' THEN o.industry ELSE 'non_agriculture' END";

constexpr std::uint8_t all_kinds = of_groups | of_cooperatives | of_unions;

definition total_of(counter what) {
  return {.code = "x",
          .breakdown = {},
          .name = {},
          .subjects = all_kinds,
          .unit = "count",
          .first = what};
}

/// Every way to count, with narrower and wider arguments; a quotient and a share of each.
std::vector<definition> definitions() {
  std::vector<counter> all;
  for (int what = 0; what <= static_cast<int>(counted::indications); ++what) {
    const auto counts = static_cast<counted>(what);
    if (counts == counted::reported) {
      for (std::size_t m = 0; m < measure_count; ++m)
        all.push_back({.what = counts, .of = static_cast<measure>(m)});
      continue;
    }
    for (const std::uint8_t among :
         {std::uint8_t{0xFF}, std::uint8_t{0b00101}, std::uint8_t{0b10000}})
      for (const char* name : {"", "b"})
        for (const char* holder : {"", "c"})
          all.push_back({.what = counts,
                         .named = name,
                         .holder = holder,
                         .undertaking = static_cast<undertaking_kind>(among % 5),
                         .among = among});
  }
  std::vector<definition> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    out.push_back(total_of(all[i]));
    definition mean = total_of(all[i]);
    mean.how = formula::quotient;
    mean.second = all[(i * 7 + 3) % all.size()];
    mean.power = static_cast<std::uint8_t>(i % 4);
    mean.percent = i % 3 == 0;
    out.push_back(mean);
    definition share = total_of(all[i]);
    share.how = formula::share;
    out.push_back(share);
  }
  return out;
}

/// What the sums make, by a formula written out once more.
std::optional<money::ratio> made_of(const definition& of, const sums& part, const sums& whole) {
  if (part.counted == 0 && part.silent != 0) return std::nullopt;
  std::int64_t above = part.first;
  std::int64_t below = 1;
  if (of.how == formula::quotient) below = part.second;
  if (of.how == formula::share) below = whole.first;
  if (of.how == formula::share || of.percent) above *= 100;
  if (below == 0) return std::nullopt;
  for (int i = 0; i < of.power; ++i) below *= 10;
  return money::ratio::of(above, below);
}

TEST(ComputeSql, EveryWayToCountAgreesWithSqlite) {
  const std::vector<definition> all = definitions();
  for (const std::uint64_t seed : {1U, 2U}) {
    const registry_content content = random_registry::maker(seed).next(seed == 1 ? 12 : 60);
    database sql(content);
    const registry from(content);
    const dimension given[] = {by_sector(from), by_industry(from)};
    const struct {
      std::span<const dimension> by;
      std::string word;
    } divisions[] = {{{}, "''"},
                     {{given, 1}, "'sector=' || " + sector},
                     {{given + 1, 1}, "'industry=' || o.industry"},
                     {given, "'industry=' || o.industry || ';sector=' || " + sector}};
    for (const period& during : {period::of_half(2024, 1), period::of_year(2024)}) {
      for (const auto& division : divisions) {
        std::map<std::tuple<const definition*, organisation_kind, std::string>, const value*> ours;
        const std::vector<value> values =
            compute(from, all, during, division.by, indicator::division::given);
        for (const value& one : values)
          EXPECT_TRUE(ours.insert({{one.of, one.subject, breakdown_of(one)}, &one}).second);
        std::size_t expected = 0;
        for (const definition& of : all)
          for (int kind = 0; kind < 3; ++kind) {
            const auto subject = static_cast<organisation_kind>(kind);
            if (of.how == formula::share && division.by.empty()) continue;
            const auto parts = sql.ask(sql_of(sql, of, subject, during, division.word));
            const auto whole = sql.ask(sql_of(sql, of, subject, during, "''"));
            expected += division.by.empty() ? 1 : parts.size();
            for (const auto& [word, sum] : parts) {
              const auto found = ours.find({&of, subject, word});
              ASSERT_NE(found, ours.end()) << word;
              const value& one = *found->second;
              EXPECT_EQ(one.counted, sum.counted);
              EXPECT_EQ(one.silent, sum.silent);
              ASSERT_EQ(one.exact, made_of(of, sum, whole.at("")))
                  << word << " " << to_string(subject) << " " << sql_of(of.first, during);
            }
          }
        EXPECT_EQ(values.size(), expected);
      }
    }
  }
}

}  // namespace TEST_FILE
