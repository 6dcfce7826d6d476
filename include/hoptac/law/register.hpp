// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_REGISTER_HPP
#define HOPTAC_LAW_REGISTER_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/core/result.hpp>
#include <hoptac/law/akoma_ntoso.hpp>
#include <hoptac/law/detail/register_check.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/law/relation.hpp>
#include <hoptac/notation/document_number.hpp>

#include <algorithm>         // std::lower_bound, std::sort
#include <initializer_list>  // std::initializer_list
#include <optional>          // std::optional
#include <span>              // std::span
#include <string>            // std::string
#include <string_view>       // std::string_view
#include <utility>           // std::pair
#include <vector>            // std::vector

namespace hoptac::inline HOPTAC_ABI::law {

/// What is wrong with a set of instruments and the relations between them, all of it; empty when
/// nothing is. Errors, with the id of the instrument as the field of their place:
/// `instrument_repeated` (one id twice, or one number, issuer and day of issue twice),
/// `document_number_unreadable` (a number that is not in its canonical form), `dates_out_of_order`
/// (the end before the start, or the start before the issue), `instrument_unknown` (a relation
/// names an instrument outside the set), `relation_out_of_order` (the acting one is the older),
/// `force_outlives_end` and `relation_cycle`.
[[nodiscard]] inline std::vector<error> check(const collection& texts) {
  return detail::register_check(texts).run();
}

/// Instruments that can be looked up, and what they do to each other. It refers to the instruments
/// it was made of: they must outlive it, as the catalogue's do.
class instrument_register {
 public:
  /// Error: the first one that `check` finds.
  [[nodiscard]] static result<instrument_register> make(std::span<const collection> texts);

  [[nodiscard]] std::span<const instrument* const> instruments() const { return instruments_; }
  [[nodiscard]] std::span<const relation> relations() const { return relations_; }

  /// The instrument with this id; null where there is none.
  [[nodiscard]] const instrument* find(std::string_view id) const;

  /// The instrument whose `akn_work` this is; null where there is none.
  [[nodiscard]] const instrument* find_work(std::string_view akn) const;

  /// All instruments with this number. Precondition: `number` is in canonical form.
  [[nodiscard]] std::vector<const instrument*> with_number(std::string_view number) const;

  /// The one instrument with this number, as it was typed: `938/QĐ- UBND`. Numbers without a year
  /// begin anew every year and in every office; `issued`, where given, decides between them.
  /// Errors: `document_number_unreadable`, `instrument_unknown`, `instrument_ambiguous`.
  [[nodiscard]] result<const instrument*> look_up(std::string_view number,
                                                  std::optional<calendar::date> issued = {}) const;

  /// What `by` does to others, in the order of the relations.
  [[nodiscard]] std::vector<const relation*> acts_of(const instrument& by) const;

  /// What others do to `to`, in the order of the relations.
  [[nodiscard]] std::vector<const relation*> acts_on(const instrument& to) const;

  /// What stands in the place of `text` on a day: the last link of the chain of replacements that
  /// had taken effect by then and are known at least so well; `text` itself where there is none.
  [[nodiscard]] const instrument& replacement_of(const instrument& text, calendar::date day,
                                                 confirmation at_least = trusted) const;

 private:
  instrument_register() = default;

