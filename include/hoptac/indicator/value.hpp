// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_VALUE_HPP
#define HOPTAC_INDICATOR_VALUE_HPP

#include <hoptac/config.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/money/ratio.hpp>

#include <algorithm>    // std::sort
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
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
  std::optional<money::ratio> exact;  ///< in the definition's unit; nothing while it is not known
  std::int64_t counted = 0;           ///< the organisations whose numbers went in
  std::int64_t silent = 0;            ///< the organisations that should have one and state none
};

/// `per=HTX;sector=agriculture`: all that the value carries, dimensions in alphabetical order, as
/// figures files write it.
[[nodiscard]] inline std::string breakdown_of(const value& one) {
  std::vector<std::string> all;
  std::string_view fixed = one.of->breakdown;
  while (!fixed.empty()) {
    const std::size_t end = fixed.find(';');
    all.emplace_back(fixed.substr(0, end));
    fixed = end == std::string_view::npos ? std::string_view{} : fixed.substr(end + 1);
  }
  for (const part& p : one.parts) {
    std::string text = p.dimension;
    all.push_back(std::move(text.append("=").append(p.word)));
  }
  std::sort(all.begin(), all.end());
  std::string out;
  for (const std::string& text : all) {
    if (!out.empty()) out += ';';
    out += text;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_VALUE_HPP
