#!/bin/sh
# SPDX-License-Identifier: BSL-1.0

# Installs what is missing (Debian, root), builds what is not built, and runs every test. Some tests
# compare with what other packages carry; without those they are skipped and say so.

set -eu
cd "$(dirname "$0")/.."
. cmake/prepare.sh

prepare compiler cmake ninja boost/version.hpp nlohmann/json.hpp openssl/evp.h \
  minizip/unzip.h expat.h xlsxwriter.h pkg-config CLI/CLI.hpp gtest/gtest.h utf8proc.h sqlite3.h -- \
  /usr/share/iso-codes/json/iso_4217.json /usr/lib/python3.11/test/decimaltestdata python3 \
  /usr/lib/python3/dist-packages/openpyxl
cmake --preset default -DHOPTAC_BUILD_TESTS=ON >&2
cmake --build build/default >&2
ctest --preset default --parallel "$(getconf _NPROCESSORS_ONLN)" "$@"
