// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_FIGURES_HPP
#define HOPTAC_IO_FIGURES_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/io/table_source.hpp>
#include <hoptac/plan/figure.hpp>

#include <array>        // std::array
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// The columns of a figures file, in any order; docs/data.md describes them. `subject`,
/// `indicator`, `period`, `value` and `unit` must be there. Without `id` a figure is called by its
/// line, `L7`.
inline constexpr std::array<std::string_view, 16> figure_columns{
    "id",     "section", "subject", "indicator", "breakdown", "base", "measure", "of",
    "period", "as_of",   "kind",    "bound",     "value",     "unit", "note",    "quote"};

/// What a figures file says: all of its figures, or everything that is wrong with it.
struct figures_file {
  std::vector<plan::figure> figures;  ///< in the order of the file; empty when there are errors
  std::vector<error> errors;          ///< in the order of the file
  std::vector<error> notes = {};      ///< of `table_reader`; they refuse nothing

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Reads the figures in the bytes of a file, separated values or a workbook; `file` is the name
/// that places carry.
///
/// An empty `bound` is exact. An empty `kind` is what the name of the indicator says
/// (`plan::kind_by_name`); a note counts them.
///
/// Refused, beside what `table_reader` refuses: an empty `id`, `subject`, `indicator`, `period`,
/// `value` or `unit`; an `id` used before; a `kind`, `bound` or `unit` that does
/// not exist; a `breakdown` that is not `dimension=value` joined by `;`; an `as_of` that is not a
/// date; a `value` that is not a plain decimal, that has more than 18 digits in its smallest unit
/// (as many as a 64-bit amount of đồng), that was written with a thousands point (`1.482` where
/// the quote says `1.482` or where things are counted), or that counts things and is neither whole
/// nor a mean (dimension `per`, or a mean by the name of its indicator); a progress figure without
/// `of` or without the measure `ratio` or `excess`; an `of` that names no indicator of the same
/// subject (an `ambiguous(…)` one names none); a range with one end, or with its ends reversed.
///
/// Every other word is data: sections, subjects, indicators, dimensions, bases and periods.
[[nodiscard]] figures_file read_figures(std::string_view bytes, std::string file = {},
                                        const table_source& source = {});

/// The text of a figures file that `read_figures` reads back.
[[nodiscard]] std::string write_figures(std::span<const plan::figure> figures);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_FIGURES_HPP
