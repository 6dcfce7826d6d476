// SPDX-License-Identifier: BSL-1.0

// Bodies of indicator/state_bytes.hpp, which is the header to include.

#ifndef HOPTAC_INDICATOR_DETAIL_STATE_READER_HPP
#define HOPTAC_INDICATOR_DETAIL_STATE_READER_HPP

#include <hoptac/indicator/state_bytes.hpp>

#include <limits>    // std::numeric_limits
#include <optional>  // std::optional
#include <utility>   // std::move
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::indicator {
namespace detail {

// The parts of a file before the schema, a word each.
inline constexpr std::size_t version_at = 8, length_at = 16, fingerprint_at = 24, schema_at = 32;
inline constexpr std::size_t tally_words = 5;
inline constexpr std::size_t no_column = static_cast<std::size_t>(-1);

[[nodiscard]] inline std::string hex(std::uint64_t word) {
  std::string out(16, '0');
  for (std::size_t i = 0; i < 16; ++i) out[15 - i] = "0123456789abcdef"[word >> (4 * i) & 15U];
  return out;
}

/// Reads the bytes of a state behind its first words, the checksum not among them. After the first
/// fault it gives zeros and empty texts.
class state_reader {
 public:
  explicit state_reader(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
  [[nodiscard]] bool ok() const { return !fault_.has_value(); }
  [[nodiscard]] std::optional<error> take_fault() { return std::move(fault_); }
  void set_fault(errc code, std::vector<std::string> arguments) {
    if (ok()) fault_ = error(code, std::move(arguments));
  }
  void set_fault(std::optional<error> found) {
    if (ok()) fault_ = std::move(found);
  }
  void refuse_sizes() { set_fault(errc::state_sizes_wrong, {std::to_string(at_)}); }

  [[nodiscard]] std::uint64_t word() {
    if (left() < 8) refuse_sizes();
    if (!ok()) return 0;
    at_ += 8;
    return load_word(bytes_.data() + at_ - 8);
  }
  /// How many things follow, of at least `size` bytes each: never more than there is room for.
  [[nodiscard]] std::uint64_t count(std::size_t size) {
    const std::uint64_t found = word();
    if (ok() && found > left() / size) {
      at_ -= 8;
      refuse_sizes();
    }
    return ok() ? found : 0;
  }
  [[nodiscard]] std::string_view text() {
    const std::uint64_t size = count(1);
    const std::string_view found = bytes_.substr(at_, size);
    at_ += size;
    skip_padding();
    if (ok()) set_fault(text_fault(found));
    return ok() ? found : std::string_view();
  }
  /// The `count` codes of all groups. Precondition: there is room for them.
  [[nodiscard]] std::vector<std::uint32_t> codes(std::uint64_t count) {
    std::vector<std::uint32_t> out(ok() ? count : 0);
    for (std::uint32_t& code : out) {
      for (unsigned i = 0; i < 4; ++i)
        code |= std::uint32_t{static_cast<unsigned char>(bytes_[at_ + i])} << (8 * i);
      at_ += 4;
    }
    skip_padding();
    return out;
  }

 private:
  /// Zeros up to the next multiple of eight.
  void skip_padding() {
    for (; ok() && at_ % 8 != 0; ++at_) {
      if (left() == 0) return refuse_sizes();
      if (bytes_[at_] != '\0') set_fault(errc::state_padding_wrong, {std::to_string(at_)});
    }
  }

  std::string_view bytes_;
  std::size_t at_ = schema_at;
  std::optional<error> fault_;
};

inline void read_schema(state_reader& from, state_schema& into) {
  const std::uint64_t dimensions = from.count(16), measures = from.count(16);
  for (std::uint64_t i = 0; i < dimensions && from.ok(); ++i)
    into.dimensions.emplace_back(from.text());
  for (std::uint64_t i = 0; i < measures && from.ok(); ++i) {
    const std::string_view name = from.text();
    into.measures.push_back({std::string(name), std::string(from.text())});
  }
}

inline void read_shards(state_reader& from, std::vector<std::string>& into) {
  const std::uint64_t count = from.count(16);
  if (from.ok() && count == 0) from.set_fault(errc::shard_unnamed, {});
  for (std::uint64_t i = 0; i < count && from.ok(); ++i) {
    const std::string_view id = from.text();
    if (from.ok()) from.set_fault(shard_fault(id));
    if (!into.empty() && into.back() >= id) from.set_fault(errc::state_out_of_order, {excerpt(id)});
    into.emplace_back(id);
  }
}

/// The words of a dimension, each after the one before it.
[[nodiscard]] inline key_words read_words(state_reader& from) {
  key_words out;
  const std::uint64_t count = from.count(8);
  if (count > std::numeric_limits<std::uint32_t>::max()) from.refuse_sizes();
  for (std::uint64_t i = 0; i < count && from.ok(); ++i) {
    const std::string_view word = from.text();
    if (i != 0 && !is_key_before(out[i - 1], word))
      from.set_fault(errc::state_out_of_order, {excerpt(word)});
    out.push_back(word);
  }
  return out;
}

[[nodiscard]] inline tally read_tally(state_reader& from, bool& is_right) {
  const std::uint64_t count = from.word(), low = from.word();
  const auto high = static_cast<std::int64_t>(from.word());
  const auto least = static_cast<std::int64_t>(from.word());
  const auto greatest = static_cast<std::int64_t>(from.word());
  is_right = tally::is_consistent(count, high, low, least, greatest) &&
             (count != 0 || (least == 0 && greatest == 0));
  return is_right ? tally::from_parts(count, high, low, least, greatest) : tally();
}

/// Whether every code has a word and every word a code.
inline void check_codes(state_reader& from, const state_parts& of) {
  const std::size_t dimensions = of.schema.dimensions.size();
  for (std::size_t d = 0; d < dimensions; ++d) {
    std::vector<std::uint32_t> is_used(of.words[d].size(), 0);
    for (std::size_t at = d; at < of.codes.size(); at += dimensions) {
      if (of.codes[at] >= is_used.size()) return from.refuse_sizes();
      is_used[of.codes[at]] = 1;
    }
    for (std::size_t i = 0; i < is_used.size(); ++i)
      if (is_used[i] == 0) from.set_fault(errc::state_word_unused, {excerpt(of.words[d][i])});
  }
}

inline void check_key_order(state_reader& from, const state_parts& of) {
  const std::size_t dimensions = of.schema.dimensions.size();
  for (std::size_t group = 1; group < of.rows.size() && from.ok(); ++group) {
    const std::uint32_t* at = of.codes.data() + group * dimensions;
    const int order = compare_codes(at - dimensions, at, dimensions);
    if (order == 0) from.set_fault(errc::state_key_repeated, {key_text(of, group)});
    if (order > 0) from.set_fault(errc::state_out_of_order, {key_text(of, group)});
  }
}

inline void read_groups(state_reader& from, state_parts& into) {
  const std::size_t dimensions = into.schema.dimensions.size();
  const std::size_t measures = into.schema.measures.size();
  const std::uint64_t groups = from.count(8);
  // The rest is of a known size: no overflow, because a file has room for a word a group and more
  // than two a column.
  const std::size_t in_codes = dimensions == 0 || groups <= from.left() / 4 / dimensions
                                   ? groups * dimensions * 4
                                   : from.left() + 1;
  const bool fits =
      in_codes <= from.left() &&
      groups <= (from.left() - in_codes) / (8 + 8 * tally_words * measures) &&
      from.left() == in_codes + padding(in_codes) + groups * (8 + 8 * tally_words * measures);
  if (!fits) return from.refuse_sizes();
  into.codes = from.codes(groups * dimensions);
  check_codes(from, into);
  into.rows.reserve(groups);
  for (std::uint64_t i = 0; i < groups; ++i) into.rows.push_back(from.word());
  if (from.ok()) check_key_order(from, into);
  into.tallies.reserve(groups * measures);
  for (std::uint64_t group = 0; group < groups && from.ok(); ++group) {
    std::size_t wrong = no_column;
    for (std::size_t m = 0; m < measures; ++m) {
      bool is_right = false;
      into.tallies.push_back(read_tally(from, is_right));
      if (wrong == no_column && (!is_right || into.tallies.back().count() > into.rows[group]))
        wrong = m;
    }
    if (wrong != no_column)
      from.set_fault(errc::state_tally_wrong,
                     {key_text(into, group), excerpt(into.schema.measures[wrong].name)});
    else if (!is_group_consistent(into, group))
      from.set_fault(errc::state_tally_wrong, {key_text(into, group), "rows"});
  }
}

/// What is wrong with the file as a whole.
[[nodiscard]] inline std::optional<error> whole_fault(std::string_view bytes) {
  const std::string_view begin = bytes.substr(0, state_magic.size());
  if (begin != state_magic.substr(0, begin.size())) return error(errc::state_foreign);
  const std::size_t least = schema_at + 56;  // of a shard without dimensions and measures
  const std::string size = std::to_string(bytes.size());
  if (bytes.size() < length_at + 8)
    return error(errc::state_cut_short, {size, std::string("≥ ") + std::to_string(least)});
  const std::uint64_t version = load_word(bytes.data() + version_at);
  if (version != state_version)
    return error(errc::state_version_unknown,
                 {std::to_string(version), std::to_string(state_version)});
  const std::uint64_t length = load_word(bytes.data() + length_at);
  if (bytes.size() < length) return error(errc::state_cut_short, {size, std::to_string(length)});
  if (bytes.size() > length)
    return error(errc::state_too_long, {std::to_string(bytes.size() - length)});
  if (length < least || length % 8 != 0)
    return error(errc::state_sizes_wrong, {std::to_string(length_at)});
  const std::uint64_t sum = crc64(bytes.substr(0, bytes.size() - 8));
  const std::uint64_t written = load_word(bytes.data() + bytes.size() - 8);
  if (sum != written) return error(errc::state_damaged, {hex(sum), hex(written)});
  return std::nullopt;
}

}  // namespace detail

inline std::string to_bytes(const state& of) {
  const detail::state_parts& parts = detail::state_access::parts(of);
  std::string out(state_magic);
  detail::append_word(out, state_version);
  detail::append_word(out, 0);  // the length, once it is known
  const std::string schema = detail::schema_bytes(parts.schema);
  detail::append_word(out, detail::crc64(schema));
  out += schema;
  detail::append_word(out, parts.shards.size());
  for (const std::string& id : parts.shards) detail::append_text(out, id);
  for (const detail::key_words& words : parts.words) {
    detail::append_word(out, words.size());
    for (std::size_t i = 0; i < words.size(); ++i) detail::append_text(out, words[i]);
  }
  detail::append_word(out, parts.rows.size());
  out.reserve(out.size() + 8 * (parts.codes.size() / 2 + 1 + parts.rows.size() + 1) +
              8 * detail::tally_words * parts.tallies.size());
  for (const std::uint32_t code : parts.codes)
    for (unsigned i = 0; i < 4; ++i) out += static_cast<char>(code >> (8 * i) & 0xFFU);
  out.append(detail::padding(out.size()), '\0');
  for (const std::uint64_t rows : parts.rows) detail::append_word(out, rows);
  for (const tally& one : parts.tallies) {
    detail::append_word(out, one.count());
    detail::append_word(out, one.sum_low_word());
    detail::append_word(out, static_cast<std::uint64_t>(one.sum_high_word()));
    detail::append_word(out, one.is_empty() ? 0 : static_cast<std::uint64_t>(one.least()));
    detail::append_word(out, one.is_empty() ? 0 : static_cast<std::uint64_t>(one.greatest()));
  }
  std::string length;
  detail::append_word(length, out.size() + 8);
  out.replace(detail::length_at, length.size(), length);
  detail::append_word(out, detail::crc64(out));
  return out;
}

inline result<state> state_from_bytes(std::string_view bytes, std::string_view file) {
  const auto refuse = [&](const error& what) { return what.at({std::string(file), 0, 0, {}}); };
  if (const auto wrong = detail::whole_fault(bytes)) return refuse(*wrong);
  detail::state_reader from(bytes.substr(0, bytes.size() - 8));
  detail::state_parts made;
  detail::read_schema(from, made.schema);
  if (from.ok()) from.set_fault(detail::schema_fault(made.schema));
  const std::uint64_t fingerprint = made.schema.fingerprint();
  const std::uint64_t written = detail::load_word(bytes.data() + detail::fingerprint_at);
  if (fingerprint != written)
    from.set_fault(errc::state_schema_hash_wrong, {detail::hex(fingerprint), detail::hex(written)});
  if (from.ok()) detail::read_shards(from, made.shards);
  for (std::size_t d = 0; d < made.schema.dimensions.size() && from.ok(); ++d)
    made.words.push_back(detail::read_words(from));
  if (from.ok()) detail::read_groups(from, made);
  if (const auto wrong = from.take_fault()) return refuse(*wrong);
  return detail::state_access::make(std::move(made));
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_DETAIL_STATE_READER_HPP
