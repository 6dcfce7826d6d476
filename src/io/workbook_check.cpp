// SPDX-License-Identifier: BSL-1.0

#include <charconv>
#include <cstdint>
#include <limits>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "sheet_value.hpp"
#include "workbook_cells.hpp"
#include "xlsx_book.hpp"
#include "xml_part.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// A number with the 15 digits that a spreadsheet keeps.
std::string kept_digits(double number) {
  char text[40];
  const auto [end, wrong] =
      std::to_chars(text, text + sizeof text, number, std::chars_format::general, 15);
  return wrong == std::errc() ? std::string(text, end) : std::string();
}

/// Anything that is well-formed.
class any_part : public xml_visitor {
 public:
  void begin(const xml_element& /*element*/, const xml_attributes& /*attributes*/) override {}
  void end(const xml_element& /*element*/) override {}
  void text(std::string_view /*piece*/) override {}
};

/// The texts of all elements of one name.
class texts_of : public any_part {
 public:
  explicit texts_of(std::string_view name) : name_(name) {}

  void begin(const xml_element& element, const xml_attributes& /*attributes*/) override {
    is_inside_ = element.name == name_;
    if (is_inside_) all.emplace_back();
  }
  void end(const xml_element& /*element*/) override { is_inside_ = false; }
  void text(std::string_view piece) override {
    if (is_inside_) all.back() += piece;
  }

  std::vector<std::string> all;

 private:
  std::string_view name_;
  bool is_inside_ = false;
};

/// The names of the sheets.
class sheet_names : public any_part {
 public:
  void begin(const xml_element& element, const xml_attributes& attributes) override {
    if (element.name == "sheet") all.emplace_back(attributes["name"]);
  }
  std::vector<std::string> all;
};

/// How the numbers of each style are shown: a code, or the number of a format that every
/// spreadsheet has.
class style_codes : public any_part {
 public:
  void begin(const xml_element& element, const xml_attributes& attributes) override {
    if (element.name == "numFmt")
      codes_[std::string(attributes["numFmtId"])] = attributes["formatCode"];
    else if (element.name == "cellXfs")
      is_of_cells_ = true;
    else if (element.name == "xf" && is_of_cells_)
      all.emplace_back(code(std::string(attributes["numFmtId"])));
  }
  void end(const xml_element& element) override {
    if (element.name == "cellXfs") is_of_cells_ = false;
  }

  std::vector<std::string> all;

 private:
  [[nodiscard]] std::string code(const std::string& id) const {
    static const std::map<std::string, std::string, std::less<>> known{
        {"0", ""}, {"3", "#,##0"}, {"4", "#,##0.00"}, {"9", "0%"}, {"10", "0.00%"}};
    if (const auto own = codes_.find(id); own != codes_.end()) return own->second;
    const auto found = known.find(id);
    return found == known.end() ? id : found->second;
  }

  std::map<std::string, std::string> codes_;
  bool is_of_cells_ = false;
};

/// The cells of a sheet beside those that it should have, in their order.
class cell_comparison : public any_part {
 public:
  cell_comparison(const workbook_sheet& sheet, const std::vector<std::string>& texts,
                  const std::vector<std::string>& codes, std::map<cell_look, std::string>& style_of)
      : sheet_(sheet), texts_(texts), codes_(codes), style_of_(style_of) {}

  void begin(const xml_element& element, const xml_attributes& attributes) override {
    if (element.name == "c") {
      address_ = attributes["r"];
      is_text_ = attributes["t"] == "s";
      style_ = attributes["s"];
      value_.clear();
    }
    is_value_ = element.name == "v";
  }
  void text(std::string_view piece) override {
    if (is_value_) value_ += piece;
  }
  void end(const xml_element& element) override {
    is_value_ = false;
    if (element.name != "c" || !differs_.empty()) return;
    skip_nothing();
    if (row_ > sheet_.rows.size() || !is_right(here()))
      differs_ = address_;
    else
      ++column_;
  }

  /// The first cell that is not as it should be; empty where all are.
  [[nodiscard]] std::string differs() {
    if (!differs_.empty()) return differs_;
    skip_nothing();
    return row_ > sheet_.rows.size() ? std::string() : address();
  }

