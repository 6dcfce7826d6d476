// SPDX-License-Identifier: BSL-1.0

// Any bytes read as records, in pieces of any size and by several threads, give what the careful
// reader gives row by row: the same columns, the same state, the same errors at the same places.
// The first two bytes say in what pieces, by how many threads and with which separator.

#include <hoptac/indicator/state_bytes.hpp>
#include <hoptac/io/aggregate_csv.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "../hoptac/io/careful_records.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const char separator = data[1] % 4 == 1 ? ';' : data[1] % 4 == 2 ? '\t' : ',';
  const hoptac::io::record_options options{
      .threads = 1U + data[1] / 4 % 3, .separator = separator, .piece = 1U + data[0]};
  const std::string_view text(reinterpret_cast<const char*>(data) + 2, size - 2);
  if (text.starts_with("PK") || text.starts_with("\xD0\xCF")) return 0;  // a workbook

  const hoptac::io::record_query query{{"a"}, {"b", "c"}};
  const careful::table expected = careful::read(text, "f", query, separator);
  const hoptac::io::record_table got = hoptac::io::read_columns(text, "f", query, options);
  const bool is_capped = expected.errors.size() > hoptac::io::most_record_errors;
  require(is_capped || careful::same_errors(got.errors, expected.errors));
  require(got.ok() == expected.errors.empty());
  if (got.ok()) require(careful::rows_of(got.columns) == expected.rows);

  const hoptac::indicator::state_schema schema{{"a"}, {{"b", ""}, {"c", ""}}};
  const hoptac::io::named_bytes table{text, "f"};
  const auto sum = hoptac::io::aggregate_csv({&table, 1}, schema, "s", options);
  require(sum.errors == got.errors);
  require(sum.state.has_value() == got.ok());
  if (sum.ok())
    require(hoptac::indicator::to_bytes(*sum.state) ==
            hoptac::indicator::to_bytes(careful::state_of(expected.rows, schema, "s")));
  return 0;
}
