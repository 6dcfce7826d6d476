// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_CITATION_TEXT_HPP
#define HOPTAC_LAW_CITATION_TEXT_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/law/akoma_ntoso.hpp>
#include <hoptac/law/citation.hpp>
#include <hoptac/law/detail/citation_reader.hpp>
#include <hoptac/law/provision_text.hpp>
#include <hoptac/law/register.hpp>
#include <hoptac/notation/detail/scanner.hpp>
#include <hoptac/notation/document_number.hpp>

#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// As texts name an instrument: `Luật số 17/2023/QH15`; with the day of issue where the number has
/// no year of its own, `Quyết định số 938/QĐ-UBND ngày 21/6/2021`; by its title or subject where
/// the number is not stated, `Luật Hợp tác xã (không ghi số)`. English in the same order.
[[nodiscard]] inline std::string to_text(const instrument& text, language lang);

/// `điểm b khoản 1 Điều 18 Luật số 17/2023/QH15`, or in English `point b, clause 1, Article 18 of
/// Law No. 17/2023/QH15`.
[[nodiscard]] inline std::string to_text(const citation& cited, language lang);

/// Reads a Vietnamese citation, the whole of it: a provision or none, then the kind in words or
/// abbreviated, the title of a law, `số`, the number as typed, the day, the issuer, of which only
/// the number must stand: `điểm b khoản 1 Điều 18 của Luật Hợp tác xã số 17/2023/QH15`, `Quyết định
/// số 938/QĐ- UBND ngày 21/6/2021 của UBND tỉnh Bắc Kạn`, `Điều 5 NĐ 113/2024/NĐ-CP`. What is said
/// beside the number must agree with the instrument, as far as that is known. Errors, at their
/// column (a letter and its marks count as one): `citation_unreadable`, `citation_contradicted`,
/// `document_number_unreadable`, `instrument_unknown`, `instrument_ambiguous`, and those of dates.
[[nodiscard]] inline result<citation> parse_citation(std::string_view text,
                                                     const instrument_register& among);

/// `/akn/vn/act/law/2023/17-2023-qh15~art_18__para_1__point_b`: the work, and behind `~` the
/// element, as the naming convention writes portions. Nothing where the work has no id.
[[nodiscard]] inline std::optional<std::string> to_akn(const citation& cited);

/// Reads what `to_akn` wrote. Errors: `citation_unreadable`, `instrument_unknown`.
[[nodiscard]] inline result<citation> parse_akn(std::string_view text,
                                                const instrument_register& among);

// ---------------------------------------------------------------------------------------- bodies

inline std::string to_text(const instrument& text, language lang) {
  const bool vi = lang == language::vi;
  std::string out(text_of(text.kind).name.in(lang));
  if (text.number.empty()) {
    if (vi && !text.title.empty())
      out.append(" ").append(text.title);
    else
      out.append(vi ? " " : ": ").append(text.subject.in(lang));
    return out + (vi ? " (không ghi số)" : " (number not stated)");
  }
  out.append(vi ? " số " : " No. ").append(text.number);
  const auto number = notation::parse_document_number(text.number);
  if (text.issued.day && (!number || number->year == 0))
    out += vi ? " ngày " + calendar::to_string_vi(*text.issued.day)
              : " of " + calendar::in_words(*text.issued.day, lang);
  return out;
}

inline std::string to_text(const citation& cited, language lang) {
  std::string out = to_text(cited.where(), lang);
  if (!out.empty()) out += lang == language::vi ? " " : " of ";
  return out + to_text(cited.text(), lang);
}

inline result<citation> parse_citation(std::string_view text, const instrument_register& among) {
  return detail::citation_reader(text, among).read();
}

inline std::optional<std::string> to_akn(const citation& cited) {
  auto out = akn_work(cited.text());
  if (out && !cited.where().is_whole()) *out += "~" + to_eid(cited.where());
  return out;
}

inline result<citation> parse_akn(std::string_view text, const instrument_register& among) {
  const std::size_t mark = text.find('~');
  const std::string_view work = text.substr(0, mark);
  location where;
  where.column = 1;
  if (!work.starts_with("/akn/vn/"))
    return error(errc::citation_unreadable, {excerpt(text)}, where);
  const instrument* found = among.find_work(work);
  if (found == nullptr) return error(errc::instrument_unknown, {excerpt(work)}, where);
  if (mark == std::string_view::npos) return citation(*found);
  const auto element = parse_eid(text.substr(mark + 1));
  if (element) return citation(*found, *element);
  where.column = column_of(text, mark + 1) + element.error().where().column - 1;
  return error(errc::citation_unreadable, {excerpt(text)}, where);
}

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_CITATION_TEXT_HPP
