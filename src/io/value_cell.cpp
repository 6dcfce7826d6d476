// SPDX-License-Identifier: BSL-1.0

#include "value_cell.hpp"

#include <hoptac/calendar/period_text.hpp>
#include <hoptac/indicator/report_year.hpp>
#include <hoptac/indicator/unknown.hpp>
#include <hoptac/io/indicator_report.hpp>
#include <hoptac/plan/unit.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "province_words.hpp"
#include "report_parts.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

bilingual text(std::string_view vi, std::string_view en) {
  return bilingual(bilingual_view{vi, en});
}

void append(bilingual& to, const bilingual& more, std::string_view between) {
  if (!to.vi.empty()) {
    to.vi += between;
    to.en += between;
  }
  to.vi += more.vi;
  to.en += more.en;
}

bool names(const plan::finding& of, const plan::figure& one) {
  return std::find(of.figures.begin(), of.figures.end(), one.id) != of.figures.end();
}

/// Fills the cells of one form.
class form_writer {
 public:
  form_writer(const plan::filled_form& filled, const plan::audit_report& audit)
      : filled_(filled), audit_(audit) {}

  report_table write() const {
    const indicator::form& blank = *filled_.of;
    report_table out{std::string(blank.id), bilingual(blank.title), bilingual(blank.source)};
    out.columns = {
        {text("STT", "No.")}, {text("Chỉ tiêu", "Indicator")}, {text("Đơn vị tính", "Unit")}};
    for (const indicator::form_column& column : blank.columns) {
      bilingual name(column.name);
      append(name, column_time(column), " ");
      out.columns.push_back({std::move(name), true});
    }
    for (std::size_t i = 0; i < blank.rows.size(); ++i) {
      const indicator::form_row& row = blank.rows[i];
      report_row line{{}, row.depth, row.is_heading()};
      line.cells.push_back({text(row.number, row.number)});
      line.cells.push_back({bilingual(row.name)});
      line.cells.push_back({bilingual(row.unit)});
      for (std::size_t k = 0; k < blank.columns.size(); ++k)
        line.cells.push_back(cell(filled_.rows[i][k], blank.columns[k]));
      out.rows.push_back(std::move(line));
    }
    return out;
  }

 private:
  /// `2024`, or the days of a window: `2024 (15/12/2023–14/12/2024)`.
  [[nodiscard]] bilingual column_time(const indicator::form_column& column) const {
    const calendar::period& year = filled_.year;
    const std::string number = std::to_string(year.last_day().year() + column.year);
    const bool is_in_range = year.first_day().year() + column.year >= calendar::date::first_year &&
                             year.last_day().year() + column.year <= calendar::date::last_year;
    if (column.from == indicator::column_source::published || !is_in_range ||
        year.same_days(calendar::period::of_year(year.last_day().year())))
      return text(number, number);
    const calendar::period whole = indicator::years_later(year, column.year);
    const calendar::period days = column.first_half ? indicator::first_half_of(whole) : whole;
    return {
        number + " (" + calendar::to_string_vi(days.first_day()) + "–" +
            calendar::to_string_vi(days.last_day()) + ")",
        number + " (" + to_string(days.first_day()) + " to " + to_string(days.last_day()) + ")"};
  }

  [[nodiscard]] report_cell cell(const plan::filled_cell& of,
                                 const indicator::form_column& column) const {
    report_cell out;
    if (of.value) {
      out.number = shown(*of.value);
      if (of.of != nullptr) {
        const bool says_so = column.from == indicator::column_source::estimate;
        out.rests_on = coverage_of(*of.of, of.counted, of.silent, says_so ? 0 : of.estimated);
        out.note = bilingual(of.of->reading);
      }
    }
    if (of.published != nullptr) {
      out.text = bound_mark(of.published->bound);
      out.figures.push_back(of.published->id);
      if (!of.others.empty()) show_range(of, out);
    }
    switch (of.gap) {
      case plan::cell_gap::none: break;
      case plan::cell_gap::not_known:
        out.note = indicator::describe(of.why, filled_.data_until);
        if (of.of != nullptr && of.why == indicator::unknown::not_stated)
          out.rests_on = coverage_of(*of.of, of.counted, of.silent, 0);
        break;
      case plan::cell_gap::not_in_registry:
        out.note = text("sổ đăng ký không có chỉ tiêu này", "the registry does not hold it");
        break;
      case plan::cell_gap::nothing_published:
        out.note = text("không có số đã công bố cho kỳ này", "nothing is published for this time");
        break;
      case plan::cell_gap::part_of_year:
        out.note = text("chỉ có số của một phần năm; đơn vị của dòng này tính theo năm",
                        "there is only the amount of a part of the year; the unit is a year's");
        add_figures(of, out);
        break;
      case plan::cell_gap::not_its_own: show_others(of, out); break;
      case plan::cell_gap::disagree: show_disagreement(of, out); break;
    }
    return out;
  }

