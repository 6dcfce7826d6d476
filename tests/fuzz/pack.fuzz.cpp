// SPDX-License-Identifier: BSL-1.0

// Any bytes read as a pack give a pack or located errors, never a crash. A pack that was read is
// well-formed, is read back from what is written, and is written the same again.

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/policy/pack.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view text) {
  const auto file = hoptac::io::read_pack(text, "f");
  const auto ends =
      std::count(text.begin(), text.end(), '\n') + std::count(text.begin(), text.end(), '\r');
  std::uint32_t line = 0;
  for (const hoptac::error& e : file.errors) {
    require(e.where().line >= std::max(line, 1U));
    line = e.where().line;
    require(line <= static_cast<std::uint64_t>(ends) + 1);
    require(e.where().column >= 1 && e.where().column <= text.size() + 1);
    const std::string said = describe(e, hoptac::language::vi) + describe(e, hoptac::language::en);
    require(hoptac::is_utf8(said) && said.find_first_of("\n\r\x1b") == std::string::npos);
  }
  if (!file.ok()) {
    require(file.content == hoptac::policy::pack_content());
    return;
  }
  require(hoptac::policy::form_errors(file.content).empty());
  const std::string written = hoptac::io::write_pack(file.content);
  const auto again = hoptac::io::read_pack(written, "f");
  require(again.ok() && again.content == file.content);
  require(hoptac::io::write_pack(again.content) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check(std::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
