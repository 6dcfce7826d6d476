// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/decision_report.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "outputs.hpp"
#include "programmes.hpp"

namespace hoptac::tool {
namespace {

constexpr help_text decide_help{
    "hoptac decide bac_kan.human_resources examples/bac_kan/applications.csv",
    {"hoptac decide PROGRAMME APPLICATIONS.csv [--history GRANTS.csv] [--registry FOLDER]\n"
     "           [--pack PACK.json] [--reading NAME=OPTION]… [--encoding utf8|tcvn3]\n"
     "           [--sheet NAME] [--history-sheet NAME] [--registry-sheet [TABLE=]NAME]…\n"
     "           [--format text|jsonl|csv] [--lang vi|en] [--out FILE]",
     "hoptac decide PROGRAMME APPLICATIONS.csv [--history GRANTS.csv] [--registry FOLDER]\n"
     "           [--pack PACK.json] [--reading NAME=OPTION]… [--encoding utf8|tcvn3]\n"
     "           [--sheet NAME] [--history-sheet NAME] [--registry-sheet [TABLE=]NAME]…\n"
     "           [--format text|jsonl|csv] [--lang vi|en] [--out FILE]"},
    {"Xét từng hồ sơ theo một chương trình: đủ điều kiện, không đủ hay chưa xác định được, từng\n"
     "điều kiện với căn cứ, dữ kiện còn thiếu và ngày mà kết quả thay đổi. Cột của tệp: "
     "docs/data.md.",
     "Decides each application under one programme: eligible, not eligible or not known, every\n"
     "condition with its source, what is missing, and the days on which the answer changes. The\n"
     "file's columns: docs/data.md."}};

constexpr std::string_view formats[] = {"text", "jsonl", "csv"};

struct decide_arguments {
  programme_arguments programme;
  tables_arguments tables;
  std::string format = "text";
  std::string out;
};

exit_code decide(const decide_arguments& arguments, const CLI::App& app, language lang) {
  if (!arguments.programme.programme.empty() && arguments.tables.applications.empty())
    return refuse(error(errc::argument_missing, {"APPLICATIONS.csv"}), app, lang);
  if (const auto wrong = check_word("--format", arguments.format, formats))
    return refuse(*wrong, app, lang);
  if (const auto wrong =
          check_word("--encoding", arguments.tables.encoding, io::text_encoding_words))
    return refuse(*wrong, app, lang);
  const std::string inputs[] = {arguments.tables.applications, arguments.tables.history,
                                arguments.programme.pack};
  if (const auto wrong = check_output(arguments.out, inputs)) return refuse(*wrong, app, lang);

  const auto by = load_programme(arguments.programme, app, lang);
  if (!by) return by.code;
  const auto all = load_applications(*by, arguments.tables, lang);
  if (!all) return all.code;
  const std::string out = arguments.format == "jsonl" ? io::decisions_jsonl(*by, *all)
                          : arguments.format == "csv" ? io::decisions_csv(*by, *all)
                                                      : io::decisions_text(*by, *all, lang);
  return write_result(arguments.out, out, exit_code::done, lang);
}

}  // namespace

command add_decide(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "decide", decide_help);
  const auto arguments = std::make_shared<decide_arguments>();
  add_programme_options(app, run, arguments->programme);
  add_applications_options(app, run, arguments->tables);
  add_output_options(app, run, "text|jsonl|csv", arguments->format, arguments->out);
  return {&app, [&app, &run, arguments] { return decide(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
