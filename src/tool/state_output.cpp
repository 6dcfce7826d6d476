// SPDX-License-Identifier: BSL-1.0

#include "state_output.hpp"

#include <hoptac/indicator/state_bytes.hpp>

#include "outputs.hpp"
#include "programmes.hpp"

namespace hoptac::tool {
namespace {

constexpr std::string_view formats[] = {"csv", "json", "text"};

}  // namespace

void add_state_output_options(CLI::App& app, session& run, state_output& into) {
  add_option(app, "--format", into.format,
             run.in_lang({"In các nhóm: csv (mặc định khi không có --out), json, hoặc bản để đọc",
                          "Print the groups: csv (the default without --out), json, or a page "
                          "to read"}),
             "csv|json|text");
  add_option(app, "--out", into.file,
             run.in_lang({"Ghi trạng thái vào tệp này", "Write the state to this file"}),
             "FILE.hts");
}

std::optional<error> check_state_output(const state_output& how,
                                        std::span<const std::string> inputs) {
  if (!how.format.empty())
    if (auto wrong = check_word("--format", how.format, formats)) return wrong;
  return check_output(how.file, inputs);
}

std::string shown_state(const indicator::state& of, std::string_view format, language lang,
                        io::shard_ids shards) {
  if (format == "json") return io::state_json(of, shards);
  if (format == "text") return io::state_text(of, lang, shards);
  return io::state_csv(of);
}

exit_code write_state(const indicator::state& of, const state_output& how, language lang) {
  if (!how.file.empty()) {
    const exit_code kept = write_result(how.file, indicator::to_bytes(of), exit_code::done, lang);
    if (kept != exit_code::done || how.format.empty()) return kept;
  }
  return write_result({}, shown_state(of, how.format, lang), exit_code::done, lang);
}

}  // namespace hoptac::tool
