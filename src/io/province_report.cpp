// SPDX-License-Identifier: BSL-1.0

#include <hoptac/calendar/period_text.hpp>
#include <hoptac/core/excerpt.hpp>
#include <hoptac/indicator/by_place.hpp>
#include <hoptac/indicator/compute.hpp>
#include <hoptac/indicator/unknown.hpp>
#include <hoptac/io/province.hpp>
#include <hoptac/plan/audit.hpp>
#include <hoptac/plan/comparison.hpp>
#include <hoptac/plan/filled_form.hpp>
#include <hoptac/plan/standings.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "decision_table.hpp"
#include "province_words.hpp"
#include "report_words.hpp"
#include "value_cell.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using indicator::dimension, indicator::division, indicator::value;

bilingual text(std::string_view vi, std::string_view en) {
  return bilingual(bilingual_view{vi, en});
}

/// Builds the sections one after another.
class builder {
 public:
  builder(const province& of, const province_content& content)
      : of_(of),
        content_(content),
        sector_(indicator::by_sector(of.registry)),
        industry_(indicator::by_industry(of.registry)),
        audit_(plan::audit(of.figures)) {}

  report_document build() {
    add_head();
    add_plan();
    add_forms();
    add_parts();
    add_published();
    add_decisions();
    add_audit();
    add_sources();
    return std::move(out_);
  }

 private:
  [[nodiscard]] const calendar::period& period() const { return of_.about.period; }

  /// `tỉnh Bắc Kạn`, `Bắc Kạn`, or the code where the units do not hold it.
  [[nodiscard]] bilingual province_name() const {
    const place::unit* unit =
        content_.registry.units == nullptr
            ? nullptr
            : content_.registry.units->find(of_.about.province, of_.about.units_on);
    if (unit == nullptr) return text(of_.about.province, of_.about.province);
    std::string whole = full_name(*unit);
    whole.front() = whole.front() == 'T' ? 't' : whole.front();  // Tỉnh, Thành phố
    return {std::move(whole), std::string(unit->name)};
  }

  [[nodiscard]] static std::string full_name(const place::unit& unit) {
    std::string out = unit.kind;
    return out.append(" ").append(unit.name);
  }

  /// One indicator of all organisations of a kind, over the period of the report.
  [[nodiscard]] report_cell whole(std::string_view code, entity::organisation_kind subject) const {
    for (const indicator::definition& one : content_.definitions) {
      if (one.code != code || !one.is_of(subject) || one.how == indicator::formula::share) continue;
      const std::vector<value> found =
          indicator::compute(of_.registry, {&one, 1}, period(), {}, division::given);
      for (const value& v : found)
        if (v.subject == subject) return cell_of(v, period());
    }
    return {};
  }

  void add_head() {
    using enum entity::organisation_kind;
    const bilingual name = province_name();
    out_.title = {"Kinh tế tập thể " + name.vi, "The collective economy of " + name.en};
    out_.subtitle = {"Báo cáo " + calendar::in_words(period(), language::vi),
                     "Report for " + calendar::in_words(period(), language::en)};
    out_.subtitle.vi += " · Số liệu đến hết ngày " + day_text(of_.about.data_until, language::vi);
    out_.subtitle.en += " · Data until " + day_text(of_.about.data_until, language::en);
    if (!of_.about.document.empty()) {
      out_.subtitle.vi.append(" · ").append(of_.about.document);
      out_.subtitle.en.append(" · ").append(of_.about.document);
    }
    if (of_.about.alliance) {
      out_.subtitle.vi.append(" · Tổ chức đại diện: ").append(of_.about.alliance->name);
      out_.subtitle.en.append(" · Represented by: ").append(of_.about.alliance->name);
    }
    if (of_.about.synthetic)
      out_.warnings.push_back(
          text("Số liệu của từng tổ chức trong báo cáo này là giả định, tạo ra để thử nghiệm; chỉ "
               "các số tổng khớp với số liệu đã công bố.",
               "What single organisations report here is invented, to try things out; only the "
               "totals are those that were published."));
    for (const error& one : of_.notes)
      out_.warnings.push_back({describe(one, language::vi), describe(one, language::en)});
    const auto fact = [&](bilingual label, report_cell what) {
      if (!what.is_empty()) out_.facts.push_back({std::move(label), std::move(what)});
    };
    fact(text("Hợp tác xã", "Cooperatives"), whole("organisations", cooperative));
    fact(text("Thành viên hợp tác xã", "Members of cooperatives"), whole("members", cooperative));
    fact(text("Tổ hợp tác", "Cooperative groups"), whole("organisations", cooperative_group));
    fact(text("Liên hiệp hợp tác xã", "Cooperative unions"),
         whole("organisations", cooperative_union));
    fact(text("Doanh thu bình quân một hợp tác xã", "Mean revenue of a cooperative"),
         whole("revenue_average", cooperative));
    if (!of_.figures.empty()) {
      report_cell count;
      const std::size_t wrong = audit_.count(plan::severity::contradiction);
      count.number = money::decimal::from_integer(wrong);
      count.tone = wrong == 0 ? tone::good : tone::bad;
      fact(text("Mâu thuẫn trong số liệu đã công bố", "Contradictions in the published figures"),
           std::move(count));
    }
  }

