// SPDX-License-Identifier: BSL-1.0

#include "xlsx_sheet.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>

#include "sheet_cells.hpp"
#include "sheet_value.hpp"
#include "text_bytes.hpp"
#include "xlsx_book.hpp"
#include "zip_archive.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

constexpr std::string_view zip_begin = "PK\x03\x04";
constexpr std::string_view empty_zip_begin = "PK\x05\x06";
constexpr std::string_view compound_file_begin = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// After so many errors of one sheet nothing more is read: a small file can unpack to millions.
constexpr std::size_t most_errors = 1'000;

/// Why a compound file is refused: an encrypted workbook, or one of before 2007.
error compound_file_error(std::string_view bytes, const std::string& file) {
  std::string name;  // of a stream, in UTF-16
  for (const char c : std::string_view("EncryptedPackage")) {
    name += c;
    name += '\0';
  }
  const bool is_encrypted = bytes.find(name) != std::string_view::npos;
  return error(is_encrypted ? errc::xlsx_encrypted : errc::xls_legacy, {},
               location{file, 0, 0, {}});
}

/// Cells that are alike in something, of which the number and the first and last are told.
struct cell_count {
  std::size_t number = 0;
  cell_address first;
  cell_address last;

  void add(cell_address at) {
    if (number == 0) first = at;
    last = at;
    ++number;
  }
};

/// Which merged ranges the rows of a sheet cross, asked row by row.
class merged_rows {
 public:
  explicit merged_rows(std::vector<merged_range> all) : all_(std::move(all)) {
    std::sort(all_.begin(), all_.end(), [](const merged_range& a, const merged_range& b) {
      return std::tie(a.first.row, a.first.column) < std::tie(b.first.row, b.first.column);
    });
  }

  /// Whether one crosses the row in a column for which `is_used` holds.
  template <class Used>
  [[nodiscard]] bool crosses(std::uint32_t row, const Used& is_used) {
    for (; next_ < all_.size() && all_[next_].first.row <= row; ++next_) {
      const merged_range& one = all_[next_];
      if (one.last.row < row || !is_used(one)) continue;
      until_ = std::max(until_, one.last.row);
      to_report_.push_back(one);
    }
    return row <= until_;
  }

  /// Those that were met and cross the row, each once.
  [[nodiscard]] std::vector<merged_range> take(std::uint32_t row) {
    std::vector<merged_range> out = std::exchange(to_report_, {});
    std::erase_if(out, [&](const merged_range& one) { return one.last.row < row; });
    return out;
  }

  /// Begins anew at the row: what was met before was not asked of the right columns.
  void begin_at(std::uint32_t row) {
    next_ = 0;
    until_ = 0;
    to_report_.clear();
    std::erase_if(all_, [&](const merged_range& one) { return one.last.row < row; });
  }

 private:
  std::vector<merged_range> all_;
  std::size_t next_ = 0;
  std::uint32_t until_ = 0;
  std::vector<merged_range> to_report_;
};

/// The rows of a sheet that was read. Until `use_fields` says which columns count, no cell is
/// wrong.
class sheet_rows final : public row_source {
 public:
  sheet_rows(const std::string& file, std::vector<error>& errors, std::vector<error>& notes,
             xlsx_book book, sheet_content content, std::size_t longest_field)
      : row_source(file, errors),
        notes_(notes),
        book_(std::move(book)),
        content_(std::move(content)),
        merged_(std::move(content_.merged)),
        longest_field_(longest_field) {}

  [[nodiscard]] bool read_row(std::size_t /*most*/) override {
    begin_row();
    begin_ = end_;
    if (begin_ == cells().size() || is_given_up_) {
      note_formulas();
      return false;
    }
    row_line_ = cells()[begin_].at.row;
    while (end_ < cells().size() && cells()[end_].at.row == row_line_) ++end_;
    for (std::size_t i = begin_; i < end_; ++i) look_at(cells()[i]);
    if (is_bound_ && has_text_) is_broken_ = is_merged() || is_broken_;
    return true;
  }

  void restart() override {
    begin_ = 0;
    end_ = 0;
  }

  [[nodiscard]] table_field field(std::size_t index) const override {
    const sheet_cell* one = find(index);
    const auto column = static_cast<std::uint32_t>(index + 1);
    if (one == nullptr || one->is_faulty) return {{}, row_line_, column};
    const std::string_view format =
        one->format == 0 ? std::string_view() : book_.formats[one->format - 1];
    return {text_of(*one), row_line_, column, format};
  }

