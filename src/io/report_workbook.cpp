// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/report_document.hpp>
#include <hoptac/io/workbook.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "report_parts.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

constexpr std::size_t longest_sheet_name = 31;
constexpr unsigned widest_column = 60;
constexpr unsigned narrowest_column = 8;

/// How many characters a text has, near enough to set a width by.
unsigned length_of(std::string_view text) {
  unsigned out = 0;
  for (const char c : text) out += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return out;
}

/// The first characters of a title that a sheet may be named, with a number where the name is
/// taken.
std::string sheet_name(std::string_view title, const std::vector<workbook_sheet>& taken) {
  const auto cut = [](std::string_view text, std::size_t most) {
    std::string out;
    std::size_t count = 0;
    for (const char c : text) {
      if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && ++count > most) break;
      const bool is_refused = std::string_view("[]:*?/\\'").find(c) != std::string_view::npos;
      out += is_refused || static_cast<unsigned char>(c) < 0x20U ? ' ' : c;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out.empty() ? std::string("Sheet") : out;
  };
  const auto is_taken = [&](const std::string& name) {
    return std::any_of(taken.begin(), taken.end(),
                       [&](const workbook_sheet& one) { return one.name == name; });
  };
  std::string name = cut(title, longest_sheet_name);
  for (unsigned number = 2; is_taken(name); ++number) {
    const std::string digits = std::to_string(number);
    name = cut(title, longest_sheet_name - 1 - digits.size());
    name.append(1, ' ').append(digits);
  }
  return name;
}

/// As wide as the longest text of each column, within bounds.
void set_widths(workbook_sheet& of) {
  for (std::size_t k = 0; k < of.columns.size(); ++k) {
    unsigned width = length_of(of.columns[k].name) + 2;
    for (const workbook_row& row : of.rows) {
      if (k >= row.cells.size()) continue;
      const workbook_cell& cell = row.cells[k];
      const bool is_text = cell.what() == workbook_cell::kind::text;
      width = std::max(width, 2 + length_of(is_text ? cell.text() : number_text(cell.number()).vi));
    }
    of.columns[k].width = std::clamp(width, narrowest_column, widest_column);
    of.columns[k].wraps = width > widest_column;
  }
}

class book_writer {
 public:
  book_writer(const report_document& of, language lang) : of_(of), lang_(lang) {}

  workbook write() {
    out_.title = of_.title.in(lang_);
    add_head();
    for (const report_section& section : of_.sections) {
      for (const report_shares& one : section.shares) add_shares(one);
      for (const report_bars& one : section.bars) add_bars(one);
      for (const report_table& one : section.tables) add_table(one);
      if (!section.findings.empty()) add_findings(section);
    }
    if (!of_.sources.empty()) add_sources();
    for (workbook_sheet& sheet : out_.sheets) set_widths(sheet);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
    return std::string(bilingual_view{vi, en}.in(lang_));
  }

  workbook_sheet& add_sheet(std::string_view title, std::vector<std::string> columns) {
    workbook_sheet sheet;
    sheet.name = sheet_name(title, out_.sheets);
    for (std::string& name : columns)  // a column without a name would be an empty header
      sheet.columns.push_back({name.empty() ? std::string(" ") : std::move(name), 14, false});
    out_.sheets.push_back(std::move(sheet));
    return out_.sheets.back();
  }

  /// A number alone is a number; with a bound before it (`≥ 35`) it says something else.
  [[nodiscard]] workbook_cell cell(const report_cell& of) const {
    if (of.is_empty()) return {};
    if (of.number && of.text.in(lang_).empty()) return {*of.number};
    report_cell alone = of;  // what it rests on has a column of its own
    alone.rests_on.reset();
    return {cell_text(alone).in(lang_)};
  }

