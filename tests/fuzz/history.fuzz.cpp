// SPDX-License-Identifier: BSL-1.0

// Any bytes read as past grants give all of them or located errors, never a crash; what is read
// names programmes that exist and fills the facts of history.

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/io/applications.hpp>
#include <hoptac/policy/history.hpp>
#include <hoptac/policy/programme.hpp>

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
  const auto file = hoptac::io::read_history(text, "f", hire().of());
  require(file.ok() || file.grants.empty());
  for (const hoptac::error& e : file.errors) {
    require(hoptac_fuzz::is_located(e, text));
    require(hoptac::is_utf8(describe(e, language::vi) + describe(e, language::en)));
  }
  const hoptac::policy::ledger past(hire(), file.grants);
  for (const hoptac::policy::grant& one : file.grants) {
    require(one.programme.starts_with("bac_kan."));
    hoptac::policy::situation facts(hire().of());
    facts.set("cooperative_id", one.key("cooperative_id"));
    past.apply(facts);
    const bool is_counted = one.programme == hire().id();
    require(!is_counted || facts["supported_before"] == hoptac::policy::cell::exactly(1));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check(text);
  check("cooperative_id,programme,date,amount\n" + text);
  return 0;
}
