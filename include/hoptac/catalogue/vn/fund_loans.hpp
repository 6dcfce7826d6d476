// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_FUND_LOANS_HPP
#define HOPTAC_CATALOGUE_VN_FUND_LOANS_HPP

#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

/// Loans of the cooperative development funds: NĐ 45/2021/NĐ-CP. Where the decree says *not over* a
/// part of an amount, the greatest whole amount of dong is that part rounded down.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The words of `borrower`, in their order.
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

/// The decree, read in its text.
[[nodiscard]] inline policy::legal_source decree_45(law::provision where,
                                                    std::string_view quote = {}) {
  return policy::cite(decree_45_2021_nd_cp, where, confirmation::read_in_text, quote);
}

/// The two limits of lending, as parts of the fund's real charter capital: to one customer, and
/// with the persons related to it.
[[nodiscard]] inline policy::legal_source customer_limit_source() {
  return decree_45(
      {23, 2, "a"},
      "không vượt quá 15% vốn điều lệ thực có của Quỹ … tại thời điểm quyết định cho vay");
}
[[nodiscard]] inline policy::legal_source related_limit_source() {
  return decree_45({23, 2, "b"}, "không vượt quá 25%");
}
inline constexpr money::decimal customer_limit = money::decimal::scaled(15, 2);
inline constexpr money::decimal related_limit = money::decimal::scaled(25, 2);

/// What no source tells about lending by the funds.
[[nodiscard]] inline std::vector<bilingual> fund_gaps() {
  return {
      {"Chưa đọc được ngày Nghị định 45/2021/NĐ-CP bắt đầu có hiệu lực.",
       "The day on which Decree 45/2021/NĐ-CP entered into force was not read."},
      {"Chưa rõ giới hạn 15% và 25% tính trên khoản vay hay trên tổng dư nợ.",
       "Whether the limits of 15 % and 25 % are on the loan or on all outstanding debt was not "
       "read."},
      {"Nghị định 253/2025/NĐ-CP sửa đổi nghị định này; các nguồn không nói có đổi giới hạn cho "
       "vay.",
       "Decree 253/2025/NĐ-CP amends this decree; no source tells of a change to the limits."}};
}

/// What no source tells about `fund_conditions`.
[[nodiscard]] inline std::vector<bilingual> fund_condition_gaps() {
  std::vector<bilingual> out = fund_gaps();
  out.push_back({"Chưa rõ đủ 18 tuổi được tính tại ngày nào.",
                 "On which day the borrower must be of full 18 years was not read."});
  out.push_back({"Các điều kiện khác của Điều 22 chưa được đọc.",
                 "The other conditions of Article 22 were not read."});
  return out;
}

/// The conditions under which a cooperative development fund may lend: Đ20, Đ22, Đ23. A rule that
/// has them needs `fund_readings`.
[[nodiscard]] inline std::vector<policy::condition> fund_conditions() {
  using namespace policy;
  using namespace money::literals;
  const shared_facts of;
  const loan_facts loan;
  const auto adult_on = by_reading<date>("age_at", {loan.loan_decision_date, of.application_date});
  return {
      {.id = "borrower",
       .source =
           decree_45(20,
                     "hợp tác xã, liên hiệp hợp tác xã; thành viên của tổ hợp tác, hợp tác xã "
                     "(trừ đối tượng thành viên hợp tác xã là doanh nghiệp)"),
       .met = {"thuộc đối tượng được vay", "may borrow from the fund"},
       .not_met = {"không thuộc đối tượng được vay", "may not borrow from the fund"},
       .when =
           one_of(loan.borrower, {fund_borrower::cooperative, fund_borrower::cooperative_union,
                                  fund_borrower::individual_member, fund_borrower::other_member})},
      {.id = "adult",
       .source = decree_45({22, 2}, "phải đủ 18 tuổi trở lên"),
       .met = {"cá nhân đã đủ 18 tuổi hoặc khách hàng không phải cá nhân",
               "of full 18 years, or not an individual"},
       .not_met = {"cá nhân chưa đủ 18 tuổi", "an individual under 18"},
       .when = loan.borrower != fund_borrower::individual_member ||
               has_reached(of.birth_date, adult_on, 18)},
      {.id = "own_capital",
       .source = decree_45({22, 5}, "tối thiểu là 20% tổng vốn đầu tư dự án"),
       .met = {"vốn tham gia từ 20% tổng vốn đầu tư dự án trở lên",
               "own capital of at least 20 % of the investment"},
       .not_met = {"vốn tham gia dưới 20% tổng vốn đầu tư dự án",
                   "own capital below 20 % of the investment"},
       .when = share(loan.own_capital, loan.project_investment) >= 0.2_dec},
      {.id = "no_bad_debt",
       .source =
           decree_45({22, 6}, "Tại thời điểm giải ngân lần đầu tiên … khách hàng không có nợ xấu"),
       .met = {"không có nợ xấu khi giải ngân lần đầu", "no bad debt at the first disbursement"},
       .not_met = {"có nợ xấu khi giải ngân lần đầu", "bad debt at the first disbursement"},
       .when = loan.bad_debt == false},
      {.id = "customer_limit",
       .source = customer_limit_source(),
       .met = {"không vượt 15% vốn điều lệ thực có của quỹ",
               "within 15 % of the real charter capital of the fund"},
       .not_met = {"vượt 15% vốn điều lệ thực có của quỹ",
                   "above 15 % of the real charter capital of the fund"},
       .when = share(loan.customer_lending, loan.fund_capital) <= customer_limit},
      {.id = "related_limit",
       .source = related_limit_source(),
       .met = {"cùng người có liên quan không vượt 25% vốn điều lệ thực có của quỹ",
               "with related persons within 25 % of the real charter capital of the fund"},
       .not_met = {"cùng người có liên quan vượt 25% vốn điều lệ thực có của quỹ",
                   "with related persons above 25 % of the real charter capital of the fund"},
       .when = share(loan.related_lending, loan.fund_capital) <= related_limit},
      {.id = "other_terms",
       .source = policy::cite(decree_45_2021_nd_cp, 22, confirmation::not_found),
       .met = {"đáp ứng các điều kiện khác của Điều 22",
               "meets the other conditions of Article 22"},
       .not_met = {"không đáp ứng các điều kiện khác của Điều 22",
                   "fails the other conditions of Article 22"},
       .when = not_stated({"các điều kiện khác của Điều 22 chưa được đọc",
                           "the other conditions of Article 22 were not read"})}};
}

