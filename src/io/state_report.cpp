// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/excerpt.hpp>
#include <hoptac/indicator/look_alikes.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/state_report.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/money/rounding.hpp>
#include <hoptac/notation/number.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text_grid.hpp"
#include <nlohmann/json.hpp>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using indicator::state;
using indicator::tally;
using money::decimal;

/// The columns of a measure: their endings, and what stands in them.
constexpr std::size_t tally_width = 5;
constexpr std::array<std::string_view, tally_width> endings = {"_count", "_sum", "_min", "_max",
                                                               "_mean"};

/// The same numbers, those after the count only where there are any.
std::array<std::string, tally_width> written(const tally& of) {
  std::array<std::string, tally_width> out{std::to_string(of.count())};
  if (of.is_empty()) return out;
  out[1] = to_string(of.sum());
  out[2] = std::to_string(of.least());
  out[3] = std::to_string(of.greatest());
  out[4] = to_string(of.mean().round(0, money::rounding::half_away).value());
  return out;
}

/// The names of the columns of a result.
std::vector<std::string> columns_of(const state& of) {
  std::vector<std::string> out = of.schema().dimensions;
  for (const indicator::measured& one : of.schema().measures)
    for (const std::string_view ending : endings)
      out.push_back(std::string(one.name).append(ending));
  return out;
}

std::string json_text(std::string_view text) {
  return nlohmann::json(text).dump();
}

/// `[` and the texts and `]`.
std::string json_list(std::span<const std::string> texts) {
  std::string out = "[";
  for (const std::string& text : texts) out.append(out.size() > 1 ? ", " : "") += json_text(text);
  return out + "]";
}

/// `,\n  "notes": […]`; nothing where there are none.
std::string json_notes(std::span<const error> notes) {
  std::string out;
  for (const error& one : notes) {
    out += out.empty() ? ",\n  \"notes\": [\n    " : ",\n    ";
    out.append("{\"code\": ").append(json_text(to_string(one.code())));
    out.append(", \"message\": {\"vi\": ").append(json_text(one.message(language::vi)));
    out.append(", \"en\": ").append(json_text(one.message(language::en))).append("}}");
  }
  return out.empty() ? out : out + "\n  ]";
}

}  // namespace

std::string state_csv(const state& of) {
  const std::vector<std::string> names = columns_of(of);
  std::string out;
  if (names.empty()) return out;
  const std::vector<std::string_view> header(names.begin(), names.end());
  append_csv_row(out, header);
  const std::size_t dimensions = of.schema().dimensions.size();
  const std::size_t measures = of.schema().measures.size();
  std::vector<std::array<std::string, tally_width>> numbers(measures);
  std::vector<std::string_view> fields(names.size());
  for (std::size_t group = 0; group < of.groups(); ++group) {
    for (std::size_t d = 0; d < dimensions; ++d) fields[d] = of.key(group, d);
    for (std::size_t m = 0; m < measures; ++m) {
      numbers[m] = written(of.at(group, m));
      for (std::size_t i = 0; i < tally_width; ++i)
        fields[dimensions + m * tally_width + i] = numbers[m][i];
    }
    append_csv_row(out, fields);
  }
  return out;
}

