// expect: no matching function
// SPDX-License-Identifier: BSL-1.0

// Whoever allocates says who receives what is left over: there is no default.

#include <hoptac/money/allocate.hpp>

#include <vector>

using hoptac::money::allocate, hoptac::money::dong, hoptac::money::remainder_to;

const std::vector<std::int64_t> weights{1, 1, 1};

#ifdef MISTAKE
auto parts() {
  return allocate(dong(100), weights);
}
#else
auto parts() {
  return allocate(dong(100), weights, remainder_to::largest_remainder);
}
#endif