  /// Of how many of how many organisations the numbers of a row are: `Cả năm: 429/443`.
  [[nodiscard]] std::string coverage_of(const report_row& row, const report_table& in) const {
    std::string out;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!row.cells[i].rests_on) continue;
      std::string shown = coverage_text(*row.cells[i].rests_on).in(lang_);
      shown = shown.substr(1, shown.size() - 2);  // without its brackets
      if (!out.empty()) out += "; ";
      out.append(in.columns[i].name.in(lang_)).append(": ").append(shown);
    }
    return out;
  }

  /// What the marks of the cells of a row lead to: `[1] …`, by the number of the note.
  [[nodiscard]] static std::string marks_of(const report_row& row,
                                            const std::vector<bilingual>& notes) {
    std::string out;
    for (const report_cell& cell : row.cells) {
      const std::string mark = note_mark(cell, notes);
      if (mark.empty() || out.find(mark) != std::string::npos) continue;
      if (!out.empty()) out += ' ';
      out += mark;
    }
    return out;
  }

  /// A text, or a blank where it is empty.
  [[nodiscard]] static workbook_cell text_cell(std::string text) {
    return text.empty() ? workbook_cell() : workbook_cell(std::move(text));
  }

  void add_head() {
    workbook_sheet& sheet =
        add_sheet(say("Tổng quan", "Overview"),
                  {of_.title.in(lang_), say("Số liệu", "Number"), say("Đơn vị", "Unit"),
                   say("Số đơn vị có số liệu, ghi chú", "Organisations counted, notes")});
    const auto line = [&](const std::string& text, bool strong) {
      if (!text.empty()) sheet.rows.push_back({{workbook_cell(text)}, strong});
    };
    line(of_.subtitle.in(lang_), false);
    for (const bilingual& warning : of_.warnings) line(warning.in(lang_), true);
    for (const report_fact& fact : of_.facts)
      sheet.rows.push_back(
          {{workbook_cell(fact.label.in(lang_)), cell(fact.value),
            workbook_cell(fact.value.unit.in(lang_)),
            workbook_cell(fact.value.rests_on ? coverage_text(*fact.value.rests_on).in(lang_)
                                              : fact.value.note.in(lang_))},
           false});
  }

  void add_shares(const report_shares& of) {
    workbook_sheet& sheet = add_sheet(of.title.in(lang_), {of.title.in(lang_), of.unit.in(lang_)});
    for (const report_share& part : of.parts)
      sheet.rows.push_back(
          {{workbook_cell(part.label.in(lang_)), workbook_cell(part.size)}, false});
  }

  void add_bars(const report_bars& of) {
    workbook_sheet& sheet = add_sheet(
        of.title.in(lang_), {of.title.in(lang_), "%", say("Kết quả / kế hoạch", "Result / plan"),
                             say("Số liệu", "Figures")});
    for (const report_bar& bar : of.bars)
      sheet.rows.push_back(
          {{workbook_cell(bar.label.in(lang_)), workbook_cell(bar.percent),
            workbook_cell(bar.value.in(lang_)), workbook_cell(listed(bar.figures))},
           false});
  }

  void add_table(const report_table& of) {
    const bool has_figures = std::any_of(of.rows.begin(), of.rows.end(), [](const report_row& row) {
      return !figures_of(row).empty();
    });
    std::vector<std::string> columns;
    for (const report_column& one : of.columns) columns.push_back(one.name.in(lang_));
    const std::vector<bilingual> notes = notes_of(of);
    const bool has_counts = has_coverage(of);
    if (has_figures) columns.push_back(say("Số liệu nguồn", "Source figures"));
    if (has_counts)
      columns.push_back(say("Số đơn vị có số liệu / tổng số", "Organisations counted / in all"));
    if (!notes.empty()) columns.push_back(say("Ghi chú", "Notes"));
    workbook_sheet& sheet = add_sheet(of.title.in(lang_), std::move(columns));
    for (const report_row& row : of.rows) {
      workbook_row line;
      line.strong = row.is_heading;
      for (const report_cell& one : row.cells) line.cells.push_back(cell(one));
      if (has_figures) line.cells.push_back(text_cell(listed(figures_of(row))));
      if (has_counts) line.cells.push_back(text_cell(coverage_of(row, of)));
      if (!notes.empty()) line.cells.push_back(text_cell(marks_of(row, notes)));
      sheet.rows.push_back(std::move(line));
    }
    for (std::size_t i = 0; i < notes.size(); ++i)
      sheet.rows.push_back({{workbook_cell(note_number(i) + " " + notes[i].in(lang_))}, false});
    if (!of.note.in(lang_).empty())
      sheet.rows.push_back({{workbook_cell(of.note.in(lang_))}, false});
  }

  void add_findings(const report_section& of) {
    workbook_sheet& sheet =
        add_sheet(of.title.in(lang_),
                  {say("Mã", "Code"), say("Mức độ", "Severity"), say("Nội dung", "What was found"),
                   say("Số liệu", "Figures"), say("Cách sửa có thể", "Possible repairs")});
    for (const report_finding& one : of.findings) {
      std::string repairs;
      for (const bilingual& repair : one.repairs) {
        if (!repairs.empty()) repairs += '\n';
        repairs += repair.in(lang_);
      }
      sheet.rows.push_back(
          {{workbook_cell(one.code), workbook_cell(severity_word(one.severity).in(lang_)),
            workbook_cell(one.text.in(lang_)), workbook_cell(listed(one.figures)),
            workbook_cell(std::move(repairs))},
           false});
    }
  }

  void add_sources() {
    workbook_sheet& sheet =
        add_sheet(sources_heading.in(lang_), {say("Số liệu", "Figure"), say("Mục", "Section"),
                                              say("Giá trị", "Value"), say("Trích dẫn", "Quote")});
    for (const report_source& one : of_.sources)
      sheet.rows.push_back({{workbook_cell(one.id), workbook_cell(one.section),
                             workbook_cell(one.value.in(lang_)), workbook_cell(one.quote)},
                            false});
  }

  [[nodiscard]] static std::string listed(const std::vector<std::string>& ids) {
    std::string out;
    for (const std::string& id : ids) {
      if (!out.empty()) out += ", ";
      out += id;
    }
    return out;
  }

  const report_document& of_;
  language lang_;
  workbook out_;
};

}  // namespace

result<std::string> report_workbook(const report_document& of, language lang) {
  return write_workbook(book_writer(of, lang).write());
}

}  // namespace hoptac::inline HOPTAC_ABI::io
