// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/column_label.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/normal_form.hpp>
#include <hoptac/notation/period.hpp>
#include <hoptac/plan/figure_words.hpp>
#include <hoptac/plan/indicator_name.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "cells.hpp"
#include "day_first.hpp"
#include "grouped.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// The columns, first those that must be there.
enum class column : std::size_t {
  subject,
  indicator,
  period,
  value,
  unit,
  id,
  section,
  breakdown,
  base,
  measure,
  of,
  as_of,
  kind,
  bound,
  note,
  quote
};
constexpr std::array<std::string_view, figure_columns.size()> columns_read{
    "subject", "indicator", "period", "value", "unit", "id",    "section", "breakdown",
    "base",    "measure",   "of",     "as_of", "kind", "bound", "note",    "quote"};
constexpr std::size_t columns_required = 5;

/// Whether `number` stands in `sentence` by itself, not as a piece of a longer number.
bool has_number(std::string_view sentence, std::string_view number) {
  const auto is_mark = [](char c) { return c == '.' || c == ','; };
  for (std::size_t at = sentence.find(number); at != std::string_view::npos;
       at = sentence.find(number, at + 1)) {
    const std::string_view before = sentence.substr(0, at);
    const std::string_view after = sentence.substr(at + number.size());
    const bool begins = before.empty() || !(is_digit(before.back()) || is_mark(before.back()));
    const bool ends =
        after.empty() || !(is_digit(after.front()) ||
                           (after.size() > 1 && is_mark(after.front()) && is_digit(after[1])));
    if (begins && ends) return true;
  }
  return false;
}

/// The most digits of a value in the smallest unit of its kind: those of a 64-bit amount of money.
constexpr std::size_t most_digits = 18;

/// How many digits a value has, counted in its smallest unit: 5.5 million is 5500000.
std::size_t digits_of(const money::decimal& value, const plan::unit& unit) {
  const std::string plain = to_string(abs(value));
  const auto scale = static_cast<std::size_t>(value.scale());
  const std::size_t whole = plain.size() - (scale == 0 ? 0 : scale + 1);
  return whole + std::max<std::size_t>(unit.power, scale);
}

/// One text of several parts, equal only when all parts are.
std::string key_of(std::initializer_list<std::string_view> parts) {
  std::string key;
  for (const std::string_view part : parts) {
    key += part;
    key += '\0';  // in no field of a text file
  }
  return key;
}

/// The codes of all units, for messages.
std::vector<std::string_view> unit_codes() {
  std::vector<std::string_view> codes;
  for (const plan::unit& unit : plan::all_units()) codes.push_back(unit.code);
  return codes;
}

/// The unit of that code, or of that name in either language; null where there is none.
const plan::unit* find_unit_or_name(std::string_view text) {
  if (const plan::unit* unit = plan::find_unit(text)) return unit;
  const std::string key = label_key(text);
  if (key.empty()) return nullptr;
  for (const plan::unit& unit : plan::all_units())
    for (const std::string_view name : {unit.name.vi, unit.name.en})
      if (!name.empty() && label_key(name) == key) return &unit;
  return nullptr;
}

std::vector<std::string_view> bound_words() {
  std::vector<std::string_view> words;
  for (auto i = static_cast<int>(notation::bound::exact);
       i <= static_cast<int>(notation::bound::range_high); ++i)
    words.push_back(to_string(static_cast<notation::bound>(i)));
  return words;
}

/// Reads rows, then checks what rows say about each other.
class figures_reader {
 public:
  figures_reader(std::string_view bytes, std::string file, const table_source& source)
      : file_(std::move(file)),
        table_(bytes, file_, columns_read,
               {.required = columns_required,
                .labels = labels_of("figures"),
                .encoding = source.encoding,
                .sheet = source.sheet}) {}

