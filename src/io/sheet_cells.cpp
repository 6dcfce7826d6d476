// SPDX-License-Identifier: BSL-1.0

#include "sheet_cells.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/table.hpp>

#include <charconv>
#include <cstddef>
#include <utility>

#include "xml_part.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// The elements of a sheet by what they lie in: `sheetData`, `row`, `c` and in a cell its formula
/// `f`, its value `v` and its own text `is`, which holds `t` or runs `r` of them.
bool is_row(const xml_element& one) {
  return one.is("row", "sheetData", 3);
}
bool is_cell(const xml_element& one) {
  return one.is("c", "row", 4);
}
bool is_formula(const xml_element& one) {
  return one.is("f", "c", 5);
}
bool is_value(const xml_element& one) {
  return one.is("v", "c", 5);
}
bool is_own_text(const xml_element& one) {
  return one.is("t", "is", 6) || one.is("t", "r", 7);
}

/// Reads the cells of a sheet, and which of them have faults.
class cells_visitor : public xml_visitor {
 public:
  cells_visitor(const xlsx_book& book, const std::string& file, sheet_content& into)
      : book_(book), file_(file), into_(into) {}

  void begin(const xml_element& element, const xml_attributes& attributes) override {
    if (element.is("mergeCell", "mergeCells", 3)) add_merged(attributes["ref"]);
    if (is_row(element)) begin_row(attributes);
    if (is_cell(element)) begin_cell(attributes);
    if (!is_in_cell_) return;
    if (is_formula(element)) has_formula_ = true;
    if (is_value(element)) has_value_ = true;
    if (element.is("is", "c", 5)) has_own_text_ = true;
    is_in_value_ = is_value(element);
    is_in_own_text_ = is_own_text(element);
  }

  void end(const xml_element& element) override {
    is_in_value_ = false;
    is_in_own_text_ = false;
    if (is_cell(element) && is_in_cell_) end_cell();
  }

  void text(std::string_view piece) override {
    if (is_in_value_) value_ += piece;
    if (is_in_own_text_) own_text_ += piece;
  }

  [[nodiscard]] bool is_done() const override { return wrong_.has_value(); }
  [[nodiscard]] const std::optional<error>& wrong() const { return wrong_; }

 private:
  void refuse_address(std::string_view written) {
    wrong_ = error(errc::sheet_address_wrong, {excerpt(written)},
                   location{file_, at_.row, at_.column, {}});
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
    has_value_ = false;
    has_own_text_ = false;
    type_ = attributes["t"];
    style_ = attributes["s"];
    value_.clear();
    own_text_.clear();
  }

  void end_cell() {
    is_in_cell_ = false;
    // A program that computes nothing leaves the value of a formula out or empty.
    const bool has_result = has_value_ && (type_ == "str" || !value_.empty());
    if (has_formula_ && !has_result) return add_fault(errc::sheet_cell_is_formula, {});
    if (type_ == "e") return add_fault(errc::sheet_cell_is_error, value_);
    read_value();
  }

  /// Of a value and a text of its own, the type of the cell says which counts.
  void read_value() {
    if (type_ == "inlineStr") return add_escaped(has_own_text_ ? own_text_ : value_);
    if (!has_value_ && !own_text_.empty())
      return add_fault(errc::sheet_value_unreadable, own_text_);
    if (type_ == "str") return add_escaped(value_);
    if (value_.empty()) return;
    if (type_ == "s") return add_shared();
    if (type_ == "b") return add_boolean();
    if (type_ == "d") return add_result(iso_date_text(value_, meaning(), at_));
    if (type_.empty() || type_ == "n") return add_number();
    add_fault(errc::sheet_value_unreadable, value_);
  }

  [[nodiscard]] std::uint32_t style() const {
    std::uint32_t style = 0;
    std::from_chars(style_.data(), style_.data() + style_.size(), style);
    return style;
  }
  [[nodiscard]] number_meaning meaning() const {
    return style() < book_.meanings.size() ? book_.meanings[style()] : number_meaning::number;
  }

  void add_number() {
    const std::size_t before = into_.cells.size();
    add_result(value_text(value_, meaning(), book_.counts_from_1904, at_));
    const bool is_changed = style() < book_.formats.size() && !book_.formats[style()].empty();
    if (is_changed && into_.cells.size() != before) into_.cells.back().format = style() + 1;
  }

