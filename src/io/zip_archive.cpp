// SPDX-License-Identifier: BSL-1.0

#include "zip_archive.hpp"

#include <hoptac/core/excerpt.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <utility>
#include <vector>

#include <minizip/unzip.h>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// The bytes of the archive as the library reads a file. Its functions take no exceptions, and
/// these throw none.
struct memory_file {
  std::string_view bytes;
  ZPOS64_T at = 0;
};

voidpf open_memory(voidpf opaque, const void* /*name*/, int mode) {
  const bool reads = (mode & ZLIB_FILEFUNC_MODE_READWRITEFILTER) == ZLIB_FILEFUNC_MODE_READ;
  return reads ? opaque : nullptr;
}

uLong read_memory(voidpf /*opaque*/, voidpf stream, void* into, uLong size) {
  auto& file = *static_cast<memory_file*>(stream);
  const std::string_view left = file.bytes.substr(static_cast<std::size_t>(file.at));
  const std::size_t count = std::min<std::size_t>(size, left.size());
  if (count != 0) std::memcpy(into, left.data(), count);
  file.at += count;
  return static_cast<uLong>(count);
}

uLong write_nothing(voidpf /*opaque*/, voidpf /*stream*/, const void* /*from*/, uLong /*size*/) {
  return 0;
}

ZPOS64_T tell_memory(voidpf /*opaque*/, voidpf stream) {
  return static_cast<memory_file*>(stream)->at;
}

long seek_memory(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
  auto& file = *static_cast<memory_file*>(stream);
  const ZPOS64_T size = file.bytes.size();
  const ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? file.at
                        : origin == ZLIB_FILEFUNC_SEEK_END ? size
                                                           : 0;
  if (offset > size - from) return -1;
  file.at = from + offset;
  return 0;
}

int close_nothing(voidpf /*opaque*/, voidpf /*stream*/) {
  return 0;
}

int no_error(voidpf /*opaque*/, voidpf /*stream*/) {
  return 0;
}

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// The name of a part as other parts name it: some archivers write `xl\workbook.xml` or
/// `./xl/workbook.xml`.
std::string plain_name(std::string_view name) {
  std::string out = lower(name);
  std::replace(out.begin(), out.end(), '\\', '/');
  while (out.starts_with('/') || out.starts_with("./")) out.erase(0, out.find('/') + 1);
  return out;
}

struct part {
  unz64_file_pos where{};
  std::uint64_t packed = 0;
  bool is_encrypted = false;
};

struct closes_archive {
  void operator()(voidpf archive) const { unzClose(archive); }
};

}  // namespace

class zip_archive::impl {
 public:
  impl(std::string_view bytes, std::string file, zip_limits limits)
      : memory_{bytes, 0}, file_(std::move(file)), limits_(limits) {}

  [[nodiscard]] std::optional<error> open() {
    zlib_filefunc64_def functions{open_memory, read_memory,   write_nothing, tell_memory,
                                  seek_memory, close_nothing, no_error,      &memory_};
    // The library does not miss the last bytes of the record that ends an archive.
    constexpr std::size_t end_record_size = 22;
    const std::size_t end = memory_.bytes.rfind("PK\x05\x06");
    if (end == std::string_view::npos || memory_.bytes.size() - end < end_record_size)
      return broken();
    archive_.reset(unzOpen2_64("", &functions));
    if (!archive_) return broken();
    unz_global_info64 all{};
    if (unzGetGlobalInfo64(archive_.get(), &all) != UNZ_OK) return broken();
    if (all.number_entry > limits_.parts)
      return error(errc::zip_too_many_parts, {std::to_string(limits_.parts)}, here());
    if (all.number_entry == 0) return broken();
    int state = unzGoToFirstFile(archive_.get());
    for (; state == UNZ_OK; state = unzGoToNextFile(archive_.get()))
      if (!add_part()) return broken();
    if (state != UNZ_END_OF_LIST_OF_FILE) return broken();
    return std::nullopt;
  }

