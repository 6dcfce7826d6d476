// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_TOOL_PROGRAMMES_HPP
#define HOPTAC_SRC_TOOL_PROGRAMMES_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/io/encoding.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/programme.hpp>

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

#include "command.hpp"

namespace hoptac::tool {

/// The packs that come with hoptac.
[[nodiscard]] std::vector<policy::pack> bundled_packs();

/// `bac_kan.human_resources` …: the rules of these packs.
[[nodiscard]] std::vector<std::string> programme_ids(std::span<const policy::pack> packs);

/// All programmes of the bundled packs, the one that is given first and as it is.
[[nodiscard]] std::vector<policy::programme> all_programmes(const policy::programme& first);

/// Texts as views of them.
[[nodiscard]] std::vector<std::string_view> views_of(std::span<const std::string> texts);

/// The arguments of commands that are about one programme.
struct programme_arguments {
  std::string programme;
  std::string pack;                   ///< a pack file in place of the bundled packs
  std::vector<std::string> readings;  ///< `name=option`
};
void add_programme_options(CLI::App& app, session& run, programme_arguments& into);

/// The tables of commands that read applications.
struct tables_arguments {
  std::string applications;
  std::string history;
  std::string registry;  ///< the folder of a registry
  std::string encoding = "utf8";
  std::string sheet;                         ///< of the applications, where they are a workbook
  std::string history_sheet;                 ///< of the history
  std::vector<std::string> registry_sheets;  ///< of the registry: `NAME` or `TABLE=NAME`
};
void add_applications_options(CLI::App& app, session& run, tables_arguments& into);

void add_output_options(CLI::App& app, session& run, const std::string& formats,
                        std::string& format, std::string& out);

/// What a command works on, or with which code it ends; what was wrong has been reported then.
template <class T>
struct loaded {
  std::optional<T> value;
  exit_code code = exit_code::done;

  [[nodiscard]] explicit operator bool() const { return value.has_value(); }
  [[nodiscard]] const T& operator*() const { return *value; }
};

/// The text of the file, or of standard input for `-`.
[[nodiscard]] loaded<std::string> load_text(const std::string& path, language lang);

/// The pack in a file.
[[nodiscard]] loaded<policy::pack> load_pack(const std::string& path, language lang);

/// The programme that the arguments name, with its readings.
[[nodiscard]] loaded<policy::programme> load_programme(const programme_arguments& arguments,
                                                       const CLI::App& app, language lang);

/// The applications of a file for this programme, joined with a registry and their facts of history
/// filled in from a file of grants, where these are named. Precondition: `tables.encoding` is a
/// word for one.
[[nodiscard]] loaded<std::vector<io::application>> load_applications(const policy::programme& by,
                                                                     const tables_arguments& tables,
                                                                     language lang);

/// The registry that the arguments name. Precondition: they name one.
[[nodiscard]] loaded<entity::registry> load_registry(const tables_arguments& tables, language lang);

/// A day of the command line: `2025-06-01`. The error names the argument.
[[nodiscard]] result<calendar::date> read_day(const std::string& argument, const std::string& text);

}  // namespace hoptac::tool

#endif  // HOPTAC_SRC_TOOL_PROGRAMMES_HPP
