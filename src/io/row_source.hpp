// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_ROW_SOURCE_HPP
#define HOPTAC_SRC_IO_ROW_SOURCE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/io/table.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::uint32_t
#include <span>     // std::span
#include <string>   // std::string
#include <utility>  // std::move
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// The rows of a file, one after the other, before anybody knows what its columns mean. Each form
/// of file has its own. Errors go to the list given, which must outlive the rows, as must the name
/// of the file.
class row_source {
 public:
  row_source(const std::string& file, std::vector<error>& errors)
      : file_(&file), errors_(&errors) {}
  row_source(const row_source&) = delete;
  row_source& operator=(const row_source&) = delete;
  virtual ~row_source() = default;

  /// Reads the next row; false after the last. Fields from number `most` on are counted and need
  /// not be kept.
  [[nodiscard]] virtual bool read_row(std::size_t most) = 0;

  /// Goes back to before the first row.
  virtual void restart() = 0;

  /// A field of that row, empty at its place where the row ends before.
  [[nodiscard]] virtual table_field field(std::size_t index) const = 0;

  /// How many fields the row has.
  [[nodiscard]] std::size_t field_count() const { return field_count_; }

  /// Takes the row read last for the header and says which of its fields are read; false when it
  /// cannot be one, for reasons now reported. What is wrong with other fields is passed over.
  [[nodiscard]] virtual bool use_fields(std::span<const std::size_t> /*fields*/) { return true; }

  /// Whether a field of the row cannot be read, for a reason that is reported once it is used.
  [[nodiscard]] virtual bool is_faulty(std::size_t /*index*/) const { return false; }

  /// Takes the row for one of the table; false when its fields cannot be read, for reasons now
  /// reported.
  [[nodiscard]] virtual bool take_row() { return !is_broken(); }
  /// How many fields it has up to the last one with text.
  [[nodiscard]] std::size_t text_count() const { return text_count_; }

  /// Whether a row that ends early is as good as one with empty fields.
  [[nodiscard]] virtual bool may_end_early() const { return false; }

  /// Whether any field has more than blanks, or quotes.
  [[nodiscard]] bool has_text() const { return has_text_; }

  /// Whether a row without text has blanks.
  [[nodiscard]] bool has_blanks() const { return has_blanks_; }

  /// Whether nothing can be said of the row's fields, for reasons already reported.
  [[nodiscard]] bool is_broken() const { return is_broken_; }

  /// Whether the number of fields may not be what was meant, for reasons already reported.
  [[nodiscard]] bool is_miscounted() const { return is_miscounted_; }

  [[nodiscard]] std::uint32_t row_line() const { return row_line_; }

  [[nodiscard]] location at(std::uint32_t line, std::uint32_t column) const {
    return location{*file_, line, column, {}};
  }

 protected:
  void begin_row() {
    field_count_ = 0;
    text_count_ = 0;
    has_text_ = false;
    has_blanks_ = false;
    is_broken_ = false;
    is_miscounted_ = false;
  }

  void report(errc code, std::vector<std::string> arguments, std::uint32_t line,
              std::uint32_t column) {
    errors_->emplace_back(code, std::move(arguments), at(line, column));
  }

  const std::string* file_;
  std::vector<error>* errors_;
  std::size_t field_count_ = 0;
  std::size_t text_count_ = 0;
  std::uint32_t row_line_ = 0;
  bool has_text_ = false;
  bool has_blanks_ = false;
  bool is_broken_ = false;
  bool is_miscounted_ = false;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_ROW_SOURCE_HPP
