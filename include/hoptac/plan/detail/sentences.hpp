// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_SENTENCES_HPP
#define HOPTAC_PLAN_DETAIL_SENTENCES_HPP

#include <hoptac/calendar/period.hpp>
#include <hoptac/calendar/period_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/relation.hpp>
#include <hoptac/plan/interval.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// A statement, and the figure in whose unit its number is shown.
struct shown_as {
  const statement* what;
  const figure* as;
};

/// Writes the words of findings in one language.
struct speaker {
  language lang;

  /// One of two texts.
  [[nodiscard]] std::string operator()(std::string_view vi, std::string_view en) const {
    return std::string(lang == language::vi ? vi : en);
  }

  [[nodiscard]] std::string number(const money::decimal& value) const {
    const auto marks = lang == language::vi ? notation::convention::vi : notation::convention::en;
    return notation::write_number(value, marks, notation::grouping::thousands);
  }

  [[nodiscard]] std::string number(const interval& value) const {
    if (value.exact()) return number(*value.low);
    if (value.low && value.high) return number(*value.low) + "–" + number(*value.high);
    if (value.low)
      return (value.low_open ? (*this)("hơn ", "more than ") : (*this)("từ ", "at least ")) +
             number(*value.low);
    if (value.high)
      return (value.high_open ? (*this)("dưới ", "less than ") : (*this)("tối đa ", "at most ")) +
             number(*value.high);
    return "?";
  }

  /// A number and its unit: `1.482 triệu đồng/năm`, `7%`, `443`.
  template <class Value>
  [[nodiscard]] std::string amount(const Value& value, const plan::unit& unit) const {
    const std::string_view name = unit.name.in(lang);
    if (name.empty()) return number(value);
    return number(value) + (name.front() == '%' ? "" : " ") + std::string(name);
  }

  /// A period as a person says it; an open word stays as it is.
  [[nodiscard]] std::string period(std::string_view text) const {
    const auto read = calendar::period::parse(text);
    return read ? calendar::in_words(*read, lang) : std::string(text);
  }

  /// The word that says that a statement is not exact in a way that no interval has: *khoảng*,
  /// *gần*.
  [[nodiscard]] std::string vague(const statement& of) const {
    if (of.figure->bound == notation::bound::approx) return (*this)("khoảng ", "about ");
    if (of.figure->bound == notation::bound::approx_below) return (*this)("gần ", "nearly ");
    return {};
  }

  /// What a statement says, in its own unit.
  [[nodiscard]] std::string said(const statement& of) const {
    if (std::string word = vague(of); !word.empty())
      return word + amount(of.figure->value, of.figure->unit);
    return amount(in_unit(of.value, *of.figure), of.figure->unit);
  }

  /// The same without its unit, in that of another figure.
  [[nodiscard]] std::string number(const shown_as& of) const {
    const std::string word = vague(*of.what);
    if (word.empty()) return number(in_unit(of.what->value, *of.as));
    const figure& own = *of.what->figure;
    const money::decimal there = in_unit(money::ratio(own.value * factor_of(own.unit)), *of.as);
    return word + number(own.unit == of.as->unit ? own.value : there);
  }
};

/// The sentence that `write` makes for a speaker, in both languages.
template <class Write>
[[nodiscard]] bilingual in_both(Write write) {
  return {write(speaker{language::vi}), write(speaker{language::en})};
}

/// `609 + 56`; of many terms the first ones and how many there are.
template <class Term>
[[nodiscard]] std::string joined(const std::vector<Term>& terms, std::string_view mark,
                                 const speaker& say) {
  constexpr std::size_t shown = 8;
  std::string out;
  for (std::size_t i = 0; i < terms.size() && i < shown; ++i) {
    if (i != 0) out += mark;
    out += say.number(terms[i]);
  }
  if (terms.size() > shown)
    out += std::string(mark) + "… (" + std::to_string(terms.size()) + say(" số)", " numbers)");
  return out;
}

/// The ids of statements, both ends of a range.
[[nodiscard]] inline std::vector<std::string> ids_of(const model& m,
                                                     const std::vector<index>& statements) {
  std::vector<std::string> out;
  for (const index id : statements) {
    out.push_back(m.at(id).figure->id);
    if (m.at(id).range_high != nullptr) out.push_back(m.at(id).range_high->id);
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_SENTENCES_HPP
