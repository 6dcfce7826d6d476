// SPDX-License-Identifier: BSL-1.0

// A date or a period that reads, writes officially and reads again as itself. An error lies inside
// the text and its sentence is UTF-8.

#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/date.hpp>
#include <hoptac/notation/period.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const hoptac::error& what, std::string_view text) {
  const auto column = what.where().column;
  require(1 <= column && column <= hoptac::count_characters(text) + 1);
  require(hoptac::is_utf8(what.message(hoptac::language::vi)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hoptac::notation;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto on = parse_date_vi(text)) {
    require(parse_date_vi(to_string_vi(*on)).value() == *on);
    require(parse_date_vi(in_words(*on, hoptac::language::vi)).value() == *on);
  } else {
    check(on.error(), text);
  }
  if (const auto over = parse_period_vi(text)) {
    require(parse_period_vi(in_words(*over, hoptac::language::vi)).value() == *over);
    const auto run = parse_period_vi(write_days_vi(over->first_day(), over->last_day()));
    require(run && run->same_days(*over));
  } else {
    check(over.error(), text);
  }
  return 0;
}
