// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_AUDIT_REPORT_HPP
#define HOPTAC_IO_AUDIT_REPORT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/finding.hpp>

#include <cstddef>  // std::size_t
#include <span>     // std::span
#include <string>   // std::string

namespace hoptac::inline HOPTAC_ABI::io {

/// The report as JSON, UTF-8, ended by a line end; docs/data.md describes it. Numbers of figures
/// are strings, so that no reader of JSON rounds them: `"655"`. An end that is not known is null.
[[nodiscard]] std::string audit_json(const plan::audit_report& report);

/// The report as a page to read: findings by severity, each with its arithmetic, the sentences of
/// the plan that it is about and the possible repairs; then the plan values that follow from
/// published progress. `figures` are those that were audited. Lines are filled up to `width`
/// columns; a word or a table that is wider stays whole.
[[nodiscard]] std::string audit_text(const plan::audit_report& report,
                                     std::span<const plan::figure> figures, language lang,
                                     std::size_t width = 96);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_AUDIT_REPORT_HPP
