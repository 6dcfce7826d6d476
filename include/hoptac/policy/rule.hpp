// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_RULE_HPP
#define HOPTAC_POLICY_RULE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/policy/beneficiaries.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/reading.hpp>

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// One condition as the text numbers them, with its words for both answers: a refusal is then a
/// sentence and not *NOT (…)*.
struct condition {
  std::string id;  ///< `age`
  legal_source source = {};
  bilingual met = {};      ///< `trong độ tuổi`
  bilingual not_met = {};  ///< `quá tuổi`
  test when = {};

  friend bool operator==(const condition&, const condition&) = default;
};

/// In which order applications take places and money where not all can have them.
struct rank {
  std::string fact;         ///< an integer, decimal, money, date or ordered enumeration
  bool descending = false;  ///< the greatest first

  friend bool operator==(const rank&, const rank&) = default;
};

/// Who may receive one kind of support, as data. All conditions must be met.
struct rule {
  std::string id;  ///< `human_resources`
  bilingual title = {};
  legal_source source = {};

  /// The days on which the text is in force, both included. A reference date outside them is not
  /// met; an end or a start that is not stated is open.
  std::optional<calendar::date> in_force_from = {};
  std::optional<calendar::date> in_force_to = {};
  /// The period that the text names without saying what must fall in it (`giai đoạn 2022-2025`).
  std::optional<calendar::period> named_period = {};
  /// The date facts of which each may be what must fall in it, the reference date among them. All
  /// that an application states decide together: within it, *met*; outside, *not met*; some within
  /// and some outside, *not known*. The reading `period`, where the rule has it, names in its
  /// options first this and then each of these dates alone. Where there are none, a reference date
  /// outside the period changes no answer and is remarked.
  std::vector<std::string> period_dates = {};

  std::string reference_date = {};  ///< the date fact that parameters and force are read on
  std::optional<policy::beneficiaries> beneficiaries = {};  ///< whom it is for, where that is known
  std::vector<reading> readings = {};
  std::vector<condition> conditions = {};
  std::optional<term> amount = {};  ///< what an eligible application receives, where it is known
  std::vector<rank> ranking = {};
  std::vector<bilingual> gaps = {};  ///< what no source tells about this rule, as sentences

  friend bool operator==(const rule&, const rule&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_RULE_HPP
