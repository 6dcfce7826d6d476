// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/name.hpp>  // first, so that the header is seen to stand alone

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::append_utf8;
using hoptac::notation::ascii_key, hoptac::notation::fold_key, hoptac::notation::same_name;

TEST(Name, SpellingsInOfficialUseAreOneName) {
  constexpr std::string_view table[][2] = {
      {"Xuất Hoá", "Xuất Hóa"},
      {"XUẤT HOÁ", "xuất hóa"},
      {"Sĩ Bình", "Sỹ Bình"},
      {"Thuỷ", "Thủy"},
      {"Tỉnh uỷ", "Tỉnh ủy"},
      {"xoè", "xòe"},
      {"tích luỹ", "tích lũy"},
      {"Lý Nhân", "Lí Nhân"},
      {"Vỹ Dạ", "Vĩ Dạ"},
      {"quý", "quí"},
      {"Qúy", "Quý"},
      {"Xuân Hy", "Xuân Hi"},
      {"Ngân sơn", "Ngân Sơn"},
      {"Thành Phố  Bắc Kạn ", "thành phố Bắc\u00A0Kạn"},
      {"Hợp tác xã", "Ho\u031B\u0323p ta\u0301c xa\u0303"},  // NFD
      {"Hòa", "Hoa\u0300"},                                  // decomposed and placed otherwise
      {"Đắk Lắk", "\u00D0ắk Lắk"},                           // eth for Đ
      {"Hoà-Thuỷ", "Hòa-Thủy"},                              // each syllable for itself
  };
  for (const auto& [a, b] : table) {
    EXPECT_TRUE(same_name(a, b)) << a << " | " << b << " -> " << fold_key(a) << " | "
                                 << fold_key(b);
    EXPECT_TRUE(same_name(b, a));
    EXPECT_EQ(ascii_key(a), ascii_key(b));
  }
}

TEST(Name, DifferentNamesStayDifferent) {
  constexpr std::string_view table[][2] = {
      {"Văn Lang", "Văn Lăng"},
      {"Thần Xa", "Thần Sa"},  // a matter for a table of variants, not of folding
      {"Quán Triều", "Quan Triều"},
      {"tai", "tay"},  // i and y behind a vowel are different sounds
      {"thui", "thuy"},
      {"tui", "tuy"},
      {"Y", "I"},  // nor does a lone vowel fold
      {"Đông", "Dông"},
      {"Hoa", "Hoà"},
      {"mua", "mùa"},
      {"Côn Minh", "CônMinh"},
      {"", "A"},
  };
  for (const auto& [a, b] : table) EXPECT_FALSE(same_name(a, b)) << a << " | " << b;
  EXPECT_EQ(ascii_key("Văn Lang"), ascii_key("Văn Lăng"));  // why ascii_key never decides
}

TEST(Name, KeysAreReadableAndStable) {
  EXPECT_EQ(fold_key(" Xã  Xuất Hóa, TP. Bắc Kạn"), "xã xuất hoá, tp. bắc kạn");
  EXPECT_EQ(fold_key("Sỹ Bình"), "sĩ bình");
  EXPECT_EQ(ascii_key("Liên hiệp HTX Đại Hà"), "lien hiep htx dai ha");
  EXPECT_EQ(fold_key(""), "");
  EXPECT_EQ(fold_key("\xFF y"), "\xFF y");
}

// Tone placement as a property: for every open syllable of the three pairs, each tone on either
// letter gives one key, and no two tones share one.
TEST(Name, EveryToneOfTheOpenPairsFoldsToOneKey) {
  namespace detail = hoptac::notation::detail;
  for (const std::u32string_view pair : {U"oa", U"oe", U"uy"}) {
    for (const std::string_view head : {"", "h", "th", "kh", "ng"}) {
      std::string previous;
      for (std::size_t tone = 0; tone < detail::tone_count; ++tone) {
        std::string on_first(head), on_second(head);
        append_utf8(on_first, detail::find_vowel(pair[0]).with_tone(tone).code());
        append_utf8(on_first, pair[1]);
        append_utf8(on_second, pair[0]);
        append_utf8(on_second, detail::find_vowel(pair[1]).with_tone(tone).code());
        EXPECT_TRUE(same_name(on_first, on_second)) << on_first << " | " << on_second;
        EXPECT_EQ(fold_key(fold_key(on_first)), fold_key(on_first));
        EXPECT_NE(fold_key(on_first), previous);
        previous = fold_key(on_first);
      }
    }
  }
}

}  // namespace TEST_FILE
