#!/bin/sh
# SPDX-License-Identifier: BSL-1.0

# Installs what is missing (Debian, root), builds what is not built, and runs every test. Some tests
# compare with what other packages carry; without those they are skipped and say so.

set -eu
cd "$(dirname "$0")/.."
. cmake/prepare.sh

prepare $test_things
cmake --preset default -DHOPTAC_BUILD_TESTS=ON >&2
cmake --build build/default >&2
ctest --preset default --parallel "$(getconf _NPROCESSORS_ONLN)" "$@"
