// SPDX-License-Identifier: BSL-1.0

#include "html_out.hpp"

#include <hoptac/core/utf8.hpp>

#include <cstddef>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

constexpr bool is_dropped(char32_t code) {
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  const bool no_character = (code & 0xFFFEU) == 0xFFFEU || (code >= 0xFDD0 && code <= 0xFDEF);
  return control || turns || no_character;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const utf8_character next = read_utf8(text, at);
    at += next.size;
    switch (next.code) {
      case U'&': out += "&amp;"; break;
      case U'<': out += "&lt;"; break;
      case U'>': out += "&gt;"; break;
      case U'"': out += "&quot;"; break;
      case U'\'': out += "&#39;"; break;
      case U'\n':
      case U'\r':
      case U'\t': out += ' '; break;
      default:
        if (!is_dropped(next.code)) append_utf8(out, next.code);
    }
  }
  return out;
}

std::string anchor(std::string_view id) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : id) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       c == '-' || c == '_';
    if (plain) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '.';
      out += digits[byte / 16];
      out += digits[byte % 16];
    }
  }
  return out;
}

html_out& html_out::both(const bilingual_view& text, std::string_view element) {
  const std::string vi = escaped(text.vi);
  const std::string en = escaped(text.en);
  if (vi == en || vi.empty() || en.empty()) return markup(vi.empty() ? en : vi);
  for (const bool is_vi : {true, false}) {
    markup("<").markup(element).markup(is_vi ? " lang=\"vi\">" : " lang=\"en\">");
    markup(is_vi ? vi : en).markup("</").markup(element).markup(">");
  }
  return *this;
}

html_out& html_out::title(std::string_view name, const bilingual& text) {
  markup("<").markup(name);
  if (text.vi != text.en)
    markup(" data-vi=\"").text(text.vi).markup("\" data-en=\"").text(text.en).markup("\"");
  return markup(">").text(text.vi).markup("</").markup(name).markup(">");
}

}  // namespace hoptac::inline HOPTAC_ABI::io
