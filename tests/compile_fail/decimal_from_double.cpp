// expect: deleted function|deleted constructor
// SPDX-License-Identifier: BSL-1.0

// A binary fraction is not the decimal it was written as: 0.1 is read as text.

#include <hoptac/money/literals.hpp>

using hoptac::money::decimal;
using namespace hoptac::money::literals;

#ifdef MISTAKE
decimal tenth() {
  return 0.1;
}
#else
decimal tenth() {
  return 0.1_dec;
}
#endif
