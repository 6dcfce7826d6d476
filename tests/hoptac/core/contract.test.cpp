// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>

#include <string>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::contract_violation, hoptac::overflow_error;

// Callers may catch either by its own name or as what the standard library calls it.
static_assert(std::is_base_of_v<std::logic_error, contract_violation>);
static_assert(std::is_base_of_v<std::overflow_error, overflow_error>);
static_assert(!std::is_base_of_v<contract_violation, overflow_error>);

constexpr int half(int even) {
  HOPTAC_PRE(even % 2 == 0);
  return even / 2;
}

// A kept promise costs nothing at compile time; a broken one would not compile here.
static_assert(half(8) == 4);

TEST(Contract, AKeptPromiseIsSilent) {
  EXPECT_EQ(half(-6), -3);
}

TEST(Contract, ABrokenPromiseIsThrownWithItsWordsAndItsPlace) {
  int odd = 3;
  try {
    static_cast<void>(half(odd));
    FAIL() << "nothing was thrown";
  } catch (const contract_violation& broken) {
    const std::string said = broken.what();
    EXPECT_NE(said.find("even % 2 == 0"), std::string::npos) << said;
    EXPECT_NE(said.find("contract.test.cpp:"), std::string::npos) << said;
  }
}

TEST(Contract, ThePromiseIsEvaluatedOnce) {
  int evaluations = 0;
  HOPTAC_PRE(++evaluations > 0);
  EXPECT_EQ(evaluations, 1);
}

}  // namespace TEST_FILE
