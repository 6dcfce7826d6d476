// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_BENCH_PEERS_RECORDS_HPP
#define HOPTAC_BENCH_PEERS_RECORDS_HPP

#include <array>        // std::array
#include <bit>          // std::popcount
#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint64_t
#include <limits>       // std::numeric_limits
#include <string_view>  // std::string_view
#include <vector>       // std::vector

/// The data of the comparison: made-up yearly records of made-up organisations. Whole-number
/// arithmetic only, and every cell a function of the number of its row: the same on every machine.
namespace peers {

inline constexpr int first_year = 2015, years = 10, provinces = 63, districts = 705;
inline constexpr std::array<std::string_view, 3> kinds = {"THT", "HTX", "LHHTX"};
inline constexpr std::array<std::string_view, 7> sectors = {
    "agriculture", "industry", "construction", "transport", "trade", "credit", "environment"};
/// The rows of the plan: combinations of year, province and kind.
inline constexpr std::uint64_t combinations = std::uint64_t{years} * provinces * kinds.size();
/// The bits of `record::missing`, in the order of the columns.
inline constexpr std::uint8_t no_capital = 1, no_revenue = 2, no_profit = 4, no_wage = 8,
                              no_support = 16;

/// How large amounts of money are: as in life, or anything that 64 bits hold, so that a sum of
/// three does not fit in them.
enum class amounts { ordinary, extreme };

/// One organisation in one year. Amounts are whole dong, 0 where they are missing.
struct record {
  std::int64_t org_id, capital, revenue, profit, wage, support;
  std::int32_t members, workers, trained;
  std::int16_t year, district;
  std::uint8_t province, kind, sector, missing;
};

/// What was planned for a year, a province and a kind. Not `known` for a few.
struct plan_row {
  std::int64_t revenue = 0, members = 0;
  bool known = false;
};

/// Records in columns, and the plan in the order of year, province, kind.
struct records {
  std::vector<std::int64_t> org_id, capital, revenue, profit, wage, support;
  std::vector<std::int32_t> members, workers, trained;
  std::vector<std::int16_t> year, district;
  std::vector<std::uint8_t> province, kind, sector, missing;
  std::vector<plan_row> plan;

  [[nodiscard]] std::size_t rows() const { return org_id.size(); }

  /// Calls `visit(name, column)` for each column, in the order of `records.csv`.
  template <class Records, class Visit>
  static void for_each_column(Records& of, Visit visit) {
    visit("org_id", of.org_id), visit("year", of.year), visit("province", of.province);
    visit("district", of.district), visit("kind", of.kind), visit("sector", of.sector);
    visit("members", of.members), visit("workers", of.workers), visit("trained", of.trained);
    visit("capital", of.capital), visit("revenue", of.revenue), visit("profit", of.profit);
    visit("wage", of.wage), visit("support", of.support), visit("missing", of.missing);
  }
};

/// The record of a row of a table of so many. Precondition: `row < rows`.
[[nodiscard]] inline record record_of(std::uint64_t row, std::uint64_t rows, amounts how);

/// The plan of a combination of year, province and kind, for a table of so many rows.
[[nodiscard]] inline plan_row plan_of(std::uint64_t combination, std::uint64_t rows);

/// All of them.
[[nodiscard]] inline records make_records(std::uint64_t rows, amounts how);

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// A number that looks like chance: every bit of the result depends on every bit of both.
[[nodiscard]] inline std::uint64_t chance(std::uint64_t of, std::uint64_t salt) {
  std::uint64_t x = of * 0xD1342543DE82EF95U + (salt + 1) * 0x9E3779B97F4A7C15U;
  x = (x ^ (x >> 32U)) * 0xD6E8FEB86659FD93U;
  x = (x ^ (x >> 32U)) * 0xD6E8FEB86659FD93U;
  return x ^ (x >> 32U);
}

/// A different number below `rows` for every row: steps that can be undone, within a power of two,
/// again until the number is small enough.
[[nodiscard]] inline std::uint64_t shuffled(std::uint64_t row, std::uint64_t rows) {
  const auto bits = static_cast<unsigned>(std::bit_width(rows - 1));
  const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
  const unsigned half = bits / 2 + 1;
  std::uint64_t x = row;
  do {
    for (std::uint64_t step = 1; step <= 3; ++step) {
      x = (x * 0xD1342543DE82EF95U + step * 0x9E3779B97F4A7C15U) & mask;
      x ^= x >> half;
    }
  } while (x >= rows);
  return x;
}

}  // namespace detail

