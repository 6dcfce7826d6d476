// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/table_source.hpp>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::io::table_source, hoptac::io::text_encoding;

TEST(TableSource, AnEncodingAloneIsOne) {
  const table_source plain;
  EXPECT_EQ(plain.encoding, text_encoding::utf8);
  EXPECT_EQ(plain.sheet, "");
  const table_source old = text_encoding::tcvn3;
  EXPECT_EQ(old.encoding, text_encoding::tcvn3);
  const table_source named(text_encoding::utf8, "Trang hai");
  EXPECT_EQ(named.sheet, "Trang hai");
}

}  // namespace TEST_FILE
