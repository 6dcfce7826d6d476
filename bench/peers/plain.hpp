// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_BENCH_PEERS_PLAIN_HPP
#define HOPTAC_BENCH_PEERS_PLAIN_HPP

#include <algorithm>         // std::max, std::min, std::sort
#include <cstddef>           // std::size_t
#include <cstdint>           // std::int64_t, std::uint64_t
#include <initializer_list>  // std::initializer_list
#include <limits>            // std::numeric_limits
#include <thread>            // std::jthread
#include <utility>           // std::pair
#include <vector>            // std::vector

#include "answer.hpp"
#include "records.hpp"

/// The same five answers as one writes them without a library: a hash map from a key to a structure
/// of 128-bit sums, row by row, one map for each thread, put together at the end. Uses nothing of
/// hoptac, which makes it the reference as well.
namespace peers::plain {

/// Rounded to a whole number, halves away from zero; none where there is nothing to divide by.
inline void put_quotient(answer& to, bool known, int128 dividend, int128 divisor) {
  if (!known || divisor == 0) return to.put_if(false, 0);
  if (divisor < 0) dividend = -dividend, divisor = -divisor;
  const int128 twice = 2 * (dividend < 0 ? -dividend : dividend);
  const int128 rounded = (twice + divisor) / (2 * divisor);
  to.put(dividend < 0 ? -rounded : rounded);
}

/// Count, sum and ends of one column of amounts.
struct amount {
  std::uint64_t count = 0;
  int128 sum = 0;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::int64_t greatest = std::numeric_limits<std::int64_t>::min();

  void add(std::int64_t value) {
    ++count;
    sum += value;
    least = std::min(least, value);
    greatest = std::max(greatest, value);
  }
  void merge(const amount& other) {
    count += other.count;
    sum += other.sum;
    least = std::min(least, other.least);
    greatest = std::max(greatest, other.greatest);
  }
};

/// What the first three questions ask of a group.
struct figures {
  std::uint64_t rows = 0, agriculture = 0, profitable = 0;
  int128 members = 0, workers = 0, trained = 0, workers_with_wage = 0;
  amount capital, revenue, profit, wage;

  void add(const records& of, std::size_t row) {
    const std::uint8_t missing = of.missing[row];
    ++rows;
    members += of.members[row];
    workers += of.workers[row];
    trained += of.trained[row];
    agriculture += of.sector[row] == 0 ? 1 : 0;
    if ((missing & no_capital) == 0) capital.add(of.capital[row]);
    if ((missing & no_revenue) == 0) revenue.add(of.revenue[row]);
    if ((missing & no_profit) == 0) {
      profit.add(of.profit[row]);
      profitable += of.profit[row] > 0 ? 1 : 0;
    }
    if ((missing & no_wage) == 0) {
      wage.add(of.wage[row]);
      workers_with_wage += of.workers[row];
    }
  }
  void merge(const figures& other) {
    rows += other.rows, agriculture += other.agriculture, profitable += other.profitable;
    members += other.members, workers += other.workers, trained += other.trained;
    workers_with_wage += other.workers_with_wage;
    capital.merge(other.capital), revenue.merge(other.revenue);
    profit.merge(other.profit), wage.merge(other.wage);
  }
  void put(answer& to) const {
    const auto count = [&](std::uint64_t value) { to.put(static_cast<int128>(value)); };
    count(rows), to.put(members), to.put(workers), to.put(trained);
    for (const amount* one : {&capital, &revenue, &profit, &wage})
      to.put_if(one->count != 0, one->sum);
    count(revenue.count), count(profit.count);
    for (const amount* one : {&revenue, &profit})
      put_quotient(to, true, one->sum, static_cast<int128>(one->count) * 1'000'000);
    put_quotient(to, wage.count != 0, wage.sum, workers_with_wage);
    put_quotient(to, true, static_cast<int128>(agriculture) * 10'000, static_cast<int128>(rows));
    put_quotient(to, true, static_cast<int128>(profitable) * 10'000,
                 static_cast<int128>(profit.count));
    for (const amount* one : {&revenue, &profit}) {
      to.put_if(one->count != 0, one->least);
      to.put_if(one->count != 0, one->greatest);
    }
  }
};

/// What is asked of an organisation.
struct support {
  int128 sum = 0;

  void add(const records& of, std::size_t row) { sum += of.support[row]; }
  void merge(const support& other) { sum += other.sum; }
};

/// What is held against the plan.
struct results {
  std::uint64_t rows = 0, revenue_count = 0;
  int128 revenue = 0, members = 0;

