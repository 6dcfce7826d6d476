// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_FORCE_HPP
#define HOPTAC_LAW_FORCE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/law/source.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <iterator>     // std::size
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// Why a text is in force on a day, is not, or cannot be said to be. Numbers are stored: never
/// reuse.
enum class force_reason : std::uint8_t {
  within_dates = 0,     ///< met: begun, and the end is stated or it was still seen in force
  no_end_found = 1,     ///< met: begun, and no source that was read ends it
  before_issue = 2,     ///< not met: a text binds nobody before the day it was issued
  not_yet = 3,          ///< not met: the first day in force is still to come
  ended = 4,            ///< not met: the last day in force has passed
  start_not_known = 5,  ///< not known: the first day in force
  end_not_known = 6,    ///< not known: begun, and nothing was read about its end
};

/// The word of files and formats, and a clause in both languages.
struct force_reason_text {
  std::string_view word;
  bilingual_view sentence;
};

/// Precondition: `why` is one of the enumerators.
[[nodiscard]] constexpr const force_reason_text& text_of(force_reason why);

/// The answer to *was this in force on that day*.
struct standing {
  truth answer = truth::not_known;
  force_reason why = force_reason::start_not_known;
  /// How well the weakest fact behind the answer is known.
  confirmation how = confirmation::not_found;
  /// A part of what was asked about has dates of its own, and another answer on that day.
  bool differs_in_part = false;
};

/// Whether dates of force cover a day, both ends included. Facts known less well than `at_least`
/// count as not known. Without a stated end the answer after the start is `met` when no end was
/// found (what is in force stays so until a text ends it), else `not_known`. Before `issued`, the
/// day the text was issued, if that is known, the answer is `not_met`.
[[nodiscard]] constexpr standing standing_on(const force& when, const stated_day& issued,
                                             calendar::date day, confirmation at_least = trusted);

/// Whether a provision was in force on a day, by its own dates where it has some, else by those of
/// the instrument. The whole instrument is `provision{}`.
[[nodiscard]] constexpr standing standing_on(const instrument& text, const provision& where,
                                             calendar::date day, confirmation at_least = trusted);

/// The answer alone.
[[nodiscard]] constexpr truth in_force(const instrument& text, calendar::date day,
                                       confirmation at_least = trusted) {
  return standing_on(text, provision{}, day, at_least).answer;
}
[[nodiscard]] constexpr truth in_force(const instrument& text, const provision& where,
                                       calendar::date day, confirmation at_least = trusted) {
  return standing_on(text, where, day, at_least).answer;
}

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

// clang-format off
inline constexpr force_reason_text force_reasons[] = {
    {"within_dates", {"đang có hiệu lực", "it was in force"}},
    {"no_end_found", {"đã có hiệu lực và chưa tìm thấy văn bản làm hết hiệu lực", "it had entered into force and no text that ends it was found"}},
    {"before_issue", {"trước ngày ban hành", "it had not been issued yet"}},
    {"not_yet", {"chưa có hiệu lực", "it had not entered into force yet"}},
    {"ended", {"đã hết hiệu lực", "it was no longer in force"}},
    {"start_not_known", {"chưa biết ngày bắt đầu có hiệu lực", "the day it entered into force is not known"}},
    {"end_not_known", {"chưa biết còn hiệu lực hay không", "whether it was still in force is not known"}},
};
// clang-format on

[[nodiscard]] constexpr confirmation weaker(confirmation a, confirmation b) {
  return a < b ? a : b;
}

/// The dates that govern a provision: those of the narrowest part that holds it.
[[nodiscard]] constexpr const force& dates_of(const instrument& text, const provision& where) {
  const part_in_force* narrowest = nullptr;
  for (const part_in_force& row : text.parts)
    if (row.part.contains(where) && (narrowest == nullptr || narrowest->part.contains(row.part)))
      narrowest = &row;
  return narrowest == nullptr ? text.when : narrowest->when;
}

}  // namespace detail

constexpr const force_reason_text& text_of(force_reason why) {
  const auto row = static_cast<std::size_t>(why);
  HOPTAC_PRE(row < std::size(detail::force_reasons));
  return detail::force_reasons[row];
}

constexpr standing standing_on(const force& when, const stated_day& issued, calendar::date day,
                               confirmation at_least) {
  const auto until = when.end == ending::stated ? when.until.if_known(at_least) : std::nullopt;
  if (until && day > *until) return {truth::not_met, force_reason::ended, when.until.known.how};

  const auto from = when.from.if_known(at_least);
  if (!from) {
    const auto first = issued.if_known(at_least);
    if (first && day < *first)
      return {truth::not_met, force_reason::before_issue, issued.known.how};
    return {truth::not_known, force_reason::start_not_known, confirmation::not_found};
  }
  if (day < *from) return {truth::not_met, force_reason::not_yet, when.from.known.how};

  if (until)
    return {truth::met, force_reason::within_dates,
            detail::weaker(when.from.known.how, when.until.known.how)};
  const auto seen = when.last_seen.if_known(at_least);
  if (seen && day <= *seen)
    return {truth::met, force_reason::within_dates,
            detail::weaker(when.from.known.how, when.last_seen.known.how)};
  if (when.end == ending::none_found)
    return {truth::met, force_reason::no_end_found, when.from.known.how};
  return {truth::not_known, force_reason::end_not_known, confirmation::not_found};
}

constexpr standing standing_on(const instrument& text, const provision& where, calendar::date day,
                               confirmation at_least) {
  const force& own = detail::dates_of(text, where);
  standing out = standing_on(own, text.issued, day, at_least);
  for (const part_in_force& row : text.parts)
    if (&row.when != &own && where.contains(row.part) &&
        standing_on(row.when, text.issued, day, at_least).answer != out.answer)
      out.differs_in_part = true;
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_FORCE_HPP
