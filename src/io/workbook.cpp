// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/io/workbook.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <system_error>
#include <tuple>

#include "sheet_value.hpp"
#include "staged_file.hpp"
#include "workbook_cells.hpp"
#include <locale.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

constexpr std::size_t most_characters = 32'767;

namespace fs = std::filesystem;
using kind = workbook_cell::kind;

/// The library writes numbers by the locale of the program; while this lives, by none.
class without_locale {
 public:
  without_locale() : plain_(::newlocale(LC_ALL_MASK, "C", nullptr)), before_(::uselocale(plain_)) {}
  without_locale(const without_locale&) = delete;
  without_locale& operator=(const without_locale&) = delete;
  ~without_locale() {
    ::uselocale(before_);
    if (plain_ != nullptr) ::freelocale(plain_);
  }

 private:
  ::locale_t plain_;
  ::locale_t before_;
};

/// A folder with a name of its own, gone when this is. It is locked meanwhile, so that those that
/// killed runs have left are told from those that are in use, and removed.
class temporary_folder {
 public:
  temporary_folder() {
    std::error_code none;
    const fs::path all = fs::temp_directory_path(none);
    path_ = (all / (std::string(stem) + "XXXXXX")).string();
    if (::mkdtemp(path_.data()) == nullptr) {
      reason_ = errno;
      path_.clear();
      return;
    }
    lock_ = lock_folder(path_, false);
    remove_left_behind_in(all);
  }
  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;
  ~temporary_folder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }

  [[nodiscard]] bool is_there() const { return !path_.empty(); }
  [[nodiscard]] int reason() const { return reason_; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  static constexpr std::string_view stem = "hoptac-workbook-";

  void remove_left_behind_in(const fs::path& all) const {
    struct stat mine {};
    if (::stat(path_.c_str(), &mine) != 0) return;
    std::error_code failed;
    for (fs::directory_iterator at(all, failed), end; !failed && at != end; at.increment(failed)) {
      const std::string name = at->path().filename().string();
      struct stat about {};
      // One that was made just now may not be locked yet.
      constexpr int seconds_to_lock = 60;
      if (!name.starts_with(stem) || name.size() != stem.size() + 6 ||
          ::lstat(at->path().c_str(), &about) != 0 || !S_ISDIR(about.st_mode) ||
          about.st_uid != ::geteuid() || mine.st_mtime - about.st_mtime < seconds_to_lock)
        continue;
      std::error_code ignored;
      if (const descriptor dead = lock_folder(at->path(), false); dead.is_open())
        fs::remove_all(at->path(), ignored);
    }
  }

  std::string path_;
  descriptor lock_;
  int reason_ = 0;
};

struct closes_book {
  void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_sheet_name(const std::string& name) {
  return is_utf8(name) && !name.empty() && count_characters(name) <= 31 &&
         name.find_first_of("[]:*?/\\") == std::string::npos && !name.starts_with('\'') &&
         !name.ends_with('\'');
}

void check_promises(const workbook& book) {
  HOPTAC_PRE(!book.sheets.empty() && is_utf8(book.title));
  std::vector<std::string> names;
  for (const workbook_sheet& sheet : book.sheets) {
    HOPTAC_PRE(is_sheet_name(sheet.name));
    names.push_back(lower(sheet.name));
    HOPTAC_PRE(!sheet.columns.empty() && sheet.columns.size() <= most_table_columns);
    HOPTAC_PRE(sheet.frozen_columns <= sheet.columns.size());
    for (const workbook_column& column : sheet.columns) HOPTAC_PRE(is_utf8(column.name));
    for (const workbook_row& row : sheet.rows) {
      HOPTAC_PRE(row.cells.size() <= sheet.columns.size());
      for (const workbook_cell& cell : row.cells) HOPTAC_PRE(is_utf8(cell.text()));
    }
  }
  std::sort(names.begin(), names.end());
  HOPTAC_PRE(std::adjacent_find(names.begin(), names.end()) == names.end());
}

/// A text as a workbook spells it: what looks like the number of a character (`_x000D_`) is kept
/// from being taken for it, and what XML cannot hold is written as one. The library does so with
/// control characters.
std::string spelled(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool looks_escaped =
        rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
        rest.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
    if (looks_escaped) out += "_x005F";  // and the first of them closes it
    if (rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF")) {
      out += rest[2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
      i += 2;
      continue;
    }
    out += text[i];
  }
  return out;
}

/// Writes one book through the library. Cells have a format for each way in which they look.
class book_writer {
 public:
  book_writer(lxw_workbook* to, const std::string& file) : to_(to), file_(file) {}

  [[nodiscard]] std::optional<error> add(const workbook_sheet& sheet) {
    if (sheet.rows.size() >= most_sheet_rows)
      return error(errc::workbook_too_many_rows, {sheet.name, std::to_string(most_sheet_rows)},
                   location{file_, 0, 0, {}});
    lxw_worksheet* const page = workbook_add_worksheet(to_, sheet.name.c_str());
    if (page == nullptr) return fault(LXW_ERROR_MEMORY_MALLOC_FAILED);
    sheet_ = &sheet;
    page_ = page;
    if (auto wrong = set_up()) return wrong;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      if (auto wrong = write(0, i, header_content(sheet.columns[i]))) return wrong;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
      for (std::size_t i = 0; i < sheet.rows[row].cells.size(); ++i)
        if (auto wrong = write(row + 1, i, content_of(sheet, sheet.rows[row], i))) return wrong;
    return std::nullopt;
  }

