// SPDX-License-Identifier: BSL-1.0

// Bodies of indicator/state.hpp, which is the header to include.

#ifndef HOPTAC_INDICATOR_DETAIL_STATE_MERGE_HPP
#define HOPTAC_INDICATOR_DETAIL_STATE_MERGE_HPP

#include <hoptac/indicator/state.hpp>
#include <hoptac/notation/normal_form.hpp>

#include <algorithm>  // std::copy, std::make_heap, std::pop_heap, std::push_heap, std::sort
#include <optional>   // std::optional

namespace hoptac::inline HOPTAC_ABI::indicator {
namespace detail {

[[nodiscard]] inline std::string part_name(std::span<const std::string> names, std::size_t part) {
  return names.empty() ? std::string("#").append(std::to_string(part + 1)) : excerpt(names[part]);
}

/// The schema of part `at` is another than that of the first: how.
[[nodiscard]] inline error schema_difference(const state_schema& first, const state_schema& other,
                                             const std::string& first_name,
                                             const std::string& other_name) {
  const auto listed = [](const auto& all, const auto& name_of) {
    std::string out;
    for (const auto& one : all) out.append(out.empty() ? "" : ", ").append(name_of(one));
    return excerpt(out);
  };
  const auto dimensions = [&](const state_schema& of) {
    return listed(of.dimensions, [](const std::string& name) { return name; });
  };
  const auto measures = [&](const state_schema& of) {
    return listed(of.measures, [](const measured& one) { return one.name; });
  };
  if (first.dimensions != other.dimensions)
    return error(errc::state_dimensions_differ,
                 {other_name, dimensions(other), first_name, dimensions(first)});
  for (std::size_t m = 0; m < first.measures.size() && m < other.measures.size(); ++m) {
    const measured &a = first.measures[m], &b = other.measures[m];
    if (a.name != b.name) break;
    if (a.unit != b.unit)
      return error(errc::state_units_differ,
                   {excerpt(a.name), other_name, excerpt(b.unit), first_name, excerpt(a.unit)});
  }
  return error(errc::state_measures_differ,
               {other_name, measures(other), first_name, measures(first)});
}

/// Why the parts must not be merged, if so.
[[nodiscard]] inline std::optional<error> merge_fault(std::span<const state> parts,
                                                      std::span<const std::string> names) {
  for (std::size_t part = 1; part < parts.size(); ++part)
    if (parts[part].schema() != parts[0].schema())
      return schema_difference(parts[0].schema(), parts[part].schema(), part_name(names, 0),
                               part_name(names, part));
  struct origin {
    std::string shard;  // in normal form: a state may come from a program that kept another
    std::size_t part;
  };
  std::vector<origin> all;
  for (std::size_t part = 0; part < parts.size(); ++part)
    for (const std::string& shard : parts[part].shards())
      all.push_back({notation::normal_form(shard), part});
  std::sort(all.begin(), all.end(), [](const origin& a, const origin& b) {
    const int order = a.shard.compare(b.shard);
    return order != 0 ? order < 0 : a.part < b.part;
  });
  for (std::size_t i = 1; i < all.size(); ++i)
    if (all[i].shard == all[i - 1].shard)
      return error(errc::shard_repeated, {excerpt(all[i].shard), part_name(names, all[i - 1].part),
                                          part_name(names, all[i].part)});
  return std::nullopt;
}

/// Walks several lists, each in order, as one. `is_before(a, b)` says of two lists that are not at
/// their end whether the head of `a` comes before that of `b`; `visit(list)` takes the head of a
/// list and says whether there is another behind it.
template <class IsBefore, class Visit>
void walk_together(std::vector<std::uint32_t> lists, const IsBefore& is_before,
                   const Visit& visit) {
  const auto is_behind = [&](std::uint32_t a, std::uint32_t b) { return is_before(b, a); };
  std::make_heap(lists.begin(), lists.end(), is_behind);
  while (!lists.empty()) {
    std::pop_heap(lists.begin(), lists.end(), is_behind);
    if (visit(lists.back()))
      std::push_heap(lists.begin(), lists.end(), is_behind);
    else
      lists.pop_back();
  }
}

/// The words of all parts in one list; `places[part]` says where those of each part went.
[[nodiscard]] inline key_words merged_words(std::span<const state> parts, std::size_t dimension,
                                            std::span<std::vector<std::uint32_t>> places) {
  const auto words = [&](std::uint32_t part) -> const key_words& {
    return state_access::parts(parts[part]).words[dimension];
  };
  const auto head = [&](std::uint32_t part) { return words(part)[places[part].size()]; };
  std::vector<std::uint32_t> lists;
  for (std::uint32_t part = 0; part < parts.size(); ++part) {
    places[part].reserve(words(part).size());
    if (words(part).size() != 0) lists.push_back(part);
  }
  key_words out;
  walk_together(
      std::move(lists),
      [&](std::uint32_t a, std::uint32_t b) { return is_key_before(head(a), head(b)); },
      [&](std::uint32_t part) {
        if (out.size() == 0 || out[out.size() - 1] != head(part)) out.push_back(head(part));
        places[part].push_back(static_cast<std::uint32_t>(out.size() - 1));
        return places[part].size() < words(part).size();
      });
  return out;
}

/// Walks the groups of all parts in the order of their keys.
class group_walk {
 public:
  group_walk(std::span<const state> parts, std::size_t dimensions)
      : parts_(parts), dimensions_(dimensions), places_(parts.size() * dimensions) {}

