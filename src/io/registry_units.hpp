// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_REGISTRY_UNITS_HPP
#define HOPTAC_SRC_IO_REGISTRY_UNITS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/place/gazetteer.hpp>

#include <optional>       // std::optional
#include <string>         // std::string
#include <string_view>    // std::string_view
#include <unordered_map>  // std::unordered_map
#include <vector>         // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// ` (06?)`: the code of a unit of that level that lost its zeros, as a spreadsheet takes them off;
/// nothing where there is no such unit.
[[nodiscard]] std::string code_with_zeros(const place::gazetteer& in, std::string_view code,
                                          place::unit_level level);

/// Finds the codes of the communes that the rows of one province name. Many rows name the same
/// ones: each is looked for once.
class registry_units {
 public:
  /// `province` is a unit of `in` on the day `on`.
  registry_units(const place::gazetteer& in, const place::unit& province, calendar::date on);

  /// Whether the gazetteer holds the communes of the province on the day.
  [[nodiscard]] bool has_communes() const { return has_communes_; }

  /// What was found: the code of the unit on the day, or what is wrong with which of the two texts.
  struct answer {
    std::string code = {};
    std::optional<error> commune_error = {};
    std::optional<error> district_error = {};
  };

  /// The unit that a commune and a district, either of them a name or a code, stand for; that of
  /// the district where no commune is named; none where both are empty.
  [[nodiscard]] const answer& find(std::string_view commune, std::string_view district);

 private:
  [[nodiscard]] answer look_for(std::string_view commune, std::string_view district) const;
  [[nodiscard]] result<const place::unit*> find_unit(std::string_view text, place::unit_level level,
                                                     std::string_view within) const;
  [[nodiscard]] result<const place::unit*> on_day(std::string_view text, place::unit_level level,
                                                  std::string_view within,
                                                  calendar::date day) const;
  [[nodiscard]] const place::unit* converted(const place::unit& of) const;
  [[nodiscard]] bool in_province(const place::unit& one) const;

  const place::gazetteer& in_;
  const place::unit& province_;
  calendar::date on_;
  bool has_communes_ = false;
  std::vector<calendar::date> other_days_;  // on which units began, the nearest first
  std::unordered_map<std::string, answer> known_;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_REGISTRY_UNITS_HPP
