// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_DETAIL_REGISTER_CHECK_HPP
#define HOPTAC_LAW_DETAIL_REGISTER_CHECK_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/error.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/law/relation.hpp>
#include <hoptac/notation/document_number.hpp>

#include <algorithm>    // std::find
#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::law::detail {

/// Finds what is wrong with a set of instruments and their relations.
class register_check {
 public:
  explicit register_check(const collection& texts) : texts_(texts) {}

  [[nodiscard]] std::vector<error> run() {
    for (std::size_t i = 0; i < texts_.instruments.size(); ++i) check_instrument(i);
    for (const relation& each : texts_.relations) check_relation(each);
    for (const instrument* each : texts_.instruments) check_cycle(*each);
    return std::move(errors_);
  }

 private:
  void add(const instrument& about, errc code, std::vector<std::string> arguments) {
    location where;
    where.field = about.id;
    errors_.emplace_back(code, std::move(arguments), std::move(where));
  }

  [[nodiscard]] static bool same_name(const instrument& a, const instrument& b) {
    return a.number == b.number && a.issuer == b.issuer && a.issued.day == b.issued.day;
  }

  void check_instrument(std::size_t place) {
    const instrument& each = *texts_.instruments[place];
    if (!hoptac::detail::insert_sorted(ids_, each.id))
      add(each, errc::instrument_repeated, {std::string(each.id)});
    if (!each.number.empty()) {
      for (const instrument* before : texts_.instruments.first(place))
        if (same_name(*before, each)) {
          add(each, errc::instrument_repeated, {std::string(each.number)});
          break;
        }
      const auto read = notation::parse_document_number(each.number);
      if (!read || to_string(*read) != each.number)
        add(each, errc::document_number_unreadable, {std::string(each.number)});
    }
    check_order(each, each.issued.day, each.when);
    for (const part_in_force& part : each.parts) check_order(each, each.issued.day, part.when);
  }

  void check_order(const instrument& about, const std::optional<calendar::date>& issued,
                   const force& when) {
    const auto in_order = [&](const auto& first, const auto& last) {
      if (first && last && *last < *first)
        add(about, errc::dates_out_of_order,
            {calendar::to_string(*first), calendar::to_string(*last)});
    };
    in_order(issued, when.from.day);
    in_order(when.from.day, when.until.day);
    in_order(when.from.day, when.last_seen.day);
    in_order(when.last_seen.day, when.until.day);
  }

  [[nodiscard]] bool is_member(const instrument* one) const {
    return std::find(texts_.instruments.begin(), texts_.instruments.end(), one) !=
           texts_.instruments.end();
  }

  void check_relation(const relation& each) {
    for (const instrument* end : {each.by, each.to})
      if (!is_member(end)) add(*end, errc::instrument_unknown, {std::string(end->id)});
    const auto& by = each.by->issued.day;
    const auto& to = each.to->issued.day;
    if (by && to && *by < *to)
      add(*each.by, errc::relation_out_of_order,
          {std::string(each.by->id), calendar::to_string(*by), std::string(each.to->id),
           calendar::to_string(*to)});
    if (by && each.from.day && *each.from.day < *by)
      add(*each.by, errc::dates_out_of_order,
          {calendar::to_string(*by), calendar::to_string(*each.from.day)});
    const auto& last = each.to->when.until.day;
    if (ends_force(each.kind) && each.scope.is_whole() && last && each.from.day &&
        *each.from.day <= *last)
      add(*each.to, errc::force_outlives_end,
          {std::string(each.to->id), calendar::to_string(*last),
           calendar::to_string(*each.from.day), std::string(each.by->id)});
  }

  /// Whatever the kinds, a text acts on older ones only, so no chain of acts returns.
  void check_cycle(const instrument& start) {
    std::vector<const instrument*> reached{&start};
    for (std::size_t i = 0; i < reached.size(); ++i) {
      for (const relation& act : texts_.relations) {
        if (act.by != reached[i]) continue;
        if (act.to == &start) return add(start, errc::relation_cycle, {std::string(start.id)});
        if (std::find(reached.begin(), reached.end(), act.to) == reached.end())
          reached.push_back(act.to);
      }
    }
  }

  collection texts_;
  std::vector<std::string_view> ids_;  // ascending
  std::vector<error> errors_;
};

}  // namespace hoptac::inline HOPTAC_ABI::law::detail

#endif  // HOPTAC_LAW_DETAIL_REGISTER_CHECK_HPP
