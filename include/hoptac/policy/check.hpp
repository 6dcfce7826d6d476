// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_CHECK_HPP
#define HOPTAC_POLICY_CHECK_HPP

#include <hoptac/config.hpp>
#include <hoptac/policy/detail/check_content.hpp>
#include <hoptac/policy/detail/check_history.hpp>
#include <hoptac/policy/detail/check_logic.hpp>
#include <hoptac/policy/detail/check_overlap.hpp>
#include <hoptac/policy/detail/uses.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/pack_finding.hpp>

#include <cstddef>  // std::size_t
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// What a reader of a well-formed pack should know, first about the whole pack, then rule by rule
/// in its order, then about pairs of rules. The same pack gives the same findings.
///
/// Texts and sources: what stands in one language only, names no source, or is confirmed too weakly
/// to decide; days without a value of a parameter on which a rule can be read; gaps that a rule
/// declares, an amount that it does not name; facts, parameters, sources and readings that nothing
/// uses; an order that can tie; past grants that are counted by a fact which may be absent.
///
/// Tests: conditions that nobody can meet or fail, rules whose conditions and days of force nobody
/// can meet at once, conditions and branches that follow from others, branches to which nobody
/// comes, eligible applications that no branch of the amount fits, and two rules on the same facts
/// that one application can meet with different amounts. They are judged with the readings that
/// each rule takes, over all regions that the constants of the tests cut the facts into; sums are
/// compared as sums. Where nobody can meet a condition or a rule, that is so with the values that
/// parameters had on the reference date; elsewhere parameters are taken as free, and so are other
/// calculated values. So whatever is said to be impossible is, and what is said to be possible may
/// still be excluded by arithmetic. A question that takes more than 16,384 trials is reported as
/// `not_analysed`, and nothing else is said about it.
[[nodiscard]] inline std::vector<pack_finding> check(const pack& of) {
  const pack_content& content = of.content();
  std::vector<pack_finding> out;
  std::vector<detail::uses> used;
  for (const rule& one : content.rules) used.push_back(detail::use_reader::read(one));
  detail::content_check texts(content, out);
  texts.shared(used);
  for (std::size_t i = 0; i < used.size(); ++i) {
    texts.own(content.rules[i], used[i]);
    detail::check_histories(content, content.rules[i], used[i], out);
    detail::logic_check(content, content.rules[i], out).run();
  }
  detail::overlap_check(content, used, out).run();
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_CHECK_HPP
