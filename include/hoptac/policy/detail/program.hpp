// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_PROGRAM_HPP
#define HOPTAC_POLICY_DETAIL_PROGRAM_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/policy/detail/age.hpp>
#include <hoptac/policy/expression.hpp>

#include <cstddef>   // std::size_t
#include <cstdint>   // std::uint8_t, std::uint32_t, std::int64_t
#include <optional>  // std::optional
#include <string>    // std::string
#include <vector>    // std::vector

/// What a rule becomes when it is made ready to decide: names are places of facts, readings are
/// chosen, parameters stand as the values they had from day to day.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

enum class op : std::uint8_t {
  all,
  any,
  negation,
  at_least,        // `low` of them
  in_range,        // fact `a` from `low` to `high`; `negated`: outside
  in_set,          // the bit of fact `a` is in `low`; `negated`: is not
  not_older,       // born `a`, on `b`, limit `low`
  of_age,          // born `a`, on `b`, years `low`
  known,           // fact `a`
  never,           // not stated: not known
  compare,         // terms `a` and `b`, as `with` says
  share,           // terms `a`, `a + 1`, `a + 2`, as `with` says
  not_older_term,  // terms `a`, `a + 1`, `a + 2`
  of_age_term,
  by_date,  // the child whose window holds the date `a`; not known outside all of them
  by_word,  // the child that the word of fact `a` has; `high` of them
  window,   // one child: the days from `low` to `high`
};

/// One node of a test; its children follow it, and `end` is the place after the last of them.
struct node {
  op kind = op::never;
  bool negated = false;
  test_kind with = test_kind::all;
  std::uint32_t end = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::int64_t low = 0;
  std::int64_t high = 0;
};

/// A parameter as it is looked up: for each word (or once) the windows with trusted values.
struct window_value {
  std::int64_t from = 0;
  std::int64_t to = 0;
  money::decimal value;
};

/// A value that is not a plain fact or constant.
struct bound_term {
  term_kind kind = term_kind::constant;
  money::decimal constant;  // dates: packed
  std::uint32_t slot = 0;   // of a fact, and of the fact a parameter goes by
  std::uint32_t date = 0;   // of a parameter: the reference date
  int digits = 0;           // of a fact's steps
  int places = 0;
  money::rounding mode = money::rounding::exact;
  bool by_word = false;
  std::vector<std::vector<window_value>> windows;
  std::vector<bound_term> of;
  std::vector<std::vector<node>> when;  // of choose: one test for each operand
};

/// A whole rule.
struct program {
  std::vector<node> nodes;
  std::vector<std::uint32_t> roots;  // where each condition begins
  std::vector<bound_term> terms;
  age_policy ages;
  std::optional<bound_term> amount;
  std::string currency;              // of the amount
  std::vector<std::uint32_t> facts;  // the places of all facts that are read, ascending
  /// Dates that count where they are stated and are asked for by no condition.
  std::vector<std::uint32_t> optional;
  std::vector<std::uint32_t> words;  // for each fact of the pack: how many values, 0 if not listed
  std::vector<std::vector<std::uint32_t>> reads;  // the facts of each condition, ascending
  std::vector<std::uint32_t> asked;               // the facts asked about with `known`, ascending
};

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_PROGRAM_HPP
