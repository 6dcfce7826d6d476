// expect: deleted function|deleted constructor
// SPDX-License-Identifier: BSL-1.0

// A binary fraction is not the amount it was written as.

#include <hoptac/money/amount.hpp>

using hoptac::money::amount, hoptac::money::vnd;

#ifdef MISTAKE
amount<vnd> price() {
  return amount<vnd>(1482.5);
}
#else
amount<vnd> price() {
  return amount<vnd>::from_minor(1482);
}
#endif
