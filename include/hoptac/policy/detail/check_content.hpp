// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_CHECK_CONTENT_HPP
#define HOPTAC_POLICY_DETAIL_CHECK_CONTENT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/detail/find.hpp>
#include <hoptac/policy/detail/uses.hpp>
#include <hoptac/policy/pack_content.hpp>
#include <hoptac/policy/pack_finding.hpp>
#include <hoptac/policy/source_text.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

/// What a pack says beside its tests: texts, sources, and what of it is never used.
namespace hoptac::inline HOPTAC_ABI::policy::detail {

class content_check {
 public:
  content_check(const pack_content& content, std::vector<pack_finding>& into)
      : content_(content), into_(into) {}

  /// What is about the whole pack.
  void shared(const std::vector<uses>& of_rules);
  /// What is about one rule.
  void own(const rule& of, const uses& used);

 private:
  [[nodiscard]] static bilingual named(std::string_view vi, std::string_view en,
                                       const std::string& id) {
    return {std::string(vi) + " “" + id + "”", std::string(en) + " “" + id + "”"};
  }
  /// A text that must stand, and one that may be left out in both languages.
  void needed(const bilingual& text, const bilingual& what) {
    if (text.vi.empty() || text.en.empty())
      report(errc::translation_missing, severity::tension, {what});
  }
  void optional(const bilingual& text, const bilingual& what) {
    if (text.vi.empty() != text.en.empty())
      report(errc::translation_missing, severity::tension, {what});
  }
  void report(errc code, severity how, const std::vector<bilingual>& arguments) {
    into_.push_back(found(code, how, rule_, condition_, arguments));
  }
  void never_used(bool used, std::string_view vi, std::string_view en, const std::string& id) {
    if (!used) report(errc::never_used, severity::note, {named(vi, en, id)});
  }
  void confirmed(const legal_source& source, const bilingual& what) {
    if (source.empty()) return report(errc::source_missing, severity::tension, {what});
    if (source.how < law::trusted)
      report(errc::confirmed_too_weakly, severity::note,
             {what,
              {std::string(confirmation_text(source.how, language::vi)),
               std::string(confirmation_text(source.how, language::en))}});
  }
  void texts(const fact& one);
  void values(const parameter& one);

