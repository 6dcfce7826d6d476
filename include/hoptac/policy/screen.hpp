// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_SCREEN_HPP
#define HOPTAC_POLICY_SCREEN_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/columns.hpp>
#include <hoptac/policy/detail/block_reader.hpp>
#include <hoptac/policy/detail/share_rows.hpp>
#include <hoptac/policy/programme.hpp>

#include <cstddef>  // std::size_t
#include <cstdint>  // std::uint32_t
#include <span>     // std::span
#include <vector>   // std::vector

/// One rule over many applications: what `answer` says of each of them, many times faster. Nothing
/// is settled; `decide` settles the few rows that need it. The work is done on so many threads, the
/// calling one among them, and the answers are the same for every number of them.
namespace hoptac::inline HOPTAC_ABI::policy {

/// Preconditions of both, checked: the facts are those of the programme's pack, `threads` is not
/// zero, and the answers have the size that is said. Throws `std::system_error` where no thread can
/// be had.

/// Writes the answer for each row.
inline void screen(const programme& by, const columns& facts, std::span<truth> answers,
                   unsigned threads = 1);
[[nodiscard]] inline std::vector<truth> screen(const programme& by, const columns& facts,
                                               unsigned threads = 1);

/// Writes the answers of each condition, in the order of `programme::conditions`: for condition `k`
/// and row `i` at `k * facts.rows() + i`.
inline void screen_conditions(const programme& by, const columns& facts, std::span<truth> answers,
                              unsigned threads = 1);

// ---------------------------------------------------------------------------------------- bodies

inline void screen(const programme& by, const columns& facts, std::span<truth> answers,
                   unsigned threads) {
  HOPTAC_PRE(by.of().same_as(facts.facts_of()));
  HOPTAC_PRE(answers.size() == facts.rows());
  detail::share_rows(facts.rows(), threads, [&](std::size_t first, std::size_t last) {
    detail::block_reader reader(by.compiled(), facts);
    detail::fill_rows(
        answers, first, last, [&](std::size_t block, truth* out) { reader.answer(block, out); },
        [&](std::size_t row) { return reader.answer_row(row); });
  });
}

inline std::vector<truth> screen(const programme& by, const columns& facts, unsigned threads) {
  std::vector<truth> answers(facts.rows());
  screen(by, facts, answers, threads);
  return answers;
}

inline void screen_conditions(const programme& by, const columns& facts, std::span<truth> answers,
                              unsigned threads) {
  const std::vector<std::uint32_t>& roots = by.compiled().roots;
  HOPTAC_PRE(by.of().same_as(facts.facts_of()));
  HOPTAC_PRE(answers.size() == roots.size() * facts.rows());
  detail::share_rows(facts.rows(), threads, [&](std::size_t first, std::size_t last) {
    detail::block_reader reader(by.compiled(), facts);
    for (std::size_t k = 0; k < roots.size(); ++k)
      detail::fill_rows(
          answers.subspan(k * facts.rows(), facts.rows()), first, last,
          [&](std::size_t block, truth* out) { reader.read(roots[k], block, out); },
          [&](std::size_t row) { return reader.read_row(roots[k], row); });
  });
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_SCREEN_HPP
