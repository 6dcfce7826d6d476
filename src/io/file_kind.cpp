// SPDX-License-Identifier: BSL-1.0

#include "file_kind.hpp"

#include <algorithm>
#include <cstddef>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

struct signature {
  std::string_view begin;
  std::string_view kind;
};

/// What files of other programs begin with, byte by byte.
constexpr signature signatures[] = {
    {"%PDF-", "PDF"},
    {"{\\rtf", "RTF"},
    {"\x1F\x8B", "gzip"},
    {"7z\xBC\xAF\x27\x1C", "7z"},
    {"Rar!\x1A\x07", "RAR"},
    {"\x89PNG\r\n", "PNG"},
    {"\xFF\xD8\xFF", "JPEG"},
    {"SQLite format 3", "SQLite"},
    {std::string_view("\x09\x00\x04\x00", 4), "Excel 2 (.xls)"},
    {std::string_view("\x09\x02\x06\x00", 4), "Excel 3 (.xls)"},
    {std::string_view("\x09\x04\x06\x00", 4), "Excel 4 (.xls)"},
    {std::string_view("\x09\x08\x08\x00", 4), "Excel 5 (.xls)"},
    {std::string_view("\x09\x08\x10\x00", 4), "Excel 97 (.xls)"},
};

/// The elements with which a page of HTML may begin, as programs write that save tables as `.xls`.
constexpr std::string_view html_begins[] = {"<!doctype html", "<html",  "<head",  "<meta",
                                            "<body",          "<table", "<style", "<title",
                                            "<div",           "<font",  "<center"};

/// The first characters of a text in small letters: without a byte order mark, the zero bytes of
/// UTF-16, and blanks before the first.
std::string first_characters(std::string_view bytes) {
  constexpr std::size_t enough = 4096;
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
    if (bytes.starts_with(mark)) {
      bytes.remove_prefix(mark.size());
      break;
    }
  std::string out;
  for (const char c : bytes.substr(0, enough)) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (c == '\0' || (out.empty() && is_blank)) continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

}  // namespace

std::string_view kind_of_no_table(std::string_view bytes) {
  for (const signature& one : signatures)
    if (bytes.starts_with(one.begin)) return one.kind;
  const std::string text = first_characters(bytes);
  const auto begins_with = [&](std::string_view begin) { return text.starts_with(begin); };
  if (begins_with("mime-version:")) return "MHTML";
  if (!begins_with("<")) return {};
  const auto has = [&](std::string_view part) { return text.find(part) != std::string::npos; };
  if (has("urn:schemas-microsoft-com:office:spreadsheet") && begins_with("<?xml"))
    return "XML Spreadsheet 2003";
  // A comment or the declaration of XML may stand before the page.
  if (std::any_of(std::begin(html_begins), std::end(html_begins), begins_with) || has("<html"))
    return "HTML";
  return begins_with("<?xml") ? "XML" : std::string_view();
}

std::optional<error> check_file_kind(std::string_view bytes, const std::string& file) {
  const std::string_view kind = kind_of_no_table(bytes);
  if (kind.empty()) return std::nullopt;
  return error(errc::file_is_no_table, {std::string(kind)}, location{file, 0, 0, {}});
}

}  // namespace hoptac::inline HOPTAC_ABI::io
