// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/forms.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/io/file_set.hpp>
#include <hoptac/io/province.hpp>

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <utility>

#include "command.hpp"
#include "outputs.hpp"
#include "programmes.hpp"
#include "progress.hpp"

namespace hoptac::tool {
namespace {

constexpr help_text report_help{
    "hoptac report examples/bac_kan --out /tmp/report",
    {"hoptac report FOLDER [--out FOLDER] [--programme PROGRAMME] [--encoding utf8|tcvn3]\n"
     "    [--sheet [TABLE=]NAME]… [--lang vi|en]",
     "hoptac report FOLDER [--out FOLDER] [--programme PROGRAMME] [--encoding utf8|tcvn3]\n"
     "    [--sheet [TABLE=]NAME]… [--lang vi|en]"},
    {"Lập báo cáo của một tỉnh từ thư mục số liệu: biểu mẫu, tiến độ kế hoạch, đối chiếu sổ đăng "
     "ký,\n"
     "hồ sơ đề nghị hỗ trợ và những chỗ kế hoạch tự mâu thuẫn. In ra màn hình; với --out thì ghi\n"
     "report.html, report.xlsx, report.json và report.txt vào thư mục đó. Tệp: docs/data.md.",
     "Reports on a province from its folder: forms, plan progress, the registry against published\n"
     "figures, applications for support, and where the plan contradicts itself. Prints a page; "
     "with\n"
     "--out, writes report.html, report.xlsx, report.json and report.txt there: docs/data.md."}};

/// Characters of a line: enough for the tables with remarks.
constexpr std::size_t page_width = 140;

constexpr std::string_view html_file = "report.html";
constexpr std::string_view workbook_file = "report.xlsx";
constexpr std::string_view json_file = "report.json";
constexpr std::string_view text_page_file = "report.txt";
constexpr std::string_view report_files[] = {html_file, workbook_file, json_file, text_page_file};

struct report_arguments {
  std::string folder;
  std::string out;
  std::string encoding = "utf8";
  std::vector<std::string> sheets;
  programme_arguments programme;
};

/// Writes the report in every format to a folder, which is made if it is not there: all files or
/// none.
exit_code write_formats(const io::report_document& document, const std::string& page,
                        const std::string& folder, progress& shown, language lang) {
  const auto unwritable = [&](const error& wrong) {
    shown.end();
    report({&wrong, 1}, lang);
    return exit_code::unwritable;
  };
  const result<std::string> book = io::report_workbook(document, lang);
  if (!book) {
    location where = book.error().where();
    where.file = (std::filesystem::path(folder) / workbook_file).string();
    return unwritable(book.error().at(std::move(where)));
  }
  const std::array<io::text_file, 4> files{{{std::string(html_file), io::report_html(document)},
                                            {std::string(workbook_file), *book},
                                            {std::string(json_file), io::report_json(document)},
                                            {std::string(text_page_file), page}}};
  if (const auto wrong = io::write_files(folder, files)) return unwritable(*wrong);
  return exit_code::done;
}

bool has_findings(const io::report_document& of) {
  for (const io::report_section& one : of.sections)
    if (!one.findings.empty()) return true;
  return false;
}

exit_code run_report(const report_arguments& arguments, const CLI::App& app, language lang) {
  if (arguments.folder.empty()) return refuse(error(errc::argument_missing, {"FOLDER"}), app, lang);
  if (const auto wrong = check_word("--encoding", arguments.encoding, io::text_encoding_words))
    return refuse(*wrong, app, lang);
  if (!arguments.out.empty())
    if (const auto wrong = check_outputs(arguments.out, report_files, {&arguments.folder, 1}))
      return refuse(*wrong, app, lang);
  const std::vector<std::string> ids = programme_ids(bundled_packs());
  const std::vector<std::string_view> programmes = views_of(ids);
  const auto by = load_programme(arguments.programme, app, lang);
  if (!by) return by.code;

  io::province_content content;
  content.registry.units = &catalogue::vn::places();
  content.registry.limits = catalogue::vn::registry_limits();
  content.registry.programmes = programmes;
  content.registry.encoding = *io::parse_text_encoding(arguments.encoding);
  content.registry.sheets = sheets_of(arguments.sheets, io::province_tables());
  content.definitions = catalogue::bac_kan::indicators();
  content.forms = catalogue::vn::yearly_forms();
  content.words = catalogue::bac_kan::words();
  content.programmes = all_programmes(*by);
  progress shown(lang);
  shown.step(reading_step);
  const io::province_file file = io::read_province(arguments.folder, content);
  if (!file.ok()) {
    shown.end();
    report(file.notes, lang);
    report(file.errors, lang);
    return exit_code::unreadable;
  }
  shown.step(computing_step);
  io::report_document document;
  std::string page;
  try {
    document = io::make_report(*file.province, content);
    page = io::report_text(document, lang, page_width);
  } catch (const overflow_error&) {
    shown.end();
    const error too_large(errc::figures_too_large, {}, location{arguments.folder, 0, 0, {}});
    report({&too_large, 1}, lang);
    return exit_code::unreadable;
  }
  if (!arguments.out.empty()) {
    shown.step(writing_step);
    if (const exit_code code = write_formats(document, page, arguments.out, shown, lang);
        code != exit_code::done)
      return code;
  }
  shown.end();
  report(file.notes, lang);
  return write_result({}, page, has_findings(document) ? exit_code::findings : exit_code::done,
                      lang);
}

}  // namespace

command add_report(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "report", report_help);
  const auto arguments = std::make_shared<report_arguments>();
  arguments->programme.programme = "bac_kan.human_resources";
  add_option(app, "FOLDER", arguments->folder,
             run.in_lang({"Thư mục số liệu của tỉnh", "The folder of the province"}), "");
  add_option(app, "--out", arguments->out,
             run.in_lang({"Thư mục để ghi báo cáo; mặc định chỉ in ra màn hình",
                          "The folder to write the report to; by default it is printed only"}),
             "FOLDER");
  add_option(app, "--programme", arguments->programme.programme,
             run.in_lang({"Chương trình mà các hồ sơ đề nghị (mặc định "
                          "bac_kan.human_resources)",
                          "What the applications ask for (default bac_kan.human_resources)"}),
             "PROGRAMME");
  add_encoding_option(app, run, arguments->encoding);
  add_sheets_option(app, run, arguments->sheets);
  return {&app, [&app, &run, arguments] { return run_report(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
