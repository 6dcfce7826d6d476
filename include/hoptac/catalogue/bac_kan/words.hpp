// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_WORDS_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_WORDS_HPP

#include <hoptac/config.hpp>
#include <hoptac/plan/named_word.hpp>

#include <span>  // std::span

/// The open words of the figures file of the province's plan for 2025, as readers should see them:
/// subjects, periods, dimensions and their values, and the indicators that have no definition.
/// Vietnamese names keep to the words of the plan; what it abbreviates without saying what it
/// stands for (CSSP, SIP) stays so.
namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

namespace detail {

// clang-format off
inline constexpr plan::named_word words[] = {
    {"subject=THT", {"THT", "Groups"}},
    {"subject=HTX", {"HTX", "Cooperatives"}},
    {"subject=LHHTX", {"LHHTX", "Unions"}},
    {"subject=programme", {"Chính sách, dự án", "Support and projects"}},
    {"subject=administration", {"Quản lý nhà nước", "Administration"}},
    {"subject=plan", {"Kế hoạch", "The plan"}},

    {"period=to_date", {"đến nay", "to date"}},
    {"period=unstated", {"không ghi thời gian", "time not stated"}},

    {"indicator=apif_grant_contracts", {"Hợp đồng tài trợ từ Quỹ APIF", "Grant contracts of the APIF fund"}},
    {"indicator=barcode_establishments_guided", {"Cơ sở được hướng dẫn cấp quyền sử dụng mã số mã vạch", "Establishments guided to the right to use barcodes"}},
    {"indicator=brand_label_packaging_supported_share", {"Tỷ lệ được hỗ trợ xây dựng thương hiệu, tem, nhãn mác, bao bì", "Share supported with brands, labels and packaging"}},
    {"indicator=bulletin_copies", {"Số cuốn bản tin", "Copies of the bulletin"}},
    {"indicator=bulletin_issues", {"Số kỳ bản tin", "Issues of the bulletin"}},
    {"indicator=communes", {"Đơn vị cấp xã", "Units of commune level"}},
    {"indicator=communes_with_active_htx_share", {"Tỷ lệ xã có HTX hoạt động", "Share of communes with an active cooperative"}},
    {"indicator=communes_with_focal_officer", {"Đơn vị cấp xã có cán bộ đầu mối", "Communes with a focal officer"}},
    {"indicator=community_works", {"Công trình cơ sở hạ tầng cộng đồng", "Community infrastructure works"}},
    {"indicator=conferences", {"Hội nghị tuyên truyền, phổ biến", "Information conferences"}},
    {"indicator=district_steering_committees", {"Ban Chỉ đạo cấp huyện", "District steering committees"}},
    {"indicator=districts", {"Đơn vị cấp huyện", "Units of district level"}},
    {"indicator=focal_officers", {"Cán bộ đầu mối", "Focal officers"}},
    {"indicator=funding_need", {"Nhu cầu kinh phí", "Funding need"}},
    {"indicator=groups_established", {"Tổ, nhóm được thành lập", "Groups established"}},
    {"indicator=hired_worker_age_limit", {"Giới hạn tuổi của lao động được thuê", "Age limit of hired workers"}},
    {"indicator=hired_workers_limit", {"Số lao động được thuê tối đa", "Limit of hired workers"}},
    {"indicator=htx_in_scheme", {"HTX tham gia Đề án", "Cooperatives in the scheme"}},
    {"indicator=htx_supported", {"HTX được hỗ trợ", "Cooperatives supported"}},
    {"indicator=htx_with_loans", {"HTX được vay vốn", "Cooperatives with loans"}},
    {"indicator=income_average", {"Thu nhập bình quân", "Mean income"}},
    {"indicator=indicators_met_share", {"Tỷ lệ chỉ tiêu đạt, vượt mức kế hoạch", "Share of indicators met or exceeded"}},
    {"indicator=loan_amount", {"Số tiền cho vay", "Amount lent"}},
    {"indicator=loan_interest_rate", {"Lãi suất cho vay", "Interest rate of loans"}},
    {"indicator=managers_progress", {"Cán bộ quản lý so với kế hoạch", "Managers against the plan"}},
    {"indicator=ocop_products", {"Sản phẩm OCOP", "OCOP products"}},
    {"indicator=project_budget", {"Kinh phí dự án", "Budget of the project"}},
    {"indicator=savings_credit_group_members", {"Thành viên tổ tiết kiệm tín dụng", "Members of savings and credit groups"}},
    {"indicator=savings_credit_groups", {"Tổ tiết kiệm tín dụng", "Savings and credit groups"}},
    {"indicator=science_projects", {"Đề tài, dự án", "Science projects"}},
    {"indicator=sip_approved", {"SIP được phê duyệt", "SIPs approved"}},
    {"indicator=steering_committee_members", {"Thành viên Ban Chỉ đạo", "Members of the steering committee"}},
    {"indicator=support_amount", {"Kinh phí hỗ trợ", "Amount of support"}},
    {"indicator=support_occurrences_limit", {"Số lần hỗ trợ tối đa", "Limit of times of support"}},
    {"indicator=trainees", {"Học viên", "Trainees"}},
    {"indicator=training_classes", {"Lớp bồi dưỡng, tuyên truyền", "Training classes"}},
    {"indicator=vcap_approved", {"VCAP được phê duyệt", "VCAPs approved"}},
    {"indicator=works_handed_over", {"Công trình bàn giao", "Works handed over"}},
    {"indicator=works_started", {"Công trình khởi công", "Works begun"}},

    {"certificate", {"giấy chứng nhận", "certificate"}},
    {"certificate=barcode_right", {"quyền sử dụng mã số mã vạch", "right to use barcodes"}},
    {"donor", {"nhà tài trợ", "donor"}},
    {"fund", {"quỹ", "fund"}},
    {"fund=central", {"Quỹ trung ương", "central fund"}},
    {"fund=provincial", {"Quỹ của tỉnh", "provincial fund"}},
    {"grantee", {"bên nhận tài trợ", "grantee"}},
    {"grantee=enterprise_or_HTX", {"cho doanh nghiệp, HTX", "to enterprises or cooperatives"}},
    {"holder", {"của", "of"}},
    {"holder=LHHTX members", {"của thành viên LHHTX", "of members of unions"}},
    {"indication", {"chỉ dẫn địa lý", "indication"}},
    {"level", {"cấp", "level"}},
    {"level=district+commune", {"cấp huyện, xã", "of districts and communes"}},
    {"level=national", {"cấp quốc gia", "national"}},
    {"level=province", {"cấp tỉnh", "provincial"}},
    {"ocop_star", {"số sao OCOP", "OCOP stars"}},
    {"ocop_star=3", {"3 sao", "3 stars"}},
    {"ocop_star=4", {"4 sao", "4 stars"}},
    {"ocop_star=5", {"5 sao", "5 stars"}},
    {"per", {"bình quân", "per"}},
    {"per=HTX", {"bình quân một HTX", "per cooperative"}},
    {"per=LHHTX", {"bình quân một LHHTX", "per union"}},
    {"per=THT", {"bình quân một THT", "per group"}},
    {"per=commune", {"mỗi đơn vị cấp xã", "per commune"}},
    {"per=member", {"bình quân một thành viên", "per member"}},
    {"per=person", {"bình quân một người", "per person"}},
    {"per=worker", {"bình quân một lao động", "per worker"}},
    {"policy", {"chính sách", "policy"}},
    {"process", {"quy trình", "process"}},
    {"product", {"sản phẩm", "product"}},
    {"programme", {"chương trình", "programme"}},
    {"programme=energy_saving", {"tiết kiệm năng lượng", "energy saving"}},
    {"programme=science_technology", {"khoa học và công nghệ", "science and technology"}},
    {"purpose", {"mục đích", "purpose"}},
    {"purpose=bulletin", {"bản tin", "bulletin"}},
    {"purpose=capacity_building", {"bồi dưỡng, nâng cao năng lực", "capacity building"}},
    {"purpose=consolidation", {"củng cố", "consolidation"}},
    {"purpose=energy_saving", {"tiết kiệm năng lượng", "energy saving"}},
    {"purpose=establishment", {"thành lập mới", "establishment"}},
    {"purpose=human_resources", {"nguồn nhân lực", "human resources"}},
    {"purpose=insurance", {"bảo hiểm", "insurance"}},
    {"purpose=law_communication", {"tuyên truyền pháp luật", "communication of the law"}},
    {"purpose=value_chain", {"chuỗi giá trị", "value chains"}},
    {"qualification", {"trình độ", "qualification"}},
    {"qualification=college_or_higher", {"trình độ cao đẳng trở lên", "college or higher"}},
    {"qualification=college_university", {"trình độ cao đẳng, đại học", "college or university"}},
    {"qualification=college_university_or_higher", {"trình độ cao đẳng, đại học trở lên", "college, university or higher"}},
    {"qualification=elementary_or_intermediate", {"trình độ sơ cấp, trung cấp", "elementary or intermediate training"}},
    {"role", {"vai trò", "role"}},
    {"role=deputy_head", {"Phó Trưởng ban", "deputy heads"}},
    {"role=head", {"Trưởng ban", "head"}},
    {"role=member", {"thành viên", "members"}},
    {"scheme", {"Đề án ở mục", "scheme"}},
    {"sector", {"lĩnh vực", "sector"}},
    {"sector=agriculture", {"nông nghiệp", "agriculture"}},
    {"sector=non_agriculture", {"phi nông nghiệp", "outside agriculture"}},
    {"sector=trade", {"thương mại", "trade"}},
    {"sex", {"giới tính", "sex"}},
    {"sex=female", {"nữ", "women"}},
    {"sex=male", {"nam", "men"}},
    {"source", {"nguồn", "source"}},
    {"source=central_budget", {"ngân sách trung ương", "central budget"}},
    {"source=htx_counterpart", {"vốn đối ứng của HTX", "the cooperatives' own part"}},
    {"source=local_budget", {"ngân sách địa phương", "local budgets"}},
    {"source=state_budget", {"ngân sách nhà nước", "state budget"}},
    {"state", {"tình trạng", "state"}},
    {"state=allocated", {"đã bố trí", "allocated"}},
    {"state=approved", {"đã phê duyệt", "approved"}},
    {"state=completed_and_handed_over", {"đã thi công xong và bàn giao", "completed and handed over"}},
    {"state=established", {"đã thành lập", "established"}},
    {"type", {"loại", "kind"}},
    {"type=THT", {"THT", "cooperative groups"}},
    {"type=THT+interest_group", {"THT, nhóm sở thích", "cooperative and interest groups"}},
    {"type=capacity_building", {"bồi dưỡng, nâng cao năng lực", "capacity building"}},
    {"type=interest_group", {"nhóm sở thích", "interest groups"}},
    {"type=law_communication", {"tuyên truyền pháp luật", "communication of the law"}},
    {"unit_types", {"gồm", "of"}},
    {"unit_types=huyện+thành phố", {"huyện, thành phố", "districts and the city"}},
    {"unit_types=xã", {"xã", "rural communes"}},
    {"unit_types=xã+phường+thị trấn", {"xã, phường, thị trấn", "rural communes, wards and townships"}},
    {"unit_types=xã+thị trấn", {"xã, thị trấn", "rural communes and townships"}},
};
// clang-format on

}  // namespace detail

/// The names of the plan's open words.
[[nodiscard]] constexpr std::span<const plan::named_word> words() {
  return detail::words;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_WORDS_HPP
