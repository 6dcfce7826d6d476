// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/registry_limits.hpp>
#include <hoptac/entity/flow.hpp>
#include <hoptac/io/registry.hpp>
#include <hoptac/io/synthetic.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;
using namespace hoptac::entity;
using calendar::date;
using calendar::period;
using io::text_file;
using strings = std::vector<std::string>;

const std::string about = "key,value,note\nprovince,06,\nunits_on,2024-06-30,\nperiod,2024-H1,\n";
const std::string header =
    "id,kind,name,industry,established,code_number,commune,district,ended,ending\n";
const std::string three = header +
                          "H1,HTX,HTX Một,agriculture,2019-01-01,,,,,\n"
                          "T1,THT,Tổ Một,trade,2018-01-01,,,,,\n"
                          "U1,LHHTX,Liên hiệp,trade,2020-01-01,,,,,\n";

io::registry_options options() {
  io::registry_options out;
  out.units = &catalogue::vn::places();
  out.limits = catalogue::vn::registry_limits();
  return out;
}

/// `organisations.csv:2:5 HT1205 kind` for each.
strings places_of(const std::vector<error>& all) {
  strings out;
  for (const error& one : all)
    out.push_back(one.where().file + ":" + std::to_string(one.where().line) + ":" +
                  std::to_string(one.where().column) + " " + to_string(one.code()) +
                  (one.where().field.empty() ? "" : " " + one.where().field));
  return out;
}

io::registry_file read(std::vector<text_file> files) {
  return io::read_registry(files, options());
}

/// What is wrong with a table beside three organisations.
strings wrong_in(const std::string& name, const std::string& text) {
  return places_of(read({{"about.csv", about}, {"organisations.csv", three}, {name, text}}).errors);
}
strings wrong_in_organisations(const std::string& rows) {
  return places_of(read({{"about.csv", about}, {"organisations.csv", header + rows}}).errors);
}

TEST(Registry, ReadsEveryTable) {
  const io::registry_file file = read({
      {"about.csv", about + "year_plan,2025,\nsynthetic,true,\nalliance,Liên minh HTX tỉnh,\n"
                            "document,Kế hoạch,\n"},
      {"organisations.csv",
       header + "H1,HTX,HTX Tài Hoan,agriculture,2014-05-06,4700123456,xã Côn Minh,huyện Na Rì,,\n"
                "H2,HTX,HTX Cũ,trade,2015-01-01,,,066,2024-02-01,merged\n"
                "U1,LHHTX,Liên hiệp,trade,2020-01-01,,,,,\n"},
      {"reports.csv",
       "organisation_id,period,kind,standing,members,profit\nH1,2024-H1,actual,preliminary,12,-5\n"
       "H1,2024,estimate,estimated,,\n"},
      {"unions.csv", "union_id,member_id,from,until\nU1,H1,2020-02-01,2023-01-01\n"},
      {"statuses.csv", "organisation_id,from,status\nH1,2023-01-01,suspended\n"},
      {"events.csv", "organisation_id,event,on,other_id,note\nH1,absorbed,2024-02-01,H2,x\n"},
      {"products.csv",
       "organisation_id,name,ocop_stars,geographical_indication,barcode,brand,since,note\n"
       "H1,miến dong,5,Bắc Kạn,true,,2020-01-01,\nH1,bún,,,,true,,\n"},
      {"undertakings.csv",
       "organisation_id,kind,name,level,since\n,science_project,Đề tài,province,\nH1,model,,,\n"},
      {"ratings.csv", "organisation_id,year,rating\nH1,2023,good\n"},
      {"grants.csv",
       "cooperative_id,programme,date,amount,note,state\n"
       "H1,bac_kan.training,2024-03-18,4000000,,planned\nH1,bac_kan.training,2024-03-19,,,\n"},
      {"figures.csv", "not a table of the registry"},
  });
  ASSERT_EQ(places_of(file.errors), strings{});
  EXPECT_EQ(places_of(file.findings), strings{});
  EXPECT_EQ(file.about->province, "06");
  EXPECT_EQ(file.about->units_on, date(2024, 6, 30));
  EXPECT_EQ(file.about->period, period::of_half(2024, 1));
  EXPECT_EQ(file.about->year_plan, 2025);
  EXPECT_TRUE(file.about->synthetic);
  ASSERT_TRUE(file.about->alliance);
  EXPECT_EQ(file.about->alliance->name, "Liên minh HTX tỉnh");
  EXPECT_EQ(file.about->document, "Kế hoạch");
  const registry& all = *file.registry;
  const organisation& first = all.at(*all.find("H1"));
  EXPECT_EQ(first.name, "HTX Tài Hoan");
  EXPECT_EQ(first.code_number, "4700123456");
  EXPECT_EQ(first.commune, "02173");
  EXPECT_EQ(first.industry, industry::agriculture);
  EXPECT_EQ(first.line, 2U);
  const organisation& second = all.at(*all.find("H2"));
  EXPECT_EQ(second.commune, "066");
  EXPECT_EQ(second.ended, date(2024, 2, 1));
  EXPECT_EQ(second.how, ending::merged);
  const report* row = all.find_report(0, period::of_half(2024, 1), report_kind::actual);
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->standing, report_standing::preliminary);
  EXPECT_EQ(row->get(measure::members), 12);
  EXPECT_EQ(row->get(measure::profit), -5);
  EXPECT_FALSE(row->states(measure::revenue));
  const registry_content& content = all.content();
  EXPECT_EQ(content.memberships.at(0).until, date(2023, 1, 1));
  EXPECT_EQ(all.status_on(0, {2024, 1, 1}), legal_status::suspended);
  EXPECT_EQ(content.events.at(0).other, 1U);
  EXPECT_EQ(content.products.at(0).ocop_stars, 5);
  EXPECT_TRUE(content.products.at(0).has_barcode);
  EXPECT_FALSE(content.products.at(0).has_brand);
  EXPECT_EQ(content.products.at(1).ocop_stars, 0);
  EXPECT_EQ(content.undertakings.at(0).organisation, std::nullopt);
  EXPECT_EQ(content.undertakings.at(0).level, "province");
  EXPECT_EQ(content.ratings.at(0).found, rating::good);
  EXPECT_EQ(content.supports.at(0).state, support_state::planned);
  EXPECT_EQ(content.supports.at(0).dong, 4'000'000);
  EXPECT_EQ(content.supports.at(1).state, support_state::received);
  EXPECT_EQ(content.supports.at(1).dong, std::nullopt);
}

