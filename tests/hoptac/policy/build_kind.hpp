// SPDX-License-Identifier: BSL-1.0

// How much of a test that tries everything is tried: all of it where the compiler optimised, a
// stated part of it where it did not or where sanitizers watch.

#ifndef HOPTAC_TESTS_POLICY_BUILD_KIND_HPP
#define HOPTAC_TESTS_POLICY_BUILD_KIND_HPP

#if defined(__SANITIZE_ADDRESS__)
#define HOPTAC_TESTS_WATCHED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HOPTAC_TESTS_WATCHED 1
#endif
#endif

#if defined(__OPTIMIZE__) && !defined(HOPTAC_TESTS_WATCHED)
inline constexpr bool optimised = true;
#else
inline constexpr bool optimised = false;
#endif

#endif  // HOPTAC_TESTS_POLICY_BUILD_KIND_HPP
