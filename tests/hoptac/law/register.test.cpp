// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/register.hpp>  // first, so that the header is seen to stand alone

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::errc, hoptac::language;
using hoptac::calendar::date, hoptac::calendar::days;
using namespace hoptac::law;

constexpr provenance sure{confirmation::read_in_text};
constexpr issuing_body here{{"UBND tỉnh A", "A"}, "a"};
constexpr issuing_body there{{"UBND tỉnh B", "B"}, "b"};

constexpr instrument text(std::string_view id, std::string_view number, const issuing_body* issuer,
                          stated_day issued = {}, force when = {}) {
  return {.id = id,
          .kind = instrument_kind::decision,
          .number = number,
          .issuer = issuer,
          .issued = issued,
          .when = when};
}

constexpr instrument first =
    text("t.first", "05/2010/QĐ-UBND", &here, {date{2010, 3, 1}, sure},
         {{date{2010, 4, 1}, sure}, ending::stated, {date{2014, 12, 31}, sure}});
constexpr instrument second = text("t.second", "06/2014/QĐ-UBND", &here, {date{2014, 12, 1}, sure});
constexpr instrument third = text("t.third", "07/2019/QĐ-UBND", &here);
constexpr instrument same_here = text("t.same_here", "12/QĐ-UBND", &here, {date{2020, 1, 5}, sure});
constexpr instrument same_there =
    text("t.same_there", "12/QĐ-UBND", &there, {date{2020, 2, 6}, sure});
constexpr instrument unnumbered = text("t.unnumbered", "", &here);

constexpr const instrument* all[] = {&third, &same_there, &first, &unnumbered, &second, &same_here};
constexpr relation acts[] = {
    {.kind = relation_kind::replaces,
     .by = &second,
     .to = &first,
     .from = {date{2015, 1, 1}, sure},
     .known = sure},
    {.kind = relation_kind::replaces,
     .by = &third,
     .to = &second,
     .from = {date{2019, 6, 1}, sure},
     .known = sure},
    {.kind = relation_kind::amends, .by = &third, .to = &same_here, .known = sure},
};

std::vector<std::string> codes(const std::vector<hoptac::error>& errors) {
  std::vector<std::string> out;
  out.reserve(errors.size());
  for (const auto& each : errors) out.push_back(to_string(each.code()) + " " + each.where().field);
  return out;
}
std::vector<std::string> check_all(std::vector<const instrument*> texts,
                                   std::vector<relation> relations = {}) {
  return codes(check({texts, relations}));
}
using strings = std::vector<std::string>;

TEST(Register, FindsByIdNumberAndWork) {
  const auto made = register_of({{all, acts}});
  ASSERT_TRUE(made.has_value());
  for (const instrument* each : all) EXPECT_EQ(made->find(each->id), each);
  EXPECT_EQ(made->find("t.none"), nullptr);
  EXPECT_EQ(made->find(""), nullptr);
  EXPECT_EQ(made->with_number("05/2010/QĐ-UBND"), (std::vector{&first}));
  EXPECT_EQ(made->with_number("12/QĐ-UBND"), (std::vector{&same_here, &same_there}));
  EXPECT_TRUE(made->with_number("").empty());
  EXPECT_EQ(made->find_work("/akn/vn/doc/decision/b/2020-02-06/12-qd-ubnd"), &same_there);
  EXPECT_EQ(made->find_work("/akn/vn/doc/decision/b/2020-02-06"), nullptr);
  EXPECT_EQ(made->instruments().size(), std::size(all));
}

