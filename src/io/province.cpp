// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/province.hpp>
#include <hoptac/policy/history.hpp>

#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// The files of that table, as a text and as a workbook.
std::vector<std::filesystem::path> paths_of(const std::string& folder, std::string_view table) {
  std::vector<std::filesystem::path> out;
  for (const std::string_view ending : {".csv", ".xlsx"}) {
    std::string name(table);
    std::filesystem::path path = std::filesystem::path(folder) / name.append(ending);
    std::error_code failed;
    if (std::filesystem::exists(path, failed)) out.push_back(std::move(path));
  }
  return out;
}

constexpr std::string_view past_grants = "grants";  // a table of the registry too

class folder_reader {
 public:
  folder_reader(const std::string& folder, const province_content& content)
      : folder_(folder), content_(content) {}

  province_file read() {
    registry_file registry = read_registry(folder_, content_.registry);
    take(std::move(registry.errors));
    note(std::move(registry.notes));
    std::vector<plan::figure> figures = read_published_figures();
    std::optional<std::vector<application>> applications = read_all_applications();
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

  /// The bytes of a table that may be there.
  std::optional<text_file> read_table(std::string_view table) {
    const std::vector<std::filesystem::path> paths = paths_of(folder_, table);
    if (paths.empty()) return std::nullopt;
    if (paths.size() > 1 && table != past_grants)  // the registry says it of that table
      errors_.emplace_back(errc::registry_file_twice,
                           std::vector{paths.front().filename().string()},
                           location{paths.back().string(), 0, 0, {}});
    result<std::string> text = read_file(paths.front().string());
    if (text) return text_file{paths.front().string(), *std::move(text)};
    errors_.push_back(text.error());
    return std::nullopt;
  }

  std::vector<plan::figure> read_published_figures() {
    const std::optional<text_file> file = read_table("figures");
    if (!file) return {};
    figures_file read =
        read_figures(file->text, file->name, content_.registry.source_of("figures"));
    take(std::move(read.errors));
    note(std::move(read.notes));
    return std::move(read.figures);
  }

  std::optional<std::vector<application>> read_all_applications() {
    if (!content_.programme) return std::nullopt;
    const std::optional<text_file> file = read_table("applications");
    if (!file) return std::nullopt;
    applications_file read = read_applications(file->text, file->name, content_.programme->of(),
                                               content_.registry.source_of("applications"));
    take(std::move(read.errors));
    note(std::move(read.notes));
    const std::optional<text_file> grants = read_table(past_grants);
    if (!grants) return std::move(read.applications);
    history_file past =
        read_history(grants->text, grants->name, content_.programme->of(),
                     content_.registry.programmes, content_.registry.source_of(past_grants));
    if (past.ok()) {  // its errors are among those of the registry
      const policy::ledger ledger(*content_.programme, past.grants);
      for (application& one : read.applications) ledger.apply(one.facts);
    }
    return std::move(read.applications);
  }

  const std::string& folder_;
  const province_content& content_;
  std::vector<error> errors_;
  std::vector<error> notes_;
};

}  // namespace

province_file read_province(const std::string& folder, const province_content& content) {
  return folder_reader(folder, content).read();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
