// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/normal_form.hpp>  // first, so that the header is seen to stand alone

#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <utf8proc.h>

namespace TEST_FILE {

using hoptac::append_utf8;
using hoptac::notation::difference, hoptac::notation::is_plainly_normal,
    hoptac::notation::looks_alike, hoptac::notation::normal_form, hoptac::notation::same_text,
    hoptac::notation::skeleton;

static_assert(is_plainly_normal("") && is_plainly_normal("HTX-1") && is_plainly_normal("a b"));
static_assert(!is_plainly_normal(" a") && !is_plainly_normal("a ") && !is_plainly_normal("a  b"));
static_assert(!is_plainly_normal("a\tb") && !is_plainly_normal("\xC4\x90"));

std::string text_of(char32_t code) {
  std::string out;
  append_utf8(out, code);
  return out;
}

// The independent oracle: utf8proc.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &out,
                                 static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
  return size < 0 ? "(refused)"
                  : std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}

template <class Visit>
void each_character(const Visit& visit) {
  for (char32_t code = 1; code < 0x20000; ++code)  // the planes with letters
    if (code < 0xD800 || code >= 0xE000) visit(code, text_of(code));
  for (char32_t code = 0xE0000; code < 0xE1000; ++code) visit(code, text_of(code));
}

TEST(NormalForm, BlanksOfEveryKindAreOffTheEndsAndOneInside) {
  for (const char* blank :
       {" ", "\t", "\n", "\r\n", "\u00A0", "\u1680", "\u2002", "\u2007", "\u2009", "\u200A",
        "\u2028", "\u202F", "\u205F", "\u3000", " \u00A0"}) {
    const std::string b = blank;
    EXPECT_EQ(normal_form("HTX-1" + b), "HTX-1");
    EXPECT_EQ(normal_form(b + "HTX-1"), "HTX-1");
    EXPECT_EQ(normal_form(b + "HTX" + b + b + "1" + b), "HTX 1");
    EXPECT_EQ(normal_form(b), "");
    EXPECT_TRUE(same_text("HTX 1", b + "HTX" + b + "1"));
  }
  EXPECT_FALSE(same_text("HTX1", "HTX 1"));
}

TEST(NormalForm, BlanksAreThoseOfUnicode) {
  each_character([](char32_t code, const std::string&) {
    const auto kind = utf8proc_category(static_cast<utf8proc_int32_t>(code));
    const bool is_separator = kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL ||
                              kind == UTF8PROC_CATEGORY_ZP;
    const bool is_control = (code >= 9 && code <= 13) || code == 0x85;
    EXPECT_EQ(hoptac::notation::detail::is_blank(code), is_separator || is_control)
        << static_cast<unsigned>(code);
  });
}

TEST(NormalForm, ComposesEveryLetterUpToTheEndOfExtendedALikeUtf8proc) {
  for (char32_t code = 0xC0; code < 0x180; ++code) {
    const std::string letter = text_of(code);
    EXPECT_EQ(normal_form(letter), mapped(letter, UTF8PROC_COMPOSE)) << letter;
    EXPECT_EQ(normal_form(mapped(letter, UTF8PROC_DECOMPOSE)), letter) << letter;
  }
  for (char32_t code = 0x1EA0; code < 0x1EFA; ++code) {
    const std::string letter = text_of(code);
    EXPECT_EQ(normal_form(mapped(letter, UTF8PROC_DECOMPOSE)), letter) << letter;
  }
  EXPECT_EQ(normal_form(mapped("Hợp tác xã Đắk Lắk", UTF8PROC_DECOMPOSE)), "Hợp tác xã Đắk Lắk");
}

TEST(NormalForm, IsItsOwnNormalFormAndKeepsCaseDashesAndBytesThatAreNoText) {
  each_character([](char32_t, const std::string& text) {
    const std::string normal = normal_form(text);
    if (normal_form(normal) != normal) ADD_FAILURE() << text;
  });
  for (const char* text : {"HTX-1", "htx–1", "\u200BHTX", "Х", "\xFF\xFE", "A\u0308\u0323", "'a'"})
    EXPECT_EQ(normal_form(normal_form(text)), normal_form(text)) << text;
  EXPECT_EQ(normal_form("htx–1"), "htx–1");
  EXPECT_EQ(normal_form("\xFF"), "\xFF");
}

