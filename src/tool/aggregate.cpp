// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/look_alikes.hpp>

#include <memory>
#include <string>
#include <string_view>

#include "command.hpp"
#include "outputs.hpp"
#include "programmes.hpp"
#include "records.hpp"
#include "state_output.hpp"

namespace hoptac::tool {
namespace {

constexpr help_text aggregate_help{
    "hoptac aggregate examples/states/north.csv --by year,kind --measures members,capital",
    {"hoptac aggregate DATA.csv… [--by DIM,…] --measures M,… [--unit [M=]UNIT] [--threads N]\n"
     "    [--sheet NAME] [--encoding utf8|tcvn3] [--all-errors] [--format csv|json|text]\n"
     "    [--lang vi|en] [--out FILE]",
     "hoptac aggregate DATA.csv… [--by DIM,…] --measures M,… [--unit [M=]UNIT] [--threads N]\n"
     "    [--sheet NAME] [--encoding utf8|tcvn3] [--all-errors] [--format csv|json|text]\n"
     "    [--lang vi|en] [--out FILE]"},
    {"Tổng hợp bảng dữ liệu lớn: của từng nhóm, mỗi cột số có bao nhiêu giá trị, tổng,\n"
     "nhỏ nhất, lớn nhất, bình quân, chính xác, không lưu dòng nào trong bộ nhớ.\n"
     "Cách ghi bảng: docs/data.md.",
     "Aggregates large tables: of each group and measure the number of values, sum,\n"
     "least, greatest and mean, exactly, with no row kept in memory.\n"
     "How tables are written: docs/data.md."}};

constexpr std::string_view formats[] = {"csv", "json", "text"};

struct aggregate_arguments {
  records_arguments records;
  std::string format = "csv";
  std::string out;
};

exit_code aggregate(const aggregate_arguments& arguments, const CLI::App& app, language lang) {
  if (const auto wrong = check_word("--format", arguments.format, formats))
    return refuse(*wrong, app, lang);
  const std::string shard = "aggregate";  // shown by no format
  if (const auto wrong = check_records(arguments.records, shard)) return refuse(*wrong, app, lang);
  if (const auto wrong = check_output(arguments.out, arguments.records.files))
    return refuse(*wrong, app, lang);
  note_repeated_inputs(arguments.records.files, lang);
  const auto made = aggregate_records(arguments.records, shard, lang);
  if (!made) return made.code;
  report(indicator::find_look_alikes(*made), lang);
  return write_result(arguments.out,
                      shown_state(*made, arguments.format, lang, io::shard_ids::omitted),
                      exit_code::done, lang);
}

}  // namespace

command add_aggregate(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "aggregate", aggregate_help);
  const auto arguments = std::make_shared<aggregate_arguments>();
  add_records_options(app, run, arguments->records);
  add_option(app, "--format", arguments->format,
             run.in_lang({"Dạng kết quả: csv (mặc định), json, hoặc bản để đọc",
                          "The form of the result: csv (the default), json, or a page to read"}),
             "csv|json|text");
  add_option(app, "--out", arguments->out,
             run.in_lang({"Ghi vào tệp này thay vì đầu ra chuẩn",
                          "Write to this file instead of standard output"}),
             "FILE");
  return {&app, [&app, &run, arguments] { return aggregate(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
