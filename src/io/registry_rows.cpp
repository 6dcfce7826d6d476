// SPDX-License-Identifier: BSL-1.0

#include "registry_rows.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/notation/name.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using entity::measure;
using entity::registry_content;

constexpr std::string_view about_columns[] = {"key", "value", "note"};

namespace organisations {
enum : std::size_t {
  id,
  kind,
  name,
  industry,
  established,
  code_number,
  commune,
  district,
  ended,
  ending
};
constexpr std::string_view columns[] = {"id",          "kind",        "name",    "industry",
                                        "established", "code_number", "commune", "district",
                                        "ended",       "ending",      "note"};
}  // namespace organisations

namespace reports {
enum : std::size_t { of, period, kind, standing, first_measure };
const std::array<std::string_view, first_measure + entity::measure_count> columns = [] {
  std::array<std::string_view, first_measure + entity::measure_count> out{
      "organisation_id", "period", "kind", "standing"};
  for (std::size_t i = 0; i < entity::measure_count; ++i)
    out[first_measure + i] = to_string(static_cast<measure>(i));
  return out;
}();
}  // namespace reports

namespace unions {
enum : std::size_t { whole, member, from, until };
constexpr std::string_view columns[] = {"union_id", "member_id", "from", "until"};
}  // namespace unions

namespace statuses {
enum : std::size_t { of, from, status };
constexpr std::string_view columns[] = {"organisation_id", "from", "status"};
}  // namespace statuses

namespace events {
enum : std::size_t { of, event, on, other };
constexpr std::string_view columns[] = {"organisation_id", "event", "on", "other_id", "note"};
}  // namespace events

namespace products {
enum : std::size_t { of, name, stars, indication, barcode, brand, since };
constexpr std::string_view columns[] = {
    "organisation_id", "name",  "ocop_stars", "geographical_indication",
    "barcode",         "brand", "since",      "note"};
}  // namespace products

namespace undertakings {
enum : std::size_t { of, kind, name, level, since };
constexpr std::string_view columns[] = {"organisation_id", "kind",  "name",
                                        "level",           "since", "note"};
std::span<const entity::word> levels() {
  return words_of("undertakings", "level");
}
std::optional<std::size_t> parse_level(std::string_view code) {
  for (std::size_t i = 0; i < levels().size(); ++i)
    if (levels()[i].code == code) return i;
  return std::nullopt;
}
}  // namespace undertakings

namespace ratings {
enum : std::size_t { of, year, rating };
constexpr std::string_view columns[] = {"organisation_id", "year", "rating"};
}  // namespace ratings

namespace grants {
enum : std::size_t { of, programme, date, amount, state };
constexpr std::string_view columns[] = {"cooperative_id", "programme", "date",
                                        "amount",         "state",     "note"};
}  // namespace grants

/// Whether the name is that of an alliance: it represents, and is none of the three kinds.
bool is_alliance(std::string_view text) {
  return notation::ascii_key(text).find("lien minh") != std::string::npos;
}

std::optional<entity::organisation_kind> read_kind(registry_table& from) {
  if (!from.require(organisations::kind)) return std::nullopt;
  const std::string_view written = from.text(organisations::kind);
  const auto code = read_word(entity::organisation_kind_words(), written);
  if (code) return entity::parse_organisation_kind(*code);
  if (is_alliance(written))
    from.refuse(errc::kind_is_alliance, {excerpt(written)}, organisations::kind);
  else
    from.refuse(code.error(), organisations::kind);
  return std::nullopt;
}

/// Whether an organisation is named as alliances are: there are communes Liên Minh, and
/// cooperatives named after them.
bool is_named_alliance(std::string_view name) {
  const std::string key = notation::ascii_key(name);
  return key.starts_with("lien minh hop tac xa") || key.starts_with("lien minh htx");
}

std::string read_commune(registry_table& from, registry_units* units) {
  const std::string_view commune = from.text(organisations::commune);
  const std::string_view district = from.text(organisations::district);
  if (units == nullptr) return std::string(commune.empty() ? district : commune);
  const registry_units::answer& found = units->find(commune, district);
  if (found.commune_error) from.refuse(*found.commune_error, organisations::commune);
  if (found.district_error) from.refuse(*found.district_error, organisations::district);
  return found.code;
}

}  // namespace

const std::array<table_form, registry_table_count>& registry_tables() {
  static const std::array<table_form, registry_table_count> forms{{
      {"about", about_columns, 2},
      {"organisations", organisations::columns, 5},
      {"reports", reports::columns, 4},
      {"unions", unions::columns, 3},
      {"statuses", statuses::columns, 3},
      {"events", events::columns, 3},
      {"products", products::columns, 2},
      {"undertakings", undertakings::columns, 2},
      {"ratings", ratings::columns, 3},
      {"grants", grants::columns, 3},
  }};
  return forms;
}

