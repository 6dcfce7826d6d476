// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/truth.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/decision_report.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/policy/determine.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "decision_json.hpp"
#include "report_words.hpp"
#include <nlohmann/json.hpp>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using nlohmann::ordered_json;
using policy::programme;
using policy::stretch;

ordered_json to_json(const bilingual& text) {
  return {{"vi", text.vi}, {"en", text.en}};
}

ordered_json to_json(const std::optional<calendar::date>& day) {
  return day ? ordered_json(to_string(*day)) : ordered_json(nullptr);
}

/// What the registry says of the organisation, on the day it is asked about.
ordered_json to_json(const policy::applicant* who, const std::optional<calendar::date>& day) {
  if (who == nullptr || !who->is_named()) return nullptr;
  const bool is_there = day && who->exists_on(*day);
  return {{"id", who->id},
          {"name", who->name},
          {"kind", entity::to_string(who->kind)},
          {"established", to_string(who->established)},
          {"ended", to_json(who->ended)},
          {"status", is_there ? ordered_json(entity::to_string(who->status_on(*day).status))
                              : ordered_json(nullptr)}};
}

/// Which parts of a determination a bound on trying cut off: `settled`, `missing`, `when`.
std::vector<std::string_view> cut_off_of(const policy::determination& of) {
  std::vector<std::string_view> out;
  if (of.made.cut_off) out.emplace_back("settled");
  if (of.missing_cut_off) out.emplace_back("missing");
  if (std::any_of(of.timeline.begin(), of.timeline.end(),
                  [](const stretch& run) { return run.cut_off; }))
    out.emplace_back("when");
  return out;
}

/// Writes what all decisions of a programme share once.
class decision_writer {
 public:
  explicit decision_writer(const programme& by)
      : made_ready_(by), sha256_(pack_sha256(by.of().content())) {
    for (const auto& [name, word] : by.readings()) readings_[name] = word;
    pack_ = {
        {"id", by.of().content().id}, {"version", by.of().content().version}, {"sha256", sha256_}};
  }

  void append_json(std::string& out, const application& one) const {
    const policy::determination found = made_ready_.determine(one.facts, one.who());
    ordered_json missing = ordered_json::array();
    for (const std::size_t place : found.missing)
      missing.push_back(by().of().content().facts[place].key);
    ordered_json when = ordered_json::array();
    for (const stretch& run : found.timeline) {
      when.push_back({{"from", to_json(run.from())},
                      {"to", to_json(run.to())},
                      {"answer", policy::eligibility(run.answer)}});
      if (run.cut_off) when.back()["cut_off"] = true;
    }
    ordered_json remarks = ordered_json::array();
    for (const auto* all : {&found.remarks, &one.remarks})
      for (const bilingual& remark : *all) remarks.push_back(to_json(remark));
    ordered_json line = {{"id", one.id},
                         {"programme", by().id()},
                         {"answer", policy::eligibility(found.made.answer)},
                         {"conditions", conditions(found)},
                         {"missing", std::move(missing)},
                         {"reading", readings_},
                         {"when", std::move(when)},
                         {"pack", pack_},
                         {"settled", found.made.settled},
                         {"amount", nullptr},
                         {"currency", nullptr},
                         {"when_fact", found.moved},
                         {"remarks", std::move(remarks)},
                         {"turned_by", turns_json(found.turned_by)},
                         {"months", nullptr},
                         {"applicant", to_json(one.who(), day_of(one))}};
    if (found.made.amount) {
      line["amount"] = to_string(found.made.amount->major_units());
      line["currency"] = found.made.amount->currency().code;
    }
    if (const auto cut_off = cut_off_of(found); !cut_off.empty()) line["cut_off"] = cut_off;
    out += line.dump();
    out += '\n';
  }

