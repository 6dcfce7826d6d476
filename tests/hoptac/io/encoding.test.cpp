// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/encoding.hpp>
#include <hoptac/io/table.hpp>

#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <iconv.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::io::from_tcvn3, hoptac::io::parse_text_encoding, hoptac::io::text_encoding;

static_assert(parse_text_encoding("utf8") == text_encoding::utf8);
static_assert(parse_text_encoding("tcvn3") == text_encoding::tcvn3);
static_assert(!parse_text_encoding("TCVN3") && !parse_text_encoding(""));
static_assert(to_string(text_encoding::tcvn3) == "tcvn3");

/// What the C library makes of bytes in TCVN 5712-1, the largest of the three forms of the
/// standard; empty when it knows no such form or they are not valid in it.
std::string converted_by_system(std::string_view bytes) {
  const iconv_t how = ::iconv_open("UTF-8", "TCVN5712-1");
  // NOLINTNEXTLINE(performance-no-int-to-ptr): what the function returns when it fails
  if (how == reinterpret_cast<iconv_t>(-1)) return {};
  std::string in(bytes);
  std::string out(bytes.size() * 4 + 16, '\0');
  char* from = in.data();
  char* to = out.data();
  std::size_t from_left = in.size();
  std::size_t to_left = out.size();
  const bool is_good = ::iconv(how, &from, &from_left, &to, &to_left) != std::size_t(-1) &&
                       ::iconv(how, nullptr, nullptr, &to, &to_left) != std::size_t(-1);
  ::iconv_close(how);
  out.resize(is_good ? out.size() - to_left : 0);
  return out;
}

TEST(Encoding, AgreesWithTheSystemOnEveryCharacterOfTcvn3) {
  if (converted_by_system("a") != "a") GTEST_SKIP() << "the C library does not know TCVN 5712";
  int characters = 0;
  for (int byte = 1; byte < 256; ++byte) {
    const std::string bytes(1, static_cast<char>(byte));
    const auto ours = from_tcvn3(bytes);
    if (byte >= 0x80 && !ours) continue;
    ASSERT_TRUE(ours) << byte;
    // Below, the first form of the standard has capital letters.
    if (byte >= 0x20) {
      EXPECT_EQ(*ours, converted_by_system(bytes)) << byte;
    }
    characters += byte >= 0x80 ? 1 : 0;
  }
  // VN3 adds 67 small letters, 7 capital ones and a blank to ASCII.
  EXPECT_EQ(characters, 75);
}

TEST(Encoding, WhatOnlyTheLargerFormsHaveIsNoCharacterOfTcvn3) {
  if (converted_by_system("a") != "a") GTEST_SKIP() << "the C library does not know TCVN 5712";
  for (int byte = 0x80; byte < 256; ++byte) {
    const std::string bytes(1, static_cast<char>(byte));
    if (from_tcvn3(bytes)) continue;
    // A capital letter with a tone mark, or a mark without its letter.
    const std::string theirs = converted_by_system(bytes);
    const char32_t code = hoptac::read_utf8(theirs, 0).code;
    const bool is_mark = code >= 0x300 && code < 0x370;
    const bool is_latin_capital = code >= 0xC0 && code <= 0xDD;
    const bool is_capital = code == 0x128 || code == 0x168 || (code >= 0x1EA0 && code % 2 == 0);
    EXPECT_TRUE(is_mark || is_latin_capital || is_capital) << byte;
  }
}

TEST(Encoding, ConvertsSentences) {
  // "Hop tac xa nong nghiep Tan Thanh, huyen Cho Don" with its marks.
  EXPECT_EQ(*from_tcvn3("H\xEEp t\xB8"
                        "c x\xB7 n\xABng nghi\xD6p T\xA9n Th\xB5nh,\n"
                        "huy\xD6n Ch\xEE \xA7\xE5n"),
            "Hợp tác xã nông nghiệp Tân Thành,\nhuyện Chợ Đồn");
  EXPECT_EQ(*from_tcvn3(""), "");
  EXPECT_EQ(*from_tcvn3("plain"), "plain");
}

TEST(Encoding, RefusesWhatIsNotTcvn3WithItsPlace) {
  const struct {
    std::string_view bytes;
    errc code;
    std::uint32_t line;
    std::uint32_t column;
  } cases[] = {
      {"a\nb\xB8\xFF", errc::file_not_tcvn3, 2, 3},
      {"\x80", errc::file_not_tcvn3, 1, 1},
      {"\xB8\r\n\xB8\xB8\xB0", errc::file_not_tcvn3, 2, 3},
      {std::string_view("\xB8\0", 2), errc::file_has_nul, 1, 2},
      {"a,b\nHợp", errc::file_is_utf8_already, 2, 2},
      {"\xEF\xBB\xBFid\n", errc::file_is_utf8_already, 1, 1},
      {std::string_view("\xFF\xFEi\0", 4), errc::file_is_utf16, 1, 1},
  };
  for (const auto& one : cases) {
    const auto read = from_tcvn3(one.bytes, "f.csv");
    ASSERT_FALSE(read) << one.bytes;
    EXPECT_EQ(read.error().code(), one.code) << one.bytes;
    EXPECT_EQ(read.error().where().file, "f.csv");
    EXPECT_EQ(read.error().where().line, one.line) << one.bytes;
    EXPECT_EQ(read.error().where().column, one.column) << one.bytes;
  }
}

TEST(Encoding, GuessesWhatATextThatIsNotUtf8IsIn) {
  const struct {
    std::string_view bytes;
    errc code;
  } cases[] = {
      {"H\xEEp t\xB8"
       "c x\xB7",
       errc::file_looks_tcvn3},
      {"\xAE\xE5ng", errc::file_looks_tcvn3},
      // "hop tac xa", "dong": letters and marks of Windows-1258
      {"H\xF5\xF2p t\xE1"
       "c xa\xDE",
       errc::file_looks_windows_1258},
      {"\xF0\xF4\xCCng", errc::file_looks_windows_1258},
      {"H\xF4\xEFp ta\xF9"
       "c xa\xF5",
       errc::file_looks_vni},
      {"\xF1\xF6\xF4\xEF"
       "c h\xF6ôû",
       errc::file_not_utf8},  // half of it is UTF-8
      {"TO\xC5NG CO\xC4NG\nHUYE\xC4N NA R\xCC", errc::file_looks_vni},
      {"caf\xE9 \xFF", errc::file_not_utf8},
      {"\x80\x81", errc::file_not_utf8},
  };
  for (const auto& one : cases) {
    const hoptac::io::table_reader csv(one.bytes, "f.csv");
    ASSERT_EQ(csv.errors().size(), 1U) << one.bytes;
    EXPECT_EQ(csv.errors()[0].code(), one.code) << one.bytes;
  }
}

}  // namespace TEST_FILE
