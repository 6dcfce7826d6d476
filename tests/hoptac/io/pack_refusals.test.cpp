// SPDX-License-Identifier: BSL-1.0

// What `read_pack` refuses, and where it says so. In the texts of this file `@` stands where the
// error is to be found; it is taken out before the text is read.

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/pack.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sample_pack.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using io::pack_file, io::read_pack, io::write_pack;

/// A text without its mark, and the place where the mark stood.
struct marked {
  std::string text;
  location where;
};

marked without_mark(std::string text) {
  const std::size_t at = text.find('@');
  if (at == std::string::npos) return {std::move(text), {}};
  text.erase(at, 1);
  marked out{text, {}};
  const std::string before = text.substr(0, at);
  out.where.line = static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n'));
  const std::size_t line = before.rfind('\n') + 1;  // 0 where there is none
  out.where.column = column_of(std::string_view(text).substr(line), at - line);
  return out;
}

void expect_refused(const std::string& text_with_mark, errc code, std::string_view field) {
  const marked m = without_mark(text_with_mark);
  const pack_file file = read_pack(m.text, "p.json");
  EXPECT_TRUE(file.content == policy::pack_content{}) << "half a pack";
  ASSERT_EQ(file.errors.size(), 1U) << text_with_mark << [&] {
    std::string all;
    for (const error& one : file.errors) all += "\n" + describe(one, language::en);
    return all;
  }();
  const error& one = file.errors.front();
  SCOPED_TRACE(describe(one, language::en));
  EXPECT_EQ(one.code(), code) << to_string(code);
  EXPECT_EQ(one.where().file, "p.json");
  EXPECT_EQ(one.where().line, m.where.line);
  EXPECT_EQ(one.where().column, m.where.column);
  EXPECT_EQ(one.where().field, field);
}

/// A pack that is right; rows below put one piece of it wrong.
constexpr std::string_view right = R"({
  "hoptac_pack": 1,
  "id": "ten",
  "title": {"vi": "Gói Một", "en": "Pack One"},
  "sources": {"vn.one": {"vi": "Luật Một"}},
  "facts": {
    "sex": {"name": {"vi": "giới tính"}, "kind": "enumeration", "values": [{"key": "female"}, {"key": "male"}]},
    "born": {"kind": "date", "precision": "year"},
    "hired": {"kind": "date"},
    "fee": {"kind": "money", "currency": "VND"},
    "rate": {"kind": "decimal", "scale": 2},
    "times": {"kind": "integer", "history": {"what": "count", "per": ["coop"], "within": "months", "months": 36}},
    "coop": {"kind": "id"}
  },
  "parameters": {
    "limit": {"kind": "integer", "by": "sex", "values_by": {
      "female": [{"from": "2021-01-01", "to": "2022-12-31", "value": 35},
                 {"from": "2023-01-01", "value": "36", "source": {"instrument": "vn.one", "where": "art_5__para_1", "how": "derived"}}],
      "male": []}},
    "wage": {"kind": "money", "currency": "VND", "values": [{"from": "2021-01-01", "value": "4000000", "published": "2020-12-01"}]}
  },
  "rules": [
    {"id": "young",
     "in_force_from": "2022-01-01", "in_force_to": "2025-12-31", "named_period": "2022-2025",
     "reference_date": "hired",
     "readings": [{"name": "age", "chosen": "birthday", "options": [{"word": "birthday"}]},
                  {"name": "leap_day", "chosen": "mar_1", "options": [{"word": "mar_1"}]},
                  {"name": "incomplete_birth", "chosen": "interval", "options": [{"word": "interval"}]}],
     "conditions": [
       {"id": "age", "when": {"not_older_than": [{"fact": "born"}, {"reference_date": true}, {"parameter": "limit"}]}},
       {"id": "sex", "met": {"vi": "đúng"}, "when": {"any": [{"eq": [{"fact": "sex"}, {"word": "female"}]}]}},
       {"id": "rate", "when": {"share": [{"fact": "rate"}, {"fact": "rate"}], "le": {"number": "0.30"}}}],
     "amount": {"divide": [{"parameter": "wage"}, 2], "places": 0, "rounding": "half_away"},
     "ranking": [{"fact": "hired"}],
     "gaps": [{"vi": "chưa rõ"}]},
    {"id": "other", "conditions": []}
  ]
}
)";

