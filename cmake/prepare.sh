# SPDX-License-Identifier: BSL-1.0

# Sourced by examples/run.sh, tests/run.sh and .ci/run, from the top folder. `prepare THING...
# [-- THING...]` sees to it that every thing is there; on Debian and its like, as root, it installs
# what is missing, and anywhere else it says what to install. What stands after `--` is tried along
# with the rest and not insisted on. Nothing happens when nothing is missing.

# What the command needs, what its tests need besides, and what .ci/run needs besides.
command_things="compiler cmake ninja boost/version.hpp nlohmann/json.hpp openssl/evp.h
  minizip/unzip.h expat.h xlsxwriter.h pkg-config CLI/CLI.hpp"
test_things="$command_things gtest/gtest.h utf8proc.h sqlite3.h --
  /usr/share/iso-codes/json/iso_4217.json /usr/lib/python3.11/test/decimaltestdata python3
  /usr/lib/python3/dist-packages/openpyxl"
ci_things="clang++ clang-format clang-tidy fuzzer benchmark/benchmark.h python3 chromium soffice
  /usr/share/iso-codes/json/iso_4217.json /usr/lib/python3.11/test/decimaltestdata"

# Does this machine have it?
has() {
  case $1 in
    compiler) command -v "${CXX:-c++}" ;;
    fuzzer)
      echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
        clang++ -fsanitize=fuzzer,address,undefined -x c++ - -o /dev/null
      ;;
    /*) test -e "$1" ;;
    *.hpp | *.h) printf '#include <%s>\n' "$1" | "${CXX:-c++}" -E -x c++ - ;;
    *) command -v "$1" ;;
  esac >/dev/null 2>&1
}

# The Debian packages that bring it. Only those that a package depends on come with it: a header that
# includes one of a package it merely recommends needs that package by name.
package_of() {
  case $1 in
    compiler) echo g++ ;;
    fuzzer) echo libclang-rt-14-dev ;;
    ninja) echo ninja-build ;;
    clang++) echo clang ;;
    soffice) echo libreoffice-calc-nogui ;;
    boost/version.hpp) echo libboost-dev ;;
    nlohmann/json.hpp) echo nlohmann-json3-dev ;;
    openssl/evp.h) echo libssl-dev ;;
    minizip/unzip.h) echo libminizip-dev zlib1g-dev ;;
    expat.h) echo libexpat1-dev ;;
    xlsxwriter.h) echo libxlsxwriter-dev ;;
    CLI/CLI.hpp) echo libcli11-dev ;;
    gtest/gtest.h) echo libgtest-dev ;;
    benchmark/benchmark.h) echo libbenchmark-dev ;;
    utf8proc.h) echo libutf8proc-dev ;;
    sqlite3.h) echo libsqlite3-dev ;;
    /usr/share/iso-codes/*) echo iso-codes ;;
    */decimaltestdata) echo libpython3.11-testsuite ;;
    */openpyxl) echo python3-openpyxl ;;
    *) echo "$1" ;;
  esac
}

missing_packages() {
  for thing in "$@"; do
    [ "$thing" != -- ] || break
    has "$thing" || package_of "$thing"
  done | tr '\n' ' '
}

apt_install() {
  echo "Installing $*" >&2
  DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" \
    >/dev/null </dev/null
}

prepare() {
  packages=$(missing_packages "$@")
  [ -n "$packages" ] || return 0
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get -qq update >/dev/null && apt_install $packages
    packages=$(missing_packages "$@")
    while [ $# != 0 ] && [ "$1" != -- ]; do shift; done
    for thing in "$@"; do
      [ "$thing" = -- ] || has "$thing" || apt_install $(package_of "$thing") || true
    done
  fi
  [ -n "$packages" ] || return 0
  {
    echo "hoptac needs what these Debian packages hold: $packages"
    if command -v apt-get >/dev/null 2>&1; then
      echo "Install them:  sudo apt-get install $packages"
    else
      echo "Install what your system calls them. In all it takes a C++20 compiler (g++ 12 or"
      echo "clang 14 and newer), CMake 3.25, Ninja, Boost 1.74, nlohmann/json 3.11, OpenSSL 3"
      echo "(libcrypto), minizip with zlib, Expat 2.5, libxlsxwriter 1.1, pkg-config, CLI11 2.1, and for the"
      echo "tests GoogleTest, utf8proc and SQLite 3."
    fi
  } >&2
  return 1
}
