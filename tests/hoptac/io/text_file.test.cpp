// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/text_file.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::io::text_file;

static_assert(std::is_aggregate_v<text_file>);

TEST(TextFile, KeepsItsBytes) {
  const text_file one{"about.csv", std::string("a\0b", 3)};
  EXPECT_EQ(one.name, "about.csv");
  EXPECT_EQ(one.text.size(), 3U);
}

}  // namespace TEST_FILE
