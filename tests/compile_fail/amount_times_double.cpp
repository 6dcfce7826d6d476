// expect: deleted function
// SPDX-License-Identifier: BSL-1.0

// A factor that is not whole is a decimal, a ratio or a percentage, and the result is not rounded.

#include <hoptac/money/percent.hpp>

using hoptac::money::decimal, hoptac::money::dong, hoptac::money::percent;

#ifdef MISTAKE
auto share = dong(1482) * 0.068;
#else
auto share = dong(1482) * percent::of(decimal::scaled(68, 1));
#endif
