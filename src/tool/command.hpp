// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_SRC_TOOL_COMMAND_HPP
#define HOPTAC_SRC_TOOL_COMMAND_HPP

#include <hoptac/core/error.hpp>
#include <hoptac/core/language.hpp>

#include <functional>   // std::function, std::less
#include <map>          // std::map
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace CLI {
class App;  // its header takes seconds to compile: command.cpp and main.cpp alone include it
}  // namespace CLI

namespace hoptac::tool {

/// What the command tells whoever called it.
enum class exit_code : int {
  done = 0,
  findings = 1,    ///< done, and something was found
  usage = 2,       ///< the command line is wrong
  unreadable = 3,  ///< the input cannot be read, or is wrong
  unwritable = 4,  ///< the output cannot be written
  internal = 70,   ///< a mistake of the program
};

/// One run of the tool: the language of its texts, and the word that was given for it.
struct session {
  language lang = language::vi;
  std::string lang_word = "vi";

  [[nodiscard]] std::string in_lang(const bilingual_view& text) const {
    return std::string(text.in(lang));
  }
};

/// What the help of a command says, beside its options.
struct help_text {
  std::string_view example;  ///< a command line that works in the project's folder
  bilingual_view usage;
  bilingual_view summary;
};

/// A command: how it is read from the command line, and what it does.
struct command {
  CLI::App* app;
  std::function<exit_code()> run;
};

/// The commands, each in its own file. `run` must outlive them.
[[nodiscard]] command add_aggregate(CLI::App& tool, session& run);
[[nodiscard]] command add_audit(CLI::App& tool, session& run);
[[nodiscard]] command add_award(CLI::App& tool, session& run);
[[nodiscard]] command add_decide(CLI::App& tool, session& run);
[[nodiscard]] command add_explain(CLI::App& tool, session& run);
[[nodiscard]] command add_generate(CLI::App& tool, session& run);
[[nodiscard]] command add_indicators(CLI::App& tool, session& run);
[[nodiscard]] command add_list(CLI::App& tool, session& run);
[[nodiscard]] command add_merge(CLI::App& tool, session& run);
[[nodiscard]] command add_pack(CLI::App& tool, session& run);
[[nodiscard]] command add_partial(CLI::App& tool, session& run);
[[nodiscard]] command add_place(CLI::App& tool, session& run);
[[nodiscard]] command add_report(CLI::App& tool, session& run);

/// Adds a command without its own options, with its help.
[[nodiscard]] CLI::App& add_command(CLI::App& tool, session& run, std::string name,
                                    const help_text& help);

/// Gives an app its help page, led by the example, and the option `--lang`.
void set_help(CLI::App& app, session& run, const help_text& help);

/// Adds an option, `--out`, or an input, `FIGURES.csv`. `value` is what the help page calls what is
/// to be given for an option, and empty for an input.
void add_option(CLI::App& app, const std::string& name, std::string& into, const std::string& help,
                const std::string& value);
/// The same, of an option that may be given again, each time with one value, and of all inputs that
/// follow.
void add_option(CLI::App& app, const std::string& name, std::vector<std::string>& into,
                const std::string& help, const std::string& value);

/// Adds the option `--encoding`, for commands that read tables; `check_word` says of its value
/// whether it is one of `io::text_encoding_words`.
void add_encoding_option(CLI::App& app, session& run, std::string& into);

/// Adds the option `--sheet`, for commands that read one table.
void add_sheet_option(CLI::App& app, session& run, std::string& into);

/// Adds the option `--sheet`, for commands that read a folder: `NAME`, of all its workbooks, or
/// `TABLE=NAME` of one of them.
void add_sheets_option(CLI::App& app, session& run, std::vector<std::string>& into);

/// What `--sheet` says of the tables of a folder: sheets by the words of tables, under the empty
/// word that of all others. `tables` are the words.
[[nodiscard]] std::map<std::string, std::string, std::less<>> sheets_of(
    std::span<const std::string> given, std::span<const std::string_view> tables);

/// Adds the flag `--all-errors`, for commands that read files; once for each command.
void add_all_errors_option(CLI::App& app, session& run);

/// Whether `--all-errors` was given.
[[nodiscard]] bool shows_all_errors();

/// Writes errors or notes to standard error, one line each. Of each file the first 20 are written,
/// and how many more there are, unless `--all-errors` is given.
void report(std::span<const error> errors, language lang);

/// Reports an error of the command line, and where to read how it is used.
[[nodiscard]] exit_code refuse(const error& what, const CLI::App& app, language lang);

/// Writes `content` to the file `path`, or to standard output when `path` is empty. Reports what
/// goes wrong; returns `then` when nothing does.
[[nodiscard]] exit_code write_result(const std::string& path, std::string_view content,
                                     exit_code then, language lang);

/// Refuses the value of an argument that takes one of `words` only; nothing when it is one.
[[nodiscard]] std::optional<error> check_word(std::string_view argument, std::string_view value,
                                              std::span<const std::string_view> words);

}  // namespace hoptac::tool

#endif  // HOPTAC_SRC_TOOL_COMMAND_HPP
