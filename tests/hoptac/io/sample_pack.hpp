// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_IO_SAMPLE_PACK_HPP
#define HOPTAC_TESTS_IO_SAMPLE_PACK_HPP

#include <hoptac/policy/pack.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// A pack with one of everything that a pack can say. None of it is law.
namespace sample {

using namespace hoptac;
using namespace hoptac::policy;

inline term fact_term(std::string key) {
  return {.kind = term_kind::of_fact, .name = std::move(key)};
}

inline term word_term(std::string key) {
  return {.value = word{std::move(key)}};
}

inline legal_source source() {
  return {.instrument = "vn.one",
          .where = {{12, "a"}, 3, "đ1"},
          .how = law::confirmation::read_in_text,
          .quote = "không quá “35” tuổi"};
}

inline literal dong(std::int64_t x) {
  return money::any_amount(money::amount<money::vnd>::from_minor(x));
}

inline std::vector<fact> facts() {
  return {
      {.key = "flag", .kind = value_kind::boolean},
      {.key = "count", .name = {"số lượng", "count"}, .kind = value_kind::integer},
      {.key = "rate", .kind = value_kind::decimal, .scale = 2},
      {.key = "fee", .kind = value_kind::money, .currency = "VND"},
      {.key = "born",
       .name = {"ngày sinh", "date of birth"},
       .kind = value_kind::date,
       .precision = calendar::date_precision::year},
      {.key = "paid", .kind = value_kind::date, .precision = calendar::date_precision::month},
      {.key = "hired", .kind = value_kind::date},
      {.key = "sex",
       .kind = value_kind::enumeration,
       .values = {{"female", {"nữ", "female"}}, {"male", {"nam", "male"}}}},
      {.key = "level",
       .kind = value_kind::enumeration,
       .values = {{"none"}, {"college", {"cao đẳng", {}}}},
       .ordered = true},
      {.key = "coop", .kind = value_kind::id},
      {.key = "before",
       .kind = value_kind::boolean,
       .history = {{.what = history_measure::any, .per = {"coop"}}}},
      {.key = "times",
       .kind = value_kind::integer,
       .history = {{.what = history_measure::count,
                    .per = {"coop", "sex"},
                    .within = history_window::calendar_year}}},
      {.key = "given",
       .kind = value_kind::money,
       .currency = "VND",
       .history = {{.what = history_measure::sum,
                    .per = {"coop"},
                    .within = history_window::months,
                    .months = 36}}},
  };
}

inline std::vector<parameter> parameters() {
  const auto whole = [](int x) { return literal(money::decimal::from_integer(x)); };
  const auto always = [](literal value) {
    return calendar::dated<parameter_value>::of(
        {{parameter_value{std::move(value), {}, {}}, {2021, 1, 1}, {}, {}}});
  };
  parameter limit{.id = "limit",
                  .name = {"tuổi", "age"},
                  .kind = value_kind::integer,
                  .unit = {"tuổi", "years"},
                  .by = "sex"};
  limit.histories = {{"female", always(whole(35))}, {"male", always(whole(40))}};
  parameter rate{.id = "rate", .kind = value_kind::decimal};
  rate.histories = {{"", always(money::decimal::scaled(680, 2))}};
  parameter wage{.id = "wage", .kind = value_kind::money, .currency = "VND"};
  wage.histories = {
      {"", calendar::dated<parameter_value>::of(
               {{parameter_value{dong(4'000'000), source(), {{2020, 12, 1}}},
                 {2021, 1, 1},
                 {{2022, 6, 30}},
                 {}},
                {std::nullopt, {2022, 7, 1}, {{2022, 12, 31}}, {"chưa rõ", "not known"}},
                {parameter_value{dong(4'500'000), source(), {}}, {2023, 2, 1}, {}, {}}})}};
  parameter since{.id = "since", .kind = value_kind::date};
  since.histories = {{"", always(calendar::date(2022, 3, 4))}};
  parameter held_never{.id = "held_never", .kind = value_kind::integer};
  held_never.histories = {{"", {}}};
  return {limit, rate, wage, since, held_never, {.id = "no_history"}};
}

inline pack_content everything() {
  pack_content out{.id = "sample", .version = "1.0", .title = {"Mẫu", "Sample"}};
  out.sources = {{"vn.one", {"Luật Một", "Law One"}}, {"vn.two", {}}};
  out.territory = territory{"06",
                            {"tỉnh Một", "Province One"},
                            calendar::date(2025, 6, 30),
                            {"tỉnh Hai", {}},
                            source(),
                            {"hired", "paid"}};
  out.facts = facts();
  out.parameters = parameters();

  rule first{.id = "first", .title = {"Một", "One"}, .source = source()};
  first.in_force_from = calendar::date(2022, 1, 1);
  first.in_force_to = calendar::date(2025, 12, 31);
  first.named_period = calendar::period::of_years(2022, 2025);
  first.period_dates = {"hired"};
  first.reference_date = "hired";
  first.beneficiaries = beneficiaries{
      "coop",
      {entity::organisation_kind::cooperative, entity::organisation_kind::cooperative_union},
      source(),
      {{entity::legal_status::suspended, truth::not_met, source()},
       {entity::legal_status::ending, truth::not_known, {}}}};
  first.readings = {readings::age("birthday"),
                    readings::leap_day("mar_1"),
                    readings::incomplete_birth("interval"),
                    {"counted", "all", {{"all", {"mọi", "all"}}, {"some", {}}}}};
  first.conditions = {
      {.id = "sex",
       .source = {.instrument = "vn.two", .part = "II.3.2", .how = law::confirmation::remembered},
       .met = {"là nữ", "a woman"},
       .not_met = {"không là nữ", "no woman"},
       .when = {.kind = test_kind::equal, .terms = {fact_term("sex"), word_term("female")}}},
      {.id = "always"}};
  first.amount = term{.kind = term_kind::of_parameter, .name = "wage"};
  first.ranking = {{"hired", false}, {"count", true}};
  first.gaps = {{"chưa rõ mức", "the rate is not known"}, {}};
  out.rules = {first, {.id = "second"}};
  return out;
}

}  // namespace sample

#endif  // HOPTAC_TESTS_IO_SAMPLE_PACK_HPP
