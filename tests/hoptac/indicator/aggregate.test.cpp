// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/aggregate.hpp>
#include <hoptac/money/wide.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>

namespace TEST_FILE {
namespace {

using namespace hoptac::indicator;
using boost::multiprecision::cpp_int;
using hoptac::own_threads;

constexpr std::int64_t least64 = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most64 = std::numeric_limits<std::int64_t>::max();

/// Records as they come, those of one organisation far apart.
struct records {
  std::vector<std::uint8_t> kind;
  std::vector<std::uint16_t> year;
  std::vector<std::int64_t> organisation;
  std::vector<std::int32_t> members;
  std::vector<std::int64_t> revenue;
  std::vector<std::int64_t> profit;
  std::vector<std::uint8_t> missing;  // 1 revenue, 2 profit, 4 kind

  records(std::size_t rows, unsigned seed, unsigned bits, std::int64_t organisations) {
    std::mt19937_64 random(seed);
    const auto number = [&] {
      return static_cast<std::int64_t>(random()) >> (63U - bits);  // of both signs
    };
    for (std::size_t i = 0; i < rows; ++i) {
      kind.push_back(static_cast<std::uint8_t>(random() % 3));
      year.push_back(static_cast<std::uint16_t>(2015 + random() % 10));
      organisation.push_back(static_cast<std::int64_t>(random()) % organisations * 7'919'000'003);
      members.push_back(static_cast<std::int32_t>(random()));
      revenue.push_back(number());
      profit.push_back(number());
      missing.push_back(static_cast<std::uint8_t>(random() % 16 == 0 ? random() % 8 : 0));
    }
  }

  [[nodiscard]] auto kinds() const { return column(kind, unless_flagged(missing, 4)); }
  [[nodiscard]] auto revenues() const { return column(revenue, unless_flagged(missing, 1)); }
  [[nodiscard]] auto profits() const { return column(profit, unless_flagged(missing, 2)); }

  void shuffle(unsigned seed) {
    std::vector<std::size_t> order(kind.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), std::mt19937_64(seed));
    const auto apply = [&](auto& of) {
      auto moved = of;
      for (std::size_t i = 0; i < order.size(); ++i) moved[i] = of[order[i]];
      of = moved;
    };
    apply(kind), apply(year), apply(organisation), apply(members), apply(revenue), apply(profit);
    apply(missing);
  }
};

/// What the oracle keeps of a group.
struct expected {
  std::uint64_t rows = 0;
  cpp_int members = 0;
  cpp_int revenue = 0;
  std::uint64_t revenues = 0;
  std::int64_t profit_low = most64, profit_high = least64;
  std::uint64_t gains = 0;
  cpp_int both = 0;
  std::uint64_t both_count = 0;