  void add_shared() {
    std::uint32_t index = 0;
    const auto [end, wrong] = std::from_chars(value_.data(), value_.data() + value_.size(), index);
    if (wrong != std::errc() || end != value_.data() + value_.size() || index >= book_.texts.size())
      return add_fault(errc::sheet_value_unreadable, value_);
    const std::string_view text = book_.texts[index];
    if (text.find('\0') != std::string_view::npos)
      return add_fault(errc::sheet_value_unreadable, text);
    if (text.empty()) return;
    sheet_cell one{.at = at_, .begin = index, .is_shared = true, .is_formula = has_formula_};
    into_.cells.push_back(one);
  }

  void add_boolean() {
    if (value_ == "1" || value_ == "true") return add_text("true");
    if (value_ == "0" || value_ == "false") return add_text("false");
    add_fault(errc::sheet_value_unreadable, value_);
  }

  void add_result(const result<std::string>& text) {
    if (text) return add_text(*text);
    const std::vector<std::string>& arguments = text.error().arguments();
    add_fault(text.error().code(), arguments.size() > 1 ? arguments[1] : std::string());
  }

  void add_escaped(std::string_view written) {
    std::string plain;
    append_unescaped(plain, written);
    add_text(plain);
  }

  void add_text(std::string_view text) {
    if (text.find('\0') != std::string_view::npos)
      return add_fault(errc::sheet_value_unreadable, text);
    if (text.empty()) return;
    sheet_cell one{.at = at_, .is_formula = has_formula_};
    add(one, text);
  }

  void add_fault(errc fault, std::string_view written) {
    sheet_cell one{.at = at_, .fault = fault, .is_faulty = true, .is_formula = has_formula_};
    add(one, excerpt(written));
  }

  void add(sheet_cell& one, std::string_view text) {
    one.begin = static_cast<std::uint32_t>(into_.texts.size());
    one.size = static_cast<std::uint32_t>(text.size());
    into_.texts += text;
    into_.cells.push_back(one);
  }

  void add_merged(std::string_view range) {
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) return;  // one cell
    const auto first = parse_address(range.substr(0, colon));
    const auto last = parse_address(range.substr(colon + 1));
    if (!first || !last || first->row > last->row || first->column > last->column)
      return refuse_address(range);
    if (*first != *last) into_.merged.push_back({*first, *last});
  }

  const xlsx_book& book_;
  const std::string& file_;
  sheet_content& into_;
  std::optional<error> wrong_;

  cell_address at_;  // of the last row and cell that began
  bool is_in_cell_ = false;
  bool is_in_value_ = false;
  bool is_in_own_text_ = false;
  bool has_formula_ = false;
  bool has_value_ = false;
  bool has_own_text_ = false;
  std::string type_;
  std::string style_;
  std::string value_;
  std::string own_text_;
};

/// Looks for the first cell that is not empty.
class any_cell_visitor : public xml_visitor {
 public:
  void begin(const xml_element& element, const xml_attributes& /*attributes*/) override {
    is_in_text_ = is_value(element) || is_own_text(element);
    found_ = found_ || is_formula(element);
  }
  void end(const xml_element& /*element*/) override { is_in_text_ = false; }
  void text(std::string_view piece) override { found_ = found_ || (is_in_text_ && !piece.empty()); }
  [[nodiscard]] bool is_done() const override { return found_; }

 private:
  bool is_in_text_ = false;
  bool found_ = false;
};

}  // namespace

error sheet_content::fault_of(const sheet_cell& one, const xlsx_book& book) const {
  std::vector<std::string> arguments{to_string(one.at)};
  if (one.size != 0) arguments.emplace_back(text_of(one, book));
  if (one.fault == errc::sheet_number_too_long)
    arguments.push_back(std::to_string(most_sheet_digits));
  return error(one.fault, std::move(arguments));
}

std::optional<error> read_cells(zip_archive& archive, const std::string& part,
                                const std::string& file, const xlsx_book& book,
                                sheet_content& into) {
  cells_visitor visitor(book, file, into);
  if (auto wrong = read_xml(archive, part, file, visitor)) return wrong;
  return visitor.wrong();
}

bool has_cells(zip_archive& archive, const std::string& part, const std::string& file) {
  any_cell_visitor visitor;
  return read_xml(archive, part, file, visitor).has_value() || visitor.is_done();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
