// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_DEFINITION_HPP
#define HOPTAC_INDICATOR_DEFINITION_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/entity/measure.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/records.hpp>
#include <hoptac/law/source.hpp>

#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::indicator {

/// What is added up over the organisations of a subject.
enum class counted : std::uint8_t {
  organisations,        ///< 1 for each that exists at the end of the period
  established,          ///< 1 for each that was established in the period
  ended,                ///< 1 for each that ended in the period in a way among `among`
  reported,             ///< what it reports of `of`; not known where it does not say
  member_cooperatives,  ///< of a union: its members at the end of the period
  products,   ///< its products of that name, holder and number of stars; of a union those of its
              ///< members
  rated,      ///< 1 where the last rating of the year is among `among`
  supported,  ///< 1 where it has support of the programme `named` in a state among `among`
  support_amount,  ///< the đồng of such support
  undertaking,     ///< 1 where it has an undertaking of that kind (and name, if one is given)
  indications,     ///< its products with a geographical indication
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

  friend constexpr bool operator==(const counter&, const counter&) = default;
};

/// How an indicator follows from what is counted.
enum class formula : std::uint8_t {
  total,     ///< the sum
  quotient,  ///< the sum of one by the sum of another, over those organisations that know both
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
  std::uint8_t power = 0;    ///< one unit is 10^power people, things or đồng
  bool of_the_year = false;  ///< over a whole year its unit is `…_per_year`
  formula how = formula::total;
  counter first;
  std::optional<counter> second = {};  ///< the divisor of a quotient
  std::uint8_t percent = 0;            ///< 1: a quotient is shown in percent
  std::string_view partition = {};     ///< the dimension by which it is reported beside its whole
  bilingual_view source = {};
  law::confirmation known = law::confirmation::not_found;

  [[nodiscard]] constexpr bool is_of(entity::organisation_kind kind) const {
    return ((subjects >> static_cast<unsigned>(kind)) & 1U) != 0;
  }
};

/// The bits of `definition::subjects`.
inline constexpr std::uint8_t of_groups = 1;
inline constexpr std::uint8_t of_cooperatives = 2;
inline constexpr std::uint8_t of_unions = 4;

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_DEFINITION_HPP
