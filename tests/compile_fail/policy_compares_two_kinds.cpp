// expect: no match for .operator==|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0

// A date is not a number: a rule says which day it compares with.

#include <hoptac/policy/write.hpp>

using hoptac::calendar::date;
using hoptac::policy::fact_of, hoptac::policy::test;

const fact_of<date> hire_date{{.key = "hire_date"}};

#ifdef MISTAKE
test hired = hire_date == 5;
#else
test hired = hire_date == date(2026, 3, 5);
#endif
