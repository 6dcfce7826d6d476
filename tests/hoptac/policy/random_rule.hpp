// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_POLICY_RANDOM_RULE_HPP
#define HOPTAC_TESTS_POLICY_RANDOM_RULE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/write.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Rules over facts of every kind, each made together with the same question in SQL.
namespace random_rule {

using namespace hoptac;
using namespace hoptac::policy;

enum class sex_word { female, male };
enum class level_word { a, b, c, d, e };

/// Numbers of a fixed sequence.
class dice {
 public:
  explicit dice(std::uint64_t seed) : engine_(seed) {}
  /// From 0 to `sides - 1`.
  int roll(int sides) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(sides)); }
  bool one_in(int sides) { return roll(sides) == 0; }

  /// Mostly about the ends of February and of the year.
  calendar::date day(int first_year, int years) {
    const int year = first_year + roll(years);
    switch (roll(6)) {
      case 0: return calendar::last_day_of_month(year, 2);
      case 1: return {year, 3, 1};
      case 2: return {year, 2, 28};
      case 3: return {year, 12, 31};
      case 4: return {year, 1, 1};
      default: return {year, 1 + roll(12), 1 + roll(28)};
    }
  }

 private:
  std::mt19937_64 engine_;
};

inline const fact_of<bool> flag{{.key = "flag"}};
inline const fact_of<sex_word> sex{{.key = "sex", .values = {{"female"}, {"male"}}}};
inline const fact_of<level_word> level{
    {.key = "level", .values = {{"a"}, {"b"}, {"c"}, {"d"}, {"e"}}, .ordered = true}};
inline const fact_of<number> members{{.key = "members"}};
inline const fact_of<number> ratio{{.key = "ratio", .scale = 2}};
inline const fact_of<funds> capital{{.key = "capital", .currency = "VND"}};
inline const fact_of<calendar::date> born{
    {.key = "born", .precision = calendar::date_precision::year}};
inline const fact_of<calendar::date> day{
    {.key = "day", .precision = calendar::date_precision::year}};
inline const fact_of<naming> who{{.key = "who"}};

inline term hundredths(int x) {
  return value(money::decimal::scaled(x, 2)).tree;
}
inline term dong(int x) {
  return value(*money::any_amount::from_major(money::decimal::from_integer(x), "VND")).tree;
}

/// A value that a parameter has from one day to another, in the rule and in SQL.
struct held {
  calendar::date from, to;
  int amount;
  bool trusted = true;
};
inline const std::vector<held> least_values = {{{2003, 1, 1}, {2009, 12, 31}, 3},
                                               {{2010, 1, 1}, {2011, 6, 30}, 5, false},
                                               {{2011, 7, 1}, {2016, 2, 29}, 5},
                                               {{2016, 3, 1}, {9999, 12, 31}, 7}};
inline const std::vector<held> limit_values = {{{2000, 1, 1}, {2009, 12, 31}, 8},
                                               {{2010, 1, 1}, {2014, 2, 28}, 12}};
inline const std::vector<std::vector<held>> wage_values = {
    {{{2001, 1, 1}, {2007, 12, 31}, 300}, {{2008, 1, 1}, {2018, 12, 31}, 500}},
    {{{2001, 1, 1}, {2018, 12, 31}, 400}},
    {},
    {{{2005, 3, 1}, {2012, 2, 29}, 200}, {{2014, 1, 1}, {2018, 12, 31}, 400}},
    {{{2001, 1, 1}, {2018, 12, 31}, 350}}};

inline parameter_history history(std::string key, const std::vector<held>& values, bool money) {
  std::vector<calendar::dated_value<parameter_value>> out;
  for (const held& one : values) {
    const term amount = money ? dong(one.amount) : hundredths(one.amount * 100);
    const auto how = one.trusted ? law::confirmation::read_in_text : law::confirmation::remembered;
    out.push_back({parameter_value{*amount.value, {.how = how}}, one.from, one.to});
  }
  return {std::move(key), *calendar::dated<parameter_value>::make(std::move(out))};
}

/// The facts and parameters of all rules.
inline pack_content without_rules() {
  pack_content out{.id = "random", .version = "1"};
  out.facts = {flag.declared,    sex.declared,  level.declared, members.declared, ratio.declared,
               capital.declared, born.declared, day.declared,   who.declared};
  std::vector<parameter_history> wages;
  for (std::size_t i = 0; i < wage_values.size(); ++i)
    wages.push_back(history(level.declared.values[i].key, wage_values[i], true));
  out.parameters = {{.id = "least", .histories = {history("", least_values, false)}},
                    {.id = "limit", .histories = {history("", limit_values, false)}},
                    {.id = "wage",
                     .kind = value_kind::money,
                     .currency = "VND",
                     .by = "level",
                     .histories = wages}};
  return out;
}

/// The readings that a rule is decided under.
struct taken {
  std::string age = "completed_years";
  std::string leap_day = "mar_1";
  std::string incomplete_birth = "interval";
};

