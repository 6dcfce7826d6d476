// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/applications.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/policy/decide.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using io::read_applications, io::read_history;
using policy::value_kind;

/// A pack with a fact of every kind and one rule that is counted by past grants.
policy::pack sample() {
  policy::pack_content out{.id = "p", .version = "1", .title = {"Gói", "Pack"}};
  out.sources = {{"t", {"Văn bản", "Text"}}};
  out.facts = {
      {.key = "cooperative_id", .name = {"mã", "id"}, .kind = value_kind::id},
      {.key = "sex",
       .name = {"giới tính", "sex"},
       .kind = value_kind::enumeration,
       .values = {{"female", {"nữ", "female"}}, {"male", {"nam", "male"}}}},
      {.key = "level",
       .name = {"trình độ", "level"},
       .kind = value_kind::enumeration,
       .values = {{"college", {"cao đẳng", "college"}}, {"university", {"đại học", "university"}}},
       .ordered = true},
      {.key = "birth_date",
       .name = {"ngày sinh", "birth"},
       .kind = value_kind::date,
       .precision = calendar::date_precision::year},
      {.key = "hire_date", .name = {"ngày tuyển", "hire"}, .kind = value_kind::date},
      {.key = "members", .name = {"số thành viên", "members"}, .kind = value_kind::integer},
      {.key = "share", .name = {"tỷ lệ", "share"}, .kind = value_kind::decimal, .scale = 4},
      {.key = "capital", .name = {"vốn", "capital"}, .kind = value_kind::money, .currency = "VND"},
      {.key = "supported_before",
       .name = {"đã được hỗ trợ", "supported before"},
       .history = policy::history_reading{.per = {"cooperative_id"}}}};
  const policy::legal_source source{.instrument = "t", .how = law::confirmation::read_in_text};
  policy::test once{.kind = policy::test_kind::equal,
                    .terms = {{.kind = policy::term_kind::of_fact, .name = "supported_before"},
                              {.value = policy::literal(false)}}};
  out.rules = {{.id = "r",
                .title = {"Hỗ trợ", "Support"},
                .source = source,
                .reference_date = "hire_date",
                .conditions = {{.id = "once",
                                .source = source,
                                .met = {"chưa", "not yet"},
                                .not_met = {"đã có", "already"},
                                .when = once}}}};
  return policy::pack::make(std::move(out)).value();
}

std::string seen(const error& one) {
  return describe(one, language::en);
}

std::vector<std::string> errors_of(const std::string& text) {
  const auto file = read_applications(text, "f", sample());
  EXPECT_TRUE(file.ok() || file.applications.empty());
  std::vector<std::string> out;
  for (const error& one : file.errors) out.push_back(seen(one));
  return out;
}

TEST(Applications, EveryKindOfFactIsRead) {
  const auto file = read_applications(
      "level,id,cooperative_id,sex,birth_date,hire_date,members,share,capital,supported_before,"
      "amount,note\n"
      "university,A1,HTX 1,female,1990-03,2025-01-02,12,0.125,4000000,true,24000000,“ghi chú”\n"
      ",A2,,,,,,,,,,\n",
      "f", sample());
  ASSERT_TRUE(file.ok()) << seen(file.errors.front());
  ASSERT_EQ(file.applications.size(), 2U);
  const io::application& first = file.applications[0];
  EXPECT_EQ(first.id, "A1");
  EXPECT_EQ(first.where, (location{"f", 2, 1, {}}));
  policy::situation expected(sample());
  expected.set("level", "university")
      .set("cooperative_id", "HTX 1")
      .set("sex", "female")
      .set("birth_date", calendar::partial_date::of_month(1990, 3))
      .set("hire_date", calendar::date(2025, 1, 2))
      .set("members", 12)
      .set("share", money::decimal::parse("0.125").value())
      .set("capital", io::read_dong("4000000").value())
      .set("supported_before", true);
  for (std::size_t i = 0; i < expected.cells().size(); ++i)
    EXPECT_EQ(first.facts[i], expected[i]) << sample().content().facts[i].key;
  EXPECT_EQ(first.facts.id(0), "HTX 1");
  EXPECT_EQ(to_string(first.asked.value()), "24000000 VND");
  for (const policy::cell& one : file.applications[1].facts.cells()) EXPECT_TRUE(one.absent());
  EXPECT_FALSE(file.applications[1].asked.has_value());
}