  figures_file read() {
    bool has_rows = false;
    while (table_.next()) {
      has_rows = true;
      read_row();
    }
    // A row that could not be cut into fields may hold what another one refers to.
    if (!table_.skipped_rows()) {
      check_references();
      check_ranges();
    }
    figures_file out;
    out.notes = table_.notes();
    days_.add_notes(out.notes);
    if (kinds_assumed_ > 0)
      out.notes.emplace_back(errc::figure_kind_assumed, std::vector{std::to_string(kinds_assumed_)},
                             first_assumed_);
    out.errors = table_.errors();
    out.errors.insert(out.errors.end(), errors_.begin(), errors_.end());
    if (!has_rows && out.ok())
      out.errors.emplace_back(errc::csv_no_rows, std::vector<std::string>{},
                              location{file_, 1, 1, {}});
    std::stable_sort(out.errors.begin(), out.errors.end(), [](const error& a, const error& b) {
      return std::tie(a.where().line, a.where().column) <
             std::tie(b.where().line, b.where().column);
    });
    if (out.ok()) out.figures = std::move(figures_);
    return out;
  }

 private:
  /// An `of`, to be looked up once all rows are known.
  struct reference {
    std::string subject;
    std::string indicator;
    location where;
  };

  /// One end of a range; no value when it could not be read.
  struct range_end {
    std::optional<money::decimal> value;
    location value_place;
    location bound_place;
  };
  struct range_ends {
    std::vector<range_end> low;
    std::vector<range_end> high;
  };

  [[nodiscard]] bool has(column c) const { return table_.has_column(static_cast<std::size_t>(c)); }
  [[nodiscard]] std::string_view text(column c) const {
    return table_.field(static_cast<std::size_t>(c)).text;
  }
  /// The open word of a cell.
  [[nodiscard]] std::string word(column c) const { return notation::normal_form(text(c)); }
  [[nodiscard]] location place_of(column c) const {
    return table_.place_of(static_cast<std::size_t>(c));
  }

  void refuse(errc code, std::vector<std::string> arguments, column c) {
    errors_.emplace_back(code, std::move(arguments), place_of(c));
  }

  /// Refuses a word that is not in a closed list, with the list and the nearest word.
  void refuse_word(errc code, column c, std::span<const std::string_view> words) {
    refuse(code, {excerpt(text(c)), suggestion(text(c), words), joined(words)}, c);
  }

  /// Whether a column that must not be empty has text; a column that is not there is reported
  /// once, with the header.
  [[nodiscard]] bool require(column c) {
    if (!is_blank(text(c))) return true;
    if (has(c)) refuse(errc::figure_field_missing, {name_of(c)}, c);
    return false;
  }
  [[nodiscard]] static std::string name_of(column c) {
    return std::string(columns_read[static_cast<std::size_t>(c)]);
  }

  void read_row() {
    plan::figure row;
    row.where = location{file_, table_.line(), 1, {}};
    read_id(row);
    row.section = word(column::section);
    if (require(column::subject)) row.subject = word(column::subject);
    if (require(column::indicator)) row.indicator = word(column::indicator);
    read_breakdown(row);
    row.base = period_of(word(column::base));
    if (require(column::period)) row.period = period_of(word(column::period));
    read_as_of(row);
    const bool has_kind = read_kind(row);
    const bool has_bound = read_bound(row);
    read_progress(row, has_kind && row.kind == plan::figure_kind::progress);
    const bool has_unit = read_unit(row);
    const bool has_value = read_value(row, has_unit);
    row.note = std::string(text(column::note));
    row.quote = std::string(text(column::quote));

    indicators_.insert(key_of({row.subject, row.indicator}));
    if (has_bound) note_range(row, has_value);
    figures_.push_back(std::move(row));
  }

  void read_id(plan::figure& row) {
    if (!has(column::id)) {  // then the number of its line is what finds it again
      row.id = "L" + std::to_string(table_.line());
      return;
    }
    row.id = word(column::id);
    if (row.id.empty()) return refuse(errc::figure_id_missing, {}, column::id);
    if (const auto wrong = check_id_format(table_.field(static_cast<std::size_t>(column::id))))
      return refuse(wrong->code(), wrong->arguments(), column::id);
    const auto [first, is_new] = line_of_id_.emplace(row.id, table_.line());
    if (!is_new)
      refuse(errc::figure_id_repeated, {excerpt(row.id), std::to_string(first->second)},
             column::id);
  }