/// A test, and the SQL expression that is 1, 0 or NULL where it is met, not met or not known.
struct question {
  test tree;
  std::string sql;
};

class maker {
 public:
  maker(std::uint64_t seed, taken how) : dice_(seed), how_(std::move(how)) {}

  question next(int depth);

  /// A rule under these readings, of one condition.
  [[nodiscard]] rule rule_of(std::string id, const test& when) const {
    return {.id = std::move(id),
            .reference_date = "day",
            .readings = {readings::age(how_.age), readings::leap_day(how_.leap_day),
                         readings::incomplete_birth(how_.incomplete_birth)},
            .conditions = {{.id = "only", .when = when}}};
  }

 private:
  struct comparison {
    test_kind kind;
    std::string sql;
  };
  comparison any_comparison() {
    static const comparison all[] = {{test_kind::equal, " = "},   {test_kind::not_equal, " <> "},
                                     {test_kind::less, " < "},    {test_kind::at_most, " <= "},
                                     {test_kind::greater, " > "}, {test_kind::no_less, " >= "}};
    return all[dice_.roll(6)];
  }
  /// Any comparison of two terms, and of what they are in SQL.
  question compared(const term& a, const std::string& a_sql, const term& b,
                    const std::string& b_sql) {
    const comparison with = any_comparison();
    return {{.kind = with.kind, .terms = {a, b}}, "(" + a_sql + with.sql + b_sql + ")"};
  }
  question leaf();
  question plain();
  question of_dates();
  question with_parameter();
  question with_terms();

  /// The day on which whoever was born on `from` becomes `years` old.
  [[nodiscard]] std::string birthday(const std::string& from, const std::string& years) const {
    const std::string moved = "date(" + from + ", (" + years + ") || ' years')";
    if (how_.leap_day == "mar_1") return moved;  // where SQLite itself puts 29 February
    return "(CASE WHEN strftime('%m-%d', " + from + ") = '02-29' AND strftime('%m-%d', " + moved +
           ") = '03-01' THEN date(" + moved + ", '-1 day') ELSE " + moved + " END)";
  }
  [[nodiscard]] std::string not_older_sql(int years) const {
    const std::string n = std::to_string(years);
    std::string holds = "day < " + birthday("born", n + " + 1");
    if (how_.age == "birthday") holds = "day <= " + birthday("born", n);
    if (how_.age == "year_difference") holds = "strftime('%Y', day) - strftime('%Y', born) <= " + n;
    return "(CASE WHEN born <= day THEN " + holds + " END)";
  }
  [[nodiscard]] std::string years_sql(const std::string& from, const std::string& to) const {
    const std::string years = "(strftime('%Y', " + to + ") - strftime('%Y', " + from + "))";
    return "(" + years + " - (" + birthday(from, years) + " > " + to + "))";
  }
  /// What holds on the day, for each value of a parameter.
  template <class Sql>
  [[nodiscard]] static std::string by_day(const std::vector<held>& values, Sql sql) {
    std::string out = "(CASE WHEN 0 THEN 0";
    for (const held& one : values)
      if (one.trusted)
        out += " WHEN day BETWEEN '" + to_string(one.from) + "' AND '" + to_string(one.to) +
               "' THEN " + sql(one.amount);
    return out + " END)";
  }

  dice dice_;
  taken how_;
};

// ---------------------------------------------------------------------------------------- bodies

inline question maker::next(int depth) {
  if (depth == 0 || dice_.one_in(5)) return leaf();
  const int count = 1 + dice_.roll(4);
  std::vector<question> parts;
  for (int i = 0; i < count; ++i) parts.push_back(next(depth - 1));
  const auto joined = [&](const std::string& each, const std::string& between) {
    std::string out;
    for (const question& one : parts)
      out += (out.empty() ? "((" : between + "(") + one.sql + each + ")";
    return out + ")";
  };
  test out;
  for (const question& one : parts) out.of.push_back(one.tree);
  switch (dice_.roll(5)) {
    case 0:
      out.kind = test_kind::negation;
      out.of.resize(1);
      return {out, "(NOT " + parts[0].sql + ")"};
    case 1: {
      out.kind = test_kind::at_least;
      out.count = dice_.roll(count + 1);
      const std::string least = std::to_string(out.count);
      return {out, "(CASE WHEN " + joined(" IS TRUE", " + ") + " >= " + least + " THEN 1 WHEN " +
                       joined(" IS NOT FALSE", " + ") + " < " + least + " THEN 0 END)"};
    }
    case 2: out.kind = test_kind::any; return {out, joined("", " OR ")};
    default: out.kind = test_kind::all; return {out, joined("", " AND ")};
  }
}

inline question maker::leaf() {
  switch (dice_.roll(8)) {
    case 0:
    case 1:
    case 2: return plain();
    case 3:
    case 4: return of_dates();
    case 5: return with_parameter();
    case 6: return with_terms();
    default: break;
  }
  if (dice_.one_in(8)) return {not_stated({"không nêu", "not said"}), "NULL"};
  static const char* keys[] = {"flag",    "sex",  "level", "members", "ratio",
                               "capital", "born", "day",   "who"};
  const std::string key = keys[dice_.roll(9)];
  return {{.kind = test_kind::known, .name = key}, "(" + key + " IS NOT NULL)"};
}

