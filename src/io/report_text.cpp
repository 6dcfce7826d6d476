// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/report_document.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/money/rounding.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report_parts.hpp"
#include "text_grid.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using align = text_table::align;

/// How many characters a bar takes at full length.
constexpr std::size_t bar_width = 24;

/// How many characters of a bar are as many per cent of it.
std::size_t characters_of(const money::decimal& percent) {
  const money::decimal hundredths = percent * money::decimal::from_integer(bar_width);
  constexpr int hundreds = -2;
  return std::stoul(
             money::to_string(round(hundredths, hundreds, money::rounding::half_away).value())) /
         100;
}

std::string repeated(std::string_view what, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += what;
  return out;
}

class page {
 public:
  page(const report_document& of, language lang, std::size_t width)
      : of_(of), lang_(lang), width_(width) {}

  std::string str() {
    add_heading(say(of_.title), "═");
    if (!say(of_.subtitle).empty()) out_ += filled("", say(of_.subtitle), width_);
    for (const bilingual& warning : of_.warnings) {
      out_ += '\n';
      out_ += filled(say("! Lưu ý: ", "! Please note: "), say(warning), width_);
    }
    add_facts();
    std::size_t number = 0;
    for (const report_section& section : of_.sections) add_section(++number, section);
    if (!of_.sources.empty()) add_sources(++number);
    // Blanks that no line breaks at have done their work.
    constexpr std::string_view fixed_blank = "\u00A0";
    std::string shown;
    for (std::size_t at = 0; at < out_.size();) {
      const std::size_t end = std::min(out_.find(fixed_blank, at), out_.size());
      shown.append(out_, at, end - at);
      if (end < out_.size()) shown += ' ';
      at = end + fixed_blank.size();
    }
    return shown;
  }

 private:
  [[nodiscard]] std::string say(const bilingual& text) const { return printable(text.in(lang_)); }
  [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
    return std::string(bilingual_view{vi, en}.in(lang_));
  }
  [[nodiscard]] std::string say(const bilingual_view& text) const { return say(text.vi, text.en); }

  void add_heading(const std::string& title, std::string_view line) {
    const std::string lines = filled("", title, width_);
    out_ += lines;
    out_ += repeated(line, std::min(display_width(title), width_));
    out_ += '\n';
  }

  void add_paragraph(const bilingual& text) {
    if (say(text).empty()) return;
    out_ += '\n';
    out_ += filled("", say(text), width_);
  }

  /// `[F001, F002]`.
  [[nodiscard]] static std::string codes(const std::vector<std::string>& ids) {
    if (ids.empty()) return {};
    const std::vector<std::string_view> views(ids.begin(), ids.end());
    std::string out = "[";
    return out.append(printable(joined(views))).append("]");
  }

  /// The mark of a tone and what stands behind it.
  [[nodiscard]] static std::string marked(tone of, const std::string& text) {
    std::string out(tone_mark(of));
    if (!out.empty() && !text.empty()) out += "\u00A0";
    return out + text;
  }

  [[nodiscard]] std::string percent(const money::decimal& of) const {
    return number_text(of).in(lang_) + "%";
  }

  void add_nothing() { out_.append("  ").append(say(nothing_to_show)).append("\n"); }

  void add_facts() {
    if (of_.facts.empty()) return;
    text_table table({align::left, align::left, align::left});
    for (const report_fact& fact : of_.facts) {
      std::string shown = marked(fact.value.tone, say(cell_text(fact.value)));
      if (!say(fact.value.note).empty()) shown.append(": ").append(say(fact.value.note));
      table.add({say(fact.label), std::move(shown), codes(fact.value.figures)});
    }
    out_ += '\n';
    out_ += table.str(0, width_);
  }

  void add_section(std::size_t number, const report_section& section) {
    out_ += "\n\n";
    add_heading(std::to_string(number) + ". " + say(section.title), "─");
    add_paragraph(section.intro);
    for (const report_shares& shares : section.shares) add_shares(shares);
    for (const report_bars& bars : section.bars) add_bars(bars);
    for (const report_table& table : section.tables) add_table(table);
    if (!section.findings.empty()) out_ += '\n';
    std::string_view separator;
    for (const severity_count& one : count_severities(section.findings)) {
      out_.append(separator).append(std::to_string(one.count)).append(" ").append(say(one.words));
      separator = ", ";
    }
    if (!section.findings.empty()) out_ += ".\n";
    for (const report_finding& finding : section.findings) add_finding(finding);
  }

  void add_caption(const bilingual_view& kind, std::size_t number, const std::string& title) {
    out_ += '\n';
    std::string caption = say(kind);
    caption.append(" ").append(std::to_string(number)).append(". ").append(title);
    out_ += filled("", caption, width_);
  }

