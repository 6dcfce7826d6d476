// SPDX-License-Identifier: BSL-1.0

#include <hoptac/entity/industry.hpp>
#include <hoptac/entity/legal_status.hpp>
#include <hoptac/entity/measure.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/entity/records.hpp>
#include <hoptac/entity/report.hpp>
#include <hoptac/io/column_label.hpp>
#include <hoptac/notation/name.hpp>

#include <deque>
#include <vector>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using entity::word;

// clang-format off
constexpr column_label about_labels[] = {
    {"key", {"mục", "key"}},
    {"value", {"nội dung", "value"}},
    {"value", {"giá trị", {}}},
    {"note", {"ghi chú", "note"}},
};

constexpr word about_keys[] = {
    {"province", {"tỉnh", "province"}},
    {"units_on", {"ngày của đơn vị hành chính", "day of the administrative units"}},
    {"period", {"kỳ báo cáo", "period of the report"}},
    {"year_plan", {"năm kế hoạch", "year that is planned"}},
    {"synthetic", {"số liệu giả định", "invented data"}},
    {"alliance", {"liên minh", "alliance"}},
    {"document", {"văn bản", "document"}},
    {"data_until", {"số liệu đến hết ngày", "data until"}},
};

constexpr column_label organisations_labels[] = {
    {"id", {"mã tổ chức", "id of the organisation"}},
    {"id", {"mã", {}}},
    {"kind", {"loại hình", "kind"}},
    {"kind", {"loại hình tổ chức", {}}},
    {"name", {"tên tổ chức", "name"}},
    {"name", {"tên", {}}},
    {"industry", {"ngành nghề", "industry"}},
    {"industry", {"ngành", {}}},
    {"established", {"ngày thành lập", "first day"}},
    {"code_number", {"mã số", "code number"}},
    {"code_number", {"mã số thuế", {}}},
    {"commune", {"xã", "commune"}},
    {"commune", {"xã, phường", {}}},
    {"commune", {"xã, phường, thị trấn", {}}},
    {"district", {"huyện", "district"}},
    {"district", {"huyện, thành phố", {}}},
    {"ended", {"ngày chấm dứt", "first day after the end"}},
    {"ended", {"ngày chấm dứt hoạt động", {}}},
    {"ending", {"hình thức chấm dứt", "way of ending"}},
    {"note", {"ghi chú", "note"}},
};

constexpr column_label unions_labels[] = {
    {"union_id", {"mã liên hiệp", "id of the union"}},
    {"union_id", {"mã LHHTX", {}}},
    {"member_id", {"mã HTX thành viên", "id of the member"}},
    {"member_id", {"mã thành viên", {}}},
    {"from", {"từ ngày", "first day"}},
    {"until", {"ngày thôi là thành viên", "first day after the membership"}},
};

constexpr column_label statuses_labels[] = {
    {"organisation_id", {"mã tổ chức", "id of the organisation"}},
    {"organisation_id", {"mã", {}}},
    {"from", {"từ ngày", "first day"}},
    {"status", {"tình trạng pháp lý", "legal status"}},
    {"status", {"tình trạng", {}}},
};

constexpr column_label events_labels[] = {
    {"organisation_id", {"mã tổ chức", "id of the organisation"}},
    {"organisation_id", {"mã", {}}},
    {"event", {"sự kiện", "event"}},
    {"on", {"ngày", "day"}},
    {"other_id", {"mã tổ chức liên quan", "id of the other organisation"}},
    {"note", {"ghi chú", "note"}},
};

constexpr column_label products_labels[] = {
    {"organisation_id", {"mã tổ chức", "id of the organisation"}},
    {"organisation_id", {"mã", {}}},
    {"name", {"tên sản phẩm", "name of the product"}},
    {"name", {"sản phẩm", {}}},
    {"ocop_stars", {"số sao OCOP", "OCOP stars"}},
    {"ocop_stars", {"sao OCOP", {}}},
    {"geographical_indication", {"chỉ dẫn địa lý", "geographical indication"}},
    {"barcode", {"mã vạch", "barcode"}},
    {"barcode", {"có mã vạch", {}}},
    {"brand", {"nhãn hiệu", "brand"}},
    {"brand", {"có nhãn hiệu", {}}},
    {"since", {"từ ngày", "first day"}},
    {"note", {"ghi chú", "note"}},
};

