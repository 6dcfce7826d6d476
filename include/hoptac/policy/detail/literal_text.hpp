// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_LITERAL_TEXT_HPP
#define HOPTAC_POLICY_DETAIL_LITERAL_TEXT_HPP

#include <hoptac/calendar/date_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/fact.hpp>

#include <optional>  // std::nullopt
#include <string>    // std::string
#include <variant>   // std::get_if

/// Values that stand in a rule, as a reader of a language writes them.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// `1.482,5` or `1,482.5`, without zeros at the end.
[[nodiscard]] inline std::string number_text(const money::decimal& x, language lang) {
  return notation::write_number(
      x.normalized(), lang == language::vi ? notation::convention::vi : notation::convention::en,
      notation::grouping::thousands);
}

[[nodiscard]] inline std::string day_text(const calendar::date& day, language lang) {
  return lang == language::vi ? calendar::to_string_vi(day) : calendar::in_words(day, lang);
}

/// A value that stands in a rule; a word by its name among the words of `among`.
[[nodiscard]] inline std::string literal_text(const literal& value, const fact* among,
                                              language lang) {
  const bool vi = lang == language::vi;
  if (const bool* x = std::get_if<bool>(&value))
    return *x ? (vi ? "có" : "yes") : (vi ? "không" : "no");
  if (const auto* x = std::get_if<money::decimal>(&value)) return number_text(*x, lang);
  if (const auto* x = std::get_if<money::any_amount>(&value))
    return number_text(x->major_units(), lang) + " " +
           (vi && x->currency().code == "VND" ? "đồng" : std::string(x->currency().code));
  if (const auto* x = std::get_if<calendar::date>(&value)) return day_text(*x, lang);
  const std::string& key = std::get<word>(value).key;
  const auto place = among == nullptr ? std::nullopt : among->ordinal(key);
  return place && !among->values[*place].name.in(lang).empty() ? among->values[*place].name.in(lang)
                                                               : key;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_LITERAL_TEXT_HPP
