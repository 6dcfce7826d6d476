// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_DETAIL_ERROR_TEXTS_OF_FINDINGS_HPP
#define HOPTAC_CORE_DETAIL_ERROR_TEXTS_OF_FINDINGS_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/error_row.hpp>
#include <hoptac/core/errc.hpp>

/// The sentences about findings: what an audit or a check has to say.
namespace hoptac::inline HOPTAC_ABI::detail {

// clang-format off
inline constexpr error_text error_texts_of_findings[] = {
    // audit, findings about a published plan
    {errc::sum_of_parts_differs, "sum_of_parts_differs",
     {"tổng các phần khác số chung", "the parts do not add up to the whole"}},
    {errc::parts_exceed_whole, "parts_exceed_whole",
     {"tổng các phần lớn hơn số chung", "the parts add up to more than the whole"}},
    {errc::share_differs, "share_differs",
     {"tỷ lệ không khớp với các số của nó", "a share does not fit its own numbers"}},
    {errc::shares_sum_differs, "shares_sum_differs",
     {"các tỷ lệ không cộng thành 100%", "the shares do not add up to 100%"}},
    {errc::no_single_rounding, "no_single_rounding",
     {"không có một cách làm tròn nào khớp với mọi tỷ lệ", "no single rounding fits all the percentages"}},
    {errc::repeat_differs, "repeat_differs",
     {"cùng một số liệu được ghi hai giá trị khác nhau", "one figure is stated with two values"}},
    {errc::progress_unreachable, "progress_unreachable",
     {"tiến độ không khớp với kết quả và kế hoạch", "the progress does not fit its result and plan"}},
    {errc::plans_disagree, "plans_disagree",
     {"hai kế hoạch ghi khác nhau cho cùng một chỉ tiêu", "two plans disagree about one indicator"}},
    {errc::stock_flow_differs, "stock_flow_differs",
     {"số đầu kỳ, tăng, giảm và số cuối kỳ không khớp", "opening stock, flows and closing stock do not match"}},
    {errc::mean_outside_parts, "mean_outside_parts",
     {"số bình quân chung nằm ngoài các số bình quân thành phần", "the overall mean lies outside the means of its parts"}},
    {errc::mean_total_differs, "mean_total_differs",
     {"số bình quân nhân số đơn vị khác tổng số", "mean times count differs from the total"}},
    {errc::target_already_reached, "target_already_reached",
     {"mục tiêu đã đạt trước khi đề ra", "the target was reached before it was set"}},
    {errc::target_equals_result, "target_equals_result",
     {"mục tiêu bằng đúng kết quả đã có", "the target equals the result already reached"}},
    {errc::targets_conflict, "targets_conflict",
     {"hai mục tiêu khác nhau cho cùng một chỉ tiêu", "one indicator has two different targets"}},
    {errc::target_scope_ambiguous, "target_scope_ambiguous",
     {"phạm vi của mục tiêu có hai cách hiểu", "the scope of a target can be read in two ways"}},
    {errc::opening_beyond_plan, "opening_beyond_plan",
     {"số đầu kỳ suy ra từ tăng, giảm đã vượt kế hoạch cả năm", "the opening stock that follows from the flows is already beyond the plan of the year"}},
    {errc::flow_beyond_period, "flow_beyond_period",
     {"số của một phần kỳ lớn hơn số của cả kỳ", "a part of a period counts more than the whole period"}},
    {errc::flow_of_two_periods, "flow_of_two_periods",
     {"cùng một số được ghi cho cả năm và cho một phần của năm", "one amount is stated for a year and again for a part of it"}},
    {errc::growth_differs, "growth_differs",
     {"mức tăng, giảm không khớp với số của hai kỳ", "a change does not follow from the values of its two periods"}},
    {errc::share_of_no_count, "share_of_no_count",
     {"không có số nguyên nào cho tỷ lệ này", "no whole number makes this share"}},
    {errc::rates_of_two_times, "rates_of_two_times",
     {"số của một tháng đứng cạnh số của một năm như cùng loại", "an amount a month stands beside an amount a year as if they were alike"}},

    {errc::words_look_alike, "words_look_alike",
     {"hai từ trông giống nhau nhưng khác ký tự", "two words look alike and are not the same"}},

    // aggregation, notes about groups and shards
    {errc::groups_look_alike, "groups_look_alike",
     {"“{1}” và “{2}” ở cột {0} trông giống nhau nhưng khác ký tự ({3}): được tính là hai nhóm", "“{1}” and “{2}” in the column {0} look alike and differ ({3}): they are counted as two groups"}},
    {errc::shards_look_alike, "shards_look_alike",
     {"mã phần dữ liệu “{0}” và “{1}” trông giống nhau nhưng khác ký tự ({2}): được tính là hai phần", "the shard ids “{0}” and “{1}” look alike and differ ({2}): they are counted as two shards"}},

    // check, findings about a pack of rules
    {errc::translation_missing, "translation_missing",
     {"{0} chưa có đủ hai thứ tiếng", "{0} does not stand in both languages"}},
    {errc::source_missing, "source_missing",
     {"{0} chưa ghi nguồn", "{0} names no source"}},
    {errc::confirmed_too_weakly, "confirmed_too_weakly",
     {"{0} chưa được xác nhận đủ để dựa vào khi xét: {1}", "{0} is confirmed too weakly for decisions to rest on it: {1}"}},
    {errc::parameter_has_hole, "parameter_has_hole",
     {"tham số “{0}” không đủ cho những ngày mà quy định có thể được xét: {1}", "the parameter “{0}” does not cover the days on which the rule can be read: {1}"}},
    {errc::condition_never_met, "condition_never_met",
     {"không hồ sơ nào có thể đạt điều kiện “{0}”", "no application can meet the condition “{0}”"}},
    {errc::condition_never_fails, "condition_never_fails",
     {"không hồ sơ nào có thể không đạt điều kiện “{0}”", "no application can fail the condition “{0}”"}},
    {errc::condition_implied, "condition_implied",
     {"điều kiện “{0}” không thêm gì: hồ sơ nào đạt “{1}” cũng đạt nó", "the condition “{0}” adds nothing: whatever meets “{1}” meets it"}},
    {errc::branch_masked, "branch_masked",
     {"nhánh “{0}” không thêm gì: đã nằm trong nhánh “{1}”", "the branch “{0}” adds nothing: “{1}” covers it"}},
    {errc::branch_never_taken, "branch_never_taken",
     {"không hồ sơ nào rơi vào nhánh “{0}”", "no application comes to the branch “{0}”"}},
    {errc::amount_uncovered, "amount_uncovered",
     {"có hồ sơ đủ điều kiện mà không nhánh nào của mức hỗ trợ nói đến", "an application can be eligible and fit no branch of the amount"}},
    {errc::rules_overlap, "rules_overlap",
     {"một hồ sơ có thể đạt cả “{0}” và “{1}”, với mức hỗ trợ khác nhau", "one application can meet both “{0}” and “{1}”, with different amounts"}},
    {errc::not_analysed, "not_analysed",
     {"chưa phân tích được {0}: quá nhiều trường hợp", "{0}: not analysed, there are too many cases"}},
    {errc::ranking_can_tie, "ranking_can_tie",
     {"hai hồ sơ có thể ngang nhau về {0}; khi đó mã hồ sơ quyết định thứ tự", "two applications can be equal in {0}; then the id of the application decides"}},
    {errc::history_key_optional, "history_key_optional",
     {"“{0}” được đếm theo “{1}”, mà không điều kiện nào đòi phải biết “{1}”", "“{0}” counts by “{1}”, and no condition asks that “{1}” is known"}},
    {errc::never_used, "never_used",
     {"{0} không được dùng đến", "{0} is never used"}},
    {errc::gap_declared, "gap_declared",
     {"điều chưa rõ: {0}", "not told by any source: {0}"}},
    {errc::amount_not_known, "amount_not_known",
     {"quy định không nêu mức hỗ trợ", "the rule names no amount"}},
    {errc::rule_never_met, "rule_never_met",
     {"không hồ sơ nào đạt cùng lúc tất cả các điều kiện: {0}", "no application can meet all of these at once: {0}"}},

    // registry
    {errc::members_below_least, "members_below_least",
     {"{0} thành viên chính thức, ít hơn {1} là mức tối thiểu theo luật vào ngày {2}", "{0} official members, fewer than the {1} that the law asks for on {2}"}},
    {errc::union_below_least, "union_below_least",
     {"danh sách có {0} hợp tác xã thành viên, ít hơn {1} là mức tối thiểu theo luật vào ngày {2}", "{0} member cooperatives are listed, fewer than the {1} that the law asks for on {2}"}},
    {errc::associate_capital_above_most, "associate_capital_above_most",
     {"vốn góp của thành viên liên kết là {0} đồng, vượt {1}% vốn điều lệ {2} đồng", "associates gave {0} đồng, more than {1}% of the charter capital of {2} đồng"}},
    {errc::part_above_whole, "part_above_whole",
     {"{0} lớn hơn “{1}” ({2})", "{0} is more than “{1}” ({2})"}},
    {errc::members_do_not_follow, "members_do_not_follow",
     {"{0} thành viên, nhưng kỳ trước {1} + vào {2} − ra {3} không bằng số đó", "{0} members, but {1} reported before + {2} joined − {3} left is another number"}},
    {errc::ending_disagrees, "ending_disagrees",
     {"“{0}” không chấm dứt hoặc tiếp tục như sự kiện “{1}” ngày {2} nói", "“{0}” did not end or go on as the event “{1}” of {2} says"}},
    {errc::successor_not_named, "successor_not_named",
     {"chấm dứt do “{0}”, nhưng không sự kiện nào ghi tổ chức tiếp nối", "it ended as “{0}”, but no event names who goes on"}},
    {errc::communes_not_checked, "communes_not_checked",
     {"chưa có danh mục xã của tỉnh “{0}”: tên và mã xã được giữ như đã ghi", "the communes of the province “{0}” are not known: names and codes are kept as written"}},
};
// clang-format on

}  // namespace hoptac::inline HOPTAC_ABI::detail

#endif  // HOPTAC_CORE_DETAIL_ERROR_TEXTS_OF_FINDINGS_HPP
