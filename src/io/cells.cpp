// SPDX-License-Identifier: BSL-1.0

#include "cells.hpp"

#include <hoptac/calendar/date.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/io/column_label.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/date.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/notation/period.hpp>
#include <hoptac/notation/quantity.hpp>
#include <hoptac/notation/text.hpp>
#include <hoptac/policy/situation.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "grouped.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// What a person may write for a word of a file.
struct spelling {
  std::string_view word;
  std::string_view meant;
};

constexpr spelling booleans[] = {
    {"có", "true"},    {"đúng", "true"},     {"rồi", "true"}, {"đã", "true"},
    {"x", "true"},     {"yes", "true"},      {"1", "true"},   {"không", "false"},
    {"chưa", "false"}, {"sai", "false"},     {"no", "false"}, {"0", "false"},
    {"đã có", "true"}, {"chưa có", "false"}, {"y", "true"},   {"n", "false"},
};

std::string suggested(std::string_view plain) {
  return " (" + std::string(plain) + "?)";
}

/// Letters without case and marks, runs of blanks as one: what is compared for a suggestion.
std::string folded(std::string_view text) {
  return notation::to_lower(notation::strip_marks(notation::squeeze_blanks(text)));
}

/// The nearest word, or the one whose name in either language was written instead: with its marks
/// or, where no name has those, without them.
std::string suggested_word(std::string_view text, const std::vector<spelling>& names,
                           std::span<const std::string_view> words) {
  const std::string small = notation::to_lower(notation::squeeze_blanks(text));
  for (const spelling& one : names)
    if (notation::to_lower(one.word) == small)
      return " (" + std::string(one.meant) + " = " + std::string(one.word) + "?)";
  if (std::string near = suggestion(text, words); !near.empty()) return near;
  for (const spelling& one : names)
    if (folded(one.word) == folded(text))
      return " (" + std::string(one.meant) + " = " + std::string(one.word) + "?)";
  return {};
}

error unknown_word(const policy::fact& declared, std::string_view text) {
  std::vector<spelling> names;
  std::vector<std::string_view> words;
  if (declared.kind == policy::value_kind::boolean) {
    words = {"true", "false"};
    names.assign(std::begin(booleans), std::end(booleans));
  }
  for (const policy::enumerator& one : declared.values) {
    words.emplace_back(one.key);
    for (const std::string_view name :
         {std::string_view(one.name.vi), std::string_view(one.name.en)})
      if (!name.empty()) names.push_back({name, one.key});
  }
  return error(errc::cell_word_unknown,
               {excerpt(text), suggested_word(text, names, words), joined(words)});
}

/// The words whose Vietnamese name is written, as their places in the list.
template <class Each, class NameOf>
std::vector<std::size_t> find_label(const Each& words, std::string_view text,
                                    const NameOf& name_of) {
  std::vector<std::size_t> out;
  const std::string key = label_key(text);
  for (std::size_t i = 0; i < words.size() && !key.empty(); ++i)
    if (const std::string_view name = name_of(words[i]); !name.empty() && label_key(name) == key)
      out.push_back(i);
  return out;
}

error ambiguous_word(std::string_view text, const std::vector<std::string_view>& words) {
  return error(errc::cell_word_ambiguous, {excerpt(text), joined(words)});
}

/// A word of a fact that is not written as its key.
result<policy::cell> read_label(const policy::fact& declared, std::string_view text) {
  if (declared.kind == policy::value_kind::boolean) {
    const std::string small = notation::to_lower(notation::squeeze_blanks(text));
    if (small == "true" || small == "false") return policy::cell::exactly(small == "true" ? 1 : 0);
    const auto found =
        find_label(yes_or_no_words(), text, [](const entity::word& one) { return one.name.vi; });
    if (found.size() == 1) return policy::cell::exactly(found.front() == 0 ? 1 : 0);
    return unknown_word(declared, text);
  }
  const auto found = find_label(declared.values, text, [](const policy::enumerator& one) {
    return std::string_view(one.name.vi);
  });
  if (found.size() == 1) return policy::cell::exactly(static_cast<std::int64_t>(found.front()));
  if (found.empty()) return unknown_word(declared, text);
  std::vector<std::string_view> keys;
  keys.reserve(found.size());
  for (const std::size_t i : found) keys.emplace_back(declared.values[i].key);
  return ambiguous_word(text, keys);
}

