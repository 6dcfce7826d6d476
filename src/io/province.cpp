// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/figures.hpp>
#include <hoptac/io/join_registry.hpp>
#include <hoptac/io/province.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "registry_rows.hpp"
#include "table_folder.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

class folder_reader {
 public:
  folder_reader(const std::string& folder, const province_content& content)
      : folder_(folder), content_(content), tables_(table_folder::open(folder)) {}

  province_file read() {
    registry_file registry = read_registry(folder_, content_.registry);
    take(std::move(registry.errors));
    note(std::move(registry.notes));
    if (tables_) note(tables_->left_out(other_province_tables));
    std::vector<plan::figure> figures = read_published_figures();
    std::optional<std::vector<applications_of>> applications = read_all_applications();
    if (applications && registry.registry) join(*applications, *registry.registry);
    province_file out;
    out.errors = std::move(errors_);
    if (out.ok())
      out.province =
          province{*std::move(registry.about), *std::move(registry.registry), std::move(figures),
                   std::move(applications),    std::move(registry.findings),  notes_};
    out.notes = std::move(notes_);
    return out;
  }

 private:
  void take(std::vector<error> wrong) {
    for (error& one : wrong) errors_.push_back(std::move(one));
  }
  void note(std::vector<error> said) {
    for (error& one : said) notes_.push_back(std::move(one));
  }

  /// A table that may be there.
  std::optional<folder_table> find_table(std::string_view table) {
    if (!tables_) return std::nullopt;  // the registry says why
    std::vector<folder_table> found = tables_->find(table);
    if (found.empty()) return std::nullopt;
    take(refuse_further(found));
    if (found.front().fault) errors_.push_back(*found.front().fault);
    if (!found.front().bytes) return std::nullopt;
    return std::move(found.front());
  }

  /// How it is read.
  [[nodiscard]] table_source source_of(std::string_view table, const folder_table& file) const {
    table_source out = content_.registry.source_of(table, *file.bytes);
    if (!file.sheet.empty()) out.sheet = file.sheet;
    return out;
  }

  std::vector<plan::figure> read_published_figures() {
    const std::optional<folder_table> file = find_table("figures");
    if (!file) return {};
    figures_file read = read_figures(*file->bytes, file->name, source_of("figures", *file));
    take(std::move(read.errors));
    note(std::move(read.notes));
    return std::move(read.figures);
  }

  std::optional<std::vector<applications_of>> read_all_applications() {
    if (content_.programmes.empty()) return std::nullopt;
    const std::optional<folder_table> file = find_table("applications");
    if (!file) return std::nullopt;
    mixed_applications_file read = read_applications(*file->bytes, file->name, content_.programmes,
                                                     source_of("applications", *file));
    take(std::move(read.errors));
    note(std::move(read.notes));
    return std::move(read.programmes);
  }

  /// Without a registry there is nothing to join: what is wrong with it has been said.
  void join(std::vector<applications_of>& all, const entity::registry& registry) {
    std::vector<error> unknown;
    for (applications_of& one : all)
      for (error& wrong : join_registry(one.applications, one.by, registry))
        unknown.push_back(std::move(wrong));
    std::stable_sort(unknown.begin(), unknown.end(), [](const error& a, const error& b) {
      return a.where().line < b.where().line;
    });
    take(std::move(unknown));
  }

  const std::string& folder_;
  const province_content& content_;
  result<table_folder> tables_;
  std::vector<error> errors_;
  std::vector<error> notes_;
};

}  // namespace

std::vector<std::string_view> province_tables() {
  std::vector<std::string_view> out;
  for (const table_form& one : registry_tables()) out.push_back(one.word);
  out.insert(out.end(), std::begin(other_province_tables), std::end(other_province_tables));
  return out;
}

province_file read_province(const std::string& folder, const province_content& content) {
  return folder_reader(folder, content).read();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
