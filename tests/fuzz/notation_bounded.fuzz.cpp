// SPDX-License-Identifier: BSL-1.0

// A figure with its words, written exactly in its own unit, reads again as itself. An error lies
// inside the text and its sentence is UTF-8.

#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/bounded.hpp>

#include <algorithm>
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
  const auto read = parse_bounded_vi(text);
  if (!read) {
    const auto column = read.error().where().column;
    require(1 <= column && column <= hoptac::count_characters(text) + 1);
    require(hoptac::is_utf8(read.error().message(hoptac::language::vi)));
    return 0;
  }
  const unit& in = read->value.in;
  int scale = read->value.value.scale();
  if (read->high) scale = std::max(scale, read->high->value.scale());
  const int places = std::clamp(scale + in.power, 0, 18);
  const auto written = write_bounded_vi(*read, in, places, hoptac::money::rounding::exact);
  if (!written) return 0;  // needs more than 18 places or 38 digits
  const auto back = parse_bounded_vi(*written);
  require(back && back->kind == read->kind && back->value == read->value);
  require(back->high.has_value() == read->high.has_value());
  if (back->high) require(back->high->value == read->high->value);
  return 0;
}
