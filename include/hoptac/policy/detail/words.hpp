// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_WORDS_HPP
#define HOPTAC_POLICY_DETAIL_WORDS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/literal_text.hpp>
#include <hoptac/policy/expression.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/rule.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <variant>      // std::get, std::holds_alternative

/// Tests and values as fragments of sentences: `trình độ chuyên môn không thấp hơn cao đẳng`.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Writes the expressions of one rule in one language.
class word_writer {
 public:
  word_writer(const pack_content& content, const rule& of, language lang)
      : content_(content), rule_(of), vi_(lang == language::vi), lang_(lang) {}

  /// The test as a clause that is true where it is met.
  [[nodiscard]] std::string operator()(const test& one) const;
  /// The value as a noun. A word goes by its name in the enumeration `among`.
  [[nodiscard]] std::string operator()(const term& one, const fact* among = nullptr) const;

  /// The name of a fact; its key where the pack has none in this language.
  [[nodiscard]] std::string fact_name(std::string_view key) const {
    const auto place = fact_place(content_.facts, key);
    const bool named = place && !content_.facts[*place].name.in(lang_).empty();
    return named ? content_.facts[*place].name.in(lang_) : std::string(key);
  }

 private:
  [[nodiscard]] std::string both(std::string_view vi, std::string_view en) const {
    return std::string(vi_ ? vi : en);
  }
  template <class Each, class Text>
  [[nodiscard]] static std::string joined(const Each& all, std::string_view between, Text text) {
    std::string out;
    for (const auto& one : all) {
      if (!out.empty()) out += between;
      out += text(one);
    }
    return out;
  }
  [[nodiscard]] std::string group(const test& one) const;
  [[nodiscard]] std::string comparison(test_kind kind, const term& a, const term& b) const;
  [[nodiscard]] std::string arithmetic(const term& one, const fact* among) const;
  [[nodiscard]] std::string rounding(const term& one) const;
  /// What decides how a comparison reads: the fact or kind of its sides.
  [[nodiscard]] const fact* declared(const term& one) const;
  [[nodiscard]] bool is_date(const term& one) const;

  const pack_content& content_;
  const rule& rule_;
  bool vi_;
  language lang_;
};

// ---------------------------------------------------------------------------------------- bodies

inline const fact* word_writer::declared(const term& one) const {
  if (one.kind == term_kind::of_fact) {
    const auto place = fact_place(content_.facts, one.name);
    return place ? &content_.facts[*place] : nullptr;
  }
  for (const term& inner : one.of)
    if (const fact* found = declared(inner)) return found;
  for (const branch& inner : one.branches)
    if (const fact* found = declared(inner.then)) return found;
  return nullptr;
}

inline bool word_writer::is_date(const term& one) const {
  switch (one.kind) {
    case term_kind::reference_date: return true;
    case term_kind::constant: return std::holds_alternative<calendar::date>(*one.value);
    case term_kind::of_parameter: {
      const parameter* found = find_id(content_.parameters, one.name);
      return found != nullptr && found->kind == value_kind::date;
    }
    case term_kind::of_fact: {
      const fact* found = declared(one);
      return found != nullptr && found->kind == value_kind::date;
    }
    case term_kind::years_between:
    case term_kind::months_between:
    case term_kind::days_between: return false;
    default: break;
  }
  if (!one.branches.empty()) return is_date(one.branches.front().then);
  return !one.of.empty() && is_date(one.of.front());
}

inline std::string word_writer::group(const test& one) const {
  const auto part = [&](const test& inner) {
    const bool simple = inner.kind != test_kind::all && inner.kind != test_kind::any;
    return simple || inner.of.size() == 1 ? (*this)(inner) : "(" + (*this)(inner) + ")";
  };
  if (one.kind == test_kind::negation)
    return both("không phải (", "not (") + (*this)(one.of.front()) + ")";
  if (one.kind == test_kind::at_least)
    return both("ít nhất ", "at least ") + std::to_string(one.count) +
           both(" trong các điều: ", " of: ") +
           joined(one.of, "; ", [&](const test& inner) { return "(" + (*this)(inner) + ")"; });
  if (one.kind == test_kind::all)
    return one.of.empty() ? both("luôn đạt", "always met")
                          : joined(one.of, both(" và ", " and "), part);
  return one.of.empty() ? both("không bao giờ đạt", "never met")
                        : joined(one.of, both(" hoặc ", " or "), part);
}