  [[nodiscard]] bool is_faulty(std::size_t index) const override {
    const sheet_cell* one = find(index);
    return one != nullptr && is_wrong(*one);
  }

  [[nodiscard]] bool use_fields(std::span<const std::size_t> fields) override {
    is_bound_ = true;
    width_ = field_count_;
    is_used_.assign(width_, false);
    for (const std::size_t one : fields) is_used_[one] = true;
    used_before_.assign(width_ + 1, 0);
    for (std::size_t i = 0; i < width_; ++i)
      used_before_[i + 1] = used_before_[i] + (is_used_[i] ? 1 : 0);
    merged_.begin_at(row_line_);
    for (std::size_t i = begin_; i < end_; ++i)
      is_broken_ = is_broken_ || (is_used(cells()[i]) && is_wrong(cells()[i]));
    is_broken_ = is_merged() || is_broken_;
    return take_row();
  }

  [[nodiscard]] bool take_row() override {
    for (std::size_t i = begin_; i < end_ && !is_given_up_; ++i) {
      const sheet_cell& one = cells()[i];
      if (is_used(one) && one.is_formula && !one.is_faulty) formulas_.add(one.at);
      if (is_used(one) && is_wrong(one)) refuse(wrong_with(one), one.at);
    }
    for (const merged_range& one : merged_.take(row_line_)) {
      if (is_given_up_) break;
      refuse(error(errc::sheet_cells_merged, {to_string(one.first) + ":" + to_string(one.last)}),
             one.first);
    }
    return !is_broken_;
  }

  [[nodiscard]] bool may_end_early() const override { return true; }

 private:
  [[nodiscard]] const std::vector<sheet_cell>& cells() const { return content_.cells; }
  [[nodiscard]] std::string_view text_of(const sheet_cell& one) const {
    return content_.text_of(one, book_);
  }

  /// Takes account of a cell of the row at hand. Of what lies beside the named columns only plain
  /// text counts: formulas and errors there are somebody's sums.
  void look_at(const sheet_cell& one) {
    const bool is_beside = is_bound_ && one.at.column > width_;
    if (is_beside && (one.is_formula || one.is_faulty)) return beside_.add(one.at);
    if (is_bound_ && one.is_faulty && !is_used(one)) return;
    field_count_ = one.at.column;
    if (one.is_faulty || !is_blank_text(text_of(one))) {
      has_text_ = true;
      text_count_ = field_count_;
    } else {
      has_blanks_ = true;
    }
    is_broken_ = is_broken_ || (is_bound_ && is_used(one) && is_wrong(one));
  }

  [[nodiscard]] const sheet_cell* find(std::size_t index) const {
    const auto column = static_cast<std::uint32_t>(index + 1);
    const auto first = cells().begin() + static_cast<std::ptrdiff_t>(begin_);
    const auto last = cells().begin() + static_cast<std::ptrdiff_t>(end_);
    const auto found = std::lower_bound(
        first, last, column,
        [](const sheet_cell& one, std::uint32_t to) { return one.at.column < to; });
    return found != last && found->at.column == column ? &*found : nullptr;
  }

  [[nodiscard]] bool is_used(const sheet_cell& one) const {
    return one.at.column <= width_ && is_used_[one.at.column - 1];
  }
  [[nodiscard]] bool is_wrong(const sheet_cell& one) const {
    return one.is_faulty || text_of(one).size() > longest_field_;
  }
  [[nodiscard]] error wrong_with(const sheet_cell& one) const {
    return one.is_faulty ? content_.fault_of(one, book_)
                         : error(errc::csv_field_too_long, {std::to_string(longest_field_)});
  }

  [[nodiscard]] bool is_merged() {
    return merged_.crosses(row_line_, [&](const merged_range& one) {
      const std::size_t first = std::min<std::size_t>(one.first.column - 1, width_);
      const std::size_t last = std::min<std::size_t>(one.last.column, width_);
      return used_before_[first] != used_before_[last];
    });
  }

  void refuse(const error& what, cell_address where) {
    errors_->push_back(what.at(at(where.row, where.column)));
    if (++refused_ < most_errors) return;
    report(errc::sheet_errors_end, {std::to_string(most_errors)}, where.row, where.column);
    is_given_up_ = true;
  }

  void note(errc code, std::vector<std::string> arguments, cell_address where) {
    notes_.emplace_back(code, std::move(arguments), at(where.row, where.column));
  }

