// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_CHECK_COUNTS_HPP
#define HOPTAC_PLAN_DETAIL_CHECK_COUNTS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/detail/relation.hpp>
#include <hoptac/plan/detail/rounded.hpp>
#include <hoptac/plan/detail/sentences.hpp>
#include <hoptac/plan/detail/share_wholes.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/reading.hpp>

#include <string>   // std::string
#include <utility>  // std::move
#include <vector>   // std::vector

/// A share of things whose part is not printed: whether a whole number of them makes it.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// The counts, all of them single values, of which a share may be a share; none where its part is
/// stated, and compared with them already.
[[nodiscard]] inline std::vector<index> counts_of(const model& m, const figure& share) {
  std::vector<index> out;
  const std::string_view stem = stem_of(share);
  if (m.find_result(share, stem, share.breakdown) != none ||
      find_planned(m, share, stem, share.breakdown) != none || !names_what_base_counts(share))
    return out;
  for (const breakdown& parts : wider_breakdowns(share.breakdown)) {
    const index whole = m.find_result(share, stem, parts);
    if (whole == none || !same_time(m.head(whole), share)) continue;
    const statement& said = m.at(m.cells()[whole].statements.front());
    if (!said.exact() || !said.figure->unit.whole() || said.value.low->sign() <= 0) return {};
    out.push_back(m.cells()[whole].statements.front());
  }
  return out;
}

inline void check_counts(const model& m, std::vector<finding>& out) {
  for (index id = 0; id < m.cells().size(); ++id) {
    const statement& share = m.at(m.cells()[id].statements.front());
    const figure& f = *share.figure;
    if (f.kind != figure_kind::share || !share.exact() || share.value.low->sign() < 0) continue;
    const std::vector<index> wholes = counts_of(m, f);
    const auto below = [&](index whole) {  // the greatest count whose share is not above it
      return rounded(money::divide(f.value * *m.at(whole).value.low, hundred()), 0,
                     money::rounding::floor);
    };
    const auto percent = [&](const money::decimal& part, index whole) {
      return money::divide(part * hundred(), *m.at(whole).value.low);
    };
    const money::decimal one_more = money::decimal::from_integer(1);
    bool fits = wholes.empty();
    for (const index whole : wholes)
      fits = fits || fits_any(percent(below(whole), whole), f.value) ||
             fits_any(percent(below(whole) + one_more, whole), f.value);
    if (fits) continue;
    const index whole = wholes.front();
    const money::decimal low = below(whole);
    finding one;
    one.code = errc::share_of_no_count;
    one.check = check::share;
    one.severity = severity::tension;
    std::vector<index> ids{m.cells()[id].statements.front()};
    hoptac::detail::append(ids, wholes);
    one.figures = ids_of(m, ids);
    one.stated = money::to_string(f.value);
    one.computed = money::to_string(in_unit(percent(low, whole), f));
    one.message = in_both([&](const speaker& say) {
      const auto quotient = [&](const money::decimal& part) {
        return say.number(part) + "/" + say.number(*m.at(whole).value.low) + " = " +
               say.number(in_unit(percent(part, whole), f)) + "%";
      };
      return say("Không có số nguyên nào trong ", "No whole number of ") + say.said(m.at(whole)) +
             say(" cho ", " makes ") + say.said(share) + ": " + quotient(low) + ", " +
             quotient(low + one_more) +
             say(": chỉ đúng nếu đó là tỷ lệ của một số chung khác",
                 ": it can hold only as a share of another whole");
    });
    out.push_back(std::move(one));
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_CHECK_COUNTS_HPP
