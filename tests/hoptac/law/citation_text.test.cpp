// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/citation_text.hpp>  // first, so that the header is seen to stand alone

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::language;
using hoptac::calendar::date;
using namespace hoptac::law;

constexpr provenance sure{confirmation::read_in_text};
constexpr issuing_body assembly{{"Quốc hội", "National Assembly"}};
constexpr issuing_body prime_minister{{"Thủ tướng Chính phủ", "Prime Minister"}};
constexpr issuing_body committee{{"UBND tỉnh Bắc Kạn", "People's Committee of Bắc Kạn"}, "bac-kan"};
constexpr issuing_body other_committee{{"UBND tỉnh Thái Nguyên", "…"}, "thai-nguyen"};
constexpr issuing_body party{{"Tỉnh ủy Bắc Kạn", "Party of Bắc Kạn"}, "bac-kan-party"};

constexpr instrument law{.id = "test.law",
                         .kind = instrument_kind::law,
                         .number = "17/2023/QH15",
                         .title = "Hợp tác xã",
                         .issuer = &assembly};
constexpr instrument decree{
    .id = "test.decree", .kind = instrument_kind::decree, .number = "113/2024/NĐ-CP"};
constexpr instrument decision{.id = "test.decision",
                              .kind = instrument_kind::decision,
                              .number = "938/QĐ-UBND",
                              .issuer = &committee,
                              .issued = {date{2021, 6, 21}, sure}};
constexpr instrument twin{.id = "test.twin",
                          .kind = instrument_kind::decision,
                          .number = "01/QĐ-TTg",
                          .issuer = &prime_minister,
                          .issued = {date{2023, 1, 3}, sure}};
constexpr instrument other_twin{.id = "test.other_twin",
                                .kind = instrument_kind::decision,
                                .number = "01/QĐ-TTg",
                                .issuer = &prime_minister,
                                .issued = {date{2024, 1, 2}, sure}};
constexpr instrument elsewhere{.id = "test.elsewhere",
                               .kind = instrument_kind::plan,
                               .number = "12/KH-UBND",
                               .issuer = &other_committee};
constexpr instrument programme{.id = "test.programme",
                               .kind = instrument_kind::action_programme,
                               .number = "15-CTr/TU",
                               .issuer = &party,
                               .issued = {date{2022, 8, 29}, sure}};
constexpr instrument joint{.id = "test.joint",
                           .kind = instrument_kind::joint_circular,
                           .number = "01/2016/TTLT-TANDTC-VKSNDTC-BTP"};
constexpr instrument nameless{.id = "test.nameless",
                              .kind = instrument_kind::plan,
                              .number = "",
                              .subject = {"hỗ trợ nguồn nhân lực", "support with human resources"}};

constexpr const instrument* all[] = {&law,       &decree,    &decision, &twin,    &other_twin,
                                     &elsewhere, &programme, &joint,    &nameless};

const instrument_register& texts() {
  static const instrument_register made = register_of({{all, {}}}).value();
  return made;
}

struct {
  citation cited;
  std::string_view vi, en, akn;
} const table[] = {
    {{law, {18, 1, "b"}},
     "điểm b khoản 1 Điều 18 Luật số 17/2023/QH15",
     "point b, clause 1, Article 18 of Law No. 17/2023/QH15",
     "/akn/vn/act/law/2023/17-2023-qh15~art_18__para_1__point_b"},
    {{law, {115, 3}},
     "khoản 3 Điều 115 Luật số 17/2023/QH15",
     "clause 3, Article 115 of Law No. 17/2023/QH15",
     "/akn/vn/act/law/2023/17-2023-qh15~art_115__para_3"},
    {law, "Luật số 17/2023/QH15", "Law No. 17/2023/QH15", "/akn/vn/act/law/2023/17-2023-qh15"},
    {{decree, 5},
     "Điều 5 Nghị định số 113/2024/NĐ-CP",
     "Article 5 of Decree No. 113/2024/NĐ-CP",
     "/akn/vn/act/decree/2024/113-2024-nd-cp~art_5"},
    {{decision, {2, 1, "đ"}},
     "điểm đ khoản 1 Điều 2 Quyết định số 938/QĐ-UBND ngày 21/6/2021",
     "point đ, clause 1, Article 2 of Decision No. 938/QĐ-UBND of 21 June 2021",
     "/akn/vn/doc/decision/bac-kan/2021-06-21/938-qd-ubnd~art_2__para_1__point_dd"},
    {other_twin, "Quyết định số 01/QĐ-TTg ngày 02/01/2024",
     "Decision No. 01/QĐ-TTg of 2 January 2024", "/akn/vn/doc/decision/2024-01-02/01-qd-ttg"},
    {programme, "Chương trình hành động số 15-CTr/TU ngày 29/8/2022",
     "Action programme No. 15-CTr/TU of 29 August 2022",
     "/akn/vn/doc/action-programme/bac-kan-party/2022-08-29/15-ctr-tu"},
    {{joint, {2, 1}},
     "khoản 1 Điều 2 Thông tư liên tịch số 01/2016/TTLT-TANDTC-VKSNDTC-BTP",
     "clause 1, Article 2 of Joint circular No. 01/2016/TTLT-TANDTC-VKSNDTC-BTP",
     "/akn/vn/act/joint-circular/2016/01-2016-ttlt-tandtc-vksndtc-btp~art_2__para_1"},
};