  static void add_figures(const plan::filled_cell& of, report_cell& out) {
    for (const plan::figure* one : of.others) out.figures.push_back(one->id);
  }

  /// Both ends of a range; its number alone would be one of them.
  static void show_range(const plan::filled_cell& of, report_cell& out) {
    const bilingual low = number_text(of.published->value);
    const bilingual high = number_text(of.others.front()->value);
    out.number.reset();
    out.text = {low.vi + "–" + high.vi, low.en + "–" + high.en};
    add_figures(of, out);
  }

  /// Figures that are for others, or of another plan: named, and not taken.
  static void show_others(const plan::filled_cell& of, report_cell& out) {
    bilingual list;
    for (const plan::figure* one : of.others) {
      bilingual said = value_text(*one);
      append(list, {one->id + " (" + said.vi + ")", one->id + " (" + said.en + ")"}, ", ");
    }
    out.note = {"không lấy " + list.vi +
                    ": văn bản không nói rõ số này cho ai, hoặc số thuộc kế hoạch của thời gian "
                    "khác",
                list.en +
                    " not taken: the text leaves open whom it is for, or it belongs to the "
                    "plan of another time"};
    out.tone = tone::warning;
    add_figures(of, out);
  }

  void show_disagreement(const plan::filled_cell& of, report_cell& out) const {
    bilingual list;
    bilingual ids;
    for (const plan::figure* one : of.others) {
      bilingual said = bound_mark(one->bound);
      append(said, number_text(one->value), said.vi.empty() ? "" : "\u00A0");
      append(list, {said.vi + " (" + one->id + ")", said.en + " (" + one->id + ")"}, " ≠ ");
      append(ids, {one->id, one->id}, ", ");
    }
    out.text = list;
    out.tone = tone::warning;
    add_figures(of, out);
    out.note = {ids.vi + ": các số đã công bố khác nhau, không chọn số nào",
                ids.en + ": the published figures differ, none is chosen"};
    for (const plan::finding& one : audit_.findings) {
      std::size_t named = 0;
      for (const plan::figure* each : of.others) named += names(one, *each) ? 1U : 0U;
      if (named < 2) continue;
      const std::string code(to_string(one.code));
      out.note.vi += "; " + code + " " + one.message.vi;
      out.note.en += "; " + code + " " + one.message.en;
    }
  }

  const plan::filled_form& filled_;
  const plan::audit_report& audit_;
};

}  // namespace

std::optional<report_coverage> coverage_of(const indicator::definition& of, std::int64_t counted,
                                           std::int64_t silent, std::int64_t estimated) {
  if (!indicator::is_stated(of) || counted + silent == 0) return std::nullopt;
  return report_coverage{counted, counted + silent, estimated};
}

report_cell cell_of(const indicator::value& of, const calendar::period& during) {
  report_cell out;
  if (!of.exact) {
    out.note = indicator::describe(of.reason(), of.data_until);
    return out;
  }
  out.number = shown(*of.exact);
  if (const plan::unit* unit = plan::find_unit(written_unit(of, during)))
    out.unit = bilingual(unit->name);
  out.rests_on = coverage_of(*of.of, of.counted, of.silent, of.estimated);
  out.note = bilingual(of.of->reading);
  return out;
}

report_table form_table(const plan::filled_form& filled, const plan::audit_report& audit) {
  return form_writer(filled, audit).write();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
