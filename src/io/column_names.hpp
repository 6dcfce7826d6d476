// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_COLUMN_NAMES_HPP
#define HOPTAC_SRC_IO_COLUMN_NAMES_HPP

#include <hoptac/config.hpp>
#include <hoptac/io/column_label.hpp>

#include <cstddef>        // std::size_t
#include <span>           // std::span
#include <string>         // std::string
#include <string_view>    // std::string_view
#include <unordered_map>  // std::unordered_map
#include <vector>         // std::vector

namespace hoptac::inline HOPTAC_ABI::io {

/// The names by which a header may call the columns of a table: keys as they are, labels under
/// their `label_key`.
class column_names {
 public:
  /// `keys` and `labels` must outlive this; labels of other keys are left alone.
  column_names(std::span<const std::string_view> keys, std::span<const column_label> labels);

  [[nodiscard]] std::span<const std::string_view> keys() const { return keys_; }

  /// What a header means.
  struct match {
    std::vector<std::size_t> columns = {};  ///< none; one; or those that share the label
    bool is_label = false;                  ///< whether it is a label and not a key
  };
  [[nodiscard]] match find(std::string_view header) const;

  /// How a sentence of either language suggests the column that was meant: ` (sex?)`,
  /// ` (sex = giới tính?)`; nothing where none is near.
  [[nodiscard]] std::string suggestion(std::string_view header) const;

 private:
  std::span<const std::string_view> keys_;
  std::span<const column_label> labels_;
  std::unordered_map<std::string, std::vector<std::size_t>> of_label_;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_COLUMN_NAMES_HPP
