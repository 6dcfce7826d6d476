// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_REPORT_WORDS_HPP
#define HOPTAC_SRC_IO_REPORT_WORDS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/policy/determine.hpp>
#include <hoptac/policy/programme.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

/// What reports about rules have in common.
namespace hoptac::inline HOPTAC_ABI::io {

/// `09/3/2026`, `2026-03-09`.
[[nodiscard]] inline std::string day_text(const calendar::date& day, language lang) {
  return lang == language::vi ? to_string_vi(day) : to_string(day);
}

/// `4.000.000 đồng`, `4,000,000 đồng`; money other than đồng with its code.
[[nodiscard]] inline std::string money_text(const money::any_amount& sum, language lang) {
  const auto marks = lang == language::vi ? notation::convention::vi : notation::convention::en;
  const bool is_dong = sum.currency().code == "VND";
  return notation::write_number(sum.major_units(), marks, notation::grouping::thousands) + " " +
         (is_dong ? "đồng" : std::string(sum.currency().code));
}

/// `age=completed_years;age_at=hire`.
[[nodiscard]] inline std::string readings_text(const policy::chosen_readings& all,
                                               std::string_view between = ";") {
  std::string out;
  for (const auto& [name, word] : all)
    out.append(out.empty() ? "" : between).append(name).append("=").append(word);
  return out;
}
/// The readings that a programme uses.
[[nodiscard]] inline std::string readings_text(const policy::programme& by) {
  return readings_text(by.readings());
}

/// `đủ điều kiện`, `eligible`: an answer within a sentence.
[[nodiscard]] inline std::string_view answer_clause(truth of, language lang) {
  switch (of) {
    case truth::met: return bilingual_view{"đủ điều kiện", "eligible"}.in(lang);
    case truth::not_met: return bilingual_view{"không đủ điều kiện", "not eligible"}.in(lang);
    case truth::not_known: break;
  }
  return bilingual_view{"chưa xác định được", "not known"}.in(lang);
}

/// What a rule calls readings, in words: `chưa qua sinh nhật ở tuổi giới hạn`.
[[nodiscard]] inline std::string readings_in_words(const policy::rule& of,
                                                   const policy::chosen_readings& all,
                                                   language lang) {
  std::string out;
  for (const auto& [name, word] : all)
    for (const policy::reading& one : of.readings)
      if (const auto place = one.place_of(word); place && one.name == name)
        out.append(out.empty() ? "" : ", ").append(one.options[*place].text.in(lang));
  return out;
}

/// The readings that turn an answer, and into which, as tables have them:
/// `age=birthday:not_eligible;age_at=application:not_known`.
[[nodiscard]] inline std::string turns_in_codes(const std::vector<policy::turn>& all) {
  std::string out;
  for (const policy::turn& one : all)
    out.append(out.empty() ? "" : ";")
        .append(readings_text(one.reading, "+"))
        .append(":")
        .append(policy::eligibility(one.answer));
  return out;
}

/// Whether readings are shown with their codes, which the command line takes, too.
enum class reading_codes : bool { omitted, shown };

/// The readings that turn an answer, and into which; empty where none does: `age=birthday (chưa qua
/// sinh nhật ở tuổi giới hạn): không đủ điều kiện`.
[[nodiscard]] inline std::string turns_text(const policy::rule& of,
                                            const std::vector<policy::turn>& all, language lang,
                                            reading_codes codes) {
  std::string out;
  for (const policy::turn& one : all) {
    if (!out.empty()) out += "; ";
    const std::string words = readings_in_words(of, one.reading, lang);
    if (codes == reading_codes::shown)
      out.append(readings_text(one.reading, " + ")).append(" (").append(words).append(")");
    else
      out.append(words);
    out.append(": ").append(answer_clause(one.answer, lang));
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_REPORT_WORDS_HPP