std::string state_json(const state& of, shard_ids shards) {
  std::vector<std::string> names = columns_of(of);
  for (std::string& name : names) name = json_text(name) + ": ";
  std::string out = "{\n  \"dimensions\": ";
  out += json_list(of.schema().dimensions);
  out += ",\n  \"measures\": [";
  for (const indicator::measured& one : of.schema().measures) {
    out += &one == of.schema().measures.data() ? "{\"name\": " : ", {\"name\": ";
    out += json_text(one.name);
    out += ", \"unit\": ";
    out += json_text(one.unit);
    out += "}";
  }
  out += "]";
  if (shards == shard_ids::listed) out += ",\n  \"shards\": " + json_list(of.shards());
  out += ",\n  \"groups\": [";
  const std::size_t dimensions = of.schema().dimensions.size();
  for (std::size_t group = 0; group < of.groups(); ++group) {
    out += group == 0 ? "\n    {" : ",\n    {";
    std::size_t column = 0;
    const auto add = [&](std::string_view value) {
      out.append(column == 0 ? "" : ", ").append(names[column]).append(value);
      ++column;
    };
    for (std::size_t d = 0; d < dimensions; ++d) add(json_text(of.key(group, d)));
    for (std::size_t m = 0; m < of.schema().measures.size(); ++m) {
      const auto numbers = written(of.at(group, m));
      add(numbers[0]);
      for (std::size_t i = 1; i < tally_width; ++i)
        add(numbers[i].empty() ? std::string("null") : json_text(numbers[i]));
    }
    out += "}";
  }
  out += of.groups() == 0 ? "]" : "\n  ]";
  out += json_notes(indicator::find_look_alikes(of));
  out += "\n}\n";
  return out;
}

std::string state_text(const state& of, language lang, shard_ids shards) {
  constexpr std::size_t width = 110;
  const auto say = [&](std::string_view vi, std::string_view en) {
    return std::string(bilingual_view{vi, en}.in(lang));
  };
  const auto number = [&](const decimal& value) {
    return notation::write_number(
        value, lang == language::vi ? notation::convention::vi : notation::convention::en,
        notation::grouping::thousands);
  };
  const auto whole = [&](auto value) { return number(decimal::from_integer(value)); };

  std::string out;
  if (shards == shard_ids::listed) {
    std::string ids;
    for (const std::string& id : of.shards()) ids.append(ids.empty() ? "" : ", ").append(id);
    out.append(say("Phần dữ liệu", "Shards")).append(" (").append(whole(of.shards().size()));
    out.append("): ").append(excerpt(ids)).append("\n\n");
  }
  if (of.groups() == 0) return out + say("Không có dòng nào.\n", "There are no rows.\n");

  text_grid rows;
  const std::vector<std::string>& dimensions = of.schema().dimensions;
  for (const std::string& name : dimensions) rows.add_column(excerpt(name), false);
  rows.add_column(say("Số dòng", "Rows"), true);
  rows.add_column(say("Chỉ tiêu", "Measure"), false);
  rows.add_column(say("Đơn vị", "Unit"), false);
  rows.add_column(say("Có số", "Stated"), true);
  rows.add_column(say("Tổng", "Sum"), true);
  rows.add_column(say("Nhỏ nhất", "Least"), true);
  rows.add_column(say("Lớn nhất", "Greatest"), true);
  rows.add_column(say("Bình quân", "Mean"), true);
  for (std::size_t group = 0; group < of.groups(); ++group) {
    std::vector<std::string> key;
    for (std::size_t d = 0; d < dimensions.size(); ++d)
      key.push_back(of.key(group, d).empty() ? "–" : excerpt(of.key(group, d)));
    key.push_back(whole(of.rows(group)));
    for (std::size_t m = 0; m < of.schema().measures.size(); ++m) {
      const indicator::measured& measure = of.schema().measures[m];
      const tally& one = of.at(group, m);
      std::vector<std::string> cells = key;
      cells.insert(cells.end(), {excerpt(measure.name), excerpt(measure.unit), whole(one.count())});
      if (one.is_empty()) {
        cells.insert(cells.end(), 4, "–");
      } else {
        cells.push_back(number(one.sum()));
        cells.push_back(whole(one.least()));
        cells.push_back(whole(one.greatest()));
        cells.push_back(number(one.mean().round(0, money::rounding::half_away).value()));
      }
      rows.add_row(std::move(cells), false);
    }
    if (of.schema().measures.empty()) {
      key.resize(key.size() + 7);
      rows.add_row(std::move(key), false);
    }
  }
  return out + rows.str(2, width);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
