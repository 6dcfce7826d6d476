// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_PAGE_HPP
#define HOPTAC_POLICY_DETAIL_PAGE_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/calendar/period_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/policy/detail/bind.hpp>
#include <hoptac/policy/detail/boundaries.hpp>
#include <hoptac/policy/detail/standing_lines.hpp>
#include <hoptac/policy/detail/words.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/source_text.hpp>

#include <cstddef>           // std::size_t
#include <initializer_list>  // std::initializer_list
#include <optional>          // std::optional
#include <string>            // std::string
#include <string_view>       // std::string_view
#include <utility>           // std::move
#include <vector>            // std::vector

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Writes the page of one programme; see `describe`.
class page_writer {
 public:
  page_writer(const programme& what, language lang, std::optional<calendar::date> on)
      : what_(what),
        rule_(what.rule()),
        content_(what.of().content()),
        words_(content_, rule_, lang),
        lang_(lang),
        on_(on) {
    for (std::size_t i = 0; i < rule_.readings.size(); ++i)
      chosen_.push_back(*rule_.readings[i].place_of(what.readings()[i].second));
  }

  [[nodiscard]] std::string write() {
    heading();
    readings();
    conditions();
    parameters();
    boundaries();
    amount();
    ranking();
    gaps();
    remarks();
    return std::move(out_);
  }

 private:
  void heading();
  void readings();
  void conditions();
  void parameters();
  void boundaries();
  void amount();
  void ranking();
  void gaps();
  void remarks();

  [[nodiscard]] std::string_view say(std::string_view vi, std::string_view en) const {
    return lang_ == language::vi ? vi : en;
  }
  void section(std::string_view vi, std::string_view en) {
    out_.append("\n## ").append(say(vi, en)).append("\n\n");
  }
  void line(std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) out_ += part;
    out_ += '\n';
  }
  /// A row of a table; bars in texts are escaped.
  void row(std::initializer_list<std::string_view> cells) {
    for (const std::string_view one : cells) {
      out_ += "| ";
      for (const char c : one) {
        if (c == '|') out_ += '\\';
        out_ += c;
      }
      out_ += ' ';
    }
    out_ += "|\n";
  }
  void rule_off(std::size_t columns) {
    for (std::size_t i = 0; i < columns; ++i) out_ += "| --- ";
    out_ += "|\n";
  }
  /// `Kế hoạch …, mục II.3.2 (đọc trong văn bản): “…”`
  [[nodiscard]] std::string cited(const legal_source& source) const {
    if (source.empty()) return std::string(say("chưa ghi nguồn", "no source stated"));
    std::string out = source_text(what_.of(), source, lang_);
    out.append(" (").append(confirmation_text(source.how, lang_)).append(")");
    if (!source.quote.empty()) out.append(": “").append(source.quote).append("”");
    return out;
  }
  void boundary_table(std::string_view heading, const std::vector<boundary>& rows);

  const programme& what_;
  const rule& rule_;
  const pack_content& content_;
  word_writer words_;
  language lang_;
  std::optional<calendar::date> on_;
  std::vector<std::size_t> chosen_;
  std::string out_;
};

// ---------------------------------------------------------------------------------------- bodies

inline void page_writer::heading() {
  line({"# ", rule_.title.in(lang_).empty() ? rule_.id : rule_.title.in(lang_)});
  line({"\n", say("Mã: `", "Id: `"), what_.id(), say("`, phiên bản ", "`, version "),
        content_.version, "."});
  line({"\n", say("Nguồn: ", "Source: "), cited(rule_.source), "."});
  if (rule_.in_force_from)
    line({"\n", say("Có hiệu lực từ ngày ", "In force from "),
          day_text(*rule_.in_force_from, lang_), "."});
  if (rule_.in_force_to)
    line({"\n", say("Có hiệu lực đến hết ngày ", "In force to the end of "),
          day_text(*rule_.in_force_to, lang_), "."});
  out_ += standing_lines(what_, lang_);
  if (!rule_.reference_date.empty())
    line({"\n", say("Ngày dùng để xét: ", "Reference date: "),
          words_.fact_name(rule_.reference_date), "."});
}

inline void page_writer::readings() {
  if (rule_.readings.empty()) return;
  section("Cách hiểu", "Readings");
  for (std::size_t i = 0; i < rule_.readings.size(); ++i) {
    const reading& one = rule_.readings[i];
    const reading_option& taken = one.options[chosen_[i]];
    line({"- `", one.name, "`: ", taken.text.in(lang_).empty() ? taken.word : taken.text.in(lang_),
          " (`", taken.word, "`)"});
    for (const reading_option& other : one.options)
      if (other.word != taken.word)
        line({"  - ", say("cách hiểu khác: ", "other reading: "),
              other.text.in(lang_).empty() ? other.word : other.text.in(lang_), " (`", other.word,
              "`)"});
  }
}

inline void page_writer::conditions() {
  section("Điều kiện", "Conditions");
  if (rule_.conditions.empty())
    line({say("Không có điều kiện nào được nêu.", "No condition is stated.")});
  for (std::size_t i = 0; i < rule_.conditions.size(); ++i) {
    const condition& one = rule_.conditions[i];
    const auto text = [&](const bilingual& words) {
      return words.in(lang_).empty() ? one.id : words.in(lang_);
    };
    line({std::to_string(i + 1), ". `", one.id, "`: ", text(one.met)});
    line({"   - ", say("khi không đạt: ", "where not met: "), text(one.not_met)});
    line({"   - ", say("cách xét: ", "test: "), words_(with_readings(one.when, rule_, chosen_))});
    line({"   - ", say("nguồn: ", "source: "),
          cited(one.source.empty() ? rule_.source : one.source)});
  }
}