TEST(CitationText, EveryFormAgreesWithTheTableAndReadsBack) {
  for (const auto& row : table) {
    SCOPED_TRACE(row.vi);
    EXPECT_EQ(to_text(row.cited, language::vi), row.vi);
    EXPECT_EQ(to_text(row.cited, language::en), row.en);
    EXPECT_EQ(to_akn(row.cited), row.akn);
    EXPECT_EQ(parse_citation(row.vi, texts()).value(), row.cited);
    EXPECT_EQ(parse_akn(row.akn, texts()).value(), row.cited);
  }
}

TEST(CitationText, EveryProvisionOfEveryNumberedTextReadsBack) {
  for (const instrument* text : all) {
    if (text->number.empty()) continue;
    for (const provision where : {provision{}, provision{1}, provision{115, 4},
                                  provision{numbered{12, "a"}, 3, "đ"}, provision{7, {}, "y"}}) {
      const citation cited{*text, where};
      EXPECT_EQ(parse_citation(to_text(cited, language::vi), texts()).value(), cited);
      const auto akn = to_akn(cited);
      EXPECT_EQ(akn.has_value(), text != &elsewhere);
      if (akn) {
        EXPECT_EQ(parse_akn(*akn, texts()).value(), cited);
      }
    }
  }
}

TEST(CitationText, ReadsWhatTypistsLeave) {
  struct {
    std::string_view text;
    citation cited;
  } const typed[] = {
      {"17/2023/QH15", law},
      {"số 17/2023/QH15", law},
      {"Luật 17/2023/QH15", law},
      {"luật hợp tác xã số 17/2023/QH15", law},
      {"Luật Hợp tác xã 17/2023/QH15", law},
      {"  Điều 4 của Luật Hợp tác xã số 17/2023/QH15 ", {law, 4}},
      {"điểm b, khoản 1, Điều 18, Luật số 17 / 2023 / QH15", {law, {18, 1, "b"}}},
      {"Điều 5 NĐ 113/2024/NĐ-CP", {decree, 5}},
      {"quyết định số 938/QĐ- UBND ngày 21/6/2021 của UBND tỉnh Bắc Kạn", decision},
      {"Quyết định số 938/QĐ-UBND của UBND tỉnh Bắc Kạn", decision},
      {"QĐ 938/QĐ-UBND ngày 21 tháng 6 năm 2021", decision},
      {"Chương trình hành động số 15-CTr/TU ngày 29/8/2022 của Tỉnh uỷ Bắc Kạn", programme},
      {"Chương trình  hành động số 15 - CTr/TU", programme},
      {"Thông tư liên tịch số 01/2016/TTLT-TANDTC-VKSNDTC-BTP", joint},
      {"Quyết định số 01/QĐ-TTg ngày 03/01/2023 của Thủ tướng Chính phủ", twin},
      {"Luật số 17/2023/QH15 ngày 20/6/2023", law},  // no day is known that it could contradict
      {"Điê\u0300u 4 Luâ\u0323t sô\u0301 17/2023/QH15", {law, 4}},  // decomposed in part
  };
  for (const auto& row : typed) {
    const auto read = parse_citation(row.text, texts());
    ASSERT_TRUE(read.has_value()) << row.text << ": " << describe(read.error(), language::en);
    EXPECT_EQ(*read, row.cited) << row.text;
  }
}

