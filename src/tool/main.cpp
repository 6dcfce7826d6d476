// SPDX-License-Identifier: BSL-1.0

// The command `hoptac`: reads the command line, hands over to one of the commands beside this
// file, and turns whatever happens into an exit code.

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/version.hpp>

#include <csignal>
#include <exception>
#include <iostream>

#include "command.hpp"
#include <CLI/CLI.hpp>

namespace hoptac::tool {
namespace {

constexpr std::string_view languages[] = {"vi", "en"};

constexpr help_text tool_help{
    "hoptac audit examples/bac_kan/figures.csv",
    {"hoptac LỆNH …; từng lệnh: hoptac LỆNH --help",
     "hoptac COMMAND …; each command: hoptac COMMAND --help"},
    {"Số liệu, luật và kế hoạch của kinh tế tập thể Việt Nam: tính chính xác, nêu rõ nguồn.",
     "Figures, law and plans of Vietnam's collective economy: exact, with their sources."}};

/// The language that the command line asks for, before it is read: help and errors need it.
language find_language(int argc, const char* const* argv) {
  std::string_view word = "vi";
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--") break;
    if (argument == "--lang" && i + 1 < argc) word = argv[i + 1];
    if (argument.starts_with("--lang=")) word = argument.substr(argument.find('=') + 1);
  }
  return word == "en" ? language::en : language::vi;
}

std::vector<std::string> command_names(const CLI::App& tool) {
  std::vector<std::string> names;
  for (const CLI::App* command : tool.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

/// What is wrong with the command line as a whole, if anything is.
std::optional<error> check_line(const CLI::App& tool, const session& run) {
  const std::vector<std::string> names = command_names(tool);
  const std::vector<std::string_view> commands(names.begin(), names.end());
  const std::vector<CLI::App*> chosen = tool.get_subcommands();
  const std::vector<std::string> extras = tool.remaining(true);
  if (!extras.empty()) {
    const std::string& first = extras.front();
    if (chosen.empty() && !first.starts_with('-'))
      return error(errc::command_unknown,
                   {excerpt(first), io::suggestion(first, commands), io::joined(commands)});
    const CLI::App& app = chosen.empty() ? tool : *chosen.front();
    std::vector<std::string> options;
    for (const CLI::Option* option : app.get_options())
      if (!option->get_lnames().empty()) options.push_back("--" + option->get_lnames().front());
    const std::vector<std::string_view> words(options.begin(), options.end());
    const bool is_option = first.starts_with('-');
    return error(errc::argument_unknown,
                 {excerpt(first), is_option ? io::suggestion(first, words) : std::string()});
  }
  if (chosen.empty()) return error(errc::command_missing, {io::joined(commands)});
  return check_word("--lang", run.lang_word, languages);
}

std::string version() {
  return "hoptac " + std::to_string(HOPTAC_VERSION_MAJOR) + "." +
         std::to_string(HOPTAC_VERSION_MINOR) + "." + std::to_string(HOPTAC_VERSION_PATCH);
}

exit_code run_tool(int argc, const char* const* argv) {
  session run;
  run.lang = find_language(argc, argv);
  CLI::App tool("", "hoptac");
  set_help(tool, run, tool_help);
  tool.set_version_flag("--version", version(),
                        run.in_lang({"In số phiên bản", "Print the version"}))
      ->group(run.in_lang({"Tùy chọn", "Options"}));
  tool.require_subcommand(0, 1);
  const command commands[] = {
      add_report(tool, run),     add_audit(tool, run),    add_decide(tool, run),
      add_award(tool, run),      add_explain(tool, run),  add_pack(tool, run),
      add_indicators(tool, run), add_generate(tool, run), add_aggregate(tool, run),
      add_partial(tool, run),    add_merge(tool, run),    add_place(tool, run),
      add_list(tool, run)};

  const auto chosen = [&]() -> const command* {
    for (const command& one : commands)
      if (one.app->parsed()) return &one;
    return nullptr;
  };
  const auto page = [&]() -> const CLI::App& { return chosen() ? *chosen()->app : tool; };
  try {
    tool.parse(argc, argv);
    if (const auto wrong = check_line(tool, run)) return refuse(*wrong, page(), run.lang);
    return chosen()->run();
  } catch (const CLI::CallForHelp&) {
    return write_result({}, page().help(), exit_code::done, run.lang);
  } catch (const CLI::CallForVersion&) {
    return write_result({}, version() + "\n", exit_code::done, run.lang);
  } catch (const CLI::ArgumentMismatch& wrong) {  // "--out: 1 required ... missing"
    const std::string text = wrong.what();
    return refuse(error(errc::argument_missing, {text.substr(0, text.find(':')) + " …"}), page(),
                  run.lang);
  } catch (const CLI::ParseError& wrong) {
    return refuse(error(errc::argument_unknown, {wrong.what(), {}}), page(), run.lang);
  }
}

}  // namespace
}  // namespace hoptac::tool

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is an error of writing
  try {
    return static_cast<int>(hoptac::tool::run_tool(argc, argv));
  } catch (const std::exception& mistake) {
    std::cerr << "hoptac: " << mistake.what() << std::endl;
  } catch (...) {
    std::cerr << "hoptac: ?" << std::endl;
  }
  return static_cast<int>(hoptac::tool::exit_code::internal);
}
