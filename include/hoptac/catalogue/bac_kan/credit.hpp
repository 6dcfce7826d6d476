// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_CREDIT_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_CREDIT_HPP

#include <hoptac/catalogue/bac_kan/facts.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <utility>  // std::move
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

/// The preferential rate of the provincial fund in percent per year, as the plan reports it (part
/// II.3.5): `lãi suất ưu đãi 6,8%/năm`. It names no day from which, so this is no history.
inline constexpr money::decimal provincial_fund_rate = [] {
  using namespace money::literals;
  return 6.8_dec;
}();

enum class fund_borrower {
  cooperative,
  cooperative_union,
  individual_member,
  other_member,
  enterprise_member,
  other
};

/// What is known of a loan of a cooperative development fund on the day it is decided.
struct loan_facts {
  policy::fact_of<fund_borrower> borrower{
      {.key = "borrower",
       .name = {"khách hàng vay", "borrower"},
       .values = {{"cooperative", {"hợp tác xã", "cooperative"}},
                  {"cooperative_union", {"liên hiệp hợp tác xã", "union of cooperatives"}},
                  {"individual_member",
                   {"cá nhân là thành viên tổ hợp tác, hợp tác xã",
                    "individual member of a cooperative group or a cooperative"}},
                  {"other_member",
                   {"thành viên khác của tổ hợp tác, hợp tác xã",
                    "other member of a cooperative group or a cooperative"}},
                  {"enterprise_member",
                   {"doanh nghiệp là thành viên hợp tác xã",
                    "enterprise that is a member of a cooperative"}},
                  {"other", {"đối tượng khác", "other"}}}}};
  policy::fact_of<date> loan_decision_date{
      {.key = "loan_decision_date",
       .name = {"ngày quyết định cho vay", "date of the loan decision"}}};
  policy::fact_of<policy::funds> own_capital{
      {.key = "own_capital",
       .name = {"vốn của khách hàng tham gia dự án", "own capital in the project"},
       .currency = "VND"}};
  policy::fact_of<policy::funds> project_investment{
      {.key = "project_investment",
       .name = {"tổng vốn đầu tư dự án", "total investment of the project"},
       .currency = "VND"}};
  policy::fact_of<bool> bad_debt{{.key = "bad_debt",
                                  .name = {"có nợ xấu tại thời điểm giải ngân lần đầu tiên",
                                           "bad debt at the first disbursement"}}};
  policy::fact_of<policy::funds> customer_lending{
      {.key = "customer_lending",
       .name = {"mức cho vay một khách hàng", "lending to the customer"},
       .currency = "VND"}};
  policy::fact_of<policy::funds> related_lending{
      {.key = "related_lending",
       .name = {"mức cho vay khách hàng và người có liên quan",
                "lending to the customer and related persons"},
       .currency = "VND"}};
  policy::fact_of<policy::funds> fund_capital{
      {.key = "fund_capital",
       .name = {"vốn điều lệ thực có của quỹ", "real charter capital of the fund"},
       .currency = "VND"}};
};

