// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_ALLIANCE_HPP
#define HOPTAC_ENTITY_ALLIANCE_HPP

#include <hoptac/config.hpp>

#include <string>  // std::string

namespace hoptac::inline HOPTAC_ABI::entity {

/// The body that represents the groups, cooperatives and unions of a province (Liên minh hợp tác
/// xã; Luật 17/2023/QH15, Article 111). It is not a tier above unions: it does no business, has no
/// `organisation_kind` and no reports, and nothing turns it into an `organisation`, so that nothing
/// counts it as one.
struct alliance {
  std::string name;  ///< as it calls itself

  friend bool operator==(const alliance&, const alliance&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_ALLIANCE_HPP
