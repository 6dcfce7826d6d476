// SPDX-License-Identifier: BSL-1.0

#include "sheet_value.hpp"

#include <hoptac/calendar/date.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/table.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <iterator>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

constexpr bool is_decimal_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// A number without its sign: its digits, and how many of them stand before the point; that may be
/// less than none, or more than there are.
struct digits {
  std::string all;
  int before_point = 0;
};

/// The powers of ten that a spreadsheet reaches.
constexpr int most_power = 330;

/// `12.5e3` without its sign.
std::optional<digits> read_digits(std::string_view text) {
  digits out;
  std::size_t at = 0;
  const auto take = [&] {
    const std::size_t begin = at;
    for (; at < text.size() && is_decimal_digit(text[at]); ++at) out.all += text[at];
    return at - begin;
  };
  const std::size_t whole = take();
  std::size_t fraction = 0;
  if (at < text.size() && text[at] == '.') {
    ++at;
    fraction = take();
  }
  if (whole + fraction == 0 || whole + fraction > std::size_t{most_power}) return std::nullopt;
  int power = 0;
  if (at < text.size() && small(text[at]) == 'e') {
    ++at;
    if (at < text.size() && text[at] == '+' && at + 1 < text.size() && text[at + 1] != '-') ++at;
    const auto [end, wrong] = std::from_chars(text.data() + at, text.data() + text.size(), power);
    if (wrong != std::errc() || power < -most_power || power > most_power) return std::nullopt;
    at = static_cast<std::size_t>(end - text.data());
  }
  if (at != text.size()) return std::nullopt;
  const std::size_t zeros = std::min(out.all.find_first_not_of('0'), out.all.size());
  out.all.erase(0, zeros);
  out.before_point = static_cast<int>(whole) - static_cast<int>(zeros) + power;
  return out;
}

/// Rounds half away from zero to as many digits as are kept, and takes zeros off the end.
void round_to_kept(digits& number) {
  if (number.all.size() > most_sheet_digits) {
    const bool goes_up = number.all[most_sheet_digits] >= '5';
    number.all.resize(most_sheet_digits);
    std::size_t i = most_sheet_digits;
    while (goes_up && i > 0 && number.all[i - 1] == '9') number.all[--i] = '0';
    if (goes_up && i > 0) ++number.all[i - 1];
    if (goes_up && i == 0) {
      number.all.insert(number.all.begin(), '1');
      ++number.before_point;
    }
  }
  number.all.resize(number.all.find_last_not_of('0') + 1);
}

std::string plain_text(const digits& number, bool is_negative) {
  if (number.all.empty()) return "0";
  std::string out = is_negative ? "-" : "";
  const auto count = static_cast<int>(number.all.size());
  if (number.before_point <= 0) {
    out += "0.";
    out.append(static_cast<std::size_t>(-number.before_point), '0');
    return out += number.all;
  }
  const auto whole = static_cast<std::size_t>(number.before_point);
  if (number.before_point >= count) {
    out += number.all;
    out.append(whole - number.all.size(), '0');
    return out;
  }
  out.append(number.all, 0, whole);
  out += '.';
  out.append(number.all, whole);
  return out;
}

error refused(errc code, cell_address at, std::string_view written) {
  return error(code, {to_string(at), excerpt(written)});
}

/// The number, each of its digits times `10^power`.
result<std::string> scaled_text(std::string_view written, cell_address at, int power) {
  std::string_view rest = trimmed(written);
  const bool is_negative = rest.starts_with('-');
  if (is_negative || rest.starts_with('+')) rest.remove_prefix(1);
  std::optional<digits> number = read_digits(rest);
  if (!number) return refused(errc::sheet_value_unreadable, at, written);
  const std::size_t last = number->all.find_last_not_of('0');
  const bool is_long = last != std::string::npos && last >= most_sheet_digits;
  if (is_long && number->before_point > static_cast<int>(most_sheet_digits))
    return error(errc::sheet_number_too_long,
                 {to_string(at), excerpt(written), std::to_string(most_sheet_digits)});
  round_to_kept(*number);
  number->before_point += power;
  return plain_text(*number, is_negative);
}

