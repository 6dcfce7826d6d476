// expect: listed_in_iso_4217
// SPDX-License-Identifier: BSL-1.0

// A code that ISO 4217 does not list is no currency.

#include <hoptac/money/amount.hpp>

using hoptac::money::amount, hoptac::money::currency;

#ifdef MISTAKE
amount<currency<"VNX">> nothing;
#else
amount<currency<"VND">> nothing;
#endif
