// SPDX-License-Identifier: BSL-1.0

// Any bytes read as a figures file give all of its figures or located errors, never a crash.
// Figures written again are read back the same; their audit ends, and its reports are UTF-8.

#include <hoptac/core/contract.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/audit_report.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/plan/audit.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "located.hpp"

namespace {

using hoptac::language;

void require(bool holds) {
  if (!holds) std::abort();
}

/// The text of the columns, so that short inputs reach the rows.
std::string with_header(std::string_view rows) {
  std::string text;
  for (const std::string_view column : hoptac::io::figure_columns) {
    if (!text.empty()) text += ',';
    text += column;
  }
  text += '\n';
  text += rows;
  return text;
}

void check(const std::string& text) {
  if (text.starts_with("PK") || text.starts_with("\xD0\xCF")) return;  // a workbook
  const auto file = hoptac::io::read_figures(text, "f");
  require(file.ok() || file.figures.empty());
  for (const hoptac::error& e : file.errors) {
    require(hoptac_fuzz::is_located(e, text));
    require(hoptac::is_utf8(describe(e, language::vi) + describe(e, language::en)));
  }
  if (!file.ok()) return;

  const std::string written = hoptac::io::write_figures(file.figures);
  const auto again = hoptac::io::read_figures(written, "f");
  require(again.ok() && hoptac::io::write_figures(again.figures) == written);
  try {
    const auto report = hoptac::plan::audit(file.figures);
    require(report.checked == file.figures.size());
    require(hoptac::is_utf8(hoptac::io::audit_json(report)));
    require(hoptac::is_utf8(hoptac::io::audit_text(report, file.figures, language::vi)));
    require(hoptac::is_utf8(hoptac::io::audit_text(report, file.figures, language::en)));
  } catch (const hoptac::overflow_error&) {  // more than 38 digits: said, not computed
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check(text);
  check(with_header(text));
  return 0;
}