/// As much of a day as the sheet shows.
result<std::string> shown_day(calendar::date day, number_meaning meaning, cell_address at) {
  constexpr std::size_t year_end = 4;   // of 2024-05-31
  constexpr std::size_t month_end = 7;  // likewise
  std::string whole = to_string(day);
  switch (meaning) {
    case number_meaning::year: whole.resize(year_end); break;
    case number_meaning::month: whole.resize(month_end); break;
    case number_meaning::date_without_year:
      return refused(errc::sheet_date_without_year, at, whole);
    case number_meaning::number:
    case number_meaning::percent:
    case number_meaning::date:
    case number_meaning::time: break;
  }
  return whole;
}

/// The day whose number is `serial`, a plain decimal.
result<calendar::date> day_of(std::string_view serial, bool counts_from_1904, cell_address at) {
  if (serial.find('.') != std::string_view::npos)
    return refused(errc::sheet_date_has_time, at, serial);
  constexpr int last_serial = 2'958'465;  // 31 December 9999, counted from 1900
  constexpr int leap_day_of_1900 = 60;    // which this year did not have
  constexpr int days_of_four_years = 1462;
  int count = 0;
  const auto [end, wrong] = std::from_chars(serial.data(), serial.data() + serial.size(), count);
  const int first = counts_from_1904 ? 0 : 1;
  const int last = last_serial - (counts_from_1904 ? days_of_four_years : 0);
  if (wrong != std::errc() || end != serial.data() + serial.size() || count < first ||
      count > last || (!counts_from_1904 && count == leap_day_of_1900))
    return refused(errc::sheet_date_impossible, at, serial);
  if (counts_from_1904) return calendar::date::make(1904, 1, 1).value() + calendar::days{count};
  const int since = count < leap_day_of_1900 ? count - 1 : count - 2;
  return calendar::date::make(1900, 1, 1).value() + calendar::days{since};
}

}  // namespace