TEST(Registry, RefusesWhatItSaysOfItself) {
  const auto wrong = [](const std::string& text) {
    return places_of(read({{"about.csv", text}, {"organisations.csv", three}}).errors);
  };
  EXPECT_EQ(wrong("key,value,note\n"),
            (strings{"about.csv:1:1 HT1307", "about.csv:1:1 HT1307", "about.csv:1:1 HT1307"}));
  EXPECT_EQ(wrong(about + "year_pan,2025,\n"), strings{"about.csv:5:1 HT1306 key"});
  EXPECT_EQ(wrong(about + "period,2024,\n"), strings{"about.csv:5:1 HT1308 key"});
  EXPECT_EQ(wrong(about + "year_plan,25,\n"), strings{"about.csv:5:11 HT1312 value"});
  EXPECT_EQ(wrong(about + "synthetic,rồi,\n"), strings{"about.csv:5:11 HT1205 value"});
  EXPECT_EQ(wrong("key,value\nprovince,\nunits_on,06/7/2024\nperiod,6 tháng\n"),
            (strings{"about.csv:2:10 HT1301 value", "about.csv:3:10 HT1206 value",
                     "about.csv:4:8 HT1305 value"}));
  EXPECT_EQ(wrong("key,value\nprovince,066\nunits_on,2024-06-30\nperiod,2024\n"),
            strings{"about.csv:2:10 HT1309 value"});
  // Bắc Kạn is no province any more.
  EXPECT_EQ(wrong("key,value\nprovince,06\nunits_on,2025-07-01\nperiod,2024\n"),
            strings{"about.csv:2:10 HT1309 value"});
}

