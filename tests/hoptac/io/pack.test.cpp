// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan.hpp>
#include <hoptac/catalogue/vn.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/write.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sample_pack.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::policy;
using io::pack_file, io::pack_sha256, io::read_pack, io::write_pack;
using nlohmann::ordered_json;

std::string all_errors_of(const pack_file& file) {
  std::string out;
  for (const error& one : file.errors) out += describe(one, language::en) + "\n";
  return out;
}

/// Whether a pack is read back as it was written, to the byte: equal numbers may differ in scale,
/// equal texts may not.
void expect_round_trip(const pack_content& content) {
  const std::string text = write_pack(content);
  const pack_file file = read_pack(text, "p.json");
  ASSERT_TRUE(file.ok()) << all_errors_of(file) << text;
  EXPECT_TRUE(file.content == content) << text;
  EXPECT_EQ(write_pack(file.content), text);
  EXPECT_TRUE(pack::make(file.content).has_value());
}

TEST(Pack, OneOfEverythingComesBackAsItWas) {
  expect_round_trip(sample::everything());
  expect_round_trip({.id = "empty", .version = {}});
}

TEST(Pack, TheBundledPacksComeBackAsTheyWere) {
  expect_round_trip(catalogue::bac_kan::programmes());
  expect_round_trip(catalogue::vn::rules());
}

/// The sample pack with one condition.
pack_content with(test when) {
  pack_content out = sample::everything();
  out.rules.resize(1);
  out.rules[0].conditions = {{.id = "only", .when = std::move(when)}};
  out.rules[0].amount.reset();
  return out;
}

/// The condition of `with` as it is written, on one line.
std::string written(const test& when) {
  const auto json = ordered_json::parse(write_pack(with(when)));
  return json["rules"][0]["conditions"][0]["when"].dump();
}

TEST(Pack, EveryQuestionHasOneForm) {
  using enum test_kind;
  const term count = sample::fact_term("count");
  const term sex = sample::fact_term("sex");
  const term born = sample::fact_term("born");
  const term on{.kind = term_kind::reference_date};
  const term limit{.kind = term_kind::of_parameter, .name = "limit"};
  const term one{.value = money::decimal::from_integer(1)};
  const test yes{.kind = known, .name = "count"};
  const struct {
    test when;
    std::string_view json;
  } rows[] = {
      {{}, R"({"all":[]})"},
      {{.kind = all, .of = {yes, yes}}, R"({"all":[{"known":"count"},{"known":"count"}]})"},
      {{.kind = any, .of = {yes}}, R"({"any":[{"known":"count"}]})"},
      {{.kind = negation, .of = {yes}}, R"({"not":{"known":"count"}})"},
      {{.kind = at_least, .of = {yes, yes}, .count = 2},
       R"({"at_least":2,"of":[{"known":"count"},{"known":"count"}]})"},
      {{.kind = equal, .terms = {sex, sample::word_term("female")}},
       R"({"eq":[{"fact":"sex"},{"word":"female"}]})"},
      {{.kind = not_equal, .terms = {count, one}}, R"({"ne":[{"fact":"count"},1]})"},
      {{.kind = less, .terms = {count, one}}, R"({"lt":[{"fact":"count"},1]})"},
      {{.kind = at_most, .terms = {count, one}}, R"({"le":[{"fact":"count"},1]})"},
      {{.kind = greater, .terms = {count, one}}, R"({"gt":[{"fact":"count"},1]})"},
      {{.kind = no_less, .terms = {count, limit}},
       R"({"ge":[{"fact":"count"},{"parameter":"limit"}]})"},
      {{.kind = between, .terms = {count, one, limit}},
       R"({"between":[{"fact":"count"},1,{"parameter":"limit"}]})"},
      {{.kind = one_of, .terms = {sex, sample::word_term("male"), sample::word_term("female")}},
       R"({"in":[{"fact":"sex"},{"word":"male"},{"word":"female"}]})"},
      {yes, R"({"known":"count"})"},
      {{.kind = not_older_than, .terms = {born, on, limit}},
       R"({"not_older_than":[{"fact":"born"},{"reference_date":true},{"parameter":"limit"}]})"},
      {{.kind = has_reached, .terms = {born, on, limit}},
       R"({"has_reached":[{"fact":"born"},{"reference_date":true},{"parameter":"limit"}]})"},
      {{.kind = not_stated, .why = {"văn bản không nêu", "the text does not say"}},
       R"({"not_stated":{"vi":"văn bản không nêu","en":"the text does not say"}})"},
      {{.kind = share,
        .terms = {count, count, {.value = money::decimal::scaled(30, 2)}},
        .compare = at_most},
       R"({"share":[{"fact":"count"},{"fact":"count"}],"le":{"number":"0.30"}})"},
  };
  std::set<test_kind> seen;
  for (const auto& row : rows) {
    SCOPED_TRACE(row.json);
    seen.insert(row.when.kind);
    EXPECT_EQ(written(row.when), row.json);
    expect_round_trip(with(row.when));
  }
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(share));  // the last one
}

