// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_DIFF_DAYS_HPP
#define HOPTAC_POLICY_DETAIL_DIFF_DAYS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/gap.hpp>
#include <hoptac/calendar/period_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/policy/change.hpp>
#include <hoptac/policy/detail/boundaries.hpp>
#include <hoptac/policy/detail/literal_text.hpp>
#include <hoptac/policy/detail/uses.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/source_text.hpp>

#include <optional>  // std::optional
#include <string>    // std::string
#include <utility>   // std::move
#include <vector>    // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Compares the rules of a pack on two days.
class day_difference {
 public:
  day_difference(const pack& of, const calendar::date& from, const calendar::date& to)
      : pack_(of), from_(from), to_(to) {}

  [[nodiscard]] std::vector<change> run() {
    for (const rule& one : pack_.content().rules) {
      force(one);
      period(one);
      const uses used = use_reader::read(one);
      for (const parameter& value : pack_.content().parameters)
        if (hoptac::detail::contains_sorted(used.parameters, value.id))
          for (const parameter_history& history : value.histories) values(one, value, history);
    }
    return std::move(out_);
  }

 private:
  void report(change_kind kind, const rule& of, std::string where, const bilingual& what,
              bilingual before, bilingual after) {
    bilingual message;
    for (const language lang : {language::vi, language::en}) {
      const bool vi = lang == language::vi;
      std::string& out = vi ? message.vi : message.en;
      out = (of.title.in(lang).empty() ? of.id : of.title.in(lang)) + ": " + what.in(lang) +
            (vi ? " ngày " : " on ") + day_text(from_, lang) + (vi ? " là " : " is ") +
            before.in(lang) + (vi ? ", ngày " : ", on ") + day_text(to_, lang) +
            (vi ? " là " : " it is ") + after.in(lang);
    }
    out_.push_back(
        {kind, of.id, std::move(where), std::move(before), std::move(after), std::move(message)});
  }
  void force(const rule& of) {
    const auto in = [&](const calendar::date& day) {
      return (!of.in_force_from || *of.in_force_from <= day) &&
             (!of.in_force_to || day <= *of.in_force_to);
    };
    if (in(from_) == in(to_)) return;
    const bilingual yes{"có hiệu lực", "in force"};
    const bilingual no{"không có hiệu lực", "not in force"};
    report(in(to_) ? change_kind::added : change_kind::removed, of, "in_force",
           {"quy định", "the rule"}, in(from_) ? yes : no, in(to_) ? yes : no);
  }
  void period(const rule& of) {
    if (!of.named_period || of.named_period->contains(from_) == of.named_period->contains(to_))
      return;
    const auto side = [&](const calendar::date& day) -> bilingual {
      if (of.named_period->contains(day))
        return {"trong " + calendar::in_words(*of.named_period, language::vi),
                "within " + calendar::in_words(*of.named_period, language::en)};
      return {"ngoài " + calendar::in_words(*of.named_period, language::vi),
              "outside " + calendar::in_words(*of.named_period, language::en)};
    };
    report(change_kind::changed, of, "named_period", {"ngày xét", "the reference date"},
           side(from_), side(to_));
  }
  /// The value of a day with its source, or that there is none.
  [[nodiscard]] bilingual on(const parameter& of, const parameter_history& history,
                             const calendar::date& day) const {
    const auto held = history.values.on(day);
    bilingual out{value_on(of, history, day, language::vi),
                  value_on(of, history, day, language::en)};
    if (held && !held->source.empty()) {
      out.vi += " (" + source_text(pack_, held->source, language::vi) + ")";
      out.en += " (" + source_text(pack_, held->source, language::en) + ")";
    }
    return out;
  }
  void values(const rule& of, const parameter& one, const parameter_history& history) {
    const auto before = history.values.on(from_);
    const auto after = history.values.on(to_);
    if (!before && !after) return;
    if (before && after && *before == *after) return;
    bilingual name{one.name.vi.empty() ? one.id : one.name.vi,
                   one.name.en.empty() ? one.id : one.name.en};
    std::string where = "parameters/" + one.id;
    if (!history.key.empty()) {
      const fact& words = pack_.content().facts[*pack_.fact_place(one.by)];
      name.vi += " (" + literal_text(word{history.key}, &words, language::vi) + ")";
      name.en += " (" + literal_text(word{history.key}, &words, language::en) + ")";
      where += "/" + history.key;
    }
    const change_kind kind = !before  ? change_kind::added
                             : !after ? change_kind::removed
                                      : change_kind::changed;
    report(kind, of, std::move(where), name, on(one, history, from_), on(one, history, to_));
  }

  const pack& pack_;
  calendar::date from_;
  calendar::date to_;
  std::vector<change> out_;
};

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_DIFF_DAYS_HPP
