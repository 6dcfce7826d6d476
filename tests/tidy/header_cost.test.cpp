// SPDX-License-Identifier: BSL-1.0

// What a header costs whoever includes it, held by a count that is the same on every run: the
// lines the preprocessor hands to the compiler, against those of Boost's <cpp_int.hpp>. Times, for
// the same headers, come from bench/header_cost.py.

#include <array>
#include <cstdio>
#include <memory>
#include <string>

#include <gtest/gtest.h>

namespace TEST_FILE {

std::size_t preprocessed_lines(const std::string& header) {
  const std::string command = "echo '#include <" + header +
                              ">' | " HOPTAC_COMPILER " -std=c++20 -E -P -I" HOPTAC_ROOT
                              "/include " HOPTAC_BOOST " -x c++ -";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe{popen(command.c_str(), "r"), pclose};
  std::size_t lines = 0;
  std::array<char, 1 << 16> part;
  while (const std::size_t n = std::fread(part.data(), 1, part.size(), pipe.get()))
    for (std::size_t i = 0; i < n; ++i)
      if (part[i] == '\n') ++lines;
  return lines;
}

TEST(HeaderCost, AmountsStayFarBelowABigInteger) {
  const std::size_t amount = preprocessed_lines("hoptac/money/amount.hpp");
  const std::size_t cpp_int = preprocessed_lines("boost/multiprecision/cpp_int.hpp");
  EXPECT_GT(amount, 100U) << "the compiler did not run";
  EXPECT_LE(amount, cpp_int * 2 / 5);
}

TEST(HeaderCost, TheWholeLibraryStaysBelowABigInteger) {
  const std::size_t everything = preprocessed_lines("hoptac/hoptac.hpp");
  const std::size_t cpp_int = preprocessed_lines("boost/multiprecision/cpp_int.hpp");
  EXPECT_GT(everything, 100U) << "the compiler did not run";
  EXPECT_LE(everything, cpp_int * 5 / 4);
}

}  // namespace TEST_FILE
