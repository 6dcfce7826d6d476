// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/file.hpp>
#include <hoptac/io/file_set.hpp>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "staged_file.hpp"
#include <sys/stat.h>
#include <unistd.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

namespace fs = std::filesystem;

/// The list of a set is a staged file of this name, which no table and no report has, until it
/// counts: then `.tmp` is gone from its end.
constexpr std::string_view list_name = "hoptac-files";
constexpr std::string_view staged_ending = ".tmp";
constexpr std::string_view list_begins = "hoptac 1";
constexpr std::string_view list_ends = "end";

/// One file on its way: from where to where, and where what was there before is kept.
struct move {
  std::string staged;
  std::string target;
  std::string kept;  // empty where there was none
};

/// Keeps signals that end a program waiting while this lives.
class signals_waiting {
 public:
  signals_waiting() {
    ::sigset_t ending;
    ::sigemptyset(&ending);
    for (const int one : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE}) ::sigaddset(&ending, one);
    ::pthread_sigmask(SIG_BLOCK, &ending, &before_);
  }
  signals_waiting(const signals_waiting&) = delete;
  signals_waiting& operator=(const signals_waiting&) = delete;
  ~signals_waiting() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  ::sigset_t before_{};
};

/// Puts files into their places, those first that are still on their way. The reason of the system
/// where one cannot; 0 where all could.
int put_all(const std::vector<move>& all) {
  for (const move& one : all)
    if (::rename(one.staged.c_str(), one.target.c_str()) != 0 && errno != ENOENT) return errno;
  return 0;
}

/// Puts everything back as it was. A file whose new content still waits was not replaced.
void put_back(const std::vector<move>& all) {
  for (const move& one : all) {
    if (::unlink(one.staged.c_str()) == 0) continue;
    if (one.kept.empty())
      ::unlink(one.target.c_str());
    else
      ::rename(one.kept.c_str(), one.target.c_str());
  }
}

void remove_kept(const std::vector<move>& all) {
  for (const move& one : all)
    if (!one.kept.empty()) ::unlink(one.kept.c_str());
}

std::string list_text(const std::vector<move>& all) {
  std::string out(list_begins);
  const auto add = [&](std::string_view text) { out.append(1, '\0').append(text); };
  for (const move& one : all) {
    add(one.target);
    add(one.staged);
    add(one.kept);
  }
  add(list_ends);
  return out;
}

/// The moves of a list; nothing where it is none.
std::vector<move> read_list(std::string_view text) {
  std::vector<std::string> parts(1);
  for (const char c : text)
    if (c == '\0')
      parts.emplace_back();
    else
      parts.back() += c;
  if (parts.size() < 5 || parts.size() % 3 != 2 || parts.front() != list_begins ||
      parts.back() != list_ends)
    return {};
  std::vector<move> out;
  for (std::size_t i = 1; i + 1 < parts.size(); i += 3) {
    move one{parts[i + 1], parts[i], parts[i + 2]};
    const std::string stem = fs::path(one.target).filename().string();
    for (const std::string* name : {&one.staged, &one.kept})
      if (!name->empty() && (!is_staged_name(fs::path(*name).filename().string(), stem) ||
                             fs::path(*name).parent_path() != fs::path(one.target).parent_path()))
        return {};
    out.push_back(std::move(one));
  }
  return out;
}

/// A second name of what is there, or a copy where the file system has no second names. Empty
/// where nothing is there; nothing where neither can be had.
std::optional<std::string> keep(const fs::path& target) {
  struct stat about {};
  if (::lstat(target.c_str(), &about) != 0) return std::string();
  auto [file, name] = create_beside(target);
  if (!file.is_open()) return std::nullopt;
  std::error_code failed;
  const std::string linked = name.substr(0, name.size() - staged_ending.size()) + "0.tmp";
  if (::link(target.c_str(), linked.c_str()) == 0) {
    ::unlink(name.c_str());
    return linked;
  }
  fs::copy_file(target, name, fs::copy_options::overwrite_existing, failed);
  if (failed) {
    ::unlink(name.c_str());
    return std::nullopt;
  }
  return name;
}

/// The list of a set on the disk, gone with this: from when it is written until then, whoever finds
/// it and not this process brings the set to its end.
class set_list {
 public:
  explicit set_list(const fs::path& folder) : folder_(folder) {
    auto [file, name] = create_beside(folder / list_name);
    file_ = std::move(file);
    name_ = std::move(name);
  }
  set_list(const set_list&) = delete;
  set_list& operator=(const set_list&) = delete;
  ~set_list() {
    if (file_.is_open()) ::unlink(name_.c_str());
  }