TEST(PackRefusals, TheTextBehindTheRowsIsRight) {
  const pack_file file = read_pack(right);
  EXPECT_TRUE(file.ok()) << describe(file.errors.front(), language::en);
}

/// One row: `from` of the right text becomes `to`.
struct row {
  std::string_view from;
  std::string_view to;
  errc code;
  std::string_view field;
};

void expect_all(const std::vector<row>& rows) {
  for (const row& one : rows) {
    SCOPED_TRACE(one.to);
    std::string text(right);
    const std::size_t at = text.find(one.from);
    ASSERT_NE(at, std::string::npos) << one.from;
    ASSERT_EQ(text.find(one.from, at + 1), std::string::npos) << "twice: " << one.from;
    text.replace(at, one.from.size(), one.to);
    expect_refused(text, one.code, one.field);
  }
}

TEST(PackRefusals, KeysAndTypes) {
  using enum errc;
  expect_all({
      {R"("title": {)", R"(@"titel": {)", json_key_unknown, ""},
      {R"("id": "ten",)", R"("id": "ten", @"id": "ten",)", json_key_repeated, ""},
      {R"({
  "hoptac_pack": 1,)",
       R"(@{)", json_key_missing, ""},
      {R"("hoptac_pack": 1)", R"("hoptac_pack": @2)", pack_format_unknown, ""},
      {R"("hoptac_pack": 1)", R"("hoptac_pack": @"1")", json_type_wrong, ""},
      {R"("title": {"vi": "Gói Một", "en": "Pack One"})", R"("title": @"Gói")", json_type_wrong,
       ""},
      {R"("en": "Pack One")", R"(@"fr": "Paquet")", json_key_unknown, ""},
      {R"("en": "Pack One")", R"("en": @null)", json_type_wrong, ""},
      {R"("hired": {"kind": "date"})", R"("hired": @[])", json_type_wrong, "facts/hired"},
      {R"("hired": {"kind": "date"})", R"("hired": @{})", json_key_missing, "facts/hired"},
      {R"("coop": {"kind": "id"})", R"("coop": {"kind": "id"}, @"fee": {"kind": "id"})",
       json_key_repeated, "facts/fee"},
      {R"("kind": "date", "precision": "year")", R"("kind": "date", "precision": @"years")",
       pack_keyword_unknown, "facts/born"},
      {R"("kind": "decimal")", R"("kind": @"decimals")", pack_keyword_unknown, "facts/rate"},
      {R"("scale": 2)", R"("scale": @2.0)", json_float, "facts/rate"},
      {R"("scale": 2)", R"("scale": @"2")", json_type_wrong, "facts/rate"},
      {R"("scale": 2)", R"("scale": @16)", json_integer_range, "facts/rate"},
      {R"("scale": 2)", R"("scale": @-1)", json_integer_range, "facts/rate"},
      {R"("scale": 2)", R"("scale": @99999999999999999999999)", json_integer_range, "facts/rate"},
      {R"("months": 36)", R"("months": @0)", json_integer_range, "facts/times"},
      {R"("per": ["coop"])", R"("per": @"coop")", json_type_wrong, "facts/times"},
      {R"("per": ["coop"])", R"("per": [@1])", json_type_wrong, "facts/times"},
      {R"("history": {"what": "count", )", R"("history": @{)", json_key_missing, "facts/times"},
      {R"("fee": {"kind": "money", "currency": "VND"})", R"("fee": @{"kind": "money"})",
       json_key_missing, "facts/fee"},
      {R"("fee": {"kind": "money", "currency": "VND"})",
       R"("fee": {"kind": "money", "currency": @"VNX"})", unknown_currency, "facts/fee"},
      {R"("fee": {"kind": "money", "currency": "VND"})",
       R"("fee": {"kind": "money", "currency": @"XAU"})", currency_not_counted, "facts/fee"},
      {R"([{"key": "female"}, {"key": "male"}])",
       R"([{"key": "female"}, {"key": "male"}, {"key": @"female"}])", pack_id_repeated,
       "facts/sex"},
      {R"({"id": "other", "conditions": []})", R"(@{"conditions": []})", json_key_missing,
       "rules/#2"},
      {R"({"id": "other", "conditions": []})", R"({"id": @7, "conditions": []})", json_type_wrong,
       "rules/#2"},
      {R"({"id": "other", "conditions": []})", R"({"id": "other", "conditions": @{}})",
       json_type_wrong, "rules/other"},
      {R"({"id": "other", "conditions": []})", R"({"id": @"young", "conditions": []})",
       pack_id_repeated, "rules/young"},
      {R"({"id": "other", "conditions": []})", R"({"id": "other", "conditions": [@{"id": "x"}]})",
       json_key_missing, "rules/other/x"},
      {R"({"id": "other", "conditions": []})",
       R"({"id": "other", "conditions": [@{"when": {"all": []}}]})", json_key_missing,
       "rules/other/#1"},
      {R"("met": {"vi": "đúng"})", R"(@"mett": {"vi": "đúng"})", json_key_unknown,
       "rules/young/sex"},
      {R"("ranking": [{"fact": "hired"}])", R"("ranking": [{"fact": "hired", "descending": @1}])",
       json_type_wrong, "rules/young"},
      {R"("ranking": [{"fact": "hired"}])", R"("ranking": [@{}])", json_key_missing, "rules/young"},
      {R"("gaps": [{"vi": "chưa rõ"}])", R"("gaps": [@"chưa rõ"])", json_type_wrong, "rules/young"},
      {R"([{"word": "mar_1"}])", R"([{"word": "mar_1"}, {"word": @"mar_1"}])", pack_id_repeated,
       "rules/young"},
      {R"({"name": "leap_day", "chosen": "mar_1",)", R"(@{"name": "leap_day",)", json_key_missing,
       "rules/young"},
  });
}