  std::vector<const instrument*> instruments_;  // by id
  std::vector<const instrument*> by_number_;    // those with a number, by number
  std::vector<std::pair<std::string, const instrument*>> by_work_;
  std::vector<relation> relations_;
};

/// The register of one or several collections, which may relate to each other:
/// `register_of({vn::legal_texts, bac_kan::legal_texts})`. Error: the first one that `check` finds.
[[nodiscard]] inline result<instrument_register> register_of(
    std::initializer_list<collection> texts) {
  return instrument_register::make({texts.begin(), texts.size()});
}

// ---------------------------------------------------------------------------------------- bodies

namespace detail {

// Functions, so that both orders are sorted by one instance of `std::sort`.
[[nodiscard]] inline bool by_id(const instrument* a, const instrument* b) {
  return a->id < b->id;
}
[[nodiscard]] inline bool by_number(const instrument* a, const instrument* b) {
  return a->number != b->number ? a->number < b->number : a->id < b->id;
}

}  // namespace detail

inline result<instrument_register> instrument_register::make(std::span<const collection> texts) {
  instrument_register out;
  for (const collection& each : texts) {
    hoptac::detail::append(out.instruments_, each.instruments);
    hoptac::detail::append(out.relations_, each.relations);
  }
  std::vector<error> found = check({out.instruments_, out.relations_});
  if (!found.empty()) return std::move(found.front());
  std::sort(out.instruments_.begin(), out.instruments_.end(), detail::by_id);
  for (const instrument* each : out.instruments_) {
    if (!each->number.empty()) out.by_number_.push_back(each);
    if (auto work = akn_work(*each)) out.by_work_.emplace_back(*std::move(work), each);
  }
  std::sort(out.by_number_.begin(), out.by_number_.end(), detail::by_number);
  std::sort(out.by_work_.begin(), out.by_work_.end());
  return out;
}

inline const instrument* instrument_register::find(std::string_view id) const {
  const auto at =
      std::lower_bound(instruments_.begin(), instruments_.end(), id,
                       [](const instrument* a, std::string_view b) { return a->id < b; });
  return at != instruments_.end() && (*at)->id == id ? *at : nullptr;
}

inline const instrument* instrument_register::find_work(std::string_view akn) const {
  const auto at = std::lower_bound(by_work_.begin(), by_work_.end(), akn,
                                   [](const auto& a, std::string_view b) { return a.first < b; });
  return at != by_work_.end() && at->first == akn ? at->second : nullptr;
}

inline std::vector<const instrument*> instrument_register::with_number(
    std::string_view number) const {
  std::vector<const instrument*> out;
  auto at = std::lower_bound(by_number_.begin(), by_number_.end(), number,
                             [](const instrument* a, std::string_view b) { return a->number < b; });
  for (; at != by_number_.end() && (*at)->number == number; ++at) out.push_back(*at);
  return out;
}

inline result<const instrument*> instrument_register::look_up(
    std::string_view number, std::optional<calendar::date> issued) const {
  const auto read = notation::parse_document_number(number);
  if (!read) return read.error();
  const std::string canonical = to_string(*read);
  const std::vector<const instrument*> all = with_number(canonical);
  if (all.empty()) return error(errc::instrument_unknown, {canonical});
  std::vector<const instrument*> found;
  for (const instrument* each : all)
    if (all.size() == 1 || !issued || each->issued.day == issued) found.push_back(each);
  if (found.size() == 1) return found.front();
  if (found.empty())
    return error(errc::instrument_unknown, {canonical + ", " + calendar::to_string(*issued)});
  std::string ids;
  for (const instrument* each : found) {
    if (!ids.empty()) ids += ", ";
    ids += each->id;
  }
  return error(errc::instrument_ambiguous, {canonical, ids});
}

inline std::vector<const relation*> instrument_register::acts_of(const instrument& by) const {
  std::vector<const relation*> out;
  for (const relation& each : relations_)
    if (each.by == &by) out.push_back(&each);
  return out;
}

inline std::vector<const relation*> instrument_register::acts_on(const instrument& to) const {
  std::vector<const relation*> out;
  for (const relation& each : relations_)
    if (each.to == &to) out.push_back(&each);
  return out;
}

inline const instrument& instrument_register::replacement_of(const instrument& text,
                                                             calendar::date day,
                                                             confirmation at_least) const {
  const instrument* last = &text;
  for (bool found = true; found;) {  // ends: `check` found no cycle
    found = false;
    for (const relation& each : relations_) {
      if (each.kind != relation_kind::replaces || each.to != last || !each.scope.is_whole() ||
          each.known.how < at_least || in_effect(each, day, at_least) != truth::met)
        continue;
      last = each.by;
      found = true;
      break;
    }
  }
  return *last;
}

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_REGISTER_HPP
