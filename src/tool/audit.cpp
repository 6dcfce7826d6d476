// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/io/audit_report.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/plan/audit.hpp>

#include <memory>

#include "command.hpp"
#include "outputs.hpp"

namespace hoptac::tool {
namespace {

constexpr help_text audit_help{
    "hoptac audit examples/bac_kan/figures.csv",
    {"hoptac audit FIGURES.csv [--encoding utf8|tcvn3] [--sheet NAME] [--format text|json]\n"
     "           [--lang vi|en] [--out FILE]",
     "hoptac audit FIGURES.csv [--encoding utf8|tcvn3] [--sheet NAME] [--format text|json]\n"
     "           [--lang vi|en] [--out FILE]"},
    {"Tìm những chỗ một kế hoạch đã công bố tự mâu thuẫn, kèm phép tính và cách sửa có thể,\n"
     "và tính các số kế hoạch suy ra từ tiến độ đã công bố. Cột của tệp: docs/data.md.",
     "Finds where a published plan contradicts itself, with the arithmetic and the possible "
     "repairs,\n"
     "and the plan values that follow from published progress. The file's columns: docs/data.md."}};

constexpr std::string_view formats[] = {"text", "json"};

struct audit_arguments {
  std::string figures;
  std::string encoding = "utf8";
  std::string sheet;
  std::string format = "text";
  std::string out;
};

exit_code audit(const audit_arguments& arguments, const CLI::App& app, language lang) {
  if (arguments.figures.empty())
    return refuse(error(errc::argument_missing, {"FIGURES.csv"}), app, lang);
  if (const auto wrong = check_word("--format", arguments.format, formats))
    return refuse(*wrong, app, lang);
  if (const auto wrong = check_word("--encoding", arguments.encoding, io::text_encoding_words))
    return refuse(*wrong, app, lang);
  if (const auto wrong = check_output(arguments.out, {&arguments.figures, 1}))
    return refuse(*wrong, app, lang);

  const bool is_stdin = arguments.figures == "-";
  const result<std::string> text =
      is_stdin ? io::read_standard_input() : io::read_file(arguments.figures);
  if (!text) {
    report({&text.error(), 1}, lang);
    return exit_code::unreadable;
  }
  const std::string name = is_stdin ? "<stdin>" : arguments.figures;
  const io::figures_file file = io::read_figures(
      *text, name, {*io::parse_text_encoding(arguments.encoding), arguments.sheet});
  report(file.notes, lang);
  if (!file.ok()) {
    report(file.errors, lang);
    return exit_code::unreadable;
  }
  try {
    const plan::audit_report found = plan::audit(file.figures);
    return write_result(arguments.out,
                        arguments.format == "json" ? io::audit_json(found)
                                                   : io::audit_text(found, file.figures, lang),
                        found.findings.empty() ? exit_code::done : exit_code::findings, lang);
  } catch (const overflow_error&) {
    const error too_large(errc::figures_too_large, {}, location{name, 0, 0, {}});
    report({&too_large, 1}, lang);
    return exit_code::unreadable;
  }
}

}  // namespace

command add_audit(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "audit", audit_help);
  const auto arguments = std::make_shared<audit_arguments>();
  add_option(
      app, "FIGURES.csv", arguments->figures,
      run.in_lang({"Tệp số liệu; “-” là đầu vào chuẩn", "The figures file; “-” is standard input"}),
      "");
  add_encoding_option(app, run, arguments->encoding);
  add_sheet_option(app, run, arguments->sheet);
  add_option(
      app, "--format", arguments->format,
      run.in_lang({"Bản để đọc (mặc định) hoặc JSON", "A page to read (the default) or JSON"}),
      "text|json");
  add_option(app, "--out", arguments->out,
             run.in_lang({"Ghi vào tệp này thay vì đầu ra chuẩn",
                          "Write to this file instead of standard output"}),
             "FILE");
  return {&app, [&app, &run, arguments] { return audit(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
