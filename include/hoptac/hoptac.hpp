// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_HOPTAC_HPP
#define HOPTAC_HOPTAC_HPP

// Every room that is headers only. The content is included by name (`hoptac/catalogue/...`), what
// is compiled by its own headers (`hoptac/io/...`).

#include <hoptac/calendar/age.hpp>
#include <hoptac/calendar/age_limit.hpp>
#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/calendar/dated.hpp>
#include <hoptac/calendar/deadline.hpp>
#include <hoptac/calendar/gap.hpp>
#include <hoptac/calendar/leap_day.hpp>
#include <hoptac/calendar/moment.hpp>
#include <hoptac/calendar/nature.hpp>
#include <hoptac/calendar/partial_age.hpp>
#include <hoptac/calendar/partial_date.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/calendar/period_text.hpp>
#include <hoptac/calendar/term.hpp>
#include <hoptac/calendar/working_days.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/error_text.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/core/strong_id.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/law/akoma_ntoso.hpp>
#include <hoptac/law/citation.hpp>
#include <hoptac/law/citation_text.hpp>
#include <hoptac/law/force.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/law/instrument_kind.hpp>
#include <hoptac/law/mention.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/law/provision_text.hpp>
#include <hoptac/law/register.hpp>
#include <hoptac/law/relation.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/money/allocate.hpp>
#include <hoptac/money/amount.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/money/currency.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/interest.hpp>
#include <hoptac/money/literals.hpp>
#include <hoptac/money/percent.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/money/sum.hpp>
#include <hoptac/money/total.hpp>
#include <hoptac/money/unrounded.hpp>
#include <hoptac/money/wide.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/notation/bounded.hpp>
#include <hoptac/notation/date.hpp>
#include <hoptac/notation/document_number.hpp>
#include <hoptac/notation/name.hpp>
#include <hoptac/notation/number.hpp>
#include <hoptac/notation/quantity.hpp>
#include <hoptac/notation/text.hpp>
#include <hoptac/notation/unit.hpp>
#include <hoptac/plan/audit.hpp>
#include <hoptac/plan/breakdown.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/indicator_name.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/progress.hpp>
#include <hoptac/plan/reading.hpp>
#include <hoptac/plan/target.hpp>
#include <hoptac/plan/unit.hpp>
#include <hoptac/version.hpp>

#endif  // HOPTAC_HOPTAC_HPP