TEST(PackRefusals, ValuesOfParameters) {
  using enum errc;
  expect_all({
      {R"("value": "4000000")", R"("value": @4000000)", pack_money_not_text, "parameters/wage"},
      {R"("value": "4000000")", R"("value": @4e6)", json_float, "parameters/wage"},
      {R"("value": "4000000")", R"("value": @4000000.0)", json_float, "parameters/wage"},
      {R"("value": "4000000")", R"("value": @"4.000.000")", decimal_unreadable, "parameters/wage"},
      {R"("value": "4000000")", R"("value": @"4000000.5")", not_exact, "parameters/wage"},
      {R"("value": "4000000")", R"("value": @"99999999999999999999")", amount_does_not_fit,
       "parameters/wage"},
      {R"("value": "4000000")", R"("value": @true)", json_type_wrong, "parameters/wage"},
      {R"("value": "4000000")", R"("value": @{"parameter": "wage"})", pack_value_not_stated,
       "parameters/wage"},
      {R"("value": "4000000")", R"("value": @{"add": [1, 2]})", pack_value_not_stated,
       "parameters/wage"},
      {R"("value": "4000000")", R"("value": @{})", pack_value_not_stated, "parameters/wage"},
      {R"("currency": "VND", "values": [)", R"("currency": @"vnd", "values": [)", unknown_currency,
       "parameters/wage"},
      {R"("kind": "money", "currency": "VND", "values": [)",
       R"("kind": @"boolean", "currency": "VND", "values": [)", pack_types_differ,
       "parameters/wage"},
      {R"("value": 35)", R"("value": @35.0)", json_float, "parameters/limit"},
      {R"("value": 35)", R"("value": @"35 tuổi")", decimal_unreadable, "parameters/limit"},
      {R"("value": 35)", R"("value": @123456789012345678901234567890123456789)", decimal_too_long,
       "parameters/limit"},
      {R"({"from": "2021-01-01", "to": "2022-12-31", "value": 35})",
       R"(@{"from": "2021-01-01", "to": "2022-12-31"})", json_key_missing, "parameters/limit"},
      {R"("published": "2020-12-01")", R"("published": @"2020-12-1")", date_unreadable,
       "parameters/wage"},
      {R"({"from": "2023-01-01", "value": "36",)", R"(@{"from": "2023-01-01", "reason": {},)",
       json_key_missing, "parameters/limit"},
      {R"({"from": "2021-01-01", "value": "4000000",)", R"(@{"from": "2021-01-01", "reason": {},)",
       json_key_missing, "parameters/wage"},
      {R"("from": "2023-01-01")", R"("from": @"2023-02-29")", date_does_not_exist,
       "parameters/limit"},
      {R"("from": "2023-01-01")", R"("from": @"2022-12-31")", history_overlaps, "parameters/limit"},
      {R"("from": "2023-01-01", "value")", R"("from": "2023-01-01", "to": @"2022-12-31", "value")",
       dates_out_of_order, "parameters/limit"},
      {R"(, "to": "2022-12-31", "value": 35},
                 {"from": )",
       R"(, "value": 35}, {"from": @)", history_overlaps, "parameters/limit"},
      {R"("male": [])", R"("male": [], @"female": [])", json_key_repeated, "parameters/limit"},
      {R"("male": [])", R"(@"mael": [])", pack_word_unknown, "parameters/limit"},
      {R"("limit": {"kind": "integer", "by": "sex")", R"("limit": @{"kind": "integer")",
       json_key_missing, "parameters/limit"},
      {R"("by": "sex", "values_by")", R"("by": "sex", "values": [], @"values_by")",
       json_keys_exclude, "parameters/limit"},
      {R"("where": "art_5__para_1")", R"("where": @"art_5__clause_1")", citation_unreadable,
       "parameters/limit"},
      {R"("how": "derived")", R"("how": @"guessed")", pack_keyword_unknown, "parameters/limit"},
      {R"("source": {"instrument": "vn.one", "where": "art_5__para_1", "how": "derived"})",
       R"("source": @{"instrument": "vn.one"})", json_key_missing, "parameters/limit"},
      {R"("instrument": "vn.one")", R"("instrument": @"vn.two")", pack_source_unknown,
       "parameters/limit"},
  });
}

