// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_REGISTERED_HISTORY_HPP
#define HOPTAC_POLICY_REGISTERED_HISTORY_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/entity/registry.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/policy/fact.hpp>
#include <hoptac/policy/history.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// The supports that a registry has as received, as grants to the organisation that the fact `key`
/// of an application names.
[[nodiscard]] std::vector<grant> grants_of(const entity::registry& registry, std::string_view key);

/// Takes into an application what a ledger of a registry's grants says, for the facts of history
/// that go by `key` alone: absent ones are filled in, and where the ledger knows of more than the
/// application states, the ledger's are taken and remarked. Other facts are left as they are.
/// Precondition: the facts are those of the ledger's programme.
[[nodiscard]] std::vector<bilingual> take_registered_history(const ledger& past,
                                                             std::string_view key, situation& into);

// ---------------------------------------------------------------------------------------- bodies

inline std::vector<grant> grants_of(const entity::registry& registry, std::string_view key) {
  std::vector<grant> out;
  for (const entity::support& one : registry.content().supports) {
    if (one.state != entity::support_state::received) continue;
    grant made{
        one.programme, {{std::string(key), registry.at(one.organisation).id.str()}}, one.on, {}};
    if (one.dong)
      made.amount = *money::any_amount::from_major(money::decimal::from_integer(*one.dong), "VND");
    out.push_back(std::move(made));
  }
  return out;
}

inline std::vector<bilingual> take_registered_history(const ledger& past, std::string_view key,
                                                      situation& into) {
  const std::vector<fact>& declared = into.facts_of().content().facts;
  situation fresh = into;
  for (std::size_t i = 0; i < declared.size(); ++i)
    if (declared[i].history) fresh.put(i, cell{});
  past.apply(fresh);
  std::vector<bilingual> remarks;
  for (std::size_t i = 0; i < declared.size(); ++i) {
    const bool is_by_key = declared[i].history && declared[i].history->per.size() == 1 &&
                           declared[i].history->per.front() == key;
    if (!is_by_key || fresh[i].absent()) continue;
    const bool is_stated = !into[i].absent();
    if (is_stated && fresh[i].low <= into[i].low) continue;
    into.put(i, fresh[i]);
    if (!is_stated) continue;
    const bilingual& name = declared[i].name;
    remarks.emplace_back(
        "Hồ sơ nêu khác sổ đăng ký ở “" + name.vi + "”: lấy theo sổ đăng ký.",
        "The application and the registry differ in “" + name.en + "”: taken from the registry.");
  }
  return remarks;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_REGISTERED_HISTORY_HPP
