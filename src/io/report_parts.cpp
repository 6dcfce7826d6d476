// SPDX-License-Identifier: BSL-1.0

#include "report_parts.hpp"

#include <hoptac/core/contract.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/notation/number.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using money::decimal;

constexpr std::string_view fixed_blank = "\u00A0";

/// How many digits stand before the point.
std::size_t whole_digits(const decimal& x) {
  const std::string plain = money::to_string(abs(x));
  return std::min(plain.find('.'), plain.size());
}

/// `x` with the digits beyond the 18 that begin where a number of `digits` whole digits begins cut
/// off: enough to draw, and few enough to divide.
decimal cut(const decimal& x, std::size_t digits) {
  constexpr std::size_t kept = 18;
  if (digits <= kept)
    return round(x, static_cast<int>(kept - digits), money::rounding::toward_zero).value();
  decimal unit = decimal::from_integer(1);
  for (std::size_t i = kept; i < digits; ++i) unit *= decimal::from_integer(10);
  return money::whole_quotient(x, unit);
}

std::string appended(std::string first, std::string_view between, const std::string& second) {
  if (first.empty()) return second;
  if (!second.empty()) first.append(between).append(second);
  return first;
}

/// Whether a text only numbers its row: nothing, `2`, `1.2`, `IV`.
bool is_ordinal(std::string_view text) {
  constexpr std::size_t longest = 8;
  return text.size() <= longest && text.find_first_not_of("0123456789.IVX") == text.npos;
}

std::string_view blank_before(const std::string& unit) {
  return unit.starts_with('%') ? "" : fixed_blank;
}

}  // namespace

bilingual number_text(const decimal& x) {
  using notation::convention, notation::grouping, notation::write_number;
  return {write_number(x, convention::vi, grouping::thousands),
          write_number(x, convention::en, grouping::thousands)};
}

bilingual with_unit(const bilingual& number, const bilingual& unit) {
  return {appended(number.vi, blank_before(unit.vi), unit.vi),
          appended(number.en, blank_before(unit.en), unit.en)};
}

bilingual coverage_text(const report_coverage& of) {
  const bilingual counted = number_text(decimal::from_integer(of.counted));
  const bilingual all = number_text(decimal::from_integer(of.all));
  const bilingual guessed = number_text(decimal::from_integer(of.estimated));
  bilingual out{"(" + counted.vi + "/" + all.vi, "(" + counted.en + "/" + all.en};
  if (of.estimated != 0) {
    out.vi.append(", ").append(guessed.vi).append(fixed_blank).append("số").append(fixed_blank);
    out.vi.append("ước");
    out.en.append(", ").append(guessed.en).append(fixed_blank).append("estimated");
  }
  out.vi += ')';
  out.en += ')';
  return out;
}

bilingual cell_text(const report_cell& of) {
  bilingual out = of.text;
  if (of.number) {
    const bilingual number = with_unit(number_text(*of.number), of.unit);
    out = {appended(std::move(out.vi), fixed_blank, number.vi),
           appended(std::move(out.en), fixed_blank, number.en)};
  } else if (out.vi.empty() && !of.note.vi.empty()) {
    out = {"–", "–"};
  }
  if (!of.rests_on) return out;
  const bilingual coverage = coverage_text(*of.rests_on);
  return {appended(std::move(out.vi), fixed_blank, coverage.vi),
          appended(std::move(out.en), fixed_blank, coverage.en)};
}

bool has_coverage(const report_table& of) {
  return std::any_of(of.rows.begin(), of.rows.end(), [](const report_row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const report_cell& cell) { return cell.rests_on.has_value(); });
  });
}

std::vector<bilingual> notes_of(const report_table& of) {
  std::vector<bilingual> out;
  for (const report_row& row : of.rows)
    for (const report_cell& cell : row.cells)
      if (!cell.note.vi.empty() && std::find(out.begin(), out.end(), cell.note) == out.end())
        out.push_back(cell.note);
  return out;
}

std::string note_number(std::size_t place) {
  std::string out = std::to_string(place + 1);
  out.insert(out.begin(), '[');
  out += ']';
  return out;
}

