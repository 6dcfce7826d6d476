// expect: no match for .operator==|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/strong_id.hpp>

using figure_id = hoptac::strong_id<struct figure_tag>;
using instrument_id = hoptac::strong_id<struct instrument_tag>;

#ifdef MISTAKE
bool same(const figure_id& a, const instrument_id& b) {
  return a == b;
}
#else
bool same(const figure_id& a, const figure_id& b) {
  return a == b;
}
#endif
