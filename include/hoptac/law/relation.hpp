// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_RELATION_HPP
#define HOPTAC_LAW_RELATION_HPP

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
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// What one instrument does to another. Numbers are stored: never reuse.
enum class relation_kind : std::uint8_t {
  replaces = 1,      ///< thay thế: the other ends, this one stands in its place
  repeals = 2,       ///< bãi bỏ: the other ends, nothing need stand in its place
  amends = 3,        ///< sửa đổi, bổ sung: the other goes on in another wording
  details = 4,       ///< quy định chi tiết, hướng dẫn: says how the other is applied
  implements = 5,    ///< thực hiện: carries out what the other orders
  consolidates = 6,  ///< hợp nhất: prints the other together with its amendments
};

struct relation_kind_text {
  relation_kind kind;
  std::string_view word;
  bilingual_view name;
};

/// One instrument acts on another. Constant data, as instruments are.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): a row reads kind first.
struct relation {
  relation_kind kind;
  const instrument* by;      ///< the one that acts, the later one
  const instrument* to;      ///< the one acted upon
  stated_day from = {};      ///< first day of the effect; empty while not known
  provenance known = {};     ///< how well it is known that `by` acts on `to`
  provision stated_in = {};  ///< the place in `by` that says so, where it is known
  provision scope = {};      ///< the part of `to` that is meant; all of it by default
};

/// Instruments and what they do to each other and to those of other collections, as the catalogue
/// keeps them. Views of constant data.
struct collection {
  std::span<const instrument* const> instruments = {};
  std::span<const relation> relations = {};
};

namespace detail {

inline constexpr relation_kind_text relation_kinds[] = {
    {relation_kind::replaces, "replaces", {"thay thế", "replaces"}},
    {relation_kind::repeals, "repeals", {"bãi bỏ", "repeals"}},
    {relation_kind::amends, "amends", {"sửa đổi, bổ sung", "amends"}},
    {relation_kind::details, "details", {"quy định chi tiết, hướng dẫn", "details"}},
    {relation_kind::implements, "implements", {"thực hiện", "implements"}},
    {relation_kind::consolidates, "consolidates", {"hợp nhất", "consolidates"}},
};

}  // namespace detail

/// All kinds of relation, in the order of their numbers.
[[nodiscard]] constexpr std::span<const relation_kind_text> all_relation_kinds() {
  return detail::relation_kinds;
}

/// The names of one kind. Precondition: `kind` is one of the enumerators.
[[nodiscard]] constexpr const relation_kind_text& text_of(relation_kind kind) {
  const auto row = static_cast<std::size_t>(kind) - 1;
  HOPTAC_PRE(row < all_relation_kinds().size());
  return detail::relation_kinds[row];
}

/// Whether this kind ends the force of the other instrument.
[[nodiscard]] constexpr bool ends_force(relation_kind kind) {
  return kind == relation_kind::replaces || kind == relation_kind::repeals;
}

/// Whether the relation has taken effect on a day; `not_known` while its first day is not known at
/// least so well.
[[nodiscard]] constexpr truth in_effect(const relation& what, calendar::date day,
                                        confirmation at_least = trusted) {
  const auto from = what.from.if_known(at_least);
  return from ? truth_of(*from <= day) : truth::not_known;
}

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_RELATION_HPP
