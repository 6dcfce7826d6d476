// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/file.hpp>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "staged_file.hpp"
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

namespace fs = std::filesystem;

location in_file(const std::string& path) {
  return location{path, 0, 0, {}};
}

result<std::string> read_all(int file, std::size_t expected, std::size_t limit,
                             const std::string& path) {
  std::string content;
  std::size_t size = 0;
  content.resize(expected + 1);  // one more byte, so that the end is met without growing
  for (;;) {
    if (size == content.size()) content.resize(content.size() * 2);
    const ssize_t got = ::read(file, content.data() + size, content.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(errno, errc::file_unreadable, path);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) return error(errc::file_too_large, {std::to_string(limit)}, in_file(path));
  }
  content.resize(size);
  return content;
}

}  // namespace

result<std::string> read_file(const std::string& path, std::size_t limit) {
  const descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return system_error(errno, errc::file_unreadable, path);
  struct stat about {};
  if (::fstat(file.get(), &about) != 0) return system_error(errno, errc::file_unreadable, path);
  if (S_ISDIR(about.st_mode)) return system_error(EISDIR, errc::file_unreadable, path);
  const auto size = static_cast<std::size_t>(about.st_size);
  if (size > limit) return error(errc::file_too_large, {std::to_string(limit)}, in_file(path));
  return read_all(file.get(), size, limit, path);
}

result<std::string> read_standard_input(std::size_t limit) {
  constexpr std::size_t first_guess = 1 << 16;
  return read_all(STDIN_FILENO, first_guess, limit, "<stdin>");
}

std::optional<error> write_file(const std::string& path, std::string_view content) {
  staged_file file(path);
  const fs::path folder =
      file.target().has_parent_path() ? file.target().parent_path() : fs::path(".");
  if (const descriptor locked = lock_folder(folder, false); locked.is_open()) {
    finish_left_behind(folder);
    remove_left_behind(file.target());
  }
  if (auto wrong = file.write(content)) return wrong;
  return file.put();
}

std::optional<error> write_standard_output(std::string_view content) {
  if (write_all(STDOUT_FILENO, content)) return std::nullopt;
  if (errno == EBADF) return error(errc::output_closed, {}, in_file("<stdout>"));
  return system_error(errno, errc::file_unwritable, "<stdout>");
}

}  // namespace hoptac::inline HOPTAC_ABI::io
