// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/contract.hpp>
#include <hoptac/io/award_report.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/io/words.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "decision_json.hpp"
#include "report_words.hpp"
#include <nlohmann/json.hpp>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using nlohmann::ordered_json;
using policy::outcome;
using policy::outcome_kind;
using policy::programme;

/// The ids of the conditions that are not met.
std::vector<std::string> failed(const programme& by, const outcome& made) {
  std::vector<std::string> out;
  for (const policy::reason& one : made.registered)
    if (one.answer == truth::not_met) out.push_back(one.id);
  for (std::size_t i = 0; i < made.why.conditions.size(); ++i)
    if (made.why.conditions[i] == truth::not_met) out.push_back(by.conditions()[i].id);
  return out;
}

/// The facts that keep an application from an answer.
std::vector<std::string> missing_keys(const programme& by, const outcome& made) {
  std::vector<std::string> out;
  if (made.kind != outcome_kind::not_known) return out;
  for (const std::size_t place : made.missing) out.push_back(by.of().content().facts[place].key);
  return out;
}

std::string number_text(const std::optional<money::any_amount>& sum) {
  return sum ? to_string(sum->major_units()) : std::string();
}

std::string joined_ids(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& one : ids) out += (out.empty() ? "" : ";") + one;
  return out;
}

ordered_json text_or_null(const std::string& text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

bilingual_view outcome_words(outcome_kind kind) {
  switch (kind) {
    case outcome_kind::granted: return {"được hỗ trợ", "granted"};
    case outcome_kind::not_eligible: return {"không đủ điều kiện", "not eligible"};
    case outcome_kind::not_known: return {"chưa xác định được", "not known"};
    case outcome_kind::place_taken: return {"hết lượt", "place taken"};
    case outcome_kind::budget_ended: return {"hết kinh phí", "budget ended"};
    case outcome_kind::amount_not_known: return {"chưa rõ mức hỗ trợ", "amount not known"};
    case outcome_kind::refused: return {"bị từ chối", "refused"};
  }
  return {};
}

/// What the registry says with that answer.
bilingual registered_words(const outcome& made, truth answer) {
  bilingual out;
  for (const policy::reason& one : made.registered) {
    if (one.answer != answer) continue;
    out.vi += (out.vi.empty() ? "" : "; ") + one.text.vi;
    out.en += (out.en.empty() ? "" : "; ") + one.text.en;
  }
  return out;
}

/// The words of the conditions that are not met.
bilingual failed_words(const programme& by, const outcome& made) {
  bilingual out = registered_words(made, truth::not_met);
  for (std::size_t i = 0; i < made.why.conditions.size(); ++i) {
    if (made.why.conditions[i] != truth::not_met) continue;
    out.vi += (out.vi.empty() ? "" : "; ") + by.conditions()[i].not_met.vi;
    out.en += (out.en.empty() ? "" : "; ") + by.conditions()[i].not_met.en;
  }
  return out;
}

/// What keeps an application from an answer: the facts to state, or the conditions that no fact
/// can decide.
bilingual open_words(const programme& by, const outcome& made) {
  bilingual out;
  for (const std::size_t place : made.missing) {
    const bilingual& name = by.of().content().facts[place].name;
    out.vi += (out.vi.empty() ? "cần bổ sung: " : ", ") + name.vi;
    out.en += (out.en.empty() ? "to be stated: " : ", ") + name.en;
  }
  if (!out.vi.empty()) return out;
  out = registered_words(made, truth::not_known);
  for (std::size_t i = 0; i < made.why.conditions.size(); ++i) {
    if (made.why.conditions[i] != truth::not_known) continue;
    const policy::condition_text& open = by.conditions()[i];
    const bool has_words = !open.open.vi.empty();
    out.vi += (out.vi.empty() ? "" : "; ") +
              (has_words ? open.open.vi : "chưa xác định được: " + open.met.vi);
    out.en +=
        (out.en.empty() ? "" : "; ") + (has_words ? open.open.en : "not known: " + open.met.en);
  }
  return out;
}

}  // namespace

bilingual award_reason(const programme& by, const outcome& made) {
  switch (made.kind) {
    case outcome_kind::granted:
      return {"đủ điều kiện và còn kinh phí khi đến lượt",
              "eligible, and the budget reached at its turn"};
    case outcome_kind::not_eligible: return failed_words(by, made);
    case outcome_kind::not_known: return open_words(by, made);
    case outcome_kind::place_taken: {
      if (made.taken_by.empty()) return failed_words(by, made);
      const bilingual why = failed_words(by, made);
      return {"hồ sơ “" + made.taken_by + "” đã được hỗ trợ trước trong đợt này: " + why.vi,
              "application “" + made.taken_by + "” was granted first in this run: " + why.en};
    }
    case outcome_kind::budget_ended:
      return {"đủ điều kiện; kinh phí còn " + money_text(*made.left, language::vi) + ", cần " +
                  money_text(*made.amount, language::vi),
              "eligible; the budget has " + money_text(*made.left, language::en) +
                  " left and it needs " + money_text(*made.amount, language::en)};
    case outcome_kind::amount_not_known:
      return {"đủ điều kiện; cả quy định lẫn hồ sơ đều không nêu mức hỗ trợ (cột amount)",
              "eligible; neither the rule nor the application (column amount) says how much"};
    case outcome_kind::refused:
      return {made.refusal->message(language::vi), made.refusal->message(language::en)};
  }
  return {};
}

