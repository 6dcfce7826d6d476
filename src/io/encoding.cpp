// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/encoding.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "encoding_guess.hpp"
#include "text_bytes.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

constexpr unsigned first_byte = 0xA0;

/// The characters of the bytes A0 to FF; 0 where VN3 has none. Bytes below A0 are ASCII, or none:
/// VN3 leaves the control codes 80 to 9F alone.
constexpr std::array<char16_t, 96> vn3{
    u'\u00A0', u'Ă', u'Â', u'Ê', u'Ô', u'Ơ', u'Ư', u'Đ', u'ă', u'â', u'ê', u'ô',  // A0
    u'ơ',      u'ư', u'đ', 0,    0,    0,    0,    0,    0,    u'à', u'ả', u'ã',  // AC
    u'á',      u'ạ', 0,    u'ằ', u'ẳ', u'ẵ', u'ắ', 0,    0,    0,    0,    0,     // B8
    0,         0,    u'ặ', u'ầ', u'ẩ', u'ẫ', u'ấ', u'ậ', u'è', 0,    u'ẻ', u'ẽ',  // C4
    u'é',      u'ẹ', u'ề', u'ể', u'ễ', u'ế', u'ệ', u'ì', u'ỉ', 0,    0,    0,     // D0
    u'ĩ',      u'í', u'ị', u'ò', 0,    u'ỏ', u'õ', u'ó', u'ọ', u'ồ', u'ổ', u'ỗ',  // DC
    u'ố',      u'ộ', u'ờ', u'ở', u'ỡ', u'ớ', u'ợ', u'ù', 0,    u'ủ', u'ũ', u'ú',  // E8
    u'ụ',      u'ừ', u'ử', u'ữ', u'ứ', u'ự', u'ỳ', u'ỷ', u'ỹ', u'ý', u'ỵ', 0,     // F4
};

constexpr unsigned byte_of(char c) {
  return static_cast<unsigned char>(c);
}

/// The character of a byte; 0 where VN3 has none.
constexpr char32_t tcvn3_character(char c) {
  const unsigned byte = byte_of(c);
  if (byte < 0x80) return byte;
  return byte < first_byte ? 0 : vn3[byte - first_byte];
}

constexpr bool is_ascii(char c) {
  return byte_of(c) < 0x80;
}

/// What to say of a text that is not UTF-8 and seems to be in that encoding.
errc code_of(std::optional<legacy_encoding> seems) {
  if (!seems) return errc::file_not_utf8;
  switch (*seems) {
    case legacy_encoding::tcvn3: return errc::file_looks_tcvn3;
    case legacy_encoding::vni: return errc::file_looks_vni;
    case legacy_encoding::windows_1258: return errc::file_looks_windows_1258;
  }
  return errc::file_not_utf8;
}

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

}  // namespace

location locate(std::string_view text, const std::string& file, std::size_t at) {
  std::uint32_t line = 1;
  std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (at < begin) begin = 0;
  for (std::size_t i = begin; i < at; ++i) {
    if (text[i] != '\n' && text[i] != '\r') continue;
    if (text[i] == '\r' && i + 1 < at && text[i + 1] == '\n') ++i;
    ++line;
    begin = i + 1;
  }
  return location{file, line, column_of(text.substr(begin), at - begin), {}};
}

std::vector<error> check_utf8(std::string_view text, const std::string& file) {
  std::vector<error> errors;
  if (is_utf16(text)) {
    errors.emplace_back(errc::file_is_utf16, std::vector<std::string>{}, location{file, 1, 1, {}});
    return errors;
  }
  const std::size_t nul = text.find('\0');
  const std::size_t invalid = find_invalid_utf8(text);
  if (invalid != nowhere) {
    const errc code = nul != nowhere ? errc::file_not_utf8 : code_of(guess_encoding(text, invalid));
    errors.emplace_back(code, std::vector{std::to_string(invalid)}, locate(text, file, invalid));
  }
  if (nul != nowhere)
    errors.emplace_back(errc::file_has_nul, std::vector<std::string>{}, locate(text, file, nul));
  if (nul < invalid) std::reverse(errors.begin(), errors.end());
  return errors;
}

result<std::string> convert_tcvn3(std::string_view bytes, const std::string& file) {
  const auto foreign = std::find_if_not(bytes.begin(), bytes.end(), is_ascii);
  const auto at = static_cast<std::size_t>(foreign - bytes.begin());
  if (foreign != bytes.end() && !is_utf8(bytes) &&
      guess_encoding(bytes, at) == legacy_encoding::vni)
    return error(errc::file_looks_vni, {std::to_string(at)}, locate(bytes, file, at));
  return from_tcvn3(bytes, file);
}

result<std::string> from_tcvn3(std::string_view bytes, const std::string& file) {
  if (is_utf16(bytes)) return error(errc::file_is_utf16, {}, location{file, 1, 1, {}});
  const auto foreign = std::find_if_not(bytes.begin(), bytes.end(), is_ascii);
  if (foreign == bytes.end() && bytes.find('\0') == nowhere) return std::string(bytes);
  if (foreign != bytes.end() && is_utf8(bytes))
    return error(errc::file_is_utf8_already, {},
                 locate(bytes, file, static_cast<std::size_t>(foreign - bytes.begin())));
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char32_t character = tcvn3_character(bytes[i]);
    if (character == 0) {
      location where = locate(bytes.substr(0, i), file, i);
      where.column =
          static_cast<std::uint32_t>(i - (bytes.substr(0, i).find_last_of("\r\n") + 1)) + 1;
      if (bytes[i] == '\0') return error(errc::file_has_nul, {}, std::move(where));
      constexpr std::string_view digits = "0123456789ABCDEF";
      const unsigned byte = byte_of(bytes[i]);
      return error(errc::file_not_tcvn3, {{digits[byte / 16], digits[byte % 16]}},
                   std::move(where));
    }
    append_utf8(out, character);
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
