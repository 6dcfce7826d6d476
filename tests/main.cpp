// SPDX-License-Identifier: BSL-1.0

// Every test runs under a hostile global locale: a comma for decimals, points between thousands.
// Code that formats or reads a number through it gives a wrong answer here, on every machine,
// whatever locales are installed.

#include <clocale>
#include <locale>
#include <string>

#include <gtest/gtest.h>

namespace {

class vietnamese_numbers : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  std::setlocale(LC_ALL, "");
  std::locale::global(std::locale(std::locale::classic(), new vietnamese_numbers));
  return RUN_ALL_TESTS();
}
