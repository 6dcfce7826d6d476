// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_CODE_NUMBER_HPP
#define HOPTAC_ENTITY_CODE_NUMBER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/result.hpp>

#include <compare>      // operator<=>
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move

namespace hoptac::inline HOPTAC_ABI::entity {

/// The number (mã số) that a registered organisation is given once and nobody else after it; it is
/// its tax code as well (Nghị định 92/2024/NĐ-CP, Article 14; read in the text).
///
/// Ten digits, or those of whom it depends on, a hyphen and three more: this form is only
/// remembered, and so is a check digit, which is therefore not looked at. Organisations registered
/// before July 2024 may carry the number of an older certificate, which is none of these.
class code_number {
 public:
  /// Reads `4700123456` or `4700123456-001`, the whole of it. Error: `code_number_unreadable` at
  /// the first character that does not fit.
  [[nodiscard]] static result<code_number> parse(std::string_view text);

  [[nodiscard]] const std::string& str() const { return text_; }
  /// The ten digits: its own, or those of whom it depends on.
  [[nodiscard]] std::string_view main_digits() const {
    return std::string_view(text_).substr(0, 10);
  }
  /// Whether it belongs to a dependant: a branch, a representative office.
  [[nodiscard]] bool is_of_dependant() const { return text_.size() > 10; }

  friend bool operator==(const code_number&, const code_number&) = default;
  friend auto operator<=>(const code_number&, const code_number&) = default;

 private:
  explicit code_number(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

/// Whether `text` is the code of a place of business, `00001` to `99999`, which counts within its
/// organisation and is no tax code (the same article).
[[nodiscard]] constexpr bool is_place_of_business_code(std::string_view text) {
  if (text.size() != 5 || text == "00000") return false;
  for (const char c : text)
    if (c < '0' || c > '9') return false;
  return true;
}

// ---------------------------------------------------------------------------------------- bodies

inline result<code_number> code_number::parse(std::string_view text) {
  constexpr std::string_view form = "0000000000-000";
  std::size_t at = 0;
  for (; at < text.size() && at < form.size(); ++at)
    if (form[at] == '0' ? text[at] < '0' || text[at] > '9' : text[at] != form[at]) break;
  if (at == text.size() && (at == 10 || at == form.size())) return code_number(std::string(text));
  return error(errc::code_number_unreadable, {excerpt(text)},
               location{{}, 0, static_cast<std::uint32_t>(at + 1), {}});
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_CODE_NUMBER_HPP
