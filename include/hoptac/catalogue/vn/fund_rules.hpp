// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_FUND_RULES_HPP
#define HOPTAC_CATALOGUE_VN_FUND_RULES_HPP

#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/capital_rules.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/config.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

/// The undivided common fund, what is left of the income, and the internal transaction ratio:
/// Luật 17/2023/QH15, Đ4.22, Đ84-86, Đ91. Where the law says *at least* a part of an amount, the
/// least whole amount of dong that satisfies it is that part rounded up.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The rules `undivided_fund_rate` and `undivided_fund_least` (Đ84.2, Đ85.1), `distribution_by_use`
/// and `distribution_by_use_least` (Đ86.3a).
[[nodiscard]] inline programme_group fund_rules() {
  using namespace policy;
  using namespace money::literals;
  const shared_facts of;
  programme_group to{.texts = {&law_17_2023_qh15},
                     .facts = {of.on_date.declared, of.organisation_kind.declared}};
  const auto none = money::dong(0);

  const legal_source rate_source = law_2023(
      {84, 2}, "không thấp hơn: a) 5% đối với hợp tác xã; b) 10% đối với liên hiệp hợp tác xã");
  const auto least_rate = declare<number>(
      to,
      limit_by_kind("undivided_fund_least_rate",
                    {"tỷ lệ trích quỹ chung không chia tối thiểu từ thu nhập giao dịch bên ngoài",
                     "least rate of the undivided common fund from external income"},
                    {"lần thu nhập", "of the income"}, rate_source, 0.05_dec, 0.1_dec));
  const auto charter_rate = declare<number>(
      to, {.key = "undivided_fund_rate",
           .name = {"tỷ lệ trích quỹ chung không chia từ thu nhập giao dịch bên ngoài theo điều lệ "
                    "(0.05 là 5 %)",
                    "charter's rate of the undivided common fund from external income (0.05 is "
                    "5 %)"},
           .scale = 6});
  to.rules.push_back(
      {.id = "undivided_fund_rate",
       .title = {"Tỷ lệ trích quỹ chung không chia", "Rate of the undivided common fund"},
       .source = rate_source,
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .conditions = {
           of.cooperative_or_union(rate_source),
           {.id = "rate",
            .source = rate_source,
            .met = {"tỷ lệ trích không thấp hơn mức tối thiểu",
                    "the rate is not below the least one"},
            .not_met = {"tỷ lệ trích thấp hơn mức tối thiểu", "the rate is below the least one"},
            .when = charter_rate >= least_rate}}});

  const auto separated = declare<bool>(
      to, {.key = "income_separated",
           .name = {"phân tách được thu nhập từ giao dịch nội bộ và giao dịch bên ngoài",
                    "income from internal and external transactions is separated"}});
  const auto external = declare<funds>(
      to, {.key = "external_income",
           .name = {"thu nhập từ giao dịch bên ngoài", "income from external transactions"},
           .currency = "VND"});
  const auto total = declare<funds>(
      to, {.key = "total_income", .name = {"tổng thu nhập", "total income"}, .currency = "VND"});
  const expr<funds> base =
      choose<funds>({{separated == true, external}, {separated == false, total}});
  to.rules.push_back(
      {.id = "undivided_fund_least",
       .title = {"Mức trích quỹ chung không chia tối thiểu từ thu nhập giao dịch bên ngoài",
                 "Least amount for the undivided common fund from external income"},
       .source = rate_source,
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .conditions = {of.cooperative_or_union(rate_source),
                      {.id = "income",
                       .source = law_2023(
                           {85, 1},
                           "trường hợp không phân tách được thì toàn bộ thu nhập … được coi là "
                           "thu nhập từ giao dịch bên ngoài"),
                       .met = {"có thu nhập từ giao dịch bên ngoài", "there is external income"},
                       .not_met = {"không có thu nhập từ giao dịch bên ngoài",
                                   "there is no external income"},
                       .when = base > none}},
       .amount = round(base * least_rate, 0, money::rounding::ceiling).tree,
       .gaps = {{"Mức trích từ thu nhập giao dịch nội bộ do điều lệ quy định.",
                 "The rate from internal income is for the charter to say."}}});

  const legal_source use_source = law_2023(
      {86, 3, "a"},
      "phân phối tối thiểu 51% cho thành viên chính thức theo mức độ sử dụng sản phẩm, dịch vụ và "
      "mức độ góp sức lao động");
  const auto left =
      declare<funds>(to, {.key = "internal_income_left",
                          .name = {"thu nhập giao dịch nội bộ còn lại sau khi trích lập các quỹ",
                                   "internal income left after all funds were set aside"},
                          .currency = "VND"});
  const auto by_use = declare<funds>(
      to, {.key = "distributed_by_use",
           .name = {"phần phân phối cho thành viên chính thức theo mức độ sử dụng và góp sức",
                    "part distributed to official members by use and labour"},
           .currency = "VND"});
  const bilingual weights = {
      "Luật không quy định kết hợp mức độ sử dụng sản phẩm, dịch vụ với mức độ góp sức lao động ra "
      "sao, và các quỹ khác trừ vào thu nhập nội bộ hay bên ngoài theo tỷ lệ nào.",
      "The law does not say how use and labour are weighed against each other, nor how the other "
      "funds are charged to internal and external income."};
  to.rules.push_back(
      {.id = "distribution_by_use",
       .title = {"Phân phối thu nhập theo mức độ sử dụng và góp sức",
                 "Distribution of internal income by use and labour"},
       .source = use_source,
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .conditions = {of.cooperative_or_union(use_source),
                      {.id = "at_least_51_percent",
                       .source = use_source,
                       .met = {"phân phối từ 51 % trở lên", "51 % or more is distributed so"},
                       .not_met = {"phân phối dưới 51 %", "less than 51 % is distributed so"},
                       .when = share(by_use, left) >= 0.51_dec}},
       .gaps = {weights}});
  to.rules.push_back(
      {.id = "distribution_by_use_least",
       .title = {"Mức tối thiểu phân phối theo mức độ sử dụng và góp sức",
                 "Least amount to be distributed by use and labour"},
       .source = use_source,
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .conditions = {of.cooperative_or_union(use_source),
                      {.id = "income",
                       .source = use_source,
                       .met = {"còn thu nhập để phân phối", "there is income left"},
                       .not_met = {"không còn thu nhập để phân phối", "there is no income left"},
                       .when = left > none}},
       .amount = round(left * 0.51_dec, 0, money::rounding::ceiling).tree,
       .gaps = {weights}});
  return to;
}

