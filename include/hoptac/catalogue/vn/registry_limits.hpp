// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_VN_REGISTRY_LIMITS_HPP
#define HOPTAC_CATALOGUE_VN_REGISTRY_LIMITS_HPP

#include <hoptac/catalogue/vn/capital_rules.hpp>
#include <hoptac/catalogue/vn/organisation_rules.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/entity/limits.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/policy/parameter.hpp>

#include <charconv>     // std::from_chars
#include <cstdint>      // std::int64_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::get
#include <vector>       // std::vector

/// What organisations of the registry are held to: the same values, sources and days as in the
/// rules of this catalogue, without those that are only remembered.
namespace hoptac::inline HOPTAC_ABI::catalogue::vn {

/// Least members: of cooperatives 7 under the law of 2012 (reported, trusted from 31 May 2017) and
/// 5 from 1 July 2024; of groups 2 and of unions 3 cooperatives from 1 July 2024. Capital of all
/// associates together: 30 % of the charter capital of cooperatives, 40 % of unions, from 1 July
/// 2024. On other days no limit is known.
[[nodiscard]] entity::registry_limits registry_limits();

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The kind that the word of `organisation_kind` in the rules stands for.
[[nodiscard]] inline entity::organisation_kind kind_of_word(std::string_view word) {
  if (word == "cooperative_group") return entity::organisation_kind::cooperative_group;
  if (word == "cooperative") return entity::organisation_kind::cooperative;
  HOPTAC_PRE(word == "cooperative_union");
  return entity::organisation_kind::cooperative_union;
}

/// Where a limit stands, in words.
[[nodiscard]] inline bilingual_view text_of_limit(const policy::legal_source& source) {
  if (source.instrument == law_23_2012_qh13.id)
    return {"Luật Hợp tác xã số 23/2012/QH13", "Law on Cooperatives No. 23/2012/QH13"};
  if (source.where == law::provision{74, 2})
    return {"khoản 2 Điều 74 Luật Hợp tác xã số 17/2023/QH15",
            "clause 2, Article 74 of Law on Cooperatives No. 17/2023/QH15"};
  HOPTAC_PRE(source.where == law::provision{4});
  return {"Điều 4 Luật Hợp tác xã số 17/2023/QH15",
          "Article 4 of Law on Cooperatives No. 17/2023/QH15"};
}

/// The trusted values of a parameter by kind of organisation, each times `factor`, which makes them
/// whole.
[[nodiscard]] inline std::vector<entity::limit> limits_of(const policy::parameter& from,
                                                          const money::decimal& factor) {
  std::vector<entity::limit> out;
  for (const policy::parameter_history& history : from.histories)
    for (const auto& held : history.values.values()) {
      if (!held.value || held.value->source.how < law::trusted) continue;
      const money::decimal whole = std::get<money::decimal>(held.value->value) * factor;
      HOPTAC_PRE(whole.is_integer());
      const std::string digits = to_string(whole);  // zeros may follow a point
      std::int64_t value = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
      out.push_back({kind_of_word(history.key), held.from, held.to, value,
                     text_of_limit(held.value->source)});
    }
  return out;
}

}  // namespace detail

inline entity::registry_limits registry_limits() {
  entity::registry_limits out{detail::limits_of(minimum_members(), money::decimal::scaled(1, 0)),
                              {}};
  const programme_group capital = capital_rules();
  for (const policy::parameter& one : capital.parameters)
    if (one.id == "associates_contribution_limit")
      out.most_associate_capital = detail::limits_of(one, money::decimal::scaled(100, 0));
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::vn

#endif  // HOPTAC_CATALOGUE_VN_REGISTRY_LIMITS_HPP
