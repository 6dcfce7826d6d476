// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/truth.hpp>
#include <hoptac/io/csv.hpp>
#include <hoptac/io/decision_report.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/explain.hpp>
#include <hoptac/policy/missing.hpp>
#include <hoptac/policy/when.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

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

/// The runs of days on which the answer is the same; none where the rule goes by no date.
std::vector<stretch> sweep(const programme& by, const policy::situation& facts) {
  const std::string_view fact = policy::sweep_fact(by);
  return fact.empty() ? std::vector<stretch>() : policy::when(by, facts, fact);
}

/// Writes what all decisions of a programme share once.
class decision_writer {
 public:
  explicit decision_writer(const programme& by)
      : by_(by), words_(by), sha256_(pack_sha256(by.of().content())) {
    for (const auto& [name, word] : by.readings()) readings_[name] = word;
    pack_ = {
        {"id", by.of().content().id}, {"version", by.of().content().version}, {"sha256", sha256_}};
  }

  void append_json(std::string& out, const application& one) const {
    const policy::decision made = policy::decide(by_, one.facts);
    ordered_json conditions = ordered_json::array();
    for (std::size_t i = 0; i < made.conditions.size(); ++i) {
      const policy::condition_text& of = by_.conditions()[i];
      const truth answer = made.conditions[i];
      conditions.push_back({{"id", of.id},
                            {"answer", to_string(answer)},
                            {"source", words_.source(i).vi},
                            {"text",
                             {{"vi", words_.sentence(i, answer, language::vi)},
                              {"en", words_.sentence(i, answer, language::en)}}},
                            {"confirmation", to_string(of.source.how)}});
    }
    ordered_json missing = ordered_json::array();
    for (const std::size_t place : policy::missing(by_, one.facts))
      missing.push_back(by_.of().content().facts[place].key);
    ordered_json when = ordered_json::array();
    for (const stretch& run : sweep(by_, one.facts))
      when.push_back({{"from", to_json(run.from())},
                      {"to", to_json(run.to())},
                      {"answer", policy::eligibility(run.answer)}});
    ordered_json remarks = ordered_json::array();
    for (const bilingual& remark : words_.remarks(one.facts)) remarks.push_back(to_json(remark));
    ordered_json line = {{"id", one.id},
                         {"programme", by_.id()},
                         {"answer", policy::eligibility(made.answer)},
                         {"conditions", std::move(conditions)},
                         {"missing", std::move(missing)},
                         {"reading", readings_},
                         {"when", std::move(when)},
                         {"pack", pack_},
                         {"settled", made.settled},
                         {"amount", nullptr},
                         {"currency", nullptr},
                         {"when_fact", policy::sweep_fact(by_)},
                         {"remarks", std::move(remarks)}};
    if (made.amount) {
      line["amount"] = to_string(made.amount->major_units());
      line["currency"] = made.amount->currency().code;
    }
    out += line.dump();
    out += '\n';
  }

  void append_row(std::string& out, const application& one) const {
    const policy::decision made = policy::decide(by_, one.facts);
    const auto add = [](std::string& to, std::string_view word) {
      if (!to.empty()) to += ';';
      to += word;
    };
    std::string not_met;
    std::string open;
    for (std::size_t i = 0; i < made.conditions.size(); ++i) {
      if (made.conditions[i] == truth::not_met) add(not_met, by_.conditions()[i].id);
      if (made.conditions[i] == truth::not_known) add(open, by_.conditions()[i].id);
    }
    std::string missing;
    for (const std::size_t place : policy::missing(by_, one.facts))
      add(missing, by_.of().content().facts[place].key);
    const std::optional<stretch> here = stretch_of(one.facts);
    const std::string from = here && here->low ? to_string(*here->from()) : std::string();
    const std::string to = here && here->high ? to_string(*here->to()) : std::string();
    const std::string amount = made.amount ? to_string(made.amount->major_units()) : std::string();
    const std::string pack =
        by_.of().content().id + " " + by_.of().content().version + " " + sha256_;
    append_csv_row(out, std::array<std::string_view, 11>{
                            one.id, by_.id(), policy::eligibility(made.answer), not_met, open,
                            missing, from, to, amount, readings_text(by_), pack});
  }

 private:
  /// The run of days that holds the date of the application.
  [[nodiscard]] std::optional<stretch> stretch_of(const policy::situation& facts) const {
    const std::string_view fact = policy::sweep_fact(by_);
    if (fact.empty() || !facts[fact].exact()) return std::nullopt;
    const std::int64_t day = facts[fact].low;
    for (const stretch& run : policy::when(by_, facts, fact))
      if ((!run.low || *run.low <= day) && (!run.high || day <= *run.high)) return run;
    return std::nullopt;
  }

  const programme& by_;
  policy::explainer words_;
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
  append_csv_row(
      out, std::array<std::string_view, 11>{"id", "programme", "answer", "not_met", "not_known",
                                            "missing", "from", "to", "amount", "reading", "pack"});
  for (const application& one : applications) writer.append_row(out, one);
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
