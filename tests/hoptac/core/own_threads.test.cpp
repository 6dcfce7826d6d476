// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/own_threads.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using hoptac::own_threads;

static_assert(hoptac::executor<own_threads>);

TEST(OwnThreads, EachPartRunsOnceAndBeforeTheCallReturns) {
  for (const std::size_t parts : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{7}}) {
    std::array<std::atomic<int>, 7> runs{};
    own_threads{7}(parts, [&](std::size_t part) { ++runs.at(part); });
    for (std::size_t part = 0; part < runs.size(); ++part)
      EXPECT_EQ(runs[part], part < parts ? 1 : 0) << part << " of " << parts;
  }
}

TEST(OwnThreads, OfSeveralFailuresTheFirstPartsIsThrown) {
  std::atomic<int> others = 0;
  try {
    own_threads{3}(3, [&](std::size_t part) {
      if (part != 0) throw std::runtime_error(std::to_string(part));
      ++others;
    });
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error& thrown) {
    EXPECT_STREQ(thrown.what(), "1");
  }
  EXPECT_EQ(others, 1);
}

TEST(OwnThreads, RefusesNoThreadsAndMoreParts) {
  EXPECT_THROW(own_threads{0}, hoptac::contract_violation);
  EXPECT_THROW(own_threads{2}(3, [](std::size_t) {}), hoptac::contract_violation);
}

}  // namespace
}  // namespace TEST_FILE
