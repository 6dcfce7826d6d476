// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_DETAIL_CHECK_ORGANISATIONS_HPP
#define HOPTAC_ENTITY_DETAIL_CHECK_ORGANISATIONS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/entity/detail/sheet.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/place/gazetteer.hpp>

#include <algorithm>    // std::sort
#include <cstdint>      // std::uint32_t
#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::entity::detail {

/// Refuses every text that an organisation before has, and names the line of that one.
inline void refuse_repeated(sheet& to, const std::vector<organisation>& of,
                            std::vector<named> texts, errc code, std::string_view field) {
  std::sort(texts.begin(), texts.end());
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i == 0 || texts[i].text != texts[i - 1].text)
      first = texts[i].at;
    else
      to.add(code, {excerpt(texts[i].text), std::to_string(of[first].line)}, of[texts[i].at].line,
             field);
  }
}

inline void check_organisations(const registry_content& all, const place::gazetteer* units,
                                std::vector<error>& errors) {
  sheet to("organisations", errors);
  std::vector<named> ids;
  std::vector<named> code_numbers;
  ids.reserve(all.organisations.size());
  for (std::uint32_t i = 0; i < all.organisations.size(); ++i) {
    const organisation& one = all.organisations[i];
    if (one.id.empty())
      to.add(errc::organisation_id_missing, {}, one.line, "id");
    else
      ids.push_back({one.id.str(), i});
    if (!one.code_number.empty()) code_numbers.push_back({one.code_number, i});
    if (one.ended && *one.ended <= one.established)
      to.add(errc::end_not_after_beginning, {to_string(*one.ended), to_string(one.established)},
             one.line, "ended");
    if (units != nullptr && !one.commune.empty() && !units->find(one.commune, all.units_on))
      to.add(errc::commune_not_on_day, {excerpt(one.commune), to_string(all.units_on)}, one.line,
             "commune");
  }
  refuse_repeated(to, all.organisations, std::move(ids), errc::organisation_id_repeated, "id");
  refuse_repeated(to, all.organisations, std::move(code_numbers), errc::code_number_repeated,
                  "code_number");
  to.finish();
}

}  // namespace hoptac::inline HOPTAC_ABI::entity::detail

#endif  // HOPTAC_ENTITY_DETAIL_CHECK_ORGANISATIONS_HPP
