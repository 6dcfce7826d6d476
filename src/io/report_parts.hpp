// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_REPORT_PARTS_HPP
#define HOPTAC_SRC_IO_REPORT_PARTS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/io/report_document.hpp>
#include <hoptac/money/decimal.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

/// What the writers of a report have in common, so that they say the same words and numbers.
namespace hoptac::inline HOPTAC_ABI::io {

/// Rows are indented by their depth, but never further than this.
inline constexpr int deepest = 6;

/// What all writers say.
inline constexpr bilingual_view nothing_to_show{"Không có số liệu.", "There is nothing to show."};
inline constexpr bilingual_view sources_heading{"Nguồn của từng số liệu",
                                                "Where each figure is stated"};
inline constexpr bilingual_view repairs_heading{"Nếu chỉ một số sai thì có thể là",
                                                "If one figure is wrong, it may be"};

/// `1.482,5` and `1,482.5`.
[[nodiscard]] bilingual number_text(const money::decimal& x);

/// A number with its unit: `94%`, `443 HTX`; the blank between them is one that no line breaks at.
[[nodiscard]] bilingual with_unit(const bilingual& number, const bilingual& unit);

/// Of how many of how many organisations a number is: `(429/443)`, `(429/443, 14 số ước)`.
[[nodiscard]] bilingual coverage_text(const report_coverage& of);

/// What the brackets mean, under a table that has such numbers.
inline constexpr bilingual_view coverage_legend{
    "Trong ngoặc: số đơn vị có số liệu / tổng số đơn vị.",
    "In brackets: the organisations that state it / all of them."};
[[nodiscard]] bool has_coverage(const report_table& of);

/// All that a cell shows: `≥ 35 HTX`, `1.482 triệu đồng (429/443)`; a dash where only its note says
/// something.
[[nodiscard]] bilingual cell_text(const report_cell& of);

/// The notes of the cells of a table, each once, in the order in which they are met.
[[nodiscard]] std::vector<bilingual> notes_of(const report_table& of);

/// The mark of the note at a place: `[2]` at 1.
[[nodiscard]] std::string note_number(std::size_t place);

/// The mark by which a cell leads to its note, as `note_number` gives it; empty where it has none.
/// Precondition: `notes` are those of its table.
[[nodiscard]] std::string note_mark(const report_cell& of, const std::vector<bilingual>& notes);

/// A mark that tells tones apart without colour, and the word for those who cannot see it; both
/// empty for `tone::plain`.
[[nodiscard]] std::string_view tone_mark(tone of);
[[nodiscard]] bilingual_view tone_word(tone of);

/// `contradiction`, `tension` and `note` in words; another severity as it is.
[[nodiscard]] bilingual severity_word(std::string_view severity);

/// How many findings of one severity there are: `2 mâu thuẫn`, `2 contradictions`.
struct severity_count {
  std::string severity;
  std::size_t count = 0;
  bilingual words;  ///< what is counted
};

/// By severity, in the order in which the severities appear.
[[nodiscard]] std::vector<severity_count> count_severities(
    const std::vector<report_finding>& findings);

/// The column that says what a row is about: the first of texts, or the one after it where the
/// first only numbers the rows (`1.2`, `IV`) or names the figure that each is about. 0 where there
/// is no such column. Precondition: each row has a cell for each column.
[[nodiscard]] std::size_t label_column(const report_table& of);

/// The published figures that the cells of a row come from, each once. A cell whose text is the
/// figure's own id shows it already.
[[nodiscard]] std::vector<std::string> figures_of(const report_row& row);

/// What the parts add up to; nothing where they cannot be shown to scale because one is negative or
/// all are zero. Throws `overflow_error` above 38 digits.
[[nodiscard]] std::optional<money::decimal> whole_of(const report_shares& of);

/// The percentage at the end of the scale that a group of bars shares: 100 or the largest.
[[nodiscard]] money::decimal end_of_scale(const report_bars& of);

/// How many per cent of `whole` is `part`, rounded to `places` decimal places and kept between 0
/// and 100. Precondition: `whole > 0`.
[[nodiscard]] money::decimal percent_of_whole(const money::decimal& part,
                                              const money::decimal& whole, int places);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_REPORT_PARTS_HPP
