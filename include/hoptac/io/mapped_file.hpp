// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_IO_MAPPED_FILE_HPP
#define HOPTAC_IO_MAPPED_FILE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/indicator/column.hpp>

#include <bit>          // std::endian
#include <cstddef>      // std::size_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::exchange, std::move

namespace hoptac::inline HOPTAC_ABI::io {

/// The bytes of a file, read by the system where they are looked at: a file larger than the memory
/// can be gone through. It must not become shorter meanwhile.
class mapped_file {
 public:
  /// Errors: those of `read_file`. What is no regular file is read whole.
  [[nodiscard]] static result<mapped_file> open(const std::string& path);

  mapped_file(mapped_file&& other) noexcept
      : at_(std::exchange(other.at_, nullptr)), size_(other.size_), read_(std::move(other.read_)) {}
  mapped_file& operator=(mapped_file&&) = delete;
  ~mapped_file();

  [[nodiscard]] std::string_view bytes() const {
    return at_ == nullptr ? std::string_view(read_) : std::string_view(at_, size_);
  }

 private:
  explicit mapped_file(std::string read) : read_(std::move(read)) {}
  mapped_file(const char* at, std::size_t size) : at_(at), size_(size) {}

  const char* at_ = nullptr;  // none: the bytes were read
  std::size_t size_ = 0;
  std::string read_;
};

/// The whole numbers that a file is made of, one after another, little-endian, with nothing before,
/// between and behind them: a column for `aggregate` that need not fit the memory. They live as
/// long as the file. Error: `numbers_cut_short` when the last number is not whole; `path` is the
/// name that it carries.
template <indicator::column_integer T>
[[nodiscard]] result<std::span<const T>> numbers_of(const mapped_file& file,
                                                    const std::string& path) {
  static_assert(std::endian::native == std::endian::little,
                "the numbers of the file are used as they are");
  const std::string_view bytes = file.bytes();
  if (bytes.size() % sizeof(T) != 0)
    return error{errc::numbers_cut_short,
                 {std::to_string(bytes.size()), std::to_string(sizeof(T))},
                 location{path, 0, 0, {}}};
  return std::span(reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T));
}

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_IO_MAPPED_FILE_HPP
