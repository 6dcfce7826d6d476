// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_MEASURE_HPP
#define HOPTAC_ENTITY_MEASURE_HPP

#include <hoptac/config.hpp>
#include <hoptac/entity/word.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::entity {

/// What an organisation reports about itself. Whole numbers of people, households or đồng.
///
/// Members are of three kinds (Luật 17/2023/QH15, Article 4.17-19): official (capital and use of
/// services or work), associates who give capital only, associates who give none. `members` counts
/// the official ones; the others are never added to it.
enum class measure : std::uint8_t {
  members = 0,
  capital_associates = 1,
  other_associates = 2,
  members_joined = 3,
  members_left = 4,
  workers = 5,
  workers_joined = 6,
  worker_members = 7,
  linked_households = 8,
  managers = 9,
  managers_elementary_or_intermediate = 10,
  managers_college_or_higher = 11,
  charter_capital = 12,
  capital_of_capital_associates = 13,
  revenue = 14,
  revenue_with_members = 15,
  profit = 16,
  worker_income = 17,
  undivided_fund = 18,
  other_funds = 19,
};

inline constexpr std::size_t measure_count = 20;

/// What a measure is a number of.
enum class measure_unit : std::uint8_t { person, household, dong };

/// How a measure belongs to its period: a stock is that of the last day, a flow is what happened
/// from the first day to the last.
enum class measure_nature : std::uint8_t { stock, flow };

struct measure_facts {
  word about;
  measure_unit unit;
  measure_nature nature;
  bool may_be_negative;  ///< a loss is a negative profit; everything else is at least 0
};

namespace detail {

// clang-format off
inline constexpr measure_facts measures[measure_count] = {
    {{"members", {"thành viên chính thức", "official members"}}, measure_unit::person, measure_nature::stock, false},
    {{"capital_associates", {"thành viên liên kết góp vốn", "associates who give capital"}}, measure_unit::person, measure_nature::stock, false},
    {{"other_associates", {"thành viên liên kết không góp vốn", "associates who give no capital"}}, measure_unit::person, measure_nature::stock, false},
    {{"members_joined", {"thành viên mới", "new members"}}, measure_unit::person, measure_nature::flow, false},
    {{"members_left", {"thành viên ra khỏi tổ chức", "members who left"}}, measure_unit::person, measure_nature::flow, false},
    {{"workers", {"lao động thường xuyên", "regular workers"}}, measure_unit::person, measure_nature::stock, false},
    {{"workers_joined", {"lao động thường xuyên mới", "new regular workers"}}, measure_unit::person, measure_nature::flow, false},
    {{"worker_members", {"lao động là thành viên", "workers who are members"}}, measure_unit::person, measure_nature::stock, false},
    {{"linked_households", {"hộ liên kết", "linked households"}}, measure_unit::household, measure_nature::stock, false},
    {{"managers", {"cán bộ quản lý", "managers"}}, measure_unit::person, measure_nature::stock, false},
    {{"managers_elementary_or_intermediate", {"cán bộ quản lý trình độ sơ cấp, trung cấp", "managers with elementary or intermediate training"}}, measure_unit::person, measure_nature::stock, false},
    {{"managers_college_or_higher", {"cán bộ quản lý trình độ cao đẳng, đại học trở lên", "managers with college, university or higher training"}}, measure_unit::person, measure_nature::stock, false},
    {{"charter_capital", {"vốn điều lệ", "charter capital"}}, measure_unit::dong, measure_nature::stock, false},
    {{"capital_of_capital_associates", {"phần vốn góp của thành viên liên kết góp vốn", "capital given by associates"}}, measure_unit::dong, measure_nature::stock, false},
    {{"revenue", {"doanh thu", "revenue"}}, measure_unit::dong, measure_nature::flow, false},
    {{"revenue_with_members", {"doanh thu đối với thành viên", "revenue with members"}}, measure_unit::dong, measure_nature::flow, false},
    {{"profit", {"lợi nhuận (lãi)", "profit"}}, measure_unit::dong, measure_nature::flow, true},
    {{"worker_income", {"tổng thu nhập của lao động thường xuyên", "income of all regular workers"}}, measure_unit::dong, measure_nature::flow, false},
    {{"undivided_fund", {"quỹ chung không chia", "undivided common fund"}}, measure_unit::dong, measure_nature::stock, false},
    {{"other_funds", {"quỹ khác", "other funds"}}, measure_unit::dong, measure_nature::stock, false},
};
// clang-format on

}  // namespace detail

/// All measures in the order of the values.
[[nodiscard]] constexpr std::span<const measure_facts> all_measures() {
  return detail::measures;
}
[[nodiscard]] constexpr const measure_facts& facts_of(measure of) {
  return detail::measures[static_cast<std::size_t>(of)];
}
[[nodiscard]] constexpr std::string_view to_string(measure of) {
  return facts_of(of).about.code;
}
/// The measure written `code`; nothing when there is none.
[[nodiscard]] constexpr std::optional<measure> parse_measure(std::string_view code) {
  for (std::size_t i = 0; i < measure_count; ++i)
    if (detail::measures[i].about.code == code) return static_cast<measure>(i);
  return std::nullopt;
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_MEASURE_HPP
