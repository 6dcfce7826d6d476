// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_INDICATOR_ARROW_HPP
#define HOPTAC_INDICATOR_ARROW_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/indicator/column.hpp>

#include <algorithm>         // std::find
#include <cstddef>           // std::size_t
#include <cstdint>           // std::int64_t, std::uint8_t
#include <initializer_list>  // std::initializer_list
#include <limits>            // std::numeric_limits
#include <memory>            // std::unique_ptr
#include <optional>          // std::optional
#include <span>              // std::span
#include <string>            // std::string
#include <string_view>       // std::string_view
#include <utility>           // std::move
#include <vector>            // std::vector

// The Arrow C data interface, as its specification asks every library to declare it: the guard
// keeps a program that includes several such libraries from declaring it twice.
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

extern "C" {

struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

}  // extern "C"

#endif  // ARROW_C_DATA_INTERFACE

/// Columns of other programs in the same process, without a copy: DuckDB, Polars, pandas and many
/// more hand out and take in what the Arrow C data interface describes.
namespace hoptac::inline HOPTAC_ABI::indicator {

/// A column of an Arrow array, read in place. `T` is the type that the schema states: of `c`, `C`,
/// `s`, `S`, `i`, `I`, `l` one each, and `std::int64_t` for `l`; dictionary codes are the column of
/// their index type. The array must live as long as the column. Refuses another type
/// (`errc::arrow_type_differs`), an array that has been released, lacks a buffer or says of its
/// rows what cannot be, as missing values without bits that say which
/// (`errc::arrow_array_broken`). What the array says of the size of its buffers is believed.
template <column_integer T>
[[nodiscard]] result<column<T, validity_bits>> column_of_arrow(const ArrowSchema& schema,
                                                               const ArrowArray& array);

/// The strings of a dictionary, or of a column of strings (`u`, `U`): each lives as long as the
/// array. A string that is missing is empty. Refuses what `column_of_arrow` refuses, and offsets
/// that go back.
[[nodiscard]] inline result<std::vector<std::string_view>> strings_of_arrow(
    const ArrowSchema& schema, const ArrowArray& array);

/// A column of a record batch, borrowed: to be read by `column_of_arrow` and `strings_of_arrow`,
/// and never released.
struct arrow_child {
  const ArrowSchema* schema;
  ArrowArray array;
};

/// Column number `child` of a record batch (a struct, `+s`), those rows of it that the batch has: a
/// batch that was cut out of another one has an offset of its own. The batch must live as long as
/// the child. Refuses another type, a batch in which whole rows are missing
/// (`errc::arrow_batch_nulls`), one without that column and one whose column is shorter than it
/// (`errc::arrow_array_broken`).
[[nodiscard]] inline result<arrow_child> child_of_arrow(const ArrowSchema& schema,
                                                        const ArrowArray& batch, std::size_t child);

/// Hands a column to another program. The vectors move into the array and are freed when that
/// program releases it. `present` has a bit a row as `validity_bits` reads it, or is empty where
/// every row has a value. What stood in `*schema` and `*array` is overwritten.
/// Precondition: `present` is empty or covers the values.
template <column_integer T>
void export_to_arrow(std::string name, std::vector<T> values, std::vector<std::uint8_t> present,
                     ArrowSchema* schema, ArrowArray* array);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The letter of the interface for a type of integer.
template <column_integer T>
[[nodiscard]] constexpr const char* arrow_format() {
  constexpr bool has_sign = std::numeric_limits<T>::is_signed;
  switch (sizeof(T)) {
    case 1: return has_sign ? "c" : "C";
    case 2: return has_sign ? "s" : "S";
    case 4: return has_sign ? "i" : "I";
    default: return "l";
  }
}

[[nodiscard]] inline error arrow_broken(const ArrowSchema& schema) {
  return error{errc::arrow_array_broken, {schema.name == nullptr ? "" : schema.name}};
}

[[nodiscard]] inline std::string arrow_name(const ArrowSchema& schema) {
  return schema.name == nullptr ? "" : schema.name;
}

/// Whether an array is there with so many buffers, and what it says of its rows can be.
[[nodiscard]] inline bool is_consistent(const ArrowArray& array, std::int64_t buffers) {
  return array.release != nullptr && array.length >= 0 && array.offset >= 0 &&
         array.length < std::numeric_limits<std::int64_t>::max() - array.offset &&
         array.n_buffers == buffers && array.buffers != nullptr && array.null_count >= -1 &&
         array.null_count <= array.length && (array.null_count <= 0 || array.buffers[0] != nullptr);
}

/// Why an array cannot be read as one of this type, if so; `wanted` are the types that will do.
[[nodiscard]] inline std::optional<error> arrow_fault(
    const ArrowSchema& schema, const ArrowArray& array,
    std::initializer_list<std::string_view> wanted, std::int64_t buffers) {
  if (schema.release == nullptr || schema.format == nullptr) return arrow_broken(schema);
  if (std::find(wanted.begin(), wanted.end(), schema.format) == wanted.end())
    return error{errc::arrow_type_differs,
                 {arrow_name(schema), schema.format, std::string(*wanted.begin())}};
  const bool is_readable = is_consistent(array, buffers) &&
                           (buffers < 2 || array.length == 0 || array.buffers[1] != nullptr);
  if (!is_readable) return arrow_broken(schema);
  return std::nullopt;
}

/// The bits of an array, which may leave them out where nothing is missing.
[[nodiscard]] inline validity_bits bits_of(const ArrowArray& array) {
  const auto last = static_cast<std::size_t>(array.offset + array.length);
  const auto* const bits = static_cast<const std::uint8_t*>(array.buffers[0]);
  if (bits == nullptr) return validity_bits::all();
  return validity_bits(std::span(bits, (last + 7) / 8), static_cast<std::size_t>(array.offset));
}

/// What an exported column owns.
template <class T>
struct exported {
  std::vector<T> values;
  std::vector<std::uint8_t> present;
  const void* buffers[2];

