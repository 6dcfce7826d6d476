// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_TRUTH_HPP
#define HOPTAC_CORE_TRUTH_HPP

#include <hoptac/config.hpp>

#include <cstdint>      // std::uint8_t
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI {

/// The three answers to a question of law (Kleene's strong logic). The numbers are stored and
/// chosen so that *all of* is the minimum and *any of* the maximum.
enum class truth : std::uint8_t {
  not_met = 0,    ///< the facts say no
  not_known = 1,  ///< a fact or a text that could decide is missing
  met = 2,        ///< the facts say yes
};

/// `met` for true, `not_met` for false.
[[nodiscard]] constexpr truth truth_of(bool answer) {
  return answer ? truth::met : truth::not_met;
}

/// Both: `not_met` wins over `not_known`, `not_known` over `met`.
[[nodiscard]] constexpr truth operator&(truth a, truth b) {
  return a < b ? a : b;
}

/// Either: `met` wins over `not_known`, `not_known` over `not_met`.
[[nodiscard]] constexpr truth operator|(truth a, truth b) {
  return a < b ? b : a;
}

/// The opposite; `not_known` stays `not_known`.
[[nodiscard]] constexpr truth operator!(truth a) {
  return static_cast<truth>(2 - static_cast<std::uint8_t>(a));
}

constexpr truth& operator&=(truth& a, truth b) {
  return a = a & b;
}
constexpr truth& operator|=(truth& a, truth b) {
  return a = a | b;
}

/// `met`, `not_met` or `not_known`: the words of every file and format.
[[nodiscard]] constexpr std::string_view to_string(truth a) {
  switch (a) {
    case truth::not_met: return "not_met";
    case truth::not_known: return "not_known";
    case truth::met: return "met";
  }
  return {};
}

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_TRUTH_HPP
