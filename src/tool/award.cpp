// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/award_report.hpp>
#include <hoptac/policy/award.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "outputs.hpp"
#include "programmes.hpp"

namespace hoptac::tool {
namespace {

constexpr help_text award_help{
    "hoptac award bac_kan.human_resources examples/bac_kan/applications.csv --budget 100000000",
    {"hoptac award PROGRAMME APPLICATIONS.csv --budget AMOUNT [--history GRANTS.csv]\n"
     "           [--registry FOLDER] [--after-shortfall stop|go_on] [--pack PACK.json]\n"
     "           [--reading NAME=OPTION]… [--encoding utf8|tcvn3] [--sheet NAME]\n"
     "           [--history-sheet NAME] [--registry-sheet [TABLE=]NAME]…\n"
     "           [--format text|jsonl|csv] [--lang vi|en] [--out FILE]",
     "hoptac award PROGRAMME APPLICATIONS.csv --budget AMOUNT [--history GRANTS.csv]\n"
     "           [--registry FOLDER] [--after-shortfall stop|go_on] [--pack PACK.json]\n"
     "           [--reading NAME=OPTION]… [--encoding utf8|tcvn3] [--sheet NAME]\n"
     "           [--history-sheet NAME] [--registry-sheet [TABLE=]NAME]…\n"
     "           [--format text|jsonl|csv] [--lang vi|en] [--out FILE]"},
    {"Chia một khoản kinh phí cho các hồ sơ đủ điều kiện theo thứ tự của chương trình, và nói vì\n"
     "sao hồ sơ khác không được. Mức hỗ trợ lấy từ quy định, nếu không có thì từ cột amount.",
     "Gives a budget to the eligible applications in the order of the programme, and says why "
     "the\n"
     "others receive nothing. The amount is that of the rule, else of the column amount."}};

constexpr std::string_view formats[] = {"text", "jsonl", "csv"};
constexpr std::string_view shortfalls[] = {"stop", "go_on"};

struct award_arguments {
  programme_arguments programme;
  tables_arguments tables;
  std::string budget;
  std::string shortfall = "stop";
  std::string format = "text";
  std::string out;
};

exit_code award(const award_arguments& arguments, const CLI::App& app, language lang) {
  if (!arguments.programme.programme.empty() && arguments.tables.applications.empty())
    return refuse(error(errc::argument_missing, {"APPLICATIONS.csv"}), app, lang);
  if (!arguments.programme.programme.empty() && arguments.budget.empty())
    return refuse(error(errc::argument_missing, {"--budget"}), app, lang);
  if (const auto wrong = check_word("--format", arguments.format, formats))
    return refuse(*wrong, app, lang);
  if (const auto wrong = check_word("--after-shortfall", arguments.shortfall, shortfalls))
    return refuse(*wrong, app, lang);
  if (const auto wrong =
          check_word("--encoding", arguments.tables.encoding, io::text_encoding_words))
    return refuse(*wrong, app, lang);
  const std::string inputs[] = {arguments.tables.applications, arguments.tables.history,
                                arguments.programme.pack};
  if (const auto wrong = check_output(arguments.out, inputs)) return refuse(*wrong, app, lang);

  const auto by = load_programme(arguments.programme, app, lang);
  if (!by) return by.code;
  const result<money::any_amount> budget = io::read_dong(arguments.budget);
  if (!budget) return refuse(budget.error().at(location{{}, 0, 0, "--budget"}), app, lang);
  if (const std::string& paid = (*by).currency(); !paid.empty() && paid != "VND") {
    const error foreign(errc::currency_mismatch, {paid, "VND"},
                        location{arguments.programme.pack, 0, 0, (*by).id()});
    report({&foreign, 1}, lang);
    return exit_code::unreadable;
  }
  const auto all = load_applications(*by, arguments.tables, lang);
  if (!all) return all.code;

  std::vector<policy::candidate> candidates;
  for (const io::application& one : *all)
    candidates.push_back({one.id, one.facts, one.asked, one.applicant});
  const auto how = arguments.shortfall == "stop" ? policy::after_shortfall::stop
                                                 : policy::after_shortfall::go_on;
  const policy::awards made = policy::award(*by, candidates, *budget, how);
  return write_result(arguments.out,
                      arguments.format == "jsonl" ? io::awards_jsonl(*by, *all, made)
                      : arguments.format == "csv" ? io::awards_csv(*by, *all, made)
                                                  : io::awards_text(*by, *all, made, how, lang),
                      exit_code::done, lang);
}

}  // namespace

command add_award(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "award", award_help);
  const auto arguments = std::make_shared<award_arguments>();
  add_programme_options(app, run, arguments->programme);
  add_applications_options(app, run, arguments->tables);
  add_option(
      app, "--budget", arguments->budget,
      run.in_lang({"Kinh phí, số nguyên đồng: 100000000", "The budget in whole đồng: 100000000"}),
      "AMOUNT");
  add_option(app, "--after-shortfall", arguments->shortfall,
             run.in_lang({"Khi kinh phí không đủ cho một hồ sơ: dừng (mặc định) hoặc xét tiếp",
                          "When the budget does not reach an application: stop (the default) or "
                          "go on"}),
             "stop|go_on");
  add_output_options(app, run, "text|jsonl|csv", arguments->format, arguments->out);
  return {&app, [&app, &run, arguments] { return award(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
