// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_PLAN_DETAIL_STANDING_REMARKS_HPP
#define HOPTAC_PLAN_DETAIL_STANDING_REMARKS_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/date_text.hpp>
#include <hoptac/calendar/period.hpp>
#include <hoptac/calendar/period_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/money/ratio.hpp>
#include <hoptac/plan/detail/model.hpp>
#include <hoptac/plan/detail/plan_values.hpp>
#include <hoptac/plan/detail/sentences.hpp>
#include <hoptac/plan/detail/standing_result.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/finding.hpp>

#include <algorithm>    // std::min
#include <optional>     // std::optional
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

/// The sentences of standings: readings that were needed, and what is not determined.
namespace hoptac::inline HOPTAC_ABI::plan::detail {

/// Sentences that name no number.
namespace remark {
// clang-format off
inline constexpr bilingual_view estimate{
    "Kết quả là số ước thực hiện", "The result is an estimate"};
inline constexpr bilingual_view no_result{
    "Không có kết quả nào cùng chỉ tiêu, cùng phân tổ mà tính được trong thời gian này",
    "There is no result of the same indicator and breakdown that counts within its time"};
inline constexpr bilingual_view no_plan{
    "Không có số kế hoạch nào cho kết quả này thành tỷ lệ đã ghi",
    "No plan value makes the result come to what is printed"};
inline constexpr bilingual_view no_single_result{
    "Kết quả không phải là một số dương: không suy ra được kế hoạch",
    "The result is not one positive number: no plan follows from it"};
inline constexpr bilingual_view no_limit{
    "Kế hoạch chỉ ghi “khoảng” hoặc “gần”: không có giới hạn chính xác để so",
    "The plan is said only “about” or “nearly”: there is no exact limit to compare with"};
inline constexpr bilingual_view result_about{
    "Kết quả chỉ ghi “khoảng”: không có số chính xác để so",
    "The result is said only “about”: there is no exact number to compare"};
inline constexpr bilingual_view range{
    "Mục tiêu là một khoảng: đạt khi tới đầu dễ hơn của khoảng",
    "The target is a range: it is met from its easier end on"};
inline constexpr bilingual_view perhaps{
    "Các số chỉ biết trong giới hạn: có thể đã đạt",
    "The numbers are known within limits only: it may be met already"};
inline constexpr bilingual_view perhaps_without_pace{
    "Các số chỉ biết trong giới hạn: có thể đã đạt, không xét được tiến độ theo thời gian",
    "The numbers are known within limits only: it may be met already, and no pace can be told"};
inline constexpr bilingual_view undated{
    "Kết quả không ghi ngày: không xét được tiến độ theo thời gian",
    "The result names no day: no pace can be told"};
inline constexpr bilingual_view no_time{
    "Không rõ thời gian của kế hoạch: không xét được tiến độ theo thời gian",
    "The time of the plan is not stated: no pace can be told"};
inline constexpr bilingual_view less_level{
    "Chỉ tiêu càng thấp càng tốt: không xét được tiến độ theo thời gian",
    "Less of this indicator is better: no pace can be told"};
inline constexpr bilingual_view within_limits{
    "Các số chỉ biết trong giới hạn: không xét được tiến độ theo thời gian",
    "The numbers are known within limits only: no pace can be told"};
inline constexpr bilingual_view level_pace{
    "Tiến độ tính theo mức đã có: phần có trước khi kế hoạch bắt đầu cũng được tính",
    "The pace is that of the level: what existed before the plan began counts too"};
// clang-format on

/// The text leaves open whom a target is for: `new_THT|all_THT`.
[[nodiscard]] inline bilingual scope(std::string_view readings) {
  return in_both([&](const speaker& say) {
    std::string out =
        say("Văn bản không nói mục tiêu này cho ai: ", "The text does not say whom this is for: ");
    for (std::string_view rest = readings; !rest.empty();) {
      const std::string_view one = rest.substr(0, rest.find('|'));
      if (one.starts_with("new_"))
        out += say("phần thành lập mới", "the newly established");
      else if (one.starts_with("all_"))
        out += say("tất cả", "all");
      else
        out += one;
      rest.remove_prefix(std::min(one.size() + 1, rest.size()));
      if (!rest.empty()) out += say(" hay ", " or ");
    }
    return out + say("; ở đây hiểu là cho tất cả", "; it is read here as for all");
  });
}

/// Where the planned value comes from.
[[nodiscard]] inline bilingual implied(const statement& progress, const implied_value& of) {
  return in_both([&](const speaker& say) {
    const auto value = [&](const std::optional<interval>& one) {
      return one ? say.number(*one) : say("không có số nào", "no value");
    };
    std::string out = say("Kế hoạch không được ghi; từ ", "The plan is not stated; from ") +
                      say.said(progress) + say(" suy ra ", " follows ") + value(of.half_up);
    if (of.half_up == of.truncated) return out;
    return out + say(" khi làm tròn thông thường, ", " when rounded half up, ") +
           value(of.truncated) + say(" khi bỏ phần lẻ", " when cut off");
  });
}

/// An unclear sentence measures one of several results.
[[nodiscard]] inline bilingual unclear_result(const statement& progress) {
  return in_both([&](const speaker& say) {
    const figure& f = *progress.figure;
    std::string out = say("Không rõ kết quả nào đạt ", "It is not clear which result comes to ");
    out += f.bound == notation::bound::approx_below
               ? say("gần ", "nearly ") + say.amount(f.value, f.unit)
               : say.said(progress);
    std::string_view mark = ": ";
    for (const auto& [text, value] : ambiguous_results(f.of)) {
      out += mark;
      out += text;
      mark = say.lang == language::vi ? " hay " : " or ";
      if (value.sign() <= 0) continue;
      const auto plan = implied_by(f, text, value, true).likely;
      if (plan && !plan->unbounded()) {
        out += say(" (kế hoạch ", " (plan: ");
        out += say.number(*plan) + ")";
      }
    }
    return out;
  });
}

/// A result of a time that the data does not reach.
[[nodiscard]] inline bilingual cut(const statement& result, const calendar::date& data_until) {
  return in_both([&](const speaker& say) {
    const figure& f = *result.figure;
    return say("Số liệu chỉ có đến hết ngày ", "The data ends on ") +
           (say.lang == language::vi ? calendar::to_string_vi(data_until)
                                     : calendar::to_string(data_until)) +
           say(", chưa biết kết quả của ", ", so that the result of ") + say.period(f.period) +
           say(": không dùng ", " is not known: not used is ") + f.id + ", " + say.said(result);
  });
}

/// A result that is not used, and why.
[[nodiscard]] inline std::string named(const statement& s, const speaker& say) {
  std::string out = s.figure->id;
  out += ", ";
  return out + say.said(s);
}
[[nodiscard]] inline bilingual other_result(const statement& other) {
  return in_both([&](const speaker& say) {
    return say("Văn bản còn ghi kết quả khác của cùng thời gian: ",
               "The text has another result of the same time: ") +
           named(other, say);
  });
}
[[nodiscard]] inline bilingual later_result(const statement& later) {
  return in_both([&](const speaker& say) {
    return say("Kết quả này là của thời gian sau khi kế hoạch kết thúc: ",
               "This result is of a time after the end of the plan: ") +
           named(later, say);
  });
}
[[nodiscard]] inline bilingual similar_result(const statement& similar) {
  return in_both([&](const speaker& say) {
    std::string out = say("Có số gần giống nhưng phân tổ khác nên không dùng: ",
                          "A similar figure has another breakdown and is not used: ") +
                      named(similar, say);
    if (!similar.figure->quote.empty()) out.append(" “").append(similar.figure->quote).append("”");
    return out;
  });
}

/// A flow that was counted for a part of the time only.
[[nodiscard]] inline bilingual partial(const figure& result, const calendar::period& plan) {
  return in_both([&](const speaker& say) {
    return say("Kết quả chỉ tính ", "The result counts ") + say.period(result.period) +
           say("; phần trước đó của ", " only; what came before in ") +
           calendar::in_words(plan, say.lang) + say(" không được ghi", " is not stated");
  });
}

/// The pace of an earlier flow, as what it comes to in the time of the plan.
[[nodiscard]] inline bilingual rate(const statement& result, const lengths& of,
                                    const calendar::period& plan) {
  return in_both([&](const speaker& say) {
    const std::string time = calendar::in_words(plan, say.lang);
    const figure& f = *result.figure;
    std::string out = say("Kết quả là của kỳ trước, ", "The result is of an earlier time, ") +
                      say.period(f.period) + "; ";
    if (result.exact())
      out += say("theo nhịp đó ", "at that pace ") + time + say(" được ", " comes to ") +
             say.amount(
                 in_unit(money::ratio(*result.value.low) * money::ratio::of(of.whole, of.part), f),
                 f.unit) +
             "; ";
    return out + say("chưa có gì của ", "nothing is counted yet of ") + time +
           say(" được tính", " itself");
  });
}

/// A level before the time of its plan.
[[nodiscard]] inline bilingual not_begun(const calendar::period& plan) {
  return in_both([&](const speaker& say) {
    return say("Khi có kết quả này thì ", "At the time of the result ") +
           calendar::in_words(plan, say.lang) +
           say(" chưa bắt đầu: không xét được tiến độ theo thời gian",
               " had not begun: no pace can be told");
  });
}

/// A mean amount of a part of a year beside a plan of years.
[[nodiscard]] inline bilingual part_of_year(const figure& result) {
  return in_both([&](const speaker& say) {
    return say("Văn bản không nói kết quả này là của riêng ",
               "The text does not say whether the result is that of ") +
           say.period(result.period) +
           say(" hay tính theo năm; ở đây so như đã ghi",
               " alone or a year's; it is compared as printed");
  });
}

}  // namespace remark
}  // namespace hoptac::inline HOPTAC_ABI::plan::detail

#endif  // HOPTAC_PLAN_DETAIL_STANDING_REMARKS_HPP
