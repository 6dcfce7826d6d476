// SPDX-License-Identifier: BSL-1.0

// The General Decimal Arithmetic test cases (speleotrove.com/decimal, version 2.59), as Debian's
// libpython3.11-testsuite installs them; HOPTAC_DECTEST names another folder. The specification
// rounds to a precision after each operation and hoptac never does; but an expected result carries
// its exponent, so that *the exact result, rounded once to that exponent* must be the same number,
// and something must be lost exactly when the case says Inexact. What 38 digits cannot hold must
// be refused. The count of every outcome in every file is compared with dectest_counts.csv, so
// that a change which silently skips more cases fails.

#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "oracle.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

namespace fs = std::filesystem;
using hoptac::money::decimal, hoptac::money::rounding;
using oracle::cpp_int, oracle::number;

struct test_case {
  std::string id, operation, mode, result;
  std::vector<std::string> operands;
  std::set<std::string> conditions;

  bool raises(std::initializer_list<const char*> names) const {
    return std::any_of(names.begin(), names.end(),
                       [&](const char* name) { return conditions.count(name) != 0; });
  }
};

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// --- the files -------------------------------------------------------------------------------

/// The words of a line up to a comment; quotes keep blanks, and are doubled inside quotes.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    if (c == ' ' || c == '\t' || c == '\r') {
      ++at;
    } else if (c == '\'' || c == '"') {
      std::string word;
      for (++at; at < line.size(); ++at) {
        if (line[at] == c) {
          if (at + 1 == line.size() || line[at + 1] != c) break;
          ++at;
        }
        word += line[at];
      }
      ++at;  // past the closing quote
      words.push_back(word);
    } else {
      const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
      const std::string word = line.substr(at, end - at);
      if (word.rfind("--", 0) == 0) break;
      words.push_back(word);
      at = end;
    }
  }
  return words;
}

std::vector<test_case> read_file(const fs::path& path) {
  std::vector<test_case> cases;
  std::ifstream file(path);
  std::string mode = "half_up";
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> words = words_of(line);
    const auto arrow = std::find(words.begin(), words.end(), "->");
    if (arrow == words.end()) {
      if (words.size() > 1 && lower(words[0]) == "rounding:") mode = lower(words[1]);
      continue;
    }
    test_case one{words[0], lower(words[1]), mode, arrow[1], {words.begin() + 2, arrow}, {}};
    for (auto word = arrow + 2; word != words.end(); ++word) one.conditions.insert(lower(*word));
    cases.push_back(one);
  }
  return cases;
}

/// A number with an exponent, or nothing for what the specification does not call a number.
struct parsed : number {
  bool negative = false;
  bool has_exponent = false;
};
std::optional<parsed> parse_number(const std::string& text) {
  parsed x;
  std::size_t at = 0, digits = 0;
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) x.negative = text[at++] == '-';
  for (bool point = false; at < text.size(); ++at) {
    if (text[at] == '.' && !point) {
      point = true;
    } else if (text[at] >= '0' && text[at] <= '9') {
      x.coefficient = x.coefficient * 10 + (text[at] - '0');
      ++digits;
      if (point) --x.exponent;
    } else {
      break;
    }
  }
  if (digits == 0) return std::nullopt;
  if (x.negative) x.coefficient = -x.coefficient;
  if (at == text.size()) return x;
  if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
  x.has_exponent = true;
  const bool down = ++at < text.size() && text[at] == '-';
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  if (at == text.size()) return std::nullopt;
  long exponent = 0;
  for (; at < text.size(); ++at) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
    exponent = std::min(exponent * 10 + (text[at] - '0'), 1'000'000L);
  }
  x.exponent += static_cast<int>(down ? -exponent : exponent);
  return x;
}

// --- one case through the public interface -----------------------------------------------------

/// Thrown where the library refuses to hold a number: right only when 38 digits cannot hold it.
struct refused {};

