// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_MENTION_HPP
#define HOPTAC_LAW_MENTION_HPP

#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>

#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// How a document names an instrument: its spelling, where and how often. Constant data.
struct mention {
  std::string_view id;            ///< of this row
  const instrument* of;           ///< what is meant
  std::string_view as_written;    ///< the number as printed, stray blanks kept; else its name
  std::string_view date_written;  ///< the day as printed; empty where none is
  std::string_view sections;      ///< of the document, joined by `; `
  int count;                      ///< how often it is named
};

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_MENTION_HPP