TEST(Pack, EveryValueHasOneForm) {
  using enum term_kind;
  const auto number = [](std::int64_t x, int scale) {
    return term{.value = money::decimal::scaled(x, scale)};
  };
  const term count = sample::fact_term("count");
  const term born = sample::fact_term("born");
  const term fee = sample::fact_term("fee");
  const money::any_amount dollars = money::amount<money::usd>::from_minor(-1250);
  const auto dong = [](std::int64_t x) {
    return term{.value = money::any_amount(money::amount<money::vnd>::from_minor(x))};
  };
  const test yes{.kind = test_kind::known, .name = "count"};
  const struct {
    term value;
    std::string_view json;
  } rows[] = {
      {{.value = true}, "true"},
      {{.value = false}, "false"},
      {number(35, 0), "35"},
      {number(-7, 0), "-7"},
      {number(9007199254740991, 0), "9007199254740991"},
      {number(9007199254740992, 0), R"({"number":"9007199254740992"})"},
      {number(-9007199254740992, 0), R"({"number":"-9007199254740992"})"},
      {number(200, 2), R"({"number":"2.00"})"},
      {number(-5, 1), R"({"number":"-0.5"})"},
      {{.value = dollars}, R"({"money":"-12.50","currency":"USD"})"},
      {dong(4'000'000), R"({"money":"4000000","currency":"VND"})"},
      {{.value = calendar::date(2024, 2, 29)}, R"({"date":"2024-02-29"})"},
      {fee, R"({"fact":"fee"})"},
      {{.kind = of_parameter, .name = "wage"}, R"({"parameter":"wage"})"},
      {{.kind = reference_date}, R"({"reference_date":true})"},
      {{.kind = by_reading, .name = "counted", .of = {count, number(1, 0)}},
       R"({"reading":"counted","of":[{"fact":"count"},1]})"},
      {{.kind = years_between, .of = {born, born}},
       R"({"years_between":[{"fact":"born"},{"fact":"born"}]})"},
      {{.kind = months_between, .of = {born, born}},
       R"({"months_between":[{"fact":"born"},{"fact":"born"}]})"},
      {{.kind = days_between, .of = {born, born}},
       R"({"days_between":[{"fact":"born"},{"fact":"born"}]})"},
      {{.kind = add, .of = {fee, dong(1)}},
       R"({"add":[{"fact":"fee"},{"money":"1","currency":"VND"}]})"},
      {{.kind = subtract, .of = {count, number(1, 0)}}, R"({"subtract":[{"fact":"count"},1]})"},
      {{.kind = multiply, .of = {fee, number(2, 0)}}, R"({"multiply":[{"fact":"fee"},2]})"},
      {{.kind = divide, .of = {fee, fee}, .places = 3, .mode = money::rounding::half_even},
       R"({"divide":[{"fact":"fee"},{"fact":"fee"}],"places":3,"rounding":"half_even"})"},
      {{.kind = round, .of = {fee}, .mode = money::rounding::half_away},
       R"({"round":{"fact":"fee"},"places":0,"rounding":"half_away"})"},
      {{.kind = smaller, .of = {count, number(1, 0)}}, R"({"lower_of":[{"fact":"count"},1]})"},
      {{.kind = larger, .of = {count, number(1, 0)}}, R"({"higher_of":[{"fact":"count"},1]})"},
      {{.kind = choose, .branches = {{yes, count}, {{}, number(1, 0)}}},
       R"({"choose":[{"when":{"known":"count"},"then":{"fact":"count"}},{"when":{"all":[]},"then":1}]})"},
  };
  std::set<term_kind> seen;
  for (const auto& row : rows) {
    SCOPED_TRACE(row.json);
    seen.insert(row.value.kind);
    const test when{.kind = test_kind::equal, .terms = {row.value, row.value}};
    EXPECT_EQ(written(when),
              "{\"eq\":[" + std::string(row.json) + "," + std::string(row.json) + "]}");
    expect_round_trip(with(when));
  }
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(choose));  // the last one
}