TEST(Registry, RefusesOrganisations) {
  const struct {
    const char* row;
    strings expected;
  } rows[] = {
      {"H1,HTX,Một,trade,2019-01-01,,,,,\n", {}},
      {",,,,,,,,,\n", {"organisations.csv:1:1 HT2014"}},
      {",HTX,Một,trade,2019-01-01,,,,,\n", {"organisations.csv:2:1 HT1301 id"}},
      {"H1,,,,,,,,,\n",
       {"organisations.csv:2:4 HT1301 kind", "organisations.csv:2:5 HT1301 name",
        "organisations.csv:2:6 HT1301 industry", "organisations.csv:2:7 HT1301 established"}},
      {"H1,Liên minh HTX,Một,trade,2019-01-01,,,,,\n", {"organisations.csv:2:4 HT1303 kind"}},
      {"H1,HTX,LIÊN MINH Hợp tác xã tỉnh X,trade,2019-01-01,,,,,\n",
       {"organisations.csv:2:8 HT1303 name"}},
      {"H1,HTX,HTX Liên Minh,trade,2019-01-01,,,,,\n", {}},  // named after the commune
      {"H1,LIEN MINH,Một,trade,2019-01-01,,,,,\n", {"organisations.csv:2:4 HT1303 kind"}},
      {"H1,Hợp tác xã,Một,trade,2019-01-01,,,,,\n", {}},  // the name of the word
      {"H1,Hop tac xa,Một,trade,2019-01-01,,,,,\n", {"organisations.csv:2:4 HT1205 kind"}},
      {"H1,HTX,Một,nông nghiệp,2019-01-01,,,,,\n", {"organisations.csv:2:12 HT1205 industry"}},
      {"H1,HTX,Một,trade,10/3/1990,,,,,\n", {"organisations.csv:2:18 HT1206 established"}},
      {"H1,HTX,Một,trade,43537,,,,,\n", {"organisations.csv:2:18 HT1206 established"}},
      {"H1,HTX,Một,trade,2019-02-30,,,,,\n", {"organisations.csv:2:18 HT0202 established"}},
      {"H1,HTX,Một,trade,2019,,,,,\n", {"organisations.csv:2:18 HT0704 established"}},
      {"H1,HTX,Một,trade,2019-01-01,,,,2018-01-01,dissolved\n",
       {"organisations.csv:2:32 HT0605 ended"}},
      {"H1,HTX,Một,trade,2019-01-01,,,,2020-01-01,\n", {"organisations.csv:2:43 HT1301 ending"}},
      {"H1,HTX,Một,trade,2019-01-01,,,,,merged\n", {"organisations.csv:2:32 HT1301 ended"}},
      {"H1,HTX,Một,trade,2019-01-01,,,,2020-01-01,sap nhap\n",
       {"organisations.csv:2:43 HT1205 ending"}},
      {"H1,HTX,Một,trade,2019-01-01,,,,,\nH1,HTX,Hai,trade,2019-01-01,,,,,\n",
       {"organisations.csv:3:1 HT0602 id"}},
      {"H1,HTX,Một,bad,2019-01-01,,,,,\nH1,HTX,Hai,trade,2019-01-01,,,,,\n",
       {"organisations.csv:2:12 HT1205 industry", "organisations.csv:3:1 HT0602 id"}},
      {"H1,HTX,Một,trade,2019-01-01,47,,,,\nH2,HTX,Hai,trade,2019-01-01,47,,,,\n",
       {"organisations.csv:3:29 HT0603 code_number"}},
      {"H1,HTX,Một,trade\n", {"organisations.csv:2:12 HT2006"}},
  };
  for (const auto& row : rows) {
    strings expected = row.expected;
    std::sort(expected.begin(), expected.end());
    strings actual = wrong_in_organisations(row.row);
    std::sort(actual.begin(), actual.end());
    EXPECT_EQ(actual, expected) << row.row;
  }
}

