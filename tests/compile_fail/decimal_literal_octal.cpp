// expect: all\[0\] != '0'|broken_promise|not a constant expression
// SPDX-License-Identifier: BSL-1.0

// To C++ a leading zero means octal; a decimal literal that has one is a slip of the pen.

#include <hoptac/money/literals.hpp>

using namespace hoptac::money::literals;

#ifdef MISTAKE
auto fee() {
  return 017_dec;
}
#else
auto fee() {
  return 17_dec;
}
#endif
