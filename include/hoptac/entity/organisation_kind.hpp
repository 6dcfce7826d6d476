// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_ORGANISATION_KIND_HPP
#define HOPTAC_ENTITY_ORGANISATION_KIND_HPP

#include <hoptac/config.hpp>
#include <hoptac/entity/word.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::entity {

/// The three kinds of organisation of the collective economy (Luật Hợp tác xã 17/2023/QH15,
/// Article 4). One is never counted as another. The alliance (Liên minh hợp tác xã) is none of
/// them: it represents them (Article 111) and does no business; see `alliance`.
enum class organisation_kind : std::uint8_t {
  cooperative_group = 0,  ///< tổ hợp tác: a contract of members, no legal person
  cooperative = 1,        ///< hợp tác xã
  cooperative_union = 2,  ///< liên hiệp hợp tác xã: its members are cooperatives
};

inline constexpr std::size_t organisation_kind_count = 3;

namespace detail {

inline constexpr word organisation_kinds[organisation_kind_count] = {
    {"THT", {"tổ hợp tác", "cooperative group"}},
    {"HTX", {"hợp tác xã", "cooperative"}},
    {"LHHTX", {"liên hiệp hợp tác xã", "cooperative union"}},
};

}  // namespace detail

/// `THT`, `HTX`, `LHHTX`, in the order of the values.
[[nodiscard]] constexpr std::span<const word> organisation_kind_words() {
  return detail::organisation_kinds;
}
[[nodiscard]] constexpr const word& describe(organisation_kind kind) {
  return detail::organisation_kinds[static_cast<std::size_t>(kind)];
}
[[nodiscard]] constexpr std::string_view to_string(organisation_kind kind) {
  return describe(kind).code;
}
/// The kind written `code`; nothing when there is none.
[[nodiscard]] constexpr std::optional<organisation_kind> parse_organisation_kind(
    std::string_view code) {
  return detail::find_word<organisation_kind>(detail::organisation_kinds, code);
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_ORGANISATION_KIND_HPP
