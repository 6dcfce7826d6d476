// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/instrument.hpp>  // first, so that the header is seen to stand alone

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::law;

static_assert(std::is_trivially_copyable_v<instrument>);  // constant data, no run-time construction
static_assert(alignof(instrument) == 8);
static_assert(static_cast<int>(ending::not_known) == 0 &&
              static_cast<int>(ending::none_found) == 1 && static_cast<int>(ending::stated) == 2);

constexpr instrument bare{.id = "test.bare", .kind = instrument_kind::plan, .number = "12/KH-UBND"};

TEST(Instrument, WhatIsNotStatedIsEmptyAndNotKnown) {
  EXPECT_EQ(bare.issuer, nullptr);
  EXPECT_FALSE(bare.issued.day.has_value());
  EXPECT_EQ(bare.issued.known.how, confirmation::not_found);
  EXPECT_EQ(bare.known.how, confirmation::not_found);
  EXPECT_FALSE(bare.when.from.day.has_value());
  EXPECT_EQ(bare.when.end, ending::not_known);
  EXPECT_TRUE(bare.parts.empty());
  EXPECT_TRUE(bare.note.vi.empty());
}

}  // namespace TEST_FILE
