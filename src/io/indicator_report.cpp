// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/industry.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/indicator/report_year.hpp>
#include <hoptac/indicator/unknown.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/indicator_report.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/plan/unit.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
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

std::string count_text(std::int64_t count, language lang) {
  return notation::write_number(
      money::decimal::from_integer(count),
      lang == language::vi ? notation::convention::vi : notation::convention::en,
      notation::grouping::thousands);
}

/// Why there is no value, or of how many of how many organisations it is, and what is our reading.
std::string remark_on(const value& of, language lang) {
  std::string out;
  const auto add = [&](const std::string& clause) {
    if (!clause.empty()) out.append(out.empty() ? "" : "; ").append(clause);
  };
  if (!of.exact)
    add(std::string(bilingual_view{"chưa biết: ", "not known: "}.in(lang)) +
        indicator::describe(of.reason(), of.data_until).in(lang));
  if (indicator::is_stated(*of.of) && of.all() != 0) {
    const std::string some = count_text(of.counted, lang);
    add(some + "/" + count_text(of.all(), lang) + " " + std::string(entity::to_string(of.subject)));
  }
  if (of.silent != 0)
    add(count_text(of.silent, lang) +
        std::string(bilingual_view{" chưa có số", " not stated"}.in(lang)));
  if (of.estimated != 0)
    add(count_text(of.estimated, lang) +
        std::string(bilingual_view{" số ước", " estimated"}.in(lang)));
  add(std::string(of.of->reading.in(lang)));
  return out;
}

/// The groups that a page has: the three kinds, then whom else definitions are told of.
std::vector<const entity::word*> subjects_of(std::span<const value> values) {
  std::vector<const entity::word*> out;
  for (std::size_t kind = 0; kind < entity::organisation_kind_count; ++kind)
    out.push_back(&entity::describe(static_cast<entity::organisation_kind>(kind)));
  for (const value& one : values) {
    const entity::word& told = indicator::told_of(one);
    const auto is_same = [&](const entity::word* of) { return of->code == told.code; };
    if (std::none_of(out.begin(), out.end(), is_same)) out.push_back(&told);
  }
  return out;
}

}  // namespace

std::string written_value(const value& of) {
  const auto shown = shortened(of);
  return shown ? to_string(*shown) : std::string();
}

std::string written_unit(const value& of, const calendar::period& during) {
  std::string out(of.of->unit);
  if (of.of->of_the_year && indicator::is_a_year(during)) out += "_per_year";
  return out;
}

std::string indicators_csv(std::span<const value> values, const calendar::period& during,
                           language lang) {
  constexpr std::string_view header[] = {"subject", "indicator", "breakdown", "period",
                                         "value",   "unit",      "count",     "source",
                                         "of",      "estimated", "not_known", "reading"};
  std::string out;
  append_csv_row(out, header);
  const std::string period = to_string(during);
  for (const value& one : values) {
    const std::string breakdown = indicator::breakdown_of(one);
    const std::string number = written_value(one);
    const std::string unit = written_unit(one, during);
    const std::string count = std::to_string(one.counted);
    const std::string all = std::to_string(one.all());
    const std::string estimated = std::to_string(one.estimated);
    const std::string_view why = one.exact ? std::string_view() : to_string(one.reason());
    const std::string_view row[] = {indicator::told_of(one).code,
                                    one.of->code,
                                    breakdown,
                                    period,
                                    number,
                                    unit,
                                    count,
                                    one.of->source.in(lang),
                                    all,
                                    estimated,
                                    why,
                                    one.of->reading.in(lang)};
    append_csv_row(out, row);
  }
  return out;
}

std::string indicators_json(std::span<const value> values, const calendar::period& during) {
  const auto both = [](const bilingual_view& text) {
    return ordered_json{{"vi", text.vi}, {"en", text.en}};
  };
  const auto why = [](const value& of) -> ordered_json {
    if (of.exact) return nullptr;
    const bilingual said = indicator::describe(of.reason(), of.data_until);
    return {{"reason", to_string(of.reason())}, {"vi", said.vi}, {"en", said.en}};
  };
  ordered_json all = ordered_json::array();
  ordered_json until = nullptr;
  for (const value& one : values) {
    const auto shown = shortened(one);
    if (one.data_until) until = to_string(*one.data_until);
    all.push_back({
        {"subject", indicator::told_of(one).code},
        {"indicator", one.of->code},
        {"breakdown", indicator::breakdown_of(one)},
        {"value", shown ? ordered_json(to_string(*shown)) : ordered_json(nullptr)},
        {"exact", shown && *one.exact == money::ratio(*shown)},
        {"unit", written_unit(one, during)},
        {"count", one.counted},
        {"silent", one.silent},
        {"of", one.all()},
        {"estimated", one.estimated},
        {"not_known", why(one)},
        {"name", both(one.of->name)},
        {"reading", one.of->reading.vi.empty() ? ordered_json(nullptr) : both(one.of->reading)},
        {"source", both(one.of->source)},
        {"confirmation", law::to_string(one.of->known)},
    });
  }
  const ordered_json out{{"period", to_string(during)},
                         {"data_until", std::move(until)},
                         {"indicators", std::move(all)}};
  return out.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string indicators_text(std::span<const value> values, const calendar::period& during,
                            language lang, const place::gazetteer* units,
                            const calendar::date& units_on) {
  using align = text_table::align;
  constexpr std::size_t width = 110;
  const auto marks = lang == language::vi ? notation::convention::vi : notation::convention::en;
  std::string out(bilingual_view{"Chỉ tiêu kỳ ", "Indicators for "}.in(lang));
  out.append(to_string(during)).append("\n");
  for (const entity::word* about : subjects_of(values)) {
    text_table rows({align::left, align::right, align::left, align::left});
    bool has_rows = false;
    for (const value& one : values) {
      if (indicator::told_of(one).code != about->code) continue;
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
    out.append("\n").append(about->name.in(lang)).append(" (").append(about->code);
    out.append(")\n\n");
    out += rows.str(2, width);
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
