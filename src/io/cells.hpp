// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_CELLS_HPP
#define HOPTAC_SRC_IO_CELLS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/policy/fact.hpp>

#include <string_view>  // std::string_view

/// What single cells of tables say about facts. Errors have no place yet: who reads the table knows
/// it. Texts in them are cut to a length that a terminal shows.
namespace hoptac::inline HOPTAC_ABI::io {

/// `policy::read_cell` for files that people fill in. Where it refuses, the error says how the
/// value is written that was probably meant: `nữ` is `female`, `10/3/1990` is `1990-03-10`. Refuses
/// whole numbers with a thousands point as well, which it would take for decimals.
[[nodiscard]] result<policy::cell> read_cell_of_table(const policy::fact& declared,
                                                      std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_CELLS_HPP