TEST(PackRefusals, Rules) {
  using enum errc;
  expect_all({
      {R"("in_force_to": "2025-12-31")", R"("in_force_to": @"2021-12-31")", dates_out_of_order,
       "rules/young"},
      {R"("in_force_to": "2025-12-31")", R"("in_force_to": @"2025")", date_unreadable,
       "rules/young"},
      {R"("named_period": "2022-2025")", R"("named_period": @"2025-2022")", dates_out_of_order,
       "rules/young"},
      {R"("named_period": "2022-2025")", R"("named_period": @"giai đoạn")", period_unreadable,
       "rules/young"},
      {R"("reference_date": "hired")", R"("reference_date": @"hire")", pack_fact_unknown,
       "rules/young"},
      {R"("id": "sex", "met")", R"("id": @"Sex", "met")", pack_id_unusable, "rules/young"},
      {R"("id": "sex", "met")", R"("id": @"age", "met")", pack_id_repeated, "rules/young/age"},
      {R"("id": "sex", "met")", R"("id": @"in_force", "met")", pack_id_repeated,
       "rules/young/in_force"},
      {R"({"word": "female"})", R"({"word": @"femal"})", pack_word_unknown, "rules/young/sex"},
      {R"([{"fact": "sex"}, {"word": "female"}])", R"([{"fact": @"gender"}, {"word": "female"}])",
       pack_fact_unknown, "rules/young/sex"},
      {R"({"id": "sex", "met")",
       R"({"id": @"sex", "source": {"part": "I", "how": "derived"}, "met": {"vi": "đúng"}, "when": {"eq": [{"fact": "sex"}, 1]}}, {"id": "x", "met")",
       pack_types_differ, "rules/young/sex"},
      {R"({"parameter": "limit"}]})", R"({"parameter": @"age"}]})", pack_parameter_unknown,
       "rules/young/age"},
      {R"("chosen": "mar_1")", R"("chosen": @"march")", pack_reading_unknown, "rules/young"},
      {R"("amount": {"divide": [{"parameter": "wage"}, 2], "places": 0, "rounding": "half_away"})",
       R"(@"amount": 4000000)", pack_types_differ, "rules/young/amount"},
      {R"("sources": {"vn.one": {"vi": "Luật Một"}})",
       R"("sources": {"vn.one": {"vi": "Luật Một"}, @"Luật": {}})", pack_id_unusable, "sources"},
      {R"("id": "ten")", R"("id": @"Gói")", pack_id_unusable, "pack"},
  });
}

