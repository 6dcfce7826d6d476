// SPDX-License-Identifier: BSL-1.0

#include "records.hpp"

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/aggregate_csv.hpp>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <thread>
#include <utility>

#include "progress.hpp"

namespace hoptac::tool {
namespace {

constexpr std::size_t most_threads = 1024;

/// How many errors of a table are written with `--all-errors`: each takes memory.
constexpr std::size_t most_listed = 1'000'000;

/// The words between commas, each once.
std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> out;
  while (!list.empty()) {
    std::string word(list.substr(0, list.find(',')));
    list.remove_prefix(std::min(word.size() + 1, list.size()));
    if (std::find(out.begin(), out.end(), word) == out.end()) out.push_back(std::move(word));
  }
  return out;
}

/// How many threads are asked for; 0 where that is no number of them.
std::size_t threads_of(const records_arguments& arguments) {
  if (arguments.threads.empty())
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_threads);
  std::size_t count = 0;
  const char* const end = arguments.threads.data() + arguments.threads.size();
  const auto [last, wrong] = std::from_chars(arguments.threads.data(), end, count);
  return wrong == std::errc{} && last == end && count <= most_threads ? count : 0;
}

indicator::state_schema schema_of(const records_arguments& arguments) {
  indicator::state_schema out{words_of(arguments.by), {}};
  for (std::string& name : words_of(arguments.measures)) {
    indicator::measured one{std::move(name), {}};
    bool is_own = false;  // a unit of its own counts, wherever it stands among the others
    for (const std::string& text : arguments.units) {
      const bool is_of_it = text.starts_with(one.name + "=");
      if (is_of_it) one.unit = text.substr(one.name.size() + 1);
      if (!is_of_it && !is_own && text.find('=') == std::string::npos) one.unit = text;
      is_own = is_own || is_of_it;
    }
    out.measures.push_back(std::move(one));
  }
  return out;
}

/// A unit of a measure that there is not.
std::optional<error> check_units(const records_arguments& arguments) {
  const std::vector<std::string> names = words_of(arguments.measures);
  for (const std::string& text : arguments.units) {
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos) continue;
    if (auto wrong = check_word("--unit", text.substr(0, sign), views_of(names))) return wrong;
  }
  return std::nullopt;
}

}  // namespace

void add_records_options(CLI::App& app, session& run, records_arguments& into) {
  add_option(app, "DATA.csv", into.files,
             run.in_lang({"Các bảng, mỗi bảng có dòng tiêu đề", "Tables, each with a header"}), "");
  add_option(app, "--by", into.by,
             run.in_lang({"Các cột dùng để chia nhóm (không có: một nhóm)",
                          "The columns to group by (none: one group)"}),
             "DIM,…");
  add_option(app, "--measures", into.measures,
             run.in_lang({"Các cột số được cộng: số nguyên, tiền bằng đồng; ô trống là không có",
                          "The columns to add up: whole numbers, money in đồng; an empty cell "
                          "is none"}),
             "M,…");
  add_option(app, "--unit", into.units,
             run.in_lang({"Đơn vị của mọi cột số, hoặc của một cột; ghi được nhiều lần",
                          "The unit of all these columns, or of one; may be given several "
                          "times"}),
             "[M=]UNIT");
  add_option(app, "--threads", into.threads,
             run.in_lang({"Số luồng (mặc định: theo máy); kết quả không đổi",
                          "How many threads (default: those of the machine); the result is the "
                          "same"}),
             "N");
  add_sheet_option(app, run, into.sheet);
  add_encoding_option(app, run, into.encoding);
}

std::optional<error> check_records(const records_arguments& arguments, const std::string& shard) {
  if (arguments.files.empty()) return error(errc::argument_missing, {"DATA.csv"});
  if (arguments.measures.empty()) return error(errc::argument_missing, {"--measures"});
  if (auto wrong = check_units(arguments)) return wrong;
  if (auto wrong = check_word("--encoding", arguments.encoding, io::text_encoding_words))
    return wrong;
  if (threads_of(arguments) == 0)
    return error(errc::argument_value_unknown,
                 {excerpt(arguments.threads),
                  "--threads",
                  {},
                  std::string("1–").append(std::to_string(most_threads))});
  // Of no groups at all: whether the names can be those of columns, and the id that of a shard.
  const auto named = indicator::state::make(schema_of(arguments), shard, {}, {}, {});
  if (!named) return named.error();
  return std::nullopt;
}

loaded<indicator::state> aggregate_records(const records_arguments& arguments,
                                           const std::string& shard, language lang) {
  progress shown(lang);
  shown.step(reading_step);
  std::size_t percent = 0;
  io::record_options options;
  options.threads = threads_of(arguments);
  options.sheet = arguments.sheet;
  options.encoding = io::parse_text_encoding(arguments.encoding).value();
  if (shows_all_errors()) options.most_errors = most_listed;
  options.progress = [&](std::size_t done, std::size_t of) {
    const std::size_t now = of == 0 ? 100 : done / ((of + 99) / 100);
    if (now <= percent) return;
    percent = now;
    const std::string part = std::to_string(percent).insert(0, 1, ' ').append("%");
    const std::string vi = std::string(reading_step.vi) + part;
    const std::string en = std::string(reading_step.en) + part;
    shown.step({vi, en});
  };
  io::aggregated_records made =
      io::aggregate_csv_files(arguments.files, schema_of(arguments), shard, options);
  shown.end();
  report(made.notes, lang);
  if (made.ok()) return {std::move(made.state), exit_code::done};
  report(made.errors, lang);
  return {std::nullopt, exit_code::unreadable};
}

}  // namespace hoptac::tool
