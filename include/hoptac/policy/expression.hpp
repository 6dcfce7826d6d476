// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_EXPRESSION_HPP
#define HOPTAC_POLICY_EXPRESSION_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/rounding.hpp>

#include <cstdint>   // std::uint8_t
#include <optional>  // std::optional
#include <string>    // std::string
#include <variant>   // std::variant
#include <vector>    // std::vector

/// The closed vocabulary of rules: values (`term`) and questions about them (`test`). Both are
/// trees of data, so that a rule written in C++ and one read from JSON are the same value. Nothing
/// here is evaluated or checked: `pack::make` does both. There are no loops, no clock, no text
/// matching and no functions of the user, so that everything can be analysed and nothing can hang.
namespace hoptac::inline HOPTAC_ABI::policy {

/// A word of an enumeration, as a literal.
struct word {
  std::string key;
  friend bool operator==(const word&, const word&) = default;
};

/// A value that stands in a rule.
using literal = std::variant<bool, money::decimal, money::any_amount, calendar::date, word>;

/// Numbers are stored: never reuse.
enum class term_kind : std::uint8_t {
  constant = 1,
  of_fact = 2,         ///< `name` is its key
  of_parameter = 3,    ///< `name` is its id; read on the reference date of each application
  reference_date = 4,  ///< the date fact on which the rule is read
  by_reading = 5,      ///< `name` is a reading: the operand whose place its chosen option has
  years_between = 6,   ///< whole years from the first date to the second, the leap day as read
  months_between = 7,  ///< whole months from the first date to the second
  days_between = 8,    ///< days from the first date to the second
  add = 9,
  subtract = 10,
  multiply = 11,  ///< at most one operand is money
  divide = 12,    ///< the first by the second, rounded to `places` under `mode`
  round = 13,     ///< to `places` under `mode`
  smaller = 14,   ///< the least of its operands: *the lower of*
  larger = 15,    ///< the greatest of its operands
  choose = 16,    ///< the value of a branch
};

/// Numbers are stored: never reuse.
enum class test_kind : std::uint8_t {
  all = 1,       ///< of `of`; of none, met
  any = 2,       ///< of `of`; of none, not met
  negation = 3,  ///< the opposite of the one in `of`
  at_least = 4,  ///< at least `count` of `of`
  equal = 5,     ///< of the two terms, as the next five
  not_equal = 6,
  less = 7,
  at_most = 8,
  greater = 9,
  no_less = 10,
  between = 11,         ///< first term from the second to the third, both included
  one_of = 12,          ///< first term equals one of the others
  known = 13,           ///< the fact `name` is known: the only test that sees absence
  not_older_than = 14,  ///< born on the first, on the day of the second, limit the third, as read
  has_reached = 15,     ///< of full so many years: born, on the day, years
  not_stated = 16,      ///< the text asks for something that no source tells: `why`; never known
  share = 17,           ///< first of second compared with the third, as `compare` says
};

/// The two kinds of tree hold each other. They are nested so that all are complete where the
/// initializers of their members stand; they go by the names `term`, `test` and `branch`.
struct expression {
  struct branch;
  struct test;

  /// A value of a rule.
  struct term {
    term_kind kind = term_kind::constant;
    std::optional<literal> value = {};  ///< of a constant
    std::string name = {};              ///< of a fact, a parameter or a reading
    std::vector<term> of = {};          ///< operands
    int places = 0;                     ///< of divide and round: digits after the point
    std::optional<money::rounding> mode = {};
    /// Of choose: the value of the first branch whose condition is met while all before it are not
    /// met; absent while one before it is not known, and where none is met.
    std::vector<branch> branches = {};

    friend bool operator==(const term&, const term&);
  };

  /// A question about the facts, with three answers.
  struct test {
    test_kind kind = test_kind::all;
    std::vector<test> of = {};
    std::vector<term> terms = {};
    std::string name = {};  ///< of known
    int count = 0;          ///< of at_least
    /// Of share: one of the six comparisons. `share` compares the exact quotient of two values with
    /// a number, 0.3 for 30 %, by multiplication and so without rounding; a whole that is not above
    /// zero makes it not known.
    test_kind compare = test_kind::all;
    bilingual why = {};  ///< of not_stated

    friend bool operator==(const test&, const test&);
  };

  /// One branch of a choice.
  struct branch {
    test when = {};
    term then = {};

    friend bool operator==(const branch&, const branch&) = default;
  };
};
using term = expression::term;
using test = expression::test;
using branch = expression::branch;

inline bool operator==(const term& a, const term& b) {
  return a.kind == b.kind && a.value == b.value && a.name == b.name && a.of == b.of &&
         a.places == b.places && a.mode == b.mode && a.branches == b.branches;
}

inline bool operator==(const test& a, const test& b) {
  return a.kind == b.kind && a.of == b.of && a.terms == b.terms && a.name == b.name &&
         a.count == b.count && a.compare == b.compare && a.why == b.why;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_EXPRESSION_HPP