  friend bool operator==(const expected&, const expected&) = default;
};
using table = std::map<std::vector<std::optional<std::int64_t>>, expected>;

template <class Keys, class Chosen>
table by_hand(const records& of, Keys keys, Chosen chosen) {
  table out;
  for (std::size_t i = 0; i < of.kind.size(); ++i) {
    if (!chosen(i)) continue;
    expected& one = out[keys(i)];
    ++one.rows;
    one.members += of.members[i];
    if ((of.missing[i] & 1U) == 0) {
      one.revenue += of.revenue[i];
      ++one.revenues;
    }
    if ((of.missing[i] & 2U) == 0) {
      one.profit_low = std::min(one.profit_low, of.profit[i]);
      one.profit_high = std::max(one.profit_high, of.profit[i]);
      one.gains += of.profit[i] > 0 ? 1 : 0;
    }
    if ((of.missing[i] & 3U) == 0) {
      one.both += of.profit[i];
      ++one.both_count;
    }
  }
  return out;
}

/// All kinds of measures at once, with sums and counters that do not fill whole registers.
auto everything(const records& of) {
  const auto profits = of.profits();
  return measures(sum(column(of.members)), sum(of.revenues()), extremes(profits),
                  count_where([profits](std::size_t row) {
                    return profits.present(row) && profits.value(row) > 0;
                  }),
                  tally_of(in_rows_of(profits, of.revenues())), rows_of_group(),
                  bare_sum(column(of.members)));
}

template <class Groups>
table shown(const Groups& of) {
  table out;
  std::vector<std::optional<std::int64_t>> before;
  bool is_first = true;
  for (const auto& one : of.in_order()) {
    std::vector<std::optional<std::int64_t>> keys;
    for (std::size_t d = 0; d < Groups::dimensions; ++d) keys.push_back(one.key(d));
    EXPECT_TRUE(is_first || before < keys) << "groups are not in the order of their keys";
    is_first = false;
    before = keys;
    expected& now = out[keys];
    const auto wide = [](const hoptac::money::decimal& x) {
      return hoptac::money::coefficient<cpp_int>(x);
    };
    now.rows = one.template get<5>();
    now.members = wide(*one.template get<0>().sum());
    EXPECT_EQ(one.template get<0>().count(), now.rows);
    EXPECT_EQ(wide(one.template get<6>()), now.members);
    now.revenues = one.template get<1>().count();
    EXPECT_EQ(one.template get<1>().sum().has_value(), now.revenues != 0);
    if (now.revenues != 0) now.revenue = wide(*one.template get<1>().sum());
    now.profit_low = one.template get<2>().least.value_or(most64);
    now.profit_high = one.template get<2>().greatest.value_or(least64);
    now.gains = one.template get<3>();
    now.both = wide(one.template get<4>().sum());
    now.both_count = one.template get<4>().count();
  }
  EXPECT_EQ(out.size(), of.size());
  return out;
}

constexpr auto all_rows = [](std::size_t) { return true; };

// From a few rows to many blocks, numbers of few bits and of all 64: the cells are never emptied,
// now and then, before every block, and left aside.
TEST(Aggregate, EqualsAMapOfUnboundedIntegers) {
  for (const std::size_t rows : {1U, 7U, 1023U, 1024U, 1025U, 40'000U})
    for (const unsigned bits : {1U, 31U, 48U, 53U, 63U}) {
      const records of(rows, static_cast<unsigned>(rows) + bits, bits, 300);
      const auto kind_of = [&](std::size_t i) -> std::optional<std::int64_t> {
        if ((of.missing[i] & 4U) != 0) return std::nullopt;
        return of.kind[i];
      };
      SCOPED_TRACE(std::to_string(rows) + " rows of " + std::to_string(bits) + " bits");

      const key kind(of.kinds(), 3);
      const key year(column(of.year), 10, 2015);
      const auto few = aggregate(group_by(kind), everything(of));
      EXPECT_EQ(shown(few.value()),
                by_hand(
                    of, [&](std::size_t i) { return std::vector{kind_of(i)}; }, all_rows));

      // The same years among many that might be: their cells do not fit the nearest caches.
      const key far_year(column(of.year), 4'000, 1'000);

      const table by_year_and_kind = by_hand(
          of,
          [&](std::size_t i) {
            return std::vector<std::optional<std::int64_t>>{of.year[i], kind_of(i)};
          },
          all_rows);
      for (const auto& by : {group_by(year, kind), group_by(far_year, kind)})
        EXPECT_EQ(shown(aggregate(by, everything(of), own_threads(3)).value()), by_year_and_kind);

      const auto late = [&](std::size_t i) { return of.year[i] > 2020; };
      const table late_by_year = by_hand(
          of, [&](std::size_t i) { return std::vector<std::optional<std::int64_t>>{of.year[i]}; },
          late);
      for (const auto& by : {group_by(year).where(late), group_by(far_year).where(late)})
        EXPECT_EQ(shown(aggregate(by, everything(of), own_threads(2)).value()), late_by_year);

      for (const std::size_t threads : {1U, 3U}) {
        const auto sparse = aggregate(group_by(any_key(column(of.organisation))), everything(of),
                                      own_threads(threads));
        EXPECT_EQ(shown(sparse.value()),
                  by_hand(
                      of,
                      [&](std::size_t i) {
                        return std::vector<std::optional<std::int64_t>>{of.organisation[i]};
                      },
                      all_rows));
      }
    }
}

// What docs/aggregation.md says of memory: with the key, 16 and 32 bytes a place.
static_assert(sizeof(detail::cell<false, bare_sum<column<std::int64_t>>>) == 8);
static_assert(sizeof(detail::cell<true, sum<column<std::int64_t>>>) == 16);
static_assert(sizeof(detail::cell<false, extremes<column<std::int64_t, validity_bits>>>) == 24);

TEST(Aggregate, SpreadsManyCombinationsOverATable) {
  const records of(60'000, 5, 40, 50);
  std::vector<std::int32_t> commune;
  std::mt19937_64 random(6);
  for (std::size_t i = 0; i < of.kind.size(); ++i)
    commune.push_back(static_cast<std::int32_t>(random() % 1'000'000));
  // 30 million combinations, of which sixty thousand have rows: more than were estimated, and the
  // tables grow.
  const auto by = group_by(key(column(commune), 1'000'000), key(column(of.year), 10, 2015),
                           key(column(of.kind), 3));
  const auto keys = [&](std::size_t i) {
    return std::vector<std::optional<std::int64_t>>{commune[i], of.year[i], of.kind[i]};
  };
  const table right = by_hand(of, keys, all_rows);
  for (const std::size_t threads : {1U, 2U, 5U})
    EXPECT_EQ(shown(aggregate(by, everything(of), own_threads(threads)).value()), right);

  const auto late = [&](std::size_t i) { return of.year[i] > 2022; };
  EXPECT_EQ(shown(aggregate(by.where(late), everything(of)).value()), by_hand(of, keys, late));
}

TEST(Aggregate, GrowsWhenASampleMisleads) {
  // Half of the rows are of one organisation: two rows of a sample are so often of the same that
  // few groups are expected.
  std::vector<std::int64_t> organisation;
  for (std::int64_t i = 0; i < 200'000; ++i) organisation.push_back(i % 2 == 0 ? -5 : i);
  const auto found =
      aggregate(group_by(any_key(column(organisation))), measures(rows_of_group())).value();
  EXPECT_EQ(found.size(), 100'001U);
  found.for_each(
      [&](const auto& one) { EXPECT_EQ(one.template get<0>(), one.key() == -5 ? 100'000U : 1U); });
}

TEST(Aggregate, KeepsTheKeyThatMarksVacantPlaces) {
  const std::vector<std::int64_t> ids{most64, least64, most64, 0};
  const std::vector<std::int64_t> values{1, 2, 3, 4};
  for (const std::size_t threads : {1U, 2U, 3U}) {
    const auto found = aggregate(group_by(any_key(column(ids))), measures(sum(column(values))),
                                 own_threads(threads))
                           .value();
    std::map<std::int64_t, std::uint64_t> sums;
    for (const auto& one : found.in_order()) sums[*one.key()] = one.get<0>().low_word();
    EXPECT_EQ(sums, (std::map<std::int64_t, std::uint64_t>{{least64, 2}, {0, 4}, {most64, 4}}));
  }
}

TEST(Aggregate, DoesNotDependOnTheOrderOfRowsNorOnThreads) {
  records of(30'000, 7, 62, 400);
  const auto dense = [&](std::size_t threads) {
    return shown(
        aggregate(group_by(key(column(of.year), 10, 2015)), everything(of), own_threads(threads))
            .value());
  };
  const auto sparse = [&](std::size_t threads) {
    return shown(
        aggregate(group_by(any_key(column(of.organisation))), everything(of), own_threads(threads))
            .value());
  };
  const table first = dense(1), second = sparse(1);
  for (unsigned seed = 1; seed <= 3; ++seed) {
    of.shuffle(seed);
    for (const std::size_t threads : {1U, 2U, 4U, 40U}) {
      EXPECT_EQ(dense(threads), first);
      EXPECT_EQ(sparse(threads), second);
    }
  }
}

TEST(Aggregate, TheExtremesOf64BitsDoNotWrap) {
  for (const std::int64_t value : {least64, least64 + 1, most64}) {
    const std::vector<std::int64_t> values(5000, value);
    const std::vector<std::uint8_t> kinds(5000, 0);
    const auto found = aggregate(group_by(key(column(kinds), 1)),
                                 measures(tally_of(column(values))), own_threads(2))
                           .value();
    const auto all = found.in_order();
    ASSERT_EQ(all.size(), 1U);
    const tally one = all[0].get<0>();
    EXPECT_EQ(hoptac::money::coefficient<cpp_int>(one.sum()), cpp_int(value) * 5000);
    EXPECT_EQ(one.least(), value);
    EXPECT_EQ(one.greatest(), value);
  }
}

/// Sums of three columns of any types, whose values are of every size, against unbounded integers.
template <class A, class B, class C>
void expect_sums_of() {
  for (const std::size_t rows : {1U, 2U, 3U, 1023U, 1024U, 1025U, 4099U}) {
    std::mt19937_64 random(rows);
    std::vector<std::uint8_t> kind(rows);
    std::vector<A> a(rows);
    std::vector<B> b(rows);
    std::vector<C> c(rows);
    std::array<std::array<cpp_int, 3>, 3> expected;
    for (std::size_t i = 0; i < rows; ++i) {
      kind[i] = static_cast<std::uint8_t>(random() % 3);
      // Mostly small, so that blocks that fit 64 bits stand beside such that do not.
      const unsigned shift = random() % 500 == 0 ? 0 : 24;
      a[i] = static_cast<A>(static_cast<std::int64_t>(random()) >> shift);
      b[i] = static_cast<B>(static_cast<std::int64_t>(random()) >> shift);
      c[i] = static_cast<C>(static_cast<std::int64_t>(random()) >> shift);
      expected[kind[i]][0] += a[i];
      expected[kind[i]][1] += b[i];
      expected[kind[i]][2] += c[i];
    }
    const auto found = aggregate(group_by(key(column(kind), 3)),
                                 measures(sum(column(a)), sum(column(b)), sum(column(c))))
                           .value();
    for (const auto& group : found.in_order()) {
      const std::array<cpp_int, 3>& sums = expected[static_cast<std::size_t>(*group.key(0))];
      EXPECT_EQ(hoptac::money::coefficient<cpp_int>(*group.template get<0>().sum()), sums[0])
          << rows;
      EXPECT_EQ(hoptac::money::coefficient<cpp_int>(*group.template get<1>().sum()), sums[1])
          << rows;
      EXPECT_EQ(hoptac::money::coefficient<cpp_int>(*group.template get<2>().sum()), sums[2])
          << rows;
    }
  }
}

TEST(Aggregate, AddsColumnsOfEveryType) {
  expect_sums_of<std::int64_t, std::int64_t, std::int64_t>();
  expect_sums_of<std::int32_t, std::int32_t, std::int64_t>();
  expect_sums_of<std::uint32_t, std::uint32_t, std::int32_t>();
  expect_sums_of<std::int32_t, std::int64_t, std::uint32_t>();
  expect_sums_of<std::int16_t, std::uint16_t, std::int8_t>();
  expect_sums_of<std::uint8_t, std::int8_t, std::int64_t>();
}

/// So many tallies of columns of which every second can be empty and every third has 32 bits, with
/// sums in between: however they lie side by side, each finds what is its own.
template <std::size_t... K>
void expect_tallies(std::index_sequence<K...>) {
  constexpr std::size_t rows = 5000;
  constexpr std::size_t columns = sizeof...(K);
  std::mt19937_64 random(columns);
  std::vector<std::uint8_t> kind(rows);
  std::vector<std::int64_t> wide[columns];
  std::vector<std::int32_t> narrow[columns];
  std::vector<std::uint8_t> missing[columns];
  std::array<std::array<std::vector<std::int64_t>, columns>, 3> expected;
  for (std::size_t i = 0; i < rows; ++i) {
    // Of the last kind nothing is known but values near the end of 64 bits, too large for sums.
    const bool is_large = i / 1024 == 2;
    kind[i] = static_cast<std::uint8_t>(random() % 3);
    for (std::size_t k = 0; k < columns; ++k) {
      auto value = static_cast<std::int64_t>(random()) >> (is_large ? 0 : 24);
      if (is_large && kind[i] == 2) value = most64 - (value & 0xFFFF);
      const bool is_missing =
          k % 2 == 0 && (kind[i] == 2 ? i < 2048 || i >= 3072 : random() % 20 == 0);
      wide[k].push_back(is_missing && random() % 2 == 0 ? 0 : value);
      narrow[k].push_back(static_cast<std::int32_t>(value));
      missing[k].push_back(is_missing ? 1 : 0);
      if (!is_missing) expected[kind[i]][k].push_back(k % 3 == 0 ? narrow[k][i] : wide[k][i]);
    }
  }
  const auto measure = [&]<std::size_t At>(std::integral_constant<std::size_t, At>) {
    const auto known = [&] {
      if constexpr (At % 2 == 0)
        return unless_flagged(missing[At], 1);
      else
        return all_present{};
    }();
    const auto of = [&] {
      if constexpr (At % 3 == 0)
        return column<std::int32_t, decltype(known)>(narrow[At], known);
      else
        return column<std::int64_t, decltype(known)>(wide[At], known);
    }();
    if constexpr (At % 5 == 4)
      return sum(of);
    else
      return tally_of(of);
  };
  const auto found =
      aggregate(group_by(key(column(kind), 3)),
                measures(measure(std::integral_constant<std::size_t, K>{})...), own_threads(2))
          .value();
  for (const auto& group : found.in_order()) {
    const auto& values = expected[static_cast<std::size_t>(*group.key(0))];
    const auto expect = [&]<std::size_t At>(std::integral_constant<std::size_t, At>) {
      const std::vector<std::int64_t>& all = values[At];
      cpp_int total = 0;
      for (const std::int64_t one : all) total += one;
      const auto has = group.template get<At>();
      ASSERT_EQ(has.count(), all.size()) << At;
      ASSERT_FALSE(all.empty());
      if constexpr (At % 5 == 4) {
        EXPECT_EQ(hoptac::money::coefficient<cpp_int>(*has.sum()), total) << At;
      } else {
        EXPECT_EQ(hoptac::money::coefficient<cpp_int>(has.sum()), total) << At;
        EXPECT_EQ(has.least(), *std::min_element(all.begin(), all.end())) << At;
        EXPECT_EQ(has.greatest(), *std::max_element(all.begin(), all.end())) << At;
      }
    };
    (expect(std::integral_constant<std::size_t, K>{}), ...);
  }
}

TEST(Aggregate, KeepsManyMeasuresApart) {
  expect_tallies(std::make_index_sequence<3>{});
  expect_tallies(std::make_index_sequence<6>{});
  expect_tallies(std::make_index_sequence<11>{});
}

TEST(Aggregate, ValuesOfMissingRowsDoNotMatter) {
  const std::vector<std::int64_t> values{5, most64, least64, 7};
  const std::array<std::uint8_t, 1> bits{0b1001};
  const std::vector<std::uint8_t> kinds{0, 0, 1, 1};
  const auto found = aggregate(group_by(key(column(kinds), 2)),
                               measures(tally_of(column(values, validity_bits(bits)))))
                         .value();
  const auto all = found.in_order();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].get<0>(), tally::from_parts(1, 0, 5, 5, 5));
  EXPECT_EQ(all[1].get<0>(), tally::from_parts(1, 0, 7, 7, 7));
}

/// A caller's own measure, which does not ask how many values there are.
template <class T>
struct uncounted_ends : detail::measure_of_term<T, false, true, false> {
  using result = std::pair<std::int64_t, std::int64_t>;
  using detail::measure_of_term<T, false, true, false>::measure_of_term;

  [[nodiscard]] static constexpr result finish(const detail::gathered& found) {
    return {found.least, found.greatest};
  }
};

TEST(Aggregate, FindsEndsOfAMeasureThatCountsNothing) {
  const std::vector<std::int64_t> organisations{7, 9, 7}, values{3, most64, -5};
  const auto found = aggregate(group_by(any_key(column(organisations))),
                               measures(uncounted_ends<column<std::int64_t>>(column(values))))
                         .value();
  const auto all = found.in_order();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].get<0>(), std::pair(std::int64_t{-5}, std::int64_t{3}));
  EXPECT_EQ(all[1].get<0>(), std::pair(most64, most64));
}

TEST(Aggregate, TakesNoNumberFromWhereNoneIs) {
  // Large sums next to rows without a value, where the largest numbers there are stand.
  constexpr std::size_t rows = 50'000;
  std::mt19937_64 random(11);
  std::vector<std::int64_t> organisations, support;
  std::vector<std::uint8_t> missing;
  std::map<std::int64_t, cpp_int> expected;
  for (std::size_t i = 0; i < rows; ++i) {
    const bool is_missing = random() % 8 == 0;
    organisations.push_back(static_cast<std::int64_t>(random() % 3'000) * 1'000'003);
    support.push_back(is_missing
                          ? (random() % 2 == 0 ? least64 : most64)
                          : static_cast<std::int64_t>(random() >> (i < rows / 2 ? 30U : 3U)));
    missing.push_back(is_missing ? 2 : 0);
    expected[organisations.back()] += is_missing ? 0 : support.back();
  }
  const auto granted = or_zero(column(support, unless_flagged(missing, 2)));
  for (const std::size_t threads : {1U, 2U, 3U}) {
    const auto found = aggregate(group_by(any_key(column(organisations))),
                                 measures(bare_sum(granted)), own_threads(threads))
                           .value();
    ASSERT_EQ(found.size(), expected.size());
    for (const auto& group : found.in_order())
      ASSERT_EQ(hoptac::money::coefficient<cpp_int>(group.get<0>()), expected.at(*group.key()));
  }
}

/// What a question may hold: it says how often it was copied.
struct copies_counted {
  std::atomic<int>* copies;

  explicit copies_counted(std::atomic<int>& of) : copies(&of) {}
  copies_counted(const copies_counted& other) : copies(other.copies) { ++*copies; }
  copies_counted& operator=(const copies_counted&) = delete;
  ~copies_counted() = default;
};

TEST(Aggregate, DoesNotCopyTheQuestionForEveryBlock) {
  constexpr std::size_t rows = 200'000;
  const std::vector<std::uint8_t> kinds(rows, 0);
  std::atomic<int> copies = 0;
  const auto even = [held = copies_counted(copies)](std::size_t row) { return row % 2 == 0; };
  const auto number = [held = copies_counted(copies)](std::size_t row) {
    return std::optional<std::int64_t>(static_cast<std::int64_t>(row));
  };
  const auto found = aggregate(group_by(key(column(kinds), 1)).where(even),
                               measures(sum(derived(number)), count_where(even)))
                         .value();
  EXPECT_EQ(found.in_order()[0].get<1>(), rows / 2);
  EXPECT_EQ(hoptac::money::coefficient<cpp_int>(*found.in_order()[0].get<0>().sum()),
            cpp_int(rows / 2) * (rows / 2 - 1));
  EXPECT_LT(copies, 60);
}

TEST(Aggregate, NoRowsAreNoGroups) {
  const std::vector<std::uint8_t> kinds;
  const std::vector<std::int64_t> ids;
  const auto few = aggregate(group_by(key(column(kinds), 3)), measures(rows_of_group())).value();
  EXPECT_EQ(few.size(), 0U);
  const auto many =
      aggregate(group_by(any_key(column(ids))), measures(rows_of_group()), own_threads(2)).value();
  EXPECT_TRUE(many.in_order().empty());
}

TEST(Aggregate, RefusesTheFirstRowWhoseKeyWasNotAnnounced) {
  std::vector<std::uint8_t> kinds(50'000, 1);
  std::vector<std::int32_t> communes(50'000, 9);
  const auto refused = [&](std::size_t threads, std::uint64_t all_communes) {
    const auto found =
        aggregate(group_by(key(column(kinds), 3), key(column(communes), all_communes)),
                  measures(rows_of_group()), own_threads(threads));
    return found.has_value() ? std::string() : found.error().message(hoptac::language::en);
  };
  for (const std::uint64_t all_communes : {std::uint64_t{10}, std::uint64_t{100'000'000}})
    for (const std::size_t threads : {1U, 2U, 4U}) {
      EXPECT_EQ(refused(threads, all_communes), "");
      communes[45'000] = -1;
      EXPECT_NE(refused(threads, all_communes).find("row 45000 "), std::string::npos);
      EXPECT_NE(refused(threads, all_communes).find("key 2 "), std::string::npos);
      kinds[30'001] = 3;
      EXPECT_NE(refused(threads, all_communes).find("row 30001 "), std::string::npos);
      EXPECT_NE(refused(threads, all_communes).find("key 1 "), std::string::npos);
      kinds[30'001] = 1;
      communes[45'000] = 9;
    }
  // A row that the filter leaves out may have any key.
  kinds[7] = 200;
  EXPECT_TRUE(aggregate(group_by(key(column(kinds), 3)).where([](std::size_t i) { return i != 7; }),
                        measures(rows_of_group()))
                  .has_value());
}

TEST(Aggregate, TellsItsObserverAndStopsWhenItSaysSo) {
  const std::vector<std::uint8_t> kinds(1'000'000, 0);
  const std::vector<std::int64_t> ids(1'000'000, 3);
  for (const std::size_t threads : {1U, 2U}) {
    std::atomic<std::size_t> most = 0;
    std::atomic<int> told = 0;
    const auto listen = [&](std::size_t rows) {
      for (std::size_t now = most; now < rows && !most.compare_exchange_weak(now, rows);) continue;
      ++told;
      return true;
    };
    (void)aggregate(group_by(key(column(kinds), 1)), measures(rows_of_group()),
                    own_threads(threads), listen)
        .value();
    EXPECT_EQ(most, kinds.size());
    EXPECT_GT(told, 5);
    most = 0;
    (void)aggregate(group_by(any_key(column(ids))), measures(rows_of_group()), own_threads(threads),
                    listen)
        .value();
    EXPECT_EQ(most, ids.size());

    const auto stop = [](std::size_t rows) { return rows < 300'000; };
    const auto stopped = aggregate(group_by(key(column(kinds), 1)), measures(rows_of_group()),
                                   own_threads(threads), stop);
    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().code(), hoptac::errc::aggregation_stopped);
    const auto stopped_too = aggregate(group_by(any_key(column(ids))), measures(rows_of_group()),
                                       own_threads(threads), stop);
    ASSERT_FALSE(stopped_too.has_value());
    EXPECT_EQ(stopped_too.error().code(), hoptac::errc::aggregation_stopped);
  }
}

/// A caller's own way of running the parts: one after another, the last one first.
struct backwards {
  [[nodiscard]] static std::size_t width() { return 3; }
  template <class Task>
  void operator()(std::size_t parts, const Task& task) const {
    while (parts != 0) task(--parts);
  }
};
static_assert(hoptac::executor<backwards>);

TEST(Aggregate, RunsOnTheCallersExecutor) {
  const records of(20'000, 9, 40, 100);
  const auto by = group_by(key(column(of.year), 10, 2015));
  EXPECT_EQ(shown(aggregate(by, everything(of), backwards{}).value()),
            shown(aggregate(by, everything(of)).value()));
}

}  // namespace
}  // namespace TEST_FILE
