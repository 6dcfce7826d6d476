// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_APPLICATIONS_HPP
#define HOPTAC_IO_APPLICATIONS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/io/table_source.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/policy/history.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/situation.hpp>

#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// One row of an applications file.
struct application {
  std::string id;
  policy::situation facts;
  std::optional<money::any_amount> asked = {};  ///< whole đồng, for programmes that name no amount
  location where = {};                          ///< its row
};

/// What an applications file says: all of its applications, or everything that is wrong with it.
struct applications_file {
  std::vector<application> applications;  ///< in the order of the file; empty when there are errors
  std::vector<error> errors;              ///< in the order of the file
  std::vector<error> notes = {};          ///< of `table_reader`; they refuse nothing

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Reads the applications in the bytes of a file, separated values or a workbook; `file` is the
/// name that places carry. The columns are `id`, the facts of the pack by their keys, `amount`
/// (what is asked for, in whole đồng) and `note` (any words), in any order; all but `id` may be
/// left out, and an empty cell is an absent fact.
///
/// Refused, beside what `table_reader` refuses: an empty `id` and one used before; a word that the
/// fact does not have, with the nearest one, and the right one where the name in either language
/// was written; dates and numbers in any other than the plain form, with the plain form of what a
/// Vietnamese writer means; whole numbers written with a thousands point (`4.000`); dates known
/// less well than the fact needs; dates that lie before the earliest possible `birth_date`.
[[nodiscard]] applications_file read_applications(std::string_view bytes, std::string file,
                                                  const policy::pack& facts_of,
                                                  const table_source& source = {});

/// What a file of past grants says: all of them, or everything that is wrong with it.
struct history_file {
  std::vector<policy::grant> grants;  ///< in the order of the file; empty when there are errors
  std::vector<error> errors;          ///< in the order of the file
  std::vector<error> notes = {};      ///< of `table_reader`; they refuse nothing

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Reads past grants: `programme` (`bac_kan.human_resources`), `date`, `amount` (whole đồng, may be
/// empty), `note`, `state`, and by whom they are counted: `cooperative_id` and the other ids and
/// words of the pack. The columns by which the pack counts its own history must be there and, in
/// the rows of its programmes, filled. A programme must be a rule of the pack or one of
/// `other_programmes`, so that no typing slip hides a grant. A column `state` may say of a row that
/// it is `received`, `planned` or `removed`; empty is received, and the two others are no grants. A
/// file without rows says that there were no grants.
[[nodiscard]] history_file read_history(std::string_view bytes, std::string file,
                                        const policy::pack& counted_by,
                                        std::span<const std::string_view> other_programmes = {},
                                        const table_source& source = {});

/// A sum in whole đồng, not below zero, as these tables write it: `4000000`. Error:
/// `application_amount_unusable`, with the plain form of `4.000.000` or `4 triệu đồng`.
[[nodiscard]] result<money::any_amount> read_dong(std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_APPLICATIONS_HPP
