// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_APPLICATIONS_HPP
#define HOPTAC_IO_APPLICATIONS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/io/table_source.hpp>
#include <hoptac/money/any_amount.hpp>
#include <hoptac/policy/applicant.hpp>
#include <hoptac/policy/history.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/situation.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::pair
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// One row of an applications file.
struct application {
  std::string id;
  policy::situation facts;
  std::optional<money::any_amount> asked = {};  ///< whole đồng, for programmes that name no amount
  location where = {};                          ///< its row
  /// Where its ids stand, by the place of their facts in the pack.
  std::vector<std::pair<std::size_t, location>> ids = {};
  /// What a registry says of the organisation that applies (`join_registry`); nothing without one.
  std::optional<policy::applicant> applicant = {};
  std::vector<bilingual> remarks = {};  ///< on what the registry has otherwise

  /// For `policy::determiner`.
  [[nodiscard]] const policy::applicant* who() const { return applicant ? &*applicant : nullptr; }
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
/// Ids are compared, and kept, in their `notation::normal_form`.
///
/// Refused, beside what `table_reader` refuses: an empty `id` and one used before; an id that only
/// looks like another of its column, and one that a number format of a workbook shows; a word that
/// the fact does not have, with the nearest one, and the right one where the name in either
/// language was written; dates and numbers in any other than the plain form, with the plain form of
/// what a Vietnamese writer means; whole numbers written with a thousands point (`4.000`); dates
/// known less well than the fact needs; dates that lie before the earliest possible `birth_date`.
[[nodiscard]] applications_file read_applications(std::string_view bytes, std::string file,
                                                  const policy::pack& facts_of,
                                                  const table_source& source = {});

/// The applications of a file that ask for one programme.
struct applications_of {
  policy::programme by;
  std::vector<application> applications = {};  ///< in the order of the file
};

/// What a file of applications for several programmes says.
struct mixed_applications_file {
  std::vector<applications_of> programmes;  ///< those that are asked for, in the order given
  std::vector<error> errors;                ///< in the order of the file
  std::vector<error> notes = {};            ///< of `table_reader`; they refuse nothing

  [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Whether the header of the file has a column `programme`.
[[nodiscard]] bool names_programmes(std::string_view bytes, const table_source& source = {});

/// Reads applications for any of these programmes: the column `programme` says which one a row asks
/// for (`bac_kan.human_resources`), an empty cell or no such column the first. Each row states the
/// facts of its own programme; what it has in columns of the others is left alone. Refused, beside
/// what the function above refuses: a programme that is none of these.
/// Precondition: there is a programme.
[[nodiscard]] mixed_applications_file read_applications(
    std::string_view bytes, std::string file, std::span<const policy::programme> programmes,
    const table_source& source = {});

/// What a file of past grants says: all of them, or everything that is wrong with it.
struct history_file {
  std::vector<policy::grant> grants;      ///< in the order of the file; empty when there are errors
  std::vector<error> errors;              ///< in the order of the file
  std::vector<error> notes = {};          ///< of `table_reader`; they refuse nothing
  std::vector<std::uint32_t> lines = {};  ///< of the grants, in their order

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

/// Refuses applications that name somebody by an id that only looks like one of the past grants:
/// another case, dash or apostrophe, a letter of another script. Nobody is taken for a newcomer
/// because of a spelling. Error: `id_looks_alike`, at the row of the application.
[[nodiscard]] std::vector<error> check_spellings(std::span<const application> applications,
                                                 const history_file& past,
                                                 std::string_view history_name);

/// A sum in whole đồng, not below zero, as these tables write it: `4000000`. Error:
/// `application_amount_unusable`, with the plain form of `4.000.000` or `4 triệu đồng`.
[[nodiscard]] result<money::any_amount> read_dong(std::string_view text);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_APPLICATIONS_HPP
