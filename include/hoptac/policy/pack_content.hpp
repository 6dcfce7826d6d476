// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_PACK_CONTENT_HPP
#define HOPTAC_POLICY_PACK_CONTENT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/territory.hpp>

#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// What a pack says: rules that share their facts, parameters and sources. Plain data, as written
/// in a program or read from a file; `pack::make` checks it.
struct pack_content {
  std::string id;       ///< `bac_kan`
  std::string version;  ///< `2025.1`
  bilingual title = {};
  std::optional<policy::territory> territory =
      {};  ///< whose rules these are, where not the State's
  std::vector<legal_text> sources = {};
  std::vector<fact> facts = {};
  std::vector<parameter> parameters = {};
  std::vector<rule> rules = {};

  friend bool operator==(const pack_content&, const pack_content&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_PACK_CONTENT_HPP
