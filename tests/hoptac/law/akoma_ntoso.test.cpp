// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/akoma_ntoso.hpp>  // first, so that the header is seen to stand alone

#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::calendar::date;
using namespace hoptac::law;

constexpr issuing_body government{{"Chính phủ", "Government"}};
constexpr issuing_body council{{"HĐND tỉnh", "Council"}, "some-council"};
constexpr stated_day issued{date{2021, 6, 2}, {confirmation::reported}};

TEST(AkomaNtoso, BuildsTheWorkFromKindIssuerYearAndNumber) {
  using enum instrument_kind;
  struct {
    instrument_kind kind;
    std::string_view number;
    const issuing_body* issuer;
    stated_day issued;
    std::string_view work;  // empty: none
  } const table[] = {
      {law, "17/2023/QH15", nullptr, {}, "/akn/vn/act/law/2023/17-2023-qh15"},
      {law, "17/2023/QH15", nullptr, issued, "/akn/vn/act/law/2023/17-2023-qh15"},
      {decree, "30a/2008/NĐ-CP", &government, {}, "/akn/vn/act/decree/2008/30a-2008-nd-cp"},
      {circular, "01/2020/TT-BKHĐT", nullptr, {}, "/akn/vn/act/circular/2020/01-2020-tt-bkhdt"},
      {resolution,
       "01/2022/NQ-HĐND",
       &council,
       {},
       "/akn/vn/act/resolution/some-council/2022/01-2022-nq-hdnd"},
      {decision, "938/QĐ-UBND", nullptr, issued, "/akn/vn/doc/decision/2021-06-02/938-qd-ubnd"},
      {resolution, "09-NQ/TU", nullptr, issued, "/akn/vn/doc/resolution/2021-06-02/09-nq-tu"},
      {official_letter, "4876/BKHĐT-KTHT", nullptr, issued,
       "/akn/vn/doc/official-letter/2021-06-02/4876-bkhdt-ktht"},
      {decision, "938/QĐ-UBND", nullptr, {}, ""},
      {plan, "", nullptr, issued, ""},
  };
  for (const auto& row : table) {
    const instrument text{.id = "test.text",
                          .kind = row.kind,
                          .number = row.number,
                          .issuer = row.issuer,
                          .issued = row.issued};
    EXPECT_EQ(akn_work(text).value_or(""), row.work);
  }
}

}  // namespace TEST_FILE
