// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_DETAIL_STANDING_LINES_HPP
#define HOPTAC_POLICY_DETAIL_STANDING_LINES_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/core/truth.hpp>
#include <hoptac/entity/legal_status.hpp>
#include <hoptac/entity/organisation_kind.hpp>
#include <hoptac/policy/detail/standing_tests.hpp>
#include <hoptac/policy/explain.hpp>
#include <hoptac/policy/programme.hpp>
#include <hoptac/policy/source_text.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::policy::detail {

/// Whom a programme is for, in which period and territory: paragraphs of its page.
[[nodiscard]] inline std::string standing_lines(const programme& what, language lang) {
  const bool vi = lang == language::vi;
  const auto say = [&](std::string_view a, std::string_view b) { return vi ? a : b; };
  std::string out;
  const auto cited = [&](const legal_source& source) {
    if (!source.empty())
      out.append(" — ")
          .append(source_text(what.of(), source, lang))
          .append(" (")
          .append(confirmation_text(source.how, lang))
          .append(")");
    out += ".\n";
  };
  if (const std::optional<beneficiaries>& whom = what.rule().beneficiaries) {
    out.append("\n").append(say("Dành cho: ", "For: "));
    std::string kinds;
    for (const entity::organisation_kind one : whom->kinds)
      kinds.append(kinds.empty() ? "" : ", ").append(entity::describe(one).name.in(lang));
    out += kinds.empty() ? std::string(say("văn bản không nêu loại hình tổ chức",
                                           "the text does not say which organisations"))
                         : kinds;
    cited(whom->source);
    for (const status_rule& one : whom->statuses) {
      out.append("- “")
          .append(entity::legal_status_words()[static_cast<std::size_t>(one.status)].name.in(lang))
          .append("”: ")
          .append(one.answer == truth::met       ? say("được hỗ trợ", "may be supported")
                  : one.answer == truth::not_met ? say("không được hỗ trợ", "is not supported")
                                                 : say("chưa rõ", "not known"));
      cited(one.source);
    }
  }
  for (const condition_text& one : what.conditions()) {
    if (one.id != period_id && one.id != territory_id) continue;
    out.append("\n")
        .append(one.id == period_id ? say("Giai đoạn: ", "Period: ")
                                    : say("Địa bàn: ", "Territory: "))
        .append(one.met.in(lang))
        .append("; ")
        .append(one.id == period_id
                    ? one.not_met.in(lang) +
                          std::string(say(": không đủ điều kiện; ", ": not eligible; "))
                    : std::string())
        .append(one.open.in(lang));
    cited(one.source);
  }
  return out;
}

}  // namespace hoptac::inline HOPTAC_ABI::policy::detail

#endif  // HOPTAC_POLICY_DETAIL_STANDING_LINES_HPP