  [[nodiscard]] bool has(std::string_view name) const { return parts_.contains(lower(name)); }

  [[nodiscard]] std::optional<error> read(std::string_view name,
                                          const std::function<bool(std::string_view)>& take) {
    const auto found = parts_.find(lower(name));
    if (found == parts_.end()) return error(errc::xlsx_part_missing, {excerpt(name)}, here());
    const part& one = found->second;
    if (one.is_encrypted) return error(errc::xlsx_encrypted, {}, here());
    unz64_file_pos where = one.where;
    if (unzGoToFilePos64(archive_.get(), &where) != UNZ_OK ||
        unzOpenCurrentFile(archive_.get()) != UNZ_OK)
      return broken();
    const std::uint64_t most = std::min({limits_.part_bytes, limits_.all_bytes - unpacked_,
                                         std::max(limits_.free_bytes, one.packed * limits_.ratio)});
    std::vector<char> piece(std::size_t{1} << 16);
    std::uint64_t size = 0;
    bool goes_on = true;
    while (goes_on) {
      const int got =
          unzReadCurrentFile(archive_.get(), piece.data(), static_cast<unsigned>(piece.size()));
      if (got < 0) return close_with(broken());
      if (got == 0) break;
      size += static_cast<std::uint64_t>(got);
      unpacked_ += static_cast<std::uint64_t>(got);
      if (size > most)
        return close_with(
            error(errc::zip_too_large, {excerpt(name), std::to_string(most)}, here()));
      goes_on = take({piece.data(), static_cast<std::size_t>(got)});
    }
    const bool is_whole = unzCloseCurrentFile(archive_.get()) == UNZ_OK;  // compares checksums
    if (goes_on && !is_whole) return broken();
    return std::nullopt;
  }

 private:
  [[nodiscard]] location here() const { return location{file_, 0, 0, {}}; }
  [[nodiscard]] error broken() const { return error(errc::zip_broken, {}, here()); }
  [[nodiscard]] error close_with(error what) {
    unzCloseCurrentFile(archive_.get());
    return what;
  }

  /// Notes the part that the archive stands at; false when its entry cannot be meant.
  [[nodiscard]] bool add_part() {
    std::array<char, 1024> name{};
    unz_file_info64 about{};
    if (unzGetCurrentFileInfo64(archive_.get(), &about, name.data(), name.size() - 1, nullptr, 0,
                                nullptr, 0) != UNZ_OK)
      return false;
    if (about.size_filename >= name.size()) return false;
    part one;
    one.packed = about.compressed_size;
    constexpr uLong encrypted_flag = 1;
    one.is_encrypted = (about.flag & encrypted_flag) != 0;
    if (one.packed > memory_.bytes.size()) return false;
    if (unzGetFilePos64(archive_.get(), &one.where) != UNZ_OK) return false;
    return parts_.emplace(plain_name({name.data(), about.size_filename}), one).second;
  }

  memory_file memory_;
  std::string file_;
  zip_limits limits_;
  std::unique_ptr<void, closes_archive> archive_;
  std::map<std::string, part> parts_;
  std::uint64_t unpacked_ = 0;
};

zip_archive::zip_archive(std::unique_ptr<impl> made) : impl_(std::move(made)) {}
zip_archive::zip_archive(zip_archive&&) noexcept = default;
zip_archive& zip_archive::operator=(zip_archive&&) noexcept = default;
zip_archive::~zip_archive() = default;

result<zip_archive> zip_archive::open(std::string_view bytes, std::string file, zip_limits limits) {
  auto made = std::make_unique<impl>(bytes, std::move(file), limits);
  if (const std::optional<error> wrong = made->open()) return *wrong;
  return zip_archive(std::move(made));
}

bool zip_archive::has(std::string_view part) const {
  return impl_->has(part);
}

std::optional<error> zip_archive::read(std::string_view part,
                                       const std::function<bool(std::string_view)>& take) {
  return impl_->read(part, take);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
