// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_CELLS_HPP
#define HOPTAC_SRC_IO_CELLS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/entity/word.hpp>
#include <hoptac/io/table.hpp>
#include <hoptac/policy/fact.hpp>

#include <cstdint>      // std::int64_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string_view>  // std::string_view

/// What single cells of tables say about facts. Errors have no place yet: who reads the table knows
/// it. Texts in them are cut to a length that a terminal shows.
namespace hoptac::inline HOPTAC_ABI::io {

/// `policy::read_cell` for files that people fill in: a word may be its Vietnamese name (`nữ` is
/// `female`), yes and no are `TRUE` and `có` as well, and a day may be written as `read_day` reads
/// it. Where it refuses, the error says how the value is written that was probably meant. Refuses
/// whole numbers with a thousands point as well, which it would take for decimals.
[[nodiscard]] result<policy::cell> read_cell_of_table(const policy::fact& declared,
                                                      std::string_view text,
                                                      bool day_first = false);

/// What to say of a text that is no word of a closed list: `cell_word_unknown`, with the word whose
/// name was written or that is nearest.
[[nodiscard]] error unknown_word(std::span<const entity::word> words, std::string_view text);

/// The code of a word of a closed list, written as its code or its Vietnamese name. Errors: those
/// of `unknown_word`; `cell_word_ambiguous` where several words have the name.
[[nodiscard]] result<std::string_view> read_word(std::span<const entity::word> words,
                                                 std::string_view text);

/// Refuses an id that is a number which the sheet shows otherwise: nobody would find it by what
/// they see. Error: `id_made_by_format`.
[[nodiscard]] std::optional<error> check_id_format(const table_field& cell);

/// Whether a text has nothing but blanks, or nothing.
[[nodiscard]] bool is_blank(std::string_view text);

/// A day: `1990-03-10`. As Vietnamese documents write it, `25/12/1990`, where it cannot be read in
/// another way, and always when `day_first` says that the column has a Vietnamese label: there the
/// day stands first. Error: `cell_date_unreadable` and what else `policy::read_cell` says.
[[nodiscard]] result<calendar::date> read_day(std::string_view text, bool day_first = false);

/// Whether a text is a day that could be read as month/day as well: `05/7/1990`.
[[nodiscard]] bool is_day_or_month_first(std::string_view text);

/// `true` or `false`, `TRUE`, `có` … Error: `cell_word_unknown`, with what was probably meant.
[[nodiscard]] result<bool> read_yes_or_no(std::string_view text);

/// A whole number in plain digits, at most 18 of them: `1482`, `-12`. Errors: `cell_number_grouped`
/// for a thousands point, else `cell_not_whole`, both with the plain form where one can be meant.
[[nodiscard]] result<std::int64_t> read_whole_number(std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_CELLS_HPP
