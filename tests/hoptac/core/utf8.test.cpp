// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/utf8.hpp>  // first, so that the header is seen to stand alone

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::append_utf8, hoptac::column_of, hoptac::count_characters, hoptac::find_invalid_utf8,
    hoptac::is_utf8, hoptac::read_utf8, hoptac::utf8_character;
using namespace std::string_view_literals;

constexpr auto npos = std::string_view::npos;

static_assert(is_utf8("Hợp tác xã") && count_characters("Hợp tác xã") == 10);
static_assert(column_of("tỷ đồng", 4) == 3);  // t, ỷ (three bytes), then column 3
static_assert(read_utf8("₫", 0) == utf8_character{U'₫', 3, true});
static_assert(find_invalid_utf8("ab\xC3") == 2);

TEST(Utf8, MalformedTextIsLocatedByItsFirstBadByte) {
  struct row {
    std::string_view text;
    std::size_t at;
  };
  constexpr row table[] = {
      {"", npos},
      {"plain text longer than eight bytes", npos},
      {"\x7F", npos},
      {"\xC2\x80", npos},                  // the first two-byte character
      {"\xEF\xBF\xBF", npos},              // U+FFFF is a scalar value
      {"\xF4\x8F\xBF\xBF", npos},          // the last of all
      {"\xED\x9F\xBF\xEE\x80\x80", npos},  // both neighbours of the surrogates
      {"\x80", 0},                         // a continuation alone
      {"\xC0\xAF", 0},                     // overlong '/'
      {"\xC1\xBF", 0},
      {"\xE0\x9F\xBF", 0},      // overlong, three bytes
      {"\xF0\x8F\xBF\xBF", 0},  // overlong, four bytes
      {"\xED\xA0\x80", 0},      // a surrogate
      {"\xED\xBF\xBF", 0},
      {"\xF4\x90\x80\x80", 0},  // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},
      {"\xFF", 0},
      {"\xE1\xBB", 0},                // cut short
      {"12345678\xE1\xBB", 8},        // after a block of eight
      {"1234567890123\xE1\xBB", 13},  // inside one
      {"a\xE1\xBBz", 1},              // a continuation is missing
      {"ế\xE1"sv, 3},
      {"a\0b"sv, npos},  // a zero byte is a character here
  };
  for (const auto& [text, at] : table) {
    SCOPED_TRACE(::testing::PrintToString(text));
    EXPECT_EQ(find_invalid_utf8(text), at);
    EXPECT_EQ(is_utf8(text), at == npos);
  }
}

TEST(Utf8, EveryScalarValueRoundTripsAndNothingElseIsWritten) {
  for (char32_t code = 0; code <= 0x110000; ++code) {
    std::string text;
    if ((code >= 0xD800 && code < 0xE000) || code > 0x10FFFF) {
      EXPECT_THROW(append_utf8(text, code), hoptac::contract_violation);
      continue;
    }
    append_utf8(text, code);
    const utf8_character back = read_utf8(text, 0);
    ASSERT_TRUE(back.valid) << static_cast<unsigned long>(code);
    ASSERT_EQ(back.code, code);
    ASSERT_EQ(back.size, text.size());
    ASSERT_TRUE(is_utf8(text));
  }
}

// The independent oracle: the byte ranges of table 3-7, written as ranges instead of arithmetic.
bool well_formed(std::string_view text) {
  const auto in = [&](std::size_t i, unsigned low, unsigned high) {
    return i < text.size() && static_cast<unsigned char>(text[i]) >= low &&
           static_cast<unsigned char>(text[i]) <= high;
  };
  const auto rest = [&](std::size_t i) { return in(i, 0x80, 0xBF); };
  for (std::size_t i = 0; i < text.size();) {
    if (in(i, 0x00, 0x7F)) {
      i += 1;
    } else if (in(i, 0xC2, 0xDF) && rest(i + 1)) {
      i += 2;
    } else if ((in(i, 0xE0, 0xE0) && in(i + 1, 0xA0, 0xBF) && rest(i + 2)) ||
               (in(i, 0xE1, 0xEC) && rest(i + 1) && rest(i + 2)) ||
               (in(i, 0xED, 0xED) && in(i + 1, 0x80, 0x9F) && rest(i + 2)) ||
               (in(i, 0xEE, 0xEF) && rest(i + 1) && rest(i + 2))) {
      i += 3;
    } else if ((in(i, 0xF0, 0xF0) && in(i + 1, 0x90, 0xBF) && rest(i + 2) && rest(i + 3)) ||
               (in(i, 0xF1, 0xF3) && rest(i + 1) && rest(i + 2) && rest(i + 3)) ||
               (in(i, 0xF4, 0xF4) && in(i + 1, 0x80, 0x8F) && rest(i + 2) && rest(i + 3))) {
      i += 4;
    } else {
      return false;
    }
  }
  return true;
}

TEST(Utf8, AgreesWithTheTableOfByteRangesOnRandomBytes) {
  std::mt19937 engine{20240701};
  constexpr std::string_view bytes =
      "a\x7F\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xE1\xED\xEF\xF0\xF3\xF4\xF5";
  int valid = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string text(engine() % 3 * 4, 'x');  // so that blocks of eight occur
    for (std::size_t n = engine() % 6; n > 0; --n) text += bytes[engine() % bytes.size()];
    ASSERT_EQ(is_utf8(text), well_formed(text)) << ::testing::PrintToString(text);
    valid += is_utf8(text) ? 1 : 0;
  }
  EXPECT_GT(valid, 20'000);  // both answers occur
  EXPECT_LT(valid, 180'000);
}

TEST(Utf8, ColumnsCountCharactersNotBytes) {
  constexpr std::string_view line = "Xã Côn Minh";
  EXPECT_EQ(column_of(line, 0), 1U);
  EXPECT_EQ(column_of(line, line.find('C')), 4U);
  EXPECT_EQ(column_of(line, line.find('M')), 8U);
  EXPECT_EQ(column_of(line, line.size()), 12U);
  EXPECT_EQ(count_characters("a\xFF\xFE"), 3U);  // bytes that mean nothing count one each
  EXPECT_THROW(static_cast<void>(column_of(line, line.size() + 1)), hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(read_utf8("", 0)), hoptac::contract_violation);
}

}  // namespace TEST_FILE
