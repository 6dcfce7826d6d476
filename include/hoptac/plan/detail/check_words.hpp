// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_CHECK_WORDS_HPP
#define HOPTAC_PLAN_DETAIL_CHECK_WORDS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/notation/normal_form.hpp>
#include <hoptac/notation/spelling_index.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/sentences.hpp>
#include <hoptac/plan/finding.hpp>

#include <string>         // std::string
#include <string_view>    // std::string_view
#include <unordered_map>  // std::unordered_map
#include <utility>        // std::move
#include <vector>         // std::vector

/// Findings about words that only look alike: their figures are taken to speak of two things.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// The words of one column, with the first figure of each.
class column_words {
 public:
  explicit column_words(std::string column) : column_(std::move(column)) {}

  void add(std::string_view word, const figure& of, std::vector<finding>& out) {
    if (word.empty() || !met_.emplace(word, 0).second) return;
    const auto [own, is_new, like] = words_.add(word, &of);
    if (like == nullptr) return;
    const std::string& other_id = like->value->id;
    finding one;
    one.code = errc::words_look_alike;
    one.check = check::look_alike;
    one.severity = severity::tension;
    one.figures = {of.id, other_id};
    one.stated = excerpt(own->text);
    one.computed = excerpt(like->text);
    const std::string differ = notation::difference(own->text, like->text);
    one.message = in_both([&](const speaker& say) {
      return say("Ở cột ", "In the column ") + column_ + say(", “", ", “") + one.stated +
             say("” (", "” (") + of.id + say(") và “", ") and “") + one.computed +
             say("” (", "” (") + other_id +
             say(") trông giống nhau nhưng khác ký tự (", ") look alike and differ (") + differ +
             say("): các số liệu đó không được so với nhau",
                 "): their figures are not compared with each other");
    });
    out.push_back(std::move(one));
  }

 private:
  std::string column_;
  std::unordered_map<std::string_view, int> met_;  // most words were met before
  notation::spelling_index<const figure*> words_;
};

inline void check_words(const model& m, std::vector<finding>& out) {
  column_words ids("id");
  column_words subjects("subject");
  column_words indicators("indicator");
  column_words bases("base");
  column_words periods("period");
  column_words dimensions("breakdown");
  std::unordered_map<std::string_view, column_words> values;
  for (const statement& one : m.statements()) {
    const figure& f = *one.figure;
    ids.add(f.id, f, out);
    subjects.add(f.subject, f, out);
    indicators.add(f.indicator, f, out);
    indicators.add(f.of, f, out);
    bases.add(f.base, f, out);
    periods.add(f.period, f, out);
    for (const breakdown::entry& e : f.breakdown.entries()) {
      dimensions.add(e.first, f, out);
      values.try_emplace(e.first, "breakdown, " + e.first).first->second.add(e.second, f, out);
    }
  }
}

}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_CHECK_WORDS_HPP