TEST(Applications, ColumnsMayBeLeftOutAndStandInAnyOrder) {
  for (const char* text : {"sex,id\nmale,A1\n", "\xEF\xBB\xBFsex,id\r\nmale,A1\r\n",
                           "sex;id\nmale;A1\n", "sex\tid\nmale\tA1", "sex,id\n\"male\",A1\n,,\n"}) {
    const auto file = read_applications(text, "f", sample());
    ASSERT_TRUE(file.ok() || file.errors.front().code() == errc::csv_too_many_fields) << text;
    if (!file.ok()) continue;
    ASSERT_EQ(file.applications.size(), 1U) << text;
    EXPECT_EQ(file.applications[0].facts["sex"], policy::cell::exactly(1));
    EXPECT_TRUE(file.applications[0].facts["members"].absent());
  }
}

TEST(Applications, EachRefusalNamesItsPlaceAndWhatWasMeant) {
  const struct {
    const char* text;
    const char* message;
  } cases[] = {
      // the form of the table
      {"",
       "f:1:1: HT2008 the file has no header row; the columns are id, cooperative_id, sex, "
       "level, birth_date, hire_date, members, share, capital, supported_before, amount, note"},
      {"id,sex\n", "f:1:1: HT2014 the file has no data rows"},
      {"sex\nmale\n", "f:1:1: HT2010 the column “id” is missing; the header is line 1"},
      {"id,sexx\nA,male\n",
       "f:1:4: HT2009 there is no column “sexx” (sex?); the columns are id, cooperative_id, sex, "
       "level, birth_date, hire_date, members, share, capital, supported_before, amount, note; the "
       "header is line 1"},
      {"id,sex\nA\n", "f:2:1: HT2006 the row has 1 fields instead of 2"},
      // ids
      {"id,sex\n,male\n", "f:2:1: HT1201 id: this row has no application id"},
      {"id,sex\nA,male\nB,male\nA,male\n",
       "f:4:1: HT1202 id: the application id “A” is already used on line 2"},
      // words
      {"id,sex\nA,femal\n",
       "f:2:3: HT1205 sex: “femal” is not a value of this column (female?); "
       "the values are female, male"},
      {"id,sex\nA,nu\n",
       "f:2:3: HT1205 sex: “nu” is not a value of this column (female = nữ?); "
       "the values are female, male"},
      {"id,sex\nA,Female\n",
       "f:2:3: HT1205 sex: “Female” is not a value of this column (female = female?); "
       "the values are female, male"},
      {"id,sex\nA,x\n",
       "f:2:3: HT1205 sex: “x” is not a value of this column; the values are female, male"},
      {"id,sex,level\nA,male,dai hoc\n",
       "f:2:8: HT1205 level: “dai hoc” is not a value of this column (university = đại học?); the "
       "values are college, university"},
      {"id,supported_before\nA,chưa\n",
       "f:2:3: HT1205 supported_before: “chưa” is not a value of this column (false = chưa?); "
       "the values are true, false"},
      {"id,supported_before\nA,rồi\n",
       "f:2:3: HT1205 supported_before: “rồi” is not a value of this column (true = rồi?); the "
       "values are true, false"},
      // dates
      {"id,birth_date\nA,10/3/1990\n",
       "f:2:3: HT1206 birth_date: “10/3/1990” is not a year-month-day date (1990-03-10?)"},
      {"id,birth_date\nA,1990-3-10\n",
       "f:2:3: HT1206 birth_date: “1990-3-10” is not a year-month-day date (1990-03-10?)"},
      {"id,birth_date\nA,1990/03/10\n",
       "f:2:3: HT1206 birth_date: “1990/03/10” is not a year-month-day date (1990-03-10?)"},
      {"id,birth_date\nA,yesterday\n",
       "f:2:3: HT1206 birth_date: “yesterday” is not a year-month-day date"},
      {"id,hire_date\nA,2025-02-30\n",
       "f:2:3: HT0202 hire_date: the day “2025-02-30” is not in the calendar"},
      {"id,hire_date\nA,2025-02\n",
       "f:2:3: HT0704 hire_date: “2025-02” is not precise enough: more must be known of "
       "“hire_date”"},
      {"id,birth_date,hire_date\nA,1990-03-10,1990-03-09\n",
       "f:2:14: HT1203 hire_date: the day 1990-03-09 is before the birth 1990-03-10"},
      {"id,hire_date,birth_date\nA,1989-12-31,1990\n",
       "f:2:3: HT1203 hire_date: the day 1989-12-31 is before the birth 1990"},
      // numbers
      {"id,members\nA,1.482\n",
       "f:2:3: HT1208 members: “1.482” seems to be 1482 with a thousands point; write 1482"},
      {"id,members\nA,12.5\n",
       "f:2:3: HT0703 members: “12.5” has more decimal places than “members” allows"},
      {"id,capital\nA,4.000.000\n",
       "f:2:3: HT1207 capital: the number “4.000.000” must be digits with a decimal point and no "
       "thousands marks (4000000?)"},
      {"id,share\nA,\"0,35\"\n",
       "f:2:3: HT1207 share: the number “0,35” must be digits with a decimal point and no "
       "thousands marks (0.35?)"},
      {"id,share\nA,30%\n",
       "f:2:3: HT1207 share: the number “30%” must be digits with a decimal "
       "point and no thousands marks"},
      {"id,members\nA,99999999999999999999\n",
       "f:2:3: HT0740 members: “99999999999999999999” is outside the values that “members” can "
       "have: from -9223372036854775807 to 9223372036854775806"},
      {"id,members\nA,9223372036854775807\n",
       "f:2:3: HT0740 members: “9223372036854775807” is outside the values that “members” can "
       "have: from -9223372036854775807 to 9223372036854775806"},
      {"id,members\nA,-9223372036854775808\n",
       "f:2:3: HT0740 members: “-9223372036854775808” is outside the values that “members” can "
       "have: from -9223372036854775807 to 9223372036854775806"},
      {"id,share\nA,1000000000000000\n",
       "f:2:3: HT0740 share: “1000000000000000” is outside the values that “share” can have: from "
       "-922337203685477.5807 to 922337203685477.5806"},
      {"id,amount\nA,9223372036854775808\n",
       "f:2:3: HT0742 amount: the amount “9223372036854775808” is too large: at most "
       "9223372036854775807 đồng is allowed"},
      {"id,amount\nA,99999999999999999999999999999999999999999\n",
       "f:2:3: HT0742 amount: the amount “99999999999999999999999999999999999999999” is too "
       "large: at most 9223372036854775807 đồng is allowed"},
      {"id,amount\nA,24.000.000\n",
       "f:2:3: HT1204 amount: the amount “24.000.000” must be whole đồng, not below zero, without "
       "thousands marks (24000000?)"},
      {"id,amount\nA,24 triệu đồng\n",
       "f:2:3: HT1204 amount: the amount “24 triệu đồng” must be whole đồng, not below zero, "
       "without thousands marks (24000000?)"},
      {"id,amount\nA,-1\n",
       "f:2:3: HT1204 amount: the amount “-1” must be whole đồng, not below "
       "zero, without thousands marks"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(errors_of(c.text), std::vector<std::string>{c.message}) << c.text;
}

TEST(Applications, TheGreatestNumbersThatThereAreAreRead) {
  EXPECT_EQ(errors_of("id,members,capital,amount\n"
                      "A,9223372036854775806,9223372036854775806,9223372036854775807\n"
                      "B,-9223372036854775807,-9223372036854775807,0\n"),
            std::vector<std::string>{});
}

// A birth date after the day on which its age is asked, or after the reference date, whatever the
// facts are called; two dates between which no age is asked may stand in any order.
TEST(Applications, ABirthOfAnyNameIsNotAfterTheDayOfItsAge) {
  policy::pack_content content{.id = "p", .version = "1"};
  for (const char* key : {"ngay_sinh", "child_born", "hired", "applied", "founded"})
    content.facts.push_back({.key = key,
                             .name = {key, key},
                             .kind = value_kind::date,
                             .precision = calendar::date_precision::year});
  policy::test age{.kind = policy::test_kind::not_older_than,
                   .terms = {{.kind = policy::term_kind::of_fact, .name = "ngay_sinh"},
                             {.kind = policy::term_kind::of_fact, .name = "hired"},
                             {.value = money::decimal::from_integer(35)}}};
  content.rules = {
      {.id = "r",
       .reference_date = "applied",
       .readings = {policy::readings::age("birthday"), policy::readings::leap_day("mar_1"),
                    policy::readings::incomplete_birth("interval")},
       .conditions = {{.id = "age", .when = age}}}};
  const policy::pack by = policy::pack::make(content).value();
  const struct {
    const char* row;
    std::vector<std::string> errors;
  } cases[] = {
      {"1990-03-10,,1990-03-09,,",
       {"f:2:15: HT1203 hired: the day 1990-03-09 is before the birth 1990-03-10"}},
      {"1990-03-10,,1990-03-10,,", {}},
      {"1990-03-10,,1990-03-11,,", {}},
      {"1990-03-10,,1990,,", {}},
      {"1990-03-10,,1989,,", {"f:2:15: HT1203 hired: the day 1989 is before the birth 1990-03-10"}},
      {"1990-03-10,,,1990-03-09,",
       {"f:2:16: HT1203 applied: the day 1990-03-09 is before the birth 1990-03-10"}},
      {"1990-03-10,2020-01-01,2019-01-01,2019-01-01,1980-01-01", {}},
  };
  for (const auto& c : cases) {
    const auto file = read_applications(
        std::string("id,ngay_sinh,child_born,hired,applied,founded\nA,") + c.row + "\n", "f", by);
    std::vector<std::string> errors;
    for (const error& one : file.errors) errors.push_back(seen(one));
    EXPECT_EQ(errors, c.errors) << c.row;
  }
}

TEST(Applications, AnEqualDayAndAnUnknownOneAreNotBeforeBirth) {
  EXPECT_EQ(errors_of("id,birth_date,hire_date\nA,1990-03-10,1990-03-10\nB,1990,1990-01-01\n"
                      "C,,1400-01-01\nD,1990,\n"),
            std::vector<std::string>{});
}

TEST(Applications, AllErrorsOfAllRowsAreKeptInTheOrderOfTheFile) {
  const auto file = read_applications(
      "id,sex,members,hire_date\n,x,1.000,2025\nA,male\nA,male,3,2025-01-01\nA,nan,3,1/2/2025\n",
      "f", sample());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
  for (const error& one : file.errors) places.emplace_back(one.where().line, one.where().column);
  EXPECT_EQ(places, (std::vector<std::pair<std::uint32_t, std::uint32_t>>{
                        {2, 1}, {2, 2}, {2, 4}, {2, 10}, {3, 3}, {5, 1}, {5, 3}, {5, 9}}));
}

TEST(Applications, APackMayHaveFactsWithTheNamesOfItsOwnColumns) {
  policy::pack_content content = sample().content();
  content.facts.push_back({.key = "amount",
                           .name = {"số tiền", "amount"},
                           .kind = value_kind::money,
                           .currency = "VND"});
  const policy::pack own = policy::pack::make(std::move(content)).value();
  const auto file = read_applications("id,amount\nA,5000\n", "f", own);
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.applications[0].facts["amount"], policy::cell::exactly(5000));
  EXPECT_FALSE(file.applications[0].asked.has_value());
}

TEST(History, GrantsAreReadAndFillTheFactsThatTheyDecide) {
  const std::vector<std::string_view> others{"q.other"};
  const auto file = read_history(
      "cooperative_id,programme,date,amount\nH1,p.r,2024-05-01,4000000\n,q.other,2023-01-01,\n",
      "f", sample(), others);
  ASSERT_TRUE(file.ok()) << seen(file.errors.front());
  ASSERT_EQ(file.grants.size(), 2U);
  EXPECT_EQ(file.grants[0], (policy::grant{"p.r",
                                           {{"cooperative_id", "H1"}},
                                           calendar::date(2024, 5, 1),
                                           io::read_dong("4000000").value()}));
  EXPECT_EQ(file.grants[1], (policy::grant{"q.other", {}, calendar::date(2023, 1, 1), {}}));

  const auto by = policy::programme::make(sample(), "r").value();
  const policy::ledger ledger(by, file.grants);
  const auto rows = read_applications(
      "id,cooperative_id,supported_before\nA,H1,\nB,H2,\nC,,\nD,H1,false\n", "f", sample());
  ASSERT_TRUE(rows.ok());
  std::vector<truth> answers;
  for (io::application one : rows.applications) {
    ledger.apply(one.facts);
    answers.push_back(policy::answer(by, one.facts));
  }
  EXPECT_EQ(answers,
            (std::vector<truth>{truth::not_met, truth::met, truth::not_known, truth::met}));
}

TEST(History, OnlyWhatWasReceivedIsAGrant) {
  const std::string columns = "cooperative_id,programme,date,state\n";
  const auto file = read_history(columns +
                                     "A,p.r,2024-01-01,\nB,p.r,2024-01-02,planned\n"
                                     "C,p.r,2024-01-03,removed\nD,p.r,2024-01-04,received\n",
                                 "f", sample());
  ASSERT_TRUE(file.ok()) << seen(file.errors.front());
  ASSERT_EQ(file.grants.size(), 2U);
  EXPECT_EQ(file.grants[0].key("cooperative_id"), "A");
  EXPECT_EQ(file.grants[1].key("cooperative_id"), "D");
  const auto wrong = read_history(columns + "A,p.r,2024-01-01,du kien\n", "f", sample());
  ASSERT_EQ(wrong.errors.size(), 1U);
  EXPECT_EQ(wrong.errors[0].where(), (location{"f", 2, 18, "state"}));
  EXPECT_NE(wrong.errors[0].message(language::en).find("planned = dự kiến?"), std::string::npos);
}

TEST(History, AFileWithoutRowsSaysThatThereWereNoGrants) {
  const auto file = read_history("cooperative_id,programme,date\n", "f", sample());
  EXPECT_TRUE(file.ok());
  EXPECT_TRUE(file.grants.empty());
}

TEST(History, EachRefusalNamesItsPlace) {
  const struct {
    const char* text;
    std::vector<std::string> messages;
  } cases[] = {
      {"programme,date\np.r,2024-05-01\n",
       {"f:1:1: HT2010 the column “cooperative_id” is missing; the header is line 1"}},
      {"cooperative_id,programme,date\nH1,p.s,2024-05-01\n",
       {"f:2:4: HT1210 programme: “p.s” is not a known programme (p.r?); the programmes are p.r"}},
      {"cooperative_id,programme,date\nH1,,\n",
       {"f:2:4: HT1209 programme: a grant must state “programme”",
        "f:2:5: HT1209 date: a grant must state “date”"}},
      {"cooperative_id,programme,date,sex\n,p.r,5/2024,nu\n",
       {"f:2:1: HT1209 cooperative_id: a grant must state “cooperative_id”",
        "f:2:6: HT1206 date: “5/2024” is not a year-month-day date",
        "f:2:13: HT1205 sex: “nu” is not a value of this column (female = nữ?); the values are "
        "female, male"}},
      {"cooperative_id,programme,date,amount\nH1,p.r,2024-05-01,4.000\n",
       {"f:2:19: HT1204 amount: the amount “4.000” must be whole đồng, not below zero, without "
        "thousands marks (4000?)"}},
      {"",
       {"f:1:1: HT2008 the file has no header row; the columns are programme, date, "
        "cooperative_id, sex, level, amount, note, state"}},
  };
  for (const auto& c : cases) {
    const auto file = read_history(c.text, "f", sample());
    std::vector<std::string> messages;
    for (const error& one : file.errors) messages.push_back(seen(one));
    EXPECT_EQ(messages, c.messages) << c.text;
    EXPECT_TRUE(file.grants.empty());
  }
}

/// The same pack with a second rule, under its own title or that of the first.
policy::pack of_two(const std::string& title) {
  policy::pack_content content = sample().content();
  content.rules.push_back(content.rules.front());
  content.rules.back().id = "s";
  content.rules.back().title = {title, title};
  return policy::pack::make(std::move(content)).value();
}

TEST(Applications, NameAProgrammeByItsIdOrItsTitle) {
  const auto read = [](const policy::pack& of, const std::string& name) {
    const std::vector<policy::programme> all{policy::programme::make(of, "r").value(),
                                             policy::programme::make(of, "s").value()};
    const auto file = read_applications("id,programme\nA," + name + "\n", "f", all);
    return file.ok() ? file.programmes.front().by.id() : to_string(file.errors.front().code());
  };
  const policy::pack two = of_two("Hỗ trợ vay vốn");
  for (const char* name : {"p.r", " p.r ", "Hỗ trợ", "HỖ TRỢ", "hỗ  trợ", ""})
    EXPECT_EQ(read(two, name), "p.r") << name;
  for (const char* name : {"p.s", "Hỗ trợ vay vốn", "hỗ trợ VAY VỐN"})
    EXPECT_EQ(read(two, name), "p.s") << name;
  EXPECT_EQ(read(two, "Hỗ trợ vay"), "HT1210");
  EXPECT_EQ(read(of_two("Hỗ trợ"), "Hỗ trợ"), to_string(errc::cell_word_ambiguous));
}

TEST(History, NamesAProgrammeByItsTitle) {
  const auto file = read_history("cooperative_id,programme,date\nH1,Hỗ trợ vay vốn,2024-05-01\n",
                                 "f", of_two("Hỗ trợ vay vốn"));
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.grants.front().programme, "p.s");
}