  /// How targets, plans and progress figures stand: bars where a percentage is exact, and a table.
  void add_plan() {
    const std::vector<plan::standing> all = plan::standings(of_.figures, of_.about.data_until);
    if (all.empty()) return;
    report_section section{"plan", text("Tiến độ kế hoạch và mục tiêu", "Progress and targets")};
    report_bars bars{
        "progress", text("Kết quả so với kế hoạch (%)", "Result against plan (%)"), {}};
    report_table table{"standings", text("Từng chỉ tiêu", "Target by target")};
    table.columns = {{text("Số liệu", "Figure")},       {text("Chỉ tiêu", "Target")},
                     {text("Tình trạng", "State")},     {text("Kế hoạch", "Planned"), true},
                     {text("Kết quả", "Result"), true}, {text("Còn thiếu", "Missing"), true},
                     {text("Ghi chú", "Remarks")}};
    for (const plan::standing& one : all) {
      const plan::figure& planned = figure_of(one.figure);
      if (auto bar = bar_of(one, planned)) bars.bars.push_back(*std::move(bar));
      table.rows.push_back(standing_row(one, planned));
      note_figure(noted_, one.figure);
    }
    if (!bars.bars.empty()) section.bars.push_back(std::move(bars));
    section.tables.push_back(std::move(table));
    out_.sections.push_back(std::move(section));
  }

  /// Precondition: the id is that of a figure.
  [[nodiscard]] const plan::figure& figure_of(const std::string& id) const {
    return *std::find_if(of_.figures.begin(), of_.figures.end(),
                         [&](const plan::figure& one) { return one.id == id; });
  }

  [[nodiscard]] static tone tone_of_state(plan::standing_state state) {
    switch (state) {
      case plan::standing_state::met:
      case plan::standing_state::on_pace: return tone::good;
      case plan::standing_state::behind: return tone::bad;
      case plan::standing_state::already_met:  // its time has not begun: it may still change
      case plan::standing_state::not_started:
      case plan::standing_state::no_baseline: break;
    }
    return tone::plain;
  }

  /// A bar where a percentage is known: printed, or of a result against a plan that are single.
  [[nodiscard]] std::optional<report_bar> bar_of(const plan::standing& one,
                                                 const plan::figure& planned) const {
    const bool is_printed = planned.kind == plan::figure_kind::progress &&
                            planned.bound == notation::bound::exact && one.result;
    if (!is_printed && !one.progress) return std::nullopt;
    report_bar out{name_in(planned), {}, {}, {one.figure}};
    if (is_printed) {
      out.percent = planned.value;
      if (planned.measure == plan::progress_measure::excess)
        out.percent += money::decimal::from_integer(100);
    } else {
      out.percent = one.progress->round(1, money::rounding::half_away).value().normalized();
    }
    out.value = {interval_text(one.result->value, language::vi) + " / " +
                     interval_text(one.value, language::vi),
                 interval_text(one.result->value, language::en) + " / " +
                     interval_text(one.value, language::en)};
    out.tone = tone_of_state(one.state);
    return out;
  }

  /// What a figure is about, in words where a definition has them.
  [[nodiscard]] bilingual name_in(const plan::figure& of) const {
    return what_of(of, content_.definitions, content_.words);
  }

