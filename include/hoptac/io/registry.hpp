// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_REGISTRY_HPP
#define HOPTAC_IO_REGISTRY_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/entity/alliance.hpp>
#include <hoptac/entity/limits.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/io/encoding.hpp>
#include <hoptac/io/table_source.hpp>
#include <hoptac/io/text_file.hpp>
#include <hoptac/place/gazetteer.hpp>

#include <functional>   // std::less
#include <map>          // std::map
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// What the files of a registry are read with. Content: `catalogue::vn::places`,
/// `catalogue::vn::registry_limits`.
struct registry_options {
  /// The units whose codes and names the file of organisations may use; it must outlive the call.
  /// With null, and for a province whose communes it does not hold, what is written is kept.
  const place::gazetteer* units = nullptr;
  entity::registry_limits limits = {};
  /// The programmes that past grants may name; empty: any.
  std::span<const std::string_view> programmes = {};
  text_encoding encoding = text_encoding::utf8;  ///< of text files
  /// The sheets that are read of workbooks, by the word of the table (`reports`), and under the
  /// empty word of all others; where none is named, the first visible one with cells.
  std::map<std::string, std::string, std::less<>> sheets = {};

  /// What the file of a table, of these bytes, is read with.
  [[nodiscard]] table_source source_of(std::string_view table, std::string_view bytes) const;
};

/// What a registry says of itself (`about.csv`).
struct registry_about {
  std::string province;               ///< the code of its unit
  calendar::date units_on;            ///< the day whose units `organisation::commune` names
  calendar::period period;            ///< what a report of it is about
  std::optional<int> year_plan = {};  ///< the year that is planned
  bool synthetic = false;             ///< whether its organisations are invented
  std::optional<entity::alliance> alliance = {};  ///< who represents them
  std::string document = {};                      ///< the text that the published figures stand in
  /// The last day until which the registry and the figures beside it are complete: `data_until`,
  /// else the last day of `period`.
  calendar::date data_until = period.last_day();
};

/// What the files of a registry say: all of it, or everything that is wrong with them.
struct registry_file {
  std::optional<registry_about> about = {};       ///< nothing where there are errors
  std::optional<entity::registry> registry = {};  ///< likewise
  std::vector<error> errors;      ///< in the order of the files, then of their lines
  std::vector<error> findings;    ///< of `entity::check_registry`; none where there are errors
  std::vector<error> notes = {};  ///< what was left out, and what else refuses nothing

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Reads the registry of a province from the files of a folder: `about` and `organisations`, which
/// must be there, `reports`, `unions`, `statuses`, `events`, `products`, `undertakings`, `ratings`
/// and `grants`, which may; each a text (`.csv`) or a workbook (`.xlsx`). docs/data.md describes
/// every column. Other files are left alone.
///
/// All errors of all files are found in one run, each at its file, line and column: what
/// `table_reader` and `entity::check_registry` refuse, cells that are not written as their column
/// asks (with how they probably should be), organisations that no row of `organisations` names, and
/// communes that the province does not have on the day, with the names that were probably meant. A
/// commune of another day is converted where the whole of it went into one, or came from one.
[[nodiscard]] registry_file read_registry(const std::string& folder,
                                          const registry_options& options);

/// The same of files that are in memory already: `about.csv` or `about.xlsx`, and so on. What has
/// another name is left alone; a path before the name is part of the places of errors only.
[[nodiscard]] registry_file read_registry(std::span<const text_file> files,
                                          const registry_options& options);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_REGISTRY_HPP
