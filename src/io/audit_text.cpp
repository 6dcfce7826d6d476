// SPDX-License-Identifier: BSL-1.0

#include <hoptac/io/audit_report.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/money/decimal.hpp>
#include <hoptac/notation/number.hpp>

#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using align = text_table::align;

/// A heading of findings: what the severity means to a reader.
struct severity_text {
  plan::severity severity;
  bilingual_view heading;
  bilingual_view one;
  bilingual_view many;
};

constexpr std::array<severity_text, 3> severity_texts{{
    {plan::severity::contradiction,
     {"MÂU THUẪN: không có cách hiểu nào làm các số này cùng đúng",
      "CONTRADICTIONS: no reading makes these figures true together"},
     {"mâu thuẫn", "contradiction"},
     {"mâu thuẫn", "contradictions"}},
    {plan::severity::tension,
     {"CHƯA KHỚP: chỉ cùng đúng theo một cách hiểu mà văn bản không nêu",
      "TENSIONS: true together only under a reading that the text does not state"},
     {"chỗ chưa khớp", "tension"},
     {"chỗ chưa khớp", "tensions"}},
    {plan::severity::note, {"LƯU Ý", "NOTES"}, {"lưu ý", "note"}, {"lưu ý", "notes"}},
}};

class page {
 public:
  page(const plan::audit_report& report, std::span<const plan::figure> figures, language lang,
       std::size_t width)
      : report_(report), lang_(lang), width_(width) {
    for (const plan::figure& figure : figures) figures_.emplace(figure.id, &figure);
  }

  std::string str() {
    add_summary();
    std::size_t number = 0;
    for (const severity_text& text : severity_texts) {
      if (report_.count(text.severity) == 0) continue;
      out_ += '\n';
      out_ += text.heading.in(lang_);
      out_ += '\n';
      for (const plan::finding& finding : report_.findings)
        if (finding.severity == text.severity) add_finding(++number, finding);
    }
    if (!report_.implied.empty()) add_implied();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view vi, std::string_view en) const {
    return bilingual_view{vi, en}.in(lang_);
  }

  [[nodiscard]] std::string number(const money::decimal& value) const {
    return notation::write_number(
        value, lang_ == language::vi ? notation::convention::vi : notation::convention::en,
        notation::grouping::thousands);
  }

  /// A value as a person writes it: `94%`, `378 triệu đồng/năm`.
  [[nodiscard]] std::string amount(const money::decimal& value, const plan::unit& unit) const {
    const std::string_view name = unit.name.in(lang_);
    return number(value) + (name.empty() || name.front() == '%' ? "" : " ") + std::string(name);
  }

  /// The same with what its bound says, and `sign` before the number.
  [[nodiscard]] std::string value_of(const plan::figure& figure, std::string_view sign) const {
    return std::string(bound_sign(figure.bound)) + std::string(sign) +
           amount(figure.value, figure.unit);
  }

  [[nodiscard]] std::string_view bound_sign(notation::bound bound) const {
    using enum notation::bound;
    switch (bound) {
      case exact: return "";
      case ge:
      case range_low: return "≥ ";
      case gt: return "> ";
      case le:
      case range_high: return "≤ ";
      case lt: return "< ";
      case approx: return "≈ ";
      case approx_below: return say("gần ", "nearly ");
    }
    return "";
  }

  /// What a figure is about, in the words of the file: `HTX organisations, sector=agriculture`.
  [[nodiscard]] static std::string subject_of(const plan::figure& figure, std::string_view what) {
    std::string out = figure.subject + " " + std::string(what);
    if (!figure.breakdown.empty()) out += " (" + figure.breakdown.str() + ")";
    return printable(out);
  }

  /// The words of the plan, or of the file when there are none.
  [[nodiscard]] static std::string words_of(const plan::figure& figure) {
    if (figure.quote.empty()) return subject_of(figure, figure.indicator);
    return "“" + printable(figure.quote) + "”";
  }

  [[nodiscard]] static std::string list(const std::vector<std::string>& words) {
    const std::vector<std::string_view> views(words.begin(), words.end());
    return printable(joined(views));
  }

  [[nodiscard]] const plan::figure* find(const std::string& id) const {
    const auto found = figures_.find(id);
    return found == figures_.end() ? nullptr : found->second;
  }

  void add_summary() {
    out_ += say("Đã kiểm tra ", "Checked ");
    out_ += number(money::decimal::from_integer(report_.checked));
    out_ += say(" số liệu: ", report_.checked == 1 ? " figure: " : " figures: ");
    if (report_.findings.empty()) {
      out_ += say("không có chỗ nào trái nhau.\n", "nothing disagrees.\n");
      return;
    }
    std::string_view separator;
    for (const severity_text& text : severity_texts) {
      const std::size_t count = report_.count(text.severity);
      if (count == 0) continue;
      out_ += separator;
      out_ += std::to_string(count) + " ";
      out_ += (count == 1 ? text.one : text.many).in(lang_);
      separator = ", ";
    }
    out_ += ".\n";
  }

