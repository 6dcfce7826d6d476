// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_PROVISION_TEXT_HPP
#define HOPTAC_LAW_PROVISION_TEXT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/law/detail/reader.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/notation/text.hpp>

#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// The element id of the Akoma Ntoso naming convention: `art_18__para_1__point_b`; `dd` stands for
/// đ. Empty for the whole instrument.
[[nodiscard]] inline std::string to_eid(const provision& where);

/// Reads what `to_eid` wrote. Error: `citation_unreadable` at the first character that does not
/// fit.
[[nodiscard]] inline result<provision> parse_eid(std::string_view text);

/// As texts cite: `điểm b khoản 1 Điều 18`, `point b, clause 1, Article 18`. Empty for the whole
/// instrument.
[[nodiscard]] inline std::string to_text(const provision& where, language lang);

/// Reads `điểm b khoản 1 Điều 18`, the whole of it, large or small letters, commas allowed between
/// the parts, marks composed or not. Error: `citation_unreadable` at the first character that does
/// not fit.
[[nodiscard]] inline result<provision> parse_provision(std::string_view text);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// Takes one letter; `ascii` reads đ as `dd`.
constexpr bool read_letter(reader& in, point_letter& letter, bool ascii) {
  if (ascii && in.exactly("dd")) {
    letter = point_letter("đ");
    return true;
  }
  for (const std::string_view one : point_letter::all()) {
    if ((ascii && one == "đ") || !in.exactly(one)) continue;
    letter = point_letter(one);
    return true;
  }
  return false;
}

/// Takes `18` or `12a`.
constexpr bool read_numbered(reader& in, numbered& value, bool ascii) {
  int number = 0;
  if (!in.number(4, number)) return false;
  point_letter letter;
  static_cast<void>(read_letter(in, letter, ascii));
  value = numbered(number, letter.str());
  return true;
}

/// Takes `b` or `a1` as the text of a point.
inline bool read_point(reader& in, std::string& point, bool ascii) {
  point_letter letter;
  if (!read_letter(in, letter, ascii)) return false;
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
  const auto part = [&in](std::string_view word) {
    const bool taken = in.words(word);
    in.blanks();
    return taken;
  };
  const auto end_of_part = [&in] {
    if (!in.at_end_of_word()) return false;
    in.blanks();
    if (in.exactly(",")) in.blanks();
    return true;
  };
  const bool has_point = part("điểm");
  if (has_point && !(read_point(in, point, false) && end_of_part())) return false;
  const bool has_clause = part("khoản");
  if (has_clause && !(read_numbered(in, clause, false) && end_of_part())) return false;
  const bool has_article = part("điều");
  if (!has_article && (has_point || has_clause)) return false;
  if (has_article && !(read_numbered(in, article, false) && in.at_end_of_word())) return false;
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
  if (!in.exactly("art_") || !detail::read_numbered(in, article, true))
    return in.refuse(errc::citation_unreadable, text);
  if (in.exactly("__para_") && !detail::read_numbered(in, clause, true))
    return in.refuse(errc::citation_unreadable, text);
  if (in.exactly("__point_") && !detail::read_point(in, point, true))
    return in.refuse(errc::citation_unreadable, text);
  if (!in.done()) return in.refuse(errc::citation_unreadable, text);
  return provision(article, clause, point);
}

inline std::string to_text(const provision& where, language lang) {
  std::string out;
  if (where.is_whole()) return out;
  const bool vi = lang == language::vi;
  if (!where.point().empty()) {
    out += vi ? "điểm " : "point ";
    detail::append_point(out, where, false);
    out += vi ? " " : ", ";
  }
  if (!where.clause().empty()) {
    out += vi ? "khoản " : "clause ";
    detail::append_numbered(out, where.clause(), false);
    out += vi ? " " : ", ";
  }
  out += vi ? "Điều " : "Article ";
  detail::append_numbered(out, where.article(), false);
  return out;
}

inline result<provision> parse_provision(std::string_view text) {
  const std::string small = notation::to_lower(text);
  detail::reader in(small);
  provision where;
  in.blanks();
  if (!detail::read_provision(in, where) || where.is_whole())
    return in.refuse(errc::citation_unreadable, text);
  in.blanks();
  if (!in.done()) return in.refuse(errc::citation_unreadable, text);
  return where;
}

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_PROVISION_TEXT_HPP
