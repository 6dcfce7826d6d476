// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/excerpt.hpp>
#include <hoptac/entity/check_registry.hpp>
#include <hoptac/io/province.hpp>
#include <hoptac/io/registry.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <memory>
#include <tuple>
#include <utility>

#include "registry_rows.hpp"
#include "registry_table.hpp"
#include "registry_units.hpp"
#include "table_folder.hpp"
#include "xlsx_sheet.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// The tables, in the order of `registry_tables`.
enum table : std::size_t {
  about,
  organisations,
  reports,
  unions,
  statuses,
  events,
  products,
  undertakings,
  ratings,
  grants
};

constexpr std::string_view endings[] = {".csv", ".xlsx", ".xlsm"};

std::string_view name_without_folder(std::string_view path) {
  return path.substr(path.find_last_of("/\\") + 1);
}

void sort_by_place(std::vector<error>& all) {
  std::stable_sort(all.begin(), all.end(), [](const error& a, const error& b) {
    return std::tie(a.where().line, a.where().column) < std::tie(b.where().line, b.where().column);
  });
}

/// Which table a file holds, by its name in any case.
std::optional<std::size_t> table_of(std::string_view path) {
  std::string name(name_without_folder(path));
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (std::size_t i = 0; i < registry_table_count; ++i)
    for (const std::string_view ending : endings)
      if (name == std::string(registry_tables()[i].word).append(ending)) return i;
  return std::nullopt;
}

class registry_reader {
 public:
  explicit registry_reader(const registry_options& options) : options_(options) {}

  /// Takes one more file, which must outlive the reader; what is no table is left alone.
  void add(const text_file& file) {
    const std::optional<std::size_t> which = table_of(file.name);
    if (!which) return;
    if (!files_[*which])
      files_[*which].emplace(table_input{file.name, file.text, source_of(*which, file.text)});
    else
      errors_[*which].emplace_back(
          errc::registry_file_twice,
          std::vector<std::string>{std::string(name_without_folder(files_[*which]->name))},
          location{file.name, 0, 0, {}});
  }

  /// Takes the tables of a folder, whose bytes are kept.
  void add(const table_folder& folder) {
    for (std::size_t i = 0; i < registry_table_count; ++i) {
      const std::string_view table = registry_tables()[i].word;
      const std::vector<folder_table> found = folder.find(table);
      const bool is_required = i == about || i == organisations;
      if (found.empty() && is_required) errors_[i].push_back(folder.missing(table));
      if (found.empty()) continue;
      errors_[i] = refuse_further(found);
      const folder_table& one = found.front();
      if (one.fault) errors_[i].push_back(*one.fault);
      if (!one.bytes) continue;
      kept_.push_back(one.bytes);
      files_[i].emplace(table_input{one.name, *one.bytes, source_of(i, *one.bytes)});
      if (!one.sheet.empty()) files_[i]->source.sheet = one.sheet;
    }
  }

  registry_file read() {
    registry_file out;
    require(about);
    require(organisations);
    about_draft says = read_about_table();
    read_organisations_table();
    read_other_tables();
    check(says, out.findings);
    out.notes = std::move(notes_);
    for (std::vector<error>& one : errors_) {
      sort_by_place(one);
      std::move(one.begin(), one.end(), std::back_inserter(out.errors));
    }
    if (!out.ok()) {
      out.findings.clear();
      return out;
    }
    out.about = registry_about{*std::move(says.province),
                               *says.units_on,
                               *says.period,
                               says.year_plan,
                               says.synthetic,
                               std::move(says.alliance),
                               std::move(says.document),
                               *says.data_until};
    out.registry.emplace(std::move(content_));
    return out;
  }

 private:
  /// The file of a table, and how it is read.
  struct table_input {
    std::string name;
    std::string_view bytes;
    table_source source;
  };

  [[nodiscard]] table_source source_of(std::size_t which, std::string_view bytes) const {
    return options_.source_of(registry_tables()[which].word, bytes);
  }

  void require(std::size_t which) {
    if (files_[which] || !errors_[which].empty()) return;
    std::string file(registry_tables()[which].word);
    file += endings[0];
    errors_[which].emplace_back(errc::file_not_found, std::vector<std::string>{},
                                location{std::move(file), 0, 0, {}});
  }

  [[nodiscard]] registry_table open(std::size_t which) const {
    const table_input& one = *files_[which];
    return {registry_tables()[which], one.bytes, one.name, one.source};
  }
  void close(std::size_t which, registry_table& from) {
    std::vector<error> its = from.take_errors();
    std::move(its.begin(), its.end(), std::back_inserter(errors_[which]));
    std::vector<error> notes = from.notes();
    std::move(notes.begin(), notes.end(), std::back_inserter(notes_));
  }