TEST(Register, LooksUpNumbersAsTheyAreTyped) {
  const auto made = register_of({{all, acts}}).value();
  EXPECT_EQ(made.look_up(" 05 / 2010/QĐ- UBND").value(), &first);
  EXPECT_EQ(made.look_up("12/QĐ-UBND", date{2020, 1, 5}).value(), &same_here);
  EXPECT_EQ(made.look_up("12/QĐ-UBND", date{2020, 2, 6}).value(), &same_there);
  EXPECT_EQ(made.look_up("12/QĐ-UBND").error().code(), errc::instrument_ambiguous);
  EXPECT_EQ(made.look_up("12/QĐ-UBND", date{2020, 2, 7}).error().code(), errc::instrument_unknown);
  EXPECT_EQ(made.look_up("99/QĐ-UBND").error().code(), errc::instrument_unknown);
  EXPECT_EQ(made.look_up("QĐ-UBND").error().code(), errc::document_number_unreadable);
}

TEST(Register, FollowsRelationsBothWays) {
  const auto made = register_of({{all, acts}}).value();
  ASSERT_EQ(made.acts_of(third).size(), 2U);
  EXPECT_EQ(made.acts_of(third)[0]->to, &second);
  EXPECT_EQ(made.acts_of(third)[1]->to, &same_here);
  ASSERT_EQ(made.acts_on(first).size(), 1U);
  EXPECT_EQ(made.acts_on(first)[0]->by, &second);
  EXPECT_TRUE(made.acts_of(first).empty());
  EXPECT_TRUE(made.acts_on(third).empty());
}

TEST(Register, TellsWhatStandsInTheOldTextsPlaceOnADay) {
  const auto made = register_of({{all, acts}}).value();
  const date one{2015, 1, 1};
  const date two{2019, 6, 1};
  EXPECT_EQ(&made.replacement_of(first, one - days{1}), &first);
  EXPECT_EQ(&made.replacement_of(first, one), &second);
  EXPECT_EQ(&made.replacement_of(first, two - days{1}), &second);
  EXPECT_EQ(&made.replacement_of(first, two), &third);
  EXPECT_EQ(&made.replacement_of(second, one), &second);
  EXPECT_EQ(&made.replacement_of(same_here, two), &same_here);  // amended, not replaced

  relation in_part = acts[1];
  in_part.scope = provision{3};  // the rest of the text stays
  const relation partly[] = {in_part};
  EXPECT_EQ(&register_of({{all, partly}}).value().replacement_of(second, two), &second);
  relation remembered = acts[1];
  remembered.known.how = confirmation::remembered;
  const relation weakly[] = {remembered};
  const auto weak = register_of({{all, weakly}}).value();
  EXPECT_EQ(&weak.replacement_of(second, two), &second);
  EXPECT_EQ(&weak.replacement_of(second, two, confirmation::remembered), &third);
}

TEST(Register, HoldsSeveralCollectionsThatRelate) {
  constexpr const instrument* old_ones[] = {&first};
  constexpr const instrument* new_ones[] = {&second};
  constexpr relation across[] = {acts[0]};
  EXPECT_TRUE(register_of({{old_ones, {}}, {new_ones, across}}).has_value());
  const auto alone = register_of({{new_ones, across}});
  ASSERT_FALSE(alone.has_value());
  EXPECT_EQ(alone.error().code(), errc::instrument_unknown);
  EXPECT_EQ(alone.error().where().field, "t.first");
  EXPECT_TRUE(register_of({}).value().instruments().empty());
}

TEST(RegisterCheck, FindsRepeatedTexts) {
  EXPECT_EQ(check_all({&first, &first}), (strings{"HT0403 t.first", "HT0403 t.first"}));
  const instrument other_id = text("t.other", "05/2010/QĐ-UBND", &here, {date{2010, 3, 1}, sure});
  EXPECT_EQ(check_all({&first, &other_id}), (strings{"HT0403 t.other"}));
  const instrument other_day = text("t.other", "12/QĐ-UBND", &here, {date{2021, 1, 5}, sure});
  EXPECT_EQ(check_all({&same_here, &other_day}), strings{});
  EXPECT_EQ(check_all({&same_here, &same_there}), strings{});
  const instrument nameless = text("t.nameless", "", &here);
  EXPECT_EQ(check_all({&unnumbered, &nameless}), strings{});
}

