// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_GAP_HPP
#define HOPTAC_CALENDAR_GAP_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <optional>  // std::optional
#include <string>    // std::string

namespace hoptac::inline HOPTAC_ABI::calendar {

/// A run of days for which a history has no value, both ends included. No `from`: all days up to
/// `to`, before the first value; no `to`: all days since `from`, after the last one; neither: the
/// history is empty. A named gap carries the reason why the value is not known.
struct gap {
  std::optional<date> from = {};
  std::optional<date> to = {};
  bilingual reason = {};

  [[nodiscard]] bool is_named() const { return !reason.vi.empty() || !reason.en.empty(); }

  friend bool operator==(const gap&, const gap&) = default;
};
/// `there is no value from 18 September 2025 on`; the reason of a named gap follows a colon.
[[nodiscard]] inline std::string in_words(const gap& hole, language lang) {
  const bool vi = lang == language::vi;
  const auto day = [&](const date& on) { return vi ? to_string_vi(on) : in_words(on, lang); };
  std::string out = vi ? "không có giá trị" : "there is no value";
  if (hole.from) out += (vi ? " từ ngày " : " from ") + day(*hole.from);
  if (hole.to) out += (vi ? " đến hết ngày " : " to the end of ") + day(*hole.to);
  if (hole.from && !hole.to) out += vi ? " trở đi" : " on";
  if (hole.is_named()) out += ": " + hole.reason.in(lang);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_GAP_HPP
