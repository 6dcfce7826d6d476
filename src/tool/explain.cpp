// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/policy/describe.hpp>

#include <memory>
#include <optional>
#include <string>

#include "command.hpp"
#include "outputs.hpp"
#include "programmes.hpp"

namespace hoptac::tool {
namespace {

constexpr help_text explain_help{
    "hoptac explain bac_kan.human_resources --on 2025-06-01",
    {"hoptac explain PROGRAMME [--on DATE] [--pack PACK.json] [--reading NAME=OPTION]…\n"
     "             [--lang vi|en] [--out FILE]",
     "hoptac explain PROGRAMME [--on DATE] [--pack PACK.json] [--reading NAME=OPTION]…\n"
     "             [--lang vi|en] [--out FILE]"},
    {"Viết một quy định thành trang Markdown để đối chiếu với văn bản: từng điều kiện với căn cứ,\n"
     "các cách hiểu, các ngày mà kết quả thay đổi, và những gì chưa có nguồn nào nêu.",
     "Writes a rule as a Markdown page to check against the text: every condition with its "
     "source,\n"
     "the readings, the days on which answers change, and what no source tells."}};

struct explain_arguments {
  programme_arguments programme;
  std::string on;
  std::string out;
};

exit_code explain(const explain_arguments& arguments, const CLI::App& app, language lang) {
  const std::string inputs[] = {arguments.programme.pack};
  if (const auto wrong = check_output(arguments.out, inputs)) return refuse(*wrong, app, lang);
  std::optional<calendar::date> on;
  if (!arguments.on.empty()) {
    const result<calendar::date> day = read_day("--on", arguments.on);
    if (!day) return refuse(day.error(), app, lang);
    on = *day;
  }
  const auto by = load_programme(arguments.programme, app, lang);
  if (!by) return by.code;
  return write_result(arguments.out, policy::describe(*by, lang, on), exit_code::done, lang);
}

}  // namespace

command add_explain(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "explain", explain_help);
  const auto arguments = std::make_shared<explain_arguments>();
  add_programme_options(app, run, arguments->programme);
  add_option(app, "--on", arguments->on,
             run.in_lang({"Tính ngày sinh tại giới hạn tuổi cho ngày này",
                          "Take the birth dates at age limits for this day"}),
             "YYYY-MM-DD");
  add_option(app, "--out", arguments->out,
             run.in_lang({"Ghi vào tệp này thay vì đầu ra chuẩn",
                          "Write to this file instead of standard output"}),
             "FILE");
  return {&app, [&app, &run, arguments] { return explain(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
