// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_ZIP_ARCHIVE_HPP
#define HOPTAC_SRC_IO_ZIP_ARCHIVE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>

#include <cstdint>      // std::uint64_t
#include <functional>   // std::function
#include <memory>       // std::unique_ptr
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::io {

/// How much may come out of an archive. A table of 110,000 rows and 40 columns is 150 MB of XML.
struct zip_limits {
  std::uint64_t parts = 10'000;
  std::uint64_t part_bytes = std::uint64_t{512} << 20;
  std::uint64_t all_bytes = std::uint64_t{1} << 30;
  std::uint64_t ratio = 250;                          ///< of what comes out to what is packed
  std::uint64_t free_bytes = std::uint64_t{4} << 20;  ///< which no ratio limits
};

/// The parts of a ZIP archive that lies in memory. Nothing is ever written to a disk, and parts are
/// found by their whole names, so that a name such as `../../etc/passwd` leads nowhere.
class zip_archive {
 public:
  /// Opens the archive in `bytes`, which must outlive it. Errors name `file`: cut short or damaged,
  /// the same part twice, too many parts.
  [[nodiscard]] static result<zip_archive> open(std::string_view bytes, std::string file,
                                                zip_limits limits = {});
  zip_archive(zip_archive&&) noexcept;
  zip_archive& operator=(zip_archive&&) noexcept;
  ~zip_archive();

  /// Whether there is a part of that name; capital letters of ASCII do not matter.
  [[nodiscard]] bool has(std::string_view part) const;

  /// Hands the content of a part to `take`, piece by piece, until it returns false. Errors: there
  /// is no such part, it is encrypted, damaged or too large.
  [[nodiscard]] std::optional<error> read(std::string_view part,
                                          const std::function<bool(std::string_view)>& take);

 private:
  class impl;
  explicit zip_archive(std::unique_ptr<impl> made);
  std::unique_ptr<impl> impl_;
};

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_ZIP_ARCHIVE_HPP