/// The readings of `fund_conditions`.
[[nodiscard]] inline std::vector<policy::reading> fund_readings() {
  return {
      {"age_at",
       "decision",
       {{"decision", {"tính tuổi tại ngày quyết định cho vay", "age on the day of the decision"}},
        {"application", {"tính tuổi tại ngày nộp hồ sơ", "age on the date of the application"}}}},
      policy::readings::leap_day("mar_1"),
      policy::readings::incomplete_birth("interval")};
}

/// The rules `fund_loan` (Đ20, Đ22, Đ23), `fund_loan_limit`, `fund_loan_limit_related` (Đ23.2) and
/// `overdue_rate` (Đ25.1b).
[[nodiscard]] inline programme_group fund_loans() {
  using namespace policy;
  using namespace money::literals;
  const shared_facts of;
  const loan_facts loan;
  programme_group to{.texts = {&decree_45_2021_nd_cp},
                     .facts = {loan.borrower.declared, of.birth_date.declared,
                               of.application_date.declared, loan.loan_decision_date.declared,
                               loan.own_capital.declared, loan.project_investment.declared,
                               loan.bad_debt.declared, loan.customer_lending.declared,
                               loan.related_lending.declared, loan.fund_capital.declared}};

  to.rules.push_back(
      {.id = "fund_loan",
       .title = {"Vay vốn quỹ hợp tác xã", "Loans of the cooperative development funds"},
       .source = decree_45(22),
       .reference_date = "loan_decision_date",
       .readings = fund_readings(),
       .conditions = fund_conditions(),
       .gaps = fund_condition_gaps()});

  const auto limit = [&](std::string id, bilingual title, const legal_source& source,
                         const money::decimal& part) {
    to.rules.push_back(
        {.id = std::move(id),
         .title = std::move(title),
         .source = source,
         .reference_date = "loan_decision_date",
         .conditions = {{.id = "fund_capital",
                         .source = source,
                         .met = {"quỹ có vốn điều lệ thực có", "the fund has real charter capital"},
                         .not_met = {"quỹ không có vốn điều lệ thực có",
                                     "the fund has no real charter capital"},
                         .when = loan.fund_capital > money::dong(0)}},
         .amount = round(loan.fund_capital * part, 0, money::rounding::floor).tree,
         .gaps = fund_gaps()});
  };
  limit("fund_loan_limit",
        {"Mức cho vay tối đa một khách hàng", "Greatest lending to one customer"},
        customer_limit_source(), customer_limit);
  limit("fund_loan_limit_related",
        {"Mức cho vay tối đa một khách hàng và người có liên quan",
         "Greatest lending to one customer and related persons"},
        related_limit_source(), related_limit);

  const auto rate_of = [&](const char* key, bilingual name) {
    return declare<number>(to, {.key = key, .name = std::move(name), .scale = 6});
  };
  const auto in_term = rate_of("lending_rate", {"lãi suất cho vay trong hạn (0.068 là 6,8 %)",
                                                "lending rate in term (0.068 is 6.8 %)"});
  const auto overdue = rate_of(
      "overdue_rate", {"lãi suất quá hạn (0.102 là 10,2 %)", "overdue rate (0.102 is 10.2 %)"});
  const legal_source cap = decree_45({25, 1, "b"}, "tối đa bằng 150% lãi suất cho vay trong hạn");
  to.rules.push_back({.id = "overdue_rate",
                      .title = {"Lãi suất quá hạn", "Overdue rate"},
                      .source = cap,
                      .reference_date = "loan_decision_date",
                      .conditions = {{.id = "cap",
                                      .source = cap,
                                      .met = {"không quá 150 % lãi suất trong hạn",
                                              "150 % of the rate in term or less"},
                                      .not_met = {"quá 150 % lãi suất trong hạn",
                                                  "more than 150 % of the rate in term"},
                                      .when = overdue <= in_term * 1.5_dec}},
                      .gaps = {fund_gaps().front()}});
  return to;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_FUND_LOANS_HPP
