// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_REPORT_HPP
#define HOPTAC_ENTITY_REPORT_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/entity/measure.hpp>
#include <hoptac/entity/word.hpp>
#include <hoptac/money/amount.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::entity {

/// What a reported number is about (columns of the yearly form): what was done, what the whole
/// period is expected to bring, what is intended.
enum class report_kind : std::uint8_t { actual = 0, estimate = 1, plan = 2 };

/// How far a number is settled (Luật Thống kê, Article 3; read in the text): confirmed, known but
/// not yet confirmed, or reckoned before the period ends.
enum class report_standing : std::uint8_t { official = 0, preliminary = 1, estimated = 2 };

namespace detail {

inline constexpr word report_kinds[3] = {
    {"actual", {"thực hiện", "actual"}},
    {"estimate", {"ước thực hiện", "estimate"}},
    {"plan", {"kế hoạch", "plan"}},
};
inline constexpr word report_standings[3] = {
    {"official", {"chính thức", "official"}},
    {"preliminary", {"sơ bộ", "preliminary"}},
    {"estimated", {"ước tính", "estimated"}},
};

}  // namespace detail

[[nodiscard]] constexpr std::span<const word> report_kind_words() {
  return detail::report_kinds;
}
[[nodiscard]] constexpr std::string_view to_string(report_kind kind) {
  return detail::report_kinds[static_cast<std::size_t>(kind)].code;
}
[[nodiscard]] constexpr std::optional<report_kind> parse_report_kind(std::string_view code) {
  return detail::find_word<report_kind>(detail::report_kinds, code);
}
[[nodiscard]] constexpr std::span<const word> report_standing_words() {
  return detail::report_standings;
}
[[nodiscard]] constexpr std::string_view to_string(report_standing standing) {
  return detail::report_standings[static_cast<std::size_t>(standing)].code;
}
[[nodiscard]] constexpr std::optional<report_standing> parse_report_standing(
    std::string_view code) {
  return detail::find_word<report_standing>(detail::report_standings, code);
}

/// The numbers that one organisation reports for one period. A number that is not stated is not
/// known; it is never 0.
class report {
 public:
  report(std::uint32_t of, const calendar::period& over, report_kind is, report_standing so,
         std::uint32_t row = 0)
      : organisation(of), period(over), kind(is), standing(so), line(row) {}

  std::uint32_t organisation;  ///< its place in the registry
  calendar::period period;
  report_kind kind;
  report_standing standing;
  std::uint32_t line;  ///< the row of the file it was read from; 0 when from none

  /// The number, in people, households or đồng; nothing when not stated.
  [[nodiscard]] std::optional<std::int64_t> get(measure of) const {
    if (!states(of)) return std::nullopt;
    return values_[static_cast<std::size_t>(of)];
  }
  [[nodiscard]] bool states(measure of) const { return (stated_ & bit(of)) != 0; }

  /// The amount. Precondition: the measure is in đồng.
  [[nodiscard]] std::optional<money::amount<money::vnd>> money(measure of) const {
    HOPTAC_PRE(facts_of(of).unit == measure_unit::dong);
    if (!states(of)) return std::nullopt;
    return money::amount<money::vnd>::from_minor(values_[static_cast<std::size_t>(of)]);
  }

  void set(measure of, std::int64_t value) {
    values_[static_cast<std::size_t>(of)] = value;
    stated_ |= bit(of);
  }

 private:
  [[nodiscard]] static constexpr std::uint32_t bit(measure of) {
    return std::uint32_t{1} << static_cast<unsigned>(of);
  }

  std::uint32_t stated_ = 0;
  std::array<std::int64_t, measure_count> values_{};
};

static_assert(measure_count <= 32, "one bit for each measure");

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_REPORT_HPP