  void read_breakdown(plan::figure& row) {
    result<plan::breakdown> parsed = plan::breakdown::parse(text(column::breakdown));
    if (parsed) {
      row.breakdown = *std::move(parsed);
      plan::normalise_words(row);
    } else {
      refuse(parsed.error().code(), {excerpt(parsed.error().arguments().front())},
             column::breakdown);
    }
  }

  /// A period in words gets the form of files, so that it is one with the same period written so.
  /// What is no period is a word of the document: `to_date`.
  static std::string period_of(std::string_view written) {
    const result<calendar::period> read = notation::parse_period(written);
    return read ? to_string(*read) : std::string(written);
  }

  void read_as_of(plan::figure& row) {
    const std::string written = word(column::as_of);
    if (written.empty()) return;
    const bool day_first = days_.read(table_, static_cast<std::size_t>(column::as_of));
    if (const auto day = read_day(written, day_first))
      row.as_of = to_string(*day);
    else
      refuse(errc::figure_date_unreadable, {excerpt(written)}, column::as_of);
  }

  /// The code of a closed word, which may be written by its name.
  [[nodiscard]] std::optional<std::string_view> word_of(column at, std::string_view key) const {
    const auto code = read_word(words_of("figures", key), text(at));
    return code ? std::optional(*code) : std::nullopt;
  }

  bool read_kind(plan::figure& row) {
    if (is_blank(text(column::kind))) {
      if (kinds_assumed_++ == 0)
        first_assumed_ = has(column::kind) ? place_of(column::kind) : row.where;
      row.kind = plan::kind_by_name(row.indicator);
      return true;
    }
    const auto word = word_of(column::kind, "kind");
    const auto kind = word ? plan::parse_figure_kind(*word) : std::nullopt;
    if (kind)
      row.kind = *kind;
    else
      refuse_word(errc::figure_kind_unknown, column::kind, plan::figure_kind_words);
    return kind.has_value();
  }

  bool read_bound(plan::figure& row) {
    if (is_blank(text(column::bound))) return true;  // exact
    const auto word = word_of(column::bound, "bound");
    const auto bound = word ? notation::parse_bound(*word) : std::nullopt;
    if (bound)
      row.bound = *bound;
    else
      refuse_word(errc::figure_bound_unknown, column::bound, bound_words());
    return bound.has_value();
  }

  /// The measure and what it is the progress of. Other kinds of figures may say in `measure` what
  /// they like.
  void read_progress(plan::figure& row, bool is_progress) {
    const auto measure = word_of(column::measure, "measure");
    row.measure = measure ? plan::parse_measure(*measure) : std::nullopt;
    row.of = word(column::of);
    if (is_progress) {
      if (text(column::measure).empty() && has(column::measure))
        refuse(errc::figure_measure_missing, {}, column::measure);
      else if (!row.measure && has(column::measure))
        refuse_word(errc::figure_measure_unknown, column::measure, plan::progress_measure_words);
      if (row.of.empty() && has(column::of)) refuse(errc::figure_measure_missing, {}, column::of);
    }
    const bool is_ambiguous = row.of.starts_with("ambiguous(") && row.of.ends_with(')');
    if (!row.of.empty() && !is_ambiguous && !row.subject.empty())
      references_.push_back({row.subject, row.of, place_of(column::of)});
  }

  bool read_unit(plan::figure& row) {
    if (!require(column::unit)) return false;
    const plan::unit* unit = find_unit_or_name(text(column::unit));
    if (unit != nullptr)
      row.unit = *unit;
    else
      refuse_word(errc::figure_unit_unknown, column::unit, unit_codes());
    return unit != nullptr;
  }

