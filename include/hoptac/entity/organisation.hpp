// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_ORGANISATION_HPP
#define HOPTAC_ENTITY_ORGANISATION_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/strong_id.hpp>
#include <hoptac/entity/industry.hpp>
#include <hoptac/entity/organisation_kind.hpp>

#include <cstdint>   // std::uint32_t
#include <optional>  // std::optional
#include <string>    // std::string

namespace hoptac::inline HOPTAC_ABI::entity {

/// The name of an organisation within a registry, the office's own or its code number. It is never
/// given to another organisation, not even after the first has ended.
using organisation_id = strong_id<struct organisation_tag>;

/// How an organisation ceased to exist. Numbers are stored: never reuse.
enum class ending : std::uint8_t {
  dissolved = 0,
  bankrupt = 1,
  merged = 2,        ///< into another that goes on (sáp nhập)
  consolidated = 3,  ///< with others into a new one (hợp nhất)
  divided = 4,       ///< into new ones (chia)
};

/// A group, a cooperative or a union, as a register knows it.
struct organisation {
  organisation_id id;
  organisation_kind kind = organisation_kind::cooperative;
  std::string name;         ///< as registered, UTF-8 (NFC)
  std::string code_number;  ///< mã số, which is the tax code too; empty when not known
  entity::industry industry = entity::industry::other;
  std::string commune;  ///< the code of its commune on the day that the registry names
  calendar::date established;
  std::optional<calendar::date> ended = {};  ///< the first day on which it is no more
  entity::ending how = ending::dissolved;    ///< read only where it has ended
  std::uint32_t line = 0;  ///< the row of the file it was read from; 0 when from none

  /// Whether it exists at the end of that day, whatever its legal status.
  [[nodiscard]] bool exists_on(const calendar::date& day) const {
    return established <= day && (!ended || day < *ended);
  }
  [[nodiscard]] bool established_in(const calendar::period& during) const {
    return during.contains(established);
  }
  [[nodiscard]] bool ended_in(const calendar::period& during) const {
    return ended && during.contains(*ended);
  }
};

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_ORGANISATION_HPP
