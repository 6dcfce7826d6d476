// SPDX-License-Identifier: BSL-1.0

// A decimal that reads, writes and reads again as itself; one that is refused has its error inside
// the text and a sentence in UTF-8. Two decimals on two lines add, multiply and divide exactly or
// not at all: whatever was done can be undone.

#include <hoptac/core/utf8.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using hoptac::money::decimal, hoptac::money::ratio;

void require(bool holds) {
  if (!holds) std::abort();
}

hoptac::result<decimal> read(std::string_view text) {
  const auto x = decimal::parse(text);
  if (!x) {
    const auto column = x.error().where().column;
    require(1 <= column && column <= hoptac::count_characters(text) + 1);
    require(hoptac::is_utf8(x.error().message(hoptac::language::vi)));
    return x;
  }
  const auto again = decimal::parse(to_string(*x));
  require(again && *again == *x && again->scale() == x->scale());
  require(x->normalized() == *x);
  return x;
}

void compute(const decimal& a, const decimal& b) {
  require((a < b) == (b > a) && (a == b) == (ratio(a) == ratio(b)));
  try {
    require(a + b - b == a);
  } catch (const hoptac::overflow_error&) {
  }
  if (b.is_zero()) return;
  require(abs(remainder(a, b)) < abs(b));
  try {
    require(b * whole_quotient(a, b) + remainder(a, b) == a);
  } catch (const hoptac::overflow_error&) {
  }
  try {
    const ratio quotient = divide(a, b);
    require(quotient == quotient.reduced());
    require(quotient * b == ratio(a));
  } catch (const hoptac::overflow_error&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto line = text.find('\n');
  const auto a = read(text.substr(0, line));
  if (line == std::string_view::npos) return 0;
  const auto b = read(text.substr(line + 1));
  if (a && b) compute(*a, *b);
  return 0;
}
