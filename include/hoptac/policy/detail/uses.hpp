// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_USES_HPP
#define HOPTAC_POLICY_DETAIL_USES_HPP

#include <hoptac/config.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/rule.hpp>

#include <set>     // std::set
#include <string>  // std::string

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// What the expressions of a rule name.
struct uses {
  std::set<std::string> facts = {};  ///< that conditions and amount read
  std::set<std::string> asked = {};  ///< of which a condition asks whether they are known
  std::set<std::string> parameters = {};
  std::set<std::string> readings = {};
  std::set<std::string> of_conditions = {};  ///< the facts that conditions read
};

/// Gathers what one rule uses.
class use_reader {
 public:
  [[nodiscard]] static uses read(const rule& of) {
    use_reader reader(of);
    for (const condition& one : of.conditions) reader.see(one.when);
    reader.out_.of_conditions = reader.out_.facts;
    if (of.amount) reader.see(*of.amount);
    return reader.out_;
  }

 private:
  explicit use_reader(const rule& of) : rule_(of) {}

  void see(const test& one) {
    switch (one.kind) {
      case test_kind::known:
        out_.facts.insert(one.name);
        out_.asked.insert(one.name);
        break;
      case test_kind::not_older_than: out_.readings.insert("age"); [[fallthrough]];
      case test_kind::has_reached: out_.readings.insert({"leap_day", "incomplete_birth"}); break;
      default: break;
    }
    for (const test& inner : one.of) see(inner);
    for (const term& inner : one.terms) see(inner);
  }
  void see(const term& one) {
    switch (one.kind) {
      case term_kind::of_fact: out_.facts.insert(one.name); break;
      case term_kind::of_parameter: out_.parameters.insert(one.name); break;
      case term_kind::reference_date: out_.facts.insert(rule_.reference_date); break;
      case term_kind::by_reading: out_.readings.insert(one.name); break;
      case term_kind::years_between:
      case term_kind::months_between: out_.readings.insert({"leap_day"}); break;
      default: break;
    }
    for (const term& inner : one.of) see(inner);
    for (const branch& inner : one.branches) {
      see(inner.when);
      see(inner.then);
    }
  }

  const rule& rule_;
  uses out_;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_USES_HPP
