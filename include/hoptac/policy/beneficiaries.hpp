// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_BENEFICIARIES_HPP
#define HOPTAC_POLICY_BENEFICIARIES_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/entity/legal_status.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/policy/legal_source.hpp>

#include <string>  // std::string
#include <vector>  // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// What a text says of organisations with one legal status. A status other than active and ended
/// of which no text was found is *not known*.
struct status_rule {
  entity::legal_status status = entity::legal_status::active;
  truth answer = truth::not_known;
  legal_source source = {};

  friend bool operator==(const status_rule&, const status_rule&) = default;
};

/// What kinds of organisation a rule is for, and which fact of an application names the one that
/// applies. It is asked of a registry; where none is at hand nothing is asked.
struct beneficiaries {
  std::string applicant;                              ///< the id fact: `cooperative_id`
  std::vector<entity::organisation_kind> kinds = {};  ///< empty: the text does not say
  legal_source source = {};                           ///< where the text says so
  std::vector<status_rule> statuses = {};

  friend bool operator==(const beneficiaries&, const beneficiaries&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_BENEFICIARIES_HPP
