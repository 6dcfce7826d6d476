// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_BLOCK_READER_HPP
#define HOPTAC_POLICY_DETAIL_BLOCK_READER_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/columns.hpp>
#include <hoptac/policy/detail/block.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/settle.hpp>
#include <hoptac/policy/fact.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::uint8_t, std::uint32_t, std::int32_t, std::int64_t, std::uint64_t
#include <vector>   // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Answers the tests of a program for blocks of rows: one pass of vector instructions over a column
/// for each test. What compares values other than facts and constants, and the rows whose dates are
/// not known to the day, are read by the evaluator of single applications.
class block_reader {
 public:
  block_reader(const program& of, const columns& facts);

  /// The answers of the whole program, or of the test that begins at `at`, for the block of rows
  /// from `first` on.
  void answer(std::size_t first, truth* out) {
    first_ = first;
    join(op::all, 0, static_cast<std::uint32_t>(of_.nodes.size()), out);
  }
  void read(std::uint32_t at, std::size_t first, truth* out) {
    first_ = first;
    read(at, out);
  }

  /// The same for one row.
  [[nodiscard]] truth answer_row(std::size_t row) { return detail::answer(of_, cells_of(row)); }
  [[nodiscard]] truth read_row(std::uint32_t at, std::size_t row) {
    return evaluate(of_.terms, of_.ages, of_.nodes.data(), at, cells_of(row));
  }

 private:
  void read(std::uint32_t at, truth* out);
  void join(op kind, std::uint32_t from, std::uint32_t to, truth* out);
  void at_least(std::uint32_t at, truth* out);
  void in_range(std::uint32_t at, truth* out);
  void in_words(std::uint32_t place, std::uint64_t set, truth* out) const;
  void age(std::uint32_t at, truth* out);
  void known(std::uint32_t place, truth* out) const;
  void by_date(std::uint32_t at, truth* out);
  void by_word(std::uint32_t at, truth* out);

  [[nodiscard]] const cell* cells_of(std::size_t row) {
    for (const std::uint32_t place : of_.facts) cells_[place] = facts_.read(place, row);
    return cells_.data();
  }
  /// The columns from the first row of the block on.
  [[nodiscard]] const std::uint8_t* words(std::uint32_t place) const {
    return facts_[place].words + first_;
  }
  [[nodiscard]] const std::uint32_t* days(std::uint32_t place) const {
    return facts_[place].days + first_;
  }
  /// Reads those rows of a test again, one by one.
  template <class Which>
  void read_again(std::uint32_t at, truth* out, Which which) {
    if (!any_row(which)) return;
    for (std::size_t i = 0; i < block_rows; ++i)
      if (which(i)) out[i] = read_row(at, first_ + i);
  }
  void read_inexact_days_again(std::uint32_t at, std::uint32_t place, truth* out) {
    if (facts_[place].last_days == nullptr) return;
    const std::uint32_t* first_day = days(place);
    const std::uint32_t* last_day = facts_[place].last_days + first_;
    read_again(at, out, [=](std::size_t i) { return first_day[i] != last_day[i]; });
  }

  const program& of_;
  const columns& facts_;
  std::vector<cell> cells_;
  std::vector<bool> by_row_;  // for each node: whether it is read row by row
  std::size_t first_ = 0;
};

// ---------------------------------------------------------------------------------------- bodies

inline block_reader::block_reader(const program& of, const columns& facts)
    : of_(of), facts_(facts), cells_(of.words.size()), by_row_(of.nodes.size()) {
  for (auto at = static_cast<std::uint32_t>(of.nodes.size()); at-- > 0;) {
    const node& one = of.nodes[at];
    bool some = false;
    bool every = one.end != at + 1;
    for (std::uint32_t in = at + 1; in < one.end; in = of.nodes[in].end) {
      some = some || by_row_[in];
      every = every && by_row_[in];
    }
    // Where each row takes one of several ways, a test off its way is not read for it.
    const bool choice = one.kind == op::by_date || one.kind == op::by_word;
    by_row_[at] = one.kind == op::compare || one.kind == op::share ||
                  one.kind == op::not_older_term || one.kind == op::of_age_term ||
                  (choice ? some : every);
  }
}

inline void block_reader::read(std::uint32_t at, truth* out) {
  const node& one = of_.nodes[at];
  if (by_row_[at]) return read_again(at, out, [](std::size_t) { return true; });
  switch (one.kind) {
    case op::all:
    case op::any: return join(one.kind, at + 1, one.end, out);
    case op::negation: read(at + 1, out); return turn(out);
    case op::at_least: return at_least(at, out);
    case op::in_range: return in_range(at, out);
    case op::in_set: {
      const auto set = static_cast<std::uint64_t>(one.low);
      return in_words(one.a, one.negated ? ~set : set, out);
    }
    case op::not_older:
    case op::of_age: return age(at, out);
    case op::known: return known(one.a, out);
    case op::by_date: return by_date(at, out);
    case op::window: return read(at + 1, out);
    case op::by_word: return by_word(at, out);
    case op::never:
    case op::compare:
    case op::share:
    case op::not_older_term:
    case op::of_age_term: break;
  }
  fill(out, truth::not_known);
}

