// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/file.hpp>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

namespace fs = std::filesystem;

/// An open file of the system, closed when it goes out of sight.
class descriptor {
 public:
  explicit descriptor(int number) : number_(number) {}
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  ~descriptor() { static_cast<void>(close()); }

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  /// Whether everything written so far was accepted.
  [[nodiscard]] bool close() {
    const int number = std::exchange(number_, -1);
    return number < 0 || ::close(number) == 0;
  }

 private:
  int number_;
};

location in_file(const std::string& path) {
  return location{path, 0, 0, {}};
}

/// The error that the system's `reason` stands for; `otherwise` when it has no number of its own.
error system_error(int reason, errc otherwise, const std::string& path) {
  const location where = in_file(path);
  switch (reason) {
    case ENOENT:
    case ENOTDIR: return error(errc::file_not_found, {path}, where);
    case EISDIR: return error(errc::file_is_folder, {path}, where);
    case EACCES:
    case EPERM:
    case EROFS: return error(errc::file_not_permitted, {path}, where);
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return error(errc::disk_full, {}, where);
    case EPIPE: return error(errc::output_closed, {}, where);
    default: return error(otherwise, {std::generic_category().message(reason)}, where);
  }
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

bool write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t put = ::write(file, content.data(), content.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

/// Creates a file that did not exist, beside `target`, and gives its name.
std::pair<int, std::string> create_beside(const fs::path& target) {
  std::string stem = target.filename().string();
  stem.insert(stem.begin(), '.');
  stem += '.';
  stem += std::to_string(::getpid());
  for (int attempt = 0;; ++attempt) {
    fs::path name = target;
    name.replace_filename(stem + '-' + std::to_string(attempt) + ".tmp");
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file >= 0 || errno != EEXIST) return {file, name.string()};
  }
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
  const auto failed = [&](int reason) {
    if (reason == ENOENT || reason == ENOTDIR)
      return error(errc::folder_not_found, {fs::path(path).parent_path().string()}, in_file(path));
    return system_error(reason, errc::file_unwritable, path);
  };

  std::error_code unresolved;
  fs::path target = fs::weakly_canonical(path, unresolved);  // behind symbolic links
  if (unresolved) target = path;
  struct stat about {};
  const bool exists = ::stat(target.c_str(), &about) == 0;
  if (exists && S_ISDIR(about.st_mode)) return failed(EISDIR);

  if (exists && !S_ISREG(about.st_mode)) {
    descriptor file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open() || !write_all(file.get(), content) || !file.close()) return failed(errno);
    return std::nullopt;
  }

  if (exists && ::access(target.c_str(), W_OK) != 0) return failed(errno);
  const auto [number, name] = create_beside(target);
  descriptor file(number);
  if (!file.is_open()) return failed(errno);
  const bool same_rights = !exists || ::fchmod(file.get(), about.st_mode & 07777) == 0;
  if (same_rights && write_all(file.get(), content) && ::fsync(file.get()) == 0 && file.close() &&
      ::rename(name.c_str(), target.c_str()) == 0)
    return std::nullopt;
  const int reason = errno;
  ::unlink(name.c_str());
  return failed(reason);
}

std::optional<error> write_standard_output(std::string_view content) {
  if (write_all(STDOUT_FILENO, content)) return std::nullopt;
  if (errno == EBADF) return error(errc::output_closed, {}, in_file("<stdout>"));
  return system_error(errno, errc::file_unwritable, "<stdout>");
}

}  // namespace hoptac::inline HOPTAC_ABI::io