std::string awards_jsonl(const programme& by, std::span<const application> applications,
                         const policy::awards& made) {
  HOPTAC_PRE(applications.size() == made.outcomes.size());
  std::string out;
  for (std::size_t i = 0; i < applications.size(); ++i) {
    const outcome& here = made.outcomes[i];
    const bilingual reason = award_reason(by, here);
    const ordered_json line = {
        {"id", applications[i].id},
        {"programme", by.id()},
        {"outcome", to_string(here.kind)},
        {"rank", here.rank},
        {"amount", text_or_null(number_text(here.amount))},
        {"currency", here.amount ? ordered_json(here.amount->currency().code) : nullptr},
        {"reason", {{"vi", reason.vi}, {"en", reason.en}}},
        {"not_met", failed(by, here)},
        {"missing", missing_keys(by, here)},
        {"taken_by", text_or_null(here.taken_by)},
        {"left", text_or_null(number_text(here.left))},
        {"turned_by", turns_json(here.turned_by)}};
    out += line.dump();
    out += '\n';
  }
  return out;
}

std::string awards_csv(const programme& by, std::span<const application> applications,
                       const policy::awards& made) {
  HOPTAC_PRE(applications.size() == made.outcomes.size());
  std::string out;
  append_csv_row(out, std::array<std::string_view, 12>{
                          "id", "programme", "outcome", "rank", "amount", "not_met", "missing",
                          "taken_by", "left", "reason_vi", "reason_en", "turned_by"});
  for (std::size_t i = 0; i < applications.size(); ++i) {
    const outcome& here = made.outcomes[i];
    const bilingual reason = award_reason(by, here);
    append_csv_row(out,
                   std::array<std::string_view, 12>{
                       applications[i].id, by.id(), to_string(here.kind), std::to_string(here.rank),
                       number_text(here.amount), joined_ids(failed(by, here)),
                       joined_ids(missing_keys(by, here)), here.taken_by, number_text(here.left),
                       reason.vi, reason.en, turns_in_codes(here.turned_by)});
  }
  return out;
}

std::string awards_text(const programme& by, std::span<const application> applications,
                        const policy::awards& made, policy::after_shortfall how, language lang) {
  HOPTAC_PRE(applications.size() == made.outcomes.size());
  const auto say = [&](std::string_view vi, std::string_view en) {
    return std::string(bilingual_view{vi, en}.in(lang));
  };
  std::vector<std::size_t> by_turn(applications.size());
  std::size_t granted = 0;
  for (std::size_t i = 0; i < applications.size(); ++i) {
    by_turn[made.outcomes[i].rank - 1] = i;
    granted += made.outcomes[i].kind == outcome_kind::granted ? 1 : 0;
  }
  std::string out = by.rule().title.in(lang) + " (" + by.id() + ")\n";
  out += say("Được hỗ trợ: ", "Granted: ") + std::to_string(granted) + "/" +
         std::to_string(applications.size()) + say(" hồ sơ, ", " applications, ") +
         money_text(made.given, lang) + say("; còn lại ", "; left ") + money_text(made.left, lang) +
         ".\n";
  out += how == policy::after_shortfall::stop
             ? say("Khi kinh phí không đủ cho một hồ sơ thì dừng (--after-shortfall stop).\n",
                   "The first application that the budget does not reach ends the run "
                   "(--after-shortfall stop).\n")
             : say("Khi kinh phí không đủ cho một hồ sơ thì xét tiếp hồ sơ sau "
                   "(--after-shortfall go_on).\n",
                   "Where the budget does not reach an application, the next ones are still tried "
                   "(--after-shortfall go_on).\n");
  std::string order;
  for (const policy::rank& key : by.rule().ranking) {
    const auto place = by.of().fact_place(key.fact);
    order += by.of().content().facts[*place].name.in(lang) +
             (key.descending ? say(" (giảm dần), ", " (descending), ") : ", ");
  }
  out += say("Thứ tự: ", "Order: ") + order + say("mã hồ sơ.\n", "id of the application.\n");
  if (!by.readings().empty()) out += say("Cách hiểu: ", "Readings: ") + readings_text(by) + "\n";
  out += '\n';
  using align = text_table::align;
  text_table rows({align::right, align::left, align::left, align::right, align::left});
  for (const std::size_t i : by_turn) {
    const outcome& here = made.outcomes[i];
    rows.add({std::to_string(here.rank), printable(applications[i].id),
              std::string(outcome_words(here.kind).in(lang)),
              here.amount ? money_text(*here.amount, lang) : "",
              printable(award_reason(by, here).in(lang))});
    if (!here.turned_by.empty())
      rows.add({"", "", "", "",
                say("theo cách hiểu khác: ", "by other readings: ") +
                    turns_text(by.rule(), here.turned_by, lang, reading_codes::shown)});
  }
  return out + rows.str(0, 120);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