inline std::string word_writer::comparison(test_kind kind, const term& a, const term& b) const {
  const fact* among = declared(a) != nullptr ? declared(a) : declared(b);
  const bool yes_no = among != nullptr && among->kind == value_kind::boolean;
  const bool words = among != nullptr && among->kind == value_kind::enumeration;
  const bool date = is_date(a) || is_date(b);
  const auto by_kind = [&](bilingual_view number, bilingual_view day, bilingual_view word) {
    return " " + std::string((date ? day : words ? word : number).in(lang_)) + " ";
  };
  std::string sign;
  switch (kind) {
    case test_kind::equal:
      sign = yes_no ? std::string(": ") : by_kind({"bằng", "is"}, {"là", "is"}, {"là", "is"});
      break;
    case test_kind::not_equal: sign = both(" khác ", " is not "); break;
    case test_kind::less:
      sign = by_kind({"nhỏ hơn", "is less than"}, {"trước", "is before"},
                     {"thấp hơn", "is lower than"});
      break;
    case test_kind::at_most:
      sign = by_kind({"không quá", "is at most"}, {"không sau", "is not after"},
                     {"không cao hơn", "is no higher than"});
      break;
    case test_kind::greater:
      sign =
          by_kind({"lớn hơn", "is more than"}, {"sau", "is after"}, {"cao hơn", "is higher than"});
      break;
    default:
      sign = by_kind({"không dưới", "is at least"}, {"không trước", "is not before"},
                     {"không thấp hơn", "is no lower than"});
  }
  const auto side = [&](const term& of) {
    return of.kind == term_kind::choose ? "(" + (*this)(of, among) + ")" : (*this)(of, among);
  };
  return side(a) + sign + side(b);
}

inline std::string word_writer::operator()(const test& one) const {
  const auto at = [&](std::size_t i) { return (*this)(one.terms[i], declared(one.terms[0])); };
  switch (one.kind) {
    case test_kind::all:
    case test_kind::any:
    case test_kind::negation:
    case test_kind::at_least: return group(one);
    case test_kind::known:
      return both("đã biết ", "") + fact_name(one.name) + both("", " is known");
    case test_kind::not_stated:
      return both("văn bản không nêu: ", "not stated: ") + one.why.in(lang_);
    case test_kind::between:
      return at(0) + both(" từ ", " is from ") + at(1) + both(" đến ", " to ") + at(2);
    case test_kind::one_of: {
      std::string out = at(0) + both(" là một trong: ", " is one of: ");
      for (std::size_t i = 1; i < one.terms.size(); ++i) out += (i == 1 ? "" : ", ") + at(i);
      return out;
    }
    case test_kind::not_older_than:
      return both("không quá ", "not over ") + at(2) + both(" tuổi (", " years (") + at(0) +
             both(", tính tại ", ", on ") + at(1) + ")";
    case test_kind::has_reached:
      return both("từ đủ ", "of full ") + at(2) + both(" tuổi (", " years (") + at(0) +
             both(", tính tại ", ", on ") + at(1) + ")";
    case test_kind::share: {
      std::string limit = at(2);
      if (one.terms[2].value) {
        const auto& part = std::get<money::decimal>(*one.terms[2].value);
        limit = number_text(part * money::decimal::from_integer(100), lang_) + both("%", " %");
      }
      constexpr bilingual_view signs[] = {{"bằng", "is"},       {"khác", "is not"},
                                          {"dưới", "is below"}, {"không quá", "is at most"},
                                          {"trên", "is above"}, {"không dưới", "is at least"}};
      const auto place =
          static_cast<std::size_t>(one.compare) - static_cast<std::size_t>(test_kind::equal);
      return both("tỷ lệ giữa ", "the share of ") + at(0) + both(" và ", " in ") + at(1) + " " +
             std::string(signs[place].in(lang_)) + " " + limit;
    }
    default: return comparison(one.kind, one.terms[0], one.terms[1]);
  }
}