inline void page_writer::parameters() {
  const std::vector<const parameter*> used = parameters_of(content_, rule_);
  if (used.empty()) return;
  section("Tham số", "Parameters");
  row({say("tham số", "parameter"), say("từ ngày", "from"), say("đến hết ngày", "to"),
       say("giá trị", "value"), say("nguồn", "source")});
  rule_off(5);
  for (const parameter* one : used) {
    const fact* by =
        one->by.empty() ? nullptr : &content_.facts[*fact_place(content_.facts, one->by)];
    for (const parameter_history& history : one->histories) {
      std::string name = one->name.in(lang_).empty() ? one->id : one->name.in(lang_);
      if (by != nullptr) name += " (" + literal_text(word{history.key}, by, lang_) + ")";
      for (const auto& held : history.values.values()) {
        const std::string to = held.to ? day_text(*held.to, lang_)
                                       : std::string(say("khi có quy định khác", "further notice"));
        std::string value;
        if (held.value) {
          value = literal_text(held.value->value, nullptr, lang_);
          if (!one->unit.in(lang_).empty()) value += " " + one->unit.in(lang_);
          if (held.value->source.how < what_.at_least())
            value += say(" (chưa đủ tin cậy để xét)", " (not confirmed enough to decide)");
        } else {
          value = std::string(say("chưa biết: ", "not known: ")) + held.reason.in(lang_);
        }
        row({name, day_text(held.from, lang_), to, value,
             held.value ? cited(held.value->source) : std::string("–")});
      }
    }
  }
}

inline void page_writer::boundary_table(std::string_view heading,
                                        const std::vector<boundary>& rows) {
  row({heading, say("ngày trước", "the day before"), say("ngày đó", "the day"),
       say("ngày sau", "the day after")});
  rule_off(4);
  for (const boundary& one : rows) {
    std::string cells[3];
    for (int i = 0; i < 3; ++i)
      cells[i] = day_text(one.day + calendar::days{i - 1}, lang_) + ": " + one.holds[i];
    row({one.what, cells[0], cells[1], cells[2]});
  }
}

inline void page_writer::boundaries() {
  bool ages = false;
  for (const node& one : what_.compiled().nodes)
    ages = ages || one.kind == op::not_older || one.kind == op::of_age;
  const std::vector<boundary> dates = date_boundaries(what_, lang_);
  if (!ages && dates.empty()) return;
  section("Các mốc", "Boundaries");
  if (ages && on_) {
    boundary_table(
        std::string(say("ngày sinh, tính tại ", "birth date, on ")) + day_text(*on_, lang_),
        age_boundaries(what_, *on_, lang_));
    if (!dates.empty()) out_ += '\n';
  } else if (ages) {
    line({say("Ngày sinh ở giới hạn tuổi tùy ngày tính tuổi; nêu một ngày để có bảng.",
              "The birth dates at the age limits depend on the day of the age; name a day to see "
              "them.")});
    if (!dates.empty()) out_ += '\n';
  }
  if (!dates.empty()) boundary_table(say("mốc thời gian", "date"), dates);
}

inline void page_writer::amount() {
  section("Mức hỗ trợ", "Amount");
  if (rule_.amount)
    line({words_(with_readings(*rule_.amount, rule_, chosen_)), "."});
  else
    line({say("Không nêu mức hoặc chưa tìm thấy mức.", "No amount is stated or none was found.")});
}

inline void page_writer::ranking() {
  if (rule_.ranking.empty()) return;
  section("Thứ tự xét", "Order");
  for (const rank& one : rule_.ranking) {
    const bool date =
        content_.facts[*fact_place(content_.facts, one.fact)].kind == value_kind::date;
    const std::string_view order =
        date ? (one.descending ? say("từ sau đến trước", "latest first")
                               : say("từ trước đến sau", "earliest first"))
             : (one.descending ? say("từ lớn đến nhỏ", "greatest first")
                               : say("từ nhỏ đến lớn", "least first"));
    line({"- ", words_.fact_name(one.fact), ": ", order});
  }
  line({"- ", say("cuối cùng: mã hồ sơ", "last: the id of the application")});
}

inline void page_writer::gaps() {
  if (rule_.gaps.empty()) return;
  section("Điều chưa rõ", "What no source tells");
  for (const bilingual& one : rule_.gaps) line({"- ", one.in(lang_)});
}

inline void page_writer::remarks() {
  section("Ghi chú", "Remarks");
  line({"- ", say("Nội dung được xác nhận kém hơn mức “", "What is confirmed less well than “"),
        confirmation_text(what_.at_least(), lang_),
        say("” được coi là chưa biết.", "” counts as not known.")});
  if (rule_.named_period && !tests_period(rule_))
    line(
        {"- ", say("Văn bản nêu ", "The text names "),
         calendar::in_words(*rule_.named_period, lang_),
         say(" mà không nói việc nào phải diễn ra trong thời gian đó: ngày xét ngoài thời gian này "
             "được ghi chú, không làm đổi kết quả.",
             " without saying what must happen within: a reference date outside is remarked and "
             "changes no answer.")});
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_PAGE_HPP
