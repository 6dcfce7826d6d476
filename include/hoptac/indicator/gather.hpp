// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_GATHER_HPP
#define HOPTAC_INDICATOR_GATHER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/indicator/detail/hash_seed.hpp>
#include <hoptac/indicator/dictionary.hpp>
#include <hoptac/indicator/state.hpp>
#include <hoptac/indicator/tally.hpp>

#include <algorithm>    // std::copy, std::fill
#include <bit>          // std::bit_width
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint8_t, std::uint32_t, std::uint64_t
#include <limits>       // std::numeric_limits
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

/// Aggregation of records whose columns are known only when the program runs. Where they are known
/// when it is compiled, `aggregate` is faster.
namespace hoptac::inline HOPTAC_ABI::indicator {

/// Some records in columns: of each dimension the number of the word of each record, and of each
/// measure its value. `present` has a bit for each, 1 where there is a value: from the least
/// significant of the first byte on. The columns may be longer than there are records.
struct record_block {
  std::size_t rows = 0;
  std::vector<std::vector<std::uint32_t>> codes;
  std::vector<std::vector<std::int64_t>> values;
  std::vector<std::vector<std::uint8_t>> present;
};

/// Gathers records into groups: one for each combination of words that is met, with a tally of
/// each measure. Each thread has its own. A group takes 40 bytes for each measure, 4 for each
/// dimension and at most 32 more.
class gatherer {
 public:
  /// The seed decides where groups and words lie in memory, and nothing that can be asked.
  gatherer(std::size_t dimensions, std::size_t measures,
           std::uint64_t seed = detail::process_seed())
      : words_(dimensions, dictionary(seed)),
        shifts_(dimensions),
        measures_(measures),
        first_hash_(detail::mixed_bits(seed + 4)),
        factor_(detail::mixed_bits(seed + 5) | 1U) {}

  /// The words of each dimension so far. Records refer to them by number.
  [[nodiscard]] std::vector<dictionary>& words() { return words_; }
  [[nodiscard]] const std::vector<dictionary>& words() const { return words_; }
  [[nodiscard]] std::size_t measures() const { return measures_; }

  /// Precondition: every code is the number of a word. Throws `overflow_error` for more than
  /// 2^32 - 2 groups or 2^63 - 1 records in a group.
  void add(const record_block& block);

  /// All records of another one of as many dimensions and measures. Throws as `add`, which may
  /// leave a part of them here.
  void merge(const gatherer& other);

  /// How many groups there are. Some may have no rows.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// Preconditions of these three: `group < size()`.
  [[nodiscard]] std::uint64_t rows(std::size_t group) const {
    HOPTAC_PRE(group < size_);
    return pages_[group / page_size].rows[group % page_size];
  }
  /// The number of its word in each dimension.
  [[nodiscard]] std::span<const std::uint32_t> key(std::size_t group) const {
    HOPTAC_PRE(group < size_);
    return {pages_[group / page_size].keys.data() + group % page_size * words_.size(),
            words_.size()};
  }
  /// Of each measure.
  [[nodiscard]] std::span<const tally> tallies(std::size_t group) const {
    HOPTAC_PRE(group < size_);
    return {pages_[group / page_size].tallies.data() + group % page_size * measures_, measures_};
  }

 private:
  static constexpr std::size_t page_size = 1024;
  static constexpr unsigned most_direct_bits = 16;

  /// So many groups: they do not move when others are added.
  struct page {
    std::vector<std::uint64_t> rows;
    std::vector<std::uint32_t> keys;
    std::vector<tally> tallies;
  };

  void number_groups(const std::vector<std::vector<std::uint32_t>>& codes, std::size_t rows);
  void widen_direct();
  [[nodiscard]] std::size_t direct_index(const std::uint32_t* key) const;
  [[nodiscard]] std::size_t slot_of(const std::uint32_t* key) const;
  void rehash(std::size_t slots);
  std::uint32_t add_group(const std::uint32_t* key);

