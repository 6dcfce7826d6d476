// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_REPORT_DOCUMENT_HPP
#define HOPTAC_IO_REPORT_DOCUMENT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/money/decimal.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::int64_t, std::uint8_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

/// A report as what a reader sees, before any format: sections of tables, charts and findings,
/// every text in both languages, every number exact. The terminal page, the JSON, the workbook and
/// the web page are four ways to write one document, so that none of them can say what another does
/// not.
namespace hoptac::inline HOPTAC_ABI::io {

/// How something stands; formats show it by colour and always by a word or mark too.
enum class tone : std::uint8_t { plain, good, warning, bad };

/// `plain`, `good`, `warning`, `bad`.
[[nodiscard]] constexpr std::string_view to_string(tone of) {
  constexpr std::string_view words[] = {"plain", "good", "warning", "bad"};
  return words[static_cast<std::size_t>(of)];
}

/// How many of how many organisations a number rests on: 429 of 443, 14 of which only estimate it.
struct report_coverage {
  std::int64_t counted = 0;
  std::int64_t all = 0;
  std::int64_t estimated = 0;  ///< of those counted
};

/// What stands in one place of a table: a number, or a text, or nothing.
struct report_cell {
  bilingual text = {};                        ///< beside a number, what its bound says: `≥`
  std::optional<money::decimal> number = {};  ///< shown with the decimal places that it has
  bilingual unit = {};                    ///< `%`, `triệu đồng`; where the column names none
  std::vector<std::string> figures = {};  ///< the published figures it comes from, by id
  io::tone tone = tone::plain;
  std::optional<report_coverage> rests_on = {};  ///< shown beside the number
  /// Why there is no number, or what is to be said of it: shown under the table, by a mark.
  bilingual note = {};

  [[nodiscard]] bool is_empty() const { return !number && text.vi.empty() && note.vi.empty(); }
};

struct report_column {
  bilingual name;
  bool is_numeric = false;  ///< aligned by the end
};

struct report_row {
  std::vector<report_cell> cells;  ///< one for each column
  std::uint8_t depth = 0;          ///< how far the first text is indented
  bool is_heading = false;
};

struct report_table {
  std::string id;  ///< permanent, ASCII: `phu_luc_1`
  bilingual title;
  bilingual note = {};  ///< under the table; may be empty
  std::vector<report_column> columns = {};
  std::vector<report_row> rows = {};
};

/// A bar: how much of the plan is done. `percent` may be above 100.
struct report_bar {
  bilingual label;
  money::decimal percent;
  bilingual value;  ///< what it stands for: `443 / 387–390 HTX`
  std::vector<std::string> figures = {};
  io::tone tone = tone::plain;
};

/// Bars from 0 with a mark at 100 %.
struct report_bars {
  std::string id;
  bilingual title;
  std::vector<report_bar> bars;
};

/// Parts of a whole, whose sizes are shown to scale; only listed where one is negative or all are
/// zero.
struct report_share {
  bilingual label;
  money::decimal size;
};

struct report_shares {
  std::string id;
  bilingual title;
  bilingual unit;
  std::vector<report_share> parts;
};

/// Something that a reader should know, with its arithmetic.
struct report_finding {
  std::string code;      ///< `HT5001`
  std::string severity;  ///< `contradiction`, `tension`, `note`
  bilingual text;
  std::vector<std::string> figures = {};  ///< by id
  std::vector<bilingual> repairs = {};    ///< possible ones; nothing is ever changed
  io::tone tone = tone::plain;
};

struct report_section {
  std::string id;
  bilingual title;
  bilingual intro = {};
  std::vector<report_shares> shares = {};
  std::vector<report_bars> bars = {};
  std::vector<report_table> tables = {};
  std::vector<report_finding> findings = {};
};

/// A number that stands at the head of the report.
struct report_fact {
  bilingual label;
  report_cell value;
};

/// A published figure, with the words that say it.
struct report_source {
  std::string id;
  std::string section;  ///< of the document
  std::string quote;    ///< may be empty
  bilingual value;      ///< with its bound and unit
};

struct report_document {
  bilingual title;
  bilingual subtitle = {};
  std::vector<bilingual> warnings = {};  ///< such as that the organisations are invented
  std::vector<report_fact> facts = {};
  std::vector<report_section> sections = {};
  std::vector<report_source> sources = {};  ///< every figure that cells, bars and findings name
};

/// A page for a terminal of that many columns, tables without the columns that are empty
/// throughout. Throws `overflow_error` when the parts of a whole add up to more than 38 digits.
/// Precondition: each row of a table has a cell for each column.
[[nodiscard]] std::string report_text(const report_document& of, language lang,
                                      std::size_t width = 110);

/// The whole document as JSON, both languages, numbers as strings of digits.
[[nodiscard]] std::string report_json(const report_document& of);

/// One page of HTML, well-formed as XML too, that holds all it needs and fetches nothing: styles,
/// charts as SVG, both languages with a switch (Vietnamese where scripts are off). Each figure's id
/// leads to its source, and the source back. Every text is escaped, control characters are dropped,
/// and the same document gives the same bytes. Throws like `report_text`.
/// Precondition: ids of sections, charts, tables and sources differ within their kind; each row of
/// a table has a cell for each column.
[[nodiscard]] std::string report_html(const report_document& of);

/// A workbook (XLSX) of one sheet for each table, in that language; numbers of up to 15 digits are
/// numbers, longer ones text, and no text is a formula. Errors: those of `write_workbook`.
[[nodiscard]] result<std::string> report_workbook(const report_document& of, language lang);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_REPORT_DOCUMENT_HPP