/// Whether a Vietnamese date says which of its numbers is the day: by words, or by a number that is
/// no month, or the same number twice.
bool says_its_day(std::string_view text, const calendar::date& day) {
  return day.day() > 12 || day.day() == day.month() ||
         notation::to_lower(text).find("tháng") != std::string::npos;
}

/// The plain form, `1990-07-05`, `1990-07` or `1990`, of a date in Vietnamese writing that cannot
/// be read in another way; empty where it is none. `day_first`: the column says that the day is
/// first.
std::string plain_day(std::string_view text, bool day_first) {
  const std::string trimmed = notation::squeeze_blanks(text);
  if (const auto day = notation::parse_date_vi(trimmed))
    return day_first || says_its_day(trimmed, *day) ? to_string(*day) : std::string();
  // `7/1990`, as `tháng 7/1990`: one slash, so that no day is meant.
  const bool has_month = !trimmed.empty() && is_digit(trimmed.front()) &&
                         trimmed.find('/') != std::string::npos &&
                         trimmed.find('/') == trimmed.rfind('/');
  if (!has_month && !notation::to_lower(trimmed).starts_with("tháng") &&
      !notation::to_lower(trimmed).starts_with("năm"))
    return {};
  const auto period = notation::parse_period_vi(has_month ? "tháng " + trimmed : trimmed);
  if (!period) return {};
  const std::string first = to_string(period->first_day());
  if (period->kind() == calendar::period_kind::month) return first.substr(0, 7);
  if (period->kind() == calendar::period_kind::year) return first.substr(0, 4);
  return {};
}

/// The day that a Vietnamese writer means, or one that lacks its zeros: `1990-3-10`, `1990/03/10`.
std::string suggested_day(std::string_view text) {
  const std::string trimmed = notation::squeeze_blanks(text);
  if (const auto day = notation::parse_date_vi(trimmed)) return suggested(to_string(*day));
  std::array<int, 3> parts{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::size_t digits = 0;
    for (; at < trimmed.size() && is_digit(trimmed[at]) && digits < 4; ++at, ++digits)
      parts[i] = parts[i] * 10 + (trimmed[at] - '0');
    const bool ends = i + 1 == parts.size();
    if (digits == 0 || (i == 0 && digits != 4)) return {};
    if (ends ? at != trimmed.size() : at == trimmed.size() || is_digit(trimmed[at])) return {};
    ++at;
  }
  const auto day = calendar::date::make(parts[0], parts[1], parts[2]);
  return day ? suggested(to_string(*day)) : std::string();
}

/// The number that a Vietnamese writer means.
std::string suggested_number(std::string_view text) {
  const auto number = notation::parse_number_vi(text);
  return number ? suggested(to_string(*number)) : std::string();
}

std::string without_point(std::string_view text) {
  std::string out(text);
  out.erase(out.find('.'), 1);
  return out;
}

}  // namespace

result<policy::cell> read_cell_of_table(const policy::fact& declared, std::string_view text,
                                        bool day_first) {
  using policy::value_kind;
  const bool is_whole = declared.kind == value_kind::integer || declared.kind == value_kind::money;
  if (is_whole && looks_grouped(text))
    return error(errc::cell_number_grouped, {excerpt(text), without_point(text)});
  result<policy::cell> read = policy::read_cell(declared, text);
  if (read) return read;
  if (declared.kind == value_kind::date)
    if (const std::string plain = plain_day(text, day_first); !plain.empty())
      if (auto read_plain = policy::read_cell(declared, plain)) return read_plain;
  switch (read.error().code()) {
    case errc::fact_value_unknown: return read_label(declared, text);
    case errc::fact_value_unreadable:
      if (const auto plain = money::decimal::parse(text); plain && !looks_grouped(text)) {
        // The two ends of 64 bits stand for what is not known.
        const std::string most = to_string(money::decimal::scaled(
            std::numeric_limits<std::int64_t>::max() - 1, policy::detail::digits_of(declared)));
        return error(errc::number_out_of_range, {excerpt(text), "-" + most, most});
      }
      return error(errc::cell_number_unreadable, {excerpt(text), suggested_number(text)});
    case errc::date_unreadable:
      return error(errc::cell_date_unreadable, {excerpt(text), suggested_day(text)});
    default: break;
  }
  std::vector<std::string> arguments = read.error().arguments();
  for (std::string& one : arguments) one = excerpt(one);
  return error(read.error().code(), std::move(arguments));
}