/// Plain text of the value, zeros at the end dropped where 38 digits and 38 places need that.
decimal read(const number& from) {
  number x = from;
  const cpp_int limit = oracle::power_of_ten(38);
  if (x.coefficient == 0) x.exponent = std::max(std::min(x.exponent, 0), -38);
  if (x.exponent > 0) x = {oracle::units(x, 0), 0};
  while (x.exponent < 0 && x.coefficient % 10 == 0 &&
         (x.exponent < -38 || abs(x.coefficient) >= limit)) {
    x.coefficient /= 10;
    ++x.exponent;
  }
  const auto value = decimal::parse(oracle::write(x));
  if (!value) throw refused{};
  return *value;
}

decimal held(const hoptac::result<decimal>& x) {
  if (!x) throw refused{};
  return *x;
}

rounding mode_of(const std::string& name) {
  static const std::map<std::string, rounding> modes{{"half_up", rounding::half_away},
                                                     {"half_even", rounding::half_even},
                                                     {"half_down", rounding::half_toward_zero},
                                                     {"up", rounding::away},
                                                     {"down", rounding::toward_zero},
                                                     {"ceiling", rounding::ceiling},
                                                     {"floor", rounding::floor}};
  return modes.at(name);
}

/// Is the number a `decimal` with exactly these places (or, above the point, with none)?
bool fits_as_it_is(const number& x) {
  const cpp_int limit = oracle::power_of_ten(38);
  const cpp_int coefficient = x.exponent > 0 ? oracle::units(x, 0) : x.coefficient;
  return x.exponent >= -38 && x.exponent <= 38 && abs(coefficient) < limit;
}

/// Does the quotient fit a ratio in lowest terms?
bool fits_a_ratio(const number& a, const number& b) {
  const int exponent = std::min(a.exponent, b.exponent);
  cpp_int n = abs(oracle::units(a, exponent)), d = abs(oracle::units(b, exponent));
  const cpp_int common = gcd(n, d), limit = cpp_int(1) << 127;
  return n / common < limit && d / common < limit;
}

const std::set<std::string> exact_operations{"add", "subtract", "multiply", "abs", "minus", "plus"};

/// What the operation gives before any rounding, by the oracle; nothing when it is a quotient.
number exact_result(const std::string& operation, const number& a, const number& b) {
  const int exponent = std::min(a.exponent, b.exponent);
  const cpp_int x = oracle::units(a, exponent), y = oracle::units(b, exponent);
  if (operation == "add") return {x + y, exponent};
  if (operation == "subtract") return {x - y, exponent};
  if (operation == "multiply") return {a.coefficient * b.coefficient, a.exponent + b.exponent};
  if (operation == "abs") return {abs(a.coefficient), a.exponent};
  if (operation == "minus") return {-a.coefficient, a.exponent};
  if (operation == "remainder") return {x % y, exponent};
  if (operation == "divideint") return {x / y, 0};
  return a;  // plus, quantize, rescale, tointegral
}

decimal by_library(const std::string& operation, const decimal& a, const decimal& b) {
  if (operation == "add") return a + b;
  if (operation == "subtract") return a - b;
  if (operation == "multiply") return a * b;
  if (operation == "abs") return abs(a);
  if (operation == "minus") return -a;
  if (operation == "remainder") return hoptac::money::remainder(a, b);
  if (operation == "divideint") return hoptac::money::whole_quotient(a, b);
  return a;
}