TEST(CitationText, RefusesWithNumberAndColumn) {
  struct {
    std::string_view text;
    errc code;
    unsigned column;
  } const refused[] = {
      {"", errc::citation_unreadable, 1},
      {"Luật", errc::citation_unreadable, 5},
      {"Luật Hợp tác xã", errc::citation_unreadable, 16},
      {"Điều 18", errc::citation_unreadable, 8},
      {"điểm f khoản 1 Điều 18 Luật số 17/2023/QH15", errc::citation_unreadable, 6},
      {"khoản 1 Luật số 17/2023/QH15", errc::citation_unreadable, 9},
      {"theo Luật số 17/2023/QH15", errc::citation_unreadable, 1},
      {"Nghị định quy định chi tiết số 113/2024/NĐ-CP", errc::citation_unreadable, 11},
      {"Luật số 17/2023/QH15 của", errc::citation_unreadable, 25},
      {"Luật số 17/2023/", errc::document_number_unreadable, 17},
      {"Luật số 17/2023/QH15 ngày 31/02/2023", errc::date_does_not_exist, 27},
      {"Luật số 18/2023/QH15", errc::instrument_unknown, 9},
      {"Quyết định số 01/QĐ-TTg", errc::instrument_ambiguous, 15},
      {"Quyết định số 01/QĐ-TTg ngày 04/01/2023", errc::instrument_unknown, 15},
      {"Nghị định số 17/2023/QH15", errc::citation_contradicted, 1},
      {"Điều 4 Nghị định số 17/2023/QH15", errc::citation_contradicted, 8},
      {"Luật Đất đai số 17/2023/QH15", errc::citation_contradicted, 6},
      {"Quyết định số 938/QĐ-UBND ngày 22/6/2021", errc::citation_contradicted, 32},
      {"Quyết định số 938/QĐ-UBND của UBND tỉnh Thái Nguyên", errc::citation_contradicted, 31},
  };
  for (const auto& row : refused) {
    const auto read = parse_citation(row.text, texts());
    ASSERT_FALSE(read.has_value()) << row.text;
    EXPECT_EQ(to_string(read.error().code()), to_string(row.code)) << row.text;
    EXPECT_EQ(read.error().where().column, row.column)
        << row.text << ": " << describe(read.error(), language::en);
  }
}

TEST(CitationText, QuotesBytesThatAreNoTextAsText) {
  for (const std::string_view text :
       {"Điều 4 Luật \xFF\xC4 17/2023/QH15", "\xFF", "Luật \xE1 số 17/2023/QH15"})
    for (const auto& read : {parse_citation(text, texts()), parse_akn(text, texts())}) {
      ASSERT_FALSE(read.has_value());
      EXPECT_TRUE(hoptac::is_utf8(describe(read.error(), language::vi))) << text;
    }
}

TEST(CitationText, SaysWhatContradicts) {
  const auto read = parse_citation("Nghị định số 17/2023/QH15", texts());
  EXPECT_EQ(read.error().message(language::en),
            "the citation says “Nghị định” but the instrument 17/2023/QH15 has “Luật”");
  const auto twins = parse_citation("Quyết định số 01/QĐ-TTg", texts());
  EXPECT_EQ(twins.error().message(language::en),
            "several instruments have the number “01/QĐ-TTg” (test.other_twin, test.twin); state "
            "the date of issue");
}

TEST(CitationText, ATextWithoutNumberIsNamedAndHasNoId) {
  EXPECT_EQ(to_text(nameless, language::vi), "Kế hoạch hỗ trợ nguồn nhân lực (không ghi số)");
  EXPECT_EQ(to_text(nameless, language::en),
            "Plan: support with human resources (number not stated)");
  EXPECT_EQ(to_akn(nameless), std::nullopt);
  EXPECT_EQ(to_akn(elsewhere), std::nullopt);  // neither year nor day
}

TEST(CitationText, RefusesIdsThatNameNothing) {
  struct {
    std::string_view text;
    errc code;
    unsigned column;
  } const refused[] = {
      {"", errc::citation_unreadable, 1},
      {"/akn/za/act/1998/84", errc::citation_unreadable, 1},
      {"/akn/vn/act/law/2023/18-2023-qh15", errc::instrument_unknown, 1},
      {"/akn/vn/act/law/2023/17-2023-qh15~", errc::citation_unreadable, 35},
      {"/akn/vn/act/law/2023/17-2023-qh15~art_x", errc::citation_unreadable, 39},
      {"/akn/vn/act/law/2023/17-2023-QH15~art_1", errc::instrument_unknown, 1},
  };
  for (const auto& row : refused) {
    const auto read = parse_akn(row.text, texts());
    ASSERT_FALSE(read.has_value()) << row.text;
    EXPECT_EQ(to_string(read.error().code()), to_string(row.code)) << row.text;
    EXPECT_EQ(read.error().where().column, row.column) << row.text;
  }
}

}  // namespace TEST_FILE
