// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_SOURCE_HPP
#define HOPTAC_LAW_SOURCE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// How well a fact about the law is known, from nothing to the text itself. The order is the order
/// of trust, so that `a < b` reads *a is known less well than b*. Numbers are stored: never reuse.
enum class confirmation : std::uint8_t {
  not_found = 0,           ///< looked for and not found: there is no value
  remembered = 1,          ///< no source was found; plausible, not to be relied on
  read_without_quote = 2,  ///< a page says so, its words were not kept: read it again before use
  weakly_reported = 3,     ///< on a weak page only: a paraphrase, a draft, a commercial site
  derived = 4,             ///< follows by arithmetic or comparison from confirmed facts
  reported = 5,            ///< a law portal, a state document or a newspaper reports it
  read_in_text = 6,        ///< in the text of the law itself or an official data set
};

/// What an answer may rest on unless the caller says otherwise: weaker facts count as not known.
inline constexpr confirmation trusted = confirmation::derived;

/// `read_in_text`, `reported` …: the words of every file and format.
[[nodiscard]] constexpr std::string_view to_string(confirmation how) {
  switch (how) {
    case confirmation::not_found: return "not_found";
    case confirmation::remembered: return "remembered";
    case confirmation::read_without_quote: return "read_without_quote";
    case confirmation::weakly_reported: return "weakly_reported";
    case confirmation::derived: return "derived";
    case confirmation::reported: return "reported";
    case confirmation::read_in_text: return "read_in_text";
  }
  return {};
}

/// Where facts were read. `id` is short and permanent; `address` is a site, or a repository and a
/// path in it; empty where only the title is known.
struct source {
  std::string_view id;
  bilingual_view title;
  std::string_view address;
};

/// How a fact is known, where it was read, and the words that say so (empty where they were not
/// kept). `from` is null where no page was noted, as for what is remembered.
struct provenance {
  confirmation how = confirmation::not_found;
  const source* from = nullptr;
  std::string_view quote = {};
};

/// A day that a source states; empty while it is not known. An unknown day is never replaced by
/// the nearest known one.
struct stated_day {
  std::optional<calendar::date> day = {};
  provenance known = {};

  /// The day, if it is known at least so well.
  [[nodiscard]] constexpr std::optional<calendar::date> if_known(confirmation at_least) const {
    return day && known.how >= at_least ? day : std::nullopt;
  }
};

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_SOURCE_HPP
