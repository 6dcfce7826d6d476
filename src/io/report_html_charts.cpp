// SPDX-License-Identifier: BSL-1.0

#include "report_html_charts.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include "report_parts.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using money::decimal;

constexpr decimal hundred = decimal::from_integer(100);

/// A position or width inside a drawing, in per cent of it: drawings have the width of their place
/// on the page, so that nothing in them is stretched.
std::string across(const decimal& percent) {
  return money::to_string(percent.normalized()) + "%";
}

/// Two decimal places of a per cent are a tenth of a pixel.
constexpr int drawn_places = 2;

bilingual percent_text(const decimal& percent) {
  return with_unit(number_text(percent), {"%", "%"});
}

/// The colours of the style sheet, which repeat: parts are told apart by their numbers.
std::string colour_class(std::size_t part) {
  constexpr std::size_t colours = 8;
  return std::string("c").append(std::to_string(part % colours + 1));
}

void add_part(html_out& to, std::size_t number, const decimal& from, const decimal& width,
              const bilingual& percent) {
  const decimal room_for_number = decimal::from_integer(6);
  const decimal room_for_percent = decimal::from_integer(24);
  to.markup("<g class=\"")
      .markup(colour_class(number))
      .markup("\"><rect x=\"")
      .markup(across(from));
  to.markup("\" width=\"").markup(across(width)).markup("\" height=\"100%\"/>");
  if (width >= room_for_number) {
    to.markup("<text x=\"").markup(across(from)).markup("\" dx=\"9\" y=\"50%\" dy=\".36em\">");
    to.markup("<tspan class=\"no\">").text(std::to_string(number + 1)).markup("</tspan>");
    if (width >= room_for_percent)
      to.markup("<tspan dx=\"8\">").both(percent, "tspan").markup("</tspan>");
    to.markup("</text>");
  }
  to.markup("</g>");
}

/// `Nông nghiệp: 327 (73,8%)`.
void append_part(std::string& to, std::string_view label, std::string_view size,
                 std::string_view percent) {
  if (!to.empty()) to += "; ";
  to.append(label).append(": ").append(size);
  if (!percent.empty()) to.append(" (").append(percent).append(")");
}

}  // namespace

void add_chart(html_out& to, const report_shares& of) {
  const std::optional<decimal> whole = whole_of(of);
  std::vector<bilingual> percents(of.parts.size());
  bilingual words;
  for (std::size_t i = 0; i < of.parts.size(); ++i) {
    if (whole) percents[i] = percent_text(percent_of_whole(of.parts[i].size, *whole, 1));
    const bilingual size = number_text(of.parts[i].size);
    append_part(words.vi, of.parts[i].label.vi, size.vi, percents[i].vi);
    append_part(words.en, of.parts[i].label.en, size.en, percents[i].en);
  }

  if (whole) {
    to.markup("<svg class=\"stack\" role=\"img\" width=\"100%\" height=\"40\">");
    to.title("title", of.title).title("desc", words);
    decimal sum;
    decimal from;
    for (std::size_t i = 0; i < of.parts.size(); ++i) {
      sum += of.parts[i].size;  // ends are rounded, not widths: no gap grows along the bar
      const decimal end = percent_of_whole(sum, *whole, drawn_places);
      add_part(to, i, from, end - from, percents[i]);
      from = end;
    }
    to.markup("</svg>\n");
  }
  to.markup("<ol class=\"legend\">");
  for (std::size_t i = 0; i < of.parts.size(); ++i) {
    to.markup("<li class=\"").markup(colour_class(i)).markup("\"><span class=\"key\">");
    to.text(std::to_string(i + 1)).markup("</span><span class=\"label\">");
    to.both(of.parts[i].label).markup("</span> <b>").both(number_text(of.parts[i].size));
    to.markup("</b> <span class=\"percent\">").both(percents[i]).markup("</span></li>\n");
  }
  to.markup("</ol>\n");
}

void add_bar(html_out& to, const report_bar& of, const decimal& end) {
  const std::string mark = across(percent_of_whole(hundred, end, drawn_places));
  const std::string width = across(percent_of_whole(of.percent, end, drawn_places));
  const bilingual percent = percent_text(of.percent);
  to.markup("<svg class=\"bar\" role=\"img\" width=\"100%\" height=\"22\">");
  to.title("title", {of.label.vi + ": " + percent.vi, of.label.en + ": " + percent.en});
  to.markup("<rect class=\"track\" y=\"3\" width=\"100%\" height=\"16\" rx=\"2\"/>");
  to.markup("<rect class=\"fill\" y=\"3\" width=\"").markup(width);
  to.markup("\" height=\"16\" rx=\"2\"/><line class=\"halo\" x1=\"")
      .markup(mark)
      .markup("\" x2=\"");
  to.markup(mark).markup("\" y1=\"0\" y2=\"22\"/><line class=\"plan\" x1=\"").markup(mark);
  to.markup("\" x2=\"").markup(mark).markup("\" y1=\"0\" y2=\"22\"/></svg>");
}

void add_scale(html_out& to, const decimal& end) {
  const decimal mark = percent_of_whole(hundred, end, drawn_places);
  const bool is_left = mark < decimal::from_integer(30);
  const bool is_right = mark > decimal::from_integer(70);
  to.markup("<svg class=\"scale\" aria-hidden=\"true\" width=\"100%\" height=\"20\"><text x=\"");
  to.markup(across(mark)).markup("\" y=\"15\" text-anchor=\"");
  to.markup(is_left ? "start" : is_right ? "end" : "middle").markup("\">");
  to.both(bilingual_view{"kế hoạch = 100%", "plan = 100%"}, "tspan").markup("</text></svg>");
}

}  // namespace hoptac::inline HOPTAC_ABI::io
