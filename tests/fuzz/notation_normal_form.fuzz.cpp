// SPDX-License-Identifier: BSL-1.0

// The normal form of a normal form is itself, and so is the skeleton of a skeleton; texts of one
// normal form have one skeleton; valid text stays valid; an index finds what it took.

#include <hoptac/core/utf8.hpp>
#include <hoptac/notation/normal_form.hpp>
#include <hoptac/notation/spelling_index.hpp>

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
  const std::string normal = normal_form(text);
  require(normal_form(normal) == normal && same_text(text, normal) && !looks_alike(text, normal));
  require(!is_plainly_normal(text) || normal == text);
  const std::string look = skeleton(text);
  require(skeleton(normal) == look && skeleton(look) == look && normal_form(look) == look);
  if (hoptac::is_utf8(text)) require(hoptac::is_utf8(normal) && hoptac::is_utf8(look));

  const std::string_view other = text.substr(0, text.find('\n'));
  require(hoptac::is_utf8(difference(text, other)));
  spelling_index<int> known;
  known.add(text, 1);
  require(known.find(normal) != nullptr && known.find_look_alike(text) == nullptr);
  require((known.find_look_alike(other) != nullptr) == looks_alike(text, other));
  return 0;
}