error unknown_word(std::span<const entity::word> words, std::string_view text) {
  std::vector<spelling> names;
  std::vector<std::string_view> codes;
  for (const entity::word& one : words) {
    codes.push_back(one.code);
    names.push_back({one.name.vi, one.code});
    names.push_back({one.name.en, one.code});
  }
  return error(errc::cell_word_unknown,
               {excerpt(text), suggested_word(text, names, codes), joined(codes)});
}

std::optional<error> check_id_format(const table_field& cell) {
  if (cell.format.empty()) return std::nullopt;
  return error(errc::id_made_by_format, {excerpt(cell.text), excerpt(cell.format)});
}

bool is_blank(std::string_view text) {
  return notation::squeeze_blanks(text).empty();
}

result<std::string_view> read_word(std::span<const entity::word> words, std::string_view text) {
  for (const entity::word& one : words)
    if (one.code == text) return one.code;
  const auto found = find_label(words, text, [](const entity::word& one) { return one.name.vi; });
  if (found.size() == 1) return words[found.front()].code;
  if (found.empty()) return unknown_word(words, text);
  std::vector<std::string_view> codes;
  codes.reserve(found.size());
  for (const std::size_t i : found) codes.push_back(words[i].code);
  return ambiguous_word(text, codes);
}

bool is_day_or_month_first(std::string_view text) {
  const std::string trimmed = notation::squeeze_blanks(text);
  const auto day = notation::parse_date_vi(trimmed);
  return day && !says_its_day(trimmed, *day);
}

result<calendar::date> read_day(std::string_view text, bool day_first) {
  if (auto day = calendar::date::parse(text)) return day;
  static const policy::fact of_day{.key = "day", .name = {}, .kind = policy::value_kind::date};
  const result<policy::cell> read = read_cell_of_table(of_day, text, day_first);
  if (!read) return read.error();
  return calendar::date::from_packed(static_cast<std::uint32_t>(read->low));
}

result<bool> read_yes_or_no(std::string_view text) {
  static const policy::fact asked{.key = "yes_or_no"};
  const result<policy::cell> read = read_cell_of_table(asked, text);
  if (!read) return read.error();
  return read->low == 1;
}

result<std::int64_t> read_whole_number(std::string_view text) {
  constexpr std::size_t most_digits = 18;
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  const bool is_plain = !digits.empty() && digits.size() <= most_digits &&
                        std::all_of(digits.begin(), digits.end(), is_digit);
  if (is_plain) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }
  if (looks_grouped(text))
    return error(errc::cell_number_grouped, {excerpt(text), without_point(text)});
  std::string plain;
  if (const auto number = notation::parse_number_vi(text))
    plain = number->is_integer() ? to_string(*number) : std::string();
  else if (const auto sum = notation::parse_dong_vi(text))
    plain = std::to_string(sum->minor_units());
  return error(errc::cell_not_whole,
               {excerpt(text), plain.empty() || plain == text ? std::string() : suggested(plain)});
}

result<money::any_amount> read_dong(std::string_view text) {
  const auto too_much = [&] {
    return error(errc::amount_above_most, {excerpt(text), std::to_string(INT64_MAX)});
  };
  const auto plain = money::decimal::parse(text);
  if (!plain && plain.error().code() == errc::decimal_too_long &&
      std::all_of(text.begin(), text.end(), is_digit))
    return too_much();
  if (plain && plain->sign() >= 0 && !looks_grouped(text)) {
    const auto sum = money::any_amount::from_major(*plain, "VND");
    if (sum) return *sum;
    if (sum.error().code() == errc::amount_does_not_fit) return too_much();
  }
  std::string meant;
  if (const auto number = notation::parse_number_vi(text); number && number->sign() >= 0)
    meant = number->is_integer() ? suggested(to_string(*number)) : std::string();
  else if (const auto sum = notation::parse_dong_vi(text); sum && sum->minor_units() >= 0)
    meant = suggested(std::to_string(sum->minor_units()));
  return error(errc::application_amount_unusable, {excerpt(text), meant});
}

}  // namespace hoptac::inline HOPTAC_ABI::io