TEST(PackRefusals, Expressions) {
  using enum errc;
  const std::string_view any = R"({"any": [{"eq": [{"fact": "sex"}, {"word": "female"}]}]})";
  const std::string_view eq = R"({"eq": [{"fact": "sex"}, {"word": "female"}]})";
  const std::string_view wage = R"([{"parameter": "wage"}, 2])";
  const std::string_view where = "rules/young/sex";
  expect_all({
      {any, R"(@true)", json_type_wrong, where},
      {any, R"(@[])", json_type_wrong, where},
      {any, R"(@{})", json_key_missing, where},
      {any, R"({@"eqq": []})", pack_operator_unknown, where},
      {any, R"({"all": [], @"any": []})", json_key_unknown, where},
      {any, R"({"all": [], @"all": []})", json_key_repeated, where},
      {any, R"({"all": @{}})", json_type_wrong, where},
      {any, R"({"not": @[]})", json_type_wrong, where},
      {any, R"(@{"at_least": 1})", json_key_missing, where},
      {any, R"({"at_least": @-1, "of": []})", json_integer_range, where},
      {any, R"({"at_least": @1.5, "of": []})", json_float, where},
      {any, R"({"known": @{"fact": "sex"}})", json_type_wrong, where},
      {any, R"({"known": @"sax"})", pack_fact_unknown, where},
      {any, R"({"not_stated": @"không nêu"})", json_type_wrong, where},
      {eq, R"({"eq": @[{"fact": "sex"}]})", pack_operand_count, where},
      {eq, R"({"between": @[{"fact": "rate"}, 1]})", pack_operand_count, where},
      {eq, R"({"eq": [{"fact": "sex"}, @"female"]})", pack_bare_text, where},
      {eq, R"({"eq": [{"fact": "sex"}, @null]})", json_type_wrong, where},
      {eq, R"({"eq": [{"fact": "sex"}, @["female"]]})", json_type_wrong, where},
      {eq, R"({"eq": [{"fact": "sex"}, {@"wrod": "female"}]})", pack_operator_unknown, where},
      {eq, R"({"eq": [{"fact": "sex"}, {@"all": []}]})", pack_operator_unknown, where},
      {eq, R"({"eq": [{"fact": "sex"}, @{}]})", json_key_missing, where},
      {eq, R"({"eq": [{"fact": "rate"}, @0.3]})", json_float, where},
      {eq, R"({"eq": [{"fact": "rate"}, @3E-1]})", json_float, where},
      {eq, R"({"eq": [{"fact": "rate"}, {"number": @0.3}]})", json_float, where},
      {eq, R"({"eq": [{"fact": "rate"}, {"number": @"0,3"}]})", decimal_unreadable, where},
      {eq, R"({"eq": [{"fact": "rate"}, {"number": @true}]})", json_type_wrong, where},
      {eq, R"({"eq": [{"fact": "fee"}, {"money": @1000, "currency": "VND"}]})", pack_money_not_text,
       where},
      {eq, R"({"eq": [{"fact": "fee"}, {"money": @0.5, "currency": "VND"}]})", json_float, where},
      {eq, R"({"eq": [{"fact": "fee"}, @{"money": "1000"}]})", json_key_missing, where},
      {eq, R"({"eq": [{"fact": "fee"}, {"money": "1000", "currency": @"DONG"}]})", unknown_currency,
       where},
      {eq, R"({"eq": [{"fact": "born"}, {"date": @"01/7/2024"}]})", date_unreadable, where},
      {eq, R"({"eq": [{"fact": "born"}, {"reference_date": @false}]})", json_type_wrong, where},
      {eq, R"({"eq": [{"fact": "born"}, {"reference_date": @"true"}]})", json_type_wrong, where},
      {eq, R"({"eq": [{"fact": "rate"}, @{"reading": "age"}]})", json_key_missing, where},
      {eq, R"({"eq": [{"fact": "rate"}, {"choose": [@{"when": {"all": []}}]}]})", json_key_missing,
       where},
      {wage, R"(@[{"parameter": "wage"}])", pack_operand_count, "rules/young/amount"},
      {R"("places": 0)", R"("places": @19)", json_integer_range, "rules/young/amount"},
      {R"({"divide": [{"parameter": "wage"}, 2], "places": 0,)",
       R"(@{"divide": [{"parameter": "wage"}, 2],)", json_key_missing, "rules/young/amount"},
      {R"("rounding": "half_away")", R"("rounding": @"half_up")", rounding_unknown,
       "rules/young/amount"},
      {R"("le": {"number": "0.30"})", R"("le": {"number": "0.30"}, @"gt": 0)", json_keys_exclude,
       "rules/young/rate"},
      {R"({"share": [{"fact": "rate"}, {"fact": "rate"}], "le": {"number": "0.30"}})",
       R"(@{"share": [{"fact": "rate"}, {"fact": "rate"}]})", json_key_missing, "rules/young/rate"},
  });
}

