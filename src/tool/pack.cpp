// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/excerpt.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/policy/check.hpp>
#include <hoptac/policy/diff.hpp>
#include <hoptac/policy/extract.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "outputs.hpp"
#include "programmes.hpp"

namespace hoptac::tool {
namespace {

constexpr help_text pack_help{
    "hoptac pack check bac_kan",
    {"hoptac pack check PACK [--lang vi|en] [--out FILE]\n"
     "  hoptac pack diff PACK --from DATE --to DATE [--lang vi|en] [--out FILE]\n"
     "  hoptac pack diff PACK OTHER [--lang vi|en] [--out FILE]\n"
     "  hoptac pack export PROGRAMME… [--out FILE]",
     "hoptac pack check PACK [--lang vi|en] [--out FILE]\n"
     "  hoptac pack diff PACK --from DATE --to DATE [--lang vi|en] [--out FILE]\n"
     "  hoptac pack diff PACK OTHER [--lang vi|en] [--out FILE]\n"
     "  hoptac pack export PROGRAMME… [--out FILE]"},
    {"Gói quy định ở dạng dữ liệu. check: tìm chỗ sai và chỗ đáng ngờ; diff: khác nhau giữa hai "
     "ngày\nhoặc hai gói; export: in JSON chuẩn của các chương trình đi kèm. PACK là tệp JSON hoặc "
     "mã gói\nđi kèm (bac_kan, vn). docs/packs.md.",
     "Packs of rules as data. check: finds what is wrong or doubtful; diff: what two days or two "
     "packs\nhave otherwise; export: prints the canonical JSON of bundled programmes. PACK is a "
     "JSON file or a\nbundled pack (bac_kan, vn). docs/packs.md."}};

constexpr std::string_view actions[] = {"check", "diff", "export"};

struct pack_arguments {
  std::string action;
  std::vector<std::string> what;
  std::string from;
  std::string to;
  std::string out;
};

/// The bundled pack of that id, else the pack in the file of that name.
loaded<policy::pack> find_pack(const std::string& name, language lang) {
  for (const policy::pack& one : bundled_packs())
    if (one.content().id == name) return {one, exit_code::done};
  return load_pack(name, lang);
}

struct severity_words {
  policy::severity how;
  bilingual_view heading;
};

constexpr severity_words severities[] = {
    {policy::severity::contradiction, {"Không thể đúng như đã viết", "Cannot be as it is written"}},
    {policy::severity::tension, {"Đáng ngờ hoặc còn thiếu", "Doubtful or missing"}},
    {policy::severity::note, {"Lưu ý", "Notes"}},
};

std::string findings_text(const policy::pack& of, const std::vector<policy::pack_finding>& all,
                          language lang) {
  const policy::pack_content& pack = of.content();
  std::string out = pack.title.in(lang) + "\n" + pack.id + " " + pack.version + ", SHA-256 " +
                    io::pack_sha256(pack) + "\n";
  if (all.empty())
    return out + std::string(
                     bilingual_view{"Không có gì đáng ngờ.\n", "Nothing is doubtful.\n"}.in(lang));
  for (const severity_words& group : severities) {
    io::text_table rows;
    std::size_t count = 0;
    for (const policy::pack_finding& one : all) {
      if (one.severity != group.how) continue;
      ++count;
      const std::string where =
          one.rule + (one.condition.empty() ? std::string() : "/" + one.condition);
      rows.add({to_string(one.code), where, one.message.in(lang)});
    }
    if (count == 0) continue;
    out += "\n" + std::string(group.heading.in(lang)) + " (" + std::to_string(count) + ")\n" +
           rows.str(2, 110);
  }
  return out;
}

exit_code check(const pack_arguments& arguments, const CLI::App& app, language lang) {
  if (arguments.what.size() != 1)
    return refuse(arguments.what.empty()
                      ? error(errc::argument_missing, {"PACK"})
                      : error(errc::argument_unknown, {excerpt(arguments.what[1]), {}}),
                  app, lang);
  if (const auto wrong = check_output(arguments.out, arguments.what))
    return refuse(*wrong, app, lang);
  const auto pack = find_pack(arguments.what.front(), lang);
  if (!pack) return pack.code;
  const std::vector<policy::pack_finding> found = policy::check(*pack);
  return write_result(arguments.out, findings_text(*pack, found, lang),
                      found.empty() ? exit_code::done : exit_code::findings, lang);
}

std::string changes_text(const std::string& heading, const std::vector<policy::change>& all,
                         language lang) {
  std::string out = heading + "\n";
  if (all.empty())
    return out +
           std::string(bilingual_view{"Không có gì khác.\n", "Nothing is different.\n"}.in(lang));
  io::text_table rows;
  for (const policy::change& one : all) rows.add({one.rule, one.where, one.message.in(lang)});
  return out + rows.str(2, 110);
}

std::string name_of(const policy::pack& of) {
  const policy::pack_content& pack = of.content();
  return pack.id + " " + pack.version + " " + io::pack_sha256(pack).substr(0, 12);
}

/// Between two packs.
exit_code diff_packs(const pack_arguments& arguments, language lang) {
  const auto before = find_pack(arguments.what[0], lang);
  if (!before) return before.code;
  const auto after = find_pack(arguments.what[1], lang);
  if (!after) return after.code;
  return write_result(
      arguments.out,
      changes_text(name_of(*before) + " → " + name_of(*after), policy::diff(*before, *after), lang),
      exit_code::done, lang);
}

/// Between two days of one pack, or two packs.
exit_code diff(const pack_arguments& arguments, const CLI::App& app, language lang) {
  const bool has_days = !arguments.from.empty() || !arguments.to.empty();
  const std::size_t most = has_days ? 1 : 2;
  if (arguments.what.empty()) return refuse(error(errc::argument_missing, {"PACK"}), app, lang);
  if (arguments.what.size() > most)
    return refuse(error(errc::argument_unknown, {excerpt(arguments.what[most]), {}}), app, lang);
  if (const auto wrong = check_output(arguments.out, arguments.what))
    return refuse(*wrong, app, lang);
  if (arguments.what.size() == 2) return diff_packs(arguments, lang);
  for (const auto& [name, day] : {std::pair{"--from", &arguments.from}, {"--to", &arguments.to}})
    if (day->empty()) return refuse(error(errc::argument_missing, {name}), app, lang);
  const result<calendar::date> from = read_day("--from", arguments.from);
  if (!from) return refuse(from.error(), app, lang);
  const result<calendar::date> to = read_day("--to", arguments.to);
  if (!to) return refuse(to.error(), app, lang);
  const auto pack = find_pack(arguments.what.front(), lang);
  if (!pack) return pack.code;
  return write_result(
      arguments.out,
      changes_text(name_of(*pack) + ", " + to_string(*from) + " → " + to_string(*to),
                   policy::diff(*pack, *from, *to), lang),
      exit_code::done, lang);
}

exit_code export_pack(const pack_arguments& arguments, const CLI::App& app, language lang) {
  const std::vector<policy::pack> packs = bundled_packs();
  std::vector<std::string> names = programme_ids(packs);
  for (const policy::pack& one : packs) names.push_back(one.content().id);
  if (arguments.what.empty())
    return refuse(error(errc::argument_missing, {"PROGRAMME"}), app, lang);
  for (const std::string& name : arguments.what)
    if (const auto wrong = check_word("PROGRAMME", name, views_of(names)))
      return refuse(*wrong, app, lang);

  const std::string id = arguments.what.front().substr(0, arguments.what.front().find('.'));
  const auto pack = std::find_if(packs.begin(), packs.end(),
                                 [&](const policy::pack& one) { return one.content().id == id; });
  std::vector<std::string_view> rules;
  for (const std::string& name : arguments.what) {
    const std::size_t point = name.find('.');
    if (name.substr(0, point) != id)
      return refuse(error(errc::packs_mixed, {excerpt(name), id}), app, lang);
    if (point != std::string::npos)
      rules.push_back(std::string_view(name).substr(point + 1));
    else
      for (const policy::rule& one : pack->content().rules) rules.push_back(one.id);
  }
  const bool is_whole =
      std::find(arguments.what.begin(), arguments.what.end(), id) != arguments.what.end();
  return write_result(arguments.out,
                      io::write_pack(is_whole ? pack->content() : policy::extract(*pack, rules)),
                      exit_code::done, lang);
}

exit_code pack(const pack_arguments& arguments, const CLI::App& app, language lang) {
  if (arguments.action.empty())
    return refuse(error(errc::argument_missing, {"check, diff, export"}), app, lang);
  if (const auto wrong = check_word("pack", arguments.action, actions))
    return refuse(*wrong, app, lang);
  if (arguments.action != "diff" && !(arguments.from + arguments.to).empty())
    return refuse(error(errc::argument_unknown, {arguments.from.empty() ? "--to" : "--from", {}}),
                  app, lang);
  if (arguments.action == "check") return check(arguments, app, lang);
  return arguments.action == "diff" ? diff(arguments, app, lang)
                                    : export_pack(arguments, app, lang);
}

}  // namespace

command add_pack(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "pack", pack_help);
  const auto arguments = std::make_shared<pack_arguments>();
  add_all_errors_option(app, run);
  add_option(app, "ACTION", arguments->action, "check, diff, export", "");
  add_option(app, "WHAT", arguments->what,
             run.in_lang({"Gói, hoặc các chương trình", "A pack, or programmes"}), "");
  for (const auto& [name, day] : {std::pair{"--from", &arguments->from}, {"--to", &arguments->to}})
    add_option(app, name, *day,
               run.in_lang({"diff: ngày trước và ngày sau", "diff: the day before and after"}),
               "YYYY-MM-DD");
  add_option(app, "--out", arguments->out,
             run.in_lang({"Ghi vào tệp này thay vì đầu ra chuẩn",
                          "Write to this file instead of standard output"}),
             "FILE");
  return {&app, [&app, &run, arguments] { return pack(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