  void append_row(std::string& out, const application& one) const {
    const policy::determination found = made_ready_.determine(one.facts, one.who());
    const auto add = [](std::string& to, std::string_view word) {
      if (!to.empty()) to += ';';
      to += word;
    };
    std::string not_met;
    std::string open;
    const auto sort_out = [&](std::string_view id, truth answer) {
      if (answer == truth::not_met) add(not_met, id);
      if (answer == truth::not_known) add(open, id);
    };
    for (std::size_t i = 0; i < found.made.conditions.size(); ++i)
      sort_out(by().conditions()[i].id, found.made.conditions[i]);
    for (const policy::reason& of : found.registered) sort_out(of.id, of.answer);
    std::string missing;
    for (const std::size_t place : found.missing)
      add(missing, by().of().content().facts[place].key);
    std::string cut_off;
    for (const std::string_view part : cut_off_of(found)) add(cut_off, part);
    const std::optional<stretch> here = stretch_of(found, one.facts);
    const std::string from = here && here->low ? to_string(*here->from()) : std::string();
    const std::string to = here && here->high ? to_string(*here->to()) : std::string();
    const std::string amount =
        found.made.amount ? to_string(found.made.amount->major_units()) : std::string();
    const std::string pack =
        by().of().content().id + " " + by().of().content().version + " " + sha256_;
    append_csv_row(out, std::array<std::string_view, 13>{
                            one.id, by().id(), policy::eligibility(found.made.answer), not_met,
                            open, missing, from, to, amount, readings_text(by()), pack,
                            turns_in_codes(found.turned_by), cut_off});
  }

 private:
  [[nodiscard]] const programme& by() const { return made_ready_.by(); }

  /// The conditions of the programme, then what the registry says.
  [[nodiscard]] ordered_json conditions(const policy::determination& of) const {
    ordered_json out = ordered_json::array();
    const policy::explainer& words = made_ready_.words();
    for (std::size_t i = 0; i < of.made.conditions.size(); ++i) {
      const policy::condition_text& one = by().conditions()[i];
      const truth answer = of.made.conditions[i];
      out.push_back({{"id", one.id},
                     {"answer", to_string(answer)},
                     {"source", words.source(i).vi},
                     {"text",
                      {{"vi", words.sentence(i, answer, language::vi)},
                       {"en", words.sentence(i, answer, language::en)}}},
                     {"confirmation", to_string(one.source.how)}});
    }
    for (const policy::reason& one : of.registered)
      out.push_back({{"id", one.id},
                     {"answer", to_string(one.answer)},
                     {"source", source_text(by().of(), one.source, language::vi)},
                     {"text", to_json(one.text)},
                     {"confirmation", to_string(one.source.how)}});
    return out;
  }

  /// The day that a registry is asked about, where it is known.
  [[nodiscard]] std::optional<calendar::date> day_of(const application& one) const {
    const std::string_view fact = policy::registered_day(by());
    if (fact.empty() || !one.facts[fact].exact()) return std::nullopt;
    return calendar::date::from_packed(static_cast<std::uint32_t>(one.facts[fact].low));
  }

  /// The run of days that holds the date of the application; none where that date contradicts
  /// another fact, which no run is about.
  [[nodiscard]] static std::optional<stretch> stretch_of(const policy::determination& of,
                                                         const policy::situation& facts) {
    if (of.moved.empty() || !facts[of.moved].exact()) return std::nullopt;
    const std::int64_t day = facts[of.moved].low;
    for (const stretch& run : of.timeline)
      if ((!run.low || *run.low <= day) && (!run.high || day <= *run.high))
        return run.answer == of.made.answer ? std::optional(run) : std::nullopt;
    return std::nullopt;
  }

  policy::determiner made_ready_;
  std::string sha256_;
  ordered_json readings_ = ordered_json::object();
  ordered_json pack_;
};

}  // namespace

std::string decisions_jsonl(const programme& by, std::span<const application> applications) {
  const decision_writer writer(by);
  std::string out;
  for (const application& one : applications) writer.append_json(out, one);
  return out;
}

std::string decisions_csv(const programme& by, std::span<const application> applications) {
  const decision_writer writer(by);
  std::string out;
  append_csv_row(out, std::array<std::string_view, 13>{
                          "id", "programme", "answer", "not_met", "not_known", "missing", "from",
                          "to", "amount", "reading", "pack", "turned_by", "cut_off"});
  for (const application& one : applications) writer.append_row(out, one);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