TEST(PackRefusals, TextThatIsNoJson) {
  using enum errc;
  const struct {
    std::string text;
    errc code;
    std::string_view field = {};
  } rows[] = {
      {"@", json_ended},
      {" \n @", json_ended},
      {"{@", json_ended},
      {"{\"id\": @", json_ended},
      {"{\"id\": \"x\"@", json_ended},
      {"{\"id\": \"x\",\n@", json_ended},
      {"{\"id\": \"x@", json_ended},
      {"@[]", json_type_wrong},
      {"@7", json_type_wrong},
      {"{\"id\": @1.5}", json_float},  // beside the missing format: see below
      {"@tru", json_unreadable},
      {"{@id: 1}", json_unreadable},
      {"{\"id\": @'x'}", json_unreadable},
      {"{\"id\" @\"x\"}", json_unreadable},
      {"{\"id\" @1}", json_unreadable},
      {"{\"id\": @, 1}", json_unreadable},
      {"{\"id\": \"x\",@}", json_unreadable},
      {"{\"id\": \"x\"} @x", json_unreadable},
      {"{\"id\": \"x\"} @,", json_unreadable},
      {"{\"id\": \"x\"}@{}", json_unreadable},
      {"{\"a\": [1@:2]}", json_unreadable, "a"},
      {"{\"a\": [1,@,2]}", json_unreadable, "a"},
      {"{\"a\": [1 @2]}", json_unreadable, "a"},
      {"{\"a\": @+1}", json_unreadable},
      {"{@// note\n}", json_unreadable},
      {"{\"a\": \"Đỗ @\n\"}", json_string_unreadable},
      {"{\"a\": \"Đỗ \\@q\"}", json_string_unreadable},
      {"{\"a\": \"\\ud800@\"}", json_string_unreadable},
      {"{\"a\": \"\\u12@g4\"}", json_string_unreadable},
      {"{\"a\": @1e999}", json_float},
      {"{\"a\": @" + std::string(400, '9') + "}", decimal_too_long},
      {"{\"a\": \"Đỗ @\xFF\"}", json_not_utf8},
      {std::string("{\"a\": \"Đỗ @\0\"}", 15), file_has_nul},
      {"{\"rules\": [{\"id\": \"first\"}, {\"id\": \"second\", \"conditions\": [{\"id\": \"age\", "
       "\"when\": {\"all\": [@}]}}]}",
       json_unreadable, "rules/second/age"},
      {"{\"facts\": {\"sex\": {\"kind\": @enumeration}}}", json_unreadable, "facts/sex"},
      {"{\"a\": " + std::string(255, '[') + "@[" + std::string(256, ']') + "}", json_too_deep, "a"},
  };
  for (const auto& one : rows) {
    SCOPED_TRACE(one.text);
    const marked m = without_mark(one.text);
    const pack_file file = read_pack(m.text, "p.json");
    ASSERT_FALSE(file.ok());
    // A file that is JSON and no pack has more than one error.
    const auto found = std::find_if(file.errors.begin(), file.errors.end(),
                                    [&](const error& e) { return e.code() == one.code; });
    if (one.code != json_float && one.code != json_type_wrong) {
      EXPECT_EQ(file.errors.size(), 1U);
    }
    ASSERT_NE(found, file.errors.end()) << describe(file.errors.front(), language::en);
    EXPECT_EQ(found->where().line, m.where.line);
    EXPECT_EQ(found->where().column, m.where.column);
    EXPECT_EQ(found->where().field, one.field);
  }
}

