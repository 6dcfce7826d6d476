// expect: too few arguments|no matching (member )?function
// SPDX-License-Identifier: BSL-1.0

// Whoever rounds names the mode: there is no default.

#include <hoptac/money/unrounded.hpp>

using hoptac::money::divide, hoptac::money::dong, hoptac::money::rounding;

#ifdef MISTAKE
auto mean() {
  return divide(dong(10), 3).round();
}
#else
auto mean() {
  return divide(dong(10), 3).round(rounding::half_away);
}
#endif