inline std::string word_writer::rounding(const term& one) const {
  constexpr bilingual_view modes[] = {{"nửa lên xa số 0", "halves away from zero"},
                                      {"nửa về số chẵn", "halves to even"},
                                      {"nửa về phía số 0", "halves toward zero"},
                                      {"xa số 0", "away from zero"},
                                      {"về phía số 0", "toward zero"},
                                      {"lên", "up"},
                                      {"xuống", "down"},
                                      {"chỉ khi chẵn", "only where exact"}};
  const bool exact = *one.mode == money::rounding::exact;
  std::string out = exact ? both(" (", " (") : both(" (làm tròn ", " (rounded ");
  out += modes[static_cast<std::size_t>(*one.mode) - 1].in(lang_);
  if (one.places == 0) return out + both(" đến đơn vị)", " to whole units)");
  return out + both(" đến ", " to ") + std::to_string(one.places) +
         both(" chữ số thập phân)", " decimals)");
}

inline std::string word_writer::arithmetic(const term& one, const fact* among) const {
  const auto part = [&](const term& inner) {
    const bool nested = (inner.kind >= term_kind::add && inner.kind <= term_kind::round) ||
                        inner.kind == term_kind::choose;
    return nested ? "(" + (*this)(inner, among) + ")" : (*this)(inner, among);
  };
  const auto listed = [&] {
    return " (" + joined(one.of, "; ", [&](const term& inner) { return (*this)(inner, among); }) +
           ")";
  };
  switch (one.kind) {
    case term_kind::add: return joined(one.of, " + ", part);
    case term_kind::subtract: return joined(one.of, " − ", part);
    case term_kind::multiply: return joined(one.of, " × ", part);
    case term_kind::divide: return joined(one.of, both(" : ", " / "), part) + rounding(one);
    case term_kind::round: return part(one.of.front()) + rounding(one);
    case term_kind::smaller: return both("mức thấp nhất trong", "the lowest of") + listed();
    default: return both("mức cao nhất trong", "the highest of") + listed();
  }
}

inline std::string word_writer::operator()(const term& one, const fact* among) const {
  const auto span = [&](std::string_view vi, std::string_view en) {
    return both(vi, en) + both(" từ ", " from ") + (*this)(one.of[0]) + both(" đến ", " to ") +
           (*this)(one.of[1]);
  };
  switch (one.kind) {
    case term_kind::constant: return literal_text(*one.value, among, lang_);
    case term_kind::of_fact: return fact_name(one.name);
    case term_kind::of_parameter: {
      const parameter* found = find_id(content_.parameters, one.name);
      const bool named = found != nullptr && !found->name.in(lang_).empty();
      return named ? found->name.in(lang_) : one.name;
    }
    case term_kind::reference_date: return fact_name(rule_.reference_date);
    case term_kind::by_reading:
      return joined(one.of, both(" hoặc ", " or "),
                    [&](const term& inner) { return (*this)(inner, among); }) +
             both(" (tùy cách hiểu “", " (by the reading “") + one.name + "”)";
    case term_kind::years_between: return span("số năm tròn", "the whole years");
    case term_kind::months_between: return span("số tháng tròn", "the whole months");
    case term_kind::days_between: return span("số ngày", "the days");
    case term_kind::choose:
      return joined(one.branches, "; ", [&](const branch& inner) {
        return (*this)(inner.then, among) + both(" nếu ", " if ") + (*this)(inner.when);
      });
    default: return arithmetic(one, among);
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_WORDS_HPP
