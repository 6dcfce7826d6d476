// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_REPORT_BASIS_HPP
#define HOPTAC_INDICATOR_REPORT_BASIS_HPP

#include <hoptac/config.hpp>

#include <cstdint>  // std::uint8_t

namespace hoptac::inline HOPTAC_ABI::indicator {

/// Which reports a value follows from.
enum class report_basis : std::uint8_t {
  any,       ///< actual ones, and the estimates of those who have none
  actual,    ///< actual ones alone
  estimate,  ///< estimates alone: what nobody estimates is not known
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_REPORT_BASIS_HPP
