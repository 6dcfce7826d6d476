// SPDX-License-Identifier: BSL-1.0

#include "progress.hpp"

#include <iostream>
#include <string>
#include <string_view>

#include <unistd.h>

namespace hoptac::tool {
namespace {

/// How many characters a text has: bytes that begin one.
std::size_t characters(std::string_view text) {
  std::size_t out = 0;
  for (const char c : text) out += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return out;
}

}  // namespace

progress::progress(language lang) : lang_(lang), is_shown_(::isatty(STDERR_FILENO) == 1) {}

void progress::step(const bilingual_view& what) {
  if (!is_shown_) return;
  end();
  std::string line(what.in(lang_));
  line += " …";
  width_ = characters(line);
  std::cerr << line << std::flush;
}

void progress::end() {
  if (width_ == 0) return;
  // Blanks, and not a code that some terminals would show.
  std::cerr << '\r' + std::string(width_, ' ') + '\r' << std::flush;
  width_ = 0;
}

}  // namespace hoptac::tool