TEST(Pack, ARuleInCppAndInJsonAreTheSameValue) {
  const fact_of<number> members{{.key = "members", .name = {"số thành viên", "members"}}};
  pack_content in_cpp{.id = "seven", .version = "1"};
  in_cpp.facts = {members.declared};
  in_cpp.rules = {{.id = "registered", .conditions = {{.id = "count", .when = members >= 7}}}};
  const pack_file in_json = read_pack(R"({
    "hoptac_pack": 1, "id": "seven", "version": "1",
    "facts": {"members": {"name": {"vi": "số thành viên", "en": "members"}, "kind": "integer"}},
    "rules": [{"id": "registered",
               "conditions": [{"id": "count", "when": {"ge": [{"fact": "members"}, 7]}}]}]})");
  EXPECT_TRUE(in_json.ok()) << all_errors_of(in_json);
  EXPECT_TRUE(in_json.content == in_cpp);
}

TEST(Pack, WhatIsNotCanonicalIsReadAndWrittenCanonically) {
  const std::string canonical = write_pack(sample::everything());
  EXPECT_EQ(write_pack(read_pack("\xEF\xBB\xBF" + canonical).content), canonical);
  // What another program makes of it: no blanks, escapes, keys in another order.
  const auto sorted = nlohmann::json::parse(canonical);
  pack_content by_key = sample::everything();  // ids order by key now; all else stays
  const auto less = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::sort(by_key.sources.begin(), by_key.sources.end(), less);
  std::sort(by_key.parameters.begin(), by_key.parameters.end(), less);
  std::sort(by_key.facts.begin(), by_key.facts.end(),
            [](const auto& a, const auto& b) { return a.key < b.key; });
  for (parameter& one : by_key.parameters)
    std::sort(one.histories.begin(), one.histories.end(),
              [](const auto& a, const auto& b) { return a.key < b.key; });
  const pack_file file = read_pack(sorted.dump(-1, ' ', true));
  ASSERT_TRUE(file.ok()) << all_errors_of(file);
  EXPECT_TRUE(file.content == by_key);
}

TEST(Pack, HistoriesAreReadInAnyOrderAndKeptInThatOfTime) {
  const pack_file file = read_pack(R"({"hoptac_pack":1,"id":"p","parameters":{"x":{"kind":"date",
    "values":[{"from":"2024-07-01","value":"2024-01-01"},
              {"from":"2020-01-01","to":"2024-06-30","value":"2023-01-01"}]}}})");
  ASSERT_TRUE(file.ok()) << all_errors_of(file);
  const auto held = file.content.parameters[0].histories[0].values.values();
  ASSERT_EQ(held.size(), 2U);
  EXPECT_EQ(held[0].from, calendar::date(2020, 1, 1));
  EXPECT_EQ(held[1].to, std::nullopt);
}

