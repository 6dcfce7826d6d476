// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_REGISTRY_TABLE_HPP
#define HOPTAC_SRC_IO_REGISTRY_TABLE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/entity/word.hpp>
#include <hoptac/io/column_label.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/io/table_source.hpp>
#include <hoptac/notation/period.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

#include "cells.hpp"
#include "day_first.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// The columns of a table of a registry; those that must be there stand first.
struct table_form {
  std::string_view word;  ///< of the table, which is the name of its file without the ending
  std::span<const std::string_view> columns;
  std::size_t required;
};

/// The rows of one table, read cell by cell. What a cell should not say becomes an error at its
/// place, and the cell has no value.
class registry_table {
 public:
  registry_table(const table_form& form, std::string_view bytes, const std::string& file,
                 const table_source& source)
      : form_(form),
        file_(file),
        reader_(bytes, file, form.columns,
                table_options{.required = form.required,
                              .labels = labels_of(form.word),
                              .encoding = source.encoding,
                              .sheet = source.sheet}) {}

  /// Moves to the next row; false after the last.
  [[nodiscard]] bool next() {
    row_is_good_ = true;
    const bool found = reader_.next();
    has_rows_ = has_rows_ || found;
    return found;
  }
  [[nodiscard]] bool has_rows() const { return has_rows_; }
  /// Whether no cell of the row was refused so far.
  [[nodiscard]] bool row_is_good() const { return row_is_good_; }

  [[nodiscard]] std::string_view text(std::size_t column) const {
    return reader_.field(column).text;
  }
  [[nodiscard]] std::uint32_t line() const { return reader_.line(); }
  [[nodiscard]] bool skipped_rows() const { return reader_.skipped_rows(); }
  [[nodiscard]] location place_of(std::size_t column) const { return reader_.place_of(column); }

  /// The same for what the row lacks: its column need not be there.
  [[nodiscard]] location place_in_row(std::size_t column) const {
    if (reader_.has_column(column)) return place_of(column);
    return location{file_, line(), 0, std::string(form_.columns[column])};
  }

  void refuse(errc code, std::vector<std::string> arguments, std::size_t column) {
    row_is_good_ = false;
    errors_.emplace_back(code, std::move(arguments), place_of(column));
  }
  void refuse(const error& what, std::size_t column) {
    row_is_good_ = false;
    errors_.push_back(what.at(place_of(column)));
  }

  void refuse(errc code, std::vector<std::string> arguments, location where) {
    row_is_good_ = false;
    errors_.emplace_back(code, std::move(arguments), std::move(where));
  }
  /// Refuses the table as a whole.
  void refuse_table(errc code, std::vector<std::string> arguments) {
    refuse(code, std::move(arguments), location{file_, 1, 1, {}});
  }

  /// Refuses an empty cell, and says whether it has text. A column that is not there was reported
  /// with the header; its rows are not good all the same.
  bool require(std::size_t column) {
    if (!text(column).empty()) return true;
    row_is_good_ = false;
    if (reader_.has_column(column))
      refuse(errc::registry_field_missing, {std::string(form_.columns[column])}, column);
    return false;
  }

  /// The same of an id: blanks are none, and neither is what only a number format shows.
  bool require_id(std::size_t column) {
    if (!text(column).empty() && is_blank(text(column))) {
      refuse(errc::registry_field_missing, {std::string(form_.columns[column])}, column);
      return false;
    }
    return require(column) && check_format(column);
  }
  /// Refuses a number that its format shows otherwise, and says whether it does not.
  bool check_format(std::size_t column) {
    const auto wrong = check_id_format(reader_.field(column));
    if (wrong) refuse(*wrong, column);
    return !wrong;
  }

  /// The values of cells; nothing where they are empty or refused.
  [[nodiscard]] std::optional<calendar::date> day(std::size_t column) {
    const bool day_first = days_.read(reader_, column);
    return read(column, [&](std::string_view written) { return read_day(written, day_first); });
  }
  [[nodiscard]] std::optional<std::int64_t> whole_number(std::size_t column) {
    return read(column, [](std::string_view written) { return read_whole_number(written); });
  }
  [[nodiscard]] std::optional<calendar::period> period(std::size_t column) {
    return read(column, [](std::string_view written) -> result<calendar::period> {
      if (auto over = notation::parse_period(written)) return over;
      return error(errc::cell_period_unreadable, {excerpt(written)});
    });
  }
  [[nodiscard]] std::optional<int> year(std::size_t column) {
    return read(column, [](std::string_view written) -> result<int> {
      if (const auto over = calendar::period::parse(written))
        if (over->kind() == calendar::period_kind::year) return over->first_day().year();
      return error(errc::cell_year_unreadable, {excerpt(written)});
    });
  }
  template <class Enum>
  [[nodiscard]] std::optional<Enum> word(std::size_t column,
                                         std::optional<Enum> (*parse)(std::string_view),
                                         std::span<const entity::word> words) {
    return read(column, [&](std::string_view written) -> result<Enum> {
      if (const auto value = parse(written)) return *value;
      const result<std::string_view> code = read_word(words, written);
      if (code) return *parse(*code);
      return code.error();
    });
  }
  [[nodiscard]] std::optional<bool> yes_or_no(std::size_t column) {
    return read(column, [](std::string_view written) { return read_yes_or_no(written); });
  }

  /// What refuses nothing. Complete after the last row.
  [[nodiscard]] std::vector<error> notes() const {
    std::vector<error> out = reader_.notes();
    days_.add_notes(out);
    return out;
  }

  /// What is wrong with its form, and with what it says, in no order.
  [[nodiscard]] std::vector<error> take_errors() {
    errors_.insert(errors_.end(), reader_.errors().begin(), reader_.errors().end());
    return std::move(errors_);
  }

 private:
  template <class Read>
  auto read(std::size_t column, const Read& parse)
      -> std::optional<typename decltype(parse(std::string_view()))::value_type> {
    const std::string_view written = text(column);
    if (written.empty()) return std::nullopt;
    const auto value = parse(written);
    if (value) return *value;
    refuse(value.error(), column);
    return std::nullopt;
  }

  const table_form& form_;
  std::string file_;
  table_reader reader_;
  std::vector<error> errors_;
  day_first_columns days_;
  bool row_is_good_ = true;
  bool has_rows_ = false;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_REGISTRY_TABLE_HPP