  [[nodiscard]] report_row standing_row(const plan::standing& one,
                                        const plan::figure& planned) const {
    const bilingual unit(one.unit.name);
    const auto interval_cell = [&](const std::optional<plan::interval>& value) {
      report_cell out;
      if (!value || value->unbounded()) return out;
      out.unit = unit;
      if (value->exact())
        out.number = value->low;
      else
        out.text = {interval_text(*value, language::vi), interval_text(*value, language::en)};
      return out;
    };
    report_row row;
    row.cells.push_back({text(one.figure, one.figure), {}, {}, {one.figure}});
    row.cells.push_back({name_in(planned)});
    row.cells.push_back(
        {bilingual(plan::name_of(one.state)), {}, {}, {}, tone_of_state(one.state)});
    report_cell wanted = interval_cell(one.value);
    if (wanted.number) wanted.text = bound_mark(one.bound);
    row.cells.push_back(std::move(wanted));
    report_cell reached = one.result ? interval_cell(one.result->value) : report_cell{};
    if (one.result) note_figure(reached.figures, one.result->figure);
    row.cells.push_back(std::move(reached));
    report_cell lacking = interval_cell(one.shortfall);
    if (one.beyond && lacking.number) lacking.text = {">", ">"};
    row.cells.push_back(std::move(lacking));
    bilingual remarks;
    for (const bilingual& remark : one.remarks) {
      if (!remarks.vi.empty()) {
        remarks.vi += "; ";
        remarks.en += "; ";
      }
      remarks.vi += remark.vi;
      remarks.en += remark.en;
    }
    row.cells.push_back({std::move(remarks)});
    return row;
  }

  void add_forms() {
    report_section section{"forms", text("Biểu mẫu hằng năm", "Yearly forms")};
    for (const indicator::form& blank : content_.forms) {
      const std::vector<dimension> by = partitions();
      section.tables.push_back(form_table(
          plan::fill(blank, period(), of_.registry, content_.definitions, by, of_.figures),
          audit_));
      for (const report_row& row : section.tables.back().rows)
        for (const report_cell& cell : row.cells)
          noted_.insert(noted_.end(), cell.figures.begin(), cell.figures.end());
    }
    if (!section.tables.empty()) out_.sections.push_back(std::move(section));
  }

  [[nodiscard]] std::vector<dimension> partitions() const { return {sector_, industry_}; }

  void add_parts() {
    using enum entity::organisation_kind;
    report_section section{"parts", text("Theo lĩnh vực và địa bàn", "By sector and district")};
    for (const auto kind : {cooperative, cooperative_group})
      if (report_shares shares = shares_of(kind); shares.parts.size() > 1)
        section.shares.push_back(std::move(shares));
    if (content_.registry.units != nullptr) section.tables.push_back(places_table());
    out_.sections.push_back(std::move(section));
  }

  [[nodiscard]] report_shares shares_of(entity::organisation_kind kind) const {
    const std::string_view code = entity::to_string(kind);
    const bilingual_view name = entity::describe(kind).name;
    const std::string several = std::string(name.en) + "s";
    report_shares out{"by_industry_" + std::string(code), {}, {std::string(code), several}, {}};
    out.title = {"Số " + std::string(name.vi) + " theo ngành",
                 "Number of " + several + " by industry"};
    for (const value& one : counts_by(industry_, kind))
      if (one.exact && one.exact->sign() > 0)
        out.parts.push_back({industry_name(one.parts.front().word), shown(*one.exact)});
    return out;
  }

  [[nodiscard]] static bilingual industry_name(std::string_view word) {
    const auto found = entity::parse_industry(word);
    return found ? bilingual(entity::describe(*found).name) : text(word, word);
  }

  /// How many organisations of the kind each part has.
  [[nodiscard]] std::vector<value> counts_by(const dimension& by,
                                             entity::organisation_kind kind) const {
    return values_by(by, kind, "organisations").value_or(std::vector<value>());
  }

  /// The parts that anybody belongs to; nothing where no definition says how they are computed.
  using column_values = std::optional<std::vector<value>>;
  [[nodiscard]] column_values values_by(const dimension& by, entity::organisation_kind kind,
                                        std::string_view code) const {
    for (const indicator::definition& one : content_.definitions) {
      if (one.code != code || !one.is_of(kind)) continue;
      std::vector<value> out =
          indicator::compute(of_.registry, {&one, 1}, period(), {&by, 1}, division::given);
      std::erase_if(out, [&](const value& v) { return v.subject != kind; });
      return out;
    }
    return std::nullopt;
  }