TEST(Pack, TheDeepestWellFormedExpressionsComeBack) {
  test deep{.kind = test_kind::known, .name = "count"};
  for (int i = 0; i < 64; ++i) deep = {.kind = test_kind::all, .of = {std::move(deep)}};
  expect_round_trip(with(deep));
  term chosen{.kind = term_kind::of_fact, .name = "fee"};  // the form with most levels of JSON
  for (int i = 0; i < 64; ++i)
    chosen = {.kind = term_kind::choose, .branches = {{{}, std::move(chosen)}}};
  pack_content content = with({});
  content.rules[0].amount = chosen;
  expect_round_trip(content);
}

TEST(Pack, TheHashIsSha256OfTheCanonicalText) {
  // sha256sum of the same text.
  const pack_content small{.id = "p", .version = "1"};
  EXPECT_EQ(write_pack(small),
            "{\n  \"hoptac_pack\": 1,\n  \"id\": \"p\",\n  \"version\": \"1\"\n}\n");
  EXPECT_EQ(pack_sha256(small), "21396b28441eb461d1e6c88c12c0a49da3458b636f20d1f55d9242b3d8b3a751");
  pack_content other = small;
  other.version = "2";
  EXPECT_NE(pack_sha256(other), pack_sha256(small));
  const std::string text = write_pack(sample::everything());
  EXPECT_EQ(pack_sha256(read_pack(text).content), pack_sha256(sample::everything()));
}

TEST(Pack, TextsAreWrittenAsTheyAre) {
  pack_content content{.id = "p", .version = "1"};
  content.title = {"“Hợp tác xã” \\ \"trẻ\"\n\t\x01\x7F 🌾", {}};
  const std::string text = write_pack(content);
  EXPECT_NE(text.find(R"("vi": "“Hợp tác xã” \\ \"trẻ\"\n\t\u0001)"
                      "\x7F 🌾\"\n"),
            std::string::npos)
      << text;
  expect_round_trip(content);
}

TEST(Pack, WhatIsNotWellFormedIsNotWritten) {
  pack_content content{.id = "p", .version = "1"};
  content.title.vi = "\xFF";
  EXPECT_THROW(static_cast<void>(write_pack(content)), contract_violation);
  EXPECT_THROW(static_cast<void>(write_pack({.id = "Not An Id", .version = {}})),
               contract_violation);
}

/// Makes well-formed packs of every kind of thing, some of each.
class random_pack {
 public:
  explicit random_pack(std::uint64_t seed) : random_(seed) {}

  pack_content make() {
    pack_content out = sample::everything();
    out.title = names();
    out.version = text();
    for (fact& one : out.facts) one.name = names();
    for (parameter& one : out.parameters) {
      one.name = names();
      one.unit = names();
    }
    out.rules[0].conditions.clear();
    for (int i = below(4); i >= 0; --i) {
      condition one{.id = "c" + std::to_string(i), .source = source(), .met = names()};
      one.not_met = names();
      one.when = question(3);
      out.rules[0].conditions.push_back(std::move(one));
    }
    if (coin()) out.rules[0].amount = value('m', 3);
    if (coin()) {
      out.rules[0].named_period.reset();
      out.rules[0].period_dates.clear();
    }
    if (coin()) out.rules[0].ranking.push_back({"fee", coin()});
    for (int i = below(3); i > 0; --i) out.rules[0].gaps.push_back(names());
    histories(out.parameters);
    return out;
  }

