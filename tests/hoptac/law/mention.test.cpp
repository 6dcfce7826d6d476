// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/mention.hpp>  // first, so that the header is seen to stand alone

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::law;

static_assert(std::is_trivially_copyable_v<mention>);

TEST(Mention, KeepsTheSpellingBesideWhatIsMeant) {
  static constexpr instrument meant{
      .id = "test.decision", .kind = instrument_kind::decision, .number = "938/QĐ-UBND"};
  constexpr mention row{"L003", &meant, "938/QĐ- UBND", "21/6/2021", "II.1", 1};
  static_assert(row.of->number == "938/QĐ-UBND" && row.as_written != row.of->number);
  EXPECT_EQ(row.count, 1);
}

}  // namespace TEST_FILE
