// SPDX-License-Identifier: BSL-1.0

#include "decision_table.hpp"

#include <hoptac/policy/determine.hpp>

#include <string>
#include <utility>

#include "report_words.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

/// What stands against an application or keeps it from an answer, the facts that are missing, and
/// the remarks.
std::string reasons(const policy::determiner& by, const policy::determination& found,
                    const application& of, language lang) {
  std::string out;
  const auto add = [&](const std::string& clause) {
    if (!out.empty()) out += "; ";
    out += clause;
  };
  const truth answer = found.made.answer;
  if (answer != truth::met) {
    for (const policy::reason& one : found.registered)
      if (one.answer == answer)
        add(one.text.in(lang) + " (" + source_text(by.by().of(), one.source, lang) + ")");
    for (std::size_t i = 0; i < found.made.conditions.size(); ++i)
      if (found.made.conditions[i] == answer)
        add(by.words().sentence(i, answer, lang) + " (" + by.words().source(i).in(lang) + ")");
  }
  std::string missing;
  for (const std::size_t place : found.missing)
    missing.append(missing.empty() ? "" : ", ")
        .append(by.by().of().content().facts[place].name.in(lang));
  if (!missing.empty())
    add(std::string(bilingual_view{"còn thiếu: ", "missing: "}.in(lang)) + missing);
  if (found.made.cut_off || found.missing_cut_off)
    add(std::string(bilingual_view{"không thử hết mọi cách bổ sung dữ kiện",
                                   "not all ways to complete it were tried"}
                        .in(lang)));
  for (const auto* remarks : {&found.remarks, &of.remarks})
    for (const bilingual& one : *remarks) add(one.in(lang));
  return out;
}

tone tone_of(truth answer) {
  if (answer == truth::met) return tone::good;
  return answer == truth::not_met ? tone::bad : tone::warning;
}

}  // namespace

decision_rows decision_table(const applications_of& all) {
  const policy::determiner by(all.by);
  decision_rows out{{"decisions", all.by.rule().title}};
  const policy::chosen_readings& used = all.by.readings();
  if (!used.empty())
    out.table.note = {"Cách hiểu: " + readings_in_words(all.by.rule(), used, language::vi),
                      "Readings: " + readings_in_words(all.by.rule(), used, language::en)};
  const auto column = [&](std::string_view vi, std::string_view en) {
    out.table.columns.push_back({bilingual(bilingual_view{vi, en})});
  };
  column("Hồ sơ", "Application");
  column("Kết quả", "Answer");
  column("Lý do", "Reasons");
  column("Theo cách hiểu khác", "By other readings");
  for (const application& one : all.applications) {
    const policy::determination found = by.determine(one.facts, one.who());
    const truth answer = found.made.answer;
    out.eligible += answer == truth::met ? 1U : 0U;
    report_row row;
    row.cells.push_back({bilingual(one.id, one.id)});
    row.cells.push_back({bilingual(policy::answer_words(answer)), {}, {}, {}, tone_of(answer)});
    row.cells.push_back(
        {{reasons(by, found, one, language::vi), reasons(by, found, one, language::en)}});
    row.cells.push_back(
        {{turns_text(all.by.rule(), found.turned_by, language::vi, reading_codes::omitted),
          turns_text(all.by.rule(), found.turned_by, language::en, reading_codes::omitted)}});
    out.table.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
