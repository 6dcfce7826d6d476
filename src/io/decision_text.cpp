// SPDX-License-Identifier: BSL-1.0

#include <hoptac/core/truth.hpp>
#include <hoptac/io/decision_report.hpp>
#include <hoptac/io/pack.hpp>
#include <hoptac/io/words.hpp>
#include <hoptac/policy/determine.hpp>

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
  page(const programme& by, language lang) : by_(by), made_ready_(by), lang_(lang) {}

  std::string str(std::span<const application> applications) {
    std::string blocks;
    std::array<std::size_t, 3> counts{};
    bool is_joined = true;
    for (const application& one : applications) {
      const policy::determination found = made_ready_.determine(one.facts, one.who());
      const policy::decision& made = found.made;
      ++counts[made.answer == truth::met ? 0 : made.answer == truth::not_met ? 1 : 2];
      is_joined = is_joined && one.applicant;
      blocks += "\n" + printable(one.id) + "\n";
      made_ready_.words().append(blocks, one.facts, made, lang_, found.missing, found.registered);
      if (found.missing_cut_off)
        blocks +=
            say("  ! Không thử hết các cách bổ sung: có thể không cần tất cả dữ kiện trên.\n",
                "  ! Not all ways to complete it were tried: not all of these may be needed.\n");
      for (const bilingual& remark : one.remarks) blocks += "  ! " + remark.in(lang_) + "\n";
      if (made.amount)
        blocks +=
            "  " + say("Được hỗ trợ: ", "Receives: ") + money_text(*made.amount, lang_) + "\n";
      append_sweep(blocks, found);
      if (!found.turned_by.empty())
        blocks += "  " + say("Theo cách hiểu khác: ", "By other readings: ") +
                  turns_text(by_.rule(), found.turned_by, lang_, reading_codes::shown) + "\n";
    }
    if (!is_joined && policy::applicant_place(by_.of(), by_.rule()))
      blocks.insert(0,
                    say("Chưa đối chiếu với sổ đăng ký: tổ chức có thật, loại hình, tình trạng và "
                        "lần hỗ trợ trước chưa được kiểm tra (--registry).\n",
                        "Not compared with a registry: that the organisations exist, their kind, "
                        "status and earlier support were not checked (--registry).\n"));
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
  void append_sweep(std::string& out, const policy::determination& of) const {
    const std::vector<stretch>& runs = of.timeline;
    if (runs.size() < 2) return;
    const std::size_t place = *by_.of().fact_place(of.moved);
    out += "  " + say("Theo ", "By the ") + by_.of().content().facts[place].name.in(lang_) + ":";
    for (const stretch& run : runs) {
      out += &run == runs.data() ? " " : "; ";
      if (run.low) out += say("từ ", "from ") + day_text(*run.from(), lang_) + " ";
      if (run.high) out += say("đến hết ", "to the end of ") + day_text(*run.to(), lang_) + " ";
      out += run.cut_off ? say("không xét hết được", "too many turns, not searched")
                         : answer_clause(run.answer, lang_);
    }
    out += "\n";
  }

  const programme& by_;
  policy::determiner made_ready_;
  language lang_;
};

}  // namespace

std::string decisions_text(const programme& by, std::span<const application> applications,
                           language lang) {
  return page(by, lang).str(applications);
}

}  // namespace hoptac::inline HOPTAC_ABI::io