TEST(Applications, NameProgrammesOnlyWhereAHeaderSaysSo) {
  EXPECT_TRUE(io::names_programmes("id,programme\nA,bac_kan.training\n"));
  EXPECT_TRUE(io::names_programmes("programme,id,sex\n"));
  EXPECT_FALSE(io::names_programmes("id,sex\nA,male\n"));
  EXPECT_FALSE(io::names_programmes(""));
  EXPECT_FALSE(io::names_programmes("huyen,tv\nA,12\n"));
  EXPECT_FALSE(io::names_programmes("id,note\nH\xF4\xEFp,x\n"));  // no UTF-8
  EXPECT_FALSE(io::names_programmes(std::string("PK\x03\x04 no workbook")));
}

TEST(Dong, ReadsWholeSumsAndSuggestsWhatIsMeant) {
  EXPECT_EQ(io::read_dong("0").value().minor_units(), 0);
  EXPECT_EQ(io::read_dong("9223372036854775807").value().minor_units(), INT64_MAX);
  for (const char* text : {"", "4.000", "-1", "4,5", "1e6", "4 000"})
    EXPECT_EQ(io::read_dong(text).error().code(), errc::application_amount_unusable) << text;
  for (const char* text : {"9223372036854775808", "99999999999999999999999999999999999999999"})
    EXPECT_EQ(io::read_dong(text).error().code(), errc::amount_above_most) << text;
}

