// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_ORGANISATION_INDEX_HPP
#define HOPTAC_SRC_IO_ORGANISATION_INDEX_HPP

#include <hoptac/config.hpp>
#include <hoptac/notation/spelling_index.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

#include "registry_table.hpp"

namespace hoptac::inline HOPTAC_ABI::io {

/// The ids of the table of organisations.
class organisation_index {
 public:
  /// Takes the id of the row at hand, `place` nothing yet. Refuses one that a row before has, or
  /// that looks like it.
  void add(registry_table& from, std::size_t column);

  /// Where the organisation of that id stands; a row with errors gets no place.
  void put(std::string_view id, std::uint32_t place) { ids_.find(id)->value.place = place; }

  /// Ids may be missing: no row is blamed for naming one that is not there.
  void mark_incomplete() { is_complete_ = false; }

  /// The organisation that a cell names, which must not be empty; nothing where it names none, or
  /// one whose row has errors: then the row is left out as well, without blame.
  [[nodiscard]] std::optional<std::uint32_t> read(registry_table& from, std::size_t column);

 private:
  struct row {
    std::uint32_t line;
    std::optional<std::uint32_t> place;
  };

  [[nodiscard]] std::string suggested(std::string_view id);

  notation::spelling_index<row> ids_;
  bool is_complete_ = true;
  int suggestions_left_ = 20;  // each looks at all ids
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_ORGANISATION_INDEX_HPP
