// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_NAMED_WORD_HPP
#define HOPTAC_PLAN_NAMED_WORD_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan {

/// What people call an open word of a figures file. Open words are data, and so are their names:
/// the catalogue holds those of a plan.
struct named_word {
  /// A dimension of breakdowns, `policy`, or one of its values, `sector=agriculture`; or a word of
  /// the columns `subject`, `indicator` and `period`: `indicator=support_amount`.
  std::string_view code;
  bilingual_view name;
};

/// The name of a dimension; null where nobody gave it one.
[[nodiscard]] constexpr const bilingual_view* find_name(std::span<const named_word> names,
                                                        std::string_view dimension) {
  for (const named_word& one : names)
    if (one.code == dimension) return &one.name;
  return nullptr;
}

/// The name of a value of a dimension or of a column; null where nobody gave it one.
[[nodiscard]] constexpr const bilingual_view* find_name(std::span<const named_word> names,
                                                        std::string_view dimension,
                                                        std::string_view value) {
  for (const named_word& one : names)
    if (one.code.size() == dimension.size() + 1 + value.size() && one.code.starts_with(dimension) &&
        one.code[dimension.size()] == '=' && one.code.ends_with(value))
      return &one.name;
  return nullptr;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_NAMED_WORD_HPP
