// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_SUPPORT_CONDITIONS_HPP
#define HOPTAC_CATALOGUE_VN_SUPPORT_CONDITIONS_HPP

#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

/// When an organisation may receive support at all: Luật 17/2023/QH15, Đ17-18. What a programme
/// asks beyond that stands with the programme.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The words of `area_class`.
enum class area { ordinary, difficult, very_difficult };

/// The rules `support_cooperative` (Đ18.1), `support_group` (Đ18.2) and `most_favourable_level`
/// (Đ17.3).
[[nodiscard]] inline programme_group support_conditions() {
  using namespace policy;
  const shared_facts of;
  programme_group to{.texts = {&law_17_2023_qh15},
                     .facts = {of.on_date.declared, of.organisation_kind.declared}};

  const auto sanction =
      declare<bool>(to, {.key = "sanction_in_execution",
                         .name = {"đang chấp hành quyết định xử phạt về hành vi bị nghiêm cấm",
                                  "a sanction for prohibited acts is being executed"}});
  const auto judgment = declare<bool>(
      to, {.key = "judgment_in_execution",
           .name = {"đang chấp hành bản án hình sự", "a criminal judgment is being executed"}});
  const auto more_members = declare<bool>(
      to, {.key = "members_increased", .name = {"tăng số thành viên", "has more members"}});
  const auto more_internal = declare<bool>(
      to, {.key = "internal_ratio_increased",
           .name = {"tăng tỷ lệ giao dịch nội bộ", "has a higher internal transaction ratio"}});
  const auto undivided =
      declare<bool>(to, {.key = "undivided_increased",
                         .name = {"tăng quỹ chung không chia hoặc tài sản chung không chia",
                                  "undivided common fund or assets have grown"}});
  const auto trained =
      declare<bool>(to, {.key = "training_given",
                         .name = {"có đào tạo, bồi dưỡng cho thành viên, người lao động",
                                  "gave training to members or workers"}});
  const auto founded = declare<bool>(
      to, {.key = "newly_established", .name = {"mới thành lập", "newly established"}});
  const auto audit_asked = declare<bool>(to, {.key = "audit_report_asked",
                                              .name = {"chính sách yêu cầu báo cáo kiểm toán",
                                                       "the policy asks for an audit report"}});
  const auto audit_given = declare<bool>(
      to, {.key = "audit_report_given", .name = {"có báo cáo kiểm toán", "has an audit report"}});
  const auto registered =
      declare<bool>(to, {.key = "registration_certificate",
                         .name = {"có giấy chứng nhận đăng ký", "has a registration certificate"}});

  const auto area_class = declare<area>(
      to,
      {.key = "area_class",
       .name = {"địa bàn", "area"},
       .values = {{"ordinary", {"không thuộc địa bàn khó khăn", "not a difficult area"}},
                  {"difficult", {"địa bàn khó khăn", "difficult area"}},
                  {"very_difficult", {"địa bàn đặc biệt khó khăn", "specially difficult area"}}}});

  const test new_in_difficult_area =
      founded == true && one_of(area_class, {area::difficult, area::very_difficult});
  const bilingual measure_unknown = {
      "Nghị định 113/2024/NĐ-CP, Đ6, quy định cách xác định từng tiêu chí (năm nào so với năm nào; "
      "mức 5 % tính trên thành viên, người lao động ra sao): chưa đọc được toàn văn, nên hồ sơ "
      "phải "
      "nêu kết quả.",
      "Decree 113/2024/NĐ-CP, Article 6, says how each of these is measured (which years are "
      "compared; of whom 5 % is taken): its text was not read, so the application states the "
      "result."};
  const bilingual no_ranking = {
      "Đ18.3 kể các trường hợp ưu tiên khi nhiều tổ chức cùng đủ điều kiện, không nói thứ tự đó có "
      "phải là thứ hạng hay không: không xếp hạng.",
      "Article 18.3 lists who comes first where many qualify, and does not say that the order of "
      "the list ranks them: nothing is ranked."};

  to.rules.push_back(
      {.id = "support_cooperative",
       .title = {"Điều kiện để hợp tác xã, liên hiệp hợp tác xã được hỗ trợ",
                 "Conditions for the support of cooperatives and their unions"},
       .source = law_2023({18, 1}),
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .conditions = {of.cooperative_or_union(law_2023({18, 1})),
                      {.id = "no_sanction",
                       .source = law_2023({18, 1, "a"}),
                       .met = {"không đang chấp hành xử phạt về hành vi tại Đ7.2",
                               "no sanction for acts of Article 7.2 is being executed"},
                       .not_met = {"đang chấp hành xử phạt về hành vi tại Đ7.2",
                                   "a sanction for acts of Article 7.2 is being executed"},
                       .when = sanction == false},
                      {.id = "no_judgment",
                       .source = law_2023({18, 1, "a"}),
                       .met = {"không đang chấp hành bản án hình sự",
                               "no criminal judgment is being executed"},
                       .not_met = {"đang chấp hành bản án hình sự",
                                   "a criminal judgment is being executed"},
                       .when = judgment == false},
                      {.id = "progress",
                       .source = law_2023({18, 1, "b"}),
                       .met = {"đạt ít nhất một tiêu chí phát triển",
                               "at least one of the criteria of development is met"},
                       .not_met = {"không đạt tiêu chí phát triển nào",
                                   "none of the criteria of development is met"},
                       .when = more_members == true || more_internal == true || undivided == true ||
                               trained == true || new_in_difficult_area},
                      {.id = "audit",
                       .source = law_2023({18, 1, "c"}),
                       .met = {"có báo cáo kiểm toán nếu chính sách yêu cầu",
                               "there is an audit report where the policy asks for one"},
                       .not_met = {"chính sách yêu cầu báo cáo kiểm toán mà chưa có",
                                   "the policy asks for an audit report and there is none"},
                       .when = audit_asked == false || audit_given == true}},
       .gaps = {measure_unknown, no_ranking}});

  to.rules.push_back(
      {.id = "support_group",
       .title = {"Điều kiện để tổ hợp tác được hỗ trợ",
                 "Conditions for the support of cooperative groups"},
       .source = law_2023({18, 2}),
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .conditions = {{.id = "kind",
                       .source = law_2023({18, 2}),
                       .met = {"là tổ hợp tác", "it is a cooperative group"},
                       .not_met = {"không phải tổ hợp tác", "it is no cooperative group"},
                       .when = of.organisation_kind == organisation::cooperative_group},
                      {.id = "registered",
                       .source = law_2023({18, 2}),
                       .met = {"có giấy chứng nhận đăng ký tổ hợp tác",
                               "the group has its registration certificate"},
                       .not_met = {"chưa có giấy chứng nhận đăng ký tổ hợp tác",
                                   "the group has no registration certificate"},
                       .when = registered == true},
                      {.id = "no_sanction",
                       .source = law_2023({18, 2}),
                       .met = {"không đang chấp hành xử phạt", "no sanction is being executed"},
                       .not_met = {"đang chấp hành xử phạt", "a sanction is being executed"},
                       .when = sanction == false},
                      {.id = "progress",
                       .source = law_2023({18, 2}),
                       .met = {"tăng thành viên, có đào tạo hoặc mới thành lập ở địa bàn khó khăn",
                               "more members, training given, or new in a difficult area"},
                       .not_met = {"không tăng thành viên, không đào tạo, cũng không mới thành lập "
                                   "ở địa bàn khó khăn",
                                   "neither more members nor training given nor new in a difficult "
                                   "area"},
                       .when = more_members == true || trained == true || new_in_difficult_area}},
       .gaps = {measure_unknown, no_ranking}});

  const auto first = declare<funds>(to, {.key = "support_level_first",
                                         .name = {"mức hỗ trợ thứ nhất", "first level of support"},
                                         .currency = "VND"});
  const auto second = declare<funds>(to, {.key = "support_level_second",
                                          .name = {"mức hỗ trợ thứ hai", "second level of support"},
                                          .currency = "VND"});
  const auto same_content = declare<bool>(
      to, {.key = "levels_of_same_content",
           .name = {"các mức hỗ trợ cùng một nội dung", "the levels are for the same content"}});
  const auto same_time = declare<bool>(
      to, {.key = "levels_at_same_time",
           .name = {"các mức hỗ trợ cùng một thời điểm", "the levels stand at the same time"}});
  to.rules.push_back(
      {.id = "most_favourable_level",
       .title = {"Lựa chọn mức hỗ trợ có lợi nhất",
                 "Choice of the most favourable level of support"},
       .source = law_2023({17, 3}, "được lựa chọn mức hỗ trợ có lợi nhất"),
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .conditions = {{.id = "same_content",
                       .source = law_2023({17, 3}),
                       .met = {"cùng một nội dung hỗ trợ", "the same content of support"},
                       .not_met = {"khác nội dung hỗ trợ", "different contents of support"},
                       .when = same_content == true},
                      {.id = "same_time",
                       .source = law_2023({17, 3}),
                       .met = {"cùng một thời điểm", "at the same time"},
                       .not_met = {"không cùng một thời điểm", "not at the same time"},
                       .when = same_time == true}},
       .amount = higher_of(first, second).tree,
       .gaps = {{"Luật không định nghĩa \"có lợi nhất\"; ở đây là mức tiền cao hơn.",
                 "The law does not define *most favourable*; here it is the higher amount."}}});
  return to;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_SUPPORT_CONDITIONS_HPP