/// What an application says, fact by fact, as `policy::write_cell` writes it; the ids as they are.
std::vector<std::string> facts_of(const io::applications_file& file) {
  std::vector<std::string> out;
  const policy::pack pack = sample();
  for (const io::application& one : file.applications)
    for (std::size_t i = 0; i < pack.content().facts.size(); ++i)
      out.push_back(pack.content().facts[i].kind == value_kind::id
                        ? std::string(one.facts.id(i))
                        : policy::write_cell(pack.content().facts[i], one.facts[i]));
  return out;
}

TEST(Applications, VietnameseHeadersAndWordsAreAsGoodAsKeys) {
  const std::string plain =
      "id,cooperative_id,sex,level,birth_date,hire_date,supported_before,amount\n"
      "A,H1,female,university,1990-07-05,2024-12-25,false,4000000\n"
      "B,H2,male,college,1991,2024-03-01,true,\n";
  const auto expected = read_applications(plain, "f", sample());
  ASSERT_TRUE(expected.ok()) << seen(expected.errors.front());
  for (const char* const text :
       {"Mã hồ sơ,Mã,Giới tính,Trình độ,Ngày sinh,Ngày tuyển,Đã được hỗ trợ,Số tiền đề nghị\n"
        "A,H1,nữ,Đại học,05/7/1990,25/12/2024,không,4000000\n"
        "B,H2,nam,cao đẳng,1991,01/03/2024,có,\n",
        "MÃ HỒ SƠ;mã;GIỚI TÍNH;trình_độ;ngày  sinh;Ngày tuyển:;đã được hỗ trợ;số tiền đề nghị\n"
        "A;H1;Nữ;ĐẠI HỌC;ngày 05 tháng 7 năm 1990;25-12-2024;FALSE;4000000\n"
        "B;H2;NAM; Cao  đẳng ;năm 1991;1/3/2024;True;\n",
        // one column by its key, the other by its label
        "id,Mã,sex,Trình độ,birth_date,hire_date,supported_before,amount\n"
        "A,H1,nữ,university,ngày 5 tháng 7 năm 1990,25/12/2024,Không,4000000\n"
        "B,H2,male,Cao Đẳng,1991,2024-03-01,Có,\n"}) {
    const auto file = read_applications(text, "f", sample());
    ASSERT_TRUE(file.ok()) << text << seen(file.errors.front());
    EXPECT_EQ(facts_of(file), facts_of(expected)) << text;
    EXPECT_EQ(file.applications[0].asked, expected.applications[0].asked);
  }
}

