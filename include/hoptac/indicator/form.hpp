// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_FORM_HPP
#define HOPTAC_INDICATOR_FORM_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/law/source.hpp>

#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::indicator {

/// Where the numbers of a column come from.
enum class column_source : std::uint8_t {
  registry,   ///< computed from the registry: actual numbers before estimates
  published,  ///< figures of kind plan or target
  actual,     ///< computed from the registry without estimates
  estimate,   ///< what organisations estimate, else a published figure of kind estimate
};

/// A column of a form. Its year counts from the year that the form is about: -1 is the year before.
/// The year is that of the report: a calendar year, or the twelve months that the data of a report
/// are taken over (`report_year`).
struct form_column {
  bilingual_view name;
  column_source from = column_source::registry;
  int year = 0;
  bool first_half = false;          ///< of the year, instead of the whole year
  std::string_view breakdown = {};  ///< what its figures carry beside those of the row
};

/// A row of a form: a heading, or an indicator of one subject.
struct form_row {
  std::string_view number;  ///< as printed: `I`, `1`; empty for parts of the row above
  std::uint8_t depth = 0;   ///< how far it is indented: 0 for headings
  bilingual_view name;
  bilingual_view unit = {};
  std::uint8_t power = 0;           ///< one unit is 10^power people, things or đồng
  std::string_view subject = {};    ///< `HTX`; empty for a heading
  std::string_view indicator = {};  ///< the code of a definition or of published figures
  std::string_view breakdown = {};
  std::string_view base = {};  ///< of a share: the whole that its figures name (`all_HTX`)
  bool per_year = false;       ///< its unit is a year's: no amount of a part of a year stands here

  [[nodiscard]] constexpr bool is_heading() const { return indicator.empty(); }
};

/// A table that offices fill in, as data: a form changes with the letter that asks for it, and no
/// program with it.
struct form {
  std::string_view id;
  bilingual_view title;
  std::string_view version;
  std::optional<calendar::date> valid_from = {};  ///< nothing while it is not known
  std::span<const form_column> columns;
  std::span<const form_row> rows;
  bilingual_view source = {};
  law::confirmation known = law::confirmation::not_found;
};

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_FORM_HPP
