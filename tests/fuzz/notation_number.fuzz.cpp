// SPDX-License-Identifier: BSL-1.0

// A number that reads, writes and reads again as itself, in either convention, grouped or not. An
// error lies inside the text and its sentence is UTF-8.

#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/number.hpp>

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
  for (const convention marks : {convention::vi, convention::en}) {
    const auto read = parse_number(text, marks);
    if (!read) {
      const auto column = read.error().where().column;
      require(1 <= column && column <= hoptac::count_characters(text) + 1);
      require(hoptac::is_utf8(read.error().message(hoptac::language::vi)));
      continue;
    }
    for (const grouping groups : {grouping::none, grouping::thousands}) {
      const auto back = parse_number(write_number(*read, marks, groups), marks);
      require(back && to_string(*back) == to_string(*read));
    }
  }
  if (const auto counts = parse_part_of_whole_vi(text))
    require(parse_part_of_whole_vi(write_part_of_whole_vi(*counts)).value() == *counts);
  return 0;
}
