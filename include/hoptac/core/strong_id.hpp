// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_STRONG_ID_HPP
#define HOPTAC_CORE_STRONG_ID_HPP

#include <hoptac/config.hpp>

#include <compare>      // operator<=>
#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view, std::hash

namespace hoptac::inline HOPTAC_ABI {

/// A name that cannot be mistaken for a name of another kind: `strong_id<struct figure_tag>` and
/// `strong_id<struct instrument_tag>` do not convert into each other, nor from plain text.
template <class Tag>
class strong_id {
 public:
  strong_id() = default;
  explicit strong_id(std::string text) : text_(std::move(text)) {}

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  friend bool operator==(const strong_id&, const strong_id&) = default;
  friend auto operator<=>(const strong_id&, const strong_id&) = default;

 private:
  std::string text_;
};

}  // namespace hoptac::inline HOPTAC_ABI

template <class Tag>
struct std::hash<hoptac::strong_id<Tag>> {
  std::size_t operator()(const hoptac::strong_id<Tag>& id) const noexcept {
    return std::hash<std::string_view>{}(id.str());
  }
};

#endif  // HOPTAC_CORE_STRONG_ID_HPP
