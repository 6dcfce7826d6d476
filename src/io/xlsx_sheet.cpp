// SPDX-License-Identifier: BSL-1.0

#include "xlsx_sheet.hpp"

#include <hoptac/core/excerpt.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "sheet_value.hpp"
#include "xlsx_book.hpp"
#include "xml_part.hpp"
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

/// A cell with text, or with something wrong.
struct cell {
  cell_address at;
  std::uint32_t begin = 0;  // in the texts of the sheet, or the number of a shared text
  std::uint32_t size = 0;
  bool is_shared = false;
  bool is_broken = false;
};

/// A rectangle of cells that were made one.
struct merged_range {
  cell_address first;
  cell_address last;
  std::string text;
};

/// What a sheet holds, in the order of its rows and columns.
struct sheet_content {
  std::vector<cell> cells;
  std::string texts;
  std::vector<merged_range> merged;
};

/// Reads the cells of a sheet and says what is wrong with them.
class sheet_visitor : public xml_visitor {
 public:
  sheet_visitor(const xlsx_book& book, const std::string& file, std::vector<error>& errors,
                sheet_content& into)
      : book_(book), file_(file), errors_(errors), into_(into) {}

  void begin(std::string_view name, const xml_attributes& attributes) override {
    if (name == "sheetData") is_in_data_ = true;
    if (name == "mergeCell" && !is_in_data_) add_merged(attributes["ref"]);
    if (!is_in_data_) return;
    if (name == "row") begin_row(attributes);
    if (name == "c") begin_cell(attributes);
    if (name == "f") has_formula_ = true;
    if (name == "rPh") ++phonetic_;
    if (name == "v" || name == "t") is_text_ = is_in_cell_ && phonetic_ == 0;
  }

  void end(std::string_view name) override {
    if (name == "sheetData") is_in_data_ = false;
    if (name == "v" || name == "t") is_text_ = false;
    if (name == "rPh") --phonetic_;
    if (name == "c" && is_in_cell_) end_cell();
  }

  void text(std::string_view piece) override {
    if (is_text_) written_ += piece;
  }

  [[nodiscard]] bool is_done() const override { return is_given_up_; }

 private:
  [[nodiscard]] location here() const { return location{file_, at_.row, at_.column, {}}; }

  void refuse(const error& what) {
    errors_.push_back(what.at(here()));
    if (errors_.size() < most_errors) return;
    errors_.emplace_back(errc::sheet_errors_end, std::vector{std::to_string(most_errors)}, here());
    is_given_up_ = true;
  }
  void refuse(errc code, std::string written = {}) {
    std::vector<std::string> arguments{to_string(at_)};
    if (!written.empty()) arguments.push_back(std::move(written));
    refuse(error(code, std::move(arguments)));
  }

  /// Cells that are not in their order, or not in the sheet, make all others doubtful.
  void refuse_address(std::string_view written) {
    refuse(error(errc::sheet_address_wrong, {excerpt(written)}));
    is_given_up_ = true;
  }

  void begin_row(const xml_attributes& attributes) {
    const std::optional<std::string_view> written = attributes.find("r");
    std::uint32_t row = at_.row + 1;
    bool is_good = true;
    if (written) {
      const auto [end, wrong] =
          std::from_chars(written->data(), written->data() + written->size(), row);
      is_good = wrong == std::errc() && end == written->data() + written->size() && row > at_.row;
    }
    if (!is_good || row > most_sheet_rows)
      return refuse_address(written.value_or(std::string_view()));
    at_ = {row, 0};
  }

  void begin_cell(const xml_attributes& attributes) {
    const std::optional<std::string_view> written = attributes.find("r");
    const std::optional<cell_address> at =
        written ? parse_address(*written) : cell_address{at_.row, at_.column + 1};
    if (!at || at->row != at_.row || at->column <= at_.column || at->column > most_table_columns)
      return refuse_address(written.value_or(std::string_view()));
    at_ = *at;
    is_in_cell_ = true;
    has_formula_ = false;
    phonetic_ = 0;
    type_ = attributes["t"];
    style_ = attributes["s"];
    written_.clear();
  }

