// SPDX-License-Identifier: BSL-1.0

#include <hoptac/law/provision.hpp>  // first, so that the header is seen to stand alone

#include <array>
#include <type_traits>

#include <gtest/gtest.h>

namespace TEST_FILE {

using hoptac::law::numbered, hoptac::law::point_letter, hoptac::law::provision;

static_assert(std::is_trivially_copyable_v<provision> && sizeof(provision) <= 12);
static_assert(provision{}.is_whole() && !provision{1}.is_whole());
static_assert(provision{18, 1, "b"}.article() == 18 && provision{18, 1, "b"}.clause() == 1 &&
              provision{18, 1, "b"}.point().str() == "b");
static_assert(provision{3, 2, "a12"}.point_number() == 12);
static_assert(provision{numbered{12, "a"}, numbered{1, "đ"}}.article().letter.str() == "a");
static_assert(point_letter("đ").ascii() == "dd" && point_letter("d").ascii() == "d");
static_assert(point_letter::all().size() == 23);

// The order of the text.
constexpr std::array in_order{
    provision{},           provision{4},
    provision{4, 1},       provision{4, 1, "a"},
    provision{4, 1, "a1"}, provision{4, 1, "d"},
    provision{4, 1, "đ"},  provision{4, 1, "e"},
    provision{4, 2},       provision{4, numbered{2, "a"}},
    provision{4, 17},      provision{numbered{4, "a"}},
    provision{5},          provision{114, 3},
    provision{115, 3},
};

TEST(Provision, OrdersAsTheTextDoes) {
  for (std::size_t i = 0; i < in_order.size(); ++i)
    for (std::size_t j = 0; j < in_order.size(); ++j) {
      EXPECT_EQ(in_order[i] < in_order[j], i < j) << i << " " << j;
      EXPECT_EQ(in_order[i] == in_order[j], i == j) << i << " " << j;
    }
}

TEST(Provision, ContainsItselfAndItsParts) {
  struct {
    provision outer, inner;
    bool contains;
  } const table[] = {
      {provision{}, provision{115, 3, "a"}, true},
      {provision{}, provision{}, true},
      {provision{115}, provision{115, 3}, true},
      {provision{115}, provision{115, 3, "a"}, true},
      {provision{115}, provision{}, false},
      {provision{115}, provision{114, 3}, false},
      {provision{115}, provision{numbered{115, "a"}}, false},
      {provision{115, 3}, provision{115, 3}, true},
      {provision{115, 3}, provision{115, 3, "a"}, true},
      {provision{115, 3}, provision{115}, false},
      {provision{115, 3}, provision{115, 4}, false},
      {provision{115, 3, "a"}, provision{115, 3, "a"}, true},
      {provision{115, 3, "a"}, provision{115, 3, "a1"}, false},
      {provision{115, 3, "a"}, provision{115, 3, "b"}, false},
      {provision{5, {}, "a"}, provision{5, {}, "a"}, true},
      {provision{5, {}, "a"}, provision{5, 1, "a"}, false},
  };
  for (const auto& row : table) EXPECT_EQ(row.outer.contains(row.inner), row.contains);
}

TEST(Provision, RefusesWhatNoTextHas) {
  using hoptac::contract_violation;
  EXPECT_THROW((provision{{}, 1}), contract_violation);
  EXPECT_THROW((provision{{}, {}, "a"}), contract_violation);
  EXPECT_THROW((provision{1, 1, "f"}), contract_violation);  // not a letter of Vietnamese points
  EXPECT_THROW((provision{1, 1, "A"}), contract_violation);
  EXPECT_THROW((provision{1, 1, "a0"}), contract_violation);
  EXPECT_THROW((provision{1, 1, "a100"}), contract_violation);
  EXPECT_THROW((provision{1, 1, "ab"}), contract_violation);
  EXPECT_THROW((provision{-1}), contract_violation);
  EXPECT_THROW((provision{10000}), contract_violation);
  EXPECT_THROW((numbered{0, "a"}), contract_violation);
}

}  // namespace TEST_FILE
