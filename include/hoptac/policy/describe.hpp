// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DESCRIBE_HPP
#define HOPTAC_POLICY_DESCRIBE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/policy/detail/page.hpp>
#include <hoptac/policy/programme.hpp>

#include <optional>  // std::optional
#include <string>    // std::string

namespace hoptac::inline HOPTAC_ABI::policy {

/// One programme as a page in Markdown, for people to check against the text of the law: its source
/// and how well that is confirmed, its readings and their alternatives, every condition with its
/// words, its test and its source, the parameters with all their values, the days and birth dates
/// at which it changes, its amount, its order, what no source tells, and remarks.
///
/// The birth dates at age limits depend on the day: they are those of `on`, and the page says so
/// where none is given.
[[nodiscard]] inline std::string describe(const programme& what, language lang,
                                          std::optional<calendar::date> on = {}) {
  return detail::page_writer(what, lang, on).write();
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_DESCRIBE_HPP
