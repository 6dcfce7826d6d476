// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_USES_HPP
#define HOPTAC_POLICY_DETAIL_USES_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/policy/detail/standing_tests.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/rule.hpp>

#include <string>  // std::string
#include <vector>  // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// What the expressions of a rule name; each list ascending, each name once.
struct uses {
  std::vector<std::string> facts = {};  ///< that conditions and amount read
  std::vector<std::string> asked = {};  ///< of which a condition asks whether they are known
  std::vector<std::string> parameters = {};
  std::vector<std::string> readings = {};
  std::vector<std::string> of_conditions = {};  ///< the facts that conditions read
};

/// Gathers what one rule uses.
class use_reader {
 public:
  [[nodiscard]] static uses read(const rule& of) {
    use_reader reader(of);
    for (const condition& one : of.conditions) reader.see(one.when);
    reader.out_.of_conditions = reader.out_.facts;
    if (of.amount) reader.see(*of.amount);
    if (tests_period(of)) note(reader.out_.readings, std::string(period_reading));
    for (const std::string& date : of.period_dates) note(reader.out_.facts, date);
    return reader.out_;
  }

 private:
  explicit use_reader(const rule& of) : rule_(of) {}

  static void note(std::vector<std::string>& names, const std::string& name) {
    hoptac::detail::insert_sorted(names, name);
  }

  void see(const test& one) {
    switch (one.kind) {
      case test_kind::known:
        note(out_.facts, one.name);
        note(out_.asked, one.name);
        break;
      case test_kind::not_older_than: note(out_.readings, "age"); [[fallthrough]];
      case test_kind::has_reached:
        note(out_.readings, "leap_day");
        note(out_.readings, "incomplete_birth");
        break;
      default: break;
    }
    for (const test& inner : one.of) see(inner);
    for (const term& inner : one.terms) see(inner);
  }
  void see(const term& one) {
    switch (one.kind) {
      case term_kind::of_fact: note(out_.facts, one.name); break;
      case term_kind::of_parameter: note(out_.parameters, one.name); break;
      case term_kind::reference_date: note(out_.facts, rule_.reference_date); break;
      case term_kind::by_reading: note(out_.readings, one.name); break;
      case term_kind::years_between:
      case term_kind::months_between: note(out_.readings, "leap_day"); break;
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
