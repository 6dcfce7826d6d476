// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_PROVISION_TEXT_HPP
#define HOPTAC_LAW_PROVISION_TEXT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/law/detail/reader.hpp>
#include <hoptac/law/provision.hpp>

#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// The element id of the Akoma Ntoso naming convention: `art_18__para_1__point_b`; `dd` stands for
/// đ. Empty for the whole instrument.
[[nodiscard]] inline std::string to_eid(const provision& where);

/// Reads what `to_eid` wrote. Error: `citation_unreadable` at the first character that does not
/// fit.
[[nodiscard]] inline result<provision> parse_eid(std::string_view text);

/// As Vietnamese texts cite: `điểm b khoản 1 Điều 18`. Empty for the whole instrument.
[[nodiscard]] inline std::string to_vietnamese(const provision& where);

/// Reads `điểm b khoản 1 Điều 18`, the whole of it, large or small letters, commas allowed between
/// the parts. Text is NFC. Error: `citation_unreadable` at the first character that does not fit.
[[nodiscard]] inline result<provision> parse_provision(std::string_view text);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// Takes one small letter, or the large one where `large_too`; `ascii` reads đ as `dd`.
constexpr bool read_letter(reader& in, point_letter& letter, bool large_too, bool ascii) {
  if (in.done()) return false;
  if (ascii && in.exactly("dd")) {
    letter = point_letter("đ");
    return true;
  }
  const utf8_character found = read_utf8(in.rest(), 0);
  if (ascii && found.code >= 0x80) return false;
  const char32_t small = large_too ? small_letter(found.code) : found.code;
  constexpr std::u32string_view letters = U"abcdđeghiklmnopqrstuvxy";
  if (letters.find(small) == std::u32string_view::npos) return false;
  const char plain[] = {static_cast<char>(small), '\0'};
  letter = point_letter(small == U'đ' ? std::string_view("đ") : std::string_view(plain, 1));
  in.go_to(in.at() + found.size);
  return true;
}

/// Takes `18` or `12a`.
constexpr bool read_numbered(reader& in, numbered& value, bool large_too, bool ascii) {
  int number = 0;
  if (!in.number(4, number)) return false;
  point_letter letter;
  static_cast<void>(read_letter(in, letter, large_too, ascii));
  value = numbered(number, letter.str());
  return true;
}

/// Takes `b` or `a1` as the text of a point.
inline bool read_point(reader& in, std::string& point, bool large_too, bool ascii) {
  point_letter letter;
  if (!read_letter(in, letter, large_too, ascii)) return false;
  int number = 0;
  point = letter.str();
  if (in.number(2, number)) point += std::to_string(number);
  return true;
}

/// Takes a provision in its Vietnamese form; leaves `in` where it does not fit. A text that does
/// not begin with one of the words of a provision is the whole instrument, and nothing is taken.
inline bool read_provision(reader& in, provision& where) {
  numbered article;
  numbered clause;
  std::string point;
  const auto next_part = [&] {
    in.blanks();
    if (in.exactly(",")) in.blanks();
  };
  bool begun = false;
  if (in.word("điểm")) {
    begun = true;
    in.blanks();
    if (!read_point(in, point, true, false) || !in.at_end_of_word()) return false;
    next_part();
  }
  if (in.word("khoản")) {
    begun = true;
    in.blanks();
    if (!read_numbered(in, clause, true, false) || !in.at_end_of_word()) return false;
    next_part();
  }
  if (in.word("điều")) {
    in.blanks();
    if (!read_numbered(in, article, true, false) || !in.at_end_of_word()) return false;
  } else if (begun) {
    return false;
  }
  where = provision(article, clause, point);
  return true;
}

inline void append_numbered(std::string& out, const numbered& value, bool ascii) {
  out += std::to_string(value.number);
  out += ascii ? value.letter.ascii() : value.letter.str();
}

inline void append_point(std::string& out, const provision& where, bool ascii) {
  out += ascii ? where.point().ascii() : where.point().str();
  if (where.point_number() != 0) out += std::to_string(where.point_number());
}

}  // namespace detail

inline std::string to_eid(const provision& where) {
  std::string out;
  if (where.is_whole()) return out;
  out = "art_";
  detail::append_numbered(out, where.article(), true);
  if (!where.clause().empty()) {
    out += "__para_";
    detail::append_numbered(out, where.clause(), true);
  }
  if (!where.point().empty()) {
    out += "__point_";
    detail::append_point(out, where, true);
  }
  return out;
}

inline result<provision> parse_eid(std::string_view text) {
  detail::reader in(text);
  numbered article;
  numbered clause;
  std::string point;
  if (!in.exactly("art_") || !detail::read_numbered(in, article, false, true))
    return in.refuse(errc::citation_unreadable);
  if (in.exactly("__para_") && !detail::read_numbered(in, clause, false, true))
    return in.refuse(errc::citation_unreadable);
  if (in.exactly("__point_") && !detail::read_point(in, point, false, true))
    return in.refuse(errc::citation_unreadable);
  if (!in.done()) return in.refuse(errc::citation_unreadable);
  return provision(article, clause, point);
}

inline std::string to_vietnamese(const provision& where) {
  std::string out;
  if (where.is_whole()) return out;
  if (!where.point().empty()) {
    out += "điểm ";
    detail::append_point(out, where, false);
    out += " ";
  }
  if (!where.clause().empty()) {
    out += "khoản ";
    detail::append_numbered(out, where.clause(), false);
    out += " ";
  }
  out += "Điều ";
  detail::append_numbered(out, where.article(), false);
  return out;
}

inline result<provision> parse_provision(std::string_view text) {
  detail::reader in(text);
  provision where;
  in.blanks();
  if (!detail::read_provision(in, where) || where.is_whole())
    return in.refuse(errc::citation_unreadable);
  in.blanks();
  if (!in.done()) return in.refuse(errc::citation_unreadable);
  return where;
}

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_PROVISION_TEXT_HPP
