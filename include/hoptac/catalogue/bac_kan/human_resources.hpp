// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_HUMAN_RESOURCES_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_HUMAN_RESOURCES_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/catalogue/bac_kan/facts.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

enum class worker_sex { female, male };
enum class worker_qualification {
  none,
  elementary,
  intermediate,
  college,
  university,
  master,
  doctor
};
enum class worker_relation { member, member_child, outside };

/// What is known of one worker whom a cooperative hires.
struct worker_facts {
  policy::fact_of<worker_sex> sex{
      {.key = "sex",
       .name = {"giới tính", "sex"},
       .values = {{"female", {"nữ", "female"}}, {"male", {"nam", "male"}}}}};
  policy::fact_of<date> hire_date{
      {.key = "hire_date", .name = {"ngày tuyển dụng", "date of hire"}}};
  policy::fact_of<worker_qualification> qualification{
      {.key = "qualification",
       .name = {"trình độ chuyên môn", "qualification"},
       .values = {{"none", {"chưa qua đào tạo", "none"}},
                  {"elementary", {"sơ cấp", "elementary"}},
                  {"intermediate", {"trung cấp", "intermediate"}},
                  {"college", {"cao đẳng", "college"}},
                  {"university", {"đại học", "university"}},
                  {"master", {"thạc sĩ", "master"}},
                  {"doctor", {"tiến sĩ", "doctor"}}},
       .ordered = true,
       .labels = {"trình độ"}}};
  policy::fact_of<worker_relation> relation{
      {.key = "relation",
       .name = {"quan hệ với hợp tác xã", "relation to the cooperative"},
       .values = {{"member", {"thành viên", "member"}},
                  {"member_child", {"con em thành viên", "child of a member"}},
                  {"outside", {"lao động thuê ngoài", "hired from outside"}}},
       .labels = {"quan hệ"}}};
  policy::fact_of<bool> supported_before{
      {.key = "supported_before",
       .name = {"hợp tác xã đã được hỗ trợ theo chương trình này",
                "the cooperative has received this support before"},
       .history =
           policy::history_reading{.what = policy::history_measure::any, .per = {"cooperative_id"}},
       .labels = {"đã được hỗ trợ"}}};
};

