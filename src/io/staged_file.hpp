// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_IO_STAGED_FILE_HPP
#define HOPTAC_SRC_IO_STAGED_FILE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/error.hpp>

#include <filesystem>   // std::filesystem::path
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::exchange

/// Files that are written beside the one whose place they take.
namespace hoptac::inline HOPTAC_ABI::io {

/// An open file of the system, closed when it goes out of sight.
class descriptor {
 public:
  explicit descriptor(int number = -1) : number_(number) {}
  descriptor(descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  descriptor& operator=(descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~descriptor() { static_cast<void>(close()); }

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  /// Whether everything written so far was accepted.
  [[nodiscard]] bool close();

 private:
  int number_;
};

/// The error that the system's `reason` stands for; `otherwise` when it has no number of its own.
[[nodiscard]] error system_error(int reason, errc otherwise, const std::string& path);
/// The same, of a file that was to be written.
[[nodiscard]] error write_error(int reason, const std::string& path);

[[nodiscard]] bool write_all(int file, std::string_view content);

/// Where a path leads, behind symbolic links.
[[nodiscard]] std::filesystem::path behind_links(const std::string& path);

/// New content of a file, on the disk beside it under a name of its own:
/// `.NAME.PROCESS-NUMBER.tmp`. While the process lives the file is locked, so that the next run
/// knows one that was left behind from one that is being written. Gone with this unless it took the
/// place of its target.
class staged_file {
 public:
  /// Of `path` as the user named it, which errors name.
  explicit staged_file(const std::string& path) : path_(path), target_(behind_links(path)) {}
  staged_file(staged_file&& other) noexcept
      : path_(std::move(other.path_)),
        target_(std::move(other.target_)),
        name_(std::exchange(other.name_, std::string())),
        file_(std::move(other.file_)) {}
  staged_file& operator=(staged_file&&) = delete;
  ~staged_file();

  /// Writes all of the content. What was there keeps its rights. A target that is no regular file,
  /// as a device, is written to at once.
  [[nodiscard]] std::optional<error> write(std::string_view content);
  /// Puts it in the place of the target.
  [[nodiscard]] std::optional<error> put();
  /// It is somebody else's business from now on.
  void release() { name_.clear(); }

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::filesystem::path& target() const { return target_; }
  /// Where the content is; empty where there is none that waits.
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string path_;
  std::filesystem::path target_;
  std::string name_;
  descriptor file_;
};

/// Creates a file that did not exist, beside `target`, and locks it. The name is that of a staged
/// file of the target.
[[nodiscard]] std::pair<descriptor, std::string> create_beside(const std::filesystem::path& target);

/// Opens a file of a run that does not live any more, and locks it; nothing where its run lives.
[[nodiscard]] descriptor open_left_behind(const std::string& name);

/// Whether `name` is what a staged file of `target`, both without folder, can be called.
[[nodiscard]] bool is_staged_name(std::string_view name, std::string_view target);

/// Keeps other runs from putting several files into a folder while it is open. Nothing where the
/// folder is taken and it is not to be waited for.
[[nodiscard]] descriptor lock_folder(const std::filesystem::path& folder, bool waits);

/// Removes what runs that were killed left of this target. Precondition: the folder is locked.
void remove_left_behind(const std::filesystem::path& target);

/// Brings to their end what runs that were killed while they put several files into their places
/// have left in a folder (`write_files`). Precondition: the folder is locked.
void finish_left_behind(const std::filesystem::path& folder);

/// Sees to it that new names in a folder are on the disk.
void sync_folder(const std::filesystem::path& folder);

}  // namespace hoptac::inline HOPTAC_ABI::io

#endif  // HOPTAC_SRC_IO_STAGED_FILE_HPP
