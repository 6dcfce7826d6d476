// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/instrument_kind.hpp>  // first, so that the header is seen to stand alone
#include <hoptac/notation/document_number.hpp>

#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::law::all_instrument_kinds, hoptac::law::instrument_kind, hoptac::law::text_of;

static_assert(sizeof(instrument_kind) == 1 && static_cast<int>(instrument_kind::law) == 2 &&
              static_cast<int>(instrument_kind::consolidated_text) == 17);
static_assert(text_of(instrument_kind::decree).abbreviation == "NĐ");
static_assert(text_of(instrument_kind::action_programme).name.vi == "Chương trình hành động");

TEST(InstrumentKind, RowsStandInTheOrderOfTheirNumbers) {
  std::set<std::string_view> words;
  std::size_t number = 1;
  for (const auto& row : all_instrument_kinds()) {
    EXPECT_EQ(static_cast<std::size_t>(row.kind), number++);
    EXPECT_EQ(&text_of(row.kind), &row);
    EXPECT_TRUE(words.insert(row.word).second) << row.word;
    EXPECT_FALSE(row.name.vi.empty());
    EXPECT_FALSE(row.name.en.empty());
    for (const char letter : row.word)
      EXPECT_TRUE((letter >= 'a' && letter <= 'z') || letter == '-');
  }
}

TEST(InstrumentKind, EveryAbbreviationIsReadAsTheTypeOfADocument) {
  for (const auto& row : all_instrument_kinds()) {
    if (row.abbreviation.empty()) continue;
    const std::string number = "12/" + std::string(row.abbreviation) + "-UBND";
    const auto read = hoptac::notation::parse_document_number(number);
    ASSERT_TRUE(read.has_value()) << number;
    EXPECT_EQ(read->type, row.abbreviation);
  }
}

TEST(InstrumentKind, RefusesANumberThatNamesNoKind) {
  EXPECT_THROW(static_cast<void>(text_of(static_cast<instrument_kind>(0))),
               hoptac::contract_violation);
  EXPECT_THROW(static_cast<void>(text_of(static_cast<instrument_kind>(18))),
               hoptac::contract_violation);
}

}  // namespace TEST_FILE
