// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/date_text.hpp>
#include <hoptac/catalogue/places.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/law/provision_text.hpp>
#include <hoptac/place/names.hpp>
#include <hoptac/place/succession.hpp>
#include <hoptac/policy/source_text.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "command.hpp"
#include "programmes.hpp"
#include <nlohmann/json.hpp>

namespace hoptac::tool {
namespace {

using calendar::date;
using nlohmann::ordered_json;
using place::fate, place::share, place::succession, place::unit;

constexpr help_text place_help{
    "hoptac place \"xã Côn Minh, huyện Na Rì\" --on 2024-06-30 --to 2025-07-01",
    {"hoptac place CODE --on DATE [--to DATE] [--format text|json] [--lang vi|en] [--out FILE]",
     "hoptac place CODE --on DATE [--to DATE] [--format text|json] [--lang vi|en] [--out FILE]"},
    {"Đơn vị hành chính mang mã hoặc tên này vào ngày --on, và nó là gì vào ngày --to, trước hay "
     "sau.\nCó các đơn vị của Bắc Kạn và Thái Nguyên từ 31/8/2004, các tỉnh cả nước từ 30/6/2025.",
     "The administrative unit of this code or name on the day --on, and what it is on the day "
     "--to,\nearlier or later. Bắc Kạn and Thái Nguyên since 31 August 2004, all provinces since "
     "30 June 2025."}};

constexpr std::string_view formats[] = {"text", "json"};

struct place_arguments {
  std::string sought;
  std::string on;
  std::string to;
  std::string format = "text";
  std::string out;
};

/// What was asked and what was found.
struct answer {
  const place::gazetteer* in;
  const unit* of;
  date on;
  std::optional<date> to;
  std::optional<succession> then;  ///< on the day `to`
  /// Where it would lead if what is only remembered were true; where that is more than `then`.
  std::optional<succession> remembered;