TEST(RegisterCheck, FindsNumbersThatAreNotCanonical) {
  const instrument blank = text("t.blank", "938/QĐ- UBND", &here);
  const instrument wrong = text("t.wrong", "938", &here);
  EXPECT_EQ(check_all({&blank, &wrong}), (strings{"HT0306 t.blank", "HT0306 t.wrong"}));
}

TEST(RegisterCheck, FindsDaysOutOfOrder) {
  const stated_day early{date{2020, 1, 1}, sure};
  const stated_day late{date{2020, 1, 2}, sure};
  const instrument before_issue = text("t.a", "", &here, late, {early});
  const instrument ends_first = text("t.b", "", &here, {}, {late, ending::stated, early});
  const instrument seen_first = text("t.c", "", &here, {}, {late, ending::none_found, {}, early});
  const instrument seen_later = text("t.d", "", &here, {}, {{}, ending::stated, early, late});
  const instrument one_day = text("t.e", "", &here, early, {early, ending::stated, early});
  const part_in_force parts[] = {{provision{1}, {early}}};
  instrument part = text("t.f", "", &here, late);
  part.parts = parts;
  EXPECT_EQ(check_all({&before_issue, &ends_first, &seen_first, &seen_later, &one_day, &part}),
            (strings{"HT0206 t.a", "HT0206 t.b", "HT0206 t.c", "HT0206 t.d", "HT0206 t.f"}));
}

TEST(RegisterCheck, FindsRelationsThatCannotBe) {
  const std::vector<const instrument*> both{&first, &second};
  EXPECT_EQ(check_all(both, {{relation_kind::amends, &first, &second}}),
            (strings{"HT0407 t.first"}));  // the older acts on the newer
  EXPECT_EQ(
      check_all(both, {{relation_kind::replaces, &second, &first, {date{2014, 11, 30}, sure}}}),
      (strings{"HT0206 t.second", "HT0408 t.first"}));
  EXPECT_EQ(
      check_all(both, {{relation_kind::repeals, &second, &first, {date{2014, 12, 31}, sure}}}),
      (strings{"HT0408 t.first"}));
  EXPECT_EQ(check_all(both, {{relation_kind::repeals, &second, &first, {date{2015, 1, 1}, sure}}}),
            strings{});
  relation in_part{relation_kind::repeals, &second, &first, {date{2014, 12, 31}, sure}};
  in_part.scope = provision{3};
  EXPECT_EQ(check_all(both, {in_part}), strings{});
}

TEST(RegisterCheck, FindsCycles) {
  const instrument a = text("t.a", "", &here);
  const instrument b = text("t.b", "", &here);
  const instrument c = text("t.c", "", &here);
  const instrument d = text("t.d", "", &here);
  EXPECT_EQ(check_all({&a}, {{relation_kind::amends, &a, &a}}), (strings{"HT0406 t.a"}));
  EXPECT_EQ(check_all({&a, &b, &c, &d}, {{relation_kind::amends, &a, &b},
                                         {relation_kind::replaces, &b, &c},
                                         {relation_kind::details, &c, &a},
                                         {relation_kind::details, &d, &a}}),
            (strings{"HT0406 t.a", "HT0406 t.b", "HT0406 t.c"}));
  EXPECT_EQ(check_all({&a, &b, &c}, {{relation_kind::amends, &a, &b},
                                     {relation_kind::amends, &a, &c},
                                     {relation_kind::amends, &b, &c}}),
            strings{});
}

TEST(RegisterCheck, SaysItInASentence) {
  const std::vector<const instrument*> both{&first, &second};
  const std::vector<relation> early{
      {relation_kind::repeals, &second, &first, {date{2014, 12, 31}, sure}}};
  EXPECT_EQ(
      describe(check({both, early}).front(), language::en),
      "HT0408 t.first: the instrument “t.first” is in force to 2014-12-31 although “t.second” "
      "ends it from 2014-12-31");
}

}  // namespace TEST_FILE
