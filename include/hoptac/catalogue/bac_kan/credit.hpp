// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_CREDIT_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_CREDIT_HPP

#include <hoptac/catalogue/bac_kan/facts.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/fund_loans.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/policy/rule.hpp>

#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

/// The preferential rate of the provincial fund in percent per year, as the plan reports it (part
/// II.3.5): `lãi suất ưu đãi 6,8%/năm`. It names no day from which, so this is no history.
inline constexpr money::decimal provincial_fund_rate = [] {
  using namespace money::literals;
  return 6.8_dec;
}();

/// The programmes `credit`, loans of the provincial fund, and `central_credit`, of the central one.
/// Their conditions are those of the national decree.
[[nodiscard]] inline programme_group credit() {
  using namespace policy;
  const common_facts common;
  const vn::loan_facts loan;
  // Of a group only members borrow; the application names it as theirs.
  const policy::beneficiaries customers = meant_for(
      {entity::organisation_kind::cooperative_group, entity::organisation_kind::cooperative,
       entity::organisation_kind::cooperative_union},
      vn::decree_45(20, "hợp tác xã, liên hiệp hợp tác xã; thành viên của tổ hợp tác, hợp tác xã"));

  rule provincial{.id = "credit",
                  .title = {"Vay vốn Quỹ hỗ trợ phát triển hợp tác xã tỉnh",
                            "Loans of the provincial cooperative development fund"},
                  .source = cite_plan(
                      "II.3.5",
                      "10 HTX được vay vốn quỹ hỗ trợ phát triển HTX tỉnh với số tiền 988 triệu "
                      "đồng, lãi suất ưu đãi 6,8%/năm"),
                  .reference_date = "loan_decision_date",
                  .beneficiaries = customers,
                  .readings = vn::fund_readings(),
                  .conditions = vn::fund_conditions(),
                  .gaps = vn::fund_condition_gaps()};
  provincial.gaps.push_back(
      {"Lãi suất ưu đãi của quỹ tỉnh là 6,8%/năm; kế hoạch không nêu áp dụng từ ngày nào.",
       "The preferential rate of the provincial fund is 6.8 % per year; the plan does not say from "
       "which day."});

  rule central{
      .id = "central_credit",
      .title = {"Vay vốn Quỹ hỗ trợ phát triển hợp tác xã Trung ương",
                "Loans of the central cooperative development fund"},
      .source = cite_plan("II.3.5",
                          "03 HTX được tiếp cận Quỹ hỗ trợ phát triển HTX Trung ương số tiền 2.000 "
                          "triệu đồng"),
      .reference_date = "loan_decision_date",
      .beneficiaries = customers,
      .readings = vn::fund_readings(),
      .conditions = vn::fund_conditions(),
      .gaps = vn::fund_condition_gaps()};
  central.gaps.push_back({"Lãi suất của quỹ Trung ương không được nêu.",
                          "The rate of the central fund is not stated."});

  return {
      .texts = {&plan_2025, &vn::decree_45_2021_nd_cp},
      .facts = {common.cooperative_id.declared, loan.borrower.declared, common.birth_date.declared,
                common.application_date.declared, loan.loan_decision_date.declared,
                loan.own_capital.declared, loan.project_investment.declared, loan.bad_debt.declared,
                loan.customer_lending.declared, loan.related_lending.declared,
                loan.fund_capital.declared},
      .rules = {std::move(provincial), std::move(central)}};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_CREDIT_HPP
