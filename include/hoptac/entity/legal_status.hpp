// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_LEGAL_STATUS_HPP
#define HOPTAC_ENTITY_LEGAL_STATUS_HPP

#include <hoptac/config.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/word.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::entity {

/// The legal status that the register gives an organisation (Nghị định 92/2024/NĐ-CP, Articles 27
/// and 28; read in the text): seven for cooperatives and unions, six for groups, which know no
/// bankruptcy. `active` is what holds when none of the others does.
enum class legal_status : std::uint8_t {
  suspended = 0,        ///< business is paused
  revoked_for_tax = 1,  ///< certificate withdrawn to enforce taxes
  ending = 2,           ///< in the procedure of dissolving, dividing, merging; a group: of ending
  in_bankruptcy = 3,    ///< not for groups
  ended = 4,            ///< has ceased to exist
  not_at_address = 5,   ///< does not operate at the registered address
  active = 6,
};

inline constexpr std::size_t legal_status_count = 7;

namespace detail {

inline constexpr word legal_statuses[legal_status_count] = {
    {"suspended", {"Tạm ngừng kinh doanh", "business suspended"}},
    {"revoked_for_tax",
     {"Bị thu hồi do cưỡng chế về quản lý thuế", "withdrawn to enforce tax administration"}},
    {"ending",
     {"Đang làm thủ tục giải thể, bị chia, bị hợp nhất, được sáp nhập",
      "being dissolved, divided, consolidated or merged"}},
    {"in_bankruptcy", {"Đang làm thủ tục phá sản", "in bankruptcy"}},
    {"ended", {"Đã giải thể, phá sản, chấm dứt tồn tại", "dissolved, bankrupt or otherwise ended"}},
    {"not_at_address",
     {"Không hoạt động tại địa chỉ đã đăng ký", "not operating at the registered address"}},
    {"active", {"Đang hoạt động", "active"}},
};

inline constexpr bilingual_view group_is_ending{"Đang làm thủ tục chấm dứt hoạt động",
                                                "ending its operation"};
inline constexpr bilingual_view group_has_ended{"Đã chấm dứt hoạt động", "operation ended"};

}  // namespace detail

/// The statuses in the order of the values, with the names they have for cooperatives and unions.
[[nodiscard]] constexpr std::span<const word> legal_status_words() {
  return detail::legal_statuses;
}
[[nodiscard]] constexpr std::string_view to_string(legal_status status) {
  return detail::legal_statuses[static_cast<std::size_t>(status)].code;
}
/// The status written `code`; nothing when there is none.
[[nodiscard]] constexpr std::optional<legal_status> parse_legal_status(std::string_view code) {
  return detail::find_word<legal_status>(detail::legal_statuses, code);
}

/// Whether organisations of that kind can have the status.
[[nodiscard]] constexpr bool is_status_of(legal_status status, organisation_kind kind) {
  return kind != organisation_kind::cooperative_group || status != legal_status::in_bankruptcy;
}

/// What the decree calls the status of such an organisation.
[[nodiscard]] constexpr bilingual_view name_of(legal_status status, organisation_kind kind) {
  if (kind == organisation_kind::cooperative_group) {
    if (status == legal_status::ending) return detail::group_is_ending;
    if (status == legal_status::ended) return detail::group_has_ended;
  }
  return detail::legal_statuses[static_cast<std::size_t>(status)].name;
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_LEGAL_STATUS_HPP
