// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_TRAINING_SUPPORT_HPP
#define HOPTAC_CATALOGUE_VN_TRAINING_SUPPORT_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/catalogue/vn/minimum_wage.hpp>
#include <hoptac/catalogue/vn/money_instruments.hpp>
#include <hoptac/catalogue/vn/support_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move

/// Training, young workers and advisers in the programme 2021-2025: TT 124/2021/TT-BTC and
/// QĐ 1804/QĐ-TTg. The circular sets floors; the people's council of the province sets the levels.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The circular, read in its text.
[[nodiscard]] inline policy::legal_source circular_124(law::provision where,
                                                       std::string_view quote = {}) {
  return policy::cite(circular_124_2021_tt_btc, where, confirmation::read_in_text, quote);
}

/// The circular's first day, and the programme that it pays for.
inline constexpr date circular_124_from{2022, 2, 14};
inline constexpr calendar::period programme_2021_2025 = calendar::period::of_years(2021, 2025);

/// A group of the circular's rules that read the regional minimum wage, which it holds.
[[nodiscard]] inline programme_group group_with_wage() {
  return {.texts = {&circular_124_2021_tt_btc, &decree_90_2019_nd_cp, &decree_38_2022_nd_cp,
                    &decree_74_2024_nd_cp, &decree_293_2025_nd_cp},
          .facts = {shared_facts().on_date.declared, wage_region_fact().declared}};
}

/// The rules `young_worker_level` (TT 124 Đ10) and `young_worker` (QĐ 1804).
[[nodiscard]] inline programme_group young_workers() {
  using namespace policy;
  using namespace money::literals;
  programme_group to = group_with_wage();
  to.texts.push_back(&decision_1804_qd_ttg_2020);
  const auto wage = declare<funds>(to, regional_minimum_wage());

  const auto monthly =
      declare<funds>(to, {.key = "monthly_support",
                          .name = {"mức hỗ trợ lao động trẻ hằng tháng do tỉnh quy định",
                                   "monthly support of a young worker that the province sets"},
                          .currency = "VND"});
  const legal_source level = circular_124(
      10,
      "Mức hỗ trợ hàng tháng ít nhất bằng 1,5 mức lương tối thiểu vùng. Mức chi cụ thể phải được "
      "Hội đồng nhân dân cấp tỉnh quyết định");
  to.rules.push_back(
      {.id = "young_worker_level",
       .title = {"Mức hỗ trợ lao động trẻ hằng tháng", "Monthly level of support of young workers"},
       .source = level,
       .in_force_from = circular_124_from,
       .named_period = programme_2021_2025,
       .reference_date = "on_date",
       .conditions = {{.id = "floor",
                       .source = level,
                       .met = {"mức hỗ trợ từ 1,5 lần lương tối thiểu vùng trở lên",
                               "the level is 1.5 regional minimum wages or more"},
                       .not_met = {"mức hỗ trợ thấp hơn 1,5 lần lương tối thiểu vùng",
                                   "the level is below 1.5 regional minimum wages"},
                       .when = monthly >= wage * 1.5_dec}},
       .gaps = {
           {"Danh mục địa bàn theo vùng lương chưa tìm thấy, nên hồ sơ phải nêu vùng.",
            "The list of areas by wage region was not found, so the application states it."}}});

  const auto persons = declare<number>(
      to, {.key = "young_workers_supported",
           .name = {"số lao động trẻ được hỗ trợ tại tổ chức trong năm, kể cả người này",
                    "young workers supported at the organisation in the year, this "
                    "one included"}});
  const auto months = declare<number>(
      to, {.key = "young_worker_months",
           .name = {"tổng số tháng hỗ trợ người này", "months of support of this worker in all"}});
  const legal_source programme = cite(
      decision_1804_qd_ttg_2020, {}, confirmation::reported,
      "ít nhất bằng 1,5 lần mức lương tối thiểu vùng, tối đa 03 năm/người, tối đa 02 người/tổ chức "
      "kinh tế tập thể/năm");
  to.rules.push_back(
      {.id = "young_worker",
       .title = {"Đưa lao động trẻ về làm việc có thời hạn", "Support of young workers"},
       .source = programme,
       .named_period = programme_2021_2025,
       .period_dates = {"on_date"},
       .reference_date = "on_date",
       .conditions = {{.id = "young",
                       .source = cite(decision_1804_qd_ttg_2020, {}, confirmation::not_found),
                       .met = {"là lao động trẻ", "a young worker"},
                       .not_met = {"không phải lao động trẻ", "no young worker"},
                       .when = not_stated(
                           {"chưa tìm thấy tuổi và trình độ của \"lao động trẻ\"",
                            "the age and the degree of a *young worker* were not found"})},
                      {.id = "persons",
                       .source = programme,
                       .met = {"không quá 02 người mỗi tổ chức mỗi năm",
                               "2 persons or less at the organisation in the year"},
                       .not_met = {"quá 02 người mỗi tổ chức mỗi năm",
                                   "more than 2 persons at the organisation in the year"},
                       .when = persons <= 2},
                      {.id = "years",
                       .source = programme,
                       .met = {"không quá 03 năm mỗi người", "3 years or less per person"},
                       .not_met = {"quá 03 năm mỗi người", "more than 3 years per person"},
                       .when = months <= 36}},
       .gaps = {{"Mức tiền do Hội đồng nhân dân cấp tỉnh quyết định.",
                 "The amount is for the people's council of the province to decide."},
                {"Chưa đọc được ngày bắt đầu có hiệu lực của quyết định.",
                 "The day on which the decision entered into force was not read."}}});
  return to;
}

