// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_AGE_DATES_HPP
#define HOPTAC_POLICY_AGE_DATES_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/rule.hpp>

#include <compare>  // operator<=>
#include <cstddef>  // std::size_t
#include <string>   // std::string
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// Two date facts of a pack, by place: a birth, and a day on which a rule asks for the age of who
/// was born then. An application whose birth lies after the day contradicts itself.
struct age_dates {
  std::size_t birth = 0;
  std::size_t day = 0;

  friend constexpr auto operator<=>(const age_dates&, const age_dates&) = default;
};

/// All such pairs of a pack under every reading, ascending: each fact that stands for a birth in a
/// test of age, with the facts that stand for the day there and with the reference date of the
/// rule.
[[nodiscard]] inline std::vector<age_dates> age_dates_of(const pack& of);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

class age_dates_reader {
 public:
  age_dates_reader(const pack& of, std::vector<age_dates>& into) : pack_(of), into_(into) {}

  void read(const rule& one) {
    rule_ = &one;
    for (const condition& part : one.conditions) see(part.when);
    if (one.amount) see(*one.amount);
  }

 private:
  void see(const test& one) {
    for (const test& inner : one.of) see(inner);
    for (const term& inner : one.terms) see(inner);
    if (one.kind != test_kind::not_older_than && one.kind != test_kind::has_reached) return;
    std::vector<std::size_t> days = dates_of(one.terms[1]);
    if (const auto place = pack_.fact_place(rule_->reference_date)) days.push_back(*place);
    for (const std::size_t birth : dates_of(one.terms[0]))
      for (const std::size_t day : days)
        if (birth != day) hoptac::detail::insert_sorted(into_, age_dates{birth, day});
  }
  void see(const term& one) {
    for (const term& inner : one.of) see(inner);
    for (const branch& inner : one.branches) {
      see(inner.when);
      see(inner.then);
    }
  }
  /// The facts that a date can be: of a reading or a choice, all that it may come to.
  [[nodiscard]] std::vector<std::size_t> dates_of(const term& one) const {
    std::vector<std::size_t> out;
    const std::string* name = one.kind == term_kind::of_fact          ? &one.name
                              : one.kind == term_kind::reference_date ? &rule_->reference_date
                                                                      : nullptr;
    if (name != nullptr) out.push_back(*pack_.fact_place(*name));
    for (const term& inner : one.of) hoptac::detail::append(out, dates_of(inner));
    for (const branch& inner : one.branches) hoptac::detail::append(out, dates_of(inner.then));
    return out;
  }

  const pack& pack_;
  std::vector<age_dates>& into_;
  const rule* rule_ = nullptr;
};

}  // namespace detail

inline std::vector<age_dates> age_dates_of(const pack& of) {
  std::vector<age_dates> out;
  detail::age_dates_reader reader(of, out);
  for (const rule& one : of.content().rules) reader.read(one);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_AGE_DATES_HPP
