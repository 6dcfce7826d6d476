// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_VALUE_CHAIN_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_VALUE_CHAIN_HPP

#include <hoptac/calendar/dated.hpp>
#include <hoptac/catalogue/bac_kan/facts.hpp>
#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/catalogue/vn/money_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <string>   // std::string
#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

enum class target_programme { ethnic_minority_areas, new_rural_areas, poverty_reduction, none };

/// The limits of Decree 98/2018/NĐ-CP. Pages that present the decree give them and their words
/// were not kept, so they decide nothing unless the caller accepts what is so weakly confirmed.
/// From 2026 the target programmes follow Decree 358/2025/NĐ-CP, whose limits were not found.
struct linkage_limits {
  policy::parameter_of<policy::funds> advice{
      limit("linkage_advice_limit",
            {"mức tối đa tư vấn xây dựng liên kết", "limit of advice on building a linkage"},
            policy::value_kind::money, money::any_amount(money::dong(300'000'000)))};
  policy::parameter_of<policy::number> equipment_share{
      limit("linkage_equipment_share",
            {"tỷ lệ tối đa máy móc, hạ tầng", "greatest share of machinery and infrastructure"},
            policy::value_kind::decimal, money::decimal::scaled(3, 1))};
  policy::parameter_of<policy::funds> equipment{
      limit("linkage_equipment_limit",
            {"mức tối đa máy móc, hạ tầng", "limit of machinery and infrastructure"},
            policy::value_kind::money, money::any_amount(money::dong(10'000'000'000)))};
  policy::parameter_of<policy::number> seasons{
      limit("linkage_season_limit",
            {"số vụ, chu kỳ tối đa giống, vật tư, bao bì",
             "most seasons or cycles of seed, materials, packaging"},
            policy::value_kind::integer, money::decimal::from_integer(3))};
  policy::parameter_of<policy::number> technology_share{
      limit("linkage_technology_share",
            {"tỷ lệ tối đa chuyển giao kỹ thuật", "greatest share of technology transfer"},
            policy::value_kind::decimal, money::decimal::scaled(4, 1))};

 private:
  [[nodiscard]] static policy::parameter limit(std::string id, bilingual name,
                                               policy::value_kind kind, policy::literal value) {
    using policy::value_kind;
    const bilingual later{"từ năm 2026 theo Nghị định 358/2025/NĐ-CP, chưa tìm thấy mức",
                          "from 2026 under Decree 358/2025/NĐ-CP, whose limits were not found"};
    policy::parameter out{.id = std::move(id), .name = std::move(name), .kind = kind};
    if (kind == value_kind::money) out.currency = "VND";
    if (kind == value_kind::decimal) out.unit = {"phần của chi phí", "of the cost"};
    if (kind == value_kind::integer) out.unit = {"vụ hoặc chu kỳ", "seasons or cycles"};
    out.histories = {
        {.values = calendar::dated<policy::parameter_value>::of(
             {vn::held(std::move(value),
                       policy::cite(vn::decree_98_2018_nd_cp, {}, confirmation::read_without_quote),
                       date{2018, 8, 20}, date{2025, 12, 31}),
              {.value = {}, .from = date{2026, 1, 1}, .reason = later}})}};
    return out;
  }
};

/// The programme `value_chain`: production linked along a value chain, paid by three national
/// target programmes under the limits of Decree 98/2018/NĐ-CP.
[[nodiscard]] inline programme_group value_chain() {
  using namespace policy;
  const common_facts common;
  const linkage_limits limits;
  const fact_of<target_programme> paid_by{
      {.key = "target_programme",
       .name = {"chương trình mục tiêu quốc gia chi trả", "national target programme that pays"},
       .values = {{"ethnic_minority_areas",
                   {"phát triển vùng đồng bào dân tộc thiểu số", "ethnic minority areas"}},
                  {"new_rural_areas", {"xây dựng nông thôn mới", "new rural areas"}},
                  {"poverty_reduction", {"giảm nghèo bền vững", "sustainable poverty reduction"}},
                  {"none", {"không thuộc chương trình nào", "none"}}}}};
  const auto sum = [](std::string key, bilingual name) {
    return fact_of<funds>{{.key = std::move(key), .name = std::move(name), .currency = "VND"}};
  };
  const fact_of<funds> advice = sum(
      "advice_support", {"tiền hỗ trợ tư vấn xây dựng liên kết", "support of advice on a linkage"});
  const fact_of<funds> equipment =
      sum("equipment_support", {"tiền hỗ trợ máy móc, hạ tầng", "support of machinery"});
  const fact_of<funds> equipment_cost =
      sum("equipment_cost", {"chi phí máy móc, hạ tầng", "cost of machinery"});
  const fact_of<funds> technology = sum(
      "technology_support", {"tiền hỗ trợ chuyển giao kỹ thuật", "support of technology transfer"});
  const fact_of<funds> technology_cost =
      sum("technology_cost", {"chi phí chuyển giao kỹ thuật", "cost of technology transfer"});
  const fact_of<number> seasons{{.key = "supplied_seasons",
                                 .name = {"số vụ, chu kỳ được hỗ trợ giống, vật tư, bao bì",
                                          "seasons or cycles of seed, materials, packaging"}}};
  constexpr auto nothing = money::dong(0);
  const legal_source decree = cite(vn::decree_98_2018_nd_cp, {}, confirmation::read_without_quote);

  rule support{
      .id = "value_chain",
      .title = {"Hỗ trợ liên kết sản xuất và tiêu thụ sản phẩm theo chuỗi giá trị",
                "Support of linked production and sale along a value chain"},
      .source =
          cite_plan("II.3.7",
                    "Bố trí hỗ trợ phát triển sản xuất theo chuỗi giá trị cho hơn 70 HTX được "
                    "thụ hưởng chính sách"),
      .reference_date = "application_date",
      .beneficiaries = meant_for({}, cite_part(plan_2025, "II.3.7", confirmation::not_found)),
      .conditions = {{.id = "target_programme",
                      .source = cite_plan(
                          "II.3.7",
                          "Chương trình MTQG phát triển vùng đồng bào dân tộc thiểu số, Chương "
                          "trình MTQG xây dựng nông thôn mới, Chương trình MTQG giảm nghèo "
                          "bền vững"),
                      .met = {"thuộc một trong ba chương trình mục tiêu quốc gia",
                              "paid by one of the three national target programmes"},
                      .not_met = {"không thuộc ba chương trình mục tiêu quốc gia",
                                  "paid by none of the three national target programmes"},
                      .when = paid_by != target_programme::none},
                     {.id = "advice",
                      .source = decree,
                      .met = {"tiền tư vấn không quá mức tối đa", "advice within its limit"},
                      .not_met = {"tiền tư vấn vượt mức tối đa", "advice above its limit"},
                      .when = advice <= limits.advice},
                     {.id = "equipment_share",
                      .source = decree,
                      .met = {"tỷ lệ hỗ trợ máy móc, hạ tầng không quá mức tối đa",
                              "share of machinery within its limit"},
                      .not_met = {"tỷ lệ hỗ trợ máy móc, hạ tầng vượt mức tối đa",
                                  "share of machinery above its limit"},
                      .when = equipment == nothing ||
                              share(equipment, equipment_cost) <= limits.equipment_share},
                     {.id = "equipment",
                      .source = decree,
                      .met = {"tiền hỗ trợ máy móc, hạ tầng không quá mức tối đa",
                              "support of machinery within its limit"},
                      .not_met = {"tiền hỗ trợ máy móc, hạ tầng vượt mức tối đa",
                                  "support of machinery above its limit"},
                      .when = equipment <= limits.equipment},
                     {.id = "seasons",
                      .source = decree,
                      .met = {"số vụ, chu kỳ không quá mức tối đa", "seasons within their limit"},
                      .not_met = {"số vụ, chu kỳ vượt mức tối đa", "seasons above their limit"},
                      .when = seasons <= limits.seasons},
                     {.id = "technology_share",
                      .source = decree,
                      .met = {"tỷ lệ hỗ trợ chuyển giao kỹ thuật không quá mức tối đa",
                              "share of technology transfer within its limit"},
                      .not_met = {"tỷ lệ hỗ trợ chuyển giao kỹ thuật vượt mức tối đa",
                                  "share of technology transfer above its limit"},
                      .when = technology == nothing ||
                              share(technology, technology_cost) <= limits.technology_share},
                     other_terms("II.3.7",
                                 {"kế hoạch không nêu điều kiện thụ hưởng chính sách",
                                  "the plan does not state who benefits from the policy"})},
      .gaps = {
          {"Các mức của Nghị định 98/2018/NĐ-CP lấy theo trang giới thiệu, chưa đối chiếu với văn "
           "bản; văn bản hỗ trợ toàn bộ chi phí tư vấn trong mức tối đa.",
           "The limits of Decree 98/2018/NĐ-CP are those of pages that present it, not compared "
           "with the text; advice is supported in full within its limit."},
          {"Mức hỗ trợ cho mỗi hợp tác xã không được nêu; cả kỳ bố trí 33.636 triệu đồng ngân sách "
           "trung ương và 9.584 triệu đồng ngân sách địa phương.",
           "The amount for each cooperative is not stated; in all 33,636 million đồng of the "
           "central and 9,584 of the local budget."},
          {"Nhiệm vụ giai đoạn 2021-2025 kéo dài đến 31/12/2026 theo quy định cũ; ngày nào quyết "
           "định thì chưa rõ.",
           "Tasks of 2021-2025 prolonged to 31 December 2026 stay under the earlier rules; which "
           "day decides was not found."}}};

  return {.texts = {&plan_2025, &vn::decree_98_2018_nd_cp},
          .facts = {common.cooperative_id.declared, common.application_date.declared,
                    paid_by.declared, advice.declared, equipment.declared, equipment_cost.declared,
                    seasons.declared, technology.declared, technology_cost.declared},
          .parameters = {limits.advice.declared, limits.equipment_share.declared,
                         limits.equipment.declared, limits.seasons.declared,
                         limits.technology_share.declared},
          .rules = {std::move(support)}};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_VALUE_CHAIN_HPP
