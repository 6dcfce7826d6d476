// expect: no match for .operator<=|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0

// A bound on money names its currency.

#include <hoptac/policy/write.hpp>

using hoptac::money::dong;
using hoptac::policy::fact_of, hoptac::policy::funds, hoptac::policy::test;

const fact_of<funds> fee{{.key = "fee", .currency = "VND"}};

#ifdef MISTAKE
test cheap = fee <= 3'000'000;
#else
test cheap = fee <= dong(3'000'000);
#endif
