// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_TERRITORY_HPP
#define HOPTAC_POLICY_TERRITORY_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/policy/legal_source.hpp>

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// The administrative unit whose own rules a pack holds. Once it is no more, nothing says whether
/// its rules go on, unless a text that was read does: every rule of the pack is then *not known*
/// from the day after `until`, whatever else an application states.
struct territory {
  std::string code;                          ///< of the unit: `06`
  bilingual name = {};                       ///< `tỉnh Bắc Kạn`
  std::optional<calendar::date> until = {};  ///< its last day; empty while it is there
  bilingual into = {};                       ///< what it became part of: `tỉnh Thái Nguyên`
  legal_source source = {};                  ///< the text that ended it
  /// Date facts that count where an application states them, beside the reference date of a rule
  /// and the dates of its period: `application_date`.
  std::vector<std::string> dates = {};

  friend bool operator==(const territory&, const territory&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_TERRITORY_HPP