  /// The places of the words of a dimension, part by part: to be filled.
  [[nodiscard]] std::span<std::vector<std::uint32_t>> places(std::size_t dimension) {
    return std::span(places_).subspan(dimension * parts_.size(), parts_.size());
  }

  /// Calls `visit(part, group of that part, key as codes, whether the key is new)`.
  template <class Visit>
  void run(const Visit& visit) const {
    std::vector<std::uint64_t> at(parts_.size(), 0);
    std::vector<std::uint32_t> heads(parts_.size() * dimensions_), last(dimensions_), lists;
    const auto load = [&](std::uint32_t part) {
      const std::vector<std::uint32_t>& codes = state_access::parts(parts_[part]).codes;
      for (std::size_t d = 0; d < dimensions_; ++d)
        heads[part * dimensions_ + d] =
            places_[d * parts_.size() + part][codes[at[part] * dimensions_ + d]];
    };
    for (std::uint32_t part = 0; part < parts_.size(); ++part) {
      if (parts_[part].groups() == 0) continue;
      load(part);
      lists.push_back(part);
    }
    bool is_first = true;
    walk_together(
        std::move(lists),
        [&](std::uint32_t a, std::uint32_t b) {
          return compare_codes(heads.data() + a * dimensions_, heads.data() + b * dimensions_,
                               dimensions_) < 0;
        },
        [&](std::uint32_t part) {
          const std::uint32_t* key = heads.data() + part * dimensions_;
          const bool is_new = is_first || compare_codes(key, last.data(), dimensions_) != 0;
          is_first = false;
          std::copy(key, key + dimensions_, last.begin());
          visit(part, at[part], std::span<const std::uint32_t>(last), is_new);
          if (++at[part] == parts_[part].groups()) return false;
          load(part);
          return true;
        });
  }

 private:
  std::span<const state> parts_;
  std::size_t dimensions_;
  std::vector<std::vector<std::uint32_t>> places_;
};

}  // namespace detail

inline result<state> merged(std::span<const state> parts, std::span<const std::string> names) {
  HOPTAC_PRE(!parts.empty() && (names.empty() || names.size() == parts.size()));
  if (auto wrong = detail::merge_fault(parts, names)) return *std::move(wrong);
  if (parts.size() == 1) return parts[0];

  detail::state_parts all;
  all.schema = parts[0].schema();
  for (const state& part : parts)
    all.shards.insert(all.shards.end(), part.shards().begin(), part.shards().end());
  std::sort(all.shards.begin(), all.shards.end());
  const std::size_t dimensions = all.schema.dimensions.size();
  const std::size_t measures = all.schema.measures.size();
  detail::group_walk walk(parts, dimensions);
  for (std::size_t d = 0; d < dimensions; ++d)
    all.words.push_back(detail::merged_words(parts, d, walk.places(d)));

  // Twice: memory is taken for the groups that there are, not for those of all parts.
  std::size_t groups = 0;
  walk.run([&](std::uint32_t, std::uint64_t, std::span<const std::uint32_t>, bool is_new) {
    groups += is_new ? 1 : 0;
  });
  all.codes.reserve(groups * dimensions);
  all.rows.reserve(groups);
  all.tallies.reserve(groups * measures);
  std::optional<error> wrong;
  walk.run([&](std::uint32_t part, std::uint64_t group, std::span<const std::uint32_t> key,
               bool is_new) {
    if (wrong) return;
    const detail::state_parts& from = detail::state_access::parts(parts[part]);
    if (is_new) {
      all.codes.insert(all.codes.end(), key.begin(), key.end());
      all.rows.push_back(0);
      all.tallies.resize(all.tallies.size() + measures);
    }
    if (from.rows[group] > tally::most - all.rows.back()) {
      wrong = error(errc::state_too_many_rows,
                    {detail::key_text(all, all.rows.size() - 1), detail::part_name(names, part)});
      return;
    }
    all.rows.back() += from.rows[group];
    for (std::size_t m = 0; m < measures; ++m)
      all.tallies[all.tallies.size() - measures + m].merge(from.tallies[group * measures + m]);
  });
  if (wrong) return *std::move(wrong);
  return detail::state_access::make(std::move(all));
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_DETAIL_STATE_MERGE_HPP
