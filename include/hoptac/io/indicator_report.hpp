// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_INDICATOR_REPORT_HPP
#define HOPTAC_IO_INDICATOR_REPORT_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/indicator/value.hpp>
#include <hoptac/place/gazetteer.hpp>

#include <span>    // std::span
#include <string>  // std::string

namespace hoptac::inline HOPTAC_ABI::io {

/// The value as files write it: sums exactly; means and shares exactly where they are whole, else
/// rounded half away from zero to 3 places. Empty where it is not known.
[[nodiscard]] std::string written_value(const indicator::value& of);

/// The unit as figures files write it: `million_vnd_per_year` of what is per year over a year.
[[nodiscard]] std::string written_unit(const indicator::value& of, const calendar::period& during);

/// Values as a table under the names of a figures file: `subject`, `indicator`, `breakdown`,
/// `period`, `value`, `unit`, `count` (the organisations whose numbers went in), `source`, `of`
/// (those that should have one), `estimated` (those of `count` who only estimate it), `not_known`
/// (the word of the reason where there is no value) and `reading` (what is ours and not in the
/// source); source and reading are in that language.
[[nodiscard]] std::string indicators_csv(std::span<const indicator::value> values,
                                         const calendar::period& during, language lang);

/// The same as JSON, with what a table has no place for: until which day the data is complete,
/// whether the value is exact, how many organisations are silent, names, reasons, readings and
/// sources in both languages, how well the source is known.
[[nodiscard]] std::string indicators_json(std::span<const indicator::value> values,
                                          const calendar::period& during);

/// A page to read, by subject: each value with how many of how many organisations it rests on.
/// `units` names the places of `units_on`; null leaves their codes.
[[nodiscard]] std::string indicators_text(std::span<const indicator::value> values,
                                          const calendar::period& during, language lang,
                                          const place::gazetteer* units,
                                          const calendar::date& units_on);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_INDICATOR_REPORT_HPP
