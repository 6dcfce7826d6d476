// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_PROVINCE_HPP
#define HOPTAC_IO_PROVINCE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/indicator/form.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/io/registry.hpp>
#include <hoptac/io/report_document.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/named_word.hpp>
#include <hoptac/policy/programme.hpp>

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// The content that a province's folder is read and reported with; `hoptac::catalogue` has it.
struct province_content {
  registry_options registry;  ///< with the units and the limits of the law
  std::span<const indicator::definition> definitions;
  std::span<const indicator::form> forms;
  std::span<const plan::named_word> words = {};  ///< names of open words of the figures
  /// The programmes that the applications of the folder may ask for, the first one where they do
  /// not say; none: they are not read.
  std::vector<policy::programme> programmes = {};
};

/// All that a province's folder says.
struct province {
  registry_about about;
  entity::registry registry;
  std::vector<plan::figure> figures;  ///< results, plans and targets
  /// By programme; nothing where there is no file.
  std::optional<std::vector<applications_of>> applications = {};
  std::vector<error> findings = {};  ///< what `entity::check_registry` found
  std::vector<error> notes = {};     ///< what was left out, and what else refuses nothing
};

/// A folder that was read, or everything that is wrong with its files.
struct province_file {
  std::optional<io::province> province = {};
  std::vector<error> errors;
  std::vector<error> notes = {};  ///< those of the province, with errors too

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// The words of the tables that a province's folder may hold: `about`, `organisations` …
[[nodiscard]] std::vector<std::string_view> province_tables();

/// Reads a province's folder: its registry (see `read_registry`), and where they are there the
/// published `figures`, which include plans and targets, and the `applications`, of any number of
/// programmes, joined with the registry (`join_registry`). Each file is a text (`.csv`) or a
/// workbook
/// (`.xlsx`). All errors of all files are found in one run.
[[nodiscard]] province_file read_province(const std::string& folder,
                                          const province_content& content);

/// The report of a province: the yearly forms, the plan's progress and targets, shares by sector
/// and numbers by district, the published figures beside the registry, the decisions on the
/// applications, and where the plan contradicts itself.
[[nodiscard]] report_document make_report(const province& of, const province_content& content);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_PROVINCE_HPP