constexpr column_label undertakings_labels[] = {
    {"organisation_id", {"mã tổ chức", "id of the organisation"}},
    {"organisation_id", {"mã", {}}},
    {"kind", {"loại", "kind"}},
    {"name", {"tên", "name"}},
    {"level", {"cấp", "level"}},
    {"since", {"từ ngày", "first day"}},
    {"note", {"ghi chú", "note"}},
};

constexpr word undertaking_levels[] = {
    {"province", {"cấp tỉnh", "of the province"}},
    {"national", {"cấp quốc gia", "national"}},
};

constexpr column_label ratings_labels[] = {
    {"organisation_id", {"mã tổ chức", "id of the organisation"}},
    {"organisation_id", {"mã", {}}},
    {"year", {"năm", "year"}},
    {"rating", {"xếp loại", "rating"}},
};

constexpr column_label grants_labels[] = {
    {"cooperative_id", {"mã HTX", "id of the cooperative"}},
    {"programme", {"chương trình", "programme"}},
    {"date", {"ngày hỗ trợ", "day"}},
    {"date", {"ngày", {}}},
    {"amount", {"số tiền", "amount in đồng"}},
    {"amount", {"số tiền (đồng)", {}}},
    {"state", {"tình trạng", "state"}},
    {"note", {"ghi chú", "note"}},
};

constexpr column_label applications_labels[] = {
    {"id", {"mã hồ sơ", "id of the application"}},
    {"id", {"số hồ sơ", {}}},
    {"programme", {"chương trình", "programme"}},
    {"amount", {"số tiền đề nghị", "amount asked for, in đồng"}},
    {"amount", {"số tiền đề nghị (đồng)", {}}},
    {"note", {"ghi chú", "note"}},
};

constexpr column_label figures_labels[] = {
    {"id", {"mã số liệu", "id of the figure"}},
    {"id", {"mã", {}}},
    {"section", {"mục", "section"}},
    {"subject", {"đối tượng", "subject"}},
    {"indicator", {"chỉ tiêu", "indicator"}},
    {"breakdown", {"phân tổ", "breakdown"}},
    {"base", {"gốc so sánh", "base"}},
    {"measure", {"cách đo", "measure"}},
    {"of", {"của chỉ tiêu", "indicator of the progress"}},
    {"period", {"kỳ", "period"}},
    {"as_of", {"tính đến ngày", "as of"}},
    {"kind", {"loại số liệu", "kind"}},
    {"bound", {"giới hạn", "bound"}},
    {"value", {"giá trị", "value"}},
    {"unit", {"đơn vị tính", "unit"}},
    {"unit", {"đơn vị", {}}},
    {"note", {"ghi chú", "note"}},
    {"quote", {"trích dẫn", "quote"}},
};

constexpr word figure_kinds[] = {
    {"actual", {"thực hiện", "result"}},
    {"estimate", {"ước thực hiện", "estimated result"}},
    {"plan", {"kế hoạch", "plan"}},
    {"target", {"mục tiêu", "target"}},
    {"share", {"tỷ lệ", "share"}},
    {"progress", {"tiến độ", "progress"}},
    {"rule", {"quy định", "rule"}},
    {"growth", {"tăng trưởng", "growth"}},
};

constexpr word figure_bounds[] = {
    {"exact", {"đúng", "exact"}},
    {"ge", {"ít nhất", "at least"}},
    {"gt", {"hơn", "more than"}},
    {"le", {"không quá", "at most"}},
    {"lt", {"dưới", "less than"}},
    {"approx", {"khoảng", "about"}},
    {"approx_below", {"gần", "nearly"}},
    {"range_low", {"đầu thấp", "low end"}},
    {"range_high", {"đầu cao", "high end"}},
};

constexpr word progress_measures[] = {
    {"ratio", {"đạt", "result / plan"}},
    {"excess", {"vượt", "result / plan - 1"}},
};