TEST(Registry, RefusesReports) {
  const std::string columns = "organisation_id,period,kind,standing,members,revenue,profit\n";
  const struct {
    const char* row;
    strings expected;
  } rows[] = {
      {"H1,2024-H1,actual,official,,,\n", {}},
      {"H1,2024-H1,actual,official,1.482,,\n", {"reports.csv:2:28 HT1208 members"}},
      {"H1,2024-H1,actual,official,,1.482.000,\n", {"reports.csv:2:29 HT1304 revenue"}},
      {"H1,2024-H1,actual,official,12.5,,\n", {"reports.csv:2:28 HT1304 members"}},
      {"H1,2024-H1,actual,official,\"12,5\",,\n", {"reports.csv:2:28 HT1304 members"}},
      {"H1,2024-H1,actual,official,,4 triệu,\n", {"reports.csv:2:29 HT1304 revenue"}},
      {"H1,2024-H1,actual,official, 12,,\n", {"reports.csv:2:28 HT1304 members"}},
      {"H1,2024-H1,actual,official,+12,,\n", {"reports.csv:2:28 HT1304 members"}},
      {"H1,2024-H1,actual,official,12.0,,\n", {"reports.csv:2:28 HT1304 members"}},
      {"H1,2024-H1,actual,official,,999999999999999999,\n", {}},
      {"H1,2024-H1,actual,official,,1000000000000000000,\n", {"reports.csv:2:29 HT1304 revenue"}},
      {"H1,2024-H1,actual,official,-1,-1,-1\n",
       {"reports.csv:2:28 HT0609 members", "reports.csv:2:31 HT0609 revenue"}},
      {"H1,6 tháng đầu năm 2024,actual,official,,,\n", {}},
      {"H1,6 tháng đầu năm,actual,official,,,\n", {"reports.csv:2:4 HT1305 period"}},
      {"H1,2024-H3,actual,official,,,\n", {"reports.csv:2:4 HT1305 period"}},
      {"H1,2018,actual,official,,,\n", {"reports.csv:2:4 HT0607 period"}},
      {"H1,2024,thuc hien,chinh thuc,,,\n",
       {"reports.csv:2:9 HT1205 kind", "reports.csv:2:19 HT1205 standing"}},
      {"H9,2024,actual,official,,,\n", {"reports.csv:2:1 HT1302 organisation_id"}},
      {",2024,actual,official,,,\n", {"reports.csv:2:1 HT1301 organisation_id"}},
      {"H1,2024,actual,official,,,\nH1,2024,actual,official,,,\n",
       {"reports.csv:3:4 HT0608 period"}},
  };
  for (const auto& row : rows)
    EXPECT_EQ(wrong_in("reports.csv", columns + row.row), row.expected) << row.row;
  EXPECT_EQ(wrong_in("reports.csv", "organisation_id,period,kind,standing,turnover\n"),
            strings{"reports.csv:1:38 HT2009"});
  EXPECT_EQ(wrong_in("reports.csv", "organisation_id,period,kind\nH1,2024,actual\n"),
            strings{"reports.csv:1:1 HT2010"});
}

TEST(Registry, SaysWhatWasProbablyMeant) {
  const auto said = [](const std::string& name, const std::string& text) {
    const auto file = read({{"about.csv", about}, {"organisations.csv", three}, {name, text}});
    return file.errors.empty() ? std::string() : file.errors[0].message(language::en);
  };
  const std::string reports = "organisation_id,period,kind,standing,members\n";
  const auto says = [](const std::string& text, const std::string& part) {
    EXPECT_NE(text.find(part), std::string::npos) << text;
  };
  says(said("reports.csv", reports + "H1,2024,actual,official,1.482\n"), "write 1482");
  says(said("reports.csv", reports + "H1,2024,actual,official,1.482.000\n"), "(1482000?)");
  says(said("reports.csv", reports + "H1,2024,ke hoach,official,1\n"), "(plan = kế hoạch?)");
  says(said("reports.csv", reports + "h1,2024,plan,official,1\n"), "looks like “H1”");
  says(said("statuses.csv", "organisation_id,from,status\nH1,10/3/2020,active\n"), "(2020-03-10?)");
  says(said("products.csv", "organisation_id,name,barcode\nH1,miến,rồi\n"), "(true = rồi?)");
  const auto file =
      read({{"about.csv", about},
            {"organisations.csv", header + "H1,HTX,Một,trade,2019-01-01,,xã Côn Mình,Na Rì,,\n"}});
  says(file.errors.at(0).message(language::vi), "Xã Côn Minh");
}

TEST(Registry, SuggestsTheZerosThatACodeLost) {
  const auto said = [](const std::string& of_about, const std::string& rows) {
    const auto file = read({{"about.csv", of_about}, {"organisations.csv", header + rows}});
    return file.errors.empty() ? std::string() : file.errors[0].message(language::en);
  };
  const std::string row = "H1,HTX,Một,trade,2019-01-01,,";
  EXPECT_NE(said("key,value\nprovince,6\nunits_on,2024-06-30\nperiod,2024\n", row + ",,,\n")
                .find("(06?)"),
            std::string::npos);
  EXPECT_NE(said(about, row + "2173,,,\n").find("(02173?)"), std::string::npos);
  EXPECT_NE(said(about, row + ",66,,\n").find("(066?)"), std::string::npos);
  EXPECT_EQ(said(about, row + "99999,,,\n").find("?)"), std::string::npos);
}