 private:
  [[nodiscard]] std::size_t width() const {
    return row_ == 0 ? sheet_.columns.size() : sheet_.rows[row_ - 1].cells.size();
  }
  [[nodiscard]] cell_content here() const {
    return row_ == 0 ? header_content(sheet_.columns[column_])
                     : content_of(sheet_, sheet_.rows[row_ - 1], column_);
  }
  [[nodiscard]] std::string address() const {
    return to_string(cell_address{static_cast<std::uint32_t>(row_ + 1),
                                  static_cast<std::uint32_t>(column_ + 1)});
  }
  /// Goes on to the next cell that should be there.
  void skip_nothing() {
    while (row_ <= sheet_.rows.size()) {
      if (column_ == width()) {
        ++row_;
        column_ = 0;
      } else if (here().is_nothing()) {
        ++column_;
      } else {
        return;
      }
    }
  }
  [[nodiscard]] bool is_right(const cell_content& wanted) {
    if (address_ != address() || is_text_ != wanted.text.has_value() || !is_look_right(wanted.look))
      return false;
    const char* const end = value_.data() + value_.size();
    if (!wanted.text) {
      double number = 0;
      const auto [last, wrong] = std::from_chars(value_.data(), end, number);
      return wrong == std::errc() && last == end &&
             kept_digits(number) == kept_digits(wanted.number);
    }
    std::size_t index = 0;
    const auto [last, wrong] = std::from_chars(value_.data(), end, index);
    if (wrong != std::errc() || last != end || index >= texts_.size()) return false;
    std::string plain;
    append_unescaped(plain, texts_[index]);
    return plain == *wanted.text;
  }
  /// Cells that look alike have one style, and it shows numbers as they are to be shown.
  [[nodiscard]] bool is_look_right(const cell_look& look) {
    const auto [known, is_new] = style_of_.try_emplace(look, style_);
    if (!is_new) return known->second == style_;
    std::size_t style = 0;
    const char* const end = style_.data() + style_.size();
    if (!style_.empty() && std::from_chars(style_.data(), end, style).ptr != end) return false;
    const std::string code = look.what == workbook_cell::kind::day
                                 ? std::to_string(static_cast<unsigned>(day_format))
                                 : format_code(look);
    return style < codes_.size() && codes_[style] == code;
  }

  const workbook_sheet& sheet_;
  const std::vector<std::string>& texts_;
  const std::vector<std::string>& codes_;
  std::map<cell_look, std::string>& style_of_;
  std::size_t row_ = 0;  // of the cell that should come: 0 the header
  std::size_t column_ = 0;
  std::string address_;
  std::string style_;
  std::string value_;
  std::string differs_;
  bool is_text_ = false;
  bool is_value_ = false;
};

}  // namespace

std::optional<error> check_written(std::string_view bytes, const workbook& book,
                                   const std::string& file) {
  const location here{file, 0, 0, {}};
  const auto damaged = [&](const std::string& sheet, const std::string& cell) {
    return error(errc::workbook_differs, {sheet, cell}, here);
  };
  zip_limits any_size;  // it was made here
  any_size.part_bytes = any_size.all_bytes = any_size.ratio =
      std::numeric_limits<std::uint32_t>::max();
  result<zip_archive> opened = zip_archive::open(bytes, file, any_size);
  if (!opened) return opened.error();
  zip_archive archive = *std::move(opened);
  for (const std::string_view part : {"[Content_Types].xml", "_rels/.rels", "docProps/app.xml",
                                      "xl/theme/theme1.xml", "xl/_rels/workbook.xml.rels"}) {
    any_part any;
    if (auto wrong = read_xml(archive, part, file, any)) return wrong;
  }
  sheet_names names;
  if (auto wrong = read_xml(archive, "xl/workbook.xml", file, names)) return wrong;
  style_codes styles;
  if (auto wrong = read_xml(archive, "xl/styles.xml", file, styles)) return wrong;
  texts_of texts("t");
  if (auto wrong = read_xml(archive, "xl/sharedStrings.xml", file, texts)) return wrong;
  std::map<cell_look, std::string> style_of;
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    const workbook_sheet& sheet = book.sheets[i];
    if (i >= names.all.size() || names.all[i] != sheet.name) return damaged(sheet.name, "A1");
    cell_comparison cells(sheet, texts.all, styles.all, style_of);
    const std::string part = "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml";
    if (auto wrong = read_xml(archive, part, file, cells)) return wrong;
    if (const std::string cell = cells.differs(); !cell.empty()) return damaged(sheet.name, cell);
  }
  if (names.all.size() != book.sheets.size()) return damaged(names.all.back(), "A1");
  return std::nullopt;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