  bool read_value(plan::figure& row, bool has_unit) {
    if (!require(column::value)) return false;
    const std::string_view written = text(column::value);
    const result<money::decimal> value = money::decimal::parse(written);
    if (!value) {
      refuse(errc::figure_value_unreadable, {excerpt(written)}, column::value);
      return false;
    }
    row.value = *value;
    if (has_unit && digits_of(*value, row.unit) > most_digits) {
      refuse(errc::figure_value_too_long, {excerpt(written), std::to_string(most_digits)},
             column::value);
      return false;
    }
    const bool counts = has_unit && row.unit.whole() && row.kind != plan::figure_kind::growth &&
                        !plan::growth_named(row.indicator) &&
                        !plan::is_mean(row.indicator, row.breakdown);
    if (looks_grouped(written) && (counts || has_number(text(column::quote), written))) {
      std::string joined_up(written);
      joined_up.erase(joined_up.find('.'), 1);
      refuse(errc::figure_value_grouped, {std::string(written), joined_up}, column::value);
      return false;
    }
    if (counts && !value->is_integer()) {
      refuse(errc::figure_value_not_whole, {excerpt(written), std::string(row.unit.code)},
             column::value);
      return false;
    }
    return true;
  }

  void note_range(const plan::figure& row, bool has_value) {
    const bool is_low = row.bound == notation::bound::range_low;
    if (!is_low && row.bound != notation::bound::range_high) return;
    range_ends& ends =
        ranges_[key_of({row.section, row.subject, row.indicator, row.breakdown.str(), row.base,
                        row.measure ? to_string(*row.measure) : text(column::measure), row.of,
                        row.period, row.as_of, to_string(row.kind), row.unit.code})];
    (is_low ? ends.low : ends.high)
        .push_back({has_value ? std::optional(row.value) : std::nullopt, place_of(column::value),
                    place_of(column::bound)});
  }

  void check_references() {
    for (const reference& r : references_)
      if (!indicators_.contains(key_of({r.subject, r.indicator})))
        errors_.emplace_back(errc::figure_of_names_nothing,
                             std::vector{excerpt(r.indicator), excerpt(r.subject)}, r.where);
  }

  void check_ranges() {
    const auto report_half = [&](const range_end& end, std::string missing) {
      errors_.emplace_back(errc::figure_range_half, std::vector{std::move(missing)},
                           end.bound_place);
    };
    for (const auto& [key, ends] : ranges_) {
      const std::size_t pairs = std::min(ends.low.size(), ends.high.size());
      for (std::size_t i = pairs; i < ends.low.size(); ++i) report_half(ends.low[i], "range_high");
      for (std::size_t i = pairs; i < ends.high.size(); ++i) report_half(ends.high[i], "range_low");
      for (std::size_t i = 0; i < pairs; ++i) {
        const range_end& low = ends.low[i];
        const range_end& high = ends.high[i];
        if (low.value && high.value && *low.value > *high.value)
          errors_.emplace_back(errc::figure_range_reversed,
                               std::vector{to_string(*low.value), to_string(*high.value)},
                               high.value_place);
      }
    }
  }

  std::string file_;
  table_reader table_;
  std::vector<plan::figure> figures_;
  std::vector<error> errors_;
  day_first_columns days_;
  std::unordered_map<std::string, std::uint32_t> line_of_id_;
  std::unordered_set<std::string> indicators_;  // subject and indicator
  std::size_t kinds_assumed_ = 0;
  location first_assumed_;
  std::vector<reference> references_;
  std::unordered_map<std::string, range_ends> ranges_;
};

}  // namespace

figures_file read_figures(std::string_view bytes, std::string file, const table_source& source) {
  return figures_reader(bytes, std::move(file), source).read();
}

std::string write_figures(std::span<const plan::figure> figures) {
  std::string out;
  append_csv_row(out, figure_columns);
  for (const plan::figure& row : figures) {
    const std::string breakdown = row.breakdown.str();
    const std::string value = to_string(row.value);
    const std::string_view measure = row.measure ? to_string(*row.measure) : std::string_view();
    append_csv_row(out, std::array<std::string_view, figure_columns.size()>{
                            row.id, row.section, row.subject, row.indicator, breakdown, row.base,
                            measure, row.of, row.period, row.as_of, to_string(row.kind),
                            to_string(row.bound), value, row.unit.code, row.note, row.quote});
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
