// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_SOURCE_TEXT_HPP
#define HOPTAC_POLICY_SOURCE_TEXT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/law/provision_text.hpp>
#include <hoptac/law/source.hpp>
#include <hoptac/policy/legal_source.hpp>
#include <hoptac/policy/pack.hpp>

#include <cstddef>      // std::size_t
#include <string>       // std::string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::policy {

/// Where a fact of the law stands, as texts cite: `khoản 2 Điều 22 Nghị định số 45/2021/NĐ-CP`,
/// `clause 2, Article 22 of Decree No. 45/2021/NĐ-CP`; of a text without articles the part follows,
/// `Kế hoạch số 85/KH-UBND, mục II.3.2`. An instrument that the pack does not declare goes by its
/// id. Empty for an empty source.
[[nodiscard]] inline std::string source_text(const pack& of, const legal_source& source,
                                             language lang) {
  std::string out;
  if (source.empty()) return out;
  const bool vi = lang == language::vi;
  out = law::to_text(source.where, lang);
  if (!out.empty()) out += vi ? " " : " of ";
  const legal_text* declared = of.find_source(source.instrument);
  const bool named = declared != nullptr && !declared->text.in(lang).empty();
  out += named ? declared->text.in(lang) : source.instrument;
  if (!source.part.empty()) out += (vi ? ", mục " : ", part ") + source.part;
  return out;
}

/// How well a fact about the law is known, in words: `đọc trong văn bản`, `read in the text`.
[[nodiscard]] constexpr std::string_view confirmation_text(law::confirmation how, language lang) {
  constexpr bilingual_view words[] = {
      {"chưa tìm thấy", "not found"},
      {"theo trí nhớ, chưa có nguồn", "remembered, no source found"},
      {"đã đọc, không giữ lại câu chữ", "read, words not kept"},
      {"chỉ có nguồn yếu", "on a weak page only"},
      {"suy ra từ nội dung đã xác nhận", "follows from what is confirmed"},
      {"nguồn khác đưa lại", "reported"},
      {"đọc trong văn bản", "read in the text"},
  };
  return words[static_cast<std::size_t>(how)].in(lang);
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_SOURCE_TEXT_HPP