TEST(Skeleton, IsItsOwnAndFollowsTheNormalFormForEveryCharacter) {
  each_character([](char32_t code, const std::string& text) {
    const std::string plain = skeleton(text);
    if (skeleton(plain) != plain || skeleton(normal_form(text)) != plain)
      ADD_FAILURE() << static_cast<unsigned>(code);
    if (normal_form(plain) != plain) ADD_FAILURE() << static_cast<unsigned>(code);
  });
}

TEST(Skeleton, NothingOfTheTableIsMeantByAnythingOfTheTable) {
  using namespace hoptac::notation::detail;
  for (std::size_t i = 0; i < look_alikes.size(); ++i) {
    if (i > 0) {
      EXPECT_LT(look_alikes[i - 1].shown, look_alikes[i].shown);
    }
    EXPECT_EQ(meant_by(look_alikes[i].meant), look_alikes[i].meant);
  }
}

/// Ways to write a character so that few people see it.
std::vector<std::string> disguises(char c) {
  std::vector<std::string> out;
  const auto add = [&](std::initializer_list<const char*> more) {
    out.insert(out.end(), more.begin(), more.end());
  };
  if (c > ' ') out.push_back(text_of(0xFF00U + static_cast<char32_t>(c) - 0x20U));
  if (c >= 'A' && c <= 'Z') {
    out.emplace_back(1, static_cast<char>(c - 'A' + 'a'));
    out.push_back(text_of(0x1D400U + static_cast<char32_t>(c - 'A')));
  }
  if (c >= '0' && c <= '9') out.push_back(text_of(0x1D7CEU + static_cast<char32_t>(c - '0')));
  out.push_back(std::string("\u200B") + c);
  out.push_back(c + std::string("\u00AD"));
  out.push_back(std::string("\uFEFF") + c + "\u2060");
  switch (c) {
    case 'A': add({"\u0410", "\u0391", "\u0430"}); break;
    case 'B': add({"\u0412", "\u0392", "\u0432"}); break;
    case 'C': add({"\u0421", "\u0441"}); break;
    case 'E': add({"\u0415", "\u0395"}); break;
    case 'H': add({"\u041D", "\u0397"}); break;
    case 'I': add({"\u0406", "\u0399"}); break;
    case 'K': add({"\u041A", "\u039A", "\u212A"}); break;
    case 'M': add({"\u041C", "\u039C"}); break;
    case 'O': add({"\u041E", "\u039F", "0"}); break;
    case 'P': add({"\u0420", "\u03A1"}); break;
    case 'T': add({"\u0422", "\u03A4"}); break;
    case 'X': add({"\u0425", "\u03A7", "\u0445"}); break;
    case 'Y': add({"\u0423", "\u03A5"}); break;
    case '-':
      add({"\u2010", "\u2011", "\u2013", "\u2014", "\u2212", " -", "- ", " \u2013 "});
      break;
    case '\'': add({"\u2019", "\u2018", "\u02BC", "`", "\u00B4", "\u2032"}); break;
    default: break;
  }
  return out;
}

TEST(Skeleton, IsOneForAllDisguisesOfAnId) {
  std::mt19937_64 random(20241201);
  const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random() % bound); };
  constexpr std::string_view letters = "ABCEHIKMOPTXYZ0123456789-'";
  for (int round = 0; round < 20'000; ++round) {
    std::string id = "H";
    std::string disguised = "H";
    const std::size_t size = 1 + below(10);
    for (std::size_t i = 0; i < size; ++i) {
      const char c = letters[below(letters.size())];
      const std::vector<std::string> ways = disguises(c);
      id += c;
      disguised += below(2) == 0 ? std::string(1, c) : ways[below(ways.size())];
    }
    EXPECT_EQ(skeleton(id), skeleton(disguised)) << id << " " << disguised;
    EXPECT_TRUE(same_text(id, disguised) || looks_alike(id, disguised));
  }
}

