// SPDX-License-Identifier: BSL-1.0

// The number of a document that reads, writes officially and reads again as itself. An error lies
// inside the text and its sentence is UTF-8.

#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/document_number.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hoptac::notation;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = parse_document_number(text);
  if (!read) {
    const auto column = read.error().where().column;
    require(1 <= column && column <= hoptac::count_characters(text) + 1);
    require(hoptac::is_utf8(read.error().message(hoptac::language::vi)));
    return 0;
  }
  const auto official = to_string(*read);
  require(hoptac::is_utf8(official));
  require(parse_document_number(official).value() == *read);
  return 0;
}
