// SPDX-License-Identifier: BSL-1.0

#include "province_words.hpp"

#include <hoptac/calendar/period.hpp>
#include <hoptac/calendar/period_text.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/notation/number.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

std::string number_in(const money::decimal& value, language lang) {
  return notation::write_number(
      value, lang == language::vi ? notation::convention::vi : notation::convention::en,
      notation::grouping::thousands);
}

std::string list_of(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) {
    if (!out.empty()) out += ", ";
    out += id;
  }
  return out;
}

std::string value_in(const plan::figure& of, language lang) {
  std::string out = bound_mark(of.bound).in(lang);
  if (!out.empty()) out += ' ';
  out += number_in(of.value, lang);
  const std::string_view unit = of.unit.name.in(lang);
  if (!unit.empty() && unit.front() != '%') out += ' ';
  return out.append(unit);
}

std::string repair_in(const plan::repair& change, language lang) {
  std::string out = change.figure;
  out.append(": ").append(number_in(change.from, lang));
  out.append(" → ").append(number_in(change.to, lang));
  if (!change.supported_by.empty())
    out.append(bilingual_view{"; hợp với ", "; agrees with "}.in(lang))
        .append(list_of(change.supported_by));
  if (!change.against.empty())
    out.append(bilingual_view{"; trái với ", "; against "}.in(lang))
        .append(list_of(change.against));
  return out;
}

std::string word_in(std::span<const plan::named_word> words, std::string_view column,
                    std::string_view word, language lang) {
  const bilingual_view* name = plan::find_name(words, column, word);
  return std::string(name == nullptr ? word : name->in(lang));
}

/// `nông nghiệp, chính sách 3.2`.
std::string parts_in(std::span<const plan::named_word> words, const plan::breakdown& of,
                     language lang) {
  std::string out;
  for (const auto& [dimension, value] : of.entries()) {
    if (!out.empty()) out += ", ";
    if (const bilingual_view* name = plan::find_name(words, dimension, value))
      out += name->in(lang);
    else if (const bilingual_view* of_dimension = plan::find_name(words, dimension))
      out.append(of_dimension->in(lang)).append(" ").append(value);
    else
      out.append(dimension).append("=").append(value);
  }
  return out;
}

std::string period_in(std::span<const plan::named_word> words, std::string_view period,
                      language lang) {
  if (const auto read = calendar::period::parse(period)) return calendar::in_words(*read, lang);
  return word_in(words, "period", period, lang);
}

/// The name that a definition gives: the one of that breakdown, else the one of the whole, else,
/// where the figure does not say of whom it is the mean, that of the mean.
const bilingual_view* name_by(std::span<const indicator::definition> definitions,
                              std::string_view subject, std::string_view code,
                              const plan::breakdown& parts, bool& is_whole) {
  const auto kind = entity::parse_organisation_kind(subject);
  if (!kind) return nullptr;
  const std::string written = parts.str();
  const bilingual_view* out = nullptr;
  for (const indicator::definition& one : definitions) {
    if (one.code != code || !one.is_of(*kind)) continue;
    if (one.breakdown == written) {
      is_whole = true;
      return &one.name;
    }
    const bool is_mean = one.breakdown.starts_with("per=") && parts.find("per") == nullptr;
    if (out == nullptr && (one.breakdown.empty() || is_mean)) out = &one.name;
  }
  return out;
}

}  // namespace

money::decimal shown(const money::ratio& exact) {
  constexpr int most_places = 3;
  return exact.round(most_places, money::rounding::half_away).value().normalized();
}

bilingual bound_mark(notation::bound bound) {
  using enum notation::bound;
  switch (bound) {
    case exact: return {};
    case ge:
    case range_low: return {"≥", "≥"};
    case gt: return {">", ">"};
    case le:
    case range_high: return {"≤", "≤"};
    case lt: return {"<", "<"};
    case approx: return {"khoảng", "about"};
    case approx_below: return {"gần", "nearly"};
  }
  return {};
}

std::string interval_text(const plan::interval& of, language lang) {
  const auto end = [&](const money::decimal& value) { return number_in(value, lang); };
  if (of.unbounded()) return "?";
  if (of.exact()) return end(*of.low);
  std::string out;
  if (!of.high) return out.append(of.low_open ? "> " : "≥ ").append(end(*of.low));
  if (!of.low) return out.append(of.high_open ? "< " : "≤ ").append(end(*of.high));
  return out.append(end(*of.low)).append("–").append(end(*of.high));
}

bilingual value_text(const plan::figure& of) {
  return {value_in(of, language::vi), value_in(of, language::en)};
}

bilingual what_of(const plan::figure& of, std::span<const indicator::definition> definitions,
                  std::span<const plan::named_word> words) {
  // Of an unclear progress (`ambiguous(…)`) the name is its own, else that of what progresses.
  const bool is_progress = of.kind == plan::figure_kind::progress && !of.of.empty();
  const std::string_view code =
      is_progress && !of.of.starts_with("ambiguous(") ? of.of : of.indicator;
  const plan::breakdown parts = of.breakdown.without("scope");
  bool is_whole = false;  // whether the name says the breakdown too
  const bilingual_view* name = name_by(definitions, of.subject, code, parts, is_whole);
  if (name == nullptr) name = plan::find_name(words, "indicator", code);
  const auto in = [&](language lang) {
    std::string out = word_in(words, "subject", of.subject, lang);
    out.append(": ").append(name == nullptr ? code : name->in(lang));
    if (!is_whole && !parts.empty()) out.append(" (").append(parts_in(words, parts, lang)) += ')';
    return out.append(", ").append(period_in(words, of.period, lang));
  };
  return {in(language::vi), in(language::en)};
}

bilingual agreement_text(const plan::comparison& of) {
  switch (of.how) {
    case plan::agreement::equal: return {"bằng nhau", "equal"};
    case plan::agreement::rounded:
      if (of.shortened == plan::reading::truncated)
        return {"khớp sau khi cắt phần lẻ", "equal when cut off"};
      if (of.shortened == plan::reading::up)
        return {"khớp sau khi làm tròn lên", "equal when rounded up"};
      return {"khớp sau khi làm tròn", "equal when rounded"};
    case plan::agreement::within: return {"trong khoảng đã nêu", "within what is said"};
    case plan::agreement::not_compared: return {"chỉ nêu “khoảng”", "said only “about”"};
    case plan::agreement::apart: return {"khác nhau", "different"};
    case plan::agreement::not_known: break;
  }
  if (of.why == indicator::unknown::after_data || of.why == indicator::unknown::cut_by_data)
    return {"chưa biết", "not known"};
  return {"sổ đăng ký không có", "not in the registry"};
}

tone tone_of(plan::agreement how) {
  switch (how) {
    case plan::agreement::equal:
    case plan::agreement::rounded:
    case plan::agreement::within: return tone::good;
    case plan::agreement::apart: return tone::bad;
    case plan::agreement::not_compared:
    case plan::agreement::not_known: break;
  }
  return tone::warning;
}

bilingual repair_text(const plan::repair& change) {
  return {repair_in(change, language::vi), repair_in(change, language::en)};
}

}  // namespace hoptac::inline HOPTAC_ABI::io
