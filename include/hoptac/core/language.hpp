// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_LANGUAGE_HPP
#define HOPTAC_CORE_LANGUAGE_HPP

#include <hoptac/config.hpp>

#include <cstdint>      // std::uint8_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI {

/// The two languages every sentence exists in. There is no global choice: the caller names one.
enum class language : std::uint8_t { vi, en };

/// One sentence in both languages, UTF-8 (NFC), as constant data.
struct bilingual_view {
  std::string_view vi;
  std::string_view en;

  [[nodiscard]] constexpr std::string_view in(language lang) const {
    return lang == language::vi ? vi : en;
  }
  friend constexpr bool operator==(const bilingual_view&, const bilingual_view&) = default;
};

/// One sentence in both languages, UTF-8 (NFC), built at run time.
struct bilingual {
  std::string vi;
  std::string en;

  bilingual() = default;
  bilingual(std::string in_vi, std::string in_en) : vi(std::move(in_vi)), en(std::move(in_en)) {}
  explicit bilingual(const bilingual_view& text) : vi(text.vi), en(text.en) {}

  [[nodiscard]] const std::string& in(language lang) const {
    return lang == language::vi ? vi : en;
  }
  friend bool operator==(const bilingual&, const bilingual&) = default;
};

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_LANGUAGE_HPP
