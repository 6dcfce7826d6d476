// expect: no match for .operator==|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0

// A word of one enumeration is none of another.

#include <hoptac/policy/write.hpp>

using hoptac::policy::fact_of, hoptac::policy::test;

enum class sex { female, male };
enum class qualification { none, college };

const fact_of<sex> applicant{{.key = "sex", .values = {{"female"}, {"male"}}}};

#ifdef MISTAKE
test woman = applicant == qualification::none;
#else
test woman = applicant == sex::female;
#endif
