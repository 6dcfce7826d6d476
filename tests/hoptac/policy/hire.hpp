// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_POLICY_HIRE_HPP
#define HOPTAC_TESTS_POLICY_HIRE_HPP

#include <hoptac/money/amount.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/situation.hpp>
#include <hoptac/policy/write.hpp>

#include <string_view>

/// A small pack for tests: a subsidised hire with an amount that a parameter sets by region. Its
/// numbers are made up.
namespace hoptac_tests {

using namespace hoptac;
using namespace hoptac::policy;

enum class worker { female, male };
enum class level { none, college, university };
enum class region { city, country };

inline calendar::date day(std::string_view text) {
  return calendar::date::parse(text).value();
}
inline money::any_amount dong(std::int64_t count) {
  return money::any_amount(money::amount<money::vnd>::from_minor(count));
}

struct hire_facts {
  fact_of<naming> cooperative{{.key = "cooperative_id", .name = {"hợp tác xã", "cooperative"}}};
  fact_of<worker> sex{{.key = "sex",
                       .name = {"giới tính", "sex"},
                       .values = {{"female", {"nữ", "female"}}, {"male", {"nam", "male"}}}}};
  fact_of<calendar::date> born{{.key = "birth_date",
                                .name = {"ngày sinh", "date of birth"},
                                .precision = calendar::date_precision::year}};
  fact_of<calendar::date> hired{{.key = "hire_date", .name = {"ngày tuyển", "date of hire"}}};
  fact_of<level> degree{{.key = "degree",
                         .name = {"trình độ", "degree"},
                         .values = {{"none", {"không", "none"}},
                                    {"college", {"cao đẳng", "college"}},
                                    {"university", {"đại học", "university"}}},
                         .ordered = true}};
  fact_of<region> place{
      {.key = "region",
       .name = {"vùng", "region"},
       .values = {{"city", {"thành phố", "city"}}, {"country", {"nông thôn", "country"}}}}};
  fact_of<bool> supported{{.key = "supported_before",
                           .name = {"đã được hỗ trợ", "supported before"},
                           .history = history_reading{history_measure::any, {"cooperative_id"}}}};
  fact_of<funds> received{
      {.key = "received",
       .name = {"đã nhận trong năm", "received in the year"},
       .currency = "VND",
       .history = history_reading{
           history_measure::sum, {"cooperative_id"}, history_window::calendar_year}}};
};

inline legal_source source(std::string_view part,
                           law::confirmation how = law::confirmation::read_in_text) {
  return {"test.text", {}, std::string(part), how, "…"};
}

/// 30 for the city, 20 for the country; from 1 July 2024 the city has 35, and from 2025 the
/// country's amount is only remembered.
inline parameter hire_amount() {
  const auto value = [](std::int64_t count,
                        law::confirmation how = law::confirmation::read_in_text) {
    return parameter_value{dong(count), source("2", how)};
  };
  using history = calendar::dated<parameter_value>;
  return {.id = "hire_amount",
          .name = {"mức hỗ trợ", "amount"},
          .kind = value_kind::money,
          .currency = "VND",
          .by = "region",
          .histories = {{"city", history::of({{value(30), day("2022-01-01"), day("2024-06-30")},
                                              {value(35), day("2024-07-01")}})},
                        {"country", history::of({{value(20), day("2022-01-01"), day("2024-12-31")},
                                                 {value(25, law::confirmation::remembered),
                                                  day("2025-01-01")}})}}};
}

inline pack_content hire_content() {
  const hire_facts f;
  const parameter_of<funds> amount(hire_amount());
  rule hire{.id = "hire",
            .title = {"hỗ trợ thuê lao động", "support for a hire"},
            .source = source("1"),
            .in_force_from = day("2022-01-01"),
            .in_force_to = day("2025-12-31"),
            .reference_date = "hire_date",
            .readings = {readings::age("completed_years"), readings::leap_day("mar_1"),
                         readings::incomplete_birth("interval")}};
  hire.conditions = {{.id = "age",
                      .source = source("1.a"),
                      .met = {"trong độ tuổi", "within the age limit"},
                      .not_met = {"quá tuổi", "over the age limit"},
                      .when = (f.sex == worker::female && not_older_than(f.born, f.hired, 35)) ||
                              (f.sex == worker::male && not_older_than(f.born, f.hired, 40))},
                     {.id = "degree",
                      .source = source("1.b"),
                      .met = {"cao đẳng trở lên", "college or higher"},
                      .not_met = {"dưới cao đẳng", "below college"},
                      .when = f.degree >= level::college},
                     {.id = "once",
                      .source = source("1.c"),
                      .met = {"chưa được hỗ trợ", "not supported before"},
                      .not_met = {"đã được hỗ trợ", "supported before"},
                      .when = f.supported == false}};
  hire.amount = amount.tree;
  hire.ranking = {{"hire_date"}};

  rule cap{.id = "cap",
           .title = {"trần hỗ trợ trong năm", "cap of a year"},
           .source = source("3"),
           .reference_date = "hire_date"};
  cap.conditions = {{.id = "room",
                     .source = source("3"),
                     .met = {"chưa quá trần", "below the cap"},
                     .not_met = {"quá trần", "over the cap"},
                     .when = f.received + dong(20) <= dong(50)}};
  cap.amount = value(dong(20)).tree;
  cap.ranking = {{"hire_date", true}};

  return {.id = "test",
          .version = "1",
          .title = {"thử", "test"},
          .sources = {{"test.text", {"Văn bản thử", "Test text"}}},
          .facts = {f.cooperative.declared, f.sex.declared, f.born.declared, f.hired.declared,
                    f.degree.declared, f.place.declared, f.supported.declared, f.received.declared},
          .parameters = {amount.declared},
          .rules = {hire, cap}};
}

inline pack hire_pack() {
  return pack::make(hire_content()).value();
}

/// Someone whom the rule `hire` supports with 30.
inline situation good_hire(const pack& of) {
  situation out(of);
  out.set("cooperative_id", "A").set("sex", "female").set("birth_date", day("1990-03-10"));
  out.set("hire_date", day("2024-06-30")).set("degree", "college").set("region", "city");
  return out.set("supported_before", false);
}

}  // namespace hoptac_tests

#endif  // HOPTAC_TESTS_POLICY_HIRE_HPP
