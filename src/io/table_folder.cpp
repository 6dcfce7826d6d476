// SPDX-License-Identifier: BSL-1.0

#include "table_folder.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <system_error>
#include <utility>

#include "xlsx_book.hpp"
#include "xlsx_sheet.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

namespace fs = std::filesystem;

/// Of files that are tables, in the order in which they are told.
constexpr std::string_view endings[] = {".csv", ".xlsx", ".xlsm"};
/// Of files that are opened where a table has no other, so that what they are is said.
constexpr std::string_view foreign_endings[] = {".xls", ".xlsb", ".ods"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

location in_file(std::string name) {
  return location{std::move(name), 0, 0, {}};
}

/// The files of a table with one of these endings, by ending and then by name.
std::vector<std::string> files_with(std::span<const std::string> files, std::string_view table,
                                    std::span<const std::string_view> of_tables) {
  std::vector<std::string> out;
  for (const std::string_view ending : of_tables)
    for (const std::string& one : files)
      if (lower(one) == std::string(table).append(ending)) out.push_back(one);
  return out;
}

/// Whether a name begins with the word of the table and goes on with something else than a letter:
/// `reports (1).csv`, `reports.txt`.
bool begins_like(std::string_view name, std::string_view table) {
  if (!name.starts_with(table) || name.size() == table.size()) return false;
  const char next = name[table.size()];
  return !(next >= 'a' && next <= 'z');
}

/// The table that a file in small letters looks like; none for those that programs keep beside an
/// open file, and for the reports that hoptac writes.
std::string_view table_like(std::string_view name, std::span<const std::string_view> tables) {
  if (name.starts_with('.') || name.starts_with('~')) return {};
  for (const std::string_view table : tables)
    if (begins_like(name, table)) return table;
  const std::string_view stem = name.substr(0, name.find('.'));
  const std::string_view ending = name.substr(stem.size());
  const bool is_table =
      std::find(std::begin(endings), std::end(endings), ending) != std::end(endings) ||
      std::find(std::begin(foreign_endings), std::end(foreign_endings), ending) !=
          std::end(foreign_endings);
  return is_table && stem != "report" ? nearest(stem, tables) : std::string_view();
}

}  // namespace

result<table_folder> table_folder::open(const std::string& path) {
  table_folder out;
  std::error_code failed;
  if (fs::is_directory(fs::path(path), failed)) {
    out.path_ = path.ends_with('/') ? path : path + "/";
    for (const fs::directory_entry& one : fs::directory_iterator(fs::path(path), failed))
      out.files_.push_back(one.path().filename().string());
    if (failed) return error(errc::file_unreadable, {failed.message()}, in_file(path));
    std::sort(out.files_.begin(), out.files_.end());
    return out;
  }
  if (!fs::is_regular_file(fs::path(path), failed))
    return error(errc::folder_not_found, {excerpt(path)});
  result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error();
  if (!io::is_workbook(*bytes)) return error(errc::folder_not_found, {excerpt(path)});
  const result<std::vector<listed_sheet>> listed = list_sheets(*bytes, path);
  if (!listed) return listed.error();
  for (const listed_sheet& one : *listed) out.sheets_.push_back({one.name, one.is_hidden});
  out.path_ = path;
  out.bytes_ = std::make_shared<const std::string>(*std::move(bytes));
  return out;
}

std::vector<std::string> table_folder::files_of(std::string_view table) const {
  std::vector<std::string> out = files_with(files_, table, endings);
  return out.empty() ? files_with(files_, table, foreign_endings) : out;
}

std::vector<folder_table> table_folder::find(std::string_view table) const {
  std::vector<folder_table> out;
  for (const sheet& one : sheets_)
    if (same_sheet_name(one.name, table))
      out.push_back({path_ + "[" + one.name + "]", bytes_, one.name});
  for (const std::string& one : files_of(table)) {
    folder_table& made = out.emplace_back(folder_table{path_ + one, nullptr});
    result<std::string> bytes = read_file(made.name);
    if (bytes)
      made.bytes = std::make_shared<const std::string>(*std::move(bytes));
    else
      made.fault = bytes.error();
  }
  return out;
}

error table_folder::missing(std::string_view table) const {
  if (!is_workbook())
    return error(errc::file_not_found, {}, in_file(path_ + std::string(table).append(endings[0])));
  std::vector<std::string_view> names;
  for (const sheet& one : sheets_) names.emplace_back(one.name);
  return error(errc::sheet_unknown,
               {std::string(table), suggestion(table, names), excerpt(joined(names))},
               in_file(path_));
}

std::vector<error> table_folder::left_out(std::span<const std::string_view> tables) const {
  std::vector<error> out;
  for (const std::string& file : files_) {
    const std::string name = lower(file);
    const std::string_view table = table_like(name, tables);
    if (table.empty()) continue;
    const std::vector<std::string> read = files_of(table);
    if (std::find(read.begin(), read.end(), file) != read.end()) continue;
    if (read.empty())
      out.emplace_back(errc::table_name_unlike, std::vector{std::string(table)},
                       in_file(path_ + file));
    else
      out.emplace_back(errc::table_file_left_out, std::vector{std::string(table), read.front()},
                       in_file(path_ + file));
  }
  return out;
}

std::vector<error> table_folder::sheets_left_out(std::span<const std::string_view> tables) const {
  std::vector<std::string_view> read;
  std::vector<std::string_view> visible;
  std::vector<std::string_view> hidden;
  std::vector<error> out;
  for (const sheet& one : sheets_) {
    const bool is_table = std::any_of(tables.begin(), tables.end(), [&](std::string_view table) {
      return same_sheet_name(one.name, table);
    });
    (is_table ? read : one.is_hidden ? hidden : visible).emplace_back(one.name);
    if (is_table && one.is_hidden)
      out.emplace_back(errc::hidden_sheet_read, std::vector{one.name}, in_file(path_));
  }
  if (!visible.empty())
    out.emplace_back(errc::tables_left_out, std::vector{joined(visible), joined(read)},
                     in_file(path_));
  if (!hidden.empty())
    out.emplace_back(errc::hidden_tables_left_out, std::vector{joined(hidden), joined(read)},
                     in_file(path_));
  return out;
}

std::vector<error> refuse_further(std::span<const folder_table> found) {
  std::vector<error> out;
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (found[i].sheet.empty())
      out.emplace_back(errc::registry_file_twice,
                       std::vector{found[0].name.substr(found[0].name.find_last_of('/') + 1)},
                       in_file(found[i].name));
    else
      out.emplace_back(errc::table_sheet_twice, std::vector{found[i].sheet, found[0].sheet},
                       in_file(found[i].name));
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
