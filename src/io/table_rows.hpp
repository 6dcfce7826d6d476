// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_TABLE_ROWS_HPP
#define HOPTAC_SRC_IO_TABLE_ROWS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/table.hpp>

#include <algorithm>    // std::min
#include <cstddef>      // std::ptrdiff_t, std::size_t
#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

#include "csv_scanner.hpp"
#include "csv_start.hpp"
#include "row_source.hpp"
#include "sheet_value.hpp"
#include "text_bytes.hpp"

/// What all readers of tables do alike with rows.
namespace hoptac::inline HOPTAC_ABI::io {

/// How many rows with text are looked at for the header: above it may stand a title.
inline constexpr std::size_t most_rows_before_rows = 20;

/// Which of the rows with text is the header, and how many names of columns it has.
struct header_place {
  std::size_t row = 0;
  std::size_t names = 0;
};

/// Looks for the header: the first row with two names of columns, else the first with one, else the
/// first row with text. `is_name` says of a field whether it is such a name. The rows have to be
/// restarted behind it.
template <class IsName>
[[nodiscard]] header_place look_for_header(row_source& rows, const IsName& is_name) {
  header_place best;
  for (std::size_t row = 0; row < most_rows_before_rows && rows.read_row(most_table_columns);) {
    if (!rows.has_text()) continue;
    std::size_t names = 0;
    const std::size_t count = std::min(rows.field_count(), most_table_columns);
    for (std::size_t i = 0; i < count && !rows.is_broken(); ++i)
      if (is_name(rows.field(i).text)) ++names;
    if (names >= 2 || (names == 1 && best.names == 0)) best = {row, names};
    if (names >= 2) break;
    ++row;
  }
  return best;
}

/// What stands above a header.
struct table_title {
  std::uint32_t line = 0;  ///< of the first row; 0 where there is none
  std::uint32_t column = 0;
  std::string text = {};
};

/// Moves to the header, the first row with text or that which `look_for_header` found; nothing when
/// there is none. What is wrong with the rows above it is taken from `errors` again.
[[nodiscard]] inline std::optional<table_title> go_to_header(row_source& rows,
                                                             const header_place& place,
                                                             std::vector<error>& errors,
                                                             std::size_t errors_before) {
  table_title title;
  rows.restart();
  const auto forget = [&] {
    errors.erase(errors.begin() + static_cast<std::ptrdiff_t>(errors_before), errors.end());
  };
  forget();
  for (std::size_t row = 0; rows.read_row(most_table_columns);) {
    if (!rows.has_text()) continue;
    if (row++ == place.row) return title;
    forget();
    for (std::size_t i = 0; i < rows.field_count() && title.line == 0; ++i)
      if (const table_field field = rows.field(i); !is_blank_text(field.text))
        title = {field.line, field.column, std::string(field.text)};
  }
  return std::nullopt;
}

/// What a reader should know of a title.
[[nodiscard]] inline error title_note(const table_title& title, const row_source& rows) {
  return error(errc::table_title_passed, {std::to_string(rows.row_line()), excerpt(title.text)},
               rows.at(title.line, title.column));
}

/// The separator that the file states, else that under which the header has the most names.
template <class IsName>
[[nodiscard]] char find_separator(std::string_view text, const std::string& file,
                                  std::size_t longest_field, const IsName& is_name) {
  if (const char stated = find_csv_start(text).separator; stated != 0) return stated;
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    std::vector<error> passed_over;
    csv_scanner scanner(text, file, passed_over, separator, longest_field);
    const std::size_t names = look_for_header(scanner, is_name).names;
    if (names > most) {
      most = names;
      best = separator;
    }
  }
  return best;
}

/// Which fields of a row have a column.
struct row_shape {
  std::size_t width = 0;                  ///< fields of the header
  std::size_t named = 0;                  ///< fields up to the last one that has a name
  std::vector<std::size_t> unnamed = {};  ///< fields without a name

  /// Of a header: blank names are none.
  [[nodiscard]] static row_shape of(const row_source& header) {
    row_shape out;
    out.width = header.field_count();
    for (std::size_t i = 0; i < out.width; ++i) {
      if (is_blank_text(header.field(i).text) && !header.is_faulty(i))
        out.unnamed.push_back(i);
      else
        out.named = i + 1;
    }
    return out;
  }
};

/// Whether a row with text can be read as one of a table of that shape. Separators behind the last
/// text do no harm. When it has more or fewer fields, says so: the place is the first surplus
/// field, or the last one of a short row; likewise when text stands under a column without a name.
inline bool check_row(row_source& rows, const row_shape& shape, std::vector<error>& errors) {
  if (!rows.take_row()) return false;
  const std::size_t count = rows.field_count();
  const bool is_sheet = rows.may_end_early();
  if (rows.text_count() <= shape.width && (count >= shape.named || is_sheet)) {
    for (const std::size_t i : shape.unnamed) {
      if (i >= rows.text_count()) break;
      const table_field field = rows.field(i);
      if (is_blank_text(field.text)) continue;
      if (is_sheet)
        errors.emplace_back(errc::sheet_cell_unnamed,
                            std::vector{to_string(cell_address{field.line, field.column})},
                            rows.at(field.line, field.column));
      else
        errors.emplace_back(errc::csv_cell_unnamed, std::vector{excerpt(field.text)},
                            rows.at(field.line, field.column));
      return false;
    }
    return true;
  }
  if (rows.is_miscounted()) return false;
  if (is_sheet) {  // its rows are as wide as the header, or wider
    const table_field last = rows.field(rows.text_count() - 1);
    errors.emplace_back(errc::sheet_cell_unnamed,
                        std::vector{to_string(cell_address{last.line, last.column})},
                        rows.at(last.line, last.column));
    return false;
  }
  const table_field where = rows.field(std::min(count, shape.width + 1) - 1);
  errors.emplace_back(count > shape.width ? errc::csv_too_many_fields : errc::csv_too_few_fields,
                      std::vector{std::to_string(count), std::to_string(shape.width)},
                      rows.at(where.line, where.column));
  return false;
}

/// Whether the first text of a row says that it is a total: `Tổng`, `Tổng cộng`, `Cộng`, `Tổng số`,
/// alone or with a number behind.
[[nodiscard]] bool is_total(std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_TABLE_ROWS_HPP
