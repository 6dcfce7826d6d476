// SPDX-License-Identifier: BSL-1.0

#include <hoptac/indicator/look_alikes.hpp>
#include <hoptac/indicator/state.hpp>
#include <hoptac/indicator/state_bytes.hpp>
#include <hoptac/io/file.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "outputs.hpp"
#include "programmes.hpp"
#include "progress.hpp"
#include "state_output.hpp"

namespace hoptac::tool {
namespace {

using indicator::state;

constexpr help_text merge_help{
    "hoptac merge examples/states/north.hts examples/states/south.hts",
    {"hoptac merge FILE.hts… [--format csv|json|text] [--lang vi|en] [--out FILE.hts]",
     "hoptac merge FILE.hts… [--format csv|json|text] [--lang vi|en] [--out FILE.hts]"},
    {"Gộp trạng thái của nhiều phần dữ liệu (hoptac partial): chính xác, theo thứ tự nào cũng "
     "như nhau,\nkhông phần nào bị tính hai lần. docs/state.md.",
     "Merges the states of shards (hoptac partial): exactly, the same in whatever order, and no "
     "shard\ntwice. docs/state.md."}};

struct merge_arguments {
  std::vector<std::string> files;
  state_output output;
};

/// The states of the files, or what is wrong with each of those that hold none.
struct read_states {
  std::vector<state> parts;
  std::vector<std::string> names;
  std::vector<error> errors;
};

read_states read_all(const std::vector<std::string>& files) {
  read_states out;
  for (const std::string& path : files) {
    const result<std::string> bytes = path == "-" ? io::read_standard_input() : io::read_file(path);
    if (!bytes) {
      out.errors.push_back(bytes.error());
      continue;
    }
    out.names.push_back(path == "-" ? "<stdin>" : path);
    result<state> read = indicator::state_from_bytes(*bytes, out.names.back());
    if (read)
      out.parts.push_back(*std::move(read));
    else
      out.errors.push_back(read.error());
  }
  return out;
}

exit_code merge(const merge_arguments& arguments, const CLI::App& app, language lang) {
  if (arguments.files.empty())
    return refuse(error(errc::argument_missing, {"FILE.hts"}), app, lang);
  if (const auto wrong = check_state_output(arguments.output, arguments.files))
    return refuse(*wrong, app, lang);
  progress shown(lang);
  shown.step(reading_step);
  const read_states read = read_all(arguments.files);
  shown.step(computing_step);
  std::vector<error> errors = read.errors;
  if (errors.empty()) {
    const result<state> all = indicator::merged(read.parts, read.names);
    shown.end();
    if (all) {
      report(indicator::find_look_alikes(*all), lang);
      return write_state(*all, arguments.output, lang);
    }
    errors.push_back(all.error());
  }
  shown.end();
  report(errors, lang);
  return exit_code::unreadable;
}

}  // namespace

command add_merge(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "merge", merge_help);
  const auto arguments = std::make_shared<merge_arguments>();
  add_option(app, "FILE.hts", arguments->files,
             run.in_lang({"Các tệp trạng thái; “-” là đầu vào chuẩn",
                          "The state files; “-” is standard input"}),
             "");
  add_all_errors_option(app, run);
  add_state_output_options(app, run, arguments->output);
  return {&app, [&app, &run, arguments] { return merge(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
