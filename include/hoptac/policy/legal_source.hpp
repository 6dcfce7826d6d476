// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_POLICY_LEGAL_SOURCE_HPP
#define HOPTAC_POLICY_LEGAL_SOURCE_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/law/citation_text.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/law/provision_text.hpp>
#include <hoptac/law/source.hpp>

#include <string>       // std::string
#include <string_view>  // std::string_view
#include <utility>      // std::move

namespace hoptac::inline HOPTAC_ABI::policy {

/// An instrument as a pack names it: its permanent id and how it is cited in both languages, so
/// that a pack says where its rules stand without the catalogue beside it.
struct legal_text {
  std::string id;       ///< `vn.law_17_2023_qh15`
  bilingual text = {};  ///< `Luật Hợp tác xã số 17/2023/QH15`

  friend bool operator==(const legal_text&, const legal_text&) = default;
};

/// Where one fact of the law stands, and how far that is confirmed.
struct legal_source {
  std::string instrument = {};  ///< the id of a `legal_text` of the pack
  law::provision where = {};    ///< article, clause, point, where the text has them
  std::string part = {};        ///< the part of a text without articles: `II.3.2`
  law::confirmation how = law::confirmation::not_found;
  std::string quote = {};  ///< the words that say so; empty where they were not kept

  /// No source at all.
  [[nodiscard]] bool empty() const { return instrument.empty(); }

  friend bool operator==(const legal_source&, const legal_source&) = default;
};

/// The text of an instrument of the catalogue.
[[nodiscard]] inline legal_text legal_text_of(const law::instrument& text) {
  return {std::string(text.id),
          {law::to_text(law::citation(text), language::vi),
           law::to_text(law::citation(text), language::en)}};
}

/// A source in an instrument of the catalogue, which has articles.
[[nodiscard]] inline legal_source cite(const law::instrument& text, law::provision where,
                                       law::confirmation how, std::string_view quote = {}) {
  return {std::string(text.id), where, {}, how, std::string(quote)};
}

/// A source in an instrument of the catalogue, which has numbered parts and no articles.
[[nodiscard]] inline legal_source cite_part(const law::instrument& text, std::string_view part,
                                            law::confirmation how, std::string_view quote = {}) {
  return {std::string(text.id), {}, std::string(part), how, std::string(quote)};
}

}  // namespace hoptac::inline HOPTAC_ABI::policy

#endif  // HOPTAC_POLICY_LEGAL_SOURCE_HPP
