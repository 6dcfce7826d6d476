// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/report_document.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "html_out.hpp"
#include "report_html_assets.hpp"
#include "report_html_charts.hpp"
#include "report_parts.hpp"
#include <openssl/evp.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// SHA-256 in Base64: how a page names the only script that a browser may run in it.
std::string hash_of(std::string_view text) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  if (EVP_Digest(text.data(), text.size(), digest, &size, EVP_sha256(), nullptr) != 1)
    throw std::runtime_error("SHA-256 is not there");
  unsigned char base64[EVP_MAX_MD_SIZE * 2];
  const int length = EVP_EncodeBlock(base64, digest, static_cast<int>(size));
  return {base64, base64 + length};
}

/// A part of the page that names figures, and to which their sources lead back.
struct place {
  bilingual_view kind;  ///< `Bảng`
  std::string number;   ///< among its kind; may be empty
  std::string anchor;
};

class page {
 public:
  explicit page(const report_document& of) : of_(of) {
    for (const report_source& source : of.sources) used_in_.try_emplace(source.id);
  }

  std::string str() {
    add_head();
    out_.markup("<body>\n<a class=\"skip\" href=\"#page:main\">");
    out_.both(bilingual_view{"Đến nội dung", "Skip to content"}).markup("</a>\n");
    add_header();
    out_.markup("<div class=\"page\">\n");
    add_contents();
    out_.markup("<main id=\"page:main\">\n");
    add_facts();
    for (const report_section& section : of_.sections) add_section(section);
    if (!of_.sources.empty()) add_sources();
    out_.markup("</main>\n</div>\n<script>").markup(report_script());
    out_.markup("</script>\n</body>\n</html>\n");
    return out_.take();
  }

