// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_PROGRAMME_GROUP_HPP
#define HOPTAC_CATALOGUE_PROGRAMME_GROUP_HPP

#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/parameter.hpp>
#include <hoptac/policy/rule.hpp>

#include <algorithm>  // std::none_of
#include <utility>    // std::move
#include <vector>     // std::vector

namespace hoptac::inline HOPTAC_ABI::catalogue {

/// Rules that belong together, with all that they need, so that a header of the catalogue is whole
/// by itself. A text, a fact or a parameter that several groups need stands in each of them.
struct programme_group {
  std::vector<const law::instrument*> texts = {};  ///< those that the rules and values cite
  std::vector<policy::fact> facts = {};
  std::vector<policy::parameter> parameters = {};
  std::vector<policy::rule> rules = {};
};

/// Adds a group to a pack. Texts, facts and parameters that are there already are not added again;
/// a fact that is there with another meaning is, so that `policy::form_errors` sees its key twice.
inline void add(policy::pack_content& to, programme_group group) {
  const auto add_new = [](auto& all, auto one) {
    if (std::none_of(all.begin(), all.end(), [&](const auto& other) { return other == one; }))
      all.push_back(std::move(one));
  };
  for (const law::instrument* text : group.texts) add_new(to.sources, policy::legal_text_of(*text));
  for (policy::fact& one : group.facts) add_new(to.facts, std::move(one));
  for (policy::parameter& one : group.parameters) add_new(to.parameters, std::move(one));
  for (policy::rule& one : group.rules) to.rules.push_back(std::move(one));
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue

#endif  // HOPTAC_CATALOGUE_PROGRAMME_GROUP_HPP
