// SPDX-License-Identifier: BSL-1.0

// What the fast reader of records is made of, each way of every machine against the plainest one.

#include <random>
#include <string>
#include <vector>

#include "../../../src/io/csv_marks.hpp"
#include "../../../src/io/plain_number.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::io;

template <class Way>
class Marker : public testing::Test {};
template <class Way>
class Digits : public testing::Test {};

#if defined(__SSE2__)
using markers = testing::Types<word_marker, sse2_marker, avx2_marker>;
using digits = testing::Types<word_digits, avx2_digits>;
template <class Way>
inline constexpr bool needs_avx2 =
    std::is_same_v<Way, avx2_marker> || std::is_same_v<Way, avx2_digits>;
bool has_avx2() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
}
#else
using markers = testing::Types<word_marker>;
using digits = testing::Types<word_digits>;
template <class Way>
inline constexpr bool needs_avx2 = false;
bool has_avx2() {
  return false;
}
#endif

TYPED_TEST_SUITE(Marker, markers);
TYPED_TEST_SUITE(Digits, digits);

/// The offsets of bytes for which something is true.
template <class Is>
std::vector<std::uint32_t> found(std::size_t size, Is is) {
  std::vector<std::uint32_t> out;
  for (std::size_t i = 0; i < size; ++i)
    if (is(i)) out.push_back(static_cast<std::uint32_t>(i));
  return out;
}

TYPED_TEST(Marker, FindsWhatALoopFinds) {
  if (needs_avx2<TypeParam> && !has_avx2()) GTEST_SKIP() << "this processor cannot";
  std::mt19937 random(5);
  csv_marks marks;
  for (int round = 0; round < 3'000; ++round) {
    std::string text(random() % 300, ' ');
    for (char& c : text) {
      static constexpr std::string_view often = ",;\n\r\"09ab\xE1\x8A\xA2\xB2\x0B\x0C#";
      c = random() % 4 == 0 ? static_cast<char>(random() % 256) : often[random() % often.size()];
      if (c == '\0' && random() % 4 != 0) c = 'x';
    }
    const std::size_t size = text.empty() ? 0 : random() % (text.size() + 1);
    const char separator = random() % 2 == 0 ? ',' : ';';
    marks.mark_with<TypeParam>(text.data(), size, text.size() - size, separator);
    const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : ' '; };
    const auto is_end = [&](std::size_t i) { return at(i) == separator || at(i) == '\n'; };
    const auto is_feed = [&](std::size_t i) { return at(i) == '\n'; };
    const auto is_odd = [&](std::size_t i) {
      return at(i) == '"' || (at(i) == '\r' && at(i + 1) != '\n');
    };
    ASSERT_EQ(std::vector<std::uint32_t>(marks.ends(), marks.ends() + marks.end_count()),
              found(size, is_end));
    ASSERT_EQ(std::vector<std::uint32_t>(marks.lines(), marks.lines() + marks.line_count()),
              found(size, is_feed));
    ASSERT_EQ(marks.odd(), found(size, is_odd));
    const std::string marked = text.substr(0, size);
    ASSERT_EQ(marks.has_nul(), marked.find('\0') != std::string::npos);
    ASSERT_EQ(marks.has_high(),
              !found(size, [&](std::size_t i) { return (at(i) & 0x80) != 0; }).empty());
  }
}

TYPED_TEST(Digits, ReadWhatALoopReads) {
  if (needs_avx2<TypeParam> && !has_avx2()) GTEST_SKIP() << "this processor cannot";
  std::mt19937 random(6);
  int numbers = 0;
  const auto check = [&](const std::string& field) {
    const std::string text = "0123456789abc,-9" + field;  // bytes before, which must not matter
    const char* const begin = text.data() + 16;
    const char* const end = begin + field.size();
    std::int64_t expected = 77;
    std::int64_t got = 77;
    const bool is_number = read_digits(begin, end, expected);
    ASSERT_EQ(TypeParam::read(begin, end, got), is_number) << field;
    if (is_number) {
      ASSERT_EQ(got, expected) << field;
    }
    numbers += is_number ? 1 : 0;
  };
  for (const char* field : {"", "-", "0", "-0", "9223372036854775807", "9223372036854775808",
                            "-9223372036854775808", "-9223372036854775809", "00000000000000000001",
                            "9999999999999999", "-9999999999999999", "99999999", "999999999"})
    check(field);
  for (int round = 0; round < 200'000; ++round) {
    std::string field = random() % 3 == 0 ? "-" : "";
    for (std::size_t count = random() % 21; count > 0; --count)
      field += static_cast<char>('0' + random() % 10);
    if (!field.empty() && random() % 4 == 0)
      field[random() % field.size()] = static_cast<char>(random() % 256);
    check(field);
  }
  EXPECT_GT(numbers, 100'000);
}

// Against the language's own arithmetic: every number of up to six digits, and the ends.
TEST(PlainNumber, IsTheNumberThatWasWritten) {
  for (std::int64_t number = -100'000; number <= 1'000'000; ++number) {
    const std::string text = "                " + std::to_string(number);
    std::int64_t got = 0;
    ASSERT_TRUE(read_digits(text.data() + 16, text.data() + text.size(), got));
    ASSERT_EQ(got, number);
  }
}

}  // namespace TEST_FILE
