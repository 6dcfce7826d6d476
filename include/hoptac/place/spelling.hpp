// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLACE_SPELLING_HPP
#define HOPTAC_PLACE_SPELLING_HPP

#include <hoptac/config.hpp>

#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::place {

/// Two ways to write one name, both without the kind of the unit: `Thần Xa`, `Thần Sa`. Either is
/// read as the other. What `notation::fold_key` makes equal (`Hoà`, `Hòa`; `Sĩ`, `Sỹ`) needs none.
struct spelling {
  std::string_view one;
  std::string_view other;
};

}  // namespace hoptac::inline HOPTAC_ABI::place

#endif  // HOPTAC_PLACE_SPELLING_HPP
