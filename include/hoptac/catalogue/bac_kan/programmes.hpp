// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CATALOGUE_BAC_KAN_PROGRAMMES_HPP
#define HOPTAC_CATALOGUE_BAC_KAN_PROGRAMMES_HPP

#include <hoptac/catalogue/bac_kan/credit.hpp>
#include <hoptac/catalogue/bac_kan/establishment.hpp>
#include <hoptac/catalogue/bac_kan/human_resources.hpp>
#include <hoptac/catalogue/bac_kan/infrastructure.hpp>
#include <hoptac/catalogue/bac_kan/insurance_and_property.hpp>
#include <hoptac/catalogue/bac_kan/schemes.hpp>
#include <hoptac/catalogue/bac_kan/training_and_information.hpp>
#include <hoptac/catalogue/bac_kan/value_chain.hpp>
#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/catalogue/territory.hpp>
#include <hoptac/config.hpp>
#include <hoptac/policy/pack_content.hpp>

namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan {

/// The support programmes that the plan of Bắc Kạn for 2025 names, as one pack. Where the plan
/// gives no condition or amount, a programme says so and its answer is *not known*. What became of
/// them after 1 July 2025, when the province became part of Thái Nguyên, was not found: the answers
/// of days from then on are *not known* (`policy::territory`).
[[nodiscard]] inline policy::pack_content programmes() {
  policy::pack_content out{
      .id = "bac_kan",
      .version = "2025.1",
      .title = {"Các chính sách hỗ trợ kinh tế tập thể của tỉnh Bắc Kạn",
                "Support programmes of Bắc Kạn province for the collective economy"},
      .territory = territory_of("06", date{2025, 6, 30})};
  out.sources.push_back(policy::legal_text_of(vn::resolution_202_2025_qh15));
  add(out, human_resources());
  add(out, establishment());
  add(out, training_and_information());
  add(out, credit());
  add(out, infrastructure());
  add(out, value_chain());
  add(out, insurance_and_property());
  add(out, schemes());
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::catalogue::bac_kan

#endif  // HOPTAC_CATALOGUE_BAC_KAN_PROGRAMMES_HPP