/// The rule `internal_transaction_ratio`: whether the ratio of Đ4.22, which may be taken of revenue
/// or of cost, is above that of the year before.
[[nodiscard]] inline programme_group internal_transaction_ratio() {
  using namespace policy;
  const shared_facts of;
  programme_group to{.texts = {&law_17_2023_qh15},
                     .facts = {of.on_date.declared, of.organisation_kind.declared}};

  const auto amount_of = [&](const char* key, bilingual name) {
    return declare<funds>(to, {.key = key, .name = std::move(name), .currency = "VND"});
  };
  const expr<funds> internal_revenue = amount_of(
      "internal_revenue",
      {"doanh thu của giao dịch nội bộ trong năm", "revenue of internal transactions in the year"});
  const expr<funds> revenue =
      amount_of("total_revenue", {"tổng doanh thu trong năm", "total revenue in the year"});
  const expr<funds> internal_cost = amount_of(
      "internal_cost",
      {"chi phí của giao dịch nội bộ trong năm", "cost of internal transactions in the year"});
  const expr<funds> cost =
      amount_of("total_cost", {"tổng chi phí trong năm", "total cost in the year"});
  const auto before = declare<number>(
      to, {.key = "internal_ratio_before",
           .name = {"tỷ lệ giao dịch nội bộ năm trước, tính cùng cách (0.3 là 30 %)",
                    "internal transaction ratio of the year before, taken the same way (0.3 is "
                    "30 %)"},
           .scale = 6});
  const legal_source definition = law_2023(
      {4, 22},
      "tỷ lệ doanh thu của giao dịch nội bộ so với tổng doanh thu … hoặc tỷ lệ chi phí của "
      "giao dịch nội bộ so với tổng chi phí … trong một năm tài chính");
  to.rules.push_back(
      {.id = "internal_transaction_ratio",
       .title = {"Tăng tỷ lệ giao dịch nội bộ", "Higher internal transaction ratio"},
       .source = definition,
       .in_force_from = law_2023_from,
       .reference_date = "on_date",
       .readings =
           {{"internal_ratio",
             "revenue",
             {{"revenue",
               {"doanh thu nội bộ trên tổng doanh thu", "internal revenue over total revenue"}},
              {"cost", {"chi phí nội bộ trên tổng chi phí", "internal cost over total cost"}}}}},
       .conditions =
           {of.cooperative_or_union(definition),
            {.id = "higher",
             .source = definition,
             .met = {"tỷ lệ giao dịch nội bộ cao hơn năm trước",
                     "the ratio is above that of the year before"},
             .not_met = {"tỷ lệ giao dịch nội bộ không cao hơn năm trước",
                         "the ratio is not above that of the year before"},
             .when = share(by_reading<funds>("internal_ratio", {internal_revenue, internal_cost}),
                           by_reading<funds>("internal_ratio", {revenue, cost})) > before}},
       .gaps = {{"Luật cho phép tính theo doanh thu hoặc theo chi phí, không nói khi nào dùng cách "
                 "nào; Đ6 Nghị định 113/2024/NĐ-CP về các năm được so sánh chưa đọc được toàn văn.",
                 "The law allows revenue or cost and does not say which when; Article 6 of Decree "
                 "113/2024/NĐ-CP on the years that are compared was not read in its text."}}});
  return to;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_FUND_RULES_HPP
