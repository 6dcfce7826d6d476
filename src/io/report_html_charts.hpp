// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_REPORT_HTML_CHARTS_HPP
#define HOPTAC_SRC_IO_REPORT_HTML_CHARTS_HPP

#include <hoptac/config.hpp>
#include <hoptac/io/report_document.hpp>

#include "html_out.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// One bar of parts to scale, each with its number, and a list that names them with their sizes.
void add_chart(html_out& to, const report_shares& of);

/// The drawing of one bar on a scale from 0 to `end`, with a mark at 100 %.
void add_bar(html_out& to, const report_bar& of, const money::decimal& end);

/// The line above such bars that says where 100 % is.
void add_scale(html_out& to, const money::decimal& end);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_REPORT_HTML_CHARTS_HPP