TEST(Registry, RefusesTheOtherTables) {
  const struct {
    const char* name;
    const char* text;
    strings expected;
  } rows[] = {
      {"unions.csv",
       "union_id,member_id,from\nU1,T1,2020-01-01\nH1,H1,2019-12-31\n",
       {"unions.csv:2:4 HT0612 member_id", "unions.csv:3:1 HT0611 union_id"}},
      {"unions.csv",
       "union_id,member_id,from\nU1,H1,2019-12-31\nU1,H2,\n",
       {"unions.csv:2:7 HT0610 from", "unions.csv:3:4 HT1302 member_id",
        "unions.csv:3:7 HT1301 from"}},
      {"statuses.csv",
       "organisation_id,from,status\nT1,2020-01-01,in_bankruptcy\n",
       {"statuses.csv:2:15 HT0615 status"}},
      {"statuses.csv",
       "organisation_id,from,status\nH1,2020-01-01,Dang hoat dong\n",
       {"statuses.csv:2:15 HT1205 status"}},
      {"events.csv",
       "organisation_id,event,on\nH1,absorbed,2020-01-01\n",
       {"events.csv:2:0 HT0619 other_id"}},
      {"events.csv",
       "organisation_id,event,on,other_id\nH1,absorbed,2020-01-01,H7\n",
       {"events.csv:2:24 HT1302 other_id"}},
      {"products.csv",
       "organisation_id,name,ocop_stars\nH1,miến,2\nH1,miến,300\nH1,miến,-1\n",
       {"products.csv:2:9 HT0623 ocop_stars", "products.csv:3:9 HT0623 ocop_stars",
        "products.csv:4:9 HT0623 ocop_stars"}},
      {"products.csv",
       "organisation_id,name,since\nH1,,2018-01-01\n",
       {"products.csv:2:4 HT1301 name"}},
      {"undertakings.csv",
       "organisation_id,kind,level\n,model,\nH1,model,xã\n",
       {"undertakings.csv:2:1 HT1301 organisation_id", "undertakings.csv:3:10 HT1205 level"}},
      {"ratings.csv",
       "organisation_id,year,rating\nT1,2023,good\nH1,23,tot\n",
       {"ratings.csv:2:1 HT0624 organisation_id", "ratings.csv:3:4 HT1312 year",
        "ratings.csv:3:7 HT1205 rating"}},
      {"grants.csv",
       "cooperative_id,programme,date,amount,state\nH1,,2018-01-01,1.500,da nhan\n",
       {"grants.csv:2:4 HT1301 programme", "grants.csv:2:16 HT1208 amount",
        "grants.csv:2:22 HT1205 state"}},
      {"grants.csv",
       "cooperative_id,programme,date\nH1,p.q,2018-12-31\n",
       {"grants.csv:2:8 HT0610 date"}},
  };
  for (const auto& row : rows) EXPECT_EQ(wrong_in(row.name, row.text), row.expected) << row.text;
}

TEST(Registry, ProgrammesAreClosedWhereTheyAreGiven) {
  io::registry_options with = options();
  const std::string_view programmes[] = {"bac_kan.training"};
  with.programmes = programmes;
  const std::vector<text_file> files{
      {"about.csv", about},
      {"organisations.csv", three},
      {"grants.csv", "cooperative_id,programme,date\nH1,bac_kan.trainig,2020-01-01\n"}};
  EXPECT_EQ(places_of(io::read_registry(files, with).errors),
            strings{"grants.csv:2:4 HT1210 programme"});
}

