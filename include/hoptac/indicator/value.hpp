// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_VALUE_HPP
#define HOPTAC_INDICATOR_VALUE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/indicator/unknown.hpp>
#include <hoptac/money/ratio.hpp>

#include <algorithm>    // std::min, std::sort
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// One part of a breakdown: `sector` is `agriculture`.
struct part {
  std::string dimension;
  std::string word;

  friend bool operator==(const part&, const part&) = default;
};

/// An indicator of one subject over one period, for the whole or a part.
struct value {
  const definition* of;
  entity::organisation_kind subject;
  std::vector<part> parts;            ///< without what the definition always carries
  std::optional<money::ratio> exact;  ///< in the definition's unit; nothing where it is not known
  std::int64_t counted = 0;           ///< the organisations whose numbers went in
  std::int64_t silent = 0;            ///< the organisations that should have one and state none
  std::int64_t estimated = 0;         ///< of those counted, the ones whose number is an estimate
  unknown why = unknown::none;        ///< why there is no value
  std::optional<calendar::date> data_until = {};  ///< the last day that the registry covers

  /// How many organisations should have a number: the value rests on `counted` of them.
  [[nodiscard]] std::int64_t all() const { return counted + silent; }
  /// Why there is no value; `not_stated` where whoever made it did not say.
  [[nodiscard]] unknown reason() const {
    return exact || why != unknown::none ? why : unknown::not_stated;
  }
};

/// Whom the value is told of: `HTX`, or `programme` where its definition says so.
[[nodiscard]] constexpr const entity::word& told_of(const value& one) {
  return one.of->told_of.code.empty() ? entity::describe(one.subject) : one.of->told_of;
}

/// `per=HTX;sector=agriculture`: all that the value carries, dimensions in alphabetical order, as
/// figures files write it. The word of a part that is not known is empty: `district=`.
[[nodiscard]] inline std::string breakdown_of(const value& one) {
  std::vector<part> all = one.parts;
  std::string_view fixed = one.of->breakdown;
  while (!fixed.empty()) {
    const std::string_view entry = fixed.substr(0, fixed.find(';'));
    const std::size_t equals = entry.find('=');
    all.push_back({std::string(entry.substr(0, equals)), std::string(entry.substr(equals + 1))});
    fixed.remove_prefix((std::min)(entry.size() + 1, fixed.size()));
  }
  std::sort(all.begin(), all.end(),
            [](const part& a, const part& b) { return a.dimension < b.dimension; });
  std::string out;
  for (const part& p : all) {
    if (!out.empty()) out += ';';
    out.append(p.dimension).append("=").append(p.word);
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_VALUE_HPP
