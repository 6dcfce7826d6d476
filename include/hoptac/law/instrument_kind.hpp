// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_INSTRUMENT_KIND_HPP
#define HOPTAC_LAW_INSTRUMENT_KIND_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/language.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// The kinds of document that this library meets. Numbers are stored: never reuse.
enum class instrument_kind : std::uint8_t {
  code = 1,
  law = 2,
  ordinance = 3,
  resolution = 4,
  decree = 5,
  decision = 6,
  circular = 7,
  joint_circular = 8,
  directive = 9,
  action_programme = 10,
  plan = 11,
  scheme = 12,
  regulation = 13,
  notice = 14,
  report = 15,
  official_letter = 16,
  consolidated_text = 17,
};

/// One kind: its word in files and in Akoma Ntoso ids, its names, and the abbreviation inside a
/// document number (empty where the number carries none, as with laws and official letters).
struct instrument_kind_text {
  instrument_kind kind;
  std::string_view word;
  bilingual_view name;
  std::string_view abbreviation;
};

namespace detail {

// Abbreviations of administrative documents: Nghị định 30/2020/NĐ-CP, Phụ lục III. Those of
// decree, circular, joint circular and consolidated text: as the numbers themselves show them.
// clang-format off
inline constexpr instrument_kind_text instrument_kinds[] = {
    {instrument_kind::code, "code", {"Bộ luật", "Code"}, ""},
    {instrument_kind::law, "law", {"Luật", "Law"}, ""},
    {instrument_kind::ordinance, "ordinance", {"Pháp lệnh", "Ordinance"}, ""},
    {instrument_kind::resolution, "resolution", {"Nghị quyết", "Resolution"}, "NQ"},
    {instrument_kind::decree, "decree", {"Nghị định", "Decree"}, "NĐ"},
    {instrument_kind::decision, "decision", {"Quyết định", "Decision"}, "QĐ"},
    {instrument_kind::circular, "circular", {"Thông tư", "Circular"}, "TT"},
    {instrument_kind::joint_circular, "joint-circular", {"Thông tư liên tịch", "Joint circular"}, "TTLT"},
    {instrument_kind::directive, "directive", {"Chỉ thị", "Directive"}, "CT"},
    {instrument_kind::action_programme, "action-programme", {"Chương trình hành động", "Action programme"}, "CTr"},
    {instrument_kind::plan, "plan", {"Kế hoạch", "Plan"}, "KH"},
    {instrument_kind::scheme, "scheme", {"Đề án", "Scheme"}, "ĐA"},
    {instrument_kind::regulation, "regulation", {"Quy chế", "Regulation"}, "QC"},
    {instrument_kind::notice, "notice", {"Thông báo", "Notice"}, "TB"},
    {instrument_kind::report, "report", {"Báo cáo", "Report"}, "BC"},
    {instrument_kind::official_letter, "official-letter", {"Công văn", "Official letter"}, ""},
    {instrument_kind::consolidated_text, "consolidated-text", {"Văn bản hợp nhất", "Consolidated text"}, "VBHN"},
};
// clang-format on

}  // namespace detail

/// All kinds, in the order of their numbers.
[[nodiscard]] constexpr std::span<const instrument_kind_text> all_instrument_kinds() {
  return detail::instrument_kinds;
}

/// The names of one kind. Precondition: `kind` is one of the enumerators.
[[nodiscard]] constexpr const instrument_kind_text& text_of(instrument_kind kind) {
  const auto row = static_cast<std::size_t>(kind) - 1;
  HOPTAC_PRE(row < all_instrument_kinds().size());
  return detail::instrument_kinds[row];
}

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_INSTRUMENT_KIND_HPP
