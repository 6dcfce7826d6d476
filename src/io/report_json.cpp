// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/report_document.hpp>
#include <hoptac/money/decimal.hpp>

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using nlohmann::ordered_json;

ordered_json to_json(const bilingual& text) {
  return {{"vi", text.vi}, {"en", text.en}};
}

ordered_json to_json(const std::string& text) {
  return text;
}

template <class Part>
ordered_json to_json(const std::vector<Part>& parts);

ordered_json to_json(const report_cell& cell) {
  ordered_json number = nullptr;
  if (cell.number) number = to_string(*cell.number);
  ordered_json rests_on = nullptr;
  if (cell.rests_on)
    rests_on = {{"count", cell.rests_on->counted},
                {"of", cell.rests_on->all},
                {"estimated", cell.rests_on->estimated}};
  return {{"number", std::move(number)},
          {"text", to_json(cell.text)},
          {"unit", to_json(cell.unit)},
          {"figures", to_json(cell.figures)},
          {"tone", to_string(cell.tone)},
          {"rests_on", std::move(rests_on)},
          {"not_known", to_json(cell.number ? bilingual() : cell.note)},
          {"note", to_json(cell.number ? cell.note : bilingual())}};
}

ordered_json to_json(const report_fact& fact) {
  return {{"label", to_json(fact.label)}, {"value", to_json(fact.value)}};
}

ordered_json to_json(const report_share& part) {
  return {{"label", to_json(part.label)}, {"size", to_string(part.size)}};
}

ordered_json to_json(const report_shares& shares) {
  return {{"id", shares.id},
          {"title", to_json(shares.title)},
          {"unit", to_json(shares.unit)},
          {"parts", to_json(shares.parts)}};
}

ordered_json to_json(const report_bar& bar) {
  return {{"label", to_json(bar.label)},
          {"percent", to_string(bar.percent)},
          {"value", to_json(bar.value)},
          {"figures", to_json(bar.figures)},
          {"tone", to_string(bar.tone)}};
}

ordered_json to_json(const report_bars& bars) {
  return {{"id", bars.id}, {"title", to_json(bars.title)}, {"bars", to_json(bars.bars)}};
}

ordered_json to_json(const report_column& column) {
  return {{"name", to_json(column.name)}, {"numeric", column.is_numeric}};
}

ordered_json to_json(const report_row& row) {
  return {{"depth", row.depth}, {"heading", row.is_heading}, {"cells", to_json(row.cells)}};
}

ordered_json to_json(const report_table& table) {
  return {{"id", table.id},
          {"title", to_json(table.title)},
          {"note", to_json(table.note)},
          {"columns", to_json(table.columns)},
          {"rows", to_json(table.rows)}};
}

ordered_json to_json(const report_finding& finding) {
  return {{"code", finding.code},
          {"severity", finding.severity},
          {"text", to_json(finding.text)},
          {"figures", to_json(finding.figures)},
          {"repairs", to_json(finding.repairs)},
          {"tone", to_string(finding.tone)}};
}

ordered_json to_json(const report_section& section) {
  return {{"id", section.id},
          {"title", to_json(section.title)},
          {"intro", to_json(section.intro)},
          {"shares", to_json(section.shares)},
          {"bars", to_json(section.bars)},
          {"tables", to_json(section.tables)},
          {"findings", to_json(section.findings)}};
}

ordered_json to_json(const report_source& source) {
  return {{"id", source.id},
          {"section", source.section},
          {"quote", source.quote},
          {"value", to_json(source.value)}};
}

// Here, where it sees how each part is written.
template <class Part>
ordered_json to_json(const std::vector<Part>& parts) {
  ordered_json out = ordered_json::array();
  for (const Part& part : parts) out.push_back(to_json(part));
  return out;
}

}  // namespace

std::string report_json(const report_document& of) {
  const ordered_json out{{"title", to_json(of.title)},       {"subtitle", to_json(of.subtitle)},
                         {"warnings", to_json(of.warnings)}, {"facts", to_json(of.facts)},
                         {"sections", to_json(of.sections)}, {"sources", to_json(of.sources)}};
  constexpr int indent = 2;
  return out.dump(indent, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace hoptac::inline HOPTAC_ABI::io