  about_draft read_about_table() {
    if (!files_[about]) return {};
    registry_table from = open(about);
    about_draft says = read_about(from, options_.units);
    close(about, from);
    if (says.units_on) content_.units_on = *says.units_on;
    content_.data_until = says.data_until;
    if (says.unit != nullptr) units_.emplace(*options_.units, *says.unit, *says.units_on);
    return says;
  }

  void read_organisations_table() {
    if (!files_[organisations]) {
      ids_.mark_incomplete();
      return;
    }
    registry_table from = open(organisations);
    ids_ = read_organisations(from, knows_communes() ? &*units_ : nullptr, content_);
    if (!from.has_rows() && !from.skipped_rows()) from.refuse_table(errc::csv_no_rows, {});
    close(organisations, from);
  }

  [[nodiscard]] bool knows_communes() const { return units_ && units_->has_communes(); }

  void read_other_tables() {
    constexpr std::array<void (*)(registry_table&, organisation_index&, entity::registry_content&),
                         grants - reports>
        readers{read_reports,  read_memberships,  read_statuses, read_events,
                read_products, read_undertakings, read_ratings};
    for (std::size_t i = reports; i < grants; ++i) {
      if (!files_[i]) continue;
      registry_table from = open(i);
      readers[i - reports](from, ids_, content_);
      close(i, from);
    }
    if (!files_[grants]) return;
    content_.keeps_supports = true;
    registry_table from = open(grants);
    read_supports(from, ids_, options_.programmes, content_);
    close(grants, from);
  }

  /// Adds what the check of the whole says, at its place in the files.
  void check(const about_draft& says, std::vector<error>& findings) {
    const entity::registry_check checked = entity::check_registry(
        content_, options_.limits, knows_communes() ? options_.units : nullptr);
    std::array<std::vector<error>, registry_table_count> found;
    sort_out(checked.errors, errors_);
    sort_out(checked.findings, found);
    if (units_ && !units_->has_communes())
      found[about].emplace_back(errc::communes_not_checked, std::vector{*says.province},
                                location{files_[about]->name, 0, 0, "province"});
    for (std::vector<error>& one : found) {
      sort_by_place(one);
      std::move(one.begin(), one.end(), std::back_inserter(findings));
    }
  }

  /// Puts what is said of each table where it belongs.
  void sort_out(const std::vector<error>& said,
                std::array<std::vector<error>, registry_table_count>& into) const {
    for (std::size_t i = 0; i < registry_table_count; ++i) {
      std::vector<error> of_table;
      for (const error& one : said)
        if (one.where().file == registry_tables()[i].word) of_table.push_back(one);
      if (!of_table.empty()) locate(i, of_table, into[i]);
    }
  }

  /// Finds the columns of lines that are known by their number: reads the table once more.
  void locate(std::size_t which, const std::vector<error>& of_table,
              std::vector<error>& into) const {
    registry_table from = open(which);
    const std::span<const std::string_view> columns = registry_tables()[which].columns;
    auto next = of_table.begin();  // they stand in the order of the lines
    while (next != of_table.end() && from.next())
      for (; next != of_table.end() && next->where().line == from.line(); ++next) {
        const auto column = std::find(columns.begin(), columns.end(), next->where().field);
        into.push_back(
            next->at(from.place_in_row(static_cast<std::size_t>(column - columns.begin()))));
      }
  }

  const registry_options& options_;
  std::array<std::optional<table_input>, registry_table_count> files_{};
  std::vector<std::shared_ptr<const std::string>> kept_;
  std::array<std::vector<error>, registry_table_count> errors_;
  std::vector<error> notes_;
  entity::registry_content content_{.units_on = {2000, 1, 1}};
  std::optional<registry_units> units_;
  organisation_index ids_;
};

}  // namespace

table_source registry_options::source_of(std::string_view table, std::string_view bytes) const {
  auto named = sheets.find(table);
  // A sheet that is named for all workbooks is none of a text.
  if (named == sheets.end() && is_workbook(bytes)) named = sheets.find(std::string_view());
  return {encoding, named == sheets.end() ? std::string() : named->second};
}

registry_file read_registry(const std::string& folder, const registry_options& options) {
  const result<table_folder> tables = table_folder::open(folder);
  if (!tables) {
    registry_file refused;
    refused.errors.push_back(tables.error());
    return refused;
  }
  std::vector<std::string_view> words;
  for (const table_form& one : registry_tables()) words.push_back(one.word);
  registry_reader reader(options);
  reader.add(*tables);
  registry_file out = reader.read();
  std::vector<error> notes = tables->left_out(words);
  std::vector<error> of_sheets = tables->sheets_left_out(province_tables());
  std::move(of_sheets.begin(), of_sheets.end(), std::back_inserter(notes));
  std::move(out.notes.begin(), out.notes.end(), std::back_inserter(notes));
  out.notes = std::move(notes);
  return out;
}

registry_file read_registry(std::span<const text_file> files, const registry_options& options) {
  registry_reader reader(options);
  for (const text_file& one : files) reader.add(one);
  return reader.read();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
