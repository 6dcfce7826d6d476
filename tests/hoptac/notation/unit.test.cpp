// SPDX-License-Identifier: BSL-1.0

#include <hoptac/notation/unit.hpp>  // first, so that the header is seen to stand alone

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc;
using hoptac::notation::measure, hoptac::notation::parse_unit_vi, hoptac::notation::per_time,
    hoptac::notation::unit, hoptac::notation::write_unit_vi;

unit read(std::string_view text) {
  return parse_unit_vi(text).value();
}

TEST(Unit, HasItsPartsNamed) {
  EXPECT_EQ(read("triệu đồng/HTX/năm"), (unit{measure::dong, 6, "", {"HTX"}, per_time::year}));
  EXPECT_EQ(read("triệu đồng/người/tháng"),
            (unit{measure::dong, 6, "", {"người"}, per_time::month}));
  EXPECT_EQ(read("%/năm"), (unit{measure::percent, 0, "", {}, per_time::year}));
  EXPECT_EQ(read("HTX"), (unit{measure::thing, 0, "HTX", {}, per_time::none}));
  EXPECT_EQ(read("nghìn hộ dân"), (unit{measure::thing, 3, "hộ dân", {}, per_time::none}));
  EXPECT_EQ(read("tỷ phú"), (unit{measure::thing, 0, "tỷ phú", {}, per_time::none}));
  EXPECT_EQ(read("tỷ người"), (unit{measure::thing, 9, "người", {}, per_time::none}));
  EXPECT_EQ(read(""), unit{});
  EXPECT_TRUE(read("triệu đồng").is_plain());
  EXPECT_FALSE(read("đồng/kg").is_plain());
  EXPECT_FALSE(read("đồng/quý").is_plain());
}

TEST(Unit, EverySpellingGivesTheOfficialOne) {
  constexpr std::string_view table[][2] = {
      {"đồng", "đồng"},
      {"đ", "đồng"},
      {"₫", "đồng"},
      {"VND", "đồng"},
      {"VNĐ", "đồng"},
      {"vnđ", "đồng"},
      {"Đồng Việt Nam", "đồng"},
      {"ngàn đồng", "nghìn đồng"},
      {"nghìn đồng", "nghìn đồng"},
      {"triệu đồng", "triệu đồng"},
      {"Triệu  Đồng ", "triệu đồng"},
      {"trie\u0323\u0302u đồng", "triệu đồng"},
      {"trie\u0323u", ""},  // the shape of ê is missing
      {"tỉ đồng", "tỷ đồng"},
      {"tỷ VND", "tỷ đồng"},
      {"ty\u0309 đo\u0300\u0302ng", ""},         // grave under circumflex: not the letter
      {"ty\u0309 đo\u0302\u0300ng", "tỷ đồng"},  // decomposed
      {"tỷ\u00A0đồng", "tỷ đồng"},
      {"nghìn tỷ đồng", "nghìn tỷ đồng"},
      {"ngàn tỉ đồng", "nghìn tỷ đồng"},
      {"triệu tỷ đồng", "triệu tỷ đồng"},
      {"tỷ tỷ đồng", "tỷ tỷ đồng"},
      {"triệu", "triệu"},
      {"phần trăm", "%"},
      {"% / tháng", "%/tháng"},
      {"đồng / người / tháng", "đồng/người/tháng"},
      {"đồng/tháng/người", "đồng/người/tháng"},  // time is written last
      {"triệu đồng/THT/năm", "triệu đồng/THT/năm"},
      {"đồng/m2", "đồng/m2"},
      {"đồng/kWh", "đồng/kWh"},
      {"thành viên", "thành viên"},
      {"đồng chí", "đồng chí"},    // comrades, not money
      {"ngân hàng", "ngân hàng"},  // banks, not thousands
      {"tỷ phú", "tỷ phú"},
      {"triệu lượt khách", "triệu lượt khách"},
      {"công ty", "công ty"},
  };
  for (const auto& [typed, official] : table) {
    const auto got = parse_unit_vi(typed);
    if (official.empty()) {
      EXPECT_FALSE(got) << typed << " -> " << write_unit_vi(*got);
      continue;
    }
    ASSERT_TRUE(got) << typed << ": " << describe(got.error(), hoptac::language::en);
    EXPECT_EQ(write_unit_vi(*got), official) << typed;
    EXPECT_EQ(read(official), *got) << typed;
  }
}

TEST(Unit, WhatIsNoUnitIsLocated) {
  struct row {
    std::string_view text;
    unsigned column;
  };
  constexpr row table[] = {
      {"trieu dong", 1},  // typed without its marks
      {" dong", 2},
      {"ty dong/nam", 1},
      {"triệu dong", 1},
      {"triệu đông", 1},
      {"nghin người", 1},
      {"triệu triệu đồng", 1},
      {"nghìn triệu đồng", 1},
      {"triệu đồng/nam", 12},
      {"triệu đồng/thang", 12},
      {"triệu đồng/", 12},
      {"triệu đồng//năm", 12},
      {"triệu đồng/năm/tháng", 16},
      {"/năm", 2},
      {"triệu %", 7},
      {"triệu phần trăm", 1},
      {"%%", 2},
      {"đồng.", 5},
      {"đồng (VND)", 6},
      {"5 đồng", 1},
      {"triệu đồng - tỷ đồng", 12},
      {"đồng\xFF", 5},
  };
  for (const auto& [text, column] : table) {
    SCOPED_TRACE(::testing::PrintToString(text));
    const auto got = parse_unit_vi(text);
    ASSERT_FALSE(got) << write_unit_vi(*got);
    EXPECT_EQ(got.error().code(), errc::unit_unknown);
    EXPECT_EQ(got.error().where().column, column);
  }
  EXPECT_EQ(parse_unit_vi("triệu đồng (ước)").error().message(hoptac::language::en),
            "there is no unit “(ước)”");
}

TEST(Unit, EveryCombinationOfWordsRoundTrips) {
  int count = 0;
  for (const measure of : {measure::thing, measure::dong, measure::percent}) {
    for (int power = 0; power <= (of == measure::percent ? 0 : 18); power += 3) {
      for (const std::string noun : {"", "HTX", "lao động"}) {
        if (of != measure::thing && !noun.empty()) continue;
        for (const std::vector<std::string>& per :
             {std::vector<std::string>{}, {"HTX"}, {"hộ", "ha"}}) {
          for (int rate = 0; rate <= 4; ++rate) {
            const unit made{of, static_cast<std::uint8_t>(power), noun, per,
                            static_cast<per_time>(rate)};
            const bool bare = of == measure::thing && noun.empty() && power == 0;
            if (bare && !made.is_plain()) continue;  // nothing to be per something
            const auto back = parse_unit_vi(write_unit_vi(made));
            ASSERT_TRUE(back) << write_unit_vi(made);
            EXPECT_EQ(*back, made) << write_unit_vi(made);
            ++count;
          }
        }
      }
    }
  }
  EXPECT_GT(count, 400);
  EXPECT_THROW(static_cast<void>(write_unit_vi(unit{measure::dong, 4, "", {}, per_time::none})),
               hoptac::contract_violation);
}

}  // namespace TEST_FILE
