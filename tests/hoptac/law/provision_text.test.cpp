// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/provision_text.hpp>  // first, so that the header is seen to stand alone

#include <random>
#include <regex>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::language;
using hoptac::law::numbered, hoptac::law::parse_eid, hoptac::law::parse_provision,
    hoptac::law::point_letter, hoptac::law::provision;

struct {
  provision where;
  std::string_view eid, vi, en;
} const table[] = {
    {{18, 1, "b"},
     "art_18__para_1__point_b",
     "điểm b khoản 1 Điều 18",
     "point b, clause 1, Article 18"},
    {{115, 3}, "art_115__para_3", "khoản 3 Điều 115", "clause 3, Article 115"},
    {{4}, "art_4", "Điều 4", "Article 4"},
    {{5, {}, "c"}, "art_5__point_c", "điểm c Điều 5", "point c, Article 5"},
    {{3, 3, "đ"},
     "art_3__para_3__point_dd",
     "điểm đ khoản 3 Điều 3",
     "point đ, clause 3, Article 3"},
    {{3, 3, "d"},
     "art_3__para_3__point_d",
     "điểm d khoản 3 Điều 3",
     "point d, clause 3, Article 3"},
    {{7, 2, "a1"},
     "art_7__para_2__point_a1",
     "điểm a1 khoản 2 Điều 7",
     "point a1, clause 2, Article 7"},
    {{numbered{12, "a"}, numbered{1, "đ"}},
     "art_12a__para_1dd",
     "khoản 1đ Điều 12a",
     "clause 1đ, Article 12a"},
};

TEST(ProvisionText, EveryFormAgreesWithTheTable) {
  for (const auto& row : table) {
    EXPECT_EQ(to_eid(row.where), row.eid);
    EXPECT_EQ(to_text(row.where, language::vi), row.vi);
    EXPECT_EQ(to_text(row.where, language::en), row.en);
    EXPECT_EQ(parse_eid(row.eid).value(), row.where) << row.eid;
    EXPECT_EQ(parse_provision(row.vi).value(), row.where) << row.vi;
  }
  EXPECT_EQ(to_eid(provision{}), "");
  EXPECT_EQ(to_text(provision{}, language::vi), "");
}

TEST(ProvisionText, ReadsWhatTypistsLeave) {
  constexpr std::string_view same[] = {
      "điểm b khoản 1 Điều 18",
      "Điểm b khoản 1 Điều 18",
      "ĐIỂM B KHOẢN 1 ĐIỀU 18",
      "điểm b, khoản 1, Điều 18",
      "điểm b, khoản 1 điều 18",
      "  điểm  b khoản\t1  Điều 18 ",
      "điểm\u00A0b khoản 1 Điều 18",
      // đ, ể, ả, ề decomposed
      "đie\u0302\u0309m b khoa\u0309n 1 Đie\u0302\u0300u 18",
  };
  for (const std::string_view text : same)
    EXPECT_EQ(parse_provision(text).value(), (provision{18, 1, "b"})) << text;
}

// The grammar a second time, as a regular expression over the written forms.
TEST(ProvisionText, RoundTripsWhateverThereIs) {
  std::mt19937 engine{20240701};
  const std::regex eid{
      "art_[1-9][0-9]{0,3}(dd|[a-z])?(__para_[1-9][0-9]{0,3}(dd|[a-z])?)?"
      "(__point_(dd|[a-z])([1-9][0-9]?)?)?"};
  const auto letters = point_letter::all();
  const auto up_to = [&](int last) { return std::uniform_int_distribution<int>{0, last}(engine); };
  const auto letter = [&] {
    return letters[static_cast<std::size_t>(up_to(static_cast<int>(letters.size()) - 1))];
  };
  for (int i = 0; i < 20'000; ++i) {
    const numbered article{1 + up_to(9998), up_to(3) == 0 ? letter() : std::string_view()};
    numbered clause;
    if (up_to(2) != 0) clause = numbered{1 + up_to(30), up_to(5) == 0 ? letter() : ""};
    std::string point;
    if (up_to(1) == 0) point = letter();
    if (!point.empty() && up_to(3) == 0) point += std::to_string(1 + up_to(98));
    const provision where{article, clause, point};
    const std::string id = to_eid(where);
    ASSERT_TRUE(std::regex_match(id, eid)) << id;
    ASSERT_EQ(parse_eid(id).value(), where) << id;
    const std::string vi = to_text(where, language::vi);
    ASSERT_EQ(parse_provision(vi).value(), where) << vi;
  }
}

TEST(ProvisionText, RefusesWithTheColumnOfWhatDoesNotFit) {
  struct {
    std::string_view text;
    unsigned column;
  } const refused[] = {
      {"", 1},
      {"Luật", 1},
      {"khoản 1", 8},          // no article
      {"điểm b khoản 1", 15},  // no article
      {"điểm f Điều 3", 6},    // f is no letter of points
      {"điểm Điều 3", 7},      // đ, and then more of a word
      {"Điều", 5},             // no number
      {"Điều 0", 6},
      {"Điều 018", 6},
      {"Điều 10000", 6},
      {"Điều 18 x", 9},
      {"Điều 18bc", 9},
      {"Điều18", 1},                  // words need their blanks
      {"khoản 1 điểm b Điều 18", 9},  // points come first
      {"điểm b khoản 1 Điều 18,", 23},
      {"Điều -1", 6},
  };
  for (const auto& row : refused) {
    const auto read = parse_provision(row.text);
    ASSERT_FALSE(read.has_value()) << row.text;
    EXPECT_EQ(read.error().code(), errc::citation_unreadable);
    EXPECT_EQ(read.error().where().column, row.column) << row.text;
    EXPECT_EQ(read.error().arguments().front(), row.text);
  }
}

TEST(ProvisionText, RefusesElementIdsThatItWouldNotWrite) {
  for (const std::string_view text :
       {"", "art_", "art_0", "art_01", "art_18_", "art_18__", "art_18__para_", "art_18__para_1__",
        "art_18__point_b__para_1", "para_1", "Art_18", "art_18__point_đ", "art_18A", "art_18 ",
        "art_18__point_f", "art_18__point_a0", "art_18__point_a100", "art_12345", "art_18ddd"})
    EXPECT_EQ(parse_eid(text).error().code(), errc::citation_unreadable) << text;
  EXPECT_EQ(parse_eid("art_18__para_x").error().where().column, 14U);
}

TEST(ProvisionText, RefusesBytesThatAreNoText) {
  EXPECT_FALSE(parse_provision("\xC4").has_value());
  EXPECT_FALSE(parse_provision("Điều 18\xFF").has_value());
  EXPECT_FALSE(parse_eid("art_18\xC4\x91").has_value());
}

}  // namespace TEST_FILE
