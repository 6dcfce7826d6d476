// SPDX-License-Identifier: BSL-1.0

// Folding a name twice changes nothing more; decomposing or changing case never changes the key;
// valid text stays valid.

#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/name.hpp>

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
  using namespace hoptac::notation;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string whole = compose(text);
  require(compose(whole) == whole);
  const std::string key = fold_key(text);
  require(fold_key(key) == key);
  require(fold_key(whole) == key && fold_key(to_lower(text)) == key);
  require(ascii_key(key) == ascii_key(text));
  require(same_name(text, squeeze_blanks(text)));
  if (hoptac::is_utf8(text))
    require(hoptac::is_utf8(whole) && hoptac::is_utf8(key) && hoptac::is_utf8(ascii_key(text)));
  return 0;
}