TEST(PackRefusals, ALineEndsAsInATextEditor) {
  for (const std::string_view end : {"\n", "\r\n", "\r"}) {
    std::string text = "{";
    for (int i = 0; i < 3; ++i) text += end;
    text += "  !";
    const pack_file file = read_pack(text);
    ASSERT_EQ(file.errors.size(), 1U);
    EXPECT_EQ(file.errors[0].where().line, 4U);
    EXPECT_EQ(file.errors[0].where().column, 3U);
  }
}

TEST(PackRefusals, AFileThatIsTooLargeIsNotRead) {
  const pack_file file = read_pack(std::string(io::largest_pack + 1, ' '), "p.json");
  ASSERT_EQ(file.errors.size(), 1U);
  EXPECT_EQ(describe(file.errors[0], language::en),
            "p.json: HT2015 the file is larger than 16777216 bytes");
}

TEST(PackRefusals, EverythingThatIsWrongIsSaidInTheOrderOfTheFile) {
  const pack_file file = read_pack(R"({"hoptac_pack": 1, "id": "p", "titel": {},
 "facts": {"x": {"kind": "intger"}},
 "rules": [{"id": "r", "in_force_from": "2024-13-01",
            "conditions": [{"id": "c", "when": {"ge": [{"fact": "x"}, 1.5]}}]}]})",
                                   "p.json");
  std::string all;
  for (const error& one : file.errors) all += describe(one, language::en) + "\n";
  EXPECT_EQ(all,
            "p.json:1:31: HT2207 there is no key “titel” (title?); the keys are hoptac_pack, id, "
            "version, title, territory, sources, facts, parameters, rules\n"
            "p.json:2:26: HT2214 facts/x: “intger” is not a word of “kind” (integer?); the words "
            "are boolean, integer, decimal, money, date, enumeration, id\n"
            "p.json:3:41: HT0202 rules/r: the day “2024-13-01” is not in the calendar\n"
            "p.json:4:71: HT2211 rules/r/c: “1.5” is a JSON number with a point or an exponent, "
            "which readers round: write it as a string\n");
}

TEST(PackRefusals, TheSameErrorOfTheFormIsFoundAtEachOfItsPlaces) {
  const pack_file file = read_pack(R"({"hoptac_pack": 1, "id": "p", "rules": [{"id": "r",
 "conditions": [{"id": "c", "when": {"all": [
   {"known": "x"},
   {"known": "x"}]}}]}]})");
  ASSERT_EQ(file.errors.size(), 2U);
  for (std::uint32_t i = 0; i < 2; ++i) {
    EXPECT_EQ(file.errors[i].code(), errc::pack_fact_unknown);
    EXPECT_EQ(file.errors[i].where().line, 3 + i);
    EXPECT_EQ(file.errors[i].where().column, 14U);
    EXPECT_EQ(file.errors[i].where().field, "rules/r/c");
  }
}

TEST(PackRefusals, WhatAFileSaysCannotDriveATerminal) {
  const std::string long_id(10'000, 'x');
  for (const std::string& id : {std::string("\\u001b[2J"), std::string("\\n"), long_id}) {
    const pack_file file = read_pack("{\"hoptac_pack\": 1, \"id\": \"p\", \"facts\": {\"" + id +
                                     "\": {\"kind\": 1}}, \"" + id +
                                     "\": 0, \"rules\": [{\"id\": \"" + id + "\", \"gaps\": 1}]}");
    EXPECT_EQ(file.errors.size(), 3U);
    for (const error& one : file.errors)
      for (const language lang : {language::vi, language::en}) {
        const std::string said = describe(one, lang);
        EXPECT_EQ(said.find_first_of("\n\x1b"), std::string::npos) << said;
        EXPECT_LT(said.size(), 400U);
      }
  }
}

TEST(PackRefusals, NoBeginningOfAPackIsOne) {
  const std::string text = write_pack(sample::everything());
  for (std::size_t size = 0; size + 2 < text.size(); size += 1 + size / 256) {
    const std::string_view head = std::string_view(text).substr(0, size);
    const pack_file file = read_pack(head);
    ASSERT_EQ(file.errors.size(), 1U) << head;
    const auto lines = 1 + std::count(head.begin(), head.end(), '\n');
    ASSERT_LE(file.errors[0].where().line, lines);
  }
}

}  // namespace TEST_FILE
