// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/io/join_registry.hpp>
#include <hoptac/policy/determine.hpp>

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac;

policy::programme hire() {
  const auto of = policy::pack::make(catalogue::bac_kan::programmes()).value();
  return policy::programme::make(of, "human_resources").value();
}

/// HTX-1, which was supported in 2023, and THT-1.
entity::registry registry_of(bool keeps_supports) {
  entity::registry_content all{.units_on = {2024, 6, 30}};
  const auto add = [&](const char* id, entity::organisation_kind kind) {
    all.organisations.push_back({.id = entity::organisation_id(id),
                                 .kind = kind,
                                 .name = "A",
                                 .code_number = {},
                                 .commune = {},
                                 .established = calendar::date(2015, 5, 4)});
  };
  add("HTX-1", entity::organisation_kind::cooperative);
  add("THT-1", entity::organisation_kind::cooperative_group);
  all.keeps_supports = keeps_supports;
  if (keeps_supports) all.supports = {{0, "bac_kan.human_resources", calendar::date(2023, 5, 1)}};
  return entity::registry(std::move(all));
}

std::vector<io::application> read(const policy::programme& by, const std::string& rows) {
  auto file =
      io::read_applications("id,cooperative_id,supported_before\n" + rows, "a.csv", by.of());
  EXPECT_TRUE(file.ok());
  return std::move(file.applications);
}

TEST(JoinRegistry, TakesWhoAppliesAndWhatWasGiven) {
  const policy::programme by = hire();
  auto all = read(by, "A,HTX-1,\nB,THT-1,\nC,,\nD,HTX-1,false\n");
  EXPECT_TRUE(io::join_registry(all, by, registry_of(true)).empty());
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[0].who()->kind, entity::organisation_kind::cooperative);
  EXPECT_EQ(all[0].facts["supported_before"], policy::cell::exactly(1));
  EXPECT_EQ(all[1].who()->kind, entity::organisation_kind::cooperative_group);
  EXPECT_EQ(all[1].facts["supported_before"], policy::cell::exactly(0));
  EXPECT_FALSE(all[2].who()->is_named());
  EXPECT_TRUE(all[2].facts["supported_before"].absent());
  EXPECT_EQ(all[3].facts["supported_before"], policy::cell::exactly(1));
  EXPECT_EQ(all[3].remarks.size(), 1U);
}

TEST(JoinRegistry, ARegistryWithoutGrantsSaysNothingOfThem) {
  const policy::programme by = hire();
  auto all = read(by, "A,HTX-1,\nB,HTX-1,false\n");
  EXPECT_TRUE(io::join_registry(all, by, registry_of(false)).empty());
  EXPECT_TRUE(all[0].facts["supported_before"].absent());
  EXPECT_EQ(all[1].facts["supported_before"], policy::cell::exactly(0));
}

TEST(JoinRegistry, LocatesIdsThatNameNothing) {
  const policy::programme by = hire();
  auto all = read(by, "A,HTX-9,\nB,HTX-1,\nC,nobody,\n");
  const std::vector<error> wrong = io::join_registry(all, by, registry_of(true));
  ASSERT_EQ(wrong.size(), 2U);
  for (const error& one : wrong) EXPECT_EQ(one.code(), errc::organisation_unknown);
  EXPECT_EQ(wrong[0].where().line, 2U);
  EXPECT_EQ(wrong[0].where().column, 3U);
  EXPECT_EQ(wrong[0].where().file, "a.csv");
  EXPECT_EQ(wrong[1].where().line, 4U);
}

// What a registry says ends with the day until which it is complete; the day itself is within.
TEST(JoinRegistry, SaysWhereTheReferenceDateLiesBehindTheRegistry) {
  const policy::programme by = hire();
  auto file = io::read_applications(
      "id,cooperative_id,hire_date\nA,HTX-1,2024-06-29\nB,HTX-1,2024-06-30\nC,HTX-1,2024-07-01\n"
      "D,HTX-1,\nE,,2024-07-01\n",
      "a.csv", by.of());
  ASSERT_TRUE(file.ok());
  entity::registry_content all = registry_of(false).content();
  all.data_until = calendar::date(2024, 6, 30);
  EXPECT_TRUE(io::join_registry(file.applications, by, entity::registry(std::move(all))).empty());
  std::vector<std::size_t> remarks;
  for (const io::application& one : file.applications) remarks.push_back(one.remarks.size());
  EXPECT_EQ(remarks, (std::vector<std::size_t>{0, 0, 1, 0, 0}));
  EXPECT_NE(file.applications[2].remarks[0].en.find("complete until 2024-06-30"),
            std::string::npos);
}

}  // namespace TEST_FILE