std::optional<cell_address> parse_address(std::string_view text) {
  cell_address out;
  std::size_t at = 0;
  for (; at < text.size() && small(text[at]) >= 'a' && small(text[at]) <= 'z'; ++at) {
    out.column = out.column * 26 + static_cast<std::uint32_t>(small(text[at]) - 'a') + 1;
    if (out.column > most_table_columns) return std::nullopt;
  }
  if (at == 0 || at == text.size() || !is_decimal_digit(text[at])) return std::nullopt;
  const auto [end, wrong] = std::from_chars(text.data() + at, text.data() + text.size(), out.row);
  if (wrong != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (out.row == 0 || out.row > most_sheet_rows) return std::nullopt;
  return out;
}

std::string to_string(cell_address at) {
  std::string out;
  for (std::uint32_t column = at.column; column > 0; column = (column - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
  return out += std::to_string(at.row);
}

number_meaning meaning_of_format(std::uint32_t id) {
  // ECMA-376, part 1, 18.8.30: the formats that every workbook has; 27 to 58 are those of East
  // Asian languages.
  if (id == 9 || id == 10) return number_meaning::percent;
  if (id == 16) return number_meaning::date_without_year;  // d-mmm
  if (id == 17) return number_meaning::month;              // mmm-yy
  if (id == 14 || id == 15 || id == 22) return number_meaning::date;
  if ((id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
    return number_meaning::date;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 ||
      id == 56)
    return number_meaning::time;
  return number_meaning::number;
}

namespace {

constexpr std::string_view general = "general";

bool is_general(std::string_view code) {
  return std::equal(code.begin(), code.end(), general.begin(), general.end(),
                    [](char a, char b) { return small(a) == b; });
}

/// What a format code shows.
struct shown_parts {
  bool has_year = false;
  bool has_day = false;
  bool has_month_or_minute = false;
  bool has_time = false;
  bool has_percent = false;
};

/// The parts of a format code, of all its sections together or of one.
shown_parts parts_of(std::string_view code) {
  shown_parts out;
  for (std::size_t i = 0; i < code.size(); ++i) {
    switch (small(code[i])) {
      case '\\':
      case '_':
      case '*': ++i; break;  // the next character is shown, or is as wide as a blank, or repeated
      case '"': i = std::min(code.find('"', i + 1), code.size()); break;
      case '[': {
        const std::size_t end = std::min(code.find(']', i), code.size());
        const std::string_view inside = code.substr(i + 1, end - std::min(end, i + 1));
        if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
          out.has_time = true;  // hours, minutes or seconds that have passed
        i = end;
        break;
      }
      case 'y': out.has_year = true; break;
      case 'e':  // the year of an era, but `0.0E+00` is a number
        if (i + 1 == code.size() || (code[i + 1] != '+' && code[i + 1] != '-')) out.has_year = true;
        break;
      case 'b':  // the year of the Buddhist era
        if (i + 1 < code.size() && small(code[i + 1]) == 'b') out.has_year = true;
        break;
      case 'g':
        if (is_general(code.substr(i, general.size()))) i += general.size() - 1;
        break;
      case 'd': out.has_day = true; break;
      case 'm': out.has_month_or_minute = true; break;
      case 'h':
      case 's': out.has_time = true; break;
      case '%': out.has_percent = true; break;
      default: break;
    }
  }
  return out;
}

number_meaning meaning_of(const shown_parts& shown) {
  if (shown.has_year && shown.has_day) return number_meaning::date;
  if (shown.has_day) return number_meaning::date_without_year;
  if (shown.has_time) return number_meaning::time;
  if (shown.has_year)
    return shown.has_month_or_minute ? number_meaning::month : number_meaning::year;
  if (shown.has_month_or_minute) return number_meaning::date_without_year;
  return shown.has_percent ? number_meaning::percent : number_meaning::number;
}

}  // namespace

number_meaning meaning_of_format(std::string_view code) {
  // The first section is that of positive numbers, as days are.
  const std::string_view first = code.substr(0, code.find(';'));
  if (is_general(first)) return number_meaning::number;
  const number_meaning of_first = meaning_of(parts_of(first));
  return of_first != number_meaning::number ? of_first : meaning_of(parts_of(code));
}

std::string_view changing_format(std::uint32_t id) {
  constexpr std::uint32_t shown_general = 0, shown_whole = 1, shown_text = 49;
  constexpr std::string_view built_in[] = {"0.00", "#,##0", "#,##0.00", "",      "",         "", "",
                                           "0%",   "0.00%", "0.00E+00", "# ?/?", "# ?\?/?\?"};
  constexpr std::uint32_t first_built_in = 2;
  if (id == shown_general || id == shown_whole || id == shown_text) return {};
  if (id - first_built_in < std::size(built_in) && !built_in[id - first_built_in].empty())
    return built_in[id - first_built_in];
  const number_meaning meaning = meaning_of_format(id);
  if (meaning == number_meaning::percent) return "0%";
  if (meaning == number_meaning::time) return "hh:mm";
  if (meaning != number_meaning::number) return "dd/mm/yyyy";
  return (id >= 5 && id <= 8) || (id >= 37 && id <= 48) ? "#,##0" : std::string_view();
}

std::string_view changing_format(std::string_view code) {
  std::string shown;  // of the section for numbers above zero, without colours and widths
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', i), code.size());
      const std::string_view inside = code.substr(i + 1, end - std::min(end, i + 1));
      if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
        return code;  // a time that has passed
      i = end;
    } else if (c != ' ') {
      shown += small(c);
    }
  }
  for (const std::string_view plain : {"", "general", "0", "#", "@", "?"})
    if (shown == plain) return {};
  return code;
}

result<std::string> value_text(std::string_view written, number_meaning meaning,
                               bool counts_from_1904, cell_address at) {
  switch (meaning) {
    case number_meaning::number: break;
    case number_meaning::percent: {
      const result<std::string> of_hundred = scaled_text(written, at, 2);
      return of_hundred ? *of_hundred + "%" : of_hundred;
    }
    case number_meaning::time: return refused(errc::sheet_date_has_time, at, written);
    case number_meaning::date:
    case number_meaning::month:
    case number_meaning::year:
    case number_meaning::date_without_year: {
      result<std::string> serial = scaled_text(written, at, 0);
      if (!serial) return serial;
      const result<calendar::date> day = day_of(*serial, counts_from_1904, at);
      if (!day) return day.error();
      return shown_day(*day, meaning, at);
    }
  }
  return scaled_text(written, at, 0);
}

result<std::string> iso_date_text(std::string_view written, number_meaning meaning,
                                  cell_address at) {
  const std::string_view whole = trimmed(written);
  const std::string_view day = whole.substr(0, whole.find('T'));
  const std::string_view time = whole.substr(day.size());
  if (time.find_first_of("123456789") != std::string_view::npos)
    return refused(errc::sheet_date_has_time, at, written);
  const result<calendar::date> read = calendar::date::parse(day);
  if (!read || time.find_first_not_of("T0:.Z") != std::string_view::npos)
    return refused(errc::sheet_date_impossible, at, written);
  return shown_day(*read, meaning, at);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
