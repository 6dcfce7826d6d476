// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_ERROR_TEXT_HPP
#define HOPTAC_CORE_ERROR_TEXT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/errc.hpp>
#include <hoptac/core/language.hpp>

#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI {

/// One row of the list of errors: the number, its name and its sentence. In the sentence `{0}`,
/// `{1}` … stand for the arguments of one occurrence, the offending text first.
struct error_text {
  errc code;
  std::string_view name;
  bilingual_view sentence;
};

namespace detail {

// clang-format off
inline constexpr error_text error_texts[] = {
    // money
    {errc::decimal_unreadable, "decimal_unreadable",
     {"“{0}” không phải là số thập phân", "“{0}” is not a decimal number"}},
    {errc::decimal_too_long, "decimal_too_long",
     {"“{0}” có quá 38 chữ số", "“{0}” has more than 38 digits"}},
    {errc::decimal_scale_too_large, "decimal_scale_too_large",
     {"“{0}” có quá 38 chữ số sau dấu thập phân", "“{0}” has more than 38 digits after the mark"}},
    {errc::not_exact, "not_exact",
     {"kết quả không viết được chính xác với {0} chữ số thập phân", "the result cannot be written exactly with {0} decimal places"}},
    {errc::division_by_zero, "division_by_zero",
     {"chia cho không", "division by zero"}},
    {errc::unknown_currency, "unknown_currency",
     {"“{0}” không phải là mã tiền tệ ISO 4217", "“{0}” is not an ISO 4217 currency code"}},
    {errc::currency_mismatch, "currency_mismatch",
     {"hai loại tiền khác nhau: {0} và {1}", "two different currencies: {0} and {1}"}},
    {errc::amount_does_not_fit, "amount_does_not_fit",
     {"“{0}” vượt quá phạm vi của số tiền 64 bit", "“{0}” is outside the range of a 64-bit amount"}},
    {errc::weight_negative, "weight_negative",
     {"trọng số thứ {0} là số âm", "weight number {0} is negative"}},
    {errc::weights_all_zero, "weights_all_zero",
     {"mọi trọng số đều bằng không", "all weights are zero"}},
    {errc::rounding_unknown, "rounding_unknown",
     {"“{0}” không phải là cách làm tròn; các cách: {1}", "“{0}” is not a rounding; the roundings are {1}"}},
    {errc::rounded_too_long, "rounded_too_long",
     {"kết quả với {0} chữ số thập phân có quá 38 chữ số", "the result with {0} decimal places has more than 38 digits"}},
    {errc::not_whole_steps, "not_whole_steps",
     {"“{0}” không phải là bội số của {1}", "“{0}” is not a multiple of {1}"}},
    {errc::currency_not_counted, "currency_not_counted",
     {"“{0}” không có đơn vị nhỏ nhất để đếm", "“{0}” has no minor unit to count"}},

    // calendar
    {errc::date_unreadable, "date_unreadable",
     {"“{0}” không phải là ngày", "“{0}” is not a date"}},
    {errc::date_does_not_exist, "date_does_not_exist",
     {"ngày “{0}” không có trong lịch", "the day “{0}” is not in the calendar"}},
    {errc::date_out_of_range, "date_out_of_range",
     {"ngày “{0}” nằm ngoài các năm 1400–9999", "the day “{0}” is outside the years 1400–9999"}},
    {errc::period_unreadable, "period_unreadable",
     {"“{0}” không phải là kỳ báo cáo", "“{0}” is not a reporting period"}},
    {errc::history_overlaps, "history_overlaps",
     {"hai giá trị cùng có hiệu lực ngày {0}", "two values are in force on {0}"}},
    {errc::dates_out_of_order, "dates_out_of_order",
     {"ngày kết thúc {1} trước ngày bắt đầu {0}", "the end {1} is before the start {0}"}},
    {errc::holidays_not_known, "holidays_not_known",
     {"chưa có bảng ngày nghỉ của năm {0}", "there is no table of holidays for the year {0}"}},
    {errc::holiday_of_other_year, "holiday_of_other_year",
     {"ngày {0} không thuộc bảng ngày nghỉ năm {1}", "the day {0} does not belong in the table of holidays for {1}"}},
    {errc::holidays_contradict, "holidays_contradict",
     {"bảng ngày nghỉ mâu thuẫn về ngày {0}: chỉ thứ Bảy, Chủ nhật không phải ngày lễ mới là ngày làm bù", "the table of holidays contradicts itself about {0}: only a Saturday or Sunday that is no holiday is worked in exchange"}},
    {errc::holiday_year_repeated, "holiday_year_repeated",
     {"năm {0} có hai bảng ngày nghỉ", "the year {0} has two tables of holidays"}},

    // notation
    {errc::number_unreadable, "number_unreadable",
     {"“{0}” không phải là số", "“{0}” is not a number"}},
    {errc::number_grouping, "number_grouping",
     {"“{0}”: dấu “{1}” phải tách từng nhóm ba chữ số", "“{0}”: the mark “{1}” must separate groups of three digits"}},
    {errc::number_other_convention, "number_other_convention",
     {"“{0}” viết theo quy ước khác: hàng nghìn phải dùng dấu “{1}”, thập phân dùng dấu “{2}”", "“{0}” follows another convention: thousands take “{1}” and decimals “{2}”"}},
    {errc::unit_unknown, "unit_unknown",
     {"không có đơn vị “{0}”", "there is no unit “{0}”"}},
    {errc::range_reversed, "range_reversed",
     {"khoảng “{0}” có cận dưới lớn hơn cận trên", "the range “{0}” starts above its end"}},
    {errc::document_number_unreadable, "document_number_unreadable",
     {"“{0}” không phải là số, ký hiệu văn bản", "“{0}” is not the number of a document"}},
    {errc::not_whole_dong, "not_whole_dong",
     {"“{0}” không phải là số nguyên đồng", "“{0}” is not a whole number of đồng"}},
    {errc::bound_unreadable, "bound_unreadable",
     {"“{0}” không cho biết một giới hạn rõ ràng", "“{0}” does not state one clear bound"}},
    {errc::range_units_differ, "range_units_differ",
     {"hai cận của khoảng “{0}” có đơn vị khác nhau", "the two ends of the range “{0}” have different units"}},
    {errc::date_other_convention, "date_other_convention",
     {"“{0}” không theo thứ tự ngày/tháng/năm", "“{0}” is not in the order day/month/year"}},

    // law
    {errc::instrument_unknown, "instrument_unknown",
     {"không có văn bản “{0}”", "there is no instrument “{0}”"}},
    {errc::citation_unreadable, "citation_unreadable",
     {"“{0}” không phải là trích dẫn văn bản", "“{0}” is not a citation"}},
    {errc::instrument_repeated, "instrument_repeated",
     {"văn bản “{0}” xuất hiện hai lần", "the instrument “{0}” appears twice"}},
    {errc::instrument_ambiguous, "instrument_ambiguous",
     {"có nhiều văn bản mang số “{0}” ({1}); cần ghi ngày ban hành", "several instruments have the number “{0}” ({1}); state the date of issue"}},
    {errc::citation_contradicted, "citation_contradicted",
     {"trích dẫn ghi “{0}” nhưng văn bản {1} là “{2}”", "the citation says “{0}” but the instrument {1} has “{2}”"}},
    {errc::relation_cycle, "relation_cycle",
     {"các quan hệ từ văn bản “{0}” quay lại chính nó", "the relations that begin at the instrument “{0}” lead back to it"}},
    {errc::relation_out_of_order, "relation_out_of_order",
     {"văn bản “{0}” ngày {1} không thể tác động đến văn bản “{2}” ngày {3}", "the instrument “{0}” of {1} cannot act on the instrument “{2}” of {3}"}},
    {errc::force_outlives_end, "force_outlives_end",
     {"văn bản “{0}” còn hiệu lực đến {1} dù đã hết hiệu lực từ {2} theo văn bản “{3}”", "the instrument “{0}” is in force to {1} although “{3}” ends it from {2}"}},

    // plan, rows of a figures file
    {errc::figure_id_missing, "figure_id_missing",
     {"dòng này không có mã số liệu (id)", "this row has no figure id"}},
    {errc::figure_id_repeated, "figure_id_repeated",
     {"mã số liệu “{0}” đã dùng ở dòng {1}", "the figure id “{0}” is already used on line {1}"}},
    {errc::figure_kind_unknown, "figure_kind_unknown",
     {"“{0}” không phải là loại số liệu{1}; các loại: {2}", "“{0}” is not a kind of figure{1}; the kinds are {2}"}},
    {errc::figure_bound_unknown, "figure_bound_unknown",
     {"“{0}” không phải là loại giới hạn{1}; các loại: {2}", "“{0}” is not a bound{1}; the bounds are {2}"}},
    {errc::figure_unit_unknown, "figure_unit_unknown",
     {"“{0}” không phải là đơn vị{1}; các đơn vị: {2}", "“{0}” is not a unit{1}; the units are {2}"}},
    {errc::figure_value_unreadable, "figure_value_unreadable",
     {"giá trị “{0}” phải viết dạng thập phân với dấu chấm, không có dấu tách hàng nghìn", "the value “{0}” must be a plain decimal with a point and no thousands marks"}},
    {errc::figure_measure_unknown, "figure_measure_unknown",
     {"“{0}” không phải là cách đo tiến độ{1}; các cách: {2}", "“{0}” is not a measure of progress{1}; the measures are {2}"}},
    {errc::figure_of_names_nothing, "figure_of_names_nothing",
     {"cột “of” ghi “{0}” nhưng không có chỉ tiêu này của {1}", "the column “of” says “{0}” but {1} has no such indicator"}},
    {errc::figure_breakdown_unreadable, "figure_breakdown_unreadable",
     {"“{0}” không có dạng chiều=giá trị", "“{0}” is not dimension=value"}},
    {errc::figure_date_unreadable, "figure_date_unreadable",
     {"“{0}” không phải là ngày dạng năm-tháng-ngày", "“{0}” is not a year-month-day date"}},
    {errc::figure_field_missing, "figure_field_missing",
     {"cột “{0}” không được để trống", "the column “{0}” must not be empty"}},
    {errc::figure_range_half, "figure_range_half",
     {"khoảng chỉ có một đầu: thiếu {0}", "the range has one end only: {0} is missing"}},
    {errc::figure_range_reversed, "figure_range_reversed",
     {"cận dưới {0} lớn hơn cận trên {1}", "the low end {0} is above the high end {1}"}},
    {errc::figure_measure_missing, "figure_measure_missing",
     {"số liệu tiến độ phải ghi cách đo (measure) và chỉ tiêu được đo (of)", "a progress figure must name its measure and what it is the progress of"}},
    {errc::figure_value_grouped, "figure_value_grouped",
     {"giá trị “{0}” dường như là {1} viết với dấu chấm hàng nghìn; hãy ghi {1}, hoặc {0}0 nếu dấu chấm là dấu thập phân", "the value “{0}” seems to be {1} with a thousands point; write {1}, or {0}0 when the point is a decimal mark"}},
    {errc::figure_value_not_whole, "figure_value_not_whole",
     {"giá trị “{0}” phải là số nguyên vì đơn vị là “{1}”; số bình quân phải có chiều “per” hoặc tên chỉ tiêu có “average”", "the value “{0}” must be whole, since its unit is “{1}”; a mean has the dimension “per” or “average” in the name of its indicator"}},
    {errc::figure_value_too_long, "figure_value_too_long",
     {"giá trị “{0}” có quá {1} chữ số khi tính theo đơn vị nhỏ nhất", "the value “{0}” has more than {1} digits in its smallest unit"}},
    {errc::figures_too_large, "figures_too_large",
     {"các số quá lớn: phép kiểm tra cần hơn 38 chữ số", "the figures are too large: checking them takes more than 38 digits"}},

    // io, files of any kind
    {errc::file_unreadable, "file_unreadable",
     {"không đọc được tệp: {0}", "the file cannot be read: {0}"}},
    {errc::file_not_utf8, "file_not_utf8",
     {"tệp không phải UTF-8 (byte {0}); hãy lưu lại dạng CSV UTF-8", "the file is not UTF-8 (byte {0}); save it again as CSV UTF-8"}},
    {errc::file_has_nul, "file_has_nul",
     {"tệp có byte 0; đây không phải là tệp văn bản UTF-8", "the file has a zero byte; this is not UTF-8 text"}},
    {errc::csv_quote_open, "csv_quote_open",
     {"dấu ngoặc kép mở ở đây không được đóng", "the quote opened here is never closed"}},
    {errc::csv_quote_stray, "csv_quote_stray",
     {"dấu ngoặc kép nằm giữa ô; ô có dấu ngoặc kép phải đặt trong ngoặc kép", "a quote inside a field; such a field must itself be quoted"}},
    {errc::csv_too_few_fields, "csv_too_few_fields",
     {"dòng có {0} ô, cần {1}", "the row has {0} fields instead of {1}"}},
    {errc::csv_too_many_fields, "csv_too_many_fields",
     {"dòng có {0} ô, cần {1}; ô chứa dấu phân cách phải đặt trong ngoặc kép", "the row has {0} fields instead of {1}; a field that holds the separator must be quoted"}},
    {errc::csv_header_missing, "csv_header_missing",
     {"tệp không có dòng tên cột; các cột: {0}", "the file has no header row; the columns are {0}"}},
    {errc::csv_column_unknown, "csv_column_unknown",
     {"không có cột “{0}”{1}; các cột: {2}", "there is no column “{0}”{1}; the columns are {2}"}},
    {errc::csv_column_missing, "csv_column_missing",
     {"thiếu cột “{0}”", "the column “{0}” is missing"}},
    {errc::csv_column_repeated, "csv_column_repeated",
     {"cột “{0}” xuất hiện hai lần", "the column “{0}” appears twice"}},
    {errc::csv_field_too_long, "csv_field_too_long",
     {"ô dài hơn {0} byte", "the field is longer than {0} bytes"}},
    {errc::file_unwritable, "file_unwritable",
     {"không ghi được tệp: {0}", "the file cannot be written: {0}"}},
    {errc::csv_no_rows, "csv_no_rows",
     {"tệp không có dòng số liệu nào", "the file has no data rows"}},
    {errc::file_too_large, "file_too_large",
     {"tệp lớn hơn {0} byte", "the file is larger than {0} bytes"}},
    {errc::file_not_found, "file_not_found",
     {"không có tệp này", "there is no such file"}},
    {errc::file_is_folder, "file_is_folder",
     {"đây là thư mục, không phải tệp", "this is a folder, not a file"}},
    {errc::file_not_permitted, "file_not_permitted",
     {"không có quyền đọc hoặc ghi tệp này", "there is no permission to read or write this file"}},
    {errc::folder_not_found, "folder_not_found",
     {"không có thư mục “{0}”", "there is no folder “{0}”"}},
    {errc::file_is_utf16, "file_is_utf16",
     {"tệp viết bằng UTF-16; hãy lưu lại dạng CSV UTF-8", "the file is UTF-16; save it again as CSV UTF-8"}},
    {errc::csv_too_many_columns, "csv_too_many_columns",
     {"bảng có hơn {0} cột", "the table has more than {0} columns"}},
    {errc::disk_full, "disk_full",
     {"không ghi được: đĩa đã đầy", "it cannot be written: the disk is full"}},
    {errc::output_closed, "output_closed",
     {"không ghi được: nơi nhận đã đóng", "it cannot be written: the receiver is closed"}},

    // tool, the command line
    {errc::command_missing, "command_missing",
     {"thiếu tên lệnh; các lệnh: {0}", "a command is missing; the commands are {0}"}},
    {errc::command_unknown, "command_unknown",
     {"không có lệnh “{0}”{1}; các lệnh: {2}", "there is no command “{0}”{1}; the commands are {2}"}},
    {errc::argument_missing, "argument_missing",
     {"thiếu {0}", "{0} is missing"}},
    {errc::argument_unknown, "argument_unknown",
     {"không hiểu “{0}”{1}", "“{0}” is not understood{1}"}},
    {errc::argument_value_unknown, "argument_value_unknown",
     {"{1} không nhận “{0}”{2}; các giá trị: {3}", "{1} does not take “{0}”{2}; the values are {3}"}},
    {errc::output_is_input, "output_is_input",
     {"“{0}” là tệp đầu vào, không ghi đè lên đó", "“{0}” is the input and is not written over"}},

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
};
// clang-format on

}  // namespace detail

/// All numbered messages, in ascending order of their numbers.
[[nodiscard]] constexpr std::span<const error_text> all_errors() {
  return detail::error_texts;
}

/// The row of one number; null for a number that names none.
[[nodiscard]] constexpr const error_text* find_error(errc code) {
  for (const error_text& row : detail::error_texts)
    if (row.code == code) return &row;
  return nullptr;
}

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_ERROR_TEXT_HPP
