// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CALENDAR_DATED_HPP
#define HOPTAC_CALENDAR_DATED_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/gap.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/result.hpp>

#include <algorithm>         // std::sort, std::upper_bound
#include <cstddef>           // std::size_t
#include <initializer_list>  // std::initializer_list
#include <optional>          // std::optional
#include <span>              // std::span
#include <utility>           // std::move
#include <vector>            // std::vector

namespace hoptac::inline HOPTAC_ABI::calendar {

/// A value and the days on which it holds: `from` and `to` belong to them, as *co hieu luc tu
/// ngay* and *den het ngay* do; no `to` means until further notice. Without a value it is a named
/// gap: something held on these days, and `reason` says why it is not known.
template <class T>
struct dated_value {
  std::optional<T> value;
  date from;
  std::optional<date> to = {};
  bilingual reason = {};

  friend bool operator==(const dated_value&, const dated_value&) = default;
};

/// What a history says about one day: a value with its dates, or the gap the day lies in. It
/// refers to the history, which must outlive it.
template <class T>
class dated_answer {
 public:
  explicit dated_answer(const dated_value<T>& held) : held_(&held) {}
  explicit dated_answer(calendar::gap missing) : gap_(std::move(missing)) {}

  [[nodiscard]] bool has_value() const { return held_ != nullptr; }
  [[nodiscard]] explicit operator bool() const { return has_value(); }

  /// The value. Precondition of both: `has_value()`.
  [[nodiscard]] const T& operator*() const { return *held().value; }
  [[nodiscard]] const T* operator->() const { return &*held().value; }
  /// The value with the days on which it holds. Precondition: `has_value()`.
  [[nodiscard]] const dated_value<T>& held() const {
    HOPTAC_PRE(has_value());
    return *held_;
  }
  /// Why there is no value. Precondition: `!has_value()`.
  [[nodiscard]] const calendar::gap& gap() const {
    HOPTAC_PRE(!has_value());
    return *gap_;
  }

 private:
  const dated_value<T>* held_ = nullptr;
  std::optional<calendar::gap> gap_;
};

/// The values that one thing had over time: a minimum wage, a threshold, the law in force. Asked
/// outside its dates it answers with the gap, never with zero and never with the nearest value.
template <class T>
class dated {
 public:
  /// A history without values: one gap without ends.
  dated() = default;

  /// Values that come from outside, in any order. Errors: `dates_out_of_order` for an end before
  /// its start, `history_overlaps` with the first day on which two hold.
  [[nodiscard]] static result<dated> make(std::vector<dated_value<T>> values);

  /// Values written in the program. Precondition: `make` accepts them.
  [[nodiscard]] static dated of(std::initializer_list<dated_value<T>> values) {
    result<dated> made = make(values);
    HOPTAC_PRE(made.has_value());
    return *std::move(made);
  }

  /// The value of one day. Takes time logarithmic in the number of values.
  [[nodiscard]] dated_answer<T> on(const date& day) const&;
  dated_answer<T> on(const date& day) const&& = delete;  // would refer to a history that is gone

  /// All values and named gaps in the order of time.
  [[nodiscard]] std::span<const dated_value<T>> values() const { return values_; }

  /// Every run of days without a value in the order of time, the ends of the history included.
  [[nodiscard]] std::vector<gap> gaps() const;

  friend bool operator==(const dated&, const dated&) = default;

 private:
  static gap named(const dated_value<T>& hole) { return {hole.from, hole.to, hole.reason}; }

  std::vector<dated_value<T>> values_;  // ascending, no day in two of them
};

// Bodies.

template <class T>
result<dated<T>> dated<T>::make(std::vector<dated_value<T>> values) {
  for (const dated_value<T>& one : values)
    if (one.to && *one.to < one.from)
      return error(errc::dates_out_of_order, {to_string(one.from), to_string(*one.to)});
  std::sort(values.begin(), values.end(),
            [](const auto& a, const auto& b) { return a.from < b.from; });
  for (std::size_t i = 1; i < values.size(); ++i)
    if (!values[i - 1].to || values[i].from <= *values[i - 1].to)
      return error(errc::history_overlaps, {to_string(values[i].from)});
  dated made;
  made.values_ = std::move(values);
  return made;
}

template <class T>
dated_answer<T> dated<T>::on(const date& day) const& {
  const auto next = std::upper_bound(values_.begin(), values_.end(), day,
                                     [](const date& d, const auto& one) { return d < one.from; });
  gap hole;
  if (next != values_.end()) hole.to = next->from - days{1};
  if (next != values_.begin()) {
    const dated_value<T>& last = *(next - 1);  // the last one that began
    if (!last.to || day <= *last.to)
      return last.value ? dated_answer<T>(last) : dated_answer<T>(named(last));
    hole.from = *last.to + days{1};
  }
  return dated_answer<T>(std::move(hole));
}

template <class T>
std::vector<gap> dated<T>::gaps() const {
  std::vector<gap> out;
  if (values_.empty()) return {gap{}};
  if (values_.front().from > first_day_of_year(date::first_year))
    out.push_back({{}, values_.front().from - days{1}, {}});
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const dated_value<T>& one = values_[i];
    if (!one.value) out.push_back(named(one));
    if (!one.to || *one.to == last_day_of_year(date::last_year)) return out;
    const date after = *one.to + days{1};
    if (i + 1 == values_.size())
      out.push_back({after, {}, {}});
    else if (after < values_[i + 1].from)
      out.push_back({after, values_[i + 1].from - days{1}, {}});
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::calendar

#endif  // HOPTAC_CALENDAR_DATED_HPP
