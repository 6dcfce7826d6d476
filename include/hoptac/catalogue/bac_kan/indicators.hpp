// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_INDICATORS_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_INDICATORS_HPP

#include <hoptac/catalogue/bac_kan/detail/indicator_parts.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/measure.hpp>
#include <hoptac/entity/records.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/law/source.hpp>

#include <span>  // std::span

/// What the province's plan for 2025 reports of its groups, cooperatives and unions, row by row and
/// under the names of its figures file. The plan prints the numbers; how they were counted it does
/// not say, so that each formula is the plain meaning of the name.
namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

namespace detail {

inline constexpr definition indicators[] = {
    count("organisations", {"Tổng số", "Total number"}, of_groups | of_cooperatives | of_unions,
          every_one, everywhere, "sector"),
    {.code = "organisations_share",
     .breakdown = {},
     .name = {"Tỷ lệ trong tổng số", "Share of the total number"},
     .subjects = of_groups | of_cooperatives,
     .unit = "percent",
     .how = formula::share,
     .first = every_one,
     .partition = "sector",
     .source = everywhere.source,
     .known = law::confirmation::read_in_text},
    count("organisations_established", {"Số thành lập mới", "Newly established"},
          of_groups | of_cooperatives | of_unions, {.what = counted::established}, everywhere),
    count("organisations_dissolved", {"Số giải thể", "Dissolved"},
          of_groups | of_cooperatives | of_unions, {.what = counted::ended, .among = dissolved},
          everywhere),
    people("members", {}, {"Tổng số thành viên", "Members"}, of_groups | of_cooperatives,
           measure::members, everywhere, "sector"),
    {.code = "charter_capital_total",
     .breakdown = {},
     .name = {"Tổng vốn điều lệ", "Charter capital"},
     .subjects = of_cooperatives,
     .unit = "million_vnd",
     .power = 6,
     .first = reported(measure::charter_capital),
     .source = cooperatives.source,
     .known = law::confirmation::read_in_text},
    mean("revenue_average", "per=THT", {"Doanh thu bình quân 01 THT", "Mean revenue of a group"},
         of_groups, measure::revenue, every_one, groups),
    mean("revenue_average", "per=HTX",
         {"Doanh thu bình quân 01 HTX", "Mean revenue of a cooperative"}, of_cooperatives,
         measure::revenue, every_one, cooperatives),
    mean("profit_average", "per=THT", {"Lãi bình quân 01 THT", "Mean profit of a group"}, of_groups,
         measure::profit, every_one, groups),
    mean("profit_average", "per=HTX", {"Lãi bình quân 01 HTX", "Mean profit of a cooperative"},
         of_cooperatives, measure::profit, every_one, results),
    mean("profit_average", "per=LHHTX", {"Lãi bình quân 01 LHHTX", "Mean profit of a union"},
         of_unions, measure::profit, every_one, union_targets),
    mean("income_average", "per=worker",
         {"Thu nhập bình quân lao động thường xuyên", "Mean income of a regular worker"},
         of_cooperatives, measure::worker_income, reported(measure::workers), cooperatives),
    people("workers", {}, {"Tổng số lao động trong LHHTX", "Regular workers of unions"}, of_unions,
           measure::workers, union_targets),
    people("managers", {}, {"Tổng số cán bộ quản lý", "Managers"}, of_cooperatives,
           measure::managers, cooperatives),
    people("managers", "qualification=elementary_or_intermediate",
           {"Cán bộ quản lý trình độ sơ cấp, trung cấp",
            "Managers with elementary or intermediate training"},
           of_cooperatives, measure::managers_elementary_or_intermediate, cooperatives),
    people("managers", "qualification=college_university_or_higher",
           {"Cán bộ quản lý trình độ cao đẳng, đại học trở lên",
            "Managers with college, university or higher training"},
           of_cooperatives, measure::managers_college_or_higher, cooperatives),
    as_read(with_breakdown(people("managers", {},
                                  {"Cán bộ quản lý chưa qua đào tạo chuyên môn",
                                   "Managers without professional training"},
                                  of_cooperatives, measure::managers, cooperatives,
                                  bit(measure::managers_elementary_or_intermediate) |
                                      bit(measure::managers_college_or_higher)),
                           "qualification=no_professional_training"),
            {"văn bản chỉ ghi “số còn lại”: tính bằng tổng số trừ hai trình độ kia",
             "the text says only “the rest”: the total without the two other levels"}),
    count("member_cooperatives", {"Số HTX thành viên", "Member cooperatives"}, of_unions,
          {.what = counted::member_cooperatives}, unions),
    {.code = "linked_households",
     .breakdown = {},
     .name = {"Số hộ liên kết", "Linked households"},
     .subjects = of_unions,
     .unit = "household",
     .first = reported(measure::linked_households),
     .source = unions.source,
     .known = law::confirmation::read_in_text},
    with_breakdown(count("ocop_products", {"Sản phẩm OCOP 5 sao", "OCOP products of 5 stars"},
                         of_unions, products(1U << 5U, "miến dong", "HTX Tài Hoan"), unions),
                   "holder=HTX Tài Hoan;ocop_star=5;product=miến dong"),
    with_breakdown(count("ocop_products", {"Sản phẩm OCOP 4 sao", "OCOP products of 4 stars"},
                         of_unions, products(1U << 4U, "bí thơm", "HTX Yến Dương"), unions),
                   "holder=HTX Yến Dương;ocop_star=4;product=bí thơm"),
    with_breakdown(count("ocop_products", {"Sản phẩm OCOP 3 sao", "OCOP products of 3 stars"},
                         of_unions, products(1U << 3U), unions),
                   "holder=LHHTX members;ocop_star=3"),
    of_programmes(with_breakdown(
        count("science_projects",
              {"Đề tài, dự án khoa học và công nghệ", "Science and technology projects"},
              of_cooperatives, science_projects_of({}), projects),
        "programme=science_technology")),
    of_programmes(with_breakdown(count("science_projects",
                                       {"Đề tài, dự án khoa học và công nghệ cấp tỉnh",
                                        "Science and technology projects of the province"},
                                       of_cooperatives, science_projects_of("province"), projects),
                                 "level=province;programme=science_technology")),
    of_programmes(with_breakdown(count("science_projects",
                                       {"Đề tài, dự án khoa học và công nghệ cấp quốc gia",
                                        "National science and technology projects"},
                                       of_cooperatives, science_projects_of("national"), projects),
                                 "level=national;programme=science_technology")),
    with_breakdown(
        count("htx_supported",
              {"HTX được hỗ trợ thành lập mới", "Cooperatives supported when established"},
              of_cooperatives, supported("bac_kan.establishment", received), support),
        "policy=3.1;purpose=establishment"),
    with_breakdown(
        count("htx_supported", {"HTX được hỗ trợ củng cố", "Cooperatives supported to consolidate"},
              of_cooperatives, supported("bac_kan.consolidation", received), support),
        "policy=3.1;purpose=consolidation"),
    with_breakdown(
        count("htx_supported", {"HTX được hỗ trợ nguồn nhân lực", "Cooperatives supported to hire"},
              of_cooperatives, supported("bac_kan.human_resources", received), support),
        "policy=3.2;purpose=human_resources"),
    with_breakdown(
        count("htx_with_loans",
              {"HTX vay vốn Quỹ của tỉnh", "Cooperatives with a loan of the provincial fund"},
              of_cooperatives, supported("bac_kan.credit", received), support),
        "fund=provincial;policy=3.5"),
    with_breakdown(
        count("htx_with_loans",
              {"HTX vay vốn Quỹ trung ương", "Cooperatives with a loan of the central fund"},
              of_cooperatives, supported("bac_kan.central_credit", received), support),
        "fund=central;policy=3.5"),
    with_breakdown(count("htx_in_infrastructure_project",
                         {"HTX trong dự án hạ tầng", "Cooperatives in the infrastructure project"},
                         of_cooperatives, supported("bac_kan.infrastructure", any), support),
                   "policy=3.6;sector=agriculture;state=approved"),
    with_breakdown(
        count("htx_works_received", {"HTX đã nhận công trình", "Cooperatives that received a work"},
              of_cooperatives, supported("bac_kan.infrastructure", received), support),
        "policy=3.6"),
    with_breakdown(count("htx_works_to_receive",
                         {"HTX sẽ nhận công trình", "Cooperatives that are to receive a work"},
                         of_cooperatives, supported("bac_kan.infrastructure", planned), support),
                   "policy=3.6"),
    with_breakdown(count("htx_removed_from_project",
                         {"HTX bị cắt khỏi dự án", "Cooperatives removed from the project"},
                         of_cooperatives, supported("bac_kan.infrastructure", removed), support),
                   "policy=3.6"),
    with_breakdown(
        count("htx_supported",
              {"HTX được hỗ trợ theo chuỗi giá trị", "Cooperatives supported in value chains"},
              of_cooperatives, supported("bac_kan.value_chain", received), support),
        "policy=3.7;purpose=value_chain"),
    with_breakdown(count("htx_supported",
                         {"HTX được hỗ trợ bảo hiểm", "Cooperatives supported with insurance"},
                         of_cooperatives, supported("bac_kan.insurance", received), support),
                   "policy=3.8;purpose=insurance"),
    money_of("support_amount", "policy=3.1;purpose=establishment",
             {"Kinh phí hỗ trợ thành lập mới", "Support paid for establishing"},
             "bac_kan.establishment", founding),
    money_of("support_amount", "policy=3.1;purpose=consolidation",
             {"Kinh phí hỗ trợ củng cố", "Support paid for consolidating"}, "bac_kan.consolidation",
             founding),
    money_of("support_amount", "policy=3.2;purpose=human_resources",
             {"Kinh phí hỗ trợ nguồn nhân lực", "Support paid for hiring"},
             "bac_kan.human_resources", hiring),
    money_of("loan_amount", "fund=provincial;policy=3.5",
             {"Số tiền cho vay của Quỹ của tỉnh", "Loans of the provincial fund"}, "bac_kan.credit",
             loans),
    money_of("loan_amount", "fund=central;policy=3.5",
             {"Số tiền cho vay của Quỹ trung ương", "Loans of the central fund"},
             "bac_kan.central_credit", loans),
    money_of("support_amount", "policy=3.7;purpose=value_chain",
             {"Kinh phí hỗ trợ theo chuỗi giá trị", "Support paid in value chains"},
             "bac_kan.value_chain", chains),
    money_of("support_amount", "policy=3.8;purpose=insurance",
             {"Kinh phí hỗ trợ bảo hiểm", "Support paid for insurance"}, "bac_kan.insurance",
             insurance),
    with_breakdown(
        count("geographical_indication_certificates",
              {"Giấy chứng nhận sử dụng chỉ dẫn địa lý “Bắc Kạn”",
               "Certificates to use the geographical indication “Bắc Kạn”"},
              of_cooperatives,
              {.what = counted::indications, .named = "miến dong", .holder = "HTX Tài Hoan"},
              support),
        "holder=HTX Tài Hoan;indication=Bắc Kạn;policy=3.8;product=miến dong"),
    with_breakdown(count("htx_in_scheme", {"HTX tham gia đề án 4.1", "Cooperatives in scheme 4.1"},
                         of_cooperatives,
                         {.what = counted::undertaking,
                          .named = "4.1",
                          .undertaking = entity::undertaking_kind::scheme},
                         pilots),
                   "scheme=4.1"),
    share_of_rated("effective_share",
                   {"Tỷ lệ HTX hoạt động hiệu quả", "Share of effective cooperatives"},
                   {"“hiệu quả” được hiểu là xếp loại tốt, khá: cách hiểu của hoptac, văn bản "
                    "không nói",
                    "“effective” is read as rated good or fair: hoptac's reading, the text does "
                    "not say it"},
                   good_or_fair),
    share_of_rated("ineffective_share",
                   {"Tỷ lệ HTX hoạt động kém hiệu quả", "Share of ineffective cooperatives"},
                   {"“kém hiệu quả” được hiểu là xếp loại yếu: cách hiểu của hoptac, văn bản "
                    "không nói",
                    "“ineffective” is read as rated weak: hoptac's reading, the text does not say "
                    "it"},
                   weak),
    as_remembered(count("organisations_good_or_fair",
                        {"Số đạt loại tốt, khá", "Rated good or fair"}, of_cooperatives,
                        rated(good_or_fair), results)),
    as_remembered(people("workers", {},
                         {"Tổng số lao động thường xuyên trong HTX", "Regular workers"},
                         of_cooperatives, measure::workers, cooperatives)),
    as_remembered(
        with_breakdown(count("organisations", {"Số HTX đang hoạt động", "Active cooperatives"},
                             of_cooperatives, {.what = counted::active}, everywhere),
                       "status=active")),
    as_remembered(as_read(
        with_breakdown(
            count("organisations", {"Số THT có đăng ký, chứng thực", "Registered groups"},
                  of_groups, {.what = counted::with_code}, everywhere),
            "registration=code_number"),
        {"đếm THT có mã số trong sổ đăng ký; việc chứng thực hợp đồng hợp tác không được ghi",
         "counts groups whose code number is in the registry; whether a contract was certified "
         "is not recorded"})),
    as_remembered(people("members_joined", {}, {"Số thành viên mới", "New members"},
                         of_groups | of_cooperatives, measure::members_joined, everywhere)),
    as_remembered(people("workers_joined", {},
                         {"Số lao động thường xuyên mới", "New regular workers"}, of_cooperatives,
                         measure::workers_joined, cooperatives)),
    as_remembered(people("worker_members", {},
                         {"Số lao động là thành viên", "Workers who are members"}, of_cooperatives,
                         measure::worker_members, cooperatives)),
    as_remembered(mean("revenue_with_members_average", "per=HTX",
                       {"Doanh thu bình quân của HTX với thành viên",
                        "Mean revenue of a cooperative with its members"},
                       of_cooperatives, measure::revenue_with_members, every_one, cooperatives)),
    as_remembered(mean("revenue_average", "per=LHHTX",
                       {"Doanh thu bình quân 01 LHHTX", "Mean revenue of a union"}, of_unions,
                       measure::revenue, every_one, unions)),
};

}  // namespace detail

/// All of them, in the order of the plan; those of the remembered form, which the plan does not
/// print, come last and say so.
[[nodiscard]] constexpr std::span<const indicator::definition> indicators() {
  return detail::indicators;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_INDICATORS_HPP
