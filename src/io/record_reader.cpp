// SPDX-License-Identifier: BSL-1.0

#include "record_reader.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/notation/quantity.hpp>

#include <algorithm>
#include <utility>

#include "grouped.hpp"
#include "plain_number.hpp"
#include "table_rows.hpp"
#include "text_bytes.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// What `read_plain_number` may read before a field.
constexpr std::size_t readable_before = 16;

/// Whether a row that is not all separators may be one of blanks alone, by the first byte behind
/// separators: blanks outside ASCII begin with C2 or E2.
bool may_be_blank(const char* row, char separator) {
  while (*row == separator) ++row;
  const char first = *row;
  return first == ' ' || first == '\t' || first == '\v' || first == '\f' || first == '\xC2' ||
         first == '\xE2';
}

void set_bit(std::uint8_t* bits, std::size_t at, bool is_set) {
  const unsigned others = bits[at / 8] & ~(1U << at % 8);
  bits[at / 8] = static_cast<std::uint8_t>(others | static_cast<unsigned>(is_set) << at % 8);
}

/// Whether the quotes of a row, from `quote` on, stand around fields alone, with neither quotes nor
/// separators inside; moves `quote` behind them. The row begins at `begin` and its line feed is at
/// `feed`; both, as the quotes, from `base`.
bool are_fields_quoted(char separator, const char* base, std::uint32_t begin, std::uint32_t feed,
                       const std::uint32_t*& quote, const std::uint32_t* last_quote) {
  while (quote != last_quote && *quote < feed) {
    if (last_quote - quote < 2 || quote[1] > feed) return false;
    const char* const open = base + quote[0];
    const char* const close = base + quote[1];
    const bool is_field =
        *open == '"' && *close == '"' && (quote[0] == begin || open[-1] == separator) &&
        (close[1] == separator || close[1] == '\n' || (close[1] == '\r' && quote[1] + 2 == feed));
    if (!is_field || std::find(open, close, separator) != close) return false;
    quote += 2;
  }
  return true;
}

/// A field of plain rows that follow each other.
struct plain_column {
  const char* base;
  const std::uint32_t* ends;  // of the fields of all rows, from `base`
  std::size_t width;
  std::size_t field;
};

/// Calls `read(i, begin, end)` with the bytes of the field in each row as long as it is true;
/// returns in how many rows it was.
template <class Read>
[[gnu::always_inline]] inline std::size_t read_each(const plain_column& of, std::size_t count,
                                                    Read read) {
  const bool is_last =
      of.field + 1 == of.width;  // there a carriage return may stand before the end
  const std::uint32_t* at = of.ends + of.field;
  for (std::size_t i = 0; i < count; ++i, at += of.width) {
    const char* begin = of.base + (at[-1] + 1U);
    const char* end = of.base + *at;
    if (is_last && begin != end && end[-1] == '\r') --end;
    if (begin != end && *begin == '"') {  // another stands at the end
      ++begin;
      --end;
    }
    if (!read(i, begin, end)) return i;
  }
  return count;
}

std::size_t read_words(const plain_column& of, std::size_t count, indicator::dictionary& words,
                       std::uint32_t* codes) {
  return read_each(of, count, [&words, codes](std::size_t i, const char* begin, const char* end) {
    if (begin != end && *begin == guard) return false;
    codes[i] = words.number_of({begin, static_cast<std::size_t>(end - begin)});
    return true;
  });
}

template <class Digits>
struct number_reader {
  std::int64_t* values;
  std::uint8_t* present;
  std::size_t row;

  [[gnu::always_inline]] bool operator()(std::size_t i, const char* begin, const char* end) const {
    std::int64_t value = 0;
    if (begin != end && !Digits::read(begin, end, value)) return false;
    values[row + i] = value;
    set_bit(present, row + i, begin != end);
    return true;
  }
};

#if defined(__SSE2__)
[[gnu::target("avx2,bmi")]] std::size_t read_numbers_with_avx2(const plain_column& of,
                                                               std::size_t count,
                                                               std::int64_t* values,
                                                               std::uint8_t* present,
                                                               std::size_t row) {
  return read_each(of, count, number_reader<avx2_digits>{values, present, row});
}
#endif

std::size_t read_numbers(const plain_column& of, std::size_t count, std::int64_t* values,
                         std::uint8_t* present, std::size_t row) {
#if defined(__SSE2__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
    return read_numbers_with_avx2(of, count, values, present, row);
#endif
  return read_each(of, count, number_reader<word_digits>{values, present, row});
}

