// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_REPORT_HTML_ASSETS_HPP
#define HOPTAC_SRC_IO_REPORT_HTML_ASSETS_HPP

#include <hoptac/config.hpp>

#include <string_view>  // std::string_view

/// What every page of a report holds. Neither has `<` or `&`, so that they are the same in HTML and
/// in XML.
namespace hoptac::inline HOPTAC_ABI::io {

[[nodiscard]] std::string_view report_style();
[[nodiscard]] std::string_view report_script();

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_REPORT_HTML_ASSETS_HPP
