// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_FORMS_HPP
#define HOPTAC_CATALOGUE_VN_FORMS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/indicator/form.hpp>
#include <hoptac/law/source.hpp>

#include <span>  // std::span

/// The three annexes that provinces fill in every year for the plan of the collective economy.
/// Their official rows and columns were looked for and not found: what stands here is the form as
/// it is remembered, to be compared with a real annex before it is sent anywhere. Which indicators
/// are reported is confirmed by a published plan; the wording of the rows is not.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

namespace detail {

// clang-format off
inline constexpr indicator::form_column columns_of_years[] = {
    {.name = {"Thực hiện năm trước", "Year before, actual"}, .from = indicator::column_source::actual, .year = -1},
    {.name = {"Kế hoạch năm", "Plan of the year"}, .from = indicator::column_source::published},
    {.name = {"Thực hiện 6 tháng", "First six months, actual"}, .from = indicator::column_source::actual, .first_half = true},
    {.name = {"Ước thực hiện cả năm", "Whole year, estimate"}, .from = indicator::column_source::estimate},
    {.name = {"Kế hoạch năm sau", "Plan of the next year"}, .from = indicator::column_source::published, .year = 1},
};
inline constexpr indicator::form_column columns_of_funding[] = {
    {.name = {"Tổng", "Total"}, .from = indicator::column_source::published, .year = 1},
    {.name = {"Ngân sách trung ương", "Central budget"}, .from = indicator::column_source::published, .year = 1, .breakdown = "source=central_budget"},
    {.name = {"Ngân sách địa phương", "Local budget"}, .from = indicator::column_source::published, .year = 1, .breakdown = "source=local_budget"},
    {.name = {"Nguồn khác", "Other sources"}, .from = indicator::column_source::published, .year = 1, .breakdown = "source=other"},
};

inline constexpr indicator::form_row rows_of_indicators[] = {
    {.number = "I", .depth = 0, .name = {"Hợp tác xã", "Cooperatives"}},
    {.number = "1", .depth = 1, .name = {"Tổng số hợp tác xã", "Cooperatives in all"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations"},
    {.number = "", .depth = 2, .name = {"Số HTX đang hoạt động", "Active cooperatives"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations", .breakdown = "status=active"},
    {.number = "", .depth = 2, .name = {"Số HTX thành lập mới", "Newly established"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations_established"},
    {.number = "", .depth = 2, .name = {"Số HTX giải thể", "Dissolved"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations_dissolved"},
    {.number = "", .depth = 2, .name = {"Số HTX đạt loại tốt, khá", "Rated good or fair"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations_good_or_fair"},
    {.number = "", .depth = 2, .name = {"Tổng vốn điều lệ", "Charter capital"}, .unit = {"triệu đồng", "million đồng"}, .power = 6, .subject = "HTX", .indicator = "charter_capital_total"},
    {.number = "2", .depth = 1, .name = {"Tổng số thành viên hợp tác xã", "Members of cooperatives"}, .unit = {"người", "people"}, .subject = "HTX", .indicator = "members"},
    {.number = "", .depth = 2, .name = {"Số thành viên mới", "New members"}, .unit = {"người", "people"}, .subject = "HTX", .indicator = "members_joined"},
    {.number = "3", .depth = 1, .name = {"Tổng số lao động thường xuyên trong HTX", "Regular workers of cooperatives"}, .unit = {"người", "people"}, .subject = "HTX", .indicator = "workers"},
    {.number = "", .depth = 2, .name = {"Số lao động thường xuyên mới", "New regular workers"}, .unit = {"người", "people"}, .subject = "HTX", .indicator = "workers_joined"},
    {.number = "", .depth = 2, .name = {"Số lao động là thành viên HTX", "Workers who are members"}, .unit = {"người", "people"}, .subject = "HTX", .indicator = "worker_members"},
    {.number = "4", .depth = 1, .name = {"Doanh thu bình quân một HTX", "Mean revenue of a cooperative"}, .unit = {"triệu đồng/năm", "million đồng a year"}, .power = 6, .subject = "HTX", .indicator = "revenue_average", .breakdown = "per=HTX", .per_year = true},
    {.number = "", .depth = 2, .name = {"Doanh thu của HTX với thành viên", "Revenue of a cooperative with its members"}, .unit = {"triệu đồng/năm", "million đồng a year"}, .power = 6, .subject = "HTX", .indicator = "revenue_with_members_average", .breakdown = "per=HTX", .per_year = true},
    {.number = "5", .depth = 1, .name = {"Lãi bình quân một HTX", "Mean profit of a cooperative"}, .unit = {"triệu đồng/năm", "million đồng a year"}, .power = 6, .subject = "HTX", .indicator = "profit_average", .breakdown = "per=HTX", .per_year = true},
    {.number = "6", .depth = 1, .name = {"Thu nhập bình quân của lao động thường xuyên trong HTX", "Mean income of a regular worker"}, .unit = {"triệu đồng/năm", "million đồng a year"}, .power = 6, .subject = "HTX", .indicator = "income_average", .breakdown = "per=worker", .per_year = true},
    {.number = "7", .depth = 1, .name = {"Tổng số cán bộ quản lý HTX", "Managers of cooperatives"}, .unit = {"người", "people"}, .subject = "HTX", .indicator = "managers"},
    {.number = "", .depth = 2, .name = {"Trình độ sơ, trung cấp", "Elementary or intermediate training"}, .unit = {"người", "people"}, .subject = "HTX", .indicator = "managers", .breakdown = "qualification=elementary_or_intermediate"},
    {.number = "", .depth = 2, .name = {"Trình độ cao đẳng, đại học trở lên", "College, university or higher"}, .unit = {"người", "people"}, .subject = "HTX", .indicator = "managers", .breakdown = "qualification=college_university_or_higher"},
    {.number = "II", .depth = 0, .name = {"Liên hiệp hợp tác xã", "Cooperative unions"}},
    {.number = "1", .depth = 1, .name = {"Tổng số LHHTX", "Unions in all"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations"},
    {.number = "", .depth = 2, .name = {"Số LHHTX thành lập mới", "Newly established"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations_established"},
    {.number = "", .depth = 2, .name = {"Số LHHTX giải thể", "Dissolved"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations_dissolved"},
    {.number = "2", .depth = 1, .name = {"Tổng số HTX thành viên", "Member cooperatives"}, .unit = {"HTX", "cooperatives"}, .subject = "LHHTX", .indicator = "member_cooperatives"},
    {.number = "3", .depth = 1, .name = {"Tổng số lao động trong LHHTX", "Regular workers of unions"}, .unit = {"người", "people"}, .subject = "LHHTX", .indicator = "workers"},
    {.number = "4", .depth = 1, .name = {"Doanh thu bình quân một LHHTX", "Mean revenue of a union"}, .unit = {"triệu đồng/năm", "million đồng a year"}, .power = 6, .subject = "LHHTX", .indicator = "revenue_average", .breakdown = "per=LHHTX", .per_year = true},
    {.number = "5", .depth = 1, .name = {"Lãi bình quân một LHHTX", "Mean profit of a union"}, .unit = {"triệu đồng/năm", "million đồng a year"}, .power = 6, .subject = "LHHTX", .indicator = "profit_average", .breakdown = "per=LHHTX", .per_year = true},
    {.number = "III", .depth = 0, .name = {"Tổ hợp tác", "Cooperative groups"}},
    {.number = "1", .depth = 1, .name = {"Tổng số THT", "Groups in all"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations"},
    {.number = "", .depth = 2, .name = {"Số THT thành lập mới", "Newly established"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations_established"},
    {.number = "", .depth = 2, .name = {"Số THT có đăng ký, chứng thực", "Registered or certified groups"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations", .breakdown = "registration=code_number"},
    {.number = "2", .depth = 1, .name = {"Tổng số thành viên", "Members of groups"}, .unit = {"người", "people"}, .subject = "THT", .indicator = "members"},
    {.number = "", .depth = 2, .name = {"Số thành viên mới", "New members"}, .unit = {"người", "people"}, .subject = "THT", .indicator = "members_joined"},
    {.number = "3", .depth = 1, .name = {"Doanh thu bình quân một THT", "Mean revenue of a group"}, .unit = {"triệu đồng/năm", "million đồng a year"}, .power = 6, .subject = "THT", .indicator = "revenue_average", .breakdown = "per=THT", .per_year = true},
    {.number = "4", .depth = 1, .name = {"Lãi bình quân một THT", "Mean profit of a group"}, .unit = {"triệu đồng/năm", "million đồng a year"}, .power = 6, .subject = "THT", .indicator = "profit_average", .breakdown = "per=THT", .per_year = true},
};

inline constexpr indicator::form_row rows_of_industries[] = {
    {.number = "I", .depth = 0, .name = {"Hợp tác xã", "Cooperatives"}},
    {.number = "", .depth = 1, .name = {"Tổng số", "In all"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations"},
    {.number = "1", .depth = 1, .name = {"Nông, lâm, ngư, diêm nghiệp", "Agriculture, forestry, fishing, salt"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations", .breakdown = "industry=agriculture"},
    {.number = "2", .depth = 1, .name = {"Công nghiệp, tiểu thủ công nghiệp", "Industry and handicraft"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations", .breakdown = "industry=manufacturing"},
    {.number = "3", .depth = 1, .name = {"Xây dựng", "Construction"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations", .breakdown = "industry=construction"},
    {.number = "4", .depth = 1, .name = {"Tín dụng", "Credit"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations", .breakdown = "industry=credit"},
    {.number = "5", .depth = 1, .name = {"Thương mại", "Trade"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations", .breakdown = "industry=trade"},
    {.number = "6", .depth = 1, .name = {"Vận tải", "Transport"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations", .breakdown = "industry=transport"},
    {.number = "7", .depth = 1, .name = {"Môi trường", "Environment"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations", .breakdown = "industry=environment"},
    {.number = "8", .depth = 1, .name = {"Khác", "Other"}, .unit = {"HTX", "cooperatives"}, .subject = "HTX", .indicator = "organisations", .breakdown = "industry=other"},
    {.number = "II", .depth = 0, .name = {"Liên hiệp hợp tác xã", "Cooperative unions"}},
    {.number = "", .depth = 1, .name = {"Tổng số", "In all"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations"},
    {.number = "1", .depth = 1, .name = {"Nông, lâm, ngư, diêm nghiệp", "Agriculture, forestry, fishing, salt"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations", .breakdown = "industry=agriculture"},
    {.number = "2", .depth = 1, .name = {"Công nghiệp, tiểu thủ công nghiệp", "Industry and handicraft"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations", .breakdown = "industry=manufacturing"},
    {.number = "3", .depth = 1, .name = {"Xây dựng", "Construction"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations", .breakdown = "industry=construction"},
    {.number = "4", .depth = 1, .name = {"Tín dụng", "Credit"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations", .breakdown = "industry=credit"},
    {.number = "5", .depth = 1, .name = {"Thương mại", "Trade"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations", .breakdown = "industry=trade"},
    {.number = "6", .depth = 1, .name = {"Vận tải", "Transport"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations", .breakdown = "industry=transport"},
    {.number = "7", .depth = 1, .name = {"Môi trường", "Environment"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations", .breakdown = "industry=environment"},
    {.number = "8", .depth = 1, .name = {"Khác", "Other"}, .unit = {"LHHTX", "unions"}, .subject = "LHHTX", .indicator = "organisations", .breakdown = "industry=other"},
    {.number = "III", .depth = 0, .name = {"Tổ hợp tác", "Cooperative groups"}},
    {.number = "", .depth = 1, .name = {"Tổng số", "In all"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations"},
    {.number = "1", .depth = 1, .name = {"Nông, lâm, ngư, diêm nghiệp", "Agriculture, forestry, fishing, salt"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations", .breakdown = "industry=agriculture"},
    {.number = "2", .depth = 1, .name = {"Công nghiệp, tiểu thủ công nghiệp", "Industry and handicraft"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations", .breakdown = "industry=manufacturing"},
    {.number = "3", .depth = 1, .name = {"Xây dựng", "Construction"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations", .breakdown = "industry=construction"},
    {.number = "4", .depth = 1, .name = {"Tín dụng", "Credit"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations", .breakdown = "industry=credit"},
    {.number = "5", .depth = 1, .name = {"Thương mại", "Trade"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations", .breakdown = "industry=trade"},
    {.number = "6", .depth = 1, .name = {"Vận tải", "Transport"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations", .breakdown = "industry=transport"},
    {.number = "7", .depth = 1, .name = {"Môi trường", "Environment"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations", .breakdown = "industry=environment"},
    {.number = "8", .depth = 1, .name = {"Khác", "Other"}, .unit = {"THT", "groups"}, .subject = "THT", .indicator = "organisations", .breakdown = "industry=other"},
};

inline constexpr indicator::form_row rows_of_funding[] = {
    {.number = "", .depth = 1, .name = {"Tổng nhu cầu kinh phí", "Funding need in all"}, .unit = {"triệu đồng", "million đồng"}, .power = 6, .subject = "programme", .indicator = "funding_need"},
    {.number = "1", .depth = 1, .name = {"Thành lập mới, tổ chức lại", "Establishing and reorganising"}, .unit = {"triệu đồng", "million đồng"}, .power = 6, .subject = "programme", .indicator = "funding_need", .breakdown = "purpose=establishment"},
    {.number = "2", .depth = 1, .name = {"Bồi dưỡng nguồn nhân lực", "Training"}, .unit = {"triệu đồng", "million đồng"}, .power = 6, .subject = "programme", .indicator = "funding_need", .breakdown = "purpose=capacity_building"},
    {.number = "3", .depth = 1, .name = {"Thu hút lao động trẻ về làm việc", "Young workers"}, .unit = {"triệu đồng", "million đồng"}, .power = 6, .subject = "programme", .indicator = "funding_need", .breakdown = "purpose=human_resources"},
    {.number = "4", .depth = 1, .name = {"Đầu tư kết cấu hạ tầng, chế biến", "Infrastructure and processing"}, .unit = {"triệu đồng", "million đồng"}, .power = 6, .subject = "programme", .indicator = "funding_need", .breakdown = "purpose=infrastructure"},
    {.number = "5", .depth = 1, .name = {"Xúc tiến thương mại, mở rộng thị trường", "Trade promotion"}, .unit = {"triệu đồng", "million đồng"}, .power = 6, .subject = "programme", .indicator = "funding_need", .breakdown = "purpose=trade_promotion"},
    {.number = "6", .depth = 1, .name = {"Liên kết theo chuỗi giá trị", "Value chains"}, .unit = {"triệu đồng", "million đồng"}, .power = 6, .subject = "programme", .indicator = "funding_need", .breakdown = "purpose=value_chain"},
};

inline constexpr bilingual_view remembered_form{"Theo trí nhớ; chưa đối chiếu với phụ lục chính thức", "As remembered; not compared with an official annex"};

inline constexpr indicator::form yearly_forms[] = {
    {.id = "phu_luc_1", .title = {"Phụ lục I. Các chỉ tiêu phát triển kinh tế tập thể", "Annex I. Indicators of the collective economy"}, .version = "remembered-1", .columns = columns_of_years, .rows = rows_of_indicators, .source = remembered_form, .known = law::confirmation::remembered},
    {.id = "phu_luc_2", .title = {"Phụ lục II. Số lượng HTX, LHHTX, THT phân theo ngành nghề", "Annex II. Organisations by industry"}, .version = "remembered-1", .columns = columns_of_years, .rows = rows_of_industries, .source = remembered_form, .known = law::confirmation::remembered},
    {.id = "phu_luc_3", .title = {"Phụ lục III. Nhu cầu kinh phí năm sau", "Annex III. Funding need of the next year"}, .version = "remembered-1", .columns = columns_of_funding, .rows = rows_of_funding, .source = remembered_form, .known = law::confirmation::remembered},
};
// clang-format on

}  // namespace detail

/// Annexes I, II and III, in this order. Where `valid_from` is empty, since when a form holds is
/// not known.
[[nodiscard]] constexpr std::span<const indicator::form> yearly_forms() {
  return detail::yearly_forms;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_FORMS_HPP
