// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_BENCH_PEERS_ANSWER_HPP
#define HOPTAC_BENCH_PEERS_ANSWER_HPP

#include <algorithm>    // std::reverse
#include <cstddef>      // std::size_t
#include <stdexcept>    // std::invalid_argument
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace peers {

__extension__ typedef __int128 int128;

/// The five questions; `README.md` says what they ask.
enum class query { by_kind, by_everything, by_district, by_organisation, against_plan };

/// `Q1` to `Q5`.
[[nodiscard]] inline query query_named(std::string_view name) {
  if (name.size() != 2 || name[0] != 'Q' || name[1] < '1' || name[1] > '5')
    throw std::invalid_argument("no such query");
  return static_cast<query>(name[1] - '1');
}

/// A complete answer: rows in the order of their keys, which are the first columns. Every cell is a
/// whole number, or none.
struct answer {
  std::string_view header;
  std::size_t width = 0;
  std::vector<int128> values = {};
  std::vector<char> known = {};

  void reserve(std::size_t rows) {
    values.reserve(rows * width);
    known.reserve(rows * width);
  }
  void put(int128 value) { put_if(true, value); }
  void put_if(bool is_known, int128 value) {
    values.push_back(value);
    known.push_back(is_known ? 1 : 0);
  }
};

/// Of an organisation, more support than this over all years is asked about.
inline constexpr int much_support = 200'000'000;

/// The columns of an answer, with no rows.
[[nodiscard]] answer inline empty_answer(query of) {
#define HOPTAC_PEERS_FIGURES                                                           \
  "n,sum_members,sum_workers,sum_trained,sum_capital,sum_revenue,sum_profit,sum_wage," \
  "cnt_revenue,cnt_profit,avg_revenue_million,avg_profit_million,wage_per_worker,"     \
  "agriculture_bp,profitable_bp,min_revenue,max_revenue,min_profit,max_profit\n"
  constexpr std::size_t figures = 19;
  switch (of) {
    case query::by_kind: return {"kind," HOPTAC_PEERS_FIGURES, 1 + figures};
    case query::by_everything:
      return {"year,province,kind,sector," HOPTAC_PEERS_FIGURES, 4 + figures};
    case query::by_district: return {"district,kind," HOPTAC_PEERS_FIGURES, 2 + figures};
    case query::by_organisation: return {"orgs,orgs_with_much,sum_support,max_support\n", 4};
    case query::against_plan:
      return {
          "year,province,kind,n,sum_revenue,sum_members,plan_revenue,plan_members,"
          "revenue_bp,members_bp\n",
          10};
  }
#undef HOPTAC_PEERS_FIGURES
  throw std::invalid_argument("no such query");
}

inline void append(std::string& to, int128 value) {
  const std::size_t start = to.size();
  const bool negative = value < 0;
  do {
    const int digit = static_cast<int>(value % 10);
    to += static_cast<char>('0' + (digit < 0 ? -digit : digit));
    value /= 10;
  } while (value != 0);
  if (negative) to += '-';
  std::reverse(to.begin() + static_cast<std::ptrdiff_t>(start), to.end());
}

/// The form in which answers are compared.
[[nodiscard]] inline std::string to_csv(const answer& of) {
  std::string out(of.header);
  for (std::size_t i = 0; i < of.values.size(); ++i) {
    if (of.known[i] != 0) append(out, of.values[i]);
    out += (i + 1) % of.width == 0 ? '\n' : ',';
  }
  return out;
}

}  // namespace peers

#endif  // HOPTAC_BENCH_PEERS_ANSWER_HPP
