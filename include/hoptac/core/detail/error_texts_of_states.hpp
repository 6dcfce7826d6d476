// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_DETAIL_ERROR_TEXTS_OF_STATES_HPP
#define HOPTAC_CORE_DETAIL_ERROR_TEXTS_OF_STATES_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/detail/error_row.hpp>
#include <hoptac/core/errc.hpp>

/// The sentences about large aggregation.
namespace hoptac::inline HOPTAC_ABI::detail {

// clang-format off
inline constexpr error_text error_texts_of_states[] = {
    // indicator, states of shards
    {errc::state_foreign, "state_foreign",
     {"đây không phải là tệp trạng thái của hoptac: các byte đầu khác", "this is no state of hoptac: it begins with other bytes"}},
    {errc::state_version_unknown, "state_version_unknown",
     {"trạng thái có phiên bản {0}, chương trình này chỉ đọc được phiên bản {1}", "the state is of version {0}, and this program reads version {1} only"}},
    {errc::state_cut_short, "state_cut_short",
     {"trạng thái bị cắt cụt: còn {0} trong {1} byte", "the state is cut short: {0} of {1} bytes are there"}},
    {errc::state_too_long, "state_too_long",
     {"có {0} byte sau chỗ trạng thái kết thúc", "{0} bytes stand behind the end of the state"}},
    {errc::state_damaged, "state_damaged",
     {"trạng thái bị hỏng: tổng kiểm tra là {0}, ghi trong tệp là {1}", "the state is damaged: its checksum is {0}, and the file says {1}"}},
    {errc::state_schema_hash_wrong, "state_schema_hash_wrong",
     {"mã băm {1} không phải của các chiều và chỉ tiêu trong tệp ({0})", "the hash {1} is not that of the dimensions and measures in the file ({0})"}},
    {errc::state_sizes_wrong, "state_sizes_wrong",
     {"từ byte {0}, tệp ghi nhiều hơn hoặc ít hơn số nó có chỗ chứa", "from byte {0} on, the file says that it holds more or less than it has room for"}},
    {errc::state_out_of_order, "state_out_of_order",
     {"“{0}” không đứng sau phần trước nó theo thứ tự", "“{0}” does not come after what stands before it"}},
    {errc::state_key_repeated, "state_key_repeated",
     {"hai nhóm có cùng khóa “{0}”", "two groups have the key “{0}”"}},
    {errc::state_tally_wrong, "state_tally_wrong",
     {"các số của nhóm “{0}” mâu thuẫn với nhau: {1}", "the numbers of the group “{0}” contradict each other: {1}"}},
    {errc::state_text_wrong, "state_text_wrong",
     {"văn bản “{0}” không phải là UTF-8", "the text “{0}” is not UTF-8"}},
    {errc::state_name_wrong, "state_name_wrong",
     {"“{0}” không dùng làm tên cột được: tên để trống hoặc đã có", "“{0}” cannot be the name of a column: it is empty or taken"}},
    {errc::shard_unnamed, "shard_unnamed",
     {"phần dữ liệu không có mã", "the shard has no id"}},
    {errc::state_word_unused, "state_word_unused",
     {"không nhóm nào có “{0}”", "no group has “{0}”"}},
    {errc::state_padding_wrong, "state_padding_wrong",
     {"byte {0} phải là 0", "byte {0} must be 0"}},
    {errc::shard_repeated, "shard_repeated",
     {"phần dữ liệu “{0}” có trong {1} và lại có trong {2}: sẽ bị tính hai lần", "the shard “{0}” is in {1} and again in {2}: it would be counted twice"}},
    {errc::state_dimensions_differ, "state_dimensions_differ",
     {"{0} chia theo “{1}”, còn {2} theo “{3}”", "{0} is grouped by “{1}”, and {2} by “{3}”"}},
    {errc::state_measures_differ, "state_measures_differ",
     {"{0} có các chỉ tiêu “{1}”, còn {2} có “{3}”", "{0} has the measures “{1}”, and {2} has “{3}”"}},
    {errc::state_units_differ, "state_units_differ",
     {"“{0}” trong {1} tính bằng “{2}”, còn trong {3} bằng “{4}”", "“{0}” is in units of “{2}” in {1}, and of “{4}” in {3}"}},
    {errc::measure_not_whole, "measure_not_whole",
     {"“{0}” không phải là số nguyên viết bằng chữ số liền nhau{1}", "“{0}” is not a whole number in plain digits{1}"}},
    {errc::measure_too_large, "measure_too_large",
     {"số {0} không nằm trong khoảng từ -9223372036854775808 đến 9223372036854775807", "the number {0} is not between -9223372036854775808 and 9223372036854775807"}},
    {errc::more_errors, "more_errors",
     {"còn {0} lỗi khác không được nêu", "{0} more errors are not listed"}},
    {errc::reading_stopped, "reading_stopped",
     {"việc đọc đã bị dừng theo yêu cầu", "reading was stopped on request"}},
    {errc::numbers_cut_short, "numbers_cut_short",
     {"tệp có {0} byte, không phải là một số nguyên lần {1} byte của mỗi số",
      "the file has {0} bytes, which is not a whole number of {1} bytes each"}},
    {errc::state_too_many_rows, "state_too_many_rows",
     {"nhóm “{0}” có hơn 9223372036854775807 dòng sau khi gộp {1}", "the group “{0}” would have more than 9223372036854775807 rows with those of {1}"}},
};
// clang-format on

}  // namespace hoptac::inline HOPTAC_ABI::detail

#endif  // HOPTAC_CORE_DETAIL_ERROR_TEXTS_OF_STATES_HPP
