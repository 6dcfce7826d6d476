// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/legal_status.hpp>

#include <array>
#include <set>
#include <string_view>

#include <gtest/gtest.h>

namespace TEST_FILE {

using namespace hoptac::entity;

constexpr organisation_kind group = organisation_kind::cooperative_group;
constexpr organisation_kind cooperative = organisation_kind::cooperative;
constexpr organisation_kind whole_union = organisation_kind::cooperative_union;

/// The names of the decree, in its words.
TEST(LegalStatus, CooperativesAndUnionsHaveTheSevenOfArticle27) {
  constexpr std::array<std::string_view, 7> names{
      "Tạm ngừng kinh doanh",
      "Bị thu hồi do cưỡng chế về quản lý thuế",
      "Đang làm thủ tục giải thể, bị chia, bị hợp nhất, được sáp nhập",
      "Đang làm thủ tục phá sản",
      "Đã giải thể, phá sản, chấm dứt tồn tại",
      "Không hoạt động tại địa chỉ đã đăng ký",
      "Đang hoạt động"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto status = static_cast<legal_status>(i);
    for (const organisation_kind kind : {cooperative, whole_union}) {
      EXPECT_TRUE(is_status_of(status, kind));
      EXPECT_EQ(name_of(status, kind).vi, names[i]);
    }
  }
}

TEST(LegalStatus, GroupsHaveTheSixOfArticle28) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < legal_status_count; ++i) {
    const auto status = static_cast<legal_status>(i);
    if (is_status_of(status, group)) names.insert(name_of(status, group).vi);
  }
  EXPECT_EQ(names, (std::set<std::string_view>{
                       "Tạm ngừng kinh doanh", "Bị thu hồi do cưỡng chế về quản lý thuế",
                       "Đang làm thủ tục chấm dứt hoạt động", "Đã chấm dứt hoạt động",
                       "Không hoạt động tại địa chỉ đã đăng ký", "Đang hoạt động"}));
  EXPECT_FALSE(is_status_of(legal_status::in_bankruptcy, group));
}

}  // namespace TEST_FILE