constexpr word yes_or_no[] = {{"true", {"có", "yes"}}, {"false", {"không", "no"}}};
// clang-format on

std::string_view unit_of(entity::measure_unit unit) {
  switch (unit) {
    case entity::measure_unit::person: return "người";
    case entity::measure_unit::household: return "hộ";
    case entity::measure_unit::dong: return "đồng";
  }
  return {};
}

/// The labels of reports: those of their own columns, and of each measure its name, alone and with
/// its unit behind it.
std::span<const column_label> reports_labels() {
  static const std::deque<std::string> with_unit = [] {
    std::deque<std::string> out;
    for (const entity::measure_facts& one : entity::all_measures())
      out.push_back(std::string(one.about.name.vi).append(" (").append(unit_of(one.unit)) + ")");
    return out;
  }();
  static const std::vector<column_label> all = [] {
    std::vector<column_label> out{
        {"organisation_id", {"mã tổ chức", "id of the organisation"}},
        {"organisation_id", {"mã", {}}},
        {"period", {"kỳ", "period"}},
        {"period", {"kỳ báo cáo", {}}},
        {"kind", {"loại số liệu", "kind"}},
        {"standing", {"tình trạng số liệu", "how far the numbers are settled"}}};
    for (std::size_t i = 0; i < entity::measure_count; ++i) {
      const word& about = entity::all_measures()[i].about;
      out.push_back({about.code, about.name});
      out.push_back({about.code, {with_unit[i], {}}});
    }
    return out;
  }();
  return all;
}

}  // namespace

std::span<const table_labels> all_table_labels() {
  static const std::vector<table_labels> all{
      {"figures", figures_labels},   {"applications", applications_labels},
      {"about", about_labels},       {"organisations", organisations_labels},
      {"reports", reports_labels()}, {"unions", unions_labels},
      {"statuses", statuses_labels}, {"events", events_labels},
      {"products", products_labels}, {"undertakings", undertakings_labels},
      {"ratings", ratings_labels},   {"grants", grants_labels},
  };
  return all;
}

std::span<const column_label> labels_of(std::string_view table) {
  for (const table_labels& one : all_table_labels())
    if (one.table == table) return one.columns;
  return {};
}

std::span<const closed_words> all_closed_words() {
  static const std::vector<closed_words> all{
      {"figures", "kind", figure_kinds},
      {"figures", "bound", figure_bounds},
      {"figures", "measure", progress_measures},
      {"about", "key", about_keys},
      {"organisations", "kind", entity::organisation_kind_words()},
      {"organisations", "industry", entity::industry_words()},
      {"organisations", "ending", entity::ending_words()},
      {"reports", "kind", entity::report_kind_words()},
      {"reports", "standing", entity::report_standing_words()},
      {"statuses", "status", entity::legal_status_words()},
      {"events", "event", entity::event_kind_words()},
      {"undertakings", "kind", entity::undertaking_kind_words()},
      {"undertakings", "level", undertaking_levels},
      {"ratings", "rating", entity::rating_words()},
      {"grants", "state", entity::support_state_words()},
  };
  return all;
}

std::span<const word> words_of(std::string_view table, std::string_view column) {
  for (const closed_words& one : all_closed_words())
    if (one.table == table && one.column == column) return one.words;
  return {};
}

std::span<const word> yes_or_no_words() {
  return yes_or_no;
}

std::string label_key(std::string_view text) {
  std::string plain(text);
  for (char& c : plain)
    if (c == '_') c = ' ';
  std::string key = notation::fold_key(plain);
  while (!key.empty() && (key.back() == ':' || key.back() == '*' || key.back() == ' '))
    key.pop_back();
  constexpr std::pair<std::string_view, std::string_view> short_forms[] = {
      {"htx", "hợp tác xã"}, {"tht", "tổ hợp tác"}, {"lhhtx", "liên hiệp hợp tác xã"}};
  std::string out;
  for (std::size_t at = 0; at <= key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    std::string_view token = std::string_view(key).substr(at, end - at);
    for (const auto& [from, to] : short_forms)
      if (token == from) token = to;
    if (!out.empty()) out += ' ';
    out += token;
    at = end + 1;
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::io