std::string note_mark(const report_cell& of, const std::vector<bilingual>& notes) {
  if (of.note.vi.empty()) return {};
  const auto found = std::find(notes.begin(), notes.end(), of.note);
  HOPTAC_PRE(found != notes.end());
  return note_number(static_cast<std::size_t>(found - notes.begin()));
}

std::string_view tone_mark(tone of) {
  switch (of) {
    case tone::plain: return "";
    case tone::good: return "✓";
    case tone::warning: return "!";
    case tone::bad: return "✗";
  }
  return "";
}

bilingual_view tone_word(tone of) {
  switch (of) {
    case tone::plain: return {};
    case tone::good: return {"tốt", "good"};
    case tone::warning: return {"cần chú ý", "attention"};
    case tone::bad: return {"có vấn đề", "problem"};
  }
  return {};
}

bilingual severity_word(std::string_view severity) {
  if (severity == "contradiction") return {"Mâu thuẫn", "Contradiction"};
  if (severity == "tension") return {"Chưa khớp", "Tension"};
  if (severity == "note") return {"Lưu ý", "Note"};
  return {std::string(severity), std::string(severity)};
}

std::vector<severity_count> count_severities(const std::vector<report_finding>& findings) {
  std::vector<severity_count> out;
  for (const report_finding& one : findings) {
    const auto is_same = [&](const severity_count& of) { return of.severity == one.severity; };
    auto found = std::find_if(out.begin(), out.end(), is_same);
    if (found == out.end()) found = out.insert(out.end(), {one.severity, 0, {}});
    ++found->count;
  }
  for (severity_count& one : out) {
    const std::string_view plural = one.count == 1 ? "" : "s";
    if (one.severity == "contradiction")
      one.words = {"mâu thuẫn", std::string("contradiction").append(plural)};
    else if (one.severity == "tension")
      one.words = {"chỗ chưa khớp", std::string("tension").append(plural)};
    else if (one.severity == "note")
      one.words = {"lưu ý", std::string("note").append(plural)};
    else
      one.words = severity_word(one.severity);
  }
  return out;
}

std::size_t label_column(const report_table& of) {
  for (const report_row& row : of.rows) HOPTAC_PRE(row.cells.size() == of.columns.size());
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < of.columns.size(); ++i) {
    if (of.columns[i].is_numeric) continue;
    if (first) return i;
    first = i;
    const auto is_numbered = [&](const report_row& row) {
      const report_cell& cell = row.cells[i];
      const bool is_its_figure = cell.figures.size() == 1 && cell.figures.front() == cell.text.vi;
      return is_its_figure || is_ordinal(cell.text.vi);
    };
    if (!std::all_of(of.rows.begin(), of.rows.end(), is_numbered)) return i;
  }
  return first.value_or(0);
}

std::vector<std::string> figures_of(const report_row& row) {
  std::vector<std::string> out;
  for (const report_cell& cell : row.cells)
    for (const std::string& id : cell.figures)
      if (cell.text.vi != id && std::find(out.begin(), out.end(), id) == out.end())
        out.push_back(id);
  return out;
}

std::optional<decimal> whole_of(const report_shares& of) {
  const auto is_negative = [](const report_share& part) { return part.size.sign() < 0; };
  if (std::any_of(of.parts.begin(), of.parts.end(), is_negative)) return std::nullopt;
  const decimal whole =
      std::accumulate(of.parts.begin(), of.parts.end(), decimal(),
                      [](const decimal& sum, const report_share& part) { return sum + part.size; });
  if (whole.is_zero()) return std::nullopt;
  return whole;
}

decimal end_of_scale(const report_bars& of) {
  decimal end = decimal::from_integer(100);
  for (const report_bar& bar : of.bars) end = std::max(end, bar.percent);
  return end;
}

decimal percent_of_whole(const decimal& part, const decimal& whole, int places) {
  HOPTAC_PRE(whole.sign() > 0);
  const decimal hundred = decimal::from_integer(100);
  if (part.sign() <= 0) return {};
  if (part >= whole) return hundred;
  const std::size_t digits = whole_digits(whole);
  const decimal divisor = cut(whole, digits);
  if (divisor.is_zero()) return {};  // below 18 decimal places: too little to be drawn
  return money::divide(cut(part, digits) * hundred, divisor)
      .round(places, money::rounding::half_away)
      .value();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
