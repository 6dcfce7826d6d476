// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/citation.hpp>  // first, so that the header is seen to stand alone

#include <concepts>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::law;

constexpr instrument law{.id = "test.law", .kind = instrument_kind::law, .number = "17/2023/QH15"};
constexpr instrument same_words{
    .id = "test.law", .kind = instrument_kind::law, .number = "17/2023/QH15"};

static_assert(std::is_trivially_copyable_v<citation> && alignof(citation) == 8);
static_assert(std::convertible_to<const instrument&, citation>);
static_assert(!std::constructible_from<citation, instrument>);  // it would refer to a temporary
static_assert(!std::default_initializable<citation>);

constexpr citation cited{law, {18, 1, "b"}};
static_assert(&cited.text() == &law && cited.where() == provision{18, 1, "b"});
static_assert(cited == citation{law, {18, 1, "b"}} && cited != citation{law, {18, 1, "a"}});
static_assert(citation{law} == citation{law, provision{}});
static_assert(citation{law, 4} == citation{law, provision{4}});

TEST(Citation, EqualOfOneAndTheSameInstrumentOnly) {
  EXPECT_NE(citation(law), citation(same_words));
}

}  // namespace TEST_FILE
