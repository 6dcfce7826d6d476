// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/places.hpp>
#include <hoptac/io/file_set.hpp>
#include <hoptac/io/synthetic.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "progress.hpp"

namespace hoptac::tool {
namespace {

constexpr help_text generate_help{
    "hoptac generate --scale 1 --seed 2025 --out province",
    {"hoptac generate --scale N --seed S --out FOLDER [--lang vi|en]",
     "hoptac generate --scale N --seed S --out FOLDER [--lang vi|en]"},
    {"Tạo một tỉnh giả định mà tổng số khớp với số liệu đã công bố của tỉnh Bắc Kạn, để thử\n"
     "nghiệm; --scale N tạo N tỉnh. Cùng tham số thì cùng kết quả. Các tệp: docs/data.md.",
     "Makes an invented province whose totals are those that Bắc Kạn published, to try things "
     "out;\n"
     "--scale N makes N provinces. The same arguments give the same files: docs/data.md."}};

constexpr std::uint32_t largest_scale = 10'000;

struct generate_arguments {
  std::string scale = "1";
  std::string seed = "2025";
  std::string out;
};

/// A whole number of decimal digits up to `most`; nothing when `text` is none.
std::optional<std::uint64_t> whole_number(std::string_view text, std::uint64_t most) {
  std::uint64_t value = 0;
  if (text.empty()) return std::nullopt;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (value > (most - digit) / 10) return std::nullopt;
    value = value * 10 + digit;
  }
  return value;
}

exit_code generate(const generate_arguments& arguments, const CLI::App& app, language lang) {
  if (arguments.out.empty()) return refuse(error(errc::argument_missing, {"--out"}), app, lang);
  const auto scale = whole_number(arguments.scale, largest_scale);
  if (!scale || *scale == 0)
    return refuse(error(errc::argument_out_of_range, {"--scale", arguments.scale, "1", "10000"}),
                  app, lang);
  const auto seed = whole_number(arguments.seed, UINT64_MAX);
  if (!seed)
    return refuse(
        error(errc::argument_out_of_range, {"--seed", arguments.seed, "0", "18446744073709551615"}),
        app, lang);

  progress shown(lang);
  shown.step(computing_step);
  const std::vector<io::text_file> files =
      io::synthetic_province(catalogue::vn::places(), static_cast<std::uint32_t>(*scale), *seed);
  shown.step(writing_step);
  const auto wrong = io::write_files(arguments.out, files, io::existing_files::refused);
  shown.end();
  if (!wrong) return exit_code::done;
  report({&*wrong, 1}, lang);
  return exit_code::unwritable;
}

}  // namespace

command add_generate(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "generate", generate_help);
  const auto arguments = std::make_shared<generate_arguments>();
  add_option(app, "--scale", arguments->scale,
             run.in_lang({"Số tỉnh, 1 đến 10.000 (mặc định 1)",
                          "How many provinces, 1 to 10,000 (default 1)"}),
             "N");
  add_option(app, "--seed", arguments->seed,
             run.in_lang({"Số khởi đầu của các số giả định (mặc định 2025)",
                          "The start of the invented numbers (default 2025)"}),
             "S");
  add_option(app, "--out", arguments->out,
             run.in_lang({"Thư mục để ghi; các tệp chưa được có ở đó",
                          "The folder to write to; the files must not be there yet"}),
             "FOLDER");
  return {&app, [&app, &run, arguments] { return generate(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
