// SPDX-License-Identifier: BSL-1.0

// Whatever is written, on whatever day: an answer is a unit of that day that bears the name, and no
// other spelling of the input changes it; a refusal is a short line of valid text.

#include <hoptac/catalogue/places.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/text.hpp>
#include <hoptac/place/names.hpp>

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace hoptac;
  using namespace hoptac::place;
  constexpr calendar::date days[] = {{2004, 8, 31}, {2020, 1, 31}, {2024, 6, 30}, {2025, 7, 1}};
  if (size == 0) return 0;
  const calendar::date on = days[data[0] % 4];
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string_view name = text.substr(0, text.find('\n'));
  const std::string_view within = name.size() < text.size() ? text.substr(name.size() + 1) : "";
  const gazetteer& all = catalogue::vn::places();

  const auto found = match(all, {name, within}, on);
  const auto again = match(all, {notation::to_lower(name), notation::squeeze_blanks(within)}, on);
  require(found.has_value() == again.has_value());
  if (!found) {
    require(found.error().code() == again.error().code());
    for (const auto lang : {language::vi, language::en}) {
      const std::string line = describe(found.error(), lang);
      require(is_utf8(line) && line.find('\n') == std::string::npos && line.size() < 4096);
    }
    return 0;
  }
  require(*found == *again && in_force(**found, on));
  const std::string bare = notation::ascii_key((*found)->name);
  const std::string written = notation::ascii_key(name);
  const bool has_variant = std::any_of(
      std::begin(catalogue::vn::place_spellings), std::end(catalogue::vn::place_spellings),
      [&](const spelling& each) { return bare == notation::ascii_key(each.one); });
  require(has_variant || written.find(bare) != std::string::npos);
  require(match(all, {full_name(**found), within, (*found)->level}, on).has_value());
  return 0;
}
