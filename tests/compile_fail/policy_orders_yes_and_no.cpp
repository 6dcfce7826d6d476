// expect: no match for .operator<|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0

// Yes is not more than no.

#include <hoptac/policy/write.hpp>

using hoptac::policy::fact_of, hoptac::policy::test;

const fact_of<bool> supported{{.key = "supported"}};

#ifdef MISTAKE
test never = supported < true;
#else
test never = supported == false;
#endif
