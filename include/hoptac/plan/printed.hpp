// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_PRINTED_HPP
#define HOPTAC_PLAN_PRINTED_HPP

#include <hoptac/config.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/notation/text.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/reading.hpp>
#include <hoptac/plan/unit.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan {

/// What one unit of a figure is in the smallest unit of its family, rates per year: 10^6 for
/// millions of đồng, 12 times that for millions a month.
[[nodiscard]] inline money::decimal factor_of(const unit& unit);

/// One unit of the last digit that the document prints, in the smallest unit of the family, rates
/// per year: 0.1 billion đồng for *3,3 tỷ đồng*, whichever unit the file has it in. What stands in
/// the note behind `printed=` counts, then the quote, where a number of it is the value; else the
/// value itself.
[[nodiscard]] inline money::decimal printed_step(const figure& of);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// 10 to a power that is not below zero.
[[nodiscard]] inline money::decimal ten_to(int power) {
  money::decimal out = money::decimal::from_integer(1);
  for (int i = 0; i < power; ++i) out *= money::decimal::from_integer(10);
  return out;
}

/// What a word behind a number multiplies it by: *nghìn*, *triệu*, *tỷ*; 0 for any other.
[[nodiscard]] inline int power_in_words(std::string_view behind) {
  struct magnitude {
    std::string_view word;
    int power;
  };
  constexpr magnitude all[] = {{"nghìn", 3}, {"ngàn", 3}, {"triệu", 6}, {"tỷ", 9}, {"tỉ", 9}};
  while (behind.starts_with(' ')) behind.remove_prefix(1);
  const std::string small = notation::to_lower(behind.substr(0, 16));
  for (const magnitude& one : all)
    if (small.starts_with(one.word)) return one.power;
  return 0;
}

/// One unit of the last place of the first number in a text that is `value`, with what the word
/// behind it multiplies it by; nothing where there is none.
[[nodiscard]] inline std::optional<money::decimal> step_in(std::string_view text,
                                                           const money::decimal& value) {
  constexpr std::string_view digits = "0123456789";
  constexpr std::size_t longest = 24;  // no value of a figure has more
  for (std::size_t at = text.find_first_of(digits); at != std::string_view::npos;) {
    std::size_t end = text.find_first_not_of("0123456789.,", at);
    if (end == std::string_view::npos) end = text.size();
    std::size_t last = end;
    while (text[last - 1] == '.' || text[last - 1] == ',') --last;
    const std::string_view number = text.substr(at, last - at);
    const int power = power_in_words(text.substr(end, 24));
    at = text.find_first_of(digits, end);
    if (number.size() > longest) continue;
    for (const auto& read : {notation::parse_number_vi(number), money::decimal::parse(number)})
      if (read && *read * ten_to(power) == value) return last_place(*read) * ten_to(power);
  }
  return std::nullopt;
}

}  // namespace detail

inline money::decimal factor_of(const unit& unit) {
  const money::decimal factor = detail::ten_to(unit.power);
  return unit.rate == unit_rate::per_month ? factor * money::decimal::from_integer(12) : factor;
}

inline money::decimal printed_step(const figure& of) {
  const money::decimal size = detail::ten_to(of.unit.power);
  const money::decimal own = of.value * size;
  std::optional<money::decimal> found;
  constexpr std::string_view printed = "printed=";
  if (const std::size_t at = of.note.find(printed); at != std::string::npos)
    found = detail::step_in(std::string_view(of.note).substr(at + printed.size()), own);
  if (!found) found = detail::step_in(of.quote, own);
  if (!found) return last_place(of.value) * factor_of(of.unit);
  return of.unit.rate == unit_rate::per_month ? *found * money::decimal::from_integer(12) : *found;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_PRINTED_HPP
