// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_FACTS_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_FACTS_HPP

#include <hoptac/catalogue/bac_kan/instruments.hpp>
#include <hoptac/catalogue/vn/facts.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/beneficiaries.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/rule.hpp>
#include <hoptac/policy/write.hpp>

#include <initializer_list>  // std::initializer_list
#include <string_view>       // std::string_view
#include <utility>           // std::move

/// What several programmes of Bắc Kạn share: facts, and how they cite the plan for 2025.
namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

struct common_facts {
  policy::fact_of<policy::naming> cooperative_id{
      {.key = "cooperative_id", .name = {"mã hợp tác xã", "id of the cooperative"}}};
  policy::fact_of<date> application_date = vn::shared_facts().application_date;
  policy::fact_of<date> birth_date = vn::shared_facts().birth_date;
};

/// A part of the plan for 2025. It is a document of the province about its own programmes, so what
/// it says of their rules is reported.
[[nodiscard]] inline policy::legal_source cite_plan(std::string_view part, std::string_view quote) {
  return policy::cite_part(plan_2025, part, confirmation::reported, quote);
}

/// Whom a programme is for, as a text says it: `who` are the kinds that it names, none where it
/// names no kind. What becomes of an organisation whose business is suspended, whose certificate
/// was withdrawn, or which is about to end no text was found to say.
[[nodiscard]] inline policy::beneficiaries meant_for(
    std::initializer_list<entity::organisation_kind> who, policy::legal_source source) {
  return {.applicant = "cooperative_id", .kinds = who, .source = std::move(source)};
}

/// The condition `other_terms` of a programme whose text was not found, or was read in part only:
/// it keeps the answer from being *met*.
[[nodiscard]] inline policy::condition other_terms(std::string_view part, bilingual why) {
  return {.id = "other_terms",
          .source = policy::cite_part(plan_2025, part, confirmation::not_found),
          .met = {"đáp ứng các điều kiện còn lại", "meets the remaining conditions"},
          .not_met = {"không đáp ứng các điều kiện còn lại", "fails the remaining conditions"},
          .when = policy::not_stated(std::move(why))};
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_FACTS_HPP
