// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_XLSX_BOOK_HPP
#define HOPTAC_SRC_IO_XLSX_BOOK_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

#include "sheet_value.hpp"
#include "zip_archive.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// Texts one behind the other in one block of memory.
class text_pool {
 public:
  void add(std::string_view text) {
    all_ += text;
    ends_.push_back(all_.size());
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(all_).substr(begin, ends_[index] - begin);
  }

 private:
  std::string all_;
  std::vector<std::size_t> ends_;
};

/// A sheet with cells, as the workbook lists it.
struct sheet_entry {
  std::string name;
  std::string part;  ///< `xl/worksheets/sheet1.xml`; empty when it is not in the archive
  bool is_hidden = false;
  errc fault = {};  ///< why `part` is empty
};

/// What the sheets of a workbook share, and which there are.
struct xlsx_book {
  std::vector<sheet_entry> sheets;       ///< in their order
  text_pool texts;                       ///< which cells name by number
  std::vector<number_meaning> meanings;  ///< of each style
  text_pool formats;                     ///< of each style its `changing_format`, if it has one
  bool counts_from_1904 = false;
  bool is_computed_on_load = false;  ///< whether the values of formulas wait to be computed
  bool lacks_styles = false;         ///< though it names them
};

/// Reads all of a workbook but its sheets. Errors name `file`.
[[nodiscard]] result<xlsx_book> read_book(zip_archive& archive, const std::string& file);

/// The index of the sheet that is read: the one of that name, in any case; for an empty name the
/// first visible one with cells, and a hidden one only where none is visible. Errors: there is no
/// such sheet, or its part is not there.
[[nodiscard]] result<std::size_t> choose_sheet(zip_archive& archive, const xlsx_book& book,
                                               const std::string& file, std::string_view name);

/// Whether two names mean the same sheet: case and blanks around do not matter.
[[nodiscard]] bool same_sheet_name(std::string_view one, std::string_view other);

/// Appends a text of a workbook to `out`; `_x000D_` in it is the character of that number.
void append_unescaped(std::string& out, std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_XLSX_BOOK_HPP