TEST(Registry, ResolvesCommunesInTheUnitsOfTheDay) {
  const auto commune = [](const std::string& province, const std::string& day,
                          const std::string& cells) {
    const auto file =
        read({{"about.csv",
               "key,value\nprovince," + province + "\nunits_on," + day + "\nperiod,2024-H1\n"},
              {"organisations.csv", header + "H1,HTX,Một,trade,2019-01-01,," + cells + ",,\n"}});
    return file.ok() ? file.registry->at(0).commune : to_string(file.errors[0].code());
  };
  const auto before = [&](const std::string& cells) { return commune("06", "2024-06-30", cells); };
  const auto after = [&](const std::string& cells) { return commune("19", "2025-07-01", cells); };
  EXPECT_EQ(before(","), "");
  EXPECT_EQ(before("xã Côn Minh,"), "02173");
  EXPECT_EQ(before("Côn Minh,huyện Na Rì"), "02173");
  EXPECT_EQ(before("02173,"), "02173");
  EXPECT_EQ(before("02173,Na Rì"), "02173");
  EXPECT_EQ(before("02173,066"), "02173");
  EXPECT_EQ(before("Côn Minh,066"), "02173");
  EXPECT_EQ(before("Phường Xuất Hoá,"), before("phường xuất hóa,thành phố Bắc Kạn"));
  EXPECT_EQ(before("02173,Ba Bể"), "HT1310");
  EXPECT_EQ(before("xã Côn Minh,Ba Bể"), "HT0511");
  EXPECT_EQ(before(",huyện Na Rì"), "066");
  EXPECT_EQ(before(",066"), "066");
  EXPECT_EQ(before(",Na Ri"), "HT0511");
  EXPECT_EQ(before("Văn Lang,"), "02140");
  EXPECT_EQ(before("Văn Lăng,"), "HT0511");  // lies in the other province, under that name only
  EXPECT_EQ(before("99999,"), "HT0515");
  EXPECT_EQ(before("Côn Minh,999"), "HT0515");
  EXPECT_EQ(before("066,"), "HT0516");    // a district is no commune
  EXPECT_EQ(before("05443,"), "HT1310");  // a commune of Thái Nguyên
  // The same commune before and after the reform of 1 July 2025, under its old name and code.
  EXPECT_EQ(after("xã Côn Minh,"), "02185");
  EXPECT_EQ(after("xã Côn Minh,huyện Na Rì"), "02185");
  EXPECT_EQ(after("02173,"), "02185");
  EXPECT_EQ(after(",huyện Na Rì"), "HT0513");  // districts ended, and nothing took their place
  // Three communes went into the ward of today: which of them is not told.
  EXPECT_EQ(before("Phường Bắc Kạn,"), "HT0514");
}

TEST(Registry, KeepsWhatIsWrittenWhereCommunesAreNotKnown) {
  const std::vector<text_file> files{
      {"about.csv", "key,value\nprovince,01\nunits_on,2025-07-01\nperiod,2025\n"},
      {"organisations.csv", header + "H1,HTX,Một,trade,2019-01-01,,Ba Đình,,,\n"}};
  const auto file = io::read_registry(files, options());
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file.registry->at(0).commune, "Ba Đình");
  EXPECT_EQ(places_of(file.findings), strings{"about.csv:0:0 HT5208 province"});
  const auto without = io::read_registry(files, {});
  ASSERT_TRUE(without.ok());
  EXPECT_EQ(places_of(without.findings), strings{});
}

TEST(Registry, FindsAllErrorsOfAllFilesInOneRun) {
  const io::registry_file file =
      read({{"in/grants.csv", "cooperative_id,programme,date\nH1,p,bad\n"},
            {"in/ratings.csv", "organisation_id,year,rating\nH1,bad,good\n"},
            {"in/undertakings.csv", "organisation_id,kind\nH1,bad\n"},
            {"in/products.csv", "organisation_id,name,since\nH1,x,bad\n"},
            {"in/events.csv", "organisation_id,event,on\nH1,bad,2020-01-01\n"},
            {"in/statuses.csv", "organisation_id,from,status\nH1,bad,active\n"},
            {"in/unions.csv", "union_id,member_id,from\nH1,H1,2020-01-01\n"},
            {"in/reports.csv", "organisation_id,period,kind,standing\nH1,bad,actual,official\n"},
            {"in/organisations.csv", three + "H2,HTX,Hai,bad,2019-01-01,,Nowhere,,,\n"},
            {"in/about.csv", about + "bad,1,\n"}});
  EXPECT_EQ(places_of(file.errors),
            (strings{"in/about.csv:5:1 HT1306 key", "in/organisations.csv:5:12 HT1205 industry",
                     "in/organisations.csv:5:28 HT0511 commune", "in/reports.csv:2:4 HT1305 period",
                     "in/unions.csv:2:1 HT0611 union_id", "in/statuses.csv:2:4 HT1206 from",
                     "in/events.csv:2:4 HT1205 event", "in/products.csv:2:6 HT1206 since",
                     "in/undertakings.csv:2:4 HT1205 kind", "in/ratings.csv:2:4 HT1312 year",
                     "in/grants.csv:2:6 HT1206 date"}));
  EXPECT_FALSE(file.registry.has_value());
  EXPECT_FALSE(file.about.has_value());
}

