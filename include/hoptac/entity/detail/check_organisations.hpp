// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_DETAIL_CHECK_ORGANISATIONS_HPP
#define HOPTAC_ENTITY_DETAIL_CHECK_ORGANISATIONS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/entity/code_number.hpp>
#include <hoptac/entity/detail/sheet.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/notation/normal_form.hpp>
#include <hoptac/notation/spelling_index.hpp>
#include <hoptac/place/gazetteer.hpp>

#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::entity::detail {

/// Refuses texts that an organisation before has, or that look like those of one, and names the
/// line of that one.
class text_check {
 public:
  text_check(std::string_view field, errc repeated, errc alike)
      : field_(field), repeated_(repeated), alike_(alike) {}

  void add(sheet& to, std::string_view text, std::uint32_t line) {
    const auto [first, is_new, like] = known_.add(text, line);
    if (!is_new)
      return to.add(repeated_, {excerpt(text), std::to_string(first->value)}, line, field_);
    if (like != nullptr)
      to.add(alike_,
             {excerpt(text), excerpt(like->text), std::to_string(like->value),
              notation::difference(first->text, like->text)},
             line, field_);
  }

 private:
  std::string_view field_;
  errc repeated_;
  errc alike_;
  notation::spelling_index<std::uint32_t> known_;
};

inline void check_organisations(const registry_content& all, const place::gazetteer* units,
                                std::vector<error>& errors) {
  sheet to("organisations", errors);
  text_check ids("id", errc::organisation_id_repeated, errc::organisation_id_looks_alike);
  text_check code_numbers("code_number", errc::code_number_repeated, errc::code_number_looks_alike);
  for (const organisation& one : all.organisations) {
    if (notation::normal_form(one.id.str()).empty())
      to.add(errc::organisation_id_missing, {}, one.line, "id");
    else
      ids.add(to, one.id.str(), one.line);
    if (!one.code_number.empty()) code_numbers.add(to, one.code_number, one.line);
    if (one.ended && *one.ended <= one.established)
      to.add(errc::end_not_after_beginning, {to_string(*one.ended), to_string(one.established)},
             one.line, "ended");
    if (units != nullptr && !one.commune.empty() && !units->find(one.commune, all.units_on))
      to.add(errc::commune_not_on_day, {excerpt(one.commune), to_string(all.units_on)}, one.line,
             "commune");
  }
  to.finish();
}

/// Finds code numbers that are none: what spreadsheets and people make of them. Older certificates
/// have numbers of another form.
inline void find_code_numbers(const registry_content& all, std::vector<error>& findings) {
  sheet to("organisations", findings);
  for (const organisation& one : all.organisations) {
    if (one.code_number.empty()) continue;
    if (const std::optional<error> wrong = code_number_fault(one.code_number))
      to.add(wrong->code(), wrong->arguments(), one.line, "code_number");
  }
  to.finish();
}

}  // namespace hoptac::inline HOPTAC_ABI::entity::detail

#endif  // HOPTAC_ENTITY_DETAIL_CHECK_ORGANISATIONS_HPP