  /// Says, once all rows are read, what formulas came to.
  void note_formulas() {
    if (std::exchange(is_noted_, true)) return;
    if (formulas_.number != 0) {
      const std::string number = std::to_string(formulas_.number);
      if (book_.is_computed_on_load)
        note(errc::sheet_formulas_stale, {number, to_string(formulas_.first)}, formulas_.first);
      else
        note(errc::sheet_formulas_read,
             {number, to_string(formulas_.first), to_string(formulas_.last)}, formulas_.first);
    }
    if (beside_.number != 0)
      note(errc::sheet_cells_passed_over,
           {std::to_string(beside_.number), to_string(beside_.first)}, beside_.first);
  }

  std::vector<error>& notes_;
  xlsx_book book_;
  sheet_content content_;
  merged_rows merged_;
  std::size_t longest_field_;
  std::size_t begin_ = 0;  // the cells of the row
  std::size_t end_ = 0;
  bool is_bound_ = false;
  std::size_t width_ = 0;  // of the header
  std::vector<bool> is_used_;
  std::vector<std::size_t> used_before_;  // how many of the columns before are used
  std::size_t refused_ = 0;
  bool is_given_up_ = false;
  cell_count formulas_;
  cell_count beside_;
  bool is_noted_ = false;
};

/// An archive and its book, or why the bytes are no workbook.
struct open_book {
  zip_archive archive;
  xlsx_book book;
};

result<open_book> open_workbook(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with(compound_file_begin)) return compound_file_error(bytes, file);
  result<zip_archive> opened = zip_archive::open(bytes, file);
  if (!opened) return opened.error();
  zip_archive archive = *std::move(opened);
  result<xlsx_book> book = read_book(archive, file);
  if (!book) return book.error();
  return open_book{std::move(archive), *std::move(book)};
}

/// Says what else the workbook holds than the sheet that is read.
void note_other_sheets(zip_archive& archive, const xlsx_book& book, std::size_t chosen,
                       const std::string& file, std::vector<error>& notes) {
  const sheet_entry& read = book.sheets[chosen];
  const location here{file, 0, 0, {}};
  if (read.is_hidden) notes.emplace_back(errc::hidden_sheet_read, std::vector{read.name}, here);
  std::vector<std::string_view> visible;
  std::vector<std::string_view> hidden;
  for (const sheet_entry& one : book.sheets)
    if (&one != &read && (one.part.empty() || has_cells(archive, one.part, file)))
      (one.is_hidden ? hidden : visible).emplace_back(one.name);
  if (!visible.empty())
    notes.emplace_back(errc::sheets_left_out, std::vector{read.name, joined(visible)}, here);
  if (!hidden.empty())
    notes.emplace_back(errc::hidden_sheets_left_out, std::vector{read.name, joined(hidden)}, here);
}

}  // namespace

bool is_workbook(std::string_view bytes) {
  return bytes.starts_with(zip_begin) || bytes.starts_with(empty_zip_begin) ||
         bytes.starts_with(compound_file_begin);
}

std::unique_ptr<row_source> read_sheet(std::string_view bytes, const std::string& file,
                                       std::vector<error>& errors, std::vector<error>& notes,
                                       const table_options& options) {
  result<open_book> opened = open_workbook(bytes, file);
  if (!opened) {
    errors.push_back(opened.error());
    return nullptr;
  }
  auto [archive, book] = *std::move(opened);
  const result<std::size_t> chosen = choose_sheet(archive, book, file, options.sheet);
  if (!chosen) {
    errors.push_back(chosen.error());
    return nullptr;
  }
  sheet_content content;
  const auto wrong = read_cells(archive, book.sheets[*chosen].part, file, book, content);
  if (wrong) errors.push_back(*wrong);
  if (options.sheet.empty()) note_other_sheets(archive, book, *chosen, file, notes);
  if (book.lacks_styles)
    notes.emplace_back(errc::workbook_styles_missing, std::vector<std::string>{},
                       location{file, 0, 0, {}});
  if (wrong && wrong->code() != errc::sheet_address_wrong) return nullptr;
  return std::make_unique<sheet_rows>(file, errors, notes, std::move(book), std::move(content),
                                      options.longest_field);
}

result<std::vector<listed_sheet>> list_sheets(std::string_view bytes, const std::string& file) {
  result<open_book> opened = open_workbook(bytes, file);
  if (!opened) return opened.error();
  auto [archive, book] = *std::move(opened);
  std::vector<listed_sheet> out;
  for (const sheet_entry& one : book.sheets)
    if (one.part.empty() || has_cells(archive, one.part, file))
      out.push_back({one.name, one.is_hidden});
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