  /// Returns the reason of the system where it cannot be written.
  [[nodiscard]] int write(const std::vector<move>& all) {
    if (!file_.is_open()) return errno;
    const std::string counts = name_.substr(0, name_.size() - staged_ending.size());
    if (::fchmod(file_.get(), 0600) != 0 || !write_all(file_.get(), list_text(all)) ||
        ::fsync(file_.get()) != 0 || ::rename(name_.c_str(), counts.c_str()) != 0)
      return errno;
    name_ = counts;
    is_written_ = true;
    sync_folder(folder_);
    return 0;
  }
  [[nodiscard]] bool is_written() const { return is_written_; }

 private:
  fs::path folder_;
  std::string name_;
  descriptor file_;
  bool is_written_ = false;
};

/// Makes a folder, and those above it; takes away those that it made unless all went well.
class made_folder {
 public:
  explicit made_folder(fs::path folder) : folder_(std::move(folder)) {
    std::error_code ignored;
    for (fs::path at = folder_; !at.empty() && !fs::exists(at, ignored); at = at.parent_path()) {
      new_ones_.push_back(at);
      if (at == at.parent_path()) break;
    }
    fs::create_directories(folder_, failed_);
  }
  made_folder(const made_folder&) = delete;
  made_folder& operator=(const made_folder&) = delete;
  ~made_folder() {
    std::error_code ignored;
    for (const fs::path& one : new_ones_) fs::remove(one, ignored);  // unless something is in it
  }

  [[nodiscard]] const std::error_code& failed() const { return failed_; }
  void stays() { new_ones_.clear(); }

 private:
  fs::path folder_;
  std::vector<fs::path> new_ones_;
  std::error_code failed_;
};

}  // namespace

void finish_left_behind(const fs::path& folder) {
  std::error_code failed;
  std::vector<std::string> lists;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    const std::string name = at->path().filename().string();
    if (is_staged_name(name + std::string(staged_ending), list_name))
      lists.push_back(at->path().string());
  }
  for (const std::string& list : lists) {
    const descriptor dead = open_left_behind(list);
    struct stat about {};
    // Only a list that nobody else can have written.
    if (!dead.is_open() || ::fstat(dead.get(), &about) != 0 || (about.st_mode & 0022) != 0 ||
        about.st_uid != ::geteuid())
      continue;
    const result<std::string> text = read_file(list);
    const std::vector<move> all = text ? read_list(*text) : std::vector<move>();
    if (all.empty()) continue;  // no list of ours
    if (put_all(all) != 0) put_back(all);
    remove_kept(all);
    ::unlink(list.c_str());
  }
  remove_left_behind(folder / list_name);
}

std::optional<error> write_files(const std::string& folder, std::span<const text_file> files,
                                 existing_files there) {
  const fs::path into = behind_links(folder);
  made_folder made(into);
  if (made.failed())
    return error(errc::file_unwritable, {made.failed().message()}, location{folder, 0, 0, {}});
  const descriptor locked = lock_folder(into, true);
  finish_left_behind(into);

  std::vector<staged_file> staged;
  staged.reserve(files.size());
  for (const text_file& one : files) staged.emplace_back((fs::path(folder) / one.name).string());
  std::error_code ignored;
  if (there == existing_files::refused)
    for (const staged_file& one : staged)
      if (fs::exists(fs::symlink_status(one.path(), ignored)))
        return error(errc::output_exists, {}, location{one.path(), 0, 0, {}});
  for (std::size_t i = 0; i < files.size(); ++i) {
    remove_left_behind(staged[i].target());
    if (auto wrong = staged[i].write(files[i].text)) return wrong;
  }
  std::vector<move> all;
  std::vector<const staged_file*> waiting;
  for (staged_file& one : staged)
    if (!one.name().empty()) waiting.push_back(&one);  // else it was a device
  for (const staged_file* one : waiting) {
    const std::optional<std::string> kept = keep(one->target());
    const int reason = errno;
    if (!kept) {
      remove_kept(all);
      return write_error(reason, one->path());
    }
    all.push_back({one->name(), one->target().string(), *kept});
  }

  const signals_waiting until_done;
  set_list list(into);
  int reason = list.write(all);
  std::size_t done = 0;
  while (reason == 0 && done < all.size()) {
    if (::rename(all[done].staged.c_str(), all[done].target.c_str()) == 0)
      ++done;
    else
      reason = errno;
  }
  if (reason != 0 && done != 0) put_back(all);
  remove_kept(all);
  if (reason != 0) return write_error(reason, list.is_written() ? waiting[done]->path() : folder);
  for (staged_file& one : staged) one.release();
  made.stays();
  sync_folder(into);
  return std::nullopt;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
