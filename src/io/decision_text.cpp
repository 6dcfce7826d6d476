// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/truth.hpp>
#include <hoptac/io/decision_report.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/policy/decide.hpp>
#include <hoptac/policy/explain.hpp>
#include <hoptac/policy/missing.hpp>
#include <hoptac/policy/when.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "report_words.hpp"

namespace hoptac::inline HOPTAC_ABI::io {
namespace {

using policy::programme;
using policy::stretch;

class page {
 public:
  page(const programme& by, language lang) : by_(by), words_(by), lang_(lang) {}

  std::string str(std::span<const application> applications) {
    std::string blocks;
    std::array<std::size_t, 3> counts{};
    for (const application& one : applications) {
      const policy::decision made = policy::decide(by_, one.facts);
      ++counts[made.answer == truth::met ? 0 : made.answer == truth::not_met ? 1 : 2];
      blocks += "\n" + printable(one.id) + "\n";
      const std::vector<std::size_t> missing = policy::missing(by_, one.facts);
      words_.append(blocks, one.facts, made, lang_, missing);
      if (made.amount)
        blocks +=
            "  " + say("Được hỗ trợ: ", "Receives: ") + money_text(*made.amount, lang_) + "\n";
      append_sweep(blocks, one.facts);
    }
    return heading(applications.size(), counts) + blocks;
  }

 private:
  [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
    return std::string(bilingual_view{vi, en}.in(lang_));
  }

  [[nodiscard]] std::string heading(std::size_t all,
                                    const std::array<std::size_t, 3>& counts) const {
    const policy::pack_content& pack = by_.of().content();
    std::string out = by_.rule().title.in(lang_) + " (" + by_.id() + ")\n";
    out += std::to_string(all) + say(" hồ sơ: ", all == 1 ? " application: " : " applications: ") +
           std::to_string(counts[0]) + say(" đủ điều kiện, ", " eligible, ") +
           std::to_string(counts[1]) + say(" không đủ điều kiện, ", " not eligible, ") +
           std::to_string(counts[2]) + say(" chưa xác định được.\n", " not known.\n");
    for (const policy::reading& one : by_.rule().readings)
      for (const auto& [name, word] : by_.readings())
        if (one.name == name)
          out.append(say("Cách hiểu: ", "Reading: "))
              .append(name)
              .append("=")
              .append(word)
              .append(" — ")
              .append(one.options[*one.place_of(word)].text.in(lang_))
              .append("\n");
    out += say("Gói quy định: ", "Pack: ") + pack.id + " " + pack.version + ", SHA-256 " +
           pack_sha256(pack) + "\n";
    return out;
  }

  /// On which days the answer is another: a line for each run of days.
  void append_sweep(std::string& out, const policy::situation& facts) const {
    const std::string_view fact = policy::sweep_fact(by_);
    if (fact.empty()) return;
    const std::vector<stretch> runs = policy::when(by_, facts, fact);
    if (runs.size() < 2) return;
    const std::size_t place = *by_.of().fact_place(fact);
    out += "  " + say("Theo ", "By the ") + by_.of().content().facts[place].name.in(lang_) + ":";
    for (const stretch& run : runs) {
      out += &run == runs.data() ? " " : "; ";
      if (run.low) out += say("từ ", "from ") + day_text(*run.from(), lang_) + " ";
      if (run.high) out += say("đến hết ", "to the end of ") + day_text(*run.to(), lang_) + " ";
      out += answer(run.answer);
    }
    out += "\n";
  }

  [[nodiscard]] std::string answer(truth of) const {
    switch (of) {
      case truth::met: return say("đủ điều kiện", "eligible");
      case truth::not_met: return say("không đủ điều kiện", "not eligible");
      case truth::not_known: break;
    }
    return say("chưa xác định được", "not known");
  }

  const programme& by_;
  policy::explainer words_;
  language lang_;
};

}  // namespace

std::string decisions_text(const programme& by, std::span<const application> applications,
                           language lang) {
  return page(by, lang).str(applications);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
