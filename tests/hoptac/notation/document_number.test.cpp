// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/document_number.hpp>  // first, so that the header is seen to stand alone

#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::notation::document_number, hoptac::notation::numbering,
    hoptac::notation::parse_document_number;

document_number parts(std::string_view text) {
  return parse_document_number(text).value();
}

TEST(DocumentNumber, HasItsPartsNamed) {
  EXPECT_EQ(parts("938/QĐ-UBND"),
            (document_number{938, "", 0, "QĐ", "UBND", "", numbering::state}));
  EXPECT_EQ(parts("01/2022/NQ-HĐND"),
            (document_number{1, "", 2022, "NQ", "HĐND", "", numbering::state}));
  EXPECT_EQ(parts("17/2023/QH15"),
            (document_number{17, "", 2023, "", "QH15", "", numbering::state}));
  EXPECT_EQ(parts("09-NQ/TU"), (document_number{9, "", 0, "NQ", "TU", "", numbering::party}));
  EXPECT_EQ(parts("4876/BKHĐT-KTHT"),
            (document_number{4876, "", 0, "", "BKHĐT", "KTHT", numbering::state}));
  EXPECT_EQ(parts("30a/2008/NQ-CP"),
            (document_number{30, "a", 2008, "NQ", "CP", "", numbering::state}));
  EXPECT_EQ(parts("05/2018/TTLT-BTC-BNV"),
            (document_number{5, "", 2018, "TTLT", "BTC", "BNV", numbering::state}));
}

TEST(DocumentNumber, TypedFormsGiveTheOfficialOne) {
  constexpr std::string_view table[][2] = {
      // as a published plan has them
      {"4876/BKHĐT-KTHT", "4876/BKHĐT-KTHT"},
      {"09-NQ/TU", "09-NQ/TU"},
      {"938/QĐ- UBND", "938/QĐ-UBND"},
      {"532/KH- UBND", "532/KH-UBND"},
      {"15-CTr/TU", "15-CTr/TU"},
      {"20-NQ/TW", "20-NQ/TW"},
      {"01/2022/NQ-HĐND", "01/2022/NQ-HĐND"},
      {"42/2012/QĐ-TTg", "42/2012/QĐ-TTg"},
      {"01/2020/TT- BKHĐT", "01/2020/TT-BKHĐT"},
      {"09/2017/TT-BNNPTNT", "09/2017/TT-BNNPTNT"},
      {"1804/QĐ-TTg", "1804/QĐ-TTg"},
      {"17/2023/QH15", "17/2023/QH15"},
      {"9191/VBHN-BKHĐT", "9191/VBHN-BKHĐT"},
      {"855/NQ-UBTVQH14", "855/NQ-UBTVQH14"},
      {"92/2024/NĐ-CP", "92/2024/NĐ-CP"},
      // as typists leave them
      {"1/QĐ-TTg", "01/QĐ-TTg"},
      {"001/QĐ-TTg", "01/QĐ-TTg"},
      {"  938 / QĐ –\u00A0UBND ", "938/QĐ-UBND"},
      {"09 - NQ / TU", "09-NQ/TU"},
      {"938/Q\u00D0-UBND", "938/QĐ-UBND"},
      {"01/2020/TT-BKH\u00D0T", "01/2020/TT-BKHĐT"},
      {"15-CTR/TU", "15-CTr/TU"},
      {"123/BNN&PTNT-KTHT", "123/BNN&PTNT-KTHT"},
      {"2103/QĐ-BNN-TCTL", "2103/QĐ-BNN-TCTL"},
      {"45/UỶ-BAN", "45/UỶ-BAN"},
      {"45/UY\u0309-BAN", "45/UỶ-BAN"},
  };
  for (const auto& [typed, official] : table) {
    const auto got = parse_document_number(typed);
    ASSERT_TRUE(got) << typed << ": " << describe(got.error(), hoptac::language::en);
    EXPECT_EQ(to_string(*got), official);
    EXPECT_EQ(parts(official), *got);
  }
}

TEST(DocumentNumber, WhatIsNoneIsRefusedAtTheFirstCharacterThatDoesNotFit) {
  struct row {
    std::string_view text;
    unsigned column;
  };
  constexpr row table[] = {
      {"", 1},
      {"  ", 3},
      {"Luật HTX", 1},
      {"quy chế", 1},
      {"938", 4},
      {"938/", 5},
      {"938/QĐ", 7},
      {"938/QĐ-", 8},
      {"938/QĐ UBND", 8},
      {"938/QĐ-UBND ngày 21/6/2021", 13},
      {"938/QĐ-UBND.", 12},
      {"938/QD-UBND", 5},  // Đ typed as D: not a type, and too near to one to be an issuer
      {"938/qd-ubnd", 5},
      {"45/2021/ND-CP", 9},
      {"0/QĐ-UBND", 1},
      {"12345678/QĐ-UBND", 1},
      {"-938/QĐ-UBND", 1},
      {"938/QĐ-ubnd", 8},
      {"08/08", 4},      // eight of eight
      {"24/6/2024", 4},  // a date
      {"01/20/TT-BKHĐT", 4},
      {"01/1020/TT-BKHĐT", 4},
      {"01/2020-BKHĐT", 8},
      {"09-TU/NQ", 4},
      {"09-NQ-TU", 6},
      {"09-NQ/2021/TU", 7},
      {"938//UBND", 5},
      {"938/QĐ-UBND-", 13},
      {"938/QĐ-UBNDUBNDUBNDUBNDX", 8},
      {"938/Q\xC4-UBND", 6},
  };
  for (const auto& [text, column] : table) {
    SCOPED_TRACE(::testing::PrintToString(text));
    const auto got = parse_document_number(text);
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code(), errc::document_number_unreadable);
    EXPECT_EQ(got.error().where().column, column);
    EXPECT_TRUE(hoptac::is_utf8(got.error().message(hoptac::language::vi)));
  }
}

TEST(DocumentNumber, EveryNumberBuiltFromPartsReadsBack) {
  std::mt19937 engine{20240701};
  const auto pick = [&](const auto& list) { return std::string(list[engine() % std::size(list)]); };
  constexpr std::string_view issuers[] = {"UBND", "TTg", "CP", "HĐND", "TU", "QH15", "BNN&PTNT"};
  constexpr std::string_view units[] = {"", "KTHT", "BNV", "BTC-BNV"};
  constexpr std::string_view letters[] = {"", "", "a", "đ"};
  for (int i = 0; i < 20'000; ++i) {
    document_number made;
    made.number = static_cast<std::int32_t>(1 + engine() % 9'999'999);
    made.letter = pick(letters);
    made.style = engine() % 3 == 0 ? numbering::party : numbering::state;
    made.issuer = pick(issuers);
    made.unit = pick(units);
    if (made.style == numbering::party || engine() % 2 == 0)
      made.type = pick(hoptac::notation::detail::document_types);
    if (made.style == numbering::state && engine() % 2 == 0)
      made.year = static_cast<std::int32_t>(1945 + engine() % 200);
    const auto back = parse_document_number(to_string(made));
    ASSERT_TRUE(back) << to_string(made);
    ASSERT_EQ(*back, made) << to_string(made);
  }
}

}  // namespace TEST_FILE
