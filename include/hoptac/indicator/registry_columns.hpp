// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_REGISTRY_COLUMNS_HPP
#define HOPTAC_INDICATOR_REGISTRY_COLUMNS_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/entity/measure.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/entity/report.hpp>
#include <hoptac/indicator/dimension.hpp>
#include <hoptac/indicator/record_columns.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint8_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

/// The reports of a registry in columns, one record each, in the order of `registry::reports`: for
/// `aggregate`, for a state of this registry beside those of others, for other programs through
/// Arrow. The dimensions are `organisation` (its id), `kind` (of organisation), `period`, `report`
/// (actual, estimate or plan) and `standing`, then those of `more`, each report under the part of
/// its organisation. The measures are all that organisations report, by their codes, in people,
/// households or đồng; what is not stated is missing. Time grows with n log n of the reports.
/// Preconditions: each dimension of `more` has a part for each organisation, and no two dimensions
/// have one code.
[[nodiscard]] inline record_columns columns_of_reports(const entity::registry& of,
                                                       std::span<const dimension> more = {});

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The dimension of reports by a word of each, which lives until the call returns.
template <class Word>
[[nodiscard]] dimension of_reports(std::string_view code, const entity::registry& of,
                                   Word word_of) {
  std::vector<std::string_view> words;
  words.reserve(of.reports().size());
  for (const entity::report& one : of.reports()) words.push_back(word_of(one));
  return numbered(code, words);
}

[[nodiscard]] inline dimension periods_of_reports(const entity::registry& of) {
  std::vector<std::string> texts;
  texts.reserve(of.reports().size());
  for (const entity::report& one : of.reports()) texts.push_back(to_string(one.period));
  std::size_t row = 0;
  return of_reports("period", of,
                    [&](const entity::report&) { return std::string_view(texts[row++]); });
}

[[nodiscard]] inline number_column reported(const entity::registry& of, entity::measure what) {
  number_column out{std::string(to_string(what)), {}, {}};
  out.values.reserve(of.reports().size());
  out.present.resize((of.reports().size() + 7) / 8);
  for (const entity::report& one : of.reports()) {
    const std::optional<std::int64_t> value = one.get(what);
    const std::size_t row = out.values.size();
    if (value)
      out.present[row / 8] = static_cast<std::uint8_t>(out.present[row / 8] | 1U << (row % 8));
    out.values.push_back(value.value_or(0));
  }
  return out;
}

}  // namespace detail

inline record_columns columns_of_reports(const entity::registry& of,
                                         std::span<const dimension> more) {
  record_columns out;
  out.rows = of.reports().size();
  const auto who = [&](const entity::report& one) -> const entity::organisation& {
    return of.at(one.organisation);
  };
  out.dimensions.push_back(detail::of_reports("organisation", of, [&](const entity::report& one) {
    return std::string_view(who(one).id.str());
  }));
  out.dimensions.push_back(detail::of_reports(
      "kind", of, [&](const entity::report& one) { return to_string(who(one).kind); }));
  out.dimensions.push_back(detail::periods_of_reports(of));
  out.dimensions.push_back(detail::of_reports(
      "report", of, [](const entity::report& one) { return to_string(one.kind); }));
  out.dimensions.push_back(detail::of_reports(
      "standing", of, [](const entity::report& one) { return to_string(one.standing); }));
  for (const dimension& each : more) {
    HOPTAC_PRE(each.part_of.size() == of.organisations().size());
    for (const dimension& other : out.dimensions) HOPTAC_PRE(other.code != each.code);
    out.dimensions.push_back(detail::of_reports(each.code, of, [&](const entity::report& one) {
      return std::string_view(each.words[each.part_of[one.organisation]]);
    }));
  }
  for (std::size_t k = 0; k < entity::measure_count; ++k)
    out.measures.push_back(detail::reported(of, static_cast<entity::measure>(k)));
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_REGISTRY_COLUMNS_HPP
