// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_ERROR_HPP
#define HOPTAC_CORE_ERROR_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/error_text.hpp>
#include <hoptac/core/language.hpp>

#include <cstdint>      // std::uint32_t
#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI {

/// Where an input is wrong. Lines and columns count from 1, columns in characters (not bytes);
/// 0 means *not known*. `field` is the name of the column of a table.
struct location {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string field;

  friend bool operator==(const location&, const location&) = default;
};

/// `HT` and the four digits of the number: `HT0101`.
[[nodiscard]] inline std::string to_string(errc code) {
  const std::string digits = std::to_string(static_cast<unsigned>(code));
  return "HT" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

/// One thing wrong with an input: a permanent number, a place, and a sentence in two languages.
class error {
 public:
  /// `arguments` fill `{0}`, `{1}` … of the sentence; the offending text comes first.
  explicit error(errc code, std::vector<std::string> arguments = {}, location where = {})
      : code_(code), where_(std::move(where)), arguments_(std::move(arguments)) {}

  [[nodiscard]] errc code() const { return code_; }
  [[nodiscard]] const location& where() const { return where_; }
  [[nodiscard]] const std::vector<std::string>& arguments() const { return arguments_; }

  /// The same error seen from further out: a reader of rows adds file and line to what a parser
  /// of one field said.
  [[nodiscard]] error at(location where) const {
    return error(code_, arguments_, std::move(where));
  }

  /// The sentence, arguments filled in, without number and place.
  [[nodiscard]] std::string message(language lang) const {
    const error_text* row = find_error(code_);
    std::string out;
    if (row == nullptr) return out;
    const std::string_view sentence = row->sentence.in(lang);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      if (sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}') {
        const auto argument = static_cast<std::size_t>(sentence[i + 1] - '0');
        if (argument < arguments_.size()) out += arguments_[argument];
        i += 2;
      } else {
        out += sentence[i];
      }
    }
    return out;
  }

  friend bool operator==(const error&, const error&) = default;

 private:
  errc code_;
  location where_;
  std::vector<std::string> arguments_;
};

/// `FILE:LINE:COLUMN: HTnnnn sentence`; the parts of the place that are not known are left out. Of
/// a text that is no file, only the character is known: `character 3: HTnnnn sentence`.
[[nodiscard]] inline std::string describe(const error& what, language lang) {
  const location& where = what.where();
  std::string out;
  if (!where.file.empty()) out += where.file + ":";
  if (where.line != 0) out += std::to_string(where.line) + ":";
  if (where.column != 0 && out.empty()) out += lang == language::vi ? "ký tự " : "character ";
  if (where.column != 0) out += std::to_string(where.column) + ":";
  if (!out.empty()) out += " ";
  out += to_string(what.code()) + " ";
  if (!where.field.empty()) out += where.field + ": ";
  return out + what.message(lang);
}

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_ERROR_HPP
