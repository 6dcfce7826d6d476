// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_SHARE_WHOLES_HPP
#define HOPTAC_PLAN_DETAIL_SHARE_WHOLES_HPP

#include <hoptac/config.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_years.hpp>
#include <hoptac/plan/detail/relation.hpp>
#include <hoptac/plan/detail/siblings.hpp>
#include <hoptac/plan/indicator_name.hpp>

#include <algorithm>    // std::find, std::any_of, std::all_of
#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint8_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

/// Of what a share is a share. A text that says `73% of all` in a table of sectors and districts
/// leaves it open whether all of the district is meant, or all of the sector, or all there are.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// What a share is a share of by its name: `members` for `members_share`.
[[nodiscard]] inline std::string_view stem_of(const figure& share) {
  return share.of.empty() ? shared_indicator(share.indicator) : std::string_view(share.of);
}

/// The breakdown without any of its dimensions and at last itself, the widest first; of more than
/// five dimensions only the whole and what lacks one of them.
[[nodiscard]] inline std::vector<breakdown> wider_breakdowns(const breakdown& parts) {
  constexpr std::size_t most = 5;
  std::vector<breakdown> all{parts};
  if (parts.size() > most) {
    for (const breakdown::entry& e : parts.entries()) all.push_back(parts.without(e.first));
    all.emplace_back();
  } else {
    for (const breakdown::entry& e : parts.entries())
      for (std::size_t i = 0, before = all.size(); i < before; ++i)
        all.push_back(all[i].without(e.first));
  }
  std::vector<breakdown> out;
  out.reserve(all.size());
  for (std::size_t size = 0; size <= parts.size(); ++size)
    for (const breakdown& one : all)
      if (one.size() == size) out.push_back(one);
  return out;
}

/// The cell of what was planned in the period of `like`, else of what is aimed at.
[[nodiscard]] inline index find_planned(const model& m, const figure& like,
                                        std::string_view indicator, const breakdown& parts) {
  const auto look = [&](figure_kind kind) {
    return m.find_any(kind, like.subject, like.period, indicator, "", parts);
  };
  const index plan = look(figure_kind::plan);
  return plan != none ? plan : look(figure_kind::target);
}

/// The part of a share's subject that its base names by a word of its breakdown: `state=operating`
/// for `operating_HTX`; nothing where the base names none.
[[nodiscard]] inline std::optional<breakdown> part_named(const figure& share,
                                                         std::string_view base) {
  for (const breakdown::entry& e : share.breakdown.entries())
    if (base == e.second + "_" + share.subject) {
      const auto parts = breakdown::parse(e.first + "=" + e.second);
      return parts ? std::optional(*parts) : std::nullopt;
    }
  return std::nullopt;
}

/// The stated cells that a share of `part` may be a share of: what its base names, or the same
/// thing with fewer dimensions, or all organisations of its subject.
[[nodiscard]] inline std::vector<index> stated_wholes(const model& m, const figure& share,
                                                      index part) {
  std::vector<index> out;
  const figure_kind kind = m.head(part).kind;
  const bool is_planned = kind == figure_kind::plan || kind == figure_kind::target;
  const auto consider = [&](std::string_view indicator, const breakdown& parts) {
    const index whole = is_planned ? find_planned(m, share, indicator, parts)
                                   : m.find_result(share, indicator, parts);
    if (whole != none && whole != part && m.head(whole).unit.family == m.head(part).unit.family &&
        same_time(m.head(whole), m.head(part)))
      out.push_back(whole);
  };
  const std::string base = base_without_plans(share.base);
  const std::string_view stem = stem_of(share);
  const bool named = !base.empty() && !base.starts_with("all_");
  const bool of_subject = stem != "organisations" && base == "all_" + share.subject;
  if (const auto of_part = part_named(share, base)) {
    consider(stem, *of_part);
    if (stem != "organisations") consider("organisations", *of_part);
    return out;
  }
  for (const breakdown& parts : wider_breakdowns(share.breakdown)) {
    consider(named ? std::string_view(base) : stem, parts);
    if (of_subject) consider("organisations", parts);
  }
  return out;
}

/// What shares that differ along one dimension are shares of.
enum class shared_whole : std::uint8_t {
  unknown,  ///< perhaps each of another whole: their sum says nothing
  one,      ///< of one whole, of which they may be parts among others
  of_rest,  ///< of one whole that has no other part along the dimension
};

/// Whether the indicator of a share is what its base counts, so that only its breakdown can say
/// which part is meant: `organisations_share` of `all_HTX`, and not `effective_share`.
[[nodiscard]] inline bool names_what_base_counts(const figure& share) {
  const std::string base = base_without_plans(share.base);
  const std::string_view stem = stem_of(share);
  return base.empty() || base == stem ||
         (base.starts_with("all_") && (names_stock(stem) || base.substr(4) == stem));
}

/// `wholes_of` holds what each share may be a share of; nothing where nothing is stated.
[[nodiscard]] inline shared_whole whole_of(const model& m, const siblings& group,
                                           const std::vector<std::vector<index>>& wholes_of) {
  const breakdown& others = m.parts().at(group.rest);
  const bool inside_part =
      std::any_of(others.entries().begin(), others.entries().end(), names_part);
  std::vector<index> common;
  bool stated = false;
  for (const index share : group.cells) {
    if (wholes_of[share].empty()) continue;
    for (const index whole : wholes_of[share])
      if (m.head(whole).breakdown.find(group.dimension) != nullptr) return shared_whole::unknown;
    std::vector<index> both;
    for (const index whole : wholes_of[share])
      if (!stated || std::find(common.begin(), common.end(), whole) != common.end())
        both.push_back(whole);
    common = std::move(both);
    stated = true;
  }
  const figure& like = m.head(group.cells.front());
  if (!stated)
    return inside_part || !names_what_base_counts(like) ? shared_whole::unknown
                                                        : shared_whole::of_rest;
  if (common.empty()) return shared_whole::unknown;
  const bool rest = std::all_of(common.begin(), common.end(), [&](index whole) {
    return m.parts_of(whole) == group.rest && m.head(whole).indicator == stem_of(like);
  });
  return rest ? shared_whole::of_rest : shared_whole::one;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_SHARE_WHOLES_HPP