inline question maker::plain() {
  const int x = dice_.roll(6);
  switch (dice_.roll(8)) {
    case 0: return {flag == (x < 3), x < 3 ? "(flag = 1)" : "(flag = 0)"};
    case 1: return {sex != sex_word::male, "(sex <> 1)"};
    case 2:
      return compared(level.tree, "level", word_of(level, static_cast<level_word>(x % 5)),
                      std::to_string(x % 5));
    case 3:
      return {one_of(level, {static_cast<level_word>(x % 5), level_word::b, level_word::d}),
              "(level IN (" + std::to_string(x % 5) + ", 1, 3))"};
    case 4:
      return compared(hundredths(x * 50), std::to_string(x * 50), members.tree, "members * 100");
    case 5: return compared(ratio.tree, "ratio", hundredths(x * 40), std::to_string(x * 40));
    case 6: return compared(capital.tree, "capital", dong(x * 100), std::to_string(x * 100));
    default: return {between(members, 2, x), "(members BETWEEN 2 AND " + std::to_string(x) + ")"};
  }
}

inline question maker::of_dates() {
  const int years = dice_.roll(14);
  const calendar::date x = dice_.day(2000, 18);
  const std::string on = "'" + to_string(x) + "'";
  switch (dice_.roll(6)) {
    case 0: return compared(day.tree, "day", value(x).tree, on);
    case 1: return compared(born.tree, "born", value(x).tree, on);
    case 2:
      return {has_reached(born, day, years), "(CASE WHEN born <= day THEN day >= " +
                                                 birthday("born", std::to_string(years)) + " END)"};
    case 3:  // against a constant day: no longer two facts
      return {has_reached(born, value(x), years),
              "(CASE WHEN born <= " + on + " THEN " + on +
                  " >= " + birthday("born", std::to_string(years)) + " END)"};
    default: return {not_older_than(born, day, years), not_older_sql(years)};
  }
}

inline question maker::with_parameter() {
  const comparison with = any_comparison();
  const auto parameter = [](const char* id) {
    return term{.kind = term_kind::of_parameter, .name = id};
  };
  const auto compare = [&](const char* key) {
    return [&, key](int amount) {
      return "(" + std::string(key) + with.sql + std::to_string(amount) + ")";
    };
  };
  switch (dice_.roll(4)) {
    case 0:
      return {{.kind = with.kind, .terms = {members.tree, parameter("least")}},
              by_day(least_values, compare("members"))};
    case 1:
      return {
          {.kind = test_kind::not_older_than, .terms = {born.tree, day.tree, parameter("limit")}},
          by_day(limit_values, [&](int years) { return not_older_sql(years); })};
    case 2:  // of two values, so that no fact stands alone
      return {{.kind = with.kind, .terms = {(members + ratio).tree, parameter("least")}},
              by_day(least_values, [&](int amount) {
                return "(members * 100 + ratio" + with.sql + std::to_string(amount * 100) + ")";
              })};
    default: {
      std::string sql = "(CASE level WHEN -1 THEN 0";
      for (std::size_t i = 0; i < wage_values.size(); ++i)
        sql += " WHEN " + std::to_string(i) + " THEN " + by_day(wage_values[i], compare("capital"));
      return {{.kind = with.kind, .terms = {capital.tree, parameter("wage")}}, sql + " END)"};
    }
  }
}

inline question maker::with_terms() {
  const int x = dice_.roll(6);
  const std::string n = std::to_string(x);
  const std::string in_hundredths = std::to_string(x * 100);
  switch (dice_.roll(6)) {
    case 0: return compared(members.tree, "members * 100", ratio.tree, "ratio");
    case 1:
      return {share(members, ratio) <= value(*money::decimal::parse("0.5")),
              "(CASE WHEN ratio > 0 THEN members * 200 <= ratio END)"};
    case 2:
      return compared((members * 2 - ratio).tree, "members * 200 - ratio", value(x).tree,
                      in_hundredths);
    case 3:
      return compared(
          choose<number>({{flag == true, members}, {sex == sex_word::female, ratio}}).tree,
          "(CASE WHEN flag IS NULL THEN NULL WHEN flag = 1 THEN members * 100 WHEN sex "
          "IS NULL THEN NULL WHEN sex = 0 THEN ratio END)",
          value(x).tree, in_hundredths);
    case 4:
      return compared(lower_of(members, ratio).tree, "min(members * 100, ratio)", value(x).tree,
                      in_hundredths);
    default:
      return compared({.kind = term_kind::years_between, .of = {born.tree, day.tree}},
                      "(CASE WHEN born <= day THEN " + years_sql("born", "day") + " ELSE -" +
                          years_sql("day", "born") + " END)",
                      value(x).tree, n);
  }
}

}  // namespace random_rule

#endif  // HOPTAC_TESTS_POLICY_RANDOM_RULE_HPP