/// The rules `long_course_least` (TT 124 Đ9.1), `adviser_fee` and `adviser_travel` (Đ6.3b).
[[nodiscard]] inline programme_group training_support() {
  using namespace policy;
  using namespace money::literals;
  programme_group to = group_with_wage();
  const auto wage = declare<funds>(to, regional_minimum_wage());

  const auto long_course = declare<bool>(to, {.key = "long_training",
                                              .name = {"thuộc khóa đào tạo dài hạn của Đ9.1",
                                                       "a long training course of Article 9.1"}});
  const auto below_month = declare<bool>(to, {.key = "course_below_month",
                                              .name = {"khóa đào tạo có thời gian dưới 01 tháng",
                                                       "the course is shorter than a month"}});
  const auto days =
      declare<number>(to, {.key = "course_days",
                           .name = {"số ngày thực tế tham gia khóa đào tạo",
                                    "days on which the course was in fact attended"}});
  const legal_source course =
      circular_124({9, 1},
                   "Trường hợp khóa đào tạo có thời gian dưới 01 tháng thì thực hiện hỗ trợ theo "
                   "số ngày thực tế tham gia khóa đào tạo (26 ngày/ 01 tháng)");
  const expr<funds> of_course = wage * 1.5_dec;
  to.rules.push_back(
      {.id = "long_course_least",
       .title = {"Mức hỗ trợ tối thiểu ăn, ở mỗi khóa đào tạo dài hạn",
                 "Least support for board and lodging of a long training course"},
       .source = course,
       .in_force_from = circular_124_from,
       .named_period = programme_2021_2025,
       .reference_date = "on_date",
       .conditions = {{.id = "long_training",
                       .source = course,
                       .met = {"thuộc khóa đào tạo dài hạn", "it is a long training course"},
                       .not_met = {"không thuộc khóa đào tạo dài hạn",
                                   "it is no long training course"},
                       .when = long_course == true},
                      {.id = "attended",
                       .source = course,
                       .met = {"có tham gia khóa đào tạo", "the course was attended"},
                       .not_met = {"không tham gia ngày nào", "it was attended on no day"},
                       .when = days >= 1}},
       .amount =
           choose<funds>(
               {{below_month == true, divide(of_course * days, 26, 0, money::rounding::exact)},
                {below_month == false, round(of_course, 0, money::rounding::exact)}})
               .tree,
       .gaps = {{"Khóa dưới 01 tháng tính theo ngày thực tế (26 ngày/01 tháng); thông tư không nói "
                 "làm tròn ra sao, nên số tiền lẻ đồng là chưa xác định được.",
                 "A course below one month counts by real days, 26 to the month; the circular does "
                 "not say how to round, so an amount with a part of a dong is not known."},
                {"Mức cụ thể do Hội đồng nhân dân cấp tỉnh quyết định; đây là mức tối thiểu.",
                 "The level is for the people's council of the province to decide; this is the "
                 "least."}}});

  const auto official = declare<bool>(
      to, {.key = "adviser_is_official",
           .name = {"người tư vấn là cán bộ, công chức, viên chức", "the adviser is an official"}});
  const auto hours =
      declare<number>(to, {.key = "guidance_hours",
                           .name = {"số giờ hướng dẫn trực tiếp", "hours of direct guidance"}});
  const auto travel =
      declare<funds>(to, {.key = "travel_of_day",
                          .name = {"chi phí đi lại của một ngày", "travel costs of one day"},
                          .currency = "VND"});
  const auto of_adviser = [&](std::string id, bilingual title, const legal_source& source,
                              const expr<funds>& amount) {
    to.rules.push_back({.id = std::move(id),
                        .title = std::move(title),
                        .source = source,
                        .in_force_from = circular_124_from,
                        .named_period = programme_2021_2025,
                        .reference_date = "on_date",
                        .conditions = {{.id = "no_official",
                                        .source = source,
                                        .met = {"không phải cán bộ, công chức, viên chức",
                                                "the adviser is no official"},
                                        .not_met = {"là cán bộ, công chức, viên chức",
                                                    "the adviser is an official"},
                                        .when = official == false}},
                        .amount = amount.tree});
  };
  of_adviser("adviser_fee",
             {"Thù lao hướng dẫn trực tiếp của người tư vấn không phải cán bộ",
              "Fee for direct guidance by advisers who are no officials"},
             circular_124({6, 3, "b"}, "60.000 đồng/1 giờ hướng dẫn trực tiếp"),
             value(money::dong(60'000)) * hours);
  of_adviser("adviser_travel",
             {"Chi phí đi lại một ngày của người tư vấn không phải cán bộ",
              "Travel costs of one day of advisers who are no officials"},
             circular_124({6, 3, "b"}, "Tối đa 50.000 đồng/1 ngày"),
             lower_of(travel, money::dong(50'000)));
  return to;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_TRAINING_SUPPORT_HPP
