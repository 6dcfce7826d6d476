// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_JOIN_REGISTRY_HPP
#define HOPTAC_IO_JOIN_REGISTRY_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/policy/programme.hpp>

#include <vector>  // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// Takes into applications what a registry holds about who applies: that it exists, its kind, its
/// life and legal status, and, where the registry keeps grants, what it received before under the
/// programme. Errors, in the order of the applications: `organisation_unknown` for an id that the
/// registry does not hold, at its cell. Precondition: the facts are those of the programme's pack.
[[nodiscard]] std::vector<error> join_registry(std::vector<application>& applications,
                                               const policy::programme& by,
                                               const entity::registry& registry);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_JOIN_REGISTRY_HPP