/// The whole number that was probably meant, as a hint.
std::string suggested_number(std::string_view text) {
  std::string plain;
  if (const auto number = notation::parse_number_vi(text))
    plain = number->is_integer() ? to_string(*number) : std::string();
  else if (const auto sum = notation::parse_dong_vi(text))
    plain = std::to_string(sum->minor_units());
  if (plain.empty() || plain == text) return {};
  return " (" + std::move(plain) + "?)";
}

}  // namespace

void record_errors::append(record_errors&& others, std::uint32_t lines) {
  for (const error& one : others.first_) {
    if (first_.size() == most_) break;
    location where = one.where();
    where.line += lines;
    first_.push_back(one.at(std::move(where)));
  }
  count_ += others.count_;
}

std::vector<error> record_errors::listed(const std::string& file) && {
  if (count_ > first_.size())
    first_.emplace_back(errc::more_errors, std::vector{std::to_string(count_ - first_.size())},
                        location{file, 0, 0, {}});
  return std::move(first_);
}

std::optional<error> read_measure(std::string_view text, std::int64_t& into) {
  if (read_digits(text.data(), text.data() + text.size(), into)) return std::nullopt;
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  if (!digits.empty() && std::all_of(digits.begin(), digits.end(), is_digit))
    return error(errc::measure_too_large, {excerpt(text)});
  if (looks_grouped(text)) {
    std::string plain(text);
    plain.erase(plain.find('.'), 1);
    return error(errc::cell_number_grouped, {excerpt(text), std::move(plain)});
  }
  return error(errc::measure_not_whole, {excerpt(text), suggested_number(text)});
}

record_reader::record_reader(std::string_view text, const std::string& file,
                             const record_layout& layout, std::vector<indicator::dictionary>& words)
    : text_(text),
      file_(&file),
      layout_(&layout),
      words_(&words),
      scanner_(text, file, found_, layout.separator, longest_table_field) {}

void record_reader::read(std::size_t begin, std::size_t stop, indicator::record_block& into,
                         record_piece& about) {
  // A row with text has a byte besides its separators and its end, or is the last.
  const std::size_t most_rows = begin < stop ? (stop - begin) / layout_->shape.width + 2 : 0;
  const auto make_room = [](auto& columns, std::size_t count, std::size_t size) {
    columns.resize(count);
    for (auto& one : columns)
      if (one.size() < size) one.resize(size);
  };
  make_room(into.codes, layout_->dimensions.size(), most_rows);
  make_room(into.values, layout_->measures.size(), most_rows);
  make_room(into.present, layout_->measures.size(), most_rows / 8 + 1);
  for (auto& bits : into.present) std::fill(bits.begin(), bits.end(), std::uint8_t{0});
  into.rows = 0;
  about = {};
  about.errors = record_errors(layout_->most_errors);
  into_ = &into;
  about_ = &about;
  at_ = begin;
  marked_ = begin;
  has_high_ = false;
  has_nul_ = false;
  while (at_ < stop) read_stretch(stop);
  about.end = at_;
  if (marked_ < at_) {  // behind a row that is longer than what is marked at once
    has_high_ = true;
    has_nul_ = has_nul_ || text_.substr(marked_, at_ - marked_).find('\0') != nowhere;
  }
  about.is_utf8 = !has_nul_ && (!has_high_ || is_utf8(text_.substr(begin, at_ - begin)));
}

