// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_AWARD_REPORT_HPP
#define HOPTAC_IO_AWARD_REPORT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/policy/award.hpp>
#include <hoptac/policy/programme.hpp>

#include <span>    // std::span
#include <string>  // std::string

/// What became of applications that asked for a budget, written down. Precondition of all: `made`
/// is what `policy::award` said of `applications`, in the same order.
namespace hoptac::inline HOPTAC_ABI::io {

/// Why an application received its money or not, as a sentence.
[[nodiscard]] bilingual award_reason(const policy::programme& by, const policy::outcome& made);

/// One JSON object on a line for each application, in the order of `applications`: its `id`,
/// `programme`, `outcome`, `rank` (its turn, from 1), `amount` and `currency` (null where not
/// known), `reason`, `not_met` (conditions), `missing` (facts), `taken_by` (the application that
/// was granted first), `left` (what the budget still had at its turn) and `turned_by` (as in
/// decisions); the two before the last are null where they are not the reason.
[[nodiscard]] std::string awards_jsonl(const policy::programme& by,
                                       std::span<const application> applications,
                                       const policy::awards& made);

/// A table with the same words, `reason_vi` and `reason_en` in two columns.
[[nodiscard]] std::string awards_csv(const policy::programme& by,
                                     std::span<const application> applications,
                                     const policy::awards& made);

/// A page to read: what was given and what is left, then the applications by their turn.
[[nodiscard]] std::string awards_text(const policy::programme& by,
                                      std::span<const application> applications,
                                      const policy::awards& made, policy::after_shortfall how,
                                      language lang);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_AWARD_REPORT_HPP