/// Runs one case whose operands and result are numbers; true when the library agrees.
bool agrees(const test_case& one, const number& a, const number& b, const number& want) {
  const bool inexact = one.raises({"inexact"});
  const bool quotient = one.operation == "divide";
  const decimal x = read(a), y = read(b);
  if (one.operation == "compare") {
    const auto order = x <=> y;
    return want.coefficient == (order > 0) - (order < 0);
  }
  const rounding mode = mode_of(one.mode);
  const bool to_a_scale = one.operation == "quantize" || one.operation == "rescale" ||
                          one.operation.rfind("tointegral", 0) == 0;
  const number exact = quotient ? number{} : exact_result(one.operation, a, b);
  if (!quotient && !to_a_scale && want.exponent <= exact.exponent) {  // nothing to round
    const decimal got = by_library(one.operation, x, y);
    const bool scale_agrees = one.operation == "divideint" || one.operation == "remainder" ||
                              one.operation == "plus" || one.raises({"rounded"}) || got.is_zero() ||
                              want.exponent > 0 || !fits_as_it_is(want) ||
                              got.scale() == -want.exponent;
    return !inexact && got == read(want) && scale_agrees;
  }
  if (want.exponent < -38 || want.exponent > 38) {
    if (want.coefficient != 0 || quotient || inexact) throw refused{};
    return by_library(one.operation, x, y).is_zero();
  }
  const int places = -want.exponent;
  if (quotient) {
    const hoptac::money::ratio got = divide(x, y);
    return got.is_exact(places) == !inexact && held(got.round(places, mode)) == read(want);
  }
  const decimal unrounded = by_library(one.operation, x, y);
  const decimal got = held(round(unrounded, places, mode));
  const bool lost = !round(unrounded, places, rounding::exact).has_value();
  const bool loss_agrees = one.operation == "remainder" || one.operation == "divideint" ||
                           one.operation == "tointegral" || lost == inexact;
  return got == read(want) && got.scale() == std::max(places, 0) && loss_agrees;
}

/// Whether every number of the case fits, so that the library may not refuse it.
bool all_fit(const test_case& one, const number& a, const number& b, const number& want) {
  if (!oracle::fits(a) || !oracle::fits(b)) return false;
  if (one.operation == "compare") return true;
  if (one.operation == "divide") return fits_as_it_is(want) && fits_a_ratio(a, b);
  const number exact = exact_result(one.operation, a, b);
  if (!oracle::fits(exact)) return false;
  return want.exponent <= exact.exponent ? oracle::fits(want) : fits_as_it_is(want);
}

std::string run_text(const test_case& one) {
  const std::string& text = one.operands.at(0);
  const auto x = parse_number(text);
  const auto read = decimal::parse(text);
  if (!x) return read ? "FAILED" : "passed: text refused";
  if (x->has_exponent) return read ? "FAILED" : "passed: text with an exponent refused";
  if (one.raises({"rounded", "overflow", "underflow", "subnormal", "clamped"}) ||
      lower(one.result).find('e') != std::string::npos)
    return "skipped: text rounded or given an exponent";
  if (x->negative && x->coefficient == 0)
    return read && read->is_zero() ? "passed: negative zero read as zero" : "FAILED";
  return read && to_string(*read) == one.result ? "passed: text read and written" : "FAILED";
}

bool zero_divisor_is_refused(const test_case& one, const decimal& x, const decimal& y) {
  try {
    if (one.operation == "divide")
      static_cast<void>(divide(x, y));
    else
      static_cast<void>(by_library(one.operation, x, y));
  } catch (const hoptac::contract_violation&) {
    return y.is_zero();
  }
  return false;
}

