// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_PARAMETER_HPP
#define HOPTAC_POLICY_PARAMETER_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/dated.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/legal_source.hpp>

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// A value that a parameter had from one day to another, and the text that set it. A value that is
/// confirmed less well than the caller trusts counts as not known.
struct parameter_value {
  literal value;
  legal_source source = {};
  std::optional<calendar::date> published = {};  ///< when it could first be known

  friend bool operator==(const parameter_value&, const parameter_value&) = default;
};

/// The history of a parameter for one word of the fact it goes by.
struct parameter_history {
  std::string key = {};  ///< the word; empty where the parameter goes by no fact
  calendar::dated<parameter_value> values = {};

  friend bool operator==(const parameter_history&, const parameter_history&) = default;
};

/// A number, an amount or a date that the law sets and changes: a limit, a rate, a wage by region.
/// It is read on the reference date of each application. A day outside its dates is not known,
/// never the nearest value and never zero.
struct parameter {
  std::string id;
  bilingual name = {};
  value_kind kind = value_kind::integer;  ///< integer, decimal, money or date
  std::string currency = {};              ///< of money
  bilingual unit = {};                    ///< `tuổi`, `years`; empty for money and dates
  std::string by = {};                    ///< the enumeration fact it goes by, or empty
  std::vector<parameter_history> histories = {};

  friend bool operator==(const parameter&, const parameter&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_PARAMETER_HPP
