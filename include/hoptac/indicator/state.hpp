// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_STATE_HPP
#define HOPTAC_INDICATOR_STATE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/indicator/detail/state_parts.hpp>
#include <hoptac/indicator/tally.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t, std::uint64_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {

namespace detail {
struct state_access;
}  // namespace detail

/// What is known of the rows of some shards (a province, a year, a file), group by group: enough to
/// add the rows of other shards without seeing any row, and nothing else of them. It does not
/// change; it takes 4 bytes a dimension, 8 and 40 a measure for each group, and its words once.
///
/// Groups stand in the order of their keys, component by component: nothing first, then whole
/// numbers by value (`-3`, `0`, `25`; not `07`), then other words by their bytes.
class state {
 public:
  /// The state of one shard, whose id tells it from all others that it may ever be merged with; the
  /// id is kept, and compared, in its `notation::normal_form`.
  /// `keys` has a word a group and dimension, group after group in any order; `rows` how many rows
  /// each group has, and `tallies` has one a group and measure. Errors: a name or the id is empty,
  /// two columns of the result would have one name, a text is not UTF-8, two groups have one key.
  /// Precondition: the sizes fit each other, a group has a row, a tally no more numbers than rows.
  [[nodiscard]] static result<state> make(state_schema schema, std::string_view shard,
                                          std::span<const std::string> keys,
                                          std::vector<std::uint64_t> rows,
                                          std::vector<tally> tallies);

  /// The same, of keys as numbers: `codes` has one a group and dimension, and `words[dimension]`
  /// the words that they stand for, in any order; words that no group has are forgotten.
  /// Precondition: as above, and there is a word for each code.
  [[nodiscard]] static result<state> from_codes(
      state_schema schema, std::string_view shard,
      std::span<const std::vector<std::string_view>> words, std::vector<std::uint32_t> codes,
      std::vector<std::uint64_t> rows, std::vector<tally> tallies);

  [[nodiscard]] const state_schema& schema() const { return parts_.schema; }
  /// The ids of all shards whose rows are in it, ascending by their bytes.
  [[nodiscard]] std::span<const std::string> shards() const { return parts_.shards; }
  [[nodiscard]] std::size_t groups() const { return parts_.rows.size(); }

  /// A component of the key of a group; empty where the rows have none. Valid as long as the state.
  /// Precondition of these three: there are such a group, dimension and measure.
  [[nodiscard]] std::string_view key(std::size_t group, std::size_t dimension) const {
    HOPTAC_PRE(group < groups() && dimension < schema().dimensions.size());
    return parts_.words[dimension][parts_.codes[group * schema().dimensions.size() + dimension]];
  }
  [[nodiscard]] std::uint64_t rows(std::size_t group) const {
    HOPTAC_PRE(group < groups());
    return parts_.rows[group];
  }
  [[nodiscard]] const tally& at(std::size_t group, std::size_t measure) const {
    HOPTAC_PRE(group < groups() && measure < schema().measures.size());
    return parts_.tallies[group * schema().measures.size() + measure];
  }

  friend bool operator==(const state&, const state&) = default;

 private:
  friend detail::state_access;
  explicit state(detail::state_parts parts) : parts_(std::move(parts)) {}

  detail::state_parts parts_;
};

namespace detail {
/// The door between states and the functions that make them.
struct state_access {
  [[nodiscard]] static state make(state_parts parts) { return state(std::move(parts)); }
  [[nodiscard]] static const state_parts& parts(const state& of) { return of.parts_; }
};

}  // namespace detail

/// The state of all shards together: the same to the byte in whatever order and through whatever
/// intermediate states. It is not a sum where that would lie: refused are a shard that is in two of
/// the parts, other dimensions or measures, a measure in another unit, and a group that would have
/// more than 2^63 - 1 rows. `names` are what errors call the parts, say their files; without names
/// `#1`, `#2` and so on. Takes time in proportion to the groups of all parts and the logarithm of
/// the number of parts; memory for the result alone, and 4 bytes for each word of each part.
/// Precondition: there is a part, and as many names as parts or none.
[[nodiscard]] inline result<state> merged(std::span<const state> parts,
                                          std::span<const std::string> names = {});

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#include <hoptac/indicator/detail/state_make.hpp>   // the bodies
#include <hoptac/indicator/detail/state_merge.hpp>  // the bodies

#endif  // HOPTAC_INDICATOR_STATE_HPP