  /// A row for each district of the day, or for each commune where there are no districts.
  [[nodiscard]] report_table places_table() const {
    using enum entity::organisation_kind;
    const place::gazetteer& units = *content_.registry.units;
    const calendar::date day = period().last_day();
    dimension by = indicator::by_place(of_.registry, units, place::unit_level::district, day);
    const bool has_districts =
        std::any_of(by.words.begin(), by.words.end(), [](const auto& w) { return !w.empty(); });
    if (!has_districts)
      by = indicator::by_place(of_.registry, units, place::unit_level::commune, day);

    report_table out{"places", has_districts ? text("Theo huyện, thành phố", "By district")
                                             : text("Theo xã, phường", "By commune")};
    out.note = {"Đơn vị hành chính ngày " + day_text(day, language::vi),
                "Administrative units of " + day_text(day, language::en)};
    out.columns = {{text("Địa bàn", "Place")},
                   {text("HTX", "Cooperatives"), true},
                   {text("Thành viên HTX", "Members of cooperatives"), true},
                   {text("THT", "Groups"), true},
                   {text("Thành viên THT", "Members of groups"), true},
                   {text("LHHTX", "Unions"), true}};
    const std::vector<column_values> columns = {values_by(by, cooperative, "organisations"),
                                                values_by(by, cooperative, "members"),
                                                values_by(by, cooperative_group, "organisations"),
                                                values_by(by, cooperative_group, "members"),
                                                values_by(by, cooperative_union, "organisations")};
    for (const std::string& word : by.words) {
      if (word.empty()) continue;
      const place::unit* unit = units.find(word, day);
      add_place(out, unit == nullptr ? word : full_name(*unit), word, columns);
    }
    if (std::find(by.words.begin(), by.words.end(), "") != by.words.end())
      add_place(out, {}, "", columns);
    report_row total{{{text("Cả tỉnh", "The province")}}, 0, true};
    for (const column_values& column : columns) total.cells.push_back(total_of(column));
    out.rows.push_back(std::move(total));
    return out;
  }

  /// The sum over all places, and of how many organisations it is.
  [[nodiscard]] static report_cell total_of(const column_values& column) {
    report_cell out;
    if (!column) return out;
    money::decimal sum;
    std::int64_t counted = 0;
    std::int64_t silent = 0;
    std::int64_t estimated = 0;
    for (const value& one : *column) {
      counted += one.counted;
      silent += one.silent;
      estimated += one.estimated;
      if (!one.exact) continue;
      sum += shown(*one.exact);
      out.number = sum;
    }
    if (column->empty()) {
      out.number = sum;  // of nobody
      return out;
    }
    const value& first = column->front();
    if (out.number)
      out.rests_on = coverage_of(*first.of, counted, silent, estimated);
    else
      out.note = indicator::describe(first.reason(), first.data_until);
    return out;
  }

  /// What a column says of a place: 0 where nobody of the kind is there.
  [[nodiscard]] static report_cell place_cell(const column_values& column, std::string_view word) {
    report_cell out;
    if (!column) return out;
    out.number = money::decimal();
    for (const value& one : *column) {
      if (!one.parts.empty() && one.parts.front().word != word) continue;
      out.number.reset();
      if (one.exact)
        out.number = shown(*one.exact);
      else
        out.note = indicator::describe(one.reason(), one.data_until);
      out.rests_on = coverage_of(*one.of, one.counted, one.silent, one.estimated);
    }
    return out;
  }

  static void add_place(report_table& to, const std::string& name, std::string_view word,
                        const std::vector<column_values>& columns) {
    report_row row;
    row.cells.push_back(
        {name.empty() ? text("Chưa rõ địa bàn", "Place not known") : bilingual(name, name)});
    for (const column_values& column : columns) row.cells.push_back(place_cell(column, word));
    to.rows.push_back(std::move(row));
  }

