// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_DIFF_PACKS_HPP
#define HOPTAC_POLICY_DETAIL_DIFF_PACKS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/policy/change.hpp>
#include <hoptac/policy/detail/boundaries.hpp>
#include <hoptac/policy/detail/words.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/source_text.hpp>

#include <algorithm>  // std::find_if
#include <cstddef>    // std::size_t
#include <optional>   // std::optional
#include <string>     // std::string
#include <utility>    // std::move
#include <vector>     // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Compares the contents of two packs, element by element.
class pack_difference {
 public:
  pack_difference(const pack& a, const pack& b) : a_(a), b_(b) {}

  [[nodiscard]] std::vector<change> run() {
    const pack_content& a = a_.content();
    const pack_content& b = b_.content();
    const auto by_id = [](const auto& one) -> const std::string& { return one.id; };
    const auto plain = [](const auto&, const pack&) { return bilingual{}; };
    field(a.id == b.id, "id", same_text(a.id), same_text(b.id));
    field(a.version == b.version, "version", same_text(a.version), same_text(b.version));
    field(a.title == b.title, "title", a.title, b.title);
    territory(a, b);
    each(a.sources, b.sources, "sources/", by_id,
         [](const legal_text& one, const pack&) { return one.text; });
    each(
        a.facts, b.facts, "facts/", [](const fact& one) -> const std::string& { return one.key; },
        plain);
    each(a.parameters, b.parameters, "parameters/", by_id, plain);
    each(a.rules, b.rules, "rules/", by_id, [](const rule& one, const pack&) { return one.title; });
    return std::move(out_);
  }

 private:
  [[nodiscard]] static bilingual same_text(const std::string& text) { return {text, text}; }

  [[nodiscard]] static bilingual listed(const std::vector<std::string>& keys) {
    std::string out;
    for (const std::string& one : keys) out += (out.empty() ? "" : ", ") + one;
    return same_text(out);
  }
  /// `hợp tác xã, liên hiệp hợp tác xã`.
  [[nodiscard]] static bilingual whom(const std::optional<beneficiaries>& of) {
    bilingual out;
    if (!of) return out;
    for (const entity::organisation_kind one : of->kinds) {
      out.vi.append(out.vi.empty() ? "" : ", ").append(entity::describe(one).name.vi);
      out.en.append(out.en.empty() ? "" : ", ").append(entity::describe(one).name.en);
    }
    return out;
  }
  void territory(const pack_content& a, const pack_content& b) {
    if (a.territory == b.territory) return;
    const auto end = [](const pack_content& of) {
      return of.territory ? day(of.territory->until) : bilingual{};
    };
    const auto name = [](const pack_content& of) {
      return of.territory ? of.territory->name : bilingual{};
    };
    if (end(a) != end(b))
      report(change_kind::changed, "territory/until", end(a), end(b));
    else
      report(change_kind::changed, "territory", name(a), name(b));
  }

  void report(change_kind kind, std::string where, bilingual before, bilingual after) {
    bilingual message;
    for (const language lang : {language::vi, language::en}) {
      const bool vi = lang == language::vi;
      std::string& out = vi ? message.vi : message.en;
      if (!rule_.empty()) out = rule_ + ", ";
      out += where + ": ";
      const bool told = !before.in(lang).empty() || !after.in(lang).empty();
      switch (kind) {
        case change_kind::added: out += vi ? "được thêm" : "added"; break;
        case change_kind::removed: out += vi ? "bị bỏ" : "removed"; break;
        case change_kind::changed: out += vi ? "được đổi" : "changed"; break;
      }
      if (!told) continue;
      const std::string none = vi ? "không có" : "nothing";
      const auto quoted = [&](const std::string& text) {
        return text.empty() ? none : "“" + text + "”";
      };
      if (kind != change_kind::changed)
        out += ": " + quoted(kind == change_kind::added ? after.in(lang) : before.in(lang));
      else if (before.in(lang) != after.in(lang))
        out += (vi ? ": từ " : ": from ") + quoted(before.in(lang)) + (vi ? " thành " : " to ") +
               quoted(after.in(lang));
    }
    out_.push_back(
        {kind, rule_, std::move(where), std::move(before), std::move(after), std::move(message)});
  }
  void field(bool equal, std::string where, bilingual before, bilingual after) {
    if (!equal) report(change_kind::changed, std::move(where), std::move(before), std::move(after));
  }

