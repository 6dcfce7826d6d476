// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_CORE_ERRC_HPP
#define HOPTAC_CORE_ERRC_HPP

#include <hoptac/config.hpp>

#include <cstdint>  // std::uint16_t

namespace hoptac::inline HOPTAC_ABI {

/// Every numbered message of hoptac: what is wrong with an input, and what an audit can find.
/// Numbers are permanent: a retired one is never used again. `error_text.hpp` holds the sentences
/// and docs/errors.md lists them; a test keeps the three in step.
enum class errc : std::uint16_t {
  // money: 0100
  decimal_unreadable = 101,
  decimal_too_long = 102,
  decimal_scale_too_large = 103,
  not_exact = 104,
  division_by_zero = 105,
  unknown_currency = 106,
  currency_mismatch = 107,
  amount_does_not_fit = 108,
  weight_negative = 109,
  weights_all_zero = 110,
  rounding_unknown = 111,
  rounded_too_long = 112,
  not_whole_steps = 113,
  currency_not_counted = 114,

  // calendar: 0200
  date_unreadable = 201,
  date_does_not_exist = 202,
  date_out_of_range = 203,
  period_unreadable = 204,
  history_overlaps = 205,
  dates_out_of_order = 206,
  holidays_not_known = 207,
  holiday_of_other_year = 208,
  holidays_contradict = 209,
  holiday_year_repeated = 210,

  // notation: 0300
  number_unreadable = 301,
  number_grouping = 302,
  number_other_convention = 303,
  unit_unknown = 304,
  range_reversed = 305,
  document_number_unreadable = 306,
  not_whole_dong = 307,
  bound_unreadable = 308,
  range_units_differ = 309,
  date_other_convention = 310,

  // law: 0400
  instrument_unknown = 401,
  citation_unreadable = 402,
  instrument_repeated = 403,
  instrument_ambiguous = 404,
  citation_contradicted = 405,
  relation_cycle = 406,
  relation_out_of_order = 407,
  force_outlives_end = 408,

  // policy: 0700
  fact_value_unreadable = 701,
  fact_value_unknown = 702,
  fact_value_too_fine = 703,
  fact_date_too_coarse = 704,
  pack_id_unusable = 711,
  pack_id_repeated = 712,
  pack_fact_unknown = 713,
  pack_parameter_unknown = 714,
  pack_source_unknown = 715,
  pack_word_unknown = 716,
  pack_words_count = 717,
  pack_types_differ = 718,
  pack_operand_count = 719,
  pack_not_ordered = 720,
  pack_rounding_missing = 721,
  pack_reading_missing = 722,
  pack_reading_unknown = 723,
  pack_reference_missing = 724,
  pack_text_missing = 725,
  pack_too_deep = 726,
  rule_unknown = 727,
  reading_not_of_rule = 728,
  pack_too_many = 729,

  // plan, rows of a figures file: 1100
  figure_id_missing = 1101,
  figure_id_repeated = 1102,
  figure_kind_unknown = 1103,
  figure_bound_unknown = 1104,
  figure_unit_unknown = 1105,
  figure_value_unreadable = 1106,
  figure_measure_unknown = 1107,
  figure_of_names_nothing = 1108,
  figure_breakdown_unreadable = 1109,
  figure_date_unreadable = 1111,
  figure_field_missing = 1112,
  figure_range_half = 1113,
  figure_range_reversed = 1114,
  figure_measure_missing = 1115,
  figure_value_grouped = 1116,
  figure_value_not_whole = 1117,
  figure_value_too_long = 1118,
  figures_too_large = 1119,

  // io, rows of applications and past grants: 1200
  application_id_missing = 1201,
  application_id_repeated = 1202,
  application_before_birth = 1203,
  application_amount_unusable = 1204,
  cell_word_unknown = 1205,
  cell_date_unreadable = 1206,
  cell_number_unreadable = 1207,
  cell_number_grouped = 1208,
  grant_field_missing = 1209,
  grant_programme_unknown = 1210,
  awards_too_large = 1211,

  // io, files of any kind: 2000
  file_unreadable = 2001,
  file_not_utf8 = 2002,
  file_has_nul = 2003,
  csv_quote_open = 2004,
  csv_quote_stray = 2005,
  csv_too_few_fields = 2006,
  csv_too_many_fields = 2007,
  csv_header_missing = 2008,
  csv_column_unknown = 2009,
  csv_column_missing = 2010,
  csv_column_repeated = 2011,
  csv_field_too_long = 2012,
  file_unwritable = 2013,
  csv_no_rows = 2014,
  file_too_large = 2015,
  file_not_found = 2016,
  file_is_folder = 2017,
  file_not_permitted = 2018,
  folder_not_found = 2019,
  file_is_utf16 = 2020,
  csv_too_many_columns = 2021,
  disk_full = 2022,
  output_closed = 2023,

  // tool, the command line: 2100
  command_missing = 2101,
  command_unknown = 2102,
  argument_missing = 2103,
  argument_unknown = 2104,
  argument_value_unknown = 2105,
  output_is_input = 2106,

  // io, packs as JSON: 2200
  json_unreadable = 2201,
  json_ended = 2202,
  json_not_utf8 = 2203,
  json_string_unreadable = 2204,
  json_too_deep = 2205,
  json_key_repeated = 2206,
  json_key_unknown = 2207,
  json_key_missing = 2208,
  json_keys_exclude = 2209,
  json_type_wrong = 2210,
  json_float = 2211,
  json_integer_range = 2212,
  pack_format_unknown = 2213,
  pack_keyword_unknown = 2214,
  pack_operator_unknown = 2215,
  pack_bare_text = 2216,
  pack_money_not_text = 2217,
  pack_value_not_stated = 2218,

  // audit, findings about a published plan: 5000
  sum_of_parts_differs = 5001,
  parts_exceed_whole = 5002,
  share_differs = 5003,
  shares_sum_differs = 5004,
  no_single_rounding = 5005,
  repeat_differs = 5006,
  progress_unreachable = 5007,
  plans_disagree = 5008,
  stock_flow_differs = 5009,
  mean_outside_parts = 5010,
  mean_total_differs = 5011,
  target_already_reached = 5012,
  target_equals_result = 5013,
  targets_conflict = 5014,
  target_scope_ambiguous = 5015,
  opening_beyond_plan = 5016,
  flow_beyond_period = 5017,
  flow_of_two_periods = 5018,

  // check, findings about a pack of rules: 5100
  translation_missing = 5101,
  source_missing = 5102,
  confirmed_too_weakly = 5103,
  parameter_has_hole = 5104,
  condition_never_met = 5105,
  condition_never_fails = 5106,
  condition_implied = 5107,
  branch_masked = 5108,
  branch_never_taken = 5109,
  amount_uncovered = 5110,
  rules_overlap = 5111,
  not_analysed = 5112,
  ranking_can_tie = 5113,
  history_key_optional = 5114,
  never_used = 5115,
  gap_declared = 5116,
  amount_not_known = 5117,
};

}  // namespace hoptac::inline HOPTAC_ABI

#endif  // HOPTAC_CORE_ERRC_HPP
