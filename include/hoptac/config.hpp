// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CONFIG_HPP
#define HOPTAC_CONFIG_HPP

#include <hoptac/version.hpp>

#if !defined(__cpp_concepts) || __cpp_concepts < 201907L || !defined(__cpp_using_enum)
#error "hoptac needs C++20: compile with -std=c++20 (g++ 12 or clang 14 and newer)"
#endif

#ifndef __SIZEOF_INT128__
#error "hoptac needs a compiler with __int128 (g++ or clang on a 64-bit machine)"
#endif

/// The inline namespace of every name: `v` and the major version. Applications never write it.
#define HOPTAC_ABI v0

#endif  // HOPTAC_CONFIG_HPP
