// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_CAPITAL_RULES_HPP
#define HOPTAC_CATALOGUE_VN_CAPITAL_RULES_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/dated.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <string>   // std::string
#include <utility>  // std::move

/// Charter capital and loans between an organisation and its members: Luật 17/2023/QH15, Đ74, Đ83.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// A limit that the law of 2023 sets as a part of something, for cooperatives and for their unions.
[[nodiscard]] inline policy::parameter limit_by_kind(std::string id, bilingual name, bilingual unit,
                                                     const policy::legal_source& source,
                                                     const money::decimal& of_cooperatives,
                                                     const money::decimal& of_unions) {
  using history = calendar::dated<policy::parameter_value>;
  return {
      .id = std::move(id),
      .name = std::move(name),
      .kind = policy::value_kind::decimal,
      .unit = std::move(unit),
      .by = "organisation_kind",
      .histories = {{"cooperative", history::of({held(of_cooperatives, source, law_2023_from)})},
                    {"cooperative_union", history::of({held(of_unions, source, law_2023_from)})}}};
}

/// The rules `member_contribution` (Đ74.1), `associates_contribution` (Đ74.2),
/// `foreign_contribution` (Đ74.3), `capital_paid_in` (Đ74.4) and `internal_loan` (Đ83.1).
[[nodiscard]] inline programme_group capital_rules() {
  using namespace policy;
  using namespace money::literals;
  const shared_facts of;
  programme_group to{.texts = {&law_17_2023_qh15, &decree_113_2024_nd_cp},
                     .facts = {of.on_date.declared, of.organisation_kind.declared,
                               of.charter_capital.declared, of.member_kind.declared}};

  const bilingual of_capital = {"lần vốn điều lệ", "of the charter capital"};
  const auto bound = [&](std::string id, bilingual title, const fact_of<funds>& contribution,
                         const parameter_of<number>& limit, const legal_source& source) {
    to.rules.push_back(
        {.id = std::move(id),
         .title = std::move(title),
         .source = source,
         .in_force_from = law_2023_from,
         .reference_date = "on_date",
         .conditions = {of.cooperative_or_union(source),
                        {.id = "limit",
                         .source = source,
                         .met = {"vốn góp trong giới hạn so với vốn điều lệ",
                                 "the contribution is within the limit"},
                         .not_met = {"vốn góp vượt giới hạn so với vốn điều lệ",
                                     "the contribution is over the limit"},
                         .when = share(contribution, of.charter_capital) <= limit}}});
  };

  const legal_source one_member = law_2023(
      {74, 1}, "Vốn góp tối đa không quá 30% vốn điều lệ đối với hợp tác xã và không quá 40%");
  bound("member_contribution",
        {"Vốn góp của một thành viên chính thức", "Contribution of one official member"},
        declare<funds>(to, {.key = "member_contribution",
                            .name = {"vốn góp của một thành viên chính thức",
                                     "contribution of one official member"},
                            .currency = "VND"}),
        declare<number>(to, limit_by_kind("member_contribution_limit",
                                          {"mức vốn góp tối đa của một thành viên chính thức",
                                           "greatest contribution of one official member"},
                                          of_capital, one_member, 0.3_dec, 0.4_dec)),
        one_member);

  const legal_source associates = law_2023(
      {74, 2}, "Tổng phần vốn góp của tất cả thành viên liên kết góp vốn … không quá 30% … 40%");
  bound("associates_contribution",
        {"Tổng vốn góp của thành viên liên kết góp vốn", "Contributions of all capital associates"},
        declare<funds>(to, {.key = "associates_contribution",
                            .name = {"tổng vốn góp của các thành viên liên kết góp vốn",
                                     "contributions of all capital associates together"},
                            .currency = "VND"}),
        declare<number>(to, limit_by_kind("associates_contribution_limit",
                                          {"tổng vốn góp tối đa của thành viên liên kết góp vốn",
                                           "greatest contributions of all capital associates"},
                                          of_capital, associates, 0.3_dec, 0.4_dec)),
        associates);

  const legal_source foreign =
      law_2023({74, 3}, "không quá 30% vốn điều lệ đối với hợp tác xã, liên hiệp hợp tác xã");
  bound("foreign_contribution",
        {"Tổng vốn góp của thành viên là nhà đầu tư nước ngoài",
         "Contributions of all foreign members"},
        declare<funds>(to, {.key = "foreign_contribution",
                            .name = {"tổng vốn góp của các thành viên là nhà đầu tư nước ngoài",
                                     "contributions of all foreign members together"},
                            .currency = "VND"}),
        declare<number>(
            to, limit_by_kind("foreign_contribution_limit",
                              {"tổng vốn góp tối đa của thành viên là nhà đầu tư nước ngoài",
                               "greatest contributions of all foreign members"},
                              of_capital, foreign, 0.3_dec, 0.3_dec)),
        foreign);

  // The vocabulary counts days and whole months between two dates and does not end a term of the
  // Civil Code, so the application states its last day; `calendar::term` computes it.
  const auto due = declare<date>(
      to,
      {.key = "contribution_due_date",
       .name = {"ngày cuối của thời hạn góp vốn: 06 tháng từ ngày cấp giấy chứng nhận hoặc ngày "
                "được kết nạp",
                "last day for the contribution: 6 months from the certificate or the admission"}});
  const auto paid =
      declare<date>(to, {.key = "contribution_paid_date",
                         .name = {"ngày góp đủ vốn", "day of the full contribution"}});
  to.rules.push_back(
      {.id = "capital_paid_in",
       .title = {"Góp đủ vốn đúng hạn", "Contribution paid in time"},
       .source = law_2023({74, 4}),
       .in_force_from = law_2023_from,
       .reference_date = paid.declared.key,
       .conditions = {of.cooperative_or_union(law_2023({74, 4})),
                      {.id = "in_time",
                       .source = law_2023({74, 4},
                                          "chậm nhất là 06 tháng kể từ ngày … được cấp Giấy chứng "
                                          "nhận … hoặc kể từ ngày được kết nạp"),
                       .met = {"góp đủ vốn trong thời hạn", "paid in full within the term"},
                       .not_met = {"góp đủ vốn sau thời hạn", "paid in full after the term"},
                       .when = paid <= due}}});

  const auto months = declare<number>(
      to, {.key = "internal_loan_months",
           .name = {"thời hạn cho vay nội bộ (tháng)", "term of the loan, months"}});
  to.rules.push_back(
      {.id = "internal_loan",
       .title = {"Cho vay nội bộ", "Loans to members"},
       .source = law_2023({83, 1}),
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .conditions = {of.cooperative_or_union(law_2023({83, 1})),
                      {.id = "official_member",
                       .source = law_2023({83, 1}, "cho thành viên chính thức vay"),
                       .met = {"người vay là thành viên chính thức",
                               "the borrower is an official member"},
                       .not_met = {"người vay không phải thành viên chính thức",
                                   "the borrower is no official member"},
                       .when = of.member_kind == member::official},
                      {.id = "term",
                       .source = law_2023({83, 1}, "trong thời hạn không quá 12 tháng"),
                       .met = {"thời hạn không quá 12 tháng", "a term of 12 months or less"},
                       .not_met = {"thời hạn quá 12 tháng", "a term of more than 12 months"},
                       .when = months <= 12},
                      {.id = "other_terms",
                       .source = cite(decree_113_2024_nd_cp, {}, confirmation::not_found),
                       .met = {"trong giới hạn mức và lãi suất cho vay nội bộ",
                               "within the limits of amount and interest"},
                       .not_met = {"vượt giới hạn mức hoặc lãi suất cho vay nội bộ",
                                   "above a limit of amount or interest"},
                       .when = not_stated({"chưa tìm thấy giới hạn mức cho vay và lãi suất",
                                           "the limits of amount and interest were not found"})}},
       .gaps = {{"Chưa tìm thấy giới hạn mức cho vay và lãi suất cho vay nội bộ trong Nghị định "
                 "113/2024/NĐ-CP.",
                 "The limits of amount and interest that Decree 113/2024/NĐ-CP sets for such loans "
                 "were not found."}}});
  return to;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_CAPITAL_RULES_HPP
