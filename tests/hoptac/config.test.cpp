// SPDX-License-Identifier: BSL-1.0

#include <hoptac/config.hpp>

#include <type_traits>

#include <gtest/gtest.h>

namespace hoptac::inline HOPTAC_ABI::config_test {
struct marker {};
}  // namespace hoptac::inline HOPTAC_ABI::config_test

namespace TEST_FILE {

#define HOPTAC_TEXT(token) #token
#define HOPTAC_TEXT_OF(macro) HOPTAC_TEXT(macro)

// An application never writes the inline namespace, and it still stands in every symbol.
static_assert(std::is_same_v<hoptac::config_test::marker, hoptac::HOPTAC_ABI::config_test::marker>);

TEST(Config, TheInlineNamespaceIsTheMajorVersion) {
  EXPECT_EQ("v" HOPTAC_TEXT_OF(HOPTAC_VERSION_MAJOR), std::string(HOPTAC_TEXT_OF(HOPTAC_ABI)));
}

}  // namespace TEST_FILE
