// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_ORGANISATION_RULES_HPP
#define HOPTAC_CATALOGUE_VN_ORGANISATION_RULES_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

/// Members and registration: Luật 17/2023/QH15, Đ4, Đ30, Đ107, and what the law of 2012 asked.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The least number of members by kind of organisation, read on the day of establishment.
///
/// The number of the law of 2012 is reported, the day on which that law began is only remembered;
/// it certainly was in force when a circular that guides it was (TT 09/2017, 31 May 2017), so the
/// value is trusted from that day.
[[nodiscard]] inline policy::parameter minimum_members() {
  using namespace money::literals;
  using history = calendar::dated<policy::parameter_value>;
  const auto under_2012 = [](confirmation how) {
    return policy::cite(law_23_2012_qh13, {}, how, "do ít nhất 07 thành viên tự nguyện thành lập");
  };
  return {
      .id = "minimum_members",
      .name = {"số thành viên chính thức tối thiểu", "least number of official members"},
      .kind = policy::value_kind::integer,
      .unit = {"thành viên", "members"},
      .by = "organisation_kind",
      .histories = {
          {"cooperative_group",
           history::of({held(2_dec,
                             law_2023(4,
                                      "được hình thành trên cơ sở hợp đồng hợp tác do ít nhất 02 "
                                      "thành viên tự nguyện thành lập"),
                             law_2023_from)})},
          {"cooperative",
           history::of({held(7_dec, under_2012(confirmation::remembered), date(2013, 7, 1),
                             date(2017, 5, 30)),
                        held(7_dec, under_2012(confirmation::reported), date(2017, 5, 31),
                             date(2024, 6, 30)),
                        held(5_dec,
                             law_2023(4,
                                      "tổ chức có tư cách pháp nhân do ít nhất 05 thành viên chính "
                                      "thức tự nguyện thành lập"),
                             law_2023_from)})},
          {"cooperative_union",
           history::of(
               {held(3_dec, law_2023(4, "do ít nhất 03 hợp tác xã là thành viên chính thức"),
                     law_2023_from)})}}};
}

