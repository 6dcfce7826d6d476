// SPDX-License-Identifier: BSL-1.0

#include "command.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/words.hpp>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include <CLI/CLI.hpp>

namespace hoptac::tool {
namespace {

constexpr bilingual_view exit_codes{
    "Mã kết thúc: 0 xong; 1 xong và có phát hiện; 2 dùng sai lệnh; 3 không đọc được đầu vào;\n"
    "4 không ghi được kết quả; 70 lỗi của chương trình.",
    "Exit codes: 0 done; 1 done and something was found; 2 wrong usage; 3 the input cannot be "
    "read;\n"
    "4 the output cannot be written; 70 a mistake of the program."};

/// Whether all errors are written. Set by the command line.
bool all_errors = false;

/// How many errors one error stands for: where a reader named the first ones only, it counted the
/// others.
std::size_t stands_for(const error& one) {
  if (one.code() != errc::more_errors || one.arguments().empty()) return 1;
  const std::string& count = one.arguments().front();
  std::size_t out = 0;
  std::from_chars(count.data(), count.data() + count.size(), out);
  return out;
}

/// A help page that starts with a command line to copy.
class page_formatter : public CLI::Formatter {
 public:
  page_formatter(language lang, const help_text& help) : lang_(lang), help_(help) {
    label("Positionals", say("Đầu vào", "Input"));
    column_width(26);
  }

  std::string make_description(const CLI::App* /*app*/) const override {
    return say("Ví dụ: ", "Example: ") + std::string(help_.example) + "\n\n" +
           std::string(help_.summary.in(lang_)) + "\n\n";
  }

  std::string make_usage(const CLI::App* /*app*/, std::string /*name*/) const override {
    return say("Cách dùng: ", "Usage: ") + std::string(help_.usage.in(lang_)) + "\n";
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    return option->get_type_name().empty() ? "" : " " + option->get_type_name();
  }

 private:
  [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
    return std::string(bilingual_view{vi, en}.in(lang_));
  }