  void add(const records& of, std::size_t row) {
    ++rows;
    members += of.members[row];
    if ((of.missing[row] & no_revenue) == 0) {
      ++revenue_count;
      revenue += of.revenue[row];
    }
  }
  void merge(const results& other) {
    rows += other.rows, revenue_count += other.revenue_count;
    revenue += other.revenue, members += other.members;
  }
};

/// All rows for which `is_asked(row)`, by `key_of(row)`.
template <template <class, class> class Map, class Group, class Key, class Asked>
[[nodiscard]] Map<std::uint64_t, Group> grouped(const records& of, std::size_t threads, Key key_of,
                                                Asked is_asked) {
  std::vector<Map<std::uint64_t, Group>> found(threads);
  {
    std::vector<std::jthread> running;
    for (std::size_t part = 0; part < threads; ++part) {
      const auto work = [&, part] {
        const std::size_t end = of.rows() * (part + 1) / threads;
        for (std::size_t row = of.rows() * part / threads; row < end; ++row)
          if (is_asked(row)) found[part][key_of(row)].add(of, row);
      };
      if (part + 1 < threads)
        running.emplace_back(work);
      else
        work();
    }
  }
  for (std::size_t part = 1; part < threads; ++part)
    for (const auto& [key, group] : found[part]) found[0][key].merge(group);
  return std::move(found[0]);
}

/// The groups of a map in the order of their keys.
template <class Map>
[[nodiscard]] auto in_order(const Map& of) {
  std::vector<std::pair<std::uint64_t, const typename Map::mapped_type*>> out;
  out.reserve(of.size());
  for (const auto& [key, group] : of) out.emplace_back(key, &group);
  std::sort(out.begin(), out.end());
  return out;
}

/// The parts of a combined key, of which there are so many; the year is shown as a year.
inline void put_keys(answer& to, std::uint64_t key, std::initializer_list<std::uint64_t> counts,
                     bool year_first) {
  std::uint64_t all = 1;
  for (const std::uint64_t count : counts) all *= count;
  for (const std::uint64_t count : counts) {
    all /= count;
    to.put(static_cast<int128>(key / all) + (year_first ? first_year : 0));
    key %= all;
    year_first = false;
  }
}

template <template <class, class> class Map>
[[nodiscard]] answer answer_of(query asked, const records& of, std::size_t threads) {
  answer out = empty_answer(asked);
  const auto every_row = [](std::size_t) { return true; };
  const auto year_province_kind = [&](std::size_t row) {
    const auto year = static_cast<std::uint64_t>(of.year[row] - first_year);
    return (year * provinces + of.province[row]) * kinds.size() + of.kind[row];
  };
  if (asked == query::by_kind) {
    const auto found = grouped<Map, figures>(
        of, threads, [&](std::size_t row) { return of.kind[row]; }, every_row);
    for (const auto& [key, group] : in_order(found)) {
      put_keys(out, key, {kinds.size()}, false);
      group->put(out);
    }
  } else if (asked == query::by_everything) {
    const auto key_of = [&](std::size_t row) {
      return year_province_kind(row) * sectors.size() + of.sector[row];
    };
    const auto found = grouped<Map, figures>(of, threads, key_of, every_row);
    out.reserve(found.size());
    for (const auto& [key, group] : in_order(found)) {
      put_keys(out, key, {years, provinces, kinds.size(), sectors.size()}, true);
      group->put(out);
    }
  } else if (asked == query::by_district) {
    const auto key_of = [&](std::size_t row) {
      return static_cast<std::uint64_t>(of.district[row]) * kinds.size() + of.kind[row];
    };
    const auto is_asked = [&](std::size_t row) {
      return of.sector[row] == 0 && of.year[row] == 2024;
    };
    const auto found = grouped<Map, figures>(of, threads, key_of, is_asked);
    for (const auto& [key, group] : in_order(found)) {
      put_keys(out, key, {districts, kinds.size()}, false);
      group->put(out);
    }
  } else if (asked == query::by_organisation) {
    const auto key_of = [&](std::size_t row) { return static_cast<std::uint64_t>(of.org_id[row]); };
    const auto found = grouped<Map, support>(of, threads, key_of, every_row);
    int128 much = 0, sum = 0, greatest = std::numeric_limits<std::int64_t>::min();
    greatest *= std::numeric_limits<std::int64_t>::max();
    for (const auto& [key, group] : found) {
      much += group.sum > much_support ? 1 : 0;
      sum += group.sum;
      greatest = std::max(greatest, group.sum);
    }
    out.put(static_cast<int128>(found.size()));
    out.put(much), out.put(sum), out.put(greatest);
  } else {
    const auto found = grouped<Map, results>(of, threads, year_province_kind, every_row);
    for (const auto& [key, group] : in_order(found)) {
      const plan_row& plan = of.plan[key];
      put_keys(out, key, {years, provinces, kinds.size()}, true);
      out.put(static_cast<int128>(group->rows));
      out.put_if(group->revenue_count != 0, group->revenue);
      out.put(group->members);
      out.put_if(plan.known, plan.revenue);
      out.put_if(plan.known, plan.members);
      put_quotient(out, plan.known && group->revenue_count != 0, group->revenue * 10'000,
                   plan.revenue);
      put_quotient(out, plan.known, group->members * 10'000, plan.members);
    }
  }
  return out;
}

}  // namespace peers::plain

#endif  // HOPTAC_BENCH_PEERS_PLAIN_HPP