TEST(Applications, ReadsADayFirstWhereNothingElseCanBeMeant) {
  const struct {
    const char* header;
    const char* written;
    const char* read;  // empty: refused
    bool noted;
  } cases[] = {
      {"Ngày sinh", "05/7/1990", "1990-07-05", true},
      {"Ngày sinh", "13/7/1990", "1990-07-13", false},
      {"Ngày sinh", "7/7/1990", "1990-07-07", false},
      {"Ngày sinh", "7/1990", "1990-07", false},
      {"Ngày sinh", "tháng 7 năm 1990", "1990-07", false},
      {"Ngày sinh", "1990-07-05", "1990-07-05", false},
      {"Ngày sinh", "7/13/1990", "", false},
      {"Ngày sinh", "05/7/90", "", false},
      {"Ngày sinh", "31/4/1990", "", false},
      {"birth_date", "05/7/1990", "", false},  // 5 July or May 7
      {"birth_date", "12/11/1990", "", false},
      {"birth_date", "13/11/1990", "1990-11-13", false},
      {"birth_date", "11/11/1990", "1990-11-11", false},
      {"birth_date", "11/13/1990", "", false},
      {"birth_date", "ngày 05 tháng 7 năm 1990", "1990-07-05", false},
      {"birth_date", "5/1990", "1990-05", false},
  };
  for (const auto& c : cases) {
    const std::string what = std::string(c.header) + " " + c.written;
    const auto file =
        read_applications("id," + std::string(c.header) + "\nA," + c.written + "\n", "f", sample());
    EXPECT_EQ(file.ok(), *c.read != '\0') << what;
    EXPECT_EQ(file.notes.size(), c.noted ? 1U : 0U) << what;
    if (!file.ok()) continue;
    const policy::pack pack = sample();
    const std::size_t birth = pack.fact_place("birth_date").value();
    EXPECT_EQ(policy::write_cell(pack.content().facts[birth], file.applications[0].facts[birth]),
              c.read)
        << what;
  }
}

