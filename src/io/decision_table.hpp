// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_DECISION_TABLE_HPP
#define HOPTAC_SRC_IO_DECISION_TABLE_HPP

#include <hoptac/config.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/io/report_document.hpp>

#include <cstddef>  // std::size_t

namespace hoptac::inline HOPTAC_ABI::io {

/// The decisions on the applications for one programme: a row each, with the reasons, and the
/// readings of the text under which the answer would be another.
struct decision_rows {
  report_table table;
  std::size_t eligible = 0;  ///< how many of them are
};
[[nodiscard]] decision_rows decision_table(const applications_of& all);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_DECISION_TABLE_HPP
