// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/relation.hpp>  // first, so that the header is seen to stand alone

#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::truth;
using hoptac::calendar::date, hoptac::calendar::days;
using namespace hoptac::law;

constexpr instrument older{.id = "test.older", .kind = instrument_kind::law, .number = ""};
constexpr instrument newer{.id = "test.newer", .kind = instrument_kind::law, .number = ""};
constexpr date day{2024, 7, 1};
constexpr relation replaced{.kind = relation_kind::replaces,
                            .by = &newer,
                            .to = &older,
                            .from = {day, {confirmation::reported}},
                            .known = {confirmation::reported}};

static_assert(in_effect(replaced, day - days{1}) == truth::not_met);
static_assert(in_effect(replaced, day) == truth::met);
static_assert(in_effect(replaced, day + days{1}) == truth::met);
static_assert(in_effect(replaced, day, confirmation::read_in_text) == truth::not_known);
static_assert(in_effect(relation{.kind = relation_kind::amends, .by = &newer, .to = &older}, day) ==
              truth::not_known);
static_assert(ends_force(relation_kind::replaces) && ends_force(relation_kind::repeals) &&
              !ends_force(relation_kind::amends) && !ends_force(relation_kind::details) &&
              !ends_force(relation_kind::implements) && !ends_force(relation_kind::consolidates));

TEST(Relation, EveryKindHasItsRow) {
  std::set<std::string_view> words;
  std::size_t number = 1;
  for (const auto& row : all_relation_kinds()) {
    EXPECT_EQ(static_cast<std::size_t>(row.kind), number++);
    EXPECT_EQ(&text_of(row.kind), &row);
    EXPECT_TRUE(words.insert(row.word).second);
    EXPECT_FALSE(row.name.vi.empty());
    EXPECT_FALSE(row.name.en.empty());
  }
  EXPECT_EQ(number, 7U);
  EXPECT_THROW(static_cast<void>(text_of(static_cast<relation_kind>(7))),
               hoptac::contract_violation);
}

}  // namespace TEST_FILE
