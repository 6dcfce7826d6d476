// SPDX-License-Identifier: BSL-1.0

#include "outputs.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/mapped_file.hpp>
#include <hoptac/io/province.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include "command.hpp"
#include <sys/stat.h>

namespace hoptac::tool {
namespace {

namespace fs = std::filesystem;

/// What tells a file from all others of the machine, whichever of its names is asked.
using file_identity = std::pair<std::uintmax_t, std::uintmax_t>;

std::optional<file_identity> identity_of(const std::string& path) {
  struct stat about {};
  const int failed = path == "-" ? ::fstat(0, &about) : ::stat(path.c_str(), &about);
  if (failed != 0) return std::nullopt;
  return file_identity{about.st_dev, about.st_ino};
}

/// Whether a file of a province's folder has the name of one of its tables, in any case and with
/// any ending.
bool is_table_name(const fs::path& name) {
  std::string stem = name.stem().string();
  for (char& c : stem)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const std::vector<std::string_view> tables = io::province_tables();
  return std::find(tables.begin(), tables.end(), stem) != tables.end();
}

/// The files that are read of an input.
std::set<file_identity> identities_of(const std::string& input) {
  std::set<file_identity> out;
  std::error_code failed;
  if (!fs::is_directory(input, failed)) {
    if (const auto one = identity_of(input)) out.insert(*one);
    return out;
  }
  for (fs::directory_iterator at(input, failed), end; !failed && at != end; at.increment(failed))
    if (is_table_name(at->path().filename()))
      if (const auto one = identity_of(at->path().string())) out.insert(*one);
  return out;
}

}  // namespace

std::optional<error> check_output(const std::string& out, std::span<const std::string> inputs) {
  if (out.empty()) return std::nullopt;
  struct stat about {};
  // Two programs may share a terminal or a device.
  if (::stat(out.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  const file_identity written{about.st_dev, about.st_ino};
  for (const std::string& input : inputs)
    if (!input.empty() && identities_of(input).contains(written))
      return error(errc::output_is_input, {excerpt(out)});
  return std::nullopt;
}

std::optional<error> check_outputs(const std::string& folder,
                                   std::span<const std::string_view> names,
                                   std::span<const std::string> inputs) {
  for (const std::string_view name : names)
    if (auto wrong = check_output((fs::path(folder) / name).string(), inputs)) return wrong;
  return std::nullopt;
}

void note_repeated_inputs(std::span<const std::string> files, language lang) {
  std::vector<error> notes;
  std::map<file_identity, const std::string*> seen;
  std::map<std::uintmax_t, std::vector<const std::string*>> of_size;  // each file once
  for (const std::string& path : files) {
    const auto identity = identity_of(path);
    if (!identity) continue;  // reading says what is wrong with it
    const auto [first, is_new] = seen.emplace(*identity, &path);
    if (!is_new) {
      notes.emplace_back(errc::input_repeated, std::vector{excerpt(*first->second)},
                         location{path, 0, 0, {}});
      continue;
    }
    std::error_code failed;
    const std::uintmax_t size = fs::file_size(path, failed);
    if (!failed && size != 0) of_size[size].push_back(&path);
  }
  for (const auto& [size, same] : of_size) {
    constexpr std::size_t most_compared = 64;  // with each of so many others
    for (std::size_t i = 1; i < same.size(); ++i) {
      const auto bytes = io::mapped_file::open(*same[i]);
      for (std::size_t k = 0; bytes && k < std::min(i, most_compared); ++k) {
        const auto other = io::mapped_file::open(*same[k]);
        if (!other || other->bytes() != bytes->bytes()) continue;
        notes.emplace_back(errc::input_copied, std::vector{excerpt(*same[k])},
                           location{*same[i], 0, 0, {}});
        break;
      }
    }
  }
  report(notes, lang);
}

}  // namespace hoptac::tool
