// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_PLAN_PAGE_HPP
#define HOPTAC_TESTS_PLAN_PAGE_HPP

#include <hoptac/plan/audit.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A page of figures, written the short way.
namespace hoptac_tests {

using hoptac::plan::figure;

class page {
 public:
  /// Adds `subject indicator [breakdown] period = value unit`, of kind `actual`.
  figure& add(std::string id, std::string_view subject, std::string_view indicator,
              std::string_view parts, std::string_view period, std::string_view value,
              std::string_view unit = "count") {
    figure f;
    f.id = std::move(id);
    f.subject = subject;
    f.indicator = indicator;
    f.breakdown = hoptac::plan::breakdown::parse(parts).value();
    f.period = period;
    f.value = hoptac::money::decimal::parse(value).value();
    f.unit = *hoptac::plan::find_unit(unit);
    figures.push_back(std::move(f));
    return figures.back();
  }

  /// A share of all of its subject.
  figure& share(std::string id, std::string_view subject, std::string_view indicator,
                std::string_view parts, std::string_view period, std::string_view value) {
    figure& f = add(std::move(id), subject, indicator, parts, period, value, "percent");
    f.kind = hoptac::plan::figure_kind::share;
    f.base = "all_" + f.subject;
    return f;
  }

  /// A progress of `of` against the plan `base`.
  figure& progress(std::string id, std::string_view subject, std::string_view of,
                   std::string_view parts, std::string_view period, std::string_view base,
                   std::string_view value) {
    figure& f =
        add(std::move(id), subject, std::string(of) + "_progress", parts, period, value, "percent");
    f.kind = hoptac::plan::figure_kind::progress;
    f.base = base;
    f.of = of;
    f.measure = hoptac::plan::progress_measure::ratio;
    return f;
  }

  [[nodiscard]] hoptac::plan::audit_report audit() const { return hoptac::plan::audit(figures); }

  std::vector<figure> figures;
};

/// `sum_of_parts contradiction F1 F2 F3`: what was found, where.
inline std::string summary(const hoptac::plan::finding& one) {
  std::string out(to_string(one.check));
  out += ' ';
  out += to_string(one.severity);
  for (const std::string& id : one.figures) out += ' ' + id;
  return out;
}

/// One line for each finding, in their order.
inline std::string summary(const hoptac::plan::audit_report& report) {
  std::string out;
  for (const auto& one : report.findings) out += summary(one) + '\n';
  return out;
}

}  // namespace hoptac_tests

#endif  // HOPTAC_TESTS_PLAN_PAGE_HPP
