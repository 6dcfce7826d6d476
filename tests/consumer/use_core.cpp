// SPDX-License-Identifier: BSL-1.0

#include <hoptac/hoptac.hpp>

#include <cstdio>

int main() {
  const hoptac::error error{hoptac::errc::decimal_unreadable, {"1.482,5"}};
  std::puts(describe(error, hoptac::language::vi).c_str());
  return (hoptac::truth::met & hoptac::truth::not_known) == hoptac::truth::not_known ? 0 : 1;
}