TEST(Skeleton, DiffersForIdsThatDiffer) {
  const char* const pairs[][2] = {
      {"HTX-1", "HTX-11"},
      {"HTX-1", "HTX-2"},
      {"HTX-1", "THT-1"},
      {"HTX-01", "HTX-1"},
      {"Đ", "D"},
      {"đ", "d"},
      {"ơ", "o"},
      {"ư", "u"},
      {"ô", "ơ"},
      {"ă", "â"},
      {"Văn Lang", "Văn Lăng"},
      {"Bản Mạ", "Bản Mả"},
      {"a", "á"},
      {"à", "á"},
      {"ã", "ả"},
      {"Tl-1", "TI-1"},
      {"HTX-l", "HTX-1"},
      {"HTX.1", "HTX-1"},
      {"HTX_1", "HTX-1"},
      {"2024-H1", "2024-H2"},
      {"Hòa Bình", "Hoà Bình"},
      {"HTX-1/2", "HTX-12"},
      {"1-11", "11-1"},
      {"1 11", "111"},
      {"1-1", "1 1"},
      {"-1", "1"},
      {"HTX-1-2", "HTX-12"},
      {"Tân-Lập", "TânLập"},
      {"Tân Lập", "TânLập"},
      {"", "-"},
  };
  for (const auto& [a, b] : pairs) {
    EXPECT_NE(skeleton(a), skeleton(b)) << a << " " << b;
    EXPECT_FALSE(same_text(a, b) || looks_alike(a, b)) << a << " " << b;
  }
}

TEST(Skeleton, SignsBetweenALetterAndADigitAndApostrophesCountForNothing) {
  for (const char* id :
       {"HTX-0101", "HTX 0101", "HTX0101", "HTX--0101", "HTX - 0101", "'HTX-0101", "'HTX-0101'",
        "\"HTX-0101\"", "\u2019HTX-0101", "`HTX-0101", "HTX-O101", "HTX'0101", "htx\u20140101"})
    EXPECT_EQ(skeleton(id), "htx0101") << id;
  EXPECT_EQ(skeleton("  -5 "), "-5");
  EXPECT_EQ(skeleton("a' \u0301"), skeleton("a \u0301"));
  EXPECT_EQ(skeleton("a'\u0301"), "á");
  EXPECT_EQ(skeleton("A \u2013 B"), "a-b");
}

TEST(Skeleton, LettersWithMarksLookLikeThoseOfOtherScriptsWithThem) {
  EXPECT_TRUE(looks_alike("Bắc Kạn", "BẮC KẠN"));
  EXPECT_TRUE(looks_alike("Bắc Kạn", "B\u0430\u0306\u0301c Kạn"));  // Cyrillic a
  EXPECT_TRUE(looks_alike("ô", "\u043E\u0302"));
  EXPECT_TRUE(looks_alike("Đắk Lắk", "\u00D0ắk Lắk"));  // eth
  EXPECT_TRUE(looks_alike("ă", "ǎ"));
  EXPECT_FALSE(looks_alike("Bắc Kạn", "Bac Kan"));
  EXPECT_FALSE(looks_alike("Bắc Kạn", mapped("Bắc Kạn", UTF8PROC_DECOMPOSE)));  // the same
}

TEST(Skeleton, SaysWhereTwoTextsDiffer) {
  EXPECT_EQ(difference("HT\u0425-1", "HTX-1"), "U+0425 / U+0058");
  EXPECT_EQ(difference("HTX-1", "HTX-1\u200B"), "– / U+200B");
  EXPECT_EQ(difference("\U0001D400", "A"), "U+01D400 / U+0041");
  EXPECT_EQ(difference("a", "a"), "– / –");
}

// Texts that a fuzzer found: what stands between a mark and its letter, or between bytes that are
// no character, counts for nothing in a skeleton, and must not make one more look once it is gone.
TEST(Skeleton, OfASkeletonIsItself) {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {"\xEF\xBB\0\0\0\0\xBFHTX\xE2\x80-"sv, "n\xCC\xD0\xB0\xCC\x8C\xA3n\xCC"sv,
        "O\xCC\x86\xCC\x81\0\xCC\xA3n"sv, "\xFF"sv, "a\xFF\xFE-1"sv}) {
    const std::string look = skeleton(text);
    EXPECT_TRUE(hoptac::is_utf8(look));
    EXPECT_EQ(skeleton(look), look);
    EXPECT_EQ(skeleton(normal_form(text)), look);
    EXPECT_EQ(normal_form(look), look);
  }
  EXPECT_TRUE(looks_alike("Ban\u030C", "B\u0430n\u030C"));  // a Cyrillic letter
  EXPECT_TRUE(looks_alike("b\u01CEn", "b\u0430\u030Cn"));   // with its mark apart
  EXPECT_TRUE(looks_alike("o\u0323n", "o\u200B\u0323n"));   // behind nothing to be seen
}

}  // namespace TEST_FILE