  exported(std::vector<T> numbers, std::vector<std::uint8_t> bits)
      : values(std::move(numbers)),
        present(std::move(bits)),
        buffers{present.empty() ? nullptr : present.data(), values.data()} {}
};

}  // namespace detail

template <column_integer T>
result<column<T, validity_bits>> column_of_arrow(const ArrowSchema& schema,
                                                 const ArrowArray& array) {
  if (auto wrong = detail::arrow_fault(schema, array, {detail::arrow_format<T>()}, 2))
    return *std::move(wrong);
  const auto* const values = static_cast<const T*>(array.buffers[1]);
  return column<T, validity_bits>(
      array.length == 0 ? std::span<const T>()
                        : std::span(values + array.offset, static_cast<std::size_t>(array.length)),
      detail::bits_of(array));
}

inline result<std::vector<std::string_view>> strings_of_arrow(const ArrowSchema& schema,
                                                              const ArrowArray& array) {
  if (auto wrong = detail::arrow_fault(schema, array, {"u", "U"}, 3)) return *std::move(wrong);
  const auto rows = static_cast<std::size_t>(array.length);
  const auto first = static_cast<std::size_t>(array.offset);
  const validity_bits known = detail::bits_of(array);
  const auto* const text = static_cast<const char*>(array.buffers[2]);
  std::vector<std::string_view> out(rows);
  const auto read = [&](const auto* offsets) {
    if (offsets[first] < 0) return false;
    for (std::size_t row = 0; row < rows; ++row) {
      const auto begin = offsets[first + row];
      const auto end = offsets[first + row + 1];
      if (end < begin || (end != begin && text == nullptr)) return false;
      if (known.present(row) && end != begin)
        out[row] = std::string_view(text + begin, static_cast<std::size_t>(end - begin));
    }
    return true;
  };
  if (rows == 0) return out;
  const bool is_whole = std::string_view(schema.format) == "u"
                            ? read(static_cast<const std::int32_t*>(array.buffers[1]))
                            : read(static_cast<const std::int64_t*>(array.buffers[1]));
  if (!is_whole) return detail::arrow_broken(schema);
  return out;
}

inline result<arrow_child> child_of_arrow(const ArrowSchema& schema, const ArrowArray& batch,
                                          std::size_t child) {
  if (auto wrong = detail::arrow_fault(schema, batch, {"+s"}, 1)) return *std::move(wrong);
  const bool is_there = batch.n_children >= 0 && schema.n_children == batch.n_children &&
                        child < static_cast<std::size_t>(batch.n_children) &&
                        batch.children != nullptr && schema.children != nullptr &&
                        batch.children[child] != nullptr && schema.children[child] != nullptr;
  if (!is_there) return detail::arrow_broken(schema);
  const validity_bits known = detail::bits_of(batch);
  for (std::size_t row = 0; row < static_cast<std::size_t>(batch.length); ++row)
    if (!known.present(row)) return error{errc::arrow_batch_nulls, {detail::arrow_name(schema)}};
  arrow_child out{schema.children[child], *batch.children[child]};
  const bool is_long_enough = out.array.length >= 0 && out.array.offset >= 0 &&
                              batch.offset <= out.array.length - batch.length;
  if (!is_long_enough || out.array.offset > std::numeric_limits<std::int64_t>::max() - batch.offset)
    return detail::arrow_broken(*out.schema);
  if (out.array.length != batch.length && out.array.null_count > 0) {
    if (out.array.buffers == nullptr || out.array.buffers[0] == nullptr)
      return detail::arrow_broken(*out.schema);
    out.array.null_count = -1;  // it was that of all rows
  }
  out.array.offset += batch.offset;
  out.array.length = batch.length;
  return out;
}

template <column_integer T>
void export_to_arrow(std::string name, std::vector<T> values, std::vector<std::uint8_t> present,
                     ArrowSchema* schema, ArrowArray* array) {
  HOPTAC_PRE(present.empty() || values.size() <= present.size() * 8);
  using owner = detail::exported<T>;
  auto of_schema = std::make_unique<std::string>(std::move(name));
  auto own = std::make_unique<owner>(std::move(values), std::move(present));
  const bool nullable = !own->present.empty();

  *array = {};
  array->length = static_cast<std::int64_t>(own->values.size());
  array->null_count = nullable ? -1 : 0;  // -1: not counted
  array->n_buffers = 2;
  array->buffers = own->buffers;
  array->release = [](ArrowArray* released) {
    delete static_cast<owner*>(released->private_data);
    released->release = nullptr;
  };
  array->private_data = own.release();

  *schema = {};
  schema->format = detail::arrow_format<T>();
  schema->name = of_schema->c_str();
  schema->flags = nullable ? ARROW_FLAG_NULLABLE : 0;
  schema->release = [](ArrowSchema* released) {
    delete static_cast<std::string*>(released->private_data);
    released->release = nullptr;
  };
  schema->private_data = of_schema.release();
}

}  // namespace hoptac::inline HOPTAC_ABI::indicator

#endif  // HOPTAC_INDICATOR_ARROW_HPP
