// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/audit_report.hpp>
#include <hoptac/money/decimal.hpp>

#include <optional>

#include <nlohmann/json.hpp>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using nlohmann::ordered_json;

ordered_json to_json(const std::optional<money::decimal>& value) {
  return value ? ordered_json(to_string(*value)) : ordered_json(nullptr);
}

ordered_json to_json(const std::optional<plan::interval>& values) {
  if (!values) return nullptr;
  return ordered_json::array({to_json(values->low), to_json(values->high)});
}

ordered_json to_json(const plan::repair& repair) {
  return {{"figure", repair.figure},
          {"from", to_string(repair.from)},
          {"to", to_string(repair.to)},
          {"supported_by", repair.supported_by},
          {"against", repair.against}};
}

ordered_json to_json(const plan::finding& finding) {
  ordered_json repairs = ordered_json::array();
  for (const plan::repair& repair : finding.repairs) repairs.push_back(to_json(repair));
  return {{"code", to_string(finding.code)},
          {"severity", to_string(finding.severity)},
          {"check", to_string(finding.check)},
          {"figures", finding.figures},
          {"stated", finding.stated},
          {"computed", finding.computed},
          {"message", {{"vi", finding.message.vi}, {"en", finding.message.en}}},
          {"repairs", std::move(repairs)}};
}

ordered_json to_json(const plan::implied_value& implied) {
  return {
      {"figure", implied.figure},
      {"plan", {{"half_up", to_json(implied.half_up)}, {"truncated", to_json(implied.truncated)}}}};
}

}  // namespace

std::string audit_json(const plan::audit_report& report) {
  ordered_json findings = ordered_json::array();
  for (const plan::finding& finding : report.findings) findings.push_back(to_json(finding));
  ordered_json implied = ordered_json::array();
  for (std::size_t i = 0; i < report.implied.size(); ++i) {
    const plan::implied_value& value = report.implied[i];
    implied.push_back(to_json(value));
    // One figure that can be read in several ways stands once for each: this tells them apart.
    const auto same = [&](const plan::implied_value& other) {
      return other.figure == value.figure;
    };
    if ((i > 0 && same(report.implied[i - 1])) ||
        (i + 1 < report.implied.size() && same(report.implied[i + 1])))
      implied.back()["result"] = value.result;
  }
  const ordered_json out{{"checked", report.checked},
                         {"findings", std::move(findings)},
                         {"implied", std::move(implied)}};
  constexpr int indent = 2;
  return out.dump(indent, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace hoptac::inline HOPTAC_ABI::io
