// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_INSTRUMENT_HPP
#define HOPTAC_LAW_INSTRUMENT_HPP

#include <hoptac/config.hpp>
#include <hoptac/core/language.hpp>
#include <hoptac/law/instrument_kind.hpp>
#include <hoptac/law/provision.hpp>
#include <hoptac/law/source.hpp>

#include <cstdint>      // std::uint8_t
#include <span>         // std::span
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// Who issues instruments. `actor` is its part of an Akoma Ntoso id; empty for the bodies of the
/// whole country, whose document numbers already tell who issued them.
struct issuing_body {
  bilingual_view name;
  std::string_view actor = {};
};

/// What is known about the end of force. Numbers are stored: never reuse.
enum class ending : std::uint8_t {
  not_known = 0,   ///< nothing was read about it
  none_found = 1,  ///< in force when last seen, and no end was found
  stated = 2,      ///< the last day in force is stated
};

/// When a text is in force, both days included. Days that are not known stay empty.
struct force {
  stated_day from = {};
  ending end = ending::not_known;
  stated_day until = {};      ///< last day in force; only with `ending::stated`
  stated_day last_seen = {};  ///< a day on which a source still listed it as in force
};

/// A provision that enters into force on another day than the rest of its instrument.
struct part_in_force {
  provision part;
  force when;
};

/// One legal text: a law, a decree, a decision, a plan, a letter. Constant data: every text is a
/// view of something that lives longer, as the catalogue's literals do. What no source states is
/// empty, and `note` says what is missing.
struct instrument {
  std::string_view id;  ///< short, permanent, ASCII: `vn.law_17_2023_qh15`
  instrument_kind kind;
  /// The number and symbol in canonical form, `17/2023/QH15`; empty where it is not stated.
  std::string_view number;
  /// The name that stands before the number in citations, `Hợp tác xã`; mostly empty.
  std::string_view title = {};
  const issuing_body* issuer = nullptr;  ///< null where it is not known
  stated_day issued = {};
  bilingual_view subject = {};  ///< what it is about, in a few words; not the official title
  provenance known = {};        ///< how well it is known that this instrument exists
  force when = {};
  std::span<const part_in_force> parts = {};
  bilingual_view note = {};  ///< what is not known or doubtful; empty where nothing is
};

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_INSTRUMENT_HPP
