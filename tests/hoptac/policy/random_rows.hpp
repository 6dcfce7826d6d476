// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_TESTS_POLICY_RANDOM_ROWS_HPP
#define HOPTAC_TESTS_POLICY_RANDOM_ROWS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/policy/columns.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "random_rule.hpp"

namespace random_rule {

/// Facts that lie where the rules of `maker` change their answers, each absent in one of seven
/// rows. Dates may be known by their month or year only.
struct rows {
  std::vector<std::uint8_t> flags, sexes, levels, names;
  std::vector<std::int64_t> counts, ratios, capitals;
  std::vector<std::uint32_t> births, last_births, days, last_days;

  rows(std::uint64_t seed, std::size_t count, bool with_inexact) {
    dice with(seed);
    const auto word = [&](std::vector<std::uint8_t>& to, int words) {
      to.push_back(with.one_in(7) ? absent_in_column<std::uint8_t>
                                  : static_cast<std::uint8_t>(with.roll(words)));
    };
    const auto steps = [&](std::vector<std::int64_t>& to, int low, int values, int by) {
      to.push_back(with.one_in(7) ? absent_in_column<std::int64_t>
                                  : std::int64_t{low + with.roll(values)} * by);
    };
    const auto date = [&](std::vector<std::uint32_t>& to, std::vector<std::uint32_t>& last) {
      calendar::partial_date known(with.day(2000, 18));
      if (with_inexact && with.one_in(6)) {
        const calendar::date x = known.earliest();
        known = with.one_in(2) ? calendar::partial_date::of_year(x.year())
                               : calendar::partial_date::of_month(x.year(), x.month());
      }
      const bool absent = with.one_in(7);
      to.push_back(absent ? absent_in_column<std::uint32_t> : known.earliest().packed());
      last.push_back(absent ? absent_in_column<std::uint32_t> : known.latest().packed());
    };
    for (std::size_t i = 0; i < count; ++i) {
      word(flags, 2);
      word(sexes, 2);
      word(levels, 5);
      word(names, 1);
      steps(counts, 0, 9, 1);
      steps(ratios, -2, 20, 20);
      steps(capitals, 0, 8, 100);
      date(births, last_births);
      date(days, last_days);
    }
  }

  [[nodiscard]] std::size_t size() const { return flags.size(); }

  [[nodiscard]] columns facts(const pack& of) const {
    columns out(of, size());
    out.set("flag", flags).set("sex", sexes).set("level", levels).set("who", names);
    out.set("members", counts).set("ratio", ratios).set("capital", capitals);
    out.set("born", births, last_births).set("day", days, last_days);
    return out;
  }
};

/// One row as an application.
inline situation situation_of(const columns& facts, std::size_t row) {
  situation out(facts.facts_of());
  for (std::size_t place = 0; place < facts.facts_of().content().facts.size(); ++place)
    out.put(place, facts.read(place, row));
  return out;
}

}  // namespace random_rule

#endif  // HOPTAC_TESTS_POLICY_RANDOM_ROWS_HPP
