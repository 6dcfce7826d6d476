// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan/indicators.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/registry_limits.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/indicator/by_place.hpp>
#include <hoptac/indicator/compute.hpp>
#include <hoptac/io/indicator_report.hpp>
#include <hoptac/io/province.hpp>
#include <hoptac/io/registry.hpp>
#include <hoptac/notation/period.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "outputs.hpp"
#include "programmes.hpp"
#include "progress.hpp"

namespace hoptac::tool {
namespace {

using calendar::date;
using calendar::period;
using indicator::dimension;

constexpr help_text indicators_help{
    "hoptac indicators examples/bac_kan --period 2024-H1 --by district",
    {"hoptac indicators DIR [--period P] [--by DIM,…] [--units-on DATE]\n"
     "    [--encoding utf8|tcvn3] [--sheet [TABLE=]NAME]… [--format text|csv|json]\n"
     "    [--lang vi|en] [--out FILE]",
     "hoptac indicators DIR [--period P] [--by DIM,…] [--units-on DATE]\n"
     "    [--encoding utf8|tcvn3] [--sheet [TABLE=]NAME]… [--format text|csv|json]\n"
     "    [--lang vi|en] [--out FILE]"},
    {"Tính các chỉ tiêu của tổ hợp tác, hợp tác xã, liên hiệp hợp tác xã từ sổ đăng ký của một "
     "tỉnh:\nsố chung và theo lĩnh vực, hoặc theo các chiều của --by. Các tệp: docs/data.md.",
     "Computes the indicators of groups, cooperatives and unions from the registry of a "
     "province:\nin all and by sector, or by the dimensions of --by. Its files: docs/data.md."}};

constexpr std::string_view formats[] = {"text", "csv", "json"};
constexpr std::string_view dimensions[] = {"sector", "industry", "province", "district", "commune"};

struct indicators_arguments {
  std::string folder;
  std::string period;
  std::string by;
  std::string units_on;
  std::string encoding = "utf8";
  std::vector<std::string> sheets;
  std::string format = "text";
  std::string out;
};

/// The words between commas, each once.
std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    const std::string word(list.substr(0, list.find(',')));
    if (std::find(out.begin(), out.end(), word) == out.end()) out.push_back(word);
    list.remove_prefix(std::min(word.size() + 1, list.size()));
  }
  return out;
}

dimension dimension_of(std::string_view word, const entity::registry& of, const date& units_on) {
  const place::gazetteer& units = catalogue::vn::places();
  if (word == "sector") return indicator::by_sector(of);
  if (word == "industry") return indicator::by_industry(of);
  const auto level = word == "province"   ? place::unit_level::province
                     : word == "district" ? place::unit_level::district
                                          : place::unit_level::commune;
  return indicator::by_place(of, units, level, units_on);
}

exit_code indicators(const indicators_arguments& arguments, const CLI::App& app, language lang) {
  if (arguments.folder.empty()) return refuse(error(errc::argument_missing, {"DIR"}), app, lang);
  if (const auto wrong = check_word("--format", arguments.format, formats))
    return refuse(*wrong, app, lang);
  if (const auto wrong = check_word("--encoding", arguments.encoding, io::text_encoding_words))
    return refuse(*wrong, app, lang);
  const std::vector<std::string> by = words_of(arguments.by);
  for (const std::string& word : by)
    if (const auto wrong = check_word("--by", word, dimensions)) return refuse(*wrong, app, lang);
  std::optional<period> asked;
  if (!arguments.period.empty()) {
    const result<period> read = notation::parse_period(arguments.period);
    if (!read) return refuse(read.error(), app, lang);
    asked = *read;
  }
  std::optional<date> units_on;
  if (!arguments.units_on.empty()) {
    const result<date> read = read_day("--units-on", arguments.units_on);
    if (!read) return refuse(read.error(), app, lang);
    units_on = *read;
  }

  if (const auto wrong = check_output(arguments.out, {&arguments.folder, 1}))
    return refuse(*wrong, app, lang);
  progress shown(lang);
  shown.step(reading_step);
  const io::registry_file file = io::read_registry(
      arguments.folder, {.units = &catalogue::vn::places(),
                         .limits = catalogue::vn::registry_limits(),
                         .encoding = *io::parse_text_encoding(arguments.encoding),
                         .sheets = sheets_of(arguments.sheets, io::province_tables())});
  if (!file.ok()) {
    shown.end();
    report(file.notes, lang);
    report(file.errors, lang);
    return exit_code::unreadable;
  }
  shown.step(computing_step);
  const entity::registry& from = *file.registry;
  const period during = asked.value_or(file.about->period);
  const date day = units_on.value_or(during.last_day());
  std::vector<dimension> parts;
  if (by.empty()) parts.push_back(indicator::by_sector(from));
  for (const std::string& word : by) parts.push_back(dimension_of(word, from, day));
  std::string text;
  try {
    const std::vector<indicator::value> values = indicator::compute(
        from, catalogue::bac_kan::indicators(), during, parts,
        by.empty() ? indicator::division::own_partitions : indicator::division::given);
    text = arguments.format == "csv" ? io::indicators_csv(values, during, lang)
           : arguments.format == "json"
               ? io::indicators_json(values, during)
               : io::indicators_text(values, during, lang, &catalogue::vn::places(), day);
  } catch (const overflow_error&) {
    shown.end();
    const error too_large(errc::figures_too_large, {}, location{arguments.folder, 0, 0, {}});
    report({&too_large, 1}, lang);
    return exit_code::unreadable;
  }
  shown.end();
  report(file.notes, lang);
  report(file.findings, lang);
  return write_result(arguments.out, text,
                      file.findings.empty() ? exit_code::done : exit_code::findings, lang);
}

}  // namespace

command add_indicators(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "indicators", indicators_help);
  const auto arguments = std::make_shared<indicators_arguments>();
  add_option(app, "DIR", arguments->folder,
             run.in_lang({"Thư mục của tỉnh", "The province's folder"}), "");
  add_option(app, "--period", arguments->period,
             run.in_lang({"Kỳ: 2024-H1, 2024, 2024-Q3 (mặc định: kỳ ghi trong about.csv)",
                          "The period: 2024-H1, 2024, 2024-Q3 (default: that of about.csv)"}),
             "P");
  add_option(app, "--by", arguments->by,
             run.in_lang({"Chia theo sector, industry, province, district, commune; nhiều "
                          "chiều thì chia chéo",
                          "Divide by sector, industry, province, district, commune; several "
                          "divide crosswise"}),
             "DIM,…");
  add_option(app, "--units-on", arguments->units_on,
             run.in_lang({"Ngày của các đơn vị hành chính (mặc định: ngày cuối kỳ)",
                          "The day of the administrative units (default: the period's last)"}),
             "YYYY-MM-DD");
  add_encoding_option(app, run, arguments->encoding);
  add_sheets_option(app, run, arguments->sheets);
  add_output_options(app, run, "text|csv|json", arguments->format, arguments->out);
  return {&app, [&app, &run, arguments] { return indicators(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