  language lang_;
  help_text help_;
};

}  // namespace

void set_help(CLI::App& app, session& run, const help_text& help) {
  const std::string options = run.in_lang({"Tùy chọn", "Options"});
  app.description(run.in_lang(help.summary));
  app.formatter(std::make_shared<page_formatter>(run.lang, help));
  app.footer(run.in_lang(exit_codes));
  app.option_defaults()->group(options);
  app.set_help_flag("-h,--help", run.in_lang({"In trang này", "Print this page"}))->group(options);
  app.add_option("--lang", run.lang_word,
                 run.in_lang({"Tiếng Việt (mặc định) hoặc tiếng Anh",
                              "Vietnamese (the default) or English"}))
      ->type_name("vi|en")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  app.allow_extras();  // `main` refuses them, in the language of the run
}

CLI::App& add_command(CLI::App& tool, session& run, std::string name, const help_text& help) {
  CLI::App& command = *tool.add_subcommand(std::move(name));
  command.group(run.in_lang({"Lệnh", "Commands"}));
  set_help(command, run, help);
  return command;
}

void add_option(CLI::App& app, const std::string& name, std::string& into, const std::string& help,
                const std::string& value) {
  app.add_option(name, into, help)->type_name(value);
}

void add_option(CLI::App& app, const std::string& name, std::vector<std::string>& into,
                const std::string& help, const std::string& value) {
  CLI::Option* added = app.add_option(name, into, help)->type_name(value);
  if (name.starts_with('-')) added->allow_extra_args(false);
}

void add_encoding_option(CLI::App& app, session& run, std::string& into) {
  add_option(app, "--encoding", into,
             run.in_lang({"Bảng mã của tệp CSV: UTF-8 (mặc định) hoặc TCVN3 (ABC)",
                          "The encoding of CSV files: UTF-8 (the default) or TCVN3 (ABC)"}),
             "utf8|tcvn3");
  add_all_errors_option(app, run);
}

void add_all_errors_option(CLI::App& app, session& run) {
  if (app.get_option_no_throw("--all-errors") != nullptr) return;
  app.add_flag("--all-errors", all_errors,
               run.in_lang({"Nêu mọi lỗi; không ghi thì chỉ nêu 20 lỗi đầu của mỗi tệp",
                            "Write all errors, not only the first 20 of each file"}));
}

bool shows_all_errors() {
  return all_errors;
}

void add_sheet_option(CLI::App& app, session& run, std::string& into) {
  add_option(app, "--sheet", into,
             run.in_lang({"Trang được đọc của bảng tính (mặc định: trang hiện đầu tiên có ô)",
                          "The sheet of a workbook that is read (default: the first visible one "
                          "with cells)"}),
             "NAME");
}

void add_sheets_option(CLI::App& app, session& run, std::vector<std::string>& into) {
  add_option(app, "--sheet", into,
             run.in_lang({"Trang được đọc của mọi bảng tính trong thư mục, hoặc của một bảng; ghi "
                          "được nhiều lần",
                          "The sheet that is read of all workbooks of the folder, or of one table; "
                          "may be given several times"}),
             "[TABLE=]NAME");
}

std::map<std::string, std::string, std::less<>> sheets_of(
    std::span<const std::string> given, std::span<const std::string_view> tables) {
  std::map<std::string, std::string, std::less<>> out;
  for (const std::string& text : given) {
    const std::size_t sign = text.find('=');
    const std::string_view table = std::string_view(text).substr(0, sign);
    if (sign != std::string::npos && std::find(tables.begin(), tables.end(), table) != tables.end())
      out[std::string(table)] = text.substr(sign + 1);
    else
      out[std::string()] = text;
  }
  return out;
}

void report(std::span<const error> errors, language lang) {
  constexpr std::size_t most_of_a_file = 20;
  std::string lines;
  std::map<std::string_view, std::size_t> of_file;
  std::vector<std::pair<std::string_view, std::size_t>> left_out;
  for (std::size_t i = 0; i < errors.size(); ++i) {
    const std::string& file = errors[i].where().file;
    std::size_t& count = of_file[file];
    if (all_errors || file.empty() || count < most_of_a_file) {
      lines += describe(errors[i], lang) + "\n";
    } else {
      if (count == most_of_a_file) left_out.emplace_back(file, 0);
      const auto its = std::find_if(left_out.begin(), left_out.end(),
                                    [&](const auto& one) { return one.first == file; });
      its->second += stands_for(errors[i]);
    }
    ++count;
  }
  for (const auto& [file, count] : left_out)
    lines += describe(error(errc::errors_left_out, {std::to_string(count)},
                            location{std::string(file), 0, 0, {}}),
                      lang) +
             "\n";
  std::cerr << lines << std::flush;
}

exit_code refuse(const error& what, const CLI::App& app, language lang) {
  const CLI::App* tool = app.get_parent();
  const std::string name =
      tool == nullptr ? app.get_name() : tool->get_name() + " " + app.get_name();
  std::cerr << describe(what, lang) << "\n"
            << bilingual_view{"Xem cách dùng: ", "How it is used: "}.in(lang) << name
            << (lang == language::en ? " --help --lang en\n" : " --help\n") << std::flush;
  return exit_code::usage;
}

exit_code write_result(const std::string& path, std::string_view content, exit_code then,
                       language lang) {
  const std::optional<error> failure =
      path.empty() ? io::write_standard_output(content) : io::write_file(path, content);
  if (!failure) return then;
  report({&*failure, 1}, lang);
  return exit_code::unwritable;
}

std::optional<error> check_word(std::string_view argument, std::string_view value,
                                std::span<const std::string_view> words) {
  if (std::find(words.begin(), words.end(), value) != words.end()) return std::nullopt;
  return error(errc::argument_value_unknown, {excerpt(value), std::string(argument),
                                              io::suggestion(value, words), io::joined(words)});
}

}  // namespace hoptac::tool