  const pack_content& content_;
  std::vector<pack_finding>& into_;
  std::string rule_;
  std::string condition_;
};

// ---------------------------------------------------------------------------------------- bodies

inline void content_check::texts(const fact& one) {
  needed(one.name, named("tên của dữ kiện", "the name of the fact", one.key));
  for (const enumerator& value : one.values)
    needed(value.name, named("giá trị", "the word", one.key + "/" + value.key));
}

inline void content_check::values(const parameter& one) {
  const bilingual what = named("tham số", "the parameter", one.id);
  needed(one.name, named("tên của tham số", "the name of the parameter", one.id));
  optional(one.unit, named("đơn vị của tham số", "the unit of the parameter", one.id));
  bool sourced = true;
  law::confirmation least = law::confirmation::read_in_text;
  for (const parameter_history& history : one.histories) {
    for (const auto& held : history.values.values()) {
      if (!held.value) {
        optional(held.reason, named("lý do thiếu giá trị của tham số",
                                    "the reason of a gap of the parameter", one.id));
        continue;
      }
      sourced = sourced && !held.value->source.empty();
      if (held.value->source.how < least) least = held.value->source.how;
    }
  }
  if (!sourced) return report(errc::source_missing, severity::tension, {what});
  confirmed({.instrument = one.id, .how = least}, what);
}

inline void content_check::shared(const std::vector<uses>& of_rules) {
  needed(content_.title, {"tên của gói", "the title of the pack"});
  for (const legal_text& one : content_.sources)
    needed(one.text, named("tên của văn bản", "the name of the source", one.id));
  std::vector<std::string> facts;
  std::vector<std::string> parameters;
  std::vector<std::string> sources;
  for (const uses& one : of_rules) {
    hoptac::detail::append(facts, one.facts);
    hoptac::detail::append(parameters, one.parameters);
  }
  for (const rule& one : content_.rules) {
    facts.push_back(one.reference_date);
    for (const rank& key : one.ranking) facts.push_back(key.fact);
    sources.push_back(one.source.instrument);
    for (const condition& part : one.conditions) sources.push_back(part.source.instrument);
    if (!one.beneficiaries) continue;
    facts.push_back(one.beneficiaries->applicant);
    sources.push_back(one.beneficiaries->source.instrument);
    for (const status_rule& said : one.beneficiaries->statuses)
      sources.push_back(said.source.instrument);
  }
  if (content_.territory) {
    sources.push_back(content_.territory->source.instrument);
    hoptac::detail::append(facts, content_.territory->dates);
  }
  hoptac::detail::sort_unique(parameters);
  for (const parameter& one : content_.parameters) {
    values(one);
    const bool used = hoptac::detail::contains_sorted(parameters, one.id);
    never_used(used, "tham số", "the parameter", one.id);
    if (used) facts.push_back(one.by);
    for (const parameter_history& history : one.histories)
      for (const auto& held : history.values.values())
        if (held.value) sources.push_back(held.value->source.instrument);
  }
  hoptac::detail::sort_unique(facts);
  hoptac::detail::sort_unique(sources);
  for (const fact& one : content_.facts)
    if (one.history && hoptac::detail::contains_sorted(facts, one.key))
      for (const std::string& key : one.history->per) hoptac::detail::insert_sorted(facts, key);
  for (const fact& one : content_.facts) {
    texts(one);
    never_used(hoptac::detail::contains_sorted(facts, one.key), "dữ kiện", "the fact", one.key);
  }
  for (const legal_text& one : content_.sources)
    never_used(hoptac::detail::contains_sorted(sources, one.id), "văn bản", "the source", one.id);
}

inline void content_check::own(const rule& of, const uses& used) {
  rule_ = of.id;
  needed(of.title, {"tên của quy định", "the title of the rule"});
  if (!of.source.empty()) confirmed(of.source, {"quy định", "the rule"});
  for (const reading& one : of.readings) {
    for (const reading_option& option : one.options)
      needed(option.text, named("cách hiểu", "the reading", one.name + "/" + option.word));
    never_used(hoptac::detail::contains_sorted(used.readings, one.name), "cách hiểu", "the reading",
               one.name);
  }
  for (const condition& one : of.conditions) {
    condition_ = one.id;
    needed(one.met, {"câu khi đạt", "the sentence where it is met"});
    needed(one.not_met, {"câu khi không đạt", "the sentence where it is not met"});
    if (!one.source.empty() || of.source.empty())
      confirmed(one.source, {"điều kiện", "the condition"});
  }
  condition_.clear();
  if (of.conditions.empty() && of.source.empty()) confirmed(of.source, {"quy định", "the rule"});
  for (const bilingual& one : of.gaps) {
    needed(one, {"điều chưa rõ", "a gap"});
    report(errc::gap_declared, severity::note, {one});
  }
  if (!of.amount) report(errc::amount_not_known, severity::note, {});
  if (!of.ranking.empty()) {
    bilingual all;
    for (const rank& one : of.ranking) {
      const fact& key = content_.facts[*fact_place(content_.facts, one.fact)];
      (all.vi += all.vi.empty() ? "" : ", ") += key.name.vi;
      (all.en += all.en.empty() ? "" : ", ") += key.name.en;
    }
    report(errc::ranking_can_tie, severity::note, {all});
  }
  for (const std::string& key : used.facts) {
    const fact& one = content_.facts[*fact_place(content_.facts, key)];
    if (!one.history) continue;
    for (const std::string& per : one.history->per)
      if (!hoptac::detail::contains_sorted(used.asked, per))
        report(errc::history_key_optional, severity::note, {same(one.key), same(per)});
  }
  rule_.clear();
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_CHECK_CONTENT_HPP