 private:
  /// The error that a return code of the library stands for.
  [[nodiscard]] std::optional<error> fault(lxw_error code) const {
    if (code == LXW_NO_ERROR) return std::nullopt;
    return error(errc::workbook_unwritable, {lxw_strerror(code)}, location{file_, 0, 0, {}});
  }

  [[nodiscard]] std::optional<error> set_up() {
    const auto last = static_cast<lxw_col_t>(sheet_->columns.size() - 1);
    for (std::size_t i = 0; i < sheet_->columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      if (auto wrong =
              fault(worksheet_set_column(page_, column, column, sheet_->columns[i].width, nullptr)))
        return wrong;
    }
    worksheet_freeze_panes(page_, 1, static_cast<lxw_col_t>(sheet_->frozen_columns));
    if (sheet_->landscape) worksheet_set_landscape(page_);
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(page_, a4);
    worksheet_fit_to_pages(page_, 1, 0);
    if (auto wrong = fault(worksheet_repeat_rows(page_, 0, 0))) return wrong;
    if (auto wrong = fault(
            worksheet_print_area(page_, 0, 0, static_cast<lxw_row_t>(sheet_->rows.size()), last)))
      return wrong;
    return fault(worksheet_set_footer(page_, "&C&P/&N"));
  }

  /// Null where there is no memory for it.
  lxw_format* format_of(const cell_look& wanted) {
    lxw_format*& format = formats_[wanted];
    if (format != nullptr) return format;
    format = workbook_add_format(to_);
    if (format == nullptr) return format;
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (wanted.is_strong || wanted.is_header) format_set_bold(format);
    if (wanted.wraps || wanted.is_header) format_set_text_wrap(format);
    if (wanted.is_header) {
      constexpr lxw_color_t light_grey = 0xE7E6E6;
      format_set_bg_color(format, light_grey);
      format_set_bottom(format, LXW_BORDER_THIN);
    }
    if (wanted.what == kind::day) format_set_num_format_index(format, day_format);
    if (const std::string code = format_code(wanted); !code.empty())
      format_set_num_format(format, code.c_str());
    return format;
  }

  [[nodiscard]] std::optional<error> write(std::size_t row, std::size_t column,
                                           const cell_content& cell) {
    if (cell.text && count_characters(*cell.text) > most_characters)
      return error(errc::workbook_text_too_long, {std::to_string(most_characters)},
                   location{file_,
                            static_cast<std::uint32_t>(row + 1),
                            static_cast<std::uint32_t>(column + 1),
                            {}});
    if (cell.is_nothing()) return std::nullopt;
    lxw_format* const format = format_of(cell.look);
    if (format == nullptr) return fault(LXW_ERROR_MEMORY_MALLOC_FAILED);
    const auto at_row = static_cast<lxw_row_t>(row);
    const auto at_column = static_cast<lxw_col_t>(column);
    return fault(cell.text ? worksheet_write_string(page_, at_row, at_column,
                                                    spelled(*cell.text).c_str(), format)
                           : worksheet_write_number(page_, at_row, at_column, cell.number, format));
  }

  lxw_workbook* to_;
  const std::string& file_;
  const workbook_sheet* sheet_ = nullptr;
  lxw_worksheet* page_ = nullptr;
  std::map<cell_look, lxw_format*> formats_;
};

}  // namespace

result<std::string> write_workbook(const workbook& book, const std::string& file) {
  check_promises(book);
  const location here{file, 0, 0, {}};
  const auto unwritable = [&](const std::string& why) {
    return error(errc::workbook_unwritable, {why}, here);
  };
  const temporary_folder folder;
  if (!folder.is_there()) return unwritable(std::generic_category().message(folder.reason()));
  const std::string packed = folder.path() + "/book.xlsx";
  const without_locale plain;
  std::string parts = folder.path();  // the library's own temporary files stay in the folder, too
  lxw_workbook_options options{};
  options.tmpdir = parts.data();
  std::unique_ptr<lxw_workbook, closes_book> to(workbook_new_opt(packed.c_str(), &options));
  if (!to) return unwritable("libxlsxwriter");
  std::string title = book.title;
  lxw_doc_properties about{};
  about.title = title.data();
  about.created = 315'532'800;  // 1 January 1980, the first day of a ZIP archive: no clock is read
  if (const lxw_error state = workbook_set_properties(to.get(), &about); state != LXW_NO_ERROR)
    return unwritable(lxw_strerror(state));
  book_writer writer(to.get(), file);
  for (const workbook_sheet& sheet : book.sheets)
    if (const auto wrong = writer.add(sheet)) return *wrong;
  const lxw_error state = workbook_close(to.release());
  if (state != LXW_NO_ERROR) return unwritable(lxw_strerror(state));
  result<std::string> bytes = read_file(packed);
  if (!bytes) return unwritable(bytes.error().message(language::en));
  // The library does not heed every write that fails: only what reads back was written.
  if (const auto wrong = check_written(*bytes, book, file)) {
    if (wrong->code() == errc::workbook_differs) return *wrong;
    return unwritable(wrong->message(language::en));
  }
  return bytes;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
