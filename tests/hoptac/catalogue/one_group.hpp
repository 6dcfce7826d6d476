// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_CATALOGUE_ONE_GROUP_HPP
#define HOPTAC_TESTS_CATALOGUE_ONE_GROUP_HPP

#include <hoptac/catalogue/programme_group.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/situation.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace one_group {

/// Facts of an application as a file writes them.
using facts = std::vector<std::pair<std::string, std::string>>;

/// A pack of one group and no other: it must be whole by itself.
inline hoptac::policy::pack pack_of(hoptac::catalogue::programme_group group) {
  hoptac::policy::pack_content out{.id = "alone", .version = "1", .title = {"một nhóm", "one"}};
  add(out, std::move(group));
  return hoptac::policy::pack::make(std::move(out)).value();
}

/// What a rule of the pack answers; later facts take the place of earlier ones of the same key.
inline hoptac::policy::decision decided(const hoptac::policy::pack& from, std::string_view rule,
                                        const facts& known,
                                        hoptac::policy::chosen_readings read = {},
                                        hoptac::law::confirmation at_least = hoptac::law::trusted) {
  const auto made = hoptac::policy::programme::make(from, rule, std::move(read), at_least).value();
  hoptac::policy::situation about(from);
  for (const auto& [key, text] : known) {
    const auto place = from.fact_place(key).value();
    about.put(place, read_cell(from.content().facts[place], text).value());
  }
  return decide(made, about);
}

inline hoptac::truth answer(const hoptac::policy::pack& from, std::string_view rule,
                            const facts& known, hoptac::policy::chosen_readings read = {},
                            hoptac::law::confirmation at_least = hoptac::law::trusted) {
  return decided(from, rule, known, std::move(read), at_least).answer;
}

/// The facts with one of them changed.
inline facts with(facts known, std::string_view key, std::string_view text) {
  known.emplace_back(key, text);
  return known;
}

}  // namespace one_group

#endif  // HOPTAC_TESTS_CATALOGUE_ONE_GROUP_HPP