/// Reads at least one row.
void record_reader::read_stretch(std::size_t stop) {
  const std::size_t from = at_;
  const char* const base = text_.data() + from;
  const std::size_t size = std::min(csv_marks::stretch, text_.size() - from);
  marks_.mark(base, size, text_.size() - from - size, layout_->separator);
  if (from > marked_) has_high_ = true;  // what is between was not marked: it is looked at
  if (from > marked_ && text_.substr(marked_, from - marked_).find('\0') != nowhere)
    has_nul_ = true;
  marked_ = std::max(marked_, from + size);
  has_high_ = has_high_ || marks_.has_high();
  has_nul_ = has_nul_ || marks_.has_nul();

  const std::size_t width = layout_->shape.width;
  std::uint32_t* ends = marks_.ends();  // of the row at hand; before them the end of the row before
  const std::uint32_t* const last_end = ends + marks_.end_count();
  const std::uint32_t* feed = marks_.lines();
  const std::uint32_t* const last_feed = feed + marks_.line_count();
  const std::uint32_t* odd = marks_.odd().data();
  const std::uint32_t* const last_odd = odd + marks_.odd().size();
  std::size_t row = 0;  // where it begins, from `from`
  ends[-1] = ~std::uint32_t{0};
  const auto has_width = [&](const std::uint32_t* of, const std::uint32_t* line) {
    return static_cast<std::size_t>(last_end - of) >= width && of[width - 1] == *line;
  };
  // Whether there are separators alone: such a row has no text and is passed over.
  const auto is_blank = [&](const std::uint32_t* of) {
    const std::size_t begin = of[-1] + 1U;
    const std::size_t end = of[width - 1];
    const bool has_return = end > begin && base[end - 1] == '\r';
    return end - begin + 1 == width + (has_return ? 1 : 0);
  };
  while (feed != last_feed && from + row < stop) {
    // As many plain rows as there are, column by column; then one that is not, if there is one.
    std::size_t count = 0;
    if (from + row >= readable_before) {
      const std::uint32_t* of = ends;
      const std::uint32_t* quote = odd;
      while (
          feed + count != last_feed && from + (of[-1] + 1U) < stop && has_width(of, feed + count) &&
          !is_blank(of) && !may_be_blank(base + (of[-1] + 1U), layout_->separator) &&
          are_fields_quoted(layout_->separator, base, of[-1] + 1U, feed[count], quote, last_odd)) {
        ++count;
        of += width;
      }
    }
    if (count != 0) {
      count = read_plain_rows(base, ends, count);
      ends += count * width;
      feed += count;
      about_->lines += static_cast<std::uint32_t>(count);
      row = ends[-1] + 1U;
      while (odd != last_odd && *odd < row) ++odd;
      if (feed == last_feed || from + row >= stop) break;
    }
    if (has_width(ends, feed) && is_blank(ends)) {
      row = *feed++ + std::size_t{1};
      ends += width;
      ++about_->lines;
      continue;
    }
    at_ = from + row;
    read_row_with_care();
    row = at_ - from;
    while (feed != last_feed && *feed < row) ++feed;
    while (ends != last_end && *ends < row) ++ends;
    ends[-1] = static_cast<std::uint32_t>(row - 1);
    while (odd != last_odd && *odd < row) ++odd;
  }
  at_ = from + row;
  if (row == 0) read_row_with_care();
  if (marks_.line_count() == 0)
    while (at_ < std::min(from + size, stop)) read_row_with_care();
}

/// Reads rows whose fields end at these offsets; returns how many of them, up to the first that
/// takes more care.
std::size_t record_reader::read_plain_rows(const char* base, const std::uint32_t* ends,
                                           std::size_t count) {
  const std::size_t row = into_->rows;
  for (const std::size_t i : layout_->shape.unnamed)
    count = read_each({base, ends, layout_->shape.width, i}, count,
                      [](std::size_t, const char* begin, const char* end) { return begin == end; });
  for (std::size_t i = 0; i < layout_->dimensions.size(); ++i) {
    const plain_column of{base, ends, layout_->shape.width, layout_->dimensions[i]};
    count = read_words(of, count, (*words_)[i], into_->codes[i].data() + row);
  }
  for (std::size_t i = 0; i < layout_->measures.size(); ++i) {
    const plain_column of{base, ends, layout_->shape.width, layout_->measures[i]};
    count = read_numbers(of, count, into_->values[i].data(), into_->present[i].data(), row);
  }
  into_->rows += count;
  return count;
}

/// The row at `at_`, whatever it is; moves behind it.
void record_reader::read_row_with_care() {
  scanner_.go_to(at_, 1 + about_->lines);
  found_.clear();
  const bool is_read = scanner_.read_row(layout_->shape.width + 1);
  at_ = scanner_.position();
  about_->lines = scanner_.line() - 1;
  const bool is_row = is_read && scanner_.has_text() && check_row(scanner_, layout_->shape, found_);
  for (error& one : found_) about_->errors.add(std::move(one));
  if (!is_row) return;

  const std::size_t dimensions = layout_->dimensions.size();
  for (std::size_t i = 0; i < dimensions; ++i)
    into_->codes[i][into_->rows] =
        (*words_)[i].number_of(scanner_.field(layout_->dimensions[i]).text);
  bool is_whole = true;
  for (std::size_t i = 0; i < layout_->measures.size(); ++i) {
    const table_field field = scanner_.field(layout_->measures[i]);
    std::int64_t value = 0;
    if (!field.text.empty()) {
      if (const auto wrong = read_measure(field.text, value)) {
        about_->errors.add(
            wrong->at(location{*file_, field.line, field.column, layout_->names[dimensions + i]}));
        is_whole = false;
      }
    }
    into_->values[i][into_->rows] = value;
    set_bit(into_->present[i].data(), into_->rows, !field.text.empty());
  }
  if (is_whole) ++into_->rows;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
