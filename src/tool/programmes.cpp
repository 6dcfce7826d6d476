// SPDX-License-Identifier: BSL-1.0

#include "programmes.hpp"

#include <hoptac/catalogue/bac_kan/programmes.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/catalogue/vn/registry_limits.hpp>
#include <hoptac/catalogue/vn/rules.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/file.hpp>
#include <hoptac/io/join_registry.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/io/province.hpp>
#include <hoptac/io/registry.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/policy/history.hpp>

#include <algorithm>
#include <utility>

namespace hoptac::tool {
namespace {

std::string name_of(const std::string& path) {
  return path == "-" ? "<stdin>" : path;
}

/// The readings of the command line, or what is wrong with one of them.
std::optional<error> read_readings(const std::vector<std::string>& given, const policy::rule& rule,
                                   policy::chosen_readings& into) {
  std::vector<std::string_view> names;
  for (const policy::reading& one : rule.readings) names.emplace_back(one.name);
  for (const std::string& text : given) {
    const std::size_t sign = text.find('=');
    const std::string name = text.substr(0, sign);
    if (auto wrong = check_word("--reading", name, names)) return wrong;
    const auto reading = std::find_if(rule.readings.begin(), rule.readings.end(),
                                      [&](const policy::reading& one) { return one.name == name; });
    const std::string word = sign == std::string::npos ? std::string() : text.substr(sign + 1);
    std::vector<std::string_view> words;
    for (const policy::reading_option& one : reading->options) words.emplace_back(one.word);
    if (auto wrong = check_word("--reading " + name, word, words)) return wrong;
    into.emplace_back(name, word);
  }
  return std::nullopt;
}

}  // namespace

std::vector<policy::pack> bundled_packs() {
  return {policy::pack::make(catalogue::bac_kan::programmes()).value(),
          policy::pack::make(catalogue::vn::rules()).value()};
}

std::vector<std::string> programme_ids(std::span<const policy::pack> packs) {
  std::vector<std::string> out;
  for (const policy::pack& one : packs)
    for (const policy::rule& rule : one.content().rules)
      out.push_back(one.content().id + "." + rule.id);
  return out;
}

std::vector<policy::programme> all_programmes(const policy::programme& first) {
  std::vector<policy::programme> out{first};
  std::vector<policy::pack> packs = bundled_packs();
  const bool is_bundled = std::find(packs.begin(), packs.end(), first.of()) != packs.end();
  if (!is_bundled) packs.assign(1, first.of());
  for (const policy::pack& one : packs) {
    const policy::pack& of = one == first.of() ? first.of() : one;
    for (const policy::rule& rule : of.content().rules)
      if (rule.id != first.rule().id || !(of == first.of()))
        out.push_back(policy::programme::make(of, rule.id).value());
  }
  return out;
}

std::vector<std::string_view> views_of(std::span<const std::string> texts) {
  return {texts.begin(), texts.end()};
}

void add_programme_options(CLI::App& app, session& run, programme_arguments& into) {
  add_option(app, "PROGRAMME", into.programme,
             run.in_lang({"Chương trình, thí dụ bac_kan.human_resources; xem hoptac list "
                          "programmes",
                          "The programme, as bac_kan.human_resources; see hoptac list "
                          "programmes"}),
             "");
  add_option(app, "--pack", into.pack,
             run.in_lang({"Lấy quy định trong tệp này thay cho các gói đi kèm",
                          "Take the rules of this file in place of the bundled packs"}),
             "PACK.json");
  add_all_errors_option(app, run);
  add_option(app, "--reading", into.readings,
             run.in_lang({"Chọn một cách hiểu, thí dụ age=birthday; ghi được nhiều lần",
                          "Choose a reading, as age=birthday; may be given several times"}),
             "NAME=OPTION");
}

void add_applications_options(CLI::App& app, session& run, tables_arguments& into) {
  add_option(app, "APPLICATIONS.csv", into.applications,
             run.in_lang({"Tệp hồ sơ; “-” là đầu vào chuẩn",
                          "The applications file; “-” is standard input"}),
             "");
  add_option(app, "--history", into.history,
             run.in_lang({"Các lần đã hỗ trợ: cooperative_id,programme,date,amount",
                          "Support given before: cooperative_id,programme,date,amount"}),
             "GRANTS.csv");
  add_option(app, "--registry", into.registry,
             run.in_lang({"Thư mục sổ đăng ký: tổ chức có thật, loại hình, tình trạng, lần hỗ trợ "
                          "trước được lấy từ đó",
                          "The folder of a registry: that organisations exist, their kind, status "
                          "and earlier support are taken from it"}),
             "FOLDER");
  add_encoding_option(app, run, into.encoding);
  add_sheet_option(app, run, into.sheet);
  add_option(app, "--history-sheet", into.history_sheet,
             run.in_lang({"Trang được đọc của bảng tính --history",
                          "The sheet that is read of the workbook --history"}),
             "NAME");
  add_option(
      app, "--registry-sheet", into.registry_sheets,
      run.in_lang({"Trang được đọc của các bảng tính trong --registry, hoặc của một bảng",
                   "The sheet that is read of the workbooks of --registry, or of one table"}),
      "[TABLE=]NAME");
}

void add_output_options(CLI::App& app, session& run, const std::string& formats,
                        std::string& format, std::string& out) {
  add_option(
      app, "--format", format,
      run.in_lang({"Bản để đọc (mặc định) hoặc dữ liệu", "A page to read (the default) or data"}),
      formats);
  add_option(app, "--out", out,
             run.in_lang({"Ghi vào tệp này thay vì đầu ra chuẩn",
                          "Write to this file instead of standard output"}),
             "FILE");
}

loaded<std::string> load_text(const std::string& path, language lang) {
  result<std::string> text = path == "-" ? io::read_standard_input() : io::read_file(path);
  if (text) return {*std::move(text), exit_code::done};
  report({&text.error(), 1}, lang);
  return {std::nullopt, exit_code::unreadable};
}

loaded<policy::pack> load_pack(const std::string& path, language lang) {
  const loaded<std::string> text = load_text(path, lang);
  if (!text) return {std::nullopt, text.code};
  io::pack_file file = io::read_pack(*text, name_of(path));
  if (!file.ok()) {
    report(file.errors, lang);
    return {std::nullopt, exit_code::unreadable};
  }
  return {policy::pack::make(std::move(file.content)).value(), exit_code::done};
}

loaded<policy::programme> load_programme(const programme_arguments& arguments, const CLI::App& app,
                                         language lang) {
  const auto usage = [&](const error& what) {
    return loaded<policy::programme>{std::nullopt, refuse(what, app, lang)};
  };
  if (arguments.programme.empty()) return usage(error(errc::argument_missing, {"PROGRAMME"}));
  std::vector<policy::pack> packs;
  if (arguments.pack.empty()) {
    packs = bundled_packs();
  } else {
    const loaded<policy::pack> pack = load_pack(arguments.pack, lang);
    if (!pack) return {std::nullopt, pack.code};
    packs.push_back(*pack);
  }
  const std::vector<std::string> ids = programme_ids(packs);
  for (const policy::pack& pack : packs)
    for (const policy::rule& rule : pack.content().rules) {
      const bool is_it = pack.content().id + "." + rule.id == arguments.programme ||
                         (!arguments.pack.empty() && rule.id == arguments.programme);
      if (!is_it) continue;
      policy::chosen_readings chosen;
      if (const auto wrong = read_readings(arguments.readings, rule, chosen)) return usage(*wrong);
      result<policy::programme> made = policy::programme::make(pack, rule.id, chosen);
      if (!made) return usage(made.error());
      return {*std::move(made), exit_code::done};
    }
  return usage(*check_word("PROGRAMME", arguments.programme, views_of(ids)));
}

namespace {

/// The applications for one programme out of a file; where its rows name programmes, the others are
/// left out, which is said.
io::applications_file read_applications_for(const policy::programme& by, const std::string& text,
                                            const std::string& file, const io::table_source& source,
                                            language lang) {
  if (!io::names_programmes(text, source))
    return io::read_applications(text, file, by.of(), source);
  io::mixed_applications_file all = io::read_applications(text, file, all_programmes(by), source);
  io::applications_file out;
  out.notes = std::move(all.notes);
  out.errors = std::move(all.errors);
  std::vector<error> left_out;
  for (io::applications_of& one : all.programmes) {
    if (one.by.id() == by.id())
      out.applications = std::move(one.applications);
    else
      left_out.emplace_back(
          errc::applications_of_others,
          std::vector{std::to_string(one.applications.size()), one.by.id(), by.id()},
          location{file, 0, 0, {}});
  }
  report(left_out, lang);
  return out;
}

}  // namespace

loaded<entity::registry> load_registry(const tables_arguments& tables, language lang) {
  const std::vector<std::string> ids = programme_ids(bundled_packs());
  const std::vector<std::string_view> programmes = views_of(ids);
  io::registry_options options;
  options.units = &catalogue::vn::places();
  options.limits = catalogue::vn::registry_limits();
  options.programmes = programmes;
  options.encoding = io::parse_text_encoding(tables.encoding).value();
  options.sheets = sheets_of(tables.registry_sheets, io::province_tables());
  io::registry_file file = io::read_registry(tables.registry, options);
  report(file.notes, lang);
  if (file.ok()) return {*std::move(file.registry), exit_code::done};
  report(file.errors, lang);
  return {std::nullopt, exit_code::unreadable};
}

loaded<std::vector<io::application>> load_applications(const policy::programme& by,
                                                       const tables_arguments& tables,
                                                       language lang) {
  const io::text_encoding encoding = io::parse_text_encoding(tables.encoding).value();
  const loaded<std::string> text = load_text(tables.applications, lang);
  if (!text) return {std::nullopt, text.code};
  io::applications_file file = read_applications_for(by, *text, name_of(tables.applications),
                                                     {encoding, tables.sheet}, lang);
  report(file.notes, lang);
  std::vector<error> errors = std::move(file.errors);
  io::history_file past;
  if (!tables.history.empty()) {
    const loaded<std::string> grants = load_text(tables.history, lang);
    if (!grants) return {std::nullopt, grants.code};
    const std::vector<std::string> ids = programme_ids(bundled_packs());
    past = io::read_history(*grants, name_of(tables.history), by.of(), views_of(ids),
                            {encoding, tables.history_sheet});
    report(past.notes, lang);
    errors.insert(errors.end(), past.errors.begin(), past.errors.end());
    const std::vector<error> spellings =
        io::check_spellings(file.applications, past, name_of(tables.history));
    errors.insert(errors.end(), spellings.begin(), spellings.end());
  }
  if (errors.empty() && !tables.history.empty()) {
    const policy::ledger grants(by, past.grants);
    for (io::application& one : file.applications) grants.apply(one.facts);
  }
  if (errors.empty() && !tables.registry.empty()) {
    const loaded<entity::registry> registry = load_registry(tables, lang);
    if (!registry) return {std::nullopt, registry.code};
    errors = io::join_registry(file.applications, by, *registry);
  }
  if (!errors.empty()) {
    report(errors, lang);
    return {std::nullopt, exit_code::unreadable};
  }
  return {std::move(file.applications), exit_code::done};
}

result<calendar::date> read_day(const std::string& argument, const std::string& text) {
  result<calendar::date> day = calendar::date::parse(text);
  if (day) return day;
  std::vector<std::string> arguments = day.error().arguments();
  if (arguments.empty()) arguments.push_back(text);
  for (std::string& one : arguments) one = excerpt(one);
  return error(day.error().code(), std::move(arguments), location{{}, 0, 0, argument});
}

}  // namespace hoptac::tool