  [[nodiscard]] bool is_later() const { return !to || on <= *to; }
};

bool is_code(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

answer find_answer(const place::gazetteer& in, const unit& of, date on, std::optional<date> to) {
  answer out{&in, &of, on, to, {}, {}};
  if (!to) return out;
  const auto ask = [&](law::confirmation least) {
    return out.is_later() ? became(in, of, *to, least) : came_from(in, of, *to, least);
  };
  out.then = ask(law::trusted);
  if (out.then->what != fate::not_known) return out;
  succession weaker = ask(law::confirmation::remembered);
  if (weaker.what != fate::not_known) out.remembered = std::move(weaker);
  return out;
}

// ------------------------------------------------------------------------------------------ text

std::string day_text(date day, language lang) {
  return lang == language::vi ? calendar::to_string_vi(day) : in_words(day, lang);
}

std::string name_and_code(const unit& of) {
  return full_name(of) + " (" + of.code + ")";
}

/// The units above it, from the nearest.
std::string above_text(const place::gazetteer& in, const unit& of, date on) {
  std::string out;
  for (const unit* above = in.find(of.parent, on); above != nullptr;
       above = in.find(above->parent, on)) {
    if (!out.empty()) out += ", ";
    out += name_and_code(*above);
  }
  return out;
}

bilingual_view sentence_of(fate what, bool is_later) {
  switch (what) {
    case fate::same: return {"vẫn chỉ là đơn vị này", "this same unit and nothing else"};
    case fate::one:
      return is_later ? bilingual_view{"toàn bộ nằm trong", "the whole of it lies in"}
                      : bilingual_view{"là toàn bộ đơn vị", "the whole of"};
    case fate::several: return {"là toàn bộ các đơn vị", "the whole of each of"};
    case fate::parts:
      return is_later
                 ? bilingual_view{"đã chia, không có tỷ lệ nên chưa rõ mỗi nơi bao nhiêu",
                                  "divided; how much lies in each is not known without a share"}
                 : bilingual_view{"có đơn vị chỉ một phần, không có tỷ lệ nên chưa rõ bao nhiêu",
                                  "some are here in part; how much is not known without a share"};
    case fate::ended: return {"không có đơn vị kế tiếp", "it has no successor"};
    case fate::not_known: return {"chưa rõ", "not known"};
  }
  return {};
}

void add_shares(std::string& out, const answer& all, const succession& then, language lang) {
  io::text_table rows;
  for (const share& each : then.units) {
    const bilingual_view part{"một phần", "a part"};
    rows.add({each.of->code, full_name(*each.of), above_text(*all.in, *each.of, *all.to),
              each.whole || all.is_later() ? std::string() : std::string(part.in(lang))});
  }
  constexpr std::size_t width = 100;
  if (!then.units.empty() && then.what != fate::same) out += rows.str(2, width);
}

/// `Căn cứ yếu nhất: …`: which step on the way is known least well, and how.
std::string weakest_text(const succession& then, language lang) {
  if (then.weakest == nullptr) return {};
  std::string out(bilingual_view{"  Căn cứ yếu nhất: ", "  Known least well: "}.in(lang));
  out += name_and_code(*then.weakest);
  if (then.weakest->to) {
    out += bilingual_view{", kết thúc ngày ", ", which ended on "}.in(lang);
    out += day_text(*then.weakest->to, lang);
  }
  out += " — ";
  out += policy::confirmation_text(then.known, lang);
  return out += "\n";
}

std::string unit_text(const answer& all, language lang) {
  const unit& of = *all.of;
  const auto say = [lang](std::string_view vi, std::string_view en) {
    return std::string(bilingual_view{vi, en}.in(lang));
  };
  io::text_table rows;
  rows.add({say("Cấp", "Level"), std::string(level_text(of.level).in(lang))});
  if (const std::string above = above_text(*all.in, of, all.on); !above.empty())
    rows.add({say("Thuộc", "In"), above});
  rows.add({say("Từ ngày", "From"),
            of.from ? day_text(*of.from, lang)
                    : say("chưa rõ; có trong danh mục từ ", "not known; listed since ") +
                          day_text(*of.seen, lang)});
  rows.add({say("Đến hết ngày", "To the end of"),
            of.to ? day_text(*of.to, lang) : say("chưa có ngày kết thúc", "no end known")});
  if (!of.instrument.empty()) {
    std::string text = of.instrument;
    if (!of.part.is_whole()) text += ", " + to_text(of.part, lang);
    text += " — ";
    text += policy::confirmation_text(of.instrument_known, lang);
    rows.add({say("Văn bản", "Instrument"), text});
  }
  if (const auto children = all.in->children(of.code, all.on); !children.empty())
    rows.add({say("Trực thuộc", "Units in it"), std::to_string(children.size())});
  if (!of.note.in(lang).empty()) rows.add({say("Ghi chú", "Note"), of.note.in(lang)});
  constexpr std::size_t width = 100;
  return name_and_code(of) + "\n" + rows.str(2, width);
}

std::string as_text(const answer& all, language lang) {
  std::string out = unit_text(all, lang);
  if (!all.then) return out;
  out += "\n";
  out += bilingual_view{"Ngày ", "On "}.in(lang);
  out += day_text(*all.to, lang) + ": ";
  out += sentence_of(all.then->what, all.is_later()).in(lang);
  out += "\n";
  add_shares(out, all, *all.then, lang);
  out += weakest_text(*all.then, lang);
  if (all.remembered) {
    out += bilingual_view{"Theo trí nhớ, chưa có nguồn: ", "As remembered, without a source: "}.in(
        lang);
    out += sentence_of(all.remembered->what, all.is_later()).in(lang);
    out += "\n";
    add_shares(out, all, *all.remembered, lang);
  }
  return out;
}

// ------------------------------------------------------------------------------------------ JSON

ordered_json day_json(const std::optional<date>& day) {
  return day ? ordered_json(to_string(*day)) : ordered_json(nullptr);
}

ordered_json unit_json(const place::gazetteer& in, const unit& of, date on) {
  ordered_json above = ordered_json::array();
  for (const unit* each = in.find(of.parent, on); each != nullptr; each = in.find(each->parent, on))
    above.push_back({{"code", each->code}, {"name", full_name(*each)}});
  return {{"code", of.code},       {"from", day_json(of.from)},    {"seen", day_json(of.seen)},
          {"to", day_json(of.to)}, {"level", to_string(of.level)}, {"kind", of.kind},
          {"name", full_name(of)}, {"above", std::move(above)}};
}

ordered_json succession_json(const answer& all, const succession& then) {
  ordered_json units = ordered_json::array();
  for (const share& each : then.units) {
    units.push_back(unit_json(*all.in, *each.of, *all.to));
    units.back()["whole"] = each.whole;
  }
  ordered_json weakest = nullptr;
  if (then.weakest != nullptr)
    weakest = {{"code", then.weakest->code},
               {"from", day_json(then.weakest->from)},
               {"to", day_json(then.weakest->to)},
               {"name", full_name(*then.weakest)}};
  return {{"fate", to_string(then.what)},
          {"units", std::move(units)},
          {"known", to_string(then.known)},
          {"weakest", std::move(weakest)}};
}

std::string as_json(const answer& all) {
  const unit& of = *all.of;
  ordered_json out{{"on", to_string(all.on)}, {"unit", unit_json(*all.in, of, all.on)}};
  out["unit"]["instrument"] =
      of.instrument.empty() ? ordered_json(nullptr)
                            : ordered_json{{"number", of.instrument},
                                           {"part", of.part.is_whole() ? "" : to_eid(of.part)},
                                           {"known", to_string(of.instrument_known)}};
  out["unit"]["children"] = all.in->children(of.code, all.on).size();
  out["unit"]["note"] = {{"vi", of.note.vi}, {"en", of.note.en}};
  out["to"] = day_json(all.to);
  if (all.then) out[all.is_later() ? "became" : "came_from"] = succession_json(all, *all.then);
  if (all.remembered) out["remembered"] = succession_json(all, *all.remembered);
  constexpr int indent = 2;
  return out.dump(indent, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

exit_code show_place(const place_arguments& arguments, const CLI::App& app, language lang) {
  if (arguments.sought.empty()) return refuse(error(errc::argument_missing, {"CODE"}), app, lang);
  if (arguments.on.empty()) return refuse(error(errc::argument_missing, {"--on DATE"}), app, lang);
  if (const auto wrong = check_word("--format", arguments.format, formats))
    return refuse(*wrong, app, lang);
  const result<date> on = read_day("--on", arguments.on);
  if (!on) return refuse(on.error(), app, lang);
  std::optional<date> to;
  if (!arguments.to.empty()) {
    const result<date> day = read_day("--to", arguments.to);
    if (!day) return refuse(day.error(), app, lang);
    to = *day;
  }
  const place::gazetteer& all = catalogue::vn::places();
  const result<const unit*> found = is_code(arguments.sought)
                                        ? find_code(all, arguments.sought, *on)
                                        : match(all, {arguments.sought}, *on);
  if (!found) return refuse(found.error(), app, lang);
  const answer made = find_answer(all, **found, *on, to);
  return write_result(arguments.out,
                      arguments.format == "json" ? as_json(made) : as_text(made, lang),
                      exit_code::done, lang);
}

}  // namespace

command add_place(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "place", place_help);
  const auto arguments = std::make_shared<place_arguments>();
  add_option(app, "CODE", arguments->sought,
             run.in_lang({"Mã, hoặc tên có thể kèm cấp trên: \"xã Côn Minh, huyện Na Rì\"",
                          "A code, or a name with the units above it where they are needed: "
                          "\"xã Côn Minh, huyện Na Rì\""}),
             "");
  add_option(app, "--on", arguments->on,
             run.in_lang({"Ngày mà mã hoặc tên ấy được dùng", "The day of that code or name"}),
             "YYYY-MM-DD");
  add_option(app, "--to", arguments->to,
             run.in_lang({"Ngày cần biết đơn vị ấy là gì, trước hay sau",
                          "The day on which to know what it is, earlier or later"}),
             "YYYY-MM-DD");
  add_option(app, "--format", arguments->format,
             run.in_lang({"Văn bản (mặc định) hoặc JSON", "Text (the default) or JSON"}),
             "text|json");
  add_option(app, "--out", arguments->out,
             run.in_lang({"Ghi vào tệp này thay vì đầu ra chuẩn",
                          "Write to this file instead of standard output"}),
             "FILE");
  return {&app, [&app, &run, arguments] { return show_place(*arguments, app, run.lang); }};
}

}  // namespace hoptac::tool
