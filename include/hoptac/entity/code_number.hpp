// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_CODE_NUMBER_HPP
#define HOPTAC_ENTITY_CODE_NUMBER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <compare>      // operator<=>
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
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

/// What is wrong with a text that should be a code number and is none: `code_number_in_powers` for
/// `1.00109E+08`, `code_number_lost_zero` for `100109106`, `code_number_decorated` for
/// `'0100109106`, `="0100109106"` and `0100 109 106`, with the number that was probably meant; else
/// what `parse` says, without a place. Nothing for a code number.
[[nodiscard]] std::optional<error> code_number_fault(std::string_view text);

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

namespace detail {

/// `1.00109E+08`, with a point or a comma.
[[nodiscard]] constexpr bool is_in_powers(std::string_view text) {
  bool has_digit = false;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c >= '0' && c <= '9')
      has_digit = true;
    else if (c != '.' && c != ',')
      break;
  }
  if (!has_digit || at == text.size() || (text[at] != 'E' && text[at] != 'e')) return false;
  ++at;
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  const std::string_view power = text.substr(at);
  return !power.empty() && power.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The digits and the hyphens of a text; nothing where it has other letters than signs and blanks
/// around them.
[[nodiscard]] inline std::string bare_code_number(std::string_view text) {
  constexpr std::string_view signs = "'\"=.,*";
  const std::string plain = notation::skeleton(text);  // dashes and digits of every kind are plain
  std::string out;
  for (const char c : plain) {
    if ((c >= '0' && c <= '9') || c == '-')
      out += c;
    else if (c != ' ' && signs.find(c) == std::string_view::npos)
      return {};
  }
  return out;
}

}  // namespace detail

inline std::optional<error> code_number_fault(std::string_view text) {
  if (code_number::parse(text)) return std::nullopt;
  if (detail::is_in_powers(text)) return error(errc::code_number_in_powers, {excerpt(text)});
  const std::string bare = detail::bare_code_number(text);
  if (code_number::parse(bare)) return error(errc::code_number_decorated, {excerpt(text), bare});
  constexpr std::size_t length = 10;
  constexpr std::size_t least = 8;  // the numbers of all provinces begin with at most two zeros
  const std::string_view main = std::string_view(bare).substr(0, bare.find('-'));
  if (main.size() >= least && main.size() < length) {
    const std::string whole = std::string(length - main.size(), '0').append(bare);
    if (code_number::parse(whole))
      return error(errc::code_number_lost_zero, {excerpt(text), whole});
  }
  return error(errc::code_number_unreadable, {excerpt(text)});
}

}  // namespace hoptac::inline HOPTAC_ABI::entity

#endif  // HOPTAC_ENTITY_CODE_NUMBER_HPP
