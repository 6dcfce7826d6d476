// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_VALUE_CELL_HPP
#define HOPTAC_SRC_IO_VALUE_CELL_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/indicator/value.hpp>
#include <hoptac/io/report_document.hpp>
#include <hoptac/plan/filled_form.hpp>
#include <hoptac/plan/finding.hpp>

#include <cstdint>   // std::int64_t
#include <optional>  // std::optional

/// How the report of a province shows what was computed or published, and why there is nothing.
namespace hoptac::inline HOPTAC_ABI::io {

/// Of how many of how many organisations a value of that definition is; nothing where it is counted
/// from the registry itself.
[[nodiscard]] std::optional<report_coverage> coverage_of(const indicator::definition& of,
                                                         std::int64_t counted, std::int64_t silent,
                                                         std::int64_t estimated);

/// A value over a period, in its unit, with what it rests on; or why it is not known.
[[nodiscard]] report_cell cell_of(const indicator::value& of, const calendar::period& during);

/// A filled form as a table. Where published figures disagree, their cell shows all of them and its
/// note what the audit found.
[[nodiscard]] report_table form_table(const plan::filled_form& filled,
                                      const plan::audit_report& audit);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_VALUE_CELL_HPP
