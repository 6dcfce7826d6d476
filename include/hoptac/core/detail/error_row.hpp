// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_DETAIL_ERROR_ROW_HPP
#define HOPTAC_CORE_DETAIL_ERROR_ROW_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/language.hpp>

#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI {

/// One row of the list of errors: the number, its name and its sentence. In the sentence `{0}`,
/// `{1}` … stand for the arguments of one occurrence, the offending text first.
struct error_text {
  errc code;
  std::string_view name;
  bilingual_view sentence;
};

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_DETAIL_ERROR_ROW_HPP