/// The conditions under which a cooperative development fund may lend: Decree 45/2021/NĐ-CP,
/// Articles 20, 22 and 23.
[[nodiscard]] inline std::vector<policy::condition> fund_conditions() {
  using namespace policy;
  using namespace money::literals;
  const auto& decree = vn::decree_45_2021_nd_cp;
  constexpr auto read = confirmation::read_in_text;
  const common_facts common;
  const loan_facts loan;
  const auto adult_on =
      by_reading<date>("age_at", {loan.loan_decision_date, common.application_date});
  return {
      {.id = "borrower",
       .source =
           cite(decree, 20, read,
                "hợp tác xã, liên hiệp hợp tác xã; thành viên của tổ hợp tác, hợp tác xã (trừ "
                "đối tượng thành viên hợp tác xã là doanh nghiệp)"),
       .met = {"thuộc đối tượng được vay", "may borrow from the fund"},
       .not_met = {"không thuộc đối tượng được vay", "may not borrow from the fund"},
       .when =
           one_of(loan.borrower, {fund_borrower::cooperative, fund_borrower::cooperative_union,
                                  fund_borrower::individual_member, fund_borrower::other_member})},
      {.id = "adult",
       .source = cite(decree, {22, 2}, read, "phải đủ 18 tuổi trở lên"),
       .met = {"cá nhân đã đủ 18 tuổi hoặc khách hàng không phải cá nhân",
               "of full 18 years, or not an individual"},
       .not_met = {"cá nhân chưa đủ 18 tuổi", "an individual under 18"},
       .when = loan.borrower != fund_borrower::individual_member ||
               has_reached(common.birth_date, adult_on, 18)},
      {.id = "own_capital",
       .source = cite(decree, {22, 5}, read, "tối thiểu là 20% tổng vốn đầu tư dự án"),
       .met = {"vốn tham gia từ 20% tổng vốn đầu tư dự án trở lên",
               "own capital of at least 20 % of the investment"},
       .not_met = {"vốn tham gia dưới 20% tổng vốn đầu tư dự án",
                   "own capital below 20 % of the investment"},
       .when = share(loan.own_capital, loan.project_investment) >= value(0.20_dec)},
      {.id = "no_bad_debt",
       .source = cite(decree, {22, 6}, read,
                      "Tại thời điểm giải ngân lần đầu tiên … khách hàng không có nợ xấu"),
       .met = {"không có nợ xấu khi giải ngân lần đầu", "no bad debt at the first disbursement"},
       .not_met = {"có nợ xấu khi giải ngân lần đầu", "bad debt at the first disbursement"},
       .when = loan.bad_debt == false},
      {.id = "customer_limit",
       .source = cite(decree, {23, 2, "a"}, read,
                      "không vượt quá 15% vốn điều lệ thực có của Quỹ … tại thời điểm quyết định "
                      "cho vay"),
       .met = {"không vượt 15% vốn điều lệ thực có của quỹ",
               "within 15 % of the real charter capital of the fund"},
       .not_met = {"vượt 15% vốn điều lệ thực có của quỹ",
                   "above 15 % of the real charter capital of the fund"},
       .when = share(loan.customer_lending, loan.fund_capital) <= value(0.15_dec)},
      {.id = "related_limit",
       .source = cite(decree, {23, 2, "b"}, read, "không vượt quá 25%"),
       .met = {"cùng người có liên quan không vượt 25% vốn điều lệ thực có của quỹ",
               "with related persons within 25 % of the real charter capital of the fund"},
       .not_met = {"cùng người có liên quan vượt 25% vốn điều lệ thực có của quỹ",
                   "with related persons above 25 % of the real charter capital of the fund"},
       .when = share(loan.related_lending, loan.fund_capital) <= value(0.25_dec)}};
}

/// The programmes `credit`, loans of the provincial fund, and `central_credit`, of the central one.
[[nodiscard]] inline programme_group credit() {
  using namespace policy;
  const common_facts common;
  const loan_facts loan;
  const std::vector<reading> needed{
      {"age_at",
       "decision",
       {{"decision", {"tính tuổi tại ngày quyết định cho vay", "age on the day of the decision"}},
        {"application", {"tính tuổi tại ngày nộp hồ sơ", "age on the date of the application"}}}},
      readings::leap_day("mar_1"),
      readings::incomplete_birth("interval")};
  const std::vector<bilingual> open{
      {"Chưa đọc được ngày Nghị định 45/2021/NĐ-CP bắt đầu có hiệu lực.",
       "The day on which Decree 45/2021/NĐ-CP entered into force was not read."},
      {"Chưa rõ giới hạn 15% và 25% tính trên khoản vay hay trên tổng dư nợ.",
       "Whether the limits of 15 % and 25 % are on the loan or on all outstanding debt was not "
       "read."},
      {"Chưa rõ đủ 18 tuổi được tính tại ngày nào.",
       "On which day the borrower must be of full 18 years was not read."},
      {"Các điều kiện khác của Điều 22 chưa được đọc.",
       "The other conditions of Article 22 were not read."}};

  rule provincial{.id = "credit",
                  .title = {"Vay vốn Quỹ hỗ trợ phát triển hợp tác xã tỉnh",
                            "Loans of the provincial cooperative development fund"},
                  .source = cite_plan(
                      "II.3.5",
                      "10 HTX được vay vốn quỹ hỗ trợ phát triển HTX tỉnh với số tiền 988 triệu "
                      "đồng, lãi suất ưu đãi 6,8%/năm"),
                  .reference_date = "loan_decision_date",
                  .readings = needed,
                  .conditions = fund_conditions(),
                  .gaps = open};
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
      .readings = needed,
      .conditions = fund_conditions(),
      .gaps = open};
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
