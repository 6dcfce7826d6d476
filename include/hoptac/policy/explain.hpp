// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_EXPLAIN_HPP
#define HOPTAC_POLICY_EXPLAIN_HPP

#include <hoptac/calendar/period_text.hpp>
#include <hoptac/config.hpp>
#include <hoptac/core/contract.hpp>
#include <hoptac/core/detail/sorted.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/detail/completions.hpp>
#include <hoptac/policy/detail/standing_tests.hpp>
#include <hoptac/policy/detail/value_text.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/reason.hpp>
#include <hoptac/policy/situation.hpp>
#include <hoptac/policy/source_text.hpp>

#include <cstddef>      // std::size_t
#include <cstdint>      // std::uint32_t
#include <span>         // std::span
#include <string>       // std::string
#include <string_view>  // std::string_view
#include <vector>       // std::vector

namespace hoptac::inline HOPTAC_ABI::policy {

/// What a decision rests on, as data and as sentences in both languages: for each condition its
/// answer, the values it read, its words and its source. Prepared once for a programme, then used
/// for many applications. Immutable, and shared between threads.
class explainer {
 public:
  explicit explainer(programme by);

  /// The citation of a condition, `Kế hoạch …, mục II.3.2`, by its place in `conditions()`.
  [[nodiscard]] const bilingual& source(std::size_t condition) const {
    return lines_[condition].source;
  }
  /// The facts that a condition reads, as places in the pack.
  [[nodiscard]] std::span<const std::uint32_t> facts_read(std::size_t condition) const {
    return lines_[condition].facts;
  }

  /// One condition as a clause: its words for the answer, and *not known: …* where it is open.
  [[nodiscard]] std::string sentence(std::size_t condition, truth answer, language lang) const;

  /// What must be remarked beside the answer: a reference date outside the period that the text
  /// names, where no test says so; a date of the period that is not stated. Mostly empty.
  [[nodiscard]] std::vector<bilingual> remarks(const situation& facts) const;

  /// Appends the whole explanation: the answer, every condition on a line with its mark, values
  /// and source, then the missing facts that are given, as `missing` finds them.
  /// Precondition: `made` is a decision of this programme about these facts.
  /// `registered` are reasons beside the conditions, and stand behind them.
  void append(std::string& out, const situation& facts, const decision& made, language lang,
              std::span<const std::size_t> missing_facts = {},
              std::span<const reason> registered = {}) const;

  /// The same as a new text.
  [[nodiscard]] std::string text(const situation& facts, const decision& made, language lang,
                                 std::span<const std::size_t> missing_facts = {}) const {
    std::string out;
    append(out, facts, made, lang, missing_facts);
    return out;
  }

 private:
  struct line {
    bilingual source;
    bilingual met;  // the clauses after their marks
    bilingual not_met;
    bilingual open;
    std::vector<std::uint32_t> facts;
    std::vector<bilingual> labels;  // before the value of each fact: ` (sex: `, `; birth date: `
    bilingual tail;                 // after the last value
  };
  [[nodiscard]] std::vector<bilingual> undated(const situation& facts) const;
  void append_values(std::string& out, const line& of, const situation& facts, language lang) const;

