// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_PROGRAMME_HPP
#define HOPTAC_POLICY_PROGRAMME_HPP

#include <hoptac/calendar/date_text.hpp>
#include <hoptac/calendar/period_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/detail/compile.hpp>
#include <hoptac/policy/detail/evaluate.hpp>
#include <hoptac/policy/detail/program.hpp>
#include <hoptac/policy/detail/standing_tests.hpp>
#include <hoptac/policy/pack.hpp>
#include <hoptac/policy/reading.hpp>
#include <hoptac/policy/rule.hpp>

#include <cstddef>      // std::size_t
#include <memory>       // std::shared_ptr
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// What a decision says about one condition, whichever way it went: the words and the source.
/// Beside those that the rule lists stand `in_force` of a rule with days of force, which is the
/// first, and behind them `territory` of one whose territory has ended and `named_period` of one
/// whose period is tested.
struct condition_text {
  std::string id;
  legal_source source;
  bilingual met;
  bilingual not_met;
  bilingual open = {};  ///< where it is not known; empty: *not known* and the words of `met`
};

/// A rule of a pack that is ready to decide: its readings are chosen, and the values that the
/// caller trusts are in their places. Immutable, cheap to copy, and shared between threads.
class programme {
 public:
  /// `chosen` names readings in place of those of the rule; what is confirmed less well than
  /// `at_least` counts as not known. Errors: `rule_unknown`, `reading_not_of_rule`,
  /// `pack_reading_unknown`.
  [[nodiscard]] static result<programme> make(const pack& of, std::string_view rule_id,
                                              const chosen_readings& chosen = {},
                                              law::confirmation at_least = law::trusted);

  [[nodiscard]] const pack& of() const { return data_->of; }
  [[nodiscard]] const policy::rule& rule() const { return *data_->rule; }
  /// `bac_kan.human_resources`
  [[nodiscard]] std::string id() const { return of().content().id + "." + rule().id; }

  /// The readings that were used, in the order of the rule: `{"age", "completed_years"}`.
  [[nodiscard]] const chosen_readings& readings() const { return data_->readings; }
  /// The currency of the amount, `VND`; empty where the rule names no amount.
  [[nodiscard]] const std::string& currency() const { return data_->compiled.currency; }
  [[nodiscard]] law::confirmation at_least() const { return data_->at_least; }

  /// The conditions that a decision answers, in its order.
  [[nodiscard]] const std::vector<condition_text>& conditions() const { return data_->conditions; }

  /// For the readers of this room.
  [[nodiscard]] const detail::program& compiled() const { return data_->compiled; }

 private:
  struct data {
    pack of;
    const policy::rule* rule;
    chosen_readings readings;
    law::confirmation at_least;
    std::vector<condition_text> conditions;
    detail::program compiled;
  };
  explicit programme(std::shared_ptr<const data> made) : data_(std::move(made)) {}

  std::shared_ptr<const data> data_;
};

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

/// The words of the two conditions that no rule lists.
[[nodiscard]] inline condition_text territory_text(const territory& of) {
  const std::string last_vi = to_string_vi(*of.until);
  const std::string last_en = to_string(*of.until);
  const std::string next_vi = to_string_vi(*of.until + calendar::days{1});
  const std::string next_en = to_string(*of.until + calendar::days{1});
  const std::string into_vi = of.into.vi.empty() ? "" : ", đã nhập vào " + of.into.vi;
  const std::string into_en = of.into.en.empty() ? "" : ", having become part of " + of.into.en;
  return {std::string(territory_id),
          of.source,
          {of.name.vi + " còn là đơn vị hành chính (đến hết ngày " + last_vi + ")",
           of.name.en + " is there (to the end of " + last_en + ")"},
          {of.name.vi + " không còn", of.name.en + " is no more"},
          {"từ ngày " + next_vi + " " + of.name.vi + " không còn" + into_vi +
               "; chưa tìm thấy văn bản nào tiếp tục hay chấm dứt chính sách này",
           "from " + next_en + " " + of.name.en + " is no more" + into_en +
               "; no text was found that continues or ends this policy"}};
}
[[nodiscard]] inline condition_text period_text(const pack_content& in, const rule& of) {
  const std::string vi = calendar::in_words(*of.named_period, language::vi);
  const std::string en = calendar::in_words(*of.named_period, language::en);
  bilingual dates;
  for (const std::string& key : of.period_dates) {
    const fact& declared = in.facts[*fact_place(in.facts, key)];
    dates.vi += (dates.vi.empty() ? "" : " hay ") + declared.name.vi;
    dates.en += (dates.en.empty() ? "" : " or ") + declared.name.en;
  }
  return {std::string(period_id),
          of.source,
          {"trong " + vi + " mà chương trình mang tên",
           "within " + en + ", which the programme is named for"},
          {"ngoài " + vi + " mà chương trình mang tên",
           "outside " + en + ", which the programme is named for"},
          {"kết quả tùy " + vi + " tính theo " + dates.vi + " (cách hiểu “" +
               std::string(period_reading) + "”), văn bản không nói rõ",
           "it depends on the reading “" + std::string(period_reading) + "”: whether " + en +
               " are taken by the " + dates.en + "; the text does not say"}};
}

/// The names of what can be named, for an error: `a, b, c`.
template <class Each, class Name>
[[nodiscard]] std::string listed(const Each& all, Name name) {
  std::string out;
  for (const auto& one : all) {
    if (!out.empty()) out += ", ";
    out += name(one);
  }
  return out;
}

}  // namespace detail

inline result<programme> programme::make(const pack& of, std::string_view rule_id,
                                         const chosen_readings& chosen,
                                         law::confirmation at_least) {
  const policy::rule* found = of.find_rule(rule_id);
  if (found == nullptr)
    return error(errc::rule_unknown,
                 {std::string(rule_id),
                  detail::listed(of.content().rules, [](const auto& one) { return one.id; })});
  std::vector<std::size_t> places;
  chosen_readings used;
  for (const reading& one : found->readings) {
    std::string_view word = one.chosen;
    for (const auto& [name, option] : chosen)
      if (name == one.name) word = option;
    const auto place = one.place_of(word);
    if (!place) return error(errc::pack_reading_unknown, {one.name, std::string(word)});
    places.push_back(*place);
    used.emplace_back(one.name, word);
  }
  for (const auto& [name, option] : chosen) {
    bool known = false;
    for (const reading& one : found->readings) known = known || one.name == name;
    if (!known)
      return error(errc::reading_not_of_rule,
                   {found->id, name,
                    detail::listed(found->readings, [](const auto& one) { return one.name; })});
  }
  std::vector<condition_text> texts;
  if (found->in_force_from || found->in_force_to)
    texts.push_back({"in_force",
                     found->source,
                     {"ngày xét trong thời gian quy định có hiệu lực",
                      "the reference date is within the days of force"},
                     {"ngày xét ngoài thời gian quy định có hiệu lực",
                      "the reference date is outside the days of force"},
                     {}});
  for (const condition& one : found->conditions)
    texts.push_back(
        {one.id, one.source.empty() ? found->source : one.source, one.met, one.not_met, {}});
  if (detail::territory_test(*found, of.content().territory))
    texts.push_back(detail::territory_text(*of.content().territory));
  if (detail::tests_period(*found)) texts.push_back(detail::period_text(of.content(), *found));
  detail::program compiled = detail::compiler(of.content(), *found, places, at_least).run();
  return programme(std::make_shared<const data>(
      data{of, found, std::move(used), at_least, std::move(texts), std::move(compiled)}));
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_PROGRAMME_HPP
