// SPDX-License-Identifier: BSL-1.0

// Any bytes read as TCVN3 become UTF-8 with as many characters as bytes, or an error within them.

#include <hoptac/core/utf8.hpp>
#include <hoptac/io/encoding.hpp>
#include <hoptac/io/table.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto text = hoptac::io::from_tcvn3(bytes, "f");
  if (text) {
    require(hoptac::is_utf8(*text));
    require(hoptac::count_characters(*text) == bytes.size());
  } else {
    require(text.error().where().line >= 1 && text.error().where().line <= bytes.size() + 1);
    require(text.error().where().column >= 1 && text.error().where().column <= bytes.size() + 1);
  }
  hoptac::io::table_reader table(bytes, "f", {}, {.encoding = hoptac::io::text_encoding::tcvn3});
  while (table.next())
    for (std::size_t i = 0; i < table.columns().size(); ++i)
      require(hoptac::is_utf8(table.field(i).text));
  return 0;
}