  /// The published figures beside what the registry says, and what about the registry is doubtful.
  void add_published() {
    report_section section{"published", text("Sổ đăng ký và số liệu đã công bố",
                                             "The registry and the published figures")};
    const std::vector<plan::comparison> all = plan::compare_with_registry(
        of_.figures, of_.registry, content_.definitions, partitions(), period());
    report_table table{"comparison", text("So sánh từng số liệu", "Figure by figure")};
    table.columns = {{text("Số liệu", "Figure")},
                     {text("Nội dung", "What")},
                     {text("Đã công bố", "Published"), true},
                     {text("Theo sổ đăng ký", "In the registry"), true},
                     {text("Kết quả", "Agreement")}};
    std::size_t agree = 0;
    std::size_t unknown = 0;
    for (const plan::comparison& one : all) {
      const plan::figure& published = of_.figures[one.figure];
      agree += tone_of(one.how) == tone::good ? 1U : 0U;
      unknown += one.how == plan::agreement::not_known ? 1U : 0U;
      report_row row;
      row.cells.push_back({text(published.id, published.id), {}, {}, {published.id}});
      row.cells.push_back({name_in(published)});
      report_cell said{bound_mark(published.bound), published.value,
                       bilingual(published.unit.name)};
      row.cells.push_back(std::move(said));
      report_cell found;
      if (one.computed) {
        found.number = shown(*one.computed);
        found.unit = bilingual(published.unit.name);
        found.note = bilingual(one.of->reading);
      } else if (one.how == plan::agreement::not_known) {
        found.note = indicator::describe(one.why, of_.about.data_until);
      }
      found.rests_on = coverage_of(*one.of, one.counted, one.silent, one.estimated);
      row.cells.push_back(std::move(found));
      row.cells.push_back({agreement_text(one), {}, {}, {}, tone_of(one.how)});
      note_figure(noted_, published.id);
      table.rows.push_back(std::move(row));
    }
    const std::string count = std::to_string(agree);
    const std::string of_all = std::to_string(all.size());
    section.intro = {count + "/" + of_all + " số liệu khớp với sổ đăng ký",
                     count + " of " + of_all + " figures agree with the registry"};
    if (unknown != 0) {
      section.intro.vi += ", " + std::to_string(unknown) + " số liệu sổ đăng ký không biết";
      section.intro.en += ", " + std::to_string(unknown) + " are not known to it";
    }
    section.intro.vi += '.';
    section.intro.en += '.';
    if (!table.rows.empty()) section.tables.push_back(std::move(table));
    for (const error& one : of_.findings)
      section.findings.push_back({to_string(one.code()),
                                  "note",
                                  {describe(one, language::vi), describe(one, language::en)},
                                  {},
                                  {},
                                  tone::warning});
    out_.sections.push_back(std::move(section));
  }

  /// The decisions, a table for each programme.
  void add_decisions() {
    if (!of_.applications) return;
    report_section section{"decisions", text("Hồ sơ đề nghị hỗ trợ", "Applications for support")};
    std::size_t eligible = 0;
    std::size_t all = 0;
    for (const applications_of& one : *of_.applications) {
      decision_rows made = decision_table(one);
      eligible += made.eligible;
      all += one.applications.size();
      if (of_.applications->size() > 1) made.table.id += "_" + one.by.rule().id;
      section.tables.push_back(std::move(made.table));
    }
    section.intro = {
        std::to_string(eligible) + "/" + std::to_string(all) + " hồ sơ đủ điều kiện.",
        std::to_string(eligible) + " of " + std::to_string(all) + " applications are eligible."};
    out_.sections.push_back(std::move(section));
  }

  void add_audit() {
    if (of_.figures.empty()) return;
    report_section section{"audit",
                           text("Chỗ kế hoạch tự mâu thuẫn", "Where the plan contradicts itself")};
    section.intro = {"Đã kiểm tra " + std::to_string(audit_.checked) + " số liệu.",
                     "Checked " + std::to_string(audit_.checked) + " figures."};
    for (const plan::finding& one : audit_.findings) {
      report_finding found{to_string(one.code), std::string(plan::to_string(one.severity)),
                           one.message, one.figures};
      found.tone = one.severity == plan::severity::contradiction ? tone::bad
                   : one.severity == plan::severity::tension     ? tone::warning
                                                                 : tone::plain;
      for (const plan::repair& change : one.repairs) found.repairs.push_back(repair_text(change));
      for (const std::string& id : one.figures) note_figure(noted_, id);
      section.findings.push_back(std::move(found));
    }
    out_.sections.push_back(std::move(section));
  }

  void note_figure(std::vector<std::string>& into, const std::string& id) const {
    into.push_back(id);
    if (&into != &noted_) noted_.push_back(id);
  }

  /// Every figure that was named, in the order of the file.
  void add_sources() {
    std::sort(noted_.begin(), noted_.end());
    for (const plan::figure& one : of_.figures)
      if (std::binary_search(noted_.begin(), noted_.end(), one.id))
        out_.sources.push_back({one.id, one.section, one.quote, value_text(one)});
  }

  const province& of_;
  const province_content& content_;
  dimension sector_;
  dimension industry_;
  plan::audit_report audit_;
  mutable std::vector<std::string> noted_;  // figures that the document names
  report_document out_;
};

}  // namespace

report_document make_report(const province& of, const province_content& content) {
  return builder(of, content).build();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