  void end_cell() {
    is_in_cell_ = false;
    const std::size_t errors_before = errors_.size();
    if (has_formula_)
      refuse(errc::sheet_cell_is_formula);
    else if (type_ == "e")
      refuse(errc::sheet_cell_is_error, excerpt(written_));
    else
      read_value();
    if (errors_.size() != errors_before) into_.cells.push_back({at_, 0, 0, false, true});
  }

  void read_value() {
    if (type_ == "inlineStr" || type_ == "str") {
      std::string plain;
      append_unescaped(plain, written_);
      return add_text(plain);
    }
    if (written_.empty()) return;
    if (type_ == "s") return add_shared();
    if (type_ == "b") return add_boolean();
    if (type_ == "d") return add_result(iso_date_text(written_, at_));
    if (type_.empty() || type_ == "n")
      return add_result(value_text(written_, meaning(), book_.counts_from_1904, at_));
    refuse(errc::sheet_value_unreadable, excerpt(written_));
  }

  [[nodiscard]] number_meaning meaning() const {
    std::size_t style = 0;
    std::from_chars(style_.data(), style_.data() + style_.size(), style);
    return style < book_.meanings.size() ? book_.meanings[style] : number_meaning::number;
  }

  void add_shared() {
    std::uint32_t index = 0;
    const auto [end, wrong] =
        std::from_chars(written_.data(), written_.data() + written_.size(), index);
    if (wrong != std::errc() || end != written_.data() + written_.size() ||
        index >= book_.texts.size())
      return refuse(errc::sheet_value_unreadable, excerpt(written_));
    const std::string_view text = book_.texts[index];
    if (text.find('\0') != std::string_view::npos)
      return refuse(errc::sheet_value_unreadable, excerpt(text));
    if (!text.empty()) into_.cells.push_back({at_, index, 0, true, false});
  }

  void add_boolean() {
    if (written_ == "1" || written_ == "true") return add_text("true");
    if (written_ == "0" || written_ == "false") return add_text("false");
    refuse(errc::sheet_value_unreadable, excerpt(written_));
  }

  void add_result(const result<std::string>& text) {
    if (text)
      add_text(*text);
    else
      refuse(text.error());
  }

  void add_text(std::string_view text) {
    if (text.find('\0') != std::string_view::npos)
      return refuse(errc::sheet_value_unreadable, excerpt(text));
    if (text.empty()) return;
    into_.cells.push_back({at_, static_cast<std::uint32_t>(into_.texts.size()),
                           static_cast<std::uint32_t>(text.size()), false, false});
    into_.texts += text;
  }

  void add_merged(std::string_view range) {
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) return;  // one cell
    const auto first = parse_address(range.substr(0, colon));
    const auto last = parse_address(range.substr(colon + 1));
    if (!first || !last || first->row > last->row || first->column > last->column)
      return refuse_address(range);
    if (*first != *last) into_.merged.push_back({*first, *last, std::string(range)});
  }

  const xlsx_book& book_;
  const std::string& file_;
  std::vector<error>& errors_;
  sheet_content& into_;

  bool is_in_data_ = false;
  bool is_given_up_ = false;
  cell_address at_;  // of the last row and cell that began
  bool is_in_cell_ = false;
  bool is_text_ = false;
  bool has_formula_ = false;
  int phonetic_ = 0;
  std::string type_;
  std::string style_;
  std::string written_;
};

/// The rows of a sheet that was read.
class sheet_rows final : public row_source {
 public:
  sheet_rows(const std::string& file, std::vector<error>& errors, xlsx_book book,
             sheet_content content, std::size_t longest_field)
      : row_source(file, errors),
        book_(std::move(book)),
        content_(std::move(content)),
        longest_field_(longest_field) {
    check_merged();
  }

