// SPDX-License-Identifier: BSL-1.0

#include <hoptac/place/names.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "sample.hpp"
#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::language;
using hoptac::calendar::date;
using hoptac::place::find_code, hoptac::place::match, hoptac::place::unit_level,
    hoptac::place::written_place;
using sample::country, sample::first_of_new, sample::last_of_old;

/// The code of the unit that was found, or the message.
std::string found(const written_place& written, date on) {
  const auto unit = match(country(), written, on);
  return unit ? (*unit)->code : describe(unit.error(), language::en);
}

TEST(Names, MatchTheSpellingsOfOneNameAndNoOther) {
  const struct {
    std::string_view written;
    std::string_view code;
  } cases[] = {
      {"Thủy Triều", "00002"},
      {"Thuỷ Triều", "00002"},
      {"THỦY TRIỀU", "00002"},
      {"  thủy \t triều ", "00002"},
      {"Thu\u0309y Trie\u0302\u0300u", "00002"},
      {"Sĩ Bình", "00003"},
      {"Sỹ Bình", "00003"},
      {"Thần Xa", "00005"},
      {"Thần Sa", "00005"},
      {"xã thần sa", "00005"},
      {"Văn Lang", "00001"},
      {"Văn Lăng", "00006"},
      {"thị trấn Văn Lang", "00001"},
      {"TT Văn Lang", "00001"},
      {"TT. Văn Lang", "00001"},
      {"TT.Văn Lang", "00001"},
      {"X.Văn Lăng", "00006"},
      {"Văn Lăng, Tân Mỹ", "00006"},
      {"Văn Lăng, huyện Tân Mỹ, tỉnh Đông Sơn", "00006"},
      {"xã Văn Lăng, T. Đông Sơn", "00006"},
      {"Thôn Hạ, xã Văn Lăng, huyện Tân Mĩ", "00006"},
      {"Số 5, thôn Thượng, xã Văn Lăng", "00006"},
      {"huyện Tân Mỹ, xã Văn Lăng", "00006"},
      {"Văn Lăng,, Tân Mỹ,", "00006"},
      {"H. Tân Mỹ", "002"},
      {"huyện Hòa Thuận", "001"},
      {"Hoà Thuận", "001"},
      {"tỉnh Đông Sơn", "01"},
  };
  for (const auto& c : cases) EXPECT_EQ(found({c.written}, last_of_old), c.code) << c.written;
}

TEST(Names, TakeTheUnitsAboveFromASecondText) {
  EXPECT_EQ(found({"Văn Lăng", "Tân Mỹ"}, last_of_old), "00006");
  EXPECT_EQ(found({"Văn Lăng", "Đông Sơn, huyện Tân Mỹ"}, last_of_old), "00006");
  EXPECT_EQ(found({"Văn Lăng", ""}, last_of_old), "00006");
  EXPECT_TRUE(found({"Văn Lăng", "Hòa Thuận"}, last_of_old).starts_with("HT0511 "));
  EXPECT_TRUE(found({"huyện Hòa Thuận, xã Văn Lăng"}, last_of_old).starts_with("HT0511 "));
  EXPECT_TRUE(found({"Văn Lăng", "thành phố Tân Mỹ"}, last_of_old).starts_with("HT0511 "));
}

TEST(Names, LookOnOneLevelWhereItIsNamed) {
  const written_place hoa_thuan{"Hòa Thuận", {}, unit_level::commune};
  EXPECT_EQ(found(hoa_thuan, first_of_new), "00001");
  EXPECT_EQ(found(hoa_thuan, last_of_old),
            "HT0514 “Hòa Thuận” is not known to exist on 2019-12-31 yet: "
            "Xã Hòa Thuận (00001, Tỉnh Đông Sơn; 2020-01-01 – …)");
  EXPECT_EQ(found({"Hòa Thuận", {}, unit_level::district}, last_of_old), "001");
}

TEST(Names, TellWhatAUnitOfAnotherDayHasBecome) {
  EXPECT_EQ(found({"xã Văn Lang"}, last_of_old),
            "HT0513 “xã Văn Lang” no longer exists on 2019-12-31: Xã Văn Lang (00001, Huyện Hòa "
            "Thuận; … – 2010-03-31) → Thị trấn Văn Lang (00001, Huyện Hòa Thuận)");
  EXPECT_EQ(found({"Trung Thành, huyện Tân Mỹ"}, first_of_new),
            "HT0513 “Trung Thành, huyện Tân Mỹ” no longer exists on 2020-01-01: Xã Trung Thành "
            "(00004, Huyện Tân Mỹ; … – 2019-12-31) → Xã Trung Thành (00004, Tỉnh Đông Sơn)");
  EXPECT_EQ(found({"Sĩ Bình"}, first_of_new),
            "HT0513 “Sĩ Bình” no longer exists on 2020-01-01: Xã Sĩ Bình (00003, Huyện Hòa Thuận; "
            "… – 2019-12-31) → Xã Trung Thành (00004, Tỉnh Đông Sơn) + Phường Văn Lăng (00006, "
            "Tỉnh Đông Sơn)");
  EXPECT_EQ(found({"Cổ Loa"}, first_of_new),
            "HT0513 “Cổ Loa” no longer exists on 2020-01-01: Xã Cổ Loa (00009, Huyện Hòa Thuận; … "
            "– 2015-06-30)")
      << "nothing is said of what is not known";
}

