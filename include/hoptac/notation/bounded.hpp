// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_NOTATION_BOUNDED_HPP
#define HOPTAC_NOTATION_BOUNDED_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/notation/detail/scanner.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/notation/quantity.hpp>
#include <hoptac/notation/unit.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::notation {

/// A quantity and what its words say about it: `hơn 70 HTX` is above 70, `từ 35 HTX trở lên` at
/// least 35. A range, `5,0 - 5,5 triệu đồng`, has its low end in `value`, its high end in `high`
/// and the kind `range_low`; every other kind has no `high`.
struct bounded_quantity {
  bound kind = bound::exact;
  quantity value;
  std::optional<quantity> high;

  friend bool operator==(const bounded_quantity&, const bounded_quantity&) = default;
};

/// Reads a quantity with the words of its bound, the whole text. One unit at the end of a range is
/// the unit of both ends (`5,0 - 5,5 triệu đồng/người/tháng`, `từ 50 đến 300 thành viên`, `900
/// triệu - 1,2 tỷ đồng`). Errors: those of `parse_quantity_vi`; `bound_unreadable` for words that
/// leave the bound open (`từ 35 HTX`) or state two (`hơn 70 HTX trở lên`, `khoảng 5 - 6%`);
/// `range_units_differ`; `range_reversed`.
[[nodiscard]] result<bounded_quantity> parse_bounded_vi(std::string_view text);

/// The quantity with the words of its bound, in the unit `in` with `places` decimals, as
/// `write_quantity_vi` writes it: `từ 35 HTX trở lên`, `5,0 - 5,5 triệu đồng`.
/// Precondition: `high` stands with `range_low` and with no other kind; there is no `range_high`.
[[nodiscard]] result<std::string> write_bounded_vi(const bounded_quantity& which, const unit& in,
                                                   int places, money::rounding mode);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// Words around a quantity that state a bound. The first row of each bound is how it is written.
struct bound_form {
  std::string_view before;
  std::string_view after;
  bound kind;
};
inline constexpr bound_form bound_forms[] = {
    {"", "", bound::exact},
    {"từ", "trở lên", bound::ge},
    {"", "trở lên", bound::ge},
    {"ít nhất", "", bound::ge},
    {"tối thiểu", "", bound::ge},
    {"không dưới", "", bound::ge},
    {"không ít hơn", "", bound::ge},
    {"không thấp hơn", "", bound::ge},
    {"hơn", "", bound::gt},
    {"trên", "", bound::gt},
    {"không quá", "", bound::le},
    {"tối đa", "", bound::le},
    {"tối đa không quá", "", bound::le},
    {"không vượt quá", "", bound::le},
    {"không cao hơn", "", bound::le},
    {"không nhiều hơn", "", bound::le},
    {"từ", "trở xuống", bound::le},
    {"", "trở xuống", bound::le},
    {"dưới", "", bound::lt},
    {"khoảng", "", bound::approx},
    {"xấp xỉ", "", bound::approx},
    {"ước", "", bound::approx},
    {"ước khoảng", "", bound::approx},
    {"gần", "", bound::approx_below},
};

/// The longest of the phrases in `side` of the table that stands here; empty when none does.
[[nodiscard]] inline std::string_view take_bound_words(scanner& in,
                                                       std::string_view bound_form::*side) {
  const std::size_t start = in.at();
  std::string_view best;
  std::size_t end = start;
  for (const bound_form& form : bound_forms) {
    if ((form.*side).size() > best.size() && in.take_phrase(form.*side)) {
      best = form.*side;
      end = in.at();
    }
    in.go(start);
  }
  in.go(end);
  return best;
}

/// Takes the mark between the ends of a range: a dash, `đến` or `tới`.
inline bool take_range_mark(scanner& in) {
  return in.take_if(is_dash) || in.take_phrase("đến") || in.take_phrase("tới");
}

/// Gives the low end what it leaves to the high end; false when the two do not fit together.
[[nodiscard]] inline bool share_unit(unit& low, const unit& high) {
  const bool bare = low.of == measure::thing && low.noun.empty() && low.is_plain();
  if (bare && low.power == 0) {
    low = high;
    return true;
  }
  unit with_words = high;
  with_words.power = low.power;
  if (bare && high.of != measure::percent) low = with_words;
  return low == with_words;
}

class bounded_reader {
 public:
  explicit bounded_reader(std::string_view text) : in_(text) {}

  [[nodiscard]] result<bounded_quantity> read() {
    const std::string_view before = take_bound_words(in_, &bound_form::before);
    in_.skip_blanks();
    const std::size_t start = in_.at();
    const result<money::decimal> number = scan_number(in_, convention::vi);
    if (!number) return number.error();
    result<unit> low_unit = scan_unit(in_);
    if (!low_unit) return low_unit.error();
    in_.skip_blanks();
    const std::size_t after_low = in_.at();
    if (take_range_mark(in_)) {
      if (!before.empty() && before != range_opening)
        return in_.fail_at(after_low, errc::bound_unreadable);
      return read_range(start, *number, *low_unit);
    }

    const std::string_view after = take_bound_words(in_, &bound_form::after);
    in_.skip_blanks();
    if (!in_.done()) return unread_rest(in_, *low_unit);
    const result<quantity> value = scaled_quantity(in_, start, *number, *low_unit, std::nullopt);
    if (!value) return value.error();
    for (const bound_form& form : bound_forms)
      if (form.before == before && form.after == after)
        return bounded_quantity{form.kind, *value, std::nullopt};
    return in_.fail_at(after_low, errc::bound_unreadable);
  }

 private:
  static constexpr std::string_view range_opening = "từ";

  [[nodiscard]] result<bounded_quantity> read_range(std::size_t start, const money::decimal& number,
                                                    unit low_unit) {
    in_.skip_blanks();
    const std::size_t high_start = in_.at();
    const result<quantity> high = scan_quantity(in_, std::nullopt);
    if (!high) return high.error();
    in_.skip_blanks();
    if (!in_.done()) return in_.fail(errc::bound_unreadable);
    if (!share_unit(low_unit, high->in)) return in_.fail_at(high_start, errc::range_units_differ);
    const result<quantity> low = scaled_quantity(in_, start, number, low_unit, std::nullopt);
    if (!low) return low.error();
    if (low->value > high->value) return in_.fail_at(start, errc::range_reversed);
    return bounded_quantity{bound::range_low, *low, *high};
  }

  scanner in_;
};

}  // namespace detail

inline result<bounded_quantity> parse_bounded_vi(std::string_view text) {
  return detail::bounded_reader(text).read();
}

inline result<std::string> write_bounded_vi(const bounded_quantity& which, const unit& in,
                                            int places, money::rounding mode) {
  HOPTAC_PRE((which.kind == bound::range_low) == which.high.has_value());
  HOPTAC_PRE(which.kind != bound::range_high);
  if (which.high) {
    const auto low = detail::printed_number(which.value.value, in, places, mode);
    if (!low) return low.error();
    const auto high = write_quantity_vi(which.high->value, in, places, mode);
    if (!high) return high.error();
    return write_number_vi(*low, grouping::thousands) + " - " + *high;
  }
  const auto value = write_quantity_vi(which.value.value, in, places, mode);
  if (!value) return value.error();
  std::string out;
  for (const detail::bound_form& form : detail::bound_forms) {
    if (form.kind != which.kind) continue;
    out += form.before;
    if (!form.before.empty()) out += ' ';
    out += *value;
    if (!form.after.empty()) out += ' ';
    out += form.after;
    break;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::notation

#endif  // HOPTAC_NOTATION_BOUNDED_HPP
