// SPDX-License-Identifier: BSL-1.0

// Any bytes read as an applications file give all of its applications or located errors, never a
// crash; what is read can be decided, and its reports are UTF-8 with a line for each application.

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/io/decision_report.hpp>
#include <hoptac/policy/programme.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "located.hpp"

namespace {

using hoptac::language;

void require(bool holds) {
  if (!holds) std::abort();
}

const hoptac::policy::programme& hire() {
  static const auto made =
      hoptac::policy::programme::make(
          hoptac::policy::pack::make(hoptac::catalogue::bac_kan::programmes()).value(),
          "human_resources")
          .value();
  return made;
}

void check(const std::string& text) {
  if (text.starts_with("PK") || text.starts_with("\xD0\xCF")) return;  // a workbook
  const auto file = hoptac::io::read_applications(text, "f", hire().of());
  require(file.ok() || file.applications.empty());
  for (const hoptac::error& e : file.errors) {
    require(hoptac_fuzz::is_located(e, text));
    require(hoptac::is_utf8(describe(e, language::vi) + describe(e, language::en)));
  }
  if (!file.ok()) return;
  const std::string json = hoptac::io::decisions_jsonl(hire(), file.applications);
  require(std::count(json.begin(), json.end(), '\n') ==
          static_cast<std::ptrdiff_t>(file.applications.size()));
  require(hoptac::is_utf8(json));
  require(hoptac::is_utf8(hoptac::io::decisions_csv(hire(), file.applications)));
  require(hoptac::is_utf8(hoptac::io::decisions_text(hire(), file.applications, language::vi)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check(text);
  check(
      "id,cooperative_id,sex,birth_date,hire_date,qualification,relation,supported_before,"
      "amount\n" +
      text);
  return 0;
}
