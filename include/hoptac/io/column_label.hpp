// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_COLUMN_LABEL_HPP
#define HOPTAC_IO_COLUMN_LABEL_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/entity/word.hpp>

#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::io {

/// What people call a column. A header may name the column by its key or by the Vietnamese label. A
/// column may have several labels, one after the other; the first is the one to print.
struct column_label {
  std::string_view key;
  bilingual_view label;
};

/// The labels of the columns of one kind of file.
struct table_labels {
  std::string_view table;  ///< the word of the file: `organisations`, `figures`
  std::span<const column_label> columns;
};

/// The labels of all files that hoptac reads with fixed columns, in the order of docs/data.md.
/// Those of facts stand in their pack.
[[nodiscard]] std::span<const table_labels> all_table_labels();

/// The labels of one of them; none where there is no such file.
[[nodiscard]] std::span<const column_label> labels_of(std::string_view table);

/// The words of one closed column: a code for files and a name. A cell may hold either.
struct closed_words {
  std::string_view table;
  std::string_view column;
  std::span<const entity::word> words;
};

/// The words of all closed columns of these files but units, in the order of docs/data.md. Those of
/// facts stand in their pack, those of units in `plan::all_units`.
[[nodiscard]] std::span<const closed_words> all_closed_words();

/// The words of one of them; none where the column is open.
[[nodiscard]] std::span<const entity::word> words_of(std::string_view table,
                                                     std::string_view column);

/// Yes and no, `true` and `false`.
[[nodiscard]] std::span<const entity::word> yes_or_no_words();

/// The key under which labels are compared: without case, with `_` as a blank and runs of blanks as
/// one, the tone where current spelling puts it (`hòa`, `hoà`), a colon or star at the end taken
/// off, and `HTX`, `THT`, `LHHTX` in full. Marks are kept: `Trinh do` is not `Trình độ`.
[[nodiscard]] std::string label_key(std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_COLUMN_LABEL_HPP
