// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/industry.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/indicator_report.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/plan/unit.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using indicator::formula;
using indicator::part;
using indicator::value;
using nlohmann::ordered_json;

constexpr int places_of_quotients = 3;

/// The value with the decimal places that are written, or nothing.
std::optional<money::decimal> shortened(const value& of) {
  if (!of.exact) return std::nullopt;
  if (of.of->how == formula::total)
    return of.exact->round(of.of->power, money::rounding::exact).value().normalized();
  if (of.exact->is_exact(0)) return of.exact->round(0, money::rounding::exact).value();
  return of.exact->round(places_of_quotients, money::rounding::half_away).value();
}

/// What a part is called: an industry, a sector, a unit of the day.
std::string name_of(const part& of, language lang, const place::gazetteer* units,
                    const calendar::date& on) {
  if (of.word.empty()) return std::string(bilingual_view{"chưa rõ", "not known"}.in(lang));
  if (of.word == "non_agriculture")
    return std::string(bilingual_view{"phi nông nghiệp", "not agriculture"}.in(lang));
  if (const auto found = entity::parse_industry(of.word))
    return std::string(entity::describe(*found).name.in(lang));
  if (const place::unit* unit = units != nullptr ? units->find(of.word, on) : nullptr)
    return place::full_name(*unit) + " (" + unit->code + ")";
  return of.word;
}

std::string remark_on(const value& of, language lang) {
  if (of.silent == 0) return {};
  const auto silent = notation::write_number(
      money::decimal::from_integer(of.silent),
      lang == language::vi ? notation::convention::vi : notation::convention::en,
      notation::grouping::thousands);
  return silent + std::string(bilingual_view{" chưa có số", " not stated"}.in(lang));
}

}  // namespace

std::string written_value(const value& of) {
  const auto shown = shortened(of);
  return shown ? to_string(*shown) : std::string();
}

std::string written_unit(const value& of, const calendar::period& during) {
  std::string out(of.of->unit);
  const int year = during.first_day().year();
  if (of.of->of_the_year && during.same_days(calendar::period::of_year(year))) out += "_per_year";
  return out;
}

std::string indicators_csv(std::span<const value> values, const calendar::period& during,
                           language lang) {
  constexpr std::string_view header[] = {"subject", "indicator", "breakdown", "period",
                                         "value",   "unit",      "count",     "source"};
  std::string out;
  append_csv_row(out, header);
  const std::string period = to_string(during);
  for (const value& one : values) {
    const std::string breakdown = indicator::breakdown_of(one);
    const std::string number = written_value(one);
    const std::string unit = written_unit(one, during);
    const std::string count = std::to_string(one.counted);
    const std::string_view row[] = {
        entity::to_string(one.subject), one.of->code, breakdown, period, number, unit, count,
        one.of->source.in(lang)};
    append_csv_row(out, row);
  }
  return out;
}

std::string indicators_json(std::span<const value> values, const calendar::period& during) {
  const auto both = [](const bilingual_view& text) {
    return ordered_json{{"vi", text.vi}, {"en", text.en}};
  };
  ordered_json all = ordered_json::array();
  for (const value& one : values) {
    const auto shown = shortened(one);
    all.push_back({
        {"subject", entity::to_string(one.subject)},
        {"indicator", one.of->code},
        {"breakdown", indicator::breakdown_of(one)},
        {"value", shown ? ordered_json(to_string(*shown)) : ordered_json(nullptr)},
        {"exact", shown && *one.exact == money::ratio(*shown)},
        {"unit", written_unit(one, during)},
        {"count", one.counted},
        {"silent", one.silent},
        {"name", both(one.of->name)},
        {"source", both(one.of->source)},
        {"confirmation", law::to_string(one.of->known)},
    });
  }
  return ordered_json{{"period", to_string(during)}, {"indicators", std::move(all)}}.dump(
             2, ' ', false, ordered_json::error_handler_t::replace) +
         "\n";
}

std::string indicators_text(std::span<const value> values, const calendar::period& during,
                            language lang, const place::gazetteer* units,
                            const calendar::date& units_on) {
  using align = text_table::align;
  constexpr std::size_t width = 110;
  const auto marks = lang == language::vi ? notation::convention::vi : notation::convention::en;
  std::string out(bilingual_view{"Chỉ tiêu kỳ ", "Indicators for "}.in(lang));
  out.append(to_string(during)).append("\n");
  for (std::size_t kind = 0; kind < entity::organisation_kind_count; ++kind) {
    const auto subject = static_cast<entity::organisation_kind>(kind);
    text_table rows({align::left, align::right, align::left, align::left});
    bool has_rows = false;
    for (const value& one : values) {
      if (one.subject != subject) continue;
      has_rows = true;
      std::string name(one.of->name.in(lang));
      for (std::size_t i = 0; i < one.parts.size(); ++i)
        name.append(i == 0 ? ": " : ", ").append(name_of(one.parts[i], lang, units, units_on));
      const auto shown = shortened(one);
      const plan::unit* unit = plan::find_unit(written_unit(one, during));
      rows.add({name,
                shown ? notation::write_number(*shown, marks, notation::grouping::thousands) : "–",
                unit == nullptr ? std::string() : std::string(unit->name.in(lang)),
                remark_on(one, lang)});
    }
    if (!has_rows) continue;
    const entity::word& about = entity::describe(subject);
    out.append("\n").append(about.name.in(lang)).append(" (").append(about.code).append(")\n\n");
    out += rows.str(2, width);
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
