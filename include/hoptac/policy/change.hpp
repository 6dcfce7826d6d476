// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_CHANGE_HPP
#define HOPTAC_POLICY_CHANGE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <cstdint>      // std::uint8_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::policy {

enum class change_kind : std::uint8_t { added, removed, changed };

/// `added`, `removed`, `changed`: the words of every file and format.
[[nodiscard]] constexpr std::string_view to_string(change_kind kind) {
  switch (kind) {
    case change_kind::added: return "added";
    case change_kind::removed: return "removed";
    case change_kind::changed: return "changed";
  }
  return {};
}

/// One difference between two days of a pack or between two packs.
struct change {
  change_kind kind = change_kind::changed;
  std::string rule = {};   ///< its id; empty where it is about the whole pack
  std::string where = {};  ///< `in_force`, `parameters/minimum_wage`, `conditions/age`
  bilingual before = {};   ///< in words; empty where there was nothing or there are no words for it
  bilingual after = {};
  bilingual message = {};  ///< the whole as one sentence

  friend bool operator==(const change&, const change&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_CHANGE_HPP
