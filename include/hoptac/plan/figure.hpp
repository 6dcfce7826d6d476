// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_FIGURE_HPP
#define HOPTAC_PLAN_FIGURE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/plan/breakdown.hpp>
#include <hoptac/plan/unit.hpp>

#include <array>        // std::array
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::plan {

/// What a published figure is. `share` is a part of a whole in percent; `progress` is a result
/// against a plan in percent; `rule` is a limit that the law sets; `growth` is a change since an
/// earlier period.
enum class figure_kind : std::uint8_t {
  actual,
  estimate,
  plan,
  target,
  share,
  progress,
  rule,
  growth
};

/// How a progress figure counts: `ratio` is result / plan, `excess` is result / plan - 1; and a
/// growth, with the earlier value in the place of the plan.
enum class progress_measure : std::uint8_t { ratio, excess };

inline constexpr std::array<std::string_view, 8> figure_kind_words{
    "actual", "estimate", "plan", "target", "share", "progress", "rule", "growth"};
inline constexpr std::array<std::string_view, 2> progress_measure_words{"ratio", "excess"};

[[nodiscard]] constexpr std::string_view to_string(figure_kind kind) {
  return figure_kind_words[static_cast<std::size_t>(kind)];
}
[[nodiscard]] constexpr std::string_view to_string(progress_measure measure) {
  return progress_measure_words[static_cast<std::size_t>(measure)];
}

/// The kind written `word`; nothing when there is none.
[[nodiscard]] constexpr std::optional<figure_kind> parse_figure_kind(std::string_view word) {
  for (std::size_t i = 0; i < figure_kind_words.size(); ++i)
    if (figure_kind_words[i] == word) return static_cast<figure_kind>(i);
  return std::nullopt;
}

/// The measure written `word`; nothing when there is none.
[[nodiscard]] constexpr std::optional<progress_measure> parse_measure(std::string_view word) {
  for (std::size_t i = 0; i < progress_measure_words.size(); ++i)
    if (progress_measure_words[i] == word) return static_cast<progress_measure>(i);
  return std::nullopt;
}

/// One published number with all that its sentence says about it: one row of a figures file.
/// `section`, `subject`, `indicator`, `base` and `period` are open words of the document.
struct figure {
  std::string id;
  std::string section;
  std::string subject;    ///< whom it speaks of: `HTX`, `THT`, `programme` …
  std::string indicator;  ///< what is counted: `organisations`, `revenue_average` …
  plan::breakdown breakdown;
  /// Of a share the whole, of a progress figure the plan, of a growth the earlier period; may be
  /// empty.
  std::string base;
  std::optional<progress_measure> measure;
  std::string of;      ///< the indicator that a progress figure is the progress of
  std::string period;  ///< `2024-H1`, `2025`, `2021-2025`, `to_date` …
  std::string as_of;   ///< `2024-06-30`, or empty
  figure_kind kind = figure_kind::actual;
  notation::bound bound = notation::bound::exact;
  money::decimal value;  ///< in `unit`
  plan::unit unit = detail::units[0];
  std::string note;
  std::string quote;  ///< the words of the document that say it
  location where;     ///< the row of the file it was read from
};

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_FIGURE_HPP
