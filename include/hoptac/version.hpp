// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_VERSION_HPP
#define HOPTAC_VERSION_HPP

// The version is written here and nowhere else: CMake reads these three lines.
#define HOPTAC_VERSION_MAJOR 0
#define HOPTAC_VERSION_MINOR 1
#define HOPTAC_VERSION_PATCH 0

/// One number to compare: 0.1.0 is 100, 1.2.3 is 10203.
#define HOPTAC_VERSION \
  (HOPTAC_VERSION_MAJOR * 10000 + HOPTAC_VERSION_MINOR * 100 + HOPTAC_VERSION_PATCH)

#endif  // HOPTAC_VERSION_HPP