/// The rules `minimum_members`, `group_registration` (Đ107.2), `member_age` and
/// `foreign_official_members` (Đ30).
[[nodiscard]] inline programme_group organisation_rules() {
  using namespace policy;
  using namespace money::literals;
  const shared_facts of;
  programme_group to{
      .texts = {&law_23_2012_qh13, &law_17_2023_qh15},
      .facts = {of.on_date.declared, of.organisation_kind.declared, of.official_members.declared,
                of.birth_date.declared, of.member_kind.declared}};

  const auto least = declare<number>(to, minimum_members());
  const auto established = declare<date>(
      to, {.key = "establishment_date",
           .name = {"ngày thành lập, đăng ký", "day of establishment, registration"}});
  to.rules.push_back(
      {.id = "minimum_members",
       .title = {"Số thành viên tối thiểu khi thành lập",
                 "Least number of members when established"},
       .source = law_2023(4),
       .reference_date = established.declared.key,
       .conditions = {{.id = "enough_members",
                       .source = law_2023(4),
                       .met = {"đủ số thành viên tối thiểu", "there are enough members"},
                       .not_met = {"chưa đủ số thành viên tối thiểu", "there are too few members"},
                       .when = of.official_members >= least}},
       .gaps = {
           {"Chưa tìm thấy nguồn cho ngày Luật 23/2012/QH13 bắt đầu có hiệu lực và cho số tối "
            "thiểu của tổ hợp tác, liên hiệp hợp tác xã trước ngày 01/7/2024.",
            "No source was found for the day on which Law 23/2012/QH13 entered into force, nor "
            "for the least numbers of groups and unions before 1 July 2024."}}});

  const auto contributes = declare<bool>(
      to, {.key = "members_contribute_capital",
           .name = {"tổ hợp tác có góp vốn", "members of the group contribute capital"}});
  const auto open_ended = declare<bool>(to, {.key = "contract_without_term",
                                             .name = {"hợp đồng hợp tác không xác định thời hạn",
                                                      "the contract of cooperation has no term"}});
  const auto months =
      declare<number>(to, {.key = "contract_months",
                           .name = {"thời hạn hợp đồng hợp tác (tháng)",
                                    "term of the contract of cooperation, months"}});
  const auto asks = declare<bool>(
      to, {.key = "asks_for_support",
           .name = {"đề nghị thụ hưởng chính sách của Nhà nước", "asks for support by the State"}});
  to.rules.push_back(
      {.id = "group_registration",
       .title = {"Tổ hợp tác phải đăng ký", "Cooperative groups that must register"},
       .source = law_2023({107, 2}),
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .conditions = {
           {.id = "kind",
            .source = law_2023({107, 2}),
            .met = {"là tổ hợp tác", "it is a cooperative group"},
            .not_met = {"không phải tổ hợp tác", "it is no cooperative group"},
            .when = of.organisation_kind == organisation::cooperative_group},
           {.id = "duty",
            .source = law_2023({107, 2},
                               "có góp vốn và hợp đồng hợp tác không xác định thời hạn hoặc có "
                               "thời hạn từ 12 tháng trở lên hoặc tổ hợp tác đề nghị thụ hưởng "
                               "chính sách của Nhà nước"),
            .met = {"có góp vốn với hợp đồng không thời hạn hoặc từ 12 tháng, hoặc đề nghị hỗ trợ",
                    "capital is contributed under a contract without a term or of 12 months or "
                    "more, or support is asked for"},
            .not_met = {"không thuộc trường hợp phải đăng ký", "none of the cases of registration"},
            .when =
                (contributes == true && (open_ended == true || months >= 12)) || asks == true}}});

  const auto admission = declare<date>(
      to, {.key = "admission_date", .name = {"ngày gia nhập", "day of admission as a member"}});
  const auto capacity =
      declare<bool>(to, {.key = "full_civil_capacity",
                         .name = {"có năng lực hành vi dân sự đầy đủ", "has full civil capacity"}});
  const test adult = has_reached(of.birth_date, admission, 18);
  const test associate = of.member_kind == member::non_capital_associate;
  to.rules.push_back(
      {.id = "member_age",
       .title = {"Cá nhân gia nhập", "Individuals who join"},
       .source = law_2023(30),
       .in_force_from = law_2023_from,
       .reference_date = admission.declared.key,
       .readings = {readings::leap_day("mar_1"), readings::incomplete_birth("interval")},
       .conditions =
           {{.id = "age",
             .source = law_2023(30, "từ đủ 15 tuổi trở lên đến dưới 18 tuổi"),
             .met = {"đủ 18 tuổi, hoặc đủ 15 tuổi với thành viên liên kết không góp vốn",
                     "of full 18 years, or of full 15 as a non-capital associate"},
             .not_met = {"chưa đủ tuổi để gia nhập", "too young to join"},
             .when = adult || (associate && has_reached(of.birth_date, admission, 15))},
            {.id = "capacity",
             .source = law_2023(30, "từ đủ 18 tuổi trở lên, có năng lực hành vi dân sự đầy đủ"),
             .met = {"có năng lực hành vi dân sự đầy đủ, nếu đủ 18 tuổi",
                     "of full civil capacity, if of full 18 years"},
             .not_met = {"không có năng lực hành vi dân sự đầy đủ", "without full civil capacity"},
             .when = capacity == true || (associate && !adult)}},
       .gaps = {{"Luật không nói ngày sinh 29/02 tính vào ngày nào ở năm không nhuận, và ngày sinh "
                 "không đầy đủ xác định ra sao.",
                 "The law does not say which day counts for a birth on 29 February in a common "
                 "year, nor what an incomplete date of birth counts as."}}});

  const auto foreign = declare<number>(
      to, {.key = "foreign_official_members",
           .name = {"số thành viên chính thức là tổ chức kinh tế có vốn đầu tư nước "
                    "ngoài, cá nhân là nhà đầu tư nước ngoài",
                    "official members who are foreign investors or organisations "
                    "with foreign capital"}});
  to.rules.push_back({.id = "foreign_official_members",
                      .title = {"Tỷ lệ thành viên chính thức là nhà đầu tư nước ngoài",
                                "Share of foreign investors among the official members"},
                      .source = law_2023(30),
                      .in_force_from = law_2023_from,
                      .reference_date = "on_date",
                      .conditions = {{.id = "below_35_percent",
                                      .source = law_2023(30, "phải chiếm tỷ lệ dưới 35%"),
                                      .met = {"chiếm dưới 35 %", "less than 35 %"},
                                      .not_met = {"chiếm từ 35 % trở lên", "35 % or more"},
                                      .when = share(foreign, of.official_members) < 0.35_dec}}});
  return to;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_ORGANISATION_RULES_HPP