/// Tests that are read row by row come last and only read the rows that are still open.
inline void block_reader::join(op kind, std::uint32_t from, std::uint32_t to, truth* out) {
  const auto& nodes = of_.nodes;
  const truth decided = kind == op::all ? truth::not_met : truth::met;
  fill(out, !decided);
  truth more[block_rows];
  for (std::uint32_t i = from; i < to; i = nodes[i].end) {
    if (by_row_[i]) continue;
    read(i, more);
    kind == op::all ? both(out, more) : either(out, more);
  }
  for (std::uint32_t i = from; i < to; i = nodes[i].end) {
    if (!by_row_[i]) continue;
    for (std::size_t row = 0; row < block_rows; ++row) {
      if (out[row] == decided) continue;
      const truth here = read_row(i, first_ + row);
      out[row] = kind == op::all ? out[row] & here : out[row] | here;
    }
  }
}

inline void block_reader::at_least(std::uint32_t at, truth* out) {
  std::uint32_t sure[block_rows] = {};
  std::uint32_t possible[block_rows] = {};
  for (std::uint32_t i = at + 1; i < of_.nodes[at].end; i = of_.nodes[i].end) {
    read(i, out);
    count(out, sure, possible);
  }
  const std::int64_t least = of_.nodes[at].low;
  for (std::size_t i = 0; i < block_rows; ++i)
    out[i] = sure[i] >= least      ? truth::met
             : possible[i] < least ? truth::not_met
                                   : truth::not_known;
}

inline void block_reader::in_range(std::uint32_t at, truth* out) {
  const node& one = of_.nodes[at];
  const columns::column& of = facts_[one.a];
  if (of.words != nullptr) {
    std::uint64_t set = 0;
    for (int word = 0; word < 64; ++word)
      if (one.low <= word && word <= one.high) set |= std::uint64_t{1} << word;
    return in_words(one.a, one.negated ? ~set : set, out);
  }
  if (of.days != nullptr) {
    days_in(days(one.a), one.low, one.high, out);
  } else if (of.steps != nullptr) {
    steps_in(of.steps + first_, one.low, one.high, out);
  } else {
    fill(out, truth::not_known);
  }
  if (one.negated) turn(out);
  read_inexact_days_again(at, one.a, out);
}

inline void block_reader::in_words(std::uint32_t place, std::uint64_t set, truth* out) const {
  if (facts_[place].words == nullptr) return fill(out, truth::not_known);
  words_in(words(place), set, out);
}

/// Both questions compare the day with the birth date moved by whole years; only a birth on
/// 29 February may have its birthday on another day.
inline void block_reader::age(std::uint32_t at, truth* out) {
  const node& one = of_.nodes[at];
  if (facts_[one.a].days == nullptr || facts_[one.b].days == nullptr)
    return fill(out, truth::not_known);
  const bool limit = one.kind == op::not_older;
  std::int32_t mask = -1;
  std::int64_t later = one.low * year_step;
  if (limit) {
    switch (of_.ages.reading) {
      case calendar::age_reading::completed_years: later += year_step; break;
      case calendar::age_reading::birthday: later += 1; break;
      case calendar::age_reading::year_difference:
        mask = ~static_cast<std::int32_t>(year_step - 1);
        later += year_step;
        break;
    }
  }
  const std::uint32_t* births = days(one.a);
  before(births, days(one.b), mask, static_cast<std::int32_t>(later), out);
  if (!limit) turn(out);
  // With 1 March, no day lies between the moved date, which is none, and the birthday.
  const bool to_the_day = limit && of_.ages.reading == calendar::age_reading::birthday;
  if (of_.ages.leap != calendar::leap_day::mar_1 || to_the_day)
    read_again(at, out, [=](std::size_t i) { return (births[i] & (year_step - 1)) == feb_29; });
  read_inexact_days_again(at, one.a, out);
  read_inexact_days_again(at, one.b, out);
}

inline void block_reader::known(std::uint32_t place, truth* out) const {
  const columns::column& of = facts_[place];
  fill(out, truth::not_met);
  if (of.words != nullptr) set_known(of.words + first_, out);
  if (of.days != nullptr) set_known(of.days + first_, out);
  if (of.steps != nullptr) set_known(of.steps + first_, out);
}

inline void block_reader::by_date(std::uint32_t at, truth* out) {
  const std::uint32_t place = of_.nodes[at].a;
  fill(out, truth::not_known);
  if (facts_[place].days == nullptr) return;
  truth in[block_rows];
  truth more[block_rows];
  for (std::uint32_t i = at + 1; i < of_.nodes[at].end; i = of_.nodes[i].end) {
    days_in(days(place), of_.nodes[i].low, of_.nodes[i].high, in);
    if (!any_met(in)) continue;
    read(i, more);
    take(out, more, in);
  }
  read_inexact_days_again(at, place, out);
}

inline void block_reader::by_word(std::uint32_t at, truth* out) {
  const std::uint32_t place = of_.nodes[at].a;
  fill(out, truth::not_known);
  if (facts_[place].words == nullptr) return;
  truth in[block_rows];
  truth more[block_rows];
  std::uint64_t word = 1;
  for (std::uint32_t i = at + 1; i < of_.nodes[at].end; i = of_.nodes[i].end, word <<= 1) {
    words_in(words(place), word, in);
    if (!any_met(in)) continue;
    read(i, more);
    take(out, more, in);
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_BLOCK_READER_HPP
