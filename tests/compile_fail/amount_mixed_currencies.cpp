// expect: no match for .operator\+|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0

// Dong and dollars do not add up.

#include <hoptac/money/amount.hpp>

using hoptac::money::amount, hoptac::money::dong, hoptac::money::usd;

#ifdef MISTAKE
auto sum() {
  return dong(1) + amount<usd>::from_minor(1);
}
#else
auto sum() {
  return amount<usd>::from_minor(1) + amount<usd>::from_minor(1);
}
#endif