/// The outcome of one case: passed, refused or skipped, and why; FAILED when the library is wrong.
std::string outcome(const test_case& one) {
  static const std::set<std::string> ours{"add",        "subtract",    "multiply", "divide",
                                          "divideint",  "remainder",   "compare",  "quantize",
                                          "rescale",    "abs",         "minus",    "plus",
                                          "tointegral", "tointegralx", "tosci",    "apply"};
  if (ours.count(one.operation) == 0) return "skipped: operation not ours";
  std::string all = one.result;
  for (const std::string& operand : one.operands) all += operand;
  if (all.find_first_of("#?") != std::string::npos) return "skipped: encoding or null operand";
  if (one.operation == "tosci" || one.operation == "apply") return run_text(one);
  const auto a = parse_number(one.operands.at(0)), b = parse_number(one.operands.back());
  if (!a || !b) return "skipped: NaN or infinity";
  const auto far_away = [](const number& x) { return x.exponent > 5000 || x.exponent < -5000; };
  try {
    if (one.raises({"division_by_zero"}) ||
        (one.raises({"division_undefined"}) && one.operation == "divide")) {
      if (far_away(*a) || far_away(*b)) return "skipped: exponent out of sight";
      return zero_divisor_is_refused(one, read(*a), read(*b)) ? "passed: division by zero"
                                                              : "FAILED";
    }
    if (one.raises({"invalid_operation", "division_impossible", "division_undefined",
                    "invalid_context", "conversion_syntax", "insufficient_storage"}))
      return "skipped: error of the context";
    const auto want = parse_number(one.result);
    if (!want) return "skipped: NaN or infinity";
    if (one.raises({"overflow", "underflow", "subnormal", "clamped"}))
      return "skipped: exponent range";
    if (far_away(*a) || far_away(*b) || far_away(*want)) return "skipped: exponent out of sight";
    if (one.mode == "05up" && one.operation != "compare") return "skipped: rounding 05up";
    const bool fit = all_fit(one, *a, *b, *want);
    try {
      return agrees(one, *a, *b, *want) ? fit ? "passed: " + one.operation : "FAILED: must refuse"
                                        : "FAILED";
    } catch (const hoptac::overflow_error&) {
      return fit ? "FAILED: overflow" : "refused: does not fit";
    } catch (const refused&) {
      return fit ? "FAILED: refused" : "refused: does not fit";
    }
  } catch (const refused&) {
    return "refused: does not fit";
  }
}

// --- the count ---------------------------------------------------------------------------------

using counts = std::map<std::string, int>;  // "file,outcome" to the number of cases

counts read_counts(const fs::path& path) {
  counts all;
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);  // the header
  while (std::getline(file, line)) {
    const auto comma = line.rfind(',');
    all[line.substr(0, comma)] = std::stoi(line.substr(comma + 1));
  }
  return all;
}

TEST(GeneralDecimalArithmetic, EveryCaseThatAppliesAgreesAndNoneIsSkippedSilently) {
  const char* named = std::getenv("HOPTAC_DECTEST");
  const fs::path folder = named != nullptr ? named : "/usr/lib/python3.11/test/decimaltestdata";
  if (!fs::is_directory(folder))
    GTEST_SKIP() << folder << " is absent: install Debian's libpython3.11-testsuite";

  counts seen;
  std::map<std::string, int> sums;
  int failures = 0;
  for (const auto& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() != ".decTest") continue;
    for (const test_case& one : read_file(entry.path())) {
      const std::string what = outcome(one);
      ++seen[entry.path().stem().string() + "," + what];
      ++sums[what];
      if (what.rfind("FAILED", 0) == 0 && ++failures <= 20)
        ADD_FAILURE() << one.id << ' ' << one.operation << ' '
                      << testing::PrintToString(one.operands) << " -> " << one.result << ", "
                      << one.mode << ", " << testing::PrintToString(one.conditions) << ": " << what;
    }
  }
  EXPECT_EQ(failures, 0);

  const counts expected =
      read_counts(fs::path{HOPTAC_ROOT} / "tests" / "hoptac" / "money" / "dectest_counts.csv");
  std::ostringstream table;
  table << "file,outcome,cases\n";
  for (const auto& [key, count] : seen) table << key << ',' << count << '\n';
  if (seen != expected) std::cout << table.str();
  EXPECT_TRUE(seen == expected)
      << "the counts differ from dectest_counts.csv; the table above is new";
  for (const auto& [what, count] : sums) std::cout << what << ": " << count << '\n';
}

}  // namespace TEST_FILE
