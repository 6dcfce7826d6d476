// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_TEXT_FILE_HPP
#define HOPTAC_IO_TEXT_FILE_HPP

#include <hoptac/config.hpp>

#include <string>  // std::string

namespace hoptac::inline HOPTAC_ABI::io {

/// A file in memory: its name in the folder, and all its bytes.
struct text_file {
  std::string name;
  std::string text;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_TEXT_FILE_HPP
