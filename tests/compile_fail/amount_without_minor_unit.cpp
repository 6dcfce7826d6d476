// expect: counted_currency
// SPDX-License-Identifier: BSL-1.0

// Gold has a code and no minor unit that could be counted.

#include <hoptac/money/amount.hpp>

using hoptac::money::amount, hoptac::money::currency;

#ifdef MISTAKE
amount<currency<"XAU">> nothing;
#else
amount<currency<"CHF">> nothing;
#endif
