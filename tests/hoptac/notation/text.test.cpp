// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/text.hpp>  // first, so that the header is seen to stand alone

#include <cstdlib>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <utf8proc.h>

namespace TEST_FILE {

using hoptac::append_utf8, hoptac::read_utf8;
using hoptac::notation::compose, hoptac::notation::squeeze_blanks, hoptac::notation::strip_marks,
    hoptac::notation::to_lower;

// The independent oracle: utf8proc on text without zero bytes.
std::string oracle(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &out,
                                 static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
  return size < 0 ? "(refused)"
                  : std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}
std::string nfc(std::string_view text) {
  return oracle(text, UTF8PROC_COMPOSE);
}
std::string nfd(std::string_view text) {
  return oracle(text, UTF8PROC_DECOMPOSE);
}

constexpr std::u32string_view marks =
    U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u0340\u0341";

std::u32string all_letters() {
  std::u32string out = U"đĐ";
  for (const auto row : hoptac::notation::detail::vowels) out += row;
  return out;
}

// Only ASCII, Vietnamese letters and the marks of Vietnamese: what `compose` promises NFC for.
bool within_vietnamese(std::string_view text) {
  static const std::u32string letters = all_letters();
  for (std::size_t at = 0; at < text.size();) {
    const auto next = read_utf8(text, at);
    if (next.code >= 0x80 && letters.find(next.code) == letters.npos &&
        marks.find(next.code) == marks.npos)
      return false;
    at += next.size;
  }
  return true;
}

TEST(Text, TheTableHoldsThe134PrecomposedLetters) {
  std::set<char32_t> beyond_ascii;
  for (const char32_t letter : all_letters())
    if (letter >= 0x80) beyond_ascii.insert(letter);
  EXPECT_EQ(beyond_ascii.size(), 134U);
  for (const char32_t letter : beyond_ascii) {
    std::string text;
    append_utf8(text, letter);
    EXPECT_EQ(compose(text), text);
    EXPECT_EQ(compose(nfd(text)), text) << text;
    EXPECT_EQ(to_lower(text), oracle(text, UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD)) << text;
    EXPECT_EQ(strip_marks(text).size(), 1U) << text;
  }
}

TEST(Text, EveryLetterWithUpToThreeMarksAgreesWithUtf8proc) {
  int compared = 0;
  bool on_vowel = false;
  const auto check = [&](const std::string& text) {
    const std::string expected = nfc(text);
    const std::string got = compose(text);
    if (on_vowel && within_vietnamese(expected)) {
      ++compared;
      ASSERT_EQ(got, expected) << ::testing::PrintToString(text);
    }
    ASSERT_EQ(nfc(got), expected) << ::testing::PrintToString(text);
  };
  for (const char32_t letter : all_letters() + U"bnzBNZ") {
    std::string base;
    append_utf8(base, letter);
    on_vowel = hoptac::notation::detail::find_vowel(letter).found;
    check(base);
    for (const char32_t first : marks) {
      std::string one = base;
      append_utf8(one, first);
      check(one);
      for (const char32_t second : marks) {
        std::string two = one;
        append_utf8(two, second);
        check(two);
        for (const char32_t third : marks) {
          std::string three = two;
          append_utf8(three, third);
          check(three);
        }
      }
    }
  }
  EXPECT_GT(compared, 60'000);
}

TEST(Text, AnyTextStaysCanonicallyEquivalent) {
  std::mt19937 engine{20240701};
  const std::u32string pool =
      all_letters() + std::u32string(marks) + std::u32string(marks) + U"xb \u0308\u0327\u0345世₫";
  for (int i = 0; i < 50'000; ++i) {
    std::string text;
    for (std::size_t n = engine() % 24; n > 0; --n) append_utf8(text, pool[engine() % pool.size()]);
    ASSERT_EQ(nfc(compose(text)), nfc(text)) << ::testing::PrintToString(text);
    ASSERT_EQ(compose(compose(text)), compose(text)) << ::testing::PrintToString(text);
  }
  std::string tower = "a";
  for (int i = 0; i < 100; ++i) tower += i % 2 == 0 ? "\u0323" : "\u0302";
  EXPECT_EQ(nfc(compose(tower)), nfc(tower));
}

TEST(Text, WordsInEveryNormalFormComeOutAlike) {
  for (const std::string_view word :
       {"Hợp tác xã", "Liên hiệp hợp tác xã", "đồng", "tỷ", "Xuất Hoá", "Ngân Sơn", "ƯỚC ĐẠT"}) {
    EXPECT_EQ(compose(word), word);
    EXPECT_EQ(compose(nfd(word)), word);
  }
  EXPECT_EQ(compose("tê\u0301"), "tế");        // CP1258: shape precomposed, tone combining
  EXPECT_EQ(compose("te\u0323\u0302"), "tệ");  // canonical order
  EXPECT_EQ(compose("te\u0302\u0323"), "tệ");  // typed order
  EXPECT_EQ(compose("a\u0301\u0302"), nfc("a\u0301\u0302"));  // a stack that is no letter
}

TEST(Text, CapitalsAndMarksFoldWithoutALocale) {
  EXPECT_EQ(to_lower("ĐỒNG VIỆT NAM, ₫ 2024"), "đồng việt nam, ₫ 2024");
  EXPECT_EQ(to_lower("Q\u00D0"), "qđ");  // eth typed for Đ
  EXPECT_EQ(strip_marks("Đường Nguyễn Thị Thuỷ"), "Duong Nguyen Thi Thuy");
  EXPECT_EQ(strip_marks("o\u0300\u0302 x\u0301"), "o x");  // also marks that make no letter
  EXPECT_EQ(strip_marks("x\u0308"), "x\u0308");            // not Vietnamese: kept
}

TEST(Text, BlanksAreSqueezedWhateverTheirKind) {
  EXPECT_EQ(squeeze_blanks(" \t Xã\u00A0 Côn\u202F\r\nMinh \u2009"), "Xã Côn Minh");
  EXPECT_EQ(squeeze_blanks("\u00A0"), "");
  EXPECT_EQ(squeeze_blanks(""), "");
}

TEST(Text, BytesThatAreNoCharactersPassThrough) {
  const std::string broken = "A\xE1\xBB e\xCC\x81\xFF";
  EXPECT_EQ(compose(broken), "A\xE1\xBB é\xFF");
  EXPECT_EQ(to_lower(broken), "a\xE1\xBB é\xFF");
  EXPECT_EQ(squeeze_blanks(" \xFF "), "\xFF");
}

}  // namespace TEST_FILE
