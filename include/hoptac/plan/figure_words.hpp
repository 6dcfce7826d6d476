// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_FIGURE_WORDS_HPP
#define HOPTAC_PLAN_FIGURE_WORDS_HPP

#include <hoptac/config.hpp>
#include <hoptac/notation/normal_form.hpp>
#include <hoptac/plan/breakdown.hpp>
#include <hoptac/plan/figure.hpp>

#include <algorithm>    // std::any_of
#include <iterator>     // std::begin, std::end
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan {

/// The open words of a figure: what other figures are compared with it by.
inline constexpr std::string figure::*figure_words[] = {
    &figure::id,   &figure::section, &figure::subject, &figure::indicator,
    &figure::base, &figure::of,      &figure::period,  &figure::as_of};

/// Puts the open words of a figure, and its breakdown, into their `notation::normal_form`, in which
/// words are compared: `HTX` and a blank is `HTX`. A breakdown in which two dimensions become one
/// stays as it is.
inline void normalise_words(figure& of);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

[[nodiscard]] inline bool is_normal(std::string_view text) {
  return notation::is_plainly_normal(text) || notation::normal_form(text) == text;
}

[[nodiscard]] inline bool has_loose_words(const breakdown& parts) {
  return std::any_of(parts.entries().begin(), parts.entries().end(), [](const breakdown::entry& e) {
    return !is_normal(e.first) || !is_normal(e.second);
  });
}

/// The breakdown with normal words; the same where it cannot be.
[[nodiscard]] inline breakdown normal_words(const breakdown& parts) {
  std::string text;
  for (const breakdown::entry& e : parts.entries()) {
    if (!text.empty()) text += ';';
    text += notation::normal_form(e.first);
    text += '=';
    text += notation::normal_form(e.second);
  }
  const auto made = breakdown::parse(text);
  return made ? *made : parts;
}

/// Whether `normalise_words` would change the figure.
[[nodiscard]] inline bool has_loose_words(const figure& of) {
  const bool is_loose =
      std::any_of(std::begin(figure_words), std::end(figure_words),
                  [&](std::string figure::*word) { return !is_normal(of.*word); });
  return is_loose || (has_loose_words(of.breakdown) && normal_words(of.breakdown) != of.breakdown);
}

}  // namespace detail

inline void normalise_words(figure& of) {
  for (std::string figure::*word : figure_words)
    if (!notation::is_plainly_normal(of.*word)) of.*word = notation::normal_form(of.*word);
  if (detail::has_loose_words(of.breakdown)) of.breakdown = detail::normal_words(of.breakdown);
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_FIGURE_WORDS_HPP
