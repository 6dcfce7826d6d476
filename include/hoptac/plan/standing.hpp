// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_STANDING_HPP
#define HOPTAC_PLAN_STANDING_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/target.hpp>
#include <hoptac/plan/unit.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {

/// How a planned value stands at the latest result.
enum class standing_state : std::uint8_t {
  met,          ///< the result meets it
  already_met,  ///< the result of an earlier time meets what is planned for a later one
  on_pace,      ///< not met; as much of it is reached as of its time has passed
  behind,       ///< not met and below that pace, or no pace can be told: a remark says which
  no_baseline,  ///< nothing is determined that could be compared: a remark says what is missing
  not_started,  ///< not met, and its time had not begun at the day of the result
};

/// What a result says of a planned value.
enum class standing_basis : std::uint8_t {
  level,  ///< a stock, a mean or a percentage: the result is what has been reached
  flow,   ///< what has been counted since the plan began
  rate,   ///< what was counted before the plan began: its pace alone can be compared
};

/// The word of a state in files, and as a person says it.
struct standing_text {
  standing_state state;
  std::string_view word;
  bilingual_view name;
};

// clang-format off
inline constexpr std::array<standing_text, 6> standing_texts{{
    {standing_state::met, "met", {"đạt", "met"}},
    {standing_state::already_met, "already_met", {"đã đạt từ trước", "already met"}},
    {standing_state::on_pace, "on_pace", {"đúng tiến độ", "on pace"}},
    {standing_state::behind, "behind", {"chưa đạt tiến độ", "behind"}},
    {standing_state::no_baseline, "no_baseline", {"chưa có số liệu để so", "no baseline"}},
    {standing_state::not_started, "not_started", {"chưa bắt đầu", "not started"}},
}};
// clang-format on

[[nodiscard]] constexpr std::string_view to_string(standing_state state) {
  return standing_texts[static_cast<std::size_t>(state)].word;
}
[[nodiscard]] constexpr bilingual_view name_of(standing_state state) {
  return standing_texts[static_cast<std::size_t>(state)].name;
}
[[nodiscard]] constexpr std::string_view to_string(standing_basis basis) {
  switch (basis) {
    case standing_basis::level: return "level";
    case standing_basis::flow: return "flow";
    case standing_basis::rate: return "rate";
  }
  return {};
}

/// The result that a planned value is compared with.
struct standing_result {
  std::string figure;
  std::string period;  ///< as the figure says it
  figure_kind kind = figure_kind::actual;
  interval value;  ///< in the unit of the standing
};

/// How one target, plan value or progress figure stands. All values are exact and in `unit`.
struct standing {
  std::string figure;                     ///< the target, plan or progress figure
  std::optional<calendar::period> period; /*!< of the plan: the years its base names, else the
                                               period of the figure; nothing for an open word */
  plan::unit unit = detail::units[0];
  direction way = direction::more;
  notation::bound bound = notation::bound::exact;  ///< the comparison that belongs to `value`
  /// The number planned, both ends of a range, or all it can be under `implied`. Unbounded when
  /// nothing determines it.
  interval value;
  std::string planned_by;                ///< of a progress: the figure that states its plan, if any
  std::optional<implied_value> implied;  ///< of a progress: its plan under each reading

  standing_basis basis = standing_basis::level;
  std::optional<standing_result> result;

  standing_state state = standing_state::no_baseline;
  truth meets = truth::not_known;       ///< whether the result meets the value, whatever it can be
  truth keeps_pace = truth::not_known;  ///< whether it is reached as fast as its time passes

  /// What has to be added to the result (of `less`, taken away) until it meets the value: of 7255
  /// people against `hơn 7.350`, 96. An interval when the value or the result is one. Nothing when
  /// it is met or cannot be told.
  std::optional<interval> shortfall;
  bool beyond = false;  ///< any amount more than `shortfall` is needed: `hơn 9,5` of a measure

  /// The result in per cent of the number planned, of which more is better; where both are single.
  std::optional<money::ratio> progress;
  /// The share of the plan's time, in per cent, that had passed at the end of the result. Counted
  /// in months where plan and result consist of whole ones, as reports do, for whom six months are
  /// half a year; else in days.
  std::optional<money::ratio> passed;

  std::vector<bilingual> remarks;  ///< each reading that was needed, and what is not determined
};

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_STANDING_HPP