  std::vector<dictionary> words_;
  std::vector<unsigned> shifts_;  // of each code in the index of the direct table
  std::size_t measures_;
  std::uint64_t first_hash_;  // of no codes
  std::uint64_t factor_;
  unsigned direct_bits_ = 0;           // more than `most_direct_bits`: the table is hashed
  std::vector<std::uint32_t> table_;   // group + 1, 0 where there is none
  std::vector<std::uint32_t> groups_;  // of the records of the block at hand
  std::vector<std::uint32_t> key_;     // of the record at hand
  std::vector<page> pages_;
  std::size_t size_ = 0;
};

/// What was gathered as the state of one shard: the same to the byte in whatever order the records
/// came and however they were shared between gatherers. Errors: those of `state::from_codes`.
/// Precondition: the schema has as many dimensions and measures.
[[nodiscard]] inline result<state> state_of(state_schema schema, std::string_view shard,
                                            const gatherer& from);

// ---------------------------------------------------------------------------------------- bodies

inline void gatherer::add(const record_block& block) {
  HOPTAC_PRE(block.codes.size() == words_.size() && block.values.size() == measures_ &&
             block.present.size() == measures_);
  for (const auto& one : block.codes) HOPTAC_PRE(one.size() >= block.rows);
  for (const auto& one : block.values) HOPTAC_PRE(one.size() >= block.rows);
  for (const auto& one : block.present) HOPTAC_PRE(one.size() * 8 >= block.rows);
  number_groups(block.codes, block.rows);
  for (std::size_t row = 0; row < block.rows; ++row) {
    const std::size_t group = groups_[row];
    page& in = pages_[group / page_size];
    ++in.rows[group % page_size];
    tally* const into = in.tallies.data() + group % page_size * measures_;
    for (std::size_t i = 0; i < measures_; ++i)
      if ((block.present[i][row / 8] >> row % 8 & 1U) != 0) into[i].add(block.values[i][row]);
  }
}

inline void gatherer::merge(const gatherer& other) {
  HOPTAC_PRE(other.words_.size() == words_.size() && other.measures_ == measures_);
  const std::size_t width = words_.size();
  std::vector<std::vector<std::uint32_t>> mine(width);  // dimension, its number there -> here
  for (std::size_t i = 0; i < width; ++i)
    for (std::size_t code = 0; code < other.words_[i].size(); ++code)
      mine[i].push_back(words_[i].number_of(other.words_[i].word(code)));
  std::vector<std::vector<std::uint32_t>> key(width, std::vector<std::uint32_t>(1));
  for (std::size_t group = 0; group < other.size(); ++group) {
    if (other.rows(group) == 0) continue;
    for (std::size_t i = 0; i < width; ++i) key[i][0] = mine[i][other.key(group)[i]];
    number_groups(key, 1);
    const std::size_t at = groups_.front();
    page& in = pages_[at / page_size];
    in.rows[at % page_size] += other.rows(group);
    for (std::size_t i = 0; i < measures_; ++i)
      in.tallies[at % page_size * measures_ + i].merge(other.tallies(group)[i]);
  }
}

/// The group of each of so many records.
inline void gatherer::number_groups(const std::vector<std::vector<std::uint32_t>>& codes,
                                    std::size_t rows) {
  const std::size_t width = words_.size();
  groups_.resize(rows);
  if (rows == 0) return;
  if (width <= 1) {  // the number of the word is that of the group
    const std::size_t count = width == 0 ? 1 : words_[0].size();
    while (size_ < count) {
      const auto key = static_cast<std::uint32_t>(size_);
      add_group(&key);
    }
    if (width == 0)
      std::fill(groups_.begin(), groups_.end(), 0);
    else
      std::copy_n(codes[0].begin(), rows, groups_.begin());
    return;
  }
  if (direct_bits_ <= most_direct_bits) widen_direct();
  const bool is_direct = direct_bits_ <= most_direct_bits;
  key_.resize(width);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t i = 0; i < width; ++i) key_[i] = codes[i][row];
    std::size_t at = is_direct ? direct_index(key_.data()) : slot_of(key_.data());
    if (table_[at] == 0) {
      if (!is_direct && (size_ + 1) * 4 > table_.size() * 3) {
        rehash(table_.size() * 2);
        at = slot_of(key_.data());
      }
      table_[at] = add_group(key_.data()) + 1;
    }
    groups_[row] = table_[at] - 1;
  }
}