about_draft read_about(registry_table& from, const place::gazetteer* units) {
  constexpr std::size_t key = 0;
  constexpr std::size_t value = 1;
  static constexpr std::string_view keys[] = {"province",  "units_on", "period",   "year_plan",
                                              "synthetic", "alliance", "document", "data_until"};
  constexpr std::size_t required = 3;
  about_draft out;
  location of_province;
  std::array<std::uint32_t, std::size(keys)> lines{};
  while (from.next()) {
    if (!from.require(key)) continue;
    const auto named = read_word(words_of("about", "key"), from.text(key));
    const auto* const found =
        std::find(std::begin(keys), std::end(keys), named ? *named : from.text(key));
    if (found == std::end(keys)) {
      from.refuse(errc::about_key_unknown,
                  {excerpt(from.text(key)), suggestion(from.text(key), keys), joined(keys)}, key);
      continue;
    }
    const auto which = static_cast<std::size_t>(found - keys);
    if (lines[which] != 0) {
      from.refuse(errc::about_key_repeated, {std::string(*found), std::to_string(lines[which])},
                  key);
      continue;
    }
    lines[which] = from.line();
    if (which < required && !from.require(value)) continue;
    switch (which) {
      case 0:
        out.province = from.text(value);
        of_province = from.place_of(value);
        break;
      case 1: out.units_on = from.day(value); break;
      case 2: out.period = from.period(value); break;
      case 3: out.year_plan = from.year(value); break;
      case 4: out.synthetic = from.yes_or_no(value).value_or(false); break;
      case 5:
        if (!from.text(value).empty())
          out.alliance = entity::alliance{std::string(from.text(value))};
        break;
      case 6: out.document = from.text(value); break;
      default: out.data_until = from.day(value); break;
    }
  }
  for (std::size_t i = 0; i < required && !from.skipped_rows(); ++i)
    if (lines[i] == 0) from.refuse_table(errc::about_key_missing, {std::string(keys[i])});
  if (!out.data_until && out.period) out.data_until = out.period->last_day();
  if (units == nullptr || !out.province || !out.units_on) return out;
  const place::unit* const unit = units->find(*out.province, *out.units_on);
  if (unit != nullptr && unit->level == place::unit_level::province)
    out.unit = unit;
  else
    from.refuse(errc::province_unknown,
                {excerpt(*out.province), to_string(*out.units_on),
                 code_with_zeros(*units, *out.province, place::unit_level::province)},
                std::move(of_province));
  return out;
}

organisation_index read_organisations(registry_table& from, registry_units* units,
                                      registry_content& into) {
  using namespace organisations;
  organisation_index out;
  while (from.next()) {
    if (from.require_id(id)) out.add(from, id);
    const auto its_kind = read_kind(from);
    if (from.require(name) && is_named_alliance(from.text(name)))
      from.refuse(errc::kind_is_alliance, {excerpt(from.text(name))}, name);
    from.require(industry);
    const auto its_industry = from.word(industry, entity::parse_industry, entity::industry_words());
    from.require(established);
    const auto first_day = from.day(established);
    const auto last_day = from.day(ended);
    if (first_day && last_day && *last_day <= *first_day)
      from.refuse(errc::end_not_after_beginning, {to_string(*last_day), to_string(*first_day)},
                  ended);
    const auto how = from.word(ending, entity::parse_ending, entity::ending_words());
    if (!from.text(ended).empty() && from.text(ending).empty())
      from.refuse(errc::registry_field_missing, {std::string(columns[ending])}, ending);
    if (!from.text(ending).empty() && from.text(ended).empty())
      from.refuse(errc::registry_field_missing, {std::string(columns[ended])}, ended);
    from.check_format(code_number);
    std::string its_commune = read_commune(from, units);
    if (!from.row_is_good()) continue;
    out.put(from.text(id), static_cast<std::uint32_t>(into.organisations.size()));
    into.organisations.push_back(
        {.id = entity::organisation_id(notation::normal_form(from.text(id))),
         .kind = *its_kind,
         .name = notation::compose(from.text(name)),
         .code_number = notation::normal_form(from.text(code_number)),
         .industry = *its_industry,
         .commune = std::move(its_commune),
         .established = *first_day,
         .ended = last_day,
         .how = how.value_or(entity::ending::dissolved),
         .line = from.line()});
  }
  if (from.skipped_rows()) out.mark_incomplete();
  return out;
}

void read_reports(registry_table& from, organisation_index& of, registry_content& into) {
  std::array<std::optional<std::int64_t>, entity::measure_count> values;
  while (from.next()) {
    const auto by = of.read(from, reports::of);
    from.require(reports::period);
    const auto over = from.period(reports::period);
    from.require(reports::kind);
    const auto kind =
        from.word(reports::kind, entity::parse_report_kind, entity::report_kind_words());
    from.require(reports::standing);
    const auto standing = from.word(reports::standing, entity::parse_report_standing,
                                    entity::report_standing_words());
    for (std::size_t i = 0; i < entity::measure_count; ++i) {
      values[i] = from.whole_number(reports::first_measure + i);
      if (values[i] && *values[i] < 0 && !facts_of(static_cast<measure>(i)).may_be_negative)
        from.refuse(errc::number_negative, {std::to_string(*values[i])},
                    reports::first_measure + i);
    }
    if (!by || !from.row_is_good()) continue;
    entity::report& row = into.reports.emplace_back(*by, *over, *kind, *standing, from.line());
    for (std::size_t i = 0; i < entity::measure_count; ++i)
      if (values[i]) row.set(static_cast<measure>(i), *values[i]);
  }
}

