// SPDX-License-Identifier: BSL-1.0

#ifndef HOPTAC_LAW_AKOMA_NTOSO_HPP
#define HOPTAC_LAW_AKOMA_NTOSO_HPP

#include <hoptac/calendar/date.hpp>
#include <hoptac/config.hpp>
#include <hoptac/law/instrument.hpp>
#include <hoptac/notation/document_number.hpp>
#include <hoptac/notation/text.hpp>

#include <algorithm>    // std::replace
#include <optional>     // std::optional
#include <string>       // std::string, std::to_string
#include <string_view>  // std::string_view

namespace hoptac::inline HOPTAC_ABI::law {

/// The id of an instrument after the Akoma Ntoso Naming Convention 1.0 (OASIS, 2019), the id of a
/// *work*: `/akn/vn/act/law/2023/17-2023-qh15`. Its parts, and what hoptac chose where the
/// convention leaves the choice:
///
/// - `vn`, the country;
/// - `act` for a text whose number carries a year, as those of normative texts do, else `doc`;
/// - the kind, as `instrument_kind_text::word` has it;
/// - who issued it, for the bodies of a province only: `/bac-kan-peoples-committee`;
/// - the year of the number, else the day of issue;
/// - the number, in small ASCII letters (đ becomes d) with hyphens for slashes.
///
/// Nothing where the number is not stated, or neither year nor day is: no id is made up.
[[nodiscard]] inline std::optional<std::string> akn_work(const instrument& text);

// ---------------------------------------------------------------------------------------- bodies

inline std::optional<std::string> akn_work(const instrument& text) {
  const auto number = notation::parse_document_number(text.number);
  if (!number || (number->year == 0 && !text.issued.day)) return std::nullopt;
  std::string out = number->year != 0 ? "/akn/vn/act/" : "/akn/vn/doc/";
  out += text_of(text.kind).word;
  if (text.issuer != nullptr && !text.issuer->actor.empty()) {
    out += '/';
    out += text.issuer->actor;
  }
  out += '/';
  out += number->year != 0 ? std::to_string(number->year) : calendar::to_string(*text.issued.day);
  std::string last = notation::strip_marks(notation::to_lower(to_string(*number)));
  std::replace(last.begin(), last.end(), '/', '-');
  return out + "/" + last;
}

}  // namespace hoptac::inline HOPTAC_ABI::law

#endif  // HOPTAC_LAW_AKOMA_NTOSO_HPP
