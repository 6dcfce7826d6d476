// expect: no matching function|too few arguments
// SPDX-License-Identifier: BSL-1.0

// A quotient says to how many places and how it rounds.

#include <hoptac/policy/write.hpp>

using hoptac::money::rounding;
using hoptac::policy::expr, hoptac::policy::fact_of, hoptac::policy::funds;

const fact_of<funds> fee{{.key = "fee", .currency = "VND"}};

#ifdef MISTAKE
expr<funds> third = divide(fee, 3);
#else
expr<funds> third = divide(fee, 3, 0, rounding::half_away);
#endif