inline record record_of(std::uint64_t row, std::uint64_t rows, amounts how) {
  using detail::chance;
  const std::uint64_t slot = detail::shuffled(row, rows);
  const std::uint64_t organisation = slot / years;
  const auto of_organisation = [&](std::uint64_t salt) { return chance(organisation, salt); };
  const auto of_row = [&](std::uint64_t salt) { return chance(slot, 100 + salt); };

  record out{};
  out.org_id =
      static_cast<std::int64_t>(1'000'000'000 + organisation * 37 + of_organisation(0) % 37);
  out.year = static_cast<std::int16_t>(first_year + static_cast<int>(slot % years));
  const std::uint64_t district = of_organisation(1) % districts;
  out.district = static_cast<std::int16_t>(district);
  out.province = static_cast<std::uint8_t>(district * provinces / districts);
  const std::uint64_t kind = of_organisation(2) % 1000;
  out.kind = kind < 700 ? 0 : kind < 995 ? 1 : 2;
  const std::uint64_t sector = of_organisation(3) % 100;
  out.sector = sector < 64 ? 0 : static_cast<std::uint8_t>(1 + sector % 6);

  const std::uint64_t people = out.kind == 0 ? 30 : out.kind == 1 ? 300 : 3000;
  out.members = static_cast<std::int32_t>(5 + of_organisation(4) % people + of_row(0) % 3);
  const auto members = static_cast<std::uint64_t>(out.members);
  out.workers = static_cast<std::int32_t>(of_row(1) % (members + 2));
  out.trained =
      static_cast<std::int32_t>(of_row(2) % (static_cast<std::uint64_t>(out.workers) + 1));

  for (unsigned money = 0; money < 5; ++money)
    if (of_row(10 + money) % 20 == 0) out.missing |= static_cast<std::uint8_t>(1U << money);
  const auto amount = [&](std::uint64_t salt, std::uint64_t ordinary) {
    if (how == amounts::ordinary) return static_cast<std::int64_t>(ordinary);
    const std::uint64_t any = of_row(30 + salt);
    if (any % 64 == 0) return std::numeric_limits<std::int64_t>::min();
    if (any % 64 == 1) return std::numeric_limits<std::int64_t>::max();
    // Capital and support all large and of one sign: their sums pass 64 bits first.
    if (salt == 0 || salt == 4)
      return static_cast<std::int64_t>(any >> 2U | std::uint64_t{1} << 62U);
    return static_cast<std::int64_t>(any);
  };
  const std::uint64_t size = std::uint64_t{6'000'000}
                             << static_cast<unsigned>(std::popcount(of_organisation(5) % 4096));
  const std::uint64_t gain = of_row(22) % (size / 4);
  const std::uint64_t granted = of_row(24);
  const std::int64_t money[] = {
      amount(0, size / 2 + of_row(20) % (2 * size)), amount(1, size / 2 + of_row(21) % size),
      amount(2, of_row(25) % 4 == 0 ? 0 - gain : gain),
      amount(3, static_cast<std::uint64_t>(out.workers) * (20'000'000 + of_row(23) % 60'000'000)),
      amount(4, granted % 5 == 0 ? 10'000'000 + (granted >> 8U) % 190'000'000 : 0)};
  out.capital = (out.missing & no_capital) != 0 ? 0 : money[0];
  out.revenue = (out.missing & no_revenue) != 0 ? 0 : money[1];
  out.profit = (out.missing & no_profit) != 0 ? 0 : money[2];
  out.wage = (out.missing & no_wage) != 0 ? 0 : money[3];
  out.support = (out.missing & no_support) != 0 ? 0 : money[4];
  return out;
}

inline plan_row plan_of(std::uint64_t combination, std::uint64_t rows) {
  const std::uint64_t share = rows * 10 / combinations + 1;
  const auto part = [&](std::uint64_t salt, std::uint64_t of_one) {
    return static_cast<std::int64_t>(share * of_one *
                                     (80 + detail::chance(combination, salt) % 50) / 1000);
  };
  return {part(200, 500'000'000), part(201, 60), detail::chance(combination, 202) % 50 != 0};
}

inline records make_records(std::uint64_t rows, amounts how) {
  records out;
  records::for_each_column(out, [&](const char*, auto& column) { column.resize(rows); });
  for (std::uint64_t row = 0; row < rows; ++row) {
    const record one = record_of(row, rows, how);
    out.org_id[row] = one.org_id, out.year[row] = one.year, out.province[row] = one.province;
    out.district[row] = one.district, out.kind[row] = one.kind, out.sector[row] = one.sector;
    out.members[row] = one.members, out.workers[row] = one.workers, out.trained[row] = one.trained;
    out.capital[row] = one.capital, out.revenue[row] = one.revenue, out.profit[row] = one.profit;
    out.wage[row] = one.wage, out.support[row] = one.support, out.missing[row] = one.missing;
  }
  for (std::uint64_t i = 0; i < combinations; ++i) out.plan.push_back(plan_of(i, rows));
  return out;
}

}  // namespace peers

#endif  // HOPTAC_BENCH_PEERS_RECORDS_HPP