  std::set<test_kind> tests;
  std::set<term_kind> terms;

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<std::uint64_t>(end)); }
  bool coin() { return below(2) == 0; }
  std::string text() {
    static constexpr std::string_view pieces[] = {"hợp tác xã", " ", "\"", "\\", "\n", "\t",
                                                  "Đ",          "ế", "/",  "🌾",  "{",  "\x02"};
    std::string out;
    for (int i = below(5); i > 0; --i) out += pieces[below(12)];
    return out;
  }
  bilingual names() { return {text(), text()}; }
  calendar::date day() { return {1990 + below(60), 1 + below(12), 1 + below(28)}; }
  money::decimal decimal() {
    return money::decimal::scaled(static_cast<std::int64_t>(random_()) >> below(60), below(19));
  }
  literal amount() {
    return money::any_amount(
        money::amount<money::vnd>::from_minor(static_cast<std::int64_t>(random_()) >> below(50)));
  }
  legal_source source() {
    if (coin()) return {};
    legal_source out{.instrument = coin() ? "vn.one" : "vn.two"};
    static constexpr std::string_view points[] = {"", "a", "đ", "a1", "y99"};
    if (coin())
      out.where =
          law::provision({1 + below(9999), coin() ? "đ" : ""},
                         coin() ? law::numbered(1 + below(40)) : law::numbered(), points[below(5)]);
    else
      out.part = text();
    out.how = static_cast<law::confirmation>(below(7));
    out.quote = text();
    return out;
  }
  void histories(std::vector<parameter>& all) {
    for (parameter& one : all)
      for (parameter_history& history : one.histories) {
        std::vector<calendar::dated_value<parameter_value>> values;
        int year = 1990;
        for (int i = below(4); i > 0; --i) {
          const calendar::date from(year, 1 + below(12), 1 + below(28));
          year += 1 + below(5);
          const calendar::date to(year, 1 + below(12), 1 + below(28));
          year += 1;
          std::optional<calendar::date> end = to;
          if (i == 1 && coin()) end.reset();
          if (below(4) == 0) {
            values.push_back({std::nullopt, from, end, {"chưa rõ", text()}});
            continue;
          }
          parameter_value held{literal_of(one.kind), source(), std::nullopt};
          if (coin()) held.published = day();
          values.push_back({std::move(held), from, end, coin() ? names() : bilingual()});
        }
        history.values = calendar::dated<parameter_value>::make(std::move(values)).value();
      }
  }
  literal literal_of(value_kind kind) {
    if (kind == value_kind::integer)
      return money::decimal::from_integer(static_cast<std::int64_t>(random_()) >> below(60));
    if (kind == value_kind::decimal) return decimal();
    if (kind == value_kind::money) return amount();
    return day();
  }

  test note(test made) {
    tests.insert(made.kind);
    return made;
  }
  term note(term made) {
    terms.insert(made.kind);
    return made;
  }

  test question(int depth) {
    using enum test_kind;
    const int kind = depth == 0 ? 6 + below(11) : 1 + below(17);
    const char of = "nmd"[below(3)];
    const auto values = [&](std::string_view types) {
      std::vector<term> out;
      for (const char type : types) out.push_back(value(type, depth == 0 ? 0 : depth - 1));
      return out;
    };
    const auto questions = [&](int least) {
      std::vector<test> out;
      for (int i = least + below(3); i > 0; --i) out.push_back(question(depth - 1));
      return out;
    };
    switch (static_cast<test_kind>(kind)) {
      case all: return note({.kind = all, .of = questions(0)});
      case any: return note({.kind = any, .of = questions(0)});
      case negation: return note({.kind = negation, .of = {question(depth - 1)}});
      case at_least: {
        test out{.kind = at_least, .of = questions(1)};
        out.count = below(static_cast<int>(out.of.size()) + 1);
        return note(out);
      }
      case equal:
        return note(
            {.kind = equal, .terms = {sample::fact_term("sex"), sample::word_term("female")}});
      case between: return note({.kind = between, .terms = values(std::string(3, of))});
      case one_of: return note({.kind = one_of, .terms = values(std::string(coin() ? 2 : 4, of))});
      case known: return note({.kind = known, .name = coin() ? "coop" : "sex"});
      case not_older_than: return note({.kind = not_older_than, .terms = values("ddn")});
      case has_reached: return note({.kind = has_reached, .terms = values("ddn")});
      case not_stated:
        return note({.kind = not_stated, .why = {"không nêu " + text(), "not stated " + text()}});
      case share: {
        test out{.kind = share, .terms = values(coin() ? "nnn" : "mmn")};
        out.compare = static_cast<test_kind>(5 + below(6));
        return note(out);
      }
      default:
        return note({.kind = static_cast<test_kind>(kind), .terms = values(std::string(2, of))});
    }
  }

  /// A number, money or a date: `n`, `m`, `d`.
  term value(char type, int depth) {
    using enum term_kind;
    const auto all_of = [&](std::string_view types) {
      std::vector<term> out;
      for (const char one : types) out.push_back(value(one, depth - 1));
      return out;
    };
    const std::string pair(2, type);
    const int kind = below(depth == 0 ? 3 : type == 'n' ? 14 : type == 'm' ? 11 : 5);
    switch (kind) {
      case 0:
        return note({.value = type == 'n'   ? literal(decimal())
                              : type == 'm' ? amount()
                                            : literal(day())});
      case 1: return note(sample::fact_term(type == 'n' ? "rate" : type == 'm' ? "fee" : "born"));
      case 2:
        if (type == 'd' && coin()) return note({.kind = reference_date});
        return note({.kind = of_parameter,
                     .name = type == 'n'   ? "limit"
                             : type == 'm' ? "wage"
                                           : "since"});
      case 3: return note({.kind = by_reading, .name = "counted", .of = all_of(pair)});
      case 4: {
        term out{.kind = choose};
        for (int i = 1 + below(3); i > 0; --i)
          out.branches.push_back({question(depth - 1), value(type, depth - 1)});
        return note(out);
      }
      case 5: return note({.kind = add, .of = all_of(pair)});
      case 6: return note({.kind = subtract, .of = all_of(pair)});
      case 7: return note({.kind = multiply, .of = all_of(type == 'm' ? "nm" : "nn")});
      case 8:
        return note({.kind = divide,
                     .of = all_of(type == 'm' ? "mn" : "mm"),
                     .places = below(19),
                     .mode = static_cast<money::rounding>(1 + below(8))});
      case 9:
        return note({.kind = round,
                     .of = {value(type, depth - 1)},
                     .places = below(19),
                     .mode = static_cast<money::rounding>(1 + below(8))});
      case 10: return note({.kind = coin() ? smaller : larger, .of = all_of(pair)});
      case 11: return note({.kind = years_between, .of = all_of("dd")});
      case 12: return note({.kind = months_between, .of = all_of("dd")});
      default: return note({.kind = days_between, .of = all_of("dd")});
    }
  }

  std::mt19937_64 random_;
};

