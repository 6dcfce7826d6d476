// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_CITATION_HPP
#define HOPTAC_LAW_CITATION_HPP

#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/law/provision.hpp>

namespace hoptac::inline HOPTAC_ABI::law {

/// A place in the law: an instrument and, where it is narrower, the provision in it. Refers to an
/// instrument that must outlive it, as the catalogue's do; so a rule in C++ that cites a text which
/// is not in the catalogue does not compile. `citation_text.hpp` has the written forms.
class citation {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): an instrument is a citation of all of it.
  constexpr citation(const instrument& text, provision where = {}) : text_(&text), where_(where) {}
  citation(const instrument&&, provision = {}) = delete;

  [[nodiscard]] constexpr const instrument& text() const { return *text_; }
  [[nodiscard]] constexpr const provision& where() const { return where_; }

  /// Equal are citations of one provision of one and the same instrument.
  friend constexpr bool operator==(const citation&, const citation&) = default;

 private:
  const instrument* text_;
  provision where_;
};

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_CITATION_HPP