/// The programme `human_resources`: a cooperative hires one worker of college level or higher. An
/// application is about one worker.
[[nodiscard]] inline programme_group human_resources() {
  using namespace policy;
  const common_facts common;
  const worker_facts worker;
  // The plan gives no day for either limit, so they are numbers of the text and no histories.
  const auto on = by_reading<date>("age_at", {worker.hire_date, common.application_date});
  const test young_enough =
      (worker.sex == worker_sex::female && not_older_than(common.birth_date, on, 35)) ||
      (worker.sex == worker_sex::male && not_older_than(common.birth_date, on, 40));

  rule support{
      .id = "human_resources",
      .title = {"Hỗ trợ nguồn nhân lực cho hợp tác xã giai đoạn 2022-2025",
                "Support of cooperatives with human resources 2022-2025"},
      .source = cite_part(human_resources_plan_2022_2025, {}, confirmation::reported,
                          "Kế hoạch hỗ trợ nguồn nhân lực cho HTX trên địa bàn tỉnh Bắc Kạn giai "
                          "đoạn 2022-2025"),
      .named_period = calendar::period::of_years(2022, 2025),
      .period_dates = {"hire_date", "application_date"},
      .reference_date = "hire_date",
      .beneficiaries = meant_for({entity::organisation_kind::cooperative},
                                 cite_plan("II.3.2",
                                           "Mỗi HTX được hỗ trợ một lần để thuê 01 lao "
                                           "động có trình độ Cao đẳng trở lên")),
      .readings = {readings::age("completed_years"),
                   {"age_at",
                    "hire",
                    {{"hire", {"tính tuổi tại ngày tuyển dụng", "age on the date of hire"}},
                     {"application",
                      {"tính tuổi tại ngày nộp hồ sơ", "age on the date of the application"}}}},
                   {"period",
                    "stated",
                    {{"stated",
                      {"giai đoạn 2022-2025 tính theo mọi ngày đã nêu; khác nhau thì chưa xác định "
                       "được",
                       "2022-2025 by all dates that are stated; where they differ, not known"}},
                     {"hire",
                      {"giai đoạn 2022-2025 tính theo ngày tuyển dụng",
                       "2022-2025 by the date of hire"}},
                     {"application",
                      {"giai đoạn 2022-2025 tính theo ngày nộp hồ sơ",
                       "2022-2025 by the date of the application"}}}},
                   readings::leap_day("mar_1"),
                   readings::incomplete_birth("interval")},
      .conditions =
          {{.id = "age",
            .source = cite_plan("II.3.2",
                                "độ tuổi không quá 35 tuổi đối với lao động là nữ và không quá 40 "
                                "đối với nam"),
            .met = {"trong độ tuổi (nữ không quá 35, nam không quá 40)",
                    "within the age limit (women 35, men 40)"},
            .not_met = {"quá tuổi (nữ không quá 35, nam không quá 40)",
                        "over the age limit (women 35, men 40)"},
            .when = young_enough},
           {.id = "qualification",
            .source = cite_plan("II.3.2", "01 lao động có trình độ Cao đẳng trở lên"),
            .met = {"có trình độ cao đẳng trở lên", "of college level or higher"},
            .not_met = {"trình độ dưới cao đẳng", "below college level"},
            .when = worker.qualification >= worker_qualification::college},
           {.id = "relation",
            .source = cite_plan("II.3.2",
                                "lao động là thành viên, con em thành viên HTX và người lao động "
                                "thuê ngoài"),
            .met = {"là thành viên, con em thành viên hoặc lao động thuê ngoài",
                    "a member, a child of a member or hired from outside"},
            .not_met = {"không thuộc diện lao động được hỗ trợ",
                        "not a worker of a supported kind"},
            .when = one_of(worker.relation, {worker_relation::member, worker_relation::member_child,
                                             worker_relation::outside})},
           {.id = "once",
            .source = cite_plan("II.3.2", "Mỗi HTX được hỗ trợ một lần"),
            .met = {"hợp tác xã chưa được hỗ trợ lần nào",
                    "the cooperative has not been supported before"},
            .not_met = {"hợp tác xã đã được hỗ trợ một lần",
                        "the cooperative has already been supported once"},
            .when = worker.supported_before == false}},
      .ranking = {{.fact = "hire_date"}},
      .gaps = {
          {"Chưa tìm thấy mức hỗ trợ hằng tháng.", "The monthly amount was not found."},
          {"Chưa tìm thấy số tháng được hỗ trợ.", "For how many months was not found."},
          {"Văn bản không nêu tính tuổi tại ngày nào: ngày tuyển dụng hay ngày nộp hồ sơ.",
           "The text does not say on which day the age is taken: of the hire or of the "
           "application."},
          {"Văn bản không giải thích “không quá 35 tuổi”: hết tuổi 35 hay đến sinh nhật lần thứ "
           "35.",
           "The text does not explain “not over 35 years”: to the end of that year of age, or to "
           "the 35th birthday."},
          {"Văn bản không nêu việc nào phải diễn ra trong giai đoạn 2022-2025: tuyển dụng hay nộp "
           "hồ sơ.",
           "The text does not say what must happen within 2022-2025: the hire or the application."},
          {"Mỗi hợp tác xã được hỗ trợ thuê 01 lao động; mỗi hồ sơ nêu một người.",
           "Each cooperative is supported for one worker; each application names one person."},
          {"Nhu cầu của hợp tác xã và chuyên môn phù hợp với lĩnh vực hoạt động được nêu là mục "
           "đích; văn bản không nêu cách xét.",
           "The need of the cooperative and a qualification that fits its field are named as the "
           "purpose; how they are judged is not stated."}}};

  return {.texts = {&human_resources_plan_2022_2025, &plan_2025},
          .facts = {common.cooperative_id.declared, worker.sex.declared, common.birth_date.declared,
                    worker.hire_date.declared, common.application_date.declared,
                    worker.qualification.declared, worker.relation.declared,
                    worker.supported_before.declared},
          .rules = {std::move(support)}};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_HUMAN_RESOURCES_HPP
