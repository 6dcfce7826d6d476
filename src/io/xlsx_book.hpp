// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_XLSX_BOOK_HPP
#define HOPTAC_SRC_IO_XLSX_BOOK_HPP

#include <hoptac/config.hpp>
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

/// What the sheets of a workbook share, and where the wanted one lies.
struct xlsx_book {
  std::string sheet_part;                ///< `xl/worksheets/sheet1.xml`
  text_pool texts;                       ///< which cells name by number
  std::vector<number_meaning> meanings;  ///< of each style
  bool counts_from_1904 = false;
};

/// Reads all of a workbook but its sheets. `sheet` is the name of the one that is wanted, the first
/// when empty. Errors name `file`.
[[nodiscard]] result<xlsx_book> read_book(zip_archive& archive, const std::string& file,
                                          std::string_view sheet);

/// Appends a text of a workbook to `out`; `_x000D_` in it is the character of that number.
void append_unescaped(std::string& out, std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_XLSX_BOOK_HPP