  void add_shares(const report_shares& shares) {
    std::string title = say(shares.title);
    if (!say(shares.unit).empty()) title.append(" (").append(say(shares.unit)).append(")");
    add_caption(chart_word, ++charts_, title);
    const auto whole = whole_of(shares);
    text_table table({align::left, align::right, align::right, align::left});
    for (const report_share& part : shares.parts) {
      std::vector<std::string> cells{say(part.label), say(number_text(part.size)), "", ""};
      if (whole) {
        cells[2] = percent(percent_of_whole(part.size, *whole, 1));
        const money::decimal drawn = percent_of_whole(part.size, *whole, 2);
        cells[3] = repeated("█", characters_of(drawn));
        if (cells[3].empty() && drawn.sign() > 0) cells[3] = "▏";
      }
      table.add(std::move(cells));
    }
    out_ += table.str(2, width_);
    if (shares.parts.empty()) add_nothing();
  }

  void add_bars(const report_bars& bars) {
    add_caption(chart_word, ++charts_,
                say(bars.title) + say(" (│ là 100% kế hoạch)", " (│ is 100% of the plan)"));
    const money::decimal end = end_of_scale(bars);
    const std::size_t mark =
        characters_of(percent_of_whole(money::decimal::from_integer(100), end, 2));
    text_table table({align::left, align::right, align::left, align::left});
    for (const report_bar& bar : bars.bars) {
      const std::size_t full = characters_of(percent_of_whole(bar.percent, end, 2));
      std::string drawn;
      for (std::size_t i = 0; i <= bar_width; ++i) {
        if (i == mark) drawn += "│";
        if (i < bar_width) drawn += i < full ? "█" : "░";
      }
      std::string about = say(bar.value);
      if (!about.empty() && !bar.figures.empty()) about += ' ';
      table.add({say(bar.label), marked(bar.tone, percent(bar.percent)), std::move(drawn),
                 about + codes(bar.figures)});
    }
    out_ += table.str(2, width_);
    if (bars.bars.empty()) add_nothing();
  }

  void add_table(const report_table& table) {
    add_caption({"Bảng", "Table"}, ++tables_, say(table.title));
    const std::size_t label = label_column(table);
    text_grid grid;
    for (const report_column& column : table.columns)
      grid.add_column(say(column.name), column.is_numeric);
    grid.add_column(say("Nguồn", "Source"), false);
    const std::vector<bilingual> notes = notes_of(table);
    for (const report_row& row : table.rows) {
      std::vector<std::string> cells;
      for (const report_cell& cell : row.cells) {
        std::string shown = marked(cell.tone, say(cell_text(cell)));
        if (const std::string mark = note_mark(cell, notes); !mark.empty())
          shown.append("\u00A0").append(mark);
        cells.push_back(std::move(shown));
      }
      if (label < cells.size())
        cells[label].insert(0, repeated("\u00A0\u00A0", std::min<std::size_t>(row.depth, deepest)));
      cells.push_back(codes(figures_of(row)));
      grid.add_row(std::move(cells), row.is_heading);
    }
    out_ += grid.str(2, width_);
    if (table.rows.empty()) add_nothing();
    if (!say(table.note).empty()) out_ += filled("  ", say(table.note), width_);
    if (has_coverage(table)) out_ += filled("  ", say(coverage_legend), width_);
    for (std::size_t i = 0; i < notes.size(); ++i)
      out_ += filled("  " + note_number(i) + " ", say(notes[i]), width_);
  }

  void add_finding(const report_finding& finding) {
    const std::string number = std::to_string(++findings_) + ". ";
    const std::string indent(number.size(), ' ');
    std::string head = marked(finding.tone, say(severity_word(finding.severity)));
    head.append(" ").append(printable(finding.code)).append(" ").append(codes(finding.figures));
    out_ += '\n';
    out_ += filled(number, head, width_);
    out_ += filled(indent, say(finding.text), width_);
    if (finding.repairs.empty()) return;
    out_.append(indent).append(say(repairs_heading)).append(":\n");
    for (const bilingual& repair : finding.repairs)
      out_ += filled(indent + "  - ", say(repair), width_);
  }

  void add_sources(std::size_t number) {
    out_ += "\n\n";
    add_heading(std::to_string(number) + ". " + say(sources_heading), "─");
    out_ += '\n';
    text_table table({align::left, align::left, align::left});
    for (const report_source& source : of_.sources) {
      std::string said;
      if (!source.quote.empty()) said.append("“").append(printable(source.quote)).append("”");
      if (!source.section.empty()) {
        said.append(said.empty() ? "" : " ").append(say("mục", "section"));
        said.append("\u00A0").append(printable(source.section));
      }
      table.add({printable(source.id), say(source.value), std::move(said)});
    }
    out_ += table.str(0, width_);
  }

  static constexpr bilingual_view chart_word{"Biểu đồ", "Chart"};

  const report_document& of_;
  language lang_;
  std::size_t width_;
  std::string out_;
  std::size_t charts_ = 0;
  std::size_t tables_ = 0;
  std::size_t findings_ = 0;
};

}  // namespace

std::string report_text(const report_document& of, language lang, std::size_t width) {
  return page(of, lang, width).str();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