  void add_finding(std::size_t ordinal, const plan::finding& finding) {
    const std::string mark = std::to_string(ordinal) + ". ";
    const std::size_t indent = mark.size();
    out_ += '\n';
    out_ += filled(mark, finding.message.in(lang_) + " [" + to_string(finding.code) + "]", width_);
    text_table words({align::left, align::left, align::left, align::left});
    std::string_view last_quote;
    for (const std::string& id : finding.figures) {
      const plan::figure* figure = find(id);
      if (figure == nullptr) {
        words.add({printable(id), "", "", ""});
        continue;
      }
      const bool is_same = !figure->quote.empty() && figure->quote == last_quote;
      words.add({printable(id), value_of(*figure, ""), printable(figure->section),
                 is_same ? std::string(say("(cùng câu trên)", "(the same sentence)"))
                         : words_of(*figure)});
      last_quote = figure->quote;
    }
    out_ += words.str(indent + 2, width_);
    if (!finding.repairs.empty()) add_repairs(indent, finding);
  }

  void add_repairs(std::size_t indent, const plan::finding& finding) {
    out_ += std::string(indent, ' ');
    out_ += say("Nếu chỉ một số sai thì có thể là:\n", "If one figure is wrong, it may be:\n");
    text_table repairs({align::left, align::left, align::left});
    for (const plan::repair& repair : finding.repairs) {
      std::string evidence;
      if (!repair.supported_by.empty())
        evidence += std::string(say("hợp với ", "agrees with ")) + list(repair.supported_by);
      if (!repair.against.empty()) {
        if (!evidence.empty()) evidence += "; ";
        evidence += std::string(say("trái với ", "disagrees with ")) + list(repair.against);
      }
      if (evidence.empty())
        evidence = say("không có số nào khác để đối chiếu", "no other figure speaks of it");
      repairs.add({printable(repair.figure), number(repair.from) + " → " + number(repair.to),
                   std::move(evidence)});
    }
    out_ += repairs.str(indent + 2, width_);
  }

  /// `387–390`, `≥ 35`; a dash where no value fits.
  [[nodiscard]] std::string range(const std::optional<plan::interval>& values) const {
    if (!values) return "—";
    if (values->exact()) return number(*values->low);
    if (values->low && values->high) return number(*values->low) + "–" + number(*values->high);
    if (values->low) return (values->low_open ? "> " : "≥ ") + number(*values->low);
    if (values->high) return (values->high_open ? "< " : "≤ ") + number(*values->high);
    return "?";
  }

  void add_implied() {
    out_ += "\n";
    out_ += say("SỐ KẾ HOẠCH SUY RA TỪ TIẾN ĐỘ: văn bản không nêu số kế hoạch\n\n",
                "PLAN VALUES IMPLIED BY PROGRESS: the text does not state them\n\n");
    text_table table(
        {align::left, align::right, align::right, align::right, align::right, align::left});
    table.add({std::string(say("Số", "Figure")), std::string(say("kết quả", "result")),
               std::string(say("tiến độ", "progress")),
               std::string(say("nếu làm tròn", "if rounded")),
               std::string(say("nếu cắt bỏ", "if truncated")),
               std::string(say("kế hoạch của", "plan of"))});
    for (const plan::implied_value& implied : report_.implied) {
      const plan::figure* progress = find(implied.figure);
      const plan::figure* result = find(implied.result);
      std::string printed, about;
      if (progress != nullptr) {
        const bool is_excess = progress->measure == plan::progress_measure::excess;
        printed = value_of(*progress, is_excess ? "+" : "");
        about = printable(progress->base) + ": " + subject_of(*progress, progress->of);
      }
      if (result != nullptr && !result->unit.name.in(lang_).empty())
        about += ", " + std::string(result->unit.name.in(lang_));
      table.add({printable(implied.figure),
                 result == nullptr ? printable(implied.result) : number(result->value), printed,
                 range(implied.half_up), range(implied.truncated), about});
    }
    out_ += table.str(2, width_);
  }

  const plan::audit_report& report_;
  language lang_;
  std::size_t width_;
  std::unordered_map<std::string_view, const plan::figure*> figures_;
  std::string out_;
};

}  // namespace

std::string audit_text(const plan::audit_report& report, std::span<const plan::figure> figures,
                       language lang, std::size_t width) {
  return page(report, figures, lang, width).str();
}

}  // namespace hoptac::inline HOPTAC_ABI::io
