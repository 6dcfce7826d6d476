// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_READING_HPP
#define HOPTAC_POLICY_READING_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>

#include <cstddef>      // std::size_t
#include <optional>     // std::optional
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::pair
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// One way in which a text that the law leaves open can be read.
struct reading_option {
  std::string word;  ///< `completed_years`
  bilingual text = {};

  friend bool operator==(const reading_option&, const reading_option&) = default;
};

/// A question that the text of a rule leaves open, the answers that can be defended, and the one
/// that is taken unless the caller names another. Every decision says which was used.
///
/// Three names are known to the vocabulary: `age` (`completed_years`, `birthday`,
/// `year_difference`, as `calendar::age_reading`), `leap_day` (`feb_28`, `mar_1`, as
/// `calendar::leap_day`) and `incomplete_birth` (`interval`, every day that fits; or `first_day`,
/// `first_of_july`, `last_day`, as `calendar::birth_fill`). A rule that needs one of them and does
/// not name it is refused. Any other name chooses between the operands of `by_reading`.
struct reading {
  std::string name;  ///< `age_at`
  std::string chosen;
  std::vector<reading_option> options = {};

  [[nodiscard]] std::optional<std::size_t> place_of(std::string_view word) const {
    for (std::size_t i = 0; i < options.size(); ++i)
      if (options[i].word == word) return i;
    return std::nullopt;
  }

  friend bool operator==(const reading&, const reading&) = default;
};

/// Readings that a caller names in place of those of the rule: `{{"age", "birthday"}}`.
using chosen_readings = std::vector<std::pair<std::string, std::string>>;

namespace readings {

/// *Không quá N tuổi*: no text found defines it. Both readings that an office would defend, and the
/// plainest one.
[[nodiscard]] inline reading age(std::string chosen) {
  return {
      "age",
      std::move(chosen),
      {{"completed_years",
        {"số tuổi tròn không quá giới hạn (đến trước sinh nhật kế tiếp)",
         "completed years at most the limit (to the eve of the next birthday)"}},
       {"birthday", {"chưa qua sinh nhật ở tuổi giới hạn", "not past the birthday of the limit"}},
       {"year_difference",
        {"năm xét trừ năm sinh không quá giới hạn",
         "year minus year of birth at most the limit"}}}};
}

/// Which day of a common year a birth on 29 February has as its birthday.
[[nodiscard]] inline reading leap_day(std::string chosen) {
  return {"leap_day",
          std::move(chosen),
          {{"feb_28", {"sinh nhật ngày 28/02 ở năm không nhuận", "28 February in common years"}},
           {"mar_1", {"sinh nhật ngày 01/3 ở năm không nhuận", "1 March in common years"}}}};
}

/// What a birth date of which only the year or the month is known counts as.
[[nodiscard]] inline reading incomplete_birth(std::string chosen) {
  return {"incomplete_birth",
          std::move(chosen),
          {{"interval",
            {"mọi ngày sinh có thể có; khác nhau thì chưa xác định được",
             "every possible day of birth; where they differ, not known"}},
           {"first_day",
            {"ngày đầu tiên của năm hoặc tháng sinh", "the first day of the year or month"}},
           {"first_of_july", {"ngày 01/7 của năm sinh", "1 July of the year of birth"}},
           {"last_day",
            {"ngày cuối cùng của năm hoặc tháng sinh", "the last day of the year or month"}}}};
}

}  // namespace readings

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_READING_HPP