  programme by_;
  std::vector<line> lines_;
};

/// `đủ điều kiện`, `not eligible` …: how an answer reads.
[[nodiscard]] constexpr bilingual_view answer_words(truth answer) {
  switch (answer) {
    case truth::met: return {"Đủ điều kiện", "Eligible"};
    case truth::not_met: return {"Không đủ điều kiện", "Not eligible"};
    case truth::not_known: break;
  }
  return {"Chưa xác định được", "Not known"};
}

// ---------------------------------------------------------------------------------------- bodies

inline explainer::explainer(programme by) : by_(std::move(by)) {
  const detail::program& of = by_.compiled();
  for (std::size_t i = 0; i < by_.conditions().size(); ++i) {
    const condition_text& one = by_.conditions()[i];
    line made{{source_text(by_.of(), one.source, language::vi),
               source_text(by_.of(), one.source, language::en)},
              one.met,
              one.not_met,
              one.open.vi.empty()
                  ? bilingual{"chưa xác định được: " + one.met.vi, "not known: " + one.met.en}
                  : one.open,
              {},
              {},
              {}};
    detail::facts_of(of, of.nodes.data(), of.roots[i], of.nodes[of.roots[i]].end, made.facts);
    hoptac::detail::sort_unique(made.facts);
    for (const std::uint32_t place : made.facts) {
      const bilingual& name = by_.of().content().facts[place].name;
      const std::string before = made.labels.empty() ? " (" : "; ";
      made.labels.emplace_back(before + name.vi + ": ", before + name.en + ": ");
    }
    const auto tail = [&](const std::string& source) {
      return std::string(made.facts.empty() ? "" : ")") + (source.empty() ? "" : " — " + source) +
             "\n";
    };
    made.tail = {tail(made.source.vi), tail(made.source.en)};
    lines_.push_back(std::move(made));
  }
}

inline std::string explainer::sentence(std::size_t condition, truth answer, language lang) const {
  const line& one = lines_[condition];
  if (answer == truth::met) return one.met.in(lang);
  return answer == truth::not_met ? one.not_met.in(lang) : one.open.in(lang);
}

inline std::vector<bilingual> explainer::remarks(const situation& facts) const {
  HOPTAC_PRE(by_.of().same_as(facts.facts_of()));
  const rule& of = by_.rule();
  if (!of.named_period) return {};
  if (detail::tests_period(of)) return undated(facts);
  const cell& date = facts[*by_.of().fact_place(of.reference_date)];
  if (!date.exact()) return {};
  const calendar::date day = detail::date_of(date.low);
  if (of.named_period->contains(day)) return {};
  return {{"Ngày xét " + to_string_vi(day) + " nằm ngoài " +
               calendar::in_words(*of.named_period, language::vi) +
               " mà văn bản nêu; văn bản không nói việc nào phải diễn ra trong thời gian đó.",
           "The reference date " + to_string(day) + " lies outside " +
               calendar::in_words(*of.named_period, language::en) +
               ", which the text names without saying what must happen within them."}};
}

/// The dates of the period that are not stated, so that the others alone were looked at.
inline std::vector<bilingual> explainer::undated(const situation& facts) const {
  const rule& of = by_.rule();
  bilingual names;
  for (const std::string& key : of.period_dates) {
    const std::size_t place = *by_.of().fact_place(key);
    if (key == of.reference_date || !facts[place].absent()) continue;
    const bilingual& name = by_.of().content().facts[place].name;
    names.vi += (names.vi.empty() ? "" : ", ") + name.vi;
    names.en += (names.en.empty() ? "" : ", ") + name.en;
  }
  if (names.vi.empty() || facts[*by_.of().fact_place(of.reference_date)].absent()) return {};
  return {{"Không nêu " + names.vi + ": " + calendar::in_words(*of.named_period, language::vi) +
               " mà chương trình mang tên chỉ được xét theo ngày đã nêu.",
           "Not stated: " + names.en + "; " + calendar::in_words(*of.named_period, language::en) +
               ", which the programme is named for, are looked at by the date that is stated."}};
}

inline void explainer::append_values(std::string& out, const line& of, const situation& facts,
                                     language lang) const {
  const std::vector<fact>& declared = by_.of().content().facts;
  for (std::size_t i = 0; i < of.facts.size(); ++i) {
    out += of.labels[i].in(lang);
    detail::append_value(out, declared[of.facts[i]], facts[of.facts[i]], lang);
  }
  out += of.tail.in(lang);
}

inline void explainer::append(std::string& out, const situation& facts, const decision& made,
                              language lang, std::span<const std::size_t> missing_facts,
                              std::span<const reason> registered) const {
  HOPTAC_PRE(made.conditions.size() == lines_.size() && by_.of().same_as(facts.facts_of()));
  out += answer_words(made.answer).in(lang);
  out += ": ";
  out += by_.rule().title.in(lang);
  out += '\n';
  const auto mark = [&](truth of) {
    out += of == truth::met ? "  ✓ " : of == truth::not_met ? "  ✗ " : "  ? ";
  };
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const line& one = lines_[i];
    mark(made.conditions[i]);
    out += sentence(i, made.conditions[i], lang);
    append_values(out, one, facts, lang);
  }
  for (const reason& one : registered) {
    mark(one.answer);
    out += one.text.in(lang);
    const std::string source = source_text(by_.of(), one.source, lang);
    if (!source.empty()) out.append(" — ").append(source);
    out += '\n';
  }
  if (made.settled)
    out += lang == language::vi ? "  Dữ kiện còn trống không làm thay đổi kết quả.\n"
                                : "  What is left blank does not change the answer.\n";
  if (made.cut_off)
    out += lang == language::vi
               ? "  ! Có quá nhiều cách bổ sung các mục còn trống, không thử hết được.\n"
               : "  ! What is left blank can be filled in too many ways; not all were tried.\n";
  for (const bilingual& one : remarks(facts)) ((out += "  ! ") += one.in(lang)) += '\n';
  if (missing_facts.empty()) return;
  out += lang == language::vi ? "  Cần bổ sung: " : "  To be stated: ";
  for (std::size_t i = 0; i < missing_facts.size(); ++i) {
    if (i > 0) out += ", ";
    out += by_.of().content().facts[missing_facts[i]].name.in(lang);
  }
  out += '\n';
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_EXPLAIN_HPP
