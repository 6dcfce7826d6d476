// SPDX-License-Identifier: BSL-1.0

// Question: how fast does hoptac answer what its peers are asked in run.py? Without arguments it
// holds its own answers against a plain loop.
//
//     bench.peers.hoptac                                   the check
//     bench.peers.hoptac serve                             what run.py talks to
//     bench.peers.hoptac write FOLDER ROWS ordinary        the data, or `extreme`

#include <hoptac/core/error.hpp>
#include <hoptac/core/own_threads.hpp>
#include <hoptac/indicator/aggregate.hpp>
#include <hoptac/io/column_csv.hpp>
#include <hoptac/io/mapped_file.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/wide.hpp>

#include <cstdint>        // std::uint64_t
#include <cstdio>         // std::printf
#include <exception>      // std::exception
#include <optional>       // std::optional
#include <stdexcept>      // std::runtime_error
#include <string>         // std::string
#include <string_view>    // std::string_view
#include <unordered_map>  // std::unordered_map

#include "answer.hpp"
#include "plain.hpp"
#include "record_files.hpp"
#include "records.hpp"
#include "serve.hpp"

namespace {

using namespace hoptac::indicator;
using hoptac::own_threads;
using hoptac::money::decimal;
using hoptac::money::ratio;
using peers::answer;
using peers::int128;
using peers::query;
using peers::records;

int128 whole(const decimal& of) {
  return hoptac::money::coefficient<int128>(of);
}

void put(answer& to, std::uint64_t count) {
  to.put(static_cast<int128>(count));
}
void put(answer& to, const std::optional<decimal>& sum) {
  to.put_if(sum.has_value(), sum ? whole(*sum) : 0);
}
/// Rounded to a whole number.
void put(answer& to, const std::optional<ratio>& of) {
  if (!of) return to.put_if(false, 0);
  to.put(whole(of->round(0, hoptac::money::rounding::half_away).value()));
}
std::optional<ratio> share(std::uint64_t part, std::uint64_t of) {
  if (of == 0) return std::nullopt;
  return ratio::of(part * 10'000, of);
}
std::optional<ratio> in_millions(const tally& of) {
  if (of.is_empty()) return std::nullopt;
  return ratio::of(whole(of.sum()), static_cast<int128>(of.count()) * 1'000'000);
}
/// In ten-thousandths.
std::optional<ratio> of_plan(const std::optional<decimal>& sum, bool known, std::int64_t plan) {
  if (!sum || !known || plan == 0) return std::nullopt;
  return ratio::of(whole(*sum) * 10'000, plan);
}

/// The columns as hoptac borrows them.
struct columns {
  explicit columns(const records& from) : of(from) {}

  const records& of;
  column<std::int32_t> members{of.members}, workers{of.workers}, trained{of.trained};
  column<std::int64_t, unless_flagged> capital{of.capital, {of.missing, peers::no_capital}};
  column<std::int64_t, unless_flagged> revenue{of.revenue, {of.missing, peers::no_revenue}};
  column<std::int64_t, unless_flagged> profit{of.profit, {of.missing, peers::no_profit}};
  column<std::int64_t, unless_flagged> wage{of.wage, {of.missing, peers::no_wage}};
  column<std::int64_t, unless_flagged> support{of.support, {of.missing, peers::no_support}};
  key<column<std::int16_t>> year{column(of.year), peers::years, peers::first_year};
  key<column<std::int16_t>> district{column(of.district), peers::districts};
  key<column<std::uint8_t>> province{column(of.province), peers::provinces};
  key<column<std::uint8_t>> kind{column(of.kind), peers::kinds.size()};
  key<column<std::uint8_t>> sector{column(of.sector), peers::sectors.size()};
};

/// The first three questions, by any keys and of any rows.
template <class Grouping>
answer figures(query asked, const columns& c, const Grouping& by, const own_threads& on) {
  const auto profitable = [profit = c.profit](std::size_t row) {
    const bool is_known = profit.present(row);
    return (profit.value(row) > 0) & is_known;  // no branch: nobody can predict it
  };
  const auto agriculture = [sector = c.of.sector.data()](std::size_t row) {
    return sector[row] == 0;
  };
  const auto found =
      aggregate(by,
                measures(rows_of_group(), sum(c.members), sum(c.workers), sum(c.trained),
                         sum(c.capital), tally_of(c.revenue), tally_of(c.profit), sum(c.wage),
                         sum(in_rows_of(c.workers, c.wage)), count_where(agriculture),
                         count_where(profitable)),
                on)
          .value();
  answer out = peers::empty_answer(asked);
  out.reserve(found.size());
  for (const auto& group : found.in_order()) {
    for (std::size_t i = 0; i < Grouping::dimensions; ++i) out.put(*group.key(i));
    const std::uint64_t rows = group.template get<0>();
    const tally revenue = group.template get<5>();
    const tally profit = group.template get<6>();
    const summed wage = group.template get<7>();
    put(out, rows);
    put(out, group.template get<1>().sum());
    put(out, group.template get<2>().sum());
    put(out, group.template get<3>().sum());
    put(out, group.template get<4>().sum());
    for (const tally* one : {&revenue, &profit}) out.put_if(!one->is_empty(), whole(one->sum()));
    put(out, wage.sum());
    for (const tally* one : {&revenue, &profit}) put(out, one->count());
    for (const tally* one : {&revenue, &profit}) put(out, in_millions(*one));
    put(out, wage.ratio_to(group.template get<8>()));
    put(out, share(group.template get<9>(), rows));
    put(out, share(group.template get<10>(), profit.count()));
    for (const tally* one : {&revenue, &profit}) {
      out.put_if(!one->is_empty(), one->is_empty() ? 0 : one->least());
      out.put_if(!one->is_empty(), one->is_empty() ? 0 : one->greatest());
    }
  }
  return out;
}

answer by_organisation(const columns& c, const own_threads& on) {
  const auto found =
      aggregate(group_by(any_key(column(c.of.org_id))), measures(bare_sum(or_zero(c.support))), on)
          .value();
  std::size_t much = 0;
  int128 all = 0;
  std::optional<int128> greatest;
  found.for_each([&](const auto& group) {
    const int128 granted = whole(group.template get<0>());
    much += granted > peers::much_support ? 1 : 0;
    all += granted;
    if (!greatest || granted > *greatest) greatest = granted;
  });
  answer out = peers::empty_answer(query::by_organisation);
  out.put(static_cast<int128>(found.size())), out.put(static_cast<int128>(much)), out.put(all);
  out.put_if(greatest.has_value(), greatest.value_or(0));
  return out;
}

answer against_plan(const columns& c, const own_threads& on) {
  const auto found = aggregate(group_by(c.year, c.province, c.kind),
                               measures(rows_of_group(), sum(c.revenue), sum(c.members)), on)
                         .value();
  answer out = peers::empty_answer(query::against_plan);
  for (const auto& group : found.in_order()) {
    const peers::plan_row& plan = c.of.plan[group.number()];
    const auto revenue = group.template get<1>().sum();
    const auto members = group.template get<2>().sum();
    for (std::size_t i = 0; i < 3; ++i) out.put(*group.key(i));
    put(out, group.template get<0>());
    put(out, revenue);
    put(out, members);
    out.put_if(plan.known, plan.revenue);
    out.put_if(plan.known, plan.members);
    put(out, of_plan(revenue, plan.known, plan.revenue));
    put(out, of_plan(members, plan.known, plan.members));
  }
  return out;
}

answer answer_of(query asked, const records& of, std::size_t threads) {
  const columns c(of);
  const own_threads on(threads);
  switch (asked) {
    case query::by_kind: return figures(asked, c, group_by(c.kind), on);
    case query::by_everything:
      return figures(asked, c, group_by(c.year, c.province, c.kind, c.sector), on);
    case query::by_district: {
      const auto agriculture_2024 = [sector = of.sector.data(),
                                     year = of.year.data()](std::size_t row) {
        return (sector[row] == 0) & (year[row] == 2024);
      };
      return figures(asked, c, group_by(c.district, c.kind).where(agriculture_2024), on);
    }
    case query::by_organisation: return by_organisation(c, on);
    case query::against_plan: return against_plan(c, on);
  }
  throw std::invalid_argument("no such query");
}

/// Reads a table from disk, as the peers do. The fingerprint: the rows, of each column of numbers
/// how many there are and their sum, and how often two of the words stand there.
peers::ingested ingest(const std::string& path, std::size_t threads) {
  peers::ingested out;
  hoptac::io::record_table table;
  out.time = peers::timed([&] {
    const auto file = hoptac::io::mapped_file::open(path).value();
    const hoptac::io::record_query wanted{
        {"kind", "sector"},
        {"org_id", "year", "province", "district", "members", "workers", "trained", "capital",
         "revenue", "profit", "wage", "support"}};
    hoptac::io::record_options options;
    options.threads = threads;
    table = hoptac::io::read_columns(file.bytes(), path, wanted, options);
  });
  if (!table.ok()) throw std::runtime_error(describe(table.errors.front(), hoptac::language::en));
  const auto add = [&](int128 number) {
    peers::append(out.fingerprint, number);
    out.fingerprint += ' ';
  };
  add(static_cast<int128>(table.columns.rows));
  for (const number_column& one : table.columns.measures) {
    int128 count = 0, all = 0;
    for (std::size_t row = 0; row < table.columns.rows; ++row) {
      if (!one.view().present(row)) continue;
      count += 1;
      all += one.values[row];
    }
    add(count), add(all);
  }
  const std::string_view counted[] = {"HTX", "agriculture"};
  for (std::size_t i = 0; i < 2; ++i) {
    const dimension& one = table.columns.dimensions[i];
    int128 count = 0;
    for (const std::uint32_t part : one.part_of) count += one.words[part] == counted[i] ? 1 : 0;
    add(count);
  }
  return out;
}

template <class Key, class Value>
using map = std::unordered_map<Key, Value>;

/// Every answer, on one thread and on several, against the plain loop.
int check() {
  for (const auto how : {peers::amounts::ordinary, peers::amounts::extreme}) {
    for (const std::uint64_t rows : {1U, 997U, 50'000U}) {
      const records of = peers::make_records(rows, how);
      for (const auto asked : {query::by_kind, query::by_everything, query::by_district,
                               query::by_organisation, query::against_plan}) {
        const std::string expected = to_csv(peers::plain::answer_of<map>(asked, of, 1));
        for (const std::size_t threads : {1U, 2U, 3U}) {
          if (to_csv(answer_of(asked, of, threads)) == expected) continue;
          std::printf("ERROR OCCURRED: Q%d of %d rows on %d threads differs from the plain loop\n",
                      static_cast<int>(asked) + 1, static_cast<int>(rows),
                      static_cast<int>(threads));
          return 1;
        }
      }
    }
  }
  std::printf("Q1 to Q5 equal a plain loop\n");
  return 0;
}

}  // namespace

int main(int count, char** words) try {
  const std::string_view verb = count > 1 ? words[1] : "";
  if (verb == "serve" && count == 2) return peers::serve(answer_of, ingest);
  if (verb == "write" && count == 5) {
    const auto how = std::string_view(words[4]) == "extreme" ? peers::amounts::extreme
                                                             : peers::amounts::ordinary;
    write_records(peers::make_records(std::stoull(words[3]), how), words[2]);
    return 0;
  }
  return check();
} catch (const std::exception& what) {
  std::fprintf(stderr, "%s\n", what.what());
  return 1;
}