TEST(Applications, RefusesALabelThatMayMeanTwoThings) {
  policy::pack_content content = sample().content();
  content.facts[2].name = {"giới tính", "level"};
  content.facts[1].values[1].name = {"Nữ", "male"};
  const policy::pack pack = policy::pack::make(std::move(content)).value();
  const auto header = read_applications("id,Giới tính\nA,x\n", "f", pack);
  ASSERT_EQ(header.errors.size(), 1U);
  EXPECT_EQ(seen(header.errors[0]),
            "f:1:4: HT2030 the column name “Giới tính” may mean several columns; write one of sex, "
            "level");
  const auto word = read_applications("id,sex\nA,nữ\n", "f", pack);
  ASSERT_EQ(word.errors.size(), 1U);
  EXPECT_EQ(seen(word.errors[0]),
            "f:2:3: HT2037 sex: “nữ” may mean several values of this column; write one of female, "
            "male");
  const auto both = read_applications("id,sex,Giới tính\nA,female,male\n", "f", sample());
  ASSERT_EQ(both.errors.size(), 1U);
  EXPECT_EQ(both.errors[0].code(), errc::csv_column_repeated);
}

TEST(Applications, SuggestsColumnsAcrossSeparatorsMarksAndSlips) {
  const struct {
    const char* header;
    const char* hint;
  } cases[] = {{"birth-date", " (birth_date?)"},
               {"Birth Date", " (birth_date?)"},
               {"birthdate", " (birth_date?)"},
               {"Gioi tinh", " (sex = giới tính?)"},
               {"Ngay sinh", " (birth_date = ngày sinh?)"},
               {"Ngày snh", " (birth_date = ngày sinh?)"}};
  for (const auto& c : cases) {
    const auto file =
        read_applications("id," + std::string(c.header) + "\nA,1990\n", "f", sample());
    ASSERT_EQ(file.errors.size(), 1U) << c.header;
    EXPECT_EQ(file.errors[0].code(), errc::csv_column_unknown) << c.header;
    EXPECT_EQ(file.errors[0].arguments()[1], c.hint) << c.header;
  }
}

TEST(History, TakesVietnameseHeadersAndWords) {
  const auto file = read_history(
      "Mã HTX;Chương trình;Ngày hỗ trợ;Giới tính;Số tiền (đồng);Tình trạng;Ghi chú\n"
      "H1;p.r;01/5/2024;Nữ;4000000;Đã nhận;x\n"
      "H2;p.r;13/5/2024;nam;;dự kiến;\n",
      "f", sample());
  ASSERT_TRUE(file.ok()) << seen(file.errors.front());
  ASSERT_EQ(file.grants.size(), 1U);  // what is planned was not given
  EXPECT_EQ(file.grants[0].day, (calendar::date{2024, 5, 1}));
  const std::vector<std::pair<std::string, std::string>> keys{{"cooperative_id", "H1"},
                                                              {"sex", "female"}};
  EXPECT_EQ(file.grants[0].keys, keys);
}

}  // namespace TEST_FILE
