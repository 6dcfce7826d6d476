// SPDX-License-Identifier: BSL-1.0

#include "staged_file.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

namespace fs = std::filesystem;

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

fs::path folder_of(const fs::path& target) {
  return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

/// Whether a name still stands for the open file.
bool is_still(const std::string& name, int file) {
  struct stat there {};
  struct stat open {};
  return ::lstat(name.c_str(), &there) == 0 && ::fstat(file, &open) == 0 &&
         there.st_dev == open.st_dev && there.st_ino == open.st_ino;
}

}  // namespace

bool descriptor::close() {
  const int number = std::exchange(number_, -1);
  return number < 0 || ::close(number) == 0;
}

error system_error(int reason, errc otherwise, const std::string& path) {
  const location where{path, 0, 0, {}};
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

error write_error(int reason, const std::string& path) {
  if (reason == ENOENT || reason == ENOTDIR)
    return error(errc::folder_not_found, {fs::path(path).parent_path().string()},
                 location{path, 0, 0, {}});
  return system_error(reason, errc::file_unwritable, path);
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

fs::path behind_links(const std::string& path) {
  std::error_code unresolved;
  fs::path out = fs::weakly_canonical(path, unresolved);
  return unresolved ? fs::path(path) : out;
}

std::pair<descriptor, std::string> create_beside(const fs::path& target) {
  std::string stem = target.filename().string();
  stem.insert(stem.begin(), '.');
  stem += '.';
  stem += std::to_string(::getpid());
  for (int attempt = 0;; ++attempt) {
    fs::path name = target;
    name.replace_filename(stem + '-' + std::to_string(attempt) + ".tmp");
    descriptor file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!file.is_open()) {
      if (errno != EEXIST) return {descriptor(), name.string()};
      continue;
    }
    // A run that cleans up may have been quicker: then there is another name to be had. Where
    // nothing can be locked, nothing is cleaned up.
    static_cast<void>(::flock(file.get(), LOCK_EX | LOCK_NB));
    if (is_still(name.string(), file.get())) return {std::move(file), name.string()};
  }
}

descriptor open_left_behind(const std::string& name) {
  descriptor file(::open(name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat about {};
  const bool is_dead = file.is_open() && ::fstat(file.get(), &about) == 0 &&
                       S_ISREG(about.st_mode) && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0 &&
                       is_still(name, file.get());
  return is_dead ? std::move(file) : descriptor();
}

bool is_staged_name(std::string_view name, std::string_view target) {
  constexpr std::string_view ending = ".tmp";
  if (name.size() <= target.size() + 2 + ending.size() || !name.starts_with('.') ||
      name.substr(1, target.size()) != target || name[target.size() + 1] != '.' ||
      !name.ends_with(ending))
    return false;
  name.remove_prefix(target.size() + 2);
  name.remove_suffix(ending.size());
  const std::size_t dash = name.find('-');
  return dash != std::string_view::npos && is_digits(name.substr(0, dash)) &&
         is_digits(name.substr(dash + 1));
}

descriptor lock_folder(const fs::path& folder, bool waits) {
  descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!opened.is_open()) return opened;
  while (::flock(opened.get(), waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    return errno == EWOULDBLOCK ? descriptor() : std::move(opened);  // or there are no locks here
  }
  return opened;
}

void remove_left_behind(const fs::path& target) {
  const std::string stem = target.filename().string();
  std::error_code failed;
  for (fs::directory_iterator at(folder_of(target), failed), end; !failed && at != end;
       at.increment(failed)) {
    if (!is_staged_name(at->path().filename().string(), stem)) continue;
    if (const descriptor dead = open_left_behind(at->path().string()); dead.is_open())
      ::unlink(at->path().c_str());
  }
}

void sync_folder(const fs::path& folder) {
  const descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) static_cast<void>(::fsync(opened.get()));
}

staged_file::~staged_file() {
  if (!name_.empty()) ::unlink(name_.c_str());
}

std::optional<error> staged_file::write(std::string_view content) {
  struct stat about {};
  const bool exists = ::stat(target_.c_str(), &about) == 0;
  if (exists && S_ISDIR(about.st_mode)) return write_error(EISDIR, path_);
  if (exists && !S_ISREG(about.st_mode)) {
    descriptor file(::open(target_.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open() || !write_all(file.get(), content) || !file.close())
      return write_error(errno, path_);
    return std::nullopt;
  }
  if (exists && ::access(target_.c_str(), W_OK) != 0) return write_error(errno, path_);
  auto [file, name] = create_beside(target_);
  if (!file.is_open()) return write_error(errno, path_);
  file_ = std::move(file);
  name_ = std::move(name);
  const bool same_rights = !exists || ::fchmod(file_.get(), about.st_mode & 07777) == 0;
  if (same_rights && write_all(file_.get(), content) && ::fsync(file_.get()) == 0)
    return std::nullopt;
  return write_error(errno, path_);
}

std::optional<error> staged_file::put() {
  if (name_.empty()) return std::nullopt;
  if (::rename(name_.c_str(), target_.c_str()) != 0) return write_error(errno, path_);
  name_.clear();
  static_cast<void>(file_.close());  // all of it is on the disk
  sync_folder(folder_of(target_));
  return std::nullopt;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
