// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/file.hpp>
#include <hoptac/io/mapped_file.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hoptac::inline HOPTAC_ABI::io {

result<mapped_file> mapped_file::open(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file >= 0) {
    struct stat about {};
    void* at = MAP_FAILED;
    if (::fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0)
      at =
          ::mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE, file, 0);
    ::close(file);  // the mapping stays
    if (at != MAP_FAILED) {
      const auto size = static_cast<std::size_t>(about.st_size);
      static_cast<void>(::madvise(at, size, MADV_SEQUENTIAL));  // advice, no more
      return mapped_file(static_cast<const char*>(at), size);
    }
  }
  // Read whole, or refused with the reason.
  result<std::string> read = read_file(path);
  if (!read) return read.error();
  return mapped_file(*std::move(read));
}

mapped_file::~mapped_file() {
  if (at_ != nullptr) ::munmap(const_cast<char*>(at_), size_);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