 private:
  void add_head() {
    out_.markup("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\"/>\n");
    out_.markup(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; ");
    out_.markup("style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-");
    out_.markup(hash_of(report_script())).markup("&#39;\"/>\n");
    out_.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    out_.markup("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
    out_.title("title", of_.title).markup("\n<style>").markup(report_style());
    out_.markup("</style>\n</head>\n");
  }

  void add_header() {
    out_.markup("<header>\n<div class=\"top\"><h1>").both(of_.title).markup("</h1>\n");
    out_.markup("<button type=\"button\" id=\"page:language\" lang=\"en\" hidden=\"hidden\">");
    out_.markup("English</button></div>\n");
    add_paragraph("subtitle", of_.subtitle);
    for (const bilingual& warning : of_.warnings) {
      out_.markup("<p class=\"alert\" role=\"note\"><b aria-hidden=\"true\">!</b> <span><b>");
      out_.both(bilingual_view{"Lưu ý:", "Please note:"}).markup("</b> ");
      out_.both(warning).markup("</span></p>\n");
    }
    out_.markup("</header>\n");
  }

  void add_contents() {
    if (of_.sections.empty()) return;
    out_.markup("<nav aria-labelledby=\"page:contents\"><h2 id=\"page:contents\">");
    out_.both(bilingual_view{"Nội dung", "Contents"}).markup("</h2>\n<ol>\n");
    std::size_t number = 0;
    for (const report_section& section : of_.sections) {
      out_.markup("<li><a href=\"#section:").markup(anchor(section.id)).markup("\"><span>");
      out_.text(std::to_string(++number)).markup("</span> ");
      out_.both(section.title).markup("</a></li>\n");
    }
    if (!of_.sources.empty()) {
      out_.markup("<li><a href=\"#page:sources\"><span>").text(std::to_string(++number));
      out_.markup("</span> ").both(sources_heading).markup("</a></li>\n");
    }
    out_.markup("</ol></nav>\n");
  }

  void add_facts() {
    if (of_.facts.empty()) return;
    place_ = {{"Số liệu chính", "Key figures"}, "", "page:facts"};
    out_.markup(
        "<section id=\"page:facts\" aria-labelledby=\"page:facts:title\"><h2 "
        "id=\"page:facts:title\" ");
    out_.markup("class=\"seen-by-readers\">")
        .both(place_.kind)
        .markup("</h2>\n<dl class=\"facts\">");
    for (const report_fact& fact : of_.facts) {
      out_.markup("<div class=\"").markup(to_string(fact.value.tone)).markup("\"><dt>");
      out_.both(fact.label).markup("</dt><dd>");
      add_tone(fact.value.tone);
      if (fact.value.number) {
        const bilingual number = number_text(*fact.value.number);
        if (!fact.value.text.vi.empty()) out_.both(fact.value.text).markup(" ");
        out_.markup("<b>").both(number).markup("</b> <small>").both(fact.value.unit);
        if (fact.value.rests_on) out_.markup(" ").both(coverage_text(*fact.value.rests_on));
        out_.markup("</small>");
      } else {
        out_.markup("<b>").both(cell_text(fact.value)).markup("</b>");
      }
      if (!fact.value.note.vi.empty())
        out_.markup(" <small>").both(fact.value.note).markup("</small>");
      add_figures(fact.value.figures);
      out_.markup("</dd></div>\n");
    }
    out_.markup("</dl></section>\n");
  }

  void add_section(const report_section& section) {
    const std::string number = std::to_string(++sections_);
    const std::string name = "section:" + anchor(section.id);
    out_.markup("<section id=\"").markup(name).markup("\" aria-labelledby=\"").markup(name);
    out_.markup(":title\">\n<h2 id=\"").markup(name).markup(":title\"><span>").text(number);
    out_.markup("</span> ").both(section.title).markup("</h2>\n");
    add_paragraph("intro", section.intro);
    for (const report_shares& shares : section.shares) add_shares(shares);
    for (const report_bars& bars : section.bars) add_bars(bars);
    for (const report_table& table : section.tables) add_table(table);
    if (!section.findings.empty()) add_findings(section.findings);
    out_.markup("</section>\n");
  }

  void add_paragraph(std::string_view kind, const bilingual& text) {
    if (text.vi.empty() && text.en.empty()) return;
    out_.markup("<p class=\"").markup(kind).markup("\">").both(text).markup("</p>\n");
  }

  /// Opens a chart and its caption: `Biểu đồ 1. Số HTX theo ngành (HTX)`.
  void begin_chart(std::string_view kind, const std::string& id, const bilingual& title,
                   const bilingual& unit) {
    const std::string number = std::to_string(++charts_);
    std::string name(kind);
    name.append(":").append(anchor(id));
    place_ = {{"Biểu đồ", "Chart"}, number, name};
    out_.markup("<figure id=\"").markup(name).markup("\"><figcaption><span>").both(place_.kind);
    out_.markup(" ").text(number).markup(".</span> ").both(title);
    if (!unit.vi.empty()) out_.markup(" <small>(").both(unit).markup(")</small>");
    out_.markup("</figcaption>\n");
  }

  void add_shares(const report_shares& shares) {
    begin_chart("shares", shares.id, shares.title, shares.unit);
    if (shares.parts.empty())
      add_paragraph("nothing", bilingual(nothing_to_show));
    else
      add_chart(out_, shares);
    out_.markup("</figure>\n");
  }

  void add_bars(const report_bars& bars) {
    begin_chart("bars", bars.id, bars.title, {});
    if (bars.bars.empty()) add_paragraph("nothing", bilingual(nothing_to_show));
    const money::decimal end = end_of_scale(bars);
    if (!bars.bars.empty()) {
      out_.markup("<div class=\"bars\"><div class=\"row\">");
      add_scale(out_, end);
      out_.markup("</div>\n<ul>");
    }
    for (const report_bar& bar : bars.bars) {
      out_.markup("<li class=\"row ")
          .markup(to_string(bar.tone))
          .markup("\"><div class=\"label\">");
      out_.both(bar.label).markup("</div>");
      add_bar(out_, bar, end);
      out_.markup("<div class=\"percent\">");
      add_tone(bar.tone);
      out_.markup("<b>").both(with_unit(number_text(bar.percent), {"%", "%"}));
      out_.markup("</b></div><div class=\"value\">").both(bar.value);
      add_figures(bar.figures);
      out_.markup("</div></li>\n");
    }
    if (!bars.bars.empty()) out_.markup("</ul></div>");
    out_.markup("</figure>\n");
  }

  void add_table(const report_table& table) {
    const std::string number = std::to_string(++tables_);
    const std::string name = "table:" + anchor(table.id);
    place_ = {{"Bảng", "Table"}, number, name};
    constexpr std::size_t many_columns = 8;
    constexpr std::size_t few_rows = 24;  // that a sheet of paper takes whole
    const bool has_figures = std::any_of(table.rows.begin(), table.rows.end(),
                                         [](const auto& row) { return !figures_of(row).empty(); });
    out_.markup("<div class=\"table").markup(table.columns.size() > many_columns ? " wide" : "");
    out_.markup(table.rows.size() <= few_rows ? " short" : "");
    out_.markup("\" id=\"").markup(name).markup("\"><div class=\"scroll\" role=\"region\" ");
    out_.markup("tabindex=\"0\" aria-labelledby=\"").markup(name).markup(":title\">\n<table>");
    out_.markup("<caption id=\"").markup(name).markup(":title\"><span>").both(place_.kind);
    out_.markup(" ").text(number).markup(".</span> ").both(table.title).markup("</caption>\n");
    const std::size_t label = label_column(table);
    if (!table.columns.empty()) {
      out_.markup("<thead><tr>");
      for (const report_column& column : table.columns) {
        out_.markup(column.is_numeric ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
        out_.both(column.name).markup("</th>");
      }
      if (has_figures)
        out_.markup("<th scope=\"col\">").both(bilingual_view{"Nguồn", "Source"}).markup("</th>");
      out_.markup("</tr></thead>\n");
    }
    out_.markup("<tbody>\n");
    notes_ = notes_of(table);
    for (const report_row& row : table.rows) add_row(table, row, label, has_figures);
    if (table.rows.empty()) {
      out_.markup("<tr><td colspan=\"");
      out_.text(std::to_string(std::max<std::size_t>(table.columns.size(), 1)));
      out_.markup("\" class=\"nothing\">").both(nothing_to_show).markup("</td></tr>\n");
    }
    out_.markup("</tbody></table></div>\n");
    add_paragraph("note", table.note);
    if (has_coverage(table)) add_paragraph("note", bilingual(coverage_legend));
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      out_.markup("<p class=\"note\">[").text(std::to_string(i + 1)).markup("] ");
      out_.both(notes_[i]).markup("</p>\n");
    }
    out_.markup("</div>\n");
  }

  void add_row(const report_table& table, const report_row& row, std::size_t label,
               bool has_figures) {
    out_.markup(row.is_heading ? "<tr class=\"heading\">" : "<tr>");
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool is_label = i == label;
      std::string kind = table.columns[i].is_numeric ? "n" : "";
      if (is_label && row.depth > 0)
        kind.append(" depth").append(std::to_string(std::min<int>(row.depth, deepest)));
      out_.markup(is_label ? "<th scope=\"row\"" : "<td");
      if (!kind.empty()) out_.markup(" class=\"").markup(kind).markup("\"");
      out_.markup(">");
      add_cell(row.cells[i]);
      out_.markup(is_label ? "</th>" : "</td>");
    }
    if (has_figures) {
      out_.markup("<td class=\"from\">");
      add_figures(figures_of(row));
      out_.markup("</td>");
    }
    out_.markup("</tr>\n");
  }

  void add_cell(const report_cell& cell) {
    add_tone(cell.tone);
    const bool is_id = cell.figures.size() == 1 && cell.text.vi == cell.figures.front();
    if (is_id)
      add_figure(cell.figures.front());
    else
      out_.both(cell_text(cell));
    if (const std::string mark = note_mark(cell, notes_); !mark.empty())
      out_.text("\u00A0").markup("<small>").text(mark).markup("</small>");
  }

  void add_findings(const std::vector<report_finding>& findings) {
    out_.markup("<p class=\"counts\">");
    for (const severity_count& one : count_severities(findings)) {
      out_.markup("<span><b>").text(std::to_string(one.count)).markup("</b> ");
      out_.both(one.words).markup("</span> ");
    }
    out_.markup("</p>\n<ul class=\"findings\">\n");
    for (const report_finding& finding : findings) add_finding(finding);
    out_.markup("</ul>\n");
  }

  void add_finding(const report_finding& finding) {
    const std::string number = std::to_string(++findings_);
    place_ = {{"Phát hiện", "Finding"}, number, "finding:" + number};
    out_.markup("<li id=\"").markup(place_.anchor).markup("\" class=\"");
    out_.markup(to_string(finding.tone)).markup("\"><p class=\"kind\"><span class=\"number\">");
    out_.text(number).markup(".</span> ");
    add_tone(finding.tone);
    out_.markup("<b>").both(severity_word(finding.severity)).markup("</b> <span class=\"code\">");
    out_.text(finding.code).markup("</span>");
    add_figures(finding.figures);
    out_.markup("</p>\n");
    add_paragraph("says", finding.text);
    if (!finding.repairs.empty()) {
      constexpr std::size_t few = 3;
      out_.markup(finding.repairs.size() > few ? "<details>" : "<details open=\"open\">");
      out_.markup("<summary>");
      out_.both(
          bilingual_view{"Nếu chỉ một số sai thì có thể là", "If one figure is wrong, it may be"});
      out_.markup(" (").text(std::to_string(finding.repairs.size())).markup(")</summary><ul>");
      for (const bilingual& repair : finding.repairs)
        out_.markup("<li>").both(repair).markup("</li>");
      out_.markup("</ul></details>\n");
    }
    out_.markup("</li>\n");
  }

  void add_sources() {
    out_.markup(
        "<section id=\"page:sources\" aria-labelledby=\"page:sources:title\"><h2 "
        "id=\"page:sources:title\">");
    out_.markup("<span>").text(std::to_string(sections_ + 1)).markup("</span> ");
    out_.both(sources_heading).markup("</h2>\n");
    add_paragraph("intro", {"Mỗi mã số liệu trong báo cáo dẫn về câu đã nêu nó trong văn bản.",
                            "Every figure's code in the report leads to the words of the document "
                            "that state it."});
    out_.markup("<ul class=\"sources\">\n");
    for (const report_source& source : of_.sources) {
      out_.markup("<li id=\"").markup(anchor(source.id)).markup("\"><b class=\"id\">");
      out_.text(source.id).markup("</b> <span class=\"value\">").both(source.value);
      out_.markup("</span> <span class=\"said\">");
      if (!source.quote.empty())
        out_.markup("<q lang=\"vi\">“").text(source.quote).markup("”</q> ");
      if (!source.section.empty()) {
        out_.markup("<span class=\"section\">").both(bilingual_view{"mục", "section"});
        out_.text("\u00A0").text(source.section).markup("</span>");
      }
      out_.markup("</span>");
      add_ways_back(used_in_[source.id]);
      out_.markup("</li>\n");
    }
    out_.markup("</ul></section>\n");
  }

  void add_ways_back(const std::vector<place>& places) {
    if (places.empty()) return;
    out_.markup(" <span class=\"back\"><span aria-hidden=\"true\">↩</span> ");
    out_.markup("<span class=\"seen-by-readers\">");
    out_.both(bilingual_view{"Được dùng ở:", "Used in:"}).markup("</span>");
    bilingual_view last;
    for (const place& one : places) {  // `Bảng 2 Phát hiện 1 4`: a kind is named once
      const bool is_first = one.kind != last;
      out_.markup(" <a href=\"#").markup(one.anchor).markup("\">");
      if (is_first) out_.both(one.kind);
      if (is_first && !one.number.empty()) out_.markup(" ");
      out_.text(one.number).markup("</a>");
      last = one.kind;
    }
    out_.markup("</span>");
  }

  /// The mark of a tone with its word for readers of the screen.
  void add_tone(tone of) {
    if (of == tone::plain) return;
    out_.markup("<span class=\"mark ").markup(to_string(of)).markup("\" aria-hidden=\"true\">");
    out_.markup(tone_mark(of)).markup("</span><span class=\"seen-by-readers\">(");
    out_.both(tone_word(of)).markup(")</span> ");
  }

  void add_figures(const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    out_.markup(" <span class=\"figures\">");
    for (const std::string& id : ids) {
      add_figure(id);
      if (&id != &ids.back()) out_.markup(" ");
    }
    out_.markup("</span>");
  }

  void add_figure(const std::string& id) {
    const auto found = used_in_.find(id);
    if (found == used_in_.end()) {
      out_.text(id);
      return;
    }
    out_.markup("<a href=\"#").markup(anchor(id)).markup("\">").text(id).markup("</a>");
    std::vector<place>& places = found->second;
    if (places.empty() || places.back().anchor != place_.anchor) places.push_back(place_);
  }

  const report_document& of_;
  html_out out_;
  place place_;                                        // where figures are named now
  std::map<std::string, std::vector<place>> used_in_;  // by figure, for those with a source
  std::vector<bilingual> notes_;                       // of the table that is being written
  std::size_t sections_ = 0;
  std::size_t charts_ = 0;
  std::size_t tables_ = 0;
  std::size_t findings_ = 0;
};

}  // namespace

std::string report_html(const report_document& of) {
  return page(of).str();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
