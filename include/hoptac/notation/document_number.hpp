// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_DOCUMENT_NUMBER_HPP
#define HOPTAC_NOTATION_DOCUMENT_NUMBER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/notation/detail/scanner.hpp>
#include <hoptac/notation/text.hpp>

#include <compare>      // operator<=>
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int32_t, std::uint8_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::notation {

/// Who numbers in which way: the state puts a slash behind the number (`938/QĐ-UBND`), the party a
/// hyphen (`09-NQ/TU`). Numbers are stored: never reuse.
enum class numbering : std::uint8_t { state = 1, party = 2 };

/// The number and symbol of a document, in its parts. `01/2022/NQ-HĐND` is number 1 of the year
/// 2022, type NQ, issuer HĐND. Codes are UTF-8 (NFC).
struct document_number {
  std::int32_t number = 0;  ///< at least 1
  std::string letter;       ///< `a` of `30a/2008/NQ-CP`; mostly empty
  std::int32_t year = 0;    ///< 0 where the number carries none
  std::string type;         ///< `QĐ`; empty for laws (`17/2023/QH15`) and official letters
  std::string issuer;       ///< `UBND`; `BKHĐT` of the letter `4876/BKHĐT-KTHT`
  std::string unit;  ///< what follows the issuer: `KTHT`; further issuers of a joint circular
  numbering style = numbering::state;

  friend bool operator==(const document_number&, const document_number&) = default;
  friend auto operator<=>(const document_number&, const document_number&) = default;
};

/// Reads the number of a document, the whole text. Accepted as typists leave them: blanks around
/// `/` and `-`, dashes for the hyphen, decomposed letters, the letter eth (U+00D0) for Đ, leading
/// zeros or none, capitals in a type (`CTR`). Refused with `errc::document_number_unreadable` at
/// the first character that does not fit: anything else, also a type typed without its marks
/// (`QD`).
[[nodiscard]] result<document_number> parse_document_number(std::string_view text);

/// The number in its official form, which `parse_document_number` reads back: no blanks, at least
/// two digits. Where this differs from what was read, the text was not typed officially.
[[nodiscard]] std::string to_string(const document_number& which);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The abbreviations that name a type of document, as document numbers show them. What stands here
/// is a type; any other code names who issued the document.
inline constexpr std::string_view document_types[] = {
    "NQ", "NĐ", "QĐ", "TT", "TTLT", "NQLT", "CT", "CTr", "KH", "ĐA",  "DA", "PA", "QC",   "QyĐ",
    "TB", "TC", "HD", "BC", "BB",   "TTr",  "HĐ", "CĐ",  "CV", "GUQ", "GM", "KL", "VBHN",
};

/// The type that `code` names under `fold`; empty for none.
template <class Fold>
[[nodiscard]] std::string_view find_document_type(std::string_view code, Fold fold) {
  for (const std::string_view type : document_types)
    if (fold(type) == fold(code)) return type;
  return {};
}

/// Letters that a code is made of, digits and `&` among them: `QH15`, `BNN&PTNT`.
[[nodiscard]] constexpr bool is_code_letter(char32_t code) {
  const char32_t low = lower_letter(code);
  return is_digit(code) || code == U'&' || (low >= U'a' && low <= U'z') || low == U'đ' ||
         find_vowel(low).found || combining_class(code) != 0;
}

/// Eth made Đ, letters composed.
[[nodiscard]] inline std::string tidy_code(std::string_view code) {
  return map_characters(compose(code), [](char32_t c) { return c == U'\u00D0' ? U'Đ' : c; });
}

class document_number_reader {
 public:
  explicit document_number_reader(std::string_view text) : in_(text) {}

  [[nodiscard]] result<document_number> read() {
    const bool fits = read_number() && separator() && read_codes() && in_.done();
    if (!fits) return in_.fail(errc::document_number_unreadable);
    return out_;
  }

 private:
  static constexpr std::size_t longest_number = 7;
  static constexpr std::size_t longest_code = 16;
  static constexpr std::int32_t first_year = 1945;  // of the state whose numbers these are

  bool read_number() {
    const std::size_t from = in_.at();
    const std::string_view digits = in_.digits();
    for (const char digit : digits.substr(0, longest_number))
      out_.number = out_.number * 10 + (digit - '0');
    if (digits.size() > longest_number || out_.number == 0) {
      in_.go(from);
      return false;
    }
    const std::size_t letter = in_.at();
    if (in_.take_if([](char32_t c) { return (c >= U'a' && c <= U'z') || c == U'đ'; }))
      out_.letter = in_.since(letter);
    return true;
  }

  /// `/`, or the hyphen of the party's numbers.
  bool separator() {
    in_.skip_blanks();
    if (is_dash(in_.peek())) out_.style = numbering::party;
    return link(out_.style == numbering::party ? U'-' : U'/');
  }

  bool read_codes() {
    if (out_.style == numbering::party) {
      return read_code(out_.type) && settle_type(true) && link(U'/') && read_code(out_.issuer) &&
             read_unit();
    }
    if (!read_year() || !read_code(out_.type)) return false;
    if (settle_type(false)) return link(U'-') && read_code(out_.issuer) && read_unit();
    if (failed_) return false;
    out_.issuer.swap(out_.type);
    return read_unit();
  }

  /// Four digits and a slash, if digits stand here at all.
  bool read_year() {
    if (!is_digit(in_.peek())) return true;
    const std::size_t from = in_.at();
    const std::string_view digits = in_.digits();
    for (const char digit : digits.substr(0, 4)) out_.year = out_.year * 10 + (digit - '0');
    if (digits.size() == 4 && out_.year >= first_year) return link(U'/');
    in_.go(from);
    return false;
  }

  /// The mark between two parts, with stray blanks around it.
  bool link(char32_t mark) {
    in_.skip_blanks();
    if (!in_.take_if([=](char32_t c) { return c == mark || (mark == U'-' && is_dash(c)); }))
      return false;
    in_.skip_blanks();
    return true;
  }

  bool read_code(std::string& code) {
    const std::size_t from = code_at_ = in_.at();
    code = tidy_code(in_.run(is_code_letter));
    if (!code.empty() && count_characters(code) <= longest_code) {
      const char32_t first = read_utf8(code, 0).code;
      if (first != lower_letter(first)) return true;  // codes begin with a capital
    }
    in_.go(from);
    return false;
  }

  bool read_unit() {
    std::string code;
    while (!in_.done()) {
      if (!link(U'-') || !read_code(code)) return false;
      out_.unit += (out_.unit.empty() ? "" : "-") + code;
    }
    return true;
  }

  /// Whether the code just read is a type, which is then written officially.
  bool settle_type(bool required) {
    const std::string_view type = find_document_type(out_.type, to_lower);
    if (!type.empty()) {
      out_.type = type;
      return true;
    }
    const auto bare = [](std::string_view code) { return to_lower(strip_marks(code)); };
    if (required || !find_document_type(out_.type, bare).empty()) {
      failed_ = true;  // no type, or one without its marks
      in_.go(code_at_);
    }
    return false;
  }

  scanner in_;
  document_number out_;
  std::size_t code_at_ = 0;
  bool failed_ = false;
};

}  // namespace detail

inline result<document_number> parse_document_number(std::string_view text) {
  return detail::document_number_reader(text).read();
}

inline std::string to_string(const document_number& which) {
  std::string out = std::to_string(which.number);
  if (which.number < 10) out.insert(0, 1, '0');
  out += which.letter;
  const bool party = which.style == numbering::party;
  out += party ? "-" : "/";
  if (which.year != 0) out += std::to_string(which.year) + "/";
  out += which.type;
  if (!which.type.empty()) out += party ? "/" : "-";
  out += which.issuer;
  if (!which.unit.empty()) out += "-" + which.unit;
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_DOCUMENT_NUMBER_HPP