void read_memberships(registry_table& from, organisation_index& of, registry_content& into) {
  while (from.next()) {
    const auto whole = of.read(from, unions::whole);
    const auto member = of.read(from, unions::member);
    from.require(unions::from);
    const auto first = from.day(unions::from);
    const auto until = from.day(unions::until);
    if (whole && member && from.row_is_good())
      into.memberships.push_back({*whole, *member, *first, until, from.line()});
  }
}

void read_statuses(registry_table& from, organisation_index& of, registry_content& into) {
  while (from.next()) {
    const auto which = of.read(from, statuses::of);
    from.require(statuses::from);
    const auto first = from.day(statuses::from);
    from.require(statuses::status);
    const auto status =
        from.word(statuses::status, entity::parse_legal_status, entity::legal_status_words());
    if (which && from.row_is_good())
      into.statuses.push_back({*which, *first, *status, from.line()});
  }
}

void read_events(registry_table& from, organisation_index& of, registry_content& into) {
  while (from.next()) {
    const auto which = of.read(from, events::of);
    from.require(events::event);
    const auto kind =
        from.word(events::event, entity::parse_event_kind, entity::event_kind_words());
    from.require(events::on);
    const auto on = from.day(events::on);
    const bool names_other = !from.text(events::other).empty();
    const auto other = names_other ? of.read(from, events::other) : std::nullopt;
    if (which && (other || !names_other) && from.row_is_good())
      into.events.push_back({*which, *kind, *on, other, from.line()});
  }
}

void read_products(registry_table& from, organisation_index& of, registry_content& into) {
  while (from.next()) {
    const auto which = of.read(from, products::of);
    from.require(products::name);
    const auto stars = from.whole_number(products::stars);
    if (stars && *stars != 0 && (*stars < 3 || *stars > 5))
      from.refuse(errc::ocop_stars_wrong, {std::string(from.text(products::stars))},
                  products::stars);
    const auto barcode = from.yes_or_no(products::barcode);
    const auto brand = from.yes_or_no(products::brand);
    const auto since = from.day(products::since);
    if (which && from.row_is_good())
      into.products.push_back({*which, notation::compose(from.text(products::name)),
                               static_cast<std::uint8_t>(stars.value_or(0)),
                               notation::compose(from.text(products::indication)),
                               barcode.value_or(false), brand.value_or(false), since, from.line()});
  }
}

void read_undertakings(registry_table& from, organisation_index& of, registry_content& into) {
  while (from.next()) {
    const bool names_one = !from.text(undertakings::of).empty();
    const auto which = names_one ? of.read(from, undertakings::of) : std::nullopt;
    from.require(undertakings::kind);
    const auto kind = from.word(undertakings::kind, entity::parse_undertaking_kind,
                                entity::undertaking_kind_words());
    const auto level =
        from.word(undertakings::level, undertakings::parse_level, undertakings::levels());
    const auto since = from.day(undertakings::since);
    // Only a science project may belong to no single organisation.
    if (kind && *kind != entity::undertaking_kind::science_project && !names_one)
      from.require(undertakings::of);
    if ((which || !names_one) && from.row_is_good())
      into.undertakings.push_back(
          {which, *kind, notation::compose(from.text(undertakings::name)),
           level ? std::string(undertakings::levels()[*level].code) : std::string(), since,
           from.line()});
  }
}

void read_ratings(registry_table& from, organisation_index& of, registry_content& into) {
  while (from.next()) {
    const auto which = of.read(from, ratings::of);
    from.require(ratings::year);
    const auto year = from.year(ratings::year);
    from.require(ratings::rating);
    const auto found = from.word(ratings::rating, entity::parse_rating, entity::rating_words());
    if (which && from.row_is_good()) into.ratings.push_back({*which, *year, *found, from.line()});
  }
}

void read_supports(registry_table& from, organisation_index& of,
                   std::span<const std::string_view> programmes, registry_content& into) {
  while (from.next()) {
    const auto which = of.read(from, grants::of);
    const std::string programme = notation::normal_form(from.text(grants::programme));
    if (from.require(grants::programme) && !programmes.empty() &&
        std::find(programmes.begin(), programmes.end(), programme) == programmes.end())
      from.refuse(errc::grant_programme_unknown,
                  {excerpt(programme), suggestion(programme, programmes), joined(programmes)},
                  grants::programme);
    from.require(grants::date);
    const auto on = from.day(grants::date);
    const auto amount = from.whole_number(grants::amount);
    const auto state =
        from.word(grants::state, entity::parse_support_state, entity::support_state_words());
    if (which && from.row_is_good())
      into.supports.push_back({*which, programme, *on, amount,
                               state.value_or(entity::support_state::received), from.line()});
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::io