TEST(Registry, BlamesNoRowForAnOrganisationThatCouldNotBeRead) {
  const strings missing{"organisations.csv:0:0 HT2016"};
  EXPECT_EQ(places_of(read({{"about.csv", about},
                            {"unions.csv", "union_id,member_id,from\nU9,H9,2020-01-01\n"}})
                          .errors),
            missing);
  // A row with an error names its organisation all the same; one that is no row may do so.
  const std::string report = "organisation_id,period,kind,standing\nH9,2024,actual,official\n";
  EXPECT_EQ(places_of(read({{"about.csv", about},
                            {"organisations.csv", header + "H9,HTX,Một,bad,2019-01-01,,,,,\n"},
                            {"reports.csv", report}})
                          .errors),
            strings{"organisations.csv:2:12 HT1205 industry"});
  EXPECT_EQ(places_of(read({{"about.csv", about},
                            {"organisations.csv", three + "H9,HTX\n"},
                            {"reports.csv", report}})
                          .errors)
                .size(),
            1U);
}

TEST(Registry, FindingsStandAtTheirCells) {
  const auto file =
      read({{"about.csv", about},
            {"organisations.csv", three},
            {"reports.csv",
             "period,standing,kind,organisation_id,\"workers\",members,worker_members\n"
             "2023,official,actual,H1,1,8,1\n2024,official,actual,\"H1\",1,4,2\n"}});
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(places_of(file.findings),
            (strings{"reports.csv:3:29 HT5201 members", "reports.csv:3:31 HT5204 worker_members"}));
}

TEST(Registry, AFileMayBeAWorkbookAndStandsOnce) {
  // The bytes say what a file is; an archive that is cut short is refused where it stands.
  const auto file = read({{"about.xlsx", about}, {"organisations.xlsx", three}});
  EXPECT_TRUE(file.ok());
  const strings twice = places_of(
      read({{"about.csv", about}, {"about.xlsx", about}, {"organisations.csv", three}}).errors);
  EXPECT_EQ(twice, strings{"about.xlsx:0:0 HT1311"});
  const auto cut = read({{"about.csv", about}, {"organisations.xlsx", "PK\x03\x04 and no more"}});
  ASSERT_FALSE(cut.ok());
  EXPECT_EQ(cut.errors[0].where().file, "organisations.xlsx");
}

TEST(Registry, ReadsAFolder) {
  const std::filesystem::path folder =
      std::filesystem::path(testing::TempDir()) / "hoptac_registry_test";
  std::filesystem::remove_all(folder);
  const auto nothing = io::read_registry(folder.string(), options());
  EXPECT_EQ(places_of(nothing.errors), strings{":0:0 HT2019"});
  std::filesystem::create_directories(folder);
  EXPECT_EQ(places_of(io::read_registry(folder.string(), options()).errors),
            (strings{folder.string() + "/about.csv:0:0 HT2016",
                     folder.string() + "/organisations.csv:0:0 HT2016"}));
  std::filesystem::create_directories(folder / "reports.csv");
  std::ofstream(folder / "about.csv") << about;
  std::ofstream(folder / "organisations.csv") << three;
  EXPECT_EQ(places_of(io::read_registry(folder.string(), options()).errors),
            strings{folder.string() + "/reports.csv:0:0 HT2017"});
  std::filesystem::remove_all(folder / "reports.csv");
  EXPECT_TRUE(io::read_registry(folder.string() + "/", options()).ok());
  std::filesystem::remove_all(folder);
}

TEST(Registry, TheInventedProvinceIsReadWhole) {
  constexpr std::uint32_t scale = 5;
  const auto files = io::synthetic_province(catalogue::vn::places(), scale, 1);
  const auto file = io::read_registry(files, options());
  ASSERT_EQ(places_of(file.errors), strings{});
  EXPECT_EQ(places_of(file.findings), strings{});
  const period half = period::of_half(2024, 1);
  EXPECT_EQ(flows(*file.registry, organisation_kind::cooperative, half).closing, 443 * scale);
  EXPECT_EQ(flows(*file.registry, organisation_kind::cooperative, half).established, 42 * scale);
  EXPECT_EQ(flows(*file.registry, organisation_kind::cooperative, half).ended, 8 * scale);
  EXPECT_EQ(flows(*file.registry, organisation_kind::cooperative_group, half).closing, 655 * scale);
  EXPECT_EQ(flows(*file.registry, organisation_kind::cooperative_union, half).closing, 2 * scale);
}

}  // namespace TEST_FILE
