// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_PROVINCE_WORDS_HPP
#define HOPTAC_SRC_IO_PROVINCE_WORDS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/io/report_document.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/notation/bound.hpp>
#include <hoptac/plan/comparison.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/plan/interval.hpp>
#include <hoptac/plan/named_word.hpp>

#include <span>    // std::span
#include <string>  // std::string

/// How the report of a province words single things.
namespace hoptac::inline HOPTAC_ABI::io {

/// An exact number as a report shows it: whole where it is whole, else rounded half away from zero
/// to three places, without zeros at the end.
[[nodiscard]] money::decimal shown(const money::ratio& exact);

/// `≥`, `<`, `khoảng` …: what a bound says before a number; empty for an exact one.
[[nodiscard]] bilingual bound_mark(notation::bound bound);

/// The ends of an interval as people write them: `387–390`, `≥ 35`.
[[nodiscard]] std::string interval_text(const plan::interval& of, language lang);

/// The value of a figure as people write it: `≥ 35 HTX`, `1.482 triệu đồng/năm`.
[[nodiscard]] bilingual value_text(const plan::figure& of);

/// What a figure is about: `HTX: Tổng số (nông nghiệp), 6 tháng đầu năm 2024`. An indicator has the
/// name of its definition, where there is one; a word that nobody named stays as it stands.
[[nodiscard]] bilingual what_of(const plan::figure& of,
                                std::span<const indicator::definition> definitions,
                                std::span<const plan::named_word> words);

/// How a published figure and the registry agree, and how that is toned.
[[nodiscard]] bilingual agreement_text(const plan::comparison& of);
[[nodiscard]] tone tone_of(plan::agreement how);

/// `F006: 56 → 46 (hợp với F005, F007)`.
[[nodiscard]] bilingual repair_text(const plan::repair& change);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_PROVINCE_WORDS_HPP