/// Makes room in the direct table for the words that came since; a hashed one where that is much.
inline void gatherer::widen_direct() {
  unsigned bits = 0;
  bool is_wide_enough = !table_.empty();
  for (std::size_t i = 0; i < words_.size(); ++i) {
    is_wide_enough = is_wide_enough && shifts_[i] == bits;
    shifts_[i] = bits;
    bits += static_cast<unsigned>(std::bit_width(words_[i].size()));
  }
  if (is_wide_enough && bits == direct_bits_) return;
  direct_bits_ = bits;
  if (bits > most_direct_bits) {
    std::size_t slots = page_size;
    while (size_ * 2 >= slots) slots *= 2;
    rehash(slots);
    return;
  }
  table_.assign(std::size_t{1} << bits, 0);
  for (std::size_t group = 0; group < size_; ++group)
    table_[direct_index(key(group).data())] = static_cast<std::uint32_t>(group) + 1;
}

inline std::size_t gatherer::direct_index(const std::uint32_t* key) const {
  std::size_t at = 0;
  for (std::size_t i = 0; i < shifts_.size(); ++i) at |= std::size_t{key[i]} << shifts_[i];
  return at;
}

/// Where the group of a key is in the hashed table, or belongs.
inline std::size_t gatherer::slot_of(const std::uint32_t* key) const {
  const std::size_t width = words_.size();
  std::uint64_t hash = first_hash_;
  for (std::size_t i = 0; i < width; ++i) {
    hash = (hash ^ key[i]) * factor_;
    hash ^= hash >> 32U;
  }
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = static_cast<std::size_t>(hash) & mask;; at = (at + 1) & mask) {
    if (table_[at] == 0) return at;
    const std::size_t group = table_[at] - 1;
    const std::uint32_t* there = pages_[group / page_size].keys.data() + group % page_size * width;
    std::size_t same = 0;
    while (same < width && there[same] == key[same]) ++same;
    if (same == width) return at;
  }
}

inline void gatherer::rehash(std::size_t slots) {
  table_.assign(slots, 0);
  for (std::size_t group = 0; group < size_; ++group)
    table_[slot_of(key(group).data())] = static_cast<std::uint32_t>(group) + 1;
}

inline std::uint32_t gatherer::add_group(const std::uint32_t* key) {
  if (size_ >= std::numeric_limits<std::uint32_t>::max() - 1)
    throw overflow_error("more than 2^32 - 2 groups");
  if (size_ % page_size == 0 && size_ / page_size == pages_.size())
    pages_.push_back({std::vector<std::uint64_t>(page_size),
                      std::vector<std::uint32_t>(page_size * words_.size()),
                      std::vector<tally>(page_size * measures_)});
  std::copy(key, key + words_.size(),
            pages_[size_ / page_size].keys.data() + size_ % page_size * words_.size());
  return static_cast<std::uint32_t>(size_++);
}

inline result<state> state_of(state_schema schema, std::string_view shard, const gatherer& from) {
  const std::size_t width = from.words().size();
  HOPTAC_PRE(schema.dimensions.size() == width && schema.measures.size() == from.measures());
  std::vector<std::vector<std::string_view>> words(width);
  for (std::size_t i = 0; i < width; ++i)
    for (std::size_t code = 0; code < from.words()[i].size(); ++code)
      words[i].push_back(from.words()[i].word(code));
  std::vector<std::uint32_t> codes;
  std::vector<std::uint64_t> rows;
  std::vector<tally> tallies;
  codes.reserve(from.size() * width);
  rows.reserve(from.size());
  tallies.reserve(from.size() * from.measures());
  for (std::size_t group = 0; group < from.size(); ++group) {
    if (from.rows(group) == 0) continue;
    const auto key = from.key(group);
    const auto found = from.tallies(group);
    codes.insert(codes.end(), key.begin(), key.end());
    rows.push_back(from.rows(group));
    tallies.insert(tallies.end(), found.begin(), found.end());
  }
  return state::from_codes(std::move(schema), shard, words, std::move(codes), std::move(rows),
                           std::move(tallies));
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_GATHER_HPP
