// SPDX-License-Identifier: BSL-1.0

#include <hoptac/catalogue/bac_kan.hpp>
#include <hoptac/catalogue/vn.hpp>
#include <hoptac/core/error_text.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/indicator/definition.hpp>
#include <hoptac/io/column_label.hpp>
#include <hoptac/io/figures.hpp>
#include <hoptac/io/text_table.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/plan/figure.hpp>
#include <hoptac/plan/finding.hpp>
#include <hoptac/policy/source_text.hpp>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "programmes.hpp"

namespace hoptac::tool {
namespace {

using io::text_table;

constexpr help_text list_help{
    "hoptac list checks",
    {"hoptac list [TOPIC] [--lang vi|en]", "hoptac list [TOPIC] [--lang vi|en]"},
    {"Liệt kê những gì hoptac biết: phép kiểm tra, chương trình, cách hiểu, chỉ tiêu, mã lỗi, cột "
     "và "
     "giá trị\ncủa các tệp, văn bản. Không ghi chủ đề thì liệt kê tất cả.",
     "Lists what hoptac knows: checks, programmes, readings, indicators, error codes, the columns "
     "and "
     "words\nof files, legal texts. Without a topic it lists everything."}};

/// A word that files use, and what it means.
struct word_text {
  std::string_view word;
  bilingual_view meaning;
};

constexpr word_text severities[] = {
    {"contradiction", {"không có cách hiểu nào làm các số cùng đúng", "no reading saves it"}},
    {"tension",
     {"chỉ cùng đúng theo một cách hiểu mà văn bản không nêu",
      "holds only under a reading that the text does not state"}},
    {"note", {"điều người đọc nên biết", "something a reader should know"}},
};

constexpr word_text kinds[] = {
    {"actual", {"số thực hiện", "a result"}},
    {"estimate", {"số ước thực hiện", "an estimated result"}},
    {"plan", {"số kế hoạch", "a planned number"}},
    {"target", {"mục tiêu", "a target"}},
    {"share", {"tỷ lệ trong tổng số", "a part of a whole"}},
    {"progress", {"kết quả so với kế hoạch", "a result against a plan"}},
    {"rule", {"giới hạn do quy định đặt ra", "a limit that the law sets"}},
};

constexpr word_text bounds[] = {
    {"exact", {"đúng số này", "the number itself"}},
    {"ge", {"từ … trở lên", "at least"}},
    {"gt", {"hơn, trên", "more than"}},
    {"le", {"không quá", "at most"}},
    {"lt", {"dưới", "less than"}},
    {"approx", {"khoảng", "about"}},
    {"approx_below", {"gần", "a little less than"}},
    {"range_low", {"đầu thấp của một khoảng", "the low end of a range"}},
    {"range_high", {"đầu cao của một khoảng", "the high end of a range"}},
};

constexpr word_text measures[] = {
    {"ratio", {"kết quả chia kế hoạch: “đạt 114%”", "result / plan: “114% of the plan”"}},
    {"excess", {"phần vượt kế hoạch: “vượt 64%”", "result / plan - 1: “64% above the plan”"}},
};

/// Rows of a word of a closed column, its Vietnamese name, which a cell may hold instead, and what
/// it means.
void add_closed(text_table& rows, std::string_view column, std::span<const word_text> meanings,
                language lang) {
  for (const entity::word& one : io::words_of("figures", column)) {
    const auto meaning = std::find_if(meanings.begin(), meanings.end(),
                                      [&](const word_text& text) { return text.word == one.code; });
    rows.add({std::string(one.code), std::string(one.name.vi),
              meaning == meanings.end() ? std::string() : std::string(meaning->meaning.in(lang))});
  }
}

void add_words(text_table& rows, std::span<const word_text> words, language lang) {
  for (const word_text& row : words)
    rows.add({std::string(row.word), std::string(row.meaning.in(lang))});
}

void add_checks(text_table& rows, language lang) {
  for (const plan::check_text& row : plan::all_checks())
    rows.add({std::string(row.word), std::string(row.what.in(lang))});
}

void add_severities(text_table& rows, language lang) {
  add_words(rows, severities, lang);
}
void add_kinds(text_table& rows, language lang) {
  add_closed(rows, "kind", kinds, lang);
}
void add_bounds(text_table& rows, language lang) {
  add_closed(rows, "bound", bounds, lang);
}
void add_measures(text_table& rows, language lang) {
  add_closed(rows, "measure", measures, lang);
}

void add_units(text_table& rows, language lang) {
  constexpr bilingual_view things{"số tổ chức, sản phẩm, lớp …",
                                  "organisations, products, classes …"};
  for (const plan::unit& unit : plan::all_units())
    rows.add({std::string(unit.code),
              std::string(unit.name.vi.empty() ? things.in(lang) : unit.name.in(lang))});
}

void add_columns(text_table& rows, language lang) {
  for (const io::table_labels& table : io::all_table_labels())
    for (const io::column_label& one : table.columns)
      rows.add({std::string(table.table), std::string(one.key), std::string(one.label.vi),
                lang == language::en ? std::string(one.label.en) : std::string()});
}

void add_closed_words(text_table& rows, language lang) {
  for (const io::closed_words& column : io::all_closed_words())
    for (const entity::word& one : column.words)
      rows.add({std::string(column.table) + "." + std::string(column.column), std::string(one.code),
                std::string(one.name.vi),
                lang == language::en ? std::string(one.name.en) : std::string()});
}

/// Each fact by its key and its Vietnamese labels, and each word of its list.
void add_facts(text_table& rows, language lang) {
  for (const policy::pack& pack : bundled_packs())
    for (const policy::fact& fact : pack.content().facts) {
      std::string labels = fact.name.vi;
      for (const std::string& label : fact.labels) labels += " | " + label;
      const std::string english = lang == language::en ? fact.name.en : std::string();
      rows.add({pack.content().id, fact.key, labels, english});
      for (const policy::enumerator& one : fact.values)
        rows.add({pack.content().id, fact.key + "=" + one.key, one.name.vi,
                  lang == language::en ? one.name.en : std::string()});
    }
}

void add_errors(text_table& rows, language lang) {
  for (const error_text& row : all_errors())
    rows.add({to_string(row.code), std::string(row.sentence.in(lang))});
}

void add_instruments(text_table& rows, language lang) {
  for (const law::collection& texts : {catalogue::vn::legal_texts, catalogue::bac_kan::legal_texts})
    for (const law::instrument* text : texts.instruments)
      rows.add(
          {std::string(text->id), std::string(text->number), std::string(text->subject.in(lang))});
}

/// The least confirmed of what a rule and its conditions rest on.
law::confirmation confirmation_of(const policy::rule& rule) {
  law::confirmation least = rule.source.how;
  for (const policy::condition& one : rule.conditions)
    if (!one.source.empty()) least = std::min(least, one.source.how);
  return least;
}

void add_programmes(text_table& rows, language lang) {
  for (const policy::pack& pack : bundled_packs())
    for (const policy::rule& rule : pack.content().rules) {
      const std::size_t gaps = rule.gaps.size();
      const bilingual_view open = gaps == 1 ? bilingual_view{" điều chưa rõ", " thing not known"}
                                            : bilingual_view{" điều chưa rõ", " things not known"};
      rows.add({pack.content().id + "." + rule.id,
                std::string(policy::confirmation_text(confirmation_of(rule), lang)),
                std::to_string(gaps) + std::string(open.in(lang)), rule.title.in(lang)});
    }
}

void add_indicators_of_plan(text_table& rows, language lang) {
  for (const indicator::definition& one : catalogue::bac_kan::indicators()) {
    std::string subjects;
    for (std::size_t kind = 0; kind < entity::organisation_kind_count; ++kind)
      if (const auto subject = static_cast<entity::organisation_kind>(kind); one.is_of(subject))
        subjects.append(subjects.empty() ? "" : ", ").append(entity::to_string(subject));
    if (!one.told_of.code.empty()) subjects = one.told_of.code;
    std::string name(one.name.in(lang));
    if (!one.breakdown.empty()) name.append(" — ").append(one.breakdown);
    if (!one.reading.vi.empty()) name.append("; ").append(one.reading.in(lang));
    rows.add({std::string(one.code), subjects,
              std::string(policy::confirmation_text(one.known, lang)), name});
  }
}

void add_readings(text_table& rows, language lang) {
  for (const policy::pack& pack : bundled_packs())
    for (const policy::rule& rule : pack.content().rules)
      for (const policy::reading& one : rule.readings)
        for (const policy::reading_option& option : one.options)
          rows.add({pack.content().id + "." + rule.id,
                    one.name + "=" + option.word + (option.word == one.chosen ? " *" : ""),
                    option.text.in(lang)});
}

/// Something that can be listed.
struct topic {
  std::string_view word;
  bilingual_view heading;
  void (*add_rows)(text_table& rows, language lang);
};

constexpr topic topics[] = {
    {"checks", {"Phép kiểm tra", "Checks of an audit"}, add_checks},
    {"severities", {"Mức độ của phát hiện", "Severities of findings"}, add_severities},
    {"kinds", {"Loại số liệu (cột kind)", "Kinds of figures (column kind)"}, add_kinds},
    {"bounds", {"Giới hạn (cột bound)", "Bounds (column bound)"}, add_bounds},
    {"measures",
     {"Cách đo tiến độ (cột measure)", "Measures of progress (column measure)"},
     add_measures},
    {"units", {"Đơn vị (cột unit)", "Units (column unit)"}, add_units},
    {"columns",
     {"Cột của các tệp, theo khóa và theo tên tiếng Việt (dòng tên cột ghi tên nào cũng được)",
      "Columns of the files, by key and Vietnamese label (a header may have either)"},
     add_columns},
    {"words",
     {"Giá trị của các cột có danh sách đóng, theo mã và theo tên tiếng Việt",
      "Values of the closed columns, by code and Vietnamese name"},
     add_closed_words},
    {"facts",
     {"Dữ kiện của hồ sơ, theo gói, khóa và tên tiếng Việt; giá trị của chúng",
      "Facts of applications, by pack, key and Vietnamese name; their values"},
     add_facts},
    {"programmes",
     {"Chương trình, căn cứ yếu nhất và số điều chưa rõ",
      "Programmes, their weakest source and how much is not known"},
     add_programmes},
    {"readings",
     {"Cách hiểu của từng chương trình (--reading; * là mặc định)",
      "Readings of each programme (--reading; * is the default)"},
     add_readings},
    {"indicators",
     {"Chỉ tiêu, tính cho ai, căn cứ và tên", "Indicators, of whom, how well known, and names"},
     add_indicators_of_plan},
    {"errors", {"Mã lỗi và mã phát hiện", "Codes of errors and findings"}, add_errors},
    {"instruments", {"Văn bản", "Legal texts"}, add_instruments},
};

std::vector<std::string_view> topic_words() {
  std::vector<std::string_view> words;
  for (const topic& one : topics) words.push_back(one.word);
  return words;
}

exit_code list(const std::string& chosen, const CLI::App& app, language lang) {
  if (!chosen.empty())
    if (const auto wrong = check_word("TOPIC", chosen, topic_words()))
      return refuse(*wrong, app, lang);
  std::string out;
  for (const topic& one : topics) {
    if (!chosen.empty() && one.word != chosen) continue;
    text_table rows;
    one.add_rows(rows, lang);
    constexpr std::size_t width = 100;
    if (chosen.empty()) {
      if (!out.empty()) out += "\n";
      out += std::string(one.heading.in(lang)) + " — hoptac list " + std::string(one.word) + "\n\n";
    }
    out += rows.str(chosen.empty() ? 2 : 0, width);
  }
  return write_result({}, out, exit_code::done, lang);
}

}  // namespace

command add_list(CLI::App& tool, session& run) {
  CLI::App& app = add_command(tool, run, "list", list_help);
  const auto chosen = std::make_shared<std::string>();
  add_option(app, "TOPIC", *chosen, io::joined(topic_words()), "");
  return {&app, [&app, &run, chosen] { return list(*chosen, app, run.lang); }};
}

}  // namespace hoptac::tool