  /// Pairs the elements of two lists by their ids; `text` puts one of a pack into words.
  template <class Each, class Id, class Text>
  void each(const Each& a, const Each& b, const std::string& kind, Id id, Text text) {
    const auto in = [&](const Each& among, const std::string& key) {
      return std::find_if(among.begin(), among.end(),
                          [&](const auto& one) { return id(one) == key; });
    };
    for (const auto& one : a) {
      const auto other = in(b, id(one));
      if (other == b.end())
        report(change_kind::removed, kind + id(one), text(one, a_), {});
      else if (!(one == *other))
        inside(one, *other, kind + id(one), text);
    }
    for (const auto& one : b)
      if (in(a, id(one)) == a.end()) report(change_kind::added, kind + id(one), {}, text(one, b_));
  }
  template <class Element, class Text>
  void inside(const Element& a, const Element& b, const std::string& where, Text text) {
    report(change_kind::changed, where, text(a, a_), text(b, b_));
  }
  template <class Text>
  void inside(const parameter& a, const parameter& b, const std::string& where, Text) {
    const std::size_t before = out_.size();
    const auto key = [](const parameter_history& one) -> const std::string& { return one.key; };
    parameter_a_ = &a;
    parameter_b_ = &b;
    each(a.histories, b.histories, where + "/", key,
         [this](const parameter_history& one, const pack& in) {
           return values(&in == &a_ ? *parameter_a_ : *parameter_b_, one);
         });
    const bool rest = a.name == b.name && a.kind == b.kind && a.currency == b.currency &&
                      a.unit == b.unit && a.by == b.by;
    if (!rest || out_.size() == before) report(change_kind::changed, where, a.name, b.name);
  }
  template <class Text>
  void inside(const rule& a, const rule& b, const std::string&, Text) {
    rule_ = a.id;
    rule_a_ = &a;
    rule_b_ = &b;
    field(a.title == b.title, "title", a.title, b.title);
    field(a.source == b.source, "source", cited(a_, a.source), cited(b_, b.source));
    field(a.in_force_from == b.in_force_from, "in_force_from", day(a.in_force_from),
          day(b.in_force_from));
    field(a.in_force_to == b.in_force_to, "in_force_to", day(a.in_force_to), day(b.in_force_to));
    field(a.named_period == b.named_period, "named_period",
          a.named_period ? same_text(to_string(*a.named_period)) : bilingual{},
          b.named_period ? same_text(to_string(*b.named_period)) : bilingual{});
    field(a.period_dates == b.period_dates, "period_dates", listed(a.period_dates),
          listed(b.period_dates));
    field(a.beneficiaries == b.beneficiaries, "beneficiaries", whom(a.beneficiaries),
          whom(b.beneficiaries));
    field(a.reference_date == b.reference_date, "reference_date", same_text(a.reference_date),
          same_text(b.reference_date));
    each(
        a.readings, b.readings, "readings/",
        [](const reading& one) -> const std::string& { return one.name; },
        [](const reading& one, const pack&) { return same_text(one.chosen); });
    each(
        a.conditions, b.conditions, "conditions/",
        [](const condition& one) -> const std::string& { return one.id; },
        [this](const condition& one, const pack& in) { return words(in, one.when); });
    field(a.amount == b.amount, "amount", a.amount ? words(a_, *a.amount) : bilingual{},
          b.amount ? words(b_, *b.amount) : bilingual{});
    field(a.ranking == b.ranking, "ranking", {}, {});
    field(a.gaps == b.gaps, "gaps", {}, {});
    rule_.clear();
  }
  /// A condition part by part: its test, its sentences, its source.
  template <class Text>
  void inside(const condition& a, const condition& b, const std::string& where, Text text) {
    field(a.when == b.when, where, text(a, a_), text(b, b_));
    field(a.met == b.met, where + "/met", a.met, b.met);
    field(a.not_met == b.not_met, where + "/not_met", a.not_met, b.not_met);
    field(a.source == b.source, where + "/source", cited(a_, a.source), cited(b_, b.source));
  }

  [[nodiscard]] static bilingual cited(const pack& of, const legal_source& source) {
    return {source_text(of, source, language::vi), source_text(of, source, language::en)};
  }
  [[nodiscard]] static bilingual day(const std::optional<calendar::date>& on) {
    if (!on) return {};
    return {day_text(*on, language::vi), day_text(*on, language::en)};
  }
  template <class Tree>
  [[nodiscard]] bilingual words(const pack& of, const Tree& tree) const {
    const rule& in = &of == &a_ ? *rule_a_ : *rule_b_;
    return {word_writer(of.content(), in, language::vi)(tree),
            word_writer(of.content(), in, language::en)(tree)};
  }
  /// `1.000 đồng từ 01/01/2022; 2.000 đồng từ 01/7/2024`.
  [[nodiscard]] static bilingual values(const parameter& of, const parameter_history& history) {
    bilingual out;
    for (const language lang : {language::vi, language::en}) {
      std::string& text = lang == language::vi ? out.vi : out.en;
      for (const auto& held : history.values.values()) {
        if (!text.empty()) text += "; ";
        text += value_on(of, history, held.from, lang) +
                (lang == language::vi ? " từ ngày " : " from ") + day_text(held.from, lang);
        if (held.to)
          text += (lang == language::vi ? " đến hết ngày " : " to the end of ") +
                  day_text(*held.to, lang);
      }
    }
    return out;
  }

  const pack& a_;
  const pack& b_;
  std::vector<change> out_;
  std::string rule_;
  const rule* rule_a_ = nullptr;
  const rule* rule_b_ = nullptr;
  const parameter* parameter_a_ = nullptr;
  const parameter* parameter_b_ = nullptr;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_DIFF_PACKS_HPP
