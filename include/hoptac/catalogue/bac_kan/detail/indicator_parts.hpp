// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_DETAIL_INDICATOR_PARTS_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_DETAIL_INDICATOR_PARTS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/entity/measure.hpp>
#include <hoptac/entity/records.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/law/source.hpp>

#include <cstdint>      // std::uint8_t
#include <string_view>  // std::string_view

/// What the indicators of the province's plan are put together from.
namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan::detail {

using entity::measure;
using indicator::counted, indicator::counter, indicator::definition, indicator::formula;
using indicator::of_cooperatives, indicator::of_groups, indicator::of_unions;

/// Where the plan prints an indicator.
struct section {
  bilingual_view source;
};
inline constexpr section groups{{"Kế hoạch 2025, mục I.1.1", "Plan for 2025, section I.1.1"}};
inline constexpr section cooperatives{{"Kế hoạch 2025, mục I.1.2", "Plan for 2025, section I.1.2"}};
inline constexpr section unions{{"Kế hoạch 2025, mục I.1.3", "Plan for 2025, section I.1.3"}};
inline constexpr section everywhere{{"Kế hoạch 2025, mục I.1", "Plan for 2025, section I.1"}};
inline constexpr section support{{"Kế hoạch 2025, mục II.3", "Plan for 2025, section II.3"}};
inline constexpr section pilots{{"Kế hoạch 2025, mục II.4", "Plan for 2025, section II.4"}};
inline constexpr section results{{"Kế hoạch 2025, mục III", "Plan for 2025, section III"}};
/// The second part of the plan, where the targets of 2025 stand.
inline constexpr section union_targets{
    {"Kế hoạch 2025, phần thứ hai, mục 4.1", "Plan for 2025, second part, section 4.1"}};
inline constexpr section projects{{"Kế hoạch 2025, mục I.3", "Plan for 2025, section I.3"}};
inline constexpr section founding{{"Kế hoạch 2025, mục II.3.1", "Plan for 2025, section II.3.1"}};
inline constexpr section hiring{{"Kế hoạch 2025, mục II.3.2", "Plan for 2025, section II.3.2"}};
inline constexpr section loans{{"Kế hoạch 2025, mục II.3.5", "Plan for 2025, section II.3.5"}};
inline constexpr section chains{{"Kế hoạch 2025, mục II.3.7", "Plan for 2025, section II.3.7"}};
inline constexpr section insurance{{"Kế hoạch 2025, mục II.3.8", "Plan for 2025, section II.3.8"}};
inline constexpr section remembered{
    {"Biểu mẫu theo trí nhớ, chưa đối chiếu với phụ lục chính thức",
     "The form as remembered, not compared with an official annex"}};

constexpr counter reported(measure of) {
  return {.what = counted::reported, .of = of};
}
constexpr counter supported(std::string_view programme, std::uint8_t states) {
  return {.what = counted::supported, .named = programme, .among = states};
}
constexpr counter rated(std::uint8_t among) {
  return {.what = counted::rated, .among = among};
}
constexpr std::uint32_t bit(measure of) {
  return std::uint32_t{1} << static_cast<unsigned>(of);
}
constexpr counter science_projects_of(std::string_view level) {
  return {.what = counted::undertakings,
          .undertaking = entity::undertaking_kind::science_project,
          .level = level};
}
constexpr counter products(std::uint8_t stars, std::string_view name = {},
                           std::string_view holder = {}) {
  return {.what = counted::products, .named = name, .holder = holder, .among = stars};
}

inline constexpr std::uint8_t any = 0xFF;
inline constexpr std::uint8_t received = 1U
                                         << static_cast<unsigned>(entity::support_state::received);
inline constexpr std::uint8_t planned = 1U << static_cast<unsigned>(entity::support_state::planned);
inline constexpr std::uint8_t removed = 1U << static_cast<unsigned>(entity::support_state::removed);
inline constexpr std::uint8_t dissolved = 1U << static_cast<unsigned>(entity::ending::dissolved);
inline constexpr std::uint8_t good_or_fair = 0b0011;
inline constexpr std::uint8_t weak = 0b1000;

constexpr definition count(std::string_view code, bilingual_view name, std::uint8_t subjects,
                           counter of, section in, std::string_view partition = {}) {
  return {.code = code,
          .breakdown = {},
          .name = name,
          .subjects = subjects,
          .unit = "count",
          .first = of,
          .partition = partition,
          .source = in.source,
          .known = law::confirmation::read_in_text};
}
constexpr definition people(std::string_view code, std::string_view breakdown, bilingual_view name,
                            std::uint8_t subjects, measure of, section in,
                            std::string_view partition = {}) {
  return {.code = code,
          .breakdown = breakdown,
          .name = name,
          .subjects = subjects,
          .unit = "person",
          .first = reported(of),
          .partition = partition,
          .source = in.source,
          .known = law::confirmation::read_in_text};
}
constexpr definition mean(std::string_view code, std::string_view per, bilingual_view name,
                          std::uint8_t subject, measure of, counter over, section in) {
  return {.code = code,
          .breakdown = per,
          .name = name,
          .subjects = subject,
          .unit = "million_vnd",
          .power = 6,
          .of_the_year = true,
          .how = formula::quotient,
          .first = reported(of),
          .second = over,
          .source = in.source,
          .known = law::confirmation::read_in_text};
}
constexpr definition with_breakdown(definition of, std::string_view breakdown) {
  of.breakdown = breakdown;
  return of;
}
/// Told of the programmes of the province, as its figures are.
inline constexpr entity::word programmes{"programme",
                                         {"chính sách, dự án", "support and projects"}};
constexpr definition of_programmes(definition of) {
  of.told_of = programmes;
  return of;
}
constexpr definition money_of(std::string_view code, std::string_view breakdown,
                              bilingual_view name, std::string_view programme, section in) {
  return {.code = code,
          .breakdown = breakdown,
          .name = name,
          .subjects = of_cooperatives,
          .unit = "million_vnd",
          .power = 6,
          .first = {.what = counted::support_amount,
                    .named = programme,
                    .among = 1U << static_cast<unsigned>(entity::support_state::received)},
          .told_of = programmes,
          .source = in.source,
          .known = law::confirmation::read_in_text};
}
/// What remains of a number of people without others.
constexpr definition people(std::string_view code, std::string_view breakdown, bilingual_view name,
                            std::uint8_t subjects, measure of, section in, std::uint32_t less) {
  definition out = people(code, breakdown, name, subjects, of, in);
  out.first.less = less;
  return out;
}
constexpr definition as_read(definition of, bilingual_view reading) {
  of.reading = reading;
  of.known = law::confirmation::derived;
  return of;
}
constexpr definition as_remembered(definition of) {
  of.source = remembered.source;
  of.known = law::confirmation::remembered;
  return of;
}
constexpr definition share_of_rated(std::string_view code, bilingual_view name,
                                    bilingual_view reading, std::uint8_t among) {
  return {.code = code,
          .breakdown = {},
          .name = name,
          .subjects = of_cooperatives,
          .unit = "percent",
          .how = formula::quotient,
          .first = rated(among),
          .second = counter{.what = counted::organisations},
          .percent = true,
          .reading = reading,
          .source = results.source,
          .known = law::confirmation::derived};
}

inline constexpr counter every_one{.what = counted::organisations};

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan::detail

#endif  // HOPTAC_CATALOGUE_BAC_KAN_DETAIL_INDICATOR_PARTS_HPP
