// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DEFINITION_HPP
#define HOPTAC_INDICATOR_DEFINITION_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/entity/measure.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/records.hpp>
#include <hoptac/entity/word.hpp>
#include <hoptac/law/source.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::indicator {

/// What is added up over the organisations of a subject. But for `established`, `ended`, flows that
/// are reported and support, which may be of organisations that ended in the period, only those are
/// counted that exist at its end. Products of a union are its own and those of the cooperatives in
/// it; those of a cooperative in several unions go to the first of them, so that none is counted
/// twice.
enum class counted : std::uint8_t {
  organisations,        ///< 1 for each that exists at the end of the period
  established,          ///< 1 for each that was established in the period
  ended,                ///< 1 for each that ended in the period in a way among `among`
  reported,             ///< what it reports of `of`, without what it reports of `less`; actual
                        ///< before estimate, never a plan
  member_cooperatives,  ///< of a union: the cooperatives in it at the end of the period
  products,             ///< its OCOP products of that name, holder and number of stars
  rated,                ///< 1 where the rating of the year that the period ends in is among `among`
  supported,       ///< 1 where it got support of the programme `named`, in a state among `among`,
                   ///< in the period
  support_amount,  ///< the đồng of such support of those who got any; silent where an amount of it
                   ///< is not stated
  undertaking,  ///< 1 where it has an undertaking of that kind (and name, if one is given)
  indications,  ///< its products of that name and holder with a geographical indication
  active,       ///< 1 where its legal status at the end of the period is *active*; not known
                ///< where the registry holds no statuses at all
  with_code,    ///< 1 where it has a code number (mã số), which registration gives; silent where
                ///< none is written
  undertakings,  ///< each undertaking of that kind, name and level, of one organisation or none
};

/// One thing to add up. Only the members that its kind names are read.
struct counter {
  counted what = counted::organisations;
  entity::measure of = entity::measure::members;
  /// Of support the programme, of an undertaking its name, of a product its name; empty is any.
  std::string_view named = {};
  std::string_view holder = {};  ///< the name of the organisation whose product it is; empty is any
  entity::undertaking_kind undertaking = entity::undertaking_kind::model;
  /// A bit for each value: of `ending`, of `rating`, of `support_state`, of the number of stars
  /// (bit 3 to 5).
  std::uint8_t among = 0xFF;
  std::string_view level = {};  ///< of an undertaking: `province`, `national`; empty is any
  std::uint32_t less = 0;       ///< a bit for each measure that is taken from `of`

  friend constexpr bool operator==(const counter&, const counter&) = default;
};

/// How an indicator follows from what is counted.
enum class formula : std::uint8_t {
  total,     ///< the sum
  quotient,  ///< the sum of one by the sum of another, over the organisations that state both
  share,     ///< of a part in its whole, in percent
};

/// One indicator: what an office reports of its organisations and how it is computed. Data: the
/// catalogue holds those of a plan or a form.
struct definition {
  std::string_view code;       ///< as figures files name it: `revenue_average`
  std::string_view breakdown;  ///< what its figures always carry: `per=HTX`; may be empty
  bilingual_view name;
  std::uint8_t subjects;     ///< a bit for each `organisation_kind`
  std::string_view unit;     ///< the code of the unit of a figures file: `million_vnd`
  std::uint8_t power = 0;    ///< one unit is 10^power people, things or đồng; at most 18
  bool of_the_year = false;  ///< over a whole year its unit is `…_per_year`
  formula how = formula::total;
  counter first;
  std::optional<counter> second = {};  ///< the divisor of a quotient
  bool percent = false;                ///< a quotient is shown in percent
  std::string_view partition = {};     ///< the dimension by which it is reported beside its whole
  bilingual_view reading = {};         ///< what of it is our reading and not in the source; shown
                                       ///< wherever the value is
  entity::word told_of = {};           ///< whom it is told of where that is no organisation
  bilingual_view source = {};
  law::confirmation known = law::confirmation::not_found;

  [[nodiscard]] constexpr bool is_of(entity::organisation_kind kind) const {
    return ((subjects >> static_cast<unsigned>(kind)) & 1U) != 0;
  }
};

/// Whether a counter rests on what organisations state, so that some may be silent: then a value
/// says of how many of how many it is. The others are counted from the registry itself.
[[nodiscard]] constexpr bool is_stated(const counter& one) {
  return one.what == counted::reported || one.what == counted::rated ||
         one.what == counted::support_amount || one.what == counted::with_code;
}
[[nodiscard]] constexpr bool is_stated(const definition& of) {
  return is_stated(of.first) || (of.second && is_stated(*of.second));
}

/// Whether all figures of a definition carry that dimension in their breakdown.
[[nodiscard]] constexpr bool carries(const definition& of, std::string_view dimension) {
  std::string_view rest = of.breakdown;
  while (!rest.empty()) {
    if (rest.substr(0, rest.find('=')) == dimension) return true;
    const std::size_t end = rest.find(';');
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  }
  return false;
}

/// The bits of `definition::subjects`.
inline constexpr std::uint8_t of_groups = 1;
inline constexpr std::uint8_t of_cooperatives = 2;
inline constexpr std::uint8_t of_unions = 4;

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_DEFINITION_HPP
