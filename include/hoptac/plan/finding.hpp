// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_FINDING_HPP
#define HOPTAC_PLAN_FINDING_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/reading.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {

/// The kinds of relation that an audit checks.
enum class check : std::uint8_t {
  sum_of_parts,
  share,
  share_sum,
  mean_total,
  rounding_mode,
  repeat,
  progress,
  two_plans,
  stock_flow,
  mean_outside_parts,
  target_reached,
  target_equals_result,
  target_conflict,
  target_scope,
  look_alike,
  growth,
};

/// How bad a finding is.
enum class severity : std::uint8_t {
  contradiction,  ///< no reading saves it: one of its figures is wrong
  tension,        ///< all can hold, but only under a reading that the text does not state
  note,           ///< something a reader should know
};

/// A kind of check, its word in files, and what it compares.
struct check_text {
  plan::check check;
  std::string_view word;
  bilingual_view what;
};

/// Every kind of check, in the order of the enumeration.
[[nodiscard]] constexpr std::span<const check_text> all_checks();
[[nodiscard]] constexpr std::string_view to_string(check kind);
[[nodiscard]] constexpr std::string_view to_string(severity how);

/// One way to remove a contradiction by changing one figure, with the other figures that agree
/// with the changed text and those that do not. A proposal: nothing is ever changed.
struct repair {
  std::string figure;
  money::decimal from;  ///< as printed, in the unit of the figure
  money::decimal to;    ///< in the same unit
  std::vector<std::string> supported_by;
  std::vector<std::string> against;
};

/// One place where a plan disagrees with itself.
struct finding {
  errc code = errc::sum_of_parts_differs;
  plan::severity severity = severity::contradiction;
  plan::check check = check::sum_of_parts;
  std::vector<std::string> figures;  ///< ids, the doubtful statement first
  std::string stated;                ///< what the text says, plain
  std::string computed;              ///< what follows from its other figures, plain
  bilingual message;                 ///< one sentence with the arithmetic
  std::vector<repair> repairs;       ///< best supported first
};

/// What a progress figure says of a plan value that the text does not state: all values with as
/// many decimal places as the result shows, under each reading; nothing where none exists.
struct implied_value {
  std::string figure;  ///< the progress figure
  std::string result;  ///< the figure whose progress it is
  std::optional<interval> half_up;
  std::optional<interval> truncated;
};

/// What an audit found. The same figures give the same report, in whatever order they come.
struct audit_report {
  std::size_t checked = 0;  ///< the number of figures
  std::vector<finding> findings;
  std::vector<implied_value> implied;

  [[nodiscard]] std::size_t count(plan::severity how) const {
    std::size_t out = 0;
    for (const finding& one : findings) out += one.severity == how ? 1U : 0U;
    return out;
  }
};

// Bodies.

namespace detail {

// clang-format off
inline constexpr check_text check_texts[] = {
    {check::sum_of_parts, "sum_of_parts",
     {"tổng các phần và số chung", "the sum of the parts and the whole"}},
    {check::share, "share",
     {"tỷ lệ và các số của nó", "a share and the numbers it is made of"}},
    {check::share_sum, "share_sum",
     {"tổng các tỷ lệ và 100%", "the sum of the shares and 100%"}},
    {check::mean_total, "mean_total",
     {"số bình quân, số đơn vị và tổng số", "a mean, a count and a total"}},
    {check::rounding_mode, "rounding_mode",
     {"cách làm tròn của mọi tỷ lệ", "the rounding of all the percentages"}},
    {check::repeat, "repeat",
     {"các lần ghi cùng một số liệu", "the places that state one figure"}},
    {check::progress, "progress",
     {"tiến độ, kết quả và kế hoạch", "a progress, its result and its plan"}},
    {check::two_plans, "two_plans",
     {"kế hoạch một năm và kế hoạch nhiều năm", "the plans of one year and of several"}},
    {check::stock_flow, "stock_flow",
     {"số đầu kỳ, tăng, giảm, số cuối kỳ", "opening stock, flows and closing stock"}},
    {check::mean_outside_parts, "mean_outside_parts",
     {"số bình quân chung và các số bình quân thành phần", "an overall mean and the means of its parts"}},
    {check::target_reached, "target_reached",
     {"mục tiêu và kết quả đã vượt nó", "a target and a result already beyond it"}},
    {check::target_equals_result, "target_equals_result",
     {"mục tiêu và kết quả bằng nhau", "a target equal to the result"}},
    {check::target_conflict, "target_conflict",
     {"các mục tiêu của một chỉ tiêu", "the targets of one indicator"}},
    {check::target_scope, "target_scope",
     {"phạm vi của mục tiêu", "the scope of a target"}},
    {check::look_alike, "look_alike",
     {"các từ trông giống nhau nhưng khác ký tự", "words that look alike and are not the same"}},
    {check::growth, "growth",
     {"mức tăng, giảm và số của hai kỳ", "a change and the values of the two periods"}},
};
// clang-format on

}  // namespace detail

constexpr std::span<const check_text> all_checks() {
  return detail::check_texts;
}

constexpr std::string_view to_string(check kind) {
  return detail::check_texts[static_cast<std::size_t>(kind)].word;
}

constexpr std::string_view to_string(severity how) {
  switch (how) {
    case severity::contradiction: return "contradiction";
    case severity::tension: return "tension";
    case severity::note: return "note";
  }
  return {};
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_FINDING_HPP
