// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_ENTITY_DETAIL_SHEET_HPP
#define HOPTAC_ENTITY_DETAIL_SHEET_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/entity/organisation.hpp>

#include <algorithm>    // std::sort, std::stable_sort, std::lower_bound
#include <compare>      // operator<=>
#include <cstddef>      // std::ptrdiff_t
#include <cstdint>      // std::uint64_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::entity::detail {

/// A record and two numbers by which records are put in order.
struct keyed {
  std::uint64_t high;
  std::uint64_t low;
  std::uint32_t at;

  friend bool operator==(const keyed&, const keyed&) = default;
  friend auto operator<=>(const keyed&, const keyed&) = default;
};

[[nodiscard]] constexpr std::uint64_t joined(std::uint32_t high, std::uint32_t low) {
  return std::uint64_t{high} << 32U | low;
}

/// By the numbers, then in the order of the records.
inline void sort_keys(std::vector<keyed>& all) {
  std::sort(all.begin(), all.end());
}

/// The first of the ordered keys that is not below these numbers.
[[nodiscard]] inline std::vector<keyed>::const_iterator first_of(const std::vector<keyed>& all,
                                                                 std::uint64_t high,
                                                                 std::uint64_t low) {
  return std::lower_bound(all.begin(), all.end(), keyed{high, low, 0});
}

/// What is said about the records of one table: the table's word stands where the file does, until
/// a reader knows the file.
class sheet {
 public:
  sheet(std::string_view table, std::vector<error>& into)
      : table_(table), into_(&into), begin_(into.size()) {}

  void add(errc code, std::vector<std::string> arguments, std::uint32_t line,
           std::string_view field) {
    into_->emplace_back(code, std::move(arguments),
                        location{std::string(table_), line, 0, std::string(field)});
  }

  /// Puts what was said in the order of the lines.
  void finish() {
    std::stable_sort(
        into_->begin() + static_cast<std::ptrdiff_t>(begin_), into_->end(),
        [](const error& a, const error& b) { return a.where().line < b.where().line; });
  }

 private:
  std::string_view table_;
  std::vector<error>* into_;
  std::size_t begin_;
};

/// `2019-03-01 – 2024-05-01`; without a second day while it goes on.
[[nodiscard]] inline std::string life_of(const organisation& one) {
  std::string out = to_string(one.established);
  out += " –";
  if (one.ended) out.append(" ").append(to_string(*one.ended));
  return out;
}

/// Refuses a day on which the organisation does not exist.
inline void require_alive(sheet& to, const organisation& one, const calendar::date& on,
                          std::uint32_t line, std::string_view field) {
  if (!one.exists_on(on))
    to.add(errc::date_outside_life, {to_string(on), excerpt(one.id.str()), life_of(one)}, line,
           field);
}

}  // namespace hoptac::inline HOPTAC_ABI::entity::detail

#endif  // HOPTAC_ENTITY_DETAIL_SHEET_HPP
