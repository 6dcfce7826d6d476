// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_DECISION_REPORT_HPP
#define HOPTAC_IO_DECISION_REPORT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/policy/programme.hpp>

#include <span>    // std::span
#include <string>  // std::string

/// Decisions about applications, made and written down in their order. Preconditions of all: the
/// facts are those of the programme's pack, facts of history already filled in, and all texts are
/// UTF-8.
namespace hoptac::inline HOPTAC_ABI::io {

/// One JSON object on a line for each application: its `id`, `programme`, `answer`, `conditions`
/// (each with `id`, `answer`, `source`, `text` and `confirmation`), `missing` (the facts that can
/// still change the answer, the most decisive first), `reading` (those used), `when` (the answer as
/// the date moves that the age is read on, else the reference date; `null` is an open end), `pack`
/// (`id`, `version`, `sha256`), `settled`, `amount` and `currency` (null where not known),
/// `when_fact` (the date that moves), `remarks`, `turned_by` (other readings that give another
/// answer), `months` and `applicant` (what a registry says; null without one); and, only where
/// trying was cut off, `cut_off`: which of `settled`, `missing` and `when` it concerns.
[[nodiscard]] std::string decisions_jsonl(const policy::programme& by,
                                          std::span<const application> applications);

/// A table with the columns `id`, `programme`, `answer`, `not_met` and `not_known` (conditions),
/// `missing` (facts), `from` and `to` (how long the answer holds as that date moves), `amount`,
/// `reading`, `pack`, `turned_by` and `cut_off`; several words in one field are joined by `;`.
[[nodiscard]] std::string decisions_csv(const policy::programme& by,
                                        std::span<const application> applications);

/// A page to read: how many got which answer and under which readings, then each application with
/// every condition, its source, what is missing and on which day the answer changes.
[[nodiscard]] std::string decisions_text(const policy::programme& by,
                                         std::span<const application> applications, language lang);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_DECISION_REPORT_HPP