  [[nodiscard]] bool read_row(std::size_t /*most*/) override {
    begin_row();
    begin_ = end_;
    if (begin_ == cells().size()) return false;
    row_line_ = cells()[begin_].at.row;
    has_text_ = true;
    is_broken_ = is_merged();
    for (; end_ < cells().size() && cells()[end_].at.row == row_line_; ++end_) {
      const cell& one = cells()[end_];
      is_broken_ = is_broken_ || one.is_broken;
      if (text_of(one).size() <= longest_field_) continue;
      report(errc::csv_field_too_long, {std::to_string(longest_field_)}, row_line_, one.at.column);
      is_broken_ = true;
    }
    field_count_ = cells()[end_ - 1].at.column;
    return true;
  }

  [[nodiscard]] table_field field(std::size_t index) const override {
    const auto column = static_cast<std::uint32_t>(index + 1);
    const auto first = cells().begin() + static_cast<std::ptrdiff_t>(begin_);
    const auto last = cells().begin() + static_cast<std::ptrdiff_t>(end_);
    const auto found = std::lower_bound(
        first, last, column, [](const cell& one, std::uint32_t to) { return one.at.column < to; });
    const bool is_there = found != last && found->at.column == column;
    return {is_there ? text_of(*found) : std::string_view(), row_line_, column};
  }

  [[nodiscard]] bool may_end_early() const override { return true; }

 private:
  [[nodiscard]] const std::vector<cell>& cells() const { return content_.cells; }

  [[nodiscard]] std::string_view text_of(const cell& one) const {
    return one.is_shared ? book_.texts[one.begin]
                         : std::string_view(content_.texts).substr(one.begin, one.size);
  }

  /// Refuses merged cells between the first row with text and the last, in the columns of the
  /// first.
  void check_merged() {
    if (cells().empty()) return;
    const std::uint32_t first_row = cells().front().at.row;
    const std::uint32_t last_row = cells().back().at.row;
    std::uint32_t width = 0;
    for (std::size_t i = 0; i < cells().size() && cells()[i].at.row == first_row; ++i)
      width = cells()[i].at.column;
    for (const merged_range& one : content_.merged) {
      if (one.last.row < first_row || one.first.row > last_row || one.first.column > width)
        continue;
      if (errors_->size() > most_errors) return;
      report(errc::sheet_cells_merged, {one.text}, one.first.row, one.first.column);
      merged_rows_.emplace_back(one.first.row, one.last.row);
    }
    std::sort(merged_rows_.begin(), merged_rows_.end());
  }

  /// Whether a range of merged cells crosses the row. Rows come in order.
  [[nodiscard]] bool is_merged() {
    for (; next_merged_ < merged_rows_.size() && merged_rows_[next_merged_].first <= row_line_;
         ++next_merged_)
      merged_until_ = std::max(merged_until_, merged_rows_[next_merged_].second);
    return row_line_ <= merged_until_;
  }

  xlsx_book book_;
  sheet_content content_;
  std::size_t longest_field_;
  std::size_t begin_ = 0;  // the cells of the row
  std::size_t end_ = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> merged_rows_;
  std::size_t next_merged_ = 0;
  std::uint32_t merged_until_ = 0;
};

}  // namespace

bool is_workbook(std::string_view bytes) {
  return bytes.starts_with(zip_begin) || bytes.starts_with(empty_zip_begin) ||
         bytes.starts_with(compound_file_begin);
}

std::unique_ptr<row_source> read_sheet(std::string_view bytes, const std::string& file,
                                       std::vector<error>& errors, const table_options& options) {
  if (bytes.starts_with(compound_file_begin)) {
    errors.push_back(compound_file_error(bytes, file));
    return nullptr;
  }
  result<zip_archive> opened = zip_archive::open(bytes, file);
  if (!opened) {
    errors.push_back(opened.error());
    return nullptr;
  }
  zip_archive archive = *std::move(opened);
  result<xlsx_book> book = read_book(archive, file, options.sheet);
  if (!book) {
    errors.push_back(book.error());
    return nullptr;
  }
  sheet_content content;
  sheet_visitor visitor(*book, file, errors, content);
  if (const auto wrong = read_xml(archive, book->sheet_part, file, visitor)) {
    errors.push_back(*wrong);
    return nullptr;
  }
  return std::make_unique<sheet_rows>(file, errors, *std::move(book), std::move(content),
                                      options.longest_field);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
