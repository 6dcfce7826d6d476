// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_MAPPED_FILE_HPP
#define HOPTAC_SRC_IO_MAPPED_FILE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/result.hpp>

#include <cstddef>      // std::size_t
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

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_MAPPED_FILE_HPP
