// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_UNKNOWN_HPP
#define HOPTAC_INDICATOR_UNKNOWN_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <array>        // std::array
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::indicator {

/// Why a value is not known. A value that is not known is never 0 and never the last one known.
enum class unknown : std::uint8_t {
  none,           ///< it is known
  not_stated,     ///< no organisation states what it follows from
  no_divisor,     ///< what it would be divided by is zero
  after_data,     ///< the data ends before the period begins
  cut_by_data,    ///< the data ends within the period
  not_estimated,  ///< an estimate was asked for and nobody made one
  no_statuses,    ///< the registry holds no legal status of any organisation
};

/// `none`, `not_stated` …: the word of a reason in files.
[[nodiscard]] constexpr std::string_view to_string(unknown why) {
  constexpr std::array<std::string_view, 7> words{"none",       "not_stated",  "no_divisor",
                                                  "after_data", "cut_by_data", "not_estimated",
                                                  "no_statuses"};
  return words[static_cast<std::size_t>(why)];
}

/// The reason in words, with the day until which the data is complete: `số liệu chỉ có đến hết ngày
/// 30/6/2024, chưa hết kỳ này`. Empty for `none`.
[[nodiscard]] inline bilingual describe(unknown why,
                                        const std::optional<calendar::date>& data_until) {
  const auto until = [&](std::string_view vi, std::string_view en) -> bilingual {
    bilingual out{"số liệu chỉ có đến", "the data ends"};
    if (data_until) {
      out.vi.append(" hết ngày ").append(calendar::to_string_vi(*data_until));
      out.en.append(" on ").append(calendar::to_string(*data_until));
    }
    return {out.vi.append(vi), out.en.append(en)};
  };
  switch (why) {
    case unknown::none: return {};
    case unknown::not_stated: return {"chưa có đơn vị nào báo cáo", "no organisation states it"};
    case unknown::no_divisor: return {"số chia bằng 0", "what it is divided by is zero"};
    case unknown::after_data:
      return until(", trước khi kỳ này bắt đầu", ", before this period begins");
    case unknown::cut_by_data: return until(", chưa hết kỳ này", ", within this period");
    case unknown::not_estimated:
      return {"sổ đăng ký không có số ước thực hiện", "the registry holds no estimate of it"};
    case unknown::no_statuses:
      return {"sổ đăng ký không có bảng tình trạng pháp lý (statuses)",
              "the registry has no table of legal statuses"};
  }
  return {};
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_UNKNOWN_HPP
