// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/look_alikes.hpp>
#include <hoptac/indicator/state_bytes.hpp>

#include <memory>
#include <string>

#include "command.hpp"
#include "outputs.hpp"
#include "programmes.hpp"
#include "records.hpp"

namespace hoptac::tool {
namespace {

constexpr help_text partial_help{
    "hoptac partial examples/states/north.csv --by year,kind --measures members,capital "
    "--unit capital=đồng --shard north --out north.hts",
    {"hoptac partial DATA.csv… [--by DIM,…] --measures M,… [--unit [M=]UNIT] --shard ID\n"
     "    --out FILE.hts [--threads N] [--sheet NAME] [--encoding utf8|tcvn3] [--lang vi|en]",
     "hoptac partial DATA.csv… [--by DIM,…] --measures M,… [--unit [M=]UNIT] --shard ID\n"
     "    --out FILE.hts [--threads N] [--sheet NAME] [--encoding utf8|tcvn3] [--lang vi|en]"},
    {"Tính trạng thái của một phần dữ liệu: của từng nhóm số dòng, tổng, nhỏ nhất, lớn nhất, chính "
     "xác.\nhoptac merge gộp trạng thái của nhiều phần mà không cần dữ liệu của chúng. "
     "docs/state.md.",
     "Makes the state of a shard: of each group its rows, sums, least and greatest, exactly.\n"
     "hoptac merge adds up the states of shards without their data. docs/state.md."}};

struct partial_arguments {
  records_arguments records;
  std::string shard;
  std::string out;
};

exit_code partial(const partial_arguments& arguments, const CLI::App& app, language lang) {
  if (arguments.shard.empty()) return refuse(error(errc::argument_missing, {"--shard"}), app, lang);
  if (arguments.out.empty()) return refuse(error(errc::argument_missing, {"--out"}), app, lang);
  if (const auto wrong = check_records(arguments.records, arguments.shard))
    return refuse(*wrong, app, lang);
  if (const auto wrong = check_output(arguments.out, arguments.records.files))
    return refuse(*wrong, app, lang);
  note_repeated_inputs(arguments.records.files, lang);
  const auto made = aggregate_records(arguments.records, arguments.shard, lang);
  if (!made) return made.code;
  report(indicator::find_look_alikes(*made), lang);
  return write_result(arguments.out, indicator::to_bytes(*made), exit_code::done, lang);
}

}  // namespace

command add_partial(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "partial", partial_help);
  const auto arguments = std::make_shared<partial_arguments>();
  add_records_options(app, run, arguments->records);
  add_option(app, "--shard", arguments->shard,
             run.in_lang({"Mã của phần dữ liệu, không phần nào khác có: tỉnh, năm, tệp",
                          "The id of the shard, which no other has: a province, a year, a "
                          "file"}),
             "ID");
  add_option(app, "--out", arguments->out,
             run.in_lang({"Ghi trạng thái vào tệp này", "Write the state to this file"}),
             "FILE.hts");
  return {&app, [&app, &run, arguments] { return partial(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
