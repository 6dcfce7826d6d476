// SPDX-License-Identifier: BSL-1.0

// Any bytes read as the organisations or the reports of a registry give all of it or located
// errors, never a crash; what is read is a registry whose flows agree with each other.

#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/registry_limits.hpp>
#include <hoptac/core/utf8.hpp>
#include <hoptac/entity/flow.hpp>
#include <hoptac/io/registry.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace {

using hoptac::language;
using hoptac::io::text_file;

const std::string about = "key,value\nprovince,06\nunits_on,2024-06-30\nperiod,2024-H1\n";
const std::string organisations_header =
    "id,kind,name,industry,established,commune,district,ended,ending\n";
const std::string organisations =
    organisations_header +
    "H1,HTX,Một,trade,2019-01-01,02173,,,\nU1,LHHTX,Hai,trade,2019-01-01,,066,,\n";
const std::string reports_header =
    "organisation_id,period,kind,standing,members,members_joined,members_left,profit\n";

void require(bool holds) {
  if (!holds) std::abort();
}

const hoptac::io::registry_options& options() {
  static const hoptac::io::registry_options made = [] {
    hoptac::io::registry_options out;
    out.units = &hoptac::catalogue::vn::places();
    out.limits = hoptac::catalogue::vn::registry_limits();
    return out;
  }();
  return made;
}

/// `text` is what the errors of the file `name` must stand in.
void check(const std::vector<text_file>& files, const std::string& name, const std::string& text) {
  const auto file = hoptac::io::read_registry(files, options());
  require(file.ok() == file.registry.has_value() && file.ok() == file.about.has_value());
  const auto lines =
      1 + std::count(text.begin(), text.end(), '\n') + std::count(text.begin(), text.end(), '\r');
  for (const auto* said : {&file.errors, &file.findings})
    for (const hoptac::error& e : *said) {
      require(hoptac::is_utf8(describe(e, language::vi) + describe(e, language::en)));
      if (e.where().file != name || text.starts_with("PK")) continue;
      require(e.where().line <= static_cast<std::uint64_t>(lines));
      require(e.where().column <= text.size() + 1);
    }
  if (!file.ok()) return;
  for (const auto kind : {hoptac::entity::organisation_kind::cooperative_group,
                          hoptac::entity::organisation_kind::cooperative,
                          hoptac::entity::organisation_kind::cooperative_union}) {
    const auto its = hoptac::entity::flows(*file.registry, kind, file.about->period);
    require(its.opening + its.established - its.ended == its.closing);
  }
}

void check_organisations(const std::string& text) {
  check({{"about.csv", about}, {"organisations.csv", text}}, "organisations.csv", text);
}
void check_reports(const std::string& text) {
  check({{"about.csv", about}, {"organisations.csv", organisations}, {"reports.csv", text}},
        "reports.csv", text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check_organisations(text);
  check_organisations(organisations_header + text);
  check_reports(text);
  check_reports(reports_header + text);
  return 0;
}
