// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_SYNTHETIC_HPP
#define HOPTAC_IO_SYNTHETIC_HPP

#include <hoptac/config.hpp>
#include <hoptac/io/text_file.hpp>
#include <hoptac/place/gazetteer.hpp>

#include <cstdint>  // std::uint64_t
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// The files of an invented province, whose totals are those that Bắc Kạn's plan for 2025
/// publishes: see docs/data.md for which numbers it follows where the plan contradicts itself. What
/// single organisations report is invented, and their names say so; the few that the plan names
/// carry the facts that it states of them and report no numbers. `scale` provinces' worth of
/// organisations stand in the same communes; with 1, the totals are the published ones. The same
/// arguments give the same bytes on every machine: all arithmetic is in whole numbers.
/// Preconditions: `1 <= scale <= 10000`; `places` has the communes of Bắc Kạn on the last day of
/// the report, as `catalogue::vn::places` has.
[[nodiscard]] std::vector<text_file> synthetic_province(const place::gazetteer& places,
                                                        std::uint32_t scale, std::uint64_t seed);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_SYNTHETIC_HPP