TEST(Names, ListTheUnitsThatShareAName) {
  using enum unit_level;
  auto units = sample::units();
  units.push_back(sample::old_unit("00010", commune, "Phường", "Trung Thành", "001"));
  const auto two = hoptac::place::gazetteer::make(units).value();
  const auto both = match(two, {"Trung Thành"}, last_of_old);
  ASSERT_FALSE(both.has_value());
  EXPECT_EQ(describe(both.error(), language::vi),
            "HT0512 có nhiều đơn vị tên “Trung Thành” vào ngày 2019-12-31: Xã Trung Thành (00004, "
            "Huyện Tân Mỹ); Phường Trung Thành (00010, Huyện Hòa Thuận)");
  EXPECT_EQ(match(two, {"Trung Thành, Hòa Thuận"}, last_of_old).value()->code, "00010");
  EXPECT_EQ(match(two, {"phường Trung Thành"}, last_of_old).value()->code, "00010");
  EXPECT_EQ(match(two, {"Trung Thành", "Tân Mỹ"}, last_of_old).value()->code, "00004");
}

TEST(Names, SuggestWhatMayHaveBeenMeant) {
  EXPECT_EQ(
      found({"Sĩ Binh"}, last_of_old),
      "HT0511 the units at hand hold no “Sĩ Binh” on 2019-12-31, so whether there is one is not "
      "known (Xã Sĩ Bình (00003, Huyện Hòa Thuận)?)");
  const std::string near_by = found({"Văn Lánh, huyện Tân Mỹ"}, last_of_old);
  EXPECT_LT(near_by.find("Xã Văn Lăng"), near_by.find("Thị trấn Văn Lang"))
      << "the one of that district comes first: " << near_by;
  EXPECT_EQ(
      found({"xã Trung Thành, huyện Tam Mỹ"}, last_of_old),
      "HT0511 the units at hand hold no “xã Trung Thành, huyện Tam Mỹ” on 2019-12-31, so whether "
      "there is one is not known (Xã Trung Thành (00004, Huyện Tân Mỹ)?)");
  EXPECT_EQ(
      found({"phường Sĩ Bình"}, last_of_old),
      "HT0511 the units at hand hold no “phường Sĩ Bình” on 2019-12-31, so whether there is one "
      "is not known (Xã Sĩ Bình (00003, Huyện Hòa Thuận)?)")
      << "a wrong kind is not mended";
  EXPECT_EQ(
      found({"Xuân Dương"}, last_of_old),
      "HT0511 the units at hand hold no “Xuân Dương” on 2019-12-31, so whether there is one is "
      "not known");
}

TEST(Names, RefuseWhatIsNoNameAndStaySmall) {
  for (const std::string_view nothing : {"", " ", ",", " , ,", "xã", "xã ,", "\xFF"})
    EXPECT_TRUE(found({nothing}, last_of_old).starts_with("HT0511 ")) << nothing;
  EXPECT_LT(found({std::string(100'000, 'a')}, last_of_old).size(), 400U);
}

TEST(Names, FindACodeOrTellWhenItWas) {
  const auto& all = country();
  EXPECT_EQ(find_code(all, "00002", last_of_old).value(), all.find("00002", last_of_old));
  const auto ended = find_code(all, "00002", first_of_new);
  ASSERT_FALSE(ended.has_value());
  EXPECT_EQ(describe(ended.error(), language::en),
            "HT0513 “00002” no longer exists on 2020-01-01: Xã Thủy Triều (00002, Huyện Hòa Thuận; "
            "… – 2019-12-31) → Xã Hòa Thuận (00001, Tỉnh Đông Sơn)");
  EXPECT_EQ(find_code(all, "00002", {1999, 1, 1}).error().code(), errc::place_not_yet);
  EXPECT_EQ(find_code(all, "2", last_of_old).error().code(), errc::unit_code_unknown)
      << "leading zeros belong to a code";
}

}  // namespace TEST_FILE
