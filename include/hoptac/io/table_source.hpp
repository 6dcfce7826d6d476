// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_TABLE_SOURCE_HPP
#define HOPTAC_IO_TABLE_SOURCE_HPP

#include <hoptac/config.hpp>
#include <hoptac/io/encoding.hpp>

#include <string>   // std::string
#include <utility>  // std::move

namespace hoptac::inline HOPTAC_ABI::io {

/// What is said of the file of a table when it is read: what its bytes do not say themselves.
struct table_source {
  /// Of separated values: what the bytes mean. A workbook says so itself.
  text_encoding encoding = text_encoding::utf8;

  /// Of a workbook: the name of the sheet that is read, in any case. Empty takes the first visible
  /// sheet with cells.
  std::string sheet = {};

  table_source() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): an encoding alone says all of a text file
  table_source(text_encoding text, std::string of_workbook = {})
      : encoding(text), sheet(std::move(of_workbook)) {}
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_TABLE_SOURCE_HPP
