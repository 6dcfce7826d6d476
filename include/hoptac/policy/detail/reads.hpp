// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_READS_HPP
#define HOPTAC_POLICY_DETAIL_READS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/expression.hpp>

#include <cstdint>  // std::uint32_t
#include <vector>   // std::vector

/// Which facts the parts of a program read.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// How many terms a node has, from `a` on.
[[nodiscard]] constexpr std::uint32_t terms_of(const node& one) {
  switch (one.kind) {
    case op::compare: return 2;
    case op::share:
    case op::not_older_term:
    case op::of_age_term: return 3;
    default: return 0;
  }
}

/// Adds the places of all facts that a value or a test reads, in no order and some of them twice.
inline void facts_of(const program& of, const bound_term& one, std::vector<std::uint32_t>& out);

inline void facts_of(const program& of, const node* nodes, std::uint32_t from, std::uint32_t to,
                     std::vector<std::uint32_t>& out) {
  for (std::uint32_t i = from; i < to; ++i) {
    const node& one = nodes[i];
    switch (one.kind) {
      case op::in_range:
      case op::in_set:
      case op::known:
      case op::by_date:
      case op::by_word: out.push_back(one.a); break;
      case op::not_older:
      case op::of_age:
        out.push_back(one.a);
        out.push_back(one.b);
        break;
      default: break;
    }
    for (std::uint32_t k = 0; k < terms_of(one); ++k) facts_of(of, of.terms[one.a + k], out);
  }
}

inline void facts_of(const program& of, const bound_term& one, std::vector<std::uint32_t>& out) {
  if (one.kind == term_kind::of_fact || one.by_word) out.push_back(one.slot);
  if (one.kind == term_kind::of_parameter) out.push_back(one.date);
  for (const bound_term& inner : one.of) facts_of(of, inner, out);
  for (const std::vector<node>& when : one.when)
    facts_of(of, when.data(), 0, static_cast<std::uint32_t>(when.size()), out);
}

/// Whether a value or a test reads a fact.
[[nodiscard]] inline bool reads_fact(const program& of, const bound_term& one, std::uint32_t place);

[[nodiscard]] inline bool reads_fact(const program& of, const std::vector<node>& nodes,
                                     std::uint32_t place) {
  for (const node& one : nodes) {
    const std::uint32_t terms = terms_of(one);
    const bool dates = one.kind == op::not_older || one.kind == op::of_age;
    const bool groups = one.kind == op::all || one.kind == op::any || one.kind == op::negation ||
                        one.kind == op::at_least || one.kind == op::window || one.kind == op::never;
    if (terms == 0 && !groups && (one.a == place || (dates && one.b == place))) return true;
    for (std::uint32_t k = 0; k < terms; ++k)
      if (reads_fact(of, of.terms[one.a + k], place)) return true;
  }
  return false;
}

[[nodiscard]] inline bool reads_fact(const program& of, const bound_term& one,
                                     std::uint32_t place) {
  if ((one.kind == term_kind::of_fact || one.by_word) && one.slot == place) return true;
  if (one.kind == term_kind::of_parameter && one.date == place) return true;
  for (const bound_term& inner : one.of)
    if (reads_fact(of, inner, place)) return true;
  for (const std::vector<node>& when : one.when)
    if (reads_fact(of, when, place)) return true;
  return false;
}

/// Adds the places of all facts of which a value or a test asks whether they are known.
inline void asked_of(const program& of, const bound_term& one, std::vector<std::uint32_t>& out);

inline void asked_of(const program& of, const std::vector<node>& nodes,
                     std::vector<std::uint32_t>& out) {
  for (const node& one : nodes) {
    if (one.kind == op::known) out.push_back(one.a);
    for (std::uint32_t k = 0; k < terms_of(one); ++k) asked_of(of, of.terms[one.a + k], out);
  }
}

inline void asked_of(const program& of, const bound_term& one, std::vector<std::uint32_t>& out) {
  for (const bound_term& inner : one.of) asked_of(of, inner, out);
  for (const std::vector<node>& when : one.when) asked_of(of, when, out);
}

/// Notes in a program which facts its conditions read and ask about.
inline void note_reads(program& of) {
  for (const std::uint32_t root : of.roots) {
    of.reads.emplace_back();
    facts_of(of, of.nodes.data(), root, of.nodes[root].end, of.reads.back());
    hoptac::detail::sort_unique(of.reads.back());
  }
  asked_of(of, of.nodes, of.asked);
  hoptac::detail::sort_unique(of.asked);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_READS_HPP
