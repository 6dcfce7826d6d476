// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_REASON_HPP
#define HOPTAC_POLICY_REASON_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/legal_source.hpp>

#include <string>  // std::string

namespace hoptac::inline HOPTAC_ABI::policy {

/// One thing that an answer rests on: what was asked, what came of it, where the law says so, and
/// a clause that tells it.
struct reason {
  std::string id;  ///< `age`, `applicant_kind`
  truth answer = truth::not_known;
  legal_source source = {};
  bilingual text = {};

  friend bool operator==(const reason&, const reason&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_REASON_HPP
