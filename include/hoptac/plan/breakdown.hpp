// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_BREAKDOWN_HPP
#define HOPTAC_PLAN_BREAKDOWN_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>

#include <algorithm>    // std::sort, std::adjacent_find, std::lower_bound
#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::pair
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::plan {

/// Dimensions whose values never overlap and together make the whole: parts of one of them must
/// add up to it. Values of any other dimension need not exhaust the whole.
[[nodiscard]] constexpr bool is_partition(std::string_view dimension) {
  return dimension == "sector" || dimension == "source" || dimension == "role" ||
         dimension == "level";
}

/// Which part of a whole a figure speaks of: `sector=agriculture;per=person`. Dimensions are open
/// words; their order says nothing. Empty means the whole.
class breakdown {
 public:
  using entry = std::pair<std::string, std::string>;

  breakdown() = default;

  /// Reads `dimension=value` joined by `;`. Errors: `figure_breakdown_unreadable` with the column
  /// of the offending part, for an empty name or value, a missing `=` or a dimension named twice.
  [[nodiscard]] static result<breakdown> parse(std::string_view text);

  [[nodiscard]] const std::vector<entry>& entries() const { return entries_; }
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

  /// The value of a dimension; null when the figure does not speak of it.
  [[nodiscard]] const std::string* find(std::string_view dimension) const;

  /// The same without one dimension.
  [[nodiscard]] breakdown without(std::string_view dimension) const;

  /// `a=x;b=y`, dimensions in alphabetical order: equal breakdowns have equal text.
  [[nodiscard]] std::string str() const;

  friend bool operator==(const breakdown&, const breakdown&) = default;

 private:
  std::vector<entry> entries_;  // sorted by dimension, each once
};

inline result<breakdown> breakdown::parse(std::string_view text) {
  breakdown out;
  std::size_t start = 0;
  while (!text.empty() && start <= text.size()) {
    const std::size_t end = std::min(text.find(';', start), text.size());
    const std::string_view part = text.substr(start, end - start);
    const std::size_t equals = part.find('=');
    const auto refuse = [&] {
      std::uint32_t column = 1;  // in characters: continuation bytes do not count
      for (const char c : text.substr(0, start))
        column += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      return error(errc::figure_breakdown_unreadable, {std::string(part)},
                   location{{}, 0, column, "breakdown"});
    };
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == part.size())
      return refuse();
    std::string name(part.substr(0, equals));
    if (out.find(name) != nullptr) return refuse();
    const auto at =
        std::lower_bound(out.entries_.begin(), out.entries_.end(), name,
                         [](const entry& e, const std::string& n) { return e.first < n; });
    out.entries_.insert(at, {std::move(name), std::string(part.substr(equals + 1))});
    start = end + 1;
  }
  return out;
}

inline const std::string* breakdown::find(std::string_view dimension) const {
  for (const entry& e : entries_)
    if (e.first == dimension) return &e.second;
  return nullptr;
}

inline breakdown breakdown::without(std::string_view dimension) const {
  breakdown out;
  out.entries_.reserve(entries_.size());
  for (const entry& e : entries_)
    if (e.first != dimension) out.entries_.push_back(e);
  return out;
}

inline std::string breakdown::str() const {
  std::string out;
  for (const entry& e : entries_) {
    if (!out.empty()) out += ';';
    out += e.first;
    out += '=';
    out += e.second;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::plan

#endif  // HOPTAC_PLAN_BREAKDOWN_HPP
