// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_MINIMUM_WAGE_HPP
#define HOPTAC_CATALOGUE_VN_MINIMUM_WAGE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/dated.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/catalogue/vn/money_instruments.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/write.hpp>

#include <cstdint>  // std::int64_t
#include <string>   // std::string
#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// The words of `wage_region`.
enum class wage_region { i, ii, iii, iv };

/// The region of the place where the employer operates.
[[nodiscard]] inline policy::fact_of<wage_region> wage_region_fact() {
  return {{.key = "wage_region",
           .name = {"vùng lương tối thiểu", "minimum wage region"},
           .values = {{"i", {"vùng I", "region I"}},
                      {"ii", {"vùng II", "region II"}},
                      {"iii", {"vùng III", "region III"}},
                      {"iv", {"vùng IV", "region IV"}}}}};
}

/// The regional minimum wage in dong per month, from 2020. Only the wages since 2026 are read in
/// the text; the two decrees before 2024 were read without quote, that of 2024 is remembered, so
/// that on those days the wage counts as not known unless the caller trusts less.
[[nodiscard]] inline policy::parameter regional_minimum_wage() {
  using enum law::confirmation;
  const auto region = [](std::string key, std::int64_t of_2020, std::int64_t of_2022,
                         std::int64_t of_2024, std::int64_t of_2026) {
    return policy::parameter_history{
        std::move(key),
        calendar::dated<policy::parameter_value>::of({
            held(money::dong(of_2020), policy::cite(decree_90_2019_nd_cp, {}, read_without_quote),
                 date(2020, 1, 1), date(2022, 6, 30)),
            held(money::dong(of_2022), policy::cite(decree_38_2022_nd_cp, {}, read_without_quote),
                 date(2022, 7, 1), date(2024, 6, 30)),
            held(money::dong(of_2024), policy::cite(decree_74_2024_nd_cp, {}, remembered),
                 date(2024, 7, 1), date(2025, 12, 31)),
            held(money::dong(of_2026),
                 policy::cite(decree_293_2025_nd_cp, 3, read_in_text,
                              "Điều 3 Nghị định số 293/2025/NĐ-CP, có hiệu lực thi hành kể từ ngày "
                              "01/01/2026"),
                 date(2026, 1, 1)),
        })};
  };
  return {.id = "regional_minimum_wage",
          .name = {"lương tối thiểu vùng (tháng)", "regional minimum wage (month)"},
          .kind = policy::value_kind::money,
          .currency = "VND",
          .by = "wage_region",
          .histories = {region("i", 4'420'000, 4'680'000, 4'960'000, 5'310'000),
                        region("ii", 3'920'000, 4'160'000, 4'410'000, 4'730'000),
                        region("iii", 3'430'000, 3'640'000, 3'860'000, 4'140'000),
                        region("iv", 3'070'000, 3'250'000, 3'450'000, 3'700'000)}};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_MINIMUM_WAGE_HPP