TEST(Pack, RandomPacksComeBackAsTheyWere) {
  random_pack random(20250301);
  for (int i = 0; i < 200; ++i) {
    SCOPED_TRACE(i);
    const pack_content content = random.make();
    const auto wrong = form_errors(content);
    ASSERT_TRUE(wrong.empty()) << describe(wrong.front(), language::en);
    expect_round_trip(content);
    if (HasFailure()) return;
  }
  EXPECT_EQ(random.tests.size(), static_cast<std::size_t>(test_kind::share));
  EXPECT_EQ(random.terms.size(), static_cast<std::size_t>(term_kind::choose));
}

TEST(Pack, TheExampleOfThePageIsCanonical) {
  const std::string page = io::read_file(HOPTAC_ROOT "/docs/packs.md").value();
  const std::string_view begins = "```json\n{\n  \"hoptac_pack\"";
  const std::size_t at = page.find(begins);
  ASSERT_NE(at, std::string::npos);
  const std::size_t from = at + std::string_view("```json\n").size();
  const std::string example = page.substr(from, page.find("```", from) - from);
  const pack_file file = read_pack(example, "docs/packs.md");
  ASSERT_TRUE(file.ok()) << all_errors_of(file);
  EXPECT_EQ(write_pack(file.content), example);
  EXPECT_NE(page.find(pack_sha256(file.content)), std::string::npos) << pack_sha256(file.content);
}

}  // namespace TEST_FILE
