// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_FUND_LOANS_HPP
#define HOPTAC_CATALOGUE_VN_FUND_LOANS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/catalogue/vn/instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <string_view>  // std::string_view

/// Loans of the cooperative development funds: NĐ 45/2021/NĐ-CP. Where the decree says *not over* a
/// part of an amount, the greatest whole amount of dong is that part rounded down.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The words of `borrower_kind`, in their order.
enum class borrower { cooperative, cooperative_union, individual, organisation, enterprise, other };

/// The decree, read in its text.
[[nodiscard]] inline policy::legal_source decree_45(law::provision where,
                                                    std::string_view quote = {}) {
  return policy::cite(decree_45_2021_nd_cp, where, confirmation::read_in_text, quote);
}

/// Adds `fund_loan` (Đ20, Đ22, Đ23), `fund_loan_limit`, `fund_loan_limit_related` (Đ23.2) and
/// `overdue_rate` (Đ25.1b).
inline void add_fund_loans(policy::pack_content& to, const shared_facts& of) {
  using namespace policy;
  using namespace money::literals;

  const auto amount_of = [&](const char* key, bilingual name) {
    return declare<funds>(to, {.key = key, .name = std::move(name), .currency = "VND"});
  };
  const auto kind = declare<borrower>(
      to, {.key = "borrower_kind",
           .name = {"đối tượng vay vốn", "kind of borrower"},
           .values = {{"cooperative", {"hợp tác xã", "cooperative"}},
                      {"cooperative_union", {"liên hiệp hợp tác xã", "union of cooperatives"}},
                      {"individual_member",
                       {"thành viên tổ hợp tác, hợp tác xã là cá nhân",
                        "individual member of a group or cooperative"}},
                      {"organisation_member",
                       {"thành viên tổ hợp tác, hợp tác xã là tổ chức, không phải doanh nghiệp",
                        "member of a group or cooperative that is an organisation, no enterprise"}},
                      {"enterprise_member",
                       {"thành viên hợp tác xã là doanh nghiệp",
                        "member of a cooperative that is an enterprise"}},
                      {"other", {"đối tượng khác", "other"}}}});
  const auto lent = declare<date>(
      to,
      {.key = "lending_date", .name = {"ngày quyết định cho vay", "day of the decision to lend"}});
  const auto own =
      amount_of("own_capital", {"vốn chủ sở hữu tham gia dự án", "own capital in the project"});
  const auto project =
      amount_of("project_capital", {"tổng vốn đầu tư dự án", "total investment of the project"});
  const auto bad_debt =
      declare<bool>(to, {.key = "bad_debt",
                         .name = {"có nợ xấu tại thời điểm giải ngân lần đầu tiên",
                                  "has bad debt at the first disbursement"}});
  const auto fund_capital = amount_of(
      "fund_real_capital", {"vốn điều lệ thực có của quỹ tại thời điểm quyết định cho vay",
                            "real charter capital of the fund when the loan is decided"});
  const auto balance = amount_of(
      "customer_balance",
      {"dư nợ của khách hàng, kể cả khoản này", "balance of the customer, this loan included"});
  const auto related = amount_of(
      "related_balance", {"dư nợ của khách hàng và người có liên quan, kể cả khoản này",
                          "balance of the customer and related persons, this loan included"});
  const legal_source one = decree_45(
      {23, 2, "a"},
      "không vượt quá 15% vốn điều lệ thực có của Quỹ … tại thời điểm quyết định cho vay");
  const legal_source group = decree_45({23, 2, "b"}, "không vượt quá 25%");
  const bilingual start_unknown = {"chưa đọc được ngày nghị định bắt đầu có hiệu lực",
                                   "the day on which the decree entered into force was not read"};
  const bilingual no_change = {
      "Nghị định 253/2025/NĐ-CP sửa đổi nghị định này; các nguồn không nói có đổi giới hạn cho vay",
      "Decree 253/2025/NĐ-CP amends this decree; no source tells of a change to the lending "
      "limits"};

  to.rules.push_back(
      {.id = "fund_loan",
       .title = {"Vay vốn quỹ hợp tác xã", "Loans of the cooperative development funds"},
       .source = decree_45(22),
       .reference_date = lent.declared.key,
       .readings = {readings::leap_day("mar_1"), readings::incomplete_birth("interval")},
       .conditions =
           {{.id = "borrower",
             .source = decree_45(20,
                                 "hợp tác xã, liên hiệp hợp tác xã; thành viên của tổ hợp tác, hợp "
                                 "tác xã (trừ đối tượng thành viên hợp tác xã là doanh nghiệp)"),
             .met = {"thuộc đối tượng vay vốn", "it may borrow"},
             .not_met = {"không thuộc đối tượng vay vốn", "it may not borrow"},
             .when = one_of(kind, {borrower::cooperative, borrower::cooperative_union,
                                   borrower::individual, borrower::organisation})},
            {.id = "age",
             .source = decree_45({22, 2}, "phải đủ 18 tuổi trở lên"),
             .met = {"đủ 18 tuổi nếu là cá nhân", "of full 18 years, if an individual"},
             .not_met = {"cá nhân chưa đủ 18 tuổi", "an individual below 18 years"},
             .when = kind != borrower::individual || has_reached(of.birth_date, lent, 18)},
            {.id = "own_capital",
             .source = decree_45({22, 5}, "tối thiểu là 20% tổng vốn đầu tư dự án"),
             .met = {"vốn chủ sở hữu từ 20 % tổng vốn đầu tư trở lên",
                     "own capital of 20 % of the investment or more"},
             .not_met = {"vốn chủ sở hữu dưới 20 % tổng vốn đầu tư",
                         "own capital of less than 20 % of the investment"},
             .when = share(own, project) >= 0.2_dec},
            {.id = "no_bad_debt",
             .source = decree_45(
                 {22, 6}, "Tại thời điểm giải ngân lần đầu tiên … khách hàng không có nợ xấu"),
             .met = {"không có nợ xấu", "no bad debt"},
             .not_met = {"có nợ xấu", "bad debt"},
             .when = bad_debt == false},
            {.id = "limit",
             .source = one,
             .met = {"dư nợ không quá 15 % vốn điều lệ thực có của quỹ",
                     "a balance of 15 % of the fund's real charter capital or less"},
             .not_met = {"dư nợ quá 15 % vốn điều lệ thực có của quỹ",
                         "a balance of more than 15 % of the fund's real charter capital"},
             .when = share(balance, fund_capital) <= 0.15_dec},
            {.id = "limit_related",
             .source = group,
             .met = {"dư nợ cùng người có liên quan không quá 25 % vốn điều lệ thực có của quỹ",
                     "with related persons, 25 % of the fund's real charter capital or less"},
             .not_met = {"dư nợ cùng người có liên quan quá 25 % vốn điều lệ thực có của quỹ",
                         "with related persons, more than 25 % of the fund's real charter capital"},
             .when = share(related, fund_capital) <= 0.25_dec}},
       .gaps = {start_unknown, no_change}});

  const auto limit = [&](std::string id, bilingual title, const legal_source& source,
                         const money::decimal& part) {
    to.rules.push_back(
        {.id = std::move(id),
         .title = std::move(title),
         .source = source,
         .reference_date = lent.declared.key,
         .conditions = {{.id = "fund_capital",
                         .source = source,
                         .met = {"quỹ có vốn điều lệ thực có", "the fund has real charter capital"},
                         .not_met = {"quỹ không có vốn điều lệ thực có",
                                     "the fund has no real charter capital"},
                         .when = fund_capital > money::dong(0)}},
         .amount = round(fund_capital * part, 0, money::rounding::floor).tree,
         .gaps = {start_unknown, no_change}});
  };
  limit("fund_loan_limit",
        {"Tổng dư nợ tối đa của một khách hàng", "Greatest balance of one customer"}, one,
        0.15_dec);
  limit("fund_loan_limit_related",
        {"Tổng dư nợ tối đa của một khách hàng và người có liên quan",
         "Greatest balance of one customer and related persons"},
        group, 0.25_dec);

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
                      .reference_date = lent.declared.key,
                      .conditions = {{.id = "cap",
                                      .source = cap,
                                      .met = {"không quá 150 % lãi suất trong hạn",
                                              "150 % of the rate in term or less"},
                                      .not_met = {"quá 150 % lãi suất trong hạn",
                                                  "more than 150 % of the rate in term"},
                                      .when = overdue <= in_term * 1.5_dec}},
                      .gaps = {start_unknown, no_change}});
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_FUND_LOANS_HPP
